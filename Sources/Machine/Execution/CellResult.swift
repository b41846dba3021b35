import Checker

/// The value of a cell, or of one of its variables.
package struct CellResult {
    let object: ErasedObject
    let machine: Machine

    package var type: Type { object.type.type }
    /// What `print` writes for the value.
    package var description: String { object.description(debug: false, machine) }
    package var debugDescription: String { object.description(debug: true, machine) }
    /// The library value, where it is one: a tensor, a plot.
    package var libraryValue: Any? { object.libraryValue }

    /// The value as `Value`, which the caller has chosen by `type`.
    package func value<Value: NativeValue>(as _: Value.Type = Value.self) throws -> Value {
        try ErasedValue(object: object, machine: machine).value()
    }
}
