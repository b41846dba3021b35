// swift-format-ignore-file
enum Failure: Error { case bad, worse(Int) }
func risky(_ n: Int) throws -> Int {
    if n < 0 { throw Failure.worse(n) }
    return n
}
print(try! risky(3), (try? risky(-3)) ?? 0)  // expect: 3 0
// cell
print(try! risky(-3))  // error: 'try!' expression unexpectedly raised an error: main.Failure.worse(-3)
// cell
let n = 3
precondition(n > 2, "n must be more than 2")
precondition(n > 5, "n must be more than 5")  // error: Precondition failed: n must be more than 5
// cell
precondition(n < 0)  // error: Precondition failed
// cell
assert(n == 4, "n is \(n)")  // error: Assertion failed: n is 3
// cell
assert(n < 3)  // error: Assertion failed
// cell
fatalError("out of ideas")  // error: out of ideas
// cell
fatalError()  // error: Fatal error
// cell
preconditionFailure("never here")  // error: never here
// cell
assertionFailure("not this either")  // error: not this either
// cell
struct Account {
    var balance = 10
    mutating func withdraw(_ amount: Int) {
        precondition(amount <= balance, "only \(balance) left")  // error: Precondition failed: only 6 left
        balance -= amount
    }
}
var account = Account()
account.withdraw(4)
print(account.balance)  // expect: 6
account.withdraw(7)
// cell
print(account.balance)  // expect: 6
func describe(_ n: Int) -> String {
    switch n {
    case 0: return "zero"
    case 1...9: return "digit"
    default:
        fatalError("no word for \(n)")  // error: no word for 10
    }
}
print(describe(0), describe(5))  // expect: zero digit
print(describe(10))
// cell
func outer(_ n: Int) -> Int {
    defer { print("not printed when it traps", n) }
    return inner(n)
}
func inner(_ n: Int) -> Int {
    guard n > 0 else { fatalError("inner got \(n)") }  // error: inner got 0
    return n
}
print([1].map(inner))  // expect: [1]
print(outer(0))
