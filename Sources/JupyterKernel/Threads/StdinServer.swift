internal import Logging
internal import ZeroMQ

/// The stdin thread: asks the frontend for lines. Here the kernel asks and the frontend replies.
struct StdinServer: ~Copyable {
    /// How often, and how long, a question is sent to a frontend whose stdin channel is not connected yet.
    private static let retryInterval = 10
    private static let retryLimit = 300

    private let session: Session
    private let socket: Socket
    private var unsent: (question: Message, attempts: Int)?

    init(session: Session) throws(ZeroMQError) {
        self.session = session
        socket = try session.openSocket(.router, on: .stdin)
        socket.refuseUnreachableClients()
    }

    mutating func run() throws(ZeroMQError) {
        while session.lifetime.isRunning {
            let timeout = unsent == nil ? -1 : Self.retryInterval
            let readiness = try socket.wait(or: session.lifetime.stdin, milliseconds: timeout)
            if readiness.contains(.signal) { session.lifetime.stdin.reset() }
            // Replies first: what has come before a question cannot be its answer.
            try receiveReplies()
            takeQuestion()
            try sendQuestion()
        }
    }

    private mutating func takeQuestion() {
        let header = session.makeHeader("input_request")
        guard let question = session.input.takeQuestion(sentAs: header.messageID) else { return }
        let message = Message(
            identities: question.request.identities,
            header: header,
            parentHeader: question.request.header,
            content: ["prompt": .string(question.prompt), "password": .bool(question.password)]
        )
        unsent = (message, 0)
    }

    private mutating func sendQuestion() throws(ZeroMQError) {
        guard let (question, attempts) = unsent else { return }
        guard session.input.isAwaited(question.header.messageID) else {
            unsent = nil
            return
        }
        do throws(ZeroMQError) {
            try socket.send(session.wire.encode(question))
            unsent = nil
        } catch  where error.isUnreachable && attempts < Self.retryLimit {
            unsent = (question, attempts + 1)
        } catch  where error.isUnreachable {
            session.logger.warning("no frontend listens on stdin: the cell cannot be given input")
            session.input.refuse(question.header.messageID)
            unsent = nil
        }
    }

    private func receiveReplies() throws(ZeroMQError) {
        while let frames = try socket.receiveIfPresent() {
            guard let reply = session.decode(frames, from: .stdin) else { continue }
            guard reply.header.messageType == "input_reply", let value = reply.content["value"]?.string else {
                session.logger.warning("ignored a \(reply.header.messageType) on stdin")
                continue
            }
            if !session.input.answer(value, to: reply.parentHeader?.messageID) {
                session.logger.notice("ignored an input_reply that nothing waits for")
            }
        }
    }
}
