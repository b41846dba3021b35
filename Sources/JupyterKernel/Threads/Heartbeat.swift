internal import ZeroMQ

/// The heartbeat thread: sends back what it receives, so that frontends see the process lives.
struct Heartbeat: ~Copyable {
    private let session: Session
    private let socket: Socket

    init(session: Session) throws(ZeroMQError) {
        self.session = session
        socket = try session.openSocket(.router, on: .heartbeat)
    }

    func run() throws(ZeroMQError) {
        while session.lifetime.isRunning {
            _ = try socket.wait(or: session.lifetime.heartbeat)
            while let frames = try socket.receiveIfPresent() { try socket.send(frames) }
        }
    }
}
