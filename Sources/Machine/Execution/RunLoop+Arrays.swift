extension Machine {
    /// The last one first: variables end in the opposite order of their declaration.
    @inline(never)
    func clear(_ references: UnsafeMutablePointer<HeapObject?>, count: Int) {
        var offset = count
        while offset > 0 {
            offset &-= 1
            references[offset] = nil
        }
    }

    /// The addresses of a part of an element, to write: the array belongs to its slot alone, and is held by a register
    /// besides, so that it outlives whatever happens to the slot.
    @inline(never)
    func elementAddress(
        _ i: Instruction, _ data: Instruction, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) -> Bool {
        let slot = slot(words, i.b)
        let index = int(words, i.c)
        references[Int(data.a)] = nil
        let array = uniqueArrayInSlot(slot)
        guard contains(array, index) else { return false }
        references[Int(data.a)] = slot.pointee
        words[Int(i.a)] = address(wordElements(array) + (index * wordsPerElement(array) + Int(data.b)))
        words[Int(i.a) + 1] = address(
            referenceElements(array) + (index * referencesPerElement(array) + Int(data.c)))
        return true
    }

    @inline(never)
    func dictionaryValueAddress(
        _ i: Instruction, _ data: Instruction, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) {
        // The operation before has made the dictionary unique and found the entry.
        references[Int(data.a)] = nil
        let index = int(words, i.c)
        dictionaryInSlot(slot(words, i.b))._withUnsafeGuaranteedRef {
            let values = $0.uniqueValues()
            words[Int(i.a)] = address(values.wordsPointer + index * values.layout.words)
            words[Int(i.a) + 1] = address(values.referencesPointer + index * values.layout.references)
            references[Int(data.a)] = values
        }
    }

    /// Makes the range half-open; false if the array has no such elements.
    @inline(never)
    func checkSlice(
        _ i: Instruction, _ words: UnsafeMutablePointer<UInt64>, _ array: Unmanaged<ArrayObject>
    ) -> Bool {
        let lower = int(words, i.a)
        var upper = int(words, i.a &+ 1)
        if i.c == 1, upper != .max { upper += 1 }
        guard 0 <= lower, lower <= upper, upper <= count(array) else {
            pendingError = MachineError.runtime(
                "Array index is out of range: the range \(lower)..<\(upper), but the array has "
                    + "\(count(array)) element\(count(array) == 1 ? "" : "s")")
            return false
        }
        words[Int(i.a) + 1] = word(upper)
        return true
    }

    @inline(never)
    func makeBox(_ destination: UnsafeMutablePointer<HeapObject?>, words: Int, references: Int) {
        let box = ArrayObject(layout: Layout(words: words, references: references), capacity: 1)
        for offset in 0..<words { box.wordsPointer[offset] = 0 }
        box.count = 1
        destination.pointee = box
    }

    @inline(never)
    func makeArray(_ destination: UnsafeMutablePointer<HeapObject?>, of element: ElementLayout, capacity: Int)
    {
        destination.pointee = ArrayObject(of: element, capacity: capacity)
    }

    @inline(__always)
    func appendWord(_ element: UInt64, toArrayIn slot: UnsafeMutablePointer<HeapObject?>) {
        uniqueArrayInSlot(slot)._withUnsafeGuaranteedRef {
            if $0.count == $0.capacity { $0.reserve(1) }
            $0.wordsPointer[$0.count] = element
            $0.count &+= 1
        }
    }

    @inline(__always)
    func appendByte(_ element: UInt64, toArrayIn slot: UnsafeMutablePointer<HeapObject?>) {
        uniqueArrayInSlot(slot)._withUnsafeGuaranteedRef {
            if $0.count == $0.capacity { $0.reserve(1) }
            $0.bytesPointer[$0.count] = UInt8(truncatingIfNeeded: element)
            $0.count &+= 1
        }
    }

    @inline(never)
    func appendElement(
        _ words: UnsafeMutablePointer<UInt64>, _ references: UnsafeMutablePointer<HeapObject?>,
        toArrayIn slot: UnsafeMutablePointer<HeapObject?>
    ) {
        uniqueArrayInSlot(slot)._withUnsafeGuaranteedRef { $0.append(words: words, references: references) }
    }

    @inline(never)
    func appendReference(
        _ element: UnsafeMutablePointer<HeapObject?>, toArrayIn slot: UnsafeMutablePointer<HeapObject?>
    ) {
        // Before the array is made unique: the element may be the array itself.
        let object = element.pointee
        uniqueArrayInSlot(slot)._withUnsafeGuaranteedRef {
            if $0.count == $0.capacity { $0.reserve(1) }
            $0.referencesPointer[$0.count] = object
            $0.count &+= 1
        }
    }

    @inline(never)
    func appendString(
        _ suffix: UnsafeMutablePointer<HeapObject?>, toStringIn slot: UnsafeMutablePointer<HeapObject?>
    ) {
        // Lowering has made sure that the slot is a string's.
        guard let other = suffix.pointee, slot.pointee != nil else { return }
        if type(of: other) == StringObject.self {
            appendText(unsafeDowncast(other, to: StringObject.self).value, toStringIn: slot)
        } else if let part = other as? SubstringObject {
            appendText(part.value, toStringIn: slot)
        }
    }

    /// No local variable may hold the string of the slot: the append would copy it.
    @inline(__always)
    private func appendText(
        _ text: some StringProtocol, toStringIn slot: UnsafeMutablePointer<HeapObject?>
    ) {
        let size = stringInSlot(slot)._withUnsafeGuaranteedRef { $0.value.utf8.count }
        let added = text.utf8.count
        // Once a mebibyte: a longer text moves to twice its size.
        if size / Self.leastWatchedBytes != (size &+ added) / Self.leastWatchedBytes,
            !memoryWatch.hasRoom(for: 2 * (size + added))
        {
            // The cell stops at its next jump, call, or end.
            return interrupt.requestForMemory()
        }
        if !isKnownUniquelyReferenced(&slot.pointee) {
            slot.pointee = StringObject(stringInSlot(slot)._withUnsafeGuaranteedRef { $0.value })
        }
        stringInSlot(slot)._withUnsafeGuaranteedRef { $0.value.append(contentsOf: text) }
    }

    /// Copies a part of an element to registers; false if there is no such element.
    @inline(never)
    func getPart(
        _ i: Instruction, _ data: UnsafePointer<Instruction>, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) -> Bool {
        let index = int(words, i.c)
        let part = ElementPart(data)
        return arrayInSlot(slot(words, i.b))._withUnsafeGuaranteedRef { array in
            guard array.indices.contains(index) else { return false }
            let wordOffset = index * array.layout.words + part.wordOffset
            let referenceOffset = index * array.layout.references + part.referenceOffset
            for offset in 0..<part.layout.words {
                words[part.firstWord + offset] = array.wordsPointer[wordOffset + offset]
            }
            for offset in 0..<part.layout.references {
                references[part.firstReference + offset] = array.referencesPointer[referenceOffset + offset]
            }
            return true
        }
    }

    @inline(never)
    func setPart(
        _ i: Instruction, _ data: UnsafePointer<Instruction>, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) -> Bool {
        let index = int(words, i.c)
        let part = ElementPart(data)
        return uniqueArrayInSlot(slot(words, i.b))._withUnsafeGuaranteedRef { array in
            guard array.indices.contains(index) else { return false }
            let wordOffset = index * array.layout.words + part.wordOffset
            let referenceOffset = index * array.layout.references + part.referenceOffset
            for offset in 0..<part.layout.words {
                array.wordsPointer[wordOffset + offset] = words[part.firstWord + offset]
            }
            for offset in 0..<part.layout.references {
                array.referencesPointer[referenceOffset + offset] = references[part.firstReference + offset]
            }
            return true
        }
    }
}

/// The data words of `arrayGetPartInSlot` and `arraySetPartInSlot`.
private struct ElementPart {
    let firstWord: Int
    let firstReference: Int
    let wordOffset: Int
    let referenceOffset: Int
    let layout: Layout

    init(_ data: UnsafePointer<Instruction>) {
        firstWord = Int(data[0].a)
        firstReference = Int(data[0].b)
        wordOffset = Int(data[1].a)
        referenceOffset = Int(data[1].b)
        layout = Layout(words: Int(data[1].c) >> 8, references: Int(data[1].c) & 0xFF)
    }
}

extension ArrayObject {
    var indices: Range<Int> { 0..<count }
}
