/// The operations of the machine.
///
/// An instruction is 8 bytes: an opcode and three operands of 16 bits.
///
///     | opcode | a | b | c |
///
/// `w[a]` is a word register, `r[a]` a reference register of the present frame; `imm` is the signed number of
/// 32 bits in b and c; a `target` counts instructions from the next one. Some instructions are followed by
/// `data`, words of the same form whose opcode is `.data`.
enum Opcode: UInt16 {
    // Moves.
    case moveWord  // w[a] = w[b]
    case loadInteger  // w[a] = imm
    case loadConstant  // w[a] = constants[imm]
    case moveReference  // r[a] = r[b]
    case takeReference  // r[a] = r[b], r[b] = nil
    case clearReference  // r[a] = nil
    case clearReferences  // r[a] ..< r[a + b] = nil
    case loadObject  // r[a] = objects[imm]

    // Globals, from functions; a cell's own code has them as registers.
    case loadGlobalWord  // w[a] = globals[b]
    case storeGlobalWord  // globals[b] = w[a]
    case loadGlobalReference  // r[a] = globals[b]
    case storeGlobalReference  // globals[b] = r[a]
    case checkGlobal  // traps unless global imm is initialised
    case initialiseGlobal  // makes the value of global imm, unless it has one
    case markGlobal  // global imm is initialised

    // Boxes: captured variables that change.
    case makeBox  // r[a] = box of b words and c references
    case loadBoxWord  // w[a] = r[b].words[c]
    case storeBoxWord  // r[b].words[c] = w[a]
    case loadBoxReference  // r[a] = r[b].references[c]
    case storeBoxReference  // r[b].references[c] = r[a]

    // Addresses: of the words of a place, and of its references in the next register.
    case addressOfRegisters  // w[a], w[a + 1] = addresses of w[b], r[c]
    case addressOfGlobals
    case addressInBox  // of the content of r[b]; data: a, b = words and references before it
    case offsetAddress  // w[a] = w[b] + 8 * c
    case loadWordAt  // w[a] = word c behind the address w[b]
    case storeWordAt
    case loadReferenceAt  // r[a] = reference c behind the address w[b]
    case storeReferenceAt
    /// of element w[c] of the array in slot w[b], to write; data: r[a] = the array; b, c = offsets
    case elementAddress
    /// of the value of entry w[c] of the dictionary in slot w[b]; data: r[a] = its array
    case dictionaryValueAddress

    // Enums and optionals.
    case checkSome  // traps if w[a] is zero
    case unreachable

    // Objects.
    case makeObject  // r[a] = instance of class imm
    case identicalReference  // w[a] = r[b] === r[c]
    case makeWeak  // r[a] = weak reference to r[b]
    case loadWeak  // w[a], r[b] = optional of what the weak r[c] refers to
    case runDeinitializers  // of instances released since

    // Int: w[a] = w[b] op w[c].
    case addInt, subtractInt, multiplyInt, divideInt, remainderInt
    case addIntImmediate  // w[a] = w[b] + c
    case negateInt
    case andInt, orInt, xorInt, notInt, shiftLeftInt, shiftRightInt
    case wrappingAddInt, wrappingSubtractInt, wrappingMultiplyInt
    case equalInt, notEqualInt, lessInt, lessOrEqualInt
    case minimumInt, maximumInt, magnitudeInt, signumInt, isMultipleInt
    case intFromDouble
    case lessUnsigned, lessOrEqualUnsigned, divideUnsigned, remainderUnsigned
    case shiftLeftUnsigned, shiftRightUnsigned  // by an Int
    case scalar  // w[a] = w[b] op w[c]; data: imm = operation in the code
    case checkSlice  // the range w[a], w[a + 1] of the array r[b] becomes half-open, if c is 1; traps outside
    case checkRange  // traps unless w[a] <= w[b]
    case checkDoubleRange
    case checkStride  // traps if w[a] is zero
    case checkDoubleStride

