// swift-format-ignore-file
// Simulation of an elevator that serves all calls on its way before it turns (the SCAN algorithm)

enum Direction {
    case up, down, idle

    var arrow: String {
        switch self {
        case .up: return "↑"
        case .down: return "↓"
        case .idle: return "·"
        }
    }
}

struct Passenger {
    let name: String
    let from: Int
    let to: Int
    let arrival: Int
    var boarded: Int? = nil
    var left: Int? = nil

    var direction: Direction { to > from ? .up : .down }
    var waiting: Int? { boarded.map { $0 - arrival } }
    var total: Int? {
        guard let left else { return nil }
        return left - arrival
    }
}

struct Elevator {
    private(set) var floor = 0
    private(set) var direction = Direction.idle
    private(set) var travelled = 0
    let floors: ClosedRange<Int>
    let capacity: Int

    init(floors: ClosedRange<Int>, capacity: Int) {
        self.floors = floors
        self.capacity = capacity
    }

    mutating func choose(_ stops: Set<Int>) {
        let above = stops.contains { $0 > floor }
        let below = stops.contains { $0 < floor }
        switch (direction, above, below) {
        case (_, false, false): direction = .idle
        case (.up, true, _), (.idle, true, _), (.down, true, false): direction = .up
        case (.down, _, true), (.idle, false, true), (.up, false, true): direction = .down
        }
    }

    mutating func move() {
        switch direction {
        case .up where floor < floors.upperBound: floor += 1
        case .down where floor > floors.lowerBound: floor -= 1
        default: return
        }
        travelled += 1
    }
}

struct Building {
    var elevator: Elevator
    var passengers: [Passenger]
    var time = 0
    var log: [String] = []

    func riding(_ p: Passenger) -> Bool { p.boarded != nil && p.left == nil }
    func isWaiting(_ p: Passenger) -> Bool { p.boarded == nil && p.arrival <= time }
    var isDone: Bool { passengers.allSatisfy { $0.left != nil } }
    var load: Int { passengers.filter(riding).count }

    mutating func tick() {
        var news: [String] = []
        for i in passengers.indices where riding(passengers[i]) && passengers[i].to == elevator.floor {
            passengers[i].left = time
            news.append("-\(passengers[i].name)")
        }
        for i in passengers.indices where isWaiting(passengers[i]) && passengers[i].from == elevator.floor {
            if load >= elevator.capacity {
                news.append("full for \(passengers[i].name)")
                continue
            }
            passengers[i].boarded = time
            news.append("+\(passengers[i].name)")
        }
        var stops = Set(passengers.filter(riding).map { $0.to })
        if load < elevator.capacity { stops.formUnion(passengers.filter(isWaiting).map { $0.from }) }
        elevator.choose(stops)
        if !news.isEmpty {
            log.append("t=\(time) floor \(elevator.floor) \(elevator.direction.arrow) " + news.joined(separator: " "))
        }
        elevator.move()
        time += 1
    }

    mutating func run(limit: Int = 200) -> Bool {
        while !isDone && time < limit { tick() }
        return isDone
    }
}

let people = [
    Passenger(name: "Ana", from: 0, to: 5, arrival: 0),
    Passenger(name: "Ben", from: 3, to: 1, arrival: 1),
    Passenger(name: "Cyd", from: 2, to: 4, arrival: 1),
    Passenger(name: "Dov", from: 6, to: 0, arrival: 4),
    Passenger(name: "Eva", from: 0, to: 2, arrival: 20),
]

var building = Building(elevator: Elevator(floors: 0...6, capacity: 2), passengers: people)
print(building.run() ? "everybody arrived" : "somebody is lost", "at \(building.time)")
// expect: everybody arrived at 23
building.log.forEach { print($0) }
// expect: t=0 floor 0 ↑ +Ana
// expect: t=2 floor 2 ↑ +Cyd
// expect: t=3 floor 3 ↑ full for Ben
// expect: t=4 floor 4 ↑ -Cyd
// expect: t=5 floor 5 ↑ -Ana
// expect: t=6 floor 6 ↓ +Dov
// expect: t=9 floor 3 ↓ +Ben
// expect: t=11 floor 1 ↓ -Ben
// expect: t=12 floor 0 · -Dov
// expect: t=20 floor 0 ↑ +Eva
// expect: t=22 floor 2 · -Eva
print("travelled \(building.elevator.travelled) floors, now at \(building.elevator.floor)")
// expect: travelled 14 floors, now at 2
for p in building.passengers {
    print("\(p.name) \(p.direction.arrow): waited \(p.waiting ?? -1), total \(p.total ?? -1)")
}
// expect: Ana ↑: waited 0, total 5
// expect: Ben ↓: waited 8, total 10
// expect: Cyd ↑: waited 1, total 3
// expect: Dov ↓: waited 2, total 8
// expect: Eva ↑: waited 0, total 2

// how does the capacity change the mean time?
for capacity in 1...3 {
    var other = Building(elevator: Elevator(floors: 0...6, capacity: capacity), passengers: people)
    let finished = other.run()
    let totals = other.passengers.compactMap(\.total)
    print("capacity \(capacity): \(finished), mean \(Double(totals.reduce(0, +)) / Double(totals.count))")
}
// expect: capacity 1: true, mean 9.8
// expect: capacity 2: true, mean 5.6
// expect: capacity 3: true, mean 5.6
var broken = Building(elevator: Elevator(floors: 0...4, capacity: 4), passengers: people)
print(broken.run(), broken.passengers.filter { $0.left == nil }.map(\.name))
// expect: false ["Ana", "Ben", "Dov", "Eva"]
