import Syntax

extension CellChecker {
    /// What Swift gives an enum: raw values, all cases.
    func finishEnum(_ name: DeclaredName) throws(CellErrors) {
        guard let nominal = name.nominal, let declared = name.declared else { return }
        let range = name.declaration.nameRange
        if let raw = rawTypes[ObjectIdentifier(nominal)] {
            if declared.cases.contains(where: { !$0.payload.isEmpty }) { throw CellErrors([]) }
            declareRawValue(raw, declared, name, range)
            declareRawInitializer(raw, declared, name, range)
        }
        if nominal.conformances.contains(.caseIterable) {
            guard declared.cases.allSatisfy(\.payload.isEmpty) else {
                throw error(
                    .swift,
                    "type '\(name.declaration.name)' does not conform to protocol 'CaseIterable'", at: range,
                    note: "its cases have associated values: declare 'static let allCases' yourself")
            }
            let values = declared.cases.indices.map {
                TypedExpression(.enumCase($0, payload: []), type: name.type, range: range)
            }
            let signature = Signature(
                name: "allCases", kind: .property, result: .array(of: name.type), instance: name.type,
                isStatic: true, implementation: .constant(.arrayLiteral(values)),
                declaration: "static var allCases: [\(name.declaration.name)] { get }",
                documentation: "All cases, in the order of their declaration.")
            environment.add(signature, to: name.owner)
        }
    }

    private func declareRawValue(
        _ raw: Type, _ declared: DeclaredType, _ name: DeclaredName, _ range: SourceRange
    ) {
        let read = accessor(
            "rawValue", name, isStatic: false, isMutating: false, [], result: raw, isThrowing: false, range)
        let instance = TypedExpression(
            .variable(read.parameters[0].variable), type: name.type, range: range)
        let cases = declared.cases.enumerated().map { place, enumCase in
            TypedSwitchCase(
                items: [.init(pattern: .enumCase(place, []))],
                body: [
                    .returnStatement(
                        TypedExpression(enumCase.rawValue ?? .integer(place), type: raw, range: range), range)
                ])
        }
        read.body = [.switchStatement(instance, cases, label: LoopIdentifier(index: 0), range)]
        functions.append(read)
        var signature = Signature(of: read, kind: .property, instance: name.type)
        signature.declaration = "var rawValue: \(raw) { get }"
        signature.documentation = "The value that stands for the case."
        environment.add(signature, to: name.owner)
    }

    private func declareRawInitializer(
        _ raw: Type, _ declared: DeclaredType, _ name: DeclaredName, _ range: SourceRange
    ) {
        let value = Variable(name: "rawValue", type: raw, isMutable: false, storage: .local, range: range)
        let given = TypedExpression(.variable(value), type: raw, range: range)
        let result = Type.optional(name.type)
        let make = accessor(
            "init", name, isStatic: true, isMutating: false, [.init(label: "rawValue", variable: value)],
            result: result, isThrowing: false, range)
        make.isAccessor = false
        var body: [TypedStatement] = declared.cases.enumerated().map { place, enumCase in
            let literal = TypedExpression(enumCase.rawValue ?? .integer(place), type: raw, range: range)
            let test = TypedExpression(
                .call(.intrinsic(.valueEqual), [given, literal]), type: .bool, range: range)
            let found = TypedExpression(.enumCase(place, payload: []), type: name.type, range: range)
            return .conditional(
                [.boolean(test)],
                then: [
                    .returnStatement(
                        TypedExpression(.enumCase(1, payload: [found]), type: result, range: range), range)
                ], else: nil, label: LoopIdentifier(index: 0))
        }
        body.append(
            .returnStatement(
                TypedExpression(.enumCase(0, payload: []), type: result, range: range), range))
        make.body = body
        functions.append(make)
        var signature = Signature(of: make, kind: .initializer, instance: name.type, isStatic: true)
        signature.name = "init"
        signature.declaration = "init?(rawValue: \(raw))"
        environment.add(signature, to: name.owner)
    }

    // MARK: Subscripts

    func declareSubscript(_ declaration: FunctionDeclaration, _ name: DeclaredName) throws(CellErrors) {
        let isStatic = declaration.isStatic
        let getter = declaration.accessors?.getter
        let read = try makeMember(
            declaration, name, isStatic: isStatic, isMutating: getter?.isMutating ?? false)
        var signature = Signature(of: read, kind: .subscripting, instance: name.type, isStatic: isStatic)
        signature.name = "subscript"
        describe(&signature, declaration.modifiers, name)
        read.isAccessor = true
        if !isStatic {
            try makeDispatched(&signature, read, declaration.modifiers, name, declaration.nameRange)
        }
        if let setter = declaration.accessors?.setter {
            let indices = read.parameters.dropFirst(isStatic ? 0 : 1).map { parameter in
                Function.Parameter(
                    label: nil,
                    variable: Variable(
                        name: parameter.variable.name, type: parameter.variable.type, isMutable: false,
                        storage: .local, range: parameter.variable.range))
            }
            let value = Variable(
                name: setter.parameter, type: read.result, isMutable: false, storage: .local,
                range: setter.range)
            let write = accessor(
                "subscript", name, isStatic: isStatic, isMutating: true,
                indices + [.init(label: nil, variable: value)], result: .void, isThrowing: false, setter.range
            )
            var written = Signature(of: write, kind: .subscripting, instance: name.type, isStatic: isStatic)
            if !isStatic {
                try makeDispatched(
                    &written, write, declaration.modifiers, name, declaration.nameRange, isSetter: true)
            }
            signature.learnerSetter = written.implementation
            addBody(write, setter.statements, name, isStatic: isStatic)
        }
        try add(signature, to: name, declaration.nameRange)
        addBody(read, getter?.statements ?? declaration.body ?? [], name, isStatic: isStatic)
    }
}
