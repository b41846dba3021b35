// Unsafe code: the block of elements behind every tensor.

/// The elements of a tensor: doubles or floats, in one object with their count, on a boundary of 64 bytes.
///
/// `@unchecked Sendable`: the block is written only while one owner holds it: while it is being filled,
/// before a tensor shows it, and by `Tensor.withMutableElements`, which makes it unique first.
struct Storage: @unchecked Sendable {
    private struct Header {
        let bytes: UnsafeMutableRawPointer
        let count: Int
        let dtype: DType
    }

    private var block: ManagedBuffer<Header, UInt8>

    private static let alignment = 64

    /// A block whose elements mean nothing yet.
    private init(uninitialized count: Int, _ dtype: DType) {
        block = .create(minimumCapacity: count * dtype.size + Self.alignment - 1) { block in
            block.withUnsafeMutablePointerToElements { start in
                let bytes = UnsafeMutableRawPointer(start).alignedUp(toMultipleOf: Self.alignment)
                return Header(bytes: bytes, count: count, dtype: dtype)
            }
        }
    }

    /// A block of `count` elements that `fill` must set, every one.
    static func filled(
        count: Int, _ dtype: DType, by fill: (UnsafeMutableRawPointer) throws(TensorError) -> Void
    ) throws(TensorError) -> Storage {
        let storage = Storage(uninitialized: count, dtype)
        try fill(storage.bytes)
        return storage
    }

    static func of(_ scalars: [Double], _ dtype: DType) -> Storage {
        let storage = Storage(uninitialized: scalars.count, dtype)
        switch dtype {
        case .float64:
            scalars.withUnsafeBufferPointer { source in
                if let base = source.baseAddress {
                    storage.doubles.update(from: base, count: source.count)
                }
            }
        case .float32:
            for (index, scalar) in scalars.enumerated() { storage.floats[index] = Float(scalar) }
        }
        return storage
    }

    static func repeating(_ scalar: Double, count: Int, _ dtype: DType) -> Storage {
        let storage = Storage(uninitialized: count, dtype)
        switch dtype {
        case .float64: storage.doubles.update(repeating: scalar, count: count)
        case .float32: storage.floats.update(repeating: Float(scalar), count: count)
        }
        return storage
    }

    /// Takes a copy of its own, where another tensor shares the block.
    mutating func makeUnique() {
        guard !isKnownUniquelyReferenced(&block) else { return }
        let copy = Storage(uninitialized: count, dtype)
        copy.bytes.copyMemory(from: bytes, byteCount: count * dtype.size)
        self = copy
    }

    /// Of no elements.
    static let empty = Storage.of([], .float64)

    var bytes: UnsafeMutableRawPointer { header.bytes }
    var count: Int { header.count }
    var dtype: DType { header.dtype }

    /// Never changed: read without the checks of exclusive access.
    private var header: Header { block.withUnsafeMutablePointerToHeader(\.pointee) }

    /// The elements of a block of float64.
    var doubles: UnsafeMutablePointer<Double> { bytes.assumingMemoryBound(to: Double.self) }
    /// The elements of a block of float32.
    var floats: UnsafeMutablePointer<Float> { bytes.assumingMemoryBound(to: Float.self) }

    /// The element at `index`, which must be there.
    subscript(index: Int) -> Double {
        get {
            switch dtype {
            case .float64: doubles[index]
            case .float32: Double(floats[index])
            }
        }
        nonmutating set {
            switch dtype {
            case .float64: doubles[index] = newValue
            case .float32: floats[index] = Float(newValue)
            }
        }
    }

    var scalars: [Double] {
        switch dtype {
        case .float64: Array(UnsafeBufferPointer(start: doubles, count: count))
        case .float32: UnsafeBufferPointer(start: floats, count: count).map(Double.init)
        }
    }
}
