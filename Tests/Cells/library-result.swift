// swift-format-ignore-file
// A Result holds a value or an error.
enum BankError: Error, Equatable { case closed, tooLittle(missing: Int) }
func withdraw(_ amount: Int, from balance: Int) -> Result<Int, BankError> {
    balance >= amount ? .success(balance - amount) : .failure(.tooLittle(missing: amount - balance))
}
switch withdraw(30, from: 100) {
case .success(let rest): print("left", rest)
case .failure(let error): print("error", error)
}
// expect: left 70
if case .failure(.tooLittle(let missing)) = withdraw(130, from: 100) { print("missing", missing) } // expect: missing 30
// cell
// get() gives the value or throws the error.
for amount in [40, 400] {
    do {
        print("left", try withdraw(amount, from: 100).get())
    } catch {
        print("caught", error)
    }
}
// expect: left 60
// expect: caught tooLittle(missing: 300)
print((try? withdraw(1, from: 2).get()) ?? -1, (try? withdraw(2, from: 1).get()) == nil) // expect: 1 true
// cell
// map, flatMap and mapError change what is inside.
let described = withdraw(25, from: 100).map { "\($0) left" }
print((try? described.get()) ?? "none") // expect: 75 left
let twice = withdraw(60, from: 100).flatMap { withdraw(60, from: $0) }
if case .failure(let error) = twice { print(error == .tooLittle(missing: 20), error != .closed) } // expect: true true
let simpler = withdraw(9, from: 1).mapError { _ in BankError.closed }
print(simpler == .failure(.closed), withdraw(1, from: 3) == .success(2)) // expect: true true
print(withdraw(1, from: 3) == withdraw(2, from: 4)) // expect: true
// cell
// A Result from what throws.
func checkedRoot(_ n: Int) throws -> Int {
    guard n >= 0 else { throw BankError.tooLittle(missing: -n) }
    return Int(Double(n).squareRoot())
}
let caught = [49, -4, 0].map { n in Result { try checkedRoot(n) } }
for result in caught {
    switch result {
    case .success(let root): print(root)
    case .failure(let error): print("failed: \(error)")
    }
}
// expect: 7
// expect: failed: tooLittle(missing: 4)
// expect: 0
print(caught.compactMap { try? $0.get() }) // expect: [7, 0]
// cell
// Counting successes and failures of many.
let outcomes = [10, 200, 50, 101].map { withdraw($0, from: 100) }
let rests = outcomes.compactMap { try? $0.get() }
print(rests, outcomes.count - rests.count) // expect: [90, 50] 2
var missing: [Int] = []
for case .failure(.tooLittle(let n)) in outcomes { missing.append(n) }
print(missing, missing.reduce(0, +)) // expect: [100, 1] 101
