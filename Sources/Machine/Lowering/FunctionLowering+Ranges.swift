import Checker

extension FunctionLowering {
    func lowerRange(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let mark = mark
        switch intrinsic {
        case .rangeMake, .closedRangeMake:
            let bounds = values(arguments)
            checkOrder(of: bounds, arguments[0].type)
            take(bounds, to: target)
        case .strideToMake, .strideThroughMake:
            let parts = values(arguments)
            emit(arguments[2].type == .int ? .checkStride : .checkDoubleStride, parts.word + 2)
            take(parts, to: target)
        case .zipMake, .arrayEnumerated:
            take(values(arguments), to: target)
        case .arrayIndices:
            let bounds = allocate(target.layout)
            load(integer: 0, into: bounds.word)
            emit(.arrayCount, bounds.word + 1, operand(arguments[0]).reference)
            take(bounds, to: target)
        default: lowerRangeQuery(intrinsic, arguments, into: target)
        }
        release(to: mark)
    }

    private func checkOrder(of bounds: Place, _ type: Type) {
        let layout = Layout(of: type)
        if type == .double {
            emit(.checkDoubleRange, bounds.word, bounds.word + 1)
        } else if layout == .word, type.scalar != .float {
            emit(.checkRange, bounds.word, bounds.word + 1)
        } else {
            let mark = mark
            let passed = assembler.makeLabel()
            let operands = [
                standIn(for: bounds.part(after: .none, layout: layout), type),
                standIn(for: bounds.part(after: layout, layout: layout), type),
            ]
            branch(expression(.call(.intrinsic(.valueLessOrEqual), operands), .bool), if: true, to: passed)
            let message = expression(.string("Range requires lowerBound <= upperBound"), .string)
            _ = value(expression(.call(.intrinsic(.libraryFailure), [message]), .void))
            assembler.bind(passed)
            release(to: mark)
        }
    }

    private func lowerRangeQuery(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let places = operands(arguments)
        let (lower, upper) = (places[0].word, places[0].word + 1)
        let isInt = arguments[0].type.arguments.first != .double
        switch intrinsic {
        case .rangeLowerBound, .closedRangeLowerBound: emit(.moveWord, target.word, lower)
        case .rangeUpperBound, .closedRangeUpperBound: emit(.moveWord, target.word, upper)
        case .rangeCount: emit(.subtractInt, target.word, upper, lower)
        case .closedRangeCount:
            let difference = allocateWord()
            emit(.subtractInt, difference, upper, lower)
            emit(.addIntImmediate, target.word, difference, 1)
        case .rangeIsEmpty: emit(isInt ? .equalInt : .equalDouble, target.word, lower, upper)
        default:
            let value = places[1].word
            let (above, below) = (allocateWord(), allocateWord())
            let isClosed = intrinsic == .closedRangeContains
            emit(isInt ? .lessOrEqualInt : .lessOrEqualDouble, above, lower, value)
            switch (isInt, isClosed) {
            case (true, true): emit(.lessOrEqualInt, below, value, upper)
            case (true, false): emit(.lessInt, below, value, upper)
            case (false, true): emit(.lessOrEqualDouble, below, value, upper)
            case (false, false): emit(.lessDouble, below, value, upper)
            }
            emit(.andInt, target.word, above, below)
        }
    }
}
