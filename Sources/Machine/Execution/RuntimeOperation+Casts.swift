import Checker

/// Operations on types that are known only at run time. The second type is the one that is asked for.
extension RuntimeOperation {
    /// The value as an optional of the type.
    static func cast(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        let result = call.resultReferences
        guard let found = try value.asType(types.arguments[1].type, call.machine) else {
            call.words.pointee = 0
            for offset in 0..<types.result.layout.references { result[offset] = nil }
            return
        }
        var written = call
        written.resultWords += 1
        call.words.pointee = 1
        written.write(found.place, types.arguments[1].layout)
    }

    static func castOrFail(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        let target = types.arguments[1]
        guard let found = try value.asType(target.type, call.machine) else {
            let (name, other) = (
                value.type.reflectedName(qualified: true), target.type.reflectedName(qualified: true)
            )
            throw MachineError.runtime("Could not cast value of type '\(name)' to '\(other)'")
        }
        call.write(found.place, target.layout)
    }

    static func testType(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        try (value.asType(types.arguments[1].type, call.machine) != nil).write(to: &call)
    }

    static func makeDynamicType(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        call.writeReference(TypeObject(call.machine.valueType(of: value.type)))
    }

    static func findClassMember(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let type = try call.readReference(as: TypeObject.self).type.type
        let (function, arguments) = call.machine.classDescription(of: type).method(Int.read(from: &call))
        call.writeReference(try call.machine.functionObject(for: function, arguments))
    }

    static func findStaticRequirement(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let type = try call.readReference(as: TypeObject.self).type.type
        let requirement = try call.readReference(as: RequirementObject.self).requirement
        call.writeReference(try call.machine.staticImplementation(of: requirement, for: type))
    }

    static func failForcedTry(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let error = try call.readReference(as: ErasedObject.self).description(debug: true, call.machine)
        throw MachineError.runtime("'try!' expression unexpectedly raised an error: \(error)")
    }
}

/// What a protocol asks for, as an argument of an operation.
final class RequirementObject: HeapObject {
    let requirement: Requirement

    init(_ requirement: Requirement) {
        self.requirement = requirement
        super.init()
    }
}

/// A value with the type that it has at run time.
private struct DynamicValue {
    let type: Type
    let place: ValuePlace
    /// What the place lies in.
    private let owner: HeapObject?

    private init(type: Type, place: ValuePlace, owner: HeapObject?) {
        self.type = type
        self.place = place
        self.owner = owner
    }

    /// Takes an argument out of the call: the result may take its place.
    init(_ call: inout NativeCall, _ type: ValueType) {
        let copy = ArrayObject(layout: type.layout, capacity: 1)
        copy.append(words: call.words, references: call.references)
        for offset in 0..<type.layout.references { call.references[offset] = nil }
        self.init(type.type, in: copy, call.machine)
    }

    private init(_ type: Type, in content: ArrayObject, at index: Int = 0, _ machine: Machine) {
        let place = ValuePlace(elementOf: content, at: index)
        if type.isExistential, let box = place.object(as: ErasedObject.self) {
            self.init(box.type.type, in: box.content, machine)
        } else if type.isClass, let instance = place.object(as: ObjectInstance.self) {
            self.init(type: instance.description.type, place: place, owner: content)
        } else {
            self.init(type: type, place: place, owner: content)
        }
    }

    /// The value as a value of the type, nil where it is none.
    func asType(_ target: Type, _ machine: Machine) throws -> DynamicValue? {
        if type == target { return self }
        if case .existential(let protocols) = target {
            guard protocols.allSatisfy({ type.conforms(to: $0, machine) }) else { return nil }
            return Self.holding(
                ErasedObject(type: machine.valueType(of: type), place: place), as: target)
        }
        if target.isClass, type.isClass {
            return machine.classDescription(of: type).inherits(from: target) ? self : nil
        }
        if let wrapped = target.wrapped, let value = try asType(wrapped, machine) {
            return value.wrapped(in: target, machine)
        }
        // An optional in a box: its value counts.
        if let wrapped = type.wrapped, place.words.pointee == 1 {
            var content = place
            content.advance(by: .word)
            let layout = Layout(of: wrapped)
            let copy = ArrayObject(layout: layout, capacity: 1)
            copy.append(words: content.words, references: content.references)
            return try DynamicValue(wrapped, in: copy, machine).asType(target, machine)
        }
        return try withElements(of: target, machine)
    }

