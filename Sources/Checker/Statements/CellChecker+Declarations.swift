import Syntax

extension CellChecker {
    func check(_ declaration: BindingDeclaration) throws(CellErrors) -> [TypedStatement] {
        var statements: [TypedStatement] = []
        var found: [Diagnostic] = []
        var isBroken = false
        for binding in declaration.bindings {
            do throws(CellErrors) {
                statements += try check(binding, declaration)
            } catch {
                isBroken = true
                found += error.diagnostics
                let known = binding.pattern.names.filter { name in
                    if isAtTopLevel { return declaredHere[name] != nil }
                    return scope.names[name] != nil
                }
                brokenNames.formUnion(Set(binding.pattern.names).subtracting(known))
            }
        }
        if isBroken { throw CellErrors(found) }
        return statements
    }

    private func check(
        _ binding: BindingDeclaration.Binding, _ declaration: BindingDeclaration
    ) throws(CellErrors) -> [TypedStatement] {
        if let wrapper = declaration.wrapper {
            throw error(
                .unsupported,
                "property wrappers of variables outside of types are not part of the notebook language: use a property of a struct",
                at: wrapper.range)
        }
        var type: Type?
        if let name = binding.type { type = try annotation(name) }
        if let accessors = binding.accessors, accessors.getter != nil {
            return try declareComputedVariable(binding, accessors, type)
        }
        if let accessors = binding.accessors {
            throw error(
                .unsupported,
                "observers of variables outside of types are not part of the notebook language: call a function after the assignment",
                at: accessors.didSet?.range ?? binding.range)
        }
        if declaration.modifiers.names.contains("lazy") {
            throw error(
                .unsupported, "'lazy' outside of types is not part of the notebook language: delete it",
                at: binding.range)
        }
        guard let initial = binding.value else {
            return [try declareWithoutValue(binding, type, declaration)]
        }
        let value: TypedExpression
        do throws(CellErrors) {
            value = try check(initial, as: type, context: .annotation)
            if value.type.hasParameters {
                throw error(
                    .swift,
                    "generic parameter '\(value.type.nominal?.declared?.genericParameters.first?.name ?? "T")' could not be inferred",
                    at: initial.range, note: "write the type: '\(value.type.nominal?.name ?? "")<…>'")
            }
        } catch {
            // What is declared with a type is known, though its value is wrong.
            if let type, !type.hasParameters {
                _ = try? bind(binding.pattern, to: type, isMutable: declaration.isMutable)
            }
            throw error
        }
        let isWeak = declaration.modifiers.holdsWeakly
        let pattern = try bind(
            binding.pattern, to: value.type, isMutable: declaration.isMutable, isWeak: isWeak)
        noteImplicitUnwrapping(binding, pattern)
        return [.declaration(pattern, value, binding.range)]
    }

    private func noteImplicitUnwrapping(_ binding: BindingDeclaration.Binding, _ pattern: BindingPattern) {
        guard binding.type?.isImplicitlyUnwrapped ?? false else { return }
        for variable in pattern.variables { variable.isImplicitlyUnwrapped = true }
    }

    /// The type of an annotation; of `let s: Set = [1, 2]` the arguments stay open.
    func annotation(_ name: TypeName) throws(CellErrors) -> Type {
        if case .named(let text, let arguments) = name.kind, arguments.isEmpty,
            case .nominal(let nominal, let open)? = try typeReference(
                Expression(.identifier(text), name.range)),
            open.contains(where: \.hasParameters)
        {
            return .nominal(nominal, open)
        }
        return try resolve(name)
    }

