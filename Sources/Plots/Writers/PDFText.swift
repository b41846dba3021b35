import Foundation

/// A piece of text that one of the PDF's fonts can write.
struct PDFPiece {
    let isKorean: Bool
    let text: String

    /// The text in the font's encoding: WinAnsi with a minus, or UTF-16.
    var hexadecimal: String {
        isKorean
            ? utf16Hexadecimal(text)
            : text.unicodeScalars.map { padded(UInt16(winAnsi($0) ?? 0x3F), to: 2) }.joined()
    }

    /// The width in pixels at `size`. Characters of the Korean font are one em wide.
    func width(size: Double, isBold: Bool) -> Double {
        isKorean
            ? Double(text.unicodeScalars.count) * size
            : TextMetrics.width(text, size: size, isBold: isBold)
    }
}

/// `text` cut where the font must change.
func pdfPieces(_ text: String) -> [PDFPiece] {
    var pieces: [PDFPiece] = []
    for scalar in text.precomposedScalars {
        let isKorean = winAnsi(scalar) == nil
        if let last = pieces.last, last.isKorean == isKorean {
            pieces[pieces.count - 1] = PDFPiece(isKorean: isKorean, text: last.text + String(scalar))
        } else {
            pieces.append(PDFPiece(isKorean: isKorean, text: String(scalar)))
        }
    }
    return pieces
}

extension String {
    /// The scalars of the composed form, in which a Hangul syllable is one; controls become spaces.
    fileprivate var precomposedScalars: [Unicode.Scalar] {
        precomposedStringWithCanonicalMapping.unicodeScalars.map {
            $0.value < 0x20 || $0.value == 0x7F ? " " : $0
        }
    }
}

/// The code of `scalar` in Helvetica as the document declares it, or nil.
private func winAnsi(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "\u{20}"..."\u{7E}", "\u{A0}"..."\u{FF}": UInt8(scalar.value)
    case "\u{2212}": 1
    case "…": 0x85
    case "‘": 0x91
    case "’": 0x92
    case "“": 0x93
    case "”": 0x94
    case "•": 0x95
    case "–": 0x96
    case "—": 0x97
    default: nil
    }
}

/// `text` as the hexadecimal digits of its UTF-16, the greater octet first.
func utf16Hexadecimal(_ text: String) -> String {
    text.utf16.map { padded($0, to: 4) }.joined()
}

private func padded(_ value: UInt16, to count: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
