import Checker

/// An operation that is no instruction of its own: it is called like native code, and given the types of its
/// arguments. An operation that changes an array is given the address of its slot as the first word.
enum RuntimeOperation: Hashable {
    case intrinsic(Int)
    case interpolation, erasure, characters

    /// Nil for what lowering never leaves to the runtime.
    init?(_ intrinsic: Intrinsic) {
        guard let index = Self.indices[intrinsic] else { return nil }
        self = .intrinsic(index)
    }

    var rawValue: Int {
        switch self {
        case .interpolation: 0
        case .erasure: 1
        case .characters: 2
        case .intrinsic(let index): index
        }
    }

    typealias Body = @Sendable (inout NativeCall, RuntimeTypes) throws -> Void

    private static let bodies: [(Intrinsic, Body)] =
        strings + arrays + arrayChanges + output

    private static let indices: [Intrinsic: Int] = Dictionary(
        uniqueKeysWithValues: bodies.enumerated().map { ($0.element.0, $0.offset + 3) })

    static let table: [Body] = [joinDescriptions, erase, makeCharacters] + bodies.map(\.1)

    // MARK: Interpolation and erasure

    private static func joinDescriptions(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let parts = try call.readReference(as: ArrayObject.self)
        var text = ""
        for index in 0..<parts.count {
            text += parts.string(at: index)
        }
        text.write(to: &call)
    }

    private static func erase(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let place = ValuePlace(words: call.words, references: call.references)
        call.writeReference(ErasedObject(type: types.arguments[0], place: place))
    }
}

extension ArrayObject {
    /// An element of an array of strings or characters.
    func string(at index: Int) -> String {
        ValuePlace(elementOf: self, at: index).object(as: StringObject.self)?.value ?? ""
    }

    static func strings(_ strings: [String]) -> ArrayObject {
        let array = ArrayObject(layout: .reference, capacity: strings.count)
        for (index, string) in strings.enumerated() { array.referencesPointer[index] = StringObject(string) }
        array.count = strings.count
        return array
    }
}
