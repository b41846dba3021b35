import Syntax

/// What is said of a value that has the wrong type.
extension CellChecker {
    /// Why a value does not fit, in swiftc's words.
    func conversionError(
        _ found: Type, _ target: Type, _ context: ConversionContext, _ range: SourceRange,
        of expression: Expression? = nil
    ) -> CellErrors {
        if target == .bool, context != .closureResult,
            let told = notABoolean(found, context, range, expression)
        {
            return told
        }
        if let wrapped = found.wrapped, wrapped == target || context == .subscriptAssignment {
            if expression?.isOptionalTry ?? false {
                return error(
                    .swift,
                    "value of optional type '\(found)' not unwrapped; did you mean to use 'try!' or chain with '?'?",
                    at: range)
            }
            if wrapped == target, !(expression?.isGenericOptional ?? false) {
                return notUnwrapped(found, wrapped, range)
            }
        }
        if case .existential(let protocols) = target, !found.hasParameters,
            let missing = protocols.first(where: { !conforms(found, to: $0) })
        {
            switch context {
            case .argument, .general, .annotation, .assignment, .returnValue:
                if missing == .error, case .closureResult = context { break }
                return error(
                    .swift, context.conformanceMessage(found, target, missing), at: range,
                    note: "declare that '\(found)' conforms to '\(missing.name)'")
            default: break
            }
        }
        // What an optional wraps is what is missed.
        let shown = context.looksIntoOptionals && !found.isOptional ? target.wrapped ?? target : target
        return error(
            .swift, formMessage(found, shown, context, expression) ?? context.message(from: found, to: shown),
            at: range, note: conversionRemedy(from: found, to: shown))
    }

    /// Numbers and optionals where a Bool is wanted: swiftc knows from C what is meant.
    func notABoolean(
        _ found: Type, _ context: ConversionContext, _ range: SourceRange, _ expression: Expression?,
        comparison: String = "!="
    ) -> CellErrors? {
        if case .integer(let literal)? = expression?.unparenthesized.kind {
            guard let value = literal.value, value == 0 || value == 1 else { return nil }
            return error(
                .swift,
                "integer literal value '\(value)' cannot be used as a boolean; did you mean '\(value == 1)'?",
                at: range)
        }
        if found.isInteger {
            return error(
                .swift, "type '\(found)' cannot be used as a boolean; test for '\(comparison) 0' instead",
                at: range)
        }
        if let wrapped = found.wrapped, wrapped != .bool {
            return error(
                .swift,
                "optional type '\(found)' cannot be used as a boolean; test for '\(comparison) nil' instead",
                at: range)
        }
        return nil
    }

    /// What swiftc says of types of one form.
    private func formMessage(
        _ found: Type, _ target: Type, _ context: ConversionContext, _ expression: Expression?
    ) -> String? {
        switch (found, target) {
        case (.tuple(let own), .tuple(let wanted)) where own.count != wanted.count && !own.isEmpty:
            return
                "'\(found)' is not convertible to '\(target)', tuples have a different number of elements"
        case (.function(let own), .function(let wanted))
        where own.isThrowing && !wanted.isThrowing && own.parameters == wanted.parameters
            && own.result == wanted.result:
            return
                "invalid conversion from throwing function of type '\(found)' to non-throwing function type '\(target)'"
        case (.function(let own), _) where own.parameters.isEmpty && own.result == target:
            return "function produces expected type '\(target)'; did you mean to call it with '()'?"
        case (.nominal(let a, let own), .nominal(let b, let wanted))
        where a == b && own != wanted && context == .annotation && a != .optional:
            return "cannot assign value of type '\(found)' to type '\(target)'"
        case _ where context == .coercion && found.isClass && target.isClass && inherits(target, from: found):
            return "'\(found)' is not convertible to '\(target)'"
        default: return nil
        }
    }

    private func inherits(_ type: Type, from other: Type) -> Bool {
        var current = type.nominal?.declared?.superclass
        while let superclass = current {
            if superclass == other { return true }
            current = superclass.nominal?.declared?.superclass
        }
        return false
    }

    /// `nil` where no optional is wanted.
    func requireNotNil(
        _ expression: Expression, _ type: Type, _ context: ConversionContext
    ) throws(CellErrors) {
        guard case .nilLiteral = expression.unparenthesized.kind, !type.isOptional, !type.hasParameters,
            type != .described, type != .any
        else { return }
        if case .archetype(let archetype) = type, archetype.isOpen { return }
        throw error(
            .swift, context.nilMessage(type), at: expression.range,
            note: "make the type optional: '\(type)?'")
    }
}

