import Machine
import Plots
import Tensors

extension Tensor: NativeObject {}
extension Plot: NativeObject {}
extension Table: NativeObject {}

/// A value that may be left out: whether it is there, then the value.
extension Optional: NativeValue where Wrapped: NativeValue {
    package static var layout: Layout { Bool.layout + Wrapped.layout }

    package static func read(from call: inout NativeCall) throws -> Wrapped? {
        let isPresent = Bool.read(from: &call)
        let value = try Wrapped.read(from: &call)
        return isPresent ? value : nil
    }

    /// No library function returns an optional.
    package func write(to call: inout NativeCall) {
        guard let self else { return false.write(to: &call) }
        true.write(to: &call)
        self.write(to: &call)
    }
}

/// Wraps a library function for the machine; its errors become the machine's.
func native<each Argument: NativeValue, Result: NativeValue>(
    _ function: @escaping @Sendable (repeat each Argument) throws -> Result
) -> NativeFunction {
    NativeFunction { (call: inout NativeCall) in
        let arguments = try (repeat (each Argument).read(from: &call))
        do {
            try function(repeat each arguments).write(to: &call)
        } catch {
            throw machineError(error)
        }
    }
}

/// The machine's word for an error of the library; a trap of a function that the library called passes.
func machineError(_ error: any Error) -> any Error {
    switch error {
    case TensorError.interrupted: NativeError.interrupted
    case let error as TensorError: NativeError(error.description)
    case let error as PlotError: NativeError(error.description)
    default: error
    }
}
