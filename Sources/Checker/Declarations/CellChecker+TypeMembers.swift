import Syntax

extension CellChecker {
    /// The members of a type or extension: their signatures now, their bodies when the checker reaches them.
    func declareMembers(of name: DeclaredName) {
        if let superclass = name.declared?.superclass?.nominal?.declared, name.declaration.kind != .extension,
            let waiting = declaredTypes[superclass.range]
        {
            declareMembers(of: waiting)
        }
        guard declaredMembers.insert(name.declaration.nameRange).inserted else { return }
        if name.declaration.kind == .classType {
            copyInherited(name)
            name.declared?.methodTable = name.declared?.superclass?.nominal?.declared?.methodTable ?? []
        }
        for member in name.declaration.members {
            switch member {
            case .binding(let declaration, let range):
                collect { () throws(CellErrors) in try declareProperties(declaration, name, range) }
            case .function(let declaration, _):
                collect { () throws(CellErrors) in try declareFunction(declaration, name) }
            case .enumCase(let enumCase):
                collect { () throws(CellErrors) in try declareCase(enumCase, name) }
            case .nominal, .typeAlias: break
            case .associatedType(_, _, let range):
                diagnostics +=
                    error(
                        .swift, "associated types can only be defined in a protocol", at: range
                    ).diagnostics
            }
        }
        if name.declaration.kind == .classType { inheritFactories(name) }
    }

    /// What Swift gives a type: raw values, initialisers.
    func declareImplicitMembers(of name: DeclaredName) throws(CellErrors) {
        let hasInitializers = name.declaration.members.contains { member in
            guard case .function(let declaration, _) = member, declaration.name == "init" else {
                return false
            }
            // A class that has only convenience initialisers still begins with those that it inherits.
            return name.declaration.kind != .classType
                || !declaration.modifiers.names.contains("convenience")
        }
        switch name.declaration.kind {
        case .enumeration: try finishEnum(name)
        case .structure: if !hasInitializers { try declareMemberwiseInitializer(name) }
        case .classType:
            // Convenience initialisers leave those of the superclass in place.
            if !hasInitializers
                || name.declared?.superclass != nil && !name.declaration.hasDesignatedInitializer
            {
                try declareInheritedInitializers(name)
            }
        case .protocolType, .extension: break
        }
    }

    /// The types of stored properties that follow from their first values.
    func inferStoredProperties(of name: DeclaredName) {
        for property in untypedProperties where !property.isStatic && property.name.owner == name.owner {
            collect { () throws(CellErrors) in try property.check(self) }
        }
        untypedProperties.removeAll { !$0.isStatic && $0.name.owner == name.owner }
        if name.declaration.kind == .classType { copyInherited(name) }
    }

    func inferStaticProperties(of name: DeclaredName) {
        for property in untypedProperties
        where property.isStatic && property.name.declaration.nameRange == name.declaration.nameRange {
            collect { () throws(CellErrors) in try property.check(self) }
        }
        untypedProperties.removeAll { $0.name.declaration.nameRange == name.declaration.nameRange }
    }

    // MARK: Functions

