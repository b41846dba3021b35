// swift-format-ignore-file
// An interpreter for a tiny BASIC-like language: statements as an enum, expressions as an indirect enum

indirect enum Expression {
    case constant(Int)
    case variable(String)
    case operation(String, Expression, Expression)
}

indirect enum Statement {
    case assign(String, Expression)
    case output([Expression], label: String?)
    case loop(Expression, [Statement])
    case branch(Expression, then: [Statement], else: [Statement])
    case stop
}

struct RuntimeError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

struct Lexer {
    private let words: [String]
    private var next = 0
    init(_ source: String) {
        words = source.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    var current: String? { next < words.count ? words[next] : nil }
    mutating func advance() -> String {
        defer { next += 1 }
        return next < words.count ? words[next] : "end of the program"
    }
    mutating func expect(_ word: String) throws {
        let found = advance()
        if found != word { throw RuntimeError("expected '\(word)', found '\(found)'") }
    }
}

let levels: [[String]] = [["=", "<", ">"], ["+", "-"], ["*", "/", "%"]]

func expression(_ lexer: inout Lexer, level: Int = 0) throws -> Expression {
    guard level < levels.count else {
        let word = lexer.advance()
        if word == "(" {
            let inner = try expression(&lexer)
            try lexer.expect(")")
            return inner
        }
        if let number = Int(word) { return .constant(number) }
        guard word.allSatisfy({ $0.isLetter }) else { throw RuntimeError("'\(word)' is no value") }
        return .variable(word)
    }
    var left = try expression(&lexer, level: level + 1)
    while let symbol = lexer.current, levels[level].contains(symbol) {
        _ = lexer.advance()
        left = .operation(symbol, left, try expression(&lexer, level: level + 1))
    }
    return left
}

func block(_ lexer: inout Lexer, until ends: Set<String>) throws -> [Statement] {
    var statements: [Statement] = []
    while let word = lexer.current, !ends.contains(word) {
        _ = lexer.advance()
        switch word {
        case "let":
            let name = lexer.advance()
            try lexer.expect("=")
            statements.append(.assign(name, try expression(&lexer)))
        case "print":
            var label: String?
            if let next = lexer.current, next.hasPrefix("'") { label = String(lexer.advance().dropFirst()) }
            var values = [try expression(&lexer)]
            while lexer.current == "," {
                _ = lexer.advance()
                values.append(try expression(&lexer))
            }
            statements.append(.output(values, label: label))
        case "while":
            let condition = try expression(&lexer)
            try lexer.expect("do")
            let body = try block(&lexer, until: ["end"])
            try lexer.expect("end")
            statements.append(.loop(condition, body))
        case "if":
            let condition = try expression(&lexer)
            try lexer.expect("then")
            let yes = try block(&lexer, until: ["else", "end"])
            var no: [Statement] = []
            if lexer.current == "else" {
                _ = lexer.advance()
                no = try block(&lexer, until: ["end"])
            }
            try lexer.expect("end")
            statements.append(.branch(condition, then: yes, else: no))
        case "stop":
            statements.append(.stop)
        default:
            throw RuntimeError("unknown statement '\(word)'")
        }
    }
    return statements
}

struct Interpreter {
    var variables: [String: Int] = [:]
    var steps = 0
    let limit: Int

    func value(_ e: Expression) throws -> Int {
        switch e {
        case .constant(let n): return n
        case .variable(let name):
            guard let value = variables[name] else { throw RuntimeError("\(name) has no value") }
            return value
        case .operation(let symbol, let l, let r):
            let (a, b) = (try value(l), try value(r))
            switch symbol {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/", "%":
                guard b != 0 else { throw RuntimeError("division by zero") }
                return symbol == "/" ? a / b : a % b
            case "=": return a == b ? 1 : 0
            case "<": return a < b ? 1 : 0
            default: return a > b ? 1 : 0
            }
        }
    }

    mutating func run(_ statements: [Statement]) throws -> Bool {
        for statement in statements {
            steps += 1
            if steps > limit { throw RuntimeError("more than \(limit) steps") }
            switch statement {
            case .assign(let name, let e): variables[name] = try value(e)
            case .output(let list, let label):
                let text = try list.map { String(try value($0)) }.joined(separator: " ")
                print(label.map { "  \($0): \(text)" } ?? "  \(text)")
            case .loop(let condition, let body):
                while try value(condition) != 0 { if try !run(body) { return false } }
            case .branch(let condition, let yes, let no):
                if try !run(try value(condition) != 0 ? yes : no) { return false }
            case .stop: return false
            }
        }
        return true
    }
}

func execute(_ source: String, limit: Int = 1000) {
    var interpreter = Interpreter(limit: limit)
    do {
        var lexer = Lexer(source)
        let program = try block(&lexer, until: [])
        let finished = try interpreter.run(program)
        print(finished ? "finished" : "stopped", "after \(interpreter.steps) steps")
    } catch {
        print("error:", error)
    }
}

execute("let x = 2 + 3 * 4 print x , ( 2 + 3 ) * 4 print 'rest 17 % 5")
// expect:   14 20
// expect:   rest: 2
// expect: finished after 3 steps
execute("let n = 10 let a = 0 let b = 1 while n do print a let t = a + b let a = b let b = t let n = n - 1 end")
// expect:   0
// expect:   1
// expect:   1
// expect:   2
// expect:   3
// expect:   5
// expect:   8
// expect:   13
// expect:   21
// expect:   34
// expect: finished after 54 steps
execute("let n = 252 let m = 105 while m do let r = n % m let n = m let m = r end print 'gcd n")
// expect:   gcd: 21
// expect: finished after 13 steps
execute("let i = 1 while i < 16 do if i % 15 = 0 then print 'fizzbuzz i else if i % 5 = 0 then print 'buzz i end end let i = i + 1 end")
// expect:   buzz: 5
// expect:   buzz: 10
// expect:   fizzbuzz: 15
// expect: finished after 49 steps
for source in ["print 1 / 0", "print y", "let 3", "while 1 do let x = 1 end", "if 1 then print 1", "jump 10", "stop print 1", "print ( 1 + 2"] {
    execute(source, limit: 100)
}
// expect: error: division by zero
// expect: error: y has no value
// expect: error: expected '=', found 'end of the program'
// expect: error: more than 100 steps
// expect: error: expected 'end', found 'end of the program'
// expect: error: unknown statement 'jump'
// expect: stopped after 1 steps
// expect: error: expected ')', found 'end of the program'
