// swift-format-ignore-file
// Calendar arithmetic without any date library

func isLeap(_ year: Int) -> Bool {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11:
        return 30
    case 2:
        return isLeap(year) ? 29 : 28
    default:
        return 31
    }
}

enum Weekday: Int, CaseIterable, CustomStringConvertible {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    var description: String {
        let name = String(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][rawValue])
        return name.prefix(1).uppercased() + name.dropFirst()
    }
    var short: String { String(description.prefix(2)) }
    var isWeekend: Bool { self == .saturday || self == .sunday }
}

struct CalendarDate: Equatable, Comparable, CustomStringConvertible {
    let year: Int, month: Int, day: Int

    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    init(dayNumber n: Int) {
        // days since 1 March of year 0 (Howard Hinnant's algorithm)
        let era = (n >= 0 ? n : n - 146_096) / 146_097
        let doe = n - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        day = doy - (153 * mp + 2) / 5 + 1
        month = mp < 10 ? mp + 3 : mp - 9
        year = yoe + era * 400 + (month <= 2 ? 1 : 0)
    }

    var dayNumber: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy
    }

    var weekday: Weekday { Weekday(rawValue: ((dayNumber + 2) % 7 + 7) % 7)! }
    var dayOfYear: Int { dayNumber - CalendarDate(year, 1, 1)!.dayNumber + 1 }

    static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
    static func - (a: Self, b: Self) -> Int { a.dayNumber - b.dayNumber }
    static func + (a: Self, days: Int) -> Self { CalendarDate(dayNumber: a.dayNumber + days) }
    static func += (a: inout Self, days: Int) { a = a + days }

    var description: String { String(format: "%04d-%02d-%02d", year, month, day) }
}

print([1900, 2000, 2023, 2024, 2100].filter(isLeap))  // expect: [2000, 2024]
print((1...12).map { days(in: $0, of: 2024) }, (1...12).reduce(0) { $0 + days(in: $1, of: 2023) })
// expect: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] 365
print(CalendarDate(2023, 2, 29) == nil, CalendarDate(2024, 2, 29)!, CalendarDate(2024, 13, 1) == nil)
// expect: true 2024-02-29 true

let moon = CalendarDate(1969, 7, 20)!, today = CalendarDate(2026, 11, 22)!
print(moon, "was a", moon.weekday, "and", today - moon, "days before", today, "a", today.weekday)
// expect: 1969-07-20 was a Sunday and 20944 days before 2026-11-22 a Sunday
print(today + 100, today + -365, moon < today, today.dayOfYear, CalendarDate(2024, 12, 31)!.dayOfYear)
// expect: 2027-03-02 2025-11-22 true 326 366

// every day of 400 years there and back
var wrong = 0
var date = CalendarDate(1900, 1, 1)!
for n in stride(from: date.dayNumber, to: date.dayNumber + 146_097, by: 11) {
    date = CalendarDate(dayNumber: n)
    if date.dayNumber != n || CalendarDate(date.year, date.month, date.day) != date { wrong += 1 }
}
print("wrong:", wrong)  // expect: wrong: 0

func printMonth(_ month: Int, _ year: Int) {
    let names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    let title = "\(names[month - 1]) \(year)"
    print(String(repeating: " ", count: (20 - title.count) / 2) + title)
    print(Weekday.allCases.map(\.short).joined(separator: " "))
    let first = CalendarDate(year, month, 1)!.weekday.rawValue
    var line = String(repeating: ".. ", count: first)
    for day in 1...days(in: month, of: year) {
        line += String(format: "%2d", day)
        if (first + day) % 7 == 0 || day == days(in: month, of: year) {
            print(line)
            line = ""
        } else {
            line += " "
        }
    }
}
printMonth(2, 2024)
// expect:    February 2024
// expect: Mo Tu We Th Fr Sa Su
// expect: .. .. ..  1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
printMonth(11, 2026)
// expect:    November 2026
// expect: Mo Tu We Th Fr Sa Su
// expect: .. .. .. .. .. ..  1
// expect:  2  3  4  5  6  7  8
// expect:  9 10 11 12 13 14 15
// expect: 16 17 18 19 20 21 22
// expect: 23 24 25 26 27 28 29
// expect: 30

// Fridays the thirteenth, Easter by Gauss, working days
let unlucky = (2020...2030).flatMap { y in (1...12).compactMap { CalendarDate(y, $0, 13) } }.filter { $0.weekday == .friday }
print(unlucky.count, unlucky.filter { $0.year == 2026 })  // expect: 18 [2026-02-13, 2026-03-13, 2026-11-13]
func easter(_ year: Int) -> CalendarDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year, n / 31, n % 31 + 1)!
}
print([2024, 2025, 2026].map(easter), easter(2000).weekday)  // expect: [2024-03-31, 2025-04-20, 2026-04-05] Sunday
var work = 0
var d = CalendarDate(2026, 11, 1)!
while d.month == 11 {
    if !d.weekday.isWeekend { work += 1 }
    d += 1
}
print(work, "working days;", (0..<7).map { (today + $0).weekday.short }.joined(separator: ","))
// expect: 21 working days; Su,Mo,Tu,We,Th,Fr,Sa
