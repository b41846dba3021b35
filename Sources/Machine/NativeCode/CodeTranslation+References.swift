/// References: who copies one retains, who drops one releases.
///
/// One thread runs a machine, and its objects stay on it: counting needs no atomic operations. The upper half of the
/// word behind an object's type has the number of owners beyond the first, times two; its sign is set where the
/// count lies elsewhere or does not matter, which Swift's own functions know to treat.
extension CodeTranslation {
    private func owners(_ object: GeneralRegister) -> Memory { Memory(object, ObjectOffsets.owners) }

    /// Retains what the register refers to, unless it is nil; uses rdx.
    func emitRetain(_ object: GeneralRegister, isNeverNil: Bool = false) {
        precondition(object == .rax, "The cold path knows the object by rax.")
        let done = assembler.makeLabel()
        if !isNeverNil {
            assembler.test(object)
            assembler.jump(if: .equal, done)
        }
        assembler.move32(.rdx, .memory(owners(object)))
        assembler.apply32(.add, .register(.rdx), immediate: 2)
        let slow = cold { [self] in
            emitCall(.keepingRetain)
            assembler.jump(done)
        }
        assembler.jump(if: .sign, slow)
        assembler.move32(owners(object), .rdx)
        assembler.bind(done)
    }

    /// Releases what rdx refers to, unless it is nil; uses rcx.
    func emitRelease() {
        let done = assembler.makeLabel()
        assembler.test(.rdx)
        assembler.jump(if: .equal, done)
        assembler.move32(.rcx, .memory(owners(.rdx)))
        assembler.apply32(.subtract, .register(.rcx), immediate: 2)
        let slow = cold { [self] in
            emitCall(.keepingRelease)
            assembler.jump(done)
        }
        assembler.jump(if: .sign, slow)
        assembler.move32(owners(.rdx), .rcx)
        assembler.bind(done)
    }

    /// Puts a reference that is owned in a place, and releases what was there; uses rcx and rdx.
    func emitExchange(_ object: GeneralRegister, with place: Memory) {
        assembler.move(.rdx, place)
        assembler.move(place, object)
        emitRelease()
    }

    /// Copies a reference; uses all scratch registers.
    func emitCopy(from source: Memory, to destination: Memory) {
        assembler.move(.rax, source)
        emitRetain(.rax)
        emitExchange(.rax, with: destination)
    }

    func emitTake(_ i: Instruction) {
        assembler.move(.rax, reference(i.b))
        assembler.move(reference(i.b), immediate: 0)
        emitExchange(.rax, with: reference(i.a))
    }

    /// Clears references, the last first: few of them one by one, more by a loop.
    func emitClear(from first: Int, count: Int) {
        guard count <= 4 else { return emitClearingLoop(from: first, count: count) }
        for offset in (0..<max(count, 0)).reversed() {
            let place = Memory(.rbp, 8 * (first + offset))
            assembler.move(.rdx, place)
            assembler.move(place, immediate: 0)
            emitRelease()
        }
    }

    private func emitClearingLoop(from first: Int, count: Int) {
        let place = Memory(.rbp, index: .rax, word: first - 1)
        assembler.move(.rax, immediate: count)
        let next = assembler.makeBoundLabel()
        let empty = assembler.makeLabel()
        assembler.move(.rdx, place)
        assembler.test(.rdx)
        assembler.jump(if: .equal, empty)
        assembler.move(place, immediate: 0)
        emitRelease()
        assembler.bind(empty)
        assembler.apply(.subtract, .register(.rax), immediate: 1)
        assembler.jump(if: .notEqual, next)
    }

    func emitLoadObject(_ i: Instruction) {
        // Constants live as long as the code.
        let object = code.header.pointee.objects[i.immediate]
        assembler.move(
            .rax, immediate: object.map { Int(bitPattern: Unmanaged.passUnretained($0).toOpaque()) } ?? 0)
        emitRetain(.rax, isNeverNil: object != nil)
        emitExchange(.rax, with: reference(i.a))
    }

    /// Leaves the object that box register `box` refers to in rcx.
    func loadBox(_ box: UInt16) { assembler.move(.rcx, reference(box)) }

    func emitLoadBoxWord(_ i: Instruction) {
        loadBox(i.b)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        store(Memory(.rcx, 8 * Int(i.c)), in: Int(i.a))
    }

    func emitStoreBoxWord(_ i: Instruction) {
        loadBox(i.b)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        copy(Int(i.a), to: Memory(.rcx, 8 * Int(i.c)))
    }

    func emitLoadBoxReference(_ i: Instruction) {
        loadBox(i.b)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        emitCopy(from: Memory(.rcx, 8 * Int(i.c)), to: reference(i.a))
    }

