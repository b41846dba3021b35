/// An n-dimensional array of numbers, stored row by row: of `.float64`, unless `dtype:` asks for `.float32`.
///
/// Tensors are values: a copy is cheap, and changing one never changes another. Arithmetic works element
/// by element and broadcasts as in numpy: shapes are aligned at their last axes, and an axis of size 1 (or
/// one that is missing) repeats. Numbers that stand beside a tensor take its type; two tensors of different
/// types meet in `.float64`.
///
/// ```swift
/// let x = Tensor([[1, 2, 3], [4, 5, 6]])
/// print(x.shape)               // [2, 3]
/// print(2 * x + Tensor([10, 20, 30]))
/// // [[12.0 24.0 36.0]
/// //  [18.0 30.0 42.0]]
/// ```
public struct Tensor: Sendable {
    /// The size along each axis; empty for a single number.
    public private(set) var shape: [Int]
    private(set) var storage: Storage
    /// Where this tensor stands in a computation that is being differentiated; nil elsewhere.
    private(set) var node: TapeNode?

    init(storage: Storage, shape: [Int], node: TapeNode? = nil) {
        self.storage = storage
        self.shape = shape
        self.node = node
    }

    /// The number of elements: the product of the shape.
    public var count: Int { storage.count }

    /// The number of axes: 0 for a single number, 1 for a vector, 2 for a matrix.
    public var rank: Int { shape.count }

    /// The type of the elements.
    public var dtype: DType { storage.dtype }

    /// All elements, row by row. Those of `.float32` are converted, exactly.
    public var scalars: [Double] { storage.scalars }

    /// The only element of a tensor that holds one. Traps if there are none or several.
    ///
    /// ```swift
    /// print(Tensor([0.25, 0.75]).sum().item)   // 1.0
    /// ```
    public var item: Double { trapping(try Checked.item(self)) }

    /// This tensor without its place in a computation: a constant for `derivative(of:)`.
    var detached: Tensor { Tensor(storage: storage, shape: shape) }

    /// This tensor's elements at `node`.
    func placed(at node: TapeNode?) -> Tensor { Tensor(storage: storage, shape: shape, node: node) }

    /// Gives `body` the elements to change, after copying them if another tensor shares them.
    mutating func withMutableElements(
        _ body: (UnsafeMutableRawPointer) throws(TensorError) -> Void
    ) throws(TensorError) {
        storage.makeUnique()
        try body(storage.bytes)
    }

    /// Sets one element, after copying all if another tensor shares them.
    mutating func setElement(at offset: Int, to scalar: Double) {
        storage.makeUnique()
        storage[offset] = scalar
    }
}

extension Tensor {
    /// A vector; shape `[scalars.count]`.
    public init(_ scalars: [Double], dtype: DType = .float64) {
        self.init(storage: .of(scalars, dtype), shape: [scalars.count])
    }

    /// A single number; shape `[]`.
    public init(_ scalar: Double, dtype: DType = .float64) {
        self.init(storage: .repeating(scalar, count: 1, dtype), shape: [])
    }

    /// A matrix; shape `[rows.count, rows[0].count]`. Traps if the rows differ in length.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4]]).shape)   // [2, 2]
    /// ```
    public init(_ rows: [[Double]], dtype: DType = .float64) {
        self = trapping(try Checked.tensor(rows, dtype: dtype))
    }

    /// `scalars`, row by row, in `shape`. Traps unless the shape's product is the number of scalars.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2]))
    /// // [[1.0 2.0]
    /// //  [3.0 4.0]
    /// //  [5.0 6.0]]
    /// ```
    public init(_ scalars: [Double], shape: [Int], dtype: DType = .float64) {
        self = trapping(try Checked.tensor(scalars, shape: shape, dtype: dtype))
    }

    /// The same numbers in another type: rounded to the nearest Float for `.float32`, exact for `.float64`.
    ///
    /// ```swift
    /// print(Tensor([0.1]).converted(to: .float32).scalars)   // [0.10000000149011612]
    /// ```
    public func converted(to dtype: DType) -> Tensor { trapping(try Checked.converted(self, to: dtype)) }

    /// `scalar` in the type of `other`, to stand beside it.
    package init(_ scalar: Double, like other: Tensor) {
        self.init(scalar, dtype: other.dtype)
    }
}

extension Tensor: Equatable {
    /// Whether both have the same shape and equal elements, whatever their types; NaN equals nothing, and −0
    /// equals +0.
    public static func == (a: Tensor, b: Tensor) -> Bool {
        guard a.shape == b.shape else { return false }
        guard a.dtype == .float64, b.dtype == .float64 else {
            return (0..<a.count).allSatisfy { a.storage[$0] == b.storage[$0] }
        }
        return UnsafeBufferPointer(start: a.storage.doubles, count: a.count)
            .elementsEqual(UnsafeBufferPointer(start: b.storage.doubles, count: b.count))
    }
}

extension Checked {
    /// `Tensor(_ rows:)`
    package static func tensor(
        _ rows: [[Double]], dtype: DType = .float64
    ) throws(TensorError) -> Tensor {
        let columns = rows.first?.count ?? 0
        if let odd = rows.firstIndex(where: { $0.count != columns }) {
            throw .invalid(
                "Tensor: row \(odd) has \(rows[odd].count) elements and row 0 has \(columns);"
                    + " all rows need the same length")
        }
        return Tensor(storage: .of(rows.flatMap { $0 }, dtype), shape: [rows.count, columns])
    }

    /// `Tensor(_ scalars:, shape:)`
    package static func tensor(
        _ scalars: [Double], shape: [Int], dtype: DType = .float64
    ) throws(TensorError) -> Tensor {
        let count = try Shape.count(of: shape, in: "Tensor")
        guard count == scalars.count else {
            throw .invalid(
                "Tensor: \(scalars.count) scalars don't fill the shape \(Shape.text(shape)), which holds \(count)"
            )
        }
        return Tensor(storage: .of(scalars, dtype), shape: shape)
    }

    /// `Tensor.item`
    package static func item(_ x: Tensor) throws(TensorError) -> Double {
        guard x.count == 1 else {
            throw .invalid(
                "item: a tensor of shape \(Shape.text(x.shape)) holds \(x.count) elements, not one;"
                    + " use scalars or a subscript")
        }
        return x.storage[0]
    }

    /// `Tensor.converted(to:)`
    package static func converted(_ x: Tensor, to dtype: DType) throws(TensorError) -> Tensor {
        if x.dtype == dtype { return x }
        return try Loops.converted(x, to: dtype).recorded(from: x, elementwise: true) {
            g, x, _ throws(TensorError) in try converted(g, to: x.dtype)
        }
    }
}
