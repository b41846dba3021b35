import Checker

extension ValueType {
    /// `==` of Swift, the learner's own where there is one.
    func areEqual(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        switch kind {
        case .integer, .bool, .unicodeScalar: return a.word == b.word
        case .stringIndex: return a.stringIndex == b.stringIndex
        case .double: return a.double == b.double
        case .float: return a.float == b.float
        case .string, .substring, .character: return Text(a) == Text(b)
        case .array: return try areEqualArrays(a, b, machine)
        case .arraySlice: return try areEqualSlices(a, b, machine)
        case .dictionary, .set:
            guard let left = a.object(as: DictionaryObject.self),
                let right = b.object(as: DictionaryObject.self)
            else { return false }
            return try nested { try areEqualEntries(left, right, machine) }
        case .none: return true
        case .existential: return try areEqualExistentials(a, b, machine)
        case .keyValuePairs, .object, .stride: return a.references.pointee === b.references.pointee
        case .metatype:
            return a.object(as: TypeObject.self)?.type.type == b.object(as: TypeObject.self)?.type.type
        case .instance:
            guard let function = try dynamicType(a, machine).declared(.equality, machine) else {
                return a.references.pointee === b.references.pointee
            }
            return try call(function, a, b, machine)
        case .tuple, .range, .fields, .enumeration:
            if let function = try declared(.equality, machine) { return try call(function, a, b, machine) }
            return try areEqualParts(a, b, machine)
        }
    }

    /// `<` of Swift, the learner's own where there is one.
    func isLess(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        switch kind {
        case .integer(let type): return type.isSigned ? a.int < b.int : a.word < b.word
        case .unicodeScalar: return a.word < b.word
        case .stringIndex: return a.stringIndex < b.stringIndex
        case .double: return a.double < b.double
        case .float: return a.float < b.float
        case .string, .substring, .character: return Text(a) < Text(b)
        case .instance:
            guard let function = try dynamicType(a, machine).declared(.less, machine) else { return false }
            return try call(function, a, b, machine)
        case .tuple: return try isLessTuple(a, b, machine)
        case .fields, .enumeration:
            if let function = try declared(.less, machine) { return try call(function, a, b, machine) }
            // The order of an enum without payloads that declares Comparable is that of its cases.
            if case .enumeration = kind, a.word != b.word { return a.word < b.word }
            guard case .enumeration(let cases) = kind, let (enumCase, left) = enumCase(a, cases),
                let (_, right) = self.enumCase(b, cases)
            else { return false }
            return try isLess(parts[enumCase.parts], left, right, machine)
        default: return false
        }
    }

    private func isLessTuple(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        try isLess(parts[...], a, b, machine)
    }

    private func isLess(
        _ parts: ArraySlice<ValueType>, _ a: ValuePlace, _ b: ValuePlace, _ machine: Machine
    ) throws -> Bool {
        var (a, b) = (a, b)
        for part in parts {
            if try !part.areEqual(a, b, machine) { return try part.isLess(a, b, machine) }
            a.advance(by: part.layout)
            b.advance(by: part.layout)
        }
        return false
    }

    /// The learner's `==` or `<` on two values.
    private func call(
        _ function: FunctionObject, _ a: ValuePlace, _ b: ValuePlace, _ machine: Machine
    ) throws -> Bool {
        var call = try machine.beginNestedCall()
        call.write(a, layout)
        call.write(b, layout)
        try machine.finishNestedCall(of: function, &call)
        return Bool.read(from: &call)
    }

    private func areEqualParts(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        guard case .enumeration(let cases) = kind else { return try areEqual(parts[...], a, b, machine) }
        guard a.word == b.word, let (enumCase, left) = enumCase(a, cases),
            let (_, right) = self.enumCase(b, cases)
        else { return false }
        return try nested { try areEqual(parts[enumCase.parts], left, right, machine) }
    }

    private func areEqual(
        _ parts: ArraySlice<ValueType>, _ a: ValuePlace, _ b: ValuePlace, _ machine: Machine
    ) throws -> Bool {
        var (a, b) = (a, b)
        for part in parts {
            guard try part.areEqual(a, b, machine) else { return false }
            a.advance(by: part.layout)
            b.advance(by: part.layout)
        }
        return true
    }

    private func areEqualExistentials(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        guard let left = erased(a), let right = erased(b), left.type.type == right.type.type else {
            return false
        }
        return try nested {
            try left.type.areEqual(
                ValuePlace(elementOf: left.content, at: 0), ValuePlace(elementOf: right.content, at: 0),
                machine)
        }
    }

    // MARK: Collections

    private func areEqualArrays(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        guard let left = a.object(as: ArrayObject.self), let right = b.object(as: ArrayObject.self) else {
            return false
        }
        return try areEqual(left, 0..<left.count, right, 0..<right.count, machine)
    }

    private func areEqualSlices(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        guard let left = a.object(as: ArrayObject.self), let right = b.object(as: ArrayObject.self) else {
            return false
        }
        return try areEqual(left, a.sliceBounds, right, b.sliceBounds, machine)
    }

    private func areEqual(
        _ left: ArrayObject, _ leftRange: Range<Int>, _ right: ArrayObject, _ rightRange: Range<Int>,
        _ machine: Machine
    ) throws -> Bool {
        guard leftRange.count == rightRange.count else { return false }
        guard let element = parts.first else { return left === right }
        switch element.kind {
        case .integer, .bool:
            return leftRange.indices.allSatisfy {
                left.word(at: $0) == right.word(at: rightRange.lowerBound + $0 - leftRange.lowerBound)
            }
        default:
            return try nested {
                for (i, j) in zip(leftRange, rightRange) {
                    try machine.checkInterrupt()
                    let isEqual = try element.areEqual(
                        ValuePlace(elementOf: left, at: i), ValuePlace(elementOf: right, at: j), machine)
                    if !isEqual { return false }
                }
                return true
            }
        }
    }

    private func areEqualEntries(
        _ left: DictionaryObject, _ right: DictionaryObject, _ machine: Machine
    ) throws -> Bool {
        guard left.count == right.count, let key = parts.first else { return false }
        let value = parts.count > 1 ? parts[1] : nil
        for index in 0..<left.count {
            try machine.checkInterrupt()
            let other = try right.find(ValuePlace(elementOf: left.keys, at: index), key, machine)
            if other < 0 { return false }
            guard let value else { continue }
            let isEqual = try value.areEqual(
                ValuePlace(elementOf: left.values, at: index), ValuePlace(elementOf: right.values, at: other),
                machine)
            if !isEqual { return false }
        }
        return true
    }
}

extension ValuePlace {
    /// The indices that a slice covers of its array.
    var sliceBounds: Range<Int> {
        let (lower, upper) = (int, Int(truncatingIfNeeded: words[1]))
        return lower..<max(lower, upper)
    }
}
