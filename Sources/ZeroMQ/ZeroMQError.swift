private import CZeroMQ

/// What libzmq refused, in one line: `cannot bind to tcp://127.0.0.1:5555: Address already in use`.
public struct ZeroMQError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried: `bind to tcp://127.0.0.1:5555`.
    public let operation: String
    /// The number of the error, as in `errno`.
    public let code: Int32

    /// The error that libzmq left in `errno`.
    init(lastErrorOf operation: String) {
        self.operation = operation
        self.code = zmq_errno()
    }

    /// Whether the receiver of a message is not connected.
    public var isUnreachable: Bool { code == EHOSTUNREACH }

    /// The operation and the system's words for the error.
    public var description: String {
        "cannot \(operation): \(String(cString: zmq_strerror(code)))"
    }
}

/// The version of the libzmq that runs, such as `4.3.4`.
public var libraryVersion: String {
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    zmq_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
}
