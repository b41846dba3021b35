/// Widths of text, without a font at hand: close enough to leave room and to centre.
enum TextMetrics {
    /// The width of `text` in pixels at `size`.
    static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        text.reduce(0.0) { (sum: Double, character: Character) in sum + ems(character) } * size
            * (isBold ? boldScale : 1)
    }

    /// The width of runs at `size`; raised runs are smaller.
    static func width(_ runs: [TextRun], size: Double) -> Double {
        runs.reduce(0) { $0 + width($1.text, size: $1.isRaised ? size * raisedScale : size) }
    }

    /// The width of bold text, against the same text unbolded.
    private static let boldScale = 1.08

    /// The size of a raised run in its line.
    static let raisedScale = 0.75

    /// `text` on one line and within `limit` pixels; what is too long ends in "…".
    static func shortened(_ text: String, to limit: Double, size: Double, isBold: Bool = false) -> String {
        let scale = size * (isBold ? boldScale : 1)
        let ellipsis = ems("…" as Character) * scale
        var kept = ""
        var width = 0.0
        var fitting = ""
        for character in text {
            let shown = character.isNewline || character == "\t" ? " " : character
            width += ems(shown) * scale
            if width > limit { return fitting + "…" }
            kept.append(shown)
            if width + ellipsis <= limit { fitting = kept }
        }
        return kept
    }

    /// The places that a character takes in a terminal: 0, 1 or 2.
    static func places(_ character: Character) -> Int {
        let widest = character.unicodeScalars.reduce(0) { max($0, ems($1)) }
        if widest == 0 { return 0 }
        return character.unicodeScalars.contains { isWide($0.value) } ? 2 : 1
    }

    /// The advance of one character as the reader sees it, in units of the font's size.
    private static func ems(_ character: Character) -> Double {
        character.unicodeScalars.reduce(0) { max($0, ems($1)) }
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        let code = scalar.value
        if (0x20...0x7E).contains(code) { return latin[Int(code) - 0x20] }
        if isWide(code) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // Vowels and final consonants of decomposed Hangul join the syllable before them.
        if (0x1160...0x11FF).contains(code) { return 0 }
        return code == 0x2026 ? 1 : 0.6
    }

    /// Whether a character fills a square: Hangul, Han, kana, full-width forms and emoji (East Asian Width
    /// W and F in Unicode Annex 11).
    static func isWide(_ code: UInt32) -> Bool {
        switch code {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Advances of U+0020 to U+007E in Helvetica, from Adobe's font metrics.
    private static let latin: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ].map { $0 / 1000 }
}
