import Foundation

/// `value` with up to `figures` significant digits, and U+2212 for minus: "−0.025", "1.2×10⁻⁵".
func inWords(_ value: Double, figures: Int = 4) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "\(minusSign)∞" : "∞" }
    if value == 0 { return "0" }
    let rounded = SignificantDigits(value, figures)
    let digits = rounded.trimmed
    guard (-5...6).contains(rounded.leading) else {
        return "\(fixedPoint(digits.digits, decimals: digits.count - 1))×10\(superscript(rounded.leading))"
    }
    let exponent = rounded.leading - digits.count + 1
    if exponent >= 0 { return fixedPoint(digits.digits * Int(powerOfTen(exponent)), decimals: 0) }
    return fixedPoint(digits.digits, decimals: -exponent)
}

/// A number rounded to a count of significant digits: `digits` has that many, and the first of them
/// stands for 10^`leading`.
struct SignificantDigits {
    let digits: Int
    let leading: Int
    private let count: Int

    /// `value` must be finite and not zero.
    init(_ value: Double, _ count: Int) {
        // The C library rounds the exact binary value; "-1.234e-05".
        let parts = String(format: "%.\(count - 1)e", value).split(separator: "e")
        digits = Int(parts[0].filter { $0 != "." }) ?? 0
        leading = Int(parts[1]) ?? 0
        self.count = count
    }

    /// The digits without the zeros at their end, and how many are left.
    var trimmed: (digits: Int, count: Int) {
        var (digits, count) = (digits, count)
        while count > 1, digits % 10 == 0 {
            digits /= 10
            count -= 1
        }
        return (digits, count)
    }
}

/// `exponent` in raised digits.
func superscript(_ exponent: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let figures = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { raised[$0] }
    return (exponent < 0 ? "⁻" : "") + String(figures)
}
