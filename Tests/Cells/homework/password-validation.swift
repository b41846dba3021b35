// swift-format-ignore-file
// Input validation: passwords, e-mail, ISBN, credit cards (Luhn), IBAN, phone numbers

struct Rule {
    let name: String
    let isMet: (String) -> Bool
}

let rules = [
    Rule(name: "at least 8 characters") { $0.count >= 8 },
    Rule(name: "a capital letter") { $0.contains { $0.isUppercase } },
    Rule(name: "a small letter") { $0.contains(where: \.isLowercase) },
    Rule(name: "a digit") { text in text.contains { c in c.isNumber } },
    Rule(name: "a special character", isMet: { !$0.allSatisfy { $0.isLetter || $0.isNumber } }),
    Rule(name: "no spaces") { !$0.contains(" ") },
    Rule(name: "no character three times in a row") { text in
        let c = Array(text)
        for i in c.indices.dropFirst(2) where c[i] == c[i - 1] && c[i] == c[i - 2] { return false }
        return true
    },
]

enum Strength: Int, Comparable {
    case weak, fair, good, strong
    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }

    init(_ password: String) {
        var pool = 0
        if password.contains(where: { $0.isLowercase }) { pool += 26 }
        if password.contains(where: { $0.isUppercase }) { pool += 26 }
        if password.contains(where: { $0.isNumber }) { pool += 10 }
        if password.contains(where: { !$0.isLetter && !$0.isNumber }) { pool += 32 }
        let bits = pool == 0 ? 0 : Double(password.count) * log2(Double(pool))
        switch bits {
        case ..<30: self = .weak
        case ..<50: self = .fair
        case ..<70: self = .good
        default: self = .strong
        }
    }
}

func check(_ password: String) -> Result<Strength, ValidationError> {
    let broken = rules.filter { !$0.isMet(password) }.map { $0.name }
    return broken.isEmpty ? .success(Strength(password)) : .failure(ValidationError(problems: broken))
}

struct ValidationError: Error { let problems: [String] }

for password in ["secret", "Passw0rd!", "aaaBBB111!!!", "Tr0ub4dor&3 horse", "C0rrect-Horse-Battery", "ÄÖÜäöü1#"] {
    switch check(password) {
    case .success(let strength): print("\(password): \(strength)")
    case .failure(let error): print("\(password): needs \(error.problems.joined(separator: ", "))")
    }
}
// expect: secret: needs at least 8 characters, a capital letter, a digit, a special character
// expect: Passw0rd!: good
// expect: aaaBBB111!!!: needs no character three times in a row
// expect: Tr0ub4dor&3 horse: needs no spaces
// expect: C0rrect-Horse-Battery: strong
// expect: ÄÖÜäöü1#: good
print(Strength("") < .fair, Strength("abc") == .weak, (try? check("nope").get()) == nil)  // expect: true true true

func isEmail(_ text: String) -> Bool {
    let parts = text.components(separatedBy: "@")
    guard parts.count == 2, !parts[0].isEmpty, !text.contains("..") else { return false }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard domain.count >= 2, domain.allSatisfy({ !$0.isEmpty }), domain.last!.count >= 2 else { return false }
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._+-")
    return (parts[0] + parts[1]).lowercased().allSatisfy(allowed.contains)
}
let addresses = ["ada@example.org", "no-at.example.org", "a@b@c.de", "x@y", "first.last+tag@mail.example.co", "a..b@c.de", "@c.de"]
for address in addresses where isEmail(address) { print("valid:", address) }
// expect: valid: ada@example.org
// expect: valid: first.last+tag@mail.example.co

func luhn(_ text: String) -> Bool {
    let digits = text.filter { $0 != " " }.map { $0.wholeNumberValue }
    guard digits.count > 1, !digits.contains(nil) else { return false }
    var sum = 0
    for (i, digit) in digits.reversed().enumerated() {
        let d = digit! * (i % 2 == 1 ? 2 : 1)
        sum += d > 9 ? d - 9 : d
    }
    return sum % 10 == 0
}
print(["4539 3195 0343 6467", "8273 1232 7352 0569", "059", "0", "12a"].map(luhn))
// expect: [true, false, true, false, false]

func isISBN10(_ text: String) -> Bool {
    let characters = text.filter { $0 != "-" }
    guard characters.count == 10 else { return false }
    var sum = 0
    for (i, c) in characters.enumerated() {
        let value: Int
        if c == "X" && i == 9 {
            value = 10
        } else if let digit = c.wholeNumberValue {
            value = digit
        } else {
            return false
        }
        sum += value * (10 - i)
    }
    return sum.isMultiple(of: 11)
}
print(["3-598-21508-8", "3-598-21507-X", "3-598-21508-9", "3-598-2X507-9", ""].map(isISBN10))
// expect: [true, true, false, false, false]

func isIBAN(_ text: String) -> Bool {
    let compact = text.replacingOccurrences(of: " ", with: "").uppercased()
    guard (15...34).contains(compact.count) else { return false }
    let moved = compact.dropFirst(4) + compact.prefix(4)
    var rest = 0
    for c in moved {
        guard let value = Int(String(c), radix: 36) else { return false }
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1
}
print(isIBAN("GB82 WEST 1234 5698 7654 32"), isIBAN("DE89 3704 0044 0532 0130 00"), isIBAN("GB82 WEST 1234 5698 7654 33"))
// expect: true true false

func phone(_ text: String) -> String? {
    var digits = text.filter { $0.isNumber }
    if digits.count == 11 && digits.first == "1" { digits.removeFirst() }
    guard digits.count == 10, let area = digits.first, "23456789".contains(area) else { return nil }
    let d = Array(digits)
    return "(\(String(d[0...2]))) \(String(d[3...5]))-\(String(d[6...]))"
}
for number in ["+1 (223) 456-7890", "223.456.7890", "123456789", "1 023 456 7890"] {
    print(phone(number) ?? "not a number: \(number)")
}
// expect: (223) 456-7890
// expect: (223) 456-7890
// expect: not a number: 123456789
// expect: not a number: 1 023 456 7890
let masked = "4539319503436467".enumerated().map { $0.offset < 12 ? "*" : String($0.element) }.joined()
print(masked)  // expect: ************6467
