import Checker
import Syntax

/// Collects the instructions of one function and resolves its labels.
struct Assembler {
    struct Label: Hashable { fileprivate let index: Int }

    private enum Field { case c, immediate }

    private(set) var body = AssembledBody()
    private var constantIndices: [UInt64: Int] = [:]
    /// By their bytes: texts that are equal as texts may be made of other scalars.
    private var stringIndices: [[UInt8]: Int] = [:]
    private var positions: [Int?] = []
    private var handlerLabels: [Label] = []
    private var fixups: [(instruction: Int, label: Label, field: Field)] = []

    /// The place in the source of the instructions that follow.
    var range: SourceRange?
    /// The call that they were lowered in the place of.
    var inlinedCall: InlinedCall?

    var position: Int { body.instructions.count }

    mutating func emit(_ instruction: Instruction) {
        if let range, body.ranges.last?.range != range || body.ranges.last?.inlinedCall !== inlinedCall {
            body.ranges.append(SourceStretch(start: position, range: range, inlinedCall: inlinedCall))
        }
        body.instructions.append(instruction)
    }

    mutating func emit(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        emit(Instruction(opcode, a, b, c))
    }

    // MARK: Pools

    mutating func constant(_ word: UInt64) -> Int {
        if let index = constantIndices[word] { return index }
        body.constants.append(word)
        constantIndices[word] = body.constants.count - 1
        return body.constants.count - 1
    }

    mutating func object(_ object: HeapObject) -> Int {
        body.objects.append(object)
        return body.objects.count - 1
    }

    mutating func string(_ string: String) -> Int {
        if let index = stringIndices[Array(string.utf8)] { return index }
        let index = object(StringObject(string))
        stringIndices[Array(string.utf8)] = index
        return index
    }

    mutating func types(_ types: RuntimeTypes) -> Int {
        body.types.append(types)
        return body.types.count - 1
    }

    mutating func requirement(_ requirement: Requirement) -> Int {
        body.requirements.append(requirement)
        return body.requirements.count - 1
    }

    mutating func classDescription(_ description: ClassDescription) -> Int {
        body.classes.append(description)
        return body.classes.count - 1
    }

    mutating func scalar(_ scalar: ScalarCall) -> Int {
        body.scalars.append(scalar)
        return body.scalars.count - 1
    }

    /// Errors thrown by the instructions from `start` to before `end` go to the label.
    mutating func addHandler(from start: Int, to end: Int, _ label: Label, error: Int) {
        handlerLabels.append(label)
        body.handlers.append(ErrorHandler(start: start, end: end, target: 0, error: error))
    }

    // MARK: Labels

    mutating func makeLabel() -> Label {
        positions.append(nil)
        return Label(index: positions.count - 1)
    }

    mutating func bind(_ label: Label) {
        positions[label.index] = position
    }

    mutating func makeBoundLabel() -> Label {
        let label = makeLabel()
        bind(label)
        return label
    }

    /// A jump by its immediate operand.
    mutating func emitJump(_ opcode: Opcode, _ a: Int = 0, to label: Label) {
        fixups.append((position, label, .immediate))
        emit(Instruction(opcode, a))
    }

    /// A jump by its operand c.
    mutating func emitBranch(_ opcode: Opcode, _ a: Int, _ b: Int, to label: Label) {
        fixups.append((position, label, .c))
        emit(Instruction(opcode, a, b))
    }

    /// Nil if a jump is too long.
    mutating func finish(wordCount: Int, referenceCount: Int) -> AssembledBody? {
        for fixup in fixups {
            guard let target = positions[fixup.label.index] else { return nil }
            let old = body.instructions[fixup.instruction]
            let distance = target - fixup.instruction - 1
            switch fixup.field {
            case .immediate:
                body.instructions[fixup.instruction] = Instruction(
                    old.opcode, Int(old.a), immediate: distance)
            case .c:
                guard Int16(exactly: distance) != nil else { return nil }
                body.instructions[fixup.instruction] = Instruction(
                    old.opcode, Int(old.a), Int(old.b), distance)
            }
        }
        for (index, label) in handlerLabels.enumerated() {
            guard let target = positions[label.index] else { return nil }
            body.handlers[index].target = target
        }
        body.wordCount = wordCount
        body.referenceCount = referenceCount
        return body
    }
}
