import Checker
import Machine
import Syntax

/// Programs that tests and the benchmark share.
enum Programs {
    /// `func fib(_ n: Int) -> Int { if n < 2 { return n }; return fib(n - 1) + fib(n - 2) }; fib(n)`
    static func fibonacci(_ n: Int) -> TypedCell {
        let b = TreeBuilder()
        let parameter = b.parameter("n", .int)
        let fib = b.function("fib", [parameter], .int) { fib in
            [
                b.when(b.less(b.use(parameter), b.int(2)), [b.returns(b.use(parameter))]),
                b.returns(
                    b.add(
                        b.call(fib, b.subtract(b.use(parameter), b.int(1))),
                        b.call(fib, b.subtract(b.use(parameter), b.int(2))))),
            ]
        }
        return b.cell([], result: b.call(fib, b.int(n)))
    }

    /// `var i = 0; var sum = 0.0; while i < n { sum += Double(i) * 0.5; i += 1 }; sum`
    static func sum(_ n: Int) -> TypedCell {
        let b = TreeBuilder()
        let i = b.global("i", .int)
        let sum = b.global("sum", .double)
        return b.cell(
            [
                b.declare(i, b.int(0)), b.declare(sum, b.double(0)),
                b.whileLoop(
                    b.less(b.use(i), b.int(n)),
                    [
                        b.update(
                            sum, .doubleAdd,
                            b.op(
                                .doubleMultiply, [b.op(.doubleFromInt, [b.use(i)], .double), b.double(0.5)],
                                .double)),
                        b.update(i, .intAdd, b.int(1)),
                    ]),
            ], result: b.use(sum))
    }

    /// The number of primes below n, by a sieve in an array of Bool.
    static func sieve(_ n: Int) -> TypedCell {
        let b = TreeBuilder()
        let isPrime = b.global("isPrime", .array(of: .bool))
        let count = b.global("count", .int)
        let i = b.local("i", .int, isMutable: false)
        let j = b.local("j", .int)
        return b.cell(
            [
                b.declare(
                    isPrime, b.op(.arrayRepeating, [b.bool(true), b.int(n)], .array(of: .bool))),
                b.declare(count, b.int(0)),
                b.forLoop(
                    .variable(i), in: b.range(b.int(2), b.int(n)),
                    where: b.get(b.use(isPrime), b.use(i)),
                    [
                        b.update(count, .intAdd, b.int(1)),
                        b.declare(j, b.add(b.use(i), b.use(i))),
                        b.whileLoop(
                            b.less(b.use(j), b.int(n)),
                            [
                                b.set(b.element(isPrime, b.use(j)), b.bool(false)),
                                b.update(j, .intAdd, b.use(i)),
                            ]),
                    ]),
            ], result: b.use(count))
    }

    /// Iterations of z² + c over a square grid, in a function.
    static func mandelbrot(_ n: Int) -> TypedCell {
        let b = TreeBuilder()
        let size = b.parameter("size", .int)
        let names = ["total", "row", "column", "count"].map { b.local($0, .int) }
        let (total, row, column, count) = (names[0], names[1], names[2], names[3])
        let doubles = ["cr", "ci", "x", "y", "t"].map { b.local($0, .double) }
        let (cr, ci, x, y, t) = (doubles[0], doubles[1], doubles[2], doubles[3], doubles[4])
        func mul(_ p: TypedExpression, _ q: TypedExpression) -> TypedExpression {
            b.op(.doubleMultiply, [p, q], .double)
        }
        func plus(_ p: TypedExpression, _ q: TypedExpression) -> TypedExpression {
            b.op(.doubleAdd, [p, q], .double)
        }
        func minus(_ p: TypedExpression, _ q: TypedExpression) -> TypedExpression {
            b.op(.doubleSubtract, [p, q], .double)
        }
        func scaled(_ variable: Variable, _ offset: Double) -> TypedExpression {
            minus(
                b.op(
                    .doubleDivide,
                    [
                        mul(b.double(3), b.op(.doubleFromInt, [b.use(variable)], .double)),
                        b.op(.doubleFromInt, [b.use(size)], .double),
                    ], .double), b.double(offset))
        }
        let function = b.function("mandelbrot", [size], .int) { _ in
            [
                b.declare(total, b.int(0)), b.declare(row, b.int(0)),
                b.whileLoop(
                    b.less(b.use(row), b.use(size)),
                    [
                        b.declare(column, b.int(0)),
                        b.whileLoop(
                            b.less(b.use(column), b.use(size)),
                            [
                                b.declare(cr, scaled(column, 2)), b.declare(ci, scaled(row, 1.5)),
                                b.declare(x, b.double(0)), b.declare(y, b.double(0)),
                                b.declare(count, b.int(0)),
                                b.whileLoop(
                                    b.expression(
                                        .and(
                                            b.op(
                                                .doubleLessOrEqual,
                                                [
                                                    plus(mul(b.use(x), b.use(x)), mul(b.use(y), b.use(y))),
                                                    b.double(4),
                                                ], .bool), b.less(b.use(count), b.int(50))), .bool),
                                    [
                                        b.declare(
                                            t,
                                            plus(
                                                minus(mul(b.use(x), b.use(x)), mul(b.use(y), b.use(y))),
                                                b.use(cr))),
                                        b.set(
                                            y, plus(mul(mul(b.double(2), b.use(x)), b.use(y)), b.use(ci))),
                                        b.set(x, b.use(t)), b.update(count, .intAdd, b.int(1)),
                                    ]),
                                b.update(total, .intAdd, b.use(count)),
                                b.update(column, .intAdd, b.int(1)),
                            ]),
                        b.update(row, .intAdd, b.int(1)),
                    ]),
                b.returns(b.use(total)),
            ]
        }
        return b.cell([], result: b.call(function, b.int(n)))
    }
}
