import Checker
import Machine
import Testing

@Suite("Loops")
struct LoopTests {
    /// What a loop over the sequence visits.
    private func walk(_ build: (TreeBuilder) -> TypedExpression, element: Type) -> String {
        let b = TreeBuilder()
        let sequence = build(b)
        let variable = b.local("x", element, isMutable: false)
        let outcome = run(
            b.cell([b.forLoop(.variable(variable), in: sequence, [b.print(b.use(variable))])]))
        return outcome.trap?.message ?? outcome.output.split(separator: "\n").joined(separator: " ")
    }

    @Test("ranges of Int are walked to their ends")
    func ranges() {
        #expect(walk({ $0.range($0.int(2), $0.int(5)) }, element: .int) == "2 3 4")
        #expect(walk({ $0.range($0.int(2), $0.int(2)) }, element: .int) == "")
        #expect(walk({ $0.closedRange($0.int(2), $0.int(2)) }, element: .int) == "2")
        #expect(
            walk({ $0.closedRange($0.int(.max - 1), $0.int(.max)) }, element: .int)
                == "9223372036854775806 9223372036854775807")
        #expect(
            walk({ $0.range($0.int(3), $0.int(2)) }, element: .int)
                == "Range requires lowerBound <= upperBound, but 3 is not <= 2")
    }

    @Test("strides are Swift's", arguments: [0.1, 0.3, -0.1, 1.0])
    func strides(_ step: Double) {
        let (from, end) = step > 0 ? (0.1, 0.6) : (0.6, 0.1)
        func sequence(_ make: Intrinsic, _ type: NominalType) -> (TreeBuilder) -> TypedExpression {
            {
                $0.op(
                    make, [$0.double(from), $0.double(end), $0.double(step)], .nominal(type, [.double]))
            }
        }
        #expect(
            walk(sequence(.strideThroughMake, .strideThrough), element: .double)
                == stride(from: from, through: end, by: step).map { "\($0)" }.joined(separator: " "))
        #expect(
            walk(sequence(.strideToMake, .strideTo), element: .double)
                == stride(from: from, to: end, by: step).map { "\($0)" }.joined(separator: " "))
    }

    @Test("strides of Int end before they overflow", arguments: [3, -3, .max])
    func integerStrides(_ step: Int) {
        let (from, end) = step > 0 ? (Int.max - 7, Int.max) : (7, 0)
        func walked(_ make: Intrinsic, _ type: NominalType) -> String {
            walk(
                { $0.op(make, [$0.int(from), $0.int(end), $0.int(step)], .nominal(type, [.int])) },
                element: .int)
        }
        #expect(
            walked(.strideThroughMake, .strideThrough)
                == stride(from: from, through: end, by: step).map { "\($0)" }.joined(separator: " "))
        #expect(
            walked(.strideToMake, .strideTo)
                == stride(from: from, to: end, by: step).map { "\($0)" }.joined(separator: " "))
    }

    @Test("a stride of zero traps")
    func zeroStride() {
        #expect(
            walk(
                { $0.op(.strideToMake, [$0.int(0), $0.int(1), $0.int(0)], .nominal(.strideTo, [.int])) },
                element: .int) == "Stride size must not be zero")
    }

    @Test("arrays, strings, enumerated and zip give their elements")
    func sequences() {
        #expect(walk({ $0.ints(3, 1, 2) }, element: .int) == "3 1 2")
        #expect(walk({ $0.string("aé👍🏽") }, element: .character) == "a é 👍🏽")
        let strings: (TreeBuilder) -> TypedExpression = {
            $0.array([$0.string("a"), $0.string("b")], of: .string)
        }
        #expect(walk(strings, element: .string) == "a b")
        let pair = Type.tuple([
            TupleElement(label: "offset", type: .int), TupleElement(label: "element", type: .string),
        ])
        #expect(
            walk(
                {
                    $0.op(
                        .arrayEnumerated, [strings($0)], .nominal(.enumeratedSequence, [.array(of: .string)]))
                },
                element: pair) == "(offset: 0, element: \"a\") (offset: 1, element: \"b\")")
        let zipped = Type.tuple([TupleElement(type: .string), TupleElement(type: .int)])
        #expect(
            walk(
                {
                    $0.op(
                        .zipMake, [strings($0), $0.closedRange($0.int(1), $0.int(9))],
                        .nominal(.zip2Sequence, [.array(of: .string), .closedRange(of: .int)]))
                }, element: zipped) == "(\"a\", 1) (\"b\", 2)")
    }

    @Test("changing the array in the loop does not change the walk")
    func mutationInLoop() {
        let b = TreeBuilder()
        let array = b.global("array", .array(of: .int))
        let x = b.local("x", .int, isMutable: false)
        let cell = b.cell([
            b.declare(array, b.ints(1, 2, 3)),
            b.forLoop(
                .variable(x), in: b.use(array),
                [.expression(b.mutate(.variable(array, b.range()), .arrayAppend, [b.use(x)]))]),
            b.print(b.use(array)),
        ])
        #expect(run(cell).output == "[1, 2, 3, 1, 2, 3]\n")
    }

    @Test("break and continue reach the loop that they name")
    func labels() {
        let b = TreeBuilder()
        let (i, j) = (b.local("i", .int, isMutable: false), b.local("j", .int, isMutable: false))
        let outer = b.loop()
        let inner = TypedStatement.forLoop(
            .variable(j), in: b.range(b.int(0), b.int(10)), where: nil,
            body: [
                b.when(b.op(.intEqual, [b.use(j), b.int(2)], .bool), [.continueStatement(outer)]),
                b.when(b.op(.intEqual, [b.use(i), b.int(2)], .bool), [.breakStatement(outer)]),
                b.print(b.use(i), b.use(j)),
            ], label: b.loop(), b.range())
        let loop = TypedStatement.forLoop(
            .variable(i), in: b.range(b.int(0), b.int(10)), where: nil, body: [inner], label: outer, b.range()
        )
        #expect(run(b.cell([loop])).output == "0 0\n0 1\n1 0\n1 1\n")
    }

    @Test("the shared programs compute what they say")
    func programs() {
        #expect(run(Programs.fibonacci(20)).result == "6765")
        #expect(run(Programs.sieve(10_000)).result == "1229")
        #expect(run(Programs.sum(1000)).result == "249750.0")
    }
}
