import Tensors

extension Activation {
    /// What a function tends to on both sides; nil where it has no limit.
    public struct Limits: Sendable, Hashable, CustomStringConvertible {
        /// The limit as x → −∞.
        public let atMinusInfinity: Double?
        /// The limit as x → ∞.
        public let atInfinity: Double?

        /// Such as `0.0 … 1.0`.
        public var description: String {
            [atMinusInfinity, atInfinity].map { $0.map(\.description) ?? "none" }.joined(separator: " … ")
        }
    }

    /// A point where f or f′ jumps.
    public struct Kink: Sendable, Hashable {
        /// x
        public let position: Double
        /// The f′(x) that is used there.
        public let derivative: Double
    }

    /// A minimum or maximum of f, or of f′.
    public struct Extremum: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case minimum, maximum
        }

        /// x
        public let position: Double
        /// f(x), or f′(x)
        public let value: Double
        /// Whether that is least or greatest there.
        public let kind: Kind
    }

    /// The limits of f, as it computes them.
    ///
    /// ```swift
    /// print(Activation.tanh.limits)   // -1.0 … 1.0
    /// ```
    public var limits: Limits { trappingAny { try Checked.limits(of: self) } }

    /// The limits of f′, as it computes them.
    ///
    /// ```swift
    /// print(Activation.relu.derivativeLimits)   // 0.0 … 1.0
    /// ```
    public var derivativeLimits: Limits { trappingAny { try Checked.derivativeLimits(of: self) } }

    /// Where f is 0: single points as ranges of one number, and stretches, in order. Only where f reaches 0, not
    /// where it comes near it and rounds to it.
    ///
    /// A learner's own function is searched within ±32.
    ///
    /// ```swift
    /// print(Activation.relu.zeros, Activation.silu.zeros)
    /// // [ClosedRange(-inf...0.0)] [ClosedRange(0.0...0.0)]
    /// ```
    public var zeros: [ClosedRange<Double>] { trappingAny { try Checked.zeros(of: self) } }

    /// Where f or f′ jumps, and the f′ that is used there, in order.
    ///
    /// ```swift
    /// print(Activation.relu6.kinks.map { kink in kink.position })   // [0.0, 6.0]
    /// ```
    public var kinks: [Kink] { trappingAny { try Checked.kinks(of: self) } }

    /// Where f′ changes its sign, in order: the isolated minima and maxima of f, to the last bit or next to it. A
    /// learner's own function is searched within ±32.
    ///
    /// ```swift
    /// print(Activation.silu.extrema[0].position, Activation.silu.extrema[0].value)
    /// // -1.2784645427610737 -0.2784645427610738
    /// ```
    public var extrema: [Extremum] { trappingAny { try Checked.extrema(of: self) } }

    /// Where f″ changes its sign within ±32, in order: the points where f is steepest, or rises least.
    ///
    /// ```swift
    /// let steepest = Activation.sigmoid.derivativeExtrema[0]
    /// print(steepest.position, steepest.value)   // 0.0 0.25
    /// ```
    public var derivativeExtrema: [Extremum] { trappingAny { try Checked.derivativeExtrema(of: self) } }

    /// The saturation zones, in order: where learning stalls, because f hardly answers to x.
    ///
    /// By definition the stretches on which |f′| < 0.01 and that reach to −∞ or ∞, and those on which f′ is exactly
    /// 0. They end at the last number for which that holds. Zones narrower than 1e-6 or beyond ±1e6 are not found.
    ///
    /// ```swift
    /// print(Activation.relu.saturationZones, Activation.hardShrink.saturationZones)
    /// // [ClosedRange(-inf...0.0)] [ClosedRange(-0.5...0.5)]
    /// ```
    public var saturationZones: [ClosedRange<Double>] {
        trappingAny { try Checked.saturationZones(of: self) }
    }
}

extension Checked {
    package static func limits(of f: Activation) throws -> Activation.Limits {
        try limits(of: f) { x in try value(of: f, at: x) }
    }

    package static func derivativeLimits(of f: Activation) throws -> Activation.Limits {
        try limits(of: f) { x in try derivative(of: f, at: x) }
    }

    private static func limits(
        of f: Activation, _ function: (Tensor) throws -> Tensor
    ) throws -> Activation.Limits {
        guard f.isElementwise else { return .init(atMinusInfinity: nil, atInfinity: nil) }
        let far = Tensor([1e100, 1.7e150, 3.1e200])
        let ends = try function(Tensor([-Double.infinity, .infinity])).scalars
        let sides = try [function(negate(far)).scalars, function(far).scalars]
        // What swings to the end has no limit, whatever it gives at infinity.
        let limits = zip(ends, sides).map { limit, values in
            values.allSatisfy {
                $0 == limit || Swift.abs($0 - limit) < 1e-6 || Swift.abs($0) > 1e90 && limit.isInfinite
            } ? limit : nil
        }
        return .init(atMinusInfinity: limits.first ?? nil, atInfinity: limits.last ?? nil)
    }

    package static func zeros(of f: Activation) throws -> [ClosedRange<Double>] {
        switch f.shape {
        case .known(let zeros, _): zeros
        case .searched: try Curve(f)?.zeros() ?? []
        }
    }

    package static func kinks(of f: Activation) throws -> [Activation.Kink] {
        let positions =
            switch f.shape {
            case .known(_, let kinks): kinks
            case .searched: try Curve(f)?.kinks() ?? []
            }
        guard !positions.isEmpty else { return [] }
        let slopes = try derivative(of: f, at: Tensor(positions)).scalars
        return zip(positions, slopes).map { Activation.Kink(position: $0, derivative: $1) }
    }

    package static func extrema(of f: Activation) throws -> [Activation.Extremum] {
        let reach = if case .known = f.shape { Double.infinity } else { Curve.searchedReach }
        return try Curve(f)?.extrema(within: reach) ?? []
    }

    package static func derivativeExtrema(of f: Activation) throws -> [Activation.Extremum] {
        guard f.isElementwise else { return [] }
        return try extrema(of: activation("\(f.name)′") { x in try derivative(of: f, at: x) })
    }

    package static func saturationZones(of f: Activation) throws -> [ClosedRange<Double>] {
        try Curve(f)?.saturationZones(below: 0.01) ?? []
    }
}
