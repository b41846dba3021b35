import Syntax

/// The tree of a cell in one line, with parentheses around each node.
func tree(_ text: String, operators: OperatorTable = .standardOperators) throws -> String {
    describe(try parseCell(text, number: 0, operators: operators).statements)
}

/// The categories and messages with which a cell is refused.
func refusals(_ text: String) -> [String] {
    do {
        _ = try parseCell(text, number: 0)
        return []
    } catch {
        return error.diagnostics.map { "\($0.category.rawValue): \($0.message)" }
    }
}

private func describe(_ statements: [Statement]) -> String {
    statements.map { describe($0) + ($0.endsWithSemicolon ? ";" : "") }.joined(separator: " ")
}

private func block(_ statements: [Statement]) -> String { "{\(describe(statements))}" }

private func labelled(_ label: String?) -> String { label.map { "\($0): " } ?? "" }

private func describe(_ statement: Statement) -> String {
    switch statement.kind {
    case .expression(let expression): describe(expression)
    case .binding(let declaration): describe(declaration)
    case .function(let declaration): describe(declaration)
    case .nominal(let declaration): describe(declaration)
    case .typeAlias(let alias):
        "(typealias \(alias.name)\(generics(alias.genericParameters)) \(describe(alias.type)))"
    case .conditional(let conditional): describe(conditional)
    case .guardStatement(let conditions, let otherwise):
        "(guard \(describe(conditions)) \(block(otherwise)))"
    case .whileLoop(let conditions, let body, let label):
        "(\(labelled(label))while \(describe(conditions)) \(block(body)))"
    case .repeatLoop(let body, let condition, let label):
        "(\(labelled(label))repeat \(block(body)) \(describe(condition)))"
    case .forLoop(let loop):
        "(\(labelled(loop.label))for\(loop.isCase ? " case" : "") \(describe(loop.pattern)) \(describe(loop.sequence))"
            + (loop.condition.map { " where \(describe($0))" } ?? "") + " \(block(loop.body)))"
    case .switchStatement(let selection): describe(selection)
    case .returnStatement(let value): "(return\(value.map { " " + describe($0) } ?? ""))"
    case .breakStatement(let label): "(break\(label.map { " " + $0 } ?? ""))"
    case .continueStatement(let label): "(continue\(label.map { " " + $0 } ?? ""))"
    case .fallthroughStatement: "(fallthrough)"
    case .throwStatement(let error): "(throw \(describe(error)))"
    case .deferStatement(let body): "(defer \(block(body)))"
    case .doBlock(let body, let catches, let thrown, let label):
        "(\(labelled(label))do\(thrown.map { " throws(\(describe($0)))" } ?? "") \(block(body))"
            + catches.map { " (catch\($0.items.map { " " + describe($0) }.joined()) \(block($0.body)))" }
            .joined()
            + ")"
    }
}

private func describe(_ conditions: [Condition]) -> String {
    conditions.map { condition in
        switch condition {
        case .expression(let expression): describe(expression)
        case .optionalBinding(let pattern, let type, let value, let isMutable):
            "(\(isMutable ? "var" : "let") \(describe(pattern))\(annotation(type)) = \(describe(value)))"
        case .matching(let pattern, let value): "(case \(describe(pattern)) = \(describe(value)))"
        }
    }.joined(separator: ", ")
}

private func describe(_ conditional: IfStatement) -> String {
    "(\(labelled(conditional.label))if \(describe(conditional.conditions)) \(block(conditional.then))"
        + (conditional.else.map { " else \(block($0))" } ?? "") + ")"
}

private func describe(_ selection: SwitchStatement) -> String {
    let cases = selection.cases.map { clause in
        let items = clause.items.map(describe).joined(separator: ", ")
        return " (\(clause.items.isEmpty ? "default" : "case \(items)") \(block(clause.body)))"
    }
    return "(\(labelled(selection.label))switch \(describe(selection.subject))\(cases.joined()))"
}

