// swift-format-ignore-file
// Discrete-event simulation of a bank: arrivals, a queue, several tellers, and statistics

struct Random {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6364136223846793005 &+ 1442695040888963407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func next(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + next(below: range.count)
    }
}

struct Customer {
    let id: Int
    let arrival: Int
    let service: Int
    var begin: Int?
    var end: Int? { begin.map { $0 + service } }
    var wait: Int? { begin.map { $0 - arrival } }
}

enum Event: Comparable {
    case leaves(time: Int, teller: Int)
    case arrives(time: Int, customer: Int)

    var time: Int {
        switch self {
        case .arrives(let t, _), .leaves(let t, _): return t
        }
    }

    static func < (a: Event, b: Event) -> Bool { a.time < b.time }
}

struct Statistics: CustomStringConvertible {
    var served = 0
    var meanWait = 0.0
    var longestWait = 0
    var longestQueue = 0
    var utilisation = 0.0
    var closing = 0

    var description: String {
        String(format: "served %d, wait %.2f (at most %d), queue at most %d, busy %.0f %%, closed at %d", served, meanWait, longestWait, longestQueue, utilisation * 100, closing)
    }
}

func customers(_ count: Int, seed: UInt64) -> [Customer] {
    var random = Random(seed: seed)
    var time = 0
    return (0..<count).map { id in
        time += random.next(in: 0...4)
        return Customer(id: id, arrival: time, service: random.next(in: 2...6))
    }
}

func simulate(_ people: [Customer], tellers: Int, verbose: Bool = false) -> Statistics {
    var people = people
    var events = people.map { Event.arrives(time: $0.arrival, customer: $0.id) }
    var queue: [Int] = []
    var free = Array(0..<tellers)
    var busy = 0
    var result = Statistics()

    func note(_ time: Int, _ text: String) {
        if verbose { print(String(format: "%3d", time), text) }
    }

    while !events.isEmpty {
        // take the first of the earliest events
        var first = 0
        for i in events.indices where events[i] < events[first] { first = i }
        let event = events.remove(at: first)
        let now = event.time
        switch event {
        case .arrives(_, let id):
            queue.append(id)
            note(now, "customer \(id) arrives, \(queue.count) in the queue")
        case let .leaves(_, teller):
            free.append(teller)
            free.sort()
            note(now, "teller \(teller) is free")
        }
        while !queue.isEmpty, let teller = free.first {
            free.removeFirst()
            let id = queue.removeFirst()
            people[id].begin = now
            busy += people[id].service
            events.append(.leaves(time: now + people[id].service, teller: teller))
            note(now, "teller \(teller) serves customer \(id)")
        }
        result.longestQueue = max(result.longestQueue, queue.count)
        result.closing = now
    }

    let waits = people.compactMap { $0.wait }
    result.served = waits.count
    result.meanWait = waits.isEmpty ? 0 : Double(waits.reduce(0, +)) / Double(waits.count)
    result.longestWait = waits.max() ?? 0
    result.utilisation = result.closing == 0 ? 0 : Double(busy) / Double(result.closing * tellers)
    return result
}

print("A short day:")  // expect: A short day:
print(simulate(customers(4, seed: 1), tellers: 1, verbose: true))
// expect:   4 customer 0 arrives, 1 in the queue
// expect:   4 teller 0 serves customer 0
// expect:   5 customer 1 arrives, 1 in the queue
// expect:   9 customer 2 arrives, 2 in the queue
// expect:   9 customer 3 arrives, 3 in the queue
// expect:   9 teller 0 is free
// expect:   9 teller 0 serves customer 1
// expect:  11 teller 0 is free
// expect:  11 teller 0 serves customer 2
// expect:  13 teller 0 is free
// expect:  13 teller 0 serves customer 3
// expect:  17 teller 0 is free
// expect: served 4, wait 2.50 (at most 4), queue at most 3, busy 76 %, closed at 17

let crowd = customers(200, seed: 2024)
print("\(crowd.count) customers in \(crowd.last!.arrival) minutes")  // expect: 200 customers in 411 minutes
for tellers in 1...4 {
    print("\(tellers): \(simulate(crowd, tellers: tellers))")
}
// expect: 1: served 200, wait 182.52 (at most 384), queue at most 96, busy 100 %, closed at 800
// expect: 2: served 200, wait 5.99 (at most 16), queue at most 9, busy 93 %, closed at 428
// expect: 3: served 200, wait 0.34 (at most 4), queue at most 3, busy 64 %, closed at 416
// expect: 4: served 200, wait 0.04 (at most 2), queue at most 2, busy 48 %, closed at 416
print(simulate([], tellers: 2))  // expect: served 0, wait 0.00 (at most 0), queue at most 0, busy 0 %, closed at 0

// more tellers never make it worse
let waits = (1...6).map { simulate(crowd, tellers: $0).meanWait }
print(zip(waits, waits.dropFirst()).allSatisfy { $0 >= $1 }, waits.last! == 0)  // expect: true true
if let enough = waits.firstIndex(where: { $0 < 1 }) { print("\(enough + 1) tellers keep the wait under a minute") }
// expect: 3 tellers keep the wait under a minute

// distribution of service times
var counts = [Int: Int]()
for c in crowd { counts[c.service, default: 0] += 1 }
for minutes in counts.keys.sorted() {
    print(minutes, String(repeating: "|", count: counts[minutes]! / 4))
}
// expect: 2 ||||||||||
// expect: 3 ||||||||||
// expect: 4 |||||||||
// expect: 5 ||||||||||
// expect: 6 |||||||||
print(counts.values.reduce(0, +), crowd[0].wait as Any, crowd.allSatisfy { $0.end == nil })  // expect: 200 nil true
