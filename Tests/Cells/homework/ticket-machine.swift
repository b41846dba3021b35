// swift-format-ignore-file
// Ticket machine as a state machine
enum State { case idle, selecting(String), paying(String, due: Int), done }
enum Event { case choose(String), insert(Int), confirm, cancel }
let prices = ["adult": 450, "child": 225, "senior": 300]
struct TicketMachine {
    private(set) var state: State = .idle
    private var log: [String] = []
    mutating func handle(_ event: Event) {
        switch (state, event) {
        case (.idle, .choose(let kind)) where prices.keys.contains(kind):
            state = .selecting(kind)
        case (.selecting(let kind), .confirm):
            state = .paying(kind, due: prices[kind]!)
        case let (.paying(kind, due), .insert(amount)):
            let left = due - amount
            state = left > 0 ? .paying(kind, due: left) : .done
            if left < 0 { log.append("change: \(-left)") }
        case (_, .cancel):
            state = .idle
            log.append("cancelled")
        default:
            log.append("ignored \(event) in \(state)")
        }
    }
    var summary: String { log.isEmpty ? "no messages" : log.joined(separator: "; ") }
}
var machine = TicketMachine()
for event: Event in [.choose("dog"), .choose("child"), .confirm, .insert(100), .insert(200)] {
    machine.handle(event)
    print(event, "->", machine.state)
}
// expect: choose("dog") -> idle
// expect: choose("child") -> selecting("child")
// expect: confirm -> paying("child", due: 225)
// expect: insert(100) -> paying("child", due: 125)
// expect: insert(200) -> done
print(machine.summary)  // expect: ignored choose("dog") in idle; change: 75
machine.handle(.cancel)
print(machine.state, machine.summary)  // expect: idle ignored choose("dog") in idle; change: 75; cancelled
if case .idle = machine.state { print("ready again") }  // expect: ready again
