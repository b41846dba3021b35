/// A type that native functions take and return.
package protocol NativeValue: SendableMetatype {
    static var layout: Layout { get }
    /// Reads the next argument.
    static func read(from call: inout NativeCall) throws -> Self
    /// Writes the result, or the next part of it.
    func write(to call: inout NativeCall)
}

extension Int: NativeValue {
    package static var layout: Layout { .word }
    package static func read(from call: inout NativeCall) -> Int { Int(bitPattern: UInt(call.readWord())) }
    package func write(to call: inout NativeCall) { call.writeWord(UInt64(UInt(bitPattern: self))) }
}

extension Double: NativeValue {
    package static var layout: Layout { .word }
    package static func read(from call: inout NativeCall) -> Double { Double(bitPattern: call.readWord()) }
    package func write(to call: inout NativeCall) { call.writeWord(bitPattern) }
}

extension Float: NativeValue {
    package static var layout: Layout { .word }
    package static func read(from call: inout NativeCall) -> Float {
        Float(bitPattern: UInt32(truncatingIfNeeded: call.readWord()))
    }
    package func write(to call: inout NativeCall) { call.writeWord(UInt64(bitPattern)) }
}

extension Bool: NativeValue {
    package static var layout: Layout { .word }
    package static func read(from call: inout NativeCall) -> Bool { call.readWord() != 0 }
    package func write(to call: inout NativeCall) { call.writeWord(self ? 1 : 0) }
}

extension String: NativeValue {
    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> String {
        try call.readReference(as: StringObject.self).value
    }
    package func write(to call: inout NativeCall) { call.writeReference(StringObject(self)) }
}

extension Character: NativeValue {
    package static var layout: Layout { .reference }
    package static func read(from call: inout NativeCall) throws -> Character {
        guard let character = try String.read(from: &call).first else {
            throw NativeError("A character is missing.")
        }
        return character
    }
    package func write(to call: inout NativeCall) { String(self).write(to: &call) }
}

extension Range: NativeValue where Bound: NativeValue {
    package static var layout: Layout { Bound.layout + Bound.layout }
    package static func read(from call: inout NativeCall) throws -> Range {
        let lower = try Bound.read(from: &call)
        let upper = try Bound.read(from: &call)
        guard lower <= upper else { throw NativeError("Range requires lowerBound <= upperBound") }
        return lower..<upper
    }
    package func write(to call: inout NativeCall) {
        lowerBound.write(to: &call)
        upperBound.write(to: &call)
    }
}

extension ClosedRange: NativeValue where Bound: NativeValue {
    package static var layout: Layout { Bound.layout + Bound.layout }
    package static func read(from call: inout NativeCall) throws -> ClosedRange {
        let lower = try Bound.read(from: &call)
        let upper = try Bound.read(from: &call)
        guard lower <= upper else { throw NativeError("Range requires lowerBound <= upperBound") }
        return lower...upper
    }
    package func write(to call: inout NativeCall) {
        lowerBound.write(to: &call)
        upperBound.write(to: &call)
    }
}

extension NativeCall {
    /// The next argument, an object of a class that the checker has made sure of.
    mutating func readReference<Object: HeapObject>(as type: Object.Type) throws -> Object {
        let object = try readReference()
        guard Swift.type(of: object) == type else {
            throw NativeError("The library takes a \(type) here, but was given a \(Swift.type(of: object)).")
        }
        return unsafeDowncast(object, to: type)
    }
}
