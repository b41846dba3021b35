import Testing

@testable import Checker
@testable import Machine

@Suite("Classes, existentials and generics")
struct ClassTests {
    @Test("an instance is shared, and its fields are places")
    func sharing() {
        let b = TreeBuilder()
        let type = b.classType("Counter") { _ in [("n", .int, false), ("log", .array(of: .int), false)] }
        let (x, y) = (b.global("x", type), b.global("y", type))
        let n = b.place("n", .int)
        let add = b.function("add", [n], .void) { _ in [b.update(n, .intAdd, b.int(5))] }
        let cell = b.cell([
            b.declare(x, b.object(type, b.int(1), b.ints())), b.declare(y, b.use(x)),
            b.update(b.objectPlace(b.use(y), 0), .intAdd, b.int(1)),
            b.run(b.mutate(b.objectPlace(b.use(y), 1), .arrayAppend, [b.int(7)])),
            b.run(b.call(add, b.pass(b.objectPlace(b.use(y), 0)))),
            b.print(b.objectField(b.use(x), 0), b.objectField(b.use(x), 1)),
            b.print(b.op(.objectIdentical, [b.use(x), b.use(y)], .bool)),
        ])
        #expect(run(cell).output == "7 [7]\ntrue\n")
    }

    @Test("the instance's own class tells which method runs, and casts find it")
    func overriding() {
        let b = TreeBuilder()
        let base = b.classType("Base") { _ in [("n", .int, false)] }
        let derived = b.classType("Derived", superclass: base) { _ in [("s", .string, false)] }
        let (first, second) = (b.parameter("self", base), b.parameter("self", derived))
        let inBase = b.function("name", [first], .string) { _ in [b.returns(b.string("base"))] }
        let inDerived = b.function("name", [second], .string) { _ in
            [b.returns(b.objectField(b.use(second), 1))]
        }
        base.nominal?.declared?.methodTable = [inBase]
        derived.nominal?.declared?.methodTable = [inDerived]
        let list = b.global("list", .array(of: base))
        let (x, d) = (b.local("x", base, isMutable: false), b.local("d", derived, isMutable: false))
        let made = b.expression(.upcast(b.object(derived, b.int(2), b.string("derived"))), base)
        let cell = b.cell([
            b.declare(list, b.array([b.object(base, b.int(1)), made], of: base)),
            b.forLoop(
                .variable(x), in: b.use(list),
                [
                    b.print(
                        b.expression(.call(.method(inBase, slot: 0), [b.use(x)]), .string),
                        b.expression(.typeTest(b.use(x), derived), .bool)),
                    b.when(
                        .enumCase(1, [.variable(d)]),
                        b.expression(.conditionalCast(b.use(x), to: derived), .optional(derived)),
                        [b.print(b.objectField(b.use(d), 0))]),
                ]),
        ])
        #expect(run(cell).output == "base false\nderived true\n2\n")
    }

    private func noisy(_ b: TreeBuilder) -> Type {
        let type = b.classType("Noisy") { [("name", .string, false), ("next", .optional($0), false)] }
        let instance = b.parameter("self", type)
        type.nominal?.declared?.deinitializer = b.function("deinit", [instance], .void) { _ in
            [b.print(b.string("bye"), b.objectField(b.use(instance), 0))]
        }
        return type
    }

