/// Strings and substrings: what both can do stands once, under StringProtocol.
extension StandardLibrary {
    static let stringRows: [SignatureRow] =
        stringOperators + stringMakingRows + textRows + stringChangingRows + substringRows + compareOptionRows
        + ["String", "Substring"].flatMap { textPartRows($0) }
        // What generic code takes of a text is its SubSequence; only String and Substring make a String.
        + textPartRows("StringProtocol", part: "SubSequence").filter {
            !$0.declaration.hasSuffix("-> String")
        }

    private static let stringOperators: [SignatureRow] =
        [
            row("String", "static func + (a: String, b: String) -> String", .stringConcatenate),
            source(
                "String",
                "static func + <Other: Sequence>(a: String, b: Other) -> String where Other.Element == Character",
                """
                var result = a
                result.append(String(b))
                return result
                """),
            source(
                "String",
                "static func + <Other: Sequence>(a: Other, b: String) -> String where Other.Element == Character",
                """
                var result = String(a)
                result.append(b)
                return result
                """),
            source(
                "Substring",
                "static func + <Other: Sequence>(a: Substring, b: Other) -> Substring where Other.Element == Character",
                """
                var result = String(a)
                result.append(String(b))
                return Substring(result)
                """),
            source(
                "String", "static func + (a: String, b: Substring) -> String",
                """
                var result = a
                result.append(contentsOf: b)
                return result
                """),
            source(
                "Substring", "static func + (a: Substring, b: String) -> Substring",
                """
                var result = String(a)
                result.append(b)
                return Substring(result)
                """),
        ]
        + comparisons.flatMap { name, operation in
            [
                row(
                    "StringProtocol", "static func \(name) <RHS: StringProtocol>(a: Self, b: RHS) -> Bool",
                    operation)
            ]
                + ["String", "Substring", "Character"].map { (type: String) in
                    row(type, "static func \(name) (a: \(type), b: \(type)) -> Bool", operation)
                }
        }

    private static let comparisons: [(name: String, operation: Intrinsic)] = [
        ("==", .stringEqual), ("!=", .stringNotEqual), ("<", .stringLess), ("<=", .stringLessOrEqual),
        (">", .stringGreater), (">=", .stringGreaterOrEqual),
    ]

    private static let stringMakingRows: [SignatureRow] = [
        // In an extension of String the free functions would be hidden by those of Collection.
        source(
            "String", "func max<T: Comparable>(_ x: T, _ y: T) -> T", "return Swift.max(x, y)",
            "The greater of the two."),
        source(
            "String", "func min<T: Comparable>(_ x: T, _ y: T) -> T", "return Swift.min(x, y)",
            "The lesser of the two."),
        constant("String", "init()", .string(""), "A string without characters."),
        SignatureRow(owner: "String", "init(_ value: String)", .argument, documentation: "The same string."),
        row("String", "init(_ substring: Substring)", .textString, "The characters of a substring."),
        row("String", "init(_ value: Character)", .textString, "A string of one character."),
        row("String", "init<T: StringProtocol>(_ value: T)", .textString, "The characters of a text."),
        row(
            "String", "init<T: LosslessStringConvertible>(_ value: T)", .stringDescribing,
            "What `print` writes for the value."),
        source(
            "String", "init<S: Sequence>(_ characters: S) where S.Element == Character",
            "return String(_characters: Array(characters))", "The characters of a sequence."),
        row("String", "init(_characters: [Character])", .textFromCharacters),
        row(
            "String", "init<Subject>(describing instance: Subject)", .stringDescribing,
            "What `print` writes for the value."),
        row(
            "String", "init<Subject>(reflecting subject: Subject)", .stringReflecting,
            "What `debugPrint` writes for the value."),
        row(
            "String", "init(repeating repeatedValue: String, count: Int)", .stringRepeating,
            "The string, `count` times."),
        row(
            "String", "init(repeating repeatedValue: Character, count: Int)", .stringRepeating,
            "The character, `count` times."),
        row(
            "String", "init<T: BinaryInteger>(_ value: T, radix: Int = 10, uppercase: Bool = false)",
            .textFromInteger, "The number in the digits of another base, 2 to 36."),
        row(
            "String", "init(format: String, _ arguments: CVarArg...)", .textFormat,
            "The format with the arguments in it: `%d`, `%.2f`, `%@`, …"),
        row(
            "String", "init(format: String, arguments: [CVarArg])", .textFormat,
            "The format with the arguments in it: `%d`, `%.2f`, `%@`, …"),
        row(
            "String", "init(_ unicodeScalars: String.UnicodeScalarView)", .textFromUnicodeScalars,
            "The text of the scalars."),
        source(
            "String", "init(_ scalar: Unicode.Scalar)", "return String(_scalars: [scalar])",
            "A string of one scalar."),
        row("String", "init(_utf8: [UInt8])", .textFromUTF8),
        source(
            "String",
            "init<C: Collection>(decoding codeUnits: C, as sourceEncoding: UTF8.Type) where C.Element == UInt8",
            "return String(_utf8: Array(codeUnits))",
            "The text of bytes in UTF-8; what is none becomes U+FFFD."),
    ]

