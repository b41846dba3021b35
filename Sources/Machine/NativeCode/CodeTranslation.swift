/// Translates the bytecode of one function to machine code.
///
/// Registers of the machine: rbx and rbp hold the banks of the present frame, words and references; r12 the next
/// free `Frame`, r13 the context. rax, rcx, rdx, xmm0 and xmm1 are free within an instruction. All others hold words
/// that the code uses often; memory has their values as well, at every moment, so that whatever else runs finds them
/// there, and only reading gets faster.
///
/// Each call leaves 16 bytes on the processor's stack: the return address, and what keeps it aligned.
final class CodeTranslation {
    let assembler: X86Assembler
    let code: Code
    /// Where functions of the unit are called.
    let entries: [X86Assembler.Label]
    let offsets: ObjectOffsets
    let instructions: UnsafePointer<Instruction>
    let count: Int

    /// Where the runner enters, without the checks of a call.
    let start: X86Assembler.Label
    /// Where errors enter, beside `code.body.handlers`.
    private(set) var handlers: [X86Assembler.Label] = []

    @exclusivity(unchecked) var uses: SlotUses
    @exclusivity(unchecked) var cache = SlotCache()
    private let weights: LoopWeights
    /// How often the present instruction runs, as a guess.
    @exclusivity(unchecked) var weight = 1
    @exclusivity(unchecked) private var labels: [X86Assembler.Label?]
    @exclusivity(unchecked) private var coldPaths: [() -> Void] = []
    @exclusivity(unchecked) private var traps: [(label: X86Assembler.Label, index: Int)] = []
    private let trapExit: X86Assembler.Label
    private let performCall: X86Assembler.Label
    private let resolveCall: X86Assembler.Label
    /// Whether a store through an address may change a register of this frame.
    let hasAddresses: Bool

    init(
        _ code: Code, _ assembler: X86Assembler, entries: [X86Assembler.Label], _ offsets: ObjectOffsets,
        _ cache: SlotCache
    ) {
        self.code = code
        self.assembler = assembler
        self.entries = entries
        self.offsets = offsets
        self.cache = cache
        instructions = code.header.pointee.instructions
        count = code.body.instructions.count
        weights = LoopWeights(code.body.instructions)
        uses = SlotUses(count: code.body.wordCount)
        labels = Array(repeating: nil, count: count + 1)
        start = assembler.makeLabel()
        trapExit = assembler.makeLabel()
        performCall = assembler.makeLabel()
        resolveCall = assembler.makeLabel()
        hasAddresses = code.body.instructions.contains {
            $0.opcode == .addressOfRegisters || $0.opcode == .addressOfGlobals
        }
    }

    /// Writes all of the function; `entry` is where it is called.
    func translate(entry: X86Assembler.Label) {
        emitEntry(entry)
        var index = 0
        while index < count {
            let i = instructions[index]
            weight = weights[index]
            assembler.bind(label(of: index))
            translate(i, index)
            index += 1 + i.opcode.dataCount
        }
        assembler.bind(label(of: count))
        emitHandlers()
        weight = 0
        // A cold path may add another.
        while let path = coldPaths.popLast() { path() }
        emitTraps()
        emitSharedCalls()
    }

    /// Where instruction `index` begins.
    func label(of index: Int) -> X86Assembler.Label {
        if let label = labels[index] { return label }
        let label = assembler.makeLabel()
        labels[index] = label
        return label
    }

    // MARK: Cold paths

    /// Code for later, far from the loops.
    func cold(_ path: @escaping () -> Void) -> X86Assembler.Label {
        let label = assembler.makeLabel()
        coldPaths.append { [assembler] in
            assembler.bind(label)
            path()
        }
        return label
    }

    /// Where instruction `index` stops the run, as the run loop would, its operands as it found them.
    func trap(_ index: Int) -> X86Assembler.Label {
        if let last = traps.last, last.index == index { return last.label }
        let label = assembler.makeLabel()
        traps.append((label, index))
        return label
    }

    private func emitTraps() {
        for trap in traps {
            assembler.bind(trap.label)
            assembler.move(.rax, immediate: offset(behind: trap.index))
            assembler.jump(trapExit)
        }
        assembler.bind(trapExit)
        assembler.move(.rdx, immediate: headerAddress)
        assembler.apply(.add, .rax, .memory(Memory(.rdx, CodeHeader.instructionsOffset)))
        assembler.jump(.memory(ContextField.stop.address))
    }

    // MARK: Entries