    /// `let x: Int`, to be assigned before it is used; `var x: Int?` is nil.
    private func declareWithoutValue(
        _ binding: BindingDeclaration.Binding, _ type: Type?, _ declaration: BindingDeclaration
    ) throws(CellErrors) -> TypedStatement {
        guard let type else {
            throw error(.swift, "type annotation missing in pattern", at: binding.pattern.range)
        }
        if type.isOptional, declaration.isMutable {
            let absent = TypedExpression(.enumCase(0, payload: []), type: type, range: binding.range)
            let pattern = try bind(
                binding.pattern, to: type, isMutable: true,
                isWeak: declaration.modifiers.holdsWeakly)
            noteImplicitUnwrapping(binding, pattern)
            return .declaration(pattern, absent, binding.range)
        }
        let pattern = try bind(binding.pattern, to: type, isMutable: true)
        for variable in pattern.variables {
            variable.isAssignedLater = true
            variable.isConstant = !declaration.isMutable
        }
        return .declaration(pattern, nil, binding.range)
    }

    /// Declares the names of a pattern with the types that the value's type gives them.
    func bind(
        _ pattern: Pattern, to type: Type, isMutable: Bool, isWeak: Bool = false
    ) throws(CellErrors) -> BindingPattern {
        switch pattern.kind {
        case .discard:
            return .discard(type)
        case .name(let name, _):
            let variable = try declareVariable(
                name, type, isMutable: isMutable, isWeak: isWeak, pattern.range)
            return .variable(variable)
        case .tuple(let patterns):
            if patterns.count == 1 {
                return try bind(patterns[0].pattern, to: type, isMutable: isMutable)
            }
            guard case .tuple(let elements) = type, elements.count == patterns.count else {
                let shown = patterns.map { _ in "_" }.joined(separator: ", ")
                if case .tuple(let elements) = type {
                    let own = patterns.indices.map {
                        elements.indices.contains($0) ? "\(elements[$0].type)" : "_"
                    }
                    throw error(
                        .swift,
                        "'\(type)' is not convertible to '(\(own.joined(separator: ", ")))', tuples have a different number of elements",
                        at: pattern.range)
                }
                throw error(
                    .swift, "cannot convert value of type '\(type)' to specified type '(\(shown))'",
                    at: pattern.range)
            }
            var bound: [BindingPattern] = []
            for (pattern, element) in zip(patterns, elements) {
                bound.append(try bind(pattern.pattern, to: element.type, isMutable: isMutable))
            }
            return .tuple(bound)
        default:
            throw error(
                .unsupported,
                "this pattern is not part of the notebook language here: use names, '_' and tuples",
                at: pattern.range)
        }
    }

    private func declareVariable(
        _ name: String, _ type: Type, isMutable: Bool, isWeak: Bool, _ range: SourceRange
    ) throws(CellErrors) -> Variable {
        guard isAtTopLevel else {
            let variable = Variable(
                name: name, type: type, isMutable: isMutable, storage: .local, range: range, isWeak: isWeak)
            try declareLocal(.variable(variable), as: name, range)
            return variable
        }
        try claimGlobal(name, range)
        let number = environment.globalNumber(name: name, type: type)
        let variable = Variable(
            name: name, type: type, isMutable: isMutable, storage: .global(number), range: range,
            isWeak: isWeak)
        environment.declare(variable)
        globals.append(variable)
        return variable
    }

    func declareLocal(_ declared: Scope.Name, as name: String, _ range: SourceRange) throws(CellErrors) {
        if name == "_" { return }
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
        if let functions = functionsOnly(named: name), !functions.contains(where: \.parameters.isEmpty) {
            declaredHere[name] = range
            return
        }
        if declaredHere.updateValue(range, forKey: name) != nil {
            throw error(
                .swift, "invalid redeclaration of '\(name)'", at: range,
                note:
                    "one cell declares a name once; assign with '\(name) = …', or declare it in another cell")
        }
    }

    /// The functions of this cell that have a name which nothing else has: a variable may have it too.
    private func functionsOnly(named name: String) -> [Function]? {
        guard declaredHere[name] != nil, case .functions(let functions)? = environment.declarations[name],
            functions.contains(where: { $0.range.cell == cell })
        else { return nil }
        return functions
    }