    // Double: w[a] = w[b] op w[c].
    case addDouble, subtractDouble, multiplyDouble, divideDouble
    case negateDouble
    case equalDouble, notEqualDouble, lessDouble, lessOrEqualDouble
    case minimumDouble, maximumDouble, magnitudeDouble, squareRootDouble, remainderDouble, powerDouble
    case functionDouble  // w[a] = function c of w[b]
    case doubleFromInt

    // Bool.
    case notBool

    // Branches.
    case jump  // by imm
    case branchTrue  // if w[a], by imm
    case branchFalse
    case branchEqualInt, branchNotEqualInt, branchLessInt, branchLessOrEqualInt  // if w[a] op w[b], by c
    case branchEqualImmediate, branchNotEqualImmediate  // if w[a] op b, by c
    case branchLessImmediate, branchLessOrEqualImmediate, branchGreaterImmediate,
        branchGreaterOrEqualImmediate
    case branchEqualDouble, branchNotEqualDouble  // if w[a] op w[b], by c
    case branchLessDouble, branchNotLessDouble, branchLessOrEqualDouble, branchNotLessOrEqualDouble

    // Loops.
    case loopHalfOpen  // w[a] += 1; if w[a] < w[b], by c
    case loopClosed  // if w[a] < w[b]: w[a] += 1, by c
    case nextWord  // w[a] = r[b].words[w[a + 1]], w[a + 1] += 1, by c, unless at the end
    case nextByte  // the same of an array of bytes
    case nextReference  // r[a] = r[a + 1].references[w[b]], w[b] += 1, by c, unless at the end
    case advance  // w[b] = next of the walk at w[a]; by c at the end; data: a = kind of walk

    // Arrays. A slot is the address of the reference to an array; between taking it and using it nothing else
    // runs.
    case makeArray  // r[a] = empty array of b words and c references an element; data: imm = capacity
    case makeByteArray  // r[a] = empty array of bytes; data: imm = capacity
    case arrayCount  // w[a] = r[b].count
    case arrayGetWord  // w[a] = r[b][w[c]]
    case arrayGetByte  // w[a] = r[b][w[c]]
    case arrayGetReference  // r[a] = r[b][w[c]]
    case arrayGetElement  // all parts of r[b][w[c]]; data: a = first word, b = first reference
    case arraySetWord  // r[b][w[c]] = w[a]
    case arraySetByte  // r[b][w[c]] = w[a]
    case arraySetReference  // r[b][w[c]] = r[a]
    case arrayAppendWord  // r[a].append(w[b])
    case arrayAppendByte  // r[a].append(w[b])
    case arrayAppendReference  // r[a].append(r[b])
    case arrayAppendElement  // r[a].append(w[b]…, r[c]…)
    case slot  // w[a] = address of r[b]
    case slotOfGlobal  // w[a] = address of globals[b]
    case slotInBox  // w[a] = address of r[b].references[c]
    case slotOfElement  // w[a] = address of element w[c] of r[b], to read
    /// w[a] = address of a reference of element w[c] of the array in slot w[b], to read; data: a = offset.
    case slotOfElementInSlot
    case uniqueSlotOfElement  // the same to write; data: a = offset of the reference in the element
    case arrayCountInSlot  // w[a] = count of the array in slot w[b]
    case arrayGetWordInSlot  // w[a] = element w[c] of the array in slot w[b]
    case arrayGetByteInSlot
    case arrayGetReferenceInSlot
    case arrayGetFieldInSlot  // w[a] = a word of element w[c] of the array in slot w[b]; data: a = offset
    /// Data: first word and reference; offsets in the element, c = words << 8 | references.
    case arrayGetPartInSlot
    case arraySetWordInSlot  // element w[c] of the array in slot w[b] = w[a]
    case arraySetByteInSlot
    case arraySetReferenceInSlot
    case arraySetPartInSlot  // as arrayGetPartInSlot
    case arrayAppendWordInSlot  // the array in slot w[a] appends w[b]
    case arrayAppendByteInSlot
    case arrayAppendReferenceInSlot
    case arrayAppendElementInSlot  // the array in slot w[a] appends w[b]…, r[c]…
    case stringAppendInSlot  // the string in slot w[a] appends r[b]

