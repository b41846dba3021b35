import Foundation
import Machine
import Tensors

extension Rows {
    static var elementaryFunctions: [LibraryRow] {
        [
            function(
                "func exp(_ x: Tensor) -> Tensor", "e to the power of each element.",
                native { (x: Tensor) in try Checked.exp(x) }),
            function(
                "func log(_ x: Tensor) -> Tensor", "The natural logarithm of each element.",
                native { (x: Tensor) in try Checked.log(x) }),
            function(
                "func log1p(_ x: Tensor) -> Tensor", "log(1 + x) of each element, exact for small x.",
                native { (x: Tensor) in try Checked.log1p(x) }),
            function(
                "func expm1(_ x: Tensor) -> Tensor", "exp(x) − 1 of each element, exact for small x.",
                native { (x: Tensor) in try Checked.expm1(x) }),
            function(
                "func log1p(_ x: Double) -> Double", "log(1 + x), exact for small x.",
                native { (x: Double) in Foundation.log1p(x) }),
            function(
                "func expm1(_ x: Double) -> Double", "exp(x) − 1, exact for small x.",
                native { (x: Double) in Foundation.expm1(x) }),
            function(
                "func tanh(_ x: Tensor) -> Tensor",
                "The hyperbolic tangent of each element: squashes to (−1, 1).",
                native { (x: Tensor) in try Checked.tanh(x) }),
            function(
                "func sqrt(_ x: Tensor) -> Tensor", "The square root of each element.",
                native { (x: Tensor) in try Checked.sqrt(x) }),
            function(
                "func abs(_ x: Tensor) -> Tensor", "Each element without its sign.",
                native { (x: Tensor) in try Checked.abs(x) }),
            function(
                "func sin(_ x: Tensor) -> Tensor", "The sine of each element.",
                native { (x: Tensor) in try Checked.sin(x) }),
            function(
                "func cos(_ x: Tensor) -> Tensor", "The cosine of each element.",
                native { (x: Tensor) in try Checked.cos(x) }),
            function(
                "func erf(_ x: Tensor) -> Tensor",
                "The error function of each element: the share of a normal distribution within √2·x deviations.",
                native { (x: Tensor) in try Checked.erf(x) }),
            function(
                "func floor(_ x: Tensor) -> Tensor", "The greatest whole number at most each element.",
                native { (x: Tensor) in try Checked.floor(x) }),
            function(
                "func ceil(_ x: Tensor) -> Tensor", "The least whole number at least each element.",
                native { (x: Tensor) in try Checked.ceil(x) }),
            function(
                "func round(_ x: Tensor) -> Tensor",
                "The nearest whole number of each element; the even one of two.",
                native { (x: Tensor) in try Checked.round(x) }),
            function(
                "func sign(_ x: Tensor) -> Tensor", "−1, 0 or 1, by the sign of each element.",
                native { (x: Tensor) in try Checked.sign(x) }),
            function(
                "func clip(_ x: Tensor, _ low: Double, _ high: Double) -> Tensor",
                "Each element, held between `low` and `high`.",
                native { (x: Tensor, low: Double, high: Double) in try Checked.clip(x, low, high) }),
        ]
    }
}
