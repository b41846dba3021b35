import Checker

/// Changes of a stretch of an array, and failures of the prelude.
extension RuntimeOperation {
    static let slices: [(Intrinsic, Body)] = [
        (.arrayReplaceSubrange, replace),
        (
            .printItemsInto,
            { call, _ in
                let items = try call.readReference(as: ArrayObject.self)
                let separator = try call.readText().string
                let terminator = try call.readText().string
                let slot = try call.readReferenceAddress()
                var text = try uniqueString(slot).value
                for index in 0..<items.count {
                    if index > 0 { text += separator }
                    text += items.string(at: index)
                }
                try uniqueString(slot).value = text + terminator
            }
        ),
        (
            .objectIsUnique,
            { call, _ in
                let slot = try call.readReferenceAddress()
                (slot.pointee != nil && isKnownUniquelyReferenced(&slot.pointee)).write(to: &call)
            }
        ),
        (.libraryFailure, { call, _ in throw MachineError.runtime(try call.readText().string) }),
        (.preconditionFailure, { call, _ in try fail(&call) }),
        (.assertionFailure, { call, _ in try fail(&call) }),
    ]

    /// As a compiled program says it: like `fatalError`.
    private static func fail(_ call: inout NativeCall) throws {
        let message = try call.readText().string
        throw MachineError.runtime(message.isEmpty ? "Fatal error" : "Fatal error: \(message)")
    }

    /// The prelude has checked the range.
    private static func replace(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let slot = call.readSlot()
        let (lower, upper) = (Int.read(from: &call), Int.read(from: &call))
        // Read first: they may be the array itself, which then has two owners.
        let elements = try call.readReference(as: ArrayObject.self)
        guard let object = slot.pointee else { throw NativeError("The value has not been set yet.") }
        let array = unsafeDowncast(object, to: ArrayObject.self)
        guard 0 <= lower, lower <= upper, upper <= array.count else {
            throw MachineError.runtime("Index out of range")
        }
        let result = array.copy(of: 0..<lower, capacity: array.count - (upper - lower) + elements.count)
        result.append(contentsOf: elements, in: 0..<elements.count)
        result.append(contentsOf: array, in: upper..<array.count)
        slot.pointee = result
    }
}
