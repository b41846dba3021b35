import Checker

/// UTF-8 that grows at its end: what an interpolation is made of, part by part.
final class TextBuilder {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 256
    private var count = 0

    init() {
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    /// The text so far; the builder is empty then.
    func finish() -> String {
        defer { count = 0 }
        return String(unsafeUninitializedCapacity: count) { place in
            guard let start = place.baseAddress else { return 0 }
            start.initialize(from: bytes, count: count)
            return count
        }
    }

    /// Forgets the text of an interpolation that did not come to its end.
    func clear() { count = 0 }

    func append(_ text: String) {
        guard text.utf8.withContiguousStorageIfAvailable(append) == nil else { return }
        var text = text
        text.withUTF8(append)
    }

    /// The string, substring or character in a place.
    func append(textIn place: UnsafePointer<HeapObject?>) {
        guard Text.isWholeString(in: place) else { return append(Text(place.pointee).string) }
        stringInSlot(UnsafeMutablePointer(mutating: place))._withUnsafeGuaranteedRef { append($0.value) }
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else { return }
        reserve(text.count)
        (bytes + count).initialize(from: start, count: text.count)
        count += text.count
    }

    func append(_ value: Int) {
        reserve(20)
        if value < 0 {
            bytes[count] = UInt8(ascii: "-")
            count += 1
        }
        append(digitsOf: UInt64(value.magnitude))
    }

    func append(_ value: UInt64) {
        reserve(20)
        append(digitsOf: value)
    }

    /// As `print` writes it: the shortest decimal number that is this one.
    func append(_ value: Double) {
        guard abs(value) < 1e9, let whole = Int(exactly: value), whole != 0 || value.sign == .plus else {
            // The description drops the sign of a NaN, which print writes.
            return append(value.isNaN ? "\(value)" : value.description)
        }
        append(whole)
        append(".0")
    }

    private func append(digitsOf value: UInt64) {
        var rest = value
        var end = count + Self.digitCount(of: value)
        count = end
        repeat {
            end -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        } while rest > 0
    }

    private static func digitCount(of value: UInt64) -> Int {
        var digits = 1
        var bound: UInt64 = 10
        while value >= bound {
            digits += 1
            let (next, isTooLarge) = bound.multipliedReportingOverflow(by: 10)
            if isTooLarge { break }
            bound = next
        }
        return digits
    }

    private func reserve(_ added: Int) {
        guard count + added > capacity else { return }
        capacity = max(2 * capacity, count + added)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }
}

extension ValueType {
    /// What describes a value: mostly its word or its text alone, so that nothing else is asked.
    enum DescriptionForm { case signed, unsigned, double, bool, text, composed }

    var descriptionForm: DescriptionForm {
        switch kind {
        case .integer(let type): type.isSigned ? .signed : .unsigned
        case .double: .double
        case .bool: .bool
        case .string, .substring, .character: layout == .reference ? .text : .composed
        default: .composed
        }
    }
}
