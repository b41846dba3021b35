import Syntax

/// What swiftc finds after it knows all types: values that are missing, arithmetic that cannot be carried out, accesses
/// that overlap.
struct FlowAnalysis {
    private var found: [Diagnostic] = []
    private var told: Set<Diagnostic> = []

    static func diagnostics(
        of statements: [TypedStatement], _ functions: [Function], overflows: [LiteralPlace: Diagnostic]
    ) -> [Diagnostic] {
        var analysis = FlowAnalysis()
        var all = NestedFunctions()
        all.visit(statements)
        for function in functions where !function.isPrelude { all.add(function) }
        var constants = ConstantAnalysis(overflows: overflows)
        constants.visit(statements)
        analysis.add(InitializationAnalysis.diagnostics(of: statements))
        analysis.add(OverlapAnalysis.diagnostics(of: statements))
        for function in all.found {
            analysis.add(function.flowDiagnostics)
            analysis.add(InitializationAnalysis.diagnostics(of: function))
            analysis.add(OverlapAnalysis.diagnostics(of: function.body))
            // Closures and local functions are walked with what is around them.
            if functions.contains(where: { $0 === function }) { constants.visit(function.body) }
        }
        analysis.add(constants.diagnostics)
        return analysis.found
    }

    private mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where told.insert(diagnostic).inserted { found.append(diagnostic) }
    }
}

/// A literal at a place, read as a type.
struct LiteralPlace: Hashable {
    let range: SourceRange
    let type: Type
}

/// The functions that stand in statements, and in one another: closures and local functions.
struct NestedFunctions {
    private(set) var found: [Function] = []
    private var seen: Set<ObjectIdentifier> = []

    mutating func add(_ function: Function) {
        guard seen.insert(ObjectIdentifier(function)).inserted else { return }
        found.append(function)
        visit(function.body)
    }

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements {
            for expression in statement.expressions { visit(expression) }
            visit(statement.statements)
            if case .localFunction(let function) = statement { add(function) }
        }
    }

    private mutating func visit(_ expression: TypedExpression) {
        if case .closure(let function) = expression.kind { add(function) }
        visit(expression.statements)
        for part in expression.parts { visit(part) }
    }
}
