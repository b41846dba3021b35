// swift-format-ignore-file
// Assignment 3: a bank with accounts that can refuse an operation.

enum BankError: Error, Equatable {
    case insufficientFunds(needed: Int)
    case accountNotFound(String)
    case invalidAmount
    case frozen(owner: String)
}

enum Entry {
    case deposit(Int)
    case withdrawal(Int)
    case transferIn(Int, from: String)
    case transferOut(Int, to: String)
}

struct Account {
    let owner: String
    private(set) var balance = 0
    var isFrozen = false
    private(set) var history: [Entry] = []

    init(owner: String, openingBalance: Int = 0) {
        self.owner = owner
        if openingBalance > 0 {
            balance = openingBalance
            history.append(.deposit(openingBalance))
        }
    }

    mutating func deposit(_ amount: Int) throws {
        guard amount > 0 else { throw BankError.invalidAmount }
        balance += amount
        history.append(.deposit(amount))
    }

    mutating func withdraw(_ amount: Int) throws {
        guard amount > 0 else { throw BankError.invalidAmount }
        guard !isFrozen else { throw BankError.frozen(owner: owner) }
        guard amount <= balance else { throw BankError.insufficientFunds(needed: amount - balance) }
        balance -= amount
        history.append(.withdrawal(amount))
    }

    mutating func record(_ entry: Entry) {
        switch entry {
        case .deposit(let amount), .transferIn(let amount, _): balance += amount
        case .withdrawal(let amount), .transferOut(let amount, _): balance -= amount
        }
        history.append(entry)
    }
}

struct Bank {
    var accounts: [String: Account] = [:]

    mutating func open(_ owner: String, with amount: Int = 0) {
        accounts[owner] = Account(owner: owner, openingBalance: amount)
    }

    mutating func transfer(_ amount: Int, from: String, to: String) throws {
        guard let source = accounts[from] else { throw BankError.accountNotFound(from) }
        guard accounts[to] != nil else { throw BankError.accountNotFound(to) }
        if source.balance < amount { throw BankError.insufficientFunds(needed: amount - source.balance) }
        accounts[from]?.record(.transferOut(amount, to: to))
        accounts[to]?.record(.transferIn(amount, from: from))
    }

    func total() -> Int {
        accounts.values.reduce(0) { $0 + $1.balance }
    }
}

func describe(_ entry: Entry) -> String {
    switch entry {
    case .deposit(let amount): return "deposit \(amount)"
    case .withdrawal(let amount): return "withdrawal \(amount)"
    case .transferIn(let amount, from: let other): return "\(amount) from \(other)"
    case let .transferOut(amount, to: other): return "\(amount) to \(other)"
    }
}

var bank = Bank()
bank.open("Ada", with: 500)
bank.open("Grace")
print(bank.accounts.keys.sorted(), bank.total())  // expect: ["Ada", "Grace"] 500

func attempt(_ title: String, _ work: () throws -> Void) {
    do {
        try work()
        print(title + ": done")
    } catch BankError.insufficientFunds(let needed) {
        print("\(title): \(needed) short")
    } catch BankError.accountNotFound(let name) {
        print("\(title): nobody is called \(name)")
    } catch let error as BankError where error == .invalidAmount {
        print("\(title): not an amount")
    } catch {
        print("\(title): \(error)")
    }
}

attempt("transfer 200") { try bank.transfer(200, from: "Ada", to: "Grace") }  // expect: transfer 200: done
attempt("transfer 900") { try bank.transfer(900, from: "Ada", to: "Grace") }  // expect: transfer 900: 600 short
attempt("to a stranger") { try bank.transfer(1, from: "Ada", to: "Linus") }
// expect: to a stranger: nobody is called Linus
attempt("negative") { try bank.accounts["Ada"]?.deposit(-5) }  // expect: negative: not an amount

var ada = bank.accounts["Ada"]!
ada.isFrozen = true
attempt("frozen") { try ada.withdraw(10) }  // expect: frozen: frozen(owner: "Ada")
ada.isFrozen = false
attempt("withdraw 10") { try ada.withdraw(10) }  // expect: withdraw 10: done
print(ada.balance, bank.accounts["Ada"]?.balance ?? -1)  // expect: 290 300

for entry in ada.history { print("  " + describe(entry)) }
// expect:   deposit 500
// expect:   200 to Grace
// expect:   withdrawal 10
let refused: Void? = try? bank.transfer(10_000, from: "Grace", to: "Ada")
print(refused == nil ? "refused" : "accepted", bank.total())  // expect: refused 500
