/// The elements of a tensor: a block of doubles behind a pointer.
///
/// `@unchecked Sendable`: the block is written only while one owner holds it: while it is being filled,
/// before a tensor shows it, and by `Tensor.withMutableElements`, which makes it unique first.
final class Storage: @unchecked Sendable {
    let elements: UnsafeMutablePointer<Double>
    let count: Int

    /// A block of `count` doubles that `fill` must set, every one.
    init(count: Int, fill: (UnsafeMutablePointer<Double>) throws(TensorError) -> Void) throws(TensorError) {
        let elements = UnsafeMutablePointer<Double>.allocate(capacity: count)
        do throws(TensorError) {
            try fill(elements)
        } catch {
            elements.deallocate()
            throw error
        }
        self.elements = elements
        self.count = count
    }

    init(_ scalars: [Double]) {
        count = scalars.count
        elements = UnsafeMutablePointer<Double>.allocate(capacity: count)
        scalars.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { elements.initialize(from: base, count: source.count) }
        }
    }

    init(repeating scalar: Double, count: Int) {
        self.count = count
        elements = UnsafeMutablePointer<Double>.allocate(capacity: count)
        elements.initialize(repeating: scalar, count: count)
    }

    init(copying other: Storage) {
        count = other.count
        elements = UnsafeMutablePointer<Double>.allocate(capacity: count)
        elements.initialize(from: other.elements, count: count)
    }

    deinit {
        elements.deallocate()
    }

    /// Of no elements.
    static let empty = Storage([])

    var scalars: [Double] {
        Array(UnsafeBufferPointer(start: elements, count: count))
    }
}