private func describe(_ item: SwitchStatement.Case.Item) -> String {
    describe(item.pattern) + (item.condition.map { " where \(describe($0))" } ?? "")
}

private func describe(_ pattern: Pattern) -> String {
    switch pattern.kind {
    case .name(let name, let isMutable): (isMutable ? "var " : "let ") + name
    case .tuple(let elements): "(\(describe(elements)))"
    case .discard: "_"
    case .expression(let expression): describe(expression)
    case .member(let member, let payload): describe(member) + (payload.map { "(\(describe($0)))" } ?? "")
    case .optional(let inner): "\(describe(inner))?"
    case .typeTest(let type): "is \(describe(type))"
    case .cast(let inner, let type): "\(describe(inner)) as \(describe(type))"
    }
}

private func describe(_ elements: [(label: String?, pattern: Pattern)]) -> String {
    elements.map { labelled($0.label) + describe($0.pattern) }.joined(separator: ", ")
}

private func annotation(_ type: TypeName?) -> String { type.map { ": " + describe($0) } ?? "" }

func describe(_ type: TypeName) -> String {
    switch type.kind {
    case .named(let name, let arguments): return name + describe(arguments)
    case .member(let base, let name, let arguments): return "\(describe(base)).\(name)\(describe(arguments))"
    case .array(let element): return "[\(describe(element))]"
    case .dictionary(let key, let value): return "[\(describe(key)): \(describe(value))]"
    case .optional(let wrapped): return "\(describe(wrapped))?"
    case .tuple(let elements):
        return "(\(elements.map { labelled($0.label) + describe($0.type) }.joined(separator: ", ")))"
    case .function(let parameters, let isThrowing, let thrown, let result):
        let effects = isThrowing ? " throws" + (thrown.map { "(\(describe($0)))" } ?? "") : ""
        let list = parameters.map {
            ($0.isInout ? "inout " : "") + describe($0.type) + ($0.isVariadic ? "..." : "")
        }
        return "(\(list.joined(separator: ", "))\(effects) -> \(describe(result)))"
    case .existential(let type): return "any \(describe(type))"
    case .opaque(let type): return "some \(describe(type))"
    case .composition(let parts): return parts.map(describe).joined(separator: " & ")
    case .metatype(let type): return "\(describe(type)).Type"
    }
}

private func describe(_ arguments: [TypeName]) -> String {
    arguments.isEmpty ? "" : "<\(arguments.map(describe).joined(separator: ", "))>"
}

// MARK: Declarations

private func describe(_ modifiers: Modifiers) -> String {
    (modifiers.names.sorted() + (modifiers.setterAccess.map { ["\($0)(set)"] } ?? []))
        .map { $0 + " " }.joined()
}

private func describe(_ declaration: BindingDeclaration) -> String {
    let bindings = declaration.bindings.map { binding in
        describe(binding.pattern) + annotation(binding.type)
            + (binding.value.map { " = \(describe($0))" } ?? "")
            + (binding.accessors.map { " \(describe($0))" } ?? "")
    }
    return "(\(describe(declaration.modifiers))\(bindings.joined(separator: ", ")))"
}

private func describe(_ accessors: Accessors) -> String {
    var parts: [String] = []
    for (word, body) in [
        ("get", accessors.getter), ("set", accessors.setter), ("willSet", accessors.willSet),
        ("didSet", accessors.didSet),
    ] {
        guard let body else { continue }
        let parameter = body.parameter.isEmpty ? "" : "(\(body.parameter))"
        parts.append(word + parameter + (body.isMutating ? " mutating " : " ") + block(body.statements))
    }
    return "[" + parts.joined(separator: ", ") + (accessors.isThrowing ? " throws" : "") + "]"
}

