import Display

extension Activation: Displayable {
    /// As text its description; as Markdown all that is known about it, with the formula in LaTeX.
    public var mimeBundle: MIMEBundle {
        MIMEBundle(plainText: description).adding("text/markdown", .text(markdown))
    }

    private var markdown: String {
        var lines = [koreanName == name ? "**\(name)**" : "**\(name)** · \(koreanName)"]
        if !latex.isEmpty {
            let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \(Self.text($0.value))" }
            lines.append((["$f(x) = \(latex)$"] + values).joined(separator: ", "))
        }
        if !summary.isEmpty { lines.append("\(summary)<br>\(koreanSummary)") }
        if isElementwise { lines += [limitsTable, facts] }
        if !source.isEmpty { lines.append("Source: \(source)") }
        return lines.joined(separator: "\n\n") + "\n"
    }

    private var limitsTable: String {
        let rows = [("f", limits), ("f′", derivativeLimits)].map { name, limits in
            "| \(name) | \(Self.text(limits.atMinusInfinity)) | \(Self.text(limits.atInfinity)) |"
        }
        return "| | x → −∞ | x → ∞ |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }

    private var facts: String {
        let kinks = kinks.map { "\(Self.text($0.position)) (f′ = \(Self.text($0.derivative)))" }
        let extrema = extrema.map {
            "\($0.kind == .minimum ? "minimum" : "maximum") \(Self.text($0.value)) at \(Self.text($0.position))"
        }
        let facts = [
            ("Zeros", zeros.map(Self.text)), ("Kinks", kinks), ("Extrema", extrema),
            ("Saturated, |f′| < 0.01", saturationZones.map(Self.text)),
        ]
        let lines = facts.map { "- \($0.0): \($0.1.isEmpty ? "none" : $0.1.joined(separator: "; "))" }
        let errors = errorBounds.map { ["- Greatest error: \($0)"] } ?? []
        return (lines + errors).joined(separator: "\n")
    }

    private static func text(_ range: ClosedRange<Double>) -> String {
        range.lowerBound == range.upperBound
            ? text(range.lowerBound) : "\(text(range.lowerBound)) … \(text(range.upperBound))"
    }

    private static func text(_ number: Double?) -> String { number.map(text) ?? "–" }

    /// Five decimals, for reading.
    private static func text(_ number: Double) -> String {
        guard number.isFinite else { return number > 0 ? "∞" : number < 0 ? "−∞" : "NaN" }
        guard number.magnitude < 1e6, number == 0 || number.magnitude >= 1e-4 else { return "\(number)" }
        let rounded = (number * 1e5).rounded() / 1e5
        let digits = rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
        return digits.replacing("-", with: "−")
    }
}
