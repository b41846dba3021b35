import Checker
import Syntax

extension FunctionLowering {
    func lowerCall(
        _ callee: Callee, _ arguments: [TypedExpression], _ expression: TypedExpression, into target: Place,
        isFresh: Bool
    ) {
        switch specialised(callee, for: arguments.first?.type ?? expression.type, result: expression.type) {
        case .intrinsic(let intrinsic):
            lowerIntrinsic(intrinsic, arguments, expression, into: target, isFresh: isFresh)
        case .scalar(let operation, let type): lowerScalar(operation, type, arguments, into: target)
        case .function(let function, let types):
            lowerCall(of: function, types, arguments, expression, into: target, isFresh: isFresh)
        case .method(let function, let slot) where arguments.first?.type.isMetatype ?? false:
            lowerCall(ofClassMember: slot, function.type, arguments, expression, into: target)
        case .method(let function, let slot):
            guard slot < 1 << 16 else {
                return fail("The class has too many methods.", at: expression.range)
            }
            let mark = mark
            pass(self.arguments(arguments, of: function), into: target, isFresh: isFresh) { passed in
                emit(.callMethod, slot, passed.word, passed.reference)
            }
            release(to: mark)
        case .requirement(let requirement, let type):
            if let callee = cell.conformances.callee(of: requirement, for: type) {
                return lowerCall(callee, arguments, expression, into: target, isFresh: isFresh)
            }
            lowerCall(of: requirement, type, arguments, expression, into: target, isFresh: isFresh)
        case .library(let function):
            pass(arguments, into: target, isFresh: isFresh) { passed in
                emit(.callNative, function.identifier, passed.word, passed.reference)
                emit(.data, 0, passed.layout.references, target.layout.references)
            }
        }
    }

    private func lowerCall(
        of function: Function, _ types: [Type], _ arguments: [TypedExpression], _ expression: TypedExpression,
        into target: Place, isFresh: Bool
    ) {
        if let plan = cell.inlining.plan(for: function), !callsItself(function, plan, expression) {
            return inline(function, types, plan, arguments, expression, into: target)
        }
        let mark = mark
        defer { release(to: mark) }
        let arguments = self.arguments(arguments, of: function)
        pass(arguments, into: target, isFresh: isFresh) { passed in
            if case .global(let number) = function.kind {
                guard cell.exists(globalFunction: number), number < Machine.maximumFunctions else {
                    return fail("The function '\(function.name)' does not exist.", at: expression.range)
                }
                emit(.callGlobal, number, passed.word, passed.reference)
            } else {
                pass(captures: function.captures)
                let index = cell.index(of: function, types, depth: depth)
                emit(.callCode, index, passed.word, passed.reference)
            }
        }
    }

    /// Whether the function, which is being lowered in place, comes to itself by way of what a plan does not see:
    /// a setter, or what a type does for a protocol. Then it is called, unless closures are lowered with it.
    private func callsItself(
        _ function: Function, _ plan: InliningPlans.Plan, _ expression: TypedExpression
    ) -> Bool {
        guard inlined.contains(ObjectIdentifier(function)) else { return false }
        if plan.inPlaceParameters.isEmpty { return true }
        if inlined.count > Self.maximumInlinedDepth {
            fail("The function '\(function.name)' uses itself without end.", at: expression.range)
        }
        return hasFailed
    }

    private static let maximumInlinedDepth = 40

    /// A method of a class takes the instance, also where its protocol has it take the place of one.
    private func arguments(_ arguments: [TypedExpression], of function: Function) -> [TypedExpression] {
        guard let instance = function.parameters.first?.variable, !instance.isInout,
            case .inoutArgument(let place)? = arguments.first?.kind
        else { return arguments }
        let rest = Array(arguments.dropFirst())
        let value = load(open(prepare(place, for: rest)))
        return [standIn(for: value, place.type)] + rest
    }

    func lowerCallValue(
        _ function: TypedExpression, _ arguments: [TypedExpression], _ expression: TypedExpression,
        into target: Place
    ) {
        if case .variable(let variable) = function.kind, let closure = closures[ObjectIdentifier(variable)] {
            return inline(closure, arguments, into: target)
        }
        if case .closure(let literal) = function.kind, arguments.isEmpty {
            // Its variables are this function's then, and closures in it may share them.
            boxed.formUnion(cell.sharedVariables(in: literal.body))
            return inline(
                InPlaceClosure(function: literal, inlinedCall: assembler.inlinedCall), [], into: target)
        }
        let mark = mark
        // The function is evaluated before its arguments, which may change the variable that holds it.
        let place = arguments.allSatisfy(\.changesNothing) ? operand(function) : value(function)
        pass(arguments, into: target, isFresh: false) { passed in
            emit(.callValue, place.reference, passed.word, passed.reference)
            emit(.data, passed.layout.words, passed.layout.references, target.layout.references)
        }
        release(to: mark)
    }

    // MARK: Arguments

