// swift-format-ignore-file
// Observer / delegate with weak references and protocols
protocol TimerDelegate: AnyObject {
    func timer(_ timer: CountdownTimer, didTick remaining: Int)
    func timerDidFinish(_ timer: CountdownTimer)
}
class CountdownTimer {
    weak var delegate: TimerDelegate?
    private(set) var remaining: Int {
        willSet { if newValue == 1 { print("almost…") } }
        didSet { if remaining != oldValue { delegate?.timer(self, didTick: remaining) } }
    }
    init(_ n: Int) { remaining = n }
    func run() {
        while remaining > 0 { remaining -= 1 }
        delegate?.timerDidFinish(self)
    }
    deinit { print("timer gone") }
}
class Screen: TimerDelegate {
    var lines = [String]()
    func timer(_ timer: CountdownTimer, didTick remaining: Int) { lines.append("\(remaining)s") }
    func timerDidFinish(_ timer: CountdownTimer) { lines.append("finished") }
    deinit { print("screen gone with", lines) }
}
do {
    var timer: CountdownTimer? = CountdownTimer(3)
    var screen: Screen? = Screen()
    timer!.delegate = screen
    timer?.run()
    screen = nil
    print(timer?.delegate == nil)
    timer = nil
}
// expect: almost…
// expect: screen gone with ["2s", "1s", "0s", "finished"]
// expect: true
// expect: timer gone
final class EventBus<Event> {
    private var handlers: [(Event) -> Void] = []
    func subscribe(_ handler: @escaping (Event) -> Void) { handlers.append(handler) }
    func send(_ event: Event) { handlers.forEach { $0(event) } }
}
let bus = EventBus<(name: String, value: Int)>()
var sum = 0
bus.subscribe { event in sum += event.value }
bus.subscribe { print("got", $0.name) }
bus.send((name: "a", value: 2)); bus.send(("b", 40))
// expect: got a
// expect: got b
print(sum)  // expect: 42
