import Syntax

/// What swiftc says of places that cannot be changed.
extension CellChecker {
    /// What a place is wanted for; swiftc words its complaints by it.
    struct TargetPurpose {
        enum Action {
            case assignment, compoundAssignment, inoutArgument
            case mutation(member: String)
        }

        /// The part of the place that is changed: the whole, a property of it, an element.
        enum Part { case whole, property, element }

        let action: Action
        private(set) var part = Part.whole

        static let assignment = TargetPurpose(action: .assignment)
        static let compoundAssignment = TargetPurpose(action: .compoundAssignment)
        static let inoutArgument = TargetPurpose(action: .inoutArgument)
        static func mutation(member: String) -> TargetPurpose {
            TargetPurpose(action: .mutation(member: member))
        }

        /// The same of the place around it.
        func changing(_ part: Part) -> TargetPurpose {
            var purpose = self
            if self.part == .whole { purpose.part = part }
            return purpose
        }

        func message(_ reason: String) -> String {
            switch (action, part) {
            case (.assignment, .whole): "cannot assign to value: \(reason)"
            case (.assignment, .property): "cannot assign to property: \(reason)"
            case (.assignment, .element): "cannot assign through subscript: \(reason)"
            case (.compoundAssignment, _): "left side of mutating operator isn't mutable: \(reason)"
            case (.inoutArgument, _): "cannot pass immutable value as inout argument: \(reason)"
            case (.mutation, _): "cannot use mutating member on immutable value: \(reason)"
            }
        }

        /// Of an expression that is no place at all.
        func message(ofType type: Type) -> String {
            switch action {
            case .assignment: "cannot assign to immutable expression of type '\(type)'"
            case .compoundAssignment:
                "left side of mutating operator has immutable type '\(type)'"
            case .inoutArgument: "cannot pass immutable value of type '\(type)' as inout argument"
            case .mutation: "cannot use mutating member on immutable value of type '\(type)'"
            }
        }
    }

    /// Why an expression cannot be changed.
    func notAPlace(_ expression: Expression, _ purpose: TargetPurpose) -> CellErrors {
        let range = expression.range
        let reason: String
        switch expression.kind {
        case .integer, .floatingPoint, .boolean, .string, .nilLiteral:
            return error(.swift, purpose.message("literals are not mutable"), at: range)
        case .call(let callee, _):
            switch callee.kind {
            case .identifier(let name) where (try? typeReference(callee)) == .some(nil):
                reason = "'\(name)' returns immutable value"
            case .member(_?, let name, _): reason = "'\(name)' returns immutable value"
            default: reason = "function call returns immutable value"
            }
        case .binary: reason = "binary operator returns immutable value"
        case .prefix: reason = "unary operator returns immutable value"
        default:
            if let type = (try? candidates(expression))?.best?.type {
                return error(.swift, purpose.message(ofType: type), at: range, note: purpose.note)
            }
            return error(.swift, "expression is not assignable", at: range)
        }
        if case .assignment = purpose.action, purpose.part == .whole {
            return error(.swift, "expression is not assignable: \(reason)", at: range)
        }
        return error(.swift, purpose.message(reason), at: range, note: purpose.note)
    }
}

extension CellChecker.TargetPurpose {
    func getOnly(_ name: String) -> String {
        changing(.property).message("'\(name)' is a get-only property")
    }

    fileprivate var note: String? {
        if case .mutation(let member) = action {
            return "'\(member)' changes its value in place: store it in a 'var' first"
        }
        return nil
    }
}