    /// The check of each call, which the callee makes.
    private func emitEntry(_ entry: X86Assembler.Label) {
        let body = assembler.makeLabel()
        assembler.bind(entry)
        assembler.apply(.subtract, .register(.rsp), immediate: 8)
        let overflow = cold { [self] in
            assembler.move(.rdi, .r13)
            assembler.move(.rsi, immediate: headerAddress)
            emitCall(.stackOverflows)
            emitReturnToFailedCall()
        }
        let header = code.header.pointee
        assembler.loadAddress(.rax, Memory(.rbx, 8 * header.wordCount))
        assembler.apply(.compare, .rax, .memory(ContextField.wordsEnd.address))
        assembler.jump(if: .above, overflow)
        if header.referenceCount > 0 {
            assembler.loadAddress(.rax, Memory(.rbp, 8 * header.referenceCount))
            assembler.apply(.compare, .rax, .memory(ContextField.referencesEnd.address))
            assembler.jump(if: .above, overflow)
        }
        assembler.apply(.compare, .r12, .memory(ContextField.framesEnd.address))
        assembler.jump(if: .above, overflow)
        let poll = cold { [self] in
            assembler.move(.rdi, .r13)
            emitCall(.continues)
            assembler.test(.rax)
            assembler.jump(if: .notEqual, body)
            emitReturnToFailedCall()
        }
        emitPoll()
        assembler.jump(if: .notEqual, poll)
        assembler.bind(body)
        emitReloads()
        let first = assembler.makeLabel()
        coldPaths.append { [self] in
            assembler.bind(start)
            assembler.apply(.subtract, .register(.rsp), immediate: 8)
            emitReloads()
            assembler.jump(first)
        }
        assembler.bind(first)
    }

    /// Stops at the call of the frame below: the callee has not begun.
    private func emitReturnToFailedCall() {
        assembler.apply(.subtract, .register(.r12), immediate: MemoryLayout<Frame>.stride)
        assembler.move(.rax, FrameField.counter.address)
        assembler.move(.rdx, FrameField.code.address)
        assembler.move(.rbx, FrameField.words.address)
        assembler.move(.rbp, FrameField.references.address)
        assembler.apply(.add, .register(.rsp), immediate: 16)
        assembler.jump(.memory(ContextField.stop.address))
    }

    private func emitHandlers() {
        for handler in code.body.handlers {
            handlers.append(assembler.makeBoundLabel())
            emitReloads()
            assembler.jump(label(of: handler.target))
        }
    }

    func emitPoll() {
        assembler.move(.rax, ContextField.poll.address)
        assembler.apply(.compare, .memory(Memory(.rax)), immediate: 0)
    }

    // MARK: Calls of the machine

    var headerAddress: Int { Int(bitPattern: code.header) }

    /// Of what follows instruction `index`, from the first instruction on.
    func offset(behind index: Int) -> Int { MemoryLayout<Instruction>.stride * (index + 1) }

    private func emitSharedCalls() {
        for (label, field) in [(performCall, ContextField.perform), (resolveCall, .resolveCall)] {
            assembler.bind(label)
            assembler.move(.r9, immediate: headerAddress)
            assembler.apply(.add, .rsi, .memory(Memory(.r9, CodeHeader.instructionsOffset)))
            assembler.move(.rdi, .r13)
            assembler.move(.rdx, .rbx)
            assembler.move(.rcx, .rbp)
            assembler.move(.r8, .r12)
            assembler.jump(.memory(field.address))
        }
    }

    /// Has the machine do the instruction.
    func emitPerform(_ index: Int) {
        assembler.move(.rsi, immediate: offset(behind: index))
        assembler.call(performCall)
        assembler.test(.rax)
        assembler.jump(if: .equal, trap(index))
        emitReloadsAfterCall()
    }

    /// Leaves what `NativeHelpers.resolveCall` gives in rax.
    func emitResolveCall(_ index: Int) {
        assembler.move(.rsi, immediate: offset(behind: index))
        assembler.call(resolveCall)
    }

    /// Calls a function of the context, whose arguments are in place.
    func emitCall(_ field: ContextField) {
        assembler.call(.memory(field.address))
    }
}

/// The fields of a `Frame` at r12.
enum FrameField: Int {
    case counter, words, references, code

    var address: Memory { Memory(.r12, 8 * rawValue) }
}

extension CodeHeader {
    // Both are stored properties.
    static let instructionsOffset = MemoryLayout<CodeHeader>.offset(of: \.instructions) ?? 0
    static let nativeEntryOffset = MemoryLayout<CodeHeader>.offset(of: \.nativeEntry) ?? 0
}
