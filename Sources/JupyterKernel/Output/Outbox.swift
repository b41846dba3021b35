internal import Synchronization
internal import ZeroMQ

/// The one queue for all that goes out on iopub, in the order in which it arose.
///
/// Any thread adds; the publisher takes. Text is gathered: what is printed within a short while, to one stream and
/// for one request, becomes one message. Anything else sends the text before it at once.
final class Outbox: Sendable {
    enum Entry: Sendable {
        case message(OutgoingMessage)
        case text(PrintedText)
    }

    /// What the publisher should do next.
    struct Batch {
        var entries: [Entry]
        /// How long to wait for more; -1 for ever.
        var milliseconds: Int
        /// Nothing more will come.
        var isLast: Bool
    }

    /// Wakes the publisher.
    let signal: Signal
    private let roomMade: Signal
    private let state = Mutex(State())

    init() throws(SignalError) {
        signal = try Signal()
        roomMade = try Signal()
    }

    /// Adds a message. With `mayWait` it waits for room, as text does: output of a cell does, replies never.
    func add(_ message: OutgoingMessage, mayWait: () -> Bool = { false }) {
        waitForRoom(while: mayWait)
        state.withLock { $0.append(message) }
        signal.raise()
    }

    /// Adds printed text. Waits where the publisher cannot keep up, unless `mayWait` says not to: an endless
    /// loop of prints then neither fills the memory nor floods the frontend.
    func add(_ text: String, to stream: OutputStream, parent: Header, mayWait: () -> Bool) {
        guard !text.isEmpty else { return }
        waitForRoom(while: mayWait)
        let isFirst = state.withLock { $0.append(text, to: stream, parent: parent) }
        if isFirst { signal.raise() }
    }

    private func waitForRoom(while mayWait: () -> Bool) {
        while state.withLock({ $0.isFull }), mayWait() {
            roomMade.reset()
            guard state.withLock({ $0.isFull }), mayWait() else { return }
            // Another waiting thread may have taken the signal back: look again now and then.
            roomMade.wait(milliseconds: 50)
        }
    }

    /// Sends gathered text now.
    func flush() {
        state.withLock { $0.isUrgent = true }
        signal.raise()
    }

    /// Sends gathered text now, and waits until it has left the queue or a second is over.
    func flushAndWait() {
        flush()
        let end = monotonicMilliseconds() + 1000
        while !state.withLock({ $0.isEmpty }) {
            roomMade.reset()
            let left = end - monotonicMilliseconds()
            guard left > 0, !state.withLock({ $0.isEmpty }) else { return }
            // Another waiting thread may have taken the signal back: look again now and then.
            roomMade.wait(milliseconds: min(left, 50))
        }
    }

    /// Lets threads that wait for room look again.
    func wakeWriters() {
        roomMade.raise()
    }

    /// Sends what is there and ends.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.isUrgent = true
        }
        signal.raise()
    }

    /// What can be sent at `now`, in milliseconds of the monotonic clock.
    func take(now: Int) -> Batch {
        let batch = state.withLock { $0.take(now: now) }
        if !batch.entries.isEmpty { roomMade.raise() }
        return batch
    }
}

/// A message for iopub, before it has a header of its own.
struct OutgoingMessage: Sendable {
    var type: String
    var parent: Header?
    var content: [String: JSONValue]
    var metadata: [String: JSONValue] = [:]
    /// Where it is not the usual one.
    var topic: [UInt8]?
}

/// How often text is sent: soon when little is printed, five times a second under load, and a mebibyte at most
/// each time, because servers drop what comes faster (jupyter_server's iopub_msg_rate_limit and
/// iopub_data_rate_limit).
private struct TextPace {
    static let shortest = 20
    static let longest = 200
    static let largestBatch = 1 << 20

    private var interval = shortest
    private var lastSent = Int.min / 2

    /// When text that came at `now` should leave.
    mutating func deadline(now: Int) -> Int {
        interval = now - lastSent > 2 * Self.longest ? Self.shortest : min(interval * 2, Self.longest)
        return now + interval
    }

    mutating func sent(now: Int) {
        lastSent = now
    }
}

/// Text printed to one stream for one request, with nothing else between.
struct PrintedText: Sendable {
    var text: String
    let stream: OutputStream
    let parent: Header
}

extension Outbox {
    private struct State {
        private var entries: [Entry] = []
        /// What was printed after the last entry; kept apart so that it grows in place.
        private var printed: PrintedText?
        private var textSize = 0
        var isUrgent = false
        var isClosed = false
        private var deadline: Int?
        private var pace = TextPace()

        /// Whether more must wait until what is here has left.
        var isFull: Bool {
            !isClosed && (textSize >= TextPace.largestBatch || entries.count >= 1024)
        }

        var isEmpty: Bool { entries.isEmpty && printed == nil }

        mutating func append(_ message: OutgoingMessage) {
            closePrintedText()
            entries.append(.message(message))
            isUrgent = true
        }

        /// Whether this text is the first of those that now wait.
        mutating func append(_ text: String, to stream: OutputStream, parent: Header) -> Bool {
            textSize += text.utf8.count
            if printed?.stream == stream, printed?.parent.messageID == parent.messageID {
                printed?.text += text
            } else {
                closePrintedText()
                printed = PrintedText(text: text, stream: stream, parent: parent)
            }
            guard deadline == nil else { return false }
            deadline = pace.deadline(now: monotonicMilliseconds())
            return true
        }

        mutating func take(now: Int) -> Batch {
            let isDue = deadline.map { now >= $0 } ?? false
            guard isUrgent || isDue else {
                return Batch(entries: [], milliseconds: deadline.map { $0 - now } ?? -1, isLast: false)
            }
            closePrintedText()
            if textSize > 0 { pace.sent(now: now) }
            let batch = Batch(entries: entries, milliseconds: -1, isLast: isClosed)
            entries = []
            textSize = 0
            deadline = nil
            isUrgent = false
            return batch
        }

        private mutating func closePrintedText() {
            if let printed { entries.append(.text(printed)) }
            printed = nil
        }
    }
}
