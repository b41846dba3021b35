import Foundation

/// A substring, which shares the text and the indices of its string.
final class SubstringObject: HeapObject {
    let value: Substring

    init(_ value: Substring) {
        self.value = value
        super.init()
    }
}

/// A set of characters: `.whitespaces`.
final class CharacterSetObject: HeapObject {
    let value: CharacterSet

    init(_ value: CharacterSet) {
        self.value = value
        super.init()
    }

    override func describe(into text: inout String, debug: Bool) { text += value.description }
}

/// What a string, a substring or a character says.
struct Text {
    let part: Substring
    /// Where it is a whole string.
    private let whole: String?

    init(_ string: String) {
        whole = string
        part = Substring(string)
    }

    init(_ substring: Substring) {
        whole = nil
        part = substring
    }

    init(_ object: HeapObject?) {
        if let object, type(of: object) == SubstringObject.self {
            self.init(unsafeDowncast(object, to: SubstringObject.self).value)
        } else {
            self.init((object as? StringObject)?.value ?? "")
        }
    }

    init(_ place: ValuePlace) { self.init(place.references.pointee) }

    var string: String { whole ?? String(part) }
    var first: Character? { part.first }

    var count: Int {
        if let count = part.utf8.withContiguousStorageIfAvailable(Self.countOfASCII), let count {
            return count
        }
        return part.count
    }

    /// The count of characters where each byte is one: no more than ASCII, and no "\r\n". Nil otherwise.
    fileprivate static func countOfASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var bits: UInt8 = 0
        var returns: UInt8 = 0
        for byte in bytes {
            bits |= byte
            returns |= byte == UInt8(ascii: "\r") ? 1 : 0
        }
        return bits < 0x80 && returns == 0 ? bytes.count : nil
    }
}

extension Text: Comparable {
    static func == (a: Text, b: Text) -> Bool {
        if let left = a.whole, let right = b.whole { left == right } else { a.part == b.part }
    }

    static func < (a: Text, b: Text) -> Bool {
        if let left = a.whole, let right = b.whole { left < right } else { a.part < b.part }
    }
}

extension Text {
    /// Whether a place holds a string or a character, and no substring.
    @inline(__always)
    static func isWholeString(in place: UnsafePointer<HeapObject?>) -> Bool {
        guard let object = UnsafeRawPointer(place).load(as: UnsafeRawPointer?.self) else { return false }
        return Unmanaged<HeapObject>.fromOpaque(object)._withUnsafeGuaranteedRef {
            type(of: $0) == StringObject.self
        }
    }

    /// Whether the texts in two places are equal, without retains.
    @inline(__always)
    static func areEqual(_ a: UnsafePointer<HeapObject?>, _ b: UnsafePointer<HeapObject?>) -> Bool {
        guard isWholeString(in: a), isWholeString(in: b) else { return Text(a.pointee) == Text(b.pointee) }
        return stringInSlot(UnsafeMutablePointer(mutating: a))._withUnsafeGuaranteedRef { a in
            stringInSlot(UnsafeMutablePointer(mutating: b))._withUnsafeGuaranteedRef { b in
                a === b || a.value == b.value
            }
        }
    }

    /// The same for texts that Swift holds equal: those of one canonical composition.
    var canonicalHash: UInt64 {
        if let hash = part.utf8.withContiguousStorageIfAvailable(Self.hashOfASCII), let hash { return hash }
        return Self.hashOfComposed(string)
    }

    @inline(__always)
    static func canonicalHash(of string: String) -> UInt64 {
        if let hash = string.utf8.withContiguousStorageIfAvailable(hashOfASCII), let hash { return hash }
        return hashOfComposed(string)
    }

    private static func hashOfComposed(_ string: String) -> UInt64 {
        let composed = string.precomposedStringWithCanonicalMapping
        return composed.utf8.reduce(0) { combine($0, UInt64($1)) }
    }

    /// Eight bytes at a time; nil where one of them is not in ASCII.
    private static func hashOfASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        var hash: UInt64 = 0
        var seen: UInt64 = 0
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            seen |= word
            hash = combine(hash, word)
            offset += 8
        }
        var rest = UInt64(raw.count)
        while offset < raw.count {
            seen |= UInt64(raw[offset])
            rest = rest << 8 | UInt64(raw[offset])
            offset += 1
        }
        return seen & 0x8080_8080_8080_8080 == 0 ? combine(hash, rest) : nil
    }

    private static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

