// swift-format-ignore-file
// Recursive descent calculator with errors
enum CalcError: Error, CustomStringConvertible {
    case unexpected(Character, at: Int)
    case unexpectedEnd
    case divisionByZero
    var description: String {
        switch self {
        case .unexpected(let c, let p): "unexpected '\(c)' at \(p)"
        case .unexpectedEnd: "unexpected end"
        case .divisionByZero: "division by zero"
        }
    }
}
struct Calculator {
    private let text: [Character]
    private var position = 0
    init(_ s: String) { text = Array(s.filter { !$0.isWhitespace }) }
    private var current: Character? { position < text.count ? text[position] : nil }
    private mutating func accept(_ c: Character) -> Bool {
        guard current == c else { return false }
        position += 1
        return true
    }
    mutating func evaluate() throws -> Double {
        let value = try expression()
        if let c = current { throw CalcError.unexpected(c, at: position) }
        return value
    }
    private mutating func expression() throws -> Double {
        var value = try term()
        while true {
            if accept("+") { value += try term() }
            else if accept("-") { value -= try term() }
            else { return value }
        }
    }
    private mutating func term() throws -> Double {
        var value = try factor()
        while let op = current, op == "*" || op == "/" {
            position += 1
            let right = try factor()
            if op == "/" && right == 0 { throw CalcError.divisionByZero }
            value = op == "*" ? value * right : value / right
        }
        return value
    }
    private mutating func factor() throws -> Double {
        if accept("-") { return -(try factor()) }
        if accept("(") {
            defer { position += 1 }
            return try expression()
        }
        var digits = ""
        while let c = current, c.isNumber || c == "." {
            digits.append(c)
            position += 1
        }
        guard let value = Double(digits) else {
            if let c = current { throw CalcError.unexpected(c, at: position) }
            throw CalcError.unexpectedEnd
        }
        return value
    }
}
for line in ["1 + 2 * 3", "(1+2)*3", "-4 / (1 - 3)", "2 * x", "7 /", "1 / 0", "2.5 * 4)"] {
    do {
        var calculator = Calculator(line)
        print(line, "=", try calculator.evaluate())
    } catch let error as CalcError {
        print(line, "failed:", error)
    }
}
// expect: 1 + 2 * 3 = 7.0
// expect: (1+2)*3 = 9.0
// expect: -4 / (1 - 3) = 2.0
// expect: 2 * x failed: unexpected 'x' at 2
// expect: 7 / failed: unexpected end
// expect: 1 / 0 failed: division by zero
// expect: 2.5 * 4) failed: unexpected ')' at 5
