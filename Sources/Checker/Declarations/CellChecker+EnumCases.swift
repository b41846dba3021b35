import Syntax

extension CellChecker {
    func declareCase(_ enumCase: NominalDeclaration.EnumCase, _ name: DeclaredName) throws(CellErrors) {
        guard let declared = name.declared, name.declaration.kind == .enumeration else {
            throw error(.swift, "enum 'case' is not allowed outside of an enum", at: enumCase.range)
        }
        if declared.cases.contains(where: { $0.name == enumCase.name }) {
            throw error(.swift, "invalid redeclaration of '\(enumCase.name)'", at: enumCase.range)
        }
        var payload: [TupleElement] = []
        var parameters: [Signature.Parameter] = []
        let generic = GenericForm(of: name.genericParameters)
        try inMember(name, isStatic: true) { () throws(CellErrors) in
            for parameter in enumCase.payload ?? [] {
                let type = try resolve(parameter.type)
                payload.append(TupleElement(label: parameter.label, type: type))
                parameters.append(
                    Signature.Parameter(
                        label: parameter.label, name: parameter.name, type: generic.pattern(type),
                        defaultValue: parameter.defaultValue.map(Signature.DefaultValue.written)))
            }
        }
        let place = declared.cases.count
        let raw = try rawValue(of: enumCase, name)
        declared.cases.append(
            .init(
                name: enumCase.name, payload: payload,
                isIndirect: enumCase.isIndirect || name.declaration.modifiers.names.contains("indirect"),
                rawValue: raw))
        let result = generic.pattern(name.type)
        var signature = Signature(
            name: enumCase.name, kind: enumCase.payload == nil ? .property : .function,
            requirements: generic.requirements, parameters: parameters, result: result, instance: result,
            isStatic: true, implementation: .enumCase(place),
            declaration: "case \(enumCase.name)"
                + (payload.isEmpty ? "" : "\(Type.tuple(payload))"))
        signature.genericOrder = generic.order
        signature.range = enumCase.range
        environment.add(signature, to: name.owner)
    }

    /// Told once for an enum: what is wrong with its raw values.
    private func declareUnrepresentable(_ raw: Type, _ name: DeclaredName) {
        let told = error(
            .swift,
            "'\(name.declaration.name)' declares raw type '\(raw)', but does not conform to RawRepresentable and conformance could not be synthesized",
            at: name.declaration.nameRange
        ).diagnostics
        diagnostics += told.filter { !diagnostics.contains($0) }
    }

    private func rawValue(
        of enumCase: NominalDeclaration.EnumCase, _ name: DeclaredName
    ) throws(CellErrors) -> TypedExpression.Kind? {
        guard let nominal = name.nominal, let raw = rawTypes[ObjectIdentifier(nominal)] else {
            if let written = enumCase.rawValue {
                throw error(
                    .swift, "enum case cannot have a raw value if the enum does not have a raw type",
                    at: written.range,
                    note: "write the type after the enum's name: 'enum \(name.declaration.name): Int'")
            }
            return nil
        }
        if let written = enumCase.rawValue {
            let value: TypedExpression
            do throws(CellErrors) {
                value = try check(written, as: raw, context: .rawValue)
            } catch {
                declareUnrepresentable(raw, name)
                throw error
            }
            guard value.isLiteral else {
                throw error(.swift, "raw value for enum case must be a literal", at: written.range)
            }
            if nominal.declared?.cases.contains(where: { $0.rawValue?.isSameLiteral(as: value.kind) ?? false }
            ) ?? false {
                throw error(.swift, "raw value for enum case is not unique", at: written.range)
            }
            return value.kind
        }
        if !(enumCase.payload ?? []).isEmpty {
            declareUnrepresentable(raw, name)
            throw error(
                .swift, "enum with raw type cannot have cases with arguments", at: enumCase.range,
                note: "delete ': \(raw)' after the enum's name, or what is in the parentheses")
        }
        if raw == .string { return .string(enumCase.name) }
        guard raw.isInteger else {
            throw error(
                .swift, "enum case must declare a raw value when the preceding raw value is not an integer",
                at: enumCase.range)
        }
        guard case .integer(let last)? = nominal.declared?.cases.last?.rawValue else { return .integer(0) }
        if last == raw.nominal.flatMap({ ScalarType(rawValue: $0.name) })?.greatest {
            let next = UInt128(UInt64(truncatingIfNeeded: last)) + 1
            throw error(
                .swift, "integer literal '\(next)' overflows when stored into '\(raw)'", at: enumCase.range)
        }
        return .integer(last &+ 1)
    }
}
