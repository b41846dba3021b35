import Syntax

extension CellChecker {
    /// What a place is wanted for; swiftc words its complaints by it.
    enum TargetPurpose {
        case assignment
        case compoundAssignment
        case mutation(member: String)

        func message(constant name: String, kind: String) -> String {
            switch self {
            case .assignment: "cannot assign to value: '\(name)' is a '\(kind)' constant"
            case .compoundAssignment:
                "left side of mutating operator isn't mutable: '\(name)' is a '\(kind)' constant"
            case .mutation: "cannot use mutating member on immutable value: '\(name)' is a '\(kind)' constant"
            }
        }
    }

    func assignment(
        _ target: Expression, _ value: Expression, _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        if case .discard = target.kind {
            let value = try check(value)
            return TypedExpression(
                .assign(.discard(value.type, target.range), value), type: .void, range: range)
        }
        let place = try assignmentTarget(target, purpose: .assignment)
        let value = try check(value, as: place.type, context: .assignment)
        return TypedExpression(.assign(place, value), type: .void, range: range)
    }

    func compoundAssignment(
        _ name: String, _ target: Expression, _ value: Expression, _ operatorRange: SourceRange,
        _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        let place = try assignmentTarget(target, purpose: .compoundAssignment)
        let operators = signatures.functions(named: name).filter { $0.parameters.count == 2 }
        let current = Candidate(.boolean(false), type: place.type, range: target.range)
        let values = try candidates(value, hint: place.type)
        let results = apply(operators, to: [[current], values], range)
        guard let result = results.filter({ $0.type == place.type }).min(by: { $0.score < $1.score }),
            case .call(let callee, let operands) = result.expression.kind
        else {
            throw inapplicable(name + "=", [current], values, range)
        }
        return TypedExpression(.compoundAssign(place, callee, operands[1]), type: .void, range: range)
    }

    func assignmentTarget(_ expression: Expression, purpose: TargetPurpose) throws(CellErrors)
        -> AssignmentTarget
    {
        let range = expression.range
        switch expression.kind {
        case .identifier(let name):
            return try variableTarget(name, purpose, range)
        case .parenthesized(let inner):
            return try assignmentTarget(inner, purpose: purpose)
        case .discard:
            throw error(
                .swift, "'_' can only appear in a pattern or on the left side of an assignment", at: range)
        case .tuple(let fields):
            if fields.contains(where: { $0.label != nil }) {
                throw error(
                    .unsupported,
                    "labels on the left of an assignment are not part of the notebook language: "
                        + "write the names in the order of the elements", at: range)
            }
            var targets: [AssignmentTarget] = []
            for field in fields { targets.append(try assignmentTarget(field.value, purpose: purpose)) }
            return .tuple(targets, type: .tuple(targets.map { TupleElement(type: $0.type) }), range)
        case .member(let base?, let name, let nameRange):
            let base = try assignmentTarget(base, purpose: purpose)
            guard case .tuple(let elements) = base.type, let place = elements.place(ofElement: name) else {
                if signatures.members(of: base.type, named: name).isEmpty {
                    throw unknownMember(name, of: base.type, nameRange)
                }
                throw error(
                    .swift, "cannot assign to property: '\(name)' is a get-only property", at: nameRange)
            }
            return .tupleElement(base, place, type: elements[place].type, range)
        case .subscripting(let base, let arguments):
            return try subscriptTarget(base, arguments, purpose, range)
        default:
            switch purpose {
            case .mutation(let member):
                throw error(
                    .swift, "cannot use mutating member on immutable value", at: range,
                    note: "'\(member)' changes its value in place: store it in a 'var' first")
            default:
                throw error(.swift, "expression is not assignable", at: range)
            }
        }
    }

    private func variableTarget(
        _ name: String, _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        switch try lookUp(name, range) {
        case .variable(let variable):
            guard variable.isMutable else {
                throw error(
                    .swift, purpose.message(constant: name, kind: "let"), at: range,
                    note: name.hasPrefix("$")
                        ? nil : "declare it with 'var', or copy it: 'var copy = \(name)'")
            }
            return .variable(variable, range)
        case .functions: throw error(.swift, "cannot assign to value: '\(name)' is a function", at: range)
        case .type: throw error(.swift, "cannot assign to type '\(name)'", at: range)
        }
    }

    private func subscriptTarget(
        _ base: Expression, _ arguments: [Argument], _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget {
        let place = try assignmentTarget(base, purpose: purpose)
        let instance = Candidate(.boolean(false), type: place.type, range: base.range)
        let site = CallSite(
            name: "subscript", arguments: arguments, range: range, instance: (base, [instance]))
        let subscripts = signatures.members(of: place.type, named: "subscript")
        guard !subscripts.isEmpty else { throw noSubscripts(place.type, range) }
        let value = try resolve(subscripts, site, hint: nil)
        guard let best = value.best, case .call(let callee, let operands) = best.expression.kind else {
            throw error(.swift, "expression is not assignable", at: range)
        }
        switch callee {
        case .intrinsic(.arrayGet):
            return .element(place, index: operands[1], type: best.type, range)
        case .library(let getter):
            if let setter = subscripts.first(where: { $0.isImplemented(by: getter) })?.setter {
                return .librarySubscript(
                    place, indices: Array(operands.dropFirst()), getter: getter, setter: setter,
                    type: best.type, range)
            }
            throw error(.swift, "cannot assign through subscript: subscript is get-only", at: range)
        default:
            throw error(
                .unsupported,
                "assigning to a slice is not part of the notebook language: assign its elements in a loop",
                at: range)
        }
    }

    func subscriptCandidates(
        _ base: Expression, _ arguments: [Argument], _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        let bases = try candidates(base)
        let type = bases.best?.type ?? bases[0].type
        let subscripts = signatures.members(of: type, named: "subscript")
        guard !subscripts.isEmpty else { throw noSubscripts(type, range) }
        let site = CallSite(name: "subscript", arguments: arguments, range: range, instance: (base, bases))
        return try resolve(subscripts, site, hint: nil)
    }

    private func noSubscripts(_ type: Type, _ range: SourceRange) -> CellErrors {
        if type == .string {
            return error(
                .swift, "'subscript(_:)' is unavailable: cannot subscript String with an Int", at: range,
                note: "make an array of its characters: Array(text)[0]")
        }
        if type.nominal == .arraySlice {
            return error(
                .unsupported,
                "a subscript of a slice is not part of the notebook language: write Array(…) around the slice, and "
                    + "count from 0", at: range)
        }
        return error(.swift, "value of type '\(type)' has no subscripts", at: range)
    }
}

extension Signature {
    fileprivate func isImplemented(by function: LibraryFunction) -> Bool {
        if case .callee(.library(let own)) = implementation { own === function } else { false }
    }
}
