import SwiftParser
import SwiftSyntax

/// Reads one declaration of a library's table: a function, an operator, a property, an initialiser or a subscript,
/// as Swift writes it, without a body.
///
/// A property becomes a function without parameters; an initialiser is named `init` and is static, as its calls
/// name the type; a subscript is named `subscript`.
package func parseLibraryDeclaration(_ text: String) throws(Diagnostic) -> FunctionDeclaration {
    let tree = Parser.parse(source: text)
    var converter = Converter(cell: -1, operators: .standardOperators)
    converter.bodies = .optional
    let whole = SourceRange(cell: -1, lowerBound: 0, upperBound: text.utf8.count)
    guard case .decl(let declaration)? = tree.statements.first?.item else {
        throw Diagnostic(.syntax, "'\(text)' is not a declaration", at: whole)
    }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .functionDecl(let function): return try converter.convert(function)
    case .initializerDecl(let initializer):
        let converted = try converter.convert(initializer)
        return FunctionDeclaration(
            name: converted.name, nameRange: converted.nameRange,
            genericParameters: converted.genericParameters, requirements: converted.requirements,
            parameters: converted.parameters, throwing: converted.throwing,
            isFailable: converted.isFailable,
            modifiers: Modifiers(names: converted.modifiers.names.union(["static"])))
    case .subscriptDecl(let declaration): return try converter.convert(declaration)
    case .variableDecl(let variable):
        let converted = try converter.convert(variable)
        guard let binding = converted.bindings.first, case .name(let name, _) = binding.pattern.kind else {
            break
        }
        return FunctionDeclaration(
            name: name, nameRange: binding.pattern.range, result: binding.type, accessors: binding.accessors,
            modifiers: converted.modifiers)
    default: break
    }
    throw Diagnostic(.syntax, "'\(text)' is not a declaration of a library", at: whole)
}
