import Checker
import Syntax

extension ProgramTranslation {
    private typealias Binding = BindingDeclaration.Binding

    mutating func translate(
        _ declaration: BindingDeclaration, _ statement: Statement, _ cell: ExportedCell
    ) throws(ExportRefusal) {
        if let binding = declaration.bindings.first, binding.accessors?.getter != nil {
            return try translateComputed(binding, cell)
        }
        let plans = try declaration.bindings.map { binding throws(ExportRefusal) in
            try plan(binding, isWeak: declaration.modifiers.names.contains("weak"), cell)
        }
        let text = cell.text
        guard let first = declaration.bindings.first else { return }
        let introducerRange = statement.range.lowerBound..<first.pattern.range.lowerBound
        var introducer = text.slice(introducerRange)
        if plans.contains(where: \.needsVariable) {
            introducer = introducer.replacingLastWord("let", with: "var")
        }
        let areApart = plans.contains { $0.isAssignment || !$0.copies.isEmpty }
        for (place, (binding, plan)) in zip(declaration.bindings, plans).enumerated() {
            let opening = plan.isAssignment ? "" : introducer
            if place == 0 {
                edits.replace(introducerRange, with: opening)
            } else if areApart {
                let gap = declaration.bindings[place - 1].end..<binding.pattern.range.lowerBound
                edits.replace(gap, with: "; " + opening)
            }
            for (range, name) in plan.renames { edits.replace(range, with: name) }
            if plan.isAssignment { assign(binding, isMutable: declaration.isMutable) }
            for (name, temporary) in plan.copies {
                edits.insert("; \(name) = \(temporary)", at: binding.end)
            }
        }
        for plan in plans { mapping.merge(plan.mapping) { $1 } }
    }

    /// What becomes of a binding.
    private struct BindingPlan {
        /// All its names are variables already.
        var isAssignment = false
        /// A later cell gives one of its names a new value.
        var needsVariable = false
        var renames: [(SourceRange, String)] = []
        /// Variables that are assigned from new ones, where a pattern has names of both kinds.
        var copies: [(name: String, temporary: String)] = []
        var mapping: [String: String] = [:]
    }

    private mutating func plan(
        _ binding: Binding, isWeak: Bool, _ cell: ExportedCell
    ) throws(ExportRefusal) -> BindingPlan {
        var plan = BindingPlan()
        let names = binding.pattern.namePlaces
        let known = names.filter { variableName($0.name, cell) != nil }
        plan.isAssignment = !known.isEmpty && known.count == names.count
        if isWeak, !known.isEmpty {
            throw ExportRefusal(
                reason: "it declares a weak variable again", remedy: "give it another name",
                range: binding.range)
        }
        for place in names {
            guard let variable = cell.environment.variable(named: place.name),
                case .global(let number) = variable.storage
            else { continue }
            if let exported = variableName(place.name, cell) {
                plan.mapping[place.name] = exported
                if plan.isAssignment {
                    if exported != place.name { plan.renames.append((place.range, exported)) }
                } else {
                    let temporary = freshName(for: place.name)
                    plan.renames.append((place.range, temporary))
                    plan.copies.append((exported, temporary))
                }
                continue
            }
            let exported = claim(place.name, .variable)
            variableNames[key(number, cell)] = exported
            plan.mapping[place.name] = exported
            if exported != place.name { plan.renames.append((place.range, exported)) }
            if declarations.variableCounts[key(number, cell), default: 0] > 1 { plan.needsVariable = true }
        }
        return plan
    }

    /// The program's name of a variable that an earlier cell has declared with the same type.
    private func variableName(_ name: String, _ cell: ExportedCell) -> String? {
        guard let variable = cell.environment.variable(named: name),
            case .global(let number) = variable.storage
        else {
            return nil
        }
        return variableNames[key(number, cell)]
    }

    /// `: Double = 1` becomes `= 1`; a variable without a value is nil, or is assigned further down.
    private mutating func assign(_ binding: Binding, isMutable: Bool) {
        let end = binding.pattern.range.upperBound
        if let value = binding.value {
            edits.replace(end..<value.range.lowerBound, with: " = ")
        } else {
            edits.replace(
                end..<binding.end, with: isMutable && binding.type != nil ? " = nil" : "")
        }
    }

    private mutating func translateComputed(_ binding: Binding, _ cell: ExportedCell) throws(ExportRefusal) {
        for place in binding.pattern.namePlaces {
            if case .computed(let old)? = cell.earlier.declarations[place.name],
                case .computed(let new)? = cell.environment.declarations[place.name], old.result == new.result
            {
                throw ExportRefusal(
                    reason: "it declares the computed variable '\(place.name)' again",
                    remedy: "give it another name, or make it a function", range: place.range)
            }
            let exported = claim(place.name, .computed)
            mapping[place.name] = exported
            if exported != place.name { edits.replace(place.range, with: exported) }
        }
    }

    /// What a `guard` at the top level declares cannot become an assignment.
    mutating func requireNewNames(
        _ conditions: [Condition], _ statement: Statement, _ cell: ExportedCell
    ) throws(ExportRefusal) {
        for condition in conditions {
            let pattern: Pattern
            switch condition {
            case .expression: continue
            case .optionalBinding(let bound, _, _, _), .matching(let bound, _): pattern = bound
            }
            for place in pattern.namePlaces {
                guard let variable = cell.environment.variable(named: place.name),
                    case .global(let number) = variable.storage
                else { continue }
                guard isFree(place.name), declarations.variableCounts[key(number, cell), default: 0] == 1
                else {
                    throw ExportRefusal(
                        reason: "its 'guard' declares '\(place.name)', which another cell declares too",
                        remedy: "give it another name", range: place.range)
                }
                variableNames[key(number, cell)] = claim(place.name, .variable)
                mapping[place.name] = place.name
            }
        }
    }
}

extension BindingDeclaration.Binding {
    /// Where it ends, before a comma.
    fileprivate var end: Int {
        (value?.range ?? type?.range ?? pattern.range).upperBound
    }
}

extension Pattern {
    /// The names that it declares, with their places.
    fileprivate var namePlaces: [(name: String, range: SourceRange)] {
        switch kind {
        case .name(let name, _): [(name, range)]
        case .tuple(let parts): parts.flatMap(\.pattern.namePlaces)
        case .optional(let inner), .cast(let inner, _): inner.namePlaces
        case .member(_, let payload): payload?.flatMap(\.pattern.namePlaces) ?? []
        case .discard, .expression, .typeTest: []
        }
    }
}

extension SourceText {
    func slice(_ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}

extension String {
    fileprivate func replacingLastWord(_ word: String, with other: String) -> String {
        guard let range = ranges(of: word).last else { return self }
        return replacingCharacters(of: range, with: other)
    }

    private func replacingCharacters(of range: Range<Index>, with other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
