import Checker
import Syntax

/// What a higher-order function calls for each element.
private enum Callable {
    /// A closure literal: its body becomes part of the loop.
    case inline(Function)
    case callee(Callee, FunctionType)
    /// A function in a reference register.
    case value(Place, FunctionType)

    var result: Type {
        switch self {
        case .inline(let function): function.result
        case .callee(_, let type), .value(_, let type): type.result
        }
    }
}

extension FunctionLowering {
    func lowerHigherOrder(
        _ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ type: Type, into target: Place
    ) {
        let mark = mark
        let isBare = !isInLoop
        let constants = arguments.flatMap { argument -> [TypedStatement] in
            if case .closure(let function) = argument.kind { function.body } else { [] }
        }
        let lower = { [self] in
            switch intrinsic {
            case .sequenceMap: lowerMap(arguments, type, into: target)
            case .sequenceFilter: lowerFilter(arguments, type, into: target)
            case .sequenceReduce: lowerReduce(arguments, into: target)
            case .sequenceForEach: lowerForEach(arguments)
            case .sequenceAllSatisfy: lowerSearch(arguments, until: false, into: target)
            default: lowerSearch(arguments, until: true, into: target)
            }
        }
        if isBare { withLoopConstants(of: constants, lower) } else { lower() }
        release(to: mark)
    }

    private func lowerMap(_ arguments: [TypedExpression], _ type: Type, into target: Place) {
        let layout = type.elementLayout
        let array = allocate(.reference)
        var callable: Callable?
        iterate(
            over: arguments[0],
            prepare: {
                callable = self.callable(arguments[1])
                emitMakeArray(array, element: layout, capacity: 0)
            },
            { element, _, _ in
                let mark = mark
                let result = allocate(layout.layout)
                apply(callable, to: [element], into: result)
                append(result, to: array, of: layout)
                release(to: mark)
            })
        take(array, to: target)
    }

    private func lowerFilter(_ arguments: [TypedExpression], _ type: Type, into target: Place) {
        let array = allocate(.reference)
        var callable: Callable?
        iterate(
            over: arguments[0],
            prepare: {
                callable = self.callable(arguments[1])
                emitMakeArray(array, element: type.elementLayout, capacity: 0)
            },
            { element, _, next in
                branch(callable, on: element, if: false, to: next)
                append(element, to: array, of: type.elementLayout)
            })
        take(array, to: target)
    }

    private func lowerReduce(_ arguments: [TypedExpression], into target: Place) {
        let accumulator = allocate(target.layout)
        var callable: Callable?
        iterate(
            over: arguments[0],
            prepare: {
                evaluate(arguments[1], into: accumulator)
                callable = self.callable(arguments[2])
            },
            { element, _, _ in apply(callable, to: [accumulator, element], into: accumulator) })
        take(accumulator, to: target)
    }

    private func lowerForEach(_ arguments: [TypedExpression]) {
        var callable: Callable?
        iterate(
            over: arguments[0], prepare: { callable = self.callable(arguments[1]) },
            { element, _, _ in
                let mark = mark
                apply(callable, to: [element], into: allocate(.none))
                release(to: mark)
            })
    }

    /// `contains(where:)` stops at the first true, `allSatisfy` at the first false.
    private func lowerSearch(_ arguments: [TypedExpression], until found: Bool, into target: Place) {
        let result = allocateWord()
        var callable: Callable?
        iterate(
            over: arguments[0],
            prepare: {
                callable = self.callable(arguments[1])
                load(integer: found ? 0 : 1, into: result)
            },
            { element, exit, next in
                branch(callable, on: element, if: !found, to: next)
                load(integer: found ? 1 : 0, into: result)
                assembler.emitJump(.jump, to: exit)
            })
        emit(.moveWord, target.word, result)
    }

    // MARK: Calling

    private func callable(_ expression: TypedExpression) -> Callable? {
        switch (expression.kind, expression.type) {
        case (.closure(let function), _): .inline(function)
        case (.variable(let variable), _) where closures[ObjectIdentifier(variable)] != nil:
            closures[ObjectIdentifier(variable)].map { .inline($0.function) }
        case (.functionReference(let callee), .function(let type)): .callee(callee, type)
        case (_, .function(let type)): .value(value(expression), type)
        default: nil
        }
    }

    private func apply(_ callable: Callable?, to arguments: [Place], into target: Place) {
        switch callable {
        case .inline(let function)?:
            inline(function, arguments, into: target)
        case .callee(let callee, let type)?:
            let expressions = zip(split(arguments, among: type.parameters), type.parameters)
                .map(standIn(for:_:))
            evaluate(
                TypedExpression(.call(callee, expressions), type: type.result, range: presentRange),
                into: target)
        case .value(let function, let type)?:
            let callee = standIn(for: function, .function(type))
            let expressions = zip(split(arguments, among: type.parameters), type.parameters)
                .map(standIn(for:_:))
            evaluate(
                TypedExpression(.callValue(callee, expressions), type: type.result, range: presentRange),
                into: target)
        case nil:
            fail("A function is expected here.", at: assembler.range)
        }
    }

    private func branch(_ callable: Callable?, on element: Place, if sense: Bool, to label: Label) {
        if case .inline(let function)? = callable, function.body.count == 1,
            case .returnStatement(let condition?, _) = function.body[0]
        {
            bind(parametersOf: function, to: [element])
            return branch(condition, if: sense, to: label)
        }
        let mark = mark
        let word = allocate(.word)
        apply(callable, to: [element], into: word)
        release(to: mark)
        assembler.emitJump(sense ? .branchTrue : .branchFalse, word.word, to: label)
    }

    private func inline(_ function: Function, _ arguments: [Place], into target: Place) {
        bind(parametersOf: function, to: arguments)
        let saved = (inlineReturn, loops, chains)
        (loops, chains) = ([:], [])
        lowerInPlace(function.body, into: target)
        (inlineReturn, loops, chains) = saved
    }
}
