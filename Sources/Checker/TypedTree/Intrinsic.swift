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

    // Dictionary. The last two are steps of a walk: entries are numbered from 0, in an order of the machine's own.
    /// `dictionary[key]` as a value: an optional.
    case dictionaryGet
    /// `dictionary[key, default: value]` as a value: the default is evaluated where the key is missing.
    case dictionaryGetOrDefault
    case dictionaryCount, dictionaryContainsKey
    /// Mutates; gives the old value as an optional.
    case dictionaryUpdate, dictionaryRemove
    case dictionaryRemoveAll
    case dictionaryKeys, dictionaryValues

    // Set.
    case setCount, setContains
    /// Mutates; gives whether the element is new.
    case setInsert
    /// Mutates; gives the element as an optional.
    case setRemove
    case setRemoveAll
    case setElements

    // Sequences and ranges.
    /// `a..<b`, `a...b`: traps with "Range requires lowerBound <= upperBound".
    case rangeMake, closedRangeMake
    case rangeLowerBound, rangeUpperBound, rangeCount, rangeContains, rangeIsEmpty
    case closedRangeLowerBound, closedRangeUpperBound, closedRangeCount, closedRangeContains
    case zipMake, strideToMake, strideThroughMake

    // Any type. Lowering chooses by the type of the arguments: an instruction for a number, a comparison of the parts for
    // a struct, enum, optional, tuple or collection, the learner's own function where one is declared.
    case valueEqual, valueNotEqual, valueLess, valueLessOrEqual, valueGreater, valueGreaterOrEqual
    /// `hasher.combine(value)`: mutates a Hasher.
    case valueHash
    /// `value.hashValue`
    case valueHashValue
    /// Arithmetic of a generic parameter that is a number.
    case valueAdd, valueSubtract, valueMultiply, valueDivide, valueRemainder, valueNegate
    /// A number of type Int as one of the result's type: a literal in generic code.
    case valueFromInt
    /// `x == nil`: of an optional.
    case optionalIsNil
    /// `===`: both arguments are optionals of instances of classes, or instances.
    case objectIdentical

    /// `print(items…, separator:, terminator:)`: an array literal of the items' descriptions, then both strings.
    case printItems
    /// `precondition(condition, message)`, `assert` and `fatalError(message)`: trap with the message.
    case precondition, assertion, fatalError
}
