/// The machine code that all functions of a machine share.
struct NativeStubs {
    /// Pushed by a run: the registers that C keeps for its callers, and where the run around it stands.
    private static let saved: [GeneralRegister] = [.rbx, .rbp, .r12, .r13, .r14, .r15]

    let code: [UInt8]
    let enterOffset: Int
    private let offsets: [(ContextField, Int)]

    init() {
        let assembler = X86Assembler()
        let (stop, exit) = (assembler.makeLabel(), assembler.makeLabel())
        enterOffset = assembler.position
        Self.emitEnter(assembler, exit: exit)
        Self.emitStop(assembler, stop, exit: exit)
        var offsets = [(ContextField.stop, assembler.position(of: stop))]
        for (kept, function, argument) in [
            (ContextField.keepingRetain, ContextField.retain, GeneralRegister.rax),
            (.keepingRelease, .release, .rdx), (.keepingMakeUnique, .makeUnique, .rcx),
            (.keepingGrow, .grow, .rcx),
        ] {
            offsets.append((kept, assembler.position))
            Self.emitKeeping(assembler, function, argument: argument)
        }
        assembler.resolveLabels()
        code = assembler.bytes
        self.offsets = offsets
    }

    /// Tells machine code where the stubs are.
    func install(in context: NativeContext, at start: UnsafeRawPointer) {
        for (field, offset) in offsets { context[field] = Int(bitPattern: start + offset) }
    }

    /// A function of C that enters machine code: context, words, references, frame, where. 1 if the code returned,
    /// 0 if it stopped.
    private static func emitEnter(_ assembler: X86Assembler, exit: X86Assembler.Label) {
        for register in saved { assembler.push(register) }
        assembler.move(.r13, .rdi)
        assembler.move(.rbx, .rsi)
        assembler.move(.rbp, .rdx)
        assembler.move(.r12, .rcx)
        assembler.push(ContextField.stackPointer.address)
        assembler.push(ContextField.entry.address)
        assembler.apply(.subtract, .register(.rsp), immediate: 8)
        assembler.move(ContextField.stackPointer.address, .rsp)
        assembler.move(ContextField.entry.address, .r12)
        assembler.call(.register(.r8))
        assembler.move(.rax, immediate: 1)
        assembler.bind(exit)
        assembler.apply(.add, .register(.rsp), immediate: 8)
        assembler.pop(ContextField.entry.address)
        assembler.pop(ContextField.stackPointer.address)
        for register in saved.reversed() { assembler.pop(register) }
        assembler.ret()
    }

    /// Hands the run over to the machine: the counter is in rax, the code's header in rdx. Goes on where the machine
    /// says, with the stack as it was in that frame.
    private static func emitStop(
        _ assembler: X86Assembler, _ stop: X86Assembler.Label, exit: X86Assembler.Label
    ) {
        assembler.bind(stop)
        assembler.move(ContextField.counter.address, .rax)
        assembler.move(ContextField.code.address, .rdx)
        assembler.move(ContextField.words.address, .rbx)
        assembler.move(ContextField.references.address, .rbp)
        assembler.move(ContextField.frame.address, .r12)
        assembler.move(.rdi, .r13)
        assembler.call(.memory(ContextField.resume.address))
        assembler.move(.rbx, ContextField.words.address)
        assembler.move(.rbp, ContextField.references.address)
        assembler.move(.r12, ContextField.frame.address)
        assembler.move(.rsp, ContextField.stackPointer.address)
        assembler.test(.rax)
        assembler.jump(if: .equal, exit)
        // 16 bytes for the frame itself, and for each of 32 bytes below it.
        assembler.move(.rcx, .r12)
        assembler.apply(.subtract, .rcx, .memory(ContextField.entry.address))
        assembler.shift(.logicalRight, .rcx, by: 1)
        assembler.apply(.subtract, .rsp, .register(.rcx))
        assembler.apply(.subtract, .register(.rsp), immediate: 16)
        assembler.jump(.register(.rax))
    }

    /// Calls a function of C on one register and keeps all registers, but that makeUnique and grow leave in rcx the
    /// object that rcx refers to.
    private static func emitKeeping(
        _ assembler: X86Assembler, _ function: ContextField, argument: GeneralRegister
    ) {
        let kept: [GeneralRegister] = [.rax, .rcx, .rdx, .rsi, .rdi, .r8, .r9, .r10, .r11]
        let vectorBytes = 8 * 16
        for register in kept { assembler.push(register) }
        assembler.apply(.subtract, .register(.rsp), immediate: vectorBytes)
        for number in UInt8(0)..<16 {
            guard let register = VectorRegister(rawValue: number) else { continue }
            assembler.move(Memory(.rsp, 8 * Int(number)), register)
        }
        assembler.move(.rdi, argument)
        assembler.call(.memory(function.address))
        for number in UInt8(0)..<16 {
            guard let register = VectorRegister(rawValue: number) else { continue }
            assembler.move(register, .memory(Memory(.rsp, 8 * Int(number))))
        }
        assembler.apply(.add, .register(.rsp), immediate: vectorBytes)
        for register in kept.reversed() { assembler.pop(register) }
        if argument == .rcx { assembler.move(.rcx, Memory(.rcx)) }
        assembler.ret()
    }
}
