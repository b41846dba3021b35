import Synchronization

/// A request to stop, raised from another thread.
package final class InterruptFlag: Sendable {
    private let raised = Atomic(false)

    package init() {}

    package var isRaised: Bool { raised.load(ordering: .relaxed) }

    package func raise() { raised.store(true, ordering: .relaxed) }

    package func lower() { raised.store(false, ordering: .relaxed) }
}

/// Long operations stop with `TensorError.interrupted` soon after the flag of their task is raised.
package enum Interruption {
    @TaskLocal package static var flag: InterruptFlag?

    /// Elements between two looks at the flag: a fraction of a millisecond for the slowest function.
    static let tile = 1 << 16

    /// Calls `body` with the start and length of each tile of `count` elements.
    static func tiles(
        _ count: Int, tile: Int = tile, _ body: (_ start: Int, _ count: Int) throws(TensorError) -> Void
    ) throws(TensorError) {
        guard count > tile else { return try body(0, count) }
        let flag = flag
        var start = 0
        while start < count {
            if let flag, flag.isRaised { throw .interrupted }
            try body(start, min(tile, count - start))
            start += tile
        }
    }

    /// Throws if the flag of this task is raised.
    package static func check() throws(TensorError) {
        if let flag, flag.isRaised { throw .interrupted }
    }
}
