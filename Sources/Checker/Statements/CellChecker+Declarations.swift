import Syntax

extension CellChecker {
    func check(_ declaration: BindingDeclaration) throws(CellErrors) -> [TypedStatement] {
        var statements: [TypedStatement] = []
        var found: [Diagnostic] = []
        var isBroken = false
        for binding in declaration.bindings {
            do throws(CellErrors) {
                statements.append(try check(binding, isMutable: declaration.isMutable))
            } catch {
                isBroken = true
                found += error.diagnostics
                brokenNames.formUnion(binding.pattern.names)
            }
        }
        if isBroken { throw CellErrors(found) }
        return statements
    }

    private func check(
        _ binding: BindingDeclaration.Binding, isMutable: Bool
    ) throws(CellErrors) -> TypedStatement {
        var type: Type?
        if let name = binding.type { type = try resolve(name) }
        guard let initial = binding.value else {
            throw error(
                type == nil ? .swift : .unsupported,
                type == nil
                    ? "type annotation missing in pattern"
                    : "a variable without a first value is not part of the notebook language: give it one with '='",
                at: binding.range)
        }
        let value = try check(initial, as: type, context: .annotation)
        if case .closure = value.kind, type == nil, value.type == .void { return .expression(value) }
        let pattern = try bind(binding.pattern, to: value.type, isMutable: isMutable)
        return .declaration(pattern, value, binding.range)
    }

    /// Declares the names of a pattern with the types that the value's type gives them.
    func bind(_ pattern: Pattern, to type: Type, isMutable: Bool) throws(CellErrors) -> BindingPattern {
        switch pattern.kind {
        case .discard:
            return .discard(type)
        case .name(let name):
            let variable = try declareVariable(name, type, isMutable: isMutable, pattern.range)
            return .variable(variable)
        case .tuple(let patterns):
            guard case .tuple(let elements) = type, elements.count == patterns.count else {
                throw error(
                    .swift, "tuple pattern has the wrong length for tuple type '\(type)'", at: pattern.range)
            }
            var bound: [BindingPattern] = []
            for (pattern, element) in zip(patterns, elements) {
                bound.append(try bind(pattern, to: element.type, isMutable: isMutable))
            }
            return .tuple(bound)
        }
    }

    private func declareVariable(
        _ name: String, _ type: Type, isMutable: Bool, _ range: SourceRange
    ) throws(CellErrors) -> Variable {
        guard isAtTopLevel else {
            let variable = Variable(
                name: name, type: type, isMutable: isMutable, storage: .local, range: range)
            try declareLocal(.variable(variable), as: name, range)
            return variable
        }
        try claimGlobal(name, range)
        let number = environment.globalNumber(name: name, type: type)
        let variable = Variable(
            name: name, type: type, isMutable: isMutable, storage: .global(number), range: range)
        environment.declare(variable)
        globals.append(variable)
        return variable
    }

    func declareLocal(_ declared: Scope.Name, as name: String, _ range: SourceRange) throws(CellErrors) {
        do throws(Scope.RedeclaredName) {
            try scope.declare(declared, as: name)
        } catch {
            throw self.error(.swift, "invalid redeclaration of '\(name)'", at: range)
        }
    }

    /// One cell declares a name once at top level; a later cell may do so again.
    func claimGlobal(_ name: String, _ range: SourceRange) throws(CellErrors) {
        if name == "print" {
            throw error(
                .unsupported,
                "declaring 'print' anew is not part of the notebook language: give it another name", at: range
            )
        }
        if declaredHere.updateValue(range, forKey: name) != nil {
            throw error(
                .swift, "invalid redeclaration of '\(name)'", at: range,
                note:
                    "one cell declares a name once; assign with '\(name) = …', or declare it in another cell")
        }
    }
}

extension Pattern {
    var names: [String] {
        switch kind {
        case .name(let name): [name]
        case .tuple(let patterns): patterns.flatMap(\.names)
        case .discard: []
        }
    }
}
