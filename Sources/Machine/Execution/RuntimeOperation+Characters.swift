import Checker
import Foundation

/// Characters, Unicode scalars and sets of characters.
extension RuntimeOperation {
    static let characterOperations: [(Intrinsic, Body)] =
        characterProperties + characterMaking + characterSets

    private static let characterProperties: [(Intrinsic, Body)] =
        [
            property(.characterIsLetter, \.isLetter), property(.characterIsNumber, \.isNumber),
            property(.characterIsWholeNumber, \.isWholeNumber),
            property(.characterIsUppercase, \.isUppercase),
            property(.characterIsLowercase, \.isLowercase), property(.characterIsCased, \.isCased),
            property(.characterIsWhitespace, \.isWhitespace), property(.characterIsNewline, \.isNewline),
            property(.characterIsPunctuation, \.isPunctuation), property(.characterIsSymbol, \.isSymbol),
            property(.characterIsMathSymbol, \.isMathSymbol),
            property(.characterIsCurrencySymbol, \.isCurrencySymbol),
            property(.characterIsHexDigit, \.isHexDigit), property(.characterIsASCII, \.isASCII),
            property(.characterHexDigitValue, \.hexDigitValue),
            property(.characterWholeNumberValue, \.wholeNumberValue),
            property(.characterASCIIValue) { $0.asciiValue.map { Int($0) } },
        ]

    private static let characterMaking: [(Intrinsic, Body)] =
        [
            (.characterFromString, makeCharacter),
            (
                .unicodeScalarFromInteger,
                { call, _ in
                    let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call.readWord()))
                    call.writeOptional(scalar.map { UInt64($0.value) })
                }
            ),
        ]

    private static func property<Value: NativeValue>(
        _ intrinsic: Intrinsic, _ value: @escaping @Sendable (Character) -> Value
    ) -> (Intrinsic, Body) {
        (
            intrinsic,
            { call, _ in
                guard let character = try call.readText().first else {
                    throw NativeError("A character is missing.")
                }
                value(character).write(to: &call)
            }
        )
    }

    private static func makeCharacter(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let text = try call.readText().part
        guard let character = text.first else {
            throw MachineError.runtime("Can't form a Character from an empty String")
        }
        guard text.dropFirst().isEmpty else {
            throw MachineError.runtime(
                "Can't form a Character from a String containing more than one extended grapheme cluster")
        }
        character.write(to: &call)
    }

    // MARK: Sets of characters

    private static let characterSets: [(Intrinsic, Body)] = [
        (
            .characterSetNamed,
            { call, _ in
                let number = Int.read(from: &call)
                guard namedSets.indices.contains(number) else { throw NativeError("There is no such set.") }
                call.writeReference(CharacterSetObject(namedSets[number]))
            }
        ),
        (
            .characterSetOfText,
            { call, _ in
                call.writeReference(
                    CharacterSetObject(CharacterSet(charactersIn: try call.readText().string)))
            }
        ),
        (
            .characterSetInverted,
            { call, _ in call.writeReference(CharacterSetObject(try readSet(&call).inverted)) }
        ),
        (
            .characterSetUnion,
            { call, _ in
                let first = try readSet(&call)
                call.writeReference(CharacterSetObject(first.union(try readSet(&call))))
            }
        ),
        (
            .characterSetContains,
            { call, _ in
                let set = try readSet(&call)
                let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call.readWord()))
                (scalar.map { set.contains($0) } ?? false).write(to: &call)
            }
        ),
        (
            .textTrimmed,
            { call, _ in
                let text = try call.readText().string
                text.trimmingCharacters(in: try readSet(&call)).write(to: &call)
            }
        ),
        (
            .textComponentsInSet,
            { call, _ in
                let text = try call.readText().string
                call.writeReference(ArrayObject.strings(text.components(separatedBy: try readSet(&call))))
            }
        ),
    ]

    private static func readSet(_ call: inout NativeCall) throws -> CharacterSet {
        try call.readReference(as: CharacterSetObject.self).value
    }

    /// In the order of the rows of CharacterSet.
    private static let namedSets: [CharacterSet] = [
        .whitespaces, .whitespacesAndNewlines, .newlines, .decimalDigits, .letters, .lowercaseLetters,
        .uppercaseLetters, .alphanumerics, .punctuationCharacters, .symbols, .capitalizedLetters,
        .controlCharacters, .urlQueryAllowed,
    ]
}
