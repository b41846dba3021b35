extension ValueType {
    /// What `print` writes, or with `debug` what `debugPrint` writes, and `print` for what stands inside
    /// another value.
    func describe(_ place: ValuePlace, into text: inout String, debug: Bool) {
        switch kind {
        case .int: text += place.int.description
        case .double: text += "\(place.double)"  // as print writes it: description drops the sign of a NaN
        case .bool: text += place.bool ? "true" : "false"
        case .string:
            let string = place.object(as: StringObject.self)?.value ?? ""
            text += debug ? string.debugDescription : string
        case .character:
            let string = place.object(as: StringObject.self)?.value ?? ""
            text += debug ? string.first?.debugDescription ?? "" : string
        case .array(let element): describeArray(place, of: element, into: &text)
        case .tuple(let elements): describeTuple(place, elements, into: &text)
        case .range(let bound, let isClosed):
            var upper = place
            upper.advance(by: bound.layout)
            if debug { text += isClosed ? "ClosedRange(" : "Range(" }
            bound.describe(place, into: &text, debug: debug)
            text += isClosed ? "..." : "..<"
            bound.describe(upper, into: &text, debug: debug)
            if debug { text += ")" }
        case .keyValuePairs(let key, let value): describePairs(place, key, value, into: &text)
        case .fields(let fields): describeFields(place, fields, into: &text, debug: debug)
        case .stride: text += type.reflectedName(qualified: true)
        case .object:
            guard let object = place.references.pointee else { return }
            object.describe(into: &text, debug: debug)
        }
    }

    private func describeArray(_ place: ValuePlace, of element: ValueType, into text: inout String) {
        text += "["
        if let array = place.object(as: ArrayObject.self) {
            for index in 0..<array.count {
                if index > 0 { text += ", " }
                element.describe(ValuePlace(elementOf: array, at: index), into: &text, debug: true)
            }
        }
        text += "]"
    }

    private func describeTuple(
        _ place: ValuePlace, _ elements: [(label: String?, type: ValueType)], into text: inout String
    ) {
        var place = place
        text += "("
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ", " }
            if let label = element.label { text += "\(label): " }
            element.type.describe(place, into: &text, debug: true)
            place.advance(by: element.type.layout)
        }
        text += ")"
    }

    private func describePairs(
        _ place: ValuePlace, _ key: ValueType, _ value: ValueType, into text: inout String
    ) {
        var valuesPlace = place
        valuesPlace.advance(by: .reference)
        guard let keys = place.object(as: ArrayObject.self), keys.count > 0,
            let values = valuesPlace.object(as: ArrayObject.self)
        else {
            text += "[:]"
            return
        }
        text += "["
        for index in 0..<keys.count {
            if index > 0 { text += ", " }
            key.describe(ValuePlace(elementOf: keys, at: index), into: &text, debug: true)
            text += ": "
            value.describe(ValuePlace(elementOf: values, at: index), into: &text, debug: true)
        }
        text += "]"
    }

    private func describeFields(
        _ place: ValuePlace, _ fields: [(name: String, type: ValueType)], into text: inout String, debug: Bool
    ) {
        var place = place
        text += type.reflectedName(qualified: debug) + "("
        for (index, field) in fields.enumerated() {
            if index > 0 { text += ", " }
            text += "\(field.name): "
            field.type.describe(place, into: &text, debug: true)
            place.advance(by: field.type.layout)
        }
        text += ")"
    }
}
