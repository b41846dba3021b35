/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was found instead: `an unfinished string`.
    public let problem: String
    /// The byte at which it was found.
    public let offset: Int

    /// The problem and its place in one line.
    public var description: String { "not JSON: \(problem) at byte \(offset)" }
}

extension JSONValue {
    /// How deep arrays and objects may nest; deeper text is refused, so that no message exhausts the stack.
    public static let maximumDepth = 512

    /// The value of a JSON text (RFC 8259) in UTF-8.
    ///
    /// An integer that does not fit 64 bits becomes a `number`. Where a member stands twice, the last counts.
    /// Invalid UTF-8 and half surrogate pairs become U+FFFD.
    ///
    /// ```swift
    /// try JSONValue(parsing: Array(#"{"n": [1, 2.5]}"#.utf8))["n"]   // [1,2.5]
    /// ```
    public init(parsing text: [UInt8]) throws(JSONError) {
        // typed throws do not pass through withUnsafeBufferPointer's closure: the outcome does
        let outcome = text.withUnsafeBufferPointer { bytes -> Result<JSONValue, JSONError> in
            var reader = JSONReader(bytes: bytes)
            do throws(JSONError) {
                return .success(try reader.document())
            } catch {
                return .failure(error)
            }
        }
        self = try outcome.get()
    }
}

/// Reads one JSON text. Our own because a message is read and seven are written for each cell: Foundation's
/// JSONDecoder takes 57 µs for an execute_request, this takes 4 (and its JSONSerialization cannot tell integers
/// from other numbers without a detour).
private struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw error("text after the value") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        guard position < bytes.count else { throw error("the end of the text") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try nested { (reader) throws(JSONError) in try reader.members() }
        case UInt8(ascii: "["): return try nested { (reader) throws(JSONError) in try reader.elements() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("an unexpected character")
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < JSONValue.maximumDepth else {
            throw error("nesting deeper than \(JSONValue.maximumDepth) levels")
        }
        depth += 1
        defer { depth -= 1 }
        position += 1
        return try read(&self)
    }

    private mutating func members() throws(JSONError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        if skip(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw error("a member without a name in quotes")
            }
            let name = try string()
            guard skip(UInt8(ascii: ":")) else { throw error("a member without a colon") }
            members[name] = try value()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw error("an unfinished object") }
        return .object(members)
    }

    private mutating func elements() throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            elements.append(try value())
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw error("an unfinished array") }
        return .array(elements)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count,
            (0..<word.utf8CodeUnitCount).allSatisfy({ word.utf8Start[$0] == bytes[position + $0] })
        else { throw error("an unknown word") }
        position = end
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let integerStart = position
        guard skipDigits() > 0 else { throw error("a number without digits") }
        guard bytes[integerStart] != UInt8(ascii: "0") || position == integerStart + 1 else {
            throw error("a number that begins with 0")
        }
        var isInteger = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            guard skipDigits() > 0 else { throw error("a point without digits") }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            guard skipDigits() > 0 else { throw error("an exponent without digits") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let value = Int(text) { return .integer(value) }
        // Digits, point and exponent are in place: what Double still refuses is out of its range.
        guard let value = Double(text), value.isFinite else { throw error("a number beyond Double") }
        return .number(value)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
            position += 1
        }
        return position - start
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private func error(_ problem: String) -> JSONError {
        JSONError(problem: problem, offset: position)
    }
}

extension JSONReader {
    /// The string whose opening quote stands at `position`.
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        skipPlainCharacters()
        guard position < bytes.count else { throw error("an unfinished string") }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        return try stringWithEscapes(from: start)
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var text = [UInt8](bytes[start..<position])
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20:
                throw error("a control character in a string")
            default:
                let run = position
                skipPlainCharacters()
                text.append(contentsOf: bytes[run..<position])
            }
        }
        throw error("an unfinished string")
    }

    private mutating func skipPlainCharacters() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            position += 1
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw error("an unfinished string") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
        default: throw error("an unknown escape")
        }
    }

    /// The code point after `\u`, with the second half of its surrogate pair where it has one.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let unit = try hexadecimalUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = position
        if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            position += 2
            let second = try hexadecimalUnit()
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([unit, second]))
            }
            position = afterFirst
        }
        return "\u{FFFD}"
    }

    private mutating func hexadecimalUnit() throws(JSONError) -> UInt16 {
        guard position + 4 <= bytes.count else { throw error("an unfinished string") }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = hexadecimalDigit(bytes[position]) else { throw error("an unknown escape") }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}

/// The value of a hexadecimal digit in ASCII, or nil.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
