/// Characters, Unicode scalars, and sets of characters.
extension StandardLibrary {
    static let characterRows: [SignatureRow] = characterPropertyRows + scalarRows + characterSetRows

    private static let characterPropertyRows: [SignatureRow] = [
        row("Character", "var isLetter: Bool { get }", .characterIsLetter, "Whether it is a letter."),
        row("Character", "var isNumber: Bool { get }", .characterIsNumber, "Whether it stands for a number."),
        row(
            "Character", "var isWholeNumber: Bool { get }", .characterIsWholeNumber,
            "Whether it stands for a whole number."),
        row("Character", "var isUppercase: Bool { get }", .characterIsUppercase, "Whether it is a capital."),
        row(
            "Character", "var isLowercase: Bool { get }", .characterIsLowercase,
            "Whether it is a small letter."),
        row(
            "Character", "var isCased: Bool { get }", .characterIsCased,
            "Whether it changes as a capital or as a small letter."),
        row(
            "Character", "var isWhitespace: Bool { get }", .characterIsWhitespace,
            "Whether it is a space, a tab or the end of a line."),
        row(
            "Character", "var isNewline: Bool { get }", .characterIsNewline,
            "Whether it is the end of a line."),
        row(
            "Character", "var isPunctuation: Bool { get }", .characterIsPunctuation,
            "Whether it is a mark of punctuation."),
        row("Character", "var isSymbol: Bool { get }", .characterIsSymbol, "Whether it is a symbol."),
        row(
            "Character", "var isMathSymbol: Bool { get }", .characterIsMathSymbol,
            "Whether it is a symbol of mathematics."),
        row(
            "Character", "var isCurrencySymbol: Bool { get }", .characterIsCurrencySymbol,
            "Whether it is the sign of a currency."),
        row(
            "Character", "var isHexDigit: Bool { get }", .characterIsHexDigit,
            "Whether it is a digit from 0 to 9 or from a to f."),
        row("Character", "var isASCII: Bool { get }", .characterIsASCII, "Whether it is in ASCII."),
        row(
            "Character", "var hexDigitValue: Int? { get }", .characterHexDigitValue,
            "The number from 0 to 15 that it stands for, or nil."),
        row(
            "Character", "var wholeNumberValue: Int? { get }", .characterWholeNumberValue,
            "The whole number that it stands for, or nil."),
        row(
            "Character", "var asciiValue: UInt8? { get }", .characterASCIIValue,
            "Its number in ASCII, or nil."),
        row(
            "Character", "func uppercased() -> String", .stringUppercased,
            "The character as a capital, which may be more than one character."),
        row(
            "Character", "func lowercased() -> String", .stringLowercased,
            "The character as a small letter, which may be more than one character."),
        row(
            "Character", "init(_ s: String)", .characterFromString,
            "The character of a string of one character."),
        source(
            "Character", "init(_ content: Unicode.Scalar)", "return String(_scalars: [content]).first!",
            "The character of a Unicode scalar."),
        row("String", "init(_scalars: [Unicode.Scalar])", .textFromUnicodeScalars),
        SignatureRow(
            owner: "Character", "init(_ c: Character)", .argument, documentation: "The same character."),
        row("Character", "var description: String { get }", .textString, "A string of the one character."),
        row(
            "Character", "var debugDescription: String { get }", .stringReflecting,
            "The character in quotes, as Swift's source writes it."),
        row("Character", "var utf8: String.UTF8View { get }", .textUTF8, "The bytes of its UTF-8 encoding."),
        row(
            "Character", "var unicodeScalars: String.UnicodeScalarView { get }", .textUnicodeScalars,
            "Its Unicode scalars."),
    ]

    private static let scalarRows: [SignatureRow] =
        [
            bits("Unicode.Scalar", "var value: UInt32 { get }", .uint32, "Its number in Unicode."),
            row(
                "Unicode.Scalar", "init?(_ v: UInt32)", .unicodeScalarFromInteger,
                "The scalar of a number, or nil."),
            source(
                "Unicode.Scalar", "init?(_ v: Int)",
                "return v < 0 || v > 1114111 ? nil : Unicode.Scalar(UInt32(v))",
                "The scalar of a number, or nil."),
            source(
                "Unicode.Scalar", "init(_ v: UInt8)", "return Unicode.Scalar(UInt32(v))!",
                "The scalar of a number."),
            SignatureRow(
                owner: "Unicode.Scalar", "init(_ v: Unicode.Scalar)", .argument,
                documentation: "The same scalar."),
            source(
                "Unicode.Scalar", "var isASCII: Bool { get }", "return value < 128", "Whether it is in ASCII."
            ),
            source(
                "Unicode.Scalar", "var description: String { get }", "return String(_scalars: [self])",
                "A string of the one scalar."),
        ] + comparisons("Unicode.Scalar") + comparisons("String.Index")

    private static func comparisons(_ type: String) -> [SignatureRow] {
        let operations: [(String, Intrinsic)] = [
            ("==", .valueEqual), ("!=", .valueNotEqual), ("<", .valueLess), ("<=", .valueLessOrEqual),
            (">", .valueGreater), (">=", .valueGreaterOrEqual),
        ]
        return operations.map { name, intrinsic in
            row(type, "static func \(name) (a: \(type), b: \(type)) -> Bool", intrinsic)
        }
    }

    private static let characterSetRows: [SignatureRow] =
        [
            ("whitespaces", "Space and tab."),
            ("whitespacesAndNewlines", "Space, tab and the ends of lines."),
            ("newlines", "The ends of lines."), ("decimalDigits", "The decimal digits."),
            ("letters", "Letters and marks."), ("lowercaseLetters", "Small letters."),
            ("uppercaseLetters", "Capitals."), ("alphanumerics", "Letters, marks and numbers."),
            ("punctuationCharacters", "Marks of punctuation."), ("symbols", "Symbols."),
            ("capitalizedLetters", "Letters in title case."), ("controlCharacters", "Control characters."),
            ("urlQueryAllowed", "Characters that the query of a URL may hold."),
        ].enumerated().map { number, name in
            source(
                "CharacterSet", "static var \(name.0): CharacterSet { get }",
                "return CharacterSet(_number: \(number))", name.1)
        }
        + [
            row("CharacterSet", "init(_number: Int)", .characterSetNamed),
            row(
                "CharacterSet", "init(charactersIn string: String)", .characterSetOfText,
                "The characters of the string."),
            row(
                "CharacterSet", "var inverted: CharacterSet { get }", .characterSetInverted,
                "All characters that are not in it."),
            row(
                "CharacterSet", "func union(_ other: CharacterSet) -> CharacterSet", .characterSetUnion,
                "The characters of either."),
            row(
                "CharacterSet", "func contains(_ member: Unicode.Scalar) -> Bool", .characterSetContains,
                "Whether the scalar is in it."),
        ]
}
