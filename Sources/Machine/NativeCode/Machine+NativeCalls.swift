/// What machine code asks the machine.
extension Machine {
    /// Where an error that stopped machine code is handled, if it is: the context then says where that is.
    func resume(_ context: NativeContext) -> Int {
        guard let error = pendingError as? ThrownError,
            let entry = UnsafeMutablePointer<Frame>(bitPattern: context[.entry])
        else { return 0 }
        var registers = context.registers
        guard let handler = unwind(error, &registers, entry: entry) else { return 0 }
        pendingError = nil
        context.registers = registers
        return Int(bitPattern: registers.code.pointee.code.nativeHandlers[handler])
    }

    /// See `NativeHelpers.resolveCall`.
    func resolveCall(_ data: UnsafePointer<Instruction>, _ registers: Registers) -> Int {
        let i = (data - 1).pointee
        let callee: UnsafePointer<CodeHeader>?
        switch i.opcode {
        case .callMethod:
            callee = method(Int(i.a), of: registers.references + Int(i.c))
        case .callRequirement:
            callee = implementation(
                of: registers.code.pointee.code.body.requirements[Int(i.a)],
                for: registers.references + Int(i.c))
        case .callMutatingRequirement:
            callee = implementation(
                of: registers.code.pointee.code.body.requirements[Int(i.a)],
                for: slot(registers.words, i.b &+ 1))
        default:
            callee = prepareValueCall(i, data, registers)
            if callee == nil, pendingError == nil { return 1 }
        }
        return Int(bitPattern: callee)
    }
}
