// swift-format-ignore-file
// Reverse Polish notation, the shunting-yard algorithm, and a small stack machine

struct Stack {
    private var items: [Double] = []
    var count: Int { items.count }
    var top: Double? { items.last }
    var isEmpty: Bool { items.isEmpty }
    mutating func push(_ x: Double) { items.append(x) }
    mutating func pop() -> Double? { items.popLast() }
}

enum CalcError: Error {
    case underflow(String)
    case unknown(String)
    case leftover(Int)
    case divisionByZero
    case parentheses
}

func evaluate(rpn text: String) throws -> Double {
    var stack = Stack()

    func operands(for symbol: String) throws -> (Double, Double) {
        guard let right = stack.pop(), let left = stack.pop() else { throw CalcError.underflow(symbol) }
        return (left, right)
    }

    for token in text.split(separator: " ").map(String.init) {
        if let number = Double(token) {
            stack.push(number)
            continue
        }
        switch token {
        case "+", "-", "*", "/", "^":
            let (a, b) = try operands(for: token)
            switch token {
            case "+": stack.push(a + b)
            case "-": stack.push(a - b)
            case "*": stack.push(a * b)
            case "/":
                guard b != 0 else { throw CalcError.divisionByZero }
                stack.push(a / b)
            default: stack.push(pow(a, b))
            }
        case "neg", "sqrt", "dup":
            guard let a = stack.pop() else { throw CalcError.underflow(token) }
            if token == "neg" { stack.push(-a) }
            if token == "sqrt" { stack.push(a.squareRoot()) }
            if token == "dup" { stack.push(a); stack.push(a) }
        case "swap":
            let (a, b) = try operands(for: token)
            stack.push(b)
            stack.push(a)
        default:
            throw CalcError.unknown(token)
        }
    }
    guard let result = stack.pop() else { throw CalcError.underflow("result") }
    guard stack.isEmpty else { throw CalcError.leftover(stack.count) }
    return result
}

let programs = ["3 4 +", "5 1 2 + 4 * + 3 -", "2 3 2 ^ ^", "9 sqrt neg", "6 dup *", "1 2 swap -", "1 +", "1 2", "4 0 /", "2 x *"]
for program in programs {
    do {
        print(program, "→", try evaluate(rpn: program))
    } catch CalcError.underflow(let symbol) {
        print(program, "→ too few operands for", symbol)
    } catch CalcError.leftover(let n) {
        print(program, "→", n, "too many")
    } catch CalcError.unknown(let word) {
        print(program, "→ unknown word", word)
    } catch {
        print(program, "→", error)
    }
}
// expect: 3 4 + → 7.0
// expect: 5 1 2 + 4 * + 3 - → 14.0
// expect: 2 3 2 ^ ^ → 512.0
// expect: 9 sqrt neg → -3.0
// expect: 6 dup * → 36.0
// expect: 1 2 swap - → 1.0
// expect: 1 + → too few operands for +
// expect: 1 2 → 1 too many
// expect: 4 0 / → divisionByZero
// expect: 2 x * → unknown word x

// Dijkstra's shunting yard: infix to postfix
func postfix(_ infix: String) throws -> String {
    let precedence: [Character: (level: Int, right: Bool)] = [
        "+": (1, false), "-": (1, false), "*": (2, false), "/": (2, false), "^": (3, true),
    ]
    var output: [String] = [], operators: [Character] = [], number = ""
    func flush() {
        if !number.isEmpty { output.append(number) }
        number = ""
    }
    for c in infix where c != " " {
        if c.isNumber || c == "." {
            number.append(c)
            continue
        }
        flush()
        if c == "(" {
            operators.append(c)
        } else if c == ")" {
            while let top = operators.last, top != "(" { output.append(String(operators.removeLast())) }
            guard operators.popLast() == "(" else { throw CalcError.parentheses }
        } else if let (level, right) = precedence[c] {
            while let top = operators.last, let other = precedence[top],
                other.level > level || (other.level == level && !right) {
                output.append(String(operators.removeLast()))
            }
            operators.append(c)
        } else {
            throw CalcError.unknown(String(c))
        }
    }
    flush()
    if operators.contains("(") { throw CalcError.parentheses }
    return (output + operators.reversed().map { String($0) }).joined(separator: " ")
}

for infix in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "8 / 4 / 2", "10 - (2 + 3) * 1.5", "(1 + 2", "1 + 2)", "2 $ 3"] {
    if let rpn = try? postfix(infix) {
        print("\(infix) = \((try? evaluate(rpn: rpn)) ?? .nan)   [\(rpn)]")
    } else {
        print("\(infix): malformed")
    }
}
// expect: 1 + 2 * 3 = 7.0   [1 2 3 * +]
// expect: (1 + 2) * 3 = 9.0   [1 2 + 3 *]
// expect: 2 ^ 3 ^ 2 = 512.0   [2 3 2 ^ ^]
// expect: 8 / 4 / 2 = 1.0   [8 4 / 2 /]
// expect: 10 - (2 + 3) * 1.5 = 2.5   [10 2 3 + 1.5 * -]
// expect: (1 + 2: malformed
// expect: 1 + 2): malformed
// expect: 2 $ 3: malformed
do { _ = try postfix("((1)") } catch { print(error) }  // expect: parentheses
do { _ = try postfix("1 % 2") } catch { print(error) }  // expect: unknown("%")
