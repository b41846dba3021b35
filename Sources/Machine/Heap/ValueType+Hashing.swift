import Checker
import Foundation

/// The state of a hash is one word. Equal values give equal states; the order of sets and dictionaries does not depend
/// on it.
enum Hashing {
    static func combine(_ word: UInt64, into state: inout UInt64) {
        state = mixed(state ^ word &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// The finalizer of splitmix64: every bit of the word counts in every bit of the result.
    static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// The same for strings that Swift holds equal, however they are composed.
    static func combine(_ text: Text, into state: inout UInt64) {
        combine(text.canonicalHash, into: &state)
    }
}

extension ValueType {
    /// `hash(into:)` of Swift, the learner's own where there is one.
    func hash(_ place: ValuePlace, into state: inout UInt64, _ machine: Machine) throws {
        switch kind {
        case .integer, .bool, .unicodeScalar: Hashing.combine(place.word, into: &state)
        case .stringIndex:
            Hashing.combine(UInt64(bitPattern: Int64(place.stringIndex.hashValue)), into: &state)
        // 0 and -0 are equal.
        case .double: Hashing.combine(place.double == 0 ? 0 : place.word, into: &state)
        case .float: Hashing.combine(place.float == 0 ? 0 : place.word, into: &state)
        case .string, .substring, .character: Hashing.combine(Text(place), into: &state)
        case .array, .arraySlice: try hashElements(place, into: &state, machine)
        case .dictionary, .set: try hashEntries(place, into: &state, machine)
        case .instance:
            guard let function = try dynamicType(place, machine).declared(.hash, machine) else {
                return hashIdentity(place.references.pointee, into: &state)
            }
            try call(function, place, into: &state, machine)
        case .existential:
            guard let value = erased(place) else { return }
            try nested {
                try value.type.hash(ValuePlace(elementOf: value.content, at: 0), into: &state, machine)
            }
        case .metatype:
            Hashing.combine(
                UInt64(bitPattern: Int64(place.object(as: TypeObject.self)?.type.type.hashValue ?? 0)),
                into: &state)
        case .keyValuePairs, .object, .stride: hashIdentity(place.references.pointee, into: &state)
        case .none: break
        case .tuple, .range, .fields, .enumeration:
            if let function = try declared(.hash, machine) {
                return try call(function, place, into: &state, machine)
            }
            try hashParts(place, into: &state, machine)
        }
    }

    private func hashParts(_ place: ValuePlace, into state: inout UInt64, _ machine: Machine) throws {
        guard case .enumeration(let cases) = kind else {
            return try hash(parts[...], place, into: &state, machine)
        }
        Hashing.combine(place.word, into: &state)
        guard let (enumCase, payload) = enumCase(place, cases) else { return }
        try nested { try hash(parts[enumCase.parts], payload, into: &state, machine) }
    }

    private func hash(
        _ parts: ArraySlice<ValueType>, _ place: ValuePlace, into state: inout UInt64, _ machine: Machine
    ) throws {
        var place = place
        for part in parts {
            try part.hash(place, into: &state, machine)
            place.advance(by: part.layout)
        }
    }

    private func hashElements(_ place: ValuePlace, into state: inout UInt64, _ machine: Machine) throws {
        guard let array = place.object(as: ArrayObject.self), let element = parts.first else { return }
        var range = 0..<array.count
        if case .arraySlice = kind { range = place.sliceBounds }
        Hashing.combine(UInt64(range.count), into: &state)
        try nested {
            for index in range {
                try machine.checkInterrupt()
                try element.hash(ValuePlace(elementOf: array, at: index), into: &state, machine)
            }
        }
    }

    /// The same in whatever order the entries lie.
    private func hashEntries(_ place: ValuePlace, into state: inout UInt64, _ machine: Machine) throws {
        guard let dictionary = place.object(as: DictionaryObject.self), let key = parts.first else { return }
        var sum: UInt64 = 0
        try nested {
            for index in 0..<dictionary.count {
                try machine.checkInterrupt()
                var entry: UInt64 = 0
                try key.hash(ValuePlace(elementOf: dictionary.keys, at: index), into: &entry, machine)
                if parts.count > 1 {
                    try parts[1].hash(
                        ValuePlace(elementOf: dictionary.values, at: index), into: &entry, machine)
                }
                sum &+= Hashing.mixed(entry)
            }
        }
        Hashing.combine(sum, into: &state)
    }

    private func hashIdentity(_ object: HeapObject?, into state: inout UInt64) {
        guard let object else { return }
        Hashing.combine(UInt64(UInt(bitPattern: ObjectIdentifier(object))), into: &state)
    }

    /// The learner's `hash(into:)`, which is given the address of the state.
    private func call(
        _ function: FunctionObject, _ place: ValuePlace, into state: inout UInt64, _ machine: Machine
    ) throws {
        let hasher = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
        defer { hasher.deallocate() }
        hasher.initialize(to: state)
        var call = try machine.beginNestedCall()
        call.write(place, layout)
        call.writeWord(UInt64(UInt(bitPattern: hasher)))
        call.writeWord(0)
        try machine.finishNestedCall(of: function, &call)
        state = hasher.pointee
    }
}
