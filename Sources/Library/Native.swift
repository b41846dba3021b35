import Machine
import Plots
import Tensors

extension Tensor: NativeObject {}
extension Plot: NativeObject {}
extension Table: NativeObject {}

extension DType: NativeValue {
    package static var layout: Layout { Int.layout }
    package static func read(from call: inout NativeCall) throws -> DType { allCases[Int.read(from: &call)] }
    package func write(to call: inout NativeCall) {
        (Self.allCases.firstIndex(of: self) ?? 0).write(to: &call)
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

/// Wraps a setter: what it leaves in the instance is the variable's new value.
func setter<Instance: NativeValue, each Argument: NativeValue>(
    _ function: @escaping @Sendable (inout Instance, repeat each Argument) throws -> Void
) -> NativeFunction {
    .mutating { (instance: inout Instance, arguments: repeat each Argument) in
        do {
            try function(&instance, repeat each arguments)
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
