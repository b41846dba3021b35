internal import Logging
internal import ZeroMQ

/// The control thread: answers while a cell runs.
struct ControlServer: ~Copyable {
    private let session: Session
    private let common: CommonRequests
    private let socket: Socket

    init(session: Session) throws(ZeroMQError) {
        self.session = session
        common = CommonRequests(session: session)
        socket = try session.openSocket(.router, on: .control)
    }

    func run() throws(ZeroMQError) {
        while session.lifetime.isRunning {
            _ = try socket.wait(or: session.lifetime.control)
            while session.lifetime.isRunning, let frames = try socket.receiveIfPresent() {
                if let request = session.decode(frames, from: .control) { try answer(request) }
            }
        }
    }

    private func answer(_ request: Message) throws(ZeroMQError) {
        session.publish(.busy, parent: request.header)
        defer { session.publish(.idle, parent: request.header) }
        guard let content = common.answer(request) else {
            session.logger.warning("ignored a \(request.header.messageType) on control")
            return
        }
        try socket.send(session.reply(content, to: request))
        common.conclude(request, reply: content)
    }
}
