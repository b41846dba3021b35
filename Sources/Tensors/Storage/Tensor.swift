/// An n-dimensional array of doubles, stored row by row.
///
/// Tensors are values: a copy is cheap, and changing one never changes another. Arithmetic works element
/// by element and broadcasts as in numpy: shapes are aligned at their last axes, and an axis of size 1 (or
/// one that is missing) repeats.
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

    /// All elements, row by row.
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
    mutating func withMutableElements(_ body: (UnsafeMutablePointer<Double>) -> Void) {
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
        body(storage.elements)
    }
}

extension Tensor {
    /// A vector; shape `[scalars.count]`.
    public init(_ scalars: [Double]) {
        self.init(storage: Storage(scalars), shape: [scalars.count])
    }

    /// A single number; shape `[]`.
    public init(_ scalar: Double) {
        self.init(storage: Storage(repeating: scalar, count: 1), shape: [])
    }

    /// A matrix; shape `[rows.count, rows[0].count]`. Traps if the rows differ in length.
    ///
    /// ```swift
    /// print(Tensor([[1, 2], [3, 4]]).shape)   // [2, 2]
    /// ```
    public init(_ rows: [[Double]]) {
        self = trapping(try Checked.tensor(rows))
    }

    /// `scalars`, row by row, in `shape`. Traps unless the shape's product is the number of scalars.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2]))
    /// // [[1.0 2.0]
    /// //  [3.0 4.0]
    /// //  [5.0 6.0]]
    /// ```
    public init(_ scalars: [Double], shape: [Int]) {
        self = trapping(try Checked.tensor(scalars, shape: shape))
    }
}

extension Tensor: Equatable {
    /// Whether both have the same shape and equal elements; NaN equals nothing, and −0 equals +0.
    public static func == (a: Tensor, b: Tensor) -> Bool {
        guard a.shape == b.shape else { return false }
        return UnsafeBufferPointer(start: a.storage.elements, count: a.count)
            .elementsEqual(UnsafeBufferPointer(start: b.storage.elements, count: b.count))
    }
}

extension Checked {
    /// `Tensor(_ rows:)`
    package static func tensor(_ rows: [[Double]]) throws(TensorError) -> Tensor {
        let columns = rows.first?.count ?? 0
        if let odd = rows.firstIndex(where: { $0.count != columns }) {
            throw .invalid(
                "Tensor: row \(odd) has \(rows[odd].count) elements and row 0 has \(columns);"
                    + " all rows need the same length")
        }
        return Tensor(storage: Storage(rows.flatMap { $0 }), shape: [rows.count, columns])
    }

    /// `Tensor(_ scalars:, shape:)`
    package static func tensor(_ scalars: [Double], shape: [Int]) throws(TensorError) -> Tensor {
        let count = try Shape.count(of: shape, in: "Tensor")
        guard count == scalars.count else {
            throw .invalid(
                "Tensor: \(scalars.count) scalars don't fill the shape \(Shape.text(shape)), which holds \(count)"
            )
        }
        return Tensor(storage: Storage(scalars), shape: shape)
    }

    /// `Tensor.item`
    package static func item(_ x: Tensor) throws(TensorError) -> Double {
        guard x.count == 1 else {
            throw .invalid(
                "item: a tensor of shape \(Shape.text(x.shape)) holds \(x.count) elements, not one;"
                    + " use scalars or a subscript")
        }
        return x.storage.elements[0]
    }
}
