/// Numbers of one column, all in one form, so that they can be compared by eye.
struct NumberColumn {
    let cells: [String]

    /// Whole numbers stay whole. Others get one count of decimals, at which each keeps four significant
    /// digits or is exact; where that takes too many decimals three digits must do, and where it still
    /// does, each becomes a product with a power of ten, of four digits. Decimals are added, up to seven, until
    /// numbers that differ look different and none looks whole that is not.
    init(_ values: [Double]) {
        let numbers = values.filter { $0.isFinite && $0 != 0 }
        if let fewest = Self.decimals(for: numbers) {
            let decimals = Self.tellingDecimals(for: numbers, from: fewest)
            cells = values.map { Self.plain($0, decimals) }
        } else {
            cells = values.map(Self.scientific)
        }
    }

    private static func decimals(for numbers: [Double]) -> Int? {
        guard numbers.allSatisfy({ abs($0) < 1e7 }) else { return nil }
        for (figures, most) in [(4, 6), (3, 7)] {
            let needed = numbers.map { value in
                let rounded = SignificantDigits(value, figures)
                let needsAll = rounded.leading >= figures - 1
                return needsAll ? 0 : max(0, rounded.trimmed.count - 1 - rounded.leading)
            }
            if let decimals = needed.max() ?? 0 as Int?, decimals <= most { return decimals }
        }
        return nil
    }

    /// Enough decimals that no number is taken for another: 0.99995 not for 1.
    private static func tellingDecimals(for numbers: [Double], from fewest: Int) -> Int {
        let different = Set(numbers)
        return (fewest..<mostDecimals).first { decimals in
            let shown = different.map { ($0 * powerOfTen(decimals)).rounded() }
            let looksWhole = zip(different, shown).contains { number, digits in
                number != number.rounded()
                    && digits.truncatingRemainder(dividingBy: powerOfTen(decimals)) == 0
            }
            return !looksWhole && Set(shown).count == different.count
        } ?? mostDecimals
    }

    private static let mostDecimals = 7

    private static func plain(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite else { return inWords(value) }
        let digits = (value * powerOfTen(decimals)).rounded()
        return digits == 0 ? "0" : fixedPoint(Int(digits), decimals: decimals)
    }

    private static func scientific(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return inWords(value) }
        let rounded = SignificantDigits(value, 4)
        return "\(fixedPoint(rounded.digits, decimals: 3))×10\(superscript(rounded.leading))"
    }
}
