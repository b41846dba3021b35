import Syntax

/// The names in statements that stand for something declared outside of them, in the order of the text.
///
/// Names of types are not among them, nor members of the types in whose declarations they stand.
struct FreeNames {
    struct Use {
        let name: String
        let range: SourceRange
        /// `if let x` and `[x]` declare the name that they use: another value is written as `x = …`.
        let isShorthand: Bool
    }

    private(set) var uses: [Use] = []
    private var scopes: [Set<String>] = [[]]
    /// The members of a type, by its name.
    private let members: (String) -> Set<String>

    init(members: @escaping (String) -> Set<String> = { _ in [] }) {
        self.members = members
    }

    static func uses(
        in statement: Statement, members: @escaping (String) -> Set<String> = { _ in [] }
    ) -> [Use] {
        var names = FreeNames(members: members)
        names.visit(statement)
        return names.uses
    }

    // MARK: Scopes

    private func isLocal(_ name: String) -> Bool { scopes.contains { $0.contains(name) } }

    private mutating func declare(_ names: some Sequence<String>) {
        scopes[scopes.count - 1].formUnion(names)
    }

    private mutating func inScope(_ body: (inout FreeNames) -> Void) {
        scopes.append([])
        body(&self)
        scopes.removeLast()
    }

    private mutating func use(_ name: String, _ range: SourceRange, isShorthand: Bool = false) {
        if isLocal(name) || name.hasPrefix("$") || ["self", "Self", "super"].contains(name) { return }
        uses.append(Use(name: name, range: range, isShorthand: isShorthand))
    }

    // MARK: Statements

    mutating func visitBlock(_ statements: [Statement]) {
        inScope { names in
            for statement in statements {
                switch statement.kind {
                case .function(let function): names.declare([function.name])
                case .nominal(let nominal) where nominal.extended == nil: names.declare([nominal.name])
                default: break
                }
            }
            for statement in statements { names.visit(statement, isLocal: true) }
        }
    }

    mutating func visit(_ statement: Statement, isLocal: Bool = false) {
        switch statement.kind {
        case .expression(let expression), .throwStatement(let expression): visit(expression)
        case .returnStatement(let expression): expression.map { visit($0) }
        case .binding(let declaration):
            for binding in declaration.bindings {
                visit(binding)
                if isLocal { declare(binding.pattern.boundNames) }
            }
        case .function(let function): visit(function)
        case .nominal(let nominal): visit(nominal)
        case .typeAlias, .breakStatement, .continueStatement, .fallthroughStatement: break
        case .conditional(let statement): visit(statement)
        case .guardStatement(let conditions, let otherwise):
            visitBlock(otherwise)
            if isLocal {
                visit(conditions)
            } else {
                inScope { $0.visit(conditions) }
            }
        case .whileLoop(let conditions, let body, _):
            inScope { names in
                names.visit(conditions)
                names.visitBlock(body)
            }
        case .repeatLoop(let body, let condition, _):
            visitBlock(body)
            visit(condition)
        case .forLoop(let loop):
            visit(loop.sequence)
            inScope { names in
                names.visit(loop.pattern)
                loop.condition.map { names.visit($0) }
                names.visitBlock(loop.body)
            }
        case .switchStatement(let statement): visit(statement)
        case .deferStatement(let body): visitBlock(body)
        case .doBlock(let body, let catches, _, _):
            visitBlock(body)
            for clause in catches {
                inScope { names in
                    if clause.items.isEmpty { names.declare(["error"]) }
                    for item in clause.items { names.visit(item) }
                    names.visitBlock(clause.body)
                }
            }
        }
    }

    private mutating func visit(_ statement: IfStatement) {
        inScope { names in
            names.visit(statement.conditions)
            names.visitBlock(statement.then)
        }
        if let otherwise = statement.else { visitBlock(otherwise) }
    }

    private mutating func visit(_ statement: SwitchStatement) {
        visit(statement.subject)
        for clause in statement.cases {
            inScope { names in
                for item in clause.items { names.visit(item) }
                names.visitBlock(clause.body)
            }
        }
    }

    private mutating func visit(_ item: SwitchStatement.Case.Item) {
        visit(item.pattern)
        item.condition.map { visit($0) }
    }

    private mutating func visit(_ conditions: [Condition]) {
        for condition in conditions {
            switch condition {
            case .expression(let expression): visit(expression)
            case .optionalBinding(let pattern, _, let value, _):
                if case .identifier(let name) = value.kind, value.range == pattern.range {
                    use(name, value.range, isShorthand: true)
                } else {
                    visit(value)
                }
                visit(pattern)
            case .matching(let pattern, let value):
                visit(value)
                visit(pattern)
            }
        }
    }

    /// Uses what a pattern compares with, and declares what it binds.
    private mutating func visit(_ pattern: Pattern) {
        switch pattern.kind {
        case .expression(let expression): visit(expression)
        case .member(let expression, let payload):
            visit(expression)
            for part in payload ?? [] { visit(part.pattern) }
        case .tuple(let parts): for part in parts { visit(part.pattern) }
        case .optional(let inner), .cast(let inner, _): visit(inner)
        case .name(let name, _): declare([name])
        case .discard, .typeTest: break
        }
    }

