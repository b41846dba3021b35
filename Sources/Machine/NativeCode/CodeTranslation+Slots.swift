/// Reading and writing word registers, wherever they lie.
extension CodeTranslation {
    func memory(_ slot: Int) -> Memory { Memory(.rbx, 8 * slot) }
    func memory(_ slot: UInt16) -> Memory { Memory(.rbx, 8 * Int(slot)) }
    func reference(_ slot: UInt16) -> Memory { Memory(.rbp, 8 * Int(slot)) }

    // MARK: Integers

    /// The register that the slot is kept in.
    func general(_ slot: UInt16) -> GeneralRegister? { cache.general(Int(slot)) }

    func integerOperand(_ slot: UInt16) -> Operand {
        uses[Int(slot)].asInteger += weight
        if let register = general(slot) { return .register(register) }
        return .memory(memory(slot))
    }

    /// A register with the slot's value, `scratch` if none has it yet. Not to be changed.
    func integer(_ slot: UInt16, _ scratch: GeneralRegister) -> GeneralRegister {
        uses[Int(slot)].asInteger += weight
        if let register = general(slot) { return register }
        assembler.move(scratch, memory(slot))
        return scratch
    }

    /// The slot's value in a register that may be changed.
    func load(_ slot: UInt16, into register: GeneralRegister) {
        assembler.move(register, integerOperand(slot))
    }

    /// Where a result for the slot is best computed; rax if it is kept in none.
    func destination(_ slot: UInt16) -> GeneralRegister { general(slot) ?? .rax }

    func store(_ register: GeneralRegister, in slot: UInt16) { store(register, in: Int(slot)) }

    func store(_ register: GeneralRegister, in slot: Int) {
        uses[slot].asInteger += weight
        assembler.move(memory(slot), register)
        if let kept = cache.general(slot) {
            assembler.move(kept, register)
        } else if let kept = cache.vector(slot) {
            assembler.moveBits(kept, register)
        }
    }

    func store(immediate: Int, in slot: UInt16) {
        if Int32(exactly: immediate) != nil, cache.vector(Int(slot)) == nil {
            uses[Int(slot)].moved += weight
            assembler.move(memory(slot), immediate: immediate)
            if let kept = general(slot) { assembler.move(kept, immediate: immediate) }
        } else {
            assembler.move(.rax, immediate: immediate)
            store(.rax, in: slot)
        }
    }

    // MARK: Doubles

    func doubleOperand(_ slot: UInt16) -> VectorOperand {
        uses[Int(slot)].asDouble += weight
        if let register = cache.vector(Int(slot)) { return .register(register) }
        return .memory(memory(slot))
    }

    func double(_ slot: UInt16, _ scratch: VectorRegister) -> VectorRegister {
        uses[Int(slot)].asDouble += weight
        if let register = cache.vector(Int(slot)) { return register }
        assembler.move(scratch, .memory(memory(slot)))
        return scratch
    }

    func store(_ register: VectorRegister, in slot: UInt16) {
        uses[Int(slot)].asDouble += weight
        assembler.move(memory(slot), register)
        if let kept = cache.vector(Int(slot)) {
            assembler.move(kept, .register(register))
        } else if let kept = general(slot) {
            assembler.moveBits(kept, register)
        }
    }

    // MARK: Words of any kind

    /// Copies a word from memory to the slot.
    func store(_ source: Memory, in slot: Int) {
        uses[slot].moved += weight
        if let kept = cache.vector(slot) {
            assembler.move(kept, .memory(source))
            assembler.move(memory(slot), kept)
        } else {
            let register = cache.general(slot) ?? .rax
            assembler.move(register, source)
            assembler.move(memory(slot), register)
        }
    }

    /// Copies the slot's word to memory that is no slot; uses rdx.
    func copy(_ slot: Int, to destination: Memory) {
        uses[slot].moved += weight
        if let kept = cache.vector(slot) {
            assembler.move(destination, kept)
        } else if let kept = cache.general(slot) {
            assembler.move(destination, kept)
        } else {
            assembler.move(.rdx, memory(slot))
            assembler.move(destination, .rdx)
        }
    }

    // MARK: Bytes of arrays

    /// The byte as a word.
    func storeByte(_ source: Memory, in slot: UInt16) {
        let register = destination(slot)
        assembler.move8(register, source)
        store(register, in: slot)
    }

    /// Copies the lowest byte of the slot's word; uses rdx.
    func copyByte(_ slot: UInt16, to destination: Memory) {
        uses[Int(slot)].asInteger += weight
        if let kept = general(slot) { return assembler.move8(destination, kept) }
        assembler.move(.rdx, memory(slot))
        assembler.move8(destination, .rdx)
    }

    func move(_ source: UInt16, to destination: UInt16) {
        uses[Int(source)].moved += weight
        uses[Int(destination)].moved += weight
        if let kept = cache.vector(Int(source)) {
            assembler.move(memory(destination), kept)
            if let target = cache.vector(Int(destination)) {
                assembler.move(target, .register(kept))
            } else if let target = general(destination) {
                assembler.moveBits(target, kept)
            }
        } else if let kept = general(source) {
            assembler.move(memory(destination), kept)
            if let target = general(destination) {
                assembler.move(target, kept)
            } else if let target = cache.vector(Int(destination)) {
                assembler.moveBits(target, kept)
            }
        } else {
            store(memory(source), in: Int(destination))
        }
    }

    // MARK: Reloads

    /// Reads all that are kept in registers again, after something that may have changed them.
    func emitReloads() {
        for entry in cache.general { assembler.move(entry.register, memory(entry.slot)) }
        for entry in cache.vector { assembler.move(entry.register, .memory(memory(entry.slot))) }
    }

    /// After a call on the way of the present instruction.
    func emitReloadsAfterCall() {
        uses.reloads += weight
        emitReloads()
    }
}
