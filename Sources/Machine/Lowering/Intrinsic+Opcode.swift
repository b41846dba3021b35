import Checker

extension Intrinsic {
    /// The instruction for an operation on words, and whether it takes its operands in the other order.
    var wordOpcode: (Opcode, swaps: Bool)? {
        switch self {
        case .intAdd: (.addInt, false)
        case .intSubtract: (.subtractInt, false)
        case .intMultiply: (.multiplyInt, false)
        case .intDivide: (.divideInt, false)
        case .intRemainder: (.remainderInt, false)
        case .intNegate: (.negateInt, false)
        case .intEqual, .boolEqual: (.equalInt, false)
        case .intNotEqual, .boolNotEqual: (.notEqualInt, false)
        case .intLess: (.lessInt, false)
        case .intLessOrEqual: (.lessOrEqualInt, false)
        case .intGreater: (.lessInt, true)
        case .intGreaterOrEqual: (.lessOrEqualInt, true)
        case .intAnd: (.andInt, false)
        case .intOr: (.orInt, false)
        case .intXor: (.xorInt, false)
        case .intNot: (.notInt, false)
        case .intShiftLeft: (.shiftLeftInt, false)
        case .intShiftRight: (.shiftRightInt, false)
        case .intWrappingAdd: (.wrappingAddInt, false)
        case .intWrappingSubtract: (.wrappingSubtractInt, false)
        case .intWrappingMultiply: (.wrappingMultiplyInt, false)
        case .intMagnitude: (.magnitudeInt, false)
        case .intMinimum: (.minimumInt, false)
        case .intMaximum: (.maximumInt, false)
        case .intSignum: (.signumInt, false)
        case .intIsMultiple: (.isMultipleInt, false)
        case .intFromDouble: (.intFromDouble, false)
        case .boolNot: (.notBool, false)
        default: doubleOpcode
        }
    }

    private var doubleOpcode: (Opcode, swaps: Bool)? {
        switch self {
        case .doubleAdd: (.addDouble, false)
        case .doubleSubtract: (.subtractDouble, false)
        case .doubleMultiply: (.multiplyDouble, false)
        case .doubleDivide: (.divideDouble, false)
        case .doubleNegate: (.negateDouble, false)
        case .doubleEqual: (.equalDouble, false)
        case .doubleNotEqual: (.notEqualDouble, false)
        case .doubleLess: (.lessDouble, false)
        case .doubleLessOrEqual: (.lessOrEqualDouble, false)
        case .doubleGreater: (.lessDouble, true)
        case .doubleGreaterOrEqual: (.lessOrEqualDouble, true)
        case .doubleFromInt: (.doubleFromInt, false)
        case .doubleMagnitude: (.magnitudeDouble, false)
        case .doubleMinimum: (.minimumDouble, false)
        case .doubleMaximum: (.maximumDouble, false)
        case .doubleSquareRoot: (.squareRootDouble, false)
        case .doubleTruncatingRemainder: (.remainderDouble, false)
        case .doublePower: (.powerDouble, false)
        default: nil
        }
    }

    var doubleFunction: DoubleFunction? {
        switch self {
        case .doubleRounded: .rounded
        case .doubleFloor: .floor
        case .doubleCeil: .ceil
        case .doubleTruncate: .truncate
        case .doubleExp: .exp
        case .doubleLog: .log
        case .doubleTanh: .tanh
        case .doubleSine: .sine
        case .doubleCosine: .cosine
        case .doubleIsInfinite: .isInfinite
        case .doubleIsFinite: .isFinite
        default: nil
        }
    }
}
