import Glibc

/// Elements of one layout, their words and their references in two buffers.
///
/// The words of Bools are bytes. Also the box of a captured variable: an array of one element.
class ArrayObject: HeapObject {
    @exclusivity(unchecked) final var count = 0
    @exclusivity(unchecked) final private(set) var capacity: Int
    final let layout: Layout
    @exclusivity(unchecked) final private(set) var wordsPointer: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) final private(set) var referencesPointer: UnsafeMutablePointer<HeapObject?>
    /// Whether each element is a byte: `wordsPointer` then points to bytes.
    final let holdsBytes: Bool

    /// A box, or elements that lie as in registers.
    convenience init(layout: Layout, capacity: Int) {
        self.init(of: ElementLayout(layout), capacity: capacity)
    }

    init(of element: ElementLayout, capacity: Int) {
        layout = element.layout
        holdsBytes = element.isByte
        self.capacity = capacity
        wordsPointer = Self.allocate(bytes: capacity * Self.wordBytes(element))
        referencesPointer = Self.allocate(
            bytes: capacity * layout.references * MemoryLayout<HeapObject?>.stride)
        // Every reference is valid from the start: assigning to a place releases what it held.
        referencesPointer.initialize(repeating: nil, count: capacity * layout.references)
        super.init()
    }

    deinit {
        if layout.references > 0 {
            var released: [HeapObject] = []
            surrender(to: &released)
            HeapObject.release(&released)
        }
        free(wordsPointer)
        free(referencesPointer)
    }

    /// What the words of an element take.
    private static func wordBytes(_ element: ElementLayout) -> Int {
        element.isByte ? 1 : element.layout.words * MemoryLayout<UInt64>.stride
    }

    final var element: ElementLayout { holdsBytes ? .bool : ElementLayout(layout) }

    /// Of an array that holds bytes.
    final var bytesPointer: UnsafeMutablePointer<UInt8> {
        UnsafeMutableRawPointer(wordsPointer).assumingMemoryBound(to: UInt8.self)
    }

    private static func allocate<Slot>(bytes: Int) -> UnsafeMutablePointer<Slot> {
        allocated(malloc(bytes), bytes: bytes)
    }

    /// A large block moves by its pages: copying it would fill the memory with both.
    private static func resize<Slot>(
        _ slots: UnsafeMutablePointer<Slot>, toBytes bytes: Int
    ) -> UnsafeMutablePointer<Slot> {
        allocated(realloc(slots, bytes), bytes: bytes)
    }

    private static func allocated<Slot>(
        _ memory: UnsafeMutableRawPointer?, bytes: Int
    ) -> UnsafeMutablePointer<Slot> {
        // What is large is asked for before, see `requireRoom`; here the system itself has nothing left.
        guard let memory else { fatalError("No memory for \(bytes) bytes.") }
        adviseLargePages(memory, bytes: bytes)
        return memory.assumingMemoryBound(to: Slot.self)
    }

    /// Asks for pages of 2 MiB: a walk through a large array in strides then misses the cache of addresses less.
    private static func adviseLargePages(_ memory: UnsafeMutableRawPointer, bytes: Int) {
        let page = 1 << 21
        guard bytes >= 2 * page else { return }
        let start = UnsafeMutableRawPointer(
            bitPattern: (UInt(bitPattern: memory) + UInt(page) - 1) & ~(UInt(page) - 1))
        let end = UInt(bitPattern: memory) + UInt(bytes)
        guard let start, end > UInt(bitPattern: start) else { return }
        // No more than advice: where the system has no such pages, nothing changes.
        madvise(start, Int(end - UInt(bitPattern: start)), MADV_HUGEPAGE)
    }

    override var ownsReferences: Bool { layout.references > 0 }

    override func surrenderReferences(to list: inout [HeapObject]) { surrender(to: &list) }

    private func surrender(to list: inout [HeapObject]) {
        for offset in 0..<capacity * layout.references {
            HeapObject.surrender(&referencesPointer[offset], to: &list)
        }
    }

    /// Exchanges the contents of two objects of one layout.
    final func exchangeContents(with other: ArrayObject) {
        swap(&count, &other.count)
        swap(&capacity, &other.capacity)
        swap(&wordsPointer, &other.wordsPointer)
        swap(&referencesPointer, &other.referencesPointer)
    }

    /// A copy of the elements in `range`.
    final func copy(of range: Range<Int>, capacity: Int? = nil) -> ArrayObject {
        let copy = ArrayObject(of: element, capacity: max(capacity ?? range.count, range.count))
        copy.append(contentsOf: self, in: range)
        return copy
    }

    final func copy() -> ArrayObject { copy(of: 0..<count) }

    /// Makes room for `added` more elements; doubles, so that appending one by one is linear.
    final func reserve(_ added: Int) {
        let needed = count + added
        guard needed > capacity else { return }
        let newCapacity = max(needed, 2 * capacity, 4)
        if layout.words > 0 {
            wordsPointer = Self.resize(wordsPointer, toBytes: newCapacity * Self.wordBytes(element))
        }
        if layout.references > 0 {
            let old = capacity * layout.references
            referencesPointer = Self.resize(
                referencesPointer, toBytes: newCapacity * layout.references * MemoryLayout<HeapObject?>.stride
            )
            (referencesPointer + old)
                .initialize(repeating: nil, count: newCapacity * layout.references - old)
        }
        capacity = newCapacity
    }

    /// `other` may be this array itself.
    final func append(contentsOf other: ArrayObject, in range: Range<Int>) {
        reserve(range.count)
        if holdsBytes || other.holdsBytes {
            for index in range { setWord(count + index - range.lowerBound, other.word(at: index)) }
            count += range.count
            return
        }
        (wordsPointer + count * layout.words)
            .update(
                from: other.wordsPointer + range.lowerBound * layout.words, count: range.count * layout.words)
        for offset in 0..<range.count * layout.references {
            referencesPointer[count * layout.references + offset] =
                other.referencesPointer[range.lowerBound * layout.references + offset]
        }
        count += range.count
    }

    /// Appends one element that lies in registers; copies its references.
    final func append(words: UnsafePointer<UInt64>, references: UnsafePointer<HeapObject?>) {
        reserve(1)
        count += 1
        set(count - 1, words: words, references: references)
    }

    /// The element at `index`, of a layout of one word.
    final func word(at index: Int) -> UInt64 {
        holdsBytes ? UInt64(bytesPointer[index]) : wordsPointer[index]
    }

    final func setWord(_ index: Int, _ word: UInt64) {
        if holdsBytes {
            bytesPointer[index] = UInt8(truncatingIfNeeded: word)
        } else {
            wordsPointer[index] = word
        }
    }

    /// Makes `count` elements of one word each, all the same.
    final func append(word: UInt64, times added: Int) {
        reserve(added)
        if holdsBytes {
            (bytesPointer + count).update(repeating: UInt8(truncatingIfNeeded: word), count: added)
        } else {
            (wordsPointer + count).update(repeating: word, count: added)
        }
        count += added
    }

    final func set(_ index: Int, words: UnsafePointer<UInt64>, references: UnsafePointer<HeapObject?>) {
        if holdsBytes { return setWord(index, words[0]) }
        for offset in 0..<layout.words { wordsPointer[index * layout.words + offset] = words[offset] }
        for offset in 0..<layout.references {
            referencesPointer[index * layout.references + offset] = references[offset]
        }
    }

    final func get(
        _ index: Int, words: UnsafeMutablePointer<UInt64>, references: UnsafeMutablePointer<HeapObject?>
    ) {
        if holdsBytes { return words[0] = word(at: index) }
        for offset in 0..<layout.words { words[offset] = wordsPointer[index * layout.words + offset] }
        for offset in 0..<layout.references {
            references[offset] = referencesPointer[index * layout.references + offset]
        }
    }

    final func swapAt(_ first: Int, _ second: Int) {
        if holdsBytes {
            return (bytesPointer[first], bytesPointer[second]) = (bytesPointer[second], bytesPointer[first])
        }
        for offset in 0..<layout.words {
            let (a, b) = (first * layout.words + offset, second * layout.words + offset)
            (wordsPointer[a], wordsPointer[b]) = (wordsPointer[b], wordsPointer[a])
        }
        for offset in 0..<layout.references {
            let (a, b) = (first * layout.references + offset, second * layout.references + offset)
            (referencesPointer[a], referencesPointer[b]) = (referencesPointer[b], referencesPointer[a])
        }
    }

    /// Shifts the elements from `index` on by one and leaves the gap's references nil.
    final func openGap(at index: Int) {
        reserve(1)
        var position = count
        count += 1
        while position > index {
            swapAt(position, position - 1)
            position -= 1
        }
    }

    /// Drops the last elements.
    final func truncate(to newCount: Int) {
        for offset in newCount * layout.references..<count * layout.references {
            referencesPointer[offset] = nil
        }
        count = newCount
    }
}