    @Test("deinit runs when the last reference goes, owners before what they own")
    func deinitializers() {
        let b = TreeBuilder()
        let type = noisy(b)
        let (x, y) = (b.local("x", type), b.local("y", .optional(type)))
        let f = b.function("f", [], .void) { _ in
            [
                b.declare(y, b.some(b.object(type, b.string("y"), b.none(type)))),
                b.declare(
                    x, b.object(type, b.string("x"), b.some(b.object(type, b.string("inner"), b.none(type))))),
                b.set(y, b.none(type)), b.say("middle"),
            ]
        }
        #expect(
            run(b.cell([b.run(b.call(f)), b.say("after")])).output
                == "bye y\nmiddle\nbye x\nbye inner\nafter\n")
    }

    @Test("a weak variable does not keep its instance")
    func weak() {
        let b = TreeBuilder()
        let type = noisy(b)
        let strong = b.local("strong", .optional(type))
        let w = Variable(
            name: "w", type: .optional(type), isMutable: true, storage: .local, range: b.range(), isWeak: true
        )
        func isGone() -> TypedExpression { b.op(.valueEqual, [b.use(w), b.none(type)], .bool) }
        let f = b.function("f", [], .void) { _ in
            [
                b.declare(strong, b.some(b.object(type, b.string("s"), b.none(type)))),
                b.declare(w, b.use(strong)), b.print(isGone()), b.set(strong, b.none(type)),
                b.print(isGone()),
            ]
        }
        #expect(run(b.cell([b.run(b.call(f))])).output == "false\nbye s\ntrue\n")
    }

    @Test("a list of a million nodes is released, and one with deinit", arguments: [false, true])
    func longList(isQuiet: Bool) {
        let b = TreeBuilder()
        let type = b.classType("Node") { [("n", .int, false), ("next", .optional($0), false)] }
        let list = b.global("list", .optional(type))
        let count = b.global("count", .int)
        let i = b.local("i", .int, isMutable: false)
        let length = isQuiet ? 1_000_000 : 100_000
        if !isQuiet {
            let instance = b.parameter("self", type)
            type.nominal?.declared?.deinitializer = b.function("deinit", [instance], .void) { _ in
                [b.update(count, .intAdd, b.int(1))]
            }
        }
        let cell = b.cell([
            b.declare(count, b.int(0)), b.declare(list, b.none(type)),
            b.forLoop(
                .variable(i), in: b.range(b.int(0), b.int(length)),
                [b.set(list, b.some(b.object(type, b.use(i), b.use(list))))]), b.set(list, b.none(type)),
            b.print(b.use(count)),
        ])
        #expect(run(cell).output == (isQuiet ? "0\n" : "100000\n"))
    }

    @Test("a requirement is done by the type of the value in the box, or of the generic parameter")
    func requirements() {
        let b = TreeBuilder()
        let named = ProtocolType("Named", isDeclaredByLearner: true)
        let own = Type.archetype(named.selfType)
        let name = Requirement(
            name: "name", kind: .getter, isStatic: false, isMutating: false,
            type: FunctionType(parameters: [own], result: .string), declaringProtocol: named)
        let rename = Requirement(
            name: "rename", kind: .method, isStatic: false, isMutating: true,
            type: FunctionType(parameters: [.inoutReference(own), .string], result: .void),
            declaringProtocol: named)
        named.requirements = [name, rename]
        let any = Type.existential([named])
        let person = b.structure("Person", [("age", .int), ("name", .string)])
        let (reader, writer, new) = (
            b.parameter("self", person), b.place("self", person), b.parameter("new", .string)
        )
        let getter = b.function("name", [reader], .string) { _ in [b.returns(b.field(b.use(reader), 1))] }
        let setter = b.function("rename", [writer, new], .void) { _ in
            [b.set(b.field(b.place(writer), 1), b.use(new))]
        }
        if let nominal = person.nominal {
            b.conformances.declare(
                nominal, named,
                [
                    name: .init(function: getter, isDefault: false),
                    rename: .init(function: setter, isDefault: false),
                ])
        }
        let (x, y) = (b.global("x", any), b.global("y", any))
        let t = Archetype(name: "T", conformances: [named])
        let value = b.parameter("value", .archetype(t))
        let twice = b.template("twice", [t], [value], .string) { _ in
            let text = b.expression(.call(.requirement(name, of: .archetype(t)), [b.use(value)]), .string)
            return [b.returns(b.op(.stringConcatenate, [text, text], .string))]
        }
        func read(_ variable: Variable) -> TypedExpression {
            b.expression(.call(.requirement(name, of: any), [b.use(variable)]), .string)
        }
        let made = b.make(person, b.int(3), b.string("ann"))
        let cell = b.cell([
            b.declare(x, b.erased(made, any)), b.declare(y, b.use(x)),
            b.run(b.expression(.call(.requirement(rename, of: any), [b.pass(y), b.string("bob")]), .void)),
            b.print(read(x), read(y), b.generic(twice, [person], [made], .string)),
            b.print(
                b.expression(.typeTest(b.erased(made), any), .bool),
                b.expression(.typeTest(b.erased(b.int(1)), any), .bool)),
        ])
        #expect(run(cell).output == "ann bob annann\ntrue false\n")
    }

    @Test("a generic function is lowered for each type that it is used with")
    func generics() {
        let b = TreeBuilder()
        let t = Archetype(name: "T")
        let (a, c) = (b.place("a", .archetype(t)), b.place("b", .archetype(t)))
        let old = b.local("old", .archetype(t), isMutable: false)
        let swap = b.template("swapped", [t], [a, c], .void) { _ in
            [b.declare(old, b.use(a)), b.set(a, b.use(c)), b.set(c, b.use(old))]
        }
        let (x, y) = (b.global("x", .int), b.global("y", .int))
        let (s, u) = (b.global("s", .string), b.global("u", .string))
        let cell = b.cell([
            b.declare(x, b.int(1)), b.declare(y, b.int(2)), b.declare(s, b.string("s")),
            b.declare(u, b.string("u")), b.run(b.generic(swap, [.int], [b.pass(x), b.pass(y)], .void)),
            b.run(b.generic(swap, [.string], [b.pass(s), b.pass(u)], .void)),
            b.print(b.use(x), b.use(y), b.use(s), b.use(u)),
        ])
        #expect(run(cell).output == "2 1 u s\n")
    }

    @Test("a generic function that uses itself for ever larger types is refused")
    func growingTypes() {
        let b = TreeBuilder()
        let t = Archetype(name: "T")
        let value = b.parameter("value", .archetype(t))
        let grow = b.template("grow", [t], [value], .void) { grow in
            [
                b.run(
                    b.generic(
                        grow, [.array(of: .archetype(t))], [b.array([b.use(value)], of: .archetype(t))], .void
                    ))
            ]
        }
        let trap = run(b.cell([b.run(b.generic(grow, [.int], [b.int(1)], .void))])).trap
        #expect(trap?.kind == .tooLarge)
        #expect(trap?.message == "The generic function 'grow' uses itself for types that grow without end.")
    }

    /// `func mapped<T, U>(_ list: [T], _ body: (T) throws -> U) rethrows -> [U]`
    private func mapped(_ b: TreeBuilder) -> Function {
        let (t, u) = (Archetype(name: "T"), Archetype(name: "U"))
        let list = b.parameter("list", .array(of: .archetype(t)))
        let body = b.closureParameter(
            "body", .function(FunctionType(parameters: [.archetype(t)], result: .archetype(u))))
        let result = b.local("result", .array(of: .archetype(u)))
        let x = b.local("x", .archetype(t), isMutable: false)
        return b.template("mapped", [t, u], [list, body], .array(of: .archetype(u)), isPrelude: true) { _ in
            [
                b.declare(result, b.array([], of: .archetype(u))),
                b.forLoop(
                    .variable(x), in: b.use(list),
                    [
                        b.run(
                            b.mutate(b.place(result), .arrayAppend, [b.callValue(b.use(body), b.use(x))]))
                    ]), b.returns(b.use(result)),
            ]
        }
    }

    @Test("a function of the prelude takes its closures in, also within itself")
    func inlining() {
        let b = TreeBuilder()
        let map = mapped(b)
        let (x, y) = (b.local("x", .array(of: .int), isMutable: false), b.local("y", .int, isMutable: false))
        let total = b.local("total", .int)
        let inner = b.closure(
            [y], .int, captures: [total],
            [
                b.update(total, .intAdd, b.use(y)),
                b.when(b.less(b.use(y), b.int(2)), [b.returns(b.int(0))]),
                b.returns(b.op(.intMultiply, [b.use(y), b.int(10)], .int)),
            ])
        let rows = b.array([b.ints(1, 2), b.ints(3)], of: .array(of: .int))
        let outer = b.closure(
            [x], .array(of: .int), captures: [total],
            [b.returns(b.generic(map, [.int, .int], [b.use(x), inner], .array(of: .int)))])
        let f = b.function("f", [], .void) { _ in
            [
                b.declare(total, b.int(0)),
                b.print(
                    b.generic(
                        map, [.array(of: .int), .array(of: .int)], [rows, outer],
                        .array(of: .array(of: .int)))), b.print(b.use(total)),
            ]
        }
        #expect(run(b.cell([b.run(b.call(f))])).output == "[[0, 20], [30]]\n6\n")
    }

    @Test("an error in a closure is told at its place, and one of the prelude at its caller")
    func placesOfInlinedErrors() {
        let b = TreeBuilder()
        let map = mapped(b)
        let x = b.local("x", .int, isMutable: false)
        let division = b.op(.intDivide, [b.int(1), b.use(x)], .int)
        let call = b.generic(
            map, [.int, .int], [b.ints(1, 0), b.closure([x], .int, [b.returns(division)])], .array(of: .int))
        let trap = run(b.cell([b.run(call)])).trap
        #expect(trap?.range == division.range)
        #expect(trap?.frames.map(\.function) == [nil])
    }

    @Test("a static property makes its value at its first use")
    func staticProperties() {
        let b = TreeBuilder()
        let x = b.global("x", .array(of: .int))
        x.initializer = b.function("x", [], .array(of: .int)) { _ in [b.say("made"), b.returns(b.ints(1))] }
        let f = b.function("f", [], .int) { _ in [b.returns(b.op(.arrayCount, [b.use(x)], .int))] }
        let cell = b.cell([
            b.say("start"), b.print(b.call(f), b.call(f)),
            b.run(b.mutate(b.place(x), .arrayAppend, [b.int(2)])), b.print(b.use(x)),
        ])
        #expect(run(cell).output == "start\nmade\n1 1\n[1, 2]\n")
    }

    @Test("classes, boxes and closures leave nothing behind")
    func noLeaks() {
        #expect(
            leavesNothing { b in
                let type = self.noisy(b)
                let map = self.mapped(b)
                let x = b.local("x", type)
                let y = b.local("y", .int, isMutable: false)
                let f = b.function("f", [], .void) { _ in
                    [
                        b.declare(x, b.object(type, b.string("a"), b.none(type))),
                        b.set(
                            b.objectPlace(b.use(x), 1), b.some(b.object(type, b.string("b"), b.none(type)))),
                        b.print(
                            b.generic(
                                map, [.int, .string],
                                [
                                    b.ints(1, 2),
                                    b.closure(
                                        [y], .string, captures: [x], [b.returns(b.objectField(b.use(x), 0))]),
                                ], .array(of: .string))), b.print(b.erased(b.ints(1))),
                    ]
                }
                return b.cell([b.run(b.call(f))])
            })
    }
}
