extension TextRelation {
    /// What holds after a comparison of bytes.
    fileprivate var condition: Condition {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .below
        case .lessOrEqual: .belowOrEqual
        case .greater: .above
        case .greaterOrEqual: .aboveOrEqual
        }
    }
}

/// Texts, and dictionaries and sets whose keys are words. Those whose keys are texts are the machine's.
extension CodeTranslation {
    func emitCompareText(_ i: Instruction, _ data: Instruction) {
        // Lowering writes raw values only.
        let relation = TextRelation(rawValue: Int(data.a)) ?? .equal
        let compared = assembler.makeLabel()
        let other = cold { [self] in
            assembler.loadAddress(.rdi, reference(i.b))
            assembler.loadAddress(.rsi, reference(i.c))
            assembler.move(.rdx, immediate: Int(data.a))
            emitCall(.compareTexts)
            assembler.move(memory(i.a), .rax)
            emitReloadsAfterCall()
            assembler.jump(compared)
        }
        assembler.move(.rax, reference(i.b))
        assembler.move(.rcx, reference(i.c))
        assembler.move(.rdx, immediate: offsets.stringType)
        assembler.apply(.compare, .rdx, .memory(Memory(.rax)))
        assembler.jump(if: .notEqual, other)
        assembler.apply(.compare, .rdx, .memory(Memory(.rcx)))
        assembler.jump(if: .notEqual, other)
        switch relation {
        case .equal, .notEqual: emitCompareShortTexts(otherwise: other)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: emitCompareASCIICharacters(otherwise: other)
        }
        assembler.set(.rax, if: relation.condition)
        store(.rax, in: i.a)
        assembler.bind(compared)
    }

    /// Of the strings in rax and rcx, if both are ASCII and at most 15 bytes long: their bytes lie in two words then.
    private func emitCompareShortTexts(otherwise other: X86Assembler.Label) {
        assembler.move(.rdx, Memory(.rax, offsets.textEnd))
        assembler.apply(.and, .rdx, .memory(Memory(.rcx, offsets.textEnd)))
        assembler.shift(.logicalRight, .rdx, by: ShortText.kindShift)
        assembler.apply(.compare, .register(.rdx), immediate: ShortText.kind)
        assembler.jump(if: .notEqual, other)
        assembler.move(.rdx, Memory(.rax, offsets.textEnd))
        assembler.apply(.xor, .rdx, .memory(Memory(.rcx, offsets.textEnd)))
        assembler.move(.rax, Memory(.rax, offsets.text))
        assembler.apply(.xor, .rax, .memory(Memory(.rcx, offsets.text)))
        assembler.apply(.or, .rax, .register(.rdx))
    }

    /// Of the strings in rax and rcx, if each is one character of ASCII: its first word is the character's number.
    private func emitCompareASCIICharacters(otherwise other: X86Assembler.Label) {
        assembler.move(.rdx, immediate: ShortText.endOfOneByte)
        assembler.apply(.compare, .rdx, .memory(Memory(.rax, offsets.textEnd)))
        assembler.jump(if: .notEqual, other)
        assembler.apply(.compare, .rdx, .memory(Memory(.rcx, offsets.textEnd)))
        assembler.jump(if: .notEqual, other)
        assembler.move(.rax, Memory(.rax, offsets.text))
        assembler.apply(.compare, .rax, .memory(Memory(.rcx, offsets.text)))
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
