/// Where the inputs of a kernel are kept. Used on the thread that runs cells alone.
///
/// Entries are given oldest first, as the protocol asks.
public protocol HistoryStore: AnyObject {
    /// Keeps the input of a cell, before it runs.
    func record(input: String, line: Int)

    /// Keeps the text of the result of that cell.
    func record(output: String, line: Int)

    /// The newest `count` entries.
    func tail(_ count: Int) -> [HistoryEntry]

    /// The entries of one session from line `start` up to, and without, line `stop`; without `stop` to the end.
    ///
    /// - Parameter session: a session's number; 0 is the current one, -1 the one before it.
    func range(session: Int, start: Int, stop: Int?) -> [HistoryEntry]

    /// The newest `count` entries (all without `count`) whose whole input matches `pattern`, in which `*` stands
    /// for any text and `?` for one character. With `unique`, of equal inputs only the newest is given.
    func search(_ pattern: String, count: Int?, unique: Bool) -> [HistoryEntry]
}

/// One input of the history.
public struct HistoryEntry: Sendable, Hashable {
    /// The number of the session, from 1.
    public var session: Int
    /// The number in `In [n]`.
    public var line: Int
    /// The code of the cell.
    public var input: String
    /// The text of the result, where the cell had one.
    public var output: String?

    /// An entry.
    public init(session: Int, line: Int, input: String, output: String? = nil) {
        self.session = session
        self.line = line
        self.input = input
        self.output = output
    }
}

/// A history that ends with the kernel.
public final class MemoryHistory: HistoryStore {
    private static let session = 1
    private var entries: [HistoryEntry] = []

    /// An empty history.
    public init() {}

    /// See `HistoryStore`.
    public func record(input: String, line: Int) {
        entries.append(HistoryEntry(session: Self.session, line: line, input: input))
    }

    /// See `HistoryStore`.
    public func record(output: String, line: Int) {
        guard let index = entries.lastIndex(where: { $0.line == line }) else { return }
        entries[index].output = output
    }

    /// See `HistoryStore`.
    public func tail(_ count: Int) -> [HistoryEntry] {
        entries.suffix(max(0, count))
    }

    /// See `HistoryStore`; this history has one session, number 1.
    public func range(session: Int, start: Int, stop: Int?) -> [HistoryEntry] {
        guard session == 0 || session == Self.session else { return [] }
        return entries.filter { $0.line >= start && $0.line < stop ?? .max }
    }

    /// See `HistoryStore`.
    public func search(_ pattern: String, count: Int?, unique: Bool) -> [HistoryEntry] {
        let glob = Glob(pattern)
        var found: [HistoryEntry] = []
        var seen: Set<String> = []
        for entry in entries.reversed() where found.count < count ?? .max {
            guard glob.matches(entry.input), !unique || seen.insert(entry.input).inserted else { continue }
            found.append(entry)
        }
        return found.reversed()
    }
}
