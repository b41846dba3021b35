/// What a reference of the machine points to. One thread runs a machine, and its objects stay on it.
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
}

/// A string, or a character as the string of its one character.
final class StringObject: HeapObject {
    var value: String

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
