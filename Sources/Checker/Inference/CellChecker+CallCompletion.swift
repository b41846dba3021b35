import Syntax

extension CellChecker {
    /// The call with its arguments in the order of the parameters, defaults filled in.
    func finish(
        _ reading: Reading, _ signature: Signature, _ assignment: ArgumentAssignment, _ site: CallSite
    ) throws(CallMismatch) -> Candidate {
        do throws(CellErrors) {
            let bindings = reading.matching.bindings
            let result = signature.result.substituting(bindings)
            guard !result.hasParameters else {
                throw error(
                    .swift, "generic parameter '\(result.firstParameter)' could not be inferred",
                    at: site.range,
                    note: "add a type to the result")
            }
            var values: [TypedExpression] = []
            for (parameter, arguments) in zip(signature.parameters, assignment.argumentsOfParameter) {
                values.append(try value(of: parameter, arguments, reading, signature, site))
            }
            let thrown = signature.thrownError?.substituting(bindings)
            if signature.throwing == .always && thrown != .never
                || signature.throwing == .rethrowing && reading.passesThrowing
            {
                try requireTry("call", site.range, thrown: thrown)
            }
            let isDefault = assignment.argumentsOfParameter.enumerated().map { place, arguments in
                arguments.isEmpty && !signature.parameters[place].isVariadic
            }
            let kind = try inWrittenOrder(values, isDefault, result, site.range) {
                (values) throws(CellErrors) in try callKind(signature, reading, values, site)
            }
            var score = reading.score
            if signature.isLessSpecial { score.lessSpecialMembers += 1 }
            if signature.isDisfavored { score.disfavoredOverloads += 1 }
            return Candidate(kind, type: result, score: score, range: site.range)
        } catch {
            throw CallMismatch(progress: site.arguments.count + 1, errors: error)
        }
    }

    /// Swift evaluates what a call writes before the defaults.
    private func inWrittenOrder(
        _ values: [TypedExpression], _ isDefault: [Bool], _ result: Type, _ range: SourceRange,
        _ call: ([TypedExpression]) throws(CellErrors) -> TypedExpression.Kind
    ) throws(CellErrors) -> TypedExpression.Kind {
        guard let first = values.indices.first(where: { isDefault[$0] && !values[$0].isConstant }),
            values.indices.contains(where: { $0 > first && !isDefault[$0] && values[$0].isReordered })
        else { return try call(values) }
        let label = scope.function.enter(.block, label: nil)
        scope.function.leave()
        var statements: [TypedStatement] = []
        var passed = values
        for place in values.indices where !isDefault[place] && values[place].isReordered {
            let value = values[place]
            let variable = Variable(
                name: "argument", type: value.type, isMutable: false, storage: .local, range: value.range)
            statements.append(.declaration(.variable(variable), value, value.range))
            passed[place] = TypedExpression(.variable(variable), type: value.type, range: value.range)
        }
        let made = TypedExpression(try call(passed), type: result, range: range)
        return .statements(statements + [.yield(made, label)], label: label)
    }

    private func value(
        of parameter: Signature.Parameter, _ arguments: [Int], _ reading: Reading, _ signature: Signature,
        _ site: CallSite
    ) throws(CellErrors) -> TypedExpression {
        if parameter.isVariadic {
            let values = arguments.compactMap { reading.values[$0] }
            let element = parameter.type.substituting(reading.matching.bindings)
            // Arguments of print have become their descriptions.
            let type = element == .described ? Type.string : element
            return TypedExpression(.arrayLiteral(values), type: .array(of: type), range: site.range)
        }
        if let argument = arguments.first, let value = reading.values[argument] {
            if parameter.isInout {
                return TypedExpression(value.kind, type: .inoutReference(value.type), range: value.range)
            }
            return value
        }
        let value: TypedExpression
        switch parameter.defaultValue {
        case .checked(let checked)?: value = checked
        case .ofParameter(let function, let place)?:
            value = try defaultValue(of: function, place, site.range)
        case .written(let expression)?:
            let type = parameter.type.substituting(reading.matching.bindings)
            if parameter.isAutoclosure, case .function(let wanted) = type {
                let read = try autoclosureCandidates(expression, wanted)[0]
                return read.expression
            }
            value = try inTopLevelScope { () throws(CellErrors) in try check(expression, as: type) }
        case nil:
            throw error(.swift, "missing argument for parameter '\(parameter.name)' in call", at: site.range)
        }
        return TypedExpression(
            value.kind, type: value.type.substituting(genericBindings(signature, reading)), range: site.range)
    }

