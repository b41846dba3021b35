import Checker

/// The entries of a dictionary, or of a set, whose values take no room.
///
/// Entries lie densely in the order in which they came; taking one out moves the last into its place. A table of entry
/// numbers, addressed by hash with linear probing, finds them. Keys and values may be shared with arrays that were
/// made of them: whoever changes them asks for them as unique.
final class DictionaryObject: HeapObject {
    @exclusivity(unchecked) private(set) var keys: ArrayObject
    @exclusivity(unchecked) private(set) var values: ArrayObject
    /// The keys' hashes, by entry.
    @exclusivity(unchecked) private var hashes: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) private var hashCapacity: Int
    /// Entry numbers, or -1; its size is a power of two, at least twice the number of entries.
    @exclusivity(unchecked) private var table: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) private var tableSize: Int

    init(key: Layout, value: Layout, capacity: Int = 0) {
        keys = ArrayObject(layout: key, capacity: capacity)
        values = ArrayObject(layout: value, capacity: capacity)
        hashCapacity = capacity
        hashes = .allocate(capacity: capacity)
        tableSize = Self.tableSize(for: capacity)
        table = .allocate(capacity: tableSize)
        table.initialize(repeating: -1, count: tableSize)
        super.init()
    }

    private init(copying other: DictionaryObject) {
        keys = other.keys
        values = other.values
        hashCapacity = other.count
        hashes = .allocate(capacity: hashCapacity)
        hashes.update(from: other.hashes, count: hashCapacity)
        tableSize = other.tableSize
        table = .allocate(capacity: tableSize)
        table.update(from: other.table, count: tableSize)
        super.init()
    }

    deinit {
        hashes.deallocate()
        table.deallocate()
    }

    var count: Int { keys.count }

    /// Another object of the same entries; they are copied when one of the two changes.
    func copy() -> DictionaryObject { DictionaryObject(copying: self) }

    private static func tableSize(for count: Int) -> Int {
        var size = 8
        while size < 2 * count { size *= 2 }
        return size
    }

    override var ownsReferences: Bool { keys.layout.references + values.layout.references > 0 }

    override func surrenderReferences(to list: inout [HeapObject]) {
        if isKnownUniquelyReferenced(&keys) { keys.surrenderReferences(to: &list) }
        if isKnownUniquelyReferenced(&values) { values.surrenderReferences(to: &list) }
    }

    // MARK: Finding

    /// The entry of a key, or -1.
    func find(_ key: ValuePlace, _ type: ValueType, _ machine: Machine) throws -> Int {
        if count == 0 { return -1 }
        return try find(key, hash: Self.hash(of: key, type, machine), type, machine)
    }

    static func hash(of key: ValuePlace, _ type: ValueType, _ machine: Machine) throws -> UInt64 {
        switch type.kind {
        case .integer, .bool: return hash(ofWord: key.word)
        case .string, .character: return hash(ofText: key.references)
        default:
            var state: UInt64 = 0
            try type.hash(key, into: &state, machine)
            return Hashing.mixed(state)
        }
    }

    @inline(__always)
    static func hash(ofWord word: UInt64) -> UInt64 { Hashing.mixed(word &+ 0x9E37_79B9_7F4A_7C15) }

    static func hash(ofText place: UnsafePointer<HeapObject?>) -> UInt64 {
        guard Text.isWholeString(in: place) else { return Hashing.mixed(Text(place.pointee).canonicalHash) }
        return stringInSlot(UnsafeMutablePointer(mutating: place))._withUnsafeGuaranteedRef {
            Hashing.mixed(Text.canonicalHash(of: $0.value))
        }
    }

    func find(_ key: ValuePlace, hash: UInt64, _ type: ValueType, _ machine: Machine) throws -> Int {
        switch type.kind {
        case .integer, .bool: return find(word: key.word, hash: hash)
        case .string, .character: return find(text: key.references, hash: hash)
        default: break
        }
        let mask = tableSize - 1
        var position = Int(truncatingIfNeeded: hash) & mask
        while table[position] >= 0 {
            let entry = Int(table[position])
            if hashes[entry] == hash,
                try type.areEqual(ValuePlace(elementOf: keys, at: entry), key, machine)
            {
                return entry
            }
            position = (position + 1) & mask
        }
        return -1
    }

    /// The entry of a key that is one word, or -1.
    func find(word: UInt64, hash: UInt64) -> Int {
        let mask = tableSize - 1
        let (table, words) = (table, keys.wordsPointer)
        var position = Int(truncatingIfNeeded: hash) & mask
        while table[position] >= 0 {
            let entry = Int(table[position])
            if words[entry] == word { return entry }
            position = (position + 1) & mask
        }
        return -1
    }

    /// The entry of a key that is a text, or -1.
    func find(text key: UnsafePointer<HeapObject?>, hash: UInt64) -> Int {
        let mask = tableSize - 1
        let (table, hashes, references) = (table, hashes, keys.referencesPointer)
        var position = Int(truncatingIfNeeded: hash) & mask
        while table[position] >= 0 {
            let entry = Int(table[position])
            if hashes[entry] == hash, Text.areEqual(references + entry, key) { return entry }
            position = (position + 1) & mask
        }
        return -1
    }

    // MARK: Changing

    /// The values, for changes in place: entry `i` is element `i`.
    func uniqueValues() -> ArrayObject {
        if !isKnownUniquelyReferenced(&values) { values = values.copy() }
        return values
    }

    private func uniqueKeys() -> ArrayObject {
        if !isKnownUniquelyReferenced(&keys) { keys = keys.copy() }
        return keys
    }

    /// Gives a new key a value; the key is not in it yet. Returns the entry.
    @discardableResult
    func insert(_ key: ValuePlace, _ value: ValuePlace, hash: UInt64) -> Int {
        let entry = count
        uniqueKeys().append(words: key.words, references: key.references)
        uniqueValues().append(words: value.words, references: value.references)
        if entry == hashCapacity { growHashes() }
        hashes[entry] = hash
        if 2 * count > tableSize { growTable() } else { enter(entry) }
        return entry
    }

    /// Takes an entry out; the last one moves into its place.
    func remove(_ entry: Int) {
        let keys = uniqueKeys()
        let values = uniqueValues()
        closeGap(at: position(of: entry))
        let last = count - 1
        if entry != last {
            table[position(of: last)] = Int32(truncatingIfNeeded: entry)
            keys.swapAt(entry, last)
            values.swapAt(entry, last)
            hashes[entry] = hashes[last]
        }
        keys.truncate(to: last)
        values.truncate(to: last)
    }

    private func growHashes() {
        hashCapacity = max(2 * hashCapacity, 4)
        let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: hashCapacity)
        grown.update(from: hashes, count: count - 1)
        hashes.deallocate()
        hashes = grown
    }

    private func growTable() {
        table.deallocate()
        tableSize *= 2
        table = .allocate(capacity: tableSize)
        table.initialize(repeating: -1, count: tableSize)
        for entry in 0..<count { enter(entry) }
    }

    /// Puts an entry into the table.
    private func enter(_ entry: Int) {
        let mask = tableSize - 1
        var position = Int(truncatingIfNeeded: hashes[entry]) & mask
        while table[position] >= 0 { position = (position + 1) & mask }
        table[position] = Int32(truncatingIfNeeded: entry)
    }

    private func position(of entry: Int) -> Int {
        let mask = tableSize - 1
        var position = Int(truncatingIfNeeded: hashes[entry]) & mask
        while Int(table[position]) != entry { position = (position + 1) & mask }
        return position
    }

    /// Moves the entries behind an empty place of the table up, so that probing still finds them.
    private func closeGap(at position: Int) {
        let mask = tableSize - 1
        var gap = position
        var next = (gap + 1) & mask
        while table[next] >= 0 {
            let home = Int(truncatingIfNeeded: hashes[Int(table[next])]) & mask
            if (next - home) & mask >= (next - gap) & mask {
                table[gap] = table[next]
                gap = next
            }
            next = (next + 1) & mask
        }
        table[gap] = -1
    }
}
