// swift-format-ignore-file
class Employee { let pay: Int; init(pay: Int) { self.pay = pay }; var title: String { "E" } }
class Manager: Employee { var team = 0; convenience init() { self.init(pay: 500) }; override var title: String { "M" + super.title } }
print(Manager().pay, Manager(pay: 7).pay, Manager().title)
func rotate(_ n: UInt8, by k: UInt8) -> UInt8 { n << (k & 7) | n >> (8 - k & 7) }
print((0...3).map { rotate(0b1000_0001, by: $0) }, [Int16(3), 2, 1].reduce(0, +))
func sum(_ xs: some Collection<Int>) -> Int { xs.reduce(0, +) }
func firstTwo<C: Collection<String>>(_ c: C) -> [String] { Array(c.prefix(2)) }
print(sum([1, 2]), sum(1...4), sum(Set([5])), firstTwo(["a", "b", "c"]))
debugPrint("a", 1, ["x"])
print("abc".utf16.count, "a😀".utf16.count, Array("é".utf16), () == ())
print("Abc".caseInsensitiveCompare("aBC") == .orderedSame, "a".compare("b") == .orderedAscending)
// expect: 500 7 ME
// expect: [129, 3, 6, 12] 6
// expect: 3 10 5 ["a", "b"]
// expect: "a" 1 ["x"]
// expect: 3 3 [233] true
// expect: true true
