import Checker

/// Operations on types that are known only at run time. The second type is the one that is asked for.
extension RuntimeOperation {
    /// The value as an optional of the type.
    static func cast(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        let result = call.resultReferences
        guard let found = value.asType(types.arguments[1].type, call.machine) else {
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
        guard let found = value.asType(target.type, call.machine) else {
            let (name, other) = (
                value.type.reflectedName(qualified: true), target.type.reflectedName(qualified: true)
            )
            throw MachineError.runtime("Could not cast value of type '\(name)' to '\(other)'")
        }
        call.write(found.place, target.layout)
    }

    static func testType(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let value = DynamicValue(&call, types.arguments[0])
        (value.asType(types.arguments[1].type, call.machine) != nil).write(to: &call)
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

    private init(_ type: Type, in content: ArrayObject, _ machine: Machine) {
        let place = ValuePlace(elementOf: content, at: 0)
        if type.isExistential, let box = place.object(as: ErasedObject.self) {
            self.init(box.type.type, in: box.content, machine)
        } else if type.isClass, let instance = place.object(as: ObjectInstance.self) {
            self.init(type: instance.description.type, place: place, owner: content)
        } else {
            self.init(type: type, place: place, owner: content)
        }
    }

    /// The value as a value of the type, nil where it is none.
    func asType(_ target: Type, _ machine: Machine) -> DynamicValue? {
        if type == target { return self }
        if case .existential(let protocols) = target {
            guard protocols.allSatisfy({ type.conforms(to: $0, machine) }) else { return nil }
            let box = ErasedObject(type: machine.valueType(of: type), place: place)
            let content = ArrayObject(layout: .reference, capacity: 1)
            content.count = 1
            content.referencesPointer[0] = box
            return DynamicValue(
                type: target, place: ValuePlace(elementOf: content, at: 0), owner: content)
        }
        if target.isClass, type.isClass {
            return machine.classDescription(of: type).inherits(from: target) ? self : nil
        }
        if let wrapped = target.wrapped, let value = asType(wrapped, machine) {
            return value.wrapped(in: target, machine)
        }
        // An optional in a box: its value counts.
        if let wrapped = type.wrapped, place.words.pointee == 1 {
            var content = place
            content.advance(by: .word)
            let layout = Layout(of: wrapped)
            let copy = ArrayObject(layout: layout, capacity: 1)
            copy.append(words: content.words, references: content.references)
            return DynamicValue(wrapped, in: copy, machine).asType(target, machine)
        }
        return nil
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
