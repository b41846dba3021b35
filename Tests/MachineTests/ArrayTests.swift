import Checker
import Machine
import Testing

@Suite("Arrays")
struct ArrayTests {
    @Test("a copy does not see later changes")
    func valueSemantics() {
        let b = TreeBuilder()
        let (first, second) = (b.global("a", .array(of: .int)), b.global("b", .array(of: .int)))
        let cell = b.cell([
            b.declare(first, b.ints(1, 2, 3)), b.declare(second, b.use(first)),
            b.set(b.element(second, b.int(0)), b.int(9)),
            b.update(b.element(second, b.int(1)), .intAdd, b.int(40)),
            b.print(b.use(first), b.use(second)),
        ])
        #expect(run(cell).output == "[1, 2, 3] [9, 42, 3]\n")
    }

    @Test("an array literal gives a new array each time")
    func literalsAreNew() {
        let b = TreeBuilder()
        let a = b.local("a", .array(of: .int))
        let i = b.local("i", .int, isMutable: false)
        let cell = b.cell([
            b.forLoop(
                .variable(i), in: b.range(b.int(0), b.int(3)),
                [
                    b.declare(a, b.ints(0, 0)), b.set(b.element(a, b.int(0)), b.use(i)), b.print(b.use(a)),
                ])
        ])
        #expect(run(cell).output == "[0, 0]\n[1, 0]\n[2, 0]\n")
    }

    @Test("nested elements are read and written in place")
    func nested() {
        let b = TreeBuilder()
        let row = Type.array(of: .int)
        let (grid, copy) = (b.global("grid", .array(of: row)), b.global("copy", .array(of: row)))
        let cell = b.cell([
            b.declare(grid, b.array([b.ints(1, 2), b.ints(3, 4)], of: row)),
            b.declare(copy, b.use(grid)),
            b.set(b.element(b.element(grid, b.int(1)), b.int(0)), b.int(30)),
            b.update(b.element(b.element(grid, b.int(0)), b.int(1)), .intMultiply, b.int(10)),
            .expression(b.mutate(b.element(grid, b.int(0)), .arrayAppend, [b.int(5)])),
            b.print(b.use(grid), b.use(copy), b.get(b.get(b.use(grid), b.int(1)), b.int(0))),
        ])
        #expect(run(cell).output == "[[1, 20, 5], [30, 4]] [[1, 2], [3, 4]] 30\n")
    }

    @Test("tuples in arrays keep their parts")
    func tuplesInArrays() {
        let b = TreeBuilder()
        let pair = Type.tuple([TupleElement(label: "n", type: .int), TupleElement(label: "s", type: .string)])
        let list = b.global("list", .array(of: pair))
        let target = AssignmentTarget.field(
            b.element(list, b.int(1)), 0, type: .int, b.range())
        let cell = b.cell([
            b.declare(
                list,
                b.array(
                    [
                        b.tuple(("n", b.int(1)), ("s", b.string("x"))),
                        b.tuple(("n", b.int(2)), ("s", b.string("y"))),
                    ],
                    of: pair)),
            b.set(target, b.int(7)), b.update(target, .intAdd, b.int(1)),
            b.print(b.use(list), b.expression(.field(b.get(b.use(list), b.int(1)), 1), .string)),
        ])
        #expect(run(cell).output == "[(n: 1, s: \"x\"), (n: 8, s: \"y\")] y\n")
    }

