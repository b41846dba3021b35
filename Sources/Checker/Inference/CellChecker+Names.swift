import Syntax

/// What a name stands for.
enum Resolution {
    case variable(Variable)
    case functions([Signature])
    /// A computed variable.
    case computed(Signature)
    /// A member of the type whose member is being checked.
    case member(of: Type, isStatic: Bool)
    case type(Environment.TypeDeclaration)
}

extension CellChecker {
    /// Finds a name: in the blocks around it, among the members of the type around it, then in the notebook, then in
    /// the library.
    func lookUp(_ name: String, _ range: SourceRange) throws(CellErrors) -> Resolution {
        if let local = scope.lookUp(name) {
            switch local {
            case .variable(let variable): return .variable(variable)
            case .functions(let functions):
                return .functions(
                    functions.map { Signature(of: $0, inside: scope.function.genericParameters) })
            case .computed(let read, let write):
                var signature = Signature(of: read, inside: scope.function.genericParameters)
                signature.kind = .property
                signature.learnerSetter = write.map { .function($0) }
                return .computed(signature)
            case .type(let type): return .type(type)
            }
        }
        if let member = memberResolution(name) { return member }
        if let misplaced = misplacedMember(name, range) { throw misplaced }
        if brokenNames.contains(name), declaredHere[name] == nil { throw CellErrors([]) }
        let library = signatures.functions(named: name)
        switch environment.declarations[name] {
        case .variable(let variable)?: return .variable(variable)
        case .computed(let signature)?: return .computed(signature)
        case .type(let type)?: return .type(type)
        case .functions(let functions)?:
            let own = functions.map { Signature(of: $0) }
            // The library's functions of the name are meant only where none of the learner's fits.
            let others = library.filter { hidden in !own.contains { $0.hides(hidden) } }.map { signature in
                var signature = signature
                signature.isLessSpecial = true
                return signature
            }
            return .functions(own + others)
        case nil: break
        }
        if let type = signatures.types[name] { return .type(.nominal(type)) }
        if let type = signatures.types.protocolType(named: name) { return .type(.protocolType(type)) }
        if let constant = library.first, constant.kind == .property { return .computed(constant) }
        if !library.isEmpty { return .functions(library) }
        hopeless.noteUnknownName(range)
        throw unknownName(name, range)
    }

    /// A member of the type whose member is being checked, or a static one of a type around that.
    private func memberResolution(_ name: String) -> Resolution? {
        guard let member = scope.function.member, name != "self" else { return nil }
        let found = members(of: member.type, named: name).filter { $0.kind != .subscripting }
        if !found.isEmpty, name != "init" {
            let hasInstance = !member.isStatic
            if hasInstance && found.contains(where: { !$0.isStatic }) {
                return .member(of: member.type, isStatic: false)
            }
            if found.contains(where: \.isStatic) && member.isStatic {
                return .member(of: member.type, isStatic: true)
            }
        }
        if let type = nestedType(name, in: member.type) { return .type(type) }
        var outer = member.type.nominal?.declared?.outer
        while let nominal = outer {
            let type = Type.nominal(
                nominal, (nominal.declared?.genericParameters ?? []).map { .archetype($0) })
            if members(of: type, named: name).contains(where: \.isStatic) {
                return .member(of: type, isStatic: true)
            }
            outer = nominal.declared?.outer
        }
        return nil
    }

    /// A member of the type whose member is being checked that can't be meant here. It hides what has the name outside.
    private func misplacedMember(_ name: String, _ range: SourceRange) -> CellErrors? {
        guard let member = scope.function.member, name != "self", name != "init" else { return nil }
        let found = members(of: member.type, named: name).filter { $0.kind != .subscripting }
        guard !found.isEmpty else { return nil }
        if member.isPropertyInitializer, found.contains(where: { !$0.isStatic }) {
            return error(
                .swift,
                "cannot use instance member '\(name)' within property initializer; property initializers run before 'self' is available",
                at: range, note: "make it 'lazy var', a computed property, or set it in 'init'")
        }
        if member.isStatic {
            return error(
                .swift, "instance member '\(name)' cannot be used on type '\(member.type)'", at: range)
        }
        if found.contains(where: { if case .enumCase = $0.implementation { true } else { false } }) {
            return error(
                .swift, "enum case '\(name)' cannot be used as an instance member", at: range,
                note: "write '\(member.type).\(name)'")
        }
        return error(
            .swift, "static member '\(name)' cannot be used on instance of type '\(member.type)'",
            at: range, note: "write '\(member.type).\(name)'")
    }

    private func unknownName(_ name: String, _ range: SourceRange) -> CellErrors {
        if scope.declaresLater(name) {
            return error(.swift, "use of local variable '\(name)' before its declaration", at: range)
        }
        var known = scope.visibleNames + Array(environment.declarations.keys) + signatures.globalNames()
        if let member = scope.function.member {
            known += memberNames(of: member.type)
            if hasInaccessibleMember(name, member.type) {
                return error(
                    .swift, "'\(name)' is inaccessible due to 'private' protection level", at: range)
            }
        }
        if name == "self" {
            return error(
                .swift, "cannot find 'self' in scope; did you mean to use it in a type or extension context?",
                at: range)
        }
        let similar = closestName(to: name, among: known + signatures.types.names)
        return error(
            .swift, "cannot find '\(name)' in scope", at: range, note: similar.map { "did you mean '\($0)'?" }
        )
    }

