internal import CTensorKernels

extension Tensor {
    /// The greatest element; shape `[]`. NaN if one is NaN; traps if there are none. Where several are equal,
    /// they share the derivative.
    ///
    /// ```swift
    /// print(Tensor([1, 3, 2]).max())   // 3.0
    /// ```
    public func max() -> Tensor { trapping(try Checked.max(self)) }

    /// The greatest elements along one axis; with `keepDims` the axis stays, with size 1.
    ///
    /// ```swift
    /// print(Tensor([[1, 3], [4, 2]]).max(axis: 1))   // [3.0 4.0]
    /// ```
    public func max(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.max(self, axis: axis, keepDims: keepDims))
    }

    /// The least element; shape `[]`. NaN if one is NaN; traps if there are none. Where several are equal,
    /// they share the derivative.
    ///
    /// ```swift
    /// print(Tensor([1, 3, 2]).min())   // 1.0
    /// ```
    public func min() -> Tensor { trapping(try Checked.min(self)) }

    /// The least elements along one axis; with `keepDims` the axis stays, with size 1.
    ///
    /// ```swift
    /// print(Tensor([[1, 3], [4, 2]]).min(axis: 0))   // [1.0 2.0]
    /// ```
    public func min(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.min(self, axis: axis, keepDims: keepDims))
    }

    /// The position of the greatest element, counted row by row: the first of equal ones, or the first NaN. Traps
    /// if there are no elements.
    ///
    /// ```swift
    /// print(Tensor([1, 3, 2]).argMax())   // 1
    /// ```
    public func argMax() -> Int { trapping(try Checked.argMax(self)) }

    /// The positions of the greatest elements along one axis, as numbers; with `keepDims` the axis stays.
    ///
    /// ```swift
    /// print(Tensor([[1, 3], [4, 2]]).argMax(axis: 1))   // [1.0 0.0]
    /// ```
    public func argMax(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.argMax(self, axis: axis, keepDims: keepDims))
    }

    /// The position of the least element, counted row by row: the first of equal ones, or the first NaN. Traps if
    /// there are no elements.
    ///
    /// ```swift
    /// print(Tensor([2, 1, 3]).argMin())   // 1
    /// ```
    public func argMin() -> Int { trapping(try Checked.argMin(self)) }

    /// The positions of the least elements along one axis, as numbers; with `keepDims` the axis stays.
    ///
    /// ```swift
    /// print(Tensor([[1, 3], [4, 2]]).argMin(axis: 0))   // [0.0 1.0]
    /// ```
    public func argMin(axis: Int, keepDims: Bool = false) -> Tensor {
        trapping(try Checked.argMin(self, axis: axis, keepDims: keepDims))
    }
}

extension Checked {
    package static func max(_ x: Tensor) throws(TensorError) -> Tensor { try extremum(x, .max) }
    package static func min(_ x: Tensor) throws(TensorError) -> Tensor { try extremum(x, .min) }
    package static func argMax(_ x: Tensor) throws(TensorError) -> Int { try position(x, .max) }
    package static func argMin(_ x: Tensor) throws(TensorError) -> Int { try position(x, .min) }

    package static func max(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        try extremum(x, .max, axis: axis, keepDims: keepDims)
    }

    package static func min(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        try extremum(x, .min, axis: axis, keepDims: keepDims)
    }

    package static func argMax(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        try positions(x, .max, axis: axis, keepDims: keepDims)
    }

    package static func argMin(_ x: Tensor, axis: Int, keepDims: Bool) throws(TensorError) -> Tensor {
        try positions(x, .min, axis: axis, keepDims: keepDims)
    }

    private enum Extremum: String, Sendable {
        case max, min

        func value(_ storage: Storage, _ start: Int, _ count: Int) -> Double {
            switch (storage.dtype, self) {
            case (.float64, .max): kernel_max(storage.doubles + start, count)
            case (.float64, .min): kernel_min(storage.doubles + start, count)
            case (.float32, .max): Double(kernel_max_f32(storage.floats + start, count))
            case (.float32, .min): Double(kernel_min_f32(storage.floats + start, count))
            }
        }

        func position(_ storage: Storage, _ start: Int, _ count: Int) -> Int {
            switch (storage.dtype, self) {
            case (.float64, .max): kernel_arg_max(storage.doubles + start, count)
            case (.float64, .min): kernel_arg_min(storage.doubles + start, count)
            case (.float32, .max): kernel_arg_max_f32(storage.floats + start, count)
            case (.float32, .min): kernel_arg_min_f32(storage.floats + start, count)
            }
        }
    }

    private static func extremum(_ x: Tensor, _ extremum: Extremum) throws(TensorError) -> Tensor {
        try checkHasElements(x, count: x.count, in: extremum.rawValue)
        var best: [Double] = []
        try Interruption.tiles(x.count) { start, count in
            best.append(extremum.value(x.storage, start, count))
        }
        let value = extremum.value(.of(best, .float64), 0, best.count)
        return Tensor(value, like: x).recorded(from: x) { g, x, y throws(TensorError) in
            let shares = try shares(of: x.detached, in: y.detached, extremum)
            return try multiply(g, divide(shares, sum(shares)))
        }
    }

    private static func extremum(
        _ x: Tensor, _ extremum: Extremum, axis: Int, keepDims: Bool
    ) throws(TensorError) -> Tensor {
        let axis = try Shape.axis(axis, of: x.shape, in: extremum.rawValue)
        try checkHasElements(x, count: x.shape[axis], in: extremum.rawValue)
        return try alongAxis(x, axis, extremum.value)
            .recorded(from: x) { g, x, y throws(TensorError) in
                let shares = try shares(of: x.detached, in: y.detached, extremum)
                return try multiply(g, divide(shares, sum(shares, axis: axis, keepDims: true)))
            }
            .removingAxis(unless: keepDims, axis)
    }

    /// ½ where an element equals the extremum, 0 elsewhere.
    private static func shares(
        of x: Tensor, in y: Tensor, _ extremum: Extremum
    ) throws(TensorError) -> Tensor {
        switch extremum {
        case .max: try Loops.combine(x, y, .maximumShare, in: "max")
        case .min: try Loops.combine(y, x, .maximumShare, in: "min")
        }
    }

    private static func position(_ x: Tensor, _ extremum: Extremum) throws(TensorError) -> Int {
        try checkHasElements(x, count: x.count, in: extremum == .max ? "argMax" : "argMin")
        return extremum.position(x.storage, 0, x.count)
    }

    private static func positions(
        _ x: Tensor, _ extremum: Extremum, axis: Int, keepDims: Bool
    ) throws(TensorError) -> Tensor {
        let name = extremum == .max ? "argMax" : "argMin"
        let axis = try Shape.axis(axis, of: x.shape, in: name)
        try checkHasElements(x, count: x.shape[axis], in: name)
        return try alongAxis(x, axis) { storage, start, count in
            Double(extremum.position(storage, start, count))
        }.removingAxis(unless: keepDims, axis)
    }

    private static func checkHasElements(
        _ x: Tensor, count: Int, in operation: String
    ) throws(TensorError) {
        guard count > 0 else {
            throw .invalid("\(operation): a tensor of shape \(Shape.text(x.shape)) has no elements")
        }
    }
}
