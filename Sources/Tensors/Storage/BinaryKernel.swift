internal import CTensorKernels

// Unsafe code: the C kernels of two operands, called on the bytes of blocks.

/// y[i] = f(a[i], b[i]): of two vectors, a vector and a scalar, or a scalar and a vector.
struct BinaryKernel: Sendable {
    struct Float64: Sendable {
        typealias Vectors =
            @Sendable @convention(c) (
                UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
            ) -> Void
        typealias VectorAndScalar =
            @Sendable @convention(c) (UnsafePointer<Double>, Double, UnsafeMutablePointer<Double>, Int) ->
            Void
        typealias ScalarAndVector =
            @Sendable @convention(c) (Double, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) ->
            Void

        let vectors: Vectors
        let vectorAndScalar: VectorAndScalar
        let scalarAndVector: ScalarAndVector

        init(_ vectors: Vectors, _ vectorAndScalar: VectorAndScalar, _ scalarAndVector: ScalarAndVector) {
            self.vectors = vectors
            self.vectorAndScalar = vectorAndScalar
            self.scalarAndVector = scalarAndVector
        }
    }

    struct Float32: Sendable {
        typealias Vectors =
            @Sendable @convention(c) (
                UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int
            ) -> Void
        typealias VectorAndScalar =
            @Sendable @convention(c) (UnsafePointer<Float>, Float, UnsafeMutablePointer<Float>, Int) -> Void
        typealias ScalarAndVector =
            @Sendable @convention(c) (Float, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void

        let vectors: Vectors
        let vectorAndScalar: VectorAndScalar
        let scalarAndVector: ScalarAndVector

        init(_ vectors: Vectors, _ vectorAndScalar: VectorAndScalar, _ scalarAndVector: ScalarAndVector) {
            self.vectors = vectors
            self.vectorAndScalar = vectorAndScalar
            self.scalarAndVector = scalarAndVector
        }
    }

    /// Which operands are one number for the whole run.
    enum Form {
        case vectors, vectorAndScalar, scalarAndVector
    }

    let float64: Float64
    let float32: Float32

    init(_ float64: Float64, _ float32: Float32) {
        self.float64 = float64
        self.float32 = float32
    }

    /// Computes `count` elements; offsets are in elements.
    func run(
        _ form: Form, _ a: Storage, at offsetA: Int, _ b: Storage, at offsetB: Int,
        into target: UnsafeMutableRawPointer, at offset: Int, count: Int
    ) {
        switch a.dtype {
        case .float64:
            let (a, b) = (a.doubles + offsetA, b.doubles + offsetB)
            let y = target.assumingMemoryBound(to: Double.self) + offset
            switch form {
            case .vectors: float64.vectors(a, b, y, count)
            case .vectorAndScalar: float64.vectorAndScalar(a, b[0], y, count)
            case .scalarAndVector: float64.scalarAndVector(a[0], b, y, count)
            }
        case .float32:
            let (a, b) = (a.floats + offsetA, b.floats + offsetB)
            let y = target.assumingMemoryBound(to: Float.self) + offset
            switch form {
            case .vectors: float32.vectors(a, b, y, count)
            case .vectorAndScalar: float32.vectorAndScalar(a, b[0], y, count)
            case .scalarAndVector: float32.scalarAndVector(a[0], b, y, count)
            }
        }
    }
}

extension BinaryKernel {
    static let add = BinaryKernel(
        .init(kernel_add_vv, kernel_add_vs, kernel_add_sv),
        .init(kernel_add_vv_f32, kernel_add_vs_f32, kernel_add_sv_f32))
    static let subtract = BinaryKernel(
        .init(kernel_subtract_vv, kernel_subtract_vs, kernel_subtract_sv),
        .init(kernel_subtract_vv_f32, kernel_subtract_vs_f32, kernel_subtract_sv_f32))
    static let multiply = BinaryKernel(
        .init(kernel_multiply_vv, kernel_multiply_vs, kernel_multiply_sv),
        .init(kernel_multiply_vv_f32, kernel_multiply_vs_f32, kernel_multiply_sv_f32))
    static let divide = BinaryKernel(
        .init(kernel_divide_vv, kernel_divide_vs, kernel_divide_sv),
        .init(kernel_divide_vv_f32, kernel_divide_vs_f32, kernel_divide_sv_f32))
    static let maximum = BinaryKernel(
        .init(kernel_maximum_vv, kernel_maximum_vs, kernel_maximum_sv),
        .init(kernel_maximum_vv_f32, kernel_maximum_vs_f32, kernel_maximum_sv_f32))
    static let minimum = BinaryKernel(
        .init(kernel_minimum_vv, kernel_minimum_vs, kernel_minimum_sv),
        .init(kernel_minimum_vv_f32, kernel_minimum_vs_f32, kernel_minimum_sv_f32))
    static let maximumShare = BinaryKernel(
        .init(kernel_maximum_share_vv, kernel_maximum_share_vs, kernel_maximum_share_sv),
        .init(kernel_maximum_share_vv_f32, kernel_maximum_share_vs_f32, kernel_maximum_share_sv_f32))
    static let power = BinaryKernel(
        .init(kernel_power_vv, kernel_power_vs, kernel_power_sv),
        .init(kernel_power_vv_f32, kernel_power_vs_f32, kernel_power_sv_f32))
    static let less = BinaryKernel(
        .init(kernel_less_vv, kernel_less_vs, kernel_less_sv),
        .init(kernel_less_vv_f32, kernel_less_vs_f32, kernel_less_sv_f32))
    static let lessOrEqual = BinaryKernel(
        .init(kernel_less_equal_vv, kernel_less_equal_vs, kernel_less_equal_sv),
        .init(kernel_less_equal_vv_f32, kernel_less_equal_vs_f32, kernel_less_equal_sv_f32))
    static let equal = BinaryKernel(
        .init(kernel_equal_vv, kernel_equal_vs, kernel_equal_sv),
        .init(kernel_equal_vv_f32, kernel_equal_vs_f32, kernel_equal_sv_f32))
    static let notEqual = BinaryKernel(
        .init(kernel_not_equal_vv, kernel_not_equal_vs, kernel_not_equal_sv),
        .init(kernel_not_equal_vv_f32, kernel_not_equal_vs_f32, kernel_not_equal_sv_f32))
}
