import Syntax

extension NotebookSession {
    /// Writes the cells that ran so far.
    func exportSession(to path: String, at range: SourceRange, _ output: Output) throws(CommandMistake) {
        throw CommandMistake(message: "not yet", range: range)
    }
}
