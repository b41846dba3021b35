/// A library function refuses its arguments, or was interrupted.
package struct NativeError: Error, Sendable {
    package enum Reason: Sendable { case refused, interrupted }

    package let reason: Reason
    package let message: String

    /// What is wrong, and how to mend it.
    package init(_ message: String) {
        reason = .refused
        self.message = message
    }

    private init(reason: Reason, message: String) {
        self.reason = reason
        self.message = message
    }

    /// A long native loop saw the interrupt flag.
    package static let interrupted = NativeError(reason: .interrupted, message: "Interrupted")
}
