import Glibc

/// How a machine runs its code.
package enum Engine: String, Sendable {
    /// As machine code of the processor, where that is possible.
    case native
    /// By the run loop, instruction by instruction.
    case interpreter

    /// `ACTIVATION_KERNEL_ENGINE`, `native` or `interpreter`; native unless it is set.
    package static var preferred: Engine {
        getenv("ACTIVATION_KERNEL_ENGINE").flatMap { Engine(rawValue: String(cString: $0)) } ?? .native
    }
}