    // Texts: strings, substrings and characters.
    case compareText  // w[a] = whether r[b] and r[c] are in a relation; data: a = TextRelation

    // Dictionaries and sets whose keys are single words or texts; data: KeyBank.
    /// w[a]…, r[…] = optional value of key b in r[c]; data: a = first reference, b = bank of the key.
    case dictionaryGet
    case dictionaryContains  // w[a] = whether r[c] has key b; data: b = bank of the key
    /// w[a] = entry of key b, or -1, in the dictionary in slot w[c], which is then the slot's own; data: b = bank of the key
    case dictionaryFindInSlot

    // Calls: arguments from w[b] and r[c] on, where the callee's frame begins; results in the same place.
    case callGlobal  // global function a
    case callCode  // code a of the unit
    case callMethod  // the function in slot a of the class of the instance r[c]
    case callRequirement  // requirement a of the code, for the type of the box r[c]
    case callMutatingRequirement  // the same, for the box whose address is w[b + 1]
    case callValue  // r[a]; data: a = argument words, b = argument references, c = result references
    case callNative  // native a; data as callValue
    case callNativeMutating  // native a; data: a = slot, b = argument references, c = result references
    case callRuntime  // runtime operation a; data: a = types, b = argument references, c = result references
    case loadFunction  // r[a] = global function b
    case makeClosure  // r[a] = code b; data: a, b = first captured word and reference
    case returnWord  // w[0] = w[a], returns
    case returnKeeping  // returns, keeps the first a references

    case throwError  // r[a]
    case halt
    case data
}

extension Opcode {
    /// How many words of data follow the instruction.
    @inline(never)
    var dataCount: Int {
        switch self {
        case .addressInBox, .elementAddress, .dictionaryValueAddress, .scalar, .advance, .makeArray,
            .makeByteArray, .arrayGetElement, .slotOfElementInSlot, .uniqueSlotOfElement,
            .arrayGetFieldInSlot, .compareText,
            .dictionaryGet, .dictionaryContains, .dictionaryFindInSlot, .callValue, .callNative,
            .callNativeMutating, .callRuntime, .makeClosure:
            1
        case .arrayGetPartInSlot, .arraySetPartInSlot: 2
        default: 0
        }
    }
}

struct Instruction {
    var opcode: Opcode
    var a: UInt16
    var b: UInt16
    var c: UInt16

    init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        self.opcode = opcode
        self.a = UInt16(truncatingIfNeeded: a)
        self.b = UInt16(truncatingIfNeeded: b)
        self.c = UInt16(truncatingIfNeeded: c)
    }

    init(_ opcode: Opcode, _ a: Int, immediate: Int) {
        self.init(opcode, a, immediate & 0xFFFF, immediate >> 16)
    }

    @inline(__always)
    var immediate: Int { Int(Int32(bitPattern: UInt32(b) | UInt32(c) << 16)) }
    /// c as a signed number.
    @inline(__always)
    var signedC: Int { Int(Int16(bitPattern: c)) }
    @inline(__always)
    var signedB: Int { Int(Int16(bitPattern: b)) }
}

/// Functions of one Double, `functionDouble`'s operand c.
enum DoubleFunction: Int {
    case rounded, floor, ceil, truncate, exp, log, tanh, sine, cosine, isInfinite, isFinite
}

/// What `compareText` tests.
enum TextRelation: Int {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Where the key of a dictionary's instruction lies: an integer or a truth value, or a text.
enum KeyBank: Int {
    case words, texts
}

/// Walks that `advance` makes, with the words of their state.
enum Walk: Int {
    /// Next, end.
    case range
    /// Next, last, finished.
    case closedRange
    /// Next, end, step, finished.
    case strideToInt, strideThroughInt
    /// Start, end, step, index, finished.
    case strideToDouble, strideThroughDouble

    var stateWords: Int {
        switch self {
        case .range: 2
        case .closedRange: 3
        case .strideToInt, .strideThroughInt: 4
        case .strideToDouble, .strideThroughDouble: 5
        }
    }
}
