// swift-format-ignore-file
enum Level: Error { case low(Int), high(Int) }
func check(_ n: Int) throws(Level) -> Int {
    if n < 0 { throw .low(n) }
    if n > 9 { throw .high(n) }
    return n
}
do {
    print(try check(5))
    print(try check(12))
} catch {
    switch error { case .low(let n): print("low", n); case .high(let n): print("high", n) }
}
// expect: 5
// expect: high 12
// cell
func both(_ a: Int, _ b: Int) throws(Level) -> Int { try check(a) + check(b) }
func reason(_ work: () throws(Level) -> Int) -> String {
    do { return "\(try work())" } catch { switch error { case .low(let n): return "low \(n)"; case .high(let n): return "high \(n)" } }
}
print(reason { () throws(Level) in try both(1, 2) }, reason { () throws(Level) in try both(1, 99) })  // expect: 3 high 99
// cell
func never() throws(Never) -> Int { 5 }
func any() throws(any Error) -> Int { throw Level.low(0) }
print(never(), (try? any()) == nil)  // expect: 5 true
