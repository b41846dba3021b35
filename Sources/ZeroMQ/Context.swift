private import CZeroMQ
private import Synchronization

/// The threads and queues behind a program's sockets. Any thread may make sockets from it.
public final class Context: Sendable {
    // Safe to share: libzmq's contexts are thread-safe (zmq_ctx_new(3)), and the pointer never changes.
    nonisolated(unsafe) let handle: UnsafeMutableRawPointer
    private let hasEnded = Atomic<Bool>(false)

    /// A context with one thread for input and output.
    public init() throws(ZeroMQError) {
        guard let handle = zmq_ctx_new() else { throw ZeroMQError(lastErrorOf: "make a context") }
        self.handle = handle
    }

    /// Waits until what was sent has left, for at most the time that sockets linger. All sockets must be closed;
    /// no more can be made. Without this call the deinitialiser does the same.
    public func end() {
        guard !hasEnded.exchange(true, ordering: .acquiringAndReleasing) else { return }
        // A system signal cuts the wait short; it must be finished for the last messages to leave.
        while zmq_ctx_term(handle) != 0, zmq_errno() == EINTR {}
    }

    deinit {
        end()
    }
}
