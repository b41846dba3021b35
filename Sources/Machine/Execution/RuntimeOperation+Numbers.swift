import Checker
import Foundation

/// Operations on numbers whose type the checker does not know, conversions, random numbers, and Foundation's mathematics.
extension RuntimeOperation {
    static let numbers: [(Intrinsic, Body)] =
        arithmetic + conversions + functionsOfOne + functionsOfTwo + functionsOfThree

    // MARK: Arithmetic of any number

    private static let scalarOperations: [(Intrinsic, ScalarOperation)] = [
        (.valueAdd, .add), (.valueSubtract, .subtract), (.valueMultiply, .multiply), (.valueDivide, .divide),
        (.valueRemainder, .remainder), (.valueNegate, .negate), (.valueAnd, .and), (.valueOr, .or),
        (.valueXor, .xor), (.valueNot, .not), (.valueShiftLeft, .shiftLeft), (.valueShiftRight, .shiftRight),
        (.valueWrappingAdd, .wrappingAdd), (.valueWrappingSubtract, .wrappingSubtract),
        (.valueWrappingMultiply, .wrappingMultiply), (.valueLeadingZeroBitCount, .leadingZeroBitCount),
        (.valueTrailingZeroBitCount, .trailingZeroBitCount), (.valueNonzeroBitCount, .nonzeroBitCount),
    ]

    private static let arithmetic: [(Intrinsic, Body)] = scalarOperations.map { intrinsic, operation in
        let body: Body = { call, types in try apply(operation, &call, types) }
        return (intrinsic, body)
    }

    private static func apply(
        _ operation: ScalarOperation, _ call: inout NativeCall, _ types: RuntimeTypes
    ) throws {
        guard let type = types.arguments[0].scalar,
            let function = ScalarFunctions.function(operation, type)
        else { throw MachineError.runtime("The operation needs numbers.") }
        let first = call.readWord()
        let second = types.arguments.count > 1 ? call.readWord() : 0
        let (value, isFailed) = function(first, second)
        if isFailed {
            throw MachineError.runtime(ScalarFunctions.failure(operation, type, first, second))
        }
        call.writeWord(value)
    }

    // MARK: Conversions

    private static let conversions: [(Intrinsic, Body)] = [
        (.valueConvert, convert),
        (.valueFromInt, convert),
        (
            .valueConvertExactly,
            { call, types in
                let (number, type) = try operand(&call, types, types.result.parts.first)
                call.writeOptional(number.exactly(type))
            }
        ),
        (
            .valueConvertClamping,
            { call, types in
                let (number, type) = try operand(&call, types, types.result)
                call.writeWord(number.clamped(to: type))
            }
        ),
        (
            .valueConvertTruncating,
            { call, types in
                let (number, type) = try operand(&call, types, types.result)
                call.writeWord(number.truncated(to: type))
            }
        ),
        (.valueFromText, { call, types in try parse(&call, types, hasRadix: false) }),
        (.valueFromTextRadix, { call, types in try parse(&call, types, hasRadix: true) }),
        (.textFromInteger, describe),
        (.valueRandom, random),
    ]

    private static func operand(
        _ call: inout NativeCall, _ types: RuntimeTypes, _ target: ValueType?
    ) throws -> (ScalarNumber, ScalarType) {
        guard let source = types.arguments[0].scalar, let target = target?.scalar else {
            throw MachineError.runtime("The operation needs numbers.")
        }
        return (ScalarNumber(call.readWord(), source), target)
    }

    private static func convert(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let (number, type) = try operand(&call, types, types.result)
        guard let word = number.converted(to: type) else {
            throw MachineError.runtime(number.failure(ofConvertingTo: type))
        }
        call.writeWord(word)
    }

    /// `Int("42")`, `Double("2.5")`, `Bool("true")`, `Int("ff", radix: 16)`
    private static func parse(_ call: inout NativeCall, _ types: RuntimeTypes, hasRadix: Bool) throws {
        let text = try call.readText().part
        guard let target = types.result.parts.first else { return call.writeOptional(nil) }
        if case .bool = target.kind { return call.writeOptional(Bool(String(text)).map { $0 ? 1 : 0 }) }
        guard let type = target.scalar else { return call.writeOptional(nil) }
        switch type {
        case .double: call.writeOptional(Double(text)?.bitPattern)
        case .float: call.writeOptional(Float(text).map { UInt64($0.bitPattern) })
        default:
            let radix = hasRadix ? Int.read(from: &call) : 10
            guard 2...36 ~= radix else { throw MachineError.runtime("Radix not in range 2...36") }
            let number = Int128(text, radix: radix).flatMap { ScalarNumber.integer($0).converted(to: type) }
            call.writeOptional(number)
        }
    }

