import Checker
import Syntax

/// The types of expressions in half-written cells.
struct ExpressionProbe {
    let environment: Environment
    let signatures: SignatureTable
    let operators: OperatorTable
    /// The cell without its commands.
    let code: String

    /// The names after all that is whole before a place.
    func environment(before place: String.Index) -> Environment {
        let head = code[..<startOfTopLevelStatement(before: place)]
        return environment.afterChecking(String(head), signatures: signatures)
    }

    /// The type of the expression that stands at a range of the code.
    ///
    /// The code after it is left out, and so is the rest of its statement where that does not check: what is left is a
    /// program whose brackets are closed.
    func type(of range: Range<String.Index>) -> Type? { reading(of: range)?.type }

    /// A type, and the names among which its members are found.
    struct Reading {
        var type: Type
        let environment: Environment
    }

    func reading(of range: Range<String.Index>) -> Reading? {
        let text = code[range]
        let known = environment(before: range.lowerBound)
        if let type = known.type(ofExpression: String(text), signatures: signatures) {
            return Reading(type: type, environment: known)
        }
        let head = code[..<startOfStatement(before: range.lowerBound)]
        let statement = head + "_ = " + text
        let whole = code[..<range.upperBound]
        for (program, start) in [
            (String(statement), head.utf8.count + 4), (String(whole), code[..<range.lowerBound].utf8.count),
        ] {
            for filler in ["", "; fatalError()"] {
                let closed = program + OpenBrackets(in: program).closing(program, filler: filler)
                if let reading = reading(at: start..<start + text.utf8.count, in: closed) { return reading }
            }
        }
        return nil
    }

    /// The type that a name stands for.
    func typeNamed(_ text: String, before place: String.Index) -> Type? {
        environment(before: place).typeNamed(text, signatures: signatures)
    }

    private static let cell = -3

    private func reading(at range: Range<Int>, in program: String) -> Reading? {
        guard let parsed = try? parseCell(program, number: Self.cell, operators: operators),
            let checked = try? checkCell(parsed, number: Self.cell, in: environment, signatures: signatures)
        else { return nil }
        var search = ExpressionSearch(
            range: SourceRange(cell: Self.cell, lowerBound: range.lowerBound, upperBound: range.upperBound))
        search.visit(checked.typed.statements)
        checked.typed.result.map { search.visit($0) }
        for function in checked.typed.functions { search.visit(function.body) }
        return search.found.map { Reading(type: $0, environment: checked.environment) }
    }

    /// The start of the statement in which a place lies: after a brace, a semicolon, or at the start of a line.
    private func startOfStatement(before place: String.Index) -> String.Index {
        let brace = OpenBrackets(in: code[..<place]).brackets.last { $0.character == "{" }
        let block = brace.map { code.index(after: $0.place) } ?? code.startIndex
        let inner = code[block..<place]
        var start = inner.startIndex
        let ends = inner.indices.reversed().lazy.filter { inner[$0].isNewline || inner[$0] == ";" }
        if let end = ends.first(where: { OpenBrackets(in: inner[..<$0]).brackets.isEmpty }) {
            start = inner.index(after: end)
        }
        // `{ x in`
        if start == block, let head = inner.firstRange(of: " in "),
            !inner[..<head.lowerBound].contains("for ")
        {
            start = inner.index(before: head.upperBound)
        }
        return start
    }

    private func startOfTopLevelStatement(before place: String.Index) -> String.Index {
        let outermost = OpenBrackets(in: code[..<place]).brackets.first?.place ?? place
        let line = code[..<outermost].lastIndex { $0.isNewline || $0 == ";" }
        return line.map { code.index(after: $0) } ?? code.startIndex
    }
}

/// Finds the expression at a place of a typed tree.
private struct ExpressionSearch {
    let range: SourceRange
    private(set) var found: Type?

    init(range: SourceRange) { self.range = range }

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements where found == nil {
            statement.expressions.forEach { visit($0) }
            visit(statement.statements)
            if case .localFunction(let function) = statement { visit(function.body) }
        }
    }

    mutating func visit(_ expression: TypedExpression) {
        guard found == nil else { return }
        if expression.range == range {
            found = expression.type
            return
        }
        expression.parts.forEach { visit($0) }
        visit(expression.statements)
        if case .closure(let function) = expression.kind { visit(function.body) }
    }
}
