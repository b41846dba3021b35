import Checker

/// Operations that read arrays and make new ones.
extension RuntimeOperation {
    static let arrays: [(Intrinsic, Body)] = [
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

    private static func concatenate(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let first = try call.readReference(as: ArrayObject.self)
        let second = try call.readReference(as: ArrayObject.self)
        try call.machine.requireRoom(forElements: first.count + second.count, first.element)
        let result = first.copy(of: 0..<first.count, capacity: first.count + second.count)
        result.append(contentsOf: second, in: 0..<second.count)
        call.writeReference(result)
    }

    private static func areEqual(_ call: inout NativeCall, _ types: RuntimeTypes) throws -> Bool {
        let type = types.arguments[0]
        return try type.areEqual(call.place, call.place.advanced(by: type.layout), call.machine)
    }

    private static func reverse(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let result = ArrayObject(of: array.element, capacity: array.count)
        for index in (0..<array.count).reversed() { result.append(contentsOf: array, in: index..<index + 1) }
        call.writeReference(result)
    }

    private static func contains(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        let element = ValuePlace(words: call.words, references: call.references)
        let type = types.arguments[1]
        var isFound = false
        for index in 0..<array.count where !isFound {
            isFound = try type.areEqual(ValuePlace(elementOf: array, at: index), element, call.machine)
        }
        isFound.write(to: &call)
    }

    private static func repeatElement(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let element = ElementLayout(of: types.arguments[0].type)
        let count = Int(truncatingIfNeeded: call.words[element.layout.words])
        guard count >= 0 else { throw MachineError.runtime("Can't construct Array with count < 0: \(count)") }
        try call.machine.requireRoom(forElements: count, element)
        let result = ArrayObject(of: element, capacity: count)
        if element.layout == .word {
            result.append(word: call.words.pointee, times: count)
            return call.writeReference(result)
        }
        for _ in 0..<count { result.append(words: call.words, references: call.references) }
        call.writeReference(result)
    }

    /// Of strings with a separator, or of arrays.
    private static func join(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        if case .array = types.result.kind, let element = types.result.parts.first {
            let result = ArrayObject(of: ElementLayout(of: element.type), capacity: 0)
            for index in 0..<array.count {
                guard let part = ValuePlace(elementOf: array, at: index).object(as: ArrayObject.self) else {
                    continue
                }
                try call.machine.requireRoom(forElements: part.count, part.element)
                result.append(contentsOf: part, in: 0..<part.count)
            }
            return call.writeReference(result)
        }
        let separator = types.arguments.count > 1 ? try String.read(from: &call) : ""
        (0..<array.count).map { array.string(at: $0) }.joined(separator: separator).write(to: &call)
    }

    /// The characters of a string.
    static func makeCharacters(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let text = try call.readText().part
        try call.machine.requireRoom(forElements: text.utf8.count, .reference)
        call.writeReference(ArrayObject.characters(of: text))
    }

    // MARK: Sorting

    private static func sort(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = try call.readReference(as: ArrayObject.self)
        call.writeReference(try sorted(array, types.arguments[0], call.machine))
    }

    static func sorted(_ array: ArrayObject, _ type: ValueType, _ machine: Machine) throws -> ArrayObject {
        guard let element = type.parts.first else { return array }
        let words = UnsafeBufferPointer(start: array.wordsPointer, count: array.count)
        switch element.kind {
        case .integer(let scalar) where scalar.isSigned:
            return .words(words.map { Int64(bitPattern: $0) }.sorted().map { UInt64(bitPattern: $0) })
        case .integer, .unicodeScalar: return .words(words.sorted())
        case .double: return .words(words.map { Double(bitPattern: $0) }.sorted().map(\.bitPattern))
        case .string:
            let order = (0..<array.count).map { (array.string(at: $0), $0) }.sorted { $0.0 < $1.0 }
            return reordered(array, order.map(\.1))
        default:
            let order = try (0..<array.count).sorted {
                try element.isLess(
                    ValuePlace(elementOf: array, at: $0), ValuePlace(elementOf: array, at: $1), machine)
            }
            return reordered(array, order)
        }
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
        let result = ArrayObject(of: array.element, capacity: array.count)
        for index in order { result.append(contentsOf: array, in: index..<index + 1) }
        return result
    }
}

extension Machine {
    /// Throws where so many elements would take more memory than the cell may have.
    func requireRoom(forElements count: Int, _ element: ElementLayout) throws {
        try requireRoom(
            bytes: element.bytes, times: count,
            for: "an array of \(count) element\(count == 1 ? "" : "s")")
    }
}

extension NativeCall {
    mutating func write(elementOf array: ArrayObject, at index: Int) {
        array.get(index, words: resultWords, references: resultReferences)
        resultWords += array.layout.words
        resultReferences += array.layout.references
    }
}
