import Checker

/// Runs the cells of one session.
///
/// One thread uses a machine; its stack has room for native functions that call the learner's functions back
/// (16 MiB). Only the interrupt flag is for other threads.
package final class Machine {
    package let interrupt: InterruptFlag
    package var limits: Limits
    let natives: [NativeFunction]
    var output: (String) -> Void = { _ in }
    var writtenBytes = 0

    package init(natives: [NativeFunction], interrupt: InterruptFlag = InterruptFlag(), limits: Limits = Limits()) {
        self.natives = natives
        self.interrupt = interrupt
        self.limits = limits
    }

    /// Runs the cell's statements and evaluates its result, nil where it has none or it is `Void`.
    package func run(_ cell: TypedCell, output: @escaping (String) -> Void) throws(Trap) -> CellResult? {
        nil
    }

    /// The present value of a global variable, nil while it is not initialised.
    package func value(of variable: Variable) -> CellResult? {
        nil
    }

    /// Whether the global of that number has a value: after a trap, some that the cell declares have none.
    package func isInitialised(_ global: Int) -> Bool {
        false
    }

    /// Forgets all variables and functions.
    package func reset() {
    }

    func write(_ text: String) throws {
        output(text)
    }

    func beginNestedCall() throws -> NativeCall {
        throw NativeError("")
    }
    func finishNestedCall(of object: HeapObject, _ call: inout NativeCall) throws {
    }
}