    func identifierCandidates(_ name: String, hint: Type?, _ range: SourceRange) throws(CellErrors)
        -> [Candidate]
    {
        switch try lookUp(name, range) {
        case .variable(let variable):
            let read = Candidate(.variable(variable), type: variable.type, range: range)
            return variable.isImplicitlyUnwrapped ? implicitlyUnwrapped(read) : [read]
        case .computed(let signature):
            return try property(signature, of: nil, range)
        case .functions(let functions):
            try requireReady(functions, range)
            let references = functions.flatMap { reference(to: $0, hint: hint, range) }
            guard !references.isEmpty else {
                throw error(
                    .unsupported,
                    "'\(name)' as a value is not part of the notebook language: write a closure that calls it",
                    at: range)
            }
            return references.plainestOfEachType
        case .member(let type, let isStatic):
            if isStatic { return try staticMember(of: type, name, range, range, hint: hint) }
            return try memberCandidates(selfExpression(range), name, range, hint: hint, range)
        case .type(let declared):
            let shown: String
            switch declared {
            case .nominal(let nominal): shown = nominal.name
            default: shown = name
            }
            throw error(
                .swift, "expected member name or initializer call after type name", at: range,
                note: "call it: \(shown)(…), or write \(shown).self")
        }
    }

    func selfExpression(_ range: SourceRange) -> Expression { Expression(.identifier("self"), range) }

    func operatorReferences(_ name: String, hint: Type?, _ range: SourceRange) -> [Candidate] {
        var count = 2
        if case .function(let function)? = hint?.unwrappedFully {
            count = function.parameters.count
            if count == 1, case .tuple(let elements) = function.parameters[0], elements.count > 1 {
                count = elements.count
            }
        }
        return operators(named: name, operandCount: count).flatMap { reference(to: $0, hint: hint, range) }
    }

    /// The operators of a name: those that types declare, and the library's.
    func operators(named name: String, operandCount: Int) -> [Signature] {
        let library = signatures.operators(named: name, operandCount: operandCount)
        guard let declared = environment.operators[name] else { return library }
        let own = declared.filter { $0.parameters.count == operandCount }
        return own + library.filter { hidden in !own.contains { $0.hides(hidden) } }
    }

    /// A function as a value; a generic one where the surroundings tell its type.
    func reference(to signature: Signature, hint: Type?, _ range: SourceRange) -> [Candidate] {
        guard !signature.parameters.contains(where: { $0.isVariadic || $0.isAutoclosure }) else { return [] }
        if case .function(let wanted)? = hint?.unwrappedFully, wanted.parameters.count == 1,
            signature.parameters.count > 1,
            case .tuple(let elements) = wanted.parameters[0], elements.count == signature.parameters.count
        {
            return tupleReference(to: signature, elements, wanted, range)
        }
        var matching = Matching(signature, conformances)
        if signature.isGeneric {
            guard case .function(let wanted)? = hint?.unwrappedFully,
                wanted.parameters.count == signature.parameters.count
            else { return [] }
            for (parameter, type) in zip(signature.parameters, wanted.parameters) where !type.hasParameters {
                guard matching.match(parameter.type, type) else { return [] }
            }
            if !wanted.result.hasParameters { _ = matching.match(signature.result, wanted.result) }
        }
        let type = Type.function(signature.functionType).substituting(matching.bindings)
        guard !type.hasParameters, matching.isSatisfied else { return [] }
        if case .enumCase(let place) = signature.implementation {
            return [enumCaseReference(place, signature, type, range)]
        }
        guard let callee = callee(of: signature, matching.bindings) else { return [] }
        return [Candidate(.functionReference(callee), type: type, range: range)]
    }

    /// `zip(a, b).map(+)`: a function of two where one of a pair is wanted.
    private func tupleReference(
        to signature: Signature, _ elements: [TupleElement], _ wanted: FunctionType, _ range: SourceRange
    ) -> [Candidate] {
        let spread = FunctionType(
            parameters: elements.map(\.type), result: wanted.result, isThrowing: wanted.isThrowing)
        return reference(to: signature, hint: .function(spread), range).compactMap { reference in
            guard case .function(let function) = reference.type,
                zip(function.parameters, elements).allSatisfy({ $0 == $1.type })
            else { return nil }
            return closure(taking: [wanted.parameters[0]], result: function.result, range) { values in
                let parts = elements.indices.map {
                    TypedExpression(.field(values[0], $0), type: elements[$0].type, range: range)
                }
                if case .functionReference(let callee) = reference.expression.kind {
                    return TypedExpression(.call(callee, parts), type: function.result, range: range)
                }
                return TypedExpression(
                    .callValue(reference.expression, parts), type: function.result, range: range)
            }
        }
    }

    /// `map(Shape.circle)`: a closure that makes the case.
    private func enumCaseReference(
        _ place: Int, _ signature: Signature, _ type: Type, _ range: SourceRange
    ) -> Candidate {
        guard case .function(let function) = type else {
            return Candidate(.enumCase(place, payload: []), type: type, range: range)
        }
        return closure(taking: function.parameters, result: function.result, range) { values in
            TypedExpression(.enumCase(place, payload: values), type: function.result, range: range)
        }
    }

    /// A closure that the checker makes: of one expression over its parameters.
    func closure(
        taking types: [Type], result: Type, _ range: SourceRange,
        _ body: ([TypedExpression]) -> TypedExpression
    ) -> Candidate {
        let variables = types.enumerated().map { place, type in
            Variable(name: "$\(place)", type: type, isMutable: false, storage: .local, range: range)
        }
        let value = body(variables.map { TypedExpression(.variable($0), type: $0.type, range: range) })
        let function = Function(
            name: "closure", kind: .closure, parameters: variables.map { .init(label: nil, variable: $0) },
            result: result, range: range)
        function.body = result.isVoid ? [.expression(value)] : [.returnStatement(value, range)]
        return Candidate(.closure(function), type: .function(function.type), range: range)
    }
}
