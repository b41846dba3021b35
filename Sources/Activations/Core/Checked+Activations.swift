import Tensors

/// What an activation takes and gives: a tensor, or a number of either type.
package protocol Activatable {
    func mapped(by f: ElementwiseFunction) throws(TensorError) -> Self
}

extension Tensor: Activatable {
    package func mapped(by f: ElementwiseFunction) throws(TensorError) -> Tensor { try f(self) }
}
extension Double: Activatable {
    package func mapped(by f: ElementwiseFunction) throws(TensorError) -> Double { f(self) }
}
extension Float: Activatable {
    package func mapped(by f: ElementwiseFunction) throws(TensorError) -> Float { f(self) }
}

extension Checked {
    package static func step<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.step)
    }
    package static func step<X: Activatable>(_ x: X, threshold: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.step(threshold: threshold))
    }
    package static func relu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.relu)
    }
    package static func relu6<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.relu6)
    }
    package static func leakyRelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.leakyRelu)
    }
    package static func leakyRelu<X: Activatable>(_ x: X, slope: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.leakyRelu(slope: slope))
    }
    package static func prelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.prelu)
    }
    package static func prelu<X: Activatable>(_ x: X, slope: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.prelu(slope: slope))
    }
    package static func rrelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.rrelu)
    }
    package static func rrelu<X: Activatable>(_ x: X, lower: Double, upper: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.rrelu(lower: lower, upper: upper))
    }
    package static func thresholdedRelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.thresholdedRelu)
    }
    package static func thresholdedRelu<X: Activatable>(_ x: X, threshold: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.thresholdedRelu(threshold: threshold))
    }
    package static func threshold<X: Activatable>(
        _ x: X, _ threshold: Double, _ value: Double
    ) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.threshold(threshold, value))
    }
    package static func elu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.elu)
    }
    package static func elu<X: Activatable>(_ x: X, alpha: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.elu(alpha: alpha))
    }
    package static func celu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.celu)
    }
    package static func celu<X: Activatable>(_ x: X, alpha: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.celu(alpha: alpha))
    }
    package static func selu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.selu)
    }
    package static func sigmoid<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.sigmoid)
    }
    package static func logSigmoid<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.logSigmoid)
    }
    package static func softplus<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.softplus)
    }
    package static func softplus<X: Activatable>(_ x: X, beta: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.softplus(beta: beta))
    }
    package static func softsign<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.softsign)
    }
    package static func silu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.silu)
    }
    package static func swish<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.swish)
    }
    package static func swish<X: Activatable>(_ x: X, beta: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.swish(beta: beta))
    }
    package static func gelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.gelu)
    }
    package static func geluTanh<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.geluTanh)
    }
    package static func mish<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.mish)
    }
    package static func hardSigmoid<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardSigmoid)
    }
    package static func hardSwish<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardSwish)
    }
    package static func hardTanh<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardTanh)
    }
    package static func hardTanh<X: Activatable>(_ x: X, low: Double, high: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardTanh(low: low, high: high))
    }
    package static func hardShrink<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardShrink)
    }
    package static func hardShrink<X: Activatable>(_ x: X, lambda: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.hardShrink(lambda: lambda))
    }
    package static func softShrink<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.softShrink)
    }
    package static func softShrink<X: Activatable>(_ x: X, lambda: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.softShrink(lambda: lambda))
    }
    package static func tanhShrink<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.tanhShrink)
    }
    package static func squareplus<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.squareplus)
    }
    package static func squareplus<X: Activatable>(_ x: X, b: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.squareplus(b: b))
    }
    package static func sparsePlus<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.sparsePlus)
    }
    package static func sparseSigmoid<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.sparseSigmoid)
    }
    package static func exponential<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.exponential)
    }
    package static func linear<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.linear)
    }
    package static func reluSquared<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.reluSquared)
    }
    package static func starRelu<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.starRelu)
    }
    package static func starRelu<X: Activatable>(
        _ x: X, scale: Double, bias: Double
    ) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.starRelu(scale: scale, bias: bias))
    }
    package static func snake<X: Activatable>(_ x: X) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.snake)
    }
    package static func snake<X: Activatable>(_ x: X, frequency: Double) throws(TensorError) -> X {
        try x.mapped(by: ActivationFunctions.snake(frequency: frequency))
    }
}
