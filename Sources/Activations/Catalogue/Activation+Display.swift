import Display
import Tensors

extension Activation: Displayable {
    /// As text its description; as Markdown all that is known about it, with the formula in LaTeX.
    public var mimeBundle: MIMEBundle {
        let bundle = MIMEBundle(plainText: description)
        // A learner's function that fails is still one with a name.
        guard let markdown = try? markdown() else { return bundle }
        return bundle.adding("text/markdown", .text(markdown))
    }

    private func markdown() throws -> String {
        var lines = [koreanName == name ? "**\(name)**" : "**\(name)** · \(koreanName)"]
        if !latex.isEmpty {
            let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \(Self.text($0.value))" }
            lines.append((["$f(x) = \(latex)$"] + values).joined(separator: ", "))
        }
        if !summary.isEmpty { lines.append("\(summary)<br>\(koreanSummary)") }
        if isElementwise { lines += try [limitsTable(), facts()] }
        if !source.isEmpty { lines.append("Source: \(source)") }
        return lines.joined(separator: "\n\n") + "\n"
    }

    private func limitsTable() throws -> String {
        let limits = try [("f", Checked.limits(of: self)), ("f′", Checked.derivativeLimits(of: self))]
        let rows = limits.map { name, limits in
            "| \(name) | \(Self.text(limits.atMinusInfinity)) | \(Self.text(limits.atInfinity)) |"
        }
        return "| | x → −∞ | x → ∞ |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }

    private func facts() throws -> String {
        let kinks = try Checked.kinks(of: self).map {
            "\(Self.text($0.position)) (f′ = \(Self.text($0.derivative)))"
        }
        let extrema = try Checked.extrema(of: self).map {
            "\($0.kind == .minimum ? "minimum" : "maximum") \(Self.text($0.value)) at \(Self.text($0.position))"
        }
        let facts = [
            ("Zeros", try Checked.zeros(of: self).map(Self.text)), ("Kinks", kinks), ("Extrema", extrema),
            ("Saturated, |f′| < 0.01", try Checked.saturationZones(of: self).map(Self.text)),
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
