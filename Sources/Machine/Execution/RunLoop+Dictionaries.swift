/// Instructions on texts, and on dictionaries whose keys are single words or texts.
extension Machine {
    @inline(never)
    static func compareTexts(
        _ first: UnsafeMutablePointer<HeapObject?>, _ second: UnsafeMutablePointer<HeapObject?>,
        _ relation: UInt16
    ) -> Bool {
        // Lowering writes raw values only.
        let relation = TextRelation(rawValue: Int(relation)) ?? .equal
        guard Text.isWholeString(in: first), Text.isWholeString(in: second) else {
            return holds(relation, Text(first.pointee), Text(second.pointee))
        }
        return stringInSlot(first)._withUnsafeGuaranteedRef { first in
            stringInSlot(second)._withUnsafeGuaranteedRef { second in
                holds(relation, first.value, second.value)
            }
        }
    }

    @inline(__always)
    private static func holds<Value: Comparable>(
        _ relation: TextRelation, _ first: Value, _ second: Value
    ) -> Bool {
        switch relation {
        case .equal: first == second
        case .notEqual: first != second
        case .less: first < second
        case .lessOrEqual: first <= second
        case .greater: first > second
        case .greaterOrEqual: first >= second
        }
    }

    /// The entry of the instruction's key in the dictionary of the slot, or -1.
    @inline(never)
    func entry(
        of i: Instruction, _ data: Instruction, in slot: UnsafeMutablePointer<HeapObject?>,
        _ words: UnsafeMutablePointer<UInt64>, _ references: UnsafeMutablePointer<HeapObject?>
    ) -> Int {
        dictionaryInSlot(slot)._withUnsafeGuaranteedRef { dictionary in
            if dictionary.count == 0 { return -1 }
            if Int(data.b) == KeyBank.words.rawValue {
                let word = words[Int(i.b)]
                return dictionary.find(word: word, hash: DictionaryObject.hash(ofWord: word))
            }
            let key = references + Int(i.b)
            return dictionary.find(text: key, hash: DictionaryObject.hash(ofText: key))
        }
    }

    @inline(never)
    func findInSlot(
        _ i: Instruction, _ data: Instruction, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) -> Int {
        let slot = slot(words, i.c)
        makeDictionaryUnique(in: slot)
        return entry(of: i, data, in: slot, words, references)
    }

    @inline(never)
    func getValue(
        _ i: Instruction, _ data: Instruction, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>
    ) {
        let entry = entry(of: i, data, in: references + Int(i.c), words, references)
        // Held: the registers of the result may be those of the dictionary.
        let values = dictionaryInSlot(references + Int(i.c))._withUnsafeGuaranteedRef { $0.values }
        let (firstWord, firstReference) = (Int(i.a), Int(data.a))
        words[firstWord] = word(entry >= 0)
        if entry >= 0 {
            values.get(entry, words: words + firstWord + 1, references: references + firstReference)
        } else {
            for offset in 0..<values.layout.words { words[firstWord + 1 + offset] = 0 }
            for offset in 0..<values.layout.references { references[firstReference + offset] = nil }
        }
    }
}

/// Makes the dictionary in the slot the slot's own, so that it can be written.
@inline(__always)
func makeDictionaryUnique(in slot: UnsafeMutablePointer<HeapObject?>) {
    if !isKnownUniquelyReferenced(&slot.pointee) {
        slot.pointee = dictionaryInSlot(slot)._withUnsafeGuaranteedRef { $0.copy() }
    }
}
