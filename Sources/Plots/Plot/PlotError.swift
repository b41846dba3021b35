/// What is wrong with the data or the limits given to a plot or a table, and how to mend it.
///
/// ```swift
/// plot([0, 1, 2], [5])
/// // plot: x has 3 values and y has 1; both need the same count
/// ```
public struct PlotError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence that names the call, what it got, and what it needs.
    public let message: String

    package init(_ message: String) {
        self.message = message
    }

    public var description: String { message }
}

/// The value of `body`; where it throws, the program ends with the error's message.
///
/// Each public function that may fail is this around its throwing form, whose name is the public name
/// after `checked`: `plot(x, y)` traps, `Plot.checkedPlot(x, y)` throws.
func orTrap<Value>(
    file: StaticString = #file, line: UInt = #line, _ body: () throws(PlotError) -> Value
) -> Value {
    do {
        return try body()
    } catch {
        // A wrong count is a mistake in the program, as an index out of range is: a compiled program
        // stops there, in every build mode. The notebook's machine calls the throwing form instead.
        fatalError(error.message, file: file, line: line)
    }
}
