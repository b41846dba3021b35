import SwiftSyntax

extension Converter {
    /// A row of operands and operators, as a tree by their precedence.
    mutating func sequence(_ sequence: SequenceExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let elements = Array(sequence.elements)
        var groups: [String] = []
        for place in stride(from: 1, to: elements.count, by: 2) {
            groups.append(try precedenceGroup(of: elements[place]))
        }
        let tree = try OperatorRow(elements, groups, operators.precedence, cell: cell).tree()
        return try operation(tree, of: elements, isTried: false).kind
    }

    private func precedenceGroup(of element: ExprSyntax) throws(Diagnostic) -> String {
        switch element.as(ExprSyntaxEnum.self) {
        case .binaryOperatorExpr(let binary):
            let name = binary.operator.text
            guard let group = operators.precedenceGroup(of: name) else {
                throw OperatorTable.missingOperator(name, at: range(of: binary))
            }
            return group
        case .unresolvedTernaryExpr: return "TernaryPrecedence"
        case .assignmentExpr: return "AssignmentPrecedence"
        case .unresolvedIsExpr, .unresolvedAsExpr: return "CastingPrecedence"
        case .arrowExpr: return "FunctionArrowPrecedence"
        default: throw unsupported("this operator is", "write it another way", at: element)
        }
    }

    /// `isTried` leaves out the `try` of the first operand, which covers the whole operation.
    private mutating func operation(
        _ tree: OperatorRow.Tree, of elements: [ExprSyntax], isTried: Bool
    ) throws(Diagnostic) -> Expression {
        guard case .operation(let left, let place, let right) = tree else {
            return try operand(tree, of: elements, isTried: isTried)
        }
        let first = elements[tree.first]
        let whole = SourceRange(
            cell: cell, lowerBound: range(of: isTried ? first.withoutTry : first).lowerBound,
            upperBound: range(of: elements[tree.last]).upperBound)
        if !isTried, let attempt = first.as(TryExprSyntax.self) {
            let tried = try operation(tree, of: elements, isTried: true)
            return Expression(wrapped(tried, in: attempt), whole)
        }
        let value = try operand(left, of: elements, isTried: isTried)
        switch elements[place].as(ExprSyntaxEnum.self) {
        case .unresolvedTernaryExpr(let ternary):
            let then = try convert(ternary.thenExpression)
            let otherwise = try operand(right, of: elements, isTried: false)
            return Expression(.ternary(value, then, otherwise), whole)
        case .unresolvedAsExpr(let cast):
            return Expression(.cast(value, try typeName(elements[tree.last]), kind(of: cast)), whole)
        case .unresolvedIsExpr:
            return Expression(.typeTest(value, try typeName(elements[tree.last])), whole)
        default:
            try requireNoTry(elements[right.first], after: elements[place])
            let other = try operand(right, of: elements, isTried: false)
            return Expression(try infix(elements[place], value, other, whole), whole)
        }
    }

    private func requireNoTry(_ operand: ExprSyntax, after element: ExprSyntax) throws(Diagnostic) {
        guard let attempt = operand.as(TryExprSyntax.self),
            try precedenceGroup(of: element) != "AssignmentPrecedence"
        else { return }
        let word = "try" + (attempt.questionOrExclamationMark?.text ?? "")
        throw swiftError("'\(word)' cannot appear to the right of a non-assignment operator", at: attempt)
    }

    private mutating func operand(
        _ tree: OperatorRow.Tree, of elements: [ExprSyntax], isTried: Bool
    ) throws(Diagnostic) -> Expression {
        switch tree {
        case .operand(let place): return try convert(isTried ? elements[place].withoutTry : elements[place])
        case .operation(_, let place, _):
            try descend("this expression", at: elements[place], remedy: "name parts of it with 'let'")
            defer { depth -= 1 }
            return try operation(tree, of: elements, isTried: isTried)
        }
    }

