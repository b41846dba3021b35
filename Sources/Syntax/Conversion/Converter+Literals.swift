import SwiftParser
import SwiftSyntax

extension Converter {
    func integer(_ text: String, isNegative: Bool) -> IntegerLiteral {
        let digits = text.filter { $0 != "_" }
        let magnitude: UInt64? =
            if digits.hasPrefix("0x") {
                UInt64(digits.dropFirst(2), radix: 16)
            } else if digits.hasPrefix("0b") {
                UInt64(digits.dropFirst(2), radix: 2)
            } else if digits.hasPrefix("0o") {
                UInt64(digits.dropFirst(2), radix: 8)
            } else {
                UInt64(digits)
            }
        return IntegerLiteral(
            magnitude: magnitude, isNegative: isNegative, text: (isNegative ? "-" : "") + digits)
    }

    func floatingPoint(_ literal: FloatLiteralExprSyntax) throws(Diagnostic) -> Double {
        let text = literal.literal.text.filter { $0 != "_" }
        guard let value = Double(text), value.isFinite else {
            throw Diagnostic(
                .swift,
                "floating-point literal '\(text)' is out of range for 'Double'; use 'Double.infinity'",
                at: range(of: literal))
        }
        return value
    }

    mutating func segments(of literal: StringLiteralExprSyntax) throws(Diagnostic) -> [StringSegment] {
        var segments: [StringSegment] = []
        for segment in literal.segments {
            switch segment {
            case .stringSegment(let text):
                segments.append(.text(try unescaped(text, in: literal)))
            case .expressionSegment(let interpolation):
                guard interpolation.expressions.count == 1, let expression = interpolation.expressions.first,
                    expression.label == nil
                else {
                    throw unsupported(
                        "this interpolation is", "write one expression in '\\(…)'", at: interpolation)
                }
                segments.append(.interpolation(try convert(expression.expression)))
            }
        }
        return segments
    }

    /// The text of one segment with its escapes resolved, by swift-syntax's own rules.
    private func unescaped(
        _ segment: StringSegmentSyntax, in literal: StringLiteralExprSyntax
    ) throws(Diagnostic) -> String {
        if literal.openingPounds == nil && literal.openingQuote.tokenKind == .stringQuote
            && !segment.content.text.utf8.contains(UInt8(ascii: "\\"))
        {
            return segment.content.text
        }
        let alone = StringLiteralExprSyntax(
            openingPounds: literal.openingPounds, openingQuote: literal.openingQuote,
            segments: [.stringSegment(segment)], closingQuote: literal.closingQuote,
            closingPounds: literal.closingPounds)
        guard let value = alone.representedLiteralValue else {
            throw Diagnostic(.syntax, "invalid escape sequence in literal", at: range(of: segment))
        }
        return value
    }
}