    /// `String(255, radix: 16, uppercase: true)`
    private static func describe(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        guard let type = types.arguments[0].scalar,
            case .integer(let value) = ScalarNumber(call.readWord(), type)
        else { throw MachineError.runtime("The operation needs numbers.") }
        let radix = Int.read(from: &call)
        guard 2...36 ~= radix else { throw MachineError.runtime("Radix must be between 2 and 36") }
        String(value, radix: radix, uppercase: Bool.read(from: &call)).write(to: &call)
    }

    // MARK: Random numbers

    private static func random(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        guard case .range(let isClosed) = types.arguments[0].kind, let type = types.result.scalar else {
            throw MachineError.runtime("The operation needs a range of numbers.")
        }
        let bounds = (ScalarNumber(call.readWord(), type), ScalarNumber(call.readWord(), type))
        switch bounds {
        case (.integer(let lower), .integer(let upper)):
            let last = isClosed ? upper : upper - 1
            guard lower <= last else { throw emptyRange }
            let distance = UInt64(truncatingIfNeeded: last - lower)
            call.writeWord(UInt64(truncatingIfNeeded: lower) &+ UInt64.random(in: 0...distance))
        case (.floating(let lower), .floating(let upper)):
            guard isClosed ? lower <= upper : lower < upper else { throw emptyRange }
            guard (upper - lower).isFinite else {
                throw MachineError.runtime("There is no uniform distribution on an infinite range")
            }
            if type == .float {
                let (low, high) = (Float(lower), Float(upper))
                let value = isClosed ? Float.random(in: low...high) : Float.random(in: low..<high)
                return call.writeWord(UInt64(value.bitPattern))
            }
            let value = isClosed ? Double.random(in: lower...upper) : Double.random(in: lower..<upper)
            call.writeWord(value.bitPattern)
        default: throw emptyRange
        }
    }

    private static let emptyRange = MachineError.runtime("Can't get random value with an empty range")

    // MARK: Mathematics

    private static let functionsOfOne: [(Intrinsic, Body)] = [
        function(.doubleTangent) { tan($0) }, function(.doubleArcSine) { asin($0) },
        function(.doubleArcCosine) { acos($0) }, function(.doubleArcTangent) { atan($0) },
        function(.doubleHyperbolicSine) { sinh($0) }, function(.doubleHyperbolicCosine) { cosh($0) },
        function(.doubleArcHyperbolicSine) { asinh($0) }, function(.doubleArcHyperbolicCosine) { acosh($0) },
        function(.doubleArcHyperbolicTangent) { atanh($0) }, function(.doubleExp2) { exp2($0) },
        function(.doubleExpMinusOne) { expm1($0) }, function(.doubleLog2) { log2($0) },
        function(.doubleLog10) { log10($0) }, function(.doubleLogOnePlus) { log1p($0) },
        function(.doubleCubeRoot) { cbrt($0) }, function(.doubleErrorFunction) { erf($0) },
        function(.doubleErrorFunctionComplement) { erfc($0) }, function(.doubleGamma) { tgamma($0) },
    ]

    private static let functionsOfTwo: [(Intrinsic, Body)] = [
        function(.doubleArcTangent2) { atan2($0, $1) }, function(.doubleHypotenuse) { hypot($0, $1) },
        function(.doubleRemainder) { remainder($0, $1) },
    ]

    private static let functionsOfThree: [(Intrinsic, Body)] = [
        (
            .doubleFusedMultiplyAdd,
            { call, _ in
                let (x, y) = (Double.read(from: &call), Double.read(from: &call))
                fma(x, y, Double.read(from: &call)).write(to: &call)
            }
        )
    ]

    private static func function(
        _ intrinsic: Intrinsic, _ body: @escaping @Sendable (Double) -> Double
    ) -> (Intrinsic, Body) {
        (intrinsic, { call, _ in body(Double.read(from: &call)).write(to: &call) })
    }

    private static func function(
        _ intrinsic: Intrinsic, _ body: @escaping @Sendable (Double, Double) -> Double
    ) -> (Intrinsic, Body) {
        (
            intrinsic,
            { call, _ in
                let x = Double.read(from: &call)
                body(x, Double.read(from: &call)).write(to: &call)
            }
        )
    }
}

extension NativeCall {
    /// A word as an optional.
    mutating func writeOptional(_ word: UInt64?) {
        writeWord(word == nil ? 0 : 1)
        writeWord(word ?? 0)
    }
}
