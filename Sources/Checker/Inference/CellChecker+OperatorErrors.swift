import Syntax

/// What swiftc says of operands that no operator takes.
extension CellChecker {
    /// Why no operator of the name takes the operands, in swiftc's words: these follow from the operators that each
    /// operand's type has itself.
    func inapplicable(
        _ name: String, _ lefts: [Candidate], _ rights: [Candidate],
        _ operands: (Expression, Expression), _ range: SourceRange, hint: Type? = nil
    ) -> CellErrors {
        let a = lefts.best?.type ?? lefts[0].type
        let b = rights.best?.type ?? rights[0].type
        let plain = name.hasSuffix("=") && !Self.comparisons.contains(name) ? String(name.dropLast()) : name
        let isCompound = plain != name
        func converting(_ found: Type, to target: Type, _ operand: Expression) -> CellErrors {
            conversionError(found, target, .argument, operand.range, of: nil)
        }
        if name == "===" || name == "!==" {
            let (odd, operand) = a.isClass || a.wrapped?.isClass ?? false ? (b, operands.1) : (a, operands.0)
            return error(
                .swift,
                "argument type '\(odd)' expected to be an instance of a class or class-constrained type",
                at: operand.range)
        }
        if let told = unwrappedOperand(name, a, b, operands, isCompound: isCompound) { return told }
        if a != b, name == "..." || name == "..<", conforms(a, to: .comparable), conforms(b, to: .comparable),
            !a.isOptional, !b.isOptional
        {
            if operands.0.isLiteral, operands.1.isLiteral || a == .int && b == .string {
                return converting(b, to: a, operands.1)
            }
            let (first, second) = operands.0.isLiteral ? (b, a) : (a, b)
            return error(
                .swift, "conflicting arguments to generic parameter 'Self' ('\(first)' vs. '\(second)')",
                at: range, note: conversionRemedy(from: b, to: a))
        }
        if case .archetype = a, a == b, [">", "<", ">=", "<="].contains(name) {
            return error(
                .swift,
                "referencing operator function '\(name)' on 'Comparable' requires that '\(a)' conform to 'Comparable'",
                at: range, note: "write '\(a): Comparable'")
        }
        if let missing = requiredConformance(name, a, b, range) { return missing }
        // The type that is wanted tells which operator is meant.
        let wanted = Self.comparisons.contains(name) ? nil : hint?.unwrappedFully.withoutParameters
        if let wanted, operandOwns(plain, wanted), !isCompound {
            if wanted == a { return converting(b, to: a, operands.1) }
            if wanted == b || operands.1.isNumberLiteral && wanted.isNumber {
                return converting(a, to: wanted, operands.0)
            }
            if operands.0.isNumberLiteral, wanted.isNumber { return converting(b, to: wanted, operands.1) }
        }
        if plain == "%",
            [(a, b, operands.1), (b, a, operands.0)].contains(where: { float, other, operand in
                (float == .double || float.nominal == .float) && (other == float || operand.isNumberLiteral)
            })
        {
            return error(
                .swift, "'%' is unavailable: For floating point numbers use truncatingRemainder instead",
                at: range)
        }
        switch (operandOwns(plain, a), operandOwns(plain, b)) {
        case (true, false) where isCompound || !isLooseOperator(plain, owner: a, b, ownerIsLeft: true):
            return converting(b, to: a, operands.1)
        case (true, true) where isCompound && a != b: return converting(b, to: a, operands.1)
        case (false, true) where !isCompound && !isLooseOperator(plain, owner: b, a, ownerIsLeft: false):
            return converting(a, to: b, operands.0)
        default: break
        }
        if isCompound, a.nominal == .array, plain == "+" {
            return error(
                .swift,
                "cannot convert value of type '\(b)' to expected argument type 'Array<\(a.arguments[0])>'",
                at: operands.1.range, note: "append it: 'append(…)'")
        }
        if a == b {
            if ["==", "!="].contains(name), a.nominal == .array || a.nominal == .optional,
                let element = a.arguments.first, !conforms(element, to: .equatable), element.nominal != nil
            {
                return error(
                    .swift, "operator function '\(name)' requires that '\(element)' conform to 'Equatable'",
                    at: range)
            }
            return error(
                .swift, "binary operator '\(name)' cannot be applied to two '\(a)' operands", at: range)
        }
        return error(
            .swift, "binary operator '\(name)' cannot be applied to operands of type '\(a)' and '\(b)'",
            at: range,
            note: comparisonRemedy(name, a, b) ?? conversionRemedy(from: a, to: b))
    }

