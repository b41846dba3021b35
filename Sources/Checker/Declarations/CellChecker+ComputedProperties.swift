import Syntax

/// Properties with accessors or observers.
extension CellChecker {
    func declareComputed(
        _ text: String, _ type: Type, _ accessors: Accessors, _ declaration: BindingDeclaration,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        guard let getter = accessors.getter else { return }
        let isStatic = declaration.modifiers.isStatic
        if !isStatic, overridesStoredProperty(text, declaration, name) {
            return try declareComputedOverride(text, type, accessors, name, range)
        }
        let read = accessor(
            text, name, isStatic: isStatic, isMutating: getter.isMutating, [], result: type,
            isThrowing: accessors.isThrowing, range)
        read.end = getter.range.last
        var signature = Signature(of: read, kind: .property, instance: name.type, isStatic: isStatic)
        signature.declaration = "var \(text): \(type)"
        describe(&signature, declaration.modifiers, name)
        if text == "description", type == .string, !isStatic { name.declared?.description = read }
        if isStatic {
            try makeClassMember(&signature, read, declaration.modifiers, name, range)
        } else {
            try makeDispatched(&signature, read, declaration.modifiers, name, range)
        }
        if let setter = accessors.setter {
            signature.learnerSetter = try declareSetter(
                text, type, setter, name, isStatic: isStatic, declaration.modifiers, range)
        }
        try add(signature, to: name, range)
        addBody(read, getter.statements, name, isStatic: isStatic)
    }

    func declareSetter(
        _ text: String, _ type: Type, _ setter: Accessors.Body, _ name: DeclaredName, isStatic: Bool,
        _ modifiers: Modifiers, _ range: SourceRange
    ) throws(CellErrors) -> Signature.Implementation {
        let value = Variable(
            name: setter.parameter, type: type, isMutable: false, storage: .local, range: setter.range)
        let write = accessor(
            text, name, isStatic: isStatic, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, setter.range)
        var signature = Signature(of: write, kind: .property, instance: name.type, isStatic: isStatic)
        if !isStatic {
            try makeDispatched(&signature, write, modifiers, name, range, isSetter: true)
        }
        addBody(write, setter.statements, name, isStatic: isStatic)
        return signature.implementation
    }

    /// A getter or setter, as a function.
    func accessor(
        _ text: String, _ name: DeclaredName, isStatic: Bool, isMutating: Bool,
        _ parameters: [Function.Parameter], result: Type, isThrowing: Bool, _ range: SourceRange
    ) -> Function {
        var all: [Function.Parameter] = []
        if !isStatic {
            let isInout = isMutating && !name.type.isClass
            all.append(
                .init(
                    label: nil,
                    variable: Variable(
                        name: "self", type: name.type, isMutable: isInout, storage: .local, range: range,
                        isInout: isInout)))
        }
        all += parameters
        let kind: Function.Kind =
            name.genericParameters.isEmpty
            ? .global(
                environment.functionNumber(
                    .init(
                        owner: name.owner, name: text, isStatic: isStatic,
                        labels: ["accessor"] + parameters.map { _ in nil },
                        type: FunctionType(
                            parameters: all.map(\.passedType), result: result, isThrowing: isThrowing))))
            : .template
        let function = Function(
            name: text, kind: kind, parameters: all, result: result, isThrowing: isThrowing, range: range,
            genericParameters: name.genericParameters)
        function.isAccessor = true
        return function
    }

    // MARK: Observers

    /// A property with `willSet` or `didSet` is set by a function that calls them.
    func observe(
        _ signature: inout Signature, _ accessors: Accessors, _ field: Int, _ type: Type,
        _ name: DeclaredName, _ range: SourceRange
    ) throws(CellErrors) {
        let read = accessor(
            signature.name, name, isStatic: false, isMutating: false, [], result: type, isThrowing: false,
            range)
        let instance = TypedExpression(
            .variable(read.parameters[0].variable), type: name.type, range: range)
        let isObject = name.type.isClass
        read.body = [
            .returnStatement(
                TypedExpression(
                    isObject ? .objectField(instance, field) : .field(instance, field), type: type,
                    range: range), range)
        ]
        functions.append(read)
        let value = Variable(name: "newValue", type: type, isMutable: false, storage: .local, range: range)
        let write = accessor(
            signature.name, name, isStatic: false, isMutating: true, [.init(label: nil, variable: value)],
            result: .void, isThrowing: false, range)
        functions.append(write)
        let member = FunctionContext.Member(type: name.type, isStatic: false, isInitializer: true)
        let changed = write.parameters[0].variable
        let current = TypedExpression(.variable(changed), type: name.type, range: range)
        let target: AssignmentTarget =
            isObject
            ? .objectField(current, field, type: type, range)
            : .field(.variable(changed, range), field, type: type, range)
        let storage = ObservedStorage(
            current: TypedExpression(
                isObject ? .objectField(current, field) : .field(current, field), type: type, range: range),
            store: { TypedExpression(.assign(target, $0), type: .void, range: range) })
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: write, member: member) { (checker) throws(CellErrors) in
                try checker.checkObservers(of: write, value, accessors, storage, member, range)
            })
        signature.observedGetter = read
        signature.learnerSetter = .function(write)
    }

    func checkObservers(
        of write: Function, _ value: Variable, _ accessors: Accessors, _ storage: ObservedStorage,
        _ member: FunctionContext.Member, _ range: SourceRange
    ) throws(CellErrors) {
        let context = FunctionContext(parent: nil, result: .known(.void), member: member)
        context.genericParameters = write.genericParameters
        let type = value.type
        let instance = write.parameters[0].variable
        let old = Variable(
            name: accessors.didSet?.parameter ?? "oldValue", type: type, isMutable: false, storage: .local,
            range: range)
        write.body = try inScope(function: context) { () throws(CellErrors) in
            try declareLocal(.variable(instance), as: "self", range)
            var body: [TypedStatement] = []
            if let willSet = accessors.willSet {
                let named = Variable(
                    name: willSet.parameter, type: type, isMutable: false, storage: .local, range: range)
                body.append(
                    .declaration(
                        .variable(named), TypedExpression(.variable(value), type: type, range: range), range))
                body.append(
                    .block(
                        try inScope { () throws(CellErrors) in
                            try declareLocal(.variable(named), as: named.name, range)
                            return try checkStatements(willSet.statements)
                        }, label: context.enter(.block, label: nil)))
                context.leave()
            }
            body.append(.declaration(.variable(old), storage.current, range))
            body.append(
                .expression(storage.store(TypedExpression(.variable(value), type: type, range: range))))
            if let didSet = accessors.didSet {
                body += try inScope { () throws(CellErrors) in
                    try declareLocal(.variable(old), as: old.name, range)
                    return try checkStatements(didSet.statements)
                }
            }
            return body
        }
        context.complete(write)
    }
}