    @Test("appends and nested stores take time in proportion to their number")
    func linearTime() {
        func seconds(_ n: Int) -> Double {
            let b = TreeBuilder()
            let list = b.global("list", .array(of: .int))
            let grid = b.global("grid", .array(of: .array(of: .int)))
            let i = b.local("i", .int, isMutable: false)
            let cell = b.cell([
                b.declare(list, b.array([], of: .int)),
                b.declare(
                    grid,
                    b.array(
                        [b.op(.arrayRepeating, [b.int(0), b.int(n)], .array(of: .int))],
                        of: .array(of: .int))),
                b.forLoop(
                    .variable(i), in: b.range(b.int(0), b.int(n)),
                    [
                        .expression(b.mutate(.variable(list, b.range()), .arrayAppend, [b.use(i)])),
                        b.set(b.element(b.element(grid, b.int(0)), b.use(i)), b.use(i)),
                    ]),
                b.print(
                    b.op(.arrayCount, [b.use(list)], .int),
                    b.get(b.get(b.use(grid), b.int(0)), b.int(n - 1))),
            ])
            let time = ContinuousClock().measure { #expect(run(cell).output == "\(n) \(n - 1)\n") }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        // Ten times the work: a hundred times the time if each step copied.
        let small = (0..<3).map { _ in seconds(20_000) }.min() ?? 0
        #expect(seconds(200_000) < 40 * small)
    }

    @Test("operations give Swift's results")
    func operations() {
        let list = [3, 1, 2]
        func check(_ expected: String, _ build: (TreeBuilder) -> TypedExpression) {
            #expect(evaluate(build) == expected)
        }
        let ints = Type.array(of: .int)
        check("\(list.sorted())") { $0.op(.arraySorted, [$0.ints(3, 1, 2)], ints) }
        check("\(Array(list.reversed()))") { $0.op(.arrayReversed, [$0.ints(3, 1, 2)], ints) }
        check("\(list + [4])") { $0.op(.arrayConcatenate, [$0.ints(3, 1, 2), $0.ints(4)], ints) }
        check("true") { $0.op(.arrayContains, [$0.ints(3, 1, 2), $0.int(2)], .bool) }
        check("true") { $0.op(.arrayEqual, [$0.ints(3, 1, 2), $0.ints(3, 1, 2)], .bool) }
        let slice = Type.nominal(.arraySlice, [.int])
        check("[1, 2]") { $0.op(.arraySlice, [$0.ints(3, 1, 2), $0.range($0.int(1), $0.int(3))], slice) }
        check("[1, 2]") {
            $0.op(.arraySlice, [$0.ints(3, 1, 2), $0.closedRange($0.int(1), $0.int(2))], slice)
        }
        check("[7, 7]") { $0.op(.arrayRepeating, [$0.int(7), $0.int(2)], ints) }
        check("a-b") {
            $0.op(
                .arrayJoined, [$0.array([$0.string("a"), $0.string("b")], of: .string), $0.string("-")],
                .string)
        }
        check("[\"h\", \"i\"]") { $0.op(.arrayFromSequence, [$0.string("hi")], .array(of: .character)) }
        check("0..<3") { $0.op(.arrayIndices, [$0.ints(3, 1, 2)], .range(of: .int)) }
    }

    @Test("changes in place give Swift's results")
    func changes() {
        let b = TreeBuilder()
        let a = b.global("a", .array(of: .int))
        func change(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ type: Type = .void)
            -> TypedExpression
        {
            b.mutate(.variable(a, b.range()), intrinsic, arguments, type)
        }
        let cell = b.cell([
            b.declare(a, b.ints(5, 6, 7)),
            .expression(change(.arrayInsert, [b.int(4), b.int(1)])),
            b.print(change(.arrayRemove, [b.int(0)], .int), b.use(a)),
            .expression(change(.arrayAppendContents, [b.use(a)])),
            b.print(change(.arrayRemoveLast, [], .int), b.use(a)),
            .expression(change(.arraySwap, [b.int(0), b.int(2)])),
            b.print(b.use(a)),
            .expression(change(.arraySort, [])),
            b.print(b.use(a)),
            b.update(a, .arrayConcatenate, b.ints(1)),
            b.print(b.use(a)),
            .expression(change(.arrayRemoveAll, [])),
            b.print(b.use(a)),
        ])
        var expected = [5, 6, 7]
        var lines: [String] = []
        expected.insert(4, at: 1)
        lines.append("\(expected.remove(at: 0)) \(expected)")
        expected.append(contentsOf: expected)
        lines.append("\(expected.removeLast()) \(expected)")
        expected.swapAt(0, 2)
        lines.append("\(expected)")
        expected.sort()
        lines.append("\(expected)")
        expected += [1]
        lines += ["\(expected)", "[]"]
        #expect(run(cell).output == lines.joined(separator: "\n") + "\n")
    }

    @Test("a bad index traps with the index, the count and the place")
    func indexTraps() {
        let b = TreeBuilder()
        let a = b.global("a", .array(of: .int))
        let bad = b.get(b.use(a), b.int(7))
        let outcome = run(b.cell([b.declare(a, b.ints(1, 2, 3)), b.print(b.int(1)), b.print(bad)]))
        #expect(outcome.output == "1\n")
        #expect(outcome.trap?.message == "Index out of range: index 7, but the array has 3 elements, 0 to 2")
        #expect(outcome.trap?.range == bad.range)
        #expect(outcome.trap?.kind == .runtimeError)
        #expect(
            evaluate { $0.get($0.array([], of: .int), $0.int(0)) }
                == "Index out of range: index 0, but the array is empty")
    }

    @Test("higher-order functions visit every element in order")
    func higherOrder() {
        let b = TreeBuilder()
        let a = b.global("a", .array(of: .int))
        let (x, sum) = (b.parameter("x", .int), b.parameter("sum", .int))
        func closure(_ result: Type, _ value: TypedExpression) -> TypedExpression {
            b.closure([x], result, [b.returns(value)])
        }
        let doubled = closure(.int, b.op(.intMultiply, [b.use(x), b.int(2)], .int))
        let isOdd = closure(
            .bool, b.op(.intEqual, [b.op(.intRemainder, [b.use(x), b.int(2)], .int), b.int(1)], .bool))
        let plus = b.closure([sum, x], .int, [b.returns(b.add(b.use(sum), b.use(x)))])
        let function = Type.function(FunctionType(parameters: [.int, .int], result: .int))
        let reference = b.expression(.functionReference(.intrinsic(.intMultiply)), function)
        let ints = Type.array(of: .int)
        let cell = b.cell([
            b.declare(a, b.ints(1, 2, 3, 4)),
            b.print(
                b.op(.sequenceMap, [b.use(a), doubled], ints),
                b.op(.sequenceFilter, [b.use(a), isOdd], ints),
                b.op(.sequenceReduce, [b.use(a), b.int(10), plus], .int),
                b.op(.sequenceReduce, [b.closedRange(b.int(1), b.int(5)), b.int(1), reference], .int),
                b.op(.sequenceAllSatisfy, [b.use(a), isOdd], .bool),
                b.op(.sequenceContainsWhere, [b.use(a), isOdd], .bool)),
        ])
        #expect(run(cell).output == "[2, 4, 6, 8] [1, 3] 20 120 false true\n")
    }

    @Test("a function of two parameters takes the pairs of zip apart")
    func zippedPairs() {
        let function = Type.function(FunctionType(parameters: [.int, .int], result: .int))
        let ints = Type.array(of: .int)
        #expect(
            evaluate {
                let pairs = $0.op(
                    .zipMake, [$0.ints(1, 2), $0.ints(10, 20)], .nominal(.zip2Sequence, [ints, ints]))
                let add = $0.expression(.functionReference(.intrinsic(.intAdd)), function)
                return $0.op(.sequenceMap, [pairs, add], ints)
            } == "[11, 22]")
    }

