/// Receives what a request shows. Any thread may call it; what is given first is shown first.
public protocol OutputSink: Sendable {
    /// Prints text. The kernel gathers it and sends it a few times a second.
    func write(_ text: String, to stream: OutputStream)

    /// Shows a value below the cell.
    func display(_ data: DisplayData)

    /// Replaces every display that was shown with the same `displayID`; without a `displayID`, does nothing.
    func updateDisplay(_ data: DisplayData)

    /// Shows the value of the cell, as `Out[n]`. Dropped where the request is silent.
    func executeResult(_ data: DisplayData)

    /// Empties the output of the cell: at once, or with `wait` when the next output arrives, so that a
    /// picture is replaced without a flicker.
    func clearOutput(wait: Bool)
}

/// Where text is printed.
public enum OutputStream: String, Sendable, Hashable {
    case standardOutput = "stdout"
    case standardError = "stderr"
}

/// A value in several MIME types; a frontend shows the richest that it knows.
public struct DisplayData: Sendable, Hashable {
    /// Content by MIME type. Text and base64 are strings; JSON types (`application/json`, `…+json`) nest.
    public var data: [String: JSONValue]

    /// What a frontend may want to know beside the content, by MIME type.
    public var metadata: [String: JSONValue]

    /// The name by which `updateDisplay` finds this display again.
    public var displayID: String?

    /// Data as the protocol sends it.
    public init(data: [String: JSONValue], metadata: [String: JSONValue] = [:], displayID: String? = nil) {
        self.data = data
        self.metadata = metadata
        self.displayID = displayID
    }

    /// Text alone.
    public init(plainText: String, displayID: String? = nil) {
        self.init(data: ["text/plain": .string(plainText)], displayID: displayID)
    }
}

/// Asks the person at the frontend for a line of text.
public protocol InputSource: Sendable {
    /// Shows `prompt` and waits for a line, given without its newline; with `password`, what is typed is hidden.
    ///
    /// - Throws: `InputError`.
    func readLine(prompt: String, password: Bool) throws(InputError) -> String
}

/// Why no line came.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What happened.
    public enum Reason: Sendable, Hashable {
        /// The frontend cannot be asked: it runs the notebook without a person (nbconvert, papermill).
        case notAllowed
        /// The request was interrupted while it waited.
        case interrupted
        /// The person ended the input (Control-D).
        case endOfFile
    }

    /// What happened.
    public var reason: Reason

    /// An error with this reason.
    public init(_ reason: Reason) { self.reason = reason }

    /// The reason in a sentence, with what to do about it.
    public var description: String {
        switch reason {
        case .notAllowed: "This frontend does not take input: write the value into the cell instead."
        case .interrupted: "The cell was interrupted while it waited for input."
        case .endOfFile: "The input ended before a line came."
        }
    }
}

/// No one to ask.
public struct NoInput: InputSource {
    /// A source that never asks.
    public init() {}

    /// Throws: there is no one.
    public func readLine(prompt: String, password: Bool) throws(InputError) -> String {
        throw InputError(.notAllowed)
    }
}
