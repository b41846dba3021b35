/// A function value: a closure with what it captured, or a function used as a value.
final class FunctionObject: HeapObject {
    let unit: CompiledUnit
    let header: UnsafePointer<CodeHeader>
    /// One element: captured constants and the boxes of captured variables.
    let captures: ArrayObject?

    init(unit: CompiledUnit, header: UnsafePointer<CodeHeader>, captures: ArrayObject?) {
        self.unit = unit
        self.header = header
        self.captures = captures
        super.init()
    }
}
