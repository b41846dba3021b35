// swift-format-ignore-file
var handlers: [() -> Void] = []
func later(_ f: (Int) -> Int) -> () -> Int {
    { f(1) }  // error: escaping closure captures non-escaping parameter 'f'
}
func counter(_ n: inout Int) -> () -> Int {
    { n += 1; return n }  // error: escaping closure captures 'inout' parameter 'n'
}
func stored(_ text: inout String) {
    let show = { text + "!" }  // error: escaping closure captures 'inout' parameter 'text'
    handlers.append { _ = show() }
}
struct Meter {
    var level = 0
    mutating func watch() -> () -> Int {
        { level }  // error: escaping closure captures mutating 'self' parameter
    }
    mutating func bump() {
        [1, 2].forEach { level += $0 }
    }
}
