/// An operation of the standard library that the machine carries out itself.
///
/// Arguments come in the order of Swift's declaration, the instance first. An operation that mutates takes
/// the place of its instance as an `AssignmentTarget`. Traps use swiftc's words.
package enum Intrinsic: String, Sendable, CaseIterable {
    // Int. Arithmetic traps on overflow, division by zero traps.
    case intAdd, intSubtract, intMultiply, intDivide, intRemainder, intNegate
    case intEqual, intNotEqual, intLess, intLessOrEqual, intGreater, intGreaterOrEqual
    case intAnd, intOr, intXor, intNot
    /// Swift's smart shifts: a negative count shifts the other way, a large one shifts everything out.
    case intShiftLeft, intShiftRight
    case intWrappingAdd, intWrappingSubtract, intWrappingMultiply
    case intMagnitude, intMinimum, intMaximum, intSignum, intIsMultiple
    /// `Int(x)` of a Double: truncates; traps on NaN, infinity and values out of range.
    case intFromDouble

    // Double.
    case doubleAdd, doubleSubtract, doubleMultiply, doubleDivide, doubleNegate
    case doubleEqual, doubleNotEqual, doubleLess, doubleLessOrEqual, doubleGreater, doubleGreaterOrEqual
    case doubleFromInt
    case doubleMagnitude, doubleMinimum, doubleMaximum
    case doubleSquareRoot
    /// `rounded()`: to nearest, ties away from zero.
    case doubleRounded
    case doubleFloor, doubleCeil, doubleTruncate
    case doubleTruncatingRemainder
    case doubleIsNaN, doubleIsInfinite, doubleIsFinite
    case doubleExp, doubleLog, doubleTanh, doubleSine, doubleCosine, doublePower

    // Bool.
    case boolNot, boolEqual, boolNotEqual

    // String.
    case stringConcatenate, stringAppend
    case stringEqual, stringNotEqual, stringLess, stringLessOrEqual, stringGreater, stringGreaterOrEqual
    case stringCount, stringIsEmpty, stringUppercased, stringLowercased
    case stringHasPrefix, stringHasSuffix, stringContains
    /// `String(repeating:count:)`
    case stringRepeating
    /// `String(value)` and a segment of an interpolation: what `print` writes for the value.
    case stringDescribing

    // Array. `arraySet` has no case: assignment goes through an `AssignmentTarget`.
    case arrayGet, arraySlice, arrayCount, arrayIsEmpty
    case arrayConcatenate, arrayEqual, arrayNotEqual
    case arrayAppend, arrayAppendContents, arrayInsert, arrayRemove, arrayRemoveLast, arrayRemoveAll,
        arraySwap
    case arrayReversed, arraySorted, arraySortedBy, arraySort, arrayContains
    case arrayRepeating, arrayJoined
    case arrayIndices, arrayEnumerated
    /// `Array(sequence)`: of any sequence that for-in takes.
    case arrayFromSequence
    /// Higher-order: instance, then closure (`reduce`: instance, initial result, closure). They lower to loops.
    /// Their instance is any sequence that for-in takes.
    case sequenceMap, sequenceFilter, sequenceReduce, sequenceForEach, sequenceAllSatisfy,
        sequenceContainsWhere

    // Sequences and ranges.
    /// `a..<b`, `a...b`: traps with "Range requires lowerBound <= upperBound".
    case rangeMake, closedRangeMake
    case rangeLowerBound, rangeUpperBound, rangeCount, rangeContains, rangeIsEmpty
    case closedRangeLowerBound, closedRangeUpperBound, closedRangeCount, closedRangeContains
    case zipMake, strideToMake, strideThroughMake

    /// `print(items…, separator:, terminator:)`: an array literal of the items' descriptions, then both strings.
    case printItems
    /// `precondition(condition, message)`, `assert` and `fatalError(message)`: trap with the message.
    case precondition, assertion, fatalError
}
