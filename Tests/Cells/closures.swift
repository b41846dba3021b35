// swift-format-ignore-file
func counter() -> () -> Int {
    var n = 0
    return { n += 1; return n }
}
let c1 = counter(), c2 = counter()
print(c1(), c1(), c2())
var fs: [() -> Int] = []
for i in 0..<3 { fs.append { i * i } }
print(fs.map { $0() })
var total = 0
[1, 2, 3].forEach { total += $0 }
print(total)
func apply(_ f: (Int) -> Int, _ x: Int) -> Int { f(x) }
print(apply({ $0 * 3 }, 4), apply({ x in x + 1 }, 4))
func outer(_ k: Int) -> Int {
    var acc = 0
    func add(_ n: Int) { acc += n * k }
    for i in 1...3 { add(i) }
    return acc
}
print(outer(2))
let compose = { (f: @escaping (Int) -> Int, g: @escaping (Int) -> Int) in { (x: Int) in g(f(x)) } }
print(compose({ $0 + 1 }, { $0 * 2 })(5))

// expect: 1 2 1
// expect: [0, 1, 4]
// expect: 6
// expect: 12 5
// expect: 12
// expect: 12
