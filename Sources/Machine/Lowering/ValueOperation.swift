import Checker

/// An operation of a generic parameter.
enum ValueOperation {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case add, subtract, multiply, divide, remainder, negate
    case and, or, xor, not, shiftLeft, shiftRight
    case wrappingAdd, wrappingSubtract, wrappingMultiply
    case leadingZeroBitCount, trailingZeroBitCount, nonzeroBitCount

    fileprivate var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }

    /// What carries it out for the type; nil where that takes more than one instruction or function.
    func callee(for type: Type) -> Callee? {
        switch type.nominal {
        case .int?, .stringIndex?, .unicodeScalar?:
            if let integer { return .intrinsic(integer) }
        case .bool? where isComparison: return integer.map(Callee.intrinsic)
        case .double?: return double.map(Callee.intrinsic)
        case .string?, .character?: return string.map(Callee.intrinsic)
        default: break
        }
        if type.isBareEnumeration, isComparison, self == .equal || self == .notEqual || !type.hasOwnOrder {
            return integer.map(Callee.intrinsic)
        }
        guard let scalar = type.scalar else { return nil }
        let operation = scalarOperation
        return operation.intrinsic(of: scalar).map(Callee.intrinsic) ?? .scalar(operation, scalar)
    }

    fileprivate var integer: Intrinsic? {
        switch self {
        case .equal: .intEqual
        case .notEqual: .intNotEqual
        case .less: .intLess
        case .lessOrEqual: .intLessOrEqual
        case .greater: .intGreater
        case .greaterOrEqual: .intGreaterOrEqual
        case .add: .intAdd
        case .subtract: .intSubtract
        case .multiply: .intMultiply
        case .divide: .intDivide
        case .remainder: .intRemainder
        case .negate: .intNegate
        case .and: .intAnd
        case .or: .intOr
        case .xor: .intXor
        case .not: .intNot
        case .shiftLeft: .intShiftLeft
        case .shiftRight: .intShiftRight
        case .wrappingAdd: .intWrappingAdd
        case .wrappingSubtract: .intWrappingSubtract
        case .wrappingMultiply: .intWrappingMultiply
        case .leadingZeroBitCount, .trailingZeroBitCount, .nonzeroBitCount: nil
        }
    }

    private var double: Intrinsic? {
        switch self {
        case .equal: .doubleEqual
        case .notEqual: .doubleNotEqual
        case .less: .doubleLess
        case .lessOrEqual: .doubleLessOrEqual
        case .greater: .doubleGreater
        case .greaterOrEqual: .doubleGreaterOrEqual
        case .add: .doubleAdd
        case .subtract: .doubleSubtract
        case .multiply: .doubleMultiply
        case .divide: .doubleDivide
        case .negate: .doubleNegate
        default: nil
        }
    }

    private var string: Intrinsic? {
        switch self {
        case .equal: .stringEqual
        case .notEqual: .stringNotEqual
        case .less: .stringLess
        case .lessOrEqual: .stringLessOrEqual
        case .greater: .stringGreater
        case .greaterOrEqual: .stringGreaterOrEqual
        case .add: .stringConcatenate
        default: nil
        }
    }

    private var scalarOperation: ScalarOperation {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .remainder: .remainder
        case .negate: .negate
        case .and: .and
        case .or: .or
        case .xor: .xor
        case .not: .not
        case .shiftLeft: .shiftLeft
        case .shiftRight: .shiftRight
        case .wrappingAdd: .wrappingAdd
        case .wrappingSubtract: .wrappingSubtract
        case .wrappingMultiply: .wrappingMultiply
        case .leadingZeroBitCount: .leadingZeroBitCount
        case .trailingZeroBitCount: .trailingZeroBitCount
        case .nonzeroBitCount: .nonzeroBitCount
        }
    }
}

extension Intrinsic {
    var valueOperation: ValueOperation? {
        switch self {
        case .valueEqual: .equal
        case .valueNotEqual: .notEqual
        case .valueLess: .less
        case .valueLessOrEqual: .lessOrEqual
        case .valueGreater: .greater
        case .valueGreaterOrEqual: .greaterOrEqual
        case .valueAdd: .add
        case .valueSubtract: .subtract
        case .valueMultiply: .multiply
        case .valueDivide: .divide
        case .valueRemainder: .remainder
        case .valueNegate: .negate
        case .valueAnd: .and
        case .valueOr: .or
        case .valueXor: .xor
        case .valueNot: .not
        case .valueShiftLeft: .shiftLeft
        case .valueShiftRight: .shiftRight
        case .valueWrappingAdd: .wrappingAdd
        case .valueWrappingSubtract: .wrappingSubtract
        case .valueWrappingMultiply: .wrappingMultiply
        case .valueLeadingZeroBitCount: .leadingZeroBitCount
        case .valueTrailingZeroBitCount: .trailingZeroBitCount
        case .valueNonzeroBitCount: .nonzeroBitCount
        default: nil
        }
    }
}
