import Foundation
import Tensors
import Testing

@Suite struct ElementaryFunctionTests {
    /// Measured on these vectors and on 12,500 random points besides, plus a little room.
    static let functions: [(name: String, function: @Sendable (Tensor) -> Tensor, bound: Double)] = [
        ("exp", { exp($0) }, 0.52), ("expm1", { expm1($0) }, 0.57), ("tanh", { tanh($0) }, 0.53),
        ("sqrt", { sqrt($0) }, 0.5), ("log", { log($0) }, 0.52), ("log1p", { log1p($0) }, 1),
        ("sin", { sin($0) }, 0.6), ("cos", { cos($0) }, 0.6),
    ]

    @Test("values stay within their error bound", arguments: functions)
    func accuracy(name: String, function: @Sendable (Tensor) -> Tensor, bound: Double) throws {
        let lines = try Oracle.lines("elementary.txt").filter { $0[0] == name }
        #expect(lines.count > 40)
        let x = try lines.map { try TrueValue($0[1], "0").nearest }
        let y = function(Tensor(x)).scalars
        for (index, line) in lines.enumerated() {
            let truth = try TrueValue(line[2], line[3])
            let error = truth.error(of: y[index])
            #expect(error <= (truth.isSubnormal ? 0.75 : bound), "\(name)(\(x[index])) = \(y[index])")
        }
    }

    @Test("limits, signed zeros and NaN are those of the standard")
    func edges() {
        let x = Tensor([0, -0.0, .infinity, -.infinity, .nan])
        expectSame(exp(x), [1, 1, .infinity, 0, .nan])
        expectSame(expm1(x), [0, -0.0, .infinity, -1, .nan])
        expectSame(tanh(x), [0, -0.0, 1, -1, .nan])
        expectSame(log(x), [-.infinity, -.infinity, .infinity, .nan, .nan])
        expectSame(log1p(x), [0, -0.0, .infinity, .nan, .nan])
        expectSame(sqrt(x), [0, -0.0, .infinity, .nan, .nan])
        expectSame(abs(x), [0, 0, .infinity, .infinity, .nan])
        expectSame(-x, [-0.0, 0, -.infinity, .infinity, .nan])
    }

    @Test("exp overflows and underflows where the true value does")
    func exponentialRange() {
        let y = exp(
            Tensor([709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, 1e300]))
        #expect(y.scalars[0].isFinite)
        #expect(y.scalars[1] == .infinity)
        #expect(y.scalars[2] == .leastNonzeroMagnitude)
        #expect(y.scalars[3] == 0)
        #expect(y.scalars[4] == .infinity)
    }

    @Test("an element's value does not depend on its neighbours or its position")
    func positionIndependence() {
        let x = linspace(-20, 20, 37)
        for function in [{ exp($0) }, { tanh($0) }, { sin($0) }] as [(Tensor) -> Tensor] {
            let together = function(x).scalars
            #expect(together == x.scalars.map { function(Tensor([$0])).item })
        }
    }
}

/// Expects equal numbers, NaN for NaN, and zeros of the same sign.
func expectSame(
    _ x: Tensor, _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
    let same = zip(x.scalars, expected).allSatisfy { a, b in
        a.isNaN ? b.isNaN : a == b && a.sign == b.sign
    }
    #expect(same && x.count == expected.count, "\(x) and \(expected)", sourceLocation: sourceLocation)
}