    private static let textRows: [SignatureRow] = [
        row("StringProtocol", "var _string: String { get }", .textString),
        row("StringProtocol", "var count: Int { get }", .stringCount, "How many characters it has."),
        row("StringProtocol", "var isEmpty: Bool { get }", .stringIsEmpty, "Whether it has no characters."),
        row(
            "StringProtocol", "var first: Character? { get }", .textFirst,
            "The first character, or nil where there is none."),
        row(
            "StringProtocol", "var last: Character? { get }", .textLast,
            "The last character, or nil where there is none."),
        row("StringProtocol", "func uppercased() -> String", .stringUppercased, "The text in capitals."),
        row("StringProtocol", "func lowercased() -> String", .stringLowercased, "The text in small letters."),
        source(
            "StringProtocol",
            "func caseInsensitiveCompare<T: StringProtocol>(_ aString: T) -> ComparisonResult",
            """
            let own = lowercased()
            let other = aString.lowercased()
            return own == other ? .orderedSame : own < other ? .orderedAscending : .orderedDescending
            """, "How the two texts stand to each other, capital letters taken as small ones."),
        source(
            "StringProtocol", "func compare<T: StringProtocol>(_ aString: T) -> ComparisonResult",
            """
            let own = _string
            let other = aString._string
            return own == other ? .orderedSame : own < other ? .orderedAscending : .orderedDescending
            """, "How the two texts stand to each other."),
        row(
            "StringProtocol", "var capitalized: String { get }", .textCapitalized,
            "Each word with a capital at its start."),
        row(
            "StringProtocol", "func hasPrefix<Prefix: StringProtocol>(_ prefix: Prefix) -> Bool",
            .stringHasPrefix, "Whether it starts with `prefix`."),
        row(
            "StringProtocol", "func hasSuffix<Suffix: StringProtocol>(_ suffix: Suffix) -> Bool",
            .stringHasSuffix, "Whether it ends with `suffix`."),
        row(
            "StringProtocol", "func contains<T: StringProtocol>(_ other: T) -> Bool", .stringContains,
            "Whether `other` stands in it."),
        source(
            "StringProtocol", "func contains(_ element: Character) -> Bool",
            "return firstIndex(of: element) != nil",
            "Whether the character stands in it."),
        row(
            "StringProtocol",
            "func components<T: StringProtocol>(separatedBy separator: T) -> [String]", .textComponents,
            "The parts between the places where `separator` stands."),
        row(
            "StringProtocol", "func components(separatedBy separator: CharacterSet) -> [String]",
            .textComponentsInSet, "The parts between the characters of the set."),
        row(
            "StringProtocol",
            "func range<T: StringProtocol>(of searchString: T, options mask: String.CompareOptions) -> Range<String.Index>?",
            .textRangeWithOptions, "Where `searchString` first stands, or nil."),
        row(
            "StringProtocol",
            "func replacingOccurrences<Target: StringProtocol, Replacement: StringProtocol>(of target: Target, with replacement: Replacement, options: String.CompareOptions) -> String",
            .textReplacingWithOptions, "With `replacement` wherever `target` stands."),
        row(
            "StringProtocol",
            "func replacingOccurrences<Target: StringProtocol, Replacement: StringProtocol>(of target: Target, with replacement: Replacement) -> String",
            .textReplacing, "With `replacement` wherever `target` stands."),
        row(
            "StringProtocol", "func trimmingCharacters(in set: CharacterSet) -> String", .textTrimmed,
            "Without the characters of the set at its start and its end."),
        row(
            "StringProtocol",
            "func padding<T: StringProtocol>(toLength newLength: Int, withPad padString: T, startingAt padIndex: Int) -> String",
            .textPadding, "Cut, or filled up with `padString`, to a length."),
        row(
            "StringProtocol", "func range<T: StringProtocol>(of searchString: T) -> Range<String.Index>?",
            .textRange, "Where `searchString` first stands, or nil."),
        source(
            "String",
            "func replacing<Target: Collection, Replacement: Collection>(_ target: Target, with replacement: Replacement) -> String where Target.Element == Character, Replacement.Element == Character",
            "return replacingOccurrences(of: String(target), with: String(replacement))",
            "With `replacement` wherever `target` stands."),
        source(
            "StringProtocol",
            "func ranges<C: Collection>(of other: C) -> [Range<String.Index>] where C.Element == Character",
            """
            let searched = String(other)
            var result: [Range<String.Index>] = []
            var start = startIndex
            while start < endIndex {
                guard let found = _range(of: searched, from: start) else { break }
                result.append(found)
                start = found.upperBound > found.lowerBound ? found.upperBound : index(after: start)
            }
            return result
            """, "Where `other` stands, each place after the one before."),
        row(
            "StringProtocol",
            "func _range(of searched: String, from start: String.Index) -> Range<String.Index>?", .textRange),
        source(
            "StringProtocol", "var indices: DefaultIndices<Self> { get }",
            """
            var indices: [String.Index] = []
            var index = startIndex
            while index < endIndex {
                indices.append(index)
                index = self.index(after: index)
            }
            return DefaultIndices(_elements: indices)
            """, "The indices of its characters."),
        row("StringProtocol", "var startIndex: String.Index { get }", .textStartIndex, "The first index."),
        row(
            "StringProtocol", "var endIndex: String.Index { get }", .textEndIndex,
            "The index after the last character."),
        row(
            "StringProtocol", "func index(after i: String.Index) -> String.Index", .textIndexAfter,
            "The next index."),
        row(
            "StringProtocol", "func index(before i: String.Index) -> String.Index", .textIndexBefore,
            "The index before."),
        row(
            "StringProtocol", "func index(_ i: String.Index, offsetBy distance: Int) -> String.Index",
            .textIndexOffset, "The index `distance` characters further."),
        row(
            "StringProtocol",
            "func index(_ i: String.Index, offsetBy distance: Int, limitedBy limit: String.Index) -> String.Index?",
            .textIndexOffsetLimited, "The index `distance` characters further, or nil beyond `limit`."),
        row(
            "StringProtocol", "func distance(from start: String.Index, to end: String.Index) -> Int",
            .textDistance, "How many characters lie between two indices."),
        row(
            "StringProtocol", "subscript(i: String.Index) -> Character { get }", .textCharacter,
            "The character at an index."),
        row(
            "StringProtocol", "func firstIndex(of element: Character) -> String.Index?", .textFirstIndex,
            "The index of the first such character, or nil."),
        row(
            "StringProtocol", "func lastIndex(of element: Character) -> String.Index?", .textLastIndex,
            "The index of the last such character, or nil."),
        source(
            "StringProtocol",
            "func firstIndex(where predicate: (Character) throws -> Bool) rethrows -> String.Index?",
            """
            var index = startIndex
            while index < endIndex {
                if try predicate(self[index]) { return index }
                index = self.index(after: index)
            }
            return nil
            """, "The index of the first character for which `predicate` is true, or nil."),
        source(
            "StringProtocol",
            "func lastIndex(where predicate: (Character) throws -> Bool) rethrows -> String.Index?",
            """
            var index = endIndex
            while index > startIndex {
                index = self.index(before: index)
                if try predicate(self[index]) { return index }
            }
            return nil
            """, "The index of the last character for which `predicate` is true, or nil."),
        row("String", "var utf8: String.UTF8View { get }", .textUTF8, "The bytes of its UTF-8 encoding."),
        source(
            "String", "var utf16: String.UTF16View { get }",
            """
            var units: [UInt16] = []
            for scalar in unicodeScalars {
                let value = scalar.value
                if value < 65536 {
                    units.append(UInt16(value))
                } else {
                    units.append(UInt16(55296 + (value - 65536) / 1024))
                    units.append(UInt16(56320 + (value - 65536) % 1024))
                }
            }
            return String.UTF16View(_elements: units)
            """, "The code units of its UTF-16 encoding."),
        row(
            "String", "var unicodeScalars: String.UnicodeScalarView { get }", .textUnicodeScalars,
            "Its Unicode scalars."),
        SignatureRow(
            owner: "String", "var description: String { get }", .argument, documentation: "The string itself."
        ),
        row("Substring", "var description: String { get }", .textString, "The text as a String."),
        row(
            "StringProtocol", "var debugDescription: String { get }", .stringReflecting,
            "The text in quotes, as Swift's source writes it."),
        source(
            "String.Index", "func utf16Offset<S: StringProtocol>(in s: S) -> Int",
            """
            var offset = 0
            var place = s.startIndex
            while place < self {
                offset += String(s[place]).utf16.count
                place = s.index(after: place)
            }
            return offset
            """, "How many UTF-16 code units stand before it."),
        source(
            "String.Index", "init<S: StringProtocol>(utf16Offset offset: Int, in s: S)",
            """
            var remaining = offset
            var place = s.startIndex
            while remaining > 0 {
                remaining -= String(s[place]).utf16.count
                place = s.index(after: place)
            }
            return place
            """, "The index before which so many UTF-16 code units stand."),
        source(
            "StringProtocol", "var removingPercentEncoding: String? { get }",
            """
            var bytes: [UInt8] = []
            var rest = Array(String(self).utf8)
            rest.reverse()
            while let byte = rest.popLast() {
                if byte == 37 {
                    guard let high = rest.popLast(), let low = rest.popLast(),
                        let first = Character(UnicodeScalar(high)).hexDigitValue,
                        let second = Character(UnicodeScalar(low)).hexDigitValue
                    else { return nil }
                    bytes.append(UInt8(first * 16 + second))
                } else {
                    bytes.append(byte)
                }
            }
            return String(bytes: bytes, encoding: .utf8)
            """, "The text with the bytes that `%20` and its like stand for, or nil."),
        row("String", "var hashValue: Int { get }", .valueHashValue, "The same number for equal strings."),
    ]

