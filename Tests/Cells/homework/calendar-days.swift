// swift-format-ignore-file
// Calendar: leap years, weekday by Zeller, month printout
enum Weekday: Int, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    var short: Substring { "\(self)".capitalized.prefix(2) }
    var isWeekend: Bool { self == .saturday || self == .sunday }
    func advanced(by days: Int) -> Weekday {
        let zeroBased = (rawValue - 1 + days) % 7
        return Weekday(rawValue: (zeroBased + 7) % 7 + 1)!
    }
}
struct Day: Equatable, Comparable, Hashable {
    var year: Int, month: Int, day: Int
    static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    static func length(ofMonth month: Int, year: Int) -> Int {
        month == 2 && isLeap(year) ? 29 : lengths[month - 1]
    }
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard 1...12 ~= month, 1...Day.length(ofMonth: month, year: year) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }
    init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, case let (y?, m?, d?) = (parts[0], parts[1], parts[2]) else { return nil }
        self.init(y, m, d)
    }
    static func < (l: Day, r: Day) -> Bool { (l.year, l.month, l.day) < (r.year, r.month, r.day) }
    var ordinal: Int { (1..<month).reduce(day) { $0 + Day.length(ofMonth: $1, year: year) } }
    var number: Int {
        let y = year - 1
        return y * 365 + y / 4 - y / 100 + y / 400 + ordinal
    }
    var weekday: Weekday { .sunday.advanced(by: number) }
    mutating func next() {
        day += 1
        if day > Self.length(ofMonth: month, year: year) {
            day = 1
            month += 1
            if month > 12 { (month, year) = (1, year + 1) }
        }
    }
    static func - (l: Day, r: Day) -> Int { l.number - r.number }
}
extension Day: CustomStringConvertible {
    var description: String {
        let pad = { (n: Int, width: Int) in String(String(("0000" + String(n)).suffix(width))) }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }
}
func calendar(_ year: Int, _ month: Int) -> String {
    var lines = [Weekday.allCases.map { String($0.short) }.joined(separator: " ")]
    let first = Day(year, month, 1)!.weekday.rawValue - 1
    var cells = [String](repeating: "  ", count: first)
    cells += (1...Day.length(ofMonth: month, year: year)).map { $0 < 10 ? " \($0)" : "\($0)" }
    for start in stride(from: 0, to: cells.count, by: 7) {
        lines.append(cells[start..<min(start + 7, cells.count)].joined(separator: " "))
    }
    return lines.joined(separator: "\n")
}
print(calendar(2024, 2))
// expect: Mo Tu We Th Fr Sa Su
// expect:           1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
print(Day(2024, 2, 29)!, Day(2023, 2, 29) as Any, Day(2000, 1, 1)!.weekday, Day(1970, 1, 1)!.weekday)
// expect: 2024-02-29 nil saturday thursday
guard let start = Day(iso: "2023-12-30"), let end = Day(iso: "2024-03-01") else { fatalError("bad dates") }
print(end - start, start < end, end.ordinal, start.weekday.short, end.weekday.isWeekend)  // expect: 62 true 61 Sa false
var walker = start
var weekends: Set<Day> = []
while walker < end {
    defer { walker.next() }
    guard walker.weekday.isWeekend else { continue }
    weekends.insert(walker)
}
print(weekends.count, weekends.sorted().prefix(3).map(\.description), weekends.max()!)
// expect: 18 ["2023-12-30", "2023-12-31", "2024-01-06"] 2024-02-25
for text in ["2024-13-01", "2024-02", "abc", "2100-02-29", "0099-12-31"] {
    print(text, Day(iso: text).map(\.description) ?? "invalid", separator: ": ")
}
// expect: 2024-13-01: invalid
// expect: 2024-02: invalid
// expect: abc: invalid
// expect: 2100-02-29: invalid
// expect: 0099-12-31: 0099-12-31
let fridays = (1...12).compactMap { Day(2026, $0, 13) }.filter { $0.weekday == .friday }
print("Friday 13th:", fridays)  // expect: Friday 13th: [2026-02-13, 2026-03-13, 2026-11-13]
print([1900, 2000, 2023, 2024].map(Day.isLeap), Weekday.monday.advanced(by: -1), Weekday.sunday.advanced(by: 15))
// expect: [false, true, false, true] sunday monday
