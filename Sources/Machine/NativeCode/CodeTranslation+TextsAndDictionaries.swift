/// Texts, and dictionaries and sets whose keys are words. Those whose keys are texts are the machine's.
extension CodeTranslation {
    func emitCompareText(_ i: Instruction, _ data: Instruction) {
        assembler.loadAddress(.rdi, reference(i.b))
        assembler.loadAddress(.rsi, reference(i.c))
        assembler.move(.rdx, immediate: Int(data.a))
        emitCall(.compareTexts)
        assembler.move(memory(i.a), .rax)
        emitReloadsAfterCall()
    }

    private func hasWordKey(_ index: Int) -> Bool {
        Int(instructions[index + 1].b) == KeyBank.words.rawValue
    }

    func emitDictionaryContains(_ i: Instruction, _ index: Int) {
        guard hasWordKey(index) else { return emitPerform(index) }
        assembler.loadAddress(.rdi, reference(i.c))
        assembler.move(.rsi, memory(i.b))
        emitCall(.findWord)
        assembler.complement(.rax)
        assembler.shift(.logicalRight, .rax, by: 63)
        assembler.move(memory(i.a), .rax)
        emitReloadsAfterCall()
    }

    func emitDictionaryFindInSlot(_ i: Instruction, _ index: Int) {
        guard hasWordKey(index) else { return emitPerform(index) }
        assembler.move(.rdi, memory(i.c))
        assembler.move(.rsi, memory(i.b))
        emitCall(.findWordInSlot)
        assembler.move(memory(i.a), .rax)
        emitReloadsAfterCall()
    }

    /// The dictionary is unique: the instruction before has found the entry in it.
    func emitDictionaryValueAddress(_ i: Instruction, _ data: Instruction, _ index: Int) {
        // The first address takes the place of the entry's number.
        guard i.a != i.c else { return emitPerform(index) }
        let end = assembler.makeLabel()
        let shared = cold { [self] in
            emitPerform(index)
            assembler.jump(end)
        }
        let holder = reference(data.a)
        assembler.move(.rdx, holder)
        assembler.move(holder, immediate: 0)
        emitRelease()
        assembler.move(.rcx, Memory(integer(i.b, .rcx)))
        assembler.move(.rax, Memory(.rcx, offsets.values))
        assembler.apply32(.compare, .memory(Memory(.rax, ObjectOffsets.owners)), immediate: 0)
        assembler.jump(if: .notEqual, shared)
        emitRetain(.rax, isNeverNil: true)
        assembler.move(holder, .rax)
        emitAddress(i.c, offsets.wordsPerElement, offsets.words, 0, to: i.a)
        emitAddress(i.c, offsets.referencesPerElement, offsets.references, 0, to: i.a &+ 1)
        assembler.bind(end)
    }
}
