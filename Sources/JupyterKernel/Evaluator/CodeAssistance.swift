/// A place in code, counted in every way that someone needs. Any offset a frontend sends gives a valid one.
public struct Cursor: Sendable, Hashable {
    /// UTF-8 bytes before the cursor.
    public let utf8Offset: Int
    /// Unicode code points before the cursor, as the Jupyter protocol counts.
    public let codePointOffset: Int

    /// The place after `codePointOffset` code points of `code`: its start where that is negative, its end where
    /// it lies beyond (a frontend that counts UTF-16 sends such offsets).
    public init(codePointOffset: Int, in code: String) {
        var utf8Offset = 0
        var count = 0
        for scalar in code.unicodeScalars {
            if count >= codePointOffset { break }
            utf8Offset += UTF8.width(scalar)
            count += 1
        }
        self.utf8Offset = utf8Offset
        self.codePointOffset = count
    }

    /// The place after `utf8Offset` bytes of `code`, moved back to the start of a code point and into the code.
    public init(utf8Offset: Int, in code: String) {
        var bytes = 0
        var count = 0
        for scalar in code.unicodeScalars {
            let width = UTF8.width(scalar)
            if bytes + width > utf8Offset { break }
            bytes += width
            count += 1
        }
        self.utf8Offset = bytes
        self.codePointOffset = count
    }

    /// The index of this place in `code`, or the end of a shorter one.
    public func index(in code: String) -> String.Index {
        code.utf8.index(code.startIndex, offsetBy: utf8Offset, limitedBy: code.endIndex) ?? code.endIndex
    }
}

/// What could stand at a cursor.
public struct Completion: Sendable, Hashable {
    /// One text that could stand there.
    public struct Match: Sendable, Hashable {
        /// The text that takes the place of the replaced range.
        public var text: String
        /// What it is, in the frontend's words: `function`, `instance`, `keyword`, `module`, `type`, ….
        public var kind: String?
        /// Its signature, shown beside it.
        public var signature: String?

        /// A match; without kind and signature, its text alone is shown.
        public init(_ text: String, kind: String? = nil, signature: String? = nil) {
            self.text = text
            self.kind = kind
            self.signature = signature
        }
    }

    /// The bytes (UTF-8) of the code that a match replaces.
    public var replaced: Range<Int>
    /// The matches, best first.
    public var matches: [Match]

    /// Matches that replace the bytes `replaced`; a range that leaves the code is moved into it.
    public init(replacing replaced: Range<Int>, matches: [Match]) {
        self.replaced = replaced
        self.matches = matches
    }
}

/// How much an inspection should tell.
public enum InspectionDetail: Int, Sendable, Hashable {
    /// Documentation: `name?` in a console.
    case documentation = 0
    /// The source as well, where there is one: `name??`.
    case source = 1
}

/// Whether code is ready to run.
public enum Completeness: Sendable, Hashable {
    /// Ready.
    case complete
    /// More must come; the next line begins with `indent`.
    case incomplete(indent: String)
    /// It will never be right, whatever follows.
    case invalid
    /// The language cannot tell.
    case unknown
}