    /// `try? try!` in their order around what they cover.
    private func wrapped(_ tried: Expression, in attempt: TryExprSyntax) -> Expression.Kind {
        guard let inner = attempt.expression.as(TryExprSyntax.self) else {
            return .tryExpression(tryKind(of: attempt), tried)
        }
        return .tryExpression(tryKind(of: attempt), Expression(wrapped(tried, in: inner), tried.range))
    }

    private func kind(of cast: UnresolvedAsExprSyntax) -> Expression.CastKind {
        switch cast.questionOrExclamationMark?.tokenKind {
        case .postfixQuestionMark?: .conditional
        case nil: .coercion
        default: .forced
        }
    }

    mutating func typeName(_ type: ExprSyntax) throws(Diagnostic) -> TypeName {
        guard let type = type.as(TypeExprSyntax.self) else { throw swiftError("expected type", at: type) }
        return try convert(type.type)
    }
}

extension ExprSyntax {
    fileprivate var withoutTry: ExprSyntax {
        self.as(TryExprSyntax.self).map { $0.expression.withoutTry } ?? self
    }
}

/// A row such as `a + b * c`: operands at even places, operators between them.
private struct OperatorRow {
    /// What is bound to what, by the places in the row.
    indirect enum Tree {
        case operand(Int)
        case operation(Tree, Int, Tree)

        var first: Int {
            var tree = self
            while case .operation(let left, _, _) = tree { tree = left }
            guard case .operand(let place) = tree else { return 0 }
            return place
        }

        var last: Int {
            var tree = self
            while case .operation(_, _, let right) = tree { tree = right }
            guard case .operand(let place) = tree else { return 0 }
            return place
        }
    }

    private struct Bound {
        let group: String
        /// Whether operators of the group itself stay outside.
        let isStrict: Bool
    }

    private let elements: [ExprSyntax]
    private let groups: [String]
    private let precedence: OperatorPrecedence
    private let cell: Int

    init(_ elements: [ExprSyntax], _ groups: [String], _ precedence: OperatorPrecedence, cell: Int) {
        self.elements = elements
        self.groups = groups
        self.precedence = precedence
        self.cell = cell
    }

    func tree() throws(Diagnostic) -> Tree {
        var next = 1
        return try fold(.operand(0), &next, within: nil)
    }

    /// Takes operators from `next` on, as far as the bound lets them bind to `first`.
    private func fold(_ first: Tree, _ next: inout Int, within bound: Bound?) throws(Diagnostic) -> Tree {
        var left = first
        while next + 1 < elements.count, isWithin(bound, next) {
            let place = next
            var right = Tree.operand(place + 1)
            next += 2
            // Nothing but its type belongs to a cast.
            while !isCast(place), next + 1 < elements.count, isWithin(bound, next) {
                let grouping = try grouping(place, next)
                guard grouping == .right else { break }
                let bound = Bound(group: group(place), isStrict: group(place) != group(next))
                right = try fold(right, &next, within: bound)
            }
            left = .operation(left, place, right)
        }
        return left
    }

    private func group(_ place: Int) -> String { groups[place / 2] }

    private func isWithin(_ bound: Bound?, _ place: Int) -> Bool {
        guard let bound else { return true }
        let group = group(place)
        if group == bound.group { return !bound.isStrict }
        return !precedence.isLooser(group, than: bound.group)
    }

    private func isCast(_ place: Int) -> Bool {
        elements[place].is(UnresolvedAsExprSyntax.self) || elements[place].is(UnresolvedIsExprSyntax.self)
    }

    private func grouping(_ place: Int, _ other: Int) throws(Diagnostic) -> OperatorPrecedence.Grouping {
        let (first, second) = (group(place), group(other))
        let grouping = precedence.grouping(first, second)
        guard grouping == .none else { return grouping }
        throw Diagnostic(
            .swift,
            first == second
                ? "adjacent operators are in non-associative precedence group '\(first)'"
                : "adjacent operators are in unordered precedence groups '\(first)' and '\(second)'",
            at: sourceRange(of: elements[place], cell: cell))
    }
}