    /// `var area: Double { width * height }` outside of types.
    private func declareComputedVariable(
        _ binding: BindingDeclaration.Binding, _ accessors: Accessors, _ type: Type?
    ) throws(CellErrors) -> [TypedStatement] {
        guard case .name(let name, _) = binding.pattern.kind, let getter = accessors.getter else {
            throw error(.swift, "computed property must have a single name", at: binding.range)
        }
        guard let type else {
            throw error(.swift, "computed property must have an explicit type", at: binding.pattern.range)
        }
        guard isAtTopLevel else {
            return try declareLocalComputed(name, type, getter, accessors, binding.pattern.range)
        }
        try claimGlobal(name, binding.pattern.range)
        let read = Function(
            name: name,
            kind: .global(
                environment.functionNumber(
                    .init(
                        owner: nil, name: name, isStatic: false, labels: [],
                        type: FunctionType(parameters: [], result: type)))),
            parameters: [], result: type, isThrowing: accessors.isThrowing, range: binding.pattern.range)
        read.isAccessor = true
        read.end = getter.range.last
        functions.append(read)
        var signature = Signature(of: read, kind: .property)
        if let setter = accessors.setter {
            let variable = Variable(
                name: setter.parameter, type: type, isMutable: false, storage: .local, range: setter.range)
            let write = Function(
                name: name,
                kind: .global(
                    environment.functionNumber(
                        .init(
                            owner: nil, name: name, isStatic: true, labels: [nil],
                            type: FunctionType(parameters: [type], result: .void)))),
                parameters: [.init(label: nil, variable: variable)], result: .void, range: setter.range)
            functions.append(write)
            signature.learnerSetter = .function(write)
            environment.declare(computed: signature)
            try checkBody(of: write, setter.statements, member: nil)
        }
        environment.declare(computed: signature)
        try checkBody(of: read, getter.statements, member: nil)
        return []
    }

    /// In a function: local functions that read and write it.
    private func declareLocalComputed(
        _ name: String, _ type: Type, _ getter: Accessors.Body, _ accessors: Accessors, _ range: SourceRange
    ) throws(CellErrors) -> [TypedStatement] {
        func accessor(_ parameters: [Function.Parameter], _ result: Type, _ range: SourceRange) -> Function {
            let generic = scope.function.genericParameters
            let function = Function(
                name: name, kind: generic.isEmpty ? .local : .template, parameters: parameters,
                result: result,
                isThrowing: accessors.isThrowing, range: range, genericParameters: generic)
            localFunctions[range] = function
            return function
        }
        let read = accessor([], type, range)
        var write: Function?
        if let setter = accessors.setter {
            let value = Variable(
                name: setter.parameter, type: type, isMutable: false, storage: .local, range: setter.range)
            write = accessor([.init(label: nil, variable: value)], .void, setter.range)
        }
        try declareLocal(.computed(read: read, write: write), as: name, range)
        try checkBody(of: read, getter.statements, member: nil)
        guard let write, let setter = accessors.setter else { return [.localFunction(read)] }
        try checkBody(of: write, setter.statements, member: nil)
        return [.localFunction(read), .localFunction(write)]
    }
}

extension Pattern {
    var names: [String] {
        switch kind {
        case .name(let name, _): [name]
        case .tuple(let patterns): patterns.flatMap(\.pattern.names)
        case .optional(let inner), .cast(let inner, _): inner.names
        case .member(_, let payload): payload?.flatMap(\.pattern.names) ?? []
        case .discard, .expression, .typeTest: []
        }
    }
}

extension BindingPattern {
    var variables: [Variable] {
        switch self {
        case .variable(let variable): [variable]
        case .tuple(let patterns): patterns.flatMap(\.variables)
        case .discard: []
        }
    }
}

extension Modifiers {
    /// `weak` and `unowned`: the instance is not kept alive.
    var holdsWeakly: Bool { names.contains("weak") || names.contains("unowned") }
}