    func emitStoreBoxReference(_ i: Instruction) {
        assembler.move(.rax, reference(i.a))
        emitRetain(.rax)
        loadBox(i.b)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        emitExchange(.rax, with: Memory(.rcx, 8 * Int(i.c)))
    }

    // MARK: Addresses

    func emitAddressOfRegisters(_ i: Instruction) {
        assembler.loadAddress(.rax, memory(i.b))
        store(.rax, in: i.a)
        assembler.loadAddress(.rax, reference(i.c))
        store(.rax, in: i.a &+ 1)
    }

    func emitAddressOfGlobals(_ i: Instruction) {
        assembler.move(.rax, ContextField.globalWords.address)
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(i.b))
        store(.rax, in: i.a)
        assembler.move(.rax, ContextField.globalReferences.address)
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(i.c))
        store(.rax, in: i.a &+ 1)
    }

    func emitAddressInBox(_ i: Instruction, _ data: Instruction) {
        loadBox(i.b)
        assembler.move(.rax, Memory(.rcx, offsets.words))
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(data.a))
        store(.rax, in: i.a)
        assembler.move(.rax, Memory(.rcx, offsets.references))
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(data.b))
        store(.rax, in: i.a &+ 1)
    }

    func emitOffsetAddress(_ i: Instruction) {
        load(i.b, into: .rax)
        assembler.apply(.add, .register(.rax), immediate: 8 * Int(i.c))
        store(.rax, in: i.a)
    }

    func emitLoadWordAt(_ i: Instruction) {
        let address = integer(i.b, .rcx)
        store(Memory(address, 8 * Int(i.c)), in: Int(i.a))
    }

    func emitStoreWordAt(_ i: Instruction) {
        let address = integer(i.b, .rcx)
        copy(Int(i.a), to: Memory(address, 8 * Int(i.c)))
        if hasAddresses { emitReloadsAfterCall() }
    }

    func emitLoadReferenceAt(_ i: Instruction) {
        load(i.b, into: .rcx)
        emitCopy(from: Memory(.rcx, 8 * Int(i.c)), to: reference(i.a))
    }

    func emitStoreReferenceAt(_ i: Instruction) {
        assembler.move(.rax, reference(i.a))
        emitRetain(.rax)
        load(i.b, into: .rcx)
        emitExchange(.rax, with: Memory(.rcx, 8 * Int(i.c)))
    }

    // MARK: Globals

    func emitLoadGlobalWord(_ i: Instruction) {
        assembler.move(.rcx, ContextField.globalWords.address)
        store(Memory(.rcx, 8 * Int(i.b)), in: Int(i.a))
    }

    func emitStoreGlobalWord(_ i: Instruction) {
        assembler.move(.rcx, ContextField.globalWords.address)
        copy(Int(i.a), to: Memory(.rcx, 8 * Int(i.b)))
        // A cell's own code has globals as registers.
        if code.name == nil { emitReloadsAfterCall() }
    }

    func emitLoadGlobalReference(_ i: Instruction) {
        assembler.move(.rcx, ContextField.globalReferences.address)
        emitCopy(from: Memory(.rcx, 8 * Int(i.b)), to: reference(i.a))
    }

    func emitStoreGlobalReference(_ i: Instruction) {
        assembler.move(.rax, reference(i.a))
        emitRetain(.rax)
        assembler.move(.rcx, ContextField.globalReferences.address)
        emitExchange(.rax, with: Memory(.rcx, 8 * Int(i.b)))
    }

    func emitCheckGlobal(_ i: Instruction, _ index: Int) {
        let fails = cold { [self] in
            assembler.move(.rdi, .r13)
            assembler.move(.rsi, immediate: i.immediate)
            emitCall(.failUninitialised)
            assembler.jump(trap(index))
        }
        compareInitialised(i)
        assembler.jump(if: .equal, fails)
    }

    func emitInitialiseGlobal(_ i: Instruction, _ index: Int) {
        let done = assembler.makeLabel()
        let initialise = cold { [self] in
            emitPerform(index)
            assembler.jump(done)
        }
        compareInitialised(i)
        assembler.jump(if: .equal, initialise)
        assembler.bind(done)
    }

    func emitMarkGlobal(_ i: Instruction) {
        assembler.move(.rcx, ContextField.initialisedGlobals.address)
        assembler.move8(Memory(.rcx, i.immediate), immediate: 1)
    }

    private func compareInitialised(_ i: Instruction) {
        assembler.move(.rcx, ContextField.initialisedGlobals.address)
        assembler.compare8(Memory(.rcx, i.immediate), immediate: 0)
    }
}
