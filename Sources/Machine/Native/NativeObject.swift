/// A type of the library whose values the machine carries as one reference: Tensor, Plot.
package protocol NativeObject: NativeValue, Sendable {}

extension NativeObject {
    package static var layout: Layout { .reference }

    /// Where the argument was the only owner, the value is unique afterwards, and can be changed in place.
    package static func read(from call: inout NativeCall) throws -> Self {
        try call.readReference(as: ObjectBox<Self>.self).value
    }

    package func write(to call: inout NativeCall) { call.writeReference(ObjectBox(self)) }
}
