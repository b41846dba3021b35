import Checker

extension RuntimeOperation {
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
