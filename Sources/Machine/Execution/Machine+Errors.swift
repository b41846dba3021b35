import Checker
import Syntax

/// An error of the learner's on its way to a handler. One thread runs a machine: hence `Sendable` without a lock.
struct ThrownError: Error, @unchecked Sendable {
    /// The box of the value: an `any Error`.
    let object: HeapObject
    /// Where it was thrown, and the calls of runs of the machine that it has left; known only where nothing caught it.
    var range: SourceRange?
    var frames: [Trap.Frame] = []
}

/// Errors cost nothing until they are thrown: a table tells where each goes.
extension Machine {
    @inline(never)
    func raise(_ error: UnsafeMutablePointer<HeapObject?>) {
        guard let object = error.pointee else {
            pendingError = NativeError("The error has not been set yet.")
            return
        }
        pendingError = ThrownError(object: object)
    }

    /// Runs until the code that the registers begin with returns, or until something stops the run that no handler of
    /// the frames from `entry` on takes.
    func execute(_ registers: inout Registers, entry: UnsafeMutablePointer<Frame>) -> Bool {
        if let nativeEngine { return nativeEngine.run(&registers) }
        while !runLoop(&registers) {
            guard let error = pendingError as? ThrownError, unwind(error, &registers, entry: entry) != nil
            else { return false }
            pendingError = nil
        }
        return true
    }

    /// Goes on at the handler of the error, whose number it returns, if there is one, with the frames above it gone.
    func unwind(
        _ error: ThrownError, _ registers: inout Registers, entry: UnsafeMutablePointer<Frame>
    ) -> Int? {
        var place = registers
        while true {
            let code = place.code.pointee.code
            if let number = code.handler(before: place.counter) {
                let handler = code.body.handlers[number]
                release(from: place.references + handler.error, to: registers)
                place.references[handler.error] = error.object
                place.counter = place.code.pointee.instructions + handler.target
                registers = place
                return number
            }
            guard place.frame > entry else { return nil }
            let caller = (place.frame - 1).pointee
            place = Registers(
                caller.counter, caller.words, caller.references, caller.code, place.frame - 1)
        }
    }
}
