/// Arrays, in registers and in slots.
extension CodeTranslation {
    /// Where the reference to an array lies.
    enum ArrayPlace {
        /// A reference register.
        case register(UInt16)
        /// The place whose address a word register holds.
        case slot(UInt16)
    }

    private func loadSlotAddress(of place: ArrayPlace) {
        switch place {
        case .register(let register): assembler.loadAddress(.rcx, reference(register))
        case .slot(let slot): load(slot, into: .rcx)
        }
    }

    /// Leaves the array in rcx.
    private func loadArray(_ place: ArrayPlace) {
        switch place {
        case .register(let register): assembler.move(.rcx, reference(register))
        case .slot(let slot): assembler.move(.rcx, Memory(integer(slot, .rcx)))
        }
    }

    /// Leaves the array in rcx, which has no other owner then; keeps the other registers.
    private func loadUniqueArray(_ place: ArrayPlace) {
        loadArray(place)
        let unique = assembler.makeLabel()
        let shared = cold { [self] in
            loadSlotAddress(of: place)
            emitCall(.keepingMakeUnique)
            assembler.jump(unique)
        }
        assembler.apply32(.compare, .memory(Memory(.rcx, ObjectOffsets.owners)), immediate: 0)
        assembler.jump(if: .notEqual, shared)
        assembler.bind(unique)
    }

    /// Traps unless the array in rcx has an element of that index, which it returns the register of.
    private func checkIndex(
        _ slot: UInt16, _ index: Int, scratch: GeneralRegister
    ) -> GeneralRegister {
        let position = integer(slot, scratch)
        assembler.apply(.compare, position, .memory(Memory(.rcx, offsets.count)))
        assembler.jump(if: .aboveOrEqual, trap(index))
        return position
    }

    /// The same, then leaves index · size of an element in rax.
    private func loadOffset(of slot: UInt16, _ index: Int, size: Int) {
        load(slot, into: .rax)
        assembler.apply(.compare, .rax, .memory(Memory(.rcx, offsets.count)))
        assembler.jump(if: .aboveOrEqual, trap(index))
        assembler.multiply(.rax, .memory(Memory(.rcx, size)))
    }

    func emitCount(_ place: ArrayPlace, _ i: Instruction) {
        loadArray(place)
        assembler.move(.rax, Memory(.rcx, offsets.count))
        store(.rax, in: i.a)
    }

    func emitGetWord(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        store(Memory(.rcx, index: position), in: Int(i.a))
    }

    func emitSetWord(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadUniqueArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        copy(Int(i.a), to: Memory(.rcx, index: position))
    }

    func emitGetByte(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        storeByte(Memory(.rcx, byte: position), in: i.a)
    }

    func emitSetByte(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadUniqueArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        copyByte(i.a, to: Memory(.rcx, byte: position))
    }

    func emitGetReference(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        emitCopy(from: Memory(.rcx, index: position), to: reference(i.a))
    }

    func emitSetReference(_ place: ArrayPlace, _ i: Instruction, _ index: Int) {
        loadUniqueArray(place)
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        assembler.loadAddress(.rcx, Memory(.rcx, index: position))
        assembler.move(.rax, reference(i.a))
        emitRetain(.rax)
        emitExchange(.rax, with: Memory(.rcx))
    }

    // MARK: Appending

    /// Makes room in the array for one more, counts it, and leaves what `field` points to in rcx, the new index in rdx.
    private func emitAppend(_ place: ArrayPlace, _ field: Int) {
        loadUniqueArray(place)
        assembler.move(.rdx, Memory(.rcx, offsets.count))
        assembler.apply(.compare, .rdx, .memory(Memory(.rcx, offsets.capacity)))
        let hasRoom = assembler.makeLabel()
        let full = cold { [self] in
            loadSlotAddress(of: place)
            emitCall(.keepingGrow)
            assembler.jump(hasRoom)
        }
        assembler.jump(if: .equal, full)
        assembler.bind(hasRoom)
        assembler.apply(.add, .memory(Memory(.rcx, offsets.count)), immediate: 1)
        assembler.move(.rcx, Memory(.rcx, field))
    }

    func emitAppendWord(_ place: ArrayPlace, _ i: Instruction) {
        emitAppend(place, offsets.words)
        assembler.loadAddress(.rcx, Memory(.rcx, index: .rdx))
        copy(Int(i.b), to: Memory(.rcx))
    }

    func emitAppendByte(_ place: ArrayPlace, _ i: Instruction) {
        emitAppend(place, offsets.words)
        assembler.apply(.add, .rcx, .register(.rdx))
        copyByte(i.b, to: Memory(.rcx))
    }

