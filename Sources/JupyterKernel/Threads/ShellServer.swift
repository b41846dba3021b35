internal import Logging
internal import ZeroMQ

/// The shell thread: runs cells and answers what needs the language, one request after another.
final class ShellServer {
    let session: Session
    let evaluator: any Evaluator
    let history: any HistoryStore
    /// How many requests have asked for a place in the history: the number in `In [n]`.
    var executionCount = 0
    private let common: CommonRequests
    private let socket: Socket
    private var queue: [QueuedRequest] = []

    struct QueuedRequest {
        let message: Message
        let received: Int
        var isAborted = false
    }

    init(session: Session, makeEvaluator: @Sendable () throws -> any Evaluator) throws {
        self.session = session
        common = CommonRequests(session: session)
        // First the socket: a taken port is told before a language is loaded.
        socket = try session.openSocket(.router, on: .shell)
        history = session.configuration.makeHistory()
        evaluator = try makeEvaluator()
        session.interrupts.connect(to: evaluator.interrupt)
    }

    func run() throws(ZeroMQError) {
        while session.lifetime.isRunning {
            guard let request = try nextRequest() else {
                _ = try socket.wait(or: session.lifetime.shell)
                continue
            }
            try handle(request)
        }
        evaluator.shutDown(restart: session.lifetime.ending == .restart)
    }

    private func nextRequest() throws(ZeroMQError) -> QueuedRequest? {
        if !queue.isEmpty { return queue.removeFirst() }
        while let frames = try socket.receiveIfPresent() {
            if let message = session.decode(frames, from: .shell) {
                return QueuedRequest(message: message, received: monotonicMilliseconds())
            }
        }
        return nil
    }

    private func handle(_ request: QueuedRequest) throws(ZeroMQError) {
        session.interrupts.begin()
        session.publish(.busy, parent: request.message.header)
        defer {
            session.publish(.idle, parent: request.message.header)
            session.interrupts.end()
        }
        if request.isAborted {
            try reply(
                ["status": "aborted", "execution_count": .integer(executionCount)], to: request.message)
        } else if let content = common.answer(request.message) {
            try reply(content, to: request.message)
            common.conclude(request.message, reply: content)
        } else {
            try dispatch(request)
        }
    }

    private func dispatch(_ request: QueuedRequest) throws(ZeroMQError) {
        let message = request.message
        switch message.header.messageType {
        case "execute_request":
            let content = execute(message)
            if content["status"] == "error", message.content["stop_on_error"]?.bool ?? true {
                try abortQueuedExecutions(failedRequestReceived: request.received)
            }
            try reply(content, to: message)
        case "complete_request": try reply(complete(message.content), to: message)
        case "inspect_request": try reply(inspect(message.content), to: message)
        case "is_complete_request": try reply(isComplete(message.content), to: message)
        case "history_request": try reply(history(message.content), to: message)
        case "comm_info_request": try reply(["status": "ok", "comms": [:]], to: message)
        case "comm_open": refuseComm(message)
        default:
            session.logger.warning("ignored a \(message.header.messageType) on shell")
        }
    }

    private func reply(_ content: [String: JSONValue], to request: Message) throws(ZeroMQError) {
        session.outbox.flush()
        try socket.send(session.reply(content, to: request))
    }

    /// No comm has a target in this kernel: the protocol then asks for `comm_close`.
    private func refuseComm(_ message: Message) {
        let target = message.content["target_name"]?.string ?? ""
        session.logger.warning("refused a comm for the unknown target “\(target)”")
        session.publish(
            "comm_close",
            ["comm_id": message.content["comm_id"] ?? "", "data": [:]],
            parent: message.header
        )
    }
}

extension ShellServer {
    /// How long after a request others may arrive that its sender sent together with it.
    private static let burstLength = 20

    /// Marks the execute_requests that are queued now, and no later one: a request that answers to the error
    /// reply comes after it, and the reply is not yet sent.
    ///
    /// A frontend that runs a whole notebook sends its cells one after another. Where the first fails at once the
    /// others may still be on their way: so this waits until they have had time to arrive. After a cell that ran
    /// for longer it does not wait.
    private func abortQueuedExecutions(failedRequestReceived received: Int) throws(ZeroMQError) {
        while true {
            while let frames = try socket.receiveIfPresent() {
                guard let message = session.decode(frames, from: .shell) else { continue }
                queue.append(QueuedRequest(message: message, received: monotonicMilliseconds()))
            }
            let left = received + Self.burstLength - monotonicMilliseconds()
            guard left > 0, session.lifetime.isRunning else { break }
            guard try socket.wait(milliseconds: min(left, 5)).contains(.message) else { break }
        }
        for index in queue.indices where queue[index].message.header.messageType == "execute_request" {
            queue[index].isAborted = true
        }
    }
}
