import Checker
import Foundation

/// Strings and substrings. Each operation takes any text.
extension RuntimeOperation {
    static let texts: [(Intrinsic, Body)] = comparisonsOfText + wholeTexts + textParts + textChanges

    private static let comparisonsOfText: [(Intrinsic, Body)] = [
        (.stringEqual, { call, _ in try combine(&call) { $0 == $1 } }),
        (.stringNotEqual, { call, _ in try combine(&call) { $0 != $1 } }),
        (.stringLess, { call, _ in try combine(&call) { $0 < $1 } }),
        (.stringLessOrEqual, { call, _ in try combine(&call) { $0 <= $1 } }),
        (.stringGreater, { call, _ in try combine(&call) { $0 > $1 } }),
        (.stringGreaterOrEqual, { call, _ in try combine(&call) { $0 >= $1 } }),
        (.stringConcatenate, { call, _ in try combine(&call) { $0.string + $1.part } }),
        (.stringHasPrefix, { call, _ in try combine(&call) { $0.part.hasPrefix($1.part) } }),
        (.stringHasSuffix, { call, _ in try combine(&call) { $0.part.hasSuffix($1.part) } }),
        (.stringContains, { call, _ in try combine(&call) { $0.part.contains($1.part) } }),
    ]

    private static func combine<Result: NativeValue>(
        _ call: inout NativeCall, _ operation: (Text, Text) -> Result
    ) throws {
        let first = try call.readText()
        operation(first, try call.readText()).write(to: &call)
    }

    private static func transform<Result: NativeValue>(
        _ call: inout NativeCall, _ operation: (Text) -> Result
    ) throws {
        operation(try call.readText()).write(to: &call)
    }

    // MARK: Whole texts

    private static let wholeTexts: [(Intrinsic, Body)] = [
        (.stringCount, { call, _ in try transform(&call, \.count) }),
        (.stringIsEmpty, { call, _ in try transform(&call) { $0.part.isEmpty } }),
        (.stringUppercased, { call, _ in try transform(&call) { $0.string.uppercased() } }),
        (.stringLowercased, { call, _ in try transform(&call) { $0.string.lowercased() } }),
        (.textCapitalized, { call, _ in try transform(&call) { $0.string.capitalized } }),
        (.textString, { call, _ in try transform(&call, \.string) }),
        (.textFirst, { call, _ in try transform(&call) { $0.part.first } }),
        (.textLast, { call, _ in try transform(&call) { $0.part.last } }),
        (.stringRepeating, repeatText),
        (.stringDescribing, { call, types in try describe(&call, types, debug: false) }),
        (.stringReflecting, { call, types in try describe(&call, types, debug: true) }),
        (
            .textUTF8,
            { call, _ in
                call.writeReference(ArrayObject.words(try call.readText().part.utf8.map { UInt64($0) }))
            }
        ),
        (
            .textUnicodeScalars,
            { call, _ in
                let scalars = try call.readText().part.unicodeScalars
                call.writeReference(ArrayObject.words(scalars.map { UInt64($0.value) }))
            }
        ),
        (.textFromUTF8, { call, _ in try readArray(&call).textOfBytes.write(to: &call) }),
        (.textFromUnicodeScalars, { call, _ in try readArray(&call).textOfScalars.write(to: &call) }),
        (
            .textFromCharacters,
            { call, _ in
                let characters = try readArray(&call)
                var text = ""
                for index in 0..<characters.count { text += characters.string(at: index) }
                text.write(to: &call)
            }
        ),
    ]

    private static func readArray(_ call: inout NativeCall) throws -> ArrayObject {
        try call.readReference(as: ArrayObject.self)
    }

    private static func repeatText(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let string = try call.readText().string
        let count = Int.read(from: &call)
        guard count >= 0 else { throw MachineError.runtime("Negative count not allowed: \(count)") }
        let size = string.utf8.count
        try call.machine.requireRoom(
            bytes: size, times: count, for: "a string of \(count) times \(size) bytes")
        String(repeating: string, count: count).write(to: &call)
    }

    private static func describe(_ call: inout NativeCall, _ types: RuntimeTypes, debug: Bool) throws {
        var text = ""
        try types.arguments[0].describe(call.place, into: &text, debug: debug, call.machine)
        text.write(to: &call)
    }

    // MARK: Parts

