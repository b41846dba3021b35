import Checker
import Syntax

extension FunctionLowering {
    func lowerCall(
        _ callee: Callee, _ arguments: [TypedExpression], _ expression: TypedExpression, into target: Place,
        isFresh: Bool
    ) {
        switch callee {
        case .intrinsic(let intrinsic):
            lowerIntrinsic(intrinsic, arguments, expression, into: target, isFresh: isFresh)
        case .function(let function):
            call(into: target, isFresh: isFresh) {
                let passed = values(arguments)
                if case .global(let number) = function.kind {
                    guard cell.exists(globalFunction: number), number < Machine.maximumFunctions else {
                        return fail("The function '\(function.name)' does not exist.", at: expression.range)
                    }
                    emit(.callGlobal, number, passed.word, passed.reference)
                } else {
                    pass(captures: function.captures)
                    emit(.callCode, cell.index(of: function), passed.word, passed.reference)
                }
            }
        case .library(let function):
            call(into: target, isFresh: isFresh) {
                let passed = values(arguments)
                emit(.callNative, function.identifier, passed.word, passed.reference)
                emit(.data, 0, passed.layout.references, target.layout.references)
            }
        }
    }

    func lowerCallValue(
        _ function: TypedExpression, _ arguments: [TypedExpression], into target: Place
    ) {
        let mark = mark
        // The function is evaluated before its arguments, which may change the variable that holds it.
        let place = arguments.allSatisfy(\.changesNothing) ? operand(function) : value(function)
        call(into: target, isFresh: false) {
            let passed = values(arguments)
            emit(.callValue, place.reference, passed.word, passed.reference)
            emit(.data, 0, passed.layout.references, target.layout.references)
        }
        release(to: mark)
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
            case .box(let box, _)?:
                let place = allocate(.reference)
                emit(.moveReference, place.reference, box)
                hold(place)
            case let home?:
                load(home, after: .none, into: allocate(variable.type))
            case nil:
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

    func makeClosure(of function: Function, into target: Place) {
        let mark = mark
        let start = mark
        pass(captures: function.captures)
        emit(.makeClosure, target.reference, cell.index(of: function))
        emit(.data, start.words, start.references)
        hold(target)
        release(to: mark)
    }

    func lowerReference(to callee: Callee, _ expression: TypedExpression, into target: Place) {
        switch callee {
        case .function(let function):
            if case .global(let number) = function.kind {
                emit(.loadFunction, target.reference, number)
                hold(target)
            } else {
                makeClosure(of: function, into: target)
            }
        case .library, .intrinsic:
            guard case .function(let type) = expression.type else {
                return fail("Only a function can be used as a value here.", at: expression.range)
            }
            let thunk = cell.thunk(for: callee, type: type, range: expression.range)
            emit(.makeClosure, target.reference, cell.index(of: thunk))
            emit(.data)
            hold(target)
        }
    }
}
