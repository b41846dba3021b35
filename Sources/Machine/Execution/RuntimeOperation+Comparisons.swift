import Checker

/// Stand-ins until the library's own.
extension RuntimeOperation {
    static let comparisons: [(Intrinsic, Body)] = [
        (.valueEqual, { call, types in try compare(&call, types) { $0.areEqual($1, $2) } }),
        (.valueNotEqual, { call, types in try compare(&call, types) { !$0.areEqual($1, $2) } }),
        (.valueLess, { call, types in try compare(&call, types) { $0.isLess($1, $2) } }),
        (.valueLessOrEqual, { call, types in try compare(&call, types) { !$0.isLess($2, $1) } }),
        (.valueGreater, { call, types in try compare(&call, types) { $0.isLess($2, $1) } }),
        (.valueGreaterOrEqual, { call, types in try compare(&call, types) { !$0.isLess($1, $2) } }),
    ]

    private static func compare(
        _ call: inout NativeCall, _ types: RuntimeTypes,
        _ operation: (ValueType, ValuePlace, ValuePlace) -> Bool
    ) throws {
        let first = ValuePlace(words: call.words, references: call.references)
        var second = first
        second.advance(by: types.arguments[0].layout)
        operation(types.arguments[0], first, second).write(to: &call)
    }

    static func makeDictionary(_ call: inout NativeCall, _ types: RuntimeTypes) throws {}
    static func makeSet(_ call: inout NativeCall, _ types: RuntimeTypes) throws {}
    static func setDictionaryValue(_ call: inout NativeCall, _ types: RuntimeTypes) throws {}
    static func findDictionaryEntry(_ call: inout NativeCall, _ types: RuntimeTypes) throws {}
    static func insertDictionaryEntry(_ call: inout NativeCall, _ types: RuntimeTypes) throws {}
}
final class DictionaryObject: HeapObject {
    func uniqueValues() -> ArrayObject { ArrayObject(layout: .word, capacity: 0) }
}
typealias ScalarFunction = @Sendable (UInt64, UInt64) -> (value: UInt64, isFailed: Bool)
enum ScalarFunctions {
    static func function(_ operation: ScalarOperation, _ type: ScalarType) -> ScalarFunction? { nil }
    static func failure(_ operation: ScalarOperation, _ type: ScalarType, _ a: UInt64, _ b: UInt64) -> String { "" }
}
