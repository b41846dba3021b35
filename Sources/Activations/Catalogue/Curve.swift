import Tensors

/// A function sampled on both sides of 0 at magnitudes from 2⁻²⁰ to 2²⁰, 64 in every octave, to find what is special
/// about it; each find is then narrowed down to neighbouring numbers.
struct Curve {
    private let x: [Double]
    private let values: [Double]
    private let slopes: [Double]
    private let f: (Double) throws -> Double
    private let slope: (Double) throws -> Double
    private let derivativeLimits: Activation.Limits

    /// Nothing, if the function isn't one of single numbers. Its errors pass through.
    init?(_ activation: Activation) throws {
        guard activation.isElementwise else { return nil }
        let magnitudes = (-20..<20).flatMap { exponent in
            (0..<64).map { Double(sign: .plus, exponent: exponent, significand: 1 + Double($0) / 64) }
        }
        x = magnitudes.reversed().map(-) + [0] + magnitudes
        values = try Checked.value(of: activation, at: Tensor(x)).scalars
        guard values.count == x.count else { return nil }
        slopes = try Checked.derivative(of: activation, at: Tensor(x)).scalars
        f = { x in try Checked.value(of: activation, at: x) }
        slope = { x in try Checked.item(Checked.derivative(of: activation, at: Tensor([x]))) }
        derivativeLimits = try Checked.derivativeLimits(of: activation)
    }

    /// How far a learner's own function is searched: it may swing without end.
    static let searchedReach = 32.0

    /// Where f passes through 0 or stays there, within ±`searchedReach`.
    func zeros() throws -> [ClosedRange<Double>] {
        var zeros: [ClosedRange<Double>] = []
        let near = x.indices.filter { abs(x[$0]) <= Self.searchedReach }
        for run in runs(in: near, where: { values[$0] == 0 }) {
            zeros.append(
                try widened(run) { try f($0) == 0 }.clamped(to: -Self.searchedReach...Self.searchedReach))
        }
        for (left, right) in zip(near, near.dropFirst()) where values[left] * values[right] < 0 {
            let sign = values[left].sign
            let (below, above) = try narrowed(x[left], x[right]) { try f($0).sign == sign }
            let zero = try abs(f(below)) <= abs(f(above)) ? below : above
            // A jump over 0 is no zero.
            if try abs(f(zero)) <= 1e-9 * Swift.max(abs(values[left]), abs(values[right])) {
                zeros.append(zero...zero)
            }
        }
        return zeros.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Where f or f′ jumps.
    func kinks() throws -> [Double] {
        var kinks: [Double] = []
        for (left, right) in zip(x.indices, x.indices.dropFirst()) {
            for (samples, function) in [(values, f), (slopes, slope)] {
                let change = abs(samples[right] - samples[left])
                let size = Swift.max(1, abs(samples[left]), abs(samples[right]))
                guard change.isFinite, change > 1e-6 * size else { continue }
                guard let (below, above) = try jump(of: function, from: x[left], to: x[right]) else {
                    continue
                }
                let kink = below.description.count <= above.description.count ? below : above
                if !kinks.contains(kink) { kinks.append(kink == 0 ? 0 : kink) }
            }
        }
        return kinks
    }

    /// Where f′ changes its sign, within ±`reach`.
    func extrema(within reach: Double) throws -> [Activation.Extremum] {
        var extrema: [Activation.Extremum] = []
        let sloping = x.indices.filter { abs(x[$0]) <= reach && slopes[$0] != 0 && !slopes[$0].isNaN }
        for (left, right) in zip(sloping, sloping.dropFirst()) {
            guard right - left <= 2, slopes[left] * slopes[right] < 0 else { continue }
            let position: Double
            if right - left == 2 {
                position = x[left + 1]
            } else {
                let sign = slopes[left].sign
                let (below, above) = try narrowed(x[left], x[right]) { try slope($0).sign == sign }
                position = try abs(slope(below)) <= abs(slope(above)) ? below : above
            }
            extrema.append(
                .init(
                    position: position, value: try f(position), kind: slopes[left] < 0 ? .minimum : .maximum))
        }
        return extrema
    }

    /// See `Activation.saturationZones`.
    func saturationZones(below bound: Double) throws -> [ClosedRange<Double>] {
        try runs(in: Array(x.indices), where: { abs(slopes[$0]) < bound }).compactMap { run in
            let zone = try widened(run) { try abs(slope($0)) < bound }
            let lower = run.lowerBound == 0 && (derivativeLimits.atMinusInfinity.map(abs) ?? 0) < bound
            let upper = run.upperBound == x.count - 1 && (derivativeLimits.atInfinity.map(abs) ?? 0) < bound
            if lower || upper {
                return (lower ? -.infinity : zone.lowerBound)...(upper ? .infinity : zone.upperBound)
            }
            guard run.count > 1, run.allSatisfy({ slopes[$0] == 0 }) else { return nil }
            return try widened(run) { try slope($0) == 0 }
        }
    }

    /// The longest stretches of neighbouring samples that all satisfy `condition`.
    private func runs(in indices: [Int], where condition: (Int) -> Bool) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in indices where condition(index) {
            if let last = runs.last, last.upperBound == index - 1 {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    /// A run of samples that satisfy `condition`, up to the last numbers that do.
    private func widened(
        _ run: ClosedRange<Int>, _ condition: (Double) throws -> Bool
    ) rethrows -> ClosedRange<Double> {
        var lower = x[run.lowerBound]
        var upper = x[run.upperBound]
        if run.lowerBound > 0 {
            lower = try narrowed(x[run.lowerBound - 1], lower) { try !condition($0) }.above
        }
        if run.upperBound < x.count - 1 {
            upper = try narrowed(upper, x[run.upperBound + 1], condition).below
        }
        return lower...upper
    }

    /// Neighbouring numbers, of which the first satisfies `condition` and the second doesn't, by bisection.
    private func narrowed(
        _ below: Double, _ above: Double, _ condition: (Double) throws -> Bool
    ) rethrows -> (below: Double, above: Double) {
        var (below, above) = (below.rank, above.rank)
        while above - below > 1 {
            let middle = below + (above - below) / 2
            if try condition(Double(rank: middle)) { below = middle } else { above = middle }
        }
        return (Double(rank: below), Double(rank: above))
    }

    /// Neighbouring numbers between which the function makes most of its way from one end to the other, if there are.
    private func jump(
        of function: (Double) throws -> Double, from below: Double, to above: Double
    ) rethrows -> (below: Double, above: Double)? {
        var (below, above) = (below.rank, above.rank)
        var valueBelow = try function(Double(rank: below))
        var valueAbove = try function(Double(rank: above))
        let change = abs(valueAbove - valueBelow)
        while above - below > 1 {
            let middle = below + (above - below) / 2
            let value = try function(Double(rank: middle))
            if abs(value - valueBelow) > abs(valueAbove - value) {
                (above, valueAbove) = (middle, value)
            } else {
                (below, valueBelow) = (middle, value)
            }
            // A smooth function goes about half of its way on each half.
            guard abs(valueAbove - valueBelow) > 0.75 * change else { return nil }
        }
        return (Double(rank: below), Double(rank: above))
    }
}

extension Double {
    /// This number's place among all doubles, counted from 0: neighbours have neighbouring ranks.
    fileprivate var rank: Int64 {
        let place = Int64(bitPattern: magnitude.bitPattern)
        return sign == .minus ? -place : place
    }

    fileprivate init(rank: Int64) {
        let number = Double(bitPattern: UInt64(rank.magnitude))
        self = rank < 0 ? -number : number
    }
}
