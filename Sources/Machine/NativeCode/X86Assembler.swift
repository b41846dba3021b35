/// The general registers of x86-64, by their numbers in its encoding.
enum GeneralRegister: UInt8 {
    case rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15
}

/// The vector registers, whose low halves hold doubles.
enum VectorRegister: UInt8 {
    case xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7
    case xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15
}

/// An address: base + index · 2^scale + displacement.
struct Memory {
    let base: GeneralRegister
    var index: GeneralRegister?
    var scale: UInt8 = 0
    var displacement: Int = 0

    init(_ base: GeneralRegister, _ displacement: Int = 0) {
        self.base = base
        self.displacement = displacement
    }

    /// The word that many words behind `base`, with an index that counts words.
    init(_ base: GeneralRegister, index: GeneralRegister, word: Int = 0) {
        self.base = base
        self.index = index
        scale = 3
        displacement = 8 * word
    }

    /// The byte that many bytes behind `base`.
    init(_ base: GeneralRegister, byte: GeneralRegister) {
        self.base = base
        index = byte
    }
}

enum Operand {
    case register(GeneralRegister)
    case memory(Memory)
}

enum VectorOperand {
    case register(VectorRegister)
    case memory(Memory)
}

/// Conditions after a comparison, by their numbers in the encoding.
enum Condition: UInt8 {
    case overflow = 0x0
    case below = 0x2
    case aboveOrEqual = 0x3
    case equal = 0x4
    case notEqual = 0x5
    case belowOrEqual = 0x6
    case above = 0x7
    case sign = 0x8
    case parity = 0xA
    case notParity = 0xB
    case less = 0xC
    case greaterOrEqual = 0xD
    case lessOrEqual = 0xE
    case greater = 0xF
}

/// Writes machine code of x86-64 and resolves its labels.
///
/// Operations take 64 bits unless their names say otherwise; the destination stands first.
final class X86Assembler {
    struct Label: Hashable { fileprivate let index: Int }

    @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
    @exclusivity(unchecked) private var positions: [Int] = []
    @exclusivity(unchecked) private var fixups: [(place: Int, label: Label)] = []

    init() {}

    /// Writes code that has the labels of another, to be thrown away.
    init(labels other: X86Assembler) { positions = other.positions }

    var position: Int { bytes.count }

    // MARK: Labels

    func makeLabel() -> Label {
        positions.append(-1)
        return Label(index: positions.count - 1)
    }

    func bind(_ label: Label) { positions[label.index] = position }

    func makeBoundLabel() -> Label {
        let label = makeLabel()
        bind(label)
        return label
    }

    func position(of label: Label) -> Int { positions[label.index] }

    /// Fills in the distances to labels, all of which must be bound.
    func resolveLabels() {
        for fixup in fixups {
            let distance = Int32(truncatingIfNeeded: positions[fixup.label.index] - fixup.place - 4)
            for byte in 0..<4 {
                bytes[fixup.place + byte] = UInt8(truncatingIfNeeded: distance >> Int32(8 * byte))
            }
        }
        fixups.removeAll()
    }

    // MARK: Bytes

    func emit(_ byte: UInt8) { bytes.append(byte) }

    func emit32(_ value: Int) {
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    func emit64(_ value: Int) {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    private func emitDistance(to label: Label) {
        fixups.append((position, label))
        emit32(0)
    }

    /// Prefix, REX, opcode (of two bytes: 0F and another) and operands of an instruction; `register` is a register's number or the opcode's extension.
    func encode(
        prefix: UInt8? = nil, _ opcode: UInt16, _ register: UInt8, _ operand: Operand, wide: Bool = true
    ) {
        if let prefix { emit(prefix) }
        var rex: UInt8 = (wide ? 8 : 0) | (register >> 3) << 2
        switch operand {
        case .register(let other): rex |= other.rawValue >> 3
        case .memory(let memory):
            rex |= memory.base.rawValue >> 3
            if let index = memory.index { rex |= (index.rawValue >> 3) << 1 }
        }
        if rex != 0 { emit(0x40 | rex) }
        if opcode > 0xFF { emit(0x0F) }
        emit(UInt8(truncatingIfNeeded: opcode))
        let field = (register & 7) << 3
        switch operand {
        case .register(let other): emit(0xC0 | field | (other.rawValue & 7))
        case .memory(let memory): encode(memory, field)
        }
    }

    private func encode(_ memory: Memory, _ field: UInt8) {
        let base = memory.base.rawValue & 7
        let short = Int8(exactly: memory.displacement)
        // Without a displacement, the code of rbp and r13 means something else.
        let mode: UInt8 = memory.displacement == 0 && base != 5 ? 0 : short != nil ? 0x40 : 0x80
        if let index = memory.index {
            emit(mode | field | 4)
            emit(memory.scale << 6 | (index.rawValue & 7) << 3 | base)
        } else {
            emit(mode | field | base)
            if base == 4 { emit(0x24) }
        }
        if mode == 0x40, let short { emit(UInt8(bitPattern: short)) }
        if mode == 0x80 { emit32(memory.displacement) }
    }

    // MARK: Jumps

    func jump(_ label: Label) {
        emit(0xE9)
        emitDistance(to: label)
    }

    func jump(if condition: Condition, _ label: Label) {
        emit(0x0F)
        emit(0x80 | condition.rawValue)
        emitDistance(to: label)
    }

    func jump(_ target: Operand) { encode(0xFF, 4, target, wide: false) }

    func call(_ label: Label) {
        emit(0xE8)
        emitDistance(to: label)
    }

    func call(_ target: Operand) { encode(0xFF, 2, target, wide: false) }

    func ret() { emit(0xC3) }

    /// A jump over a few bytes, which `skipped` writes.
    func skip(if condition: Condition, _ skipped: () -> Void) {
        emit(0x70 | condition.rawValue)
        let place = position
        emit(0)
        skipped()
        let distance = position - place - 1
        precondition(distance <= 127, "A short jump is too long.")
        bytes[place] = UInt8(distance)
    }

    func push(_ register: GeneralRegister) {
        if register.rawValue >= 8 { emit(0x41) }
        emit(0x50 | register.rawValue & 7)
    }

    func pop(_ register: GeneralRegister) {
        if register.rawValue >= 8 { emit(0x41) }
        emit(0x58 | register.rawValue & 7)
    }

    func push(_ memory: Memory) { encode(0xFF, 6, .memory(memory), wide: false) }

    func pop(_ memory: Memory) { encode(0x8F, 0, .memory(memory), wide: false) }
}
