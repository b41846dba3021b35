import Testing

@testable import Checker
@testable import Machine

@Suite("Errors and defer")
struct ErrorTests {
    private func failure(_ b: TreeBuilder) -> Type {
        b.enumeration("Failure", [("bad", []), ("code", [.int])])
    }

    /// Throws for numbers below zero, with a string in a register of every frame.
    private func checked(_ b: TreeBuilder, _ type: Type) -> Function {
        let n = b.parameter("n", .int)
        let s = b.local("s", .string, isMutable: false)
        return b.function("checked", [n], .int, isThrowing: true) { f in
            [
                b.declare(s, b.op(.stringDescribing, [b.use(n)], .string)),
                b.when(
                    b.less(b.use(n), b.int(0)), [b.throwing(b.enumCase(type, 1, b.use(n)))]),
                b.when(
                    b.less(b.int(10), b.use(n)),
                    [b.returns(b.call(f, b.subtract(b.int(10), b.use(n))))]),
                b.print(b.use(s)), b.returns(b.use(n)),
            ]
        }
    }

    @Test("a thrown error goes to the clause that fits, through all calls")
    func catching() {
        let b = TreeBuilder()
        let (type, other) = (failure(b), b.enumeration("Other", [("x", [])]))
        let f = checked(b, type)
        let code = b.local("code", .int, isMutable: false)
        func attempt(_ n: Int) -> TypedStatement {
            b.attempt(
                [b.print(b.call(f, b.int(n))), b.say("end")],
                [
                    (.cast(other, .wildcard), [b.say("other")]),
                    (.cast(type, .enumCase(1, [.variable(code)])), [b.print(b.string("code"), b.use(code))]),
                    (.wildcard, [b.say("rest")]),
                ])
        }
        #expect(
            run(b.cell([attempt(3), attempt(-2), attempt(15), b.say("done")])).output
                == "3\n3\nend\ncode -2\ncode -5\ndone\n")
    }

    @Test("try? gives nil, try! traps, and an error that nothing catches names itself")
    func tryForms() {
        let b = TreeBuilder()
        let type = failure(b)
        let f = checked(b, type)
        func optional(_ n: Int) -> TypedExpression {
            b.expression(
                .coalesce(b.expression(.optionalTry(b.call(f, b.int(n))), .optional(.int)), b.int(-99)), .int)
        }
        #expect(run(b.cell([b.print(optional(1), optional(-1))])).output == "1\n1 -99\n")
        let forced = b.expression(.forcedTry(b.call(f, b.int(-1))), .int)
        #expect(
            run(b.cell([b.run(forced)])).trap?.message.hasPrefix(
                "'try!' expression unexpectedly raised an error: ") == true)
        let call = b.call(f, b.int(20))
        let trap = run(b.cell([b.run(call)])).trap
        #expect(trap?.kind == .uncaughtError)
        #expect(trap?.message.hasPrefix("Error raised at top level: ") == true)
        #expect(trap?.frames.map(\.function) == ["checked", "checked", nil])
        #expect(trap?.frames.last?.range == call.range)
    }

    @Test("an error passes through native code that calls a function")
    func throughNatives() {
        let b = TreeBuilder()
        let type = failure(b)
        let f = checked(b, type)
        let x = b.local("x", .int, isMutable: false)
        let y = b.local("y", .int, isMutable: false)
        let order = b.closure(
            [x, y], .bool, [b.returns(b.less(b.call(f, b.use(x)), b.call(f, b.use(y))))])
        let sorted = b.op(.arraySortedBy, [b.ints(3, -1, 2), order], .array(of: .int))
        let cell = b.cell([b.attempt([b.print(sorted)], [(.wildcard, [b.say("caught")])])])
        #expect(run(cell).output.hasSuffix("caught\n"))
    }

    @Test("deferred statements run at every way out, the last one first")
    func deferring() {
        let b = TreeBuilder()
        let type = failure(b)
        let n = b.parameter("n", .int)
        let i = b.local("i", .int, isMutable: false)
        let x = b.local("x", .int)
        let f = b.function("f", [n], .int, isThrowing: true) { _ in
            [
                b.declare(x, b.int(1)), .deferStatement([b.say("a"), b.update(x, .intAdd, b.int(1))]),
                .deferStatement([b.say("b")]),
                b.forLoop(
                    .variable(i), in: b.range(b.int(0), b.int(3)),
                    [
                        .deferStatement([b.print(b.use(i))]),
                        b.when(b.op(.intEqual, [b.use(i), b.use(n)], .bool), [b.returns(b.use(x))]),
                        b.when(
                            b.less(b.use(n), b.int(0)), [b.throwing(b.enumCase(type, 0))]),
                    ]), b.returns(b.use(x)),
            ]
        }
        #expect(run(b.cell([b.print(b.call(f, b.int(1)))])).output == "0\n1\nb\na\n1\n")
        #expect(run(b.cell([b.print(b.call(f, b.int(9)))])).output == "0\n1\n2\nb\na\n1\n")
        #expect(
            run(b.cell([b.attempt([b.print(b.call(f, b.int(-1)))], [(.wildcard, [b.say("caught")])])])).output
                == "0\nb\na\ncaught\n")
    }

    @Test("what the frames held that an error leaves is let go of", arguments: [3, -2, 15])
    func noLeaks(_ n: Int) {
        #expect(
            leavesNothing { b in
                let type = self.failure(b)
                let f = self.checked(b, type)
                let list = b.local("list", .array(of: .string))
                let g = b.function("g", [], .void) { _ in
                    [
                        b.attempt(
                            [
                                b.declare(list, b.array([b.string("x")], of: .string)),
                                b.run(
                                    b.mutate(
                                        b.place(list), .arrayAppend,
                                        [b.op(.stringDescribing, [b.call(f, b.int(n))], .string)])),
                                b.print(b.use(list)),
                            ], [(.cast(type, .enumCase(1, [.wildcard])), [b.say("caught")])])
                    ]
                }
                return b.cell([b.run(b.call(g)), b.run(b.call(g))])
            })
    }
}
