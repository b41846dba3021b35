/// The indices of dictionaries and sets: where an entry stands among the others, until the collection changes.
extension StandardLibrary {
    static let hashedIndexRows: [SignatureRow] =
        indexRows("Dictionary", "Dictionary<Key, Value>", arguments: "<Key: Hashable, Value>")
        + indexRows("Set", "Set<Element>", arguments: "<Element: Hashable>")
        + [
            aggregate("Dictionary.Keys", "var _array: [Key] { get }"),
            aggregate("Dictionary.Values", "var _array: [Value] { get }"),
            row("Set", "var _array: [Element] { get }", .setElements),
            source(
                "Dictionary.Keys", "subscript(position: Dictionary<Key, Value>.Index) -> Key { get }",
                "return _array[position._number]", "The key at an index of the dictionary."),
            source(
                "Dictionary.Values", "subscript(position: Dictionary<Key, Value>.Index) -> Value { get }",
                "return _array[position._number]", "The value at an index of the dictionary."),
            source(
                "Dictionary",
                "subscript(position: Dictionary<Key, Value>.Index) -> (key: Key, value: Value) { get }",
                """
                _check(position)
                return (key: keys._array[position._number], value: values._array[position._number])
                """, "The key and the value at an index."),
            source(
                "Dictionary", "func index(forKey key: Key) -> Dictionary<Key, Value>.Index?",
                """
                if !_contains(key) { return nil }
                var number = 0
                for other in keys {
                    if other == key { break }
                    number += 1
                }
                return Dictionary<Key, Value>.Index(_number: number)
                """, "Where the key stands, or nil."),
            source(
                "Dictionary",
                "@discardableResult mutating func remove(at index: Dictionary<Key, Value>.Index) -> (key: Key, value: Value)",
                """
                let entry = self[index]
                removeValue(forKey: entry.key)
                return entry
                """, "Takes the key at an index out with its value; returns both."),
            source(
                "Set", "subscript(position: Set<Element>.Index) -> Element { get }",
                """
                _check(position)
                return _array[position._number]
                """, "The element at an index."),
            source(
                "Set", "func firstIndex(of member: Element) -> Set<Element>.Index?",
                """
                if !contains(member) { return nil }
                var number = 0
                for other in self {
                    if other == member { break }
                    number += 1
                }
                return Set<Element>.Index(_number: number)
                """, "Where the element stands, or nil."),
            source(
                "Set", "@discardableResult mutating func remove(at position: Set<Element>.Index) -> Element",
                """
                let element = self[position]
                remove(element)
                return element
                """, "Takes the element at an index out; returns it."),
        ]

    private static func indexRows(_ owner: String, _ type: String, arguments: String) -> [SignatureRow] {
        let index = "\(type).Index"
        let own = "\(owner).Index"
        return [
            aggregate(own, "init(_number: Int)"),
            field(own, "var _number: Int { get }", 0),
            row(own, "static func == \(arguments)(a: \(index), b: \(index)) -> Bool", .valueEqual),
            row(own, "static func != \(arguments)(a: \(index), b: \(index)) -> Bool", .valueNotEqual),
            source(
                own, "static func < \(arguments)(a: \(index), b: \(index)) -> Bool",
                "return a._number < b._number"),
            source(
                owner, "func _check(_ position: \(index))",
                """
                if position._number < 0 || position._number >= count {
                    _failure("Attempting to access \(owner) elements using an invalid index")
                }
                """),
            source(
                owner, "var startIndex: \(index) { get }", "return \(index)(_number: 0)",
                "The index of the first element."),
            source(
                owner, "var endIndex: \(index) { get }", "return \(index)(_number: count)",
                "The index after the last element."),
            source(
                owner, "func index(after i: \(index)) -> \(index)",
                """
                _check(i)
                return \(index)(_number: i._number + 1)
                """, "The next index."),
            source(
                owner, "func index(_ i: \(index), offsetBy distance: Int) -> \(index)",
                """
                let number = i._number + distance
                if distance < 0 || number > count {
                    _failure("Attempting to access \(owner) elements using an invalid index")
                }
                return \(index)(_number: number)
                """, "The index so many elements further."),
            source(
                owner, "func distance(from start: \(index), to end: \(index)) -> Int",
                "return end._number - start._number", "How many elements lie between two indices."),
        ]
    }
}