extension String.Index {
    // An index is one word of Swift's, without a reference: 50 bits for the place, and 14 for what it knows of the text,
    // which may differ between equal indices. The machine keeps the place alone, and compares the words.

    init(bits: UInt64) { self = unsafeBitCast(bits, to: String.Index.self) }

    var bits: UInt64 { unsafeBitCast(self, to: UInt64.self) & ~0x3FFF }
}

extension String.Index: NativeValue {
    package static var layout: Layout { .word }
    package static func read(from call: inout NativeCall) -> String.Index {
        String.Index(bits: call.readWord())
    }
    package func write(to call: inout NativeCall) { call.writeWord(bits) }
}

extension Substring: NativeValue {
    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> Substring { try call.readText().part }
    package func write(to call: inout NativeCall) { call.writeReference(SubstringObject(self)) }
}

extension NativeCall {
    /// The next argument: a string, a substring or a character.
    mutating func readText() throws -> Text { Text(try readReference()) }

    /// The place of the instance of an operation that changes it.
    mutating func readSlot() -> UnsafeMutablePointer<HeapObject?> {
        // Lowering has put the address there.
        UnsafeMutablePointer(bitPattern: UInt(readWord())).unsafelyUnwrapped
    }

    /// The place of an argument that is inout: the addresses of its words and of its references.
    mutating func readReferenceAddress() throws -> UnsafeMutablePointer<HeapObject?> {
        _ = readWord()
        guard let slot = UnsafeMutablePointer<HeapObject?>(bitPattern: UInt(readWord())) else {
            throw NativeError("The place has no address.")
        }
        return slot
    }

    /// Where the next argument lies.
    var place: ValuePlace { ValuePlace(words: words, references: references) }

    mutating func skip(_ layout: Layout) {
        words += layout.words
        references += layout.references
    }
}

extension ArrayObject {
    /// Of words that are bytes.
    var textOfBytes: String {
        String(
            decoding: UnsafeBufferPointer(start: wordsPointer, count: count).map {
                UInt8(truncatingIfNeeded: $0)
            }, as: UTF8.self)
    }

    /// Of words that are Unicode scalars.
    var textOfScalars: String {
        var text = String.UnicodeScalarView()
        for word in UnsafeBufferPointer(start: wordsPointer, count: count) {
            if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: word)) { text.append(scalar) }
        }
        return String(text)
    }

    static func words(_ words: some Sequence<UInt64>) -> ArrayObject {
        let words = Array(words)
        let array = ArrayObject(layout: .word, capacity: words.count)
        for (index, word) in words.enumerated() { array.wordsPointer[index] = word }
        array.count = words.count
        return array
    }

    /// Characters of ASCII that stand in the text several times share one object.
    static func characters(of text: Substring) -> ArrayObject {
        let array = ArrayObject(layout: .reference, capacity: text.utf8.count)
        var known: [StringObject?] = Array(repeating: nil, count: 128)
        func object(_ byte: UInt8) -> StringObject {
            if let object = known[Int(byte)] { return object }
            let object = StringObject(String(UnicodeScalar(byte)))
            known[Int(byte)] = object
            return object
        }
        let isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard Text.countOfASCII(bytes) != nil else { return false }
            for (index, byte) in bytes.enumerated() { array.referencesPointer[index] = object(byte) }
            array.count = bytes.count
            return true
        }
        if isASCII == true { return array }
        for character in text {
            let string = String(character)
            let byte = string.utf8.count == 1 ? string.utf8.first : nil
            array.referencesPointer[array.count] = byte.map(object) ?? StringObject(string)
            array.count += 1
        }
        return array
    }

    static func substrings(_ substrings: [Substring]) -> ArrayObject {
        let array = ArrayObject(layout: .reference, capacity: substrings.count)
        for (index, value) in substrings.enumerated() {
            array.referencesPointer[index] = SubstringObject(value)
        }
        array.count = substrings.count
        return array
    }
}
