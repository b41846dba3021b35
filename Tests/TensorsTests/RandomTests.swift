import Tensors
import Testing

@Suite("Random numbers are numpy's", .serialized) struct RandomTests {
    private func expected(_ kind: String) throws -> [(seed: UInt64, values: [String])] {
        try Oracle.lines("random.txt").filter { $0[0] == kind }.map { line in
            (try #require(UInt64(line[1])), Array(line.dropFirst(2)))
        }
    }

    @Test("uniform numbers, bit for bit")
    func uniformNumbers() throws {
        for (seed, values) in try expected("uniform") {
            var generator = RandomGenerator(seed: seed)
            for value in values { #expect(generator.uniform() == Double(value)) }
        }
    }

    @Test("normal numbers, bit for bit, far into the tails")
    func normalNumbers() throws {
        for (seed, values) in try expected("normal") {
            var generator = RandomGenerator(seed: seed)
            for value in values { #expect(generator.normal() == Double(value)) }
        }
        for (seed, values) in try expected("extremes") {
            var generator = RandomGenerator(seed: seed)
            let normals = (0..<200_000).map { _ in generator.normal() }
            #expect(normals.min() == Double(values[0]))
            #expect(normals.max() == Double(values[1]))
            #expect(normals.last == Double(values[2]))
        }
    }

    @Test("permutations and whole numbers of every width")
    func wholeNumbers() throws {
        for (seed, values) in try expected("permutation") {
            var generator = RandomGenerator(seed: seed)
            #expect(generator.permutation(9) == values.compactMap { Int($0) })
        }
        for (seed, values) in try expected("integer") {
            var generator = RandomGenerator(seed: seed)
            let bounds: [UInt64] = [9, 2, (1 << 32) - 1, 1 << 40, .max, 6, 6]
            #expect(bounds.map { generator.integer(upTo: $0) } == values.compactMap { UInt64($0) })
        }
    }

    @Test("a seed starts the program's numbers anew")
    func seeding() {
        seed(3)
        let first = [uniform(4), normal(2, 2), normal(3, dtype: .float32)]
        let order = permutation(10)
        seed(3)
        #expect([uniform(4), normal(2, 2), normal(3, dtype: .float32)] == first)
        #expect(permutation(10) == order)
        #expect(first[1].shape == [2, 2] && first[2].dtype == .float32)
        let scaled = uniform(1000, in: -2...3)
        #expect(scaled.min().item >= -2 && scaled.max().item < 3)
    }

    @Test("what has no meaning is refused")
    func refusals() {
        #expect(throws: TensorError.invalid("normal: the standard deviation must be 0 or more, and is -1.0"))
        {
            try Checked.normal([2], mean: 0, standardDeviation: -1, dtype: .float64)
        }
        #expect(throws: TensorError.invalid("permutation: the shape (-1) has the negative size -1")) {
            try Checked.permutation(-1)
        }
    }
}
