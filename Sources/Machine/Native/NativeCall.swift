/// One call of native code: its arguments are read in order, its result is written once.
///
/// Arguments lie in consecutive places of the two banks; the result takes the places of the first.
package struct NativeCall {
    var words: UnsafeMutablePointer<UInt64>
    var references: UnsafeMutablePointer<HeapObject?>
    var resultWords: UnsafeMutablePointer<UInt64>
    var resultReferences: UnsafeMutablePointer<HeapObject?>
    /// Reading moves references out, so that a value with one owner can be changed in place. Elements of an
    /// array are copied instead.
    let consumes: Bool
    unowned(unsafe) let machine: Machine

    init(
        words: UnsafeMutablePointer<UInt64>, references: UnsafeMutablePointer<HeapObject?>,
        consumes: Bool = true,
        machine: Machine
    ) {
        self.words = words
        self.references = references
        resultWords = words
        resultReferences = references
        self.consumes = consumes
        self.machine = machine
    }

    package mutating func readWord() -> UInt64 {
        defer { words += 1 }
        return words.pointee
    }

    package mutating func readReference() throws -> HeapObject {
        defer { references += 1 }
        guard let object = references.pointee else { throw NativeError("The value has not been set yet.") }
        if consumes { references.pointee = nil }
        return object
    }

    package mutating func writeWord(_ word: UInt64) {
        resultWords.pointee = word
        resultWords += 1
    }

    package mutating func writeReference(_ object: HeapObject) {
        resultReferences.pointee = object
        resultReferences += 1
    }

    /// Set when the learner asks to stop: long loops poll it and throw `NativeError.interrupted`.
    package var interrupt: InterruptFlag { machine.interrupt }

    package func checkInterrupt() throws {
        try machine.checkInterrupt()
    }

    /// Writes to the cell's output, as `print` does.
    package func print(_ text: String) throws {
        try machine.write(text)
    }
}
