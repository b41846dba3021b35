internal import Synchronization

/// The output of one request. It keeps its parent on whatever thread it is used, so that what a cell's threads
/// print belongs to that cell.
final class RequestOutput: OutputSink {
    private let session: Session
    private let parent: Header
    private let executionCount: Int
    private let isSilent: Bool
    private let result = Mutex<String?>(nil)

    init(session: Session, parent: Header, executionCount: Int, isSilent: Bool) {
        self.session = session
        self.parent = parent
        self.executionCount = executionCount
        self.isSilent = isSilent
    }

    /// The result as text, for the history.
    var resultText: String? { result.withLock { $0 } }

    func write(_ text: String, to stream: OutputStream) {
        session.outbox.add(text, to: stream, parent: parent, mayWait: mayWait)
    }

    func display(_ data: DisplayData) {
        publish("display_data", data.content)
    }

    func updateDisplay(_ data: DisplayData) {
        guard data.displayID != nil else { return }
        publish("update_display_data", data.content)
    }

    func executeResult(_ data: DisplayData) {
        guard !isSilent else { return }
        result.withLock { $0 = data.data["text/plain"]?.string }
        var content = data.content
        content["execution_count"] = .integer(executionCount)
        publish("execute_result", content)
    }

    func clearOutput(wait: Bool) {
        publish("clear_output", ["wait": .bool(wait)])
    }

    private func publish(_ type: String, _ content: [String: JSONValue]) {
        session.outbox.add(OutgoingMessage(type: type, parent: parent, content: content), mayWait: mayWait)
    }

    /// An interrupted cell should end: it does not wait for a slow frontend.
    private func mayWait() -> Bool { !session.interrupts.isRaised }
}

extension DisplayData {
    fileprivate var content: [String: JSONValue] {
        [
            "data": .object(data),
            "metadata": .object(metadata),
            "transient": .object(displayID.map { ["display_id": .string($0)] } ?? [:]),
        ]
    }
}
