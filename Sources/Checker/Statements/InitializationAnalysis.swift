import Syntax

/// Finds variables, and properties of a value in its initialiser, that are used before they have a value, and constants
/// that are assigned twice.
struct InitializationAnalysis {
    /// What has a value where control is; nil where control does not come.
    private typealias State = Set<Slot>?

    private enum Slot: Hashable {
        case variable(ObjectIdentifier)
        /// A stored property of a variable.
        case field(ObjectIdentifier, Int)
    }

    /// The variables that begin without a value, with the number of their stored properties where they can be set one
    /// by one.
    private var tracked: [ObjectIdentifier: Variable] = [:]
    private var diagnostics: [Diagnostic] = []
    private var told: Set<ObjectIdentifier> = []
    private var state: State = []
    private var breaks: [LoopIdentifier: [State]] = [:]

    static func diagnostics(of function: Function) -> [Diagnostic] { diagnostics(of: function.body) }

    static func diagnostics(of statements: [TypedStatement]) -> [Diagnostic] {
        var analysis = InitializationAnalysis()
        analysis.visit(statements)
        return analysis.diagnostics
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
                    state?.subtract(slots)
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
            visit(conditions)
            let before = state
            visit(body)
            let isEndless: Bool =
                if conditions.count == 1, case .boolean(let condition) = conditions[0],
                    case .boolean(true) = condition.kind
                { true } else { false }
            state = isEndless ? nil : before
            joinBreaks(label)
        case .repeatLoop(let body, let condition, let label, _):
            visit(body)
            visit(condition)
            joinBreaks(label)
        case .forLoop(_, let sequence, let condition, let body, let label, _):
            visit(sequence)
            let before = state
            if let condition { visit(condition) }
            visit(body)
            state = before
            joinBreaks(label)
        case .switchStatement(let subject, let cases, let label, _):
            visit(subject)
            let before = state
            var ends: [State] = []
            var falling: State = nil
            for item in cases {
                state = before
                for part in item.items.flatMap(\.parts) { visit(part) }
                if let falling { state = state.map { $0.intersection(falling) } ?? falling }
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
        case .guardStatement(let conditions, let otherwise):
            visit(conditions)
            let before = state
            visit(otherwise)
            state = before
        case .returnStatement(let value, _):
            if let value { visit(value) }
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

    private var fallenState: State = nil

    private mutating func visit(_ conditions: [TypedCondition]) {
        for condition in conditions {
            visit(condition.expression)
            for part in condition.pattern?.parts ?? [] { visit(part) }
        }
    }

    private mutating func join(_ other: State) {
        guard let other else { return }
        state = state.map { $0.intersection(other) } ?? other
    }

    private mutating func joinBreaks(_ label: LoopIdentifier) {
        for other in breaks[label] ?? [] { join(other) }
        breaks[label] = nil
    }

    // MARK: Expressions

    private mutating func visit(_ expression: TypedExpression) {
        switch expression.kind {
        case .variable(let variable): use(variable, expression.range)
        case .field(let base, let place):
            if case .variable(let variable) = base.kind, tracked[ObjectIdentifier(variable)] != nil {
                return use(variable, field: place, expression.range)
            }
            visit(base)
        case .closure(let function): visitCaptures(of: function)
        case .assign(let target, let value):
            for part in target.parts { visit(part) }
            visit(value)
            assign(target)
        case .compoundAssign(let target, _, let value):
            useTarget(target)
            for part in target.parts { visit(part) }
            visit(value)
        case .mutatingCall(_, let target, let arguments):
            useTarget(target)
            for part in target.parts + arguments { visit(part) }
        case .inoutArgument(let target):
            useTarget(target)
            for part in target.parts { visit(part) }
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

    private mutating func visitCaptures(of function: Function) {
        for variable in function.captures where tracked[ObjectIdentifier(variable)] != nil {
            guard let state, !isInitialised(variable, in: state),
                told.insert(ObjectIdentifier(variable)).inserted
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .swift,
                    variable.isConstant
                        ? "constant '\(variable.name)' captured by a closure before being initialized"
                        : "variable '\(variable.name)' captured by a closure before being initialized",
                    at: function.range))
        }
    }

    // MARK: Slots

    private func slots(of variable: Variable) -> Set<Slot> {
        let identifier = ObjectIdentifier(variable)
        if let declared = variable.type.nominal?.declared, variable.type.nominal?.kind == .structure {
            return Set(declared.storedProperties.indices.map { .field(identifier, $0) })
        }
        return [.variable(identifier)]
    }

    private func isInitialised(_ variable: Variable, in state: Set<Slot>) -> Bool {
        state.isSuperset(of: slots(of: variable))
    }

    private mutating func use(_ variable: Variable, field: Int? = nil, _ range: SourceRange) {
        let identifier = ObjectIdentifier(variable)
        guard tracked[identifier] != nil, let state else { return }
        if let field, state.contains(.field(identifier, field)) { return }
        if isInitialised(variable, in: state) || told.contains(identifier) { return }
        told.insert(identifier)
        diagnostics.append(Diagnostic(.swift, message(variable, field, state), at: range))
    }

    private func message(_ variable: Variable, _ field: Int?, _ state: Set<Slot>) -> String {
        if variable.name == "self", let declared = variable.type.nominal?.declared {
            if let field {
                return "'self.\(declared.storedProperties[field].name)' used before being initialized"
            }
            return "'self' used before all stored properties are initialized"
        }
        return variable.isConstant
            ? "constant '\(variable.name)' used before being initialized"
            : "variable '\(variable.name)' used before being initialized"
    }

    private mutating func useTarget(_ target: AssignmentTarget) {
        switch target {
        case .variable(let variable, let range): use(variable, range)
        case .field(.variable(let variable, _), let place, _, let range): use(variable, field: place, range)
        case .field(let base, _, _, _), .element(let base, _, _, _), .unwrapped(let base, _, _, _),
            .dictionaryValue(let base, _, _, _), .dictionaryValueOrDefault(let base, _, _, _, _),
            .librarySubscript(let base, _, _, _, _, _):
            useTarget(base)
        case .computed(.place(let base), _, _, _, _, _): useTarget(base)
        case .tuple(let targets, _, _): targets.forEach { useTarget($0) }
        case .objectField, .computed, .discard: break
        }
    }

    private mutating func assign(_ target: AssignmentTarget) {
        switch target {
        case .variable(let variable, let range):
            guard tracked[ObjectIdentifier(variable)] != nil else { return }
            if variable.isConstant, let state, !state.isDisjoint(with: slots(of: variable)) {
                tellTwice(variable.name, range)
            }
            let slots = slots(of: variable)
            state?.formUnion(slots)
        case .field(.variable(let variable, _), let place, _, let range):
            let identifier = ObjectIdentifier(variable)
            guard tracked[identifier] != nil else { return }
            if variable.name == "self", let state, state.contains(.field(identifier, place)),
                let property = variable.type.nominal?.declared?.storedProperties[place], !property.isMutable
            {
                diagnostics.append(
                    Diagnostic(
                        .swift, "immutable value 'self.\(property.name)' may only be initialized once",
                        at: range))
            }
            state?.insert(.field(identifier, place))
        case .tuple(let targets, _, _): targets.forEach { assign($0) }
        default: useTarget(target)
        }
    }

    private mutating func tellTwice(_ name: String, _ range: SourceRange) {
        diagnostics.append(
            Diagnostic(.swift, "immutable value '\(name)' may only be initialized once", at: range))
    }
}
