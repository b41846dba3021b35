import Synchronization

/// Asks a running machine to stop; any thread may set it.
///
/// The machine polls it at the back edges of loops and at calls, long native loops poll it by the tile.
package final class InterruptFlag: Sendable {
    /// One word that the run loop reads through a pointer, without a retain.
    /// `nonisolated(unsafe)`: the pointer never changes, what it points to is atomic.
    nonisolated(unsafe) let word: UnsafeMutablePointer<Atomic<UInt>>

    /// The run loop counts steps at its polls.
    static let countsSteps: UInt = 2
    private static let requested: UInt = 1
    private static let requestedForMemory: UInt = 4

    package init() {
        word = .allocate(capacity: 1)
        word.initialize(to: Atomic(0))
    }

    deinit {
        word.deinitialize(count: 1)
        word.deallocate()
    }

    package var isRequested: Bool {
        word.pointee.load(ordering: .relaxed) & (Self.requested | Self.requestedForMemory) != 0
    }

    /// The request came because the memory is full.
    var isRequestedForMemory: Bool {
        word.pointee.load(ordering: .relaxed) & Self.requestedForMemory != 0
    }

    package func request() {
        word.pointee.bitwiseOr(Self.requested, ordering: .relaxed)
    }

    func requestForMemory() {
        word.pointee.bitwiseOr(Self.requestedForMemory, ordering: .relaxed)
        listener.withLock { $0?() }
    }

    func clearForMemory() {
        word.pointee.bitwiseAnd(~Self.requestedForMemory, ordering: .relaxed)
    }

    /// Called when the memory is full, from any thread: for library code that polls a flag of its own.
    package func whenMemoryIsFull(_ body: @escaping @Sendable () -> Void) {
        listener.withLock { $0 = body }
    }

    private let listener = Mutex<(@Sendable () -> Void)?>(nil)

    /// A request that came before now no longer counts.
    package func clear() {
        word.pointee.bitwiseAnd(~Self.requested, ordering: .relaxed)
    }

    func setCountsSteps(_ counts: Bool) {
        if counts {
            word.pointee.bitwiseOr(Self.countsSteps, ordering: .relaxed)
        } else {
            word.pointee.bitwiseAnd(~Self.countsSteps, ordering: .relaxed)
        }
    }
}
