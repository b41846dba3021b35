/// What machine code reaches by one register: words in the order of their cases.
enum ContextField: Int, CaseIterable {
    // Where a run stands, when machine code hands it over.
    case counter, words, references, code, frame
    /// The stack pointer, and the frame, of the innermost run of the machine.
    case stackPointer, entry

    // The machine's own memory.
    case poll, wordsEnd, referencesEnd, framesEnd
    case globalWords, globalReferences, initialisedGlobals, functions
    case machine

    // Functions in C's calling convention.
    case perform, resolveCall, resume, continues, stackOverflows, raise, failUninitialised, advance
    case makeUnique, grow, retain, release
    // The same for cold paths: they keep all registers.
    case keepingMakeUnique, keepingGrow, keepingRetain, keepingRelease
    /// Copies what a function has captured.
    case copyCaptures
    /// Where machine code jumps that cannot go on.
    case stop
    case findWord, findWordInSlot, compareTexts
    case shiftLeft, shiftRight, shiftLeftUnsigned, shiftRightUnsigned
    case remainder, power, exp, log, tanh, sine, cosine, round, floor, ceil, truncate

    var address: Memory { Memory(.r13, 8 * rawValue) }
}

/// The memory that `ContextField` names the words of.
struct NativeContext {
    let memory: UnsafeMutableRawPointer

    init() {
        let byteCount = 8 * ContextField.allCases.count
        memory = .allocate(byteCount: byteCount, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    }

    init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }

    subscript(_ field: ContextField) -> Int {
        nonmutating get { memory.load(fromByteOffset: 8 * field.rawValue, as: Int.self) }
        nonmutating set { memory.storeBytes(of: newValue, toByteOffset: 8 * field.rawValue, as: Int.self) }
    }

    var machine: Unmanaged<Machine> {
        memory.load(fromByteOffset: 8 * ContextField.machine.rawValue, as: Unmanaged<Machine>.self)
    }

    /// Where the run stands.
    var registers: Registers {
        get {
            let start = memory.assumingMemoryBound(to: Registers.self)
            return start.pointee
        }
        nonmutating set { memory.storeBytes(of: newValue, as: Registers.self) }
    }
}
