import Checker

extension Array: NativeValue where Element: NativeValue {
    package static var layout: Layout { .reference }

    package static func read(from call: inout NativeCall) throws -> [Element] {
        let array = try call.readReference(as: ArrayObject.self)
        if Element.self == Double.self || Element.self == Int.self {
            return array.wordsPointer.withMemoryRebound(to: Element.self, capacity: array.count) {
                Array(UnsafeBufferPointer(start: $0, count: array.count))
            }
        }
        if Element.self == Bool.self,
            let bools = (0..<array.count).map({ array.word(at: $0) != 0 }) as? [Element]
        {
            return bools
        }
        var elements = NativeCall(
            words: array.wordsPointer, references: array.referencesPointer, consumes: false,
            machine: call.machine)
        return try (0..<array.count).map { _ in try Element.read(from: &elements) }
    }

    package func write(to call: inout NativeCall) {
        if let bools = self as? [Bool] {
            let array = ArrayObject(of: .bool, capacity: count)
            for bool in bools { array.append(word: bool ? 1 : 0, times: 1) }
            return call.writeReference(array)
        }
        let array = ArrayObject(layout: Element.layout, capacity: count)
        array.count = count
        if Element.self == Double.self || Element.self == Int.self {
            withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(start: array.wordsPointer, count: bytes.count).copyMemory(
                    from: bytes)
            }
        } else {
            var elements = NativeCall(
                words: array.wordsPointer, references: array.referencesPointer, machine: call.machine)
            for element in self { element.write(to: &elements) }
        }
        call.writeReference(array)
    }
}

/// `KeyValuePairs`: a dictionary literal in the order of the source.
package struct Pairs<Key: NativeValue, Value: NativeValue>: NativeValue {
    package var keys: [Key]
    package var values: [Value]

    package init(keys: [Key], values: [Value]) {
        self.keys = keys
        self.values = values
    }

    package static var layout: Layout { Layout(words: 0, references: 2) }

    package static func read(from call: inout NativeCall) throws -> Pairs {
        try Pairs(keys: [Key].read(from: &call), values: [Value].read(from: &call))
    }

    package func write(to call: inout NativeCall) {
        keys.write(to: &call)
        values.write(to: &call)
    }
}

/// A tuple of two, with or without labels.
package struct Pair<First: NativeValue, Second: NativeValue>: NativeValue {
    package var first: First
    package var second: Second

    package init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    package static var layout: Layout { First.layout + Second.layout }

    package static func read(from call: inout NativeCall) throws -> Pair {
        let first = try First.read(from: &call)
        return try Pair(first, Second.read(from: &call))
    }

    package func write(to call: inout NativeCall) {
        first.write(to: &call)
        second.write(to: &call)
    }
}

/// Whether there is a value, then the value.
extension Optional: NativeValue where Wrapped: NativeValue {
    package static var layout: Layout { .word + Wrapped.layout }

    package static func read(from call: inout NativeCall) throws -> Wrapped? {
        guard Bool.read(from: &call) else {
            call.words += Wrapped.layout.words
            call.references += Wrapped.layout.references
            return nil
        }
        return try Wrapped.read(from: &call)
    }

    package func write(to call: inout NativeCall) {
        guard let value = self else {
            return Self.writeAbsence(to: &call)
        }
        true.write(to: &call)
        value.write(to: &call)
    }

    private static func writeAbsence(to call: inout NativeCall) {
        false.write(to: &call)
        for _ in 0..<Wrapped.layout.words { call.writeWord(0) }
        for _ in 0..<Wrapped.layout.references {
            call.resultReferences.pointee = nil
            call.resultReferences += 1
        }
    }
}

/// The result of a function that returns nothing.
package struct NoResult: NativeValue {
    package init() {}
    package static var layout: Layout { .none }
    package static func read(from call: inout NativeCall) -> NoResult { NoResult() }
    package func write(to call: inout NativeCall) {}
}

/// A value whose type is known only at run time: `any TableColumn`.
package struct ErasedValue: NativeValue {
    let object: ErasedObject
    unowned let machine: Machine

    /// The type of the value inside.
    package var type: Type { object.type.type }
    package var description: String { object.description(debug: false, machine) }

    /// The value as `Value`, which the caller has chosen by `type`.
    package func value<Value: NativeValue>(as _: Value.Type = Value.self) throws -> Value {
        var parts = NativeCall(
            words: object.content.wordsPointer, references: object.content.referencesPointer, consumes: false,
            machine: machine)
        return try Value.read(from: &parts)
    }

    /// The library value inside, where it is one.
    package var libraryValue: Any? { object.libraryValue }

    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> ErasedValue {
        try ErasedValue(object: call.readReference(as: ErasedObject.self), machine: call.machine)
    }
    package func write(to call: inout NativeCall) { call.writeReference(object) }
}
