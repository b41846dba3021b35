import Checker

/// Equality, order and hashes of values of any type.
extension RuntimeOperation {
    static let comparisons: [(Intrinsic, Body)] = [
        (.valueEqual, { call, types in try areEqual(&call, types).write(to: &call) }),
        (.valueNotEqual, { call, types in try (!areEqual(&call, types)).write(to: &call) }),
        (.valueLess, { call, types in try isLess(&call, types, swaps: false).write(to: &call) }),
        (.valueGreater, { call, types in try isLess(&call, types, swaps: true).write(to: &call) }),
        (.valueLessOrEqual, { call, types in try isAtMost(&call, types, swaps: false).write(to: &call) }),
        (.valueGreaterOrEqual, { call, types in try isAtMost(&call, types, swaps: true).write(to: &call) }),
        (.valueHash, hash),
        (.valueHashValue, hashValue),
        (.errorCode, { call, types in types.arguments[0].errorCode(call.place).write(to: &call) }),
    ]

    private static func operands(
        _ call: NativeCall, _ types: RuntimeTypes
    ) -> (type: ValueType, ValuePlace, ValuePlace) {
        let type = types.arguments[0]
        return (type, call.place, call.place.advanced(by: type.layout))
    }

    private static func areEqual(_ call: inout NativeCall, _ types: RuntimeTypes) throws -> Bool {
        let (type, a, b) = operands(call, types)
        return try type.areEqual(a, b, call.machine)
    }

    private static func isLess(
        _ call: inout NativeCall, _ types: RuntimeTypes, swaps: Bool
    ) throws -> Bool {
        let (type, a, b) = operands(call, types)
        return try swaps ? type.isLess(b, a, call.machine) : type.isLess(a, b, call.machine)
    }

    /// Numbers and tuples of them have values that are in no order.
    private static func isAtMost(
        _ call: inout NativeCall, _ types: RuntimeTypes, swaps: Bool
    ) throws -> Bool {
        let (type, first, second) = operands(call, types)
        let (a, b) = swaps ? (second, first) : (first, second)
        return try type.isAtMost(a, b, call.machine)
    }

    /// The state of a hasher and a value give the next state.
    private static func hash(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        var state = call.readWord()
        try types.arguments[1].hash(call.place, into: &state, call.machine)
        call.writeWord(state)
    }

    private static func hashValue(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        var state: UInt64 = 0
        try types.arguments[0].hash(call.place, into: &state, call.machine)
        call.writeWord(state)
    }
}

extension ValueType {
    /// `<=` of Swift: where there is no NaN, what is not greater.
    func isAtMost(_ a: ValuePlace, _ b: ValuePlace, _ machine: Machine) throws -> Bool {
        switch kind {
        case .double: return a.double <= b.double
        case .float: return a.float <= b.float
        case .tuple:
            var (a, b) = (a, b)
            for part in parts.dropLast() {
                if try !part.areEqual(a, b, machine) { return try part.isAtMost(a, b, machine) }
                a.advance(by: part.layout)
                b.advance(by: part.layout)
            }
            return try parts.last?.isAtMost(a, b, machine) ?? true
        default: return try !isLess(b, a, machine)
        }
    }
}