func describe(_ declaration: FunctionDeclaration) -> String {
    var text = describe(declaration.modifiers) + declaration.name + (declaration.isFailable ? "?" : "")
    text += generics(declaration.genericParameters)
    text += "(\(declaration.parameters.map(describe).joined(separator: ", ")))"
    switch declaration.throwing {
    case .never: break
    case .always: text += " throws"
    case .rethrowing: text += " rethrows"
    }
    if let result = declaration.result { text += " -> \(describe(result))" }
    text += describe(declaration.requirements)
    if declaration.hasDiscardableResult { text = "discardable " + text }
    if !declaration.documentation.isEmpty { text = "/*\(declaration.documentation)*/ " + text }
    if let accessors = declaration.accessors { return "(func \(text) \(describe(accessors)))" }
    return "(func \(text)\(declaration.body.map { " " + block($0) } ?? ""))"
}

private func describe(_ parameter: FunctionDeclaration.Parameter) -> String {
    let words =
        (parameter.isInout ? "inout " : "") + (parameter.isEscaping ? "escaping " : "")
        + (parameter.isAutoclosure ? "autoclosure " : "")
    return "\(parameter.label ?? "_") \(parameter.name): \(words)\(describe(parameter.type))"
        + (parameter.isVariadic ? "..." : "") + (parameter.defaultValue.map { " = \(describe($0))" } ?? "")
}

private func generics(_ parameters: [GenericParameter]) -> String {
    guard !parameters.isEmpty else { return "" }
    let list = parameters.map { parameter in
        parameter.name
            + (parameter.conformances.isEmpty
                ? "" : ": " + parameter.conformances.map(describe).joined(separator: " & "))
    }
    return "<\(list.joined(separator: ", "))>"
}

private func describe(_ requirements: [GenericRequirement]) -> String {
    guard !requirements.isEmpty else { return "" }
    let list = requirements.map { requirement in
        switch requirement {
        case .conformance(let type, let conformance): "\(describe(type)): \(describe(conformance))"
        case .sameType(let left, let right): "\(describe(left)) == \(describe(right))"
        }
    }
    return " where " + list.joined(separator: ", ")
}

private func describe(_ declaration: NominalDeclaration) -> String {
    var text = "\(describe(declaration.modifiers))\(declaration.kind.rawValue) "
    text += declaration.extended.map { describe($0) } ?? declaration.name
    text += generics(declaration.genericParameters)
    if !declaration.inherited.isEmpty {
        text += ": " + declaration.inherited.map(describe).joined(separator: ", ")
    }
    text += describe(declaration.requirements)
    if !declaration.documentation.isEmpty { text = "/*\(declaration.documentation)*/ " + text }
    return "(\(text) {\(declaration.members.map(describe).joined(separator: " "))})"
}

private func describe(_ member: NominalDeclaration.Member) -> String {
    switch member {
    case .binding(let declaration, _): return describe(declaration)
    case .function(let declaration, _): return describe(declaration)
    case .enumCase(let element):
        return "(\(element.isIndirect ? "indirect " : "")case \(element.name)"
            + (element.payload.map { "(\($0.map(describe).joined(separator: ", ")))" } ?? "")
            + (element.rawValue.map { " = \(describe($0))" } ?? "") + ")"
    case .nominal(let declaration, _): return describe(declaration)
    case .typeAlias(let alias, _): return "(typealias \(alias.name) \(describe(alias.type)))"
    case .associatedType(let name, let conformances, _):
        return "(associatedtype \(name)"
            + (conformances.isEmpty ? "" : ": " + conformances.map(describe).joined(separator: ", ")) + ")"
    }
}

// MARK: Expressions

