import Checker

/// Operations that read arrays and make new ones.
extension RuntimeOperation {
    static let arrays: [(Intrinsic, Body)] = [
        (.arraySlice, slice),
        (.arrayConcatenate, concatenate),
        (.arrayEqual, { call, types in try areEqual(&call, types).write(to: &call) }),
        (.arrayNotEqual, { call, types in try (!areEqual(&call, types)).write(to: &call) }),
        (.arrayReversed, reverse),
        (.arraySorted, sort),
        (.arraySortedBy, sortBy),
        (.arrayContains, contains),
        (.arrayRepeating, repeatElement),
        (.arrayJoined, join),
        (.arrayFromSequence, makeCharacters),
    ]

    private static func slice(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let (lower, last) = (Int.read(from: &call), Int.read(from: &call))
        var upper = last
        if case .range(_, isClosed: true) = types.arguments[1].kind { upper += last == .max ? 0 : 1 }
        guard 0 <= lower, lower <= upper, upper <= array.count else {
            throw MachineError.runtime(
                "Array index is out of range: the range \(lower)..<\(upper), but the array has "
                    + "\(array.count) element\(array.count == 1 ? "" : "s")")
        }
        call.writeReference(array.copy(of: lower..<upper))
    }

    private static func concatenate(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let first = try call.readReference(as: ArrayObject.self)
        let second = try call.readReference(as: ArrayObject.self)
        let result = first.copy(of: 0..<first.count, capacity: first.count + second.count)
        result.append(contentsOf: second, in: 0..<second.count)
        call.writeReference(result)
    }

    private static func areEqual(_ call: inout NativeCall, _ types: RuntimeTypes) throws -> Bool {
        let first = ValuePlace(words: call.words, references: call.references)
        var second = first
        second.advance(by: types.arguments[0].layout)
        return types.arguments[0].areEqual(first, second)
    }

    private static func reverse(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let result = ArrayObject(layout: array.layout, capacity: array.count)
        for index in (0..<array.count).reversed() { result.append(contentsOf: array, in: index..<index + 1) }
        call.writeReference(result)
    }

    private static func contains(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let element = ValuePlace(words: call.words, references: call.references)
        let type = types.arguments[1]
        let isFound = (0..<array.count).contains {
            type.areEqual(ValuePlace(elementOf: array, at: $0), element)
        }
        isFound.write(to: &call)
    }

    private static func repeatElement(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let element = types.arguments[0].layout
        let count = Int(truncatingIfNeeded: call.words[element.words])
        guard count >= 0 else { throw MachineError.runtime("Can't construct Array with count < 0: \(count)") }
        guard MemoryLimit.allows(bytes: (element.words + element.references) * 8, times: count) else {
            throw MachineError.runtime("An array of \(count) elements is too large.")
        }
        let result = ArrayObject(layout: element, capacity: count)
        if element == .word {
            result.wordsPointer.update(repeating: call.words.pointee, count: count)
            result.count = count
            return call.writeReference(result)
        }
        for _ in 0..<count { result.append(words: call.words, references: call.references) }
        call.writeReference(result)
    }

    /// Of strings with a separator, or of arrays.
    private static func join(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        if case .array(let element) = types.result.kind {
            let result = ArrayObject(layout: element.layout, capacity: 0)
            for index in 0..<array.count {
                guard let part = ValuePlace(elementOf: array, at: index).object(as: ArrayObject.self) else {
                    continue
                }
                result.append(contentsOf: part, in: 0..<part.count)
            }
            return call.writeReference(result)
        }
        let separator = types.arguments.count > 1 ? try String.read(from: &call) : ""
        (0..<array.count).map { array.string(at: $0) }.joined(separator: separator).write(to: &call)
    }

    /// The characters of a string.
    static func makeCharacters(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        call.writeReference(ArrayObject.strings(try String.read(from: &call).map { String($0) }))
    }

    // MARK: Sorting

    private static func sort(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        call.writeReference(sorted(array, types.arguments[0]))
    }

    static func sorted(_ array: ArrayObject, _ type: ValueType) -> ArrayObject {
        guard case .array(let element) = type.kind else { return array }
        return reordered(
            array,
            (0..<array.count).sorted {
                element.isLess(ValuePlace(elementOf: array, at: $0), ValuePlace(elementOf: array, at: $1))
            })
    }

    private static func sortBy(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let isLess = try call.readReference()
        let machine = call.machine
        let order = try (0..<array.count).sorted { first, second in
            var nested = try machine.beginNestedCall()
            nested.write(elementOf: array, at: first)
            nested.write(elementOf: array, at: second)
            try machine.finishNestedCall(of: isLess, &nested)
            return Bool.read(from: &nested)
        }
        call.writeReference(reordered(array, order))
    }

    private static func reordered(_ array: ArrayObject, _ order: [Int]) -> ArrayObject {
        let result = ArrayObject(layout: array.layout, capacity: array.count)
        for index in order { result.append(contentsOf: array, in: index..<index + 1) }
        return result
    }
}

extension NativeCall {
    mutating func write(elementOf array: ArrayObject, at index: Int) {
        array.get(index, words: resultWords, references: resultReferences)
        resultWords += array.layout.words
        resultReferences += array.layout.references
    }
}
