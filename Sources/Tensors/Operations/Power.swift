/// Each element of x to the power of the element of y, broadcast; within 0.6 ULP in both types.
///
/// Edge cases are those of IEEE 754 `pow`: pow(x, 0) = 1 for every x, NaN too; NaN for x < 0 and a fraction y.
/// The derivatives are y·x^(y − 1) and x^y·log x; the second counts as 0 where x is 0 and y above 0.
///
/// ```swift
/// print(pow(Tensor([1, 2, 3]), 2))   // [1.0 4.0 9.0]
/// ```
public func pow(_ x: Tensor, _ y: Tensor) -> Tensor { trapping(try Checked.pow(x, y)) }
public func pow(_ x: Tensor, _ y: Double) -> Tensor { pow(x, Tensor(y, like: x)) }
public func pow(_ x: Tensor, _ y: Int) -> Tensor { pow(x, Tensor(Double(y), like: x)) }
public func pow(_ x: Double, _ y: Tensor) -> Tensor { pow(Tensor(x, like: y), y) }
public func pow(_ x: Int, _ y: Tensor) -> Tensor { pow(Tensor(Double(x), like: y), y) }

extension Checked {
    package static func pow(_ x: Tensor, _ y: Tensor) throws(TensorError) -> Tensor {
        try binary(x, y, .power, in: "pow") { g, inputs, power, position throws(TensorError) in
            let slope: Tensor
            if position == 0 {
                let one = Tensor(1, like: power)
                slope = try multiply(inputs[1], pow(inputs[0], subtract(inputs[1], one)))
            } else {
                // log 0 is −∞, and its product with 0 would be NaN.
                let zero = Tensor(0, like: power)
                let isZero = try Loops.combine(inputs[0].detached, zero, .equal, in: "pow")
                let logarithm = try which(isZero, zero, log(inputs[0]))
                slope = try multiply(power, logarithm)
            }
            return try unbroadcast(multiply(g, slope), to: inputs[position].shape)
        }
    }
}