private func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .integer(let literal): return literal.text
    case .floatingPoint(let value): return "\(value)"
    case .boolean(let value): return "\(value)"
    case .nilLiteral: return "nil"
    case .string(let segments):
        return "\""
            + segments.map { segment in
                switch segment {
                case .text(let text): text
                case .interpolation(let value): "\\(\(describe(value)))"
                }
            }.joined() + "\""
    case .identifier(let name): return name
    case .operatorReference(let name): return "(operator \(name))"
    case .labelled(let function, let labels):
        return "\(describe(function))(\(labels.map { ($0 ?? "_") + ":" }.joined()))"
    case .member(let base, let name, _): return "\(base.map(describe) ?? "").\(name)"
    case .call(let function, let arguments): return "(call \(describe(function))\(describe(arguments)))"
    case .subscripting(let base, let arguments):
        return "(subscript \(describe(base))\(describe(arguments)))"
    case .parenthesized(let inner): return "(paren \(describe(inner)))"
    case .tuple(let fields):
        return "(tuple\(fields.map { " " + labelled($0.label) + describe($0.value) }.joined()))"
    case .array(let elements): return "[\(elements.map(describe).joined(separator: ", "))]"
    case .dictionary(let pairs):
        return
            "[\(pairs.isEmpty ? ":" : pairs.map { "\(describe($0)): \(describe($1))" }.joined(separator: ", "))]"
    case .prefix(let name, let operand): return "(prefix \(name) \(describe(operand)))"
    case .postfix(let name, let operand): return "(postfix \(name) \(describe(operand)))"
    case .binary(let name, let left, let right, _): return "(\(name) \(describe(left)) \(describe(right)))"
    case .assignment(let left, let right): return "(= \(describe(left)) \(describe(right)))"
    case .compoundAssignment(let name, let left, let right, _):
        return "(\(name)= \(describe(left)) \(describe(right)))"
    case .ternary(let condition, let first, let second):
        return "(? \(describe(condition)) \(describe(first)) \(describe(second)))"
    case .closure(let closure): return describe(closure)
    case .discard: return "_"
    case .cast(let value, let type, let kind):
        let word =
            switch kind {
            case .coercion: "as"
            case .conditional: "as?"
            case .forced: "as!"
            }
        return "(\(word) \(describe(value)) \(describe(type)))"
    case .typeTest(let value, let type): return "(is \(describe(value)) \(describe(type)))"
    case .type(let type): return "(type \(describe(type)))"
    case .forceUnwrap(let value): return "\(describe(value))!"
    case .optionalChain(let value): return "\(describe(value))?"
    case .tryExpression(let kind, let value):
        let word =
            switch kind {
            case .propagating: "try"
            case .optional: "try?"
            case .forced: "try!"
            }
        return "(\(word) \(describe(value)))"
    case .inoutReference(let value): return "(& \(describe(value)))"
    case .keyPath(let root, let components):
        return "(keypath \(root.map { describe($0) } ?? "")\(components.map(describe).joined()))"
    case .ifValue(let conditional): return "(value \(describe(conditional)))"
    case .switchValue(let selection): return "(value \(describe(selection)))"
    case .macro(let name): return "#\(name)"
    }
}

private func describe(_ component: KeyPathComponent) -> String {
    switch component {
    case .name(let name): ".\(name)"
    case .subscripting(let arguments): "[\(describe(arguments))]"
    case .optionalChain: "?"
    case .forceUnwrap: "!"
    }
}

private func describe(_ arguments: [Argument]) -> String {
    arguments.map {
        " " + ($0.isTrailingClosure ? "trailing " : "") + labelled($0.label) + describe($0.value)
    }
    .joined()
}

private func describe(_ closure: Closure) -> String {
    var head = ""
    if !closure.captures.isEmpty {
        let captures = closure.captures.map { capture in
            (capture.isWeak ? "weak " : "") + capture.name
                + (capture.value.map { " = \(describe($0))" } ?? "")
        }
        head += "[\(captures.joined(separator: ", "))] "
    }
    if let parameters = closure.parameters {
        let list = parameters.map {
            $0.name + ($0.type.map { type in ": " + describe(type) } ?? "") + ($0.isInout ? " inout" : "")
        }
        head += "(\(list.joined(separator: ", "))) "
    }
    if closure.isThrowing { head += "throws " }
    if let result = closure.result { head += "-> \(describe(result)) " }
    if closure.shorthandCount > 0 { head += "$\(closure.shorthandCount) " }
    return "(closure \(head)\(block(closure.body)))"
}
