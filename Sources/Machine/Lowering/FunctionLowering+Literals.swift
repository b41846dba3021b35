import Checker
import Syntax

/// Literals, and values that are made of their parts.
extension FunctionLowering {
    func load(word: UInt64, into register: Int) {
        if let constant = loopConstants[word] {
            emit(.moveWord, register, constant)
        } else if let small = Int32(exactly: Int(truncatingIfNeeded: word)) {
            assembler.emit(Instruction(.loadInteger, register, immediate: Int(small)))
        } else {
            assembler.emit(Instruction(.loadConstant, register, immediate: assembler.constant(word)))
        }
    }

    func lowerArrayLiteral(_ elements: [TypedExpression], of element: Type, into target: Place) {
        let layout = ElementLayout(of: element)
        if !elements.isEmpty, layout.layout == .word, let words = elements.literalWords {
            let array = ArrayObject(of: layout, capacity: words.count)
            for word in words { array.append(word: word, times: 1) }
            // Shared by all its copies: the first change of one copies it.
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.object(array)))
            return hold(target)
        }
        let mark = mark
        let array = allocate(.reference)
        emitMakeArray(array, element: layout, capacity: elements.count)
        for expression in elements {
            let inner = self.mark
            append(operand(expression), to: array, of: layout)
            release(to: inner)
        }
        take(array, to: target)
        release(to: mark)
    }

    func emitMakeArray(_ array: Place, element: ElementLayout, capacity: Int) {
        if element.isByte {
            emit(.makeByteArray, array.reference)
        } else {
            emit(.makeArray, array.reference, element.layout.words, element.layout.references)
        }
        assembler.emit(Instruction(.data, 0, immediate: min(capacity, 1 << 30)))
        hold(array)
    }

    func append(_ element: Place, to array: Place, of layout: ElementLayout) {
        switch layout {
        case .bool: emit(.arrayAppendByte, array.reference, element.word)
        case .word: emit(.arrayAppendWord, array.reference, element.word)
        case .reference: emit(.arrayAppendReference, array.reference, element.reference)
        default: emit(.arrayAppendElement, array.reference, element.word, element.reference)
        }
    }

    func lowerCollectionLiteral(_ expression: TypedExpression, into target: Place, isFresh: Bool) {
        func array(_ elements: [TypedExpression], _ argument: Int) -> TypedExpression {
            TypedExpression(
                .arrayLiteral(elements), type: .array(of: expression.type.arguments[argument]),
                range: expression.range)
        }
        switch expression.kind {
        case .pairsLiteral(let keys, let values):
            lowerParts([array(keys, 0), array(values, 1)], into: target, isFresh: isFresh)
        case .dictionaryLiteral(let keys, let values):
            runtime(
                .dictionaryLiteral, [array(keys, 0), array(values, 1)], result: expression.type, into: target,
                isFresh: isFresh)
        case .setLiteral(let elements):
            runtime(
                .setLiteral, [array(elements, 0)], result: expression.type, into: target, isFresh: isFresh)
        default: break
        }
    }

    // MARK: Parts

    /// Values one after the other: a tuple, a struct, the payload of a case.
    func lowerParts(_ elements: [TypedExpression], into target: Place, isFresh: Bool) {
        let mark = mark
        let place = isFresh ? target : allocate(target.layout)
        var skipped = Layout.none
        for element in elements {
            let layout = Layout(of: element.type)
            evaluate(element, into: place.part(after: skipped, layout: layout))
            skipped = skipped + layout
        }
        if !isFresh { take(place, to: target) }
        release(to: mark)
    }

    func lowerEnumCase(
        _ index: Int, _ payload: [TypedExpression], _ type: Type, into target: Place, isFresh: Bool
    ) {
        let payloads = type.casePayloads
        guard payloads.indices.contains(index) else {
            return fail("This value has no such case.", at: assembler.range)
        }
        if payload.isEmpty {
            load(integer: index, into: target.word)
            if !isFresh { clearReferences(of: target) }
            return
        }
        let mark = mark
        let place = isFresh ? target : allocate(target.layout)
        let content = place.part(after: .word, layout: payloads[index].layout)
        if payloads[index].isIndirect {
            let inner = self.mark
            let unboxed = allocate(Layout(ofAll: payload.map(\.type)))
            lowerParts(payload, into: unboxed, isFresh: true)
            emit(.makeBox, content.reference, unboxed.layout.words, unboxed.layout.references)
            hold(content)
            store(unboxed, inBox: content.reference, after: .none)
            release(to: inner)
        } else if payload.count == 1 {
            evaluate(payload[0], into: content, isFresh: isFresh && content.end == place.end)
        } else {
            lowerParts(payload, into: content, isFresh: isFresh && content.end == place.end)
        }
        load(integer: index, into: place.word)
        if !isFresh { take(place, to: target) }
        release(to: mark)
    }
}
