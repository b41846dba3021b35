import Checker
import Foundation
import Synchronization
import Testing

@testable import Machine

/// What a cell did.
struct Outcome {
    var output: String
    var result: String?
    var trap: Trap?
}

extension Machine {
    func outcome(of cell: TypedCell) -> Outcome {
        var text = ""
        do {
            let result = try run(cell) { text += $0 }
            return Outcome(output: text, result: result?.description, trap: nil)
        } catch {
            return Outcome(output: text, result: nil, trap: error)
        }
    }
}

/// Runs one cell on a new machine; where nothing else could notice, on one of each engine, which must agree.
func run(_ cell: TypedCell, natives: [NativeFunction] = [], limits: Limits = Limits()) -> Outcome {
    let outcome = Machine(natives: natives, limits: limits).outcome(of: cell)
    if natives.isEmpty, limits == Limits() {
        let interpreted = Machine(natives: natives, limits: limits, engine: .interpreter).outcome(of: cell)
        #expect(outcome.output == interpreted.output)
        #expect(outcome.result == interpreted.result)
        #expect(outcome.trap?.message == interpreted.trap?.message)
        #expect(outcome.trap?.frames == interpreted.trap?.frames)
    }
    return outcome
}

/// The result of one expression.
func evaluate(_ build: (TreeBuilder) -> TypedExpression) -> String? {
    let b = TreeBuilder()
    let outcome = run(b.cell([], result: build(b)))
    return outcome.result ?? outcome.trap?.message
}

/// Runs on a thread with the stack that the machine asks for.
func onLargeStack(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        body()
        done.signal()
    }
    thread.stackSize = 16 << 20
    thread.start()
    done.wait()
}

/// Whether a machine that ran the cell leaves no object behind.
func leavesNothing(_ build: (TreeBuilder) -> TypedCell) -> Bool {
    #if DEBUG
        let before = LiveObjects.here
        do { _ = run(build(TreeBuilder())) }
        return LiveObjects.here == before
    #else
        return true
    #endif
}