    private func declareFunction(_ declaration: FunctionDeclaration, _ name: DeclaredName) throws(CellErrors)
    {
        switch declaration.name {
        case "init": return try declareInitializer(declaration, name)
        case "subscript": return try declareSubscript(declaration, name)
        case "deinit":
            let function = try makeMember(declaration, name, isStatic: false, isMutating: false)
            name.declared?.deinitializer = function
            return addBody(function, declaration.body ?? [], name, isStatic: false)
        default: break
        }
        let isOperator = declaration.isOperator
        if isOperator, !declaration.isStatic {
            throw error(
                .swift, "operator '\(declaration.name)' declared in type '\(name.type)' must be 'static'",
                at: declaration.nameRange)
        }
        let function = try makeMember(
            declaration, name, isStatic: declaration.isStatic, isMutating: declaration.isMutating)
        var signature = Signature(of: function, instance: name.type, isStatic: declaration.isStatic)
        describe(&signature, declaration.modifiers, name)
        signature.hasDiscardableResult = declaration.hasDiscardableResult
        if isOperator {
            noteOperator(function, name)
            signature.instance = nil
            environment.declare(operator: signature)
        } else {
            noteSpecialMethod(function, name)
            if declaration.isStatic, declaration.modifiers.names.contains("override"),
                let inherited = name.declared?.superclass,
                members(of: inherited, named: declaration.name).contains(where: {
                    $0.isStatic && !$0.isClassMember
                })
            {
                throw error(.swift, "cannot override static method", at: declaration.nameRange)
            }
            if declaration.isStatic {
                try makeClassMember(&signature, function, declaration.modifiers, name, declaration.nameRange)
            } else {
                try makeDispatched(&signature, function, declaration.modifiers, name, declaration.nameRange)
            }
            try add(signature, to: name, declaration.nameRange)
        }
        addBody(function, declaration.body ?? [], name, isStatic: declaration.isStatic)
    }

    /// The functions that the machine calls by itself.
    private func noteOperator(_ function: Function, _ name: DeclaredName) {
        guard let declared = name.declared,
            function.parameters.allSatisfy({ $0.variable.type.nominal == name.nominal })
        else { return }
        switch (function.name, function.parameters.count) {
        case ("==", 2): declared.equality = function
        case ("<", 2): declared.less = function
        case ("+", 2): declared.arithmetic[.valueAdd] = function
        case ("-", 2): declared.arithmetic[.valueSubtract] = function
        case ("*", 2): declared.arithmetic[.valueMultiply] = function
        case ("-", 1): declared.arithmetic[.valueNegate] = function
        default: break
        }
    }

    private func noteSpecialMethod(_ function: Function, _ name: DeclaredName) {
        if function.name == "hash", function.parameters.count == 2,
            function.parameters[1].variable.type.nominal == .hasher
        {
            name.declared?.hash = function
        }
    }

    func makeMember(
        _ declaration: FunctionDeclaration, _ name: DeclaredName, isStatic: Bool, isMutating: Bool,
        result: Type? = nil
    ) throws(CellErrors) -> Function {
        let place = MemberPlace(
            owner: name.owner, type: name.type, genericParameters: name.genericParameters, isStatic: isStatic,
            isMutating: isMutating, result: result)
        return try inMember(name, isStatic: isStatic) { () throws(CellErrors) in
            let function = try makeFunction(declaration, place: .member(place))
            function.defaultsMember = FunctionContext.Member(
                type: name.type, isStatic: true, isInitializer: false)
            return function
        }
    }