    private func genericBindings(_ signature: Signature, _ reading: Reading) -> TypeBindings {
        guard case .function(let function) = signature.implementation else { return [:] }
        let arguments = signature.genericArguments(reading.matching.bindings)
        return TypeBindings(
            zip(function.genericParameters, arguments), uniquingKeysWith: { first, _ in first })
    }

    private func callKind(
        _ signature: Signature, _ reading: Reading, _ values: [TypedExpression], _ site: CallSite
    ) throws(CellErrors) -> TypedExpression.Kind {
        let bindings = reading.matching.bindings
        switch signature.implementation {
        case .constant(let kind): return kind
        case .argument: return values[0].kind
        case .enumCase(let place): return .enumCase(place, payload: values)
        case .objectInitializer(let initializer):
            return try newObject(signature, initializer, bindings, values, site)
        case .field, .objectField, .variable: break
        default: break
        }
        if case .argument = signature.implementation { return values[0].kind }
        guard var callee = callee(of: signature, bindings) else {
            throw error(
                .unsupported, "'\(site.name)' is not part of the notebook language here", at: site.range)
        }
        guard let instance = reading.instance else { return .call(callee, values) }
        if case .intrinsic(.dictionaryGetOrDefault) = callee {
            // Lowered in place, where the key is missing.
            return .call(callee, [instance.expression, values[0], values[1].autoclosureValue])
        }
        if site.isSuper { callee = callee.undispatched }
        guard signature.isMutating, let expression = site.instance?.expression else {
            return .call(callee, [instance.expression] + values)
        }
        let target = implicitlyUnwrapped(
            try assignmentTarget(expression, purpose: .mutation(member: site.name)), expression
        ) { $0 == instance.type }
        switch callee {
        case .intrinsic, .library, .scalar: return .mutatingCall(callee, target, values)
        case .function, .method, .requirement:
            let argument = TypedExpression(
                .inoutArgument(target), type: .inoutReference(target.type), range: expression.range)
            return .call(callee, [argument] + values)
        }
    }

    /// A new instance: the first values of its properties, then the initialiser.
    private func newObject(
        _ signature: Signature, _ initializer: Function, _ bindings: Bindings, _ values: [TypedExpression],
        _ site: CallSite
    ) throws(CellErrors) -> TypedExpression.Kind {
        let type = signature.result.substituting(bindings)
        let object = type.wrapped ?? type
        guard let declared = object.nominal?.declared else { return .tuple(values) }
        let fields = try initialValues(of: declared, object.arguments, site.range)
        let callee = Callee.function(initializer, signature.genericArguments(bindings))
        if type.isOptional { return failableObject(object, fields, callee, values, site.range) }
        return .newObject(fields: fields, initializer: callee, values)
    }

    /// The default of a parameter, checked when it is first needed, where its function is declared.
    func defaultValue(
        of function: Function, _ place: Int, _ range: SourceRange
    ) throws(CellErrors) -> TypedExpression {
        let parameter = function.parameters[place]
        if let value = parameter.defaultValue { return value }
        guard let written = parameter.writtenDefault else {
            throw error(
                .swift, "missing argument for parameter '\(parameter.variable.name)' in call", at: range)
        }
        function.parameters[place].writtenDefault = nil
        let value: TypedExpression
        if parameter.isAutoclosure, case .function(let wanted) = parameter.variable.type,
            let read = try autoclosureCandidates(written, wanted).first
        {
            value = read.expression
        } else {
            value = try inTopLevelScope(function.defaultsMember) { () throws(CellErrors) in
                try check(written, as: parameter.variable.type, context: .argument)
            }
        }
        function.parameters[place].defaultValue = value
        return value
    }

