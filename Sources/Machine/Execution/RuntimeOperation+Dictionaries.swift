import Checker

/// Dictionaries and sets. A set is a dictionary whose values take no room.
extension RuntimeOperation {
    static let dictionaries: [(Intrinsic, Body)] = [
        (.dictionaryGet, get),
        (.dictionaryGetOrDefault, getOrDefault),
        (.dictionaryCount, count),
        (.dictionaryContainsKey, contains),
        (.dictionaryUpdate, update),
        (.dictionaryRemove, { call, types in try remove(&call, types, gives: \.values) }),
        (.dictionaryRemoveAll, removeAll),
        (.dictionaryKeys, { call, types in try readArray(&call, types, \.keys) }),
        (.dictionaryValues, { call, types in try readArray(&call, types, \.values) }),
        (.setCount, count),
        (.setContains, contains),
        (.setInsert, insertIntoSet),
        (.setRemove, { call, types in try remove(&call, types, gives: \.keys) }),
        (.setRemoveAll, removeAll),
        (.setElements, { call, types in try readArray(&call, types, \.keys) }),
        (.setMember, member),
    ]

    // MARK: Reading

    private static func count(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        try call.readReference(as: DictionaryObject.self).count.write(to: &call)
    }

    private static func readArray(
        _ call: inout NativeCall, _ types: RuntimeTypes, _ array: KeyPath<DictionaryObject, ArrayObject>
    ) throws {
        let elements = try call.readReference(as: DictionaryObject.self)[keyPath: array]
        let element = types.result.type.elementLayout
        guard element.isByte else { return call.writeReference(elements) }
        // A dictionary keeps its Bools as words.
        let bytes = ArrayObject(of: element, capacity: elements.count)
        bytes.append(contentsOf: elements, in: 0..<elements.count)
        call.writeReference(bytes)
    }

    private static func find(
        _ call: inout NativeCall, _ types: RuntimeTypes
    ) throws -> (DictionaryObject, entry: Int) {
        let dictionary = try call.readReference(as: DictionaryObject.self)
        return (dictionary, try dictionary.find(call.place, types.arguments[1], call.machine))
    }

    private static func contains(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        (try find(&call, types).entry >= 0).write(to: &call)
    }

    private static func get(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let (dictionary, entry) = try find(&call, types)
        call.writeOptional(elementOf: dictionary.values, at: entry)
    }

    private static func member(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let (set, entry) = try find(&call, types)
        call.writeOptional(elementOf: set.keys, at: entry)
    }

    /// Where lowering has evaluated the default already.
    private static func getOrDefault(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let (dictionary, entry) = try find(&call, types)
        if entry >= 0 { return call.write(elementOf: dictionary.values, at: entry) }
        call.skip(types.arguments[1].layout)
        let value = ArrayObject(layout: types.result.layout, capacity: 1)
        value.append(words: call.words, references: call.references)
        call.write(elementOf: value, at: 0)
    }

    // MARK: Changing

    /// The dictionary in the slot, which belongs to nothing else then.
    private static func uniqueDictionary(_ slot: UnsafeMutablePointer<HeapObject?>) throws -> DictionaryObject
    {
        if !isKnownUniquelyReferenced(&slot.pointee), let shared = slot.pointee {
            slot.pointee = unsafeDowncast(shared, to: DictionaryObject.self).copy()
        }
        guard let object = slot.pointee else { throw NativeError("The value has not been set yet.") }
        return unsafeDowncast(object, to: DictionaryObject.self)
    }

    private static func update(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let dictionary = try uniqueDictionary(call.readSlot())
        let type = types.arguments[2]
        let value = call.place
        let key = value.advanced(by: types.arguments[1].layout)
        let hash = try DictionaryObject.hash(of: key, type, call.machine)
        let entry = try dictionary.find(key, hash: hash, type, call.machine)
        guard entry >= 0 else {
            dictionary.insert(key, value, hash: hash)
            return call.writeOptional(elementOf: dictionary.values, at: -1)
        }
        let values = dictionary.uniqueValues()
        let old = values.copy(of: entry..<entry + 1)
        values.set(entry, words: value.words, references: value.references)
        call.writeOptional(elementOf: old, at: 0)
    }

    private static func remove(
        _ call: inout NativeCall, _ types: RuntimeTypes, gives array: KeyPath<DictionaryObject, ArrayObject>
    ) throws {
        let slot = call.readSlot()
        let dictionary = try uniqueDictionary(slot)
        let entry = try dictionary.find(call.place, types.arguments[1], call.machine)
        guard entry >= 0 else { return call.writeOptional(elementOf: dictionary[keyPath: array], at: -1) }
        let removed = dictionary[keyPath: array].copy(of: entry..<entry + 1)
        dictionary.remove(entry)
        call.writeOptional(elementOf: removed, at: 0)
    }

