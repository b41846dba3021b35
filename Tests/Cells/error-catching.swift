// swift-format-ignore-file
enum NetError: Error, Equatable { case timeout(seconds: Int), status(Int), offline }
func fetch(_ n: Int) throws -> String {
    switch n {
    case 0: throw NetError.offline
    case 1...9: throw NetError.timeout(seconds: n)
    case 100...: throw NetError.status(n)
    default: return "page \(n)"
    }
}
func report(_ n: Int) -> String {
    do {
        return try fetch(n)
    } catch NetError.offline {
        return "offline"
    } catch NetError.timeout(let seconds) where seconds > 5 {
        return "slow: \(seconds)"
    } catch NetError.timeout {
        return "timeout"
    } catch NetError.status(404), NetError.status(410) {
        return "gone"
    } catch let error as NetError {
        return "other \(error)"
    } catch {
        return "unknown"
    }
}
print([0, 3, 7, 50, 404, 410, 500].map(report))  // expect: ["offline", "timeout", "slow: 7", "page 50", "gone", "gone", "other status(500)"]
// cell
do { _ = try fetch(0) } catch { print(error, error is NetError, (error as? NetError) == .offline) }  // expect: offline true true
// cell
struct OtherError: Error {}
func mixed(_ n: Int) throws { if n == 0 { throw OtherError() } else { throw NetError.status(n) } }
for n in 0...1 {
    do { try mixed(n) } catch is OtherError { print("other") } catch { print("net", error) }
}
// expect: other
// expect: net status(1)
// cell
func inner(_ n: Int) throws -> Int {
    do {
        if n < 0 { throw OtherError() }
        if n > 5 { throw NetError.status(n) }
        return n
    } catch NetError.status(let code) {
        return -code
    }
}
do {
    print(try inner(3), try inner(8))
    print(try inner(-1))
} catch { print("passed on:", error is OtherError) }
// expect: 3 -8
// expect: passed on: true
// cell
func retry(_ limit: Int, _ work: (Int) throws -> String) -> String {
    var attempt = 0
    while true {
        do { return try work(attempt) } catch {
            attempt += 1
            if attempt == limit { return "gave up: \(error)" }
        }
    }
}
print(retry(3) { if $0 < 2 { throw NetError.offline }; return "worked at \($0)" })  // expect: worked at 2
print(retry(2) { try fetch($0) })  // expect: gave up: timeout(seconds: 1)
// cell
var messages: [String] = []
outer: for n in [50, 3, 60, 0, 70] {
    do {
        messages.append(try fetch(n))
    } catch NetError.timeout { continue } catch { break outer }
}
print(messages)  // expect: ["page 50", "page 60"]
// cell
func wrap(_ n: Int) throws -> String {
    do { return try fetch(n) } catch NetError.offline { throw OtherError() }
}
print((try? wrap(20)) ?? "-")  // expect: page 20
do { _ = try wrap(0) } catch { print(error is OtherError) }  // expect: true
do { _ = try wrap(1) } catch let NetError.timeout(s) { print("still timeout", s) }  // expect: still timeout 1
// cell
do {
    let page = try fetch(10)
    let count = page.count
    print(page, count)
} catch { print("not reached") }  // expect: page 10 7
do { print("nothing throws here") }  // expect: nothing throws here
// cell
let outcomes = [10, 404].map { n in
    do { return try fetch(n) } catch { return "error \(error)" }
}
print(outcomes)  // expect: ["page 10", "error status(404)"]
// cell
enum ParseError: Error, CustomStringConvertible {
    case unexpected(Character, at: Int), empty
    var description: String {
        switch self {
        case .unexpected(let c, let index): "unexpected '\(c)' at \(index)"
        case .empty: "nothing to read"
        }
    }
}
func digits(_ text: String) throws -> Int {
    guard !text.isEmpty else { throw ParseError.empty }
    var value = 0
    for (i, c) in text.enumerated() {
        guard let digit = c.wholeNumberValue else { throw ParseError.unexpected(c, at: i) }
        value = value * 10 + digit
    }
    return value
}
for text in ["123", "12a", ""] {
    do { print(try digits(text)) } catch { print("Error: \(error)") }
}
// expect: 123
// expect: Error: unexpected 'a' at 2
// expect: Error: nothing to read
// cell
func safely(_ work: () throws -> Void) -> String {
    do { try work(); return "fine" } catch { return "caught \(error)" }
}
print(safely {}, safely { throw NetError.status(1) }, safely { _ = try fetch(33) })  // expect: fine caught status(1) fine
