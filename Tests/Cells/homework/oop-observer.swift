// swift-format-ignore-file
// Observers: closures, weak delegates, property observers, and the order in which objects die

protocol ThermometerDelegate: AnyObject {
    func thermometer(_ thermometer: Thermometer, changedFrom old: Double)
    func thermometerOverheated(_ thermometer: Thermometer)
}

extension ThermometerDelegate {
    func thermometerOverheated(_ thermometer: Thermometer) {}  // optional by a default
}

final class Thermometer {
    let name: String
    weak var delegate: (any ThermometerDelegate)?
    let limit: Double

    var temperature: Double = 20 {
        willSet { if newValue < -273.15 { print("impossible: \(newValue)") } }
        didSet {
            temperature = max(temperature, -273.15)
            guard temperature != oldValue else { return }
            delegate?.thermometer(self, changedFrom: oldValue)
            if temperature > limit, oldValue <= limit { delegate?.thermometerOverheated(self) }
        }
    }

    init(name: String, limit: Double) {
        self.name = name
        self.limit = limit
    }
    deinit { print("\(name) thermometer is gone") }
}

final class Logger: ThermometerDelegate {
    private(set) var lines: [String] = []
    func thermometer(_ thermometer: Thermometer, changedFrom old: Double) {
        lines.append("\(thermometer.name): \(old) → \(thermometer.temperature)")
    }
    deinit { print("logger with \(lines.count) lines is gone") }
}

final class Alarm: ThermometerDelegate {
    private(set) var isRinging = false
    func thermometer(_ thermometer: Thermometer, changedFrom old: Double) {
        if thermometer.temperature <= thermometer.limit { isRinging = false }
    }
    func thermometerOverheated(_ thermometer: Thermometer) { isRinging = true }
}

let oven = Thermometer(name: "oven", limit: 200)
var logger: Logger? = Logger()
oven.delegate = logger
oven.temperature = 150
oven.temperature = 150
oven.temperature = 210.5
print(logger!.lines)  // expect: ["oven: 20.0 → 150.0", "oven: 150.0 → 210.5"]
oven.temperature = -500  // expect: impossible: -500.0
print(oven.temperature, logger!.lines.count)  // expect: -273.15 3

let alarm = Alarm()
logger = nil  // expect: logger with 3 lines is gone
print(oven.delegate == nil)  // expect: true
oven.delegate = alarm
oven.temperature = 250
print(alarm.isRinging)  // expect: true
oven.temperature = 100
print(alarm.isRinging)  // expect: false

// many observers: a subject keeps closures, a token cancels
final class Subject<Value> {
    private var observers: [Int: (Value) -> Void] = [:]
    private var nextID = 0

    func subscribe(_ observer: @escaping (Value) -> Void) -> Token {
        let id = nextID
        nextID += 1
        observers[id] = observer
        return Token { [weak self] in self?.observers[id] = nil }
    }

    func send(_ value: Value) {
        for id in observers.keys.sorted() { observers[id]?(value) }
    }

    var observerCount: Int { observers.count }
}

final class Token {
    private let onCancel: () -> Void
    private var isCancelled = false
    init(_ onCancel: @escaping () -> Void) { self.onCancel = onCancel }

    func cancel() {
        guard !isCancelled else { return }
        isCancelled = true
        onCancel()
    }
}

let prices = Subject<(String, Double)>()
var total = 0.0
let first = prices.subscribe { name, price in print("first hears \(name) \(price)") }
let second = prices.subscribe { total += $0.1 }
prices.send(("tea", 2.5))  // expect: first hears tea 2.5
prices.send(("mug", 8))  // expect: first hears mug 8.0
first.cancel()
first.cancel()
prices.send(("pot", 20))
print(total, prices.observerCount)  // expect: 30.5 1
second.cancel()
prices.send(("cup", 100))
print(total, prices.observerCount)  // expect: 30.5 0

// counters by closures: each has its own state
func makeCounter(step: Int = 1) -> (next: () -> Int, reset: () -> Void) {
    var count = 0
    return ({ count += step; return count }, { count = 0 })
}
let (next, reset) = makeCounter(step: 5)
let other = makeCounter()
print(next(), next(), other.next())  // expect: 5 10 1
reset()
print(next(), other.next())  // expect: 5 2

// undo and redo with commands as objects
final class Editor {
    private(set) var text = ""
    private var undos: [() -> Void] = []
    private var redos: [() -> Void] = []

    func type(_ addition: String) {
        perform(addition)
        redos.removeAll()
    }

    private func perform(_ addition: String) {
        text += addition
        undos.append { [unowned self] in
            text.removeLast(addition.count)
            redos.append { [unowned self] in perform(addition) }
        }
    }

    func undo() -> Bool {
        guard let action = undos.popLast() else { return false }
        action()
        return true
    }
    func redo() -> Bool {
        guard let action = redos.popLast() else { return false }
        action()
        return true
    }
    deinit { print("editor is gone") }
}
do {
    let editor = Editor()
    for word in ["Hello", ", ", "wörld", "!"] { editor.type(word) }
    _ = editor.undo()
    _ = editor.undo()
    print(editor.text, editor.redo(), editor.text)
    editor.type("Swift")
    print(editor.text, editor.redo())
    while editor.undo() {}
    print(editor.text.isEmpty, editor.undo())
}
// expect: Hello,  true Hello, wörld
// expect: Hello, wörldSwift false
// expect: true false
// expect: editor is gone
do {
    let fridge = Thermometer(name: "fridge", limit: 8)
    fridge.temperature = 4
}
// expect: fridge thermometer is gone
print("end")  // expect: end
