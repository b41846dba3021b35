/// An exact decimal number: `digits` × 10^`exponent`.
struct Decimal: Sendable, Equatable {
    let digits: Int
    let exponent: Int

    /// The nearest Double.
    var value: Double {
        // A power of ten up to 10²² is exact, so one division or product rounds correctly.
        switch exponent {
        case 0...22: Double(digits) * powerOfTen(exponent)
        case -22..<0: Double(digits) / powerOfTen(-exponent)
        default: Double("\(digits)e\(exponent)") ?? 0
        }
    }
}

/// 10^`exponent`, for the exponents that a Double holds exactly, 0 to 22; nearest beyond.
func powerOfTen(_ exponent: Int) -> Double {
    if exponent < 0 || exponent > 22 { return Double("1e\(exponent)") ?? 0 }
    return exactPowersOfTen[exponent]
}

private let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
]

/// `digits` with a point before its last `decimals` digits: (25, 1) is "2.5", (−5, 2) is "−0.05".
func fixedPoint(_ digits: Int, decimals: Int) -> String {
    let sign = digits < 0 ? minusSign : ""
    var figures = String(digits.magnitude)
    guard decimals > 0 else { return sign + figures }
    if figures.count <= decimals {
        figures = String(repeating: "0", count: decimals + 1 - figures.count) + figures
    }
    return "\(sign)\(figures.dropLast(decimals)).\(figures.suffix(decimals))"
}

/// U+2212, as wide as the digits; a hyphen is too short to be a minus.
let minusSign = "\u{2212}"
