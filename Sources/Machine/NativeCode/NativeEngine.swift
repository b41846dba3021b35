/// Runs a machine's code as machine code of the processor.
final class NativeEngine {
    private typealias Enter =
        @convention(c) (
            UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer,
            UnsafeMutableRawPointer,
            UnsafeMutableRawPointer
        ) -> Int

    private let memory: ExecutableMemory
    private let offsets: ObjectOffsets
    private let context = NativeContext()
    private let enter: Enter

    /// Nil where there is none: on other processors, and where the system does not let new code run.
    init?() {
        #if arch(x86_64)
            guard let offsets = ObjectOffsets(), let memory = ExecutableMemory() else { return nil }
            let stubs = NativeStubs(offsets)
            guard let block = memory.reserve(stubs.code.count), memory.write(stubs.code, to: block)
            else { return nil }
            self.memory = memory
            self.offsets = offsets
            // The stub follows C's calling convention.
            enter = unsafeBitCast(block.start + stubs.enterOffset, to: Enter.self)
            NativeHelpers.install(in: context)
            stubs.install(in: context, at: block.start)
        #else
            return nil
        #endif
    }

    deinit { context.memory.deallocate() }

    /// Tells machine code where the machine's memory is.
    func connect(to machine: Machine) {
        context[.poll] = Int(bitPattern: machine.interrupt.word)
        context[.wordsEnd] = Int(bitPattern: machine.stackLimits.words)
        context[.referencesEnd] = Int(bitPattern: machine.stackLimits.references)
        context[.framesEnd] = Int(bitPattern: machine.stackLimits.frame)
        context[.globalWords] = Int(bitPattern: machine.stack.words)
        context[.globalReferences] = Int(bitPattern: machine.stack.references)
        context[.initialisedGlobals] = Int(bitPattern: machine.initialisedGlobals)
        context[.functions] = Int(bitPattern: machine.functionTable)
        // The machine owns the engine.
        context[.machine] = Int(bitPattern: Unmanaged.passUnretained(machine).toOpaque())
    }

    /// Translates all functions of a unit; false if there is no room for their code.
    func translate(_ unit: CompiledUnit) -> Bool {
        let assembler = X86Assembler()
        let entries = unit.codes.map { _ in assembler.makeLabel() }
        var translations: [(Code, CodeTranslation)] = []
        for (index, code) in unit.codes.enumerated() {
            guard let code else { continue }
            let survey = CodeTranslation(
                code, X86Assembler(labels: assembler), entries: entries, offsets, SlotCache())
            survey.translate(entry: entries[index])
            let translation = CodeTranslation(
                code, assembler, entries: entries, offsets, SlotCache(survey.uses))
            translation.translate(entry: entries[index])
            translations.append((code, translation))
        }
        assembler.resolveLabels()
        guard let block = memory.reserve(assembler.bytes.count), memory.write(assembler.bytes, to: block)
        else { return false }
        for (index, code) in unit.codes.enumerated() {
            code?.header.pointee.nativeEntry = block.start + assembler.position(of: entries[index])
        }
        for (code, translation) in translations {
            code.nativeStart = block.start + assembler.position(of: translation.start)
            code.nativeHandlers = translation.handlers.map { block.start + assembler.position(of: $0) }
        }
        unit.nativeCode = NativeCode(memory: memory, block: block)
        return true
    }

    /// Runs from the beginning of the registers' code until it returns; false if it stops, which the registers and
    /// the machine's `pendingError` tell of.
    func run(_ registers: inout Registers) -> Bool {
        // Every code of a machine with an engine has been translated.
        guard let start = registers.code.pointee.code.nativeStart else { return false }
        if enter(
            context.memory, registers.words, registers.references, registers.frame,
            UnsafeMutableRawPointer(mutating: start)) != 0
        {
            return true
        }
        registers = context.registers
        return false
    }
}

/// The machine code of a unit.
final class NativeCode {
    private let memory: ExecutableMemory
    private let block: ExecutableMemory.Block

    init(memory: ExecutableMemory, block: ExecutableMemory.Block) {
        self.memory = memory
        self.block = block
    }

    deinit { memory.release(block) }
}
