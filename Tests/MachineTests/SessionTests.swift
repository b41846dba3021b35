import Checker
import Foundation
import Testing

@testable import Machine

@Suite("Sessions")
struct SessionTests {
    @Test("globals live on in later cells, also those set before a trap")
    func globalsAfterTrap() {
        let machine = Machine(natives: [])
        let b = TreeBuilder()
        let (x, y) = (b.global("x", .array(of: .int)), b.global("y", .int))
        let trap = machine.outcome(
            of: b.cell([b.declare(x, b.ints(1)), b.declare(y, b.op(.intDivide, [b.int(1), b.int(0)], .int))])
        ).trap
        #expect(trap?.message == "Division by zero: 1 / 0")
        #expect(machine.isInitialised(0))
        #expect(!machine.isInitialised(1))
        #expect(machine.value(of: x)?.description == "[1]")
        #expect(machine.value(of: y) == nil)
        let c = TreeBuilder(cell: 1)
        #expect(machine.outcome(of: c.cell([], result: c.use(x))).result == "[1]")
        let unset = machine.outcome(of: c.cell([], result: c.use(y))).trap
        #expect(unset?.message.hasPrefix("'y' has no value") == true)
    }

    @Test("a cell may declare a variable again and functions see the new value")
    func redeclaration() {
        let machine = Machine(natives: [])
        let b = TreeBuilder()
        let x = b.global("x", .string)
        let read = b.function("read", [], .string) { _ in [b.returns(b.use(x))] }
        _ = machine.outcome(of: b.cell([b.declare(x, b.string("old"))]))
        let c = TreeBuilder(cell: 1)
        let again = c.global("x", .string, number: 0)
        let outcome = machine.outcome(
            of: c.cell([c.declare(again, c.string("new"))], result: c.call(read)))
        #expect(outcome.result == "new")
    }

    @Test("an endless loop is interrupted from another thread, and variables are kept")
    func interruption() {
        let machine = Machine(natives: [])
        let interrupt = machine.interrupt
        let b = TreeBuilder()
        let x = b.global("x", .int)
        let cell = b.cell([
            b.declare(x, b.int(5)), b.whileLoop(b.bool(true), [b.update(x, .intWrappingAdd, b.int(1))]),
        ])
        let thread = Thread {
            Thread.sleep(forTimeInterval: 0.02)
            interrupt.request()
        }
        thread.start()
        let trap = machine.outcome(of: cell).trap
        #expect(trap?.kind == .interrupted)
        #expect(machine.isInitialised(0))
        interrupt.clear()
        #expect(machine.outcome(of: Programs.fibonacci(5)).result == "5")
    }

    @Test("limits name their reason")
    func limits() {
        let b = TreeBuilder()
        let endless = b.cell([b.whileLoop(b.bool(true), [])])
        #expect(run(endless, limits: Limits(steps: 10_000)).trap?.kind == .limit(.steps))
        let printing = b.cell([b.whileLoop(b.bool(true), [b.print(b.string("abc"))])])
        let outcome = run(printing, limits: Limits(outputBytes: 100))
        #expect(outcome.trap?.kind == .limit(.outputBytes))
        #expect(outcome.output.utf8.count == 100)
    }

    #if DEBUG
        @Test("runs and traps leave no objects behind", arguments: [false, true])
        func noLeaks(traps: Bool) {
            let before = LiveObjects.here
            do {
                let machine = Machine(natives: [])
                let b = TreeBuilder()
                let list = b.local("list", .array(of: .string))
                let n = b.parameter("n", .int)
                let count = b.local("count", .int)
                let add = b.function("add", [n], .string) { add in
                    [
                        b.declare(list, b.array([b.string("a"), b.string("b")], of: .string)),
                        b.declare(count, b.int(0)),
                        .expression(
                            b.callValue(
                                b.closure(
                                    [], .void, captures: [count, list],
                                    [b.update(count, .intAdd, b.op(.arrayCount, [b.use(list)], .int))]))),
                        b.when(
                            b.less(b.use(n), b.int(1)),
                            [b.returns(b.get(b.use(list), b.int(traps ? 5 : 1)))]),
                        b.returns(
                            b.op(
                                .stringConcatenate,
                                [
                                    b.get(b.use(list), b.int(0)),
                                    b.call(add, b.subtract(b.use(n), b.int(1))),
                                ], .string)),
                    ]
                }
                let outcome = machine.outcome(of: b.cell([], result: b.call(add, b.int(3))))
                #expect(outcome.result == (traps ? nil : "aaab"))
            }
            #expect(LiveObjects.here == before)
        }
    #endif
}
