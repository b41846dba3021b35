/// Texts as bytes and as Unicode's scalars.
extension StandardLibrary {
    static let encodingRows: [SignatureRow] = encodings + scalarViewRows + replacementRows

    /// Foundation's copy with other characters.
    private static let replacementRows: [SignatureRow] = ["String", "Substring"].flatMap { owner in
        [("Range", "range.upperBound"), ("ClosedRange", "index(after: range.upperBound)")].map { range, end in
            source(
                owner,
                "func replacingCharacters<T: StringProtocol>(in range: \(range)<String.Index>, with replacement: T) -> String",
                "return String(self[..<range.lowerBound]) + String(replacement) + String(self[\(end)...])",
                "The text with another in the place of a part.")
        }
    }

    /// The numbers are Foundation's.
    private static let encodings: [SignatureRow] =
        [
            ("ascii", 1, "Bytes from 0 to 127."), ("utf8", 4, "One to four bytes a scalar."),
            ("isoLatin1", 5, "One byte a scalar."),
        ].map { (name: String, number: Int, words: String) in
            constant(
                "String.Encoding", "static var \(name): String.Encoding { get }", .integer(number), words)
        } + [
            source(
                "String",
                "init?<S: Sequence>(bytes: S, encoding: String.Encoding) where S.Element == UInt8",
                """
                let units = Array(bytes)
                if encoding == .isoLatin1 {
                    return String(_scalars: units.map { Unicode.Scalar($0) })
                }
                if encoding == .ascii && !units.allSatisfy({ $0 < 128 }) { return nil }
                let text = String(_utf8: units)
                return Array(text.utf8) == units ? text : nil
                """, "The text of bytes in an encoding, or nil where they are none.")
        ]

    private static let scalarViewRows: [SignatureRow] = [
        aggregate("String.UnicodeScalarView", "init(_elements: [Unicode.Scalar])"),
        source(
            "String.UnicodeScalarView", "init()", "return String.UnicodeScalarView(_elements: [])",
            "A view without scalars."),
        source(
            "String.UnicodeScalarView",
            "init<S: Sequence>(_ elements: S) where S.Element == Unicode.Scalar",
            "return String.UnicodeScalarView(_elements: Array(elements))", "The scalars of a sequence."),
        source(
            "String.UnicodeScalarView", "mutating func append(_ newElement: Unicode.Scalar)",
            "self = String.UnicodeScalarView(_elements: Array(self) + [newElement])",
            "Adds a scalar at the end."),
        source(
            "String.UnicodeScalarView",
            "mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Unicode.Scalar",
            "self = String.UnicodeScalarView(_elements: Array(self) + Array(newElements))",
            "Adds the scalars of a sequence at the end."),
    ]
}
