/// A function value: a closure with what it captured, or a function used as a value.
final class FunctionObject: HeapObject {
    let unit: CompiledUnit
    let header: UnsafePointer<CodeHeader>
    /// One element: captured constants and the boxes of captured variables.
    @exclusivity(unchecked) private(set) var captures: ArrayObject?

    init(unit: CompiledUnit, header: UnsafePointer<CodeHeader>, captures: ArrayObject?) {
        self.unit = unit
        self.header = header
        self.captures = captures
        super.init()
    }

    deinit {
        guard captures != nil else { return }
        var released: [HeapObject] = []
        surrenderReferences(to: &released)
        HeapObject.release(&released)
    }

    override var ownsReferences: Bool { captures != nil }

    override func surrenderReferences(to list: inout [HeapObject]) {
        if isKnownUniquelyReferenced(&captures), let captures, captures.ownsReferences {
            list.append(captures)
        }
        captures = nil
    }
}
