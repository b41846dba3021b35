import Tensors
import Testing

@Suite struct InterruptionTests {
    static let long = linspace(0, 1, 300_000)
    static let wide = linspace(0, 1, 300_000).reshaped(to: [3, 100_000])

    static let operations: [(String, @Sendable () throws -> Void)] = [
        ("exp", { _ = try Checked.exp(long) }),
        ("+", { _ = try Checked.add(long, long) }),
        ("broadcast", { _ = try Checked.add(wide, Tensor([[1], [2], [3]])) }),
        ("sum", { _ = try Checked.sum(long) }),
        ("sum along an axis", { _ = try Checked.sum(wide, axis: 0, keepDims: false) }),
        ("max", { _ = try Checked.max(long) }),
        ("transposed", { _ = try Checked.transposed(wide) }),
        ("matmul", { _ = try Checked.matmul(zeros(300, 300), zeros(300, 300)) }),
        ("linspace", { _ = try Checked.linspace(0, 1, 300_000) }),
        ("arange", { _ = try Checked.arange(0, 300_000, step: 1) }),
        ("derivative", { _ = try Checked.derivative(of: { x in 2 * x })(Tensor([1])) }),
    ]

    @Test("a raised flag stops every long operation", arguments: operations)
    func raised(name: String, operation: @Sendable () throws -> Void) throws {
        let flag = InterruptFlag()
        try Interruption.$flag.withValue(flag) {
            try operation()
            flag.raise()
            #expect(throws: TensorError.interrupted) { try operation() }
            flag.lower()
            try operation()
        }
    }

    @Test("a flag raised from another thread stops a loop within it")
    func fromOutside() async throws {
        let flag = InterruptFlag()
        let loop = Task.detached {
            try Interruption.$flag.withValue(flag) {
                while true { _ = try Checked.sin(Self.long) }
            }
        }
        try await Task.sleep(for: .milliseconds(20))
        flag.raise()
        await #expect(throws: TensorError.interrupted) { try await loop.value }
    }
}
