import Machine
import Tensors

extension Rows {
    static var random: [LibraryRow] {
        [
            function(
                "func seed(_ number: Int)",
                "Starts the random numbers anew: the same seed gives the same numbers, those of numpy's default_rng.",
                native { (seed: Int) in
                    Checked.seed(seed)
                    return NoResult()
                }),
            function(
                "func uniform(_ shape: Int..., in range: ClosedRange<Double> = 0...1, dtype: DType = .float64) -> Tensor",
                "Random numbers that are equally likely everywhere in the range.",
                native { (shape: [Int], range: ClosedRange<Double>, dtype: DType) in
                    try Checked.uniform(shape, in: range, dtype: dtype)
                }),
            function(
                "func normal(_ shape: Int..., mean: Double = 0, standardDeviation: Double = 1, dtype: DType = .float64) -> Tensor",
                "Random numbers of the normal distribution.",
                native { (shape: [Int], mean: Double, deviation: Double, dtype: DType) in
                    try Checked.normal(shape, mean: mean, standardDeviation: deviation, dtype: dtype)
                }),
            function(
                "func permutation(_ count: Int) -> [Int]", "The numbers from 0 to count − 1 in random order.",
                native { (count: Int) in try Checked.permutation(count) }),
        ]
    }
}
