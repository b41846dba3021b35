internal import ZeroMQ

/// The iopub thread: sends what is in the outbox, and welcomes subscribers.
struct Publisher: ~Copyable {
    private let session: Session
    private let socket: Socket
    private var hasAnnouncedStart = false

    init(session: Session) throws(ZeroMQError) {
        self.session = session
        // A burst of displays must not be cut: libzmq would drop what exceeds 1000 messages.
        socket = try session.openSocket(.publishWithSubscriptions, on: .iopub, sendLimit: 100_000)
    }

    mutating func run() throws(ZeroMQError) {
        while true {
            let batch = session.outbox.take(now: monotonicMilliseconds())
            for entry in batch.entries { try send(entry) }
            if batch.isLast { return }
            let readiness = try socket.wait(or: session.outbox.signal, milliseconds: batch.milliseconds)
            if readiness.contains(.signal) { session.outbox.signal.reset() }
            if readiness.contains(.message) { try welcomeSubscribers() }
        }
    }

    private mutating func send(_ entry: Outbox.Entry) throws(ZeroMQError) {
        try announceStart()
        switch entry {
        case .message(let message):
            try send(message)
        case .text(let printed):
            try send(
                OutgoingMessage(
                    type: "stream",
                    parent: printed.parent,
                    content: ["name": .string(printed.stream.rawValue), "text": .string(printed.text)]
                )
            )
        }
    }

    /// "starting" is said once, before all else. It waits for the first subscriber, who would miss it otherwise.
    private mutating func announceStart() throws(ZeroMQError) {
        guard !hasAnnouncedStart else { return }
        hasAnnouncedStart = true
        try send(OutgoingMessage(type: "status", content: ["execution_state": "starting"]))
    }

    private func send(_ message: OutgoingMessage) throws(ZeroMQError) {
        let topic = message.topic ?? Array("kernel.\(session.id).\(message.type)".utf8)
        try socket.send(
            session.wire.encode(
                Message(
                    identities: [topic],
                    header: session.makeHeader(message.type),
                    parentHeader: message.parent,
                    metadata: message.metadata,
                    content: message.content
                )
            )
        )
    }

    /// See JEP 65: each subscription is answered with `iopub_welcome` on the topic that was subscribed to.
    private mutating func welcomeSubscribers() throws(ZeroMQError) {
        while let frames = try socket.receiveIfPresent() {
            guard let frame = frames.first, frame.first == 1 else { continue }
            let topic = Array(frame.dropFirst())
            try send(
                OutgoingMessage(
                    type: "iopub_welcome",
                    content: ["subscription": .string(String(decoding: topic, as: UTF8.self))],
                    topic: topic
                )
            )
            try announceStart()
        }
    }
}
