import Checker
import Testing

@testable import Machine

/// A library type for tests: values with copy on write, like a tensor.
private struct Vector: NativeObject, CustomStringConvertible {
    var scalars: [Double]
    var description: String { "Vector\(scalars)" }
}

@Suite("Native functions")
struct NativeTests {
    private static let vector = NominalType("Vector", .reference)
    private let vectorType = Type.nominal(NativeTests.vector, [])
    private let natives: [NativeFunction] = [
        NativeFunction { (a: Int, b: Double, c: Bool, d: String) in "\(a) \(b) \(c) \(d)" },
        NativeFunction { (scalars: [Double]) in Vector(scalars: scalars) },
        NativeFunction { (vector: Vector, index: Int) throws -> Double in
            guard vector.scalars.indices.contains(index) else { throw NativeError("No scalar \(index).") }
            return vector.scalars[index]
        },
        .mutating { (vector: inout Vector, index: Int, value: Double) throws in
            guard vector.scalars.indices.contains(index) else { throw NativeError("No scalar \(index).") }
            vector.scalars[index] = value
        },
        NativeFunction { (f: FunctionValue, x: Double) throws -> Double in try f(x) + 1 },
        NativeFunction { (f: FunctionValue) in
            NativeClosure(NativeFunction { (x: Double) throws -> Double in try f(x) * 10 })
        },
        NativeFunction {
            (values: [ErasedValue], pairs: Pairs<String, ErasedValue>, range: ClosedRange<Double>) in
            "\(values.map(\.description)) \(pairs.keys) \(pairs.values.map(\.type)) \(range)"
        },
        NativeFunction { (strings: [[String]]) in Pair(strings.flatMap { $0 }, strings.count) },
    ]
    private let function = Type.function(FunctionType(parameters: [.double], result: .double))

    @Test("scalars and strings are passed and returned")
    func scalars() {
        let b = TreeBuilder()
        let call = b.native(0, [b.int(1), b.double(2), b.bool(true), b.string("x")], .string)
        #expect(run(b.cell([], result: call), natives: natives).result == "1 2.0 true x")
    }

    @Test("arrays, pairs, erased values and tuples are passed and returned")
    func collections() {
        let b = TreeBuilder()
        let any = Type.any
        func erased(_ value: TypedExpression) -> TypedExpression { b.expression(.erasure(value), any) }
        let pairs = b.expression(
            .pairsLiteral(keys: [b.string("k")], values: [erased(b.ints(1, 2))]),
            .nominal(.keyValuePairs, [.string, any]))
        let call = b.native(
            6,
            [
                b.array([erased(b.int(1)), erased(b.string("s"))], of: any), pairs,
                b.closedRange(b.double(0), b.double(1)),
            ], .string)
        #expect(
            run(b.cell([], result: call), natives: natives).result == #"["1", "s"] ["k"] [[Int]] 0.0...1.0"#)
        let c = TreeBuilder()
        let nested = c.array([c.array([c.string("a"), c.string("b")], of: .string)], of: .array(of: .string))
        let tuple = Type.tuple([TupleElement(type: .array(of: .string)), TupleElement(type: .int)])
        let result = run(c.cell([], result: c.native(7, [nested], tuple)), natives: natives).result
        #expect(result == #"(["a", "b"], 1)"#)
    }

    @Test("library values are changed in place, and survive a setter that throws")
    func setters() throws {
        let machine = Machine(natives: natives)
        let b = TreeBuilder()
        let v = b.global("v", vectorType)
        let copy = b.global("copy", vectorType)
        func place(_ index: Int) -> AssignmentTarget {
            .librarySubscript(
                .variable(v, b.range()), indices: [b.int(index)], getter: b.libraryFunction(2),
                setter: b.libraryFunction(3), type: .double, b.range())
        }
        let cell = b.cell([
            b.declare(v, b.native(1, [b.array([b.double(1), b.double(2)], of: .double)], vectorType)),
            b.declare(copy, b.use(v)), b.set(place(0), b.double(5)),
            b.update(place(1), .doubleAdd, b.double(0.5)), b.print(b.use(v), b.use(copy)),
            b.set(place(7), b.double(0)),
        ])
        let outcome = machine.outcome(of: cell)
        #expect(outcome.output == "Vector[5.0, 2.5] Vector[1.0, 2.0]\n")
        #expect(outcome.trap?.message == "No scalar 7.")
        #expect(outcome.trap?.kind == .libraryError)
        let value = try #require(machine.value(of: v))
        #expect(value.libraryValue as? Vector == Vector(scalars: [5, 2.5]))
        #expect(try value.value(as: Vector.self).scalars == [5, 2.5])
    }

