/// numpy's SeedSequence: any seed becomes as many well-mixed words as a generator wants.
///
/// Source: O'Neill, "Developing a seed_seq alternative", 2015, as numpy has it.
struct SeedSequence {
    private var pool: [UInt32]

    init(entropy: UInt64) {
        // As many halves as the number needs, the lower one first.
        let low = UInt32(truncatingIfNeeded: entropy)
        let high = UInt32(truncatingIfNeeded: entropy >> 32)
        let halves = high == 0 ? [low, 0, 0, 0] : [low, high, 0, 0]
        var constant: UInt32 = 0x43B0_D7E5
        func scrambled(_ value: UInt32) -> UInt32 {
            var value = value ^ constant
            constant &*= 0x931E_8875
            value &*= constant
            return value ^ value >> 16
        }
        pool = halves.map(scrambled)
        for source in pool.indices {
            for target in pool.indices where target != source {
                let mixed = 0xCA01_F9DD &* pool[target] &- 0x4973_F715 &* scrambled(pool[source])
                pool[target] = mixed ^ mixed >> 16
            }
        }
    }

    func words(_ count: Int) -> [UInt64] {
        var constant: UInt32 = 0x8B51_F9DD
        let halves = (0..<2 * count).map { index in
            var value = pool[index % pool.count] ^ constant
            constant &*= 0x58F3_8DED
            value &*= constant
            return value ^ value >> 16
        }
        return (0..<count).map { UInt64(halves[2 * $0 + 1]) << 32 | UInt64(halves[2 * $0]) }
    }
}
