/// Why a kernel could not start, in one line: a port that is taken, a thread that could not be made.
public struct KernelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason.
    public let description: String

    init(_ description: String) { self.description = description }
}
