import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

// Data sets in the plane, drawn with the numbers that `seed(_:)` starts. Classes take turns along the rows.

/// The four corners of exclusive or: inputs of shape `[4, 2]`, labels `[4, 1]`.
///
/// ```swift
/// print(xor().labels.flattened())   // [0.0 1.0 1.0 0.0]
/// ```
public func xor() -> DataSet {
    DataSet(
        inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), labels: Tensor([[0], [1], [1], [0]]),
        classes: [0, 1, 1, 0])
}

/// Two half circles that reach into each other: scikit-learn's moons. Inputs `[count, 2]`, labels `[count, 1]`.
///
/// The upper moon is (cos t, sin t), the lower (1 − cos t, ½ − sin t), t from 0 to π; `noise` is the standard
/// deviation of what is added to each coordinate. Traps if `count` or `noise` is negative.
///
/// ```swift
/// seed(1)
/// print(moons(100, noise: 0.1).inputs.shape)   // [100, 2]
/// ```
public func moons(_ count: Int = 200, noise: Double = 0.1) -> DataSet {
    trapping(try Checked.moons(count, noise: noise))
}

/// Two circles around the origin, with radii 1 and `factor`: scikit-learn's circles. Inputs `[count, 2]`, labels
/// `[count, 1]`. Traps if `count` or `noise` is negative.
public func circles(_ count: Int = 200, noise: Double = 0.05, factor: Double = 0.5) -> DataSet {
    trapping(try Checked.circles(count, noise: noise, factor: factor))
}

/// Two spirals that wind around each other: r = t, angle 4t + π·class, t from 0 to 1, and `noise` on the angle.
/// Inputs `[count, 2]`, labels `[count, 1]`. Traps if `count` or `noise` is negative.
///
/// Source: the spirals of Stanford's CS231n.
public func spirals(_ count: Int = 200, noise: Double = 0.2) -> DataSet {
    trapping(try Checked.spirals(count, noise: noise))
}

/// Round clouds, one for each class, whose centers stand on a circle of radius 3: inputs `[count, 2]`, labels one-hot,
/// `[count, centers]`. Traps if `count` or `deviation` is negative, or `centers` is below 1.
public func blobs(_ count: Int = 200, centers: Int = 3, deviation: Double = 0.6) -> DataSet {
    trapping(try Checked.blobs(count, centers: centers, deviation: deviation))
}

/// Sequences of pairs, a number from 0 to 1 and a mark; the target is the sum of the two numbers that are marked, one
/// in each half. Inputs of shape `[count, length, 2]`, labels `[count, 1]`. Always to say 1 gives an error of 1/6.
///
/// Source: Hochreiter and Schmidhuber, 1997, in the form of Arjovsky et al., arXiv 1511.06464. Traps if `length` is
/// below 2.
public func addingTask(_ count: Int = 200, length: Int = 20) -> DataSet {
    trapping(try Checked.addingTask(count, length: length))
}

/// (r·cos t, r·sin t)
private func point(radius: Double, angle: Double) -> (Double, Double) {
    (radius * cos(angle), radius * sin(angle))
}

extension Checked {
    package static func moons(_ count: Int, noise: Double) throws(TensorError) -> DataSet {
        try twoClasses(count, in: "moons") { kind, share in
            let upper = point(radius: 1, angle: .pi * share)
            return kind == 0 ? upper : (1 - upper.0, 0.5 - upper.1)
        } noise: {
            (0, noise)
        }
    }

    package static func circles(_ count: Int, noise: Double, factor: Double) throws(TensorError) -> DataSet {
        try twoClasses(count, in: "circles", closed: true) { kind, share in
            point(radius: kind == 0 ? 1 : factor, angle: 2 * .pi * share)
        } noise: {
            (0, noise)
        }
    }

    package static func spirals(_ count: Int, noise: Double) throws(TensorError) -> DataSet {
        try twoClasses(count, in: "spirals") { kind, share in
            (share, 4 * share + .pi * Double(kind))
        } noise: {
            (noise, 0)
        }
    }

    /// - Parameter place: of the class and the share of the way; with noise on angles it is a radius and an angle.
    private static func twoClasses(
        _ count: Int, in name: String, closed: Bool = false,
        place: (_ kind: Int, _ share: Double) -> (Double, Double),
        noise: () -> (angle: Double, position: Double)
    ) throws(TensorError) -> DataSet {
        let noise = noise()
        guard count >= 0 else { throw .invalid("\(name): the count must be 0 or more, and is \(count)") }
        guard noise.angle >= 0, noise.position >= 0 else {
            throw .invalid(
                "\(name): the noise must be 0 or more, and is \(Swift.min(noise.angle, noise.position))")
        }
        let draws = try normal([count, 2], mean: 0, standardDeviation: 1, dtype: .float64).scalars
        var scalars: [Double] = []
        let classes = (0..<count).map { $0 % 2 }
        for index in 0..<count {
            let ofClass = (count + 1 - index % 2) / 2
            let share = Double(index / 2) / Double(Swift.max(1, closed ? ofClass : ofClass - 1))
            var (x, y) = place(classes[index], share)
            if noise.angle > 0 || name == "spirals" {
                (x, y) = point(radius: x, angle: y + noise.angle * draws[2 * index])
            }
            scalars += [
                x + noise.position * draws[2 * index], y + noise.position * draws[2 * index + 1],
            ]
        }
        return DataSet(
            inputs: try tensor(scalars, shape: [count, 2]),
            labels: try tensor(classes.map(Double.init), shape: [count, 1]), classes: classes)
    }

    package static func blobs(
        _ count: Int, centers: Int, deviation: Double
    ) throws(TensorError) -> DataSet {
        guard centers >= 1 else { throw .invalid("blobs: there must be a center, and there are \(centers)") }
        let draws = try normal([count, 2], mean: 0, standardDeviation: deviation, dtype: .float64).scalars
        let classes = (0..<count).map { $0 % centers }
        var scalars: [Double] = []
        for (index, kind) in classes.enumerated() {
            let angle = 2 * .pi * Double(kind) / Double(centers)
            let center = point(radius: 3, angle: angle)
            scalars.append(center.0 + draws[2 * index])
            scalars.append(center.1 + draws[2 * index + 1])
        }
        return DataSet(
            inputs: try tensor(scalars, shape: [count, 2]),
            labels: try oneHot(classes, count: centers, dtype: .float64), classes: classes)
    }

    package static func addingTask(_ count: Int, length: Int) throws(TensorError) -> DataSet {
        guard length >= 2 else { throw .invalid("addingTask: a sequence needs 2 numbers, and has \(length)") }
        let numbers = try uniform([count, length], in: 0...1, dtype: .float64).scalars
        let places = try uniform([count, 2], in: 0...1, dtype: .float64).scalars
        let half = length / 2
        var scalars = [Double](repeating: 0, count: 2 * numbers.count)
        for (index, number) in numbers.enumerated() { scalars[2 * index] = number }
        var sums: [Double] = []
        for example in 0..<count {
            let first = Int(places[2 * example] * Double(half))
            let second = half + Int(places[2 * example + 1] * Double(length - half))
            for place in [first, second] { scalars[2 * (example * length + place) + 1] = 1 }
            sums.append(numbers[example * length + first] + numbers[example * length + second])
        }
        return DataSet(
            inputs: try tensor(scalars, shape: [count, length, 2]),
            labels: try tensor(sums, shape: [count, 1]))
    }
}
