import Checker

/// An operation that is no instruction of its own: it is called like native code, and given the types of its
/// arguments. An operation that changes an array is given the address of its slot as the first word.
struct RuntimeOperation: Hashable {
    /// Operations that stand for no intrinsic.
    private enum Special: Int, CaseIterable {
        case interpolation, erasure, characters, forcedTryFailure
        case cast, forcedCast, typeTest, dynamicType, classMember, staticRequirement
        case dictionaryLiteral, setLiteral, dictionarySet, dictionaryEntryIndex, dictionaryInsertEntry
    }

    let rawValue: Int

    private init(_ special: Special) { rawValue = special.rawValue }

    /// Nil for what lowering never leaves to the runtime.
    init?(_ intrinsic: Intrinsic) {
        guard let index = Self.indices[intrinsic] else { return nil }
        rawValue = index
    }

    static let interpolation = RuntimeOperation(.interpolation)
    static let erasure = RuntimeOperation(.erasure)
    static let characters = RuntimeOperation(.characters)
    static let forcedTryFailure = RuntimeOperation(.forcedTryFailure)
    static let cast = RuntimeOperation(.cast)
    static let forcedCast = RuntimeOperation(.forcedCast)
    static let typeTest = RuntimeOperation(.typeTest)
    static let dynamicType = RuntimeOperation(.dynamicType)
    /// A class and a slot; gives the function.
    static let classMember = RuntimeOperation(.classMember)
    /// A type and a requirement; gives the function.
    static let staticRequirement = RuntimeOperation(.staticRequirement)
    static let dictionaryLiteral = RuntimeOperation(.dictionaryLiteral)
    static let setLiteral = RuntimeOperation(.setLiteral)
    /// The slot, the key, and the value as an optional.
    static let dictionarySet = RuntimeOperation(.dictionarySet)
    /// The slot and the key; gives the number of the entry, or -1.
    static let dictionaryEntryIndex = RuntimeOperation(.dictionaryEntryIndex)
    /// The slot, the key and the value; gives the number of the entry.
    static let dictionaryInsertEntry = RuntimeOperation(.dictionaryInsertEntry)

    typealias Body = @Sendable (inout NativeCall, RuntimeTypes) throws -> Void

    private static func body(of special: Special) -> Body {
        switch special {
        case .interpolation: joinDescriptions
        case .erasure: erase
        case .characters: makeCharacters
        case .forcedTryFailure: failForcedTry
        case .cast: cast
        case .forcedCast: castOrFail
        case .typeTest: testType
        case .dynamicType: makeDynamicType
        case .classMember: findClassMember
        case .staticRequirement: findStaticRequirement
        case .dictionaryLiteral: makeDictionary
        case .setLiteral: makeSet
        case .dictionarySet: setDictionaryValue
        case .dictionaryEntryIndex: findDictionaryEntry
        case .dictionaryInsertEntry: insertDictionaryEntry
        }
    }

    private static let bodies: [(Intrinsic, Body)] =
        arrays + arrayChanges + output + slices + comparisons + dictionaries + texts + textIndices
        + characterOperations + formats + numbers

    private static let indices: [Intrinsic: Int] = Dictionary(
        uniqueKeysWithValues: bodies.enumerated().map {
            ($0.element.0, $0.offset + Special.allCases.count)
        })

    /// A function in an array of functions would be called by way of another that is made for each call.
    struct Entry {
        let body: Body
    }

    static let table: [Entry] = (Special.allCases.map(body) + bodies.map(\.1)).map(Entry.init)

    // MARK: Interpolation and erasure

    private static func joinDescriptions(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let machine = call.machine
        // A part's own description may be an interpolation, too: it makes another builder then.
        let text = machine.textBuilder ?? TextBuilder()
        machine.textBuilder = nil
        defer {
            text.clear()
            machine.textBuilder = text
        }
        var place = call.place
        for (index, form) in types.descriptionForms.enumerated() {
            switch form {
            case .signed: text.append(place.int)
            case .unsigned: text.append(place.word)
            case .double: text.append(place.double)
            case .bool: text.append(place.bool ? "true" : "false")
            case .text: text.append(textIn: place.references)
            case .composed:
                let type = types.arguments[index]
                var description = ""
                try type.describe(place, into: &description, debug: false, machine)
                text.append(description)
                place.advance(by: type.layout)
                continue
            }
            place.advance(by: form == .text ? .reference : .word)
        }
        text.finish().write(to: &call)
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
