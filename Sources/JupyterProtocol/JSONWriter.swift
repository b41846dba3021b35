extension JSONValue: CustomStringConvertible {
    /// The value as JSON text in UTF-8, without spaces, members in the order of their names.
    ///
    /// NaN and the infinities become `null`: JSON has no word for them, and every frontend reads `null`.
    public var encoded: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(256)
        text.append(self)
        return text
    }

    /// The value as JSON text.
    public var description: String { String(decoding: encoded, as: UTF8.self) }
}

extension [UInt8] {
    fileprivate mutating func append(_ value: JSONValue) {
        switch value {
        case .null: append(word: "null")
        case .bool(let value): append(word: value ? "true" : "false")
        case .integer(let value): append(contentsOf: String(value).utf8)
        case .number(let value) where value.isFinite: append(contentsOf: value.description.utf8)
        case .number: append(word: "null")
        case .string(let text): append(quoted: text)
        case .array(let elements):
            append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(element)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(quoted: member.key)
                append(UInt8(ascii: ":"))
                append(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }

    private mutating func append(word: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                append(contentsOf: bytes[start..<index])
                append(escapeOf: byte)
                start = index + 1
            }
            append(contentsOf: bytes[start...])
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escapeOf byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0..<0x20:
            append(word: "u00")
            append(hexadecimal: byte)
        default: append(byte)
        }
    }

    /// Two lowercase hexadecimal digits.
    mutating func append(hexadecimal byte: UInt8) {
        append(hexadecimalDigits[Int(byte >> 4)])
        append(hexadecimalDigits[Int(byte & 15)])
    }
}

private let hexadecimalDigits = Array("0123456789abcdef".utf8)
