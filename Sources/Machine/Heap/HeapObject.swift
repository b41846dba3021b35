/// One thread runs a machine, and its objects stay on it.
package class HeapObject {
    init() {
        #if DEBUG
            LiveObjects.here += 1
        #endif
    }

    #if DEBUG
        deinit {
            LiveObjects.here -= 1
        }
    #endif

    /// What `print` writes for the object.
    func describe(into text: inout String, debug: Bool) {
        text += "(Function)"
    }

    /// The library value that the object holds, where it holds one.
    var libraryValue: Any? { nil }

    // A list of a million nodes must not be released by a million calls within each other: whoever releases a container
    // takes the objects out of those that it alone owns, one after the other.

    /// Whether it holds objects that may hold objects.
    var ownsReferences: Bool { false }

    /// Moves the containers that only it owns to the list, and releases the rest.
    func surrenderReferences(to list: inout [HeapObject]) {}
}

extension HeapObject {
    /// Takes the object out of a place of a container that ends.
    @inline(__always)
    static func surrender(_ place: inout HeapObject?, to list: inout [HeapObject]) {
        guard place != nil else { return }
        if isKnownUniquelyReferenced(&place), let object = place, object.ownsReferences {
            list.append(object)
        }
        place = nil
    }

    /// Releases what the list holds, and what only that holds, without recursion.
    static func release(_ list: inout [HeapObject]) {
        while let object = list.popLast() { object.surrenderReferences(to: &list) }
    }
}

/// A string, or a character as the string of its one character.
final class StringObject: HeapObject {
    @exclusivity(unchecked) var value: String

    init(_ value: String) {
        self.value = value
        super.init()
    }
}

/// A value of a library type: a tensor, a plot.
final class ObjectBox<Value: NativeObject>: HeapObject {
    let value: Value

    init(_ value: Value) {
        self.value = value
        super.init()
    }

    override func describe(into text: inout String, debug: Bool) {
        if debug { text += String(reflecting: value) } else { text += String(describing: value) }
    }

    override var libraryValue: Any? { value }
}

/// What a weak variable or property holds.
final class WeakObject: HeapObject {
    private weak var instance: HeapObject?
    /// The type that the instance is boxed with, where it is held as `any Delegate`: the box itself is nobody's.
    private let boxedType: ValueType?

    init(_ object: HeapObject?) {
        if let box = object as? ErasedObject, box.type.layout == .reference {
            instance = box.content.referencesPointer.pointee
            boxedType = box.type
        } else {
            instance = object
            boxedType = nil
        }
        super.init()
    }

    var object: HeapObject? {
        guard let instance, let boxedType else { return instance }
        return ErasedObject(type: boxedType, instance: instance)
    }
}

/// A type as a value: `Int.self`, `type(of: shape)`.
final class TypeObject: HeapObject {
    let type: ValueType

    init(_ type: ValueType) {
        self.type = type
        super.init()
    }

    override func describe(into text: inout String, debug: Bool) {
        text += type.type.reflectedName(qualified: debug)
    }
}
