private import CZeroMQ

/// A ZeroMQ socket. It cannot be copied and is not `Sendable`: the thread that makes it owns it, and it closes
/// at the end of its owner's scope.
///
/// ```swift
/// let socket = try Socket(.router, in: context)
/// try socket.bind(to: "tcp://127.0.0.1:5555")
/// let frames = try socket.receive()
/// try socket.send(frames)
/// ```
public struct Socket: ~Copyable {
    /// What a socket does with messages; see zmq_socket(3).
    public struct Kind: Sendable, Hashable {
        let code: Int32

        /// One peer, both ways.
        public static let pair = Kind(code: ZMQ_PAIR)
        /// Sends to all who subscribed.
        public static let publish = Kind(code: ZMQ_PUB)
        /// Receives what it subscribed to.
        public static let subscribe = Kind(code: ZMQ_SUB)
        /// Sends a question, then receives its answer, in turns.
        public static let request = Kind(code: ZMQ_REQ)
        /// Receives a question, then sends its answer, in turns.
        public static let reply = Kind(code: ZMQ_REP)
        /// Sends and receives at will, with any number of peers.
        public static let dealer = Kind(code: ZMQ_DEALER)
        /// A dealer that puts the identity of the sender before each message.
        public static let router = Kind(code: ZMQ_ROUTER)
        /// Receives from all who push.
        public static let pull = Kind(code: ZMQ_PULL)
        /// Sends each message to one who pulls.
        public static let push = Kind(code: ZMQ_PUSH)
        /// Publishes, and receives each subscription as a message: a byte 1 or 0, then the topic.
        public static let publishWithSubscriptions = Kind(code: ZMQ_XPUB)
    }

    /// What a wait ended with; empty when its time was up.
    public struct Readiness: OptionSet, Sendable {
        /// The bits of the set.
        public let rawValue: Int
        /// A set of these bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A message can be received.
        public static let message = Readiness(rawValue: 1)
        /// The signal was raised.
        public static let signal = Readiness(rawValue: 2)
    }

    private let handle: UnsafeMutableRawPointer
    // A socket must not outlive its context.
    private let context: Context

    /// A socket that waits at most one second for its last messages to leave when it closes.
    ///
    /// A router gives the identity of a client that comes back to the new connection (ROUTER_HANDOVER), and a
    /// publisher with subscriptions hears of each of them (XPUB_VERBOSE).
    public init(_ kind: Kind, in context: Context) throws(ZeroMQError) {
        guard let handle = zmq_socket(context.handle, kind.code) else {
            throw ZeroMQError(lastErrorOf: "make a socket")
        }
        self.handle = handle
        self.context = context
        // These options exist for the kinds they are set on: libzmq has nothing to refuse.
        set(ZMQ_LINGER, to: 1000)
        if kind == .router { set(ZMQ_ROUTER_HANDOVER, to: 1) }
        if kind == .publishWithSubscriptions { set(ZMQ_XPUB_VERBOSE, to: 1) }
    }

    deinit {
        zmq_close(handle)
    }

    /// Opens `endpoint` (`tcp://127.0.0.1:5555`, `ipc:///tmp/socket`, `inproc://name`) to others.
    public func bind(to endpoint: String) throws(ZeroMQError) {
        if endpoint.hasPrefix("tcp://[") { set(ZMQ_IPV6, to: 1) }
        guard zmq_bind(handle, endpoint) == 0 else { throw ZeroMQError(lastErrorOf: "bind to \(endpoint)") }
    }

    /// Connects to `endpoint`, now or as soon as someone binds it.
    public func connect(to endpoint: String) throws(ZeroMQError) {
        if endpoint.hasPrefix("tcp://[") { set(ZMQ_IPV6, to: 1) }
        guard zmq_connect(handle, endpoint) == 0 else {
            throw ZeroMQError(lastErrorOf: "connect to \(endpoint)")
        }
    }

    /// Receives what is published under topics that begin with `topic`; everything by default.
    public func subscribe(to topic: String = "") throws(ZeroMQError) {
        guard zmq_setsockopt(handle, ZMQ_SUBSCRIBE, topic, topic.utf8.count) == 0 else {
            throw ZeroMQError(lastErrorOf: "subscribe to “\(topic)”")
        }
    }