/// Where a value is wanted; the words in which swiftc tells that it does not fit.
enum ConversionContext {
    case annotation, argument, assignment, returnValue, closureResult, condition, arrayElement, general
    case dictionaryKey, dictionaryValue, pattern, coercion, subscriptAssignment, rawValue

    func message(from type: Type, to target: Type) -> String {
        switch self {
        case .annotation, .general: "cannot convert value of type '\(type)' to specified type '\(target)'"
        case .argument: "cannot convert value of type '\(type)' to expected argument type '\(target)'"
        case .assignment: "cannot assign value of type '\(type)' to type '\(target)'"
        case .returnValue: "cannot convert return expression of type '\(type)' to return type '\(target)'"
        case .closureResult: "cannot convert value of type '\(type)' to closure result type '\(target)'"
        case .condition: "cannot convert value of type '\(type)' to expected condition type '\(target)'"
        case .arrayElement: "cannot convert value of type '\(type)' to expected element type '\(target)'"
        case .dictionaryKey:
            "cannot convert value of type '\(type)' to expected dictionary key type '\(target)'"
        case .dictionaryValue:
            "cannot convert value of type '\(type)' to expected dictionary value type '\(target)'"
        case .pattern: "expression pattern of type '\(type)' cannot match values of type '\(target)'"
        case .coercion: "cannot convert value of type '\(type)' to type '\(target)' in coercion"
        case .rawValue: "cannot convert value of type '\(type)' to raw type '\(target)'"
        case .subscriptAssignment:
            "cannot assign value of type '\(type)' to subscript of type '\(target.wrapped ?? target)'"
        }
    }

    /// Where swiftc names what an optional wraps.
    var looksIntoOptionals: Bool {
        switch self {
        case .annotation, .argument, .assignment, .returnValue: true
        default: false
        }
    }

    func nilMessage(_ type: Type) -> String {
        switch self {
        case .annotation: "'nil' cannot initialize specified type '\(type)'"
        case .argument: "'nil' is not compatible with expected argument type '\(type)'"
        case .assignment: "'nil' cannot be assigned to type '\(type)'"
        case .subscriptAssignment: "'nil' cannot be assigned to subscript of type '\(type)'"
        case .returnValue: "'nil' is incompatible with return type '\(type)'"
        case .closureResult: "'nil' is not compatible with closure result type '\(type)'"
        case .condition: "'nil' is not compatible with expected condition type '\(type)'"
        case .arrayElement: "'nil' is not compatible with expected element type '\(type)'"
        case .dictionaryKey: "'nil' is not compatible with expected dictionary key type '\(type)'"
        case .dictionaryValue: "'nil' is not compatible with expected dictionary value type '\(type)'"
        case .pattern, .coercion, .general, .rawValue:
            "'nil' cannot be used in context expecting type '\(type)'"
        }
    }

    func conformanceMessage(_ type: Type, _ target: Type, _ missing: ProtocolType) -> String {
        switch self {
        case .argument:
            "argument type '\(type)' does not conform to expected type '\(missing.name)'"
        case .returnValue:
            "return expression of type '\(type)' does not conform to '\(missing.name)'"
        default:
            "value of type '\(type)' does not conform to specified type '\(missing.name)'"
        }
    }
}

/// What mends a conversion that Swift leaves to the writer.
func conversionRemedy(from type: Type, to target: Type) -> String? {
    switch (type, target) {
    case (.int, .double): "write Double(…) around the Int"
    case (.double, .int): "write Int(…) around the Double; it drops the fraction"
    case (.string, .int), (.string, .double): "write \(target)(…) around it; it gives an optional"
    case (_, .string) where type.isNumber || type == .bool || type == .character:
        "write \"\\(…)\" or String(…)"
    case (.nominal(.substring, _), .string): "write String(…) around it"
    case (.nominal(.reversedCollection, _), _), (.nominal(.arraySlice, _), _): "write Array(…) around it"
    case (.int, .bool): "compare it: '… != 0'"
    case (_, .nominal(let nominal, _)) where nominal.name == "Tensor" && type == .array(of: .double):
        "write Tensor(…) around the array"
    case (.nominal(let nominal, _), .array(of: .double)) where nominal.name == "Tensor":
        "write .scalars after the tensor"
    case _ where type.isNumber && target.isNumber: "write \(target)(…) around it"
    default: nil
    }
}
