import Synchronization

/// The state of the run loop, kept in locals while it runs.
struct Registers {
    var counter: UnsafePointer<Instruction>
    var words: UnsafeMutablePointer<UInt64>
    var references: UnsafeMutablePointer<HeapObject?>
    var code: UnsafePointer<CodeHeader>
    var frame: UnsafeMutablePointer<Frame>

    init(
        _ counter: UnsafePointer<Instruction>, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>, _ code: UnsafePointer<CodeHeader>,
        _ frame: UnsafeMutablePointer<Frame>
    ) {
        self.counter = counter
        self.words = words
        self.references = references
        self.code = code
        self.frame = frame
    }
}

// The functions of this file are parts of the run loop, which takes them in.

/// Moves the counter; false if the interrupt flag wants attention.
@inline(__always)
func jump(
    _ counter: inout UnsafePointer<Instruction>, by distance: Int, _ poll: UnsafeMutablePointer<Atomic<UInt>>
) -> Bool {
    counter += distance
    return poll.pointee.load(ordering: .relaxed) == 0
}

/// Makes the callee's frame the present one; false if there is no room or the cell shall stop.
@inline(__always)
func enter(
    _ callee: UnsafePointer<CodeHeader>, _ i: Instruction, machine: Machine,
    _ counter: inout UnsafePointer<Instruction>, _ words: inout UnsafeMutablePointer<UInt64>,
    _ references: inout UnsafeMutablePointer<HeapObject?>, _ code: inout UnsafePointer<CodeHeader>,
    _ frame: inout UnsafeMutablePointer<Frame>, _ poll: UnsafeMutablePointer<Atomic<UInt>>
) -> Bool {
    let newWords = words + Int(i.b)
    let newReferences = references + Int(i.c)
    let stack = machine.stackLimits
    guard newWords + callee.pointee.wordCount <= stack.words, frame < stack.frame,
        newReferences + callee.pointee.referenceCount <= stack.references
    else {
        return machine.stackOverflows(in: callee)
    }
    if poll.pointee.load(ordering: .relaxed) != 0, !machine.continuesAtPoll() { return false }
    frame.initialize(to: Frame(counter: counter, words: words, references: references, code: code))
    frame += 1
    words = newWords
    references = newReferences
    code = callee
    counter = callee.pointee.instructions
    return true
}

@inline(__always)
func address(_ slot: UnsafeMutablePointer<HeapObject?>) -> UInt64 { UInt64(UInt(bitPattern: slot)) }

@inline(__always)
func address(_ words: UnsafeMutablePointer<UInt64>) -> UInt64 { UInt64(UInt(bitPattern: words)) }

/// The words whose address a word register holds.
@inline(__always)
func wordSlot(_ words: UnsafeMutablePointer<UInt64>, _ register: UInt16) -> UnsafeMutablePointer<UInt64> {
    // Not nil: the opcodes for addresses have written it.
    UnsafeMutablePointer(bitPattern: UInt(words[Int(register)])).unsafelyUnwrapped
}

@inline(__always)
func wordsPerElement(_ array: Unmanaged<ArrayObject>) -> Int {
    array._withUnsafeGuaranteedRef { $0.layout.words }
}

@inline(__always)
func count(_ array: Unmanaged<ArrayObject>) -> Int { array._withUnsafeGuaranteedRef { $0.count } }

@inline(__always)
func wordElements(_ array: Unmanaged<ArrayObject>) -> UnsafeMutablePointer<UInt64> {
    array._withUnsafeGuaranteedRef { $0.wordsPointer }
}

@inline(__always)
func byteElements(_ array: Unmanaged<ArrayObject>) -> UnsafeMutablePointer<UInt8> {
    array._withUnsafeGuaranteedRef { $0.bytesPointer }
}

@inline(__always)
func referenceElements(_ array: Unmanaged<ArrayObject>) -> UnsafeMutablePointer<HeapObject?> {
    array._withUnsafeGuaranteedRef { $0.referencesPointer }
}

@inline(__always)
func referencesPerElement(_ array: Unmanaged<ArrayObject>) -> Int {
    array._withUnsafeGuaranteedRef { $0.layout.references }
}

@inline(__always)
func contains(_ array: Unmanaged<ArrayObject>, _ index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(bitPattern: count(array))
}

@inline(never)
func getElement(
    _ array: Unmanaged<ArrayObject>, _ index: Int, _ words: UnsafeMutablePointer<UInt64>,
    _ references: UnsafeMutablePointer<HeapObject?>
) {
    array._withUnsafeGuaranteedRef { $0.get(index, words: words, references: references) }
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

/// The string that a slot refers to, without a retain.
@inline(__always)
func stringInSlot(_ slot: UnsafeMutablePointer<HeapObject?>) -> Unmanaged<StringObject> {
    .fromOpaque(UnsafeRawPointer(slot).load(as: UnsafeRawPointer.self))
}

/// The dictionary that a slot refers to, without a retain.
@inline(__always)
func dictionaryInSlot(_ slot: UnsafeMutablePointer<HeapObject?>) -> Unmanaged<DictionaryObject> {
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
