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
    static func count(of shape: [Int], in operation: @autoclosure () -> String) throws(TensorError) -> Int {
        var count = 1
        for size in shape {
            guard size >= 0 else {
                throw .invalid("\(operation()): the shape \(text(shape)) has the negative size \(size)")
            }
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow, product <= maximumCount else {
                throw .invalid(
                    "\(operation()): the shape \(text(shape)) has more elements than memory can hold")
            }
            count = product
        }
        return count
    }

    /// The shape in which `a` and `b` meet, by numpy's rules of broadcasting.
    static func broadcast(
        _ a: [Int], _ b: [Int], in operation: @autoclosure () -> String
    ) throws(TensorError) -> [Int] {
        if a == b || b.isEmpty { return a }
        if a.isEmpty { return b }
        var shape = a.count >= b.count ? a : b
        let shorter = a.count >= b.count ? b : a
        let offset = shape.count - shorter.count
        for axis in shorter.indices {
            let (size, other) = (shape[offset + axis], shorter[axis])
            if size == other || other == 1 { continue }
            guard size == 1 else {
                let sizes = a.count >= b.count ? (size, other) : (other, size)
                throw .invalid(
                    "\(operation()): shapes \(text(a)) and \(text(b)) don't broadcast: sizes \(sizes.0) and"
                        + " \(sizes.1) differ and neither is 1")
            }
            shape[offset + axis] = other
        }
        _ = try count(of: shape, in: operation())
        return shape
    }

    /// `broadcast` under a name that costs nothing until it is needed.
    static func broadcast(
        _ a: [Int], _ b: [Int], in operation: StaticString
    ) throws(TensorError) -> [Int] {
        try broadcast(a, b, in: operation.description)
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