    /// What stands outside of every function sees only globals.
    func inTopLevelScope<Value>(
        _ member: FunctionContext.Member? = nil, _ body: () throws(CellErrors) -> Value
    ) throws(CellErrors) -> Value {
        let outer = scope
        var top = scope
        while let parent = top.parent { top = parent }
        let context = FunctionContext(parent: nil, result: .none, member: member)
        contexts.append(context)
        scope = Scope(parent: top, function: context)
        let outerTry = (isCoveredByTry, isHandledByTry, openSpines)
        (isCoveredByTry, isHandledByTry, openSpines) = (false, false, [])
        defer {
            scope = outer
            (isCoveredByTry, isHandledByTry, openSpines) = outerTry
        }
        return try body()
    }

    // MARK: Errors

    /// A call that may throw must be marked, and what it throws be handled.
    func requireTry(_ what: String, _ range: SourceRange, thrown: Type? = nil) throws(CellErrors) {
        guard isCoveredByTry else {
            throw error(
                .swift,
                isErrorHandled
                    ? "\(what) can throw but is not marked with 'try'"
                    : "\(what) can throw, but it is not marked with 'try' and the error is not handled",
                at: range, note: "write 'try' before it")
        }
        try noteThrow(range, thrown)
    }

    func requireTry(for signature: Signature, _ range: SourceRange) throws(CellErrors) {
        if signature.throwing == .always { try requireTry("property access", range) }
    }

    /// An error leaves the statement at hand: something around it must take it.
    func noteThrow(
        _ range: SourceRange, _ thrown: Type? = nil, isStatement: Bool = false
    ) throws(CellErrors) {
        try noteType(of: thrown, range, isStatement: isStatement)
        guard isErrorHandled else {
            throw error(
                .swift, "errors thrown from here are not handled", at: range,
                note: "write 'throws' after the function's parameters, or put it into 'do { … } catch { … }'")
        }
        let context = scope.function
        if !isHandledByTry, context.handlerDepth == 0, context.infersThrowing { context.isThrowing = true }
    }

    /// Tells the `do` around the expression what is thrown, and refuses what a declared type leaves out.
    private func noteType(
        of thrown: Type?, _ range: SourceRange, isStatement: Bool
    ) throws(CellErrors) {
        if isHandledByTry { return }
        let context = scope.function
        let type = thrown ?? .anyError
        let isCaught = context.handlerDepth > 0
        if isCaught, let last = context.caughtErrors.indices.last {
            // A 'throw' itself does not tell the type that a 'do' catches.
            let told = isStatement && context.caughtErrors[last].declared == nil ? .anyError : type
            context.caughtErrors[last].sites.append((told, range))
        }
        let declared = context.isThrowing ? context.thrownError : nil
        guard let wanted = isCaught ? context.caughtErrors.last?.declared : declared, wanted != type else {
            return
        }
        throw error(
            .swift,
            "thrown expression type '\(type)' cannot be converted to error type '\(wanted)'", at: range)
    }

    /// Whether something around the expression at hand takes its errors.
    private var isErrorHandled: Bool {
        let context = scope.function
        if isHandledByTry || context.handlerDepth > 0 || context.isThrowing || context.infersThrowing {
            return true
        }
        if case .none = context.result { return true }
        return false
    }

    // MARK: Autoclosures

    func autoclosureCandidates(
        _ expression: Expression, _ wanted: FunctionType
    ) throws(CellErrors) -> [Candidate] {
        let closure = Closure(
            parameters: nil, result: nil,
            body: [Statement(kind: .expression(expression), range: expression.range)], shorthandCount: 0)
        return try closureCandidates(closure, hint: .function(wanted), expression.range)
    }
}

extension Type {
    fileprivate var firstParameter: String {
        var name = "T"
        _ = contains { part in
            if case .parameter = part {
                name = "\(part)"
                return true
            }
            return false
        }
        return name
    }
}

extension TypedExpression {
    /// Whether its value is the same whenever it is evaluated.
    fileprivate var isConstant: Bool {
        switch kind {
        case .integer, .double, .boolean, .string, .closure, .functionReference, .typeValue: true
        case .enumCase(_, let parts), .arrayLiteral(let parts), .tuple(let parts), .setLiteral(let parts):
            parts.allSatisfy(\.isConstant)
        case .dictionaryLiteral(let keys, let values): (keys + values).allSatisfy(\.isConstant)
        default: false
        }
    }

    /// Whether it may be evaluated at another time only into a variable.
    fileprivate var isReordered: Bool {
        if case .inoutArgument = kind { return false }
        return !isConstant
    }
}
