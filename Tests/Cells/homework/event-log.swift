// swift-format-ignore-file
// Analysing a log: optionals in all their forms, errors, grouping

enum Level: Int, Comparable, CaseIterable {
    case debug, info, warning, error

    init?(_ text: String) {
        switch text.uppercased() {
        case "DEBUG": self = .debug
        case "INFO": self = .info
        case "WARN", "WARNING": self = .warning
        case "ERROR", "FATAL": self = .error
        default: return nil
        }
    }

    static func < (lhs: Level, rhs: Level) -> Bool { lhs.rawValue < rhs.rawValue }
}

struct Time: Comparable, CustomStringConvertible {
    let seconds: Int

    init?(_ text: Substring) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let h = parts[0], let m = parts[1], let s = parts[2],
            0..<24 ~= h, 0..<60 ~= m, 0..<60 ~= s
        else { return nil }
        seconds = h * 3600 + m * 60 + s
    }

    static func < (a: Time, b: Time) -> Bool { a.seconds < b.seconds }
    var description: String { String(format: "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60) }
}

struct Entry {
    let time: Time
    let level: Level
    let source: String?
    let message: String
    var duration: Int?
}

struct LineError: Error, CustomStringConvertible {
    enum Reason: String { case short = "too short", time = "bad time", level = "unknown level" }
    let line: Int
    let reason: Reason
    var description: String { "line \(line): \(reason.rawValue)" }
}

func parse(_ text: Substring, number: Int) throws -> Entry {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3 else { throw LineError(line: number, reason: .short) }
    guard let time = Time(words[0]) else { throw LineError(line: number, reason: .time) }
    guard let level = Level(String(words[1])) else { throw LineError(line: number, reason: .level) }
    var message = String(words[2])
    var source: String? = nil
    if message.hasPrefix("["), let end = message.firstIndex(of: "]") {
        source = String(message[message.index(after: message.startIndex)..<end])
        message = String(message[message.index(after: end)...]).trimmingCharacters(in: .whitespaces)
    }
    let duration = message.split(separator: " ").last { $0.hasSuffix("ms") }.flatMap { Int($0.dropLast(2)) }
    return Entry(time: time, level: level, source: source, message: message, duration: duration)
}

let log = """
    08:00:01 INFO [server] started
    08:00:05 DEBUG cache is empty
    08:01:17 INFO [http] GET / in 35ms
    08:01:18 WARN [http] GET /slow in 1250ms
    8h01 INFO nothing
    08:02:00 ERROR [db] connection lost
    08:02:03 LOUD [db] hello
    08:02:09 ERROR [db] connection lost
    oops
    08:25:61 INFO [http] bad clock
    08:03:30 INFO [db] connected after 90ms
    08:04:00 INFO [http] GET /about in xxms
    """

var entries: [Entry] = []
var failures: [LineError] = []
for (i, line) in log.split(separator: "\n").enumerated() {
    do {
        entries.append(try parse(line, number: i + 1))
    } catch let error as LineError {
        failures.append(error)
    } catch {
        print("?")
    }
}
print("\(entries.count) entries, \(failures.count) failures")  // expect: 8 entries, 4 failures
for failure in failures { print(failure) }
// expect: line 5: bad time
// expect: line 7: unknown level
// expect: line 9: too short
// expect: line 10: bad time

for level in Level.allCases.reversed() {
    let count = entries.filter { $0.level == level }.count
    print("\(level): \(count)")
}
// expect: error: 2
// expect: warning: 1
// expect: info: 4
// expect: debug: 1
print("serious:", entries.filter { $0.level >= .warning }.map { "\($0.time)" })
// expect: serious: ["08:01:18", "08:02:00", "08:02:09"]

// optional values
let durations = entries.map { $0.duration }
print(durations.compactMap { $0 }, durations.contains { $0 == nil })  // expect: [35, 1250, 90] true
print(entries.first?.source ?? "-", entries[1].source ?? "-", entries.first?.source?.count ?? 0)
// expect: server - 6
let slowest = entries.max { ($0.duration ?? -1) < ($1.duration ?? -1) }
if let entry = slowest, let ms = entry.duration, ms > 1000 {
    print("slow: \(entry.message)")
}
// expect: slow: GET /slow in 1250ms
let lastError: Entry? = entries.last { $0.level == .error }
let recovered = lastError.flatMap { e in entries.first { $0.time > e.time && $0.source == e.source } }
print(lastError?.time.description ?? "never", "→", recovered?.message ?? "not recovered")
// expect: 08:02:09 → connected after 90ms
switch (lastError, recovered) {
case let (e?, r?): print("down for \(r.time.seconds - e.time.seconds) s")
case (.some, .none): print("still down")
case (nil, _): print("never down")
}
// expect: down for 81 s

// grouping by an optional key
let bySource = Dictionary(grouping: entries) { $0.source ?? "(none)" }
for (source, group) in bySource.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
    let worst = group.map(\.level).max()
    print(source.padding(toLength: 8, withPad: ".", startingAt: 0), group.count, worst.map { "\($0)" } ?? "")
}
// expect: db...... 3 error
// expect: http.... 3 warning
// expect: (none).. 1 debug
// expect: server.. 1 info

// repeated messages, gaps, and a binary chain of optionals
var previous: Entry?
for entry in entries {
    defer { previous = entry }
    guard let before = previous else { continue }
    let gap = entry.time.seconds - before.time.seconds
    if gap > 60 { print("a gap of \(gap) s before \(entry.time)") }
    if entry.message == before.message { print("again: \(entry.message)") }
}
// expect: a gap of 72 s before 08:01:17
// expect: again: connection lost
// expect: a gap of 81 s before 08:03:30
var copy = entries
copy[0].duration? += 5
copy[2].duration? += 5
print(copy[0].duration as Any, copy[2].duration as Any, entries[2].duration!)  // expect: nil Optional(40) 35
let nested: Int?? = .some(nil)
print(nested == nil, nested! == nil, Time("24:00:00") == nil, Time("23:59:59")!)  // expect: false true true 23:59:59
