import Checker
import Machine
import Testing

@Suite("Functions and closures")
struct FunctionTests {
    private let intToInt = Type.function(FunctionType(parameters: [.int], result: .int))
    private let toInt = Type.function(FunctionType(parameters: [], result: .int))

    @Test("a closure shares the variables that it captures")
    func sharedCapture() {
        let b = TreeBuilder()
        let count = b.local("count", .int)
        let next = b.global("next", toInt)
        let make = b.function("makeCounter", [], toInt) { _ in
            [
                b.declare(count, b.int(0)),
                b.returns(
                    b.closure(
                        [], .int, captures: [count],
                        [b.update(count, .intAdd, b.int(1)), b.returns(b.use(count))])),
            ]
        }
        let other = b.global("other", toInt)
        let cell = b.cell([
            b.declare(next, b.call(make)), b.declare(other, b.call(make)),
            b.print(b.callValue(b.use(next)), b.callValue(b.use(next)), b.callValue(b.use(other))),
        ])
        #expect(run(cell).output == "1 2 1\n")
    }

    @Test("each iteration has its own variables")
    func freshVariables() {
        let b = TreeBuilder()
        let list = b.global("list", .array(of: toInt))
        let i = b.local("i", .int, isMutable: false)
        let own = b.local("own", .int)
        let f = b.local("f", toInt, isMutable: false)
        let cell = b.cell([
            b.declare(list, b.array([], of: toInt)),
            b.forLoop(
                .variable(i), in: b.range(b.int(0), b.int(3)),
                [
                    b.declare(own, b.op(.intMultiply, [b.use(i), b.int(10)], .int)),
                    .expression(
                        b.mutate(
                            .variable(list, b.range()), .arrayAppend,
                            [
                                b.closure(
                                    [], .int, captures: [own, i],
                                    [
                                        b.update(own, .intAdd, b.int(1)),
                                        b.returns(b.add(b.use(own), b.use(i))),
                                    ])
                            ])),
                ]),
            b.forLoop(.variable(f), in: b.use(list), [b.print(b.callValue(b.use(f)), b.callValue(b.use(f)))]),
        ])
        #expect(run(cell).output == "1 2\n12 13\n23 24\n")
    }

    @Test("local functions recurse and change what they capture")
    func localFunctions() {
        let b = TreeBuilder()
        let calls = b.local("calls", .int)
        let n = b.parameter("n", .int)
        let local = b.localFunction("down", [n], .int, captures: [calls]) { down in
            [
                b.update(calls, .intAdd, b.int(1)),
                b.when(b.less(b.use(n), b.int(1)), [b.returns(b.use(calls))]),
                b.returns(b.call(down, b.subtract(b.use(n), b.int(1)))),
            ]
        }
        let outer = b.function("outer", [], .int) { _ in
            [b.declare(calls, b.int(100)), .localFunction(local), b.returns(b.call(local, b.int(4)))]
        }
        #expect(run(b.cell([], result: b.call(outer))).result == "105")
    }

    @Test("a later cell's function of the same number is seen by earlier callers")
    func redefinition() {
        let machine = Machine(natives: [])
        let b = TreeBuilder()
        let inner = b.function("inner", [], .int) { _ in [b.returns(b.int(1))] }
        let outer = b.function("outer", [], .int) { _ in [b.returns(b.call(inner))] }
        #expect(machine.outcome(of: b.cell([], result: b.call(outer))).result == "1")
        let c = TreeBuilder(cell: 1)
        _ = c.function("inner", [], .int, number: 0) { _ in [c.returns(c.int(2))] }
        #expect(machine.outcome(of: c.cell([], result: c.call(outer))).result == "2")
    }

    @Test("tuples are passed, returned and taken apart")
    func tuples() {
        let b = TreeBuilder()
        let pair = Type.tuple([TupleElement(type: .int), TupleElement(type: .string)])
        let swapped = Type.tuple([TupleElement(type: .string), TupleElement(type: .int)])
        let p = b.parameter("p", pair)
        let swap = b.function("swap", [p], swapped) { _ in
            [
                b.returns(
                    b.tuple(
                        (nil, b.expression(.field(b.use(p), 1), .string)),
                        (nil, b.expression(.field(b.use(p), 0), .int))))
            ]
        }
        let (s, n) = (b.global("s", .string), b.global("n", .int))
        let cell = b.cell([
            .declaration(
                .tuple([.variable(s), .variable(n)]),
                b.call(swap, b.tuple((nil, b.int(1)), (nil, b.string("x")))), b.range()),
            b.print(b.use(s), b.use(n)),
        ])
        #expect(run(cell).output == "x 1\n")
    }

    @Test("operands are read before a later operand changes them")
    func evaluationOrder() {
        let b = TreeBuilder()
        let x = b.global("x", .int)
        let bump = b.function("bump", [], .int) { _ in
            [b.update(x, .intAdd, b.int(1)), b.returns(b.use(x))]
        }
        let cell = b.cell([
            b.declare(x, b.int(1)), b.print(b.add(b.use(x), b.call(bump))),
            b.update(x, .intAdd, b.call(bump)), b.print(b.use(x)),
        ])
        // Swift: 1 + 2; then x += bump() reads x after the call: 3 + 3.
        #expect(run(cell).output == "3\n6\n")
    }

    @Test("endless recursion is an error, and the machine goes on")
    func endlessRecursion() {
        let machine = Machine(natives: [])
        let b = TreeBuilder()
        let n = b.parameter("n", .int)
        let f = b.function("f", [n], .int) { f in
            [b.returns(b.add(b.int(1), b.call(f, b.add(b.use(n), b.int(1)))))]
        }
        let trap = machine.outcome(of: b.cell([], result: b.call(f, b.int(0)))).trap
        #expect(trap?.kind == .stackOverflow)
        #expect(
            trap?.message.hasPrefix("stack overflow: too many calls have not returned when f is called")
                == true)
        #expect(trap?.frames.first?.function == "f")
        #expect(trap?.frames.last?.function == nil)
        #expect(machine.outcome(of: Programs.fibonacci(10)).result == "55")
    }

    @Test("a trap names the calls that led to it")
    func frames() {
        let b = TreeBuilder()
        let n = b.parameter("n", .int)
        let division = b.op(.intDivide, [b.int(1), b.use(n)], .int)
        let inner = b.function("inner", [n], .int) { _ in [b.returns(division)] }
        let call = b.call(inner, b.int(0))
        let outer = b.function("outer", [], .int) { _ in [b.returns(call)] }
        let top = b.call(outer)
        let trap = run(b.cell([], result: top)).trap
        #expect(trap?.range == division.range)
        #expect(
            trap?.frames == [
                .init(function: "inner", range: division.range), .init(function: "outer", range: call.range),
                .init(function: nil, range: top.range),
            ])
    }

    @Test("a function may be held in a variable, whatever made it")
    func functionValues() {
        let b = TreeBuilder()
        let n = b.parameter("n", .int)
        let twice = b.function("twice", [n], .int) { _ in [b.returns(b.add(b.use(n), b.use(n)))] }
        let f = b.global("f", intToInt)
        let cell = b.cell([
            b.declare(f, b.expression(.functionReference(.function(twice, [])), intToInt)),
            b.print(b.callValue(b.use(f), b.int(4)), b.use(f)),
            b.set(f, b.expression(.functionReference(.intrinsic(.intNegate)), intToInt)),
            b.print(b.callValue(b.use(f), b.int(4))),
        ])
        #expect(run(cell).output == "8 (Function)\n-4\n")
    }
}
