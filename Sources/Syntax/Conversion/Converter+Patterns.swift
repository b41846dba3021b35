import SwiftSyntax

extension Converter {
    /// `isMutable` is nil where a plain identifier is a value to compare with, not a name: outside of `let` and
    /// `var`.
    mutating func convert(_ pattern: PatternSyntax, isMutable: Bool?) throws(Diagnostic) -> Pattern {
        try descend("this pattern", at: pattern, remedy: "match the inner parts in another 'switch'")
        defer { depth -= 1 }
        let range = range(of: pattern)
        switch pattern.as(PatternSyntaxEnum.self) {
        case .identifierPattern(let identifier):
            return Pattern(
                kind: .name(name(identifier.identifier), isMutable: isMutable ?? false), range: range)
        case .wildcardPattern: return Pattern(kind: .discard, range: range)
        case .isTypePattern(let test):
            return Pattern(kind: .typeTest(try convert(test.type)), range: range)
        case .valueBindingPattern(let binding):
            if isMutable != nil {
                throw swiftError(
                    "'\(binding.bindingSpecifier.text)' cannot appear nested inside another 'var' or 'let' pattern",
                    at: binding.bindingSpecifier)
            }
            return try convert(binding.pattern, isMutable: try self.isMutable(binding.bindingSpecifier))
        case .expressionPattern(let pattern):
            return try self.pattern(from: pattern.expression, isMutable: isMutable)
        case .tuplePattern(let tuple): return try convert(tuple, isMutable: isMutable)
        case .missingPattern: throw swiftError("expected pattern", at: pattern)
        }
    }

    func isMutable(_ specifier: TokenSyntax) throws(Diagnostic) -> Bool {
        switch specifier.tokenKind {
        case .keyword(.let): return false
        case .keyword(.var): return true
        default: throw unsupported("'\(specifier.text)' is", "use 'let' or 'var'", at: specifier)
        }
    }

    private mutating func convert(
        _ tuple: TuplePatternSyntax, isMutable: Bool?
    ) throws(Diagnostic) -> Pattern {
        var elements: [(label: String?, pattern: Pattern)] = []
        for element in tuple.elements {
            elements.append((label(element.label), try convert(element.pattern, isMutable: isMutable)))
        }
        return Self.tuple(elements, range(of: tuple))
    }

    /// Parentheses around one pattern mean nothing.
    private static func tuple(_ elements: [(label: String?, pattern: Pattern)], _ range: SourceRange)
        -> Pattern
    {
        if elements.count == 1 && elements[0].label == nil { return elements[0].pattern }
        return Pattern(kind: .tuple(elements), range: range)
    }

    /// Where `case` is, the parser reads patterns as expressions with patterns in them.
    private mutating func pattern(
        from expression: ExprSyntax, isMutable: Bool?
    ) throws(Diagnostic) -> Pattern {
        try descend("this pattern", at: expression, remedy: "match the inner parts in another 'switch'")
        defer { depth -= 1 }
        let range = range(of: expression)
        switch expression.as(ExprSyntaxEnum.self) {
        case .patternExpr(let inner): return try convert(inner.pattern, isMutable: isMutable)
        case .discardAssignmentExpr: return Pattern(kind: .discard, range: range)
        case .declReferenceExpr(let reference):
            if let isMutable, case .identifier = reference.baseName.tokenKind, reference.argumentNames == nil
            {
                return Pattern(kind: .name(name(reference.baseName), isMutable: isMutable), range: range)
            }
        case .tupleExpr(let tuple):
            return Self.tuple(try patterns(from: tuple.elements, isMutable: isMutable), range)
        case .memberAccessExpr:
            return Pattern(kind: .member(try convert(expression), payload: nil), range: range)
        case .functionCallExpr(let call):
            guard call.calledExpression.is(MemberAccessExprSyntax.self), call.trailingClosure == nil else {
                break
            }
            let payload = try patterns(from: call.arguments, isMutable: isMutable)
            return Pattern(kind: .member(try convert(call.calledExpression), payload: payload), range: range)
        case .optionalChainingExpr(let optional):
            return Pattern(
                kind: .optional(try pattern(from: optional.expression, isMutable: isMutable)), range: range)
        case .sequenceExpr(let sequence):
            let elements = Array(sequence.elements)
            guard elements.count == 3, let cast = elements[1].as(UnresolvedAsExprSyntax.self),
                cast.questionOrExclamationMark == nil
            else { break }
            let inner = try pattern(from: elements[0], isMutable: isMutable)
            return Pattern(kind: .cast(inner, try typeName(elements[2])), range: range)
        default: break
        }
        return Pattern(kind: .expression(try convert(expression)), range: range)
    }

    private mutating func patterns(
        from elements: LabeledExprListSyntax, isMutable: Bool?
    ) throws(Diagnostic) -> [(label: String?, pattern: Pattern)] {
        var patterns: [(label: String?, pattern: Pattern)] = []
        for element in elements {
            patterns.append(
                (label(element.label), try pattern(from: element.expression, isMutable: isMutable)))
        }
        return patterns
    }
}