    /// An array, a set or a dictionary whose elements are of the types that the target's have; nil where one is not.
    private func withElements(of target: Type, _ machine: Machine) throws -> DynamicValue? {
        guard let nominal = type.nominal, nominal == target.nominal else { return nil }
        switch nominal {
        case .array:
            guard let source = place.object(as: ArrayObject.self),
                let elements = try Self.elements(
                    of: source, type.arguments[0], as: target.arguments[0], machine)
            else { return nil }
            return Self.holding(elements, as: target)
        case .dictionary, .set:
            guard let source = place.object(as: DictionaryObject.self),
                let keys = try Self.elements(
                    of: source.keys, type.arguments[0], as: target.arguments[0], machine)
            else { return nil }
            var values = keys
            if nominal == .dictionary {
                guard
                    let found = try Self.elements(
                        of: source.values, type.arguments[1], as: target.arguments[1], machine)
                else { return nil }
                values = found
            }
            let key = machine.valueType(of: target.arguments[0])
            let made = DictionaryObject(
                key: keys.layout, value: nominal == .set ? .none : values.layout, capacity: source.count)
            for index in 0..<keys.count {
                let place = ValuePlace(elementOf: keys, at: index)
                let hash = try DictionaryObject.hash(of: place, key, machine)
                // Different boxes may hold what is equal in the type.
                guard try made.find(place, hash: hash, key, machine) < 0 else { continue }
                made.insert(place, ValuePlace(elementOf: values, at: index), hash: hash)
            }
            return Self.holding(made, as: target)
        default: return nil
        }
    }

    private static func elements(
        of source: ArrayObject, _ type: Type, as target: Type, _ machine: Machine
    ) throws -> ArrayObject? {
        let elements = ArrayObject(of: ElementLayout(of: target), capacity: source.count)
        for index in 0..<source.count {
            try machine.checkInterrupt()
            guard
                let element = try DynamicValue(type, in: source, at: index, machine).asType(target, machine)
            else { return nil }
            elements.append(words: element.place.words, references: element.place.references)
        }
        return elements
    }

    private static func holding(_ object: HeapObject, as type: Type) -> DynamicValue {
        let content = ArrayObject(layout: .reference, capacity: 1)
        content.count = 1
        content.referencesPointer[0] = object
        return DynamicValue(type: type, place: ValuePlace(elementOf: content, at: 0), owner: content)
    }

    private func wrapped(in optional: Type, _ machine: Machine) -> DynamicValue {
        let content = ArrayObject(layout: Layout(of: optional), capacity: 1)
        content.count = 1
        let layout = Layout(of: type)
        content.wordsPointer[0] = 1
        for offset in 0..<layout.words { content.wordsPointer[1 + offset] = place.words[offset] }
        for offset in 0..<layout.references { content.referencesPointer[offset] = place.references[offset] }
        return DynamicValue(type: optional, place: ValuePlace(elementOf: content, at: 0), owner: content)
    }
}

extension Type {
    /// Whether values of the type are values of the protocol.
    fileprivate func conforms(to other: ProtocolType, _ machine: Machine) -> Bool {
        other == .anyObject && isClass || conforms(to: other, machine.conformances)
    }
}

extension TypedCell {
    /// Whether a class that the cell uses has a `deinit`.
    var hasDeinitializers: Bool {
        functions.contains { $0.name == "deinit" }
    }
}
