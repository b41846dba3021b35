import Activations
import Foundation
import Tensors
import Testing

@Suite struct AccuracyTests {
    struct Claim: Sendable, CustomTestStringConvertible {
        let name: String
        let parameter: Double
        let function: @Sendable (Tensor) -> Tensor
        /// In ULPs: of the value, the derivative and the second derivative.
        let bounds: [Double]

        init(
            _ name: String, _ parameter: Double, _ bounds: [Double],
            _ function: @escaping @Sendable (Tensor) -> Tensor
        ) {
            self.name = name
            self.parameter = parameter
            self.bounds = bounds
            self.function = function
        }

        var testDescription: String { "\(name)(\(parameter))" }
    }

    static let claims = [
        Claim("relu", 0, [0, 0, 0]) { relu($0) },
        Claim("leakyRelu", 0.01, [0.5, 0, 0]) { leakyRelu($0) },
        Claim("leakyRelu", 0.3, [0.5, 0, 0]) { leakyRelu($0, slope: 0.3) },
        Claim("step", 0, [0, 0, 0]) { step($0) },
        Claim("step", 0.5, [0, 0, 0]) { step($0, threshold: 0.5) },
        Claim("elu", 1, [0.52, 0.52, 0.52]) { elu($0) },
        Claim("elu", 0.7, [0.52, 0.52, 0.52]) { elu($0, alpha: 0.7) },
        Claim("sigmoid", 0, [0.52, 0.52, 2]) { sigmoid($0) },
        Claim("tanh", 0, [0.53, 0.52, 2]) { tanh($0) },
        Claim("softplus", 1, [0.65, 0.52, 0.52]) { softplus($0) },
        Claim("softplus", 0.7, [0.65, 0.52, 0.52]) { softplus($0, beta: 0.7) },
        Claim("softplus", 5, [0.65, 0.52, 0.52]) { softplus($0, beta: 5) },
        Claim("silu", 0, [0.52, 0.8, 0.52]) { silu($0) },
        Claim("gelu", 0, [0.52, 0.8, 0.52]) { gelu($0) },
    ]

    @Test("values and derivatives of two orders stay within their error bounds", arguments: claims)
    func accuracy(claim: Claim) throws {
        let lines = try Oracle.lines("vectors.txt").filter {
            $0[0] == claim.name && Double($0[1]) == claim.parameter
        }
        #expect(lines.count > 100)
        let x = Tensor(try lines.map { try TrueValue($0[2], "0").nearest })
        let slope = derivative(of: claim.function)
        let orders = [claim.function(x), slope(x), derivative(of: slope)(x)]
        for (order, values) in orders.enumerated() {
            var worst = (error: 0.0, x: 0.0)
            for (index, line) in lines.enumerated() {
                let truth = try TrueValue(line[3 + 2 * order], line[4 + 2 * order])
                let error = truth.error(of: values.scalars[index])
                if truth.isSubnormal, error <= 0.75 { continue }
                if !(error <= worst.error) { worst = (error, x.scalars[index]) }
            }
            #expect(
                worst.error <= claim.bounds[order],
                "order \(order) of \(claim.testDescription): \(worst.error) ULP at \(worst.x)")
        }
    }
}
