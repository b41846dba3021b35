/// An entry of the library: native code that the machine calls by its number.
package struct NativeFunction: Sendable {
    let body: @Sendable (inout NativeCall) throws -> Void

    package init(_ body: @escaping @Sendable (inout NativeCall) throws -> Void) {
        self.body = body
    }

    /// Wraps a Swift function: `NativeFunction { (x: Tensor, axis: Int) in x.sum(axis: axis) }`.
    package init<each Argument: NativeValue, Result: NativeValue>(
        _ function: @escaping @Sendable (repeat each Argument) throws -> Result
    ) {
        body = { call in
            let arguments = try (repeat (each Argument).read(from: &call))
            try function(repeat each arguments).write(to: &call)
        }
    }

    /// Wraps a function that returns nothing.
    package init<each Argument: NativeValue>(
        _ function: @escaping @Sendable (repeat each Argument) throws -> Void
    ) {
        body = { call in
            let arguments = try (repeat (each Argument).read(from: &call))
            try function(repeat each arguments)
        }
    }

    /// Wraps a setter or mutating method: what the function leaves in its instance is the instance's new value,
    /// also if it throws.
    package static func mutating<Instance: NativeValue, each Argument: NativeValue>(
        _ function: @escaping @Sendable (inout Instance, repeat each Argument) throws -> Void
    ) -> NativeFunction {
        NativeFunction { (call: inout NativeCall) in
            var instance = try Instance.read(from: &call)
            // Runs also when the function throws: the variable keeps its value.
            defer { instance.write(to: &call) }
            let arguments = try (repeat (each Argument).read(from: &call))
            try function(&instance, repeat each arguments)
        }
    }
}
