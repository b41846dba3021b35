extension StandardLibrary {
    static let dictionaryRows: [SignatureRow] =
        dictionaryPrimitives + dictionaryMakingRows + dictionaryChangingRows + pairRows

    private static let pairRows: [SignatureRow] = [
        field("KeyValuePairs", "var _keys: [Key] { get }", 0),
        field("KeyValuePairs", "var _values: [Value] { get }", 1),
        source("KeyValuePairs", "var count: Int { get }", "return _keys.count", "How many pairs there are."),
        source(
            "KeyValuePairs", "var isEmpty: Bool { get }", "return _keys.isEmpty",
            "Whether there are no pairs."),
        source("KeyValuePairs", "var startIndex: Int { get }", "return 0", "The index of the first pair: 0."),
        source(
            "KeyValuePairs", "var endIndex: Int { get }", "return _keys.count",
            "The index after the last pair."),
        source(
            "KeyValuePairs", "var indices: Range<Int> { get }", "return 0..<_keys.count",
            "The indices of the pairs."),
        source(
            "KeyValuePairs", "subscript(position: Int) -> (key: Key, value: Value) { get }",
            "return (key: _keys[position], value: _values[position])", "The pair at an index."),
    ]

    private static let dictionaryPrimitives: [SignatureRow] = [
        row(
            "Dictionary",
            "static func == <Key: Hashable, Value: Equatable>(a: [Key: Value], b: [Key: Value]) -> Bool",
            .valueEqual),
        row(
            "Dictionary",
            "static func != <Key: Hashable, Value: Equatable>(a: [Key: Value], b: [Key: Value]) -> Bool",
            .valueNotEqual),
        row(
            "Dictionary", "subscript(key: Key) -> Value? { get set }", .dictionaryGet,
            "The value of a key, or nil where it has none; assigning nil takes the key out."),
        row(
            "Dictionary",
            "subscript(key: Key, default defaultValue: Value) -> Value { get set }",
            .dictionaryGetOrDefault, "The value of a key, or `defaultValue` where it has none."),
        row("Dictionary", "var count: Int { get }", .dictionaryCount, "How many keys it has."),
        source("Dictionary", "var isEmpty: Bool { get }", "return count == 0", "Whether it has no keys."),
        row("Dictionary", "var keys: Dictionary<Key, Value>.Keys { get }", .dictionaryKeys, "Its keys."),
        row(
            "Dictionary", "var values: Dictionary<Key, Value>.Values { get }", .dictionaryValues,
            "The values of its keys."),
        row("Dictionary", "func _contains(_ key: Key) -> Bool", .dictionaryContainsKey),
        row(
            "Dictionary",
            "@discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value?",
            .dictionaryUpdate, "Gives a key a value; returns the one that it had, or nil."),
        row(
            "Dictionary", "@discardableResult mutating func removeValue(forKey key: Key) -> Value?",
            .dictionaryRemove, "Takes a key out; returns its value, or nil."),
        row("Dictionary", "mutating func _clear()", .dictionaryRemoveAll),
    ]

    private static let dictionaryMakingRows: [SignatureRow] = [
        source("Dictionary", "init()", "return [:]", "A dictionary without keys."),
        source(
            "Dictionary", "init(minimumCapacity: Int)",
            """
            _ = minimumCapacity
            return [:]
            """, "A dictionary without keys."),
        source(
            "Dictionary",
            "init<S: Sequence>(uniqueKeysWithValues keysAndValues: S) where S.Element == (Key, Value)",
            """
            var result: [Key: Value] = [:]
            for (key, value) in keysAndValues {
                if result.updateValue(value, forKey: key) != nil {
                    _failure("Duplicate values for key: '\\(key)'")
                }
            }
            return result
            """, "The keys with their values; each key once."),
        source(
            "Dictionary",
            "init<S: Sequence>(_ keysAndValues: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value)",
            """
            var result: [Key: Value] = [:]
            for (key, value) in keysAndValues {
                if let present = result[key] {
                    result[key] = try combine(present, value)
                } else {
                    result[key] = value
                }
            }
            return result
            """, "The keys with their values; `combine` makes one value of those of the same key."),
        source(
            "Dictionary",
            "init<S: Sequence>(grouping values: S, by keyForValue: (S.Element) throws -> Key) rethrows where Value == [S.Element]",
            """
            var result: [Key: [S.Element]] = [:]
            for value in values { result[try keyForValue(value), default: []].append(value) }
            return result
            """, "The values in groups: the key of each is what the function gives."),
        source(
            "Dictionary", "func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T]",
            """
            var result: [Key: T] = [:]
            for (key, value) in self { result[key] = try transform(value) }
            return result
            """, "The same keys, with what `transform` makes of each value."),
        source(
            "Dictionary",
            "func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T]",
            """
            var result: [Key: T] = [:]
            for (key, value) in self {
                if let transformed = try transform(value) { result[key] = transformed }
            }
            return result
            """, "What `transform` makes of each value, without the keys for which it gives nil."),
        source(
            "Dictionary",
            "func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows -> [Key: Value]",
            """
            var result: [Key: Value] = [:]
            for (key, value) in self {
                if try isIncluded((key: key, value: value)) { result[key] = value }
            }
            return result
            """, "The keys and values for which `isIncluded` is true."),
        source(
            "Dictionary",
            "func merging<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value] where S.Element == (Key, Value)",
            """
            var result = self
            for (key, value) in other {
                if let present = result[key] {
                    result[key] = try combine(present, value)
                } else {
                    result[key] = value
                }
            }
            return result
            """, "With the keys of another; `combine` makes one value of two of the same key."),
        source(
            "Dictionary",
            "func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value]",
            """
            var result = self
            for (key, value) in other {
                if let present = result[key] {
                    result[key] = try combine(present, value)
                } else {
                    result[key] = value
                }
            }
            return result
            """, "With the keys of another; `combine` makes one value of two of the same key."),
    ]

    private static let dictionaryChangingRows: [SignatureRow] = [
        source(
            "Dictionary",
            "mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows",
            """
            for (key, value) in other {
                if let present = self[key] {
                    self[key] = try combine(present, value)
                } else {
                    self[key] = value
                }
            }
            """, "Takes the keys of another in; `combine` makes one value of two of the same key."),
        source(
            "Dictionary",
            "mutating func merge<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value)",
            """
            for (key, value) in other {
                if let present = self[key] {
                    self[key] = try combine(present, value)
                } else {
                    self[key] = value
                }
            }
            """, "Takes the keys of another in; `combine` makes one value of two of the same key."),
        source(
            "Dictionary", "mutating func removeAll(keepingCapacity keepCapacity: Bool = false)", "_clear()",
            "Takes all keys out."),
        source(
            "Dictionary", "mutating func reserveCapacity(_ minimumCapacity: Int)", "_ = minimumCapacity",
            "Tells how many keys are to come; the dictionary holds what it holds."),
        source(
            "Dictionary", "mutating func popFirst() -> (key: Key, value: Value)?",
            """
            for (key, value) in self {
                self[key] = nil
                return (key: key, value: value)
            }
            return nil
            """, "Takes one key out with its value, or gives nil where there is none."),
        row(
            "Dictionary", "var description: String { get }", .stringDescribing,
            "What `print` writes for the dictionary."),
    ]
}
