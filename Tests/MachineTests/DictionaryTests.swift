import Testing

@testable import Checker
@testable import Machine

@Suite("Dictionaries and sets as places")
struct DictionaryTests {
    private let counts = Type.dictionary(.string, .int)

    private func value(_ b: TreeBuilder, _ d: Variable, _ key: String) -> AssignmentTarget {
        .dictionaryValue(
            b.place(d), key: b.string(key), type: .optional(d.type.arguments[1]), b.range())
    }

    private func orDefault(
        _ b: TreeBuilder, _ d: AssignmentTarget, _ key: TypedExpression, _ initial: TypedExpression
    ) -> AssignmentTarget {
        .dictionaryValueOrDefault(d, key: key, default: initial, type: initial.type, b.range())
    }

    @Test("values are set, changed and taken out; a copy keeps its own")
    func values() {
        let b = TreeBuilder()
        let (d, old) = (b.global("d", counts), b.global("old", counts))
        func get(_ key: String) -> TypedExpression {
            b.op(.dictionaryGet, [b.use(d), b.string(key)], .optional(.int))
        }
        let cell = b.cell([
            b.declare(
                d,
                b.expression(
                    .dictionaryLiteral(keys: [b.string("a"), b.string("b")], values: [b.int(1), b.int(2)]),
                    counts)
            ), b.declare(old, b.use(d)), b.set(value(b, d, "a"), b.some(b.int(5))),
            b.set(value(b, d, "c"), b.some(b.int(7))), b.set(value(b, d, "b"), b.none(.int)),
            b.update(orDefault(b, b.place(d), b.string("a"), b.int(0)), .intAdd, b.int(1)),
            b.update(orDefault(b, b.place(d), b.string("z"), b.int(10)), .intAdd, b.int(1)),
            b.print(get("a"), get("b"), get("c"), get("z")),
            b.print(b.op(.dictionaryCount, [b.use(old)], .int), b.op(.dictionaryCount, [b.use(d)], .int)),
        ])
        #expect(run(cell).output == "Optional(6) nil Optional(7) Optional(11)\n2 3\n")
    }

    @Test("an array in a dictionary grows in place, at any depth")
    func nested() {
        let b = TreeBuilder()
        let groups = Type.dictionary(.int, .array(of: .string))
        let d = b.local("d", groups)
        let i = b.local("i", .int, isMutable: false)
        let f = b.function("f", [], .void) { _ in
            [
                b.declare(d, b.expression(.dictionaryLiteral(keys: [], values: []), groups)),
                b.forLoop(
                    .variable(i), in: b.range(b.int(0), b.int(100_000)),
                    [
                        b.run(
                            b.mutate(
                                self.orDefault(
                                    b, b.place(d), b.op(.intRemainder, [b.use(i), b.int(2)], .int),
                                    b.array([], of: .string)), .arrayAppend, [b.string("x")]))
                    ]),
                b.print(
                    b.op(
                        .arrayCount,
                        [
                            b.expression(
                                .forceUnwrap(
                                    b.op(
                                        .dictionaryGet, [b.use(d), b.int(1)], .optional(.array(of: .string)))),
                                .array(of: .string))
                        ], .int)),
            ]
        }
        #expect(run(b.cell([b.run(b.call(f))])).output == "50000\n")
    }

    @Test("a value is passed to a function as a place, and put back")
    func passing() {
        let b = TreeBuilder()
        let d = b.global("d", counts)
        let n = b.place("n", .optional(.int))
        let clear = b.function("clear", [n], .void) { _ in [b.set(n, b.none(.int))] }
        let m = b.place("m", .int)
        let double = b.function("double", [m], .void) { _ in [b.update(m, .intMultiply, b.int(2))] }
        let cell = b.cell([
            b.declare(
                d,
                b.expression(
                    .dictionaryLiteral(keys: [b.string("a"), b.string("b")], values: [b.int(1), b.int(2)]),
                    counts)
            ), b.run(b.call(clear, b.pass(value(b, d, "a")))),
            b.run(b.call(double, b.pass(orDefault(b, b.place(d), b.string("b"), b.int(0))))),
            b.run(
                b.expression(
                    .optionalChain(
                        b.expression(
                            .compoundAssign(
                                .unwrapped(value(b, d, "b"), isForced: false, type: .int, b.range()),
                                .intrinsic(.intAdd), b.int(3)), .void)), .optional(.void))),
            b.print(b.use(d)),
        ])
        #expect(run(cell).output == "[\"b\": 7]\n")
    }

    @Test("loops walk the entries and the elements")
    func walking() {
        let b = TreeBuilder()
        let d = b.global("d", counts)
        let s = b.global("s", .set(of: .int))
        let (k, v) = (b.local("k", .string, isMutable: false), b.local("v", .int, isMutable: false))
        let x = b.local("x", .int, isMutable: false)
        let total = b.global("total", .int)
        let cell = b.cell([
            b.declare(total, b.int(0)),
            b.declare(
                d,
                b.expression(
                    .dictionaryLiteral(keys: [b.string("a"), b.string("b")], values: [b.int(1), b.int(2)]),
                    counts)
            ), b.declare(s, b.expression(.setLiteral([b.int(10), b.int(20), b.int(10)]), .set(of: .int))),
            b.forLoop(
                .tuple([.variable(k), .variable(v)]), in: b.use(d),
                [b.update(total, .intAdd, b.add(b.use(v), b.op(.stringCount, [b.use(k)], .int)))]),
            b.forLoop(.variable(x), in: b.use(s), [b.update(total, .intAdd, b.use(x))]),
            b.print(b.use(total)),
        ])
        #expect(run(cell).output == "35\n")
    }

    @Test("keys are compared and hashed by the type's own functions")
    func declaredKeys() {
        let b = TreeBuilder()
        let key = b.structure("Key", [("id", .int), ("noise", .int)])
        let (left, right) = (b.parameter("a", key), b.parameter("b", key))
        key.nominal?.declared?.equality = b.function("==", [left, right], .bool) { _ in
            [b.returns(b.op(.intEqual, [b.field(b.use(left), 0), b.field(b.use(right), 0)], .bool))]
        }
        let instance = b.parameter("self", key)
        let hasher = b.place("hasher", .nominal(.hasher, []))
        key.nominal?.declared?.hash = b.function("hash", [instance, hasher], .void) { _ in
            [b.run(b.mutate(b.place(hasher), .valueHash, [b.field(b.use(instance), 0)]))]
        }
        let d = b.global("d", .dictionary(key, .int))
        func make(_ id: Int, _ noise: Int) -> TypedExpression { b.make(key, b.int(id), b.int(noise)) }
        let cell = b.cell([
            b.declare(d, b.expression(.dictionaryLiteral(keys: [make(1, 1)], values: [b.int(5)]), d.type)),
            b.update(orDefault(b, b.place(d), make(1, 2), b.int(0)), .intAdd, b.int(1)),
            b.print(
                b.op(.dictionaryCount, [b.use(d)], .int),
                b.op(.dictionaryGet, [b.use(d), make(1, 9)], .optional(.int))),
        ])
        #expect(run(cell).output == "1 Optional(6)\n")
    }
}
