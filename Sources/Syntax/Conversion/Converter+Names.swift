import SwiftSyntax

extension Converter {
    mutating func reference(_ reference: DeclReferenceExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let kind = try name(of: reference)
        guard let labels = labels(of: reference) else { return kind }
        return .labelled(Expression(kind, range(of: reference.baseName)), labels: labels)
    }

    private mutating func name(of reference: DeclReferenceExprSyntax) throws(Diagnostic) -> Expression.Kind {
        switch reference.baseName.tokenKind {
        case .binaryOperator(let text), .prefixOperator(let text), .postfixOperator(let text):
            return .operatorReference(text)
        case .dollarIdentifier(let text) where Int(text.dropFirst()) == nil:
            // What a property wrapper projects.
            return .identifier(text)
        case .dollarIdentifier(let text):
            guard let index = Int(text.dropFirst()), !shorthandCounts.isEmpty else {
                throw swiftError("anonymous closure argument not contained in a closure", at: reference)
            }
            guard index < 32 else {
                throw Diagnostic(
                    .unsupported, "a closure has at most 32 parameters", at: range(of: reference))
            }
            let innermost = shorthandCounts.count - 1
            shorthandCounts[innermost] = max(shorthandCounts[innermost], index + 1)
            return .identifier(text)
        default:
            return .identifier(name(reference.baseName))
        }
    }

    /// `_:to:` of `add(_:to:)`.
    private func labels(of reference: DeclReferenceExprSyntax) -> [String?]? {
        reference.argumentNames?.arguments.map { label($0.name) }
    }

    mutating func member(_ access: MemberAccessExprSyntax) throws(Diagnostic) -> Expression.Kind {
        var base: Expression?
        if let expression = access.base { base = try convertCalledOrBase(expression, of: access.declName) }
        let name = access.declName.baseName
        let member = Expression.Kind.member(base, name: self.name(name), nameRange: range(of: name))
        guard let labels = labels(of: access.declName) else { return member }
        let place = range(of: access).extended(to: range(of: name))
        return .labelled(Expression(member, place), labels: labels)
    }

    /// `[Int].self` and `[Int].init` say that what stands before the dot is a type.
    private mutating func convertCalledOrBase(
        _ expression: ExprSyntax, of member: DeclReferenceExprSyntax
    ) throws(Diagnostic) -> Expression {
        let base = try convert(expression)
        switch member.baseName.tokenKind {
        case .keyword(.self), .keyword(.`init`): return base.readAsType
        default: return base
        }
    }

    mutating func keyPath(_ path: KeyPathExprSyntax) throws(Diagnostic) -> Expression.Kind {
        var root: TypeName?
        if let type = path.root { root = try convert(type) }
        var components: [KeyPathComponent] = []
        for component in path.components {
            switch component.component {
            case .property(let property) where property.declName.argumentNames == nil:
                components.append(.name(name(property.declName.baseName)))
            case .subscript(let access):
                components.append(.subscripting(try convert(access.arguments)))
            case .optional(let mark):
                let isChain = mark.questionOrExclamationMark.tokenKind == .postfixQuestionMark
                components.append(isChain ? .optionalChain : .forceUnwrap)
            default:
                throw unsupported(
                    "this key path is", "use a closure such as '{ $0.items[0] }'", at: component)
            }
        }
        return .keyPath(root: root, components)
    }

    mutating func macro(_ macro: MacroExpansionExprSyntax) throws(Diagnostic) -> Expression.Kind {
        let name = macro.macroName.text
        guard Self.macros.contains(name), macro.leftParen == nil, macro.trailingClosure == nil else {
            throw unsupported("the macro '#\(name)' is", "delete it", at: macro)
        }
        return .macro(name)
    }

    private static let macros: Set<String> = ["line", "column", "function", "file", "fileID", "filePath"]
}
