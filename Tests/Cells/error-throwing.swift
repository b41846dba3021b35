// swift-format-ignore-file
enum BankError: Error { case insufficient(missing: Int), frozen, unknown(String) }
func withdraw(_ amount: Int, from balance: Int) throws -> Int {
    guard amount <= balance else { throw BankError.insufficient(missing: amount - balance) }
    return balance - amount
}
do {
    print(try withdraw(30, from: 100))
    print(try withdraw(300, from: 100))
    print("not reached")
} catch {
    print("failed:", error)
}
// expect: 70
// expect: failed: insufficient(missing: 200)
// cell
let some = try? withdraw(10, from: 20)
let none = try? withdraw(50, from: 20)
print(some ?? -1, none ?? -1, try! withdraw(1, from: 2))  // expect: 10 -1 1
// cell
func total(_ amounts: [Int]) throws -> Int {
    var balance = 100
    for amount in amounts { balance = try withdraw(amount, from: balance) }
    return balance
}
print((try? total([10, 20, 30])) ?? -1, (try? total([90, 20])) == nil)  // expect: 40 true
// cell
var log: [String] = []
func risky(_ n: Int) throws -> Int {
    log.append("start \(n)")
    defer { log.append("end \(n)") }
    if n > 1 { throw BankError.frozen }
    log.append("ok \(n)")
    return n
}
do {
    let sum = try risky(1) + risky(2) + risky(0)
    print(sum)
} catch { print(error) }  // expect: frozen
print(log)  // expect: ["start 1", "ok 1", "end 1", "start 2", "end 2"]
// cell
struct ParseError: Error { let line: Int; let text: String }
func parse(_ lines: [String]) throws -> [Int] {
    var values: [Int] = []
    for (index, line) in lines.enumerated() {
        guard let value = Int(line) else { throw ParseError(line: index + 1, text: line) }
        values.append(value)
    }
    return values
}
do {
    print(try parse(["1", "2"]))
    print(try parse(["3", "four", "5"]))
} catch let error as ParseError {
    print("line", error.line, error.text)
}
// expect: [1, 2]
// expect: line 2 four
// cell
print(try [3, 4].map { try withdraw($0, from: 10) })  // expect: [7, 6]
do {
    print(try [3, 40].map { try withdraw($0, from: 10) })
} catch BankError.insufficient(let missing) { print("missing", missing) }  // expect: missing 30
// cell
func twice(_ work: () throws -> Int) rethrows -> Int { try work() + work() }
print(twice { 21 })  // expect: 42
print((try? twice { throw BankError.frozen }) == nil)  // expect: true
// cell
func first(_ tasks: [() throws -> String]) -> String {
    for task in tasks {
        if let result = try? task() { return result }
    }
    return "none"
}
print(first([{ throw BankError.frozen }, { "second" }, { "third" }]), first([]))  // expect: second none
// cell
struct Account {
    private(set) var balance = 10
    mutating func pay(_ amount: Int) throws {
        balance -= 1
        guard amount <= balance else { throw BankError.insufficient(missing: amount - balance) }
        balance -= amount
    }
}
var account = Account()
try account.pay(4)
do { try account.pay(100) } catch { print(error) }  // expect: insufficient(missing: 96)
print(account.balance)  // expect: 4
// cell
func optionalFlat(_ s: String) throws -> Int? { if s == "!" { throw BankError.frozen } else { Int(s) } }
let flat = try? optionalFlat("12"), broken = try? optionalFlat("!"), notNumber = try? optionalFlat("x")
print(flat ?? 0, broken == nil, notNumber == nil)  // expect: 12 true true
// cell
func validate(_ age: Int) throws { if age < 0 { throw BankError.unknown("age \(age)") } }
if (try? validate(-1)) == nil { print("invalid") }  // expect: invalid
let works: Void? = try? validate(1)
print(works != nil, (try? validate(5)) != nil)  // expect: true true
