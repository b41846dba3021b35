// swift-format-ignore-file
extension Int {
    var squared: Int { self * self }
    var isPrime: Bool { self > 1 && !(2..<self).contains { self % $0 == 0 } }
    func times(_ work: (Int) -> Void) { for i in 0..<self { work(i) } }
    static let answer = 42
}
print(7.squared, (1...20).filter { $0.isPrime }, Int.answer)  // expect: 49 [2, 3, 5, 7, 11, 13, 17, 19] 42
3.times { print("round", $0) }
// expect: round 0
// expect: round 1
// expect: round 2
// cell
extension Int {
    mutating func double() { self *= 2 }
    subscript(digit index: Int) -> Int {
        var value = self
        for _ in 0..<index { value /= 10 }
        return value % 10
    }
    init?(roman: String) {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
        var total = 0, last = 0
        for c in roman.reversed() {
            guard let value = values[c] else { return nil }
            total += value < last ? -value : value
            last = value
        }
        self = total
    }
}
var n = 21
n.double()
print(n, 9876[digit: 0], 9876[digit: 2], Int(roman: "XLIV")!, Int(roman: "?") == nil)  // expect: 42 6 8 44 true
// cell
extension String {
    var isPalindrome: Bool {
        let letters = self.lowercased().filter { $0.isLetter }
        return letters == String(letters.reversed())
    }
    func padded(to width: Int) -> String { self + String(repeating: ".", count: Swift.max(0, width - count)) }
    static func * (text: String, n: Int) -> String { String(repeating: text, count: n) }
}
print("Never odd or even".isPalindrome, "swift".isPalindrome, "ab".padded(to: 4) + "|", "ha" * 3)  // expect: true false ab..| hahaha
// cell
extension String {
    subscript(i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
    mutating func capitalise() { self = prefix(1).uppercased() + dropFirst() }
}
var word = "héllo"
word.capitalise()
print(word, word[1], "한글"[1])  // expect: Héllo é 글
// cell
extension Double {
    var radians: Double { self * .pi / 180 }
    func rounded(to places: Int) -> Double {
        let factor = pow(10.0, Double(places))
        return (self * factor).rounded() / factor
    }
    static let golden = 1.618
}
print(180.0.radians.rounded(to: 4), 2.71828.rounded(to: 2), Double.golden, (-1.005).rounded(to: 1))  // expect: 3.1416 2.72 1.618 -1.0
// cell
extension Array where Element == Int {
    var sum: Int { reduce(0, +) }
    func scaled(by k: Int) -> [Int] { map { $0 * k } }
}
extension Array where Element == Double {
    var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
print([1, 2, 3].sum, [1, 2].scaled(by: 10).sum, [1.0, 2].mean, ([] as [Double]).mean)  // expect: 6 30 1.5 0.0
// cell
extension Array where Element: Comparable {
    var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
    func clamped(_ low: Element, _ high: Element) -> [Element] { map { Swift.min(Swift.max($0, low), high) } }
}
print([1, 2, 2].isSorted, ["b", "a"].isSorted, [Double]().isSorted, [-5, 5, 50].clamped(0, 10))  // expect: true false true [0, 5, 10]
// cell
extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
    func chunked(_ size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
    var middle: Element? { isEmpty ? nil : self[count / 2] }
}
print([1, 2, 3, 4, 5].chunked(2), ["a"][safe: 1] ?? "none", ["a", "b", "c"].middle!, [Int]().middle == nil)
// expect: [[1, 2], [3, 4], [5]] none b true
// cell
extension Array where Element: Equatable {
    mutating func remove(_ element: Element) { if let i = firstIndex(of: element) { remove(at: i) } }
    func occurrences(of element: Element) -> Int { filter { $0 == element }.count }
}
var letters = ["a", "b", "a"]
letters.remove("a")
letters.remove("z")
print(letters, [1, 2, 1, 1].occurrences(of: 1))  // expect: ["b", "a"] 3
// cell
extension Dictionary where Value == Int {
    var total: Int { values.reduce(0, +) }
    mutating func count(_ key: Key) { self[key, default: 0] += 1 }
}
var tally: [String: Int] = [:]
for c in "banana" { tally.count(String(c)) }
print(tally.total, tally["a"]!, tally["n"]!)  // expect: 6 3 2
// cell
extension Optional where Wrapped == String {
    var orEmpty: String { self ?? "" }
}
let missing: String? = nil
print(missing.orEmpty.count, Optional("four").orEmpty)  // expect: 0 four
// cell
extension Bool { var number: Int { self ? 1 : 0 } }
extension Character { var isVowel: Bool { "aeiou".contains(self) } }
extension ClosedRange where Bound == Int { var middle: Int { (lowerBound + upperBound) / 2 } }
print(true.number + false.number, "education".filter { $0.isVowel }, (2...8).middle)  // expect: 1 euaio 5
