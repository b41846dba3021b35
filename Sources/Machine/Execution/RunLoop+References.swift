extension Machine {
    /// Does an instruction that works on references or calls native code: one that neither computes nor decides
    /// where the machine goes on. `data` is what stands behind it. False if it traps.
    ///
    /// Both engines share it: the run loop for all of these, machine code for those that it has no short form of.
    @inline(never)
    func perform(
        _ data: UnsafePointer<Instruction>, _ words: UnsafeMutablePointer<UInt64>,
        _ references: UnsafeMutablePointer<HeapObject?>, _ code: UnsafePointer<CodeHeader>,
        _ frame: UnsafeMutablePointer<Frame>
    ) -> Bool {
        let i = (data - 1).pointee
        switch i.opcode {
        // MARK: Moves
        case .moveReference:
            references[Int(i.a)] = references[Int(i.b)]
        case .takeReference:
            let object = (references + Int(i.b)).move()
            (references + Int(i.b)).initialize(to: nil)
            references[Int(i.a)] = object
        case .clearReference:
            references[Int(i.a)] = nil
        case .clearReferences:
            clear(references + Int(i.a), count: Int(i.b))
        case .loadObject:
            references[Int(i.a)] = code.pointee.objects[i.immediate]

        // MARK: Globals
        case .loadGlobalReference:
            references[Int(i.a)] = stack.references[Int(i.b)]
        case .storeGlobalReference:
            stack.references[Int(i.b)] = references[Int(i.a)]
        case .initialiseGlobal:
            if initialisedGlobals[i.immediate] == 0,
                !initialise(
                    global: i.immediate, Registers(data, words, references, code, frame))
            {
                return false
            }

        // MARK: Boxes
        case .makeBox:
            makeBox(references + Int(i.a), words: Int(i.b), references: Int(i.c))
        case .loadBoxReference:
            references[Int(i.a)] = referenceElements(array(references, i.b))[Int(i.c)]
        case .storeBoxReference:
            referenceElements(array(references, i.b))[Int(i.c)] = references[Int(i.a)]

        // MARK: Addresses
        case .loadReferenceAt:
            references[Int(i.a)] = slot(words, i.b)[Int(i.c)]
        case .storeReferenceAt:
            slot(words, i.b)[Int(i.c)] = references[Int(i.a)]
        case .elementAddress:
            guard elementAddress(i, data.pointee, words, references) else { return false }
        case .dictionaryValueAddress:
            dictionaryValueAddress(i, data.pointee, words, references)

        // MARK: Enums and objects
        case .makeObject:
            makeObject(code.pointee.code.body.classes[i.immediate], into: references + Int(i.a))
        case .identicalReference:
            words[Int(i.a)] = word(areIdentical(references + Int(i.b), references + Int(i.c)))
        case .makeWeak:
            makeWeak(references + Int(i.a), to: references + Int(i.b))
        case .loadWeak:
            loadWeak(references + Int(i.c), words + Int(i.a), references + Int(i.b))
        case .runDeinitializers:
            if !released.isEmpty,
                !runDeinitializers(Registers(data, words, references, code, frame))
            {
                return false
            }

        // MARK: Int
        case .scalar:
            guard
                let result = applyScalar(
                    code.pointee.code, data.pointee.immediate, words[Int(i.b)], words[Int(i.c)])
            else { return false }
            words[Int(i.a)] = result
        case .checkSlice:
            guard checkSlice(i, words, array(references, i.b)) else { return false }

        // MARK: Arrays
        case .makeArray:
            makeArray(
                references + Int(i.a),
                of: ElementLayout(Layout(words: Int(i.b), references: Int(i.c))),
                capacity: data.pointee.immediate)
        case .makeByteArray:
            makeArray(references + Int(i.a), of: .bool, capacity: data.pointee.immediate)
        case .arrayGetReference:
            let (array, index) = (array(references, i.b), int(words, i.c))
            guard contains(array, index) else { return false }
            references[Int(i.a)] = referenceElements(array)[index]
        case .arrayGetElement:
            let (array, index) = (array(references, i.b), int(words, i.c))
            guard contains(array, index) else { return false }
            getElement(
                array, index, words + Int(data.pointee.a), references + Int(data.pointee.b))
        case .arraySetReference:
            let (array, index) = (uniqueArrayInSlot(references + Int(i.b)), int(words, i.c))
            guard contains(array, index) else { return false }
            referenceElements(array)[index] = references[Int(i.a)]
        case .arrayAppendReference:
            appendReference(references + Int(i.b), toArrayIn: references + Int(i.a))
        case .arrayAppendElement:
            appendElement(words + Int(i.b), references + Int(i.c), toArrayIn: references + Int(i.a))

        // MARK: Slots
        case .uniqueSlotOfElement:
            let (array, index) = (uniqueArrayInSlot(slot(words, i.b)), int(words, i.c))
            guard contains(array, index) else { return false }
            words[Int(i.a)] = address(
                referenceElements(array)
                    + (index &* referencesPerElement(array) &+ Int(data.pointee.a)))
        case .arrayGetReferenceInSlot:
            let (array, index) = (arrayInSlot(slot(words, i.b)), int(words, i.c))
            guard contains(array, index) else { return false }
            references[Int(i.a)] = referenceElements(array)[index]
        case .arrayGetPartInSlot:
            guard getPart(i, data, words, references) else { return false }
        case .arraySetReferenceInSlot:
            let (array, index) = (uniqueArrayInSlot(slot(words, i.b)), int(words, i.c))
            guard contains(array, index) else { return false }
            referenceElements(array)[index] = references[Int(i.a)]
        case .arraySetPartInSlot:
            guard setPart(i, data, words, references) else { return false }
        case .arrayAppendReferenceInSlot:
            appendReference(references + Int(i.b), toArrayIn: slot(words, i.a))
        case .arrayAppendElementInSlot:
            appendElement(words + Int(i.b), references + Int(i.c), toArrayIn: slot(words, i.a))
        case .stringAppendInSlot:
            appendString(references + Int(i.b), toStringIn: slot(words, i.a))

        // MARK: Texts and dictionaries
        case .compareText:
            words[Int(i.a)] = word(
                Self.compareTexts(references + Int(i.b), references + Int(i.c), data.pointee.a))
        case .dictionaryGet:
            getValue(i, data.pointee, words, references)
        case .dictionaryContains:
            words[Int(i.a)] = word(
                entry(of: i, data.pointee, in: references + Int(i.c), words, references) >= 0)
        case .dictionaryFindInSlot:
            words[Int(i.a)] = word(findInSlot(i, data.pointee, words, references))

        // MARK: Calls
        case .callNative:
            guard callNative(i, data, Registers(data, words, references, code, frame)) else {
                return false
            }
        case .callNativeMutating:
            guard callNativeMutating(i, data, Registers(data, words, references, code, frame))
            else { return false }
        case .callRuntime:
            guard callRuntime(i, data, Registers(data, words, references, code, frame)) else {
                return false
            }
        case .loadFunction:
            loadFunction(Int(i.b), into: references + Int(i.a))
        case .makeClosure:
            makeClosure(i, data, Registers(data, words, references, code, frame))
        default:
            return false
        }
        return true
    }
}
