import Syntax

/// A cell that may run, and the notebook's names after it.
package struct CheckedCell: Sendable {
    package let typed: TypedCell
    package let environment: Environment
}

/// Checks a parsed cell against what the notebook declares, or says all that is wrong with it.
package func checkCell(
    _ cell: ParsedCell, number: Int, in environment: Environment, signatures: SignatureTable
) throws(CellErrors) -> CheckedCell {
    let checker = CellChecker(number: number, environment: environment, signatures: signatures)
    checker.diagnostics = cell.diagnostics
    checker.brokenNames = cell.brokenNames
    checker.brokenMembers = cell.brokenMembers
    let typed = try checker.checkCell(cell.statements)
    return CheckedCell(typed: typed, environment: checker.environment)
}

/// Walks one cell, statement by statement; each statement finds the names that stand before it.
final class CellChecker {
    let cell: Int
    let signatures: SignatureTable
    var environment: Environment
    var scope: Scope
    var diagnostics: [Diagnostic] = []
    /// The global variables that this cell declared so far.
    var globals: [Variable] = []
    var functions: [Function] = []
    /// Names that this cell declares at top level, so that a second declaration is found.
    var declaredHere: [String: SourceRange] = [:]
    /// Names whose declaration was wrong: what uses them is not told again.
    var brokenNames: Set<String> = []
    /// Functions of this cell whose declaration stands further down.
    var pendingFunctions: [PendingFunction] = []
    /// Where among the cell's statements variables are declared.
    var variablePlaces: [Int] = []
    /// The place of the statement at hand.
    var currentPlace = 0
    /// The local functions, by the place of their names.
    var localFunctions: [SourceRange: Function] = [:]
    /// The types that are declared here, by the place of their names.
    var declaredTypes: [SourceRange: DeclaredName] = [:]
    /// The members of the types that are declared here whose bodies wait for their turn.
    var pendingBodies: [SourceRange: [PendingBody]] = [:]
    /// Types whose insides are not known yet, and what waits for them.
    var newTypes: [DeclaredName] = []
    var preparedTypes: [DeclaredName] = []
    /// Properties whose types follow from their first values.
    var untypedProperties:
        [(name: DeclaredName, check: (CellChecker) throws(CellErrors) -> Void, isStatic: Bool)] = []
    var pendingExtensions: [NominalDeclaration] = []
    var pendingAliases: [(TypeAliasDeclaration, DeclaredName?)] = []
    var pendingConformances: [(NominalType, ProtocolType, SourceRange)] = []
    var finishedTypes: Set<SourceRange> = []
    var declaredMembers: Set<SourceRange> = []
    var waitingForImplicitMembers: [NominalType: DeclaredName] = [:]
    /// The sequences and iterators whose elements are known.
    var typesWithIteration: Set<NominalType> = []
    /// The place that the stored property at hand has already.
    var reservedField: Int?
    /// The raw types of enums.
    var rawTypes: [ObjectIdentifier: Type] = [:]
    /// Functions and closures whose captures may grow.
    var contexts: [FunctionContext] = []
    /// Bodies of the standard library's prelude see names that begin with an underscore.
    var isPrelude = false
    /// A `try` stands around the expression at hand; it takes the error itself: `try?` and `try!`.
    var isCoveredByTry = false
    var isHandledByTry = false
    /// What stands where the contents of an empty literal are unknown.
    var openBindings: [Archetype: (type: Type, score: Score)] = [:]
    /// Literals that their types cannot hold.
    var overflows: [LiteralPlace: Diagnostic] = [:]
    /// The type that the surroundings want is the one that is looked for: to tell why it cannot be.
    var insistsOnHint = false
    /// The properties of types whose first values are wrong.
    var brokenProperties: [(owner: NominalType?, name: String)] = []
    /// The members that could not be parsed, by the names of their types.
    var brokenMembers: [String: Set<String>] = [:]
    /// The tuples that patterns name, to be made when the patterns have matched.
    var tuplesOfPayloads: [(variable: Variable, value: TypedExpression)] = []
    /// The generic parameters of the function whose signature is being read: what its types ask of them, they conform to.
    var impliedParameters: Set<Archetype> = []
    /// Calls of static members that a class inherits; their bodies may be checked later.
    var callsThroughSubclasses: [(function: Function, type: Type, range: SourceRange)] = []
    /// The parts of the optional chains that are being read.
    var openSpines: Set<SourceRange> = []
    /// What has been found to mean nothing in the expression that is being read.
    var hopeless = HopelessExpressions()

