import Checker

/// Runs the cells of one session.
///
/// One thread uses a machine; its stack has room for native functions that call the learner's functions back
/// (16 MiB). Only the interrupt flag is for other threads.
package final class Machine {
    package let interrupt: InterruptFlag
    @exclusivity(unchecked) package var limits: Limits
    let natives: [NativeFunction]
    /// The table of runtime operations, by pointer.
    let operations: UnsafeMutablePointer<RuntimeOperation.Entry>
    let stack = Stack()
    /// The ends of the stack's banks, for the check of each call.
    let stackLimits: StackTop
    /// Global functions by their number: who calls one calls the newest of that number.
    let functionTable: UnsafeMutablePointer<UnsafePointer<CodeHeader>?>
    static let maximumFunctions = 1 << 16

    /// Where each global variable lies.
    var globals: [Int: Global] = [:]
    /// A byte for each global's number: 1 if it has a value.
    let initialisedGlobals: UnsafeMutablePointer<UInt8>
    /// The first registers that no global has.
    var globalsEnd = Layout.none
    private var functionUnits: [Int: CompiledUnit] = [:]
    /// Which types conform to which learner's protocols; every cell's is the same table.
    private(set) var conformances = ConformanceTable()
    let valueTypes = ValueTypeTable()
    var classes: [Type: ClassDescription] = [:]
    /// Code that running cells asked for.
    var lateCode: [FunctionKey: LateCode] = [:]
    var witnesses: [WitnessKey: LateCode] = [:]
    var staticWitnesses: [WitnessKey: Function] = [:]
    /// Whether a class of the session has a `deinit`: then code looks for released instances after each statement.
    @exclusivity(unchecked) var hasDeinitializers = false
    let released = ReleasedInstances()
    /// Every unit whose code may still run, among them those that only closures hold.
    private var units: [CompiledUnit] = []

    let memoryWatch: MemoryWatch
    var output: (String) -> Void = { _ in }
    /// What interpolations are made in, one after the other; nil while one uses it.
    @exclusivity(unchecked) var textBuilder: TextBuilder?
    @exclusivity(unchecked) var writtenBytes = 0
    @exclusivity(unchecked) var takenSteps = 0
    /// Why an instruction stopped the run loop, where its operands do not tell.
    @exclusivity(unchecked) var pendingError: (any Error)?
    /// Whether it stopped after a jump: the place is then the jump's target, and not what stands before it.
    @exclusivity(unchecked) var stoppedAtPoll = false
    @exclusivity(unchecked) var top: StackTop
    @exclusivity(unchecked) var nestedCalls = 0
    /// What a frame that native code entered returns to.
    let haltInstruction: UnsafeMutablePointer<Instruction>

    struct Global {
        let name: String
        let type: Type
        let place: Place
        /// Of a static property.
        let initializer: Function?
    }

    /// Nil where the run loop runs the code.
    let nativeEngine: NativeEngine?

    package init(
        natives: [NativeFunction], interrupt: InterruptFlag = InterruptFlag(), limits: Limits = Limits(),
        engine: Engine = .preferred
    ) {
        self.natives = natives
        self.interrupt = interrupt
        self.limits = limits
        memoryWatch = MemoryWatch(interrupt: interrupt)
        functionTable = .allocate(capacity: Self.maximumFunctions)
        initialisedGlobals = .allocate(capacity: Stack.maximumGlobals)
        initialisedGlobals.initialize(repeating: 0, count: Stack.maximumGlobals)
        operations = .allocate(capacity: RuntimeOperation.table.count)
        operations.initialize(from: RuntimeOperation.table, count: RuntimeOperation.table.count)
        haltInstruction = .allocate(capacity: 1)
        haltInstruction.initialize(to: Instruction(.halt))
        top = StackTop(words: stack.words, references: stack.references, frame: stack.frames)
        stackLimits = StackTop(
            words: stack.wordsEnd, references: stack.referencesEnd, frame: stack.framesEnd)
        nativeEngine = engine == .native ? NativeEngine() : nil
        nativeEngine?.connect(to: self)
    }

    deinit {
        // The `deinit` of instances has nowhere to print to any more.
        released.isClosed = true
        clear(stack.references, count: globalsEnd.references)
        _ = released.take()
        functionTable.deallocate()
        initialisedGlobals.deallocate()
        operations.deinitialize(count: RuntimeOperation.table.count)
        operations.deallocate()
        haltInstruction.deallocate()
    }

    /// Runs the cell's statements and evaluates its result, nil where it has none or it is `Void`.
    ///
    /// When the cell traps, the globals that it had initialised keep their values.
    package func run(_ cell: TypedCell, output: @escaping (String) -> Void) throws(Trap) -> CellResult? {
        conformances = cell.conformances
        hasDeinitializers = hasDeinitializers || cell.hasDeinitializers
        let compiled = try CellLowering(machine: self, conformances: conformances).lower(cell)
        install(compiled)
        prepare(output: output)
        defer { finish() }
        let base = stack.references + globalsEnd.references
        let count = compiled.main.pointee.referenceCount - globalsEnd.references
        defer { clear(base, count: max(count, 0)) }
        var registers = Registers(
            compiled.main.pointee.instructions, stack.words, stack.references, compiled.main, stack.frames)
        guard execute(&registers, entry: stack.frames), hasRoomLeft() else {
            let trap = trap(at: registers, entry: stack.frames)
            release(from: stack.references + globalsEnd.references, to: registers)
            throw trap
        }
        try finishInstances(registers)
        guard let result = compiled.result else { return nil }
        let place = ValuePlace(
            words: stack.words + result.place.word, references: stack.references + result.place.reference)
        return CellResult(object: ErasedObject(type: valueType(of: result.type), place: place), machine: self)
    }

    /// Instances that the last statement released.
    private func finishInstances(_ registers: Registers) throws(Trap) {
        guard !released.isEmpty, !runDeinitializers(registers) else { return }
        throw trap(at: registers, entry: stack.frames)
    }

    private func install(_ compiled: CompiledCell) {
        units.append(compiled.unit)
        for (number, header) in compiled.functions {
            (functionTable + number).initialize(to: header)
            functionUnits[number] = compiled.unit
        }
    }

    private func prepare(output: @escaping (String) -> Void) {
        self.output = output
        writtenBytes = 0
        takenSteps = 0
        nestedCalls = 0
        pendingError = nil
        stoppedAtPoll = false
        valueTypes.noteStack()
        interrupt.setCountsSteps(limits.steps != nil)
        interrupt.clearForMemory()
        memoryWatch.begin(limit: limits.memoryBytes)
    }

    /// What the last statements of the cell asked for in vain.
    private func hasRoomLeft() -> Bool {
        guard interrupt.isRequestedForMemory else { return true }
        pendingError = memoryError
        return false
    }

    private func finish() {
        memoryWatch.end()
        interrupt.clearForMemory()
        output = { _ in }
        top = StackTop(
            words: stack.words + globalsEnd.words, references: stack.references + globalsEnd.references,
            frame: stack.frames)
        // Code that nothing can call any more goes; while a cell runs, all code stays.
        for index in units.indices.reversed() where isKnownUniquelyReferenced(&units[index]) {
            units.remove(at: index)
        }
    }

    /// Releases all references of the frames from `start` up to the running one.
    func release(from start: UnsafeMutablePointer<HeapObject?>, to registers: Registers) {
        let end = registers.references + registers.code.pointee.referenceCount
        if end > start { clear(start, count: end - start) }
    }

    // MARK: Globals

    /// The present value of a global variable, nil while it is not initialised.
    package func value(of variable: Variable) -> CellResult? {
        guard case .global(let number) = variable.storage, isInitialised(number), let global = globals[number]
        else { return nil }
        let place = ValuePlace(
            words: stack.words + global.place.word, references: stack.references + global.place.reference)
        return CellResult(object: ErasedObject(type: valueType(of: global.type), place: place), machine: self)
    }

    /// Whether the global of that number has a value: after a trap, some that the cell declares have none.
    package func isInitialised(_ global: Int) -> Bool {
        globals[global] != nil && initialisedGlobals[global] != 0
    }

    func markInitialised(_ global: Int) {
        initialisedGlobals[global] = 1
    }

    func isDefined(function number: Int) -> Bool { functionUnits[number] != nil }

    /// The place of a global, a new one if the cell declares it for the first time. Nil if there is no room.
    func place(of variable: Variable, number: Int) -> Place? {
        if let global = globals[number] { return global.place }
        let layout = variable.isWeak ? .reference : Layout(of: variable.type)
        let end = globalsEnd + layout
        guard number < Stack.maximumGlobals, max(end.words, end.references) <= Stack.maximumGlobals else {
            return nil
        }
        let place = Place(word: globalsEnd.words, reference: globalsEnd.references, layout: layout)
        globalsEnd = end
        globals[number] = Global(
            name: variable.name, type: variable.type, place: place, initializer: variable.initializer)
        return place
    }

    /// Forgets all variables and functions.
    package func reset() {
        clear(stack.references, count: globalsEnd.references)
        globals = [:]
        initialisedGlobals.update(repeating: 0, count: Stack.maximumGlobals)
        globalsEnd = .none
        functionUnits = [:]
        lateCode = [:]
        witnesses = [:]
        staticWitnesses = [:]
        _ = released.take()
        classes = [:]
        valueTypes.forgetAll()
        hasDeinitializers = false
        finish()
    }

    func write(_ text: String) throws {
        writtenBytes += text.utf8.count
        if let limit = limits.outputBytes, writtenBytes > limit {
            throw MachineError(
                kind: .limit(.outputBytes),
                message:
                    "The cell was stopped: it printed more than \(limit) bytes, the limit of this session.")
        }
        output(text)
    }
}
