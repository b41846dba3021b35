internal import Synchronization

/// Lets an interrupt through to the request that is under way, and to no other.
///
/// A request is under way from its receipt to its end. An interrupt between two requests is dropped.
final class InterruptGate: Sendable {
    private struct State {
        var interrupt: Interrupt?
        var isUnderWay = false
        var isRaised = false
    }

    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    /// - Parameter wake: lets threads that wait look whether they were interrupted.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Forwards interrupts to `interrupt` from now on.
    func connect(to interrupt: Interrupt) {
        state.withLock { $0.interrupt = interrupt }
    }

    /// A request was received.
    func begin() {
        state.withLock { state in
            state.isUnderWay = true
            state.isRaised = false
            state.interrupt?.clear()
        }
    }

    /// The request is over.
    func end() {
        state.withLock { state in
            state.isUnderWay = false
            state.isRaised = false
            state.interrupt?.clear()
        }
    }

    /// Interrupts the request that is under way, if there is one.
    func raise() {
        // Raised under the lock: a late `raise` would hit the next request.
        let isRaised = state.withLock { state in
            guard state.isUnderWay else { return false }
            state.isRaised = true
            state.interrupt?.raise()
            return true
        }
        if isRaised { wake() }
    }

    /// Whether the request that is under way was interrupted.
    var isRaised: Bool { state.withLock { $0.isRaised } }
}
