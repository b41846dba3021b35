extension Activation {
    /// The greatest errors over all points that were tried, in units in the last place (ULPs) of the exact result,
    /// of which half a one is the least that rounding can show; 0 where the result is exact.
    ///
    /// Measured against an independent program in hundreds of bits; Documentation/accuracy.md says how.
    public struct ErrorBounds: Sendable, Hashable, CustomStringConvertible {
        /// The bounds of one type.
        public struct Bounds: Sendable, Hashable {
            /// Of f, in ULPs.
            public let value: Double
            /// Of f′, in ULPs.
            public let derivative: Double
        }

        /// For doubles.
        public let float64: Bounds
        /// For floats.
        public let float32: Bounds

        /// Such as `0.5 ULP; the derivative is exact`, with what is different for floats.
        public var description: String {
            let (doubles, floats) = (Self.text(float64), Self.text(float32))
            return doubles == floats ? doubles : "\(doubles). For floats \(floats)"
        }

        private static func text(_ bounds: Bounds) -> String {
            let value = text(bounds.value)
            if bounds.value == bounds.derivative { return "\(value), value and derivative" }
            return "\(value); the derivative \(bounds.derivative == 0 ? "is exact" : text(bounds.derivative))"
        }

        private static func text(_ ulps: Double) -> String {
            let isWhole = ulps == ulps.rounded()
            return ulps == 0 ? "exact" : isWhole ? "\(Int(ulps)) ULP" : "\(ulps) ULP"
        }
    }

    /// The error bounds in both types; nil for what is a learner's own or works on many numbers at once.
    ///
    /// ```swift
    /// print(Activation.leakyRelu.errorBounds?.float64.value ?? .nan)   // 0.5
    /// ```
    public var errorBounds: ErrorBounds? {
        guard case .element = operation, let measured = Self.measured[name] else { return nil }
        return ErrorBounds(
            float64: .init(value: measured.0, derivative: measured.1),
            float32: .init(value: measured.2, derivative: measured.3))
    }

    /// f and f′ of doubles, f and f′ of floats: the table of Documentation/accuracy.md, which a test compares.
    private static let measured: [String: (Double, Double, Double, Double)] = [
        "step": (0, 0, 0, 0),
        "relu": (0, 0, 0, 0),
        "relu6": (0, 0, 0, 0),
        "leakyRelu": (0.5, 0, 0.5, 0),
        "prelu": (0.5, 0, 0.5, 0),
        "rrelu": (0.5, 0, 0.5, 0),
        "thresholdedRelu": (0, 0, 0, 0),
        "threshold": (0, 0, 0, 0),
        "elu": (0.65, 0.55, 0.6, 0.75),
        "celu": (0.6, 0.55, 0.6, 0.75),
        "selu": (0.6, 0.6, 0.6, 0.75),
        "sigmoid": (0.6, 0.6, 0.75, 0.75),
        "logSigmoid": (0.65, 0.6, 0.75, 0.75),
        "tanh": (0.6, 0.55, 0.55, 0.7),
        "softplus": (0.7, 0.55, 0.75, 0.75),
        "softsign": (0.5, 0.5, 0.5, 0.5),
        "silu": (0.55, 0.55, 0.6, 0.65),
        "swish": (0.55, 0.55, 0.75, 0.75),
        "gelu": (0.7, 0.65, 0.6, 0.65),
        "geluTanh": (0.55, 0.55, 0.55, 0.55),
        "mish": (0.8, 0.55, 0.8, 0.65),
        "hardSigmoid": (0.5, 0.5, 0.5, 0.5),
        "hardSwish": (0.5, 0.5, 1, 0.5),
        "hardTanh": (0, 0, 0, 0),
        "hardShrink": (0, 0, 0, 0),
        "softShrink": (0.5, 0, 0.5, 0),
        "tanhShrink": (0.85, 0.7, 1, 0.65),
        "squareplus": (0.5, 0.5, 0.7, 0.8),
        "sparsePlus": (0.5, 0.5, 0.5, 0.5),
        "sparseSigmoid": (0.5, 0, 0.5, 0),
        "exponential": (0.75, 0.75, 0.75, 0.75),
        "linear": (0, 0, 0, 0),
        "reluSquared": (0.5, 0, 0.5, 0),
        "starRelu": (0.5, 0.5, 0.5, 0.5),
        "snake": (0.55, 0.55, 0.55, 0.55),
    ]
}
