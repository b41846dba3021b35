/// An n-dimensional array of numbers.
public struct Tensor: Sendable {
    /// The size along each axis.
    public let shape: [Int]
    /// All elements, row by row.
    public let scalars: [Double]

    /// A vector of `scalars`; shape `[scalars.count]`.
    public init(_ scalars: [Double]) {
        self.scalars = scalars
        shape = [scalars.count]
    }
}
