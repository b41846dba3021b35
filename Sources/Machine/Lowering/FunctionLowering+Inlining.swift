import Checker
import Syntax

/// Functions that are lowered where they are called.
extension FunctionLowering {
    func inline(
        _ function: Function, _ types: [Type], _ plan: InliningPlans.Plan, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into target: Place
    ) {
        let mark = mark
        let copy = cell.instantiate(function, types, range: function.isPrelude ? presentRange : nil)
        copies.append(copy)
        boxed.formUnion(cell.sharedVariables(in: copy.body))
        var bound: [PreparedTarget] = []
        for (index, (parameter, argument)) in zip(copy.parameters, arguments).enumerated() {
            let variable = parameter.variable
            if plan.inPlaceParameters.contains(index), let closure = inPlaceClosure(argument) {
                closures[ObjectIdentifier(variable)] = closure
            } else if case .inoutArgument(let place) = argument.kind {
                bound.append(prepare(place, for: Array(arguments[(index + 1)...])))
            } else {
                bindValue(argument, to: variable, in: copy, later: Array(arguments[(index + 1)...]))
            }
        }
        // Reached for after the values: as a call does.
        let places = bound.map(addressable)
        for (parameter, place) in zip(copy.parameters.filter(\.variable.isInout), places) {
            homes[ObjectIdentifier(parameter.variable)] = place.memory
        }
        let call =
            function.isPrelude
            ? assembler.inlinedCall
            : InlinedCall(function: function.name, range: presentRange, outer: assembler.inlinedCall)
        let saved = (inlineReturn, loops, assembler.inlinedCall, chains)
        (loops, chains, assembler.inlinedCall) = ([:], [], call)
        inlined.append(ObjectIdentifier(function))
        lowerInPlace(copy.body, into: target)
        inlined.removeLast()
        (inlineReturn, loops, assembler.inlinedCall, chains) = saved
        for place in places.reversed() { writeBack(place) }
        release(to: mark)
    }

    /// A closure literal, or a parameter that stands for one.
    private func inPlaceClosure(_ argument: TypedExpression) -> InPlaceClosure? {
        switch argument.kind {
        case .closure(let function):
            InPlaceClosure(function: function, inlinedCall: assembler.inlinedCall)
        case .variable(let variable): closures[ObjectIdentifier(variable)]
        default: nil
        }
    }

    private func bindValue(
        _ argument: TypedExpression, to variable: Variable, in function: Function, later: [TypedExpression]
    ) {
        let isSafe =
            argument.isUnchanging
            || later.allSatisfy(\.changesNothing) && function.body.onlyComputes && !variable.isMutable
        let place = isSafe ? operand(argument) : value(argument)
        if isBoxed(variable) || variable.isMutable {
            bind(.variable(variable), to: place, mayChange: !isSafe)
        } else {
            homes[ObjectIdentifier(variable)] = .registers(place)
        }
    }

    /// A closure that is given for a parameter, at a call of the parameter.
    func inline(_ closure: InPlaceClosure, _ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        var places: [PreparedTarget] = []
        if closure.function.parameters.contains(where: \.variable.isInout) {
            places = bind(parametersOf: closure.function, toPassed: arguments)
        } else {
            bind(parametersOf: closure.function, to: operands(arguments))
        }
        let saved = (inlineReturn, loops, assembler.inlinedCall, chains)
        (loops, chains, assembler.inlinedCall) = ([:], [], closure.inlinedCall)
        lowerInPlace(closure.function.body, into: target)
        (inlineReturn, loops, assembler.inlinedCall, chains) = saved
        for place in places.reversed() { writeBack(place) }
        release(to: mark)
    }

    /// Parameters of which some are places; gives these.
    private func bind(
        parametersOf function: Function, toPassed arguments: [TypedExpression]
    ) -> [PreparedTarget] {
        var places: [(Variable, PreparedTarget)] = []
        for (index, (parameter, argument)) in zip(function.parameters, arguments).enumerated() {
            let later = Array(arguments[(index + 1)...])
            if case .inoutArgument(let place) = argument.kind {
                places.append((parameter.variable, prepare(place, for: later)))
            } else {
                bindValue(argument, to: parameter.variable, in: function, later: later)
            }
        }
        return places.map { variable, place in
            let opened = addressable(place)
            homes[ObjectIdentifier(variable)] = opened.memory
            return opened
        }
    }

    /// Parameters of a closure are the registers of what it is given; it only reads them.
    func bind(parametersOf function: Function, to arguments: [Place]) {
        let places = split(arguments, among: function.parameters.map(\.variable.type))
        for (parameter, place) in zip(function.parameters, places) {
            homes[ObjectIdentifier(parameter.variable)] = .registers(place)
        }
    }

    /// A function of several parameters may be given one tuple.
    func split(_ arguments: [Place], among types: [Type]) -> [Place] {
        guard let tuple = arguments.first, arguments.count == 1, types.count > 1 else { return arguments }
        var skipped = Layout.none
        return types.map { type in
            let layout = Layout(of: type)
            defer { skipped = skipped + layout }
            return tuple.part(after: skipped, layout: layout)
        }
    }

    /// The body of a function whose parameters have their homes; `return` brings its value to the target.
    func lowerInPlace(_ body: [TypedStatement], into target: Place) {
        let mark = mark
        let end = assembler.makeLabel()
        inlineReturn = InlineReturn(
            result: target, label: end, reference: nextReference, deferred: deferred.count)
        var statements = body
        var last: TypedExpression?
        if case .returnStatement(let value?, _)? = statements.last,
            !statements.contains(where: \.isDeferring)
        {
            last = value
            statements.removeLast()
        }
        lowerSequence(statements)
        if let last { evaluate(last, into: target) }
        release(to: mark)
        assembler.bind(end)
        hold(target)
    }
}

extension TypedStatement {
    fileprivate var isDeferring: Bool {
        if case .deferStatement = self { true } else { false }
    }
}

extension [TypedStatement] {
    /// Whether it is one expression that changes nothing.
    fileprivate var onlyComputes: Bool {
        guard count == 1, case .returnStatement(let value?, _) = self[0] else { return false }
        return value.changesNothing
    }
}
