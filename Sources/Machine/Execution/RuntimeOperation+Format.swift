import Checker
import Foundation

/// `String(format:)`
extension RuntimeOperation {
    static let formats: [(Intrinsic, Body)] = [(.textFormat, format)]

    private static func format(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let format = try call.readText().string
        let values = try call.readReference(as: ArrayObject.self)
        var arguments: [any CVarArg] = []
        for index in 0..<values.count {
            guard let value = ValuePlace(elementOf: values, at: index).object(as: ErasedObject.self),
                let argument = argument(value)
            else { throw NativeError("String(format:) takes numbers and strings.") }
            arguments.append(argument)
        }
        try check(format, arguments)
        String(format: format, arguments: arguments).write(to: &call)
    }

    private static func argument(_ value: ErasedObject) -> (any CVarArg)? {
        let place = ValuePlace(elementOf: value.content, at: 0)
        switch value.type.kind {
        case .double: return place.double
        case .float: return place.float
        case .string: return Text(place).string
        case .integer(let type):
            switch type {
            case .int8: return Int8(truncatingIfNeeded: place.word)
            case .int16: return Int16(truncatingIfNeeded: place.word)
            case .int32: return Int32(truncatingIfNeeded: place.word)
            case .uint8: return UInt8(truncatingIfNeeded: place.word)
            case .uint16: return UInt16(truncatingIfNeeded: place.word)
            case .uint32: return UInt32(truncatingIfNeeded: place.word)
            case .uint64, .uint: return UInt(truncatingIfNeeded: place.word)
            default: return place.int
            }
        default: return nil
        }
    }

    /// Foundation reads its arguments by what the format says: what does not agree would end the process.
    private static func check(_ format: String, _ arguments: [any CVarArg]) throws {
        var next = 0
        for specification in specifications(of: format) {
            let number: Int
            if let position = specification.position {
                number = position - 1
            } else {
                number = next
                next += 1
            }
            let conversion = specification.conversion
            guard arguments.indices.contains(number) else {
                throw MachineError.runtime(
                    "The format asks for \(number + 1) argument\(number == 0 ? "" : "s"), but there "
                        + (arguments.count == 1 ? "is 1" : "are \(arguments.count)"))
            }
            let argument = arguments[number]
            let isFitting =
                switch conversion {
                case "@": argument is String
                case "d", "D", "i", "u", "U", "x", "X", "o", "O", "c", "C", "*":
                    argument is any FixedWidthInteger
                case "f", "F", "e", "E", "g", "G", "a", "A": argument is any BinaryFloatingPoint
                default: false
                }
            guard isFitting else {
                throw MachineError.runtime(
                    "The format's %\(conversion) does not fit an argument of type \(type(of: argument))")
            }
        }
    }

    private struct Specification {
        var position: Int?
        let conversion: Character
    }

    /// What a format asks for, in order; the stars of widths and precisions among them.
    private static func specifications(of format: String) -> [Specification] {
        var found: [Specification] = []
        var rest = format[...]
        while let percent = rest.firstIndex(of: "%") {
            rest = rest[rest.index(after: percent)...]
            if rest.first == "%" {
                rest = rest.dropFirst()
                continue
            }
            var position: Int?
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, rest[digits.endIndex...].first == "$" {
                position = Int(digits)
                rest = rest[digits.endIndex...].dropFirst()
            }
            while let character = rest.first, "-+ #0123456789.'hlLqztj*".contains(character) {
                if character == "*" { found.append(Specification(position: nil, conversion: "*")) }
                rest = rest.dropFirst()
            }
            guard let conversion = rest.popFirst() else { break }
            found.append(Specification(position: position, conversion: conversion))
        }
        return found
    }
}
