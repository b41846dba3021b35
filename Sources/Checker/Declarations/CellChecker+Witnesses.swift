import Syntax

/// The functions of a type that do what a protocol asks for.
extension CellChecker {
    /// Finds what does each thing that a protocol asks for.
    func witness(_ nominal: NominalType, _ wanted: ProtocolType, _ range: SourceRange)
        throws(CellErrors)
    {
        let own = nominal.declared?.genericParameters ?? []
        let type = Type.nominal(
            nominal,
            nominal.declared == nil
                ? nominal.genericParameterNames.map { .parameter($0) } : own.map { .archetype($0) })
        try inferAssociatedTypes(of: nominal, type, wanted, range)
        var bindings: TypeBindings = [wanted.selfType: type]
        for inherited in wanted.closure { bindings[inherited.selfType] = type }
        var witnesses: [Requirement: ConformanceTable.Witness] = [:]
        for requirement in wanted.requirements {
            guard
                let found = witness(requirement, type, bindings, nominal, range)
                    ?? .standard(for: requirement)
            else {
                let shown = requirement.type.parameters.dropFirst(requirement.isStatic ? 0 : 1)
                throw error(
                    .swift, "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'", at: range,
                    note: requirement.kind == .method
                        ? "protocol requires function '\(requirement.name)' with type '(\(shown.map { $0.substituting(bindings).description }.joined(separator: ", "))) -> \(requirement.type.result.substituting(bindings))'"
                        : "protocol requires '\(requirement.name)' with type '\(requirement.type.result.substituting(bindings))'"
                )
            }
            witnesses[requirement] = found
        }
        environment.conformances.declare(nominal, wanted, witnesses)
    }

    func witness(
        _ requirement: Requirement, _ type: Type, _ bindings: TypeBindings, _ nominal: NominalType,
        _ range: SourceRange
    ) -> ConformanceTable.Witness? {
        let wanted = Type.function(requirement.type).substituting(bindings)
        guard case .function(let function) = wanted else { return nil }
        let operators = environment.operators[requirement.name] ?? []
        let candidates = operators.isEmpty ? members(of: type, named: requirement.name) : operators
        for signature in candidates where signature.isStatic == requirement.isStatic || !operators.isEmpty {
            if case .requirement = signature.implementation { continue }
            if let labels = requirement.labels, labels != signature.parameters.map(\.label),
                requirement.kind == .method || requirement.kind == .initializer
            {
                continue
            }
            guard let made = witnessFunction(signature, requirement, nominal, range) else { continue }
            let isDefault = signature.protocolOwner != nil
            if isDefault { return ConformanceTable.Witness(function: made, isDefault: true) }
            let function = function.inWords(of: made, nominal)
            if made.type.parameters.count == function.parameters.count, made.type.result == function.result,
                zip(made.type.parameters, function.parameters).allSatisfy({
                    $0 == $1 || $0.isSamePlace(as: $1)
                })
            {
                return ConformanceTable.Witness(function: made, isDefault: false)
            }
        }
        return nil
    }

    /// The function behind a member; a stored property gets one that reads or writes it.
    private func witnessFunction(
        _ signature: Signature, _ requirement: Requirement, _ nominal: NominalType, _ range: SourceRange
    ) -> Function? {
        switch requirement.kind {
        case .getter:
            return signature.kind == .property ? getter(signature, nominal, range) : nil
        case .setter:
            return signature.kind == .property ? setter(signature, nominal, range) : nil
        case .subscriptSetter:
            if case .function(let function)? = signature.learnerSetter { return function }
            return nil
        case .method, .initializer, .subscriptGetter:
            switch signature.implementation {
            case .function(let function), .method(let function, _): return function
            default: return nil
            }
        }
    }

    func getter(_ signature: Signature, _ nominal: NominalType, _ range: SourceRange) -> Function? {
        switch signature.implementation {
        case .function(let function), .method(let function, _): return function
        case .objectField where signature.dispatchedGetter != nil: return signature.dispatchedGetter
        case .field(let field), .objectField(let field):
            noteDirectUse(signature, isWrite: false)
            let isObject = nominal.kind == .classType
            let read = storedAccessor(signature, nominal, isSetter: false, range)
            let instance = TypedExpression(
                .variable(read.parameters[0].variable), type: read.parameters[0].variable.type, range: range)
            read.body = [
                .returnStatement(
                    TypedExpression(
                        isObject ? .objectField(instance, field) : .field(instance, field), type: read.result,
                        range: range), range)
            ]
            return read
        case .variable(let variable):
            let read = storedAccessor(signature, nominal, isSetter: false, range)
            read.body = [
                .returnStatement(
                    TypedExpression(.variable(variable), type: variable.type, range: range), range)
            ]
            return read
        default: return nil
        }
    }

    private func setter(_ signature: Signature, _ nominal: NominalType, _ range: SourceRange) -> Function? {
        switch signature.learnerSetter {
        case .function(let function)?, .method(let function, _)?: return function
        default: break
        }
        guard signature.isMutable else { return nil }
        noteDirectUse(signature, isWrite: true)
        let field: Int
        switch signature.implementation {
        case .field(let place), .objectField(let place): field = place
        default: return nil
        }
        let write = storedAccessor(signature, nominal, isSetter: true, range)
        let instance = write.parameters[0].variable
        let value = write.parameters[1].variable
        let target: AssignmentTarget =
            nominal.kind == .classType
            ? .objectField(
                TypedExpression(.variable(instance), type: instance.type, range: range), field,
                type: value.type, range)
            : .field(.variable(instance, range), field, type: value.type, range)
        write.body = [
            .expression(
                TypedExpression(
                    .assign(target, TypedExpression(.variable(value), type: value.type, range: range)),
                    type: .void, range: range))
        ]
        return write
    }

    private func storedAccessor(
        _ signature: Signature, _ nominal: NominalType, isSetter: Bool, _ range: SourceRange
    ) -> Function {
        let parameters = nominal.declared?.genericParameters ?? []
        let type = Type.nominal(nominal, parameters.map { .archetype($0) })
        let declared = DeclaredName(
            declaration: NominalDeclaration.none(at: range), owner: .nominal(nominal), type: type,
            genericParameters: parameters)
        let names = Dictionary(
            parameters.map { ($0.parameterName, Type.archetype($0)) }, uniquingKeysWith: { first, _ in first }
        )
        let property = signature.result.substituting(names)
        let value = Variable(
            name: "newValue", type: property, isMutable: false, storage: .local, range: range)
        let made = accessor(
            "\(signature.name)", declared, isStatic: signature.isStatic, isMutating: isSetter,
            isSetter ? [.init(label: nil, variable: value)] : [], result: isSetter ? .void : property,
            isThrowing: false, range)
        functions.append(made)
        return made
    }
}
