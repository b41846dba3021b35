// swift-format-ignore-file
func early() {
    let x: Int
    print(x)  // error: constant 'x' used before being initialized
}
func sometimes(_ flag: Bool) -> Int {
    let x: Int
    if flag { x = 1 }
    return x  // error: constant 'x' used before being initialized
}
func twice() {
    let x: Int
    x = 1
    x = 2  // error: immutable value 'x' may only be initialized once
    print(x)
}
func summed() -> Int {
    var total: Int
    for i in 0..<3 { total += i }  // error: variable 'total' passed by reference before being initialized
    return 0
}
func grown() {
    var list: [Int]
    list.append(1)  // error: variable 'list' used before being initialized
}
func chosen(_ n: Int) -> String {
    let name: String
    switch n {
    case 0: name = "zero"
    default: break
    }
    return name  // error: constant 'name' used before being initialized
}
func captured() {
    let x: Int
    let f = { x + 1 }  // error: constant 'x' captured by a closure before being initialized
    x = 1
    print(f())
}
func looped() {
    let x: Int
    for i in 0..<2 { x = i }  // error: immutable value 'x' may only be initialized once
}
struct Point {
    var x: Int, y: Int
    init(x: Int) { self.x = x }  // error: return from initializer without initializing all stored properties
    init(both n: Int) {
        x = n
        print(y)  // error: 'self' used before all stored properties are initialized
        y = n
    }
    init(early n: Int) {
        move()  // error: 'self' used before all stored properties are initialized
        x = n
        y = n
    }
    init?(some n: Int) {
        if n < 0 { return nil }
        x = n
    }  // error: return from initializer without initializing all stored properties
    func move() {}
}
struct Fixed {
    let a: Int
    init() {
        a = 1
        a = 2  // error: immutable value 'self.a' may only be initialized once
    }
}
struct Defaulted {
    let a = 1
    init() { a = 2 }  // error: immutable value 'self.a' may only be initialized once
}
enum Light {
    case on, off
    init(_ n: Int) {
        if n > 0 { self = .on }
    }  // error: 'self.init' isn't called on all paths before returning from initializer
}
