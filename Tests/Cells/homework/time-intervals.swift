// swift-format-ignore-file
// Clock arithmetic and intervals: merging, free slots, overlaps, a timetable

struct Clock: Hashable, Comparable, CustomStringConvertible {
    private(set) var minutes: Int  // 0..<1440

    init(_ hour: Int, _ minute: Int = 0) {
        let total = hour * 60 + minute
        minutes = ((total % 1440) + 1440) % 1440
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        self.init(parts[0], parts[1])
    }

    var description: String { String(format: "%02d:%02d", minutes / 60, minutes % 60) }
    static func < (a: Clock, b: Clock) -> Bool { a.minutes < b.minutes }
    static func + (c: Clock, m: Int) -> Clock { Clock(0, c.minutes + m) }
    static func - (c: Clock, m: Int) -> Clock { c + -m }
    static func - (a: Clock, b: Clock) -> Int { a.minutes - b.minutes }
}

print(Clock(8), Clock(25), Clock(-1, 15), Clock(0, 1441), Clock(10, -90))  // expect: 08:00 01:00 23:15 00:01 08:30
print(Clock(23, 50) + 20, Clock(0, 5) - 10, Clock(8, 30) == Clock(32, 30), Clock(9) - Clock(8, 15))
// expect: 00:10 23:55 true 45
print(Clock("7:05")?.description ?? "-", Clock("24:00") == nil, Clock("noon") == nil)  // expect: 07:05 true true

struct Interval: Equatable, CustomStringConvertible {
    var start: Clock
    var end: Clock

    init?(_ start: Clock, _ end: Clock) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    var length: Int { end - start }
    var description: String { "\(start)–\(end)" }

    func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

    func intersection(_ other: Interval) -> Interval? {
        Interval(max(start, other.start), min(end, other.end))
    }
}

func interval(_ text: String) -> Interval? {
    let ends = text.split(separator: "-").compactMap { Clock(String($0)) }
    guard ends.count == 2 else { return nil }
    return Interval(ends[0], ends[1])
}

func merged(_ intervals: [Interval]) -> [Interval] {
    var result: [Interval] = []
    for next in intervals.sorted(by: { $0.start < $1.start }) {
        if let last = result.last, next.start <= last.end {
            result[result.count - 1].end = max(last.end, next.end)
        } else {
            result.append(next)
        }
    }
    return result
}

func gaps(_ intervals: [Interval], in day: Interval) -> [Interval] {
    var free: [Interval] = []
    var cursor = day.start
    for busy in merged(intervals) where busy.end > day.start && busy.start < day.end {
        if let gap = Interval(cursor, busy.start) { free.append(gap) }
        cursor = max(cursor, busy.end)
    }
    if let rest = Interval(cursor, day.end) { free.append(rest) }
    return free
}

let calendar = ["9:00-10:30", "13:00-14:00", "10:00-11:15", "16:45-17:30", "12:00-12:00", "14:00-14:30"].compactMap(interval)
let day = Interval(Clock(9), Clock(17))!
print(calendar.count, merged(calendar))  // expect: 5 [09:00–11:15, 13:00–14:30, 16:45–17:30]
print("free:", gaps(calendar, in: day))  // expect: free: [11:15–13:00, 14:30–16:45]
print("busy:", merged(calendar).compactMap { $0.intersection(day) }.reduce(0) { $0 + $1.length }, "of", day.length, "minutes")
// expect: busy: 240 of 480 minutes

// a meeting of several people
let agendas = [
    "Ada": ["9:00-11:00", "13:00-16:00"],
    "Bob": ["10:30-12:00", "15:00-17:00"],
    "Eve": ["12:30-13:30"],
]
let everybody = agendas.values.flatMap { $0 }.compactMap(interval)
if let slot = gaps(everybody, in: day).first(where: { $0.length >= 30 }) {
    print("meet at \(slot.start) for \(slot.length) minutes")
} else {
    print("no time for a meeting")
}
// expect: meet at 12:00 for 30 minutes
let withoutBob = agendas.filter { $0.key != "Bob" }.values.flatMap { $0 }.compactMap(interval)
print(gaps(withoutBob, in: day).map { "\($0) (\($0.length))" }.joined(separator: ", "))
// expect: 11:00–12:30 (90), 16:00–17:00 (60)

// how many rooms are needed? A sweep over starts and ends
func rooms(_ intervals: [Interval]) -> (count: Int, at: Clock)? {
    let events = intervals.flatMap { [($0.start, 1), ($0.end, -1)] }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var current = 0
    var best: (count: Int, at: Clock)?
    for (time, change) in events {
        current += change
        if current > best?.count ?? 0 { best = (current, time) }
    }
    return best
}
print(rooms(everybody)!, rooms([]) == nil)  // expect: (count: 2, at: 10:30) true

// the most talks without overlap: greedy by the earliest end
let talks = ["9:00-9:45", "9:30-11:00", "9:50-10:20", "10:20-11:30", "10:00-12:00", "11:30-12:00"].compactMap(interval)
var chosen: [Interval] = []
for talk in talks.sorted(by: { $0.end < $1.end }) where !chosen.contains(where: talk.overlaps) {
    chosen.append(talk)
}
print(chosen)  // expect: [09:00–09:45, 09:50–10:20, 10:20–11:30, 11:30–12:00]

// durations
func duration(_ seconds: Int) -> String {
    if seconds == 0 { return "now" }
    let units = [("year", 31_536_000), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)]
    var rest = seconds
    var parts: [String] = []
    for (name, size) in units where rest >= size {
        let n = rest / size
        rest -= n * size
        parts.append("\(n) \(name)\(n == 1 ? "" : "s")")
    }
    guard parts.count > 1 else { return parts[0] }
    return parts.dropLast().joined(separator: ", ") + " and " + parts.last!
}
for s in [0, 1, 62, 3600, 3662, 15_731_080, 31_536_001] { print(duration(s)) }
// expect: now
// expect: 1 second
// expect: 1 minute and 2 seconds
// expect: 1 hour
// expect: 1 hour, 1 minute and 2 seconds
// expect: 182 days, 1 hour, 44 minutes and 40 seconds
// expect: 1 year and 1 second

// angle of the hands, and the bus that comes next
func angle(_ c: Clock) -> Double {
    let hour = Double(c.minutes % 720) / 2, minute = Double(c.minutes % 60) * 6
    let difference = abs(hour - minute)
    return min(difference, 360 - difference)
}
print([Clock(3), Clock(12, 30), Clock(18), Clock(9, 59)].map(angle))  // expect: [90.0, 165.0, 180.0, 54.5]
let departures = stride(from: 6 * 60, to: 24 * 60, by: 25).map { Clock(0, $0) }
func nextBus(after t: Clock) -> Clock { departures.first { $0 >= t } ?? departures[0] }
print(nextBus(after: Clock(8)), nextBus(after: Clock(23, 59)), departures.count)  // expect: 08:05 06:00 44
