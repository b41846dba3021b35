// Unsafe code: a C kernel in both types, called on the bytes of a block.

/// y[i] = f(x[i]), with up to two parameters.
package enum ElementwiseKernel: Sendable {
    package typealias Plain64 =
        @Sendable @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
    package typealias Plain32 =
        @Sendable @convention(c) (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
    package typealias Parametric64 =
        @Sendable @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int, Double) -> Void
    package typealias Parametric32 =
        @Sendable @convention(c) (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Float) -> Void
    package typealias Biparametric64 =
        @Sendable @convention(c) (
            UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int, Double, Double
        ) -> Void
    package typealias Biparametric32 =
        @Sendable @convention(c) (
            UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Float, Float
        ) -> Void

    case plain(Plain64, Plain32)
    case parametric(Parametric64, Parametric32, Double)
    case biparametric(Biparametric64, Biparametric32, Double, Double)

    /// Computes `count` elements from index `start` on.
    func run(_ x: Storage, _ y: UnsafeMutableRawPointer, from start: Int, count: Int) {
        switch x.dtype {
        case .float64: run(x.doubles + start, y.assumingMemoryBound(to: Double.self) + start, count)
        case .float32: run(x.floats + start, y.assumingMemoryBound(to: Float.self) + start, count)
        }
    }

    func run(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int) {
        switch self {
        case .plain(let kernel, _): kernel(x, y, count)
        case .parametric(let kernel, _, let p): kernel(x, y, count, p)
        case .biparametric(let kernel, _, let p, let q): kernel(x, y, count, p, q)
        }
    }

    func run(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ count: Int) {
        switch self {
        case .plain(_, let kernel): kernel(x, y, count)
        case .parametric(_, let kernel, let p): kernel(x, y, count, Float(p))
        case .biparametric(_, let kernel, let p, let q): kernel(x, y, count, Float(p), Float(q))
        }
    }
}

/// y[i] = f(x[i]) and d[i] = f′(x[i]) in one pass, with up to two parameters.
package enum FusedKernel: Sendable {
    package typealias Plain64 =
        @Sendable @convention(c) (
            UnsafePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, Int
        ) -> Void
    package typealias Plain32 =
        @Sendable @convention(c) (
            UnsafePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, Int
        ) -> Void
    package typealias Parametric64 =
        @Sendable @convention(c) (
            UnsafePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, Int, Double
        ) -> Void
    package typealias Parametric32 =
        @Sendable @convention(c) (
            UnsafePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, Int, Float
        ) -> Void
    package typealias Biparametric64 =
        @Sendable @convention(c) (
            UnsafePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, Int, Double,
            Double
        ) -> Void
    package typealias Biparametric32 =
        @Sendable @convention(c) (
            UnsafePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, Int, Float, Float
        ) -> Void

    case plain(Plain64, Plain32)
    case parametric(Parametric64, Parametric32, Double)
    case biparametric(Biparametric64, Biparametric32, Double, Double)

    /// Computes `count` elements from index `start` on.
    func run(
        _ x: Storage, _ y: UnsafeMutableRawPointer, _ d: UnsafeMutableRawPointer, from start: Int, count: Int
    ) {
        switch x.dtype {
        case .float64:
            let x = x.doubles + start
            let y = y.assumingMemoryBound(to: Double.self) + start
            let d = d.assumingMemoryBound(to: Double.self) + start
            switch self {
            case .plain(let kernel, _): kernel(x, y, d, count)
            case .parametric(let kernel, _, let p): kernel(x, y, d, count, p)
            case .biparametric(let kernel, _, let p, let q): kernel(x, y, d, count, p, q)
            }
        case .float32:
            let x = x.floats + start
            let y = y.assumingMemoryBound(to: Float.self) + start
            let d = d.assumingMemoryBound(to: Float.self) + start
            switch self {
            case .plain(_, let kernel): kernel(x, y, d, count)
            case .parametric(_, let kernel, let p): kernel(x, y, d, count, Float(p))
            case .biparametric(_, let kernel, let p, let q): kernel(x, y, d, count, Float(p), Float(q))
            }
        }
    }
}