    // MARK: Declarations

    private mutating func visit(_ wrapper: BindingDeclaration.Wrapper) {
        if case .named(let name, _) = wrapper.type.kind {
            visit(Expression(.identifier(name), wrapper.range))
        }
        for argument in wrapper.arguments { visit(argument.value) }
    }

    private mutating func visit(_ binding: BindingDeclaration.Binding) {
        binding.value.map { visit($0) }
        guard let accessors = binding.accessors else { return }
        visit(accessors)
    }

    private mutating func visit(_ accessors: Accessors) {
        for accessor in [accessors.getter, accessors.setter, accessors.willSet, accessors.didSet].compactMap({
            $0
        }) {
            inScope { names in
                if !accessor.parameter.isEmpty { names.declare([accessor.parameter]) }
                names.visitBlock(accessor.statements)
            }
        }
    }

    private mutating func visit(_ function: FunctionDeclaration) {
        for parameter in function.parameters { parameter.defaultValue.map { visit($0) } }
        inScope { names in
            names.declare(function.genericParameters.map(\.name) + function.parameters.map(\.name))
            names.visitBlock(function.body ?? [])
            function.accessors.map { names.visit($0) }
        }
    }

    private mutating func visit(_ nominal: NominalDeclaration) {
        inScope { names in
            names.declare(nominal.genericParameters.map(\.name))
            names.declare(nominal.members.flatMap(\.names))
            names.declare(names.members(nominal.extended?.simpleName ?? nominal.name))
            for member in nominal.members {
                switch member {
                case .binding(let declaration, _):
                    declaration.wrapper.map { names.visit($0) }
                    for binding in declaration.bindings { names.visit(binding) }
                case .function(let function, _): names.visit(function)
                case .enumCase(let enumCase):
                    for parameter in enumCase.payload ?? [] { parameter.defaultValue.map { names.visit($0) } }
                case .nominal(let inner, _): names.visit(inner)
                case .typeAlias, .associatedType: break
                }
            }
        }
    }

    // MARK: Expressions

    private mutating func visit(_ expression: Expression) {
        switch expression.kind {
        case .integer, .floatingPoint, .boolean, .nilLiteral, .operatorReference, .discard, .type, .keyPath,
            .macro:
            break
        case .identifier(let name): use(name, expression.range)
        case .string(let segments):
            for case .interpolation(let part) in segments { visit(part) }
        case .labelled(let base, _), .parenthesized(let base), .prefix(_, let base), .postfix(_, let base),
            .forceUnwrap(let base), .optionalChain(let base), .tryExpression(_, let base),
            .inoutReference(let base), .cast(let base, _, _), .typeTest(let base, _):
            visit(base)
        case .member(let base, _, _): base.map { visit($0) }
        case .call(let base, let arguments), .subscripting(let base, let arguments):
            visit(base)
            for argument in arguments { visit(argument.value) }
        case .tuple(let fields): for field in fields { visit(field.value) }
        case .array(let elements): for element in elements { visit(element) }
        case .dictionary(let entries):
            for entry in entries {
                visit(entry.key)
                visit(entry.value)
            }
        case .binary(_, let a, let b, _), .assignment(let a, let b), .compoundAssignment(_, let a, let b, _):
            visit(a)
            visit(b)
        case .ternary(let condition, let then, let otherwise):
            visit(condition)
            visit(then)
            visit(otherwise)
        case .closure(let closure): visit(closure)
        case .ifValue(let statement): visit(statement)
        case .switchValue(let statement): visit(statement)
        }
    }

    private mutating func visit(_ closure: Closure) {
        for capture in closure.captures {
            if let value = capture.value {
                visit(value)
            } else {
                use(capture.name, capture.range, isShorthand: true)
            }
        }
        inScope { names in
            names.declare(closure.captures.map(\.name) + (closure.parameters ?? []).map(\.name))
            names.visitBlock(closure.body)
        }
    }
}

extension Pattern {
    var boundNames: [String] {
        switch kind {
        case .name(let name, _): [name]
        case .tuple(let parts): parts.flatMap(\.pattern.boundNames)
        case .optional(let inner), .cast(let inner, _): inner.boundNames
        case .member(_, let payload): payload?.flatMap(\.pattern.boundNames) ?? []
        case .discard, .expression, .typeTest: []
        }
    }
}

extension NominalDeclaration.Member {
    fileprivate var names: [String] {
        switch self {
        case .binding(let declaration, _): declaration.bindings.flatMap(\.pattern.boundNames)
        case .function(let function, _): [function.name]
        case .enumCase(let enumCase): [enumCase.name]
        case .nominal(let nominal, _): [nominal.name]
        case .typeAlias(let alias, _): [alias.name]
        case .associatedType(let name, _, _): [name]
        }
    }
}

extension TypeName {
    fileprivate var simpleName: String? {
        if case .named(let name, _) = kind { name } else { nil }
    }
}
