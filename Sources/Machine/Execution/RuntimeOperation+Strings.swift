import Checker

extension RuntimeOperation {
    static let strings: [(Intrinsic, Body)] = [
        (.stringConcatenate, { call, _ in try combine(&call) { $0 + $1 } }),
        (.stringEqual, { call, _ in try combine(&call) { $0 == $1 } }),
        (.stringNotEqual, { call, _ in try combine(&call) { $0 != $1 } }),
        (.stringLess, { call, _ in try combine(&call) { $0 < $1 } }),
        (.stringLessOrEqual, { call, _ in try combine(&call) { $0 <= $1 } }),
        (.stringGreater, { call, _ in try combine(&call) { $0 > $1 } }),
        (.stringGreaterOrEqual, { call, _ in try combine(&call) { $0 >= $1 } }),
        (.stringHasPrefix, { call, _ in try combine(&call) { $0.hasPrefix($1) } }),
        (.stringHasSuffix, { call, _ in try combine(&call) { $0.hasSuffix($1) } }),
        (.stringContains, { call, _ in try combine(&call) { $0.contains($1) } }),
        (.stringCount, { call, _ in try String.read(from: &call).count.write(to: &call) }),
        (.stringIsEmpty, { call, _ in try String.read(from: &call).isEmpty.write(to: &call) }),
        (.stringUppercased, { call, _ in try String.read(from: &call).uppercased().write(to: &call) }),
        (.stringLowercased, { call, _ in try String.read(from: &call).lowercased().write(to: &call) }),
        (.stringRepeating, repeatString),
        (.stringDescribing, describe),
    ]

    private static func combine<Result: NativeValue>(
        _ call: inout NativeCall, _ operation: (String, String) -> Result
    ) throws {
        let first = try String.read(from: &call)
        operation(first, try String.read(from: &call)).write(to: &call)
    }

    private static func repeatString(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let string = try String.read(from: &call)
        let count = Int.read(from: &call)
        guard count >= 0 else { throw MachineError.runtime("Negative count not allowed: \(count)") }
        guard MemoryLimit.allows(bytes: string.utf8.count, times: count) else {
            throw MachineError.runtime("A string of \(count) times \(string.utf8.count) bytes is too large.")
        }
        String(repeating: string, count: count).write(to: &call)
    }

    private static func describe(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        var text = ""
        let place = ValuePlace(words: call.words, references: call.references)
        types.arguments[0].describe(place, into: &text, debug: false)
        text.write(to: &call)
    }

    // MARK: Output and preconditions

    static let output: [(Intrinsic, Body)] = [
        (.printItems, printItems),
        (
            .precondition,
            { call, _ in
                let holds = Bool.read(from: &call)
                let message = try String.read(from: &call)
                guard holds else { throw MachineError.runtime(failure("Precondition failed", message)) }
            }
        ),
        (
            .assertion,
            { call, _ in
                let holds = Bool.read(from: &call)
                let message = try String.read(from: &call)
                guard holds else { throw MachineError.runtime(failure("Assertion failed", message)) }
            }
        ),
        (
            .fatalError,
            { call, _ in
                throw MachineError.runtime(failure("Fatal error", try String.read(from: &call)))
            }
        ),
    ]

    private static func failure(_ kind: String, _ message: String) -> String {
        message.isEmpty ? kind : "\(kind): \(message)"
    }

    private static func printItems(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let items = try call.readReference(as: ArrayObject.self)
        let separator = try String.read(from: &call)
        let terminator = try String.read(from: &call)
        var text = ""
        for index in 0..<items.count {
            if index > 0 { text += separator }
            text += items.string(at: index)
        }
        try call.print(text + terminator)
    }
}

extension MachineError {
    static func runtime(_ message: String) -> MachineError {
        MachineError(kind: .runtimeError, message: message)
    }
}