    private static let textParts: [(Intrinsic, Body)] = [
        (
            .textPrefix,
            { call, _ in
                let text = try call.readText().part
                let count = try length(&call, "take a prefix of negative length from")
                text.prefix(count).write(to: &call)
            }
        ),
        (
            .textSuffix,
            { call, _ in
                let text = try call.readText().part
                let count = try length(&call, "take a suffix of negative length from")
                text.suffix(count).write(to: &call)
            }
        ),
        (
            .textDropFirst,
            { call, _ in
                let text = try call.readText().part
                let count = try length(&call, "drop a negative number of elements from")
                text.dropFirst(count).write(to: &call)
            }
        ),
        (
            .textDropLast,
            { call, _ in
                let text = try call.readText().part
                let count = try length(&call, "drop a negative number of elements from")
                text.dropLast(count).write(to: &call)
            }
        ),
        (.textSplit, split),
        (
            .textComponents,
            { call, _ in
                let (text, separator) = (try call.readText().string, try call.readText().string)
                call.writeReference(ArrayObject.strings(text.components(separatedBy: separator)))
            }
        ),
        (
            .textReplacing,
            { call, _ in
                let text = try call.readText().string
                let (target, replacement) = (try call.readText().string, try call.readText().string)
                text.replacingOccurrences(of: target, with: replacement).write(to: &call)
            }
        ),
        (
            .textRange,
            { call, types in
                var text = try call.readText().part
                let searched = try call.readText().string
                // From an index on, where there is one.
                if types.arguments.count > 2 {
                    let start = String.Index.read(from: &call)
                    try text.check(start)
                    text = text[start...]
                }
                text.firstRange(ofText: searched).write(to: &call)
            }
        ),
        (
            .textRangeWithOptions,
            { call, _ in
                let (text, searched) = (try call.readText().part, try call.readText().string)
                let options = String.CompareOptions(rawValue: UInt(call.readWord()))
                text.range(of: searched, options: options).write(to: &call)
            }
        ),
        (
            .textReplacingWithOptions,
            { call, _ in
                let text = try call.readText().string
                let (target, replacement) = (try call.readText().string, try call.readText().string)
                let options = String.CompareOptions(rawValue: UInt(call.readWord()))
                text.replacingOccurrences(of: target, with: replacement, options: options).write(to: &call)
            }
        ),
        (.textPadding, pad),
    ]

    private static func length(_ call: inout NativeCall, _ action: String) throws -> Int {
        let count = Int.read(from: &call)
        guard count >= 0 else { throw MachineError.runtime("Can't \(action) a collection") }
        return count
    }

    private static func split(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let text = try call.readText().part
        let separator = try call.readText().string
        let maximum = Int.read(from: &call)
        guard maximum >= 0 else { throw MachineError.runtime("Must take zero or more splits") }
        let omitsEmpty = Bool.read(from: &call)
        let parts = text.parts(separator: separator, maxSplits: maximum, omittingEmpty: omitsEmpty)
        call.writeReference(ArrayObject.substrings(parts))
    }

    private static func pad(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let text = try call.readText().string
        let length = Int.read(from: &call)
        let padding = try call.readText().string
        let start = Int.read(from: &call)
        guard length >= 0 else { throw MachineError.runtime("A string can't have the length \(length).") }
        try call.machine.requireRoom(bytes: 4, times: length, for: "a string of \(length) characters")
        guard length <= text.utf16.count || padding.utf16.indices.indices.count > start && start >= 0 else {
            throw MachineError.runtime("The padding of \(padding.count) characters has none at \(start).")
        }
        text.padding(toLength: length, withPad: padding, startingAt: start).write(to: &call)
    }

    // MARK: Changes

    private static let textChanges: [(Intrinsic, Body)] = [
        (
            .stringAppend,
            { call, _ in
                let slot = call.readSlot()
                // Read first: it may be the string itself.
                let other = try call.readText().part
                let string = try uniqueString(slot)
                let size = string.value.utf8.count + other.utf8.count
                if other.utf8.count >= Machine.leastWatchedBytes {
                    try call.machine.requireRoom(bytes: 2, times: size, for: "a string of \(size) bytes")
                }
                string.value += other
            }
        ),
        (
            .textReplaceSubrange,
            { call, _ in
                let slot = call.readSlot()
                let range = String.Index.read(from: &call)..<String.Index.read(from: &call)
                let other = try call.readText().string
                let string = try uniqueString(slot)
                try string.value[...].check(range)
                string.value.replaceSubrange(range, with: other)
            }
        ),
    ]

    /// The string in the slot, which belongs to nothing else then.
    static func uniqueString(_ slot: UnsafeMutablePointer<HeapObject?>) throws -> StringObject {
        if !isKnownUniquelyReferenced(&slot.pointee), let shared = slot.pointee {
            slot.pointee = StringObject(unsafeDowncast(shared, to: StringObject.self).value)
        }
        guard let object = slot.pointee else { throw NativeError("The value has not been set yet.") }
        return unsafeDowncast(object, to: StringObject.self)
    }
}