    private static func removeAll(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let slot = call.readSlot()
        guard let object = slot.pointee else { return }
        let dictionary = unsafeDowncast(object, to: DictionaryObject.self)
        slot.pointee = DictionaryObject(key: dictionary.keys.layout, value: dictionary.values.layout)
    }

    private static func insertIntoSet(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let set = try uniqueDictionary(call.readSlot())
        let element = types.arguments[1]
        let hash = try DictionaryObject.hash(of: call.place, element, call.machine)
        let isNew = try set.find(call.place, hash: hash, element, call.machine) < 0
        if isNew { set.insert(call.place, call.place, hash: hash) }
        isNew.write(to: &call)
    }

    // MARK: Assignments and literals

    /// `dictionary[key] = value`: nil takes the key out.
    static func setDictionaryValue(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let dictionary = try uniqueDictionary(call.readSlot())
        let key = types.arguments[1]
        let hash = try DictionaryObject.hash(of: call.place, key, call.machine)
        let entry = try dictionary.find(call.place, hash: hash, key, call.machine)
        var value = call.place.advanced(by: key.layout)
        let isPresent = value.bool
        value.words += 1
        switch (entry >= 0, isPresent) {
        case (true, true):
            dictionary.uniqueValues().set(entry, words: value.words, references: value.references)
        case (false, true): dictionary.insert(call.place, value, hash: hash)
        case (true, false): dictionary.remove(entry)
        case (false, false): break
        }
    }

    /// The entry of a key in a dictionary that is then changed, or -1.
    static func findDictionaryEntry(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let dictionary = try uniqueDictionary(call.readSlot())
        try dictionary.find(call.place, types.arguments[1], call.machine).write(to: &call)
    }

    /// Gives a key a value that has none; the entry.
    static func insertDictionaryEntry(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let dictionary = try uniqueDictionary(call.readSlot())
        let key = types.arguments[1]
        let hash = try DictionaryObject.hash(of: call.place, key, call.machine)
        // Making the value may have put the key in.
        let entry = try dictionary.find(call.place, hash: hash, key, call.machine)
        let value = call.place.advanced(by: key.layout)
        guard entry >= 0 else {
            return dictionary.insert(call.place, value, hash: hash).write(to: &call)
        }
        dictionary.uniqueValues().set(entry, words: value.words, references: value.references)
        entry.write(to: &call)
    }

    /// Of an array of keys and an array of values.
    static func makeDictionary(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let keys = try call.readReference(as: ArrayObject.self)
        let values = try call.readReference(as: ArrayObject.self)
        let dictionary = DictionaryObject(key: keys.layout, value: values.layout, capacity: keys.count)
        guard let type = types.result.parts.first else { return call.writeReference(dictionary) }
        for index in 0..<keys.count {
            let key = ValuePlace(elementOf: keys, at: index)
            let hash = try DictionaryObject.hash(of: key, type, call.machine)
            guard try dictionary.find(key, hash: hash, type, call.machine) < 0 else {
                throw MachineError.runtime("Dictionary literal contains duplicate keys")
            }
            dictionary.insert(key, ValuePlace(elementOf: values, at: index), hash: hash)
        }
        call.writeReference(dictionary)
    }

    /// Of an array of elements.
    static func makeSet(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let elements = try call.readReference(as: ArrayObject.self)
        let set = DictionaryObject(key: elements.layout, value: .none, capacity: elements.count)
        guard let type = types.result.parts.first else { return call.writeReference(set) }
        for index in 0..<elements.count {
            let element = ValuePlace(elementOf: elements, at: index)
            let hash = try DictionaryObject.hash(of: element, type, call.machine)
            if try set.find(element, hash: hash, type, call.machine) < 0 {
                set.insert(element, element, hash: hash)
            }
        }
        call.writeReference(set)
    }
}

extension NativeCall {
    /// An element as an optional; nil where the index is below 0.
    mutating func writeOptional(elementOf array: ArrayObject, at index: Int) {
        writeWord(index >= 0 ? 1 : 0)
        if index >= 0 { return write(elementOf: array, at: index) }
        for _ in 0..<array.layout.words { writeWord(0) }
        for _ in 0..<array.layout.references {
            resultReferences.pointee = nil
            resultReferences += 1
        }
    }
}
