internal import Logging
internal import ZeroMQ

/// The stdin thread: asks the frontend for lines. Here the kernel asks and the frontend replies.
struct StdinServer: ~Copyable {
    private let session: Session
    private let socket: Socket

    init(session: Session) throws(ZeroMQError) {
        self.session = session
        socket = try session.openSocket(.router, on: .stdin)
    }

    func run() throws(ZeroMQError) {
        while session.lifetime.isRunning {
            let readiness = try socket.wait(or: session.lifetime.stdin)
            if readiness.contains(.signal) { session.lifetime.stdin.reset() }
            // Replies first: what has come before a question cannot be its answer.
            try receiveReplies()
            let header = session.makeHeader("input_request")
            if let question = session.input.takeQuestion(sentAs: header.messageID) {
                try send(question, header: header)
            }
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

    private func send(_ question: InputBroker.Question, header: Header) throws(ZeroMQError) {
        let message = Message(
            identities: question.request.identities,
            header: header,
            parentHeader: question.request.header,
            content: ["prompt": .string(question.prompt), "password": .bool(question.password)]
        )
        try socket.send(session.wire.encode(message))
    }
}
