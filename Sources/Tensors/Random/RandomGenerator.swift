/// A generator of random numbers: numpy's `default_rng`, bit for bit, on every machine.
///
/// PCG64 (O'Neill, "PCG: A family of simple fast space-efficient statistically good algorithms for random number
/// generation", 2014), with 128 bits of state and a period of 2¹²⁸, seeded by numpy's SeedSequence. As a
/// `RandomNumberGenerator` it also drives Swift's own `shuffled(using:)` and `Int.random(in:using:)`.
///
/// ```swift
/// var generator = RandomGenerator(seed: 7)
/// print(generator.uniform())   // 0.625095466604667
/// ```
public struct RandomGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt128
    private let increment: UInt128
    /// The upper half of the last word, while only its lower half has been used.
    private var spareHalf: UInt32?

    private static let multiplier: UInt128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645

    /// The generator of `seed`: equal seeds give equal numbers.
    public init(seed: UInt64) {
        let words = SeedSequence(entropy: seed).words(4)
        increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
        state = 0
        advance()
        state &+= UInt128(words[0]) << 64 | UInt128(words[1])
        advance()
    }

    private mutating func advance() { state = state &* Self.multiplier &+ increment }

    /// 64 random bits.
    public mutating func next() -> UInt64 {
        advance()
        let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
        let rotation = UInt64(truncatingIfNeeded: state >> 122)
        return folded >> rotation | folded << ((64 &- rotation) & 63)
    }

    /// A number from 0 up to, but not with, 1: a multiple of 2⁻⁵³.
    ///
    /// ```swift
    /// var generator = RandomGenerator(seed: 1)
    /// print(generator.uniform())   // 0.5118216247002567
    /// ```
    public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number of the normal distribution with mean 0 and standard deviation 1, by the ziggurat.
    ///
    /// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables", 2000.
    ///
    /// ```swift
    /// var generator = RandomGenerator(seed: 7)
    /// print(generator.normal())   // 0.0012301533574825742
    /// ```
    public mutating func normal() -> Double {
        while true {
            let bits = next()
            let layer = Int(bits & 0xFF)
            let isNegative = bits >> 8 & 1 == 1
            let position = bits >> 9 & 0x000F_FFFF_FFFF_FFFF
            let x = Double(position) * Ziggurat.shared.widths[layer]
            if position < Ziggurat.shared.certain[layer] { return isNegative ? -x : x }
            if layer == 0 {
                let tail = normalTail()
                return position >> 8 & 1 == 1 ? -tail : tail
            }
            let heights = Ziggurat.shared.heights
            let height = heights[layer] + (heights[layer - 1] - heights[layer]) * uniform()
            if height < density(x) { return isNegative ? -x : x }
        }
    }

    /// A number beyond the ziggurat's last edge. (Marsaglia's method for the tail)
    private mutating func normalTail() -> Double {
        while true {
            let distance = -naturalLogarithm(ofOnePlus: -uniform()) / ZigguratTable.tail
            let bound = -naturalLogarithm(ofOnePlus: -uniform())
            if bound + bound > distance * distance { return ZigguratTable.tail + distance }
        }
    }

    /// A whole number from 0 to `greatest`, all equally likely.
    ///
    /// Source: Lemire, "Fast random integer generation in an interval", 2019, on halves of words as in numpy.
    ///
    /// ```swift
    /// var generator = RandomGenerator(seed: 7)
    /// print(generator.integer(upTo: 9))   // 9
    /// ```
    public mutating func integer(upTo greatest: UInt64) -> UInt64 {
        if greatest == 0 { return 0 }
        if greatest == .max { return next() }
        if greatest == UInt32.max { return UInt64(nextHalf()) }
        if greatest < UInt32.max {
            let bound = UInt32(greatest) + 1
            let threshold = (UInt32.max - UInt32(greatest)) % bound
            while true {
                let product = nextHalf().multipliedFullWidth(by: bound)
                if product.low >= threshold { return UInt64(product.high) }
            }
        }
        let threshold = (UInt64.max - greatest) % (greatest + 1)
        while true {
            let product = next().multipliedFullWidth(by: greatest + 1)
            if product.low >= threshold { return product.high }
        }
    }

    /// The numbers from 0 up to, but not with, `count`, in random order. Traps if `count` is negative.
    ///
    /// ```swift
    /// var generator = RandomGenerator(seed: 7)
    /// print(generator.permutation(5))   // [2, 0, 4, 1, 3]
    /// ```
    public mutating func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for index in order.indices.dropFirst().reversed() {
            order.swapAt(index, Int(place(upTo: UInt64(index))))
        }
        return order
    }

    /// A whole number from 0 to `greatest`, by the masks that numpy's shuffling takes.
    private mutating func place(upTo greatest: UInt64) -> UInt64 {
        let mask = UInt64.max >> greatest.leadingZeroBitCount
        while true {
            let bits = greatest <= UInt32.max ? UInt64(nextHalf()) : next()
            if bits & mask <= greatest { return bits & mask }
        }
    }

    /// 32 bits: the lower half of a word, then its upper half.
    private mutating func nextHalf() -> UInt32 {
        if let half = spareHalf {
            spareHalf = nil
            return half
        }
        let bits = next()
        spareHalf = UInt32(truncatingIfNeeded: bits >> 32)
        return UInt32(truncatingIfNeeded: bits)
    }
}

/// What the ziggurat looks up, computed from its edges.
private struct Ziggurat: Sendable {
    static let shared = Ziggurat()

    /// A layer's width over 2⁵².
    let widths: [Double]
    /// Below this a position is under the curve without a look at it.
    let certain: [UInt64]
    let heights: [Double]

    private init() {
        let edges = ZigguratTable.edges
        widths = edges.map { $0 * 0x1p-52 }
        certain = edges.indices.map { layer in
            switch layer {
            case 0: UInt64(ZigguratTable.tail / edges[0] * 0x1p52)
            case 1: 0
            default: UInt64(edges[layer - 1] / edges[layer] * 0x1p52)
            }
        }
        heights = edges.indices.map { $0 == 0 ? 1 : density(edges[$0]) }
    }
}
