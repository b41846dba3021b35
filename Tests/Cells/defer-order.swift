// swift-format-ignore-file
func three() {
    defer { print("first deferred") }
    defer { print("second deferred") }
    print("body")
}
three()
// expect: body
// expect: second deferred
// expect: first deferred
// cell
func early(_ n: Int) -> String {
    print("in", n)
    defer { print("out", n) }
    if n < 0 { return "negative" }
    defer { print("only when not negative") }
    return "done"
}
print(early(-1))
// expect: in -1
// expect: out -1
// expect: negative
print(early(1))
// expect: in 1
// expect: only when not negative
// expect: out 1
// expect: done
// cell
enum Stop: Error { case now }
func failing() throws {
    defer { print("cleaned") }
    throw Stop.now
}
do { try failing() } catch { print("caught", error) }
// expect: cleaned
// expect: caught now
// cell
for i in 1...4 {
    defer { print("end", i) }
    if i == 2 { continue }
    if i == 3 { break }
    print("work", i)
}
// expect: work 1
// expect: end 1
// expect: end 2
// expect: end 3
// cell
func value() -> Int {
    var x = 1
    defer { x += 100 }
    return x
}
var shared = 0
func bump() -> Int {
    defer { shared += 1 }
    return shared
}
print(value(), bump(), bump(), shared)  // expect: 1 0 1 2
// cell
func scopes() {
    defer { print("function") }
    do {
        defer { print("block") }
        print("in the block")
    }
    if true {
        defer { print("branch") }
        print("in the branch")
    }
    print("after")
}
scopes()
// expect: in the block
// expect: block
// expect: in the branch
// expect: branch
// expect: after
// expect: function
// cell
func reads() {
    var text = "before"
    defer { print(text) }
    text = "after"
}
reads()  // expect: after
// cell
let closure = { (n: Int) -> Int in
    defer { print("leaving", n) }
    return n * 2
}
print(closure(4))
// expect: leaving 4
// expect: 8
// cell
func nested() {
    defer {
        defer { print("innermost") }
        print("outer deferred")
    }
    print("start")
}
nested()
// expect: start
// expect: outer deferred
// expect: innermost
// cell
struct Lock {
    var open = 0
    mutating func use(_ work: () -> Int) -> Int {
        open += 1
        defer { open -= 1 }
        return work() + open
    }
}
var lock = Lock()
print(lock.use { 10 }, lock.open)  // expect: 11 0
// cell
var trail: [Int] = []
func descend(_ n: Int) {
    trail.append(n)
    defer { trail.append(-n) }
    if n > 1 { descend(n - 1) }
}
descend(3)
print(trail)  // expect: [3, 2, 1, -1, -2, -3]
// cell
var passes = 0
while passes < 3 {
    defer { passes += 1 }
    guard passes != 1 else { continue }
    print("pass", passes)
}
// expect: pass 0
// expect: pass 2
