import Tensors

/// The rectifier: max(x, 0).
///
/// - Limits: 0 at −∞, ∞ at ∞; f′ → 0, 1.
/// - Kink: f′(0) = 0, as in PyTorch and JAX. relu(−0) = +0.
/// - Error bounds: exact, value and derivative.
/// - Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
///
/// ```swift
/// print(relu(Tensor([-1, 0, 2])))   // [0.0 0.0 2.0]
/// ```
public func relu(_ x: Tensor) -> Tensor { trapping(try Checked.relu(x)) }

/// ``relu(_:)-(Tensor)`` of one number.
public func relu(_ x: Double) -> Double { ActivationFunctions.relu(x) }

/// The leaky rectifier with slope 0.01: x for x > 0, 0.01·x otherwise.
///
/// The slope is PyTorch's, JAX's and ONNX's; Keras has 0.2 or 0.3.
///
/// ```swift
/// print(leakyRelu(Tensor([-1, 2])))   // [-0.01   2.0]
/// ```
public func leakyRelu(_ x: Tensor) -> Tensor { trapping(try Checked.leakyRelu(x)) }

/// The leaky rectifier: x for x > 0, slope·x otherwise.
///
/// - Limits: −∞ and ∞ for a positive slope; f′ → slope, 1.
/// - Kink: f′(0) = slope, as in PyTorch (JAX has 1).
/// - Error bounds: 0.5 ULP; the derivative is exact.
/// - Source: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
///
/// Traps unless the slope is finite.
///
/// ```swift
/// print(leakyRelu(Tensor([-1, 2]), slope: 0.25))   // [-0.25   2.0]
/// ```
public func leakyRelu(_ x: Tensor, slope: Double) -> Tensor {
    trapping(try Checked.leakyRelu(x, slope: slope))
}

/// The leaky rectifier of one number, with slope 0.01.
public func leakyRelu(_ x: Double) -> Double { leakyRelu(x, slope: 0.01) }

/// The leaky rectifier of one number.
public func leakyRelu(_ x: Double, slope: Double) -> Double {
    trapping(try Checked.leakyRelu(x, slope: slope))
}

/// The step function: 1 at or above 0, 0 below.
///
/// ```swift
/// print(step(Tensor([-1, 0, 2])))   // [0.0 1.0 1.0]
/// ```
public func step(_ x: Tensor) -> Tensor { trapping(try Checked.step(x)) }

/// The step function: 1 at or above the threshold, 0 below.
///
/// - Limits: 0 at −∞, 1 at ∞.
/// - Kink: the derivative is 0 everywhere, at the threshold too: a step can't be trained by gradients.
/// - Error bounds: exact, value and derivative.
/// - Source: McCulloch and Pitts, "A logical calculus of the ideas immanent in nervous activity", 1943.
///
/// Traps if the threshold is NaN.
///
/// ```swift
/// print(step(Tensor([-1, 0, 2]), threshold: 1))   // [0.0 0.0 1.0]
/// ```
public func step(_ x: Tensor, threshold: Double) -> Tensor {
    trapping(try Checked.step(x, threshold: threshold))
}

/// The step function of one number, at threshold 0.
public func step(_ x: Double) -> Double { step(x, threshold: 0) }

/// The step function of one number.
public func step(_ x: Double, threshold: Double) -> Double {
    ActivationFunctions.step(threshold: threshold)(x)
}
