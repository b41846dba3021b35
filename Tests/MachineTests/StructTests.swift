import Testing

@testable import Checker
@testable import Machine

@Suite("Structs, and places passed to functions")
struct StructTests {
    @Test("a struct is copied by assignment, and its fields are places")
    func copies() {
        let b = TreeBuilder()
        let point = b.structure("Point", [("x", .int), ("name", .string), ("y", .int)])
        let (p, q) = (b.global("p", point), b.global("q", point))
        let cell = b.cell([
            b.declare(p, b.make(point, b.int(1), b.string("a"), b.int(2))), b.declare(q, b.use(p)),
            b.update(b.field(b.place(q), 2), .intAdd, b.int(10)),
            b.set(b.field(b.place(q), 1), b.string("b")),
            b.print(b.field(b.use(p), 0), b.field(b.use(p), 1), b.field(b.use(p), 2)),
            b.print(b.field(b.use(q), 0), b.field(b.use(q), 1), b.field(b.use(q), 2)),
        ])
        #expect(run(cell).output == "1 a 2\n1 b 12\n")
    }

    @Test("a field of an element of an array is read and changed alone", arguments: [false, true])
    func elementFields(isInFunction: Bool) {
        let b = TreeBuilder()
        let body = b.structure("Body", [("x", .double), ("name", .string), ("v", .double)])
        let bodies = isInFunction ? b.local("bodies", .array(of: body)) : b.global("bodies", .array(of: body))
        let old = b.local("old", .array(of: body), isMutable: false)
        let i = b.local("i", .int, isMutable: false)
        func element() -> TypedExpression { b.get(b.use(bodies), b.use(i)) }
        let statements: [TypedStatement] = [
            b.declare(
                bodies,
                b.array(
                    [
                        b.make(body, b.double(1), b.string("sun"), b.double(0.5)),
                        b.make(body, b.double(2), b.string("moon"), b.double(0.25)),
                    ], of: body)), b.declare(old, b.use(bodies)),
            b.forLoop(
                .variable(i), in: b.range(b.int(0), b.int(2)),
                [
                    b.update(
                        b.field(b.element(bodies, b.use(i)), 0), .doubleAdd, b.field(element(), 2)),
                    b.print(b.field(element(), 0), b.field(element(), 1)),
                ]), b.print(b.field(b.get(b.use(old), b.int(0)), 0)),
        ]
        if isInFunction {
            let f = b.function("f", [], .void) { _ in statements }
            #expect(run(b.cell([b.run(b.call(f))])).output == "1.5 sun\n2.25 moon\n1.0\n")
        } else {
            #expect(run(b.cell(statements)).output == "1.5 sun\n2.25 moon\n1.0\n")
        }
    }

    private func increment(_ b: TreeBuilder, trapping: Bool = false) -> Function {
        let n = b.place("n", .int)
        return b.function("increment", [n], .int) { _ in
            [
                b.update(n, .intAdd, b.int(1)),
                b.returns(trapping ? b.op(.intDivide, [b.use(n), b.int(0)], .int) : b.use(n)),
            ]
        }
    }

    @Test("a function changes the variable, field or element that it is given")
    func inoutPlaces() {
        let b = TreeBuilder()
        let f = increment(b)
        let pair = b.structure("Pair", [("a", .int), ("list", .array(of: .int))])
        let (x, p) = (b.global("x", .int), b.global("p", pair))
        let (grid, copy) = (
            b.global("grid", .array(of: .array(of: .int))), b.global("copy", .array(of: .array(of: .int)))
        )
        let row = b.element(grid, b.int(1))
        let cell = b.cell([
            b.declare(x, b.int(1)), b.declare(p, b.make(pair, b.int(5), b.ints(7, 8))),
            b.declare(grid, b.array([b.ints(1), b.ints(2, 3)], of: .array(of: .int))),
            b.declare(copy, b.use(grid)), b.print(b.call(f, b.pass(x)), b.use(x)),
            b.run(b.call(f, b.pass(b.field(b.place(p), 0)))),
            b.run(b.call(f, b.pass(b.element(b.field(b.place(p), 1), b.int(1))))),
            b.run(b.call(f, b.pass(b.element(row, b.int(0))))),
            b.print(b.field(b.use(p), 0), b.field(b.use(p), 1), b.use(grid), b.use(copy)),
        ])
        #expect(run(cell).output == "2 2\n6 [7, 9] [[1], [3, 3]] [[1], [2, 3]]\n")
    }

    @Test("a trap in a function leaves the places that it was given with a value")
    func trapsInPlace() {
        let machine = Machine(natives: [])
        let b = TreeBuilder()
        let f = increment(b, trapping: true)
        let list = b.global("list", .array(of: .int))
        let trap = machine.outcome(
            of: b.cell([b.declare(list, b.ints(1, 2)), b.run(b.call(f, b.pass(b.element(list, b.int(1)))))]))
        #expect(trap.trap?.kind == .runtimeError)
        #expect(machine.value(of: list)?.description == "[1, 3]")
    }

