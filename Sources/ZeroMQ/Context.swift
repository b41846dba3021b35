private import CZeroMQ

/// The threads and queues behind a program's sockets. Any thread may make sockets from it.
///
/// The context ends with its last socket: its deinitialiser waits until what was sent has left, for at most the
/// time that sockets linger.
public final class Context: Sendable {
    // Safe to share: libzmq's contexts are thread-safe (zmq_ctx_new(3)), and the pointer never changes.
    nonisolated(unsafe) let handle: UnsafeMutableRawPointer

    /// A context with one thread for input and output.
    public init() throws(ZeroMQError) {
        guard let handle = zmq_ctx_new() else { throw ZeroMQError(lastErrorOf: "make a context") }
        self.handle = handle
    }

    deinit {
        // Signals cut the wait short; it must be finished for the last messages to leave.
        while zmq_ctx_term(handle) != 0, zmq_errno() == EINTR {}
    }
}
