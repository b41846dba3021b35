import Glibc

/// The functions of the machine that machine code calls, in C's calling convention.
enum NativeHelpers {
    // C knows no pointers to Swift's types.
    typealias Pointer = UnsafeMutableRawPointer
    typealias OnInstruction = @convention(c) (Pointer, Pointer, Pointer, Pointer, Pointer, Pointer) -> Int
    typealias Unary = @convention(c) (Double) -> Double
    typealias Binary = @convention(c) (Double, Double) -> Double
    typealias Shift = @convention(c) (Int, Int) -> Int

    private static func machine(_ context: Pointer) -> Unmanaged<Machine> { NativeContext(context).machine }

    /// Does the instruction before the counter; 0 if it traps.
    private static let perform: OnInstruction = { context, counter, words, references, frame, code in
        let registers = Registers(counter, words, references, code, frame)
        return machine(context)._withUnsafeGuaranteedRef {
            $0.perform(
                registers.counter, registers.words, registers.references, registers.code, registers.frame)
                ? 1 : 0
        }
    }

    /// The code that the call before the counter enters: 0 if there is none and the call traps, 1 if the function was
    /// native and has run.
    private static let resolveCall: OnInstruction = { context, counter, words, references, frame, code in
        let registers = Registers(counter, words, references, code, frame)
        return machine(context)._withUnsafeGuaranteedRef { $0.resolveCall(registers.counter, registers) }
    }

    /// Where machine code goes on after what stopped it, if a handler takes the error; else 0.
    private static let resume: @convention(c) (Pointer) -> Int = { context in
        machine(context)._withUnsafeGuaranteedRef { $0.resume(NativeContext(context)) }
    }

    private static let continues: @convention(c) (Pointer) -> Int = { context in
        machine(context)._withUnsafeGuaranteedRef { $0.continuesAtPoll() ? 1 : 0 }
    }

    /// Of a call of the code with that header.
    private static let stackOverflows: @convention(c) (Pointer, Pointer) -> Void = { context, callee in
        machine(context)._withUnsafeGuaranteedRef {
            _ = $0.stackOverflows(in: callee.assumingMemoryBound(to: CodeHeader.self))
        }
    }

    /// Throws what lies in a reference register.
    private static let raise: @convention(c) (Pointer, Pointer) -> Void = { context, error in
        machine(context)._withUnsafeGuaranteedRef { $0.raise(reference(error)) }
    }

    private static let failUninitialised: @convention(c) (Pointer, Int) -> Void = { context, global in
        machine(context)._withUnsafeGuaranteedRef { $0.failUninitialised(global) }
    }

    /// See `Machine.advance`.
    private static let advance: @convention(c) (Pointer, Int, Pointer, Pointer) -> Int = {
        context, walk, state, destination in
        machine(context)._withUnsafeGuaranteedRef {
            $0.advance(
                walk: UInt16(truncatingIfNeeded: walk), state.assumingMemoryBound(to: UInt64.self),
                into: destination.assumingMemoryBound(to: UInt64.self)) ? 1 : 0
        }
    }

    /// Makes the array in the slot the slot's own.
    private static let makeUnique: @convention(c) (Pointer) -> Void = { slot in
        _ = uniqueArrayInSlot(reference(slot))
    }

    /// Makes room for one more element in the array of a slot that has no other owner.
    private static let grow: @convention(c) (Pointer) -> Void = { slot in
        arrayInSlot(reference(slot))._withUnsafeGuaranteedRef { $0.reserve(1) }
    }

    /// The entry of a key of one word in the dictionary of a slot, or -1.
    private static let findWord: @convention(c) (Pointer, UInt64) -> Int = { slot, word in
        find(word, in: reference(slot))
    }

    /// The same, and makes the dictionary the slot's own.
    private static let findWordInSlot: @convention(c) (Pointer, UInt64) -> Int = { slot, word in
        let slot = reference(slot)
        makeDictionaryUnique(in: slot)
        return find(word, in: slot)
    }

