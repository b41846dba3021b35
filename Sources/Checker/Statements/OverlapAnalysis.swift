import Syntax

/// Finds calls that change a place while they use it in another way: two inout arguments of one variable, or a closure
/// that uses the variable which the call changes.
struct OverlapAnalysis {
    private var diagnostics: [Diagnostic] = []

    static func diagnostics(of statements: [TypedStatement]) -> [Diagnostic] {
        var analysis = OverlapAnalysis()
        analysis.visit(statements)
        return analysis.diagnostics
    }

    private mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements {
            for expression in statement.expressions { visit(expression) }
            visit(statement.statements)
        }
    }

    private mutating func visit(_ expression: TypedExpression) {
        switch expression.kind {
        case .call(let callee, let arguments): check(arguments, of: callee, nil)
        case .callValue(_, let arguments): check(arguments, of: nil, nil)
        case .mutatingCall(let callee, let target, let arguments): check(arguments, of: callee, target)
        default: break
        }
        visit(expression.statements)
        for part in expression.parts { visit(part) }
    }

    private mutating func check(
        _ arguments: [TypedExpression], of callee: Callee?, _ instance: AssignmentTarget?
    ) {
        var changed: [(place: Place, range: SourceRange)] = []
        if let instance, let place = Place(instance) { changed.append((place, instance.range)) }
        for argument in arguments {
            guard case .inoutArgument(let target) = argument.kind, let place = Place(target) else { continue }
            if let earlier = changed.first(where: { $0.place.overlaps(place) }) {
                let whole = earlier.place.common(with: place)
                let isSwap = callee?.isSwap ?? false && earlier.place.isElement && place.isElement
                return tell(
                    whole,
                    isSwap
                        ? "consider calling MutableCollection.swapAt(_:_:)"
                        : "consider copying to a local variable", argument.range)
            }
            changed.append((place, argument.range))
        }
        for argument in arguments {
            guard case .closure(let function) = argument.kind else { continue }
            for (place, range) in changed where function.body.use(place.accessed) {
                tell(place.accessed.name, "consider copying to a local variable", range)
            }
        }
    }

    private mutating func tell(_ name: String, _ remedy: String, _ range: SourceRange) {
        diagnostics.append(
            Diagnostic(
                .swift,
                "overlapping accesses to '\(name)', but modification requires exclusive access; \(remedy)",
                at: range))
    }
}

/// A variable, and the way from it to a part of it.
private struct Place {
    enum Step: Hashable {
        case field(Int, name: String)
        /// An element; which one is not known.
        case element
    }

    let variable: Variable
    private(set) var steps: [Step]

    init?(_ target: AssignmentTarget) {
        switch target {
        case .variable(let variable, _):
            self.variable = variable
            steps = []
        case .field(let base, let place, _, _):
            guard let inner = Place(base) else { return nil }
            self = inner
            steps.append(.field(place, name: base.type.fieldName(place)))
        case .element(let base, _, _, _), .dictionaryValue(let base, _, _, _),
            .dictionaryValueOrDefault(let base, _, _, _, _), .librarySubscript(let base, _, _, _, _, _),
            .computed(.place(let base), _, _, _, _, _):
            guard let inner = Place(base) else { return nil }
            self = inner
            steps.append(.element)
        case .unwrapped(let base, _, _, _):
            guard let inner = Place(base) else { return nil }
            self = inner
        case .objectField, .computed, .tuple, .discard: return nil
        }
    }

    /// A part that is read.
    init?(_ expression: TypedExpression) {
        switch expression.kind {
        case .variable(let variable):
            self.variable = variable
            steps = []
        case .field(let base, let place):
            guard let inner = Place(base) else { return nil }
            self = inner
            steps.append(.field(place, name: base.type.fieldName(place)))
        default: return nil
        }
    }

    var isElement: Bool { steps.contains(.element) }

    /// What the program accesses for it: all of an array for an element, all of a variable of the notebook.
    var accessed: Place {
        var place = self
        if case .global = variable.storage {
            place.steps = []
        } else {
            place.steps = Array(steps.prefix { $0 != .element })
        }
        return place
    }

    var name: String { common(with: self) }

    func overlaps(_ other: Place) -> Bool {
        guard variable === other.variable else { return false }
        return zip(steps, other.steps).allSatisfy { $0 == $1 }
    }

    /// The name of what both are parts of.
    func common(with other: Place) -> String {
        var name = variable.name
        for (step, same) in zip(steps, other.steps) {
            guard step == same, case .field(_, let field) = step else { break }
            name += ".\(field)"
        }
        return name
    }
}

extension AssignmentTarget {
    fileprivate var range: SourceRange {
        switch self {
        case .variable(_, let range), .element(_, _, _, let range), .field(_, _, _, let range),
            .objectField(_, _, _, let range), .dictionaryValue(_, _, _, let range),
            .dictionaryValueOrDefault(_, _, _, _, let range), .unwrapped(_, _, _, let range),
            .computed(_, _, _, _, _, let range), .librarySubscript(_, _, _, _, _, let range),
            .tuple(_, _, let range), .discard(_, let range):
            range
        }
    }
}

extension Type {
    fileprivate func fieldName(_ place: Int) -> String {
        switch self {
        case .tuple(let elements): elements[place].label ?? "\(place)"
        default: nominal?.declared?.storedProperties[place].name ?? "\(place)"
        }
    }
}

extension Callee {
    fileprivate var isSwap: Bool {
        if case .function(let function, _) = self {
            function.name == "swap" && function.isPrelude
        } else {
            false
        }
    }
}

extension [TypedStatement] {
    /// Whether they access the place, or a part of it.
    fileprivate func use(_ place: Place) -> Bool {
        contains { statement in
            statement.expressions.contains { $0.uses(place) } || statement.statements.use(place)
        }
    }
}

extension TypedExpression {
    fileprivate func uses(_ place: Place) -> Bool {
        if let read = Place(self) { return read.accessed.overlaps(place) }
        switch kind {
        case .closure(let function): return function.body.use(place)
        case .assign(let target, _), .compoundAssign(let target, _, _), .mutatingCall(_, let target, _),
            .inoutArgument(let target):
            if Place(target)?.accessed.overlaps(place) ?? false { return true }
        default: break
        }
        return statements.use(place) || parts.contains { $0.uses(place) }
    }
}
