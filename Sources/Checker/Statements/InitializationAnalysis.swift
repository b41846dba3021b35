import Syntax

/// Finds variables, and properties of an instance in its initialiser, that are used before they have a value, and
/// constants that are assigned twice.
struct InitializationAnalysis {
    enum Slot: Hashable {
        case variable(ObjectIdentifier)
        /// A stored property of a variable.
        case field(ObjectIdentifier, Int)
        /// The initialiser of the superclass, or another one of the type, has run.
        case delegation
    }

    struct Knowledge {
        /// What has a value for certain.
        var certain: Set<Slot> = []
        /// What may have one.
        var possible: Set<Slot> = []

        mutating func insert(_ slots: Set<Slot>) {
            certain.formUnion(slots)
            possible.formUnion(slots)
        }

        mutating func remove(_ slots: Set<Slot>) {
            certain.subtract(slots)
            possible.subtract(slots)
        }
    }

    /// What is known where control is; nil where it does not come.
    typealias State = Knowledge?

    /// The variables that begin without a value.
    var tracked: [ObjectIdentifier: Variable] = [:]
    /// The instance that the initialiser at hand makes.
    let instance: InitializedInstance?
    /// The end of the function at hand.
    let end: SourceRange?
    var diagnostics: [Diagnostic] = []
    var told: Set<ObjectIdentifier> = []
    private var toldPlaces: Set<SourceRange> = []
    var state: State = Knowledge()
    private var breaks: [LoopIdentifier: [State]] = [:]
    private var fallenState: State = nil

    static func diagnostics(of function: Function) -> [Diagnostic] {
        var analysis = InitializationAnalysis(instance: InitializedInstance(of: function), end: function.end)
        analysis.visit(function.body)
        if analysis.state != nil { analysis.reachEnd(function.end ?? function.range) }
        return analysis.diagnostics
    }

    static func diagnostics(of statements: [TypedStatement]) -> [Diagnostic] {
        var analysis = InitializationAnalysis(instance: nil, end: nil)
        analysis.visit(statements)
        return analysis.diagnostics
    }

    private init(instance: InitializedInstance?, end: SourceRange?) {
        self.instance = instance
        self.end = end
    }

    mutating func tell(_ message: String, at range: SourceRange) {
        guard toldPlaces.insert(range).inserted else { return }
        diagnostics.append(Diagnostic(.swift, message, at: range))
    }

    // MARK: Statements

