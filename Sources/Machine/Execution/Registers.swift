/// The state of the run loop, kept in locals while it runs.
struct Registers {
    var counter: UnsafePointer<Instruction>
    var words: UnsafeMutablePointer<UInt64>
    var references: UnsafeMutablePointer<HeapObject?>
    var code: UnsafePointer<CodeHeader>
    var frame: UnsafeMutablePointer<Frame>
}

@inline(__always)
func int(_ words: UnsafeMutablePointer<UInt64>, _ register: UInt16) -> Int {
    Int(truncatingIfNeeded: words[Int(register)])
}

@inline(__always)
func double(_ words: UnsafeMutablePointer<UInt64>, _ register: UInt16) -> Double {
    Double(bitPattern: words[Int(register)])
}

@inline(__always)
func word(_ value: Int) -> UInt64 { UInt64(truncatingIfNeeded: value) }

@inline(__always)
func word(_ value: Bool) -> UInt64 { value ? 1 : 0 }

/// The array in a reference register, without a retain.
@inline(__always)
func array(_ references: UnsafeMutablePointer<HeapObject?>, _ register: UInt16) -> Unmanaged<ArrayObject> {
    arrayInSlot(references + Int(register))
}

/// The array that a slot refers to, without a retain.
@inline(__always)
func arrayInSlot(_ slot: UnsafeMutablePointer<HeapObject?>) -> Unmanaged<ArrayObject> {
    .fromOpaque(UnsafeRawPointer(slot).load(as: UnsafeRawPointer.self))
}

/// The slot whose address a word register holds. Its opcodes write it right before.
@inline(__always)
func slot(_ words: UnsafeMutablePointer<UInt64>, _ register: UInt16) -> UnsafeMutablePointer<HeapObject?> {
    // Not nil: `slot`, `slotOfGlobal`, `slotInBox` and `slotOfElement` store addresses.
    UnsafeMutablePointer(bitPattern: UInt(words[Int(register)])).unsafelyUnwrapped
}

/// Makes the array in the slot the slot's own, so that it can be written.
@inline(__always)
func uniqueArrayInSlot(_ slot: UnsafeMutablePointer<HeapObject?>) -> Unmanaged<ArrayObject> {
    if !isKnownUniquelyReferenced(&slot.pointee) { copyArrayInSlot(slot) }
    return arrayInSlot(slot)
}

@inline(never)
private func copyArrayInSlot(_ slot: UnsafeMutablePointer<HeapObject?>) {
    slot.pointee = arrayInSlot(slot)._withUnsafeGuaranteedRef { $0.copy() }
}
