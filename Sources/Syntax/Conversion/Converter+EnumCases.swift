import SwiftSyntax

extension Converter {
    /// Each element of `case a, b(Int)` is a case of its own.
    mutating func convert(_ declaration: EnumCaseDeclSyntax) throws(Diagnostic) -> [NominalDeclaration.Member]
    {
        try check(declaration.attributes, of: .function)
        let isIndirect = try convert(declaration.modifiers).names.contains("indirect")
        var members: [NominalDeclaration.Member] = []
        for element in declaration.elements {
            var payload: [FunctionDeclaration.Parameter]?
            if let clause = element.parameterClause { payload = try convert(clause) }
            var rawValue: Expression?
            if let initializer = element.rawValue { rawValue = try convert(initializer.value) }
            members.append(
                .enumCase(
                    .init(
                        name: name(element.name), payload: payload, rawValue: rawValue,
                        isIndirect: isIndirect,
                        range: range(of: element))))
        }
        return members
    }

    private mutating func convert(
        _ clause: EnumCaseParameterClauseSyntax
    ) throws(Diagnostic) -> [FunctionDeclaration.Parameter] {
        if clause.parameters.isEmpty {
            throw swiftError(
                "enum element with associated values must have at least one associated value", at: clause)
        }
        var payload: [FunctionDeclaration.Parameter] = []
        for parameter in clause.parameters {
            if let modifier = parameter.modifiers.first {
                throw unsupported(
                    "the modifier '\(modifier.trimmedDescription)' is", "delete it", at: modifier)
            }
            let type = try convert(parameter.type)
            var value: Expression?
            if let initializer = parameter.defaultValue { value = try convert(initializer.value) }
            payload.append(
                .init(
                    label: label(parameter.firstName),
                    name: (parameter.secondName ?? parameter.firstName).map { name($0) } ?? "", type: type,
                    defaultValue: value, isVariadic: false, isInout: false, isEscaping: true,
                    isAutoclosure: false, range: range(of: parameter)))
        }
        return payload
    }
}
