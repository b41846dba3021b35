/// Calls from native code into the machine, on the same stack above the frame that called the native.
extension Machine {
    /// Each nested call is a recursion of the run loop on the thread's stack.
    private static let maximumNestedCalls = 400

    /// A call whose arguments are written next, in order.
    func beginNestedCall() throws -> NativeCall {
        guard nestedCalls < Self.maximumNestedCalls, valueTypes.hasStackLeft else {
            throw MachineError(
                kind: .stackOverflow,
                message: "stack overflow: library functions that call a function back are nested "
                    + "\(nestedCalls) deep")
        }
        guard top.words < stack.wordsEnd, top.references < stack.referencesEnd else {
            throw MachineError(
                kind: .stackOverflow, message: "stack overflow: too many calls have not returned")
        }
        return NativeCall(words: top.words, references: top.references, machine: self)
    }

    /// Calls the function on the arguments written to `call`; its result is read from `call`.
    func finishNestedCall(of object: HeapObject, _ call: inout NativeCall) throws {
        let base = top
        nestedCalls += 1
        defer { nestedCalls -= 1 }
        let argumentReferences = call.resultReferences - base.references
        let argumentWords = call.resultWords - base.words
        call = NativeCall(words: base.words, references: base.references, machine: self)
        if type(of: object) == FunctionObject.self {
            try enterNested(unsafeDowncast(object, to: FunctionObject.self), at: base)
        } else if let native = object as? NativeClosure {
            top = StackTop(
                words: base.words + argumentWords, references: base.references + argumentReferences,
                frame: base.frame)
            defer { top = base }
            var inner = call
            do {
                try native.function.body(&inner)
            } catch {
                clear(base.references, count: argumentReferences)
                throw error
            }
            let resultReferences = inner.resultReferences - base.references
            if argumentReferences > resultReferences {
                clear(base.references + resultReferences, count: argumentReferences - resultReferences)
            }
        } else {
            throw NativeError("The value is not a function.")
        }
    }

    private func enterNested(_ function: FunctionObject, at base: StackTop) throws {
        let header = function.header
        guard base.frame < stack.framesEnd, base.words + header.pointee.wordCount <= stack.wordsEnd,
            base.references + header.pointee.referenceCount <= stack.referencesEnd
        else {
            _ = stackOverflows(in: header)
            let error = pendingError
            pendingError = nil
            clear(base.references, count: header.pointee.parameters.references)
            if let error { throw error }
            return
        }
        _ = place(function, at: base.words, base.references)
        base.frame.initialize(
            to: Frame(
                counter: UnsafePointer(haltInstruction), words: base.words, references: base.references,
                code: header))
        var registers = Registers(
            header.pointee.instructions, base.words, base.references, header, base.frame + 1)
        guard execute(&registers, entry: base.frame + 1) else {
            let error = failure(at: registers, entry: base.frame + 1)
            release(from: base.references, to: registers)
            top = base
            throw error
        }
        top = base
    }
}

extension NativeCall {
    /// Passes a value that lies in memory.
    mutating func write(_ place: ValuePlace, _ layout: Layout) {
        for offset in 0..<layout.words { writeWord(place.words[offset]) }
        for offset in 0..<layout.references {
            resultReferences.pointee = place.references[offset]
            resultReferences += 1
        }
    }
}
