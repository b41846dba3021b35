import Testing

@testable import Checker
@testable import Machine

@Suite("Enums, optionals and patterns")
struct EnumTests {
    private func shape(_ b: TreeBuilder) -> Type {
        b.enumeration(
            "Shape", [("point", []), ("circle", [.double]), ("named", [.string, .int]), ("both", [.string])])
    }

    @Test("switch binds the payload of the case that fits")
    func payloads() {
        let b = TreeBuilder()
        let type = shape(b)
        let s = b.parameter("s", type)
        let (r, name, n) = (
            b.local("r", .double, isMutable: false), b.local("name", .string, isMutable: false),
            b.local("n", .int)
        )
        let f = b.function("f", [s], .string) { _ in
            [
                b.choose(
                    b.use(s),
                    [
                        ([.enumCase(0, [])], [b.returns(b.string("point"))]),
                        (
                            [.enumCase(1, [.variable(r)])],
                            [b.returns(b.op(.stringDescribing, [b.use(r)], .string))]
                        ),
                        (
                            [.enumCase(2, [.variable(name), .variable(n)])],
                            [
                                b.update(n, .intAdd, b.int(1)), b.print(b.use(n)), b.returns(b.use(name)),
                            ]
                        ), ([.wildcard], [b.returns(b.string("other"))]),
                    ])
            ]
        }
        let cell = b.cell([
            b.print(
                b.call(f, b.enumCase(type, 0)), b.call(f, b.enumCase(type, 1, b.double(1.5))),
                b.call(f, b.enumCase(type, 2, b.string("x"), b.int(6))),
                b.call(f, b.enumCase(type, 3, b.string("y"))))
        ])
        #expect(run(cell).output == "7\npoint 1.5 x other\n")
    }

    @Test("several items of a case bind one variable, and fallthrough goes on")
    func itemsAndFallthrough() {
        let b = TreeBuilder()
        let type = shape(b)
        let (s, name) = (b.parameter("s", type), b.local("name", .string, isMutable: false))
        let n = b.local("n", .int)
        let subject = b.local("$0", .int, isMutable: false)
        let f = b.function("f", [s], .void) { _ in
            [
                b.choose(
                    b.use(s),
                    [
                        (
                            [.enumCase(2, [.variable(name), .wildcard]), .enumCase(3, [.variable(name)])],
                            [b.print(b.use(name))]
                        ), ([.wildcard], [b.say("none")]),
                    ])
            ]
        }
        let cell = b.cell([
            b.run(b.call(f, b.enumCase(type, 2, b.string("x"), b.int(6)))),
            b.run(b.call(f, b.enumCase(type, 3, b.string("y")))), b.run(b.call(f, b.enumCase(type, 0))),
            b.declare(n, b.int(3)),
            b.choose(
                b.use(n),
                [
                    (
                        [.expression(subject, b.op(.intEqual, [b.use(subject), b.int(3)], .bool))],
                        [b.say("three"), .fallthroughStatement]
                    ), ([.expression(subject, b.bool(false))], [b.say("four")]),
                    ([.wildcard], [b.say("many")]),
                ]),
        ])
        #expect(run(cell).output == "x\ny\nnone\nthree\nfour\n")
    }

    @Test("an indirect enum may contain itself")
    func indirect() {
        let b = TreeBuilder()
        let tree = b.enumeration("Tree", [], indirect: ["node"])
        tree.nominal?.declared?.cases = [
            .init(name: "leaf", payload: [], isIndirect: false, rawValue: nil),
            .init(
                name: "node",
                payload: [TupleElement(type: tree), TupleElement(type: .int), TupleElement(type: tree)],
                isIndirect: true, rawValue: nil),
        ]
        let t = b.parameter("t", tree)
        let (l, n, r) = (
            b.local("l", tree, isMutable: false), b.local("n", .int, isMutable: false),
            b.local("r", tree, isMutable: false)
        )
        let sum = b.function("sum", [t], .int) { sum in
            [
                b.choose(
                    b.use(t),
                    [
                        ([.enumCase(0, [])], [b.returns(b.int(0))]),
                        (
                            [.enumCase(1, [.variable(l), .variable(n), .variable(r)])],
                            [b.returns(b.add(b.add(b.call(sum, b.use(l)), b.use(n)), b.call(sum, b.use(r))))]
                        ),
                    ])
            ]
        }
        func leaf() -> TypedExpression { b.enumCase(tree, 0) }
        func node(_ l: TypedExpression, _ n: Int, _ r: TypedExpression) -> TypedExpression {
            b.enumCase(tree, 1, l, b.int(n), r)
        }
        let root = node(node(leaf(), 1, leaf()), 2, node(leaf(), 4, leaf()))
        #expect(run(b.cell([], result: b.call(sum, root))).result == "7")
    }