    /// One operand is an optional of the other's type.
    private func unwrappedOperand(
        _ name: String, _ a: Type, _ b: Type, _ operands: (Expression, Expression), isCompound: Bool
    ) -> CellErrors? {
        if ["==", "!=", "??"].contains(name) { return nil }
        if let wrapped = a.wrapped {
            if wrapped == b
                || operands.1.isNumberLiteral && wrapped.isNumber && (wrapped != .int || b == .int)
            {
                return notUnwrapped(a, wrapped, operands.0.range)
            }
            let isOverloaded =
                operands.0.isSubscriptOrInitialization || operands.1.isSubscriptOrInitialization
            if a == b, isCompound || isOverloaded || ["...", "..<"].contains(name) {
                return CellErrors(
                    [operands.0, operands.1].flatMap { notUnwrapped(a, wrapped, $0.range).diagnostics })
            }
        }
        if let wrapped = b.wrapped,
            wrapped == a || operands.0.isNumberLiteral && wrapped.isNumber && (wrapped != .int || a == .int)
        {
            return notUnwrapped(b, wrapped, operands.1.range)
        }
        return nil
    }

    /// Whether a type has an operator of the name for two of its values that is not generic.
    private func operandOwns(_ name: String, _ type: Type) -> Bool {
        if environment.operators[name]?.contains(where: { $0.parameters.allSatisfy { $0.type == type } })
            ?? false
        {
            return true
        }
        switch name {
        case "+": return type.isNumber || type == .string
        case "-", "*", "/": return type.isNumber
        case "%", "&", "|", "^", "&+", "&-", "&*": return type.isInteger
        case "==", "!=":
            return type.isNumber || [.string, .bool, .character].contains(type) || type.nominal == .array
        case "<", "<=", ">", ">=": return type.isNumber || type == .string || type == .character
        default: return false
        }
    }

    /// Operators that other types share with the numbers: there swiftc names both operands.
    private func isLooseOperator(_ name: String, owner: Type, _ other: Type, ownerIsLeft: Bool) -> Bool {
        if name == "+" {
            if other.nominal == .array { return !ownerIsLeft || other.arguments[0] == owner }
            if owner == .string, other.nominal?.declared != nil { return other.nominal?.kind == .structure }
        }
        guard ["+", "-", "*", "/"].contains(name) else { return false }
        if ownerIsLeft { return owner == .double && (name == "*" || name == "/") }
        return owner == .double || owner.isInteger && (name == "*" || name == "/")
    }

    /// `==` and `<` of a type without them, with an integer or a text.
    private func requiredConformance(_ name: String, _ a: Type, _ b: Type, _ range: SourceRange)
        -> CellErrors?
    {
        func wanted(by other: Type) -> String? {
            switch other {
            case _ where other.isInteger: "BinaryInteger"
            case .string, .nominal(.substring, _): "StringProtocol"
            default: nil
            }
        }
        guard Self.comparisons.contains(name), name != "===", name != "!==" else { return nil }
        let note = "compare with a case, or with .rawValue"
        // An enum's raw type has the operator.
        if [a, b].contains(where: { $0.nominal?.declared?.cases.first?.rawValue != nil }) {
            return nil
        }
        if let own = a.nominal, own.declared != nil, let wanted = wanted(by: b) {
            return error(
                .swift,
                "referencing operator function '\(name)' on '\(wanted)' requires that '\(a)' conform to '\(wanted)'",
                at: range, note: own.kind == .enumeration ? note : nil)
        }
        if let own = b.nominal, own.declared != nil, let wanted = wanted(by: a) {
            return error(
                .swift, "operator function '\(name)' requires that '\(b)' conform to '\(wanted)'", at: range,
                note: own.kind == .enumeration ? note : nil)
        }
        return nil
    }

    func notUnwrapped(_ type: Type, _ wrapped: Type, _ range: SourceRange) -> CellErrors {
        error(
            .swift, "value of optional type '\(type)' must be unwrapped to a value of type '\(wrapped)'",
            at: range,
            note: "give a default with '??', test it with 'if let', or unwrap it with '!' if it is never nil")
    }

    /// Tensors have no order; their numbers do.
    private func comparisonRemedy(_ name: String, _ a: Type, _ b: Type) -> String? {
        guard Self.comparisons.contains(name), [a, b].contains(where: { $0.nominal?.name == "Tensor" })
        else { return nil }
        return
            "compare numbers: .item takes the one number out of a tensor that has just one, [i] takes an element"
    }
}

extension Expression {
    /// Whether it is one of several subscripts or initialisers: swiftc then tells what to do with an optional, and of
    /// two others that the operator has no such operands.
    fileprivate var isSubscriptOrInitialization: Bool {
        switch unparenthesized.kind {
        case .subscripting: true
        case .call(let callee, _):
            if case .identifier(let name) = callee.kind { name.first?.isUppercase ?? false } else { false }
        default: false
        }
    }
}
