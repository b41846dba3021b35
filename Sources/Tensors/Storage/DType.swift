/// The type of a tensor's elements, by numpy's name.
///
/// ```swift
/// print(Tensor([0.1], dtype: .float32))   // [0.1]
/// print(Tensor([0.1], dtype: .float32).scalars)   // [0.10000000149011612]
/// ```
public enum DType: Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Double: 53 significant bits.
    case float64
    /// Float: 24 significant bits.
    case float32

    /// `float64` or `float32`.
    public var description: String {
        switch self {
        case .float64: "float64"
        case .float32: "float32"
        }
    }

    /// Bytes of an element.
    var size: Int {
        switch self {
        case .float64: MemoryLayout<Double>.size
        case .float32: MemoryLayout<Float>.size
        }
    }

    /// The type in which elements of two types meet: the one that holds both.
    static func joined(_ a: DType, _ b: DType) -> DType { a == b ? a : .float64 }
}
