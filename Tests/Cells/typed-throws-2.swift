// swift-format-ignore-file
enum Level: Error, Equatable { case low(Int), high(Int) }
func check(_ n: Int) throws(Level) -> Int { if n < 0 { throw .low(n) }; if n > 9 { throw .high(n) }; return n }
do { _ = try check(12) } catch .low(let n) { print("low", n) } catch .high(let n) { print("high", n) }
do throws(Level) { throw .low(3) } catch { print(error == .low(3)) }
func twice(_ n: Int) throws(Level) -> Int { try check(n) + check(n + 5) }
do { print(try twice(3)); print(try twice(7)) } catch { switch error { case .low: print("l"); case .high(let n): print("h", n) } }
func mapped<T, E: Error>(_ items: [Int], _ f: (Int) throws(E) -> T) throws(E) -> [T] { var r: [T] = []; for i in items { r.append(try f(i)) }; return r }
print(mapped([1, 2]) { $0 * 2 })
do { print(try mapped([1, 20], check)) } catch { print(error) }
struct Parser { let text: String; init(_ text: String) throws(Level) { if text.isEmpty { throw .low(0) }; self.text = text }
  func number() throws(Level) -> Int { guard let n = Int(text) else { throw .high(1) }; return n } }
do { print(try Parser("12").number()); print(try Parser("x").number()) } catch { print(error) }
print((try? Parser("")) == nil)
// expect: high 12
// expect: true
// expect: 11
// expect: h 12
// expect: [2, 4]
// expect: high(20)
// expect: 12
// expect: high(1)
// expect: true
