import Checker

/// A function that native code was given: the learner's, or the library's.
///
/// It may be kept, as `derivative(of: f)` keeps `f`, and called as long as the machine exists, on the machine's
/// thread: hence `Sendable` without a lock. A trap in the function is thrown; let it pass.
package struct FunctionValue: NativeValue, @unchecked Sendable {
    let object: HeapObject
    unowned let machine: Machine

    package func call<each Argument: NativeValue, Result: NativeValue>(
        _ arguments: repeat each Argument, returning: Result.Type = Result.self
    ) throws -> Result {
        var call = try machine.beginNestedCall()
        repeat (each arguments).write(to: &call)
        try machine.finishNestedCall(of: object, &call)
        return try Result.read(from: &call)
    }

    package func callAsFunction<each Argument: NativeValue, Result: NativeValue>(
        _ arguments: repeat each Argument
    ) throws -> Result {
        try call(repeat each arguments, returning: Result.self)
    }

    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> FunctionValue {
        try FunctionValue(object: call.readReference(), machine: call.machine)
    }
    package func write(to call: inout NativeCall) { call.writeReference(object) }
}

/// A function value made by native code: what `derivative(of:)` returns.
package final class NativeClosure: HeapObject, NativeValue {
    let function: NativeFunction

    package init(_ function: NativeFunction) {
        self.function = function
        super.init()
    }

    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> NativeClosure {
        try call.readReference(as: NativeClosure.self)
    }
    package func write(to call: inout NativeCall) { call.writeReference(self) }
}