    /// Whether a relation holds between two texts.
    private static let compareTexts: @convention(c) (Pointer, Pointer, Int) -> Int = {
        first, second, relation in
        Machine.compareTexts(reference(first), reference(second), UInt16(truncatingIfNeeded: relation))
            ? 1 : 0
    }

    @inline(__always)
    private static func find(_ word: UInt64, in slot: UnsafeMutablePointer<HeapObject?>) -> Int {
        dictionaryInSlot(slot)._withUnsafeGuaranteedRef {
            $0.count == 0 ? -1 : $0.find(word: word, hash: DictionaryObject.hash(ofWord: word))
        }
    }

    private static func reference(_ pointer: Pointer) -> UnsafeMutablePointer<HeapObject?> {
        pointer.assumingMemoryBound(to: HeapObject?.self)
    }

    private static let retain: @convention(c) (Pointer) -> Void = { object in
        _ = Unmanaged<HeapObject>.fromOpaque(object).retain()
    }

    private static let release: @convention(c) (Pointer) -> Void = { object in
        Unmanaged<HeapObject>.fromOpaque(object).release()
    }

    private static let shiftLeft: Shift = { $0 << $1 }
    private static let shiftRight: Shift = { $0 >> $1 }
    private static let shiftLeftUnsigned: Shift = { Int(bitPattern: UInt(bitPattern: $0) << $1) }
    private static let shiftRightUnsigned: Shift = { Int(bitPattern: UInt(bitPattern: $0) >> $1) }

    /// Writes the addresses of all to the context.
    static func install(in context: NativeContext) {
        func install<Function>(_ function: Function, _ field: ContextField) {
            // A C function is its address.
            context[field] = unsafeBitCast(function, to: Int.self)
        }
        install(perform, .perform)
        install(resolveCall, .resolveCall)
        install(resume, .resume)
        install(continues, .continues)
        install(stackOverflows, .stackOverflows)
        install(raise, .raise)
        install(failUninitialised, .failUninitialised)
        install(advance, .advance)
        install(makeUnique, .makeUnique)
        install(grow, .grow)
        install(findWord, .findWord)
        install(findWordInSlot, .findWordInSlot)
        install(compareTexts, .compareTexts)
        install(retain, .retain)
        install(release, .release)
        install(shiftLeft, .shiftLeft)
        install(shiftRight, .shiftRight)
        install(shiftLeftUnsigned, .shiftLeftUnsigned)
        install(shiftRightUnsigned, .shiftRightUnsigned)
        install({ Glibc.fmod($0, $1) } as Binary, .remainder)
        install({ Glibc.pow($0, $1) } as Binary, .power)
        install({ Glibc.exp($0) } as Unary, .exp)
        install({ Glibc.log($0) } as Unary, .log)
        install({ Glibc.tanh($0) } as Unary, .tanh)
        install({ Glibc.sin($0) } as Unary, .sine)
        install({ Glibc.cos($0) } as Unary, .cosine)
        install({ Glibc.round($0) } as Unary, .round)
        install({ Glibc.floor($0) } as Unary, .floor)
        install({ Glibc.ceil($0) } as Unary, .ceil)
        install({ Glibc.trunc($0) } as Unary, .truncate)
    }
}

extension Registers {
    /// The registers of machine code, as C passes them.
    fileprivate init(
        _ counter: UnsafeMutableRawPointer, _ words: UnsafeMutableRawPointer,
        _ references: UnsafeMutableRawPointer, _ code: UnsafeMutableRawPointer,
        _ frame: UnsafeMutableRawPointer
    ) {
        self.init(
            UnsafePointer(counter.assumingMemoryBound(to: Instruction.self)),
            words.assumingMemoryBound(to: UInt64.self),
            references.assumingMemoryBound(to: HeapObject?.self),
            UnsafePointer(code.assumingMemoryBound(to: CodeHeader.self)),
            frame.assumingMemoryBound(to: Frame.self))
    }
}