    @Test("optionals: if let, guard let, while let, ??, !, and chains")
    func optionals() {
        let b = TreeBuilder()
        let point = b.structure("Point", [("x", .int), ("name", .string)])
        let o = b.parameter("o", .optional(point))
        let p = b.local("p", point, isMutable: false)
        let f = b.function("f", [o], .int) { _ in
            [
                .guardStatement(
                    [.matching(.enumCase(1, [.variable(p)]), b.use(o))], else: [b.returns(b.int(-1))]),
                b.print(b.field(b.use(p), 1)), b.returns(b.field(b.use(p), 0)),
            ]
        }
        let chain = b.expression(
            .optionalChain(b.field(b.expression(.unwrapOrExit(b.use(o)), point), 1)), .optional(.string))
        let g = b.function("g", [o], .string) { _ in
            [b.returns(b.expression(.coalesce(chain, b.string("nobody")), .string))]
        }
        func make() -> TypedExpression { b.some(b.make(point, b.int(4), b.string("ann"))) }
        let cell = b.cell([
            b.print(b.call(f, make()), b.call(f, b.none(point))),
            b.print(b.call(g, make()), b.call(g, b.none(point))),
            b.when(.enumCase(1, [.variable(p)]), make(), [b.print(b.field(b.use(p), 1))]),
            b.print(b.field(b.expression(.forceUnwrap(make()), point), 0)),
            b.run(b.expression(.forceUnwrap(b.none(.string)), .string)),
        ])
        let outcome = run(cell)
        #expect(outcome.output == "ann\n4 -1\nann nobody\nann\n4\n")
        #expect(outcome.trap?.message == "Unexpectedly found nil while unwrapping an Optional value")
    }

    @Test("an assignment through an optional chain happens only where there is a value")
    func chainAssignment() {
        let b = TreeBuilder()
        let point = b.structure("Point", [("x", .int), ("name", .string)])
        let o = b.global("o", .optional(point))
        func assign() -> TypedStatement {
            let target = b.field(
                .unwrapped(b.place(o), isForced: false, type: point, b.range()), 0)
            return b.run(
                b.expression(
                    .optionalChain(
                        b.expression(.compoundAssign(target, .intrinsic(.intAdd), b.int(1)), .void)),
                    .optional(.void)))
        }
        let cell = b.cell([
            b.declare(o, b.some(b.make(point, b.int(1), b.string("a")))), assign(),
            b.print(b.field(b.expression(.forceUnwrap(b.use(o)), point), 0)), b.set(o, b.none(point)),
            assign(),
            b.print(b.op(.valueEqual, [b.use(o), b.none(point)], .bool)),
        ])
        #expect(run(cell).output == "2\ntrue\n")
    }

    @Test("if and switch give values")
    func statementValues() {
        let b = TreeBuilder()
        let n = b.parameter("n", .int)
        let label = b.loop()
        let f = b.function("f", [n], .string) { _ in
            [
                b.returns(
                    b.expression(
                        .statements(
                            [
                                .conditional(
                                    [.boolean(b.less(b.use(n), b.int(0)))],
                                    then: [.yield(b.string("negative"), label)],
                                    else: [b.say("seen"), .yield(b.string("other"), label)], label: b.loop())
                            ], label: label), .string))
            ]
        }
        #expect(
            run(b.cell([b.print(b.call(f, b.int(-1)), b.call(f, b.int(1)))])).output
                == "seen\nnegative other\n")
    }

    @Test("patterns leave no objects behind")
    func noLeaks() {
        #expect(
            leavesNothing { b in
                let type = self.shape(b)
                let s = b.local("s", type)
                let name = b.local("name", .string, isMutable: false)
                let i = b.local("i", .int, isMutable: false)
                let f = b.function("f", [], .void) { _ in
                    [
                        b.forLoop(
                            .variable(i), in: b.range(b.int(0), b.int(3)),
                            [
                                b.declare(
                                    s, b.enumCase(type, 3, b.op(.stringDescribing, [b.use(i)], .string))),
                                b.when(
                                    .enumCase(2, [.variable(name), .wildcard]), b.use(s), [b.say("no")],
                                    else: [
                                        b.when(
                                            .enumCase(3, [.variable(name)]), b.use(s), [b.print(b.use(name))])
                                    ]),
                            ])
                    ]
                }
                _ = f
                return b.cell([b.run(b.call(f))])
            })
    }
}
