internal import Synchronization

/// How the kernel stops its evaluator: two closures that any thread may call at any time.
///
/// The kernel calls `clear` when it takes up a request and `raise` only while one is under way, from the moment
/// it was received; it never lets the two overlap. An evaluator polls what they set and never clears it itself:
/// so an interrupt that comes just before a cell starts is not lost, and none hits the next cell.
public struct Interrupt: Sendable {
    /// Asks what runs to stop as soon as it can.
    public let raise: @Sendable () -> Void
    /// Forgets an earlier `raise`.
    public let clear: @Sendable () -> Void

    /// An interrupt that sets the evaluator's own flag.
    public init(raise: @escaping @Sendable () -> Void, clear: @escaping @Sendable () -> Void) {
        self.raise = raise
        self.clear = clear
    }
}

/// A flag to poll, for an evaluator that has none of its own.
public final class InterruptFlag: Sendable {
    private let raised = Atomic<Bool>(false)

    /// A flag that is not raised.
    public init() {}

    /// Whether the evaluator should stop. One relaxed load: cheap enough for every turn of a loop.
    public var isRaised: Bool { raised.load(ordering: .relaxed) }

    /// What to hand to the kernel.
    public var interrupt: Interrupt {
        Interrupt(
            raise: { self.raised.store(true, ordering: .releasing) },
            clear: { self.raised.store(false, ordering: .releasing) }
        )
    }
}
