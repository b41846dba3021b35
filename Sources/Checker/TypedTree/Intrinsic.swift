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
    case doubleTangent, doubleArcSine, doubleArcCosine, doubleArcTangent, doubleArcTangent2
    case doubleHyperbolicSine, doubleHyperbolicCosine
    case doubleArcHyperbolicSine, doubleArcHyperbolicCosine, doubleArcHyperbolicTangent
    case doubleExp2, doubleExpMinusOne, doubleLog2, doubleLog10, doubleLogOnePlus
    case doubleCubeRoot, doubleHypotenuse, doubleRemainder, doubleFusedMultiplyAdd
    case doubleErrorFunction, doubleErrorFunctionComplement, doubleGamma

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
    /// `String(reflecting: value)`: what `debugPrint` writes for the value.
    case stringReflecting

    // Text: a String, a Substring or a Character. The operations above take any of them as well.
    /// The text as a String.
    case textString
    case textCapitalized
    /// Optionals of a Character.
    case textFirst, textLast
    /// An index is the 64 bits of Swift's own String.Index.
    case textStartIndex, textEndIndex, textIndexAfter, textIndexBefore, textIndexOffset, textDistance
    /// `index(_:offsetBy:limitedBy:)`: an optional.
    case textIndexOffsetLimited
    /// The character at an index; the substring between two, of a Range.
    case textCharacter, textSlice
    /// Optionals of an index, of a character.
    case textFirstIndex, textLastIndex
    /// Substrings.
    case textPrefix, textSuffix, textDropFirst, textDropLast
    /// `split(separator: Character, maxSplits:, omittingEmptySubsequences:)`
    case textSplit
    /// `range(of:)`: an optional.
    case textRange
    /// With String.CompareOptions.
    case textRangeWithOptions, textReplacingWithOptions
    case textComponents, textReplacing, textPadding
    /// With a CharacterSet.
    case textComponentsInSet, textTrimmed
    /// Mutates a String: a Range of indices, a text.
    case textReplaceSubrange
    /// A text and an array of `any CVarArg`.
    case textFormat
    /// Arrays of UInt8 and of Unicode.Scalar, and back.
    case textUTF8, textUnicodeScalars, textFromUTF8, textFromUnicodeScalars
    /// A String of an array of characters, or of strings.
    case textFromCharacters
    /// `String(value, radix:, uppercase:)`
    case textFromInteger

    // Character.
    case characterIsLetter, characterIsNumber, characterIsWholeNumber, characterIsUppercase,
        characterIsLowercase,
        characterIsCased, characterIsWhitespace, characterIsNewline, characterIsPunctuation,
        characterIsSymbol,
        characterIsMathSymbol, characterIsCurrencySymbol, characterIsHexDigit, characterIsASCII
    /// Optionals of Int, of Int and of UInt8.
    case characterHexDigitValue, characterWholeNumberValue, characterASCIIValue
    /// `Character(string)`: traps unless it is one character.
    case characterFromString
    /// `Unicode.Scalar(UInt32)`: an optional.
    case unicodeScalarFromInteger

    // CharacterSet.
    /// A set by its number, in the order of the rows.
    case characterSetNamed
    case characterSetOfText, characterSetInverted, characterSetUnion, characterSetContains

    // Array. `arraySet` has no case: assignment goes through an `AssignmentTarget`.
    case arrayGet, arraySlice, arrayCount, arrayIsEmpty
    case arrayConcatenate, arrayEqual, arrayNotEqual
    case arrayAppend, arrayAppendContents, arrayInsert, arrayRemove, arrayRemoveLast, arrayRemoveAll,
        arraySwap
    /// Mutates: a Range of indices, an array of new elements.
    case arrayReplaceSubrange
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
    /// The element of the set that equals the argument, as an optional.
    case setMember

    // Sequences and ranges.
    /// `a..<b`, `a...b`: traps with "Range requires lowerBound <= upperBound".
    case rangeMake, closedRangeMake
    case rangeLowerBound, rangeUpperBound, rangeCount, rangeContains, rangeIsEmpty
    case closedRangeLowerBound, closedRangeUpperBound, closedRangeCount, closedRangeContains
    case zipMake, strideToMake, strideThroughMake

    // Any collection, in generic code: lowering calls the member of the type.
    case collectionStartIndex, collectionEndIndex, collectionIndexAfter, collectionIndexBefore
    case collectionIndexOffset, collectionDistance, collectionElement
    /// `contains` of any range.
    case rangeExpressionContains

    // Any type. Lowering chooses by the type of the arguments: an instruction for a number, a comparison of the parts for
    // a struct, enum, optional, tuple or collection, the learner's own function where one is declared.
    case valueEqual, valueNotEqual, valueLess, valueLessOrEqual, valueGreater, valueGreaterOrEqual
    /// `hasher.combine(value)`: mutates a Hasher.
    case valueHash
    /// `value.hashValue`
    case valueHashValue
    /// The number of an error in Foundation's words.
    case errorCode
    /// Arithmetic of a generic parameter that is a number.
    case valueAdd, valueSubtract, valueMultiply, valueDivide, valueRemainder, valueNegate
    case valueAnd, valueOr, valueXor, valueNot, valueShiftLeft, valueShiftRight
    case valueWrappingAdd, valueWrappingSubtract, valueWrappingMultiply
    case valueLeadingZeroBitCount, valueTrailingZeroBitCount, valueNonzeroBitCount
    /// `T(x)` from any number type to any other: traps where the value does not fit.
    case valueConvert
    /// `T(exactly: x)`: an optional. `T(clamping: x)`, `T(truncatingIfNeeded: x)`.
    case valueConvertExactly, valueConvertClamping, valueConvertTruncating
    /// `T(text)` for a number or a Bool: an optional of the type.
    case valueFromText
    /// `T(text, radix:)`: an optional of an integer type.
    case valueFromTextRadix
    /// `T.random(in:)` of a Range or ClosedRange of numbers.
    case valueRandom
    /// A number of type Int as one of the result's type: a literal in generic code.
    case valueFromInt
    /// `T.zero` of a generic parameter.
    case valueZero
    /// `x == nil`: of an optional.
    case optionalIsNil
    /// `===`: both arguments are optionals of instances of classes, or instances.
    case objectIdentical

    /// `print(items…, separator:, terminator:)`: an array literal of the items' descriptions, then both strings.
    case printItems
    /// With a String, inout, that the text is added to.
    case printItemsInto
    /// `isKnownUniquelyReferenced(&object)`: a place of an instance of a class.
    case objectIsUnique
    /// `precondition(condition, message)`, `assert` and `fatalError(message)`: trap with the message.
    case precondition, assertion, fatalError
    /// `preconditionFailure(message)`, `assertionFailure(message)`
    case preconditionFailure, assertionFailure
    /// Traps with the message alone: where the standard library's own code stops.
    case libraryFailure
    /// A value whose fields are the arguments.
    case aggregate
}

extension Intrinsic {
    /// The member of a collection that it stands for: its name, and the labels of its arguments.
    package var collectionMember: (name: String, labels: [String?])? {
        switch self {
        case .collectionStartIndex: ("startIndex", [])
        case .collectionEndIndex: ("endIndex", [])
        case .collectionIndexAfter: ("index", ["after"])
        case .collectionIndexBefore: ("index", ["before"])
        case .collectionIndexOffset: ("index", [nil, "offsetBy"])
        case .collectionDistance: ("distance", ["from", "to"])
        case .collectionElement: ("subscript", [nil])
        case .rangeExpressionContains: ("contains", [nil])
        default: nil
        }
    }
}