    func addBody(
        _ function: Function, _ statements: [Statement], _ name: DeclaredName, isStatic: Bool,
        isInitializer: Bool = false, result: FunctionContext.Result? = nil
    ) {
        functions.append(function)
        let member = FunctionContext.Member(
            type: name.type, isStatic: isStatic, isInitializer: isInitializer)
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: function, member: member) { (checker) throws(CellErrors) in
                try checker.checkBody(of: function, statements, member: member, result: result)
            })
    }

    /// What the modifiers say of a member.
    func describe(_ signature: inout Signature, _ modifiers: Modifiers, _ name: DeclaredName) {
        guard let nominal = name.nominal else { return }
        if case .protocolType(let owner) = name.owner { signature.protocolOwner = owner }
        if modifiers.isPrivate {
            signature.access = .inType(nominal)
        } else if modifiers.setterAccess == "private" {
            signature.access = .readEverywhere(nominal)
        }
    }

    func add(_ signature: Signature, to name: DeclaredName, _ range: SourceRange) throws(CellErrors) {
        var signature = signature
        if case .protocolType(let owner) = name.owner { signature.protocolOwner = owner }
        let known = environment.members[name.owner]?[signature.name] ?? []
        let isLearners = name.nominal?.declared != nil
        if isLearners,
            let other = known.first(where: {
                $0.kind == signature.kind && $0.isStatic == signature.isStatic
                    && $0.parameters.map(\.label) == signature.parameters.map(\.label)
                    && $0.functionType.parameters == signature.functionType.parameters
                    && $0.result == signature.result && $0.requirements == signature.requirements
            }), other.range?.cell == cell
        {
            throw error(
                .swift, "invalid redeclaration of '\(signature.prettyName)'", at: range)
        }
        if isLearners, signature.kind == .function, signature.parameters.isEmpty,
            known.contains(where: {
                $0.kind == .property && $0.isStatic == signature.isStatic && $0.range?.cell == cell
            })
        {
            throw error(.swift, "invalid redeclaration of '\(signature.prettyName)'", at: range)
        }
        environment.add(signature, to: name.owner)
    }

    // MARK: Classes

    /// Gives a method of a class its slot, where a subclass may override it.
    /// Gives a static member that subclasses may override its slot: the class as a value finds it there.
    func makeClassMember(
        _ signature: inout Signature, _ function: Function, _ modifiers: Modifiers, _ name: DeclaredName,
        _ range: SourceRange
    ) throws(CellErrors) {
        guard name.type.isClass, !modifiers.names.isDisjoint(with: ["class", "override"]),
            name.genericParameters.isEmpty, function.genericParameters.isEmpty
        else { return }
        function.isClassMember = true
        let direct = signature.implementation
        try makeDispatched(&signature, function, modifiers, name, range)
        signature.implementation = direct
    }

    func makeDispatched(
        _ signature: inout Signature, _ function: Function, _ modifiers: Modifiers, _ name: DeclaredName,
        _ range: SourceRange, isSetter: Bool = false
    ) throws(CellErrors) {
        guard let nominal = name.nominal, nominal.kind == .classType, let declared = nominal.declared,
            name.declaration.kind != .extension
        else { return }
        let overridden = declared.methodTable.firstIndex { $0.isOverridden(by: function, isSetter: isSetter) }
        if modifiers.names.contains("override") {
            guard let slot = overridden else {
                throw error(
                    .swift,
                    "\(signature.kind == .property ? "property" : "method") does not override any \(signature.kind == .property ? "property" : "method") from its superclass",
                    at: range)
            }
            if declared.methodTable[slot].isFinal {
                throw error(
                    .swift,
                    "\(function.isAccessor ? "property" : "instance method") overrides a 'final' \(function.isAccessor ? "property" : "instance method")",
                    at: range)
            }
            function.isFinal = modifiers.names.contains("final")
            declared.methodTable[slot] = function
            signature.implementation = .method(function, slot: slot)
            return
        }
        if overridden != nil, declared.superclass != nil {
            throw error(
                .swift, "overriding declaration requires an 'override' keyword", at: range,
                note: "write 'override' before it")
        }
        function.isFinal = modifiers.names.contains("final")
        declared.methodTable.append(function)
        signature.implementation = .method(function, slot: declared.methodTable.count - 1)
    }
}

extension Function {
    /// Whether a method of a subclass takes the place of this one.
    fileprivate func isOverridden(by other: Function, isSetter: Bool) -> Bool {
        name == other.name && parameters.count == other.parameters.count
            && zip(parameters, other.parameters).dropFirst(isClassMember ? 0 : 1).allSatisfy {
                $0.label == $1.label && $0.passedType == $1.passedType
            }
            && isAccessor == other.isAccessor && isClassMember == other.isClassMember
    }
}

extension TypedExpression {
    var isLiteral: Bool {
        switch kind {
        case .integer, .double, .boolean, .string: true
        default: false
        }
    }
}

extension TypedExpression.Kind {
    func isSameLiteral(as other: TypedExpression.Kind) -> Bool {
        switch (self, other) {
        case (.integer(let a), .integer(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        default: false
        }
    }
}

extension NominalDeclaration {
    fileprivate var hasDesignatedInitializer: Bool {
        members.contains { member in
            guard case .function(let declaration, _) = member, declaration.name == "init" else {
                return false
            }
            return !declaration.modifiers.names.contains("convenience")
        }
    }
}
