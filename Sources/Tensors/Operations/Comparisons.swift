internal import CTensorKernels

// Comparisons give 1 where they hold and 0 elsewhere, in the type of their operands: constants, whatever is being
// differentiated. NaN compares as in IEEE 754: only `notEqual` holds.

extension Tensor {
    /// 1 where a is less than b, element by element and broadcast; 0 elsewhere.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]) < 2)   // [1.0 0.0 0.0]
    /// ```
    public static func < (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.less(a, b)) }
    public static func < (a: Tensor, b: Double) -> Tensor { a < Tensor(b, like: a) }
    public static func < (a: Tensor, b: Int) -> Tensor { a < Tensor(Double(b), like: a) }
    public static func < (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) < b }
    public static func < (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) < b }

    /// 1 where a is at most b, element by element and broadcast; 0 elsewhere.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]) <= 2)   // [1.0 1.0 0.0]
    /// ```
    public static func <= (a: Tensor, b: Tensor) -> Tensor { trapping(try Checked.lessOrEqual(a, b)) }
    public static func <= (a: Tensor, b: Double) -> Tensor { a <= Tensor(b, like: a) }
    public static func <= (a: Tensor, b: Int) -> Tensor { a <= Tensor(Double(b), like: a) }
    public static func <= (a: Double, b: Tensor) -> Tensor { Tensor(a, like: b) <= b }
    public static func <= (a: Int, b: Tensor) -> Tensor { Tensor(Double(a), like: b) <= b }

    /// 1 where a is greater than b, element by element and broadcast; 0 elsewhere.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]) > 2)   // [0.0 0.0 1.0]
    /// ```
    public static func > (a: Tensor, b: Tensor) -> Tensor { b < a }
    public static func > (a: Tensor, b: Double) -> Tensor { Tensor(b, like: a) < a }
    public static func > (a: Tensor, b: Int) -> Tensor { Tensor(Double(b), like: a) < a }
    public static func > (a: Double, b: Tensor) -> Tensor { b < Tensor(a, like: b) }
    public static func > (a: Int, b: Tensor) -> Tensor { b < Tensor(Double(a), like: b) }

    /// 1 where a is at least b, element by element and broadcast; 0 elsewhere.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]) >= 2)   // [0.0 1.0 1.0]
    /// ```
    public static func >= (a: Tensor, b: Tensor) -> Tensor { b <= a }
    public static func >= (a: Tensor, b: Double) -> Tensor { Tensor(b, like: a) <= a }
    public static func >= (a: Tensor, b: Int) -> Tensor { Tensor(Double(b), like: a) <= a }
    public static func >= (a: Double, b: Tensor) -> Tensor { b <= Tensor(a, like: b) }
    public static func >= (a: Int, b: Tensor) -> Tensor { b <= Tensor(Double(a), like: b) }
}

/// 1 where a and b are equal, element by element and broadcast; 0 elsewhere. (`==` compares whole tensors.)
///
/// ```swift
/// print(equal(Tensor([1, 2, 3]), 2))   // [0.0 1.0 0.0]
/// ```
public func equal(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.equal(a, b)) }
public func equal(_ a: Tensor, _ b: Double) -> Tensor { equal(a, Tensor(b, like: a)) }
public func equal(_ a: Tensor, _ b: Int) -> Tensor { equal(a, Tensor(Double(b), like: a)) }

/// 1 where a and b differ, element by element and broadcast; 0 elsewhere. (`!=` compares whole tensors.)
///
/// ```swift
/// print(notEqual(Tensor([1, 2, 3]), 2))   // [1.0 0.0 1.0]
/// ```
public func notEqual(_ a: Tensor, _ b: Tensor) -> Tensor { trapping(try Checked.notEqual(a, b)) }
public func notEqual(_ a: Tensor, _ b: Double) -> Tensor { notEqual(a, Tensor(b, like: a)) }
public func notEqual(_ a: Tensor, _ b: Int) -> Tensor { notEqual(a, Tensor(Double(b), like: a)) }

/// The element of `a` where `condition` isn't 0, and of `b` elsewhere; broadcast. numpy's and PyTorch's `where`,
/// which is a word of Swift.
///
/// Both `a` and `b` are computed in full; the derivative goes to the one that was taken.
///
/// ```swift
/// let x = Tensor([-2, 3])
/// print(which(x > 0, x, 0.1 * x))   // [-0.2  3.0]
/// ```
public func which(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    trapping(try Checked.which(condition, a, b))
}
public func which(_ condition: Tensor, _ a: Tensor, _ b: Double) -> Tensor {
    which(condition, a, Tensor(b, like: a))
}
public func which(_ condition: Tensor, _ a: Tensor, _ b: Int) -> Tensor {
    which(condition, a, Tensor(Double(b), like: a))
}
public func which(_ condition: Tensor, _ a: Double, _ b: Tensor) -> Tensor {
    which(condition, Tensor(a, like: b), b)
}
public func which(_ condition: Tensor, _ a: Int, _ b: Tensor) -> Tensor {
    which(condition, Tensor(Double(a), like: b), b)
}
public func which(_ condition: Tensor, _ a: Double, _ b: Double) -> Tensor {
    which(condition, Tensor(a, like: condition), Tensor(b, like: condition))
}

extension Checked {
    package static func less(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try compared(a, b, .less, in: "<")
    }

    package static func lessOrEqual(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try compared(a, b, .lessOrEqual, in: "<=")
    }

    package static func equal(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try compared(a, b, .equal, in: "equal")
    }

    package static func notEqual(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
        try compared(a, b, .notEqual, in: "notEqual")
    }

    private static func compared(
        _ a: Tensor, _ b: Tensor, _ kernel: BinaryKernel, in operation: StaticString
    ) throws(TensorError) -> Tensor {
        let dtype = DType.joined(a.dtype, b.dtype)
        return try Loops.combine(
            Loops.converted(a, to: dtype), Loops.converted(b, to: dtype), kernel, in: operation)
    }

    package static func which(
        _ condition: Tensor, _ a: Tensor, _ b: Tensor
    ) throws(TensorError) -> Tensor {
        let shape = try Shape.broadcast(
            condition.shape, Shape.broadcast(a.shape, b.shape, in: "which"), in: "which")
        let dtype = DType.joined(a.dtype, b.dtype)
        let mask = try Loops.converted(broadcast(condition.detached, to: shape), to: dtype)
        let left = try converted(broadcast(a, to: shape), to: dtype)
        let right = try converted(broadcast(b, to: shape), to: dtype)
        let storage = try Storage.filled(count: mask.count, dtype) { target throws(TensorError) in
            try Interruption.tiles(mask.count) { start, count in
                switch dtype {
                case .float64:
                    kernel_select(
                        mask.storage.doubles + start, left.storage.doubles + start,
                        right.storage.doubles + start, target.assumingMemoryBound(to: Double.self) + start,
                        count)
                case .float32:
                    kernel_select_f32(
                        mask.storage.floats + start, left.storage.floats + start,
                        right.storage.floats + start, target.assumingMemoryBound(to: Float.self) + start,
                        count)
                }
            }
        }
        return Tensor(storage: storage, shape: shape).recorded(from: left, right, elementwise: true) {
            g, _, _, position throws(TensorError) in
            let zero = Tensor(0, like: g)
            return try position == 0 ? which(mask, g, zero) : which(mask, zero, g)
        }
    }
}
