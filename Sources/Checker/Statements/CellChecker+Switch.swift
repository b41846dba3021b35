import Syntax

extension CellChecker {
    func check(
        _ statement: SwitchStatement, _ range: SourceRange, _ yields: Yields?
    ) throws(CellErrors) -> TypedStatement {
        let subject = try check(statement.subject)
        let label = try enter(.switchStatement, statement.label, range)
        defer { scope.function.leave() }
        guard !statement.cases.isEmpty else {
            throw error(
                .swift,
                "'switch' statement body must have at least one 'case' or 'default' block; add a default case",
                at: range)
        }
        var cases: [TypedSwitchCase] = []
        var found: [Diagnostic] = []
        for (place, written) in statement.cases.enumerated() {
            do throws(CellErrors) {
                cases.append(
                    try check(written, subject.type, yields, isLast: place == statement.cases.count - 1))
            } catch {
                found += error.diagnostics
                if error.diagnostics.isEmpty { throw error }
            }
        }
        if !found.isEmpty { throw CellErrors(found) }
        try requireExhaustive(cases, subject.type, statement.keywordRange)
        return .switchStatement(subject, cases, label: label, range)
    }

    private func check(
        _ written: SwitchStatement.Case, _ type: Type, _ yields: Yields?, isLast: Bool
    ) throws(CellErrors) -> TypedSwitchCase {
        guard !written.body.isEmpty else {
            throw error(
                .swift, "'case' label in a 'switch' must have at least one executable statement",
                at: written.range, note: "write 'break' to do nothing")
        }
        return try inScope { () throws(CellErrors) in
            let items = try check(written.items, against: type)
            let tuples = takeTuplesOfPayloads().map {
                TypedStatement.declaration(.variable($0.variable), $0.value, written.range)
            }
            let body = tuples + (try checkBranch(written.body, yields, isSwitch: true))
            if isLast, case .fallthroughStatement? = body.last {
                throw error(
                    .swift, "'fallthrough' without a following 'case' or 'default' block",
                    at: written.body[written.body.count - 1].range)
            }
            return TypedSwitchCase(items: items, body: body)
        }
    }

    /// The patterns of one case: all of them bind the same names. Without patterns it is `default`.
    func check(
        _ items: [SwitchStatement.Case.Item], against type: Type
    ) throws(CellErrors) -> [TypedSwitchCase.Item] {
        if items.isEmpty { return [TypedSwitchCase.Item(pattern: .wildcard)] }
        var typed: [TypedSwitchCase.Item] = []
        let outer = scope
        for (place, item) in items.enumerated() {
            // Each item's names are the first one's variables.
            if place > 0 { scope = Scope(parent: outer.parent, function: outer.function) }
            defer { scope = outer }
            var pattern = try check(item.pattern, against: type)
            if place > 0, let first = typed.first?.pattern.variables {
                pattern = try unify(pattern, with: first, item.pattern.range)
                for variable in first { try declareLocalAgain(variable) }
            }
            var condition: TypedExpression?
            if let written = item.condition {
                condition = try check(written, as: .bool, context: .condition)
            }
            typed.append(TypedSwitchCase.Item(pattern: pattern, condition: condition))
        }
        return typed
    }

    private func declareLocalAgain(_ variable: Variable) throws(CellErrors) {
        let block = Scope(parent: scope, function: scope.function)
        try? block.declare(.variable(variable), as: variable.name)
        scope = block
    }

    private func unify(
        _ pattern: TypedPattern, with variables: [Variable], _ range: SourceRange
    ) throws(CellErrors) -> TypedPattern {
        let own = pattern.variables
        for variable in variables where !own.contains(where: { $0.name == variable.name }) {
            throw error(
                .swift, "'\(variable.name)' must be bound in every pattern", at: range)
        }
        for variable in own {
            guard let first = variables.first(where: { $0.name == variable.name }) else {
                throw error(
                    .swift, "'\(variable.name)' must be bound in every pattern", at: range)
            }
            guard first.type == variable.type else {
                throw error(
                    .swift,
                    "pattern variable bound to type '\(variable.type)', expected type '\(first.type)'",
                    at: variable.range)
            }
        }
        return pattern.replacingVariables { variable in
            variables.first { $0.name == variable.name } ?? variable
        }
    }

    private func requireExhaustive(
        _ cases: [TypedSwitchCase], _ type: Type, _ range: SourceRange
    ) throws(CellErrors) {
        let rows = cases.flatMap { $0.items.filter { $0.condition == nil }.map { [$0.pattern] } }
        guard let missing = Exhaustiveness(self).missing(rows, [type]) else { return }
        let shown = missing[0]
        if shown == "_" {
            throw error(
                .swift, "switch must be exhaustive", at: range, note: "add a default clause: 'default: …'")
        }
        throw error(
            .swift, "switch must be exhaustive", at: range, note: "add missing case: '\(shown)'")
    }
}