    init(number: Int, environment: Environment, signatures: SignatureTable) {
        cell = number
        self.environment = environment
        self.signatures = signatures
        scope = Scope(parent: nil, function: FunctionContext(parent: nil, result: .none))
        environment.conformances.collectionMember = { operation, type in
            let checker = CellChecker(
                number: Prelude.cell, environment: Environment(), signatures: signatures)
            return checker.collectionMember(operation, of: type)
        }
    }

    var prelude: Prelude { signatures.prelude }

    /// At the top level of the cell, where declarations are global.
    var isAtTopLevel: Bool { scope.parent == nil }

    func checkCell(_ statements: [Statement]) throws(CellErrors) -> TypedCell {
        declareTypes(of: statements)
        prepareTypes()
        declareFunctions(of: statements)
        finishTypes()
        var typed: [TypedStatement] = []
        var result: TypedExpression?
        for (place, statement) in statements.enumerated() {
            currentPlace = place
            do throws(CellErrors) {
                if place == statements.count - 1, case .expression(let expression) = statement.kind,
                    expression.asStatement == nil
                {
                    let value = try cellResult(expression)
                    if value.isWithoutResult || statement.endsWithSemicolon {
                        typed.append(.expression(value))
                    } else {
                        result = value
                    }
                } else {
                    typed += try check(statement)
                }
            } catch {
                // What follows from an earlier error is not told again; the first is always told.
                diagnostics += error.diagnostics
                if diagnostics.isEmpty {
                    diagnostics.append(
                        Diagnostic(
                            .swift, "type of expression is ambiguous without a type annotation",
                            at: statement.range))
                }
            }
        }
        completeCaptures()
        diagnostics += callsThroughSubclasses.filter(\.function.asksForSelf).flatMap {
            error(
                .unsupported,
                "calling '\($0.function.name)', which asks for 'Self' or 'self', through a subclass is not part of the notebook language: override it in '\($0.type)'",
                at: $0.range
            ).diagnostics
        }
        if diagnostics.isEmpty { analyse(typed, result) }
        if !diagnostics.isEmpty { throw CellErrors(diagnostics) }
        return TypedCell(
            statements: typed, result: result, functions: functions.filter { $0.kind != .template },
            globals: globals, conformances: environment.conformances)
    }

    /// What swiftc finds after it knows all types.
    private func analyse(_ typed: [TypedStatement], _ result: TypedExpression?) {
        let all = typed + (result.map { [.expression($0)] } ?? [])
        diagnostics =
            scope.function.flowDiagnostics
            + FlowAnalysis.diagnostics(of: all, functions, overflows: overflows)
    }

    private func cellResult(_ expression: Expression) throws(CellErrors) -> TypedExpression {
        if expression.beginsWithClosure {
            throw error(
                .swift, "top-level statement cannot begin with a closure expression", at: expression.range,
                note: "for a block write 'do { … }'")
        }
        if let value = try functionName(expression) { return value }
        let value = try check(expression)
        if case .functionReference = value.kind {
            throw error(.swift, "function is unused", at: expression.range, note: "call it: add '(…)'")
        }
        guard value.type.nominal == .reversedCollection, let element = value.type.sequenceElement else {
            return value
        }
        // Shown as the array that it walks over.
        return TypedExpression(
            .call(.intrinsic(.arrayFromSequence), [value]), type: .array(of: element), range: value.range)
    }

    func functionName(_ expression: Expression) throws(CellErrors) -> TypedExpression? {
        guard case .identifier(let name) = expression.kind,
            case .functions = try lookUp(name, expression.range)
        else { return nil }
        throw error(.swift, "function is unused", at: expression.range, note: "call it: add '(…)'")
    }

    func error(
        _ category: Diagnostic.Category, _ message: String, at range: SourceRange, note: String? = nil
    ) -> CellErrors {
        CellErrors([Diagnostic(category, message, at: range, notes: note.map { [$0] } ?? [])])
    }

    /// Runs `body` in a block of its own.
    func inScope<Value>(
        function: FunctionContext? = nil, _ body: () throws(CellErrors) -> Value
    ) throws(CellErrors) -> Value {
        let outer = scope
        if let function { contexts.append(function) }
        scope = Scope(parent: outer, function: function ?? outer.function)
        defer { scope = outer }
        return try body()
    }

    /// Local functions that call one another capture what the others capture.
    func completeCaptures() {
        var isChanged = true
        while isChanged {
            isChanged = false
            for context in contexts where context.captureWhatUsedFunctionsCapture() { isChanged = true }
        }
    }
}

extension TypedExpression {
    /// Whether a cell that ends in it shows nothing: assignments, calls for their effect.
    fileprivate var isWithoutResult: Bool {
        if type.unwrappedFully.isVoid || type == .never { return true }
        switch kind {
        case .assign, .compoundAssign: return true
        default: return false
        }
    }
}
