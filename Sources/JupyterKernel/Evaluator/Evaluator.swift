// An evaluator speaks in the kernel's values, JSONValue among them: one import serves its author.
@_exported public import JupyterProtocol

/// A language: what runs the cells of a kernel.
///
/// The kernel makes its evaluator on the shell thread and calls it there alone, one request at a time, so an
/// evaluator needs no locks. Only `interrupt` and the `ExecutionContext` it is handed cross threads.
///
/// ```swift
/// final class Echo: Evaluator {
///     private let flag = InterruptFlag()
///     var interrupt: Interrupt { flag.interrupt }
///
///     func execute(_ code: String, in context: ExecutionContext) -> ExecutionOutcome {
///         context.output.executeResult(DisplayData(plainText: code))
///         return .ok
///     }
/// }
/// ```
///
/// All offsets into code that an evaluator receives or gives count UTF-8 bytes, as swift-syntax does. The
/// kernel converts them from and to the code points of the Jupyter protocol.
public protocol Evaluator: AnyObject {
    /// How to stop what runs; asked once, right after the evaluator is made.
    var interrupt: Interrupt { get }

    /// Runs one cell and waits for its end. Output goes to `context.output` as it arises.
    func execute(_ code: String, in context: ExecutionContext) -> ExecutionOutcome

    /// The value of an expression of `user_expressions`, asked after the cell of the same request succeeded.
    func evaluate(expression: String, in context: ExecutionContext) -> ExpressionOutcome

    /// What could stand at the cursor.
    func complete(_ code: String, at cursor: Cursor) -> Completion

    /// What is known of the name at the cursor, or nil where there is nothing to tell.
    func inspect(_ code: String, at cursor: Cursor, detail: InspectionDetail) -> DisplayData?

    /// Whether a console should run this code, or wait for another line.
    func completeness(of code: String) -> Completeness

    /// The kernel ends; with `restart` another one takes its place.
    func shutDown(restart: Bool)
}

extension Evaluator {
    /// Refuses: the language has no expressions of its own.
    public func evaluate(expression: String, in context: ExecutionContext) -> ExpressionOutcome {
        .failed(
            EvaluationError(name: "Unsupported", message: "This language does not evaluate user_expressions.")
        )
    }

    /// Offers nothing.
    public func complete(_ code: String, at cursor: Cursor) -> Completion {
        Completion(replacing: cursor.utf8Offset..<cursor.utf8Offset, matches: [])
    }

    /// Knows nothing.
    public func inspect(_ code: String, at cursor: Cursor, detail: InspectionDetail) -> DisplayData? { nil }

    /// Leaves the decision to the frontend.
    public func completeness(of code: String) -> Completeness { .unknown }

    /// Does nothing.
    public func shutDown(restart: Bool) {}
}

/// How a request is run, and where its output goes. It may be handed to other threads: what they print then
/// still belongs to the request that started them.
public struct ExecutionContext: Sendable {
    /// Receives the output of this request.
    public var output: any OutputSink

    /// The number in `In [n]`.
    public var executionCount: Int

    /// True where the frontend wants no result shown; the kernel then drops `executeResult` by itself.
    public var isSilent: Bool

    /// Asks the person at the frontend for a line.
    public var input: any InputSource

    /// The frontend's name for the cell (`cellId` in the request's metadata), where it gave one.
    public var cellID: String?

    /// A context; by default the first cell of a session, without input.
    public init(
        output: any OutputSink,
        executionCount: Int = 1,
        isSilent: Bool = false,
        input: any InputSource = NoInput(),
        cellID: String? = nil
    ) {
        self.output = output
        self.executionCount = executionCount
        self.isSilent = isSilent
        self.input = input
        self.cellID = cellID
    }
}

/// How a cell ended.
public enum ExecutionOutcome: Sendable {
    /// The cell ran to its end. Payloads ask the frontend for something: see `Payload`.
    case ok(payloads: [Payload])
    case failed(EvaluationError)

    /// The cell ran to its end.
    public static var ok: ExecutionOutcome { .ok(payloads: []) }
}

/// What came of one of the `user_expressions`.
public enum ExpressionOutcome: Sendable {
    case value(DisplayData)
    case failed(EvaluationError)
}

/// What a cell failed with. The kernel publishes it as an `error` message and repeats it in the reply.
public struct EvaluationError: Error, Sendable, Hashable {
    /// The kind of error (`ename`).
    public var name: String
    /// The error in one sentence (`evalue`).
    public var message: String
    /// What the frontend shows, line by line; ANSI colours are allowed.
    public var traceback: [String]

    /// An error; without a traceback the frontend shows `name: message`.
    public init(name: String, message: String, traceback: [String]? = nil) {
        self.name = name
        self.message = message
        self.traceback = traceback ?? ["\(name): \(message)"]
    }
}

/// A request to the frontend that comes with a successful reply.
public struct Payload: Sendable, Hashable {
    /// The payload as the protocol sends it: `source` and the members that it needs.
    public var json: JSONValue

    /// A payload that has no name here.
    public init(json: JSONValue) { self.json = json }

    /// Shows help in the frontend's pager.
    public static func page(_ data: DisplayData, start: Int = 0) -> Payload {
        Payload(json: ["source": "page", "data": .object(data.data), "start": .integer(start)])
    }

    /// Puts `text` into a new cell below, or in place of this one.
    public static func setNextInput(_ text: String, replace: Bool = false) -> Payload {
        Payload(json: ["source": "set_next_input", "text": .string(text), "replace": .bool(replace)])
    }
}
