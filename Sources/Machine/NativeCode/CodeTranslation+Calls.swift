/// Calls and returns.
extension CodeTranslation {
    /// Calls a function whose header is in rax, unless it is one of the unit.
    private func emitEntering(
        _ i: Instruction, _ index: Int, data: Int = 0, code known: X86Assembler.Label? = nil
    ) {
        assembler.move(.rdx, immediate: Int(bitPattern: instructions + (index + 1 + data)))
        assembler.move(FrameField.counter.address, .rdx)
        assembler.move(FrameField.words.address, .rbx)
        assembler.move(FrameField.references.address, .rbp)
        assembler.move(.rdx, immediate: headerAddress)
        assembler.move(FrameField.code.address, .rdx)
        assembler.apply(.add, .register(.r12), immediate: MemoryLayout<Frame>.stride)
        let (words, references) = (8 * Int(i.b), 8 * Int(i.c))
        if words > 0 { assembler.apply(.add, .register(.rbx), immediate: words) }
        if references > 0 { assembler.apply(.add, .register(.rbp), immediate: references) }
        if let known {
            assembler.call(known)
        } else {
            assembler.call(.memory(Memory(.rax, CodeHeader.nativeEntryOffset)))
        }
        if references > 0 { assembler.apply(.subtract, .register(.rbp), immediate: references) }
        if words > 0 { assembler.apply(.subtract, .register(.rbx), immediate: words) }
        assembler.apply(.subtract, .register(.r12), immediate: MemoryLayout<Frame>.stride)
    }

    func emitCallGlobal(_ i: Instruction, _ index: Int) {
        assembler.move(.rax, ContextField.functions.address)
        assembler.move(.rax, Memory(.rax, 8 * Int(i.a)))
        emitEntering(i, index)
        emitReloadsAfterCall()
    }

    func emitCallCode(_ i: Instruction, _ index: Int) {
        emitEntering(i, index, code: entries[Int(i.a)])
        emitReloadsAfterCall()
    }

    func emitCallMethod(_ i: Instruction, _ index: Int) {
        let found = assembler.makeLabel()
        let end = assembler.makeLabel()
        let unknown = cold { [self] in
            emitResolving(index, end: end)
            assembler.jump(found)
        }
        assembler.move(.rcx, reference(i.c))
        assembler.move(.rcx, Memory(.rcx, offsets.methods))
        assembler.move(.rax, Memory(.rcx, 8 * Int(i.a)))
        assembler.test(.rax)
        assembler.jump(if: .equal, unknown)
        assembler.bind(found)
        emitEntering(i, index)
        assembler.bind(end)
        emitReloadsAfterCall()
    }

    func emitCallRequirement(_ i: Instruction, _ index: Int) {
        let end = assembler.makeLabel()
        emitResolving(index, end: end)
        emitEntering(i, index)
        assembler.bind(end)
        emitReloadsAfterCall()
    }

    func emitCallValue(_ i: Instruction, _ index: Int) {
        let (found, end) = (assembler.makeLabel(), assembler.makeLabel())
        let other = cold { [self] in
            emitResolving(index, end: end)
            assembler.jump(found)
        }
        assembler.move(.rcx, reference(i.a))
        assembler.test(.rcx)
        assembler.jump(if: .equal, other)
        assembler.move(.rdx, immediate: offsets.functionType)
        assembler.apply(.compare, .rdx, .memory(Memory(.rcx)))
        assembler.jump(if: .notEqual, other)
        assembler.move(.rax, Memory(.rcx, offsets.header))
        assembler.move(.rcx, Memory(.rcx, offsets.captures))
        assembler.test(.rcx)
        assembler.jump(if: .equal, found)
        // Behind the arguments. All registers are read again after the call.
        let arguments = instructions[index + 1]
        assembler.loadAddress(.rdi, Memory(.rbx, 8 * (Int(i.b) + Int(arguments.a))))
        assembler.loadAddress(.rsi, Memory(.rbp, 8 * (Int(i.c) + Int(arguments.b))))
        emitCall(.copyCaptures)
        assembler.bind(found)
        emitEntering(i, index, data: 1)
        assembler.bind(end)
        emitReloadsAfterCall()
    }

    /// Leaves the header of the code to enter in rax; goes to `end` if the call is over already.
    private func emitResolving(_ index: Int, end: X86Assembler.Label) {
        emitResolveCall(index)
        assembler.apply(.compare, .register(.rax), immediate: 1)
        assembler.jump(if: .below, trap(index))
        assembler.jump(if: .equal, end)
    }

    // MARK: Returns

    func emitReturnWord(_ i: Instruction) {
        if i.a != 0 { copy(Int(i.a), to: memory(0)) }
        emitReturn(keeping: 0)
    }

    func emitReturn(keeping kept: Int) {
        emitClear(from: kept, count: code.header.pointee.referenceCount - kept)
        emitReturnToCaller()
    }

    func emitReturnToCaller() {
        assembler.apply(.add, .register(.rsp), immediate: 8)
        assembler.ret()
    }

    func emitThrow(_ i: Instruction, _ index: Int) {
        assembler.move(.rdi, .r13)
        assembler.loadAddress(.rsi, reference(i.a))
        emitCall(.raise)
        assembler.jump(trap(index))
    }
}
