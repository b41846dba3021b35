import SwiftDiagnostics
import SwiftSyntax

/// The sentence that swiftc has for a mistake of syntax; swift-syntax words some of them in another way.
func compilerMessage(of diagnostic: SwiftDiagnostics.Diagnostic) -> String {
    let message = diagnostic.message
    if let known = compilerMessages[message] { return known }
    if message == "expected ':' in type annotation" {
        return isMutable(diagnostic.node).map { isMutable in
            "found an unexpected second identifier in \(isMutable ? "variable" : "constant") declaration; "
                + "is there an accidental break?"
        } ?? message
    }
    if message.hasPrefix("unexpected code 'else") { return "expected expression" }
    if message.hasPrefix("unexpected code ', "), message.hasSuffix("in 'for' statement") {
        return "expected 'in' after for-each pattern"
    }
    if message.hasPrefix("unexpected code"), let owner = message.ranges(of: "' in ").last {
        switch message[owner.upperBound...] {
        case "function call", "array", "dictionary", "tuple", "array element": return "expected ',' separator"
        case "'if' statement": return "expected '{' after 'if' condition"
        case "'while' statement": return "expected '{' after 'while' condition"
        case "'for' statement": return "expected '{' to start the body of for-each loop"
        default: break
        }
    }
    // swiftc begins its sentences with a small letter.
    return message.prefix(1).lowercased() + message.dropFirst()
}

private let compilerMessages = [
    "consecutive statements on a line must be separated by newline or ';'":
        "consecutive statements on a line must be separated by ';'",
    "consecutive declarations on a line must be separated by newline or ';'":
        "consecutive declarations on a line must be separated by ';'",
    "expected pattern in variable": "expected pattern",
    "expected identifier in function": "expected identifier in function declaration",
    "expected identifier in struct": "expected identifier in struct declaration",
    "expected identifier in class": "expected identifier in class declaration",
    "expected identifier in enum": "expected identifier in enum declaration",
    "expected identifier in protocol": "expected identifier in protocol declaration",
    "expected identifier in enum case": "expected identifier after comma in enum 'case' declaration",
    "expected return type in function signature": "expected type for function result",
    "expected parameter clause in function signature":
        "expected '(' in argument list of function declaration",
    "expected ':' in parameter": "expected ':' following argument label and parameter name",
    "expected ':' and type in parameter": "unnamed parameters must be written with the empty name '_'",
    "expected ',' in parameter": "expected ',' separator",
    "expected ':' in switch case": "expected ':' after 'case'",
    "expected ']' to end subscript": "expected ',' separator",
    "unexpected brace in source file": "extraneous '}' at top level",
    "expected ')' in string literal": "cannot find ')' to match opening '(' in string interpolation",
    "expected type in parameter": "expected parameter type following ':'",
    "expected type in type annotation": "expected type",
    "expected '{' in 'if' statement": "expected '{' after 'if' condition",
    "expected '{' in 'while' statement": "expected '{' after 'while' condition",
    "expected '{' in 'for' statement": "expected '{' to start the body of for-each loop",
    "expected 'in' in 'for' statement": "expected 'in' after for-each pattern",
    "expected 'else' in 'guard' statement": "expected 'else' after 'guard' condition",
    "expected 'while' and condition in 'repeat' statement":
        "expected 'while' after body of 'repeat' statement",
    "expected expression in variable": "expected initial value after '='",
    "expected value and ')' to end function call": "expected expression in list of expressions",
    "expected ')' to end function call": "expected ')' in expression list",
    "expected ')' to end tuple": "expected ')' in expression list",
    "expected ']' to end array": "expected ']' in container literal expression",
    "expected ']' to end dictionary": "expected ']' in container literal expression",
    "expected ':' and expression after '? ...' in ternary expression":
        "expected ':' after '? ...' in ternary expression",
    "expected '\"' to end string literal": "unterminated string literal",
    "expected '\"\"\"' to end string literal": "unterminated string literal",
    "expected '}' to end 'if' statement": "expected '}' at end of brace statement",
    "expected '}' to end 'for' statement": "expected '}' at end of brace statement",
    "expected '}' to end 'while' statement": "expected '}' at end of brace statement",
    "expected '}' to end 'guard' statement": "expected '}' at end of brace statement",
    "expected '}' to end 'do' statement": "expected '}' at end of brace statement",
    "expected '}' to end 'repeat' statement": "expected '}' at end of brace statement",
    "expected '}' to end function": "expected '}' at end of brace statement",
    "expected '}' to end initializer": "expected '}' at end of brace statement",
    "expected '}' to end closure": "expected '}' at end of closure",
    "expected '}' to end 'switch' statement": "expected '}' at end of 'switch' statement",
    "expected '}' to end struct": "expected '}' in struct",
    "expected '}' to end class": "expected '}' in class",
    "expected '}' to end enum": "expected '}' in enum",
    "expected '}' to end protocol": "expected '}' in protocol",
    "expected '}' to end extension": "expected '}' in extension",
]

/// Whether the declaration around a type annotation is one of a variable; nil where there is none.
private func isMutable(_ node: Syntax) -> Bool? {
    var current: Syntax? = node
    while let candidate = current {
        if let declaration = candidate.as(VariableDeclSyntax.self) {
            return declaration.bindingSpecifier.tokenKind == .keyword(.var)
        }
        current = candidate.parent
    }
    return nil
}
