/// The first free places above the running frame, where a call from native code may begin.
struct StackTop {
    var words: UnsafeMutablePointer<UInt64>
    var references: UnsafeMutablePointer<HeapObject?>
    var frame: UnsafeMutablePointer<Frame>

    init(
        words: UnsafeMutablePointer<UInt64>, references: UnsafeMutablePointer<HeapObject?>,
        frame: UnsafeMutablePointer<Frame>
    ) {
        self.words = words
        self.references = references
        self.frame = frame
    }

    init(above registers: Registers) {
        words = registers.words + registers.code.pointee.wordCount
        references = registers.references + registers.code.pointee.referenceCount
        frame = registers.frame
    }
}

extension Machine {
    /// Whether the cell goes on: counts the step, unless an interrupt is requested.
    @inline(never)
    func continuesAtPoll() -> Bool {
        if interrupt.isRequested {
            pendingError = interrupt.isRequestedForMemory ? memoryError : NativeError.interrupted
            stoppedAtPoll = true
            return false
        }
        guard let steps = limits.steps else { return true }
        takenSteps += 1
        if takenSteps > steps {
            pendingError = MachineError(
                kind: .limit(.steps),
                message: "The cell was stopped after \(steps) steps, the limit of this session.")
            stoppedAtPoll = true
            return false
        }
        return true
    }

    /// In native loops over a value's parts.
    @inline(__always)
    func checkInterrupt() throws {
        if interrupt.isRequested { throw NativeError.interrupted }
    }

    @inline(never)
    func stackOverflows(in callee: UnsafePointer<CodeHeader>) -> Bool {
        let name = callee.pointee.code.name ?? "a closure"
        pendingError = MachineError(
            kind: .stackOverflow,
            message: "stack overflow: too many calls have not returned when \(name) is called; "
                + "a function that calls itself needs a case in which it does not")
        return false
    }

    /// The code to enter for a call of a function value, its captured values in place. Nil if the function was
    /// native and has run, or failed with `pendingError`.
    @inline(never)
    func prepareValueCall(
        _ i: Instruction, _ data: UnsafePointer<Instruction>, _ registers: Registers
    ) -> UnsafePointer<CodeHeader>? {
        let words = registers.words + Int(i.b)
        let references = registers.references + Int(i.c)
        guard let object = registers.references[Int(i.a)] else {
            pendingError = NativeError("The function has not been set yet.")
            return nil
        }
        if type(of: object) == FunctionObject.self {
            return place(unsafeDowncast(object, to: FunctionObject.self), at: words, references)
        }
        guard let native = object as? NativeClosure else {
            pendingError = NativeError("The value is not a function.")
            return nil
        }
        _ = callOut(at: words, references, data.pointee, registers, native.function.body)
        return nil
    }

    /// Puts what the function captured behind its parameters.
    func place(
        _ function: FunctionObject, at words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) -> UnsafePointer<CodeHeader> {
        let header = function.header
        if let captures = function.captures {
            captures.get(
                0, words: words + header.pointee.parameters.words,
                references: references + header.pointee.parameters.references)
        }
        return header
    }

    @inline(never)
    func callNative(_ i: Instruction, _ data: UnsafePointer<Instruction>, _ registers: Registers) -> Bool {
        callOut(
            at: registers.words + Int(i.b), registers.references + Int(i.c), data.pointee, registers,
            natives[Int(i.a)].body)
    }

    /// Calls a native whose first argument is the value in a slot, and puts the value back whatever happens.
    @inline(never)
    func callNativeMutating(
        _ i: Instruction, _ data: UnsafePointer<Instruction>, _ registers: Registers
    ) -> Bool {
        let slot = slot(registers.words, data.pointee.a)
        let instance = registers.references + Int(i.c)
        swap(&slot.pointee, &instance.pointee)
        defer { swap(&slot.pointee, &instance.pointee) }
        return callOut(
            at: registers.words + Int(i.b), instance, data.pointee, registers, natives[Int(i.a)].body)
    }

    @inline(never)
    func callRuntime(_ i: Instruction, _ data: UnsafePointer<Instruction>, _ registers: Registers) -> Bool {
        // By pointers, without a retain or a reabstracted function: the code keeps its types.
        let types = UnsafeRawPointer(registers.code.pointee.types + Int(data.pointee.a))
            .load(as: Unmanaged<RuntimeTypes>.self)
        let operation = operations + Int(i.a)
        return callOut(
            at: registers.words + Int(i.b), registers.references + Int(i.c), data.pointee, registers
        ) { call in
            try types._withUnsafeGuaranteedRef { try operation.pointee.body(&call, $0) }
        }
    }

    /// Runs native code on arguments in registers, then clears those that it has not read.
    @inline(__always)
    private func callOut(
        at words: UnsafeMutablePointer<UInt64>, _ references: UnsafeMutablePointer<HeapObject?>,
        _ data: Instruction, _ registers: Registers, _ body: (inout NativeCall) throws -> Void
    ) -> Bool {
        if interrupt.isRequestedForMemory {
            pendingError = memoryError
            return false
        }
        let outerTop = top
        top = StackTop(above: registers)
        defer { top = outerTop }
        do {
            var call = NativeCall(words: words, references: references, machine: self)
            try body(&call)
        } catch {
            pendingError = error
            return false
        }
        let (argumentReferences, resultReferences) = (Int(data.b), Int(data.c))
        if argumentReferences > resultReferences {
            clear(references + resultReferences, count: argumentReferences - resultReferences)
        }
        return true
    }

    /// Makes the value of a static property at its first use.
    @inline(never)
    func initialise(global number: Int, _ registers: Registers) -> Bool {
        guard let global = globals[number], let initializer = global.initializer else {
            failUninitialised(number)
            return false
        }
        let outerTop = top
        top = StackTop(above: registers)
        defer { top = outerTop }
        do {
            var call = try beginNestedCall()
            try finishNestedCall(of: functionObject(for: initializer, []), &call)
            let place = global.place
            for offset in 0..<place.layout.words { stack.words[place.word + offset] = call.readWord() }
            for offset in 0..<place.layout.references {
                stack.references[place.reference + offset] = call.references[offset]
                call.references[offset] = nil
            }
            markInitialised(number)
            return true
        } catch {
            pendingError = error
            return false
        }
    }

    /// Nil with `pendingError`.
    @inline(never)
    func applyScalar(_ code: Code, _ index: Int, _ a: UInt64, _ b: UInt64) -> UInt64? {
        let call = code.body.scalars[index]
        let (value, isFailed) = call.function(a, b)
        if isFailed {
            pendingError = MachineError.runtime(ScalarFunctions.failure(call.operation, call.type, a, b))
            return nil
        }
        return value
    }

    @inline(never)
    func loadFunction(_ number: Int, into destination: UnsafeMutablePointer<HeapObject?>) {
        // Lowering has made sure of the function.
        guard let header = functionTable[number] else { return }
        destination.pointee = FunctionObject(
            unit: header.pointee.code.unit, header: header, captures: nil)
    }

    @inline(never)
    func makeClosure(_ i: Instruction, _ data: UnsafePointer<Instruction>, _ registers: Registers) {
        let code = registers.code.pointee
        let header = code.codes[Int(i.b)]
        var captures: ArrayObject?
        if header.pointee.captures != .none {
            let content = ArrayObject(layout: header.pointee.captures, capacity: 1)
            content.append(
                words: registers.words + Int(data.pointee.a),
                references: registers.references + Int(data.pointee.b))
            captures = content
        }
        registers.references[Int(i.a)] = FunctionObject(
            unit: code.code.unit, header: header, captures: captures)
    }
}
