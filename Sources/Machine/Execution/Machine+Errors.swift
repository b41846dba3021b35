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

    /// Runs until `halt`, or until something stops the run that no handler of the frames from `entry` on takes.
    func execute(_ registers: inout Registers, entry: UnsafeMutablePointer<Frame>) -> Bool {
        while !runLoop(&registers) {
            guard let error = pendingError as? ThrownError, unwind(error, &registers, entry: entry) else {
                return false
            }
            pendingError = nil
        }
        return true
    }

    /// Goes on at the handler of the error, if there is one, with the frames above it gone.
    private func unwind(
        _ error: ThrownError, _ registers: inout Registers, entry: UnsafeMutablePointer<Frame>
    ) -> Bool {
        var place = registers
        while true {
            if let handler = place.code.pointee.code.handler(before: place.counter) {
                release(from: place.references + handler.error, to: registers)
                place.references[handler.error] = error.object
                place.counter = place.code.pointee.instructions + handler.target
                registers = place
                return true
            }
            guard place.frame > entry else { return false }
            let caller = (place.frame - 1).pointee
            place = Registers(
                caller.counter, caller.words, caller.references, caller.code, place.frame - 1)
        }
    }
}
