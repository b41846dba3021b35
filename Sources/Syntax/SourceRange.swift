/// A stretch of a cell's text, in UTF-8 offsets.
package struct SourceRange: Hashable, Sendable {
    /// Which text: the cells of a session are numbered in the order in which they came.
    package let cell: Int
    package let lowerBound: Int
    package let upperBound: Int

    package init(cell: Int, lowerBound: Int, upperBound: Int) {
        self.cell = cell
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }

    /// Its last byte: the brace that closes a block.
    package var last: SourceRange {
        SourceRange(cell: cell, lowerBound: max(lowerBound, upperBound - 1), upperBound: upperBound)
    }

    /// From the start of this range to the end of `other`.
    package func extended(to other: SourceRange) -> SourceRange {
        SourceRange(cell: cell, lowerBound: lowerBound, upperBound: other.upperBound)
    }
}