    @Test("functions and closures read and change arrays that are not theirs")
    func arraysOfOthers() {
        let b = TreeBuilder()
        let row = Type.array(of: .int)
        let grid = b.global("grid", .array(of: row))
        let (list, name) = (b.local("list", row), b.local("name", .string))
        func cellOfGrid() -> TypedExpression { b.get(b.get(b.use(grid), b.int(0)), b.int(1)) }
        let change = b.function("change", [], .int) { _ in
            [
                b.update(b.element(b.element(grid, b.int(0)), b.int(1)), .intAdd, b.int(5)),
                .expression(b.mutate(b.element(grid, b.int(1)), .arrayAppend, [b.int(9)])),
                b.returns(cellOfGrid()),
            ]
        }
        let closures = b.function("closures", [], .void) { _ in
            [
                b.declare(list, b.ints(1, 2)), b.declare(name, b.string("a")),
                .expression(
                    b.callValue(
                        b.closure(
                            [], .void, captures: [list, name],
                            [
                                b.set(b.element(list, b.int(0)), b.int(7)),
                                .expression(b.mutate(.variable(list, b.range()), .arrayAppend, [b.int(3)])),
                                b.update(name, .stringConcatenate, b.string("b")),
                                b.print(b.get(b.use(list), b.int(2))),
                            ]))),
                b.print(b.use(list), b.use(name)),
            ]
        }
        let cell = b.cell([
            b.declare(grid, b.array([b.ints(1, 2), b.ints(3)], of: row)),
            b.print(b.call(change), b.use(grid)), .expression(b.call(closures)),
        ])
        #expect(run(cell).output == "7 [[1, 7], [3, 9]]\n3\n[7, 2, 3] ab\n")
    }
}