extension TypedPattern {
    fileprivate func replacingVariables(_ replacement: (Variable) -> Variable) -> TypedPattern {
        switch self {
        case .wildcard, .expression: self
        case .variable(let variable): .variable(replacement(variable))
        case .tuple(let patterns): .tuple(patterns.map { $0.replacingVariables(replacement) })
        case .enumCase(let place, let patterns):
            .enumCase(place, patterns.map { $0.replacingVariables(replacement) })
        case .cast(let type, let pattern): .cast(type, pattern.replacingVariables(replacement))
        }
    }
}

/// Finds a value that no pattern of a matrix covers: Maranget's algorithm, over enums, optionals, Bool and tuples.
struct Exhaustiveness {
    private let checker: CellChecker

    init(_ checker: CellChecker) {
        self.checker = checker
    }

    /// One value for each column that no row covers, as it would be written; nil where all is covered.
    func missing(_ rows: [[TypedPattern]], _ types: [Type]) -> [String]? {
        guard let type = types.first else { return rows.isEmpty ? [] : nil }
        let rest = Array(types.dropFirst())
        if let constructors = constructors(of: type),
            rows.contains(where: { !$0[0].isIrrefutable })
        {
            for constructor in constructors {
                let specialised = rows.compactMap { specialise($0, constructor, of: type) }
                if let found = missing(specialised, constructor.types + rest) {
                    let inner = Array(found.prefix(constructor.types.count))
                    return [constructor.written(inner)] + found.dropFirst(constructor.types.count)
                }
            }
            return nil
        }
        let defaults = rows.filter { $0[0].isIrrefutable }.map { Array($0.dropFirst()) }
        return missing(defaults, rest).map { ["_"] + $0 }
    }

    private struct Constructor {
        enum Kind: Equatable { case enumCase(Int), tuple, boolean(Bool) }

        let kind: Kind
        let types: [Type]
        let name: String
        let labels: [String?]

        func written(_ parts: [String]) -> String {
            switch kind {
            case .boolean(let value): return "\(value)"
            case .tuple: return "(\(parts.joined(separator: ", ")))"
            case .enumCase:
                if parts.isEmpty { return ".\(name)" }
                let list = zip(labels, parts).map { label, part in (label.map { "\($0): " } ?? "") + part }
                return ".\(name)(\(list.joined(separator: ", ")))"
            }
        }
    }

    private func constructors(of type: Type) -> [Constructor]? {
        switch type {
        case .bool:
            return [true, false].map { Constructor(kind: .boolean($0), types: [], name: "", labels: []) }
        case .tuple(let elements):
            return [
                Constructor(
                    kind: .tuple, types: elements.map(\.type), name: "", labels: elements.map(\.label))
            ]
        case .nominal(let nominal, let arguments) where nominal.kind == .enumeration:
            let names: [String]
            switch nominal {
            case .optional: names = ["none", "some"]
            case .result: names = ["success", "failure"]
            default: names = nominal.declared?.cases.map(\.name) ?? []
            }
            _ = arguments
            return names.compactMap { name in
                guard let found = checker.enumCase(named: name, of: type) else { return nil }
                return Constructor(
                    kind: .enumCase(found.place), types: found.payload.map(\.type), name: name,
                    labels: found.payload.map(\.label))
            }
        default: return nil
        }
    }

    /// The row without its first column, for values made by the constructor; nil where it does not fit them.
    private func specialise(_ row: [TypedPattern], _ constructor: Constructor, of type: Type)
        -> [TypedPattern]?
    {
        let rest = row.dropFirst()
        if row[0].isIrrefutable { return constructor.types.map { _ in .wildcard } + rest }
        switch (row[0], constructor.kind) {
        case (.enumCase(let place, let patterns), .enumCase(let own)):
            return place == own ? patterns + rest : nil
        case (.tuple(let patterns), .tuple): return patterns + rest
        case (.expression(let variable, let test), .boolean(let value)):
            // `case true` is the value itself, `case false` its negation.
            if case .variable(let tested) = test.kind, tested === variable {
                return value ? Array(rest) : nil
            }
            if case .call(.intrinsic(.boolNot), let parts) = test.kind,
                case .variable(let tested) = parts[0].kind,
                tested === variable
            {
                return value ? nil : Array(rest)
            }
            return nil
        default: return nil
        }
    }
}

extension TypedPattern {
    /// Whether it fits every value.
    var isIrrefutable: Bool {
        switch self {
        case .wildcard, .variable: true
        case .tuple(let patterns): patterns.allSatisfy(\.isIrrefutable)
        case .enumCase, .expression, .cast: false
        }
    }
}
