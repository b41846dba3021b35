// swift-format-ignore-file
// Clock, stopwatch simulation with static functions, computed, extension on Int
extension Int {
    var minutes: Int { self * 60 }
    var hours: Int { minutes * 60 }
    func times(_ body: (Int) -> Void) { for i in 0..<self { body(i) } }
    var ordinal: String {
        let suffix: String
        switch (self % 100, self % 10) {
        case (11...13, _): suffix = "th"
        case (_, 1): suffix = "st"
        case (_, 2): suffix = "nd"
        case (_, 3): suffix = "rd"
        default: suffix = "th"
        }
        return "\(self)\(suffix)"
    }
    var isPrime: Bool { self > 1 && !(2..<self).contains { $0 * $0 <= self && self % $0 == 0 } }
    static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
    subscript(digit i: Int) -> Int { (0..<i).reduce(self) { n, _ in n / 10 } % 10 }
}
extension String {
    var isPalindrome: Bool { let s = lowercased().filter { $0.isLetter }; return s == String(s.reversed()) }
    func padded(to n: Int, with c: Character = " ") -> String { count >= n ? self : String(repeating: c, count: n - count) + self }
    subscript(_ i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
    mutating func shout() { self = uppercased() + "!" }
    static func * (s: String, n: Int) -> String { String(repeating: s, count: n) }
}
extension Array {
    func chunked(into size: Int) -> [[Element]] { stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) } }
    subscript(safe i: Int) -> Element? { indices.contains(i) ? self[i] : nil }
}
extension Sequence where Element: Hashable {
    func counts() -> [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    func unique() -> [Element] { var seen = Set<Element>(); return filter { seen.insert($0).inserted } }
}
extension Optional where Wrapped == String { var orEmpty: String { self ?? "" } }
extension Bool { var yesNo: String { self ? "yes" : "no" } }
print(2.hours + 30.minutes, [1, 2, 3, 4, 11, 12, 21, 113].map(\.ordinal), (1...20).filter(\.isPrime), Int.gcd(12, 18), 9876[digit: 2])
// expect: 9000 ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "113th"] [2, 3, 5, 7, 11, 13, 17, 19] 6 8
3.times { print("tick \($0)", terminator: $0 == 2 ? "\n" : " ") }  // expect: tick 0 tick 1 tick 2
print("A man a plan".isPalindrome.yesNo, "Racecar".isPalindrome.yesNo, "7".padded(to: 3, with: "0"), "hello"[1], "-" * 5)
// expect: no yes 007 e -----
var word = "go"
word.shout()
print(word, [1, 2, 3, 4, 5].chunked(into: 2), [1, 2][safe: 5] as Any, [3, 1, 3].unique(), "banana".counts().sorted { $0.key < $1.key }.map { "\($0)\($1)" })
// expect: GO! [[1, 2], [3, 4], [5]] nil [3, 1] ["a3", "b1", "n2"]
let missing: String? = nil
print(missing.orEmpty.isEmpty, Optional("x").orEmpty)  // expect: true x
