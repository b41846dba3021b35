// swift-format-ignore-file
// String formatting tables & report: students, text alignment helpers as String extensions
extension String {
    enum Alignment { case left, right, center }
    func aligned(_ alignment: Alignment, to width: Int, with pad: Character = " ") -> String {
        let missing = width - count
        if missing <= 0 { return String(prefix(width)) }
        switch alignment {
        case .left: return self + String(repeating: pad, count: missing)
        case .right: return String(repeating: pad, count: missing) + self
        case .center:
            let left = missing / 2
            return String(repeating: pad, count: left) + self + String(repeating: pad, count: missing - left)
        }
    }
    var isBlank: Bool { allSatisfy { $0.isWhitespace } }
    var wordCount: Int { split { !$0.isLetter }.count }
    var titleCased: String { split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ") }
    func truncated(_ n: Int, trailing: String = "…") -> String { count <= n ? self : prefix(n - trailing.count) + trailing }
    subscript(i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
    subscript(r: Range<Int>) -> Substring { self[index(startIndex, offsetBy: r.lowerBound)..<index(startIndex, offsetBy: r.upperBound)] }
    func indices(of needle: Character) -> [Int] { enumerated().filter { $0.element == needle }.map { $0.offset } }
    mutating func removeVowels() { removeAll { "aeiouAEIOU".contains($0) } }
    func countOccurrences(of other: String) -> Int { components(separatedBy: other).count - 1 }
    var isNumeric: Bool { !isEmpty && Double(self) != nil }
    func repeated(_ n: Int) -> String { String(repeating: self, count: n) }
    static func * (s: String, n: Int) -> String { s.repeated(n) }
}
let samples = ["left".aligned(.left, to: 8), "right".aligned(.right, to: 8, with: "."), "mid".aligned(.center, to: 8, with: "-"), "overlong".aligned(.left, to: 4)]
print("[" + samples.joined(separator: "][") + "]")  // expect: [left    ][...right][--mid---][over]
print("".isBlank, " \t\n".isBlank, " a".isBlank, "one two-three 4".wordCount, "hELLO wORLD".titleCased)
// expect: true true false 3 Hello World
print("A long sentence".truncated(8), "short".truncated(10), "banana".indices(of: "a"), "hello"[1], "hello"[1..<4], "=" * 10)
// expect: A long … short [1, 3, 5] e ell ==========
var vowels = "Programming Language"
vowels.removeVowels()
print(vowels, "she sells sea shells".countOccurrences(of: "se"), ["1.5", "abc", "", "-3"].map(\.isNumeric))
// expect: Prgrmmng Lngg 2 [true, false, false, true]
typealias Column = (title: String, width: Int, alignment: String.Alignment)
let columns: [Column] = [("Name", 12, .left), ("Dept", 6, .center), ("Salary", 10, .right), ("Since", 6, .right)]
let employees: [(name: String, dept: String, salary: Double, since: Int)] = [
    ("Grace Hopper", "ENG", 5200.5, 2001), ("Linus", "ENG", 4800, 1991), ("Margaret Hamilton", "NASA", 6100.755, 1969), ("Bob", "HR", 950, 2020),
]
func money(_ x: Double) -> String {
    let parts = String(format: "%.2f", x).split(separator: ".")
    var whole = ""
    for (i, d) in parts[0].reversed().enumerated() {
        if i > 0, i % 3 == 0 { whole = "," + whole }
        whole = String(d) + whole
    }
    return whole + "." + parts[1]
}
func row(_ cells: [String]) -> String {
    "|" + zip(cells, columns).map { " " + $0.aligned($1.alignment, to: $1.width) + " " }.joined(separator: "|") + "|"
}
let rule = "+" + columns.map { "-" * ($0.width + 2) }.joined(separator: "+") + "+"
print(rule, row(columns.map(\.title)), rule, separator: "\n")
// expect: +--------------+--------+------------+--------+
// expect: | Name         |  Dept  |     Salary |  Since |
// expect: +--------------+--------+------------+--------+
for e in employees.sorted(by: { ($0.dept, -$0.salary) < ($1.dept, -$1.salary) }) {
    print(row([e.name.truncated(12), e.dept, money(e.salary), "\(e.since)"]))
}
// expect: | Grace Hopper |  ENG   |   5,200.50 |   2001 |
// expect: | Linus        |  ENG   |   4,800.00 |   1991 |
// expect: | Bob          |   HR   |     950.00 |   2020 |
// expect: | Margaret Ha… |  NASA  |   6,100.76 |   1969 |
print(rule)  // expect: +--------------+--------+------------+--------+
let byDept = Dictionary(grouping: employees, by: { $0.dept })
for dept in byDept.keys.sorted() {
    let group = byDept[dept]!
    let total = group.map { $0.salary }.reduce(0, +)
    print("\(dept.aligned(.left, to: 5)) n=\(group.count) total=\(money(total).aligned(.right, to: 10)) avg=\(money(total / Double(group.count)))")
}
// expect: ENG   n=2 total= 10,000.50 avg=5,000.25
// expect: HR    n=1 total=    950.00 avg=950.00
// expect: NASA  n=1 total=  6,100.76 avg=6,100.76
print(money(0), money(999.999), money(1234567.891), money(12))  // expect: 0.00 1,000.00 1,234,567.89 12.00
print(String(format: "%5d|%-5d|%05d|%+d|%x|%X|%o|%c", 42, 42, 42, 42, 255, 255, 8, 65))
// expect:    42|42   |00042|+42|ff|FF|10|A
print(String(format: "%8.3f|%-8.2f|%e|%g|%g|%.0f|%5.1f%%", 3.14159, 2.5, 12345.678, 0.0001, 1e10, 2.5, 99.5))
// expect:    3.142|2.50    |1.234568e+04|0.0001|1e+10|2| 99.5%
print(String(format: "%@ is %d years and %.1f m, %@", "Tim", 42, 1.85, ["a", "b"].joined(separator: "/")))
// expect: Tim is 42 years and 1.9 m, a/b
let multi = """
    Dear \(employees[1].name),
      you earn \(money(employees[1].salary)) "euros" \\ year.
    \tTabbed\u{21}
    Bye
    """
print(multi)
// expect: Dear Linus,
// expect:   you earn 4,800.00 "euros" \ year.
// expect: 	Tabbed!
// expect: Bye
print(multi.components(separatedBy: "\n").map { $0.count }, multi.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces).prefix(4) })
// expect: [11, 35, 8, 3] ["Dear", "you ", "Tabb", "Bye"]
print(#"raw \n \(x) "quoted""#, "tab\tend", "uni\u{E9}", separator: " ~ ")  // expect: raw \n \(x) "quoted" ~ tab	end ~ unié
