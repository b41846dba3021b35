import Checker

extension FunctionLowering {
    /// Runs `body` for each element; it is given where the element lies, where to leave the loop, and where to
    /// go on with the next.
    ///
    /// `prepare` is evaluated after the sequence and before the loop.
    func iterate(
        over sequence: TypedExpression, prepare: () -> Void = {},
        _ body: (_ element: Place, _ exit: Label, _ next: Label) -> Void
    ) {
        let mark = mark
        let exit = assembler.makeLabel()
        let next = assembler.makeLabel()
        let type = sequence.type
        if type.nominal == .range || type.nominal == .closedRange, type.arguments[0].isInteger {
            iterate(overRange: sequence, prepare, exit, next, body)
        } else if type.isHeldAsArray, let element = type.sequenceElement {
            iterate(overArray: sequence, of: ElementLayout(of: element), prepare, exit, next, body)
        } else if type.isText {
            iterate(overArray: characters(of: sequence), of: .reference, prepare, exit, next, body)
        } else if type.nominal == .set, let element = type.sequenceElement {
            let elements = TypedExpression(
                .call(.intrinsic(.setElements), [sequence]), type: .array(of: element), range: sequence.range)
            iterate(overArray: elements, of: ElementLayout(of: element), prepare, exit, next, body)
        } else {
            iterate(overOther: sequence, prepare, exit, next, body)
        }
        assembler.bind(exit)
        release(to: mark)
    }

    private func characters(of string: TypedExpression) -> TypedExpression {
        TypedExpression(
            .call(.intrinsic(.arrayFromSequence), [string]), type: .array(of: .character), range: string.range
        )
    }

    private func iterate(
        overRange sequence: TypedExpression, _ prepare: () -> Void, _ exit: Label, _ next: Label,
        _ body: (Place, Label, Label) -> Void
    ) {
        let bounds = value(sequence)
        prepare()
        let (counter, end) = (bounds.word, bounds.word + 1)
        let isClosed = sequence.type.nominal == .closedRange
        if !isClosed { assembler.emitBranch(.branchLessOrEqualInt, end, counter, to: exit) }
        let start = assembler.makeBoundLabel()
        body(bounds.part(after: .none, layout: .word), exit, next)
        assembler.bind(next)
        assembler.emitBranch(isClosed ? .loopClosed : .loopHalfOpen, counter, end, to: start)
    }

    /// The array is held once: changes of its variable in the body do not reach the loop.
    private func iterate(
        overArray sequence: TypedExpression, of layout: ElementLayout, _ prepare: () -> Void, _ exit: Label,
        _ next: Label, _ body: (Place, Label, Label) -> Void
    ) {
        guard layout.isSingle else {
            return iterate(overElementsOf: sequence, layout.layout, prepare, exit, next, body)
        }
        let element = allocate(layout.layout)
        let index = allocateWord()
        let array = value(sequence)
        prepare()
        assembler.emit(Instruction(.loadInteger, index, immediate: 0))
        assembler.emitJump(.jump, to: next)
        let start = assembler.makeBoundLabel()
        hold(element)
        body(element, exit, next)
        assembler.bind(next)
        if layout.layout == .word {
            assembler.emitBranch(
                layout.isByte ? .nextByte : .nextWord, element.word, array.reference, to: start)
        } else {
            assembler.emitBranch(.nextReference, element.reference, index, to: start)
        }
    }

    private func iterate(
        overElementsOf sequence: TypedExpression, _ layout: Layout, _ prepare: () -> Void, _ exit: Label,
        _ next: Label, _ body: (Place, Label, Label) -> Void
    ) {
        let array = value(sequence)
        prepare()
        let (index, count) = (allocateWord(), allocateWord())
        let element = allocate(layout)
        assembler.emit(Instruction(.loadInteger, index, immediate: 0))
        emit(.arrayCount, count, array.reference)
        assembler.emitBranch(.branchLessOrEqualInt, count, index, to: exit)
        let start = assembler.makeBoundLabel()
        emit(.arrayGetElement, 0, array.reference, index)
        emit(.data, element.word, element.reference)
        hold(element)
        body(element, exit, next)
        assembler.bind(next)
        assembler.emitBranch(.loopHalfOpen, index, count, to: start)
    }

    private func iterate(
        overOther sequence: TypedExpression, _ prepare: () -> Void, _ exit: Label, _ next: Label,
        _ body: (Place, Label, Label) -> Void
    ) {
        let source = value(sequence)
        prepare()
        guard let walk = SequenceWalk(over: sequence.type, source, in: self) else {
            return fail("A \(sequence.type) cannot be walked by a loop.", at: sequence.range)
        }
        let element = allocate(walk.element)
        assembler.bind(next)
        walk.emitNext(into: element, exit: exit, in: self)
        hold(element)
        body(element, exit, next)
        assembler.emitJump(.jump, to: next)
    }
}

extension Type {
    /// Sequences of the library that are held as one array of their elements.
    var isHeldAsArray: Bool {
        switch nominal {
        case .array?, .reversedCollection?, .dictionaryKeys?, .dictionaryValues?, .slice?, .repeated?,
            .flattenSequence?, .joinedSequence?, .utf8View?, .utf16View?, .unicodeScalarView?,
            .defaultIndices?:
            true
        default: false
        }
    }
}
