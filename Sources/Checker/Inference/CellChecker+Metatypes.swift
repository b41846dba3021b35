import Syntax

/// Static members of a type that a value tells: `type.init(…)`, `type(of: self).name`.
extension CellChecker {
    func metatypeMember(
        _ name: String, of type: Type, _ value: TypedExpression, _ nameRange: SourceRange, hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        try staticMember(of: type, name, nameRange, range, hint: hint).map { (reading) throws(CellErrors) in
            try dispatched(reading, by: value, type)
        }
    }

    /// The readings of a call of a static method, or nil where the member is no method.
    func metatypeCall(
        _ name: String, of type: Type, _ value: TypedExpression, _ nameRange: SourceRange,
        _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        let readings: [Candidate]?
        if case .existential = type, name == "init" {
            let initializers = members(of: type, named: "init").map { $0.bound(to: type, conformances) }
            readings = try resolve(
                initializers, CallSite(name: "init", arguments: arguments, range: range), hint: hint)
        } else {
            readings = try staticCall(name, of: type, nameRange, arguments, hint: hint, range)
        }
        return try readings?.map { (reading) throws(CellErrors) in try dispatched(reading, by: value, type) }
    }

    /// `Self` in a method of a class: the class of the instance, which only the running program knows.
    func dynamicSelf(_ base: Expression) -> TypedExpression? {
        guard case .identifier("Self") = base.kind, case .variable(let instance)? = scope.lookUp("self"),
            instance.type.isClass
        else { return nil }
        let value = TypedExpression(.variable(instance), type: instance.type, range: base.range)
        return TypedExpression(.dynamicType(value), type: .metatype(instance.type), range: base.range)
    }

    /// Lets the value tell whose member runs, where a subclass or a conforming type may have its own.
    func dispatched(
        _ reading: Candidate, by value: TypedExpression, _ type: Type
    ) throws(CellErrors) -> Candidate {
        let kind: TypedExpression.Kind
        switch reading.expression.kind {
        case .call(.function(let function, _), let arguments):
            guard let slot = type.nominal?.declared?.methodTable.firstIndex(where: { $0 === function }) else {
                return reading
            }
            kind = .call(.method(function, slot: slot), [value] + arguments)
        case .newObject(_, .function(let initializer, _), let arguments) where type.isClass:
            let table = type.nominal?.declared?.methodTable ?? []
            guard let slot = table.firstIndex(where: { $0.madeInitializer === initializer }) else {
                throw error(
                    .swift,
                    "constructing an object of class type '\(type)' with a metatype value must use a 'required' initializer",
                    at: reading.expression.range, note: "write 'required' before its 'init'")
            }
            kind = .call(.method(table[slot], slot: slot), [value] + arguments)
        case .call(.requirement(let requirement, of: .existential(let protocols)), let arguments):
            kind = .call(.requirement(requirement, of: .existential(protocols)), [value] + arguments)
        default: return reading
        }
        return Candidate(kind, type: reading.type, score: reading.score, range: reading.expression.range)
    }
}
