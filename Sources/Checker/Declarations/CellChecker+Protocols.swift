import Syntax

extension CellChecker {
    /// What a protocol refines, and its associated types.
    func finishProtocol(_ name: DeclaredName) throws(CellErrors) {
        guard case .protocolType(let made) = name.owner else { return }
        for inherited in name.declaration.inherited {
            let added = try protocols(inherited)
            if added.contains(where: { $0.refines(made) }) {
                throw error(
                    .swift, "protocol '\(made.name)' refines itself", at: name.declaration.nameRange)
            }
            made.inherited += added
        }
        for case .associatedType(let text, let constraints, _) in name.declaration.members {
            var conformances: [ProtocolType] = []
            for constraint in constraints { conformances += try protocols(constraint) }
            made.associatedTypes.append(.init(name: text, conformances: conformances))
        }
        made.primaryAssociatedTypes = name.declaration.genericParameters.map(\.name)
        made.selfType.conformances = []
        made.selfType.add(made)
    }

    /// What a protocol asks for, as requirements and as members of its values.
    func declareRequirements(of name: DeclaredName) throws(CellErrors) {
        guard case .protocolType(let made) = name.owner else { return }
        var found: [Diagnostic] = []
        for member in name.declaration.members {
            do throws(CellErrors) {
                switch member {
                case .function(let declaration, _): try require(declaration, of: made, name)
                case .binding(let declaration, _): try require(declaration, of: made, name)
                default: break
                }
            } catch {
                found += error.diagnostics
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
    }

    private func require(
        _ declaration: FunctionDeclaration, of made: ProtocolType, _ name: DeclaredName
    ) throws(CellErrors) {
        if declaration.body != nil {
            throw error(
                .swift, "protocol methods must not have bodies", at: declaration.nameRange,
                note: "give a default in 'extension \(made.name) { … }'")
        }
        let kind: Requirement.Kind =
            switch declaration.name {
            case "init": .initializer
            case "subscript": .subscriptGetter
            default: .method
            }
        let isStatic = declaration.isStatic || kind == .initializer
        let function = try makeMember(
            declaration, name, isStatic: isStatic, isMutating: declaration.isMutating,
            result: kind == .initializer ? name.type : nil)
        let requirement = Requirement(
            name: declaration.name, kind: kind, isStatic: isStatic, isMutating: declaration.isMutating,
            type: function.type, declaringProtocol: made)
        requirement.labels = function.parameters.dropFirst(isStatic ? 0 : 1).map(\.label)
        made.requirements.append(requirement)
        var signature = Signature(
            of: function,
            kind: kind == .initializer ? .initializer : kind == .method ? .function : .subscripting,
            instance: name.type, isStatic: isStatic)
        signature.implementation = .requirement(requirement)
        signature.protocolOwner = made
        if declaration.isOperator {
            signature.instance = nil
            environment.declare(operator: signature)
        } else {
            environment.add(signature, to: name.owner)
        }
    }

    private func require(
        _ declaration: BindingDeclaration, of made: ProtocolType, _ name: DeclaredName
    ) throws(CellErrors) {
        for binding in declaration.bindings {
            guard case .name(let text, _) = binding.pattern.kind, let written = binding.type else {
                throw error(
                    .swift, "property in protocol must have explicit { get } or { get set } specifier",
                    at: binding.range)
            }
            let type = try inMember(name, isStatic: true) { () throws(CellErrors) in try resolve(written) }
            let isStatic = declaration.modifiers.isStatic
            let read = accessor(
                text, name, isStatic: isStatic, isMutating: false, [], result: type, isThrowing: false,
                binding.range)
            let getter = Requirement(
                name: text, kind: .getter, isStatic: isStatic, isMutating: false, type: read.type,
                declaringProtocol: made)
            made.requirements.append(getter)
            var signature = Signature(of: read, kind: .property, instance: name.type, isStatic: isStatic)
            signature.implementation = .requirement(getter)
            signature.declaration = "var \(text): \(type)"
            signature.protocolOwner = made
            if binding.accessors?.setter != nil {
                let value = Variable(
                    name: "newValue", type: type, isMutable: false, storage: .local, range: binding.range)
                let write = accessor(
                    text, name, isStatic: isStatic, isMutating: true, [.init(label: nil, variable: value)],
                    result: .void, isThrowing: false, binding.range)
                let setter = Requirement(
                    name: text, kind: .setter, isStatic: isStatic, isMutating: true, type: write.type,
                    declaringProtocol: made)
                made.requirements.append(setter)
                signature.learnerSetter = .requirement(setter)
            }
            environment.add(signature, to: name.owner)
        }
    }

    // MARK: Conformance

    /// Checks that types have what their protocols ask for.
    func checkConformances(of name: DeclaredName) {
        let waiting = pendingConformances
        pendingConformances = []
        var told: [(NominalType, ProtocolType)] = []
        for (nominal, wanted, range) in waiting {
            if told.contains(where: { $0.0 == nominal && $0.1 == wanted }) {
                diagnostics +=
                    error(
                        .swift,
                        "redundant conformance of '\(nominal.name)' to protocol '\(wanted.name)'", at: range
                    ).diagnostics
                continue
            }
            told.append((nominal, wanted))
            collect { () throws(CellErrors) in
                for type in wanted.closure where type.isWitnessed {
                    try witness(nominal, type, range)
                }
            }
        }
        guard let nominal = name.nominal, let declared = nominal.declared else { return }
        collect { () throws(CellErrors) in
            try checkStandardConformances(nominal, declared, name.declaration.nameRange)
        }
    }

    private func checkStandardConformances(
        _ nominal: NominalType, _ declared: DeclaredType, _ range: SourceRange
    ) throws(CellErrors) {
        func missing(_ type: ProtocolType, _ note: String) -> CellErrors {
            error(
                .swift, "type '\(nominal.name)' does not conform to protocol '\(type.name)'", at: range,
                note: note)
        }
        let parts = declared.storedProperties.map(\.type) + declared.cases.flatMap { $0.payload.map(\.type) }
        var lacking: [Diagnostic] = []
        for type in [ProtocolType.hashable, .equatable]
        where nominal.conformances.contains(where: { $0.refines(type) }) && nominal.kind != .classType {
            let isDeclared = type == .equatable ? declared.equality != nil : declared.hash != nil
            if !isDeclared, let odd = parts.first(where: { !conforms($0, to: type) && !$0.hasArchetypes }) {
                lacking +=
                    missing(
                        type,
                        "stored property or associated value type '\(odd)' does not conform to protocol '\(type.name)', preventing synthesized conformance"
                    ).diagnostics
            }
        }
        if !lacking.isEmpty { throw CellErrors(lacking) }
        if nominal.conformances.contains(.equatable), nominal.kind == .classType, declared.equality == nil {
            throw missing(.equatable, "a class must declare 'static func =='")
        }
        if nominal.conformances.contains(where: { $0.refines(.comparable) }), declared.less == nil,
            !(nominal.kind == .enumeration && rawTypes[ObjectIdentifier(nominal)] == nil)
        {
            throw missing(
                .comparable, "declare 'static func < (a: \(nominal.name), b: \(nominal.name)) -> Bool'")
        }
        try requireLiteralInitializers(of: nominal, range)
        if nominal.conformances.contains(.optionSet),
            nominal.kind != .structure || declared.storedProperties.map(\.name) != ["rawValue"]
                || !declared.storedProperties[0].type.isInteger
        {
            throw missing(
                .optionSet, "an option set is a struct with one stored property: 'let rawValue: Int'")
        }
        if nominal.conformances.contains(where: { $0.refines(.additiveArithmetic) }) {
            try noteArithmetic(nominal, declared, range)
        }
        for type in [ProtocolType.encodable, .decodable]
        where nominal.conformances.contains(where: { $0.refines(type) }) {
            if let odd = parts.first(where: { !conforms($0, to: type) && !$0.isArchetype }) {
                throw missing(
                    type,
                    "cannot automatically synthesize '\(type.name)' because '\(odd)' does not conform to '\(type.name)'"
                )
            }
        }
        try noteLosslessInitializer(of: nominal, declared, range)
        try noteDescription(of: nominal, declared, .customStringConvertible, \.description, range)
        try noteDescription(of: nominal, declared, .customDebugStringConvertible, \.debugDescription, range)
    }

    /// What generic code calls for `T(text)`.
    private func noteLosslessInitializer(
        of nominal: NominalType, _ declared: DeclaredType, _ range: SourceRange
    ) throws(CellErrors) {
        guard nominal.conformances.contains(where: { $0.refines(.losslessStringConvertible) }) else { return }
        let type = Type.nominal(nominal, declared.genericParameters.map { .archetype($0) })
        for signature in members(of: type, named: "init")
        where signature.parameters.map(\.label) == [nil] && signature.parameters[0].type == .string {
            if case .function(let function) = signature.implementation, function.result.isOptional {
                declared.arithmetic[.valueFromText] = function
                return
            }
        }
        for signature in members(of: type, named: "init")
        where signature.parameters.map(\.label) == [nil] {
            if case .archetype(let text) = signature.parameters[0].type, text.conforms(to: .stringProtocol) {
                return
            }
            if case .parameter = signature.parameters[0].type { return }
            if signature.parameters[0].type == .string { return }
        }
        throw error(
            .swift, "type '\(nominal.name)' does not conform to protocol 'LosslessStringConvertible'",
            at: range, note: "declare 'init?(_ description: String)'")
    }

    /// What `print` calls; a subclass may override it.
    private func noteDescription(
        of nominal: NominalType, _ declared: DeclaredType, _ wanted: ProtocolType,
        _ path: ReferenceWritableKeyPath<DeclaredType, Function?>, _ range: SourceRange
    ) throws(CellErrors) {
        let type = Type.nominal(nominal, declared.genericParameters.map { .archetype($0) })
        let isOwn = nominal.conformances.contains { $0.refines(wanted) }
        guard isOwn || conforms(type, to: wanted) else {
            declared[keyPath: path] = nil
            return
        }
        let name = wanted == .customStringConvertible ? "description" : "debugDescription"
        let found = members(of: type, named: name).first {
            $0.kind == .property && !$0.isStatic && $0.result == .string && $0.range != nil
        }
        if !isOwn, found?.instance?.nominal != nominal { return }
        guard let found else {
            throw error(
                .swift,
                "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'", at: range,
                note: "declare 'var \(name): String { … }'")
        }
        if declared[keyPath: path] == nil { declared[keyPath: path] = getter(found, nominal, range) }
    }

    /// What generic code over numbers calls.
    private func noteArithmetic(
        _ nominal: NominalType, _ declared: DeclaredType, _ range: SourceRange
    ) throws(CellErrors) {
        let type = Type.nominal(nominal, declared.genericParameters.map { .archetype($0) })
        if let zero = members(of: type, named: "zero").first(where: {
            $0.isStatic && $0.kind == .property && $0.protocolOwner == nil
        }) {
            declared.arithmetic[.valueZero] = getter(zero, nominal, range)
        }
        for signature in members(of: type, named: "init")
        where signature.parameters.map(\.label) == ["integerLiteral"] && signature.parameters[0].type == .int
        {
            if case .function(let function) = signature.implementation {
                declared.arithmetic[.valueFromInt] = function
            }
        }
        let isNumeric = nominal.conformances.contains { $0.refines(.numeric) }
        for (operation, name) in [(Intrinsic.valueAdd, "+"), (.valueSubtract, "-"), (.valueMultiply, "*")]
        where declared.arithmetic[operation] == nil && (operation != .valueMultiply || isNumeric) {
            throw error(
                .swift,
                "type '\(nominal.name)' does not conform to protocol '\(isNumeric ? "Numeric" : "AdditiveArithmetic")'",
                at: range,
                note:
                    "declare 'static func \(name) (a: \(nominal.name), b: \(nominal.name)) -> \(nominal.name)'"
            )
        }
        if declared.arithmetic[.valueZero] == nil, declared.arithmetic[.valueFromInt] == nil {
            throw error(
                .swift, "type '\(nominal.name)' does not conform to protocol 'AdditiveArithmetic'", at: range,
                note: "declare 'static var zero: \(nominal.name)'")
        }
    }
}

extension Type {
    /// What stands in `found` where this type has an associated type.
    func part(named name: String, of selfType: Archetype, in found: Type) -> Type? {
        switch (self, found) {
        case (.archetype(let archetype), _) where archetype.base === selfType && archetype.name == name:
            return found
        case (.nominal(let a, let own), .nominal(let b, let others)) where a == b:
            for (pattern, type) in zip(own, others) {
                if let part = pattern.part(named: name, of: selfType, in: type) { return part }
            }
            return nil
        case (.tuple(let own), .tuple(let others)):
            for (pattern, element) in zip(own, others) {
                if let part = pattern.type.part(named: name, of: selfType, in: element.type) { return part }
            }
            return nil
        default: return nil
        }
    }

    func isSamePlace(as other: Type) -> Bool {
        switch (self, other) {
        case (.inoutReference(let a), _): a == other
        case (_, .inoutReference(let b)): self == b
        default: false
        }
    }
}

extension NominalDeclaration {
    static func none(at range: SourceRange) -> NominalDeclaration {
        NominalDeclaration(
            kind: .extension, name: "", nameRange: range, extended: nil, genericParameters: [],
            requirements: [], inherited: [], members: [], modifiers: Modifiers(), documentation: "")
    }
}

extension FunctionType {
    /// Of an extension of the library's generic types: with the extension's own parameters in the place of the type's.
    func inWords(of made: Function, _ nominal: NominalType) -> FunctionType {
        guard nominal.declared == nil, made.genericParameters.count == nominal.genericParameterNames.count
        else { return self }
        let bindings = Bindings(
            zip(nominal.genericParameterNames, made.genericParameters.map { .archetype($0) }),
            uniquingKeysWith: { first, _ in first })
        return FunctionType(
            parameters: parameters.map { $0.substituting(bindings) }, result: result.substituting(bindings),
            isThrowing: isThrowing)
    }
}