    /// Ways of searching; the numbers are Foundation's.
    private static let compareOptionRows: [SignatureRow] = [
        ("caseInsensitive", 1, "Capitals and small letters are the same."),
        ("literal", 2, "Characters are the same only if they are composed in the same way."),
        ("backwards", 4, "From the end."), ("anchored", 8, "Only at the start."),
        ("diacriticInsensitive", 128, "Letters with and without accents are the same."),
        ("regularExpression", 1024, "The text that is searched for is a pattern."),
    ].map { (name: String, number: Int, words: String) in
        constant(
            "String.CompareOptions", "static var \(name): String.CompareOptions { get }", .integer(number),
            words)
    }

    private static let substringRows: [SignatureRow] = [
        source(
            "Substring", "init(_ string: String)", "return string.prefix(string.count)", "The whole string."),
        source("Substring", "init()", "return \"\".prefix(0)", "A text without characters."),
        source(
            "Substring", "@discardableResult mutating func removeFirst() -> Character",
            """
            if isEmpty { _failure("Can't remove items from an empty collection") }
            let character = self[startIndex]
            self = dropFirst()
            return character
            """, "Takes the first character out."),
        source(
            "Substring", "mutating func removeFirst(_ k: Int)",
            """
            if k < 0 { _failure("Number of elements to remove should be non-negative") }
            if k > count { _failure("Can't remove more items from a collection than it contains") }
            self = dropFirst(k)
            """, "Takes the first `k` characters out."),
        source(
            "Substring", "mutating func popFirst() -> Character?", "return isEmpty ? nil : removeFirst()",
            "Takes the first character out, or gives nil where there is none."),
        source(
            "Substring", "@discardableResult mutating func removeLast() -> Character",
            """
            if isEmpty { _failure("Can't remove last element from an empty collection") }
            let character = self[index(before: endIndex)]
            self = dropLast()
            return character
            """, "Takes the last character out."),
        source(
            "Substring", "mutating func popLast() -> Character?", "return isEmpty ? nil : removeLast()",
            "Takes the last character out, or gives nil where there is none."),
        source(
            "Substring", "mutating func append(_ other: Character)",
            """
            var result = String(self)
            result.append(other)
            self = Substring(result)
            """, "Adds a character at the end."),
    ]
}
