// swift-format-ignore-file
// Date arithmetic by hand: calendar page, weekday, age, ISO parse
struct SimpleDate: Comparable, CustomStringConvertible {
    let year: Int, month: Int, day: Int
    static let monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    static let weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    static func isLeap(_ y: Int) -> Bool { (y % 4 == 0 && y % 100 != 0) || y % 400 == 0 }
    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= SimpleDate.daysIn(month: month, year: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let y = Int(parts[0]), let m = Int(parts[1]), let d = Int(parts[2]) else { return nil }
        self.init(y, m, d)
    }
    var dayNumber: Int {
        let a = (14 - month) / 12
        let y = year + 4800 - a
        let m = month + 12 * a - 3
        return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
    }
    var weekday: Int { (dayNumber + 1) % 7 }
    var weekdayName: String { Self.weekdayNames[weekday] }
    var dayOfYear: Int { (1..<month).reduce(day) { $0 + Self.daysIn(month: $1, year: year) } }
    var description: String { String(format: "%04d-%02d-%02d", year, month, day) }
    var long: String { "\(weekdayName), \(Self.monthNames[month - 1]) \(day), \(year)" }

    static func < (l: SimpleDate, r: SimpleDate) -> Bool { (l.year, l.month, l.day) < (r.year, r.month, r.day) }
    static func - (l: SimpleDate, r: SimpleDate) -> Int { l.dayNumber - r.dayNumber }
    func adding(days: Int) -> SimpleDate {
        var (y, m, d) = (year, month, day + days)
        while d > Self.daysIn(month: m, year: y) {
            d -= Self.daysIn(month: m, year: y)
            m += 1
            if m > 12 { m = 1; y += 1 }
        }
        while d < 1 {
            m -= 1
            if m < 1 { m = 12; y -= 1 }
            d += Self.daysIn(month: m, year: y)
        }
        return SimpleDate(y, m, d)!
    }
    func age(on other: SimpleDate) -> Int {
        let hadBirthday = (other.month, other.day) >= (month, day)
        return other.year - year - (hadBirthday ? 0 : 1)
    }
}
func printCalendar(year: Int, month: Int) {
    let title = "\(SimpleDate.monthNames[month - 1]) \(year)"
    let pad = (20 - title.count) / 2
    print(String(repeating: " ", count: pad) + title)
    print(SimpleDate.weekdayNames.map { $0.prefix(2) }.joined(separator: " "))
    let first = SimpleDate(year, month, 1)!
    var line = String(repeating: "   ", count: first.weekday)
    for d in 1...SimpleDate.daysIn(month: month, year: year) {
        line += String(format: "%2d", d)
        if (first.weekday + d) % 7 == 0 {
            print(line)
            line = ""
        } else {
            line += " "
        }
    }
    if !line.isEmpty { print(line) }
}
printCalendar(year: 2024, month: 2)
// expect:    February 2024
// expect: Su Mo Tu We Th Fr Sa
// expect:              1  2  3
// expect:  4  5  6  7  8  9 10
// expect: 11 12 13 14 15 16 17
// expect: 18 19 20 21 22 23 24
// expect: 25 26 27 28 29 
let d1 = SimpleDate(iso: "2024-02-28")!
print(d1, d1.long, d1.adding(days: 2), d1.adding(days: -59), d1.dayOfYear)
// expect: 2024-02-28 Wednesday, February 28, 2024 2024-03-01 2023-12-31 59
print(SimpleDate(iso: "2023-02-29") as Any, SimpleDate(iso: "hello") == nil, SimpleDate(iso: "2024-1-") == nil)
// expect: nil true true
let birthdays = ["1990-12-31", "2000-02-29", "1985-06-15"].compactMap(SimpleDate.init(iso:))
let today = SimpleDate(2024, 6, 14)!
for b in birthdays.sorted() { print("\(b): \(b.age(on: today)) years, \(today - b) days, born on a \(b.weekdayName)") }
// expect: 1985-06-15: 38 years, 14244 days, born on a Saturday
// expect: 1990-12-31: 33 years, 12219 days, born on a Monday
// expect: 2000-02-29: 24 years, 8872 days, born on a Tuesday
print(birthdays.min()!, birthdays.max()!, d1 < today, d1 == today)  // expect: 1985-06-15 2000-02-29 true false
let fridays13 = (1...12).compactMap { SimpleDate(2026, $0, 13) }.filter { $0.weekdayName == "Friday" }
print(fridays13.map { SimpleDate.monthNames[$0.month - 1].prefix(3).uppercased() })  // expect: ["FEB", "MAR", "NOV"]
print((1900...2000).filter(SimpleDate.isLeap).count)  // expect: 25
