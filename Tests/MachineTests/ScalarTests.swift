import Checker
import Machine
import Testing

@Suite("Scalars")
struct ScalarTests {
    @Test(
        "integer arithmetic gives Swift's values",
        arguments: [(7, 3), (-7, 3), (7, -3), (0, 5), (40_000, 70_000)])
    func integerArithmetic(_ a: Int, _ b: Int) {
        let cases: [(Intrinsic, Int)] = [
            (.intAdd, a + b), (.intSubtract, a - b), (.intMultiply, a * b), (.intDivide, a / b),
            (.intRemainder, a % b), (.intAnd, a & b), (.intOr, a | b), (.intXor, a ^ b),
            (.intShiftLeft, a << b), (.intShiftRight, a >> b), (.intMinimum, min(a, b)),
            (.intMaximum, max(a, b)), (.intWrappingAdd, a &+ b), (.intWrappingMultiply, a &* b),
            (.intWrappingSubtract, a &- b),
        ]
        for (intrinsic, expected) in cases {
            #expect(
                evaluate { $0.op(intrinsic, [$0.int(a), $0.int(b)], .int) } == "\(expected)", "\(intrinsic)")
        }
        #expect(
            evaluate { $0.op(.intIsMultiple, [$0.int(a), $0.int(b)], .bool) } == "\(a.isMultiple(of: b))")
    }

    @Test(
        "comparisons give the same as values and as conditions",
        arguments: [(1, 2), (2, 1), (2, 2), (-70_000, 70_000)])
    func comparisons(_ a: Int, _ b: Int) {
        let ints: [(Intrinsic, Bool)] = [
            (.intEqual, a == b), (.intNotEqual, a != b), (.intLess, a < b), (.intLessOrEqual, a <= b),
            (.intGreater, a > b), (.intGreaterOrEqual, a >= b),
        ]
        for (intrinsic, expected) in ints {
            check(intrinsic, expected) { $0.op(intrinsic, [$0.int(a), $0.int(b)], .bool) }
        }
    }

    @Test(
        "comparisons of doubles respect NaN",
        arguments: [(1.0, 2.0), (2.0, 1.0), (2.0, 2.0), (.nan, 1.0), (1.0, .nan)])
    func doubleComparisons(_ a: Double, _ b: Double) {
        let cases: [(Intrinsic, Bool)] = [
            (.doubleEqual, a == b), (.doubleNotEqual, a != b), (.doubleLess, a < b),
            (.doubleLessOrEqual, a <= b), (.doubleGreater, a > b), (.doubleGreaterOrEqual, a >= b),
        ]
        for (intrinsic, expected) in cases {
            check(intrinsic, expected) { $0.op(intrinsic, [$0.double(a), $0.double(b)], .bool) }
        }
    }

    /// As a value, as a condition, negated, and in variables.
    private func check(_ name: Intrinsic, _ expected: Bool, _ build: (TreeBuilder) -> TypedExpression) {
        #expect(evaluate(build) == "\(expected)", "\(name)")
        #expect(
            evaluate {
                $0.expression(.conditional(build($0), then: $0.bool(true), else: $0.bool(false)), .bool)
            }
                == "\(expected)", "\(name) as a condition")
        #expect(
            evaluate {
                $0.expression(
                    .conditional(
                        $0.op(.boolNot, [build($0)], .bool), then: $0.bool(true), else: $0.bool(false)),
                    .bool)
            } == "\(!expected)", "\(name) negated")
        let b = TreeBuilder()
        guard case .call(_, let operands) = build(b).kind else { return }
        let first = b.global("a", operands[0].type)
        let second = b.global("b", operands[1].type)
        let comparison = b.op(name, [b.use(first), b.use(second)], .bool)
        let cell = b.cell(
            [b.declare(first, operands[0]), b.declare(second, operands[1])],
            result: b.expression(.conditional(comparison, then: b.int(1), else: b.int(0)), .int))
        #expect(run(cell).result == (expected ? "1" : "0"), "\(name) of variables")
    }

    @Test("functions of a double give Swift's values", arguments: [0.5, -1.5, 2.5, 3.0, 1e300])
    func doubleFunctions(_ x: Double) {
        let cases: [(Intrinsic, Double)] = [
            (.doubleNegate, -x), (.doubleMagnitude, abs(x)), (.doubleSquareRoot, x.squareRoot()),
            (.doubleRounded, x.rounded()), (.doubleFloor, x.rounded(.down)), (.doubleCeil, x.rounded(.up)),
            (.doubleTruncate, x.rounded(.towardZero)),
        ]
        for (intrinsic, expected) in cases {
            // The sign of a NaN is not defined.
            let printed = evaluate { $0.op(intrinsic, [$0.double(x)], .double) }
            #expect(
                expected.isNaN ? printed?.hasSuffix("nan") == true : printed == "\(expected)", "\(intrinsic)")
        }
        let remainder = x.truncatingRemainder(dividingBy: 0.7)
        #expect(
            evaluate { $0.op(.doubleTruncatingRemainder, [$0.double(x), $0.double(0.7)], .double) }
                == "\(remainder)")
    }

    @Test("&& and || do not evaluate what they do not need")
    func shortCircuit() {
        let b = TreeBuilder()
        let trap = b.op(.intEqual, [b.op(.intDivide, [b.int(1), b.int(0)], .int), b.int(1)], .bool)
        let and = b.expression(.and(b.bool(false), trap), .bool)
        let or = b.expression(.or(b.bool(true), trap), .bool)
        #expect(run(b.cell([b.print(and, or)])).output == "false true\n")
    }

    @Test("overflow traps name the operation")
    func overflow() {
        #expect(
            evaluate { $0.add($0.int(.max), $0.int(1)) }
                == "arithmetic operation '9223372036854775807 + 1' (on type 'Int') results in an overflow")
        #expect(
            evaluate { $0.subtract($0.int(.min), $0.int(1)) }
                == "arithmetic operation '-9223372036854775808 - 1' (on type 'Int') results in an overflow")
        #expect(
            evaluate { $0.op(.intMultiply, [$0.int(.max), $0.int(2)], .int) }
                == "arithmetic operation '9223372036854775807 * 2' (on type 'Int') results in an overflow")
        #expect(
            evaluate { $0.op(.intDivide, [$0.int(.min), $0.int(-1)], .int) }
                == "Division results in an overflow: -9223372036854775808 / -1")
    }

    @Test("division by zero traps in Swift's words")
    func division() {
        #expect(evaluate { $0.op(.intDivide, [$0.int(5), $0.int(0)], .int) } == "Division by zero: 5 / 0")
        #expect(
            evaluate { $0.op(.intRemainder, [$0.int(5), $0.int(0)], .int) }
                == "Division by zero in remainder operation: 5 % 0")
    }

    @Test("Int of a double traps where Swift's does")
    func conversion() {
        func convert(_ x: Double) -> String? { evaluate { $0.op(.intFromDouble, [$0.double(x)], .int) } }
        #expect(convert(-3.99) == "-3")
        #expect(convert(-9_223_372_036_854_775_808) == "-9223372036854775808")
        #expect(
            convert(.nan)
                == "Double value cannot be converted to Int because it is either infinite or NaN: Int(nan)")
        #expect(
            convert(1e19)
                == "Double value cannot be converted to Int because the result would be greater than Int.max: Int(1e+19)"
        )
    }
}
