// swift-format-ignore-file
// Tokenizer and recursive-descent parser; the tree is an indirect enum that can be evaluated, printed and derived

enum Token: Equatable {
    case number(Double)
    case name(String)
    case symbol(Character)
}

enum SyntaxError: Error {
    case badCharacter(Character, at: Int)
    case unexpected(Token)
    case unexpectedEnd
    case undefined(String)
}

func tokenize(_ source: String) throws -> [Token] {
    var tokens: [Token] = []
    let characters = Array(source)
    var i = 0
    while i < characters.count {
        let c = characters[i]
        if c == " " {
            i += 1
        } else if c.isNumber {
            var text = ""
            while i < characters.count, characters[i].isNumber || characters[i] == "." {
                text.append(characters[i])
                i += 1
            }
            tokens.append(.number(Double(text) ?? .nan))
        } else if c.isLetter {
            let start = i
            while i < characters.count && characters[i].isLetter { i += 1 }
            tokens.append(.name(String(characters[start..<i])))
        } else if "+-*/^()".contains(c) {
            tokens.append(.symbol(c))
            i += 1
        } else {
            throw SyntaxError.badCharacter(c, at: i)
        }
    }
    return tokens
}

indirect enum Expr: Equatable, CustomStringConvertible {
    case number(Double)
    case variable(String)
    case negate(Expr)
    case binary(Character, Expr, Expr)

    var description: String {
        switch self {
        case .number(let n): return n == n.rounded() ? "\(Int(n))" : "\(n)"
        case .variable(let v): return v
        case .negate(let e): return "-\(e)"
        case .binary(let op, let a, let b): return "(\(a) \(op) \(b))"
        }
    }

    func value(_ variables: [String: Double] = [:]) throws -> Double {
        switch self {
        case .number(let n): return n
        case .variable(let name):
            guard let v = variables[name] else { throw SyntaxError.undefined(name) }
            return v
        case .negate(let e): return -(try e.value(variables))
        case .binary(let op, let l, let r):
            let (a, b) = (try l.value(variables), try r.value(variables))
            switch op {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/": return a / b
            default: return pow(a, b)
            }
        }
    }
}

struct Parser {
    private let tokens: [Token]
    private var position = 0

    init(_ source: String) throws { tokens = try tokenize(source) }

    private mutating func accept(_ symbols: Character...) -> Character? {
        guard position < tokens.count, case .symbol(let c) = tokens[position], symbols.contains(c) else { return nil }
        position += 1
        return c
    }

    mutating func parse() throws -> Expr {
        let e = try sum()
        if position < tokens.count { throw SyntaxError.unexpected(tokens[position]) }
        return e
    }

    private mutating func sum() throws -> Expr {
        var left = try product()
        while let op = accept("+", "-") { left = .binary(op, left, try product()) }
        return left
    }

    private mutating func product() throws -> Expr {
        var left = try factor()
        while let op = accept("*", "/") { left = .binary(op, left, try factor()) }
        return left
    }

    private mutating func factor() throws -> Expr {
        if accept("-") != nil { return .negate(try factor()) }
        let base = try atom()
        return accept("^") != nil ? .binary("^", base, try factor()) : base
    }

    private mutating func atom() throws -> Expr {
        guard position < tokens.count else { throw SyntaxError.unexpectedEnd }
        let token = tokens[position]
        position += 1
        switch token {
        case .number(let n): return .number(n)
        case .name(let name): return .variable(name)
        case .symbol("("):
            let e = try sum()
            guard accept(")") != nil else { throw SyntaxError.unexpectedEnd }
            return e
        default: throw SyntaxError.unexpected(token)
        }
    }
}

func parse(_ source: String) throws -> Expr {
    var parser = try Parser(source)
    return try parser.parse()
}

for source in ["1 + 2 * 3", "-(4 - 6) * 2.5", "2 ^ 3 ^ 2", "8 - 3 - 2", "-2 ^ 2"] {
    let tree = try parse(source)
    print("\(tree) = \(try tree.value())")
}
// expect: (1 + (2 * 3)) = 7.0
// expect: (-(4 - 6) * 2.5) = 5.0
// expect: (2 ^ (3 ^ 2)) = 512.0
// expect: ((8 - 3) - 2) = 3.0
// expect: -(2 ^ 2) = -4.0
for source in ["1 +", "(1", "2 ? 3", "4 5", "y * 2"] {
    do {
        print(try parse(source).value())
    } catch SyntaxError.badCharacter(let c, let place) {
        print("bad character \(c) at \(place)")
    } catch SyntaxError.undefined(let name) {
        print("\(name) is undefined")
    } catch SyntaxError.unexpected(.number(let n)) {
        print("unexpected number \(n)")
    } catch {
        print("error:", error)
    }
}
// expect: error: unexpectedEnd
// expect: error: unexpectedEnd
// expect: bad character ? at 2
// expect: unexpected number 5.0
// expect: y is undefined
let polynomial = try parse("x * x + 3 * x - 4")
print((-5...2).map { try! polynomial.value(["x": Double($0)]) })
// expect: [6.0, 0.0, -4.0, -6.0, -6.0, -4.0, 0.0, 6.0]
print(try parse("a+b") == .binary("+", .variable("a"), .variable("b")))  // expect: true
