extension ValueType {
    /// `==` of Swift.
    func areEqual(_ a: ValuePlace, _ b: ValuePlace) -> Bool {
        switch kind {
        case .int, .bool: return a.words.pointee == b.words.pointee
        case .double: return a.double == b.double
        case .string, .character: return string(a) == string(b)
        case .array(let element):
            guard let left = a.object(as: ArrayObject.self), let right = b.object(as: ArrayObject.self) else {
                return false
            }
            guard left.count == right.count else { return false }
            return (0..<left.count).allSatisfy {
                element.areEqual(ValuePlace(elementOf: left, at: $0), ValuePlace(elementOf: right, at: $0))
            }
        case .tuple, .range, .fields:
            var (a, b) = (a, b)
            for part in parts {
                guard part.areEqual(a, b) else { return false }
                a.advance(by: part.layout)
                b.advance(by: part.layout)
            }
            return true
        case .keyValuePairs, .object, .stride:
            return a.references.pointee === b.references.pointee
        }
    }

    /// `<` of Swift.
    func isLess(_ a: ValuePlace, _ b: ValuePlace) -> Bool {
        switch kind {
        case .int: return a.int < b.int
        case .double: return a.double < b.double
        case .string, .character: return string(a) < string(b)
        case .tuple:
            var (a, b) = (a, b)
            for part in parts {
                if !part.areEqual(a, b) { return part.isLess(a, b) }
                a.advance(by: part.layout)
                b.advance(by: part.layout)
            }
            return false
        default: return false
        }
    }

    private func string(_ place: ValuePlace) -> String {
        place.object(as: StringObject.self)?.value ?? ""
    }
}
