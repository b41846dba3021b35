/// Why an operation on tensors could not be done.
package enum TensorError: Error, Equatable, CustomStringConvertible {
    /// The operands don't fit; the message says what is wrong and how to mend it.
    case invalid(String)
    /// `Interruption.flag` was raised while the operation ran.
    case interrupted

    package var description: String {
        switch self {
        case .invalid(let message): message
        case .interrupted: "interrupted"
        }
    }
}