    func emitAppendReference(_ place: ArrayPlace, _ i: Instruction) {
        // Retained before the array is made unique: it may be the array itself.
        assembler.move(.rax, reference(i.b))
        emitRetain(.rax)
        emitAppend(place, offsets.references)
        assembler.move(Memory(.rcx, index: .rdx), .rax)
    }

    // MARK: Parts of elements

    func emitGetField(_ i: Instruction, _ data: Instruction, _ index: Int) {
        loadArray(.slot(i.b))
        loadOffset(of: i.c, index, size: offsets.wordsPerElement)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        store(Memory(.rcx, index: .rax, word: Int(data.a)), in: Int(i.a))
    }

    private static let maximumPart = 8

    /// Whether parts of references have to be copied, or very many words.
    private func isLarge(_ data: Instruction) -> Bool {
        data.c & 0xFF != 0 || data.c >> 8 > Self.maximumPart
    }

    func emitGetPart(_ i: Instruction, _ index: Int) {
        let (target, part) = (instructions[index + 1], instructions[index + 2])
        guard !isLarge(part) else { return emitPerform(index) }
        loadArray(.slot(i.b))
        loadOffset(of: i.c, index, size: offsets.wordsPerElement)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        assembler.loadAddress(.rcx, Memory(.rcx, index: .rax, word: Int(part.a)))
        for offset in 0..<Int(part.c >> 8) { store(Memory(.rcx, 8 * offset), in: Int(target.a) + offset) }
    }

    func emitSetPart(_ i: Instruction, _ index: Int) {
        let (source, part) = (instructions[index + 1], instructions[index + 2])
        guard !isLarge(part) else { return emitPerform(index) }
        loadUniqueArray(.slot(i.b))
        loadOffset(of: i.c, index, size: offsets.wordsPerElement)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        assembler.loadAddress(.rcx, Memory(.rcx, index: .rax, word: Int(part.a)))
        for offset in 0..<Int(part.c >> 8) { copy(Int(source.a) + offset, to: Memory(.rcx, 8 * offset)) }
    }

    func emitElementAddress(_ i: Instruction, _ data: Instruction, _ index: Int) {
        // The first address takes the place of the index.
        guard i.a != i.c else { return emitPerform(index) }
        let holder = reference(data.a)
        assembler.move(.rdx, holder)
        assembler.move(holder, immediate: 0)
        emitRelease()
        loadUniqueArray(.slot(i.b))
        _ = checkIndex(i.c, index, scratch: .rdx)
        assembler.move(.rax, .rcx)
        emitRetain(.rax, isNeverNil: true)
        assembler.move(holder, .rax)
        emitAddress(i.c, offsets.wordsPerElement, offsets.words, Int(data.b), to: i.a)
        emitAddress(i.c, offsets.referencesPerElement, offsets.references, Int(data.c), to: i.a &+ 1)
    }

    /// The address of a part of an element of the array in rax.
    func emitAddress(_ position: UInt16, _ size: Int, _ field: Int, _ word: Int, to slot: UInt16) {
        load(position, into: .rdx)
        assembler.multiply(.rdx, .memory(Memory(.rax, size)))
        assembler.move(.rcx, Memory(.rax, field))
        assembler.loadAddress(.rcx, Memory(.rcx, index: .rdx, word: word))
        store(.rcx, in: slot)
    }

    // MARK: Slots

    func emitSlot(_ i: Instruction) {
        assembler.loadAddress(.rax, reference(i.b))
        store(.rax, in: i.a)
    }

    func emitSlotOfGlobal(_ i: Instruction) {
        assembler.move(.rax, ContextField.globalReferences.address)
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(i.b))
        store(.rax, in: i.a)
    }

    func emitSlotInBox(_ i: Instruction) {
        loadBox(i.b)
        assembler.move(.rax, Memory(.rcx, offsets.references))
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(i.c))
        store(.rax, in: i.a)
    }

    func emitSlotOfElement(_ i: Instruction, _ index: Int) {
        loadArray(.register(i.b))
        let position = checkIndex(i.c, index, scratch: .rax)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        assembler.loadAddress(.rax, Memory(.rcx, index: position))
        store(.rax, in: i.a)
    }

    func emitSlotOfElementInSlot(_ i: Instruction, _ data: Instruction, _ index: Int, isWritten: Bool) {
        if isWritten { loadUniqueArray(.slot(i.b)) } else { loadArray(.slot(i.b)) }
        loadOffset(of: i.c, index, size: offsets.referencesPerElement)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        assembler.loadAddress(.rax, Memory(.rcx, index: .rax, word: Int(data.a)))
        store(.rax, in: i.a)
    }
}
