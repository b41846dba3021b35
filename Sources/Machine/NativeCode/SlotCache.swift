/// How often a code uses each word register, weighted by the loops around the use.
struct SlotUses {
    struct Use {
        var asInteger = 0
        var asDouble = 0
        /// Moved without a look at it.
        var moved = 0
    }

    private(set) var slots: [Use]
    /// How often all of them have to be read again.
    var reloads = 1

    init(count: Int) { slots = Array(repeating: Use(), count: count) }

    subscript(_ slot: Int) -> Use {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }
}

/// Which word registers lie in registers of the processor.
struct SlotCache {
    static let generalRegisters: [GeneralRegister] = [.r14, .r15, .rsi, .rdi, .r8, .r9, .r10, .r11]
    static let vectorRegisters: [VectorRegister] = [
        .xmm2, .xmm3, .xmm4, .xmm5, .xmm6, .xmm7, .xmm8, .xmm9, .xmm10, .xmm11, .xmm12, .xmm13, .xmm14,
        .xmm15,
    ]

    private(set) var general: [(slot: Int, register: GeneralRegister)] = []
    private(set) var vector: [(slot: Int, register: VectorRegister)] = []
    private var generalOfSlot: [GeneralRegister?] = []
    private var vectorOfSlot: [VectorRegister?] = []

    /// None.
    init() {}

    /// The slots that gain most by it.
    init(_ uses: SlotUses) {
        var integers: [(slot: Int, gain: Int)] = []
        var doubles: [(slot: Int, gain: Int)] = []
        for (slot, use) in uses.slots.enumerated() {
            // A read that is saved is worth more than a reload costs: results wait for it.
            let gain = 3 * (use.asInteger + use.asDouble + use.moved) - uses.reloads
            guard gain > 0 else { continue }
            if use.asDouble > use.asInteger {
                doubles.append((slot, gain))
            } else {
                integers.append((slot, gain))
            }
        }
        general = Self.assign(integers, Self.generalRegisters)
        vector = Self.assign(doubles, Self.vectorRegisters)
        generalOfSlot = Array(repeating: nil, count: uses.slots.count)
        vectorOfSlot = Array(repeating: nil, count: uses.slots.count)
        for entry in general { generalOfSlot[entry.slot] = entry.register }
        for entry in vector { vectorOfSlot[entry.slot] = entry.register }
    }

    private static func assign<Register>(
        _ candidates: [(slot: Int, gain: Int)], _ registers: [Register]
    ) -> [(slot: Int, register: Register)] {
        let best = candidates.sorted { ($0.gain, $1.slot) > ($1.gain, $0.slot) }
        return zip(best, registers).map { ($0.slot, $1) }
    }

    var isEmpty: Bool { general.isEmpty && vector.isEmpty }

    func general(_ slot: Int) -> GeneralRegister? { generalOfSlot.isEmpty ? nil : generalOfSlot[slot] }

    func vector(_ slot: Int) -> VectorRegister? { vectorOfSlot.isEmpty ? nil : vectorOfSlot[slot] }
}

/// How often each instruction runs, as a guess: eight times as often in each loop.
struct LoopWeights {
    private static let maximum = 8 * 8 * 8 * 8
    private var weights: [Int]

    init(_ instructions: [Instruction]) {
        weights = Array(repeating: 1, count: instructions.count)
        var index = 0
        while index < instructions.count {
            let i = instructions[index]
            if let target = i.branchTarget(from: index), target <= index {
                for inside in target...index { weights[inside] = min(8 * weights[inside], Self.maximum) }
            }
            index += 1 + i.opcode.dataCount
        }
    }

    subscript(_ index: Int) -> Int { weights[index] }
}

extension Instruction {
    /// The instruction that a branch at `index` leads to; nil if it is none.
    func branchTarget(from index: Int) -> Int? {
        switch opcode {
        case .jump, .branchTrue, .branchFalse: index + 1 + immediate
        case .branchEqualInt, .branchNotEqualInt, .branchLessInt, .branchLessOrEqualInt,
            .branchEqualImmediate, .branchNotEqualImmediate, .branchLessImmediate,
            .branchLessOrEqualImmediate, .branchGreaterImmediate, .branchGreaterOrEqualImmediate,
            .branchEqualDouble, .branchNotEqualDouble, .branchLessDouble, .branchNotLessDouble,
            .branchLessOrEqualDouble, .branchNotLessOrEqualDouble, .loopHalfOpen, .loopClosed, .nextWord,
            .nextByte, .nextReference, .advance:
            index + 1 + signedC
        default: nil
        }
    }
}
