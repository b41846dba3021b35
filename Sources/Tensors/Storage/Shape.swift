#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The arithmetic of shapes: pure functions from sizes to sizes.
enum Shape {
    /// A shape in a message: `(3, 4)`.
    static func text(_ shape: [Int]) -> String {
        "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }

    /// How many elements half of the machine's memory holds: a larger tensor would end the process, not only
    /// the operation.
    static let maximumCount =
        sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 2 / MemoryLayout<Double>.size

    /// The product of the sizes.
    static func count(of shape: [Int], in operation: String) throws(TensorError) -> Int {
        var count = 1
        for size in shape {
            guard size >= 0 else {
                throw .invalid("\(operation): the shape \(text(shape)) has the negative size \(size)")
            }
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow, product <= maximumCount else {
                throw .invalid(
                    "\(operation): the shape \(text(shape)) has more elements than memory can hold")
            }
            count = product
        }
        return count
    }

    /// The shape in which `a` and `b` meet, by numpy's rules of broadcasting.
    static func broadcast(_ a: [Int], _ b: [Int], in operation: String) throws(TensorError) -> [Int] {
        if a == b { return a }
        let rank = max(a.count, b.count)
        let paddedA = Array(repeating: 1, count: rank - a.count) + a
        let paddedB = Array(repeating: 1, count: rank - b.count) + b
        var shape: [Int] = []
        for (sizeA, sizeB) in zip(paddedA, paddedB) {
            guard sizeA == sizeB || sizeA == 1 || sizeB == 1 else {
                throw .invalid(
                    "\(operation): shapes \(text(a)) and \(text(b)) don't broadcast: sizes \(sizeA) and \(sizeB)"
                        + " differ and neither is 1")
            }
            shape.append(sizeA == 1 ? sizeB : sizeA)
        }
        _ = try count(of: shape, in: operation)
        return shape
    }

    /// Elements to step over for the next one along each axis.
    static func strides(of shape: [Int]) -> [Int] {
        var strides = Array(repeating: 1, count: shape.count)
        for axis in shape.indices.dropLast().reversed() {
            strides[axis] = strides[axis + 1] * shape[axis + 1]
        }
        return strides
    }

    /// The strides of `shape` seen as `target`: 0 along the axes that repeat.
    static func strides(of shape: [Int], broadcastTo target: [Int]) -> [Int] {
        let own = zip(shape, strides(of: shape)).map { size, stride in size == 1 ? 0 : stride }
        return Array(repeating: 0, count: target.count - shape.count) + own
    }

    /// An axis counted from the front; −1 is the last.
    static func axis(_ axis: Int, of shape: [Int], in operation: String) throws(TensorError) -> Int {
        let counted = axis < 0 ? axis + shape.count : axis
        guard shape.indices.contains(counted) else {
            throw .invalid("\(operation): axis \(axis) is out of range for the shape \(text(shape))")
        }
        return counted
    }

    /// What stands before, along and after `axis`: outer × size × inner elements.
    static func split(_ shape: [Int], at axis: Int) -> (outer: Int, size: Int, inner: Int) {
        (shape[..<axis].reduce(1, *), shape[axis], shape[(axis + 1)...].reduce(1, *))
    }
}
