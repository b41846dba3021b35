/// A piece of text: on the line, or raised as an exponent.
struct TextRun: Sendable, Equatable {
    let text: String
    var isRaised = false
}

extension Ticks {
    /// The numbers as text, with one count of decimals for all.
    ///
    /// From a million on, and below a ten-thousandth, numbers are products with a power of ten.
    var labels: [[TextRun]] {
        let greatest = values.map { $0.digits.magnitude }.max() ?? 0
        let exponent = values.first?.exponent ?? 0
        let figures = String(greatest).count
        let leading = figures - 1 + exponent
        guard (-4..<6).contains(leading), exponent >= -8 else {
            return values.map { tick in
                guard tick.digits != 0 else { return [TextRun(text: "0")] }
                let factor = fixedPoint(tick.digits, decimals: figures - 1)
                let isOne = figures == 1 && tick.digits.magnitude == 1
                let product = isOne ? (tick.digits < 0 ? minusSign : "") : "\(factor)×"
                let power = fixedPoint(leading, decimals: 0)
                return [TextRun(text: "\(product)10"), TextRun(text: power, isRaised: true)]
            }
        }
        return values.map { tick in
            guard tick.digits != 0 else { return [TextRun(text: "0")] }
            let zeros = tick.digits * Int(powerOfTen(max(exponent, 0)))
            return [TextRun(text: fixedPoint(zeros, decimals: max(-exponent, 0)))]
        }
    }
}
