import Syntax

extension CellChecker {
    /// What a loop walks; a type after the name says what its elements are.
    func sequence(of loop: ForStatement) throws(CellErrors) -> TypedExpression {
        guard let name = loop.type else { return try check(loop.sequence) }
        let wanted = try resolve(name)
        let readings = try candidates(loop.sequence, hint: .array(of: wanted))
        let fitting = readings.filter { $0.type.sequenceElement == wanted }
        if let best = fitting.min(by: { $0.score < $1.score }) { return best.expression }
        for reading in readings {
            if let whole = converted(reading, to: .array(of: wanted)) { return whole.expression }
        }
        let found = (readings.best ?? readings[0]).type
        throw error(
            .swift,
            "cannot convert sequence element type '\(found.sequenceElement ?? found)' to expected type '\(wanted)'",
            at: loop.sequence.range)
    }

    /// A loop over a sequence of the learner's own: a `while` that asks its iterator for the next element.
    func walkOfLearnersSequence(
        _ sequence: TypedExpression, _ loop: ForStatement, _ range: SourceRange
    ) throws(CellErrors) -> [TypedStatement]? {
        guard sequence.type.nominal?.declared != nil, conforms(sequence.type, to: .sequence) else {
            return nil
        }
        let isDeclared = { [self] (name: String) in
            members(of: sequence.type, named: name).contains { $0.parameters.isEmpty && $0.range != nil }
        }
        let makesIterator = isDeclared("makeIterator")
        guard makesIterator || isDeclared("next") else { return nil }
        let place = loop.sequence.range
        let start =
            makesIterator
            ? Expression(
                .call(Expression(.member(loop.sequence, name: "makeIterator", nameRange: place), place), []),
                place)
            : loop.sequence
        let iterator = Expression(.identifier("$iterator"), place)
        let next = Expression(
            .call(Expression(.member(iterator, name: "next", nameRange: place), place), []), place)
        var body = loop.body
        if let condition = loop.condition {
            body = [
                Statement(
                    kind: .conditional(
                        IfStatement(conditions: [.expression(condition)], then: body, else: nil)),
                    range: range)
            ]
        }
        let pattern = Pattern(kind: .optional(loop.pattern), range: loop.pattern.range)
        let statements = [
            Statement(
                kind: .binding(
                    BindingDeclaration(
                        isMutable: true,
                        bindings: [
                            .init(
                                pattern: Pattern(kind: .name("$iterator", isMutable: true), range: place),
                                type: nil, value: start, accessors: nil, range: place)
                        ])), range: range),
            Statement(
                kind: .whileLoop([.matching(pattern, next)], body: body, label: loop.label), range: range),
        ]
        let block = try enter(.block, nil, range)
        defer { scope.function.leave() }
        return [.block(try checkBlock(statements), label: block)]
    }
}