    @Test("natives call the learner's functions, and functions made by natives are called")
    func callbacks() {
        let b = TreeBuilder()
        let (x, k) = (b.parameter("x", .double), b.local("k", .double))
        let f = b.function("f", [], .double) { _ in
            let closure = b.closure(
                [x], .double, captures: [k],
                [
                    b.update(k, .doubleAdd, b.double(1)),
                    b.returns(b.op(.doubleMultiply, [b.use(x), b.use(k)], .double)),
                ])
            let made = b.native(5, [closure], function)
            return [
                b.declare(k, b.double(1)),
                b.print(b.native(4, [closure, b.double(3)], .double)),
                b.print(b.callValue(made, b.double(3))),
                b.print(b.native(4, [made, b.double(3)], .double)), b.returns(b.use(k)),
            ]
        }
        // k is 2, 3, 4: 3 * 2 + 1; 3 * 3 * 10; 3 * 4 * 10 + 1.
        #expect(run(b.cell([], result: b.call(f)), natives: natives).output == "7.0\n90.0\n121.0\n")
    }

    @Test("a trap in a callback passes through the native with all calls")
    func trapInCallback() {
        let b = TreeBuilder()
        let x = b.parameter("x", .double)
        let bad = b.op(.intFromDouble, [b.op(.doubleDivide, [b.use(x), b.double(0)], .double)], .int)
        let f = b.function("f", [x], .double) { _ in [b.returns(b.op(.doubleFromInt, [bad], .double))] }
        let call = b.native(
            4, [b.expression(.functionReference(.function(f, [])), function), b.double(1)], .double)
        let trap = run(b.cell([], result: call), natives: natives).trap
        #expect(trap?.message.hasPrefix("Double value cannot be converted to Int") == true)
        #expect(trap?.range == bad.range)
        #expect(trap?.frames.map(\.function) == ["f", nil])
    }

    @Test("callbacks that nest without end are an error")
    func nestedCallbacks() {
        onLargeStack {
            let b = TreeBuilder()
            let function = Type.function(FunctionType(parameters: [.double], result: .double))
            let x = b.parameter("x", .double)
            let f = b.function("f", [x], .double) { f in
                [
                    b.returns(
                        b.native(
                            0, [b.expression(.functionReference(.function(f, [])), function), b.use(x)],
                            .double))
                ]
            }
            let native = NativeFunction { (f: FunctionValue, x: Double) throws -> Double in try f(x) }
            let trap = run(b.cell([], result: b.call(f, b.double(0))), natives: [native]).trap
            #expect(trap?.kind == .stackOverflow)
        }
    }
}

extension Vector: Equatable {}

@Suite("Descriptions")
struct DescriptionTests {
    @Test(
        "doubles print as in Swift",
        arguments: [1, 1e16, 1e15, 1e-5, 0.0001, -0.0, .nan, .infinity, .leastNonzeroMagnitude, 0.1])
    func doubles(_ x: Double) {
        #expect(evaluate { $0.double(x) } == String(describing: x))
        #expect(evaluate { $0.array([$0.double(x)], of: .double) } == String(describing: [x]))
    }

    @Test(
        "strings print as in Swift, quoted inside other values",
        arguments: ["", "a\"b", "t\tn\n\u{7f}\0é\\", "👍🏽"])
    func strings(_ text: String) {
        #expect(evaluate { $0.string(text) } == text)
        #expect(evaluate { $0.array([$0.string(text)], of: .string) } == String(describing: [text]))
        #expect(
            evaluate { $0.tuple((nil, $0.int(1)), ("s", $0.string(text))) }
                == String(describing: (1, s: text)))
    }

    @Test("ranges, tuples and sequences print as in Swift")
    func compounds() {
        #expect(evaluate { $0.range($0.int(0), $0.int(3)) } == String(describing: 0..<3))
        #expect(evaluate { $0.closedRange($0.double(0), $0.double(1)) } == String(describing: 0.0...1.0))
        #expect(
            evaluate { $0.array([$0.range($0.int(0), $0.int(3))], of: .range(of: .int)) }
                == String(describing: [0..<3]))
        #expect(
            evaluate {
                $0.op(.arrayEnumerated, [$0.ints(1, 2)], .nominal(.enumeratedSequence, [.array(of: .int)]))
            } == String(describing: [1, 2].enumerated()))
        #expect(
            evaluate {
                $0.op(
                    .zipMake, [$0.ints(1), $0.array([$0.string("a")], of: .string)],
                    .nominal(.zip2Sequence, [.array(of: .int), .array(of: .string)]))
            } == String(describing: zip([1], ["a"])))
        #expect(
            evaluate {
                $0.op(.strideToMake, [$0.int(0), $0.int(4), $0.int(2)], .nominal(.strideTo, [.int]))
            } == String(describing: stride(from: 0, to: 4, by: 2)))
    }
}