    /// Evaluates the arguments into the next free registers, and brings the result of the call to the target.
    func pass(
        _ arguments: [TypedExpression], into target: Place, isFresh: Bool, _ emitCall: (Place) -> Void
    ) {
        guard arguments.contains(where: { !isPassedAtOnce($0) }) else {
            return call(into: target, isFresh: isFresh) { emitCall(values(arguments)) }
        }
        let mark = mark
        var places: [PassedArgument] = []
        for (index, argument) in arguments.enumerated() {
            let later = Array(arguments[(index + 1)...])
            if case .inoutArgument(let place) = argument.kind {
                places.append(.place(prepare(place, for: later)))
            } else {
                let isSafe = later.allSatisfy(\.changesNothing)
                places.append(.value(isSafe || argument.isUnchanging ? operand(argument) : value(argument)))
            }
        }
        let opened = places.map { argument -> PassedArgument in
            if case .place(let place) = argument { .place(addressable(place)) } else { argument }
        }
        let base = self.mark
        for argument in opened {
            switch argument {
            case .value(let place): move(place, to: allocate(place.layout))
            case .place(let place): emitAddress(of: place, into: allocate(.address).word)
            }
        }
        emitCall(
            Place(
                word: base.words, reference: base.references,
                layout: Layout(words: nextWord - base.words, references: nextReference - base.references)))
        held = held.filter { $0 < base.references }
        nextWord = base.words
        nextReference = base.references
        let result = allocate(target.layout)
        hold(result)
        for case .place(let place) in opened.reversed() { writeBack(place) }
        take(result, to: target)
        release(to: mark)
    }

    private enum PassedArgument {
        case value(Place)
        case place(PreparedTarget)
    }

    /// Whether an argument can be evaluated into the registers of the call: a value, or a variable's address.
    private func isPassedAtOnce(_ argument: TypedExpression) -> Bool {
        guard case .inoutArgument(let target) = argument.kind else { return true }
        return target.isMemory
    }

    /// The address of a variable, or of a part of one, which nothing has to be computed for.
    func lowerInoutArgument(_ target: AssignmentTarget, into place: Place) {
        emitAddress(of: prepare(target, for: []), into: place.word)
    }

    /// Emits a call whose arguments begin at the next free registers, and brings its result to the target.
    ///
    /// A fresh target is where the call leaves its result: the arguments take its registers.
    func call(into target: Place, isFresh: Bool, _ emitCall: () -> Void) {
        if isFresh {
            nextWord = target.word
            nextReference = target.reference
        }
        let base = mark
        emitCall()
        // Arguments were consumed.
        held = held.filter { $0 < base.references }
        nextWord = base.words
        nextReference = base.references
        let result = allocate(target.layout)
        hold(result)
        if !isFresh {
            take(result, to: target)
            release(to: base)
        }
    }

    func pass(captures: [Variable]) {
        for variable in captures {
            switch home(of: variable) {
            case let home? where variable.isInout:
                emitAddress(of: home, into: allocate(.address).word)
            case .box(let box, _)? where variable.isShared:
                let place = allocate(.reference)
                emit(.moveReference, place.reference, box)
                hold(place)
            case let home? where !variable.isShared:
                load(home, after: .none, into: allocate(layout(of: variable)))
            default:
                fail(
                    "The variable '\(variable.name)' cannot be captured before it is declared.",
                    at: variable.range)
            }
        }
    }

    // MARK: Runtime operations

    /// Calls an operation of the runtime; its types tell it how the arguments lie.
    func runtime(
        _ operation: RuntimeOperation, _ arguments: [TypedExpression], result: Type, into target: Place,
        isFresh: Bool
    ) {
        call(into: target, isFresh: isFresh) {
            let passed = values(arguments)
            emitRuntime(operation, passed, arguments.map(\.type), result: result)
        }
    }

    func emitRuntime(_ operation: RuntimeOperation, _ passed: Place, _ arguments: [Type], result: Type) {
        let types = RuntimeTypes(
            arguments: arguments.map(cell.valueType), result: cell.valueType(result))
        emit(.callRuntime, operation.rawValue, passed.word, passed.reference)
        emit(.data, assembler.types(types), passed.layout.references, Layout(of: result).references)
    }

    // MARK: Functions as values

    func makeClosure(of function: Function, _ types: [Type] = [], into target: Place) {
        let mark = mark
        let start = mark
        pass(captures: function.captures)
        emit(.makeClosure, target.reference, cell.index(of: function, types, depth: depth))
        emit(.data, start.words, start.references)
        hold(target)
        release(to: mark)
    }

    func lowerReference(to callee: Callee, _ expression: TypedExpression, into target: Place) {
        if case .function(let function, let types) = callee {
            if case .global(let number) = function.kind {
                emit(.loadFunction, target.reference, number)
                return hold(target)
            }
            return makeClosure(of: function, types, into: target)
        }
        guard case .function(let type) = expression.type else {
            return fail("Only a function can be used as a value here.", at: expression.range)
        }
        makeClosure(of: cell.thunk(for: callee, type: type, range: expression.range), into: target)
    }
}

extension AssignmentTarget {
    /// Whether it is a variable that needs no more than its address, or a field of one.
    fileprivate var isMemory: Bool {
        switch self {
        case .variable(let variable, _): !variable.isWeak
        case .field(let base, _, _, _): base.isMemory
        default: false
        }
    }
}
