import Display

extension Tensor: CustomStringConvertible {
    /// The elements as numpy prints them: in nested brackets, aligned, each with the fewest digits that give
    /// the number back. Of more than 1000 elements only three at either end of each axis are shown.
    ///
    /// ```swift
    /// print(Tensor([0.5, -1, 1e-20]))   // [  0.5  -1.0 1e-20]
    /// ```
    public var description: String {
        let isShortened = count > 1000
        var shown: [Int] = []
        visit(axis: 0, offset: 0, isShortened) { shown.append($0) }
        let scalars = shown.map(storage.description(of:))
        let width = scalars.map(\.count).max() ?? 0
        var next = scalars.makeIterator()
        return text(axis: 0, isShortened) {
            let scalar = next.next() ?? ""
            return String(repeating: " ", count: width - scalar.count) + scalar
        }
    }

    /// The indices along an axis that are shown; nil stands for those left out.
    private func shownIndices(_ size: Int, _ isShortened: Bool) -> [Int?] {
        guard isShortened, size > 6 else { return Array(0..<size) }
        return [0, 1, 2, nil, size - 3, size - 2, size - 1]
    }

    /// Calls `body` with the offset of each element that is shown.
    private func visit(axis: Int, offset: Int, _ isShortened: Bool, _ body: (Int) -> Void) {
        guard axis < rank else { return body(offset) }
        for case let index? in shownIndices(shape[axis], isShortened) {
            visit(axis: axis + 1, offset: offset * shape[axis] + index, isShortened, body)
        }
    }

    private func text(axis: Int, _ isShortened: Bool, _ nextScalar: () -> String) -> String {
        guard axis < rank else { return nextScalar() }
        let parts = shownIndices(shape[axis], isShortened).map { index in
            index == nil ? "…" : text(axis: axis + 1, isShortened, nextScalar)
        }
        let innerAxes = rank - axis - 1
        let separator =
            innerAxes == 0
            ? " " : String(repeating: "\n", count: innerAxes) + String(repeating: " ", count: axis + 1)
        return "[" + parts.joined(separator: separator) + "]"
    }
}

extension Storage {
    /// The fewest digits that give the element back in its own type.
    fileprivate func description(of index: Int) -> String {
        switch dtype {
        case .float64: doubles[index].description
        case .float32: floats[index].description
        }
    }
}

extension Tensor: Displayable {
    public var mimeBundle: MIMEBundle { MIMEBundle(plainText: description) }
}
