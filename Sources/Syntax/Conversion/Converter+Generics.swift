import SwiftSyntax

extension Converter {
    mutating func convert(_ clause: GenericParameterClauseSyntax?) throws(Diagnostic) -> [GenericParameter] {
        var parameters: [GenericParameter] = []
        for parameter in clause?.parameters ?? [] {
            if let specifier = parameter.specifier {
                throw unsupported(
                    "'\(specifier.text)' before a generic parameter is", "use an array", at: specifier)
            }
            try check(parameter.attributes, of: .type)
            var conformances: [TypeName] = []
            if let type = parameter.inheritedType { conformances = try protocols(type) }
            parameters.append(
                GenericParameter(
                    name: name(parameter.name), conformances: conformances, range: range(of: parameter.name)))
        }
        if let clause = clause?.genericWhereClause {
            throw swiftError(
                "'where' clause next to generic parameters is obsolete, must be written following the declaration's "
                    + "type", at: clause)
        }
        return parameters
    }

    mutating func convert(_ clause: GenericWhereClauseSyntax?) throws(Diagnostic) -> [GenericRequirement] {
        var requirements: [GenericRequirement] = []
        for requirement in clause?.requirements ?? [] {
            switch requirement.requirement {
            case .conformanceRequirement(let conformance):
                let type = try convert(conformance.leftType)
                for conformance in try protocols(conformance.rightType) {
                    requirements.append(.conformance(type, conformance))
                }
            case .sameTypeRequirement(let same):
                guard case .type(let left) = same.leftType, case .type(let right) = same.rightType else {
                    throw unsupported("a number as an argument of a type is", "use '[Element]'", at: same)
                }
                requirements.append(.sameType(try convert(left), try convert(right)))
            case .layoutRequirement(let layout):
                throw unsupported("this requirement is", "name a protocol", at: layout)
            }
        }
        return requirements
    }

    /// What stands after the colon of a type: a raw type, a superclass, protocols.
    mutating func convert(_ clause: InheritanceClauseSyntax?) throws(Diagnostic) -> [TypeName] {
        var types: [TypeName] = []
        for inherited in clause?.inheritedTypes ?? [] { types += try protocols(inherited.type) }
        return types
    }

    /// `A & B` asks for each of them.
    private mutating func protocols(_ type: TypeSyntax) throws(Diagnostic) -> [TypeName] {
        let converted = try convert(type)
        if case .composition(let parts) = converted.kind { return parts }
        return [converted]
    }
}
