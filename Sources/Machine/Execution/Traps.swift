import Syntax

/// An error of the machine itself, before its place is known.
struct MachineError: Error {
    let kind: Trap.Kind
    let message: String
}

extension Machine {
    /// The trap for an instruction that stopped the run loop, with all calls up to `entry`.
    func trap(at registers: Registers, entry: UnsafeMutablePointer<Frame>) -> Trap {
        var registers = registers
        if stoppedAtPoll { registers.counter += 1 }
        stoppedAtPoll = false
        let frames = frames(at: registers, entry: entry)
        let range = frames.first?.range
        let error = pendingError
        pendingError = nil
        switch error {
        case let trap as Trap:
            var outer = trap
            outer.frames += frames
            if outer.range == nil { outer.range = range }
            return outer
        case let thrown as ThrownError:
            return Trap(
                kind: .uncaughtError, message: "Error raised at top level: \(describe(thrown))",
                range: thrown.range ?? range, frames: thrown.frames + frames)
        case let error as MachineError:
            return Trap(kind: error.kind, message: error.message, range: range, frames: frames)
        case let error as NativeError where error.reason == .interrupted && interrupt.isRequestedForMemory:
            return Trap(kind: .limit(.memory), message: memoryError.message, range: range, frames: frames)
        case let error as NativeError:
            let kind: Trap.Kind = error.reason == .interrupted ? .interrupted : .libraryError
            return Trap(kind: kind, message: error.message, range: range, frames: frames)
        case let error?:
            return Trap(kind: .libraryError, message: "\(error)", range: range, frames: frames)
        case nil:
            return Trap(
                kind: .runtimeError, message: explanation(of: registers), range: range, frames: frames)
        }
    }

    /// What a run of the machine within native code fails with: a trap, or an error that the learner may catch.
    func failure(at registers: Registers, entry: UnsafeMutablePointer<Frame>) -> any Error {
        guard var thrown = pendingError as? ThrownError else { return trap(at: registers, entry: entry) }
        pendingError = nil
        let frames = frames(at: registers, entry: entry)
        if thrown.range == nil { thrown.range = frames.first?.range }
        thrown.frames += frames
        return thrown
    }

    func describe(_ error: ThrownError) -> String {
        (error.object as? ErasedObject)?.description(debug: true, self) ?? ""
    }

    /// The innermost calls, and the outermost; deep recursion has too many to keep.
    private func frames(at registers: Registers, entry: UnsafeMutablePointer<Frame>) -> [Trap.Frame] {
        var frames = frames(of: registers.code, before: registers.counter)
        var position = registers.frame
        while position > entry {
            position -= 1
            if frames.count < 50 || position == entry {
                frames += self.frames(of: position.pointee.code, before: position.pointee.counter)
            }
        }
        return frames
    }

    /// The function, and those that it was lowered in place of; none for a function that is not the learner's.
    private func frames(
        of header: UnsafePointer<CodeHeader>, before counter: UnsafePointer<Instruction>
    ) -> [Trap.Frame] {
        let code = header.pointee.code
        guard !code.isHidden else { return [] }
        let stretch = code.stretch(before: counter)
        var frames: [Trap.Frame] = []
        var range = stretch?.range
        var inlined = stretch?.inlinedCall
        while let call = inlined {
            frames.append(Trap.Frame(function: call.function, range: range))
            range = call.range
            inlined = call.outer
        }
        frames.append(Trap.Frame(function: code.name, range: range))
        return frames
    }

    /// Why a scalar or array instruction stopped: its operands are still as it found them.
    private func explanation(of registers: Registers) -> String {
        let i = (registers.counter - 1).pointee
        let words = registers.words
        let (b, c) = (int(words, i.b), int(words, i.c))
        switch i.opcode {
        case .addInt: return overflow("\(b) + \(c)")
        case .addIntImmediate:
            return i.signedC < 0 ? overflow("\(b) - \(-i.signedC)") : overflow("\(b) + \(i.signedC)")
        case .subtractInt: return overflow("\(b) - \(c)")
        case .multiplyInt: return overflow("\(b) * \(c)")
        case .negateInt: return overflow("-(\(b))")
        case .magnitudeInt: return overflow("abs(\(b))")
        case .divideInt:
            return c == 0 ? "Division by zero: \(b) / 0" : "Division results in an overflow: \(b) / \(c)"
        case .remainderInt:
            return c == 0
                ? "Division by zero in remainder operation: \(b) % 0"
                : "Division results in an overflow in remainder operation: \(b) % \(c)"
        case .divideUnsigned: return "Division by zero: \(words[Int(i.b)]) / 0"
        case .remainderUnsigned:
            return "Division by zero in remainder operation: \(words[Int(i.b)]) % 0"
        case .checkSome: return "Unexpectedly found nil while unwrapping an Optional value"
        case .checkRange:
            return rangeOutOfOrder("\(int(words, i.a))", "\(b)")
        case .checkDoubleRange:
            return rangeOutOfOrder("\(double(words, i.a))", "\(double(words, i.b))")
        case .checkStride, .checkDoubleStride: return "Stride size must not be zero"
        case .intFromDouble: return explanation(ofConverting: double(words, i.b))
        case .arrayGetWord, .arrayGetByte, .arrayGetReference, .arrayGetElement, .arraySetWord, .arraySetByte,
            .arraySetReference, .slotOfElement:
            return explanation(ofIndex: c, in: array(registers.references, i.b))
        case .slotOfElementInSlot, .uniqueSlotOfElement, .elementAddress, .arrayGetFieldInSlot,
            .arrayGetWordInSlot, .arrayGetByteInSlot, .arrayGetReferenceInSlot, .arrayGetPartInSlot,
            .arraySetWordInSlot, .arraySetByteInSlot, .arraySetReferenceInSlot, .arraySetPartInSlot:
            return explanation(ofIndex: c, in: arrayInSlot(slot(words, i.b)))
        default: return "The operation \(i.opcode) failed."
        }
    }

    private func overflow(_ operation: String) -> String {
        "arithmetic operation '\(operation)' (on type 'Int') results in an overflow"
    }

    private func explanation(ofConverting value: Double) -> String {
        let reason =
            !value.isFinite
            ? "because it is either infinite or NaN"
            : "because the result would be \(value < 0 ? "less than Int.min" : "greater than Int.max")"
        return "Double value cannot be converted to Int \(reason): Int(\(value))"
    }

    private func explanation(ofIndex index: Int, in array: Unmanaged<ArrayObject>) -> String {
        indexOutOfRange(index, count: array._withUnsafeGuaranteedRef { $0.count })
    }

    func failUninitialised(_ global: Int) {
        let name = globals[global]?.name ?? "A variable"
        pendingError = MachineError(
            kind: .runtimeError,
            message: "'\(name)' has no value: the cell that declares it stopped before. Run that cell again.")
    }
}

/// Swift's words, then the bounds.
func rangeOutOfOrder(_ lower: String, _ upper: String) -> String {
    "Range requires lowerBound <= upperBound, but \(lower) is not <= \(upper)"
}

/// Swift's words, then which index of how many.
func indexOutOfRange(_ index: Int, count: Int) -> String {
    switch count {
    case 0: "Index out of range: index \(index), but the array is empty"
    case 1: "Index out of range: index \(index), but the array has 1 element, at index 0"
    default: "Index out of range: index \(index), but the array has \(count) elements, 0 to \(count - 1)"
    }
}
