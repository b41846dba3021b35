internal import Synchronization
internal import ZeroMQ

/// Carries questions from the thread of a cell to the stdin thread, and answers back.
final class InputBroker: Sendable {
    /// What the stdin thread should ask.
    struct Question: Sendable {
        let prompt: String
        let password: Bool
        /// The request whose sender is asked: its identity is known on the stdin socket too.
        let request: Message
    }

    private enum State {
        case quiet
        case asking(Question)
        case waiting(questionID: String)
        case answered(String)
        case refused
    }

    private let answered: Signal
    private let state = Mutex(State.quiet)

    init() throws(SignalError) {
        answered = try Signal()
    }

    /// Lets a waiting thread look whether it was interrupted.
    func wake() {
        answered.raise()
    }

    /// Asks and waits for the answer.
    ///
    /// - Parameters:
    ///   - stdin: wakes the stdin thread.
    ///   - isInterrupted: whether to give up.
    func ask(_ question: Question, waking stdin: Signal, isInterrupted: () -> Bool) throws(InputError)
        -> String
    {
        state.withLock { $0 = .asking(question) }
        defer { state.withLock { $0 = .quiet } }
        stdin.raise()
        while true {
            answered.reset()
            switch state.withLock({ $0 }) {
            // A frontend says end of file as the terminal does, with Control-D.
            case .answered("\u{4}"): throw InputError(.endOfFile)
            case .answered(let line): return line
            case .refused: throw InputError(.notAllowed)
            case .quiet, .asking, .waiting: break
            }
            if isInterrupted() { throw InputError(.interrupted) }
            answered.wait()
        }
    }

    /// The question to send, once; it is sent as the message `questionID`.
    func takeQuestion(sentAs questionID: String) -> Question? {
        state.withLock { state in
            guard case .asking(let question) = state else { return nil }
            state = .waiting(questionID: questionID)
            return question
        }
    }

    /// Whether the answer to the question `questionID` is still waited for.
    func isAwaited(_ questionID: String) -> Bool {
        state.withLock { state in
            if case .waiting(questionID) = state { true } else { false }
        }
    }

    /// The question cannot be asked.
    func refuse(_ questionID: String) {
        state.withLock { state in
            if case .waiting(questionID) = state { state = .refused }
        }
        answered.raise()
    }

    /// An answer came. Returns false where nobody waits for it: it answers an older question.
    ///
    /// - Parameter questionID: the id of the question it names as its parent, if it names one.
    func answer(_ text: String, to questionID: String?) -> Bool {
        let isAwaited = state.withLock { state in
            guard case .waiting(let awaited) = state, questionID == nil || questionID == awaited else {
                return false
            }
            state = .answered(text)
            return true
        }
        if isAwaited { answered.raise() }
        return isAwaited
    }
}

/// The input of one request.
struct RequestInput: InputSource {
    let session: Session
    let request: Message

    func readLine(prompt: String, password: Bool) throws(InputError) -> String {
        session.outbox.flushAndWait()
        return try session.input.ask(
            InputBroker.Question(prompt: prompt, password: password, request: request),
            waking: session.lifetime.stdin,
            isInterrupted: { session.interrupts.isRaised }
        )
    }
}