    @Test("an array that is replaced while a function changes its element stays valid")
    func replacedWhileChanged() {
        let b = TreeBuilder()
        let list = b.global("list", .array(of: .string))
        let s = b.place("s", .string)
        let f = b.function("f", [s], .void) { _ in
            [
                b.set(list, b.array([], of: .string)),
                b.run(b.mutate(b.place(s), .stringAppend, [b.string("!")])), b.print(b.use(s), b.use(list)),
            ]
        }
        let cell = b.cell([
            b.declare(list, b.array([b.string("a")], of: .string)),
            b.run(b.call(f, b.pass(b.element(list, b.int(0))))),
        ])
        #expect(run(cell).output == "a! []\n")
    }

    @Test("a mutating method changes its instance wherever that lies")
    func mutatingMethods() {
        let b = TreeBuilder()
        let counter = b.structure("Counter", [("count", .int), ("log", .array(of: .string))])
        let instance = b.place("self", counter)
        let step = b.function("step", [instance], .int) { _ in
            [
                b.update(b.field(b.place(instance), 0), .intAdd, b.int(1)),
                b.run(b.mutate(b.field(b.place(instance), 1), .arrayAppend, [b.string("s")])),
                b.returns(b.field(b.use(instance), 0)),
            ]
        }
        let list = b.local("list", .array(of: counter))
        let own = b.local("own", counter)
        func new() -> TypedExpression { b.make(counter, b.int(0), b.array([], of: .string)) }
        let f = b.function("f", [], .void) { _ in
            [
                b.declare(own, new()), b.declare(list, b.array([new(), new()], of: counter)),
                b.print(b.call(step, b.pass(own)), b.call(step, b.pass(own)), b.field(b.use(own), 1)),
                b.print(
                    b.call(step, b.pass(b.element(list, b.int(1)))),
                    b.field(b.get(b.use(list), b.int(1)), 1), b.field(b.get(b.use(list), b.int(0)), 0)),
            ]
        }
        #expect(run(b.cell([b.run(b.call(f))])).output == "1 2 [\"s\", \"s\"]\n1 [\"s\"] 0\n")
    }

    @Test("a computed property is read, changed and written back")
    func computed() {
        let b = TreeBuilder()
        let box = b.structure("Box", [("stored", .array(of: .int))])
        let (reader, writer) = (b.parameter("self", box), b.place("self", box))
        let new = b.parameter("newValue", .array(of: .int))
        let getter = b.function("values", [reader], .array(of: .int)) { _ in
            [b.say("get"), b.returns(b.field(b.use(reader), 0))]
        }
        let setter = b.function("values", [writer, new], .void) { _ in
            [b.say("set"), b.set(b.field(b.place(writer), 0), b.use(new))]
        }
        let x = b.global("x", box)
        let target = AssignmentTarget.computed(
            .place(b.place(x)), indices: [], getter: .function(getter, []), setter: .function(setter, []),
            type: .array(of: .int), b.range())
        let f = increment(b)
        let cell = b.cell([
            b.declare(x, b.make(box, b.ints(1, 2))), b.run(b.mutate(target, .arrayAppend, [b.int(3)])),
            b.update(b.element(target, b.int(0)), .intAdd, b.int(5)),
            b.run(b.call(f, b.pass(b.element(target, b.int(1))))),
            b.set(b.element(target, b.int(2)), b.int(9)),
            b.print(b.field(b.use(x), 0)),
        ])
        let outcome = run(cell)
        #expect(outcome.trap?.message == nil)
        #expect(outcome.output == String(repeating: "get\nset\n", count: 4) + "[6, 3, 9]\n")
    }

    @Test("closures share a place that the function around them was given")
    func capturedPlace() {
        let b = TreeBuilder()
        let n = b.place("n", .int)
        let f = b.function("f", [n], .void) { _ in
            let add = b.local("add", .function(FunctionType(parameters: [], result: .void)), isMutable: false)
            return [
                b.declare(add, b.closure([], .void, captures: [n], [b.update(n, .intAdd, b.int(5))])),
                b.run(b.callValue(b.use(add))), b.run(b.callValue(b.use(add))),
            ]
        }
        let x = b.global("x", .int)
        let cell = b.cell([b.declare(x, b.int(1)), b.run(b.call(f, b.pass(x))), b.print(b.use(x))])
        #expect(run(cell).output == "11\n")
    }

    @Test("equality compares the parts, or calls the type's own function")
    func equality() {
        let b = TreeBuilder()
        let point = b.structure("Point", [("x", .int), ("y", .double)])
        func make(_ x: Int, _ y: Double) -> TypedExpression { b.make(point, b.int(x), b.double(y)) }
        func equal(_ a: TypedExpression, _ c: TypedExpression) -> TypedExpression {
            b.op(.valueEqual, [a, c], .bool)
        }
        #expect(
            run(b.cell([b.print(equal(make(1, 2), make(1, 2)), equal(make(1, 2), make(1, 3)))])).output
                == "true false\n")
        let (left, right) = (b.parameter("a", point), b.parameter("b", point))
        point.nominal?.declared?.equality = b.function("==", [left, right], .bool) { _ in
            [b.returns(b.op(.intEqual, [b.field(b.use(left), 0), b.field(b.use(right), 0)], .bool))]
        }
        #expect(
            run(
                b.cell([
                    b.print(
                        equal(make(1, 2), make(1, 3)), b.op(.valueNotEqual, [make(1, 2), make(1, 3)], .bool))
                ])
            ).output == "true false\n")
    }
}
