/// The machine code that all functions of a machine share.
struct NativeStubs {
    /// Pushed by a run: the registers that C keeps for its callers, and where the run around it stands.
    private static let saved: [GeneralRegister] = [.rbx, .rbp, .r12, .r13, .r14, .r15]

    let code: [UInt8]
    let enterOffset: Int
    private let offsets: [(ContextField, Int)]

    init(_ objects: ObjectOffsets) {
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
        offsets.append((.copyCaptures, assembler.position))
        Self.emitCopyCaptures(assembler, objects)
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

    /// Copies the element of the array in rcx, which a function has captured, to the words at rdi and the references
    /// at rsi; keeps rax. Everything that code keeps in registers may change.
    private static func emitCopyCaptures(_ assembler: X86Assembler, _ offsets: ObjectOffsets) {
        assembler.move(.r9, Memory(.rcx, offsets.words))
        emitLoop(assembler, count: Memory(.rcx, offsets.wordsPerElement), counter: .r8) {
            assembler.move(.rdx, Memory(.r9, index: .r8, word: -1))
            assembler.move(Memory(.rdi, index: .r8, word: -1), .rdx)
        }
        assembler.move(.r9, Memory(.rcx, offsets.references))
        emitLoop(assembler, count: Memory(.rcx, offsets.referencesPerElement), counter: .r8) {
            let (retained, done) = (assembler.makeLabel(), assembler.makeLabel())
            assembler.move(.r10, .rax)
            assembler.move(.rax, Memory(.r9, index: .r8, word: -1))
            assembler.test(.rax)
            assembler.jump(if: .equal, retained)
            emitCount(assembler, .add, of: .rax, slow: .keepingRetain)
            assembler.bind(retained)
            // What was there belongs to nobody any more.
            assembler.move(.rdx, Memory(.rsi, index: .r8, word: -1))
            assembler.move(Memory(.rsi, index: .r8, word: -1), .rax)
            assembler.move(.rax, .r10)
            assembler.test(.rdx)
            assembler.jump(if: .equal, done)
            emitCount(assembler, .subtract, of: .rdx, slow: .keepingRelease)
            assembler.bind(done)
        }
        assembler.ret()
    }

    /// Counts an owner more or less; uses r11.
    private static func emitCount(
        _ assembler: X86Assembler, _ operation: Arithmetic, of object: GeneralRegister, slow: ContextField
    ) {
        let (counted, elsewhere) = (assembler.makeLabel(), assembler.makeLabel())
        let owners = Memory(object, ObjectOffsets.owners)
        assembler.move32(.r11, .memory(owners))
        assembler.apply32(operation, .register(.r11), immediate: 2)
        assembler.jump(if: .sign, elsewhere)
        assembler.move32(owners, .r11)
        assembler.jump(counted)
        assembler.bind(elsewhere)
        // The stack is aligned for a call of this stub.
        assembler.apply(.subtract, .register(.rsp), immediate: 8)
        assembler.call(.memory(slow.address))
        assembler.apply(.add, .register(.rsp), immediate: 8)
        assembler.bind(counted)
    }

    /// Runs for the counter from `count` down to 1.
    private static func emitLoop(
        _ assembler: X86Assembler, count: Memory, counter: GeneralRegister, _ body: () -> Void
    ) {
        let end = assembler.makeLabel()
        assembler.move(counter, count)
        assembler.test(counter)
        assembler.jump(if: .equal, end)
        let next = assembler.makeBoundLabel()
        body()
        assembler.apply(.subtract, .register(counter), immediate: 1)
        assembler.jump(if: .notEqual, next)
        assembler.bind(end)
    }
}
