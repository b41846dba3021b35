import Syntax

extension CellChecker {
    func declareStatic(
        _ text: String, _ type: Type, _ binding: BindingDeclaration.Binding,
        _ declaration: BindingDeclaration, _ name: DeclaredName
    ) throws(CellErrors) {
        let range = binding.pattern.range
        guard name.genericParameters.isEmpty else {
            throw error(.swift, "static stored properties not supported in generic types", at: range)
        }
        guard let value = binding.value ?? (type.isOptional ? Expression(.nilLiteral, range) : nil) else {
            throw error(
                .swift,
                "'static \(declaration.isMutable ? "var" : "let")' declaration requires an initializer expression or an explicitly stated getter",
                at: range)
        }
        guard let nominal = name.nominal else {
            throw error(.swift, "static stored properties not supported in protocol extensions", at: range)
        }
        let number = environment.globalNumber(name: text, type: type, owner: nominal)
        let variable = Variable(
            name: text, type: type, isMutable: declaration.isMutable, storage: .global(number), range: range)
        let initializer = accessor(
            "$\(text)", name, isStatic: true, isMutating: false, [], result: type, isThrowing: false, range)
        functions.append(initializer)
        variable.initializer = initializer
        globals.append(variable)
        var signature = Signature(
            name: text, kind: .property, result: type, instance: name.type, isStatic: true,
            implementation: .variable(variable),
            declaration: "static \(declaration.isMutable ? "var" : "let") \(text): \(type)")
        signature.isMutable = declaration.isMutable
        signature.range = range
        describe(&signature, declaration.modifiers, name)
        try add(signature, to: name, range)
        let member = FunctionContext.Member(type: name.type, isStatic: true, isInitializer: false)
        pendingBodies[name.declaration.nameRange, default: []].append(
            PendingBody(function: initializer, member: member) { (checker) throws(CellErrors) in
                let checked = try checker.inTopLevelScope(member) { () throws(CellErrors) in
                    try checker.check(value, as: type, context: .annotation)
                }
                initializer.body = [.returnStatement(checked, range)]
            })
    }
}