    /// The name under which a router knows this socket; to be set before it connects.
    public func setIdentity(_ identity: [UInt8]) throws(ZeroMQError) {
        guard zmq_setsockopt(handle, ZMQ_ROUTING_ID, identity, identity.count) == 0 else {
            throw ZeroMQError(lastErrorOf: "set the identity of a socket")
        }
    }

    /// How many messages wait for a slow receiver before more are dropped or refused; 0 is no limit.
    public func setSendLimit(_ messages: Int) {
        set(ZMQ_SNDHWM, to: Int32(clamping: max(0, messages)))
    }

    /// How long the socket, once closed, still tries to send its last messages; one second unless set.
    public func setLinger(milliseconds: Int) {
        set(ZMQ_LINGER, to: Int32(clamping: milliseconds))
    }

    /// Makes a router refuse a message to a client that is not connected, where it would drop it otherwise:
    /// `send` then throws an error whose `isUnreachable` is true.
    public func refuseUnreachableClients() {
        set(ZMQ_ROUTER_MANDATORY, to: 1)
    }

    private func set(_ option: Int32, to value: Int32) {
        var value = value
        let result = zmq_setsockopt(handle, option, &value, MemoryLayout<Int32>.size)
        assert(result == 0, "libzmq refused option \(option)")
    }
}

extension Socket {
    /// Waits for a message, for `signal`, or for `milliseconds` (negative: for ever).
    ///
    /// A system signal ends the wait early, with an empty result.
    public func wait(or signal: Signal? = nil, milliseconds: Int = -1) throws(ZeroMQError) -> Readiness {
        var items = [
            zmq_pollitem_t(socket: handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0),
            zmq_pollitem_t(socket: nil, fd: signal?.readEnd ?? -1, events: Int16(ZMQ_POLLIN), revents: 0),
        ]
        guard zmq_poll(&items, signal == nil ? 1 : 2, milliseconds) >= 0 else {
            if zmq_errno() == EINTR { return [] }
            throw ZeroMQError(lastErrorOf: "wait for a message")
        }
        var readiness: Readiness = []
        if items[0].revents != 0 { readiness.insert(.message) }
        if items[1].revents != 0 { readiness.insert(.signal) }
        return readiness
    }

    /// The frames of the next message; waits for one.
    public func receive() throws(ZeroMQError) -> [[UInt8]] {
        while true {
            if let frames = try receive(flags: 0) { return frames }
        }
    }

    /// The frames of a message that is already there, or nil.
    public func receiveIfPresent() throws(ZeroMQError) -> [[UInt8]]? {
        try receive(flags: ZMQ_DONTWAIT)
    }

    private func receive(flags: Int32) throws(ZeroMQError) -> [[UInt8]]? {
        var frames: [[UInt8]] = []
        var frame = zmq_msg_t()
        zmq_msg_init(&frame)
        defer { zmq_msg_close(&frame) }
        repeat {
            // All frames of a message arrive together: only the first can be missing.
            guard zmq_msg_recv(&frame, handle, flags) >= 0 else {
                let error = zmq_errno()
                if error == EINTR, !frames.isEmpty { continue }
                if error == EAGAIN || error == EINTR { return nil }
                throw ZeroMQError(lastErrorOf: "receive a message")
            }
            let bytes = UnsafeRawBufferPointer(start: zmq_msg_data(&frame), count: zmq_msg_size(&frame))
            frames.append([UInt8](bytes))
        } while frames.isEmpty || zmq_msg_more(&frame) != 0
        return frames
    }

    /// Sends one message of these frames; at least one is needed.
    ///
    /// Routers and publishers never wait: they drop what has no receiver.
    public func send(_ frames: [[UInt8]]) throws(ZeroMQError) {
        for (index, frame) in frames.enumerated() {
            let flags = index < frames.count - 1 ? ZMQ_SNDMORE : 0
            while zmq_send(handle, frame, frame.count, flags) < 0 {
                guard zmq_errno() == EINTR else { throw ZeroMQError(lastErrorOf: "send a message") }
            }
        }
    }
}
