internal import Logging
internal import Synchronization
internal import ZeroMQ

/// What the threads of a kernel share. Each part guards itself with a lock of its own; no thread holds two.
final class Session: Sendable {
    let connection: ConnectionFile
    let configuration: KernelConfiguration
    let context: Context
    let wire: WireFormat
    /// The kernel's session: new for each process, the same in each of its messages.
    let id = makeUUID()
    let outbox: Outbox
    let interrupts: InterruptGate
    let input: InputBroker
    let lifetime: Lifetime
    private let username = currentUsername()
    private let replays = Mutex(ReplayGuard())

    init(connection: ConnectionFile, configuration: KernelConfiguration) throws {
        self.connection = connection
        self.configuration = configuration
        context = try Context()
        wire = WireFormat(key: connection.key)
        outbox = try Outbox()
        input = try InputBroker()
        interrupts = InterruptGate(wake: { [outbox, input] in
            outbox.wakeWriters()
            input.wake()
        })
        lifetime = try Lifetime()
    }

    var logger: Logger { configuration.logger }

    /// The socket of a channel; the calling thread owns it.
    func openSocket(
        _ kind: Socket.Kind, on channel: ConnectionFile.Channel, sendLimit: Int? = nil
    ) throws(ZeroMQError) -> Socket {
        let socket = try Socket(kind, in: context)
        if let sendLimit { socket.setSendLimit(sendLimit) }
        try socket.bind(to: connection.endpoint(of: channel))
        return socket
    }

    /// Ends the kernel: the cell that runs is interrupted, each thread finishes what it is doing.
    func end(_ ending: Lifetime.Ending) {
        lifetime.end(ending)
        interrupts.raise()
    }

    func makeHeader(_ type: String) -> Header {
        Header(messageType: type, session: id, username: username)
    }

    /// The message in these frames; nil, and a line in the log, where they are not one.
    func decode(_ frames: [[UInt8]], from channel: ConnectionFile.Channel) -> Message? {
        let message: Message
        do throws(WireError) {
            message = try wire.decode(frames)
        } catch {
            logger.warning("dropped a message on \(channel.name): \(error)")
            return nil
        }
        let signature = wire.signature(in: frames) ?? []
        guard replays.withLock({ $0.isNew(signature) }) else {
            logger.warning("dropped a message on \(channel.name): its signature was seen before")
            return nil
        }
        return message
    }

    /// The frames of the answer to `request`: a `name_reply` answers a `name_request`.
    func reply(_ content: [String: JSONValue], to request: Message) -> [[UInt8]] {
        let name = request.header.messageType.dropLast("_request".count)
        return wire.encode(
            Message(
                identities: request.identities,
                header: makeHeader(name + "_reply"),
                parentHeader: request.header,
                content: content
            )
        )
    }

    func publish(_ type: String, _ content: [String: JSONValue], parent: Header?) {
        outbox.add(OutgoingMessage(type: type, parent: parent, content: content))
    }

    func publish(_ state: ExecutionState, parent: Header) {
        publish("status", ["execution_state": .string(state.rawValue)], parent: parent)
    }
}

/// What a kernel says of itself in `status`; `starting` is said by the publisher.
enum ExecutionState: String {
    case busy
    case idle
}

extension ConnectionFile.Channel {
    /// Its name in logs.
    var name: String { String(rawValue.prefix { $0 != "_" }) }
}
