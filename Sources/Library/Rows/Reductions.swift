import Machine
import Tensors

extension Rows {
    static var reductions: [LibraryRow] {
        reduction(
            "sum", "The sum of all elements", "The sums along an axis",
            { x throws(TensorError) in try Checked.sum(x) },
            { x, axis, keepDims throws(TensorError) in try Checked.sum(x, axis: axis, keepDims: keepDims) })
            + reduction(
                "mean", "The mean of all elements", "The means along an axis",
                { x throws(TensorError) in try Checked.mean(x) },
                { x, axis, keepDims throws(TensorError) in try Checked.mean(x, axis: axis, keepDims: keepDims)
                })
            + reduction(
                "variance", "The variance of all elements, Σ(x − mean)²/n", "The variances along an axis",
                { x throws(TensorError) in try Checked.variance(x) },
                { x, axis, keepDims throws(TensorError) in
                    try Checked.variance(x, axis: axis, keepDims: keepDims)
                })
            + reduction(
                "max", "The greatest element; NaN if one is NaN", "The greatest elements along an axis",
                { x throws(TensorError) in try Checked.max(x) },
                { x, axis, keepDims throws(TensorError) in try Checked.max(x, axis: axis, keepDims: keepDims)
                })
            + reduction(
                "min", "The least element; NaN if one is NaN", "The least elements along an axis",
                { x throws(TensorError) in try Checked.min(x) },
                { x, axis, keepDims throws(TensorError) in try Checked.min(x, axis: axis, keepDims: keepDims)
                })
            + position(
                "argMax",
                "The position of the greatest element, counted row by row; the first of equal ones.",
                { x throws(TensorError) in try Checked.argMax(x) },
                { x, axis, keepDims throws(TensorError) in
                    try Checked.argMax(x, axis: axis, keepDims: keepDims)
                })
            + position(
                "argMin", "The position of the least element, counted row by row; the first of equal ones.",
                { x throws(TensorError) in try Checked.argMin(x) },
                { x, axis, keepDims throws(TensorError) in
                    try Checked.argMin(x, axis: axis, keepDims: keepDims)
                })
            + [
                member(
                    of: "Tensor", "func standardDeviation() -> Tensor",
                    "The square root of the variance of all elements.",
                    native { (x: Tensor) in try Checked.sqrt(Checked.variance(x)) }),
                function(
                    "func sum(_ x: Tensor) -> Tensor", "The sum of all elements, a tensor of one number.",
                    native { (x: Tensor) in try Checked.sum(x) }),
                function(
                    "func mean(_ x: Tensor) -> Tensor", "The mean of all elements, a tensor of one number.",
                    native { (x: Tensor) in try Checked.mean(x) }),
            ]
    }

    private typealias AlongAxis = @Sendable (Tensor, Int, Bool) throws(TensorError) -> Tensor

    private static func reduction(
        _ name: String, _ ofAll: String, _ alongAxis: String,
        _ all: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor, _ fibres: @escaping AlongAxis
    ) -> [LibraryRow] {
        [
            member(
                of: "Tensor", "func \(name)() -> Tensor", "\(ofAll): a tensor of one number.",
                native { (x: Tensor) in try all(x) }),
            axisRow(name, alongAxis, fibres),
        ]
    }

    private static func position(
        _ name: String, _ documentation: String,
        _ all: @escaping @Sendable (Tensor) throws(TensorError) -> Int, _ fibres: @escaping AlongAxis
    ) -> [LibraryRow] {
        [
            member(
                of: "Tensor", "func \(name)() -> Int", documentation, native { (x: Tensor) in try all(x) }),
            axisRow(name, "The positions along an axis", fibres),
        ]
    }

    private static func axisRow(
        _ name: String, _ documentation: String, _ fibres: @escaping AlongAxis
    ) -> LibraryRow {
        member(
            of: "Tensor", "func \(name)(axis: Int, keepDims: Bool = false) -> Tensor",
            "\(documentation); with `keepDims` the axis stays, with size 1. −1 is the last axis.",
            native { (x: Tensor, axis: Int, keepDims: Bool) in try fibres(x, axis, keepDims) })
    }
}
