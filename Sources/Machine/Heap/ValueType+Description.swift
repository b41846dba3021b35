import Checker

extension ValueType {
    /// What `print` writes, or with `debug` what `debugPrint` writes, and `print` for what stands inside another value.
    func describe(_ place: ValuePlace, into text: inout String, debug: Bool, _ machine: Machine) throws {
        switch kind {
        case .integer(let type):
            text += type.isSigned ? place.int.description : place.word.description
        case .double: text += "\(place.double)"  // as print writes it: description drops the sign of a NaN
        case .float: text += "\(place.float)"
        case .bool: text += place.bool ? "true" : "false"
        case .unicodeScalar:
            guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: place.word)) else { return }
            text += debug ? scalar.debugDescription : scalar.description
        case .stringIndex:
            let index = place.stringIndex
            text += debug ? index.debugDescription : "\(index)"
        case .string, .substring, .character:
            if !debug, Text.isWholeString(in: place.references) {
                return stringInSlot(UnsafeMutablePointer(mutating: place.references))
                    ._withUnsafeGuaranteedRef { text += $0.value }
            }
            let value = Text(place)
            if case .character = kind, debug { return text += value.first?.debugDescription ?? "" }
            text += debug ? value.string.debugDescription : value.string
        case .none: break
        case .stride: text += type.reflectedName(qualified: true)
        case .object: place.references.pointee?.describe(into: &text, debug: debug)
        case .metatype:
            text += place.object(as: TypeObject.self)?.type.type.reflectedName(qualified: debug) ?? ""
        default: try nested { try describeComposed(place, into: &text, debug: debug, machine) }
        }
    }

    /// Whether nothing but the value's own word makes its description: no code of the learner's, and no object that
    /// may change.
    var isDescribedByItsWord: Bool {
        switch kind {
        case .integer, .double, .float, .bool, .unicodeScalar: true
        default: false
        }
    }

    private func describeComposed(
        _ place: ValuePlace, into text: inout String, debug: Bool, _ machine: Machine
    ) throws {
        switch kind {
        case .existential:
            guard let value = erased(place) else { return }
            try value.type.describe(
                ValuePlace(elementOf: value.content, at: 0), into: &text, debug: debug, machine)
        case .instance:
            let type = dynamicType(place, machine)
            if try type.describeByItself(place, into: &text, debug: debug, machine) { return }
            text += type.type.reflectedName(qualified: true)
        case .array: try describeArray(place, into: &text, debug: debug, machine)
        case .arraySlice:
            guard let array = place.object(as: ArrayObject.self) else { return }
            if debug { text += "ArraySlice(" }
            try describe(array, place.sliceBounds, into: &text, machine)
            if debug { text += ")" }
        case .set:
            guard let set = place.object(as: DictionaryObject.self) else { return }
            if debug { text += "Set(" }
            try describe(set.keys, 0..<set.count, into: &text, machine)
            if debug { text += ")" }
        case .dictionary:
            guard let dictionary = place.object(as: DictionaryObject.self) else { return }
            try describePairs(dictionary.keys, dictionary.values, into: &text, machine)
        case .keyValuePairs:
            guard let keys = place.object(as: ArrayObject.self),
                let values = place.advanced(by: .reference).object(as: ArrayObject.self)
            else { return }
            try describePairs(keys, values, into: &text, machine)
        case .range(let isClosed):
            if debug { text += isClosed ? "ClosedRange(" : "Range(" }
            try parts[0].describe(place, into: &text, debug: debug, machine)
            text += isClosed ? "..." : "..<"
            try parts[1].describe(place.advanced(by: parts[0].layout), into: &text, debug: debug, machine)
            if debug { text += ")" }
        case .tuple(let labels): try describe(parts[...], labels, place, into: &text, machine)
        case .fields(let names):
            if try describeByItself(place, into: &text, debug: debug, machine) { return }
            text += type.reflectedName(qualified: debug)
            try describe(parts[...], names, place, into: &text, machine)
        case .enumeration(let cases):
            if try describeByItself(place, into: &text, debug: debug, machine) { return }
            try describe(cases, place, into: &text, debug: debug, machine)
        default: break
        }
    }

    /// By the learner's own `description` or `debugDescription`, each where the other is missing; false where there is
    /// neither.
    private func describeByItself(
        _ place: ValuePlace, into text: inout String, debug: Bool, _ machine: Machine
    ) throws -> Bool {
        guard
            let function = try declared(debug ? .debugDescription : .description, machine)
                ?? declared(debug ? .description : .debugDescription, machine)
        else { return false }
        var call = try machine.beginNestedCall()
        call.write(place, layout)
        try machine.finishNestedCall(of: function, &call)
        text += try String.read(from: &call)
        return true
    }

    // MARK: Enums and fields

    private func describe(
        _ cases: [EnumCase], _ place: ValuePlace, into text: inout String, debug: Bool, _ machine: Machine
    ) throws {
        guard let (enumCase, payload) = enumCase(place, cases) else { return }
        if type.nominal == .optional {
            guard let wrapped = parts.first, enumCase.name == "some" else {
                text += "nil"
                return
            }
            text += "Optional("
            try wrapped.describe(payload, into: &text, debug: true, machine)
            text += ")"
            return
        }
        if debug { text += type.reflectedName(qualified: true) + "." }
        text += enumCase.name
        if enumCase.labels.isEmpty { return }
        let types = parts[enumCase.parts]
        // A payload that is one tuple is written like several.
        if enumCase.labels == [nil], let only = types.first, case .tuple = only.kind {
            return try only.describe(payload, into: &text, debug: true, machine)
        }
        try describe(types, enumCase.labels, payload, into: &text, machine)
    }

    private func describe(
        _ types: ArraySlice<ValueType>, _ labels: [String?], _ place: ValuePlace, into text: inout String,
        _ machine: Machine
    ) throws {
        var place = place
        text += "("
        for (index, type) in types.enumerated() {
            if index > 0 { text += ", " }
            if index < labels.count, let label = labels[index] { text += "\(label): " }
            try type.describe(place, into: &text, debug: true, machine)
            place.advance(by: type.layout)
        }
        text += ")"
    }

    // MARK: Collections

    private func describeArray(
        _ place: ValuePlace, into text: inout String, debug: Bool, _ machine: Machine
    ) throws {
        guard let array = place.object(as: ArrayObject.self), let nominal = type.nominal else { return }
        let range = 0..<array.count
        switch nominal {
        case .dictionaryKeys, .dictionaryValues:
            if debug { text += "\(nominal.name)(" }
            try describe(array, range, into: &text, machine)
            if debug { text += ")" }
        case .utf8View, .unicodeScalarView:
            let value = nominal == .utf8View ? array.textOfBytes : array.textOfScalars
            let name = nominal == .utf8View ? "UTF8View" : "StringUnicodeScalarView"
            text += debug ? "\(name)(\(value.debugDescription))" : value
        case .repeated:
            text += "\(type.reflectedName(qualified: debug))(count: \(array.count), repeatedValue: "
            if array.count > 0 {
                try parts[0].describe(ValuePlace(elementOf: array, at: 0), into: &text, debug: true, machine)
            }
            text += ")"
        case .reversedCollection:
            text += type.reflectedName(qualified: debug) + "(_base: "
            if type.arguments.first?.nominal == .string {
                let characters = (0..<array.count).reversed().map { array.string(at: $0) }
                text += characters.joined().debugDescription
            } else {
                try describe(array, range.reversed(), into: &text, machine)
            }
            text += ")"
        default: try describe(array, range, into: &text, machine)
        }
    }

    private func describe(
        _ array: ArrayObject, _ indices: some Sequence<Int>, into text: inout String, _ machine: Machine
    ) throws {
        guard let element = parts.first else { return }
        text += "["
        var isFirst = true
        for index in indices {
            if !isFirst { text += ", " }
            isFirst = false
            try machine.checkInterrupt()
            try element.describe(ValuePlace(elementOf: array, at: index), into: &text, debug: true, machine)
        }
        text += "]"
    }

    private func describePairs(
        _ keys: ArrayObject, _ values: ArrayObject, into text: inout String, _ machine: Machine
    ) throws {
        guard keys.count > 0 else {
            text += "[:]"
            return
        }
        text += "["
        for index in 0..<keys.count {
            if index > 0 { text += ", " }
            try machine.checkInterrupt()
            try parts[0].describe(ValuePlace(elementOf: keys, at: index), into: &text, debug: true, machine)
            text += ": "
            try parts[1].describe(ValuePlace(elementOf: values, at: index), into: &text, debug: true, machine)
        }
        text += "]"
    }
}
