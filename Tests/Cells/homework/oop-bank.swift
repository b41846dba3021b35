// swift-format-ignore-file
// Classes: inheritance, override, super, designated and convenience initialisers, identity, type casting

class Account {
    let owner: String
    fileprivate(set) var balance: Double
    private(set) var history: [String] = []
    private static var created = 0
    let number: Int

    var kind: String { "account" }
    class var fee: Double { 0 }

    init(owner: String, balance: Double) {
        Account.created += 1
        number = Account.created
        self.owner = owner
        self.balance = balance
    }

    convenience init(owner: String) {
        self.init(owner: owner, balance: 0)
    }

    func deposit(_ amount: Double) {
        balance += amount
        log("+\(amount)")
    }

    @discardableResult
    func withdraw(_ amount: Double) -> Bool {
        guard amount + type(of: self).fee <= available else {
            log("refused \(amount)")
            return false
        }
        balance -= amount + type(of: self).fee
        log("-\(amount)")
        return true
    }

    var available: Double { balance }
    final func log(_ text: String) { history.append(text) }
    func endOfMonth() {}
}

class SavingsAccount: Account {
    var rate: Double
    override var kind: String { "savings " + super.kind }

    init(owner: String, balance: Double, rate: Double) {
        self.rate = rate
        super.init(owner: owner, balance: balance)
    }

    override func endOfMonth() {
        super.endOfMonth()
        deposit(balance * rate / 12)
    }
}

final class CheckingAccount: Account {
    var overdraft = 100.0 {
        didSet { log("limit \(oldValue) → \(overdraft)") }
    }
    override class var fee: Double { 0.5 }
    override var kind: String { "checking " + super.kind }
    override var available: Double { balance + overdraft }

    override func endOfMonth() {
        if balance < 0 { balance *= 1.01 }
    }
}

let savings = SavingsAccount(owner: "Ada", balance: 1200, rate: 0.05)
let checking = CheckingAccount(owner: "Bob", balance: 50)
let plain = Account(owner: "Eve")
let accounts: [Account] = [savings, checking, plain]

for account in accounts { print(account.number, account.owner, account.kind, account.available) }
// expect: 1 Ada savings account 1200.0
// expect: 2 Bob checking account 150.0
// expect: 3 Eve account 0.0

print(savings.withdraw(1300), checking.withdraw(120), plain.withdraw(1))  // expect: false true false
checking.overdraft = 20
print(checking.balance, checking.withdraw(1))  // expect: -70.5 false
accounts.forEach { $0.endOfMonth() }
print(accounts.map { String(format: "%.2f", $0.balance) })  // expect: ["1205.00", "-71.20", "0.00"]
print(checking.history)  // expect: ["-120.0", "limit 100.0 → 20.0", "refused 1.0"]
print(savings.history)  // expect: ["refused 1300.0", "+5.0"]

// references are shared; identity is not equality
let alias = savings
alias.deposit(10)
print(savings.balance == alias.balance, alias === savings, savings === plain as Account, accounts[0] === alias)
// expect: true true false true

// casting
for account in accounts {
    if let s = account as? SavingsAccount {
        print("\(s.owner) earns \(s.rate * 100) %")
    } else if account is CheckingAccount {
        print("\(account.owner) pays \(type(of: account).fee) each time")
    } else {
        print("\(account.owner): \(account.kind)")
    }
}
// expect: Ada earns 5.0 %
// expect: Bob pays 0.5 each time
// expect: Eve: account
print(accounts.filter { !($0 is SavingsAccount) }.map(\.owner))  // expect: ["Bob", "Eve"]

// a class holding others, with a computed total and a subscript
class Bank {
    private var accounts: [Int: Account] = [:]
    unowned let auditor: Auditor
    lazy var name: String = {
        auditor.notes.append("named")
        return "Bank no. \(auditor.id)"
    }()

    init(auditor: Auditor) { self.auditor = auditor }

    func add(_ account: Account) { accounts[account.number] = account }
    subscript(number: Int) -> Account? { accounts[number] }
    var total: Double { accounts.values.map(\.balance).reduce(0, +) }

    func transfer(_ amount: Double, from: Int, to: Int) -> Bool {
        guard let source = self[from], let target = self[to], source !== target, source.withdraw(amount) else {
            auditor.notes.append("transfer of \(amount) failed")
            return false
        }
        target.deposit(amount)
        return true
    }
}

class Auditor {
    let id: Int
    var notes: [String] = []
    init(id: Int) { self.id = id }
    deinit { print("auditor \(id) retires") }
}

var auditor: Auditor? = Auditor(id: 7)
do {
    let bank = Bank(auditor: auditor!)
    accounts.forEach(bank.add)
    print(bank.transfer(200, from: 1, to: 3), bank.transfer(1000, from: 3, to: 2), bank.transfer(1, from: 1, to: 9))
    print(bank[3]?.balance ?? -1, bank[4] == nil, String(format: "%.2f", bank.total))
    print(auditor!.notes, bank.name, bank.name, auditor!.notes.count)
}
// expect: true false false
// expect: 200.0 true 1143.80
// expect: ["transfer of 1000.0 failed", "transfer of 1.0 failed"] Bank no. 7 Bank no. 7 3
auditor = nil  // expect: auditor 7 retires
print(plain.history, plain.balance)  // expect: ["refused 1.0", "+200.0", "refused 1000.0"] 200.0