    private mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: TypedStatement) {
        switch statement {
        case .expression(let expression): visit(expression)
        case .yield(let expression, let label):
            visit(expression)
            breaks[label, default: []].append(state)
            state = nil
        case .declaration(let pattern, let value, _):
            if let value {
                visit(value)
            } else {
                for variable in pattern.variables where variable.isAssignedLater {
                    tracked[ObjectIdentifier(variable)] = variable
                    let slots = slots(of: variable)
                    state?.remove(slots)
                }
            }
        case .conditional(let conditions, let then, let otherwise, let label):
            visit(conditions)
            let before = state
            visit(then)
            let after = state
            state = before
            visit(otherwise ?? [])
            join(after)
            joinBreaks(label)
        case .whileLoop(let conditions, let body, let label, _):
            visitLoop(label, isEndless: conditions.isEndless) { analysis in
                analysis.visit(conditions)
                let before = analysis.state
                analysis.visit(body)
                return before
            }
        case .repeatLoop(let body, let condition, let label, _):
            visitLoop(label, isEndless: false) { analysis in
                analysis.visit(body)
                analysis.visit(condition)
                return analysis.state
            }
        case .forLoop(_, let sequence, let condition, let body, let label, _):
            visit(sequence)
            visitLoop(label, isEndless: false) { analysis in
                let before = analysis.state
                if let condition { analysis.visit(condition) }
                analysis.visit(body)
                return before
            }
        case .switchStatement(let subject, let cases, let label, _):
            visit(subject)
            visit(cases, label)
        case .guardStatement(let conditions, let otherwise):
            visit(conditions)
            let before = state
            visit(otherwise)
            state = before
        case .returnStatement(let value, let range):
            visitReturn(value, range)
            state = nil
        case .throwStatement(let value, _):
            visit(value)
            state = nil
        case .breakStatement(let label):
            breaks[label, default: []].append(state)
            state = nil
        case .continueStatement: state = nil
        case .fallthroughStatement:
            fallenState = state
            state = nil
        case .deferStatement(let body):
            let before = state
            visit(body)
            state = before
        case .localFunction(let function): visitCaptures(of: function)
        case .block(let body, let label):
            visit(body)
            joinBreaks(label)
        case .doCatch(let body, let clauses, let label):
            let before = state
            visit(body)
            var ends = [state]
            for clause in clauses {
                state = before
                visit(clause.body)
                ends.append(state)
            }
            state = ends[0]
            for end in ends.dropFirst() { join(end) }
            joinBreaks(label)
        }
    }

    /// A body that runs again meets what it assigned itself: it is walked twice. `visit` gives what is known where the
    /// loop ends.
    private mutating func visitLoop(
        _ label: LoopIdentifier, isEndless: Bool, _ visit: (inout InitializationAnalysis) -> State
    ) {
        let before = state
        let leaving = visit(&self)
        let outer = breaks
        if var again = state, !tracked.isEmpty || instance != nil {
            again.certain = before?.certain ?? []
            state = again
            _ = visit(&self)
        }
        breaks = outer
        state = isEndless ? nil : leaving
        if let possible = leaving?.possible, !isEndless { state?.possible.formUnion(possible) }
        joinBreaks(label)
    }

    private mutating func visit(_ cases: [TypedSwitchCase], _ label: LoopIdentifier) {
        let before = state
        var ends: [State] = []
        var falling: State = nil
        for item in cases {
            state = before
            for part in item.items.flatMap(\.parts) { visit(part) }
            join(falling)
            falling = nil
            visit(item.body)
            if case .fallthroughStatement? = item.body.last {
                falling = fallenState
            } else {
                ends.append(state)
            }
        }
        state = ends.first ?? nil
        for end in ends.dropFirst() { join(end) }
        joinBreaks(label)
    }

    private mutating func visit(_ conditions: [TypedCondition]) {
        for condition in conditions {
            visit(condition.expression)
            for part in condition.pattern?.parts ?? [] { visit(part) }
        }
    }

    private mutating func join(_ other: State) {
        guard let other else { return }
        guard let known = state else { return state = other }
        state = Knowledge(
            certain: known.certain.intersection(other.certain),
            possible: known.possible.union(other.possible))
    }

    private mutating func joinBreaks(_ label: LoopIdentifier) {
        for other in breaks[label] ?? [] { join(other) }
        breaks[label] = nil
    }

    // MARK: Expressions

    mutating func visit(_ expression: TypedExpression) {
        if visitUseOfInstance(expression) { return }
        switch expression.kind {
        case .variable(let variable): use(variable, expression.range)
        case .field(let base, let place):
            if case .variable(let variable) = base.kind, tracked[ObjectIdentifier(variable)] != nil {
                return use(variable, field: place, expression.range)
            }
            visit(base)
        case .closure(let function): visitCaptures(of: function)
        case .assign(let target, let value):
            visitParts(of: target)
            visit(value)
            assign(target)
        case .compoundAssign(let target, _, let value):
            useTarget(target, .passed)
            visitParts(of: target)
            visit(value)
        case .mutatingCall(_, let target, let arguments):
            useTarget(target, .used)
            visitParts(of: target)
            for part in arguments { visit(part) }
        case .call(_, let arguments):
            for (place, argument) in arguments.enumerated() {
                if case .inoutArgument(let target) = argument.kind {
                    // The first one may be the instance of a method.
                    let isInstance = place == 0 && argument.range.upperBound < expression.range.upperBound
                    useTarget(target, isInstance && !expression.isOperatorCall ? .used : .passed)
                    visitParts(of: target)
                } else {
                    visit(argument)
                }
            }
            if expression.type == .never { state = nil }
        case .inoutArgument(let target):
            useTarget(target, .passed)
            visitParts(of: target)
        case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b):
            visit(a)
            let before = state
            visit(b)
            state = before
        case .conditional(let condition, let then, let otherwise):
            visit(condition)
            let before = state
            visit(then)
            let after = state
            state = before
            visit(otherwise)
            join(after)
        case .statements(let statements, let label):
            visit(statements)
            joinBreaks(label)
        default:
            for part in expression.parts { visit(part) }
            if expression.type == .never { state = nil }
        }
    }

    /// The expressions in a target; the instance whose property it is, is none that is used.
    private mutating func visitParts(of target: AssignmentTarget) {
        for part in target.parts where !isInstance(part) { visit(part) }
    }

    private mutating func visitCaptures(of function: Function) {
        for variable in function.captures where tracked[ObjectIdentifier(variable)] != nil {
            guard let state, !isInitialised(variable, in: state),
                told.insert(ObjectIdentifier(variable)).inserted
            else { continue }
            let kind = variable.isConstant ? "constant" : "variable"
            tell(
                "\(kind) '\(variable.name)' captured by a closure before being initialized",
                at: function.range)
        }
        visitCaptureOfInstance(function)
    }
}

extension [TypedCondition] {
    fileprivate var isEndless: Bool {
        if count == 1, case .boolean(let condition) = self[0], case .boolean(true) = condition.kind {
            return true
        }
        return false
    }
}

extension TypedExpression {
    /// A call of a function that is named by an operator.
    fileprivate var isOperatorCall: Bool {
        guard case .call(.function(let function, _), _) = kind, let first = function.name.unicodeScalars.first
        else { return false }
        return !first.properties.isXIDStart && first != "_"
    }
}
