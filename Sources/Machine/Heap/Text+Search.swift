import Foundation

// In a text of ASCII, each byte is a character but where a line ends in two of them, and no two texts are equal whose
// bytes differ: bytes are searched, in linear time, where Foundation copies the text at each search.

extension Substring {
    private enum Match {
        case found(Range<Int>), missing
        /// What is not in ASCII has to be searched by characters.
        case undecided
    }

    /// Where `searched` first stands, or nil: `range(of:)` of Foundation.
    func firstRange(ofText searched: String) -> Range<Index>? {
        let match = utf8.withContiguousStorageIfAvailable { Self.firstMatch(of: searched, in: $0) }
        switch match {
        case .found(let offsets)?:
            let start = utf8.index(startIndex, offsetBy: offsets.lowerBound)
            return start..<utf8.index(start, offsetBy: offsets.count)
        case .missing?: return nil
        case .undecided?, nil: return range(of: searched)
        }
    }

    private static func firstMatch(of searched: String, in text: UnsafeBufferPointer<UInt8>) -> Match {
        var searched = searched
        return searched.withUTF8 { pattern in
            guard let first = pattern.first, pattern.allSatisfy(isPlain) else { return .undecided }
            for offset in text.indices {
                if text[offset] >= 0x80 { return .undecided }
                guard text[offset] == first, matches(pattern, in: text, at: offset) else { continue }
                let end = offset + pattern.count
                // A mark behind it would make its last character another.
                return end < text.count && text[end] >= 0x80 ? .undecided : .found(offset..<end)
            }
            return .missing
        }
    }

    /// In ASCII, and no part of a line's end.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != 0 && byte != 0x0A && byte != 0x0D
    }

    private static func matches(
        _ pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> Bool {
        guard offset + pattern.count <= text.count else { return false }
        for index in pattern.indices where text[offset + index] != pattern[index] { return false }
        return true
    }

    /// The parts between the places where `separator` stands: `split` of Swift.
    func parts(separator: String, maxSplits: Int, omittingEmpty: Bool) -> [Substring] {
        let ranges = utf8.withContiguousStorageIfAvailable {
            Self.parts(of: $0, separator: separator, maxSplits: maxSplits, omittingEmpty: omittingEmpty)
        }
        guard let ranges, let ranges else {
            if separator.count == 1, let separator = separator.first {
                return split(
                    separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty)
            }
            return split(
                separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty)
        }
        return ranges.map { range in
            let start = utf8.index(startIndex, offsetBy: range.lowerBound)
            return self[start..<utf8.index(start, offsetBy: range.count)]
        }
    }

    /// Nil where one of the two is not in ASCII.
    private static func parts(
        of text: UnsafeBufferPointer<UInt8>, separator: String, maxSplits: Int, omittingEmpty: Bool
    ) -> [Range<Int>]? {
        var separator = separator
        return separator.withUTF8 { pattern -> [Range<Int>]? in
            guard let first = pattern.first, pattern.allSatisfy(isPlain), text.allSatisfy({ $0 < 0x80 })
            else { return nil }
            var parts: [Range<Int>] = []
            var start = 0
            var offset = 0
            while offset < text.count, parts.count < maxSplits {
                guard text[offset] == first, matches(pattern, in: text, at: offset) else {
                    offset += 1
                    continue
                }
                if start < offset || !omittingEmpty { parts.append(start..<offset) }
                offset += pattern.count
                start = offset
            }
            if start < text.count || !omittingEmpty { parts.append(start..<text.count) }
            return parts
        }
    }
}
