import Checker

/// Operations that change an array in its slot. Errors come before changes.
extension RuntimeOperation {
    static let arrayChanges: [(Intrinsic, Body)] = [
        (.arrayAppendContents, appendContents),
        (.arrayInsert, insert),
        (.arrayRemove, { call, types in try removeElement(&call, types, at: nil) }),
        (.arrayRemoveLast, removeLast),
        (.arrayRemoveAll, removeAll),
        (.arraySwap, swapElements),
        (.arraySort, sortInPlace),
    ]

    /// The slot, and the array in it, which belongs to nothing else then.
    private static func changedArray(_ call: inout NativeCall) -> ArrayObject {
        uniqueArrayInSlot(slot(&call)).takeUnretainedValue()
    }

    private static func slot(_ call: inout NativeCall) -> UnsafeMutablePointer<HeapObject?> {
        // Lowering has put the address there.
        UnsafeMutablePointer(bitPattern: UInt(call.readWord())).unsafelyUnwrapped
    }

    private static func appendContents(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let slot = slot(&call)
        // Read first: it may be the array itself, which then has two owners.
        let other = try call.readReference(as: ArrayObject.self)
        let array = uniqueArrayInSlot(slot).takeUnretainedValue()
        try call.machine.requireRoom(forElements: other.count, other.element)
        array.append(contentsOf: other, in: 0..<other.count)
    }

    private static func insert(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = changedArray(&call)
        let element = types.arguments[1].layout
        let index = Int(truncatingIfNeeded: call.words[element.words])
        guard 0...array.count ~= index else {
            throw MachineError.runtime(
                "Array index is out of range: insertion at \(index), but the array has \(array.count) "
                    + "element\(array.count == 1 ? "" : "s")")
        }
        array.openGap(at: index)
        array.set(index, words: call.words, references: call.references)
    }

    private static func removeElement(
        _ call: inout NativeCall, _ types: RuntimeTypes, at position: Int?
    ) throws {
        let array = changedArray(&call)
        let index = position ?? Int.read(from: &call)
        guard array.indices.contains(index) else {
            throw MachineError.runtime(indexOutOfRange(index, count: array.count))
        }
        var moved = index
        while moved + 1 < array.count {
            array.swapAt(moved, moved + 1)
            moved += 1
        }
        writeLast(of: array, &call)
        array.truncate(to: array.count - 1)
    }

    private static func removeLast(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = changedArray(&call)
        guard array.count > 0 else {
            throw MachineError.runtime("Can't remove last element from an empty collection")
        }
        writeLast(of: array, &call)
        array.truncate(to: array.count - 1)
    }

    private static func writeLast(of array: ArrayObject, _ call: inout NativeCall) {
        call.write(elementOf: array, at: array.count - 1)
    }

    private static func removeAll(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let slot = slot(&call)
        let element = arrayInSlot(slot)._withUnsafeGuaranteedRef { $0.element }
        slot.pointee = ArrayObject(of: element, capacity: 0)
    }

    private static func swapElements(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let array = changedArray(&call)
        let (first, second) = (Int.read(from: &call), Int.read(from: &call))
        for index in [first, second] where !array.indices.contains(index) {
            throw MachineError.runtime(indexOutOfRange(index, count: array.count))
        }
        array.swapAt(first, second)
    }

    private static func sortInPlace(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let slot = slot(&call)
        let array = arrayInSlot(slot).takeUnretainedValue()
        slot.pointee = try sorted(array, types.arguments[0], call.machine)
    }
}
