// swift-format-ignore-file
// Closures: counters, composition, currying, memoize
func makeCounter(step: Int = 1) -> () -> Int {
    var n = 0
    return {
        n += step
        return n
    }
}
let one = makeCounter(), ten = makeCounter(step: 10)
print(one(), one(), ten(), one(), ten())  // expect: 1 2 10 3 20
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
infix operator >>>: AdditionPrecedence
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { compose(f, g) }
let shout = { (s: String) in s.uppercased() } >>> { $0 + "!" } >>> { $0.count }
print(shout("hello"))  // expect: 6
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
let add = curry(+) as (Int) -> (Int) -> Int
print(add(3)(4), [1, 2, 3].map(add(10)))  // expect: 7 [11, 12, 13]
func memoize<K: Hashable, V>(_ body: @escaping ((K) -> V, K) -> V) -> (K) -> V {
    var cache: [K: V] = [:]
    func call(_ k: K) -> V {
        if let v = cache[k] { return v }
        let v = body(call, k)
        cache[k] = v
        return v
    }
    return call
}
let fib: (Int) -> Int = memoize { recurse, n in n < 2 ? n : recurse(n - 1) + recurse(n - 2) }
print(fib(80))  // expect: 23416728348467685
var actions: [() -> String] = []
for i in 1...3 { actions.append { "action \(i)" } }
print(actions.map { $0() })  // expect: ["action 1", "action 2", "action 3"]
let operations: [String: (Double, Double) -> Double] = ["+": (+), "-": (-), "*": (*), "/": { $0 / $1 }, "^": pow]
for key in operations.keys.sorted() { print(key, operations[key]!(2, 5)) }
// expect: * 10.0
// expect: + 7.0
// expect: - -3.0
// expect: / 0.4
// expect: ^ 32.0
func apply(_ n: Int, times: Int, _ f: (Int) -> Int) -> Int { (0..<times).reduce(n) { acc, _ in f(acc) } }
print(apply(1, times: 8) { $0 * 2 })  // expect: 256
