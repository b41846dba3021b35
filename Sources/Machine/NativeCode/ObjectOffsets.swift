import Checker

/// Where machine code finds the parts of objects: in Swift, properties lie in the order of their declaration behind
/// the object's type and its count of owners.
struct ObjectOffsets {
    /// The upper half of the count of owners: 0 if there is one owner only.
    static let owners = 12

    // Of arrays.
    let count = 16
    let capacity = 24
    let wordsPerElement = 32
    let referencesPerElement = 40
    let words = 48
    let references = 56
    /// Of dictionaries, the array.
    let values = 24
    /// Of instances of classes.
    let methods = 80
    // Of strings, the two words of the value.
    let text = 16
    let textEnd = 24
    /// What the first word of a string is.
    let stringType = unsafeBitCast(StringObject.self as AnyClass, to: Int.self)
    // Of functions.
    let header = 24
    let captures = 32
    /// What the first word of a function is.
    let functionType = unsafeBitCast(FunctionObject.self as AnyClass, to: Int.self)

    /// Nil if objects look different: then there is no machine code.
    init?() {
        guard hasArrayFields(), hasFunctionFields(), hasMethods(), hasValues(), hasShortTexts(),
            countsOwners()
        else {
            return nil
        }
    }

    private func hasArrayFields() -> Bool {
        let array = ArrayObject(layout: Layout(words: 3, references: 5), capacity: 7)
        array.count = 6
        return array.word(at: count) == 6 && array.word(at: capacity) == 7
            && array.word(at: wordsPerElement) == 3 && array.word(at: referencesPerElement) == 5
            && array.word(at: words) == Int(bitPattern: array.wordsPointer)
            && array.word(at: references) == Int(bitPattern: array.referencesPointer)
    }

    private func hasFunctionFields() -> Bool {
        let address = 64
        guard let anyHeader = UnsafePointer<CodeHeader>(bitPattern: address) else { return false }
        let captured = ArrayObject(layout: .word, capacity: 1)
        let function = FunctionObject(
            unit: CompiledUnit(codeCount: 0), header: anyHeader, captures: captured)
        return function.word(at: 0) == functionType && function.word(at: header) == address
            && function.word(at: captures) == Int(bitPattern: Unmanaged.passUnretained(captured).toOpaque())
    }

    private func hasMethods() -> Bool {
        let description = ClassDescription(.any, superclass: nil, released: ReleasedInstances())
        let instance = ObjectInstance(description)
        return instance.word(at: methods) == Int(bitPattern: description.methods)
    }

    private func hasValues() -> Bool {
        let dictionary = DictionaryObject(key: .word, value: .word)
        return dictionary.word(at: values)
            == Int(bitPattern: Unmanaged.passUnretained(dictionary.values).toOpaque())
    }

    private func hasShortTexts() -> Bool {
        func isShort(_ text: String, _ bytes: Int, _ count: Int) -> Bool {
            let object = StringObject(text)
            return object.word(at: 0) == stringType && object.word(at: self.text) == bytes
                && object.word(at: textEnd) == ShortText.kind << ShortText.kindShift | count << 56
        }
        func isOther(_ text: String) -> Bool {
            StringObject(text).word(at: textEnd) >> ShortText.kindShift & 0xF != ShortText.kind
        }
        return isShort("a", 0x61, 1) && isShort("abc", 0x63_6261, 3) && isShort("", 0, 0)
            && StringObject("a").word(at: textEnd) == ShortText.endOfOneByte
            && isOther("é") && isOther(String(repeating: "a", count: 16))
            && isOther(String(repeating: "é", count: 16))
    }

    private func countsOwners() -> Bool {
        let object = Unmanaged<HeapObject>.passRetained(StringObject(""))
        let alone = owners(of: object)
        retain(object)
        let shared = owners(of: object)
        object.release()
        object.release()
        return alone == 0 && shared == 2
    }

    private func owners(of object: Unmanaged<HeapObject>) -> Int32 {
        UnsafeRawPointer(object.toOpaque()).load(fromByteOffset: Self.owners, as: Int32.self)
    }

    /// Not inlined: the compiler must not find that a release follows.
    @inline(never)
    private func retain(_ object: Unmanaged<HeapObject>) { _ = object.retain() }
}

/// How Swift keeps a string of ASCII of at most 15 bytes: they lie in two words, of which the second begins with the
/// kind and the count.
enum ShortText {
    static let kindShift: UInt8 = 60
    static let kind = 0xE
    static let endOfOneByte = kind << kindShift | 1 << 56
}

extension HeapObject {
    fileprivate func word(at offset: Int) -> Int {
        UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()).load(
            fromByteOffset: offset, as: Int.self)
    }
}
