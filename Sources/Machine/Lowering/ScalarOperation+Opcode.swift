import Checker

extension ScalarOperation {
    /// The operation of Int that gives the same bits for the type, where there is one.
    func intrinsic(of type: ScalarType) -> Intrinsic? {
        guard type != .double else { return doubleIntrinsic }
        guard type != .float else { return nil }
        if type == .int, let operation = intIntrinsic { return operation }
        // Values are sign- or zero-extended: only those of 64 bits without a sign differ from Int's.
        let hasOrder = type != .uint64 && type != .uint
        switch self {
        case .equal: return .intEqual
        case .notEqual: return .intNotEqual
        case .less where hasOrder: return .intLess
        case .lessOrEqual where hasOrder: return .intLessOrEqual
        case .greater where hasOrder: return .intGreater
        case .greaterOrEqual where hasOrder: return .intGreaterOrEqual
        case .minimum where hasOrder: return .intMinimum
        case .maximum where hasOrder: return .intMaximum
        case .and: return .intAnd
        case .or: return .intOr
        case .xor: return .intXor
        case .not where type.isWide || type.isSigned: return .intNot
        case .wrappingAdd where type.isWide: return .intWrappingAdd
        case .wrappingSubtract where type.isWide: return .intWrappingSubtract
        case .wrappingMultiply where type.isWide: return .intWrappingMultiply
        case .shiftLeft where type == .int64: return .intShiftLeft
        case .shiftRight where type == .int64: return .intShiftRight
        default: return nil
        }
    }

    private var intIntrinsic: Intrinsic? {
        switch self {
        case .add: .intAdd
        case .subtract: .intSubtract
        case .multiply: .intMultiply
        case .divide: .intDivide
        case .remainder: .intRemainder
        case .negate: .intNegate
        case .magnitude: nil
        case .shiftLeft: .intShiftLeft
        case .shiftRight: .intShiftRight
        case .convert(to: .double): .doubleFromInt
        default: nil
        }
    }

    private var doubleIntrinsic: Intrinsic? {
        switch self {
        case .add: .doubleAdd
        case .subtract: .doubleSubtract
        case .multiply: .doubleMultiply
        case .divide: .doubleDivide
        case .negate: .doubleNegate
        case .equal: .doubleEqual
        case .notEqual: .doubleNotEqual
        case .less: .doubleLess
        case .lessOrEqual: .doubleLessOrEqual
        case .greater: .doubleGreater
        case .greaterOrEqual: .doubleGreaterOrEqual
        case .magnitude: .doubleMagnitude
        case .squareRoot: .doubleSquareRoot
        case .convert(to: .int): .intFromDouble
        default: nil
        }
    }

    /// An instruction for the type, and whether it takes its operands in the other order.
    func opcode(of type: ScalarType) -> (Opcode, swaps: Bool)? {
        switch self {
        case .bitCast(let target) where type.isWide && target.isWide: return (.moveWord, false)
        case .truncateBits(let target) where type.isInteger && target.isInteger && target.isWide:
            return (.moveWord, false)
        default: break
        }
        guard type == .uint64 || type == .uint else { return nil }
        switch self {
        case .less: return (.lessUnsigned, false)
        case .lessOrEqual: return (.lessOrEqualUnsigned, false)
        case .greater: return (.lessUnsigned, true)
        case .greaterOrEqual: return (.lessOrEqualUnsigned, true)
        case .divide: return (.divideUnsigned, false)
        case .remainder: return (.remainderUnsigned, false)
        case .shiftLeft: return (.shiftLeftUnsigned, false)
        case .shiftRight: return (.shiftRightUnsigned, false)
        default: return nil
        }
    }
}
