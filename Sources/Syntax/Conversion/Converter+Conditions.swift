import SwiftSyntax

extension Converter {
    mutating func convert(
        _ conditional: IfExprSyntax, label: String? = nil
    ) throws(Diagnostic) -> IfStatement {
        try descend("this 'if'", at: conditional.ifKeyword, remedy: "use 'switch' or a loop over an array")
        defer { depth -= 1 }
        let conditions = try convert(conditional.conditions)
        let then = block(conditional.body)
        var otherwise: [Statement]?
        switch conditional.elseBody {
        case .ifExpr(let next):
            otherwise = [Statement(kind: .conditional(try convert(next)), range: range(of: next))]
        case .codeBlock(let block): otherwise = self.block(block)
        case nil: break
        }
        return IfStatement(conditions: conditions, then: then, else: otherwise, label: label)
    }

    mutating func convert(_ elements: ConditionElementListSyntax) throws(Diagnostic) -> [Condition] {
        var conditions: [Condition] = []
        for element in elements { conditions.append(try convert(element)) }
        return conditions
    }

    private mutating func convert(_ element: ConditionElementSyntax) throws(Diagnostic) -> Condition {
        switch element.condition {
        case .expression(let expression): return .expression(try convert(expression))
        case .optionalBinding(let binding): return try convert(binding)
        case .matchingPattern(let matching):
            if let annotation = matching.typeAnnotation {
                throw unsupported(
                    "a type in 'case' is", "write 'as' and the type after the name", at: annotation)
            }
            return .matching(
                try convert(matching.pattern, isMutable: nil), try convert(matching.initializer.value))
        case .availability:
            throw unsupported("'#available' is", "delete the condition", at: element)
        }
    }

    private mutating func convert(_ binding: OptionalBindingConditionSyntax) throws(Diagnostic) -> Condition {
        let isMutable = try isMutable(binding.bindingSpecifier)
        let pattern = try convert(binding.pattern, isMutable: isMutable)
        var type: TypeName?
        if let annotation = binding.typeAnnotation { type = try convert(annotation.type) }
        if let initializer = binding.initializer {
            return .optionalBinding(pattern, type, try convert(initializer.value), isMutable: isMutable)
        }
        guard case .name(let name, _) = pattern.kind else {
            throw swiftError("unwrap condition requires a valid identifier", at: binding.pattern)
        }
        return .optionalBinding(
            pattern, type, Expression(.identifier(name), pattern.range), isMutable: isMutable)
    }
}
