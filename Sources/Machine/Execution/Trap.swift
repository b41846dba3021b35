import Syntax

/// Why a cell stopped before its end.
package struct Trap: Error, Sendable {
    package enum Kind: Hashable, Sendable {
        /// What a compiled program stops at: overflow, a bad index, a failed precondition.
        case runtimeError
        /// A library function refused its arguments.
        case libraryError
        case stackOverflow
        case interrupted
        /// The cell threw an error that nothing caught.
        case uncaughtError
        /// A limit that the machine was given.
        case limit(Limit)
        /// The cell is larger than the machine's instructions can address.
        case tooLarge
    }

    package enum Limit: Hashable, Sendable { case steps, outputBytes, memory }

    /// A call that had not returned.
    package struct Frame: Hashable, Sendable {
        /// The function, nil for the cell's own statements.
        package let function: String?
        /// Where this function was stopped, or called the next inner one.
        package let range: SourceRange?

        package init(function: String?, range: SourceRange?) {
            self.function = function
            self.range = range
        }
    }

    package let kind: Kind
    package let message: String
    /// The place of the error.
    package internal(set) var range: SourceRange?
    /// Innermost first; the last is the cell itself.
    package internal(set) var frames: [Frame]
}

/// What the machine may use up. A limit that is nil costs nothing.
package struct Limits: Hashable, Sendable {
    /// Back edges and calls.
    package var steps: Int?
    package var outputBytes: Int?
    /// Of the whole process.
    package var memoryBytes: Int?

    package init(
        steps: Int? = nil, outputBytes: Int? = nil, memoryBytes: Int? = ProcessMemory.available / 2
    ) {
        self.steps = steps
        self.outputBytes = outputBytes
        self.memoryBytes = memoryBytes
    }
}
