import SwiftParser
import SwiftSyntax

/// Reads one declaration of a library's table: a function, an operator, a property, an initialiser or a subscript,
/// as Swift writes it, without a body.
///
/// A property becomes a function without parameters; an initialiser is named `init`, a subscript `subscript`.
package func parseLibraryDeclaration(_ text: String) throws(Diagnostic) -> FunctionDeclaration {
    let tree = Parser.parse(source: text)
    var converter = Converter(cell: -1)
    let whole = SourceRange(cell: -1, lowerBound: 0, upperBound: text.utf8.count)
    guard case .decl(let declaration)? = tree.statements.first?.item else {
        throw Diagnostic(.syntax, "'\(text)' is not a declaration", at: whole)
    }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .functionDecl(let function):
        return try converter.convert(function, body: nil)
    case .variableDecl(let variable):
        guard let binding = variable.bindings.first, let annotation = binding.typeAnnotation else { break }
        return FunctionDeclaration(
            name: binding.pattern.trimmedDescription, nameRange: whole,
            genericParameters: [], parameters: [], result: try converter.convert(annotation.type), body: nil,
            isMutating: false,
            isStatic: variable.modifiers.contains { $0.name.tokenKind == .keyword(.static) })
    case .initializerDecl(let initializer):
        return FunctionDeclaration(
            name: "init", nameRange: whole,
            genericParameters: converter.genericParameters(
                initializer.genericParameterClause, where: initializer.genericWhereClause),
            parameters: try converter.convert(initializer.signature.parameterClause), result: nil, body: nil,
            isMutating: false, isStatic: true)
    case .subscriptDecl(let declaration):
        let parameters = try converter.convert(declaration.parameterClause).map { parameter in
            // In a subscript a lone name is no label.
            FunctionDeclaration.Parameter(
                label: parameter.label == parameter.name ? nil : parameter.label, name: parameter.name,
                type: parameter.type, defaultValue: parameter.defaultValue, isVariadic: parameter.isVariadic,
                isEscaping: parameter.isEscaping,
                range: parameter.range)
        }
        return FunctionDeclaration(
            name: "subscript", nameRange: whole, genericParameters: [], parameters: parameters,
            result: try converter.convert(declaration.returnClause.type), body: nil, isMutating: false,
            isStatic: false)
    default: break
    }
    throw Diagnostic(.syntax, "'\(text)' is not a declaration of a library", at: whole)
}
