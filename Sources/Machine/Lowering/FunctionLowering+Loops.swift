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
            iterate(overArray: sequence, of: Layout(of: element), prepare, exit, next, body)
        } else if type.isText {
            iterate(overArray: characters(of: sequence), of: .reference, prepare, exit, next, body)
        } else if type.nominal == .set, let element = type.sequenceElement {
            let elements = TypedExpression(
                .call(.intrinsic(.setElements), [sequence]), type: .array(of: element), range: sequence.range)
            iterate(overArray: elements, of: Layout(of: element), prepare, exit, next, body)
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
        overArray sequence: TypedExpression, of layout: Layout, _ prepare: () -> Void, _ exit: Label,
        _ next: Label, _ body: (Place, Label, Label) -> Void
    ) {
        guard layout == .word || layout == .reference else {
            return iterate(overElementsOf: sequence, layout, prepare, exit, next, body)
        }
        let element = allocate(layout)
        let index = allocateWord()
        let array = value(sequence)
        prepare()
        assembler.emit(Instruction(.loadInteger, index, immediate: 0))
        assembler.emitJump(.jump, to: next)
        let start = assembler.makeBoundLabel()
        hold(element)
        body(element, exit, next)
        assembler.bind(next)
        if layout == .word {
            assembler.emitBranch(.nextWord, element.word, array.reference, to: start)
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

/// A walk over a sequence that is made of others, or strides: one step at a time.
private indirect enum SequenceWalk {
    case words(Walk, state: Int)
    case array(reference: Int, index: Int, count: Int, element: Layout)
    /// From a number on, to the end of the numbers.
    case counting(next: Int)
    case enumerated(SequenceWalk, offset: Int)
    case prefix(SequenceWalk, remaining: Int)
    /// `sequence(first:next:)`: the value as an optional, and whether it has been given.
    case unfoldFirst(Place, isGiven: Int, next: Place, Type)
    /// `sequence(state:next:)`
    case unfold(Place, next: Place, state: Type, element: Type)
    case map(SequenceWalk, Place, from: Type, to: Type)
    case filter(SequenceWalk, Place, Type)
    case zip(SequenceWalk, SequenceWalk)

    /// Makes the state of the walk in new registers.
    init?(over type: Type, _ source: Place, in lowering: FunctionLowering) {
        let arguments = type.arguments
        switch type.nominal {
        case .range?: self = .words(.range, source, in: lowering)
        case .closedRange?: self = .words(.closedRange, source, in: lowering)
        case .strideTo?:
            self = .words(arguments[0] == .int ? .strideToInt : .strideToDouble, source, in: lowering)
        case .strideThrough?:
            self = .words(
                arguments[0] == .int ? .strideThroughInt : .strideThroughDouble, source, in: lowering)
        case .arraySlice?:
            let (index, end) = (lowering.allocateWord(), lowering.allocateWord())
            lowering.emit(.moveWord, index, source.word)
            lowering.emit(.moveWord, end, source.word + 1)
            self = .array(
                reference: source.reference, index: index, count: end, element: Layout(of: arguments[0]))
        case _ where type.isHeldAsArray:
            guard let element = type.sequenceElement else { return nil }
            self = .array(source.reference, element: Layout(of: element), in: lowering)
        case .partialRangeFrom?:
            let next = lowering.allocateWord()
            lowering.emit(.moveWord, next, source.word)
            self = .counting(next: next)
        case .set?:
            guard let element = type.sequenceElement else { return nil }
            let elements = lowering.elements(.setElements, of: source, type, .array(of: element))
            self = .array(elements.reference, element: Layout(of: element), in: lowering)
        case .dictionary?:
            let keys = lowering.elements(.dictionaryKeys, of: source, type, .array(of: arguments[0]))
            let values = lowering.elements(.dictionaryValues, of: source, type, .array(of: arguments[1]))
            self = .zip(
                .array(keys.reference, element: Layout(of: arguments[0]), in: lowering),
                .array(values.reference, element: Layout(of: arguments[1]), in: lowering))
        case .keyValuePairs?:
            self = .zip(
                .array(source.reference, element: Layout(of: arguments[0]), in: lowering),
                .array(source.reference + 1, element: Layout(of: arguments[1]), in: lowering))
        case .string?, .substring?:
            let characters = lowering.allocate(.reference)
            lowering.emitCharacters(of: source, type, into: characters)
            self = .array(characters.reference, element: .reference, in: lowering)
        case .enumeratedSequence?:
            guard let base = SequenceWalk(over: arguments[0], source, in: lowering) else { return nil }
            let offset = lowering.allocateWord()
            lowering.load(integer: -1, into: offset)
            self = .enumerated(base, offset: offset)
        case .prefixSequence?, .dropFirstSequence?:
            let layout = Layout(of: arguments[0])
            guard
                let base = SequenceWalk(
                    over: arguments[0], source.part(after: .none, layout: layout), in: lowering)
            else { return nil }
            let remaining = lowering.allocateWord()
            lowering.emit(.moveWord, remaining, source.word + layout.words)
            if type.nominal == .prefixSequence {
                self = .prefix(base, remaining: remaining)
            } else {
                base.skip(remaining, in: lowering)
                self = base
            }
        case .lazySequence?:
            guard let base = SequenceWalk(over: arguments[0], source, in: lowering) else { return nil }
            self = base
        case .lazyMapSequence?, .lazyFilterSequence?:
            let layout = Layout(of: arguments[0])
            guard let element = arguments[0].sequenceElement,
                let base = SequenceWalk(
                    over: arguments[0], source.part(after: .none, layout: layout), in: lowering)
            else { return nil }
            let function = source.part(after: layout, layout: .reference)
            self =
                type.nominal == .lazyMapSequence
                ? .map(base, function, from: element, to: arguments[1]) : .filter(base, function, element)
        case .unfoldFirstSequence?:
            let layout = Layout(of: .optional(arguments[0]))
            let isGiven = lowering.allocateWord()
            lowering.load(integer: 0, into: isGiven)
            self = .unfoldFirst(
                lowering.copy(source.part(after: .none, layout: layout)), isGiven: isGiven,
                next: source.part(after: layout, layout: .reference), arguments[0])
        case .unfoldSequence?:
            let layout = Layout(of: arguments[1])
            self = .unfold(
                lowering.copy(source.part(after: .none, layout: layout)),
                next: source.part(after: layout, layout: .reference), state: arguments[1],
                element: arguments[0])
        case .zip2Sequence?:
            let first = source.part(after: .none, layout: Layout(of: arguments[0]))
            let second = source.part(after: first.layout, layout: Layout(of: arguments[1]))
            guard let a = SequenceWalk(over: arguments[0], first, in: lowering),
                let b = SequenceWalk(over: arguments[1], second, in: lowering)
            else { return nil }
            self = .zip(a, b)
        default: return nil
        }
    }

    private static func words(_ walk: Walk, _ source: Place, in lowering: FunctionLowering) -> SequenceWalk {
        let state = lowering.allocate(Layout(words: walk.stateWords, references: 0))
        for offset in 0..<walk.stateWords {
            if offset < source.layout.words {
                lowering.emit(.moveWord, state.word + offset, source.word + offset)
            } else {
                lowering.load(integer: 0, into: state.word + offset)
            }
        }
        return .words(walk, state: state.word)
    }

    private static func array(_ reference: Int, element: Layout, in lowering: FunctionLowering)
        -> SequenceWalk
    {
        let index = lowering.allocateWord()
        let count = lowering.allocateWord()
        lowering.load(integer: 0, into: index)
        lowering.emit(.arrayCount, count, reference)
        return .array(reference: reference, index: index, count: count, element: element)
    }

    var element: Layout {
        switch self {
        case .words, .counting: .word
        case .array(_, _, _, let element): element
        case .enumerated(let base, _): .word + base.element
        case .prefix(let base, _), .filter(let base, _, _): base.element
        case .unfoldFirst(_, _, _, let type), .unfold(_, _, _, let type), .map(_, _, _, let type):
            Layout(of: type)
        case .zip(let first, let second): first.element + second.element
        }
    }

    /// Emits one step: the next element, or a jump to the exit.
    func emitNext(into target: Place, exit: Assembler.Label, in lowering: FunctionLowering) {
        switch self {
        case .words(let walk, let state):
            lowering.assembler.emitBranch(.advance, state, target.word, to: exit)
            lowering.emit(.data, walk.rawValue)
        case .array(let reference, let index, let count, let element):
            lowering.assembler.emitBranch(.branchLessOrEqualInt, count, index, to: exit)
            if element == .word {
                lowering.emit(.arrayGetWord, target.word, reference, index)
            } else {
                lowering.emit(.arrayGetElement, 0, reference, index)
                lowering.emit(.data, target.word, target.reference)
            }
            lowering.hold(target)
            lowering.emit(.addIntImmediate, index, index, 1)
        case .counting(let next):
            lowering.emit(.moveWord, target.word, next)
            lowering.emit(.addIntImmediate, next, next, 1)
        case .enumerated(let base, let offset):
            base.emitNext(
                into: target.part(after: .word, layout: base.element), exit: exit, in: lowering)
            lowering.emit(.addIntImmediate, offset, offset, 1)
            lowering.emit(.moveWord, target.word, offset)
        case .prefix(let base, let remaining):
            lowering.assembler.emitBranch(.branchLessOrEqualImmediate, remaining, 0, to: exit)
            lowering.emit(.addIntImmediate, remaining, remaining, -1)
            base.emitNext(into: target, exit: exit, in: lowering)
        case .unfoldFirst(let value, let isGiven, let next, let type):
            let content = value.part(after: .word, layout: Layout(of: type))
            let isFirst = lowering.assembler.makeLabel()
            lowering.assembler.emitJump(.branchFalse, isGiven, to: isFirst)
            lowering.assembler.emitBranch(.branchEqualImmediate, value.word, 0, to: exit)
            lowering.call(
                next, [lowering.standIn(for: content, type)], [type], .optional(type), into: value)
            lowering.assembler.bind(isFirst)
            lowering.load(integer: 1, into: isGiven)
            lowering.assembler.emitBranch(.branchEqualImmediate, value.word, 0, to: exit)
            lowering.move(content, to: target)
        case .unfold(let state, let next, let type, let element):
            let mark = lowering.mark
            let result = lowering.allocate(.optional(element))
            let variable = lowering.temporaryVariable(type).variable
            lowering.homes[ObjectIdentifier(variable)] = .registers(state)
            let argument = lowering.expression(
                .inoutArgument(.variable(variable, lowering.presentRange)), .inoutReference(type))
            lowering.call(next, [argument], [.inoutReference(type)], .optional(element), into: result)
            lowering.assembler.emitBranch(.branchEqualImmediate, result.word, 0, to: exit)
            lowering.take(result.part(after: .word, layout: Layout(of: element)), to: target)
            lowering.release(to: mark)
        case .map(let base, let function, let source, let result):
            let mark = lowering.mark
            let element = lowering.allocate(base.element)
            base.emitNext(into: element, exit: exit, in: lowering)
            lowering.call(function, [lowering.standIn(for: element, source)], [source], result, into: target)
            lowering.release(to: mark)
        case .filter(let base, let function, let type):
            let mark = lowering.mark
            let passes = lowering.allocate(.word)
            let start = lowering.assembler.makeBoundLabel()
            base.emitNext(into: target, exit: exit, in: lowering)
            lowering.call(function, [lowering.standIn(for: target, type)], [type], .bool, into: passes)
            lowering.assembler.emitJump(.branchFalse, passes.word, to: start)
            lowering.release(to: mark)
        case .zip(let first, let second):
            first.emitNext(into: target.part(after: .none, layout: first.element), exit: exit, in: lowering)
            second.emitNext(
                into: target.part(after: first.element, layout: second.element), exit: exit, in: lowering)
        }
    }
}

extension SequenceWalk {
    /// Leaves out the next elements, as many as the register tells.
    private func skip(_ remaining: Int, in lowering: FunctionLowering) {
        let mark = lowering.mark
        let end = lowering.assembler.makeLabel()
        let skipped = lowering.allocate(element)
        let start = lowering.assembler.makeBoundLabel()
        lowering.assembler.emitBranch(.branchLessOrEqualImmediate, remaining, 0, to: end)
        lowering.emit(.addIntImmediate, remaining, remaining, -1)
        emitNext(into: skipped, exit: end, in: lowering)
        lowering.assembler.emitJump(.jump, to: start)
        lowering.assembler.bind(end)
        lowering.release(to: mark)
    }
}

extension FunctionLowering {
    fileprivate func copy(_ source: Place) -> Place {
        let place = allocate(source.layout)
        move(source, to: place)
        return place
    }

    /// Calls a function in a register.
    fileprivate func call(
        _ function: Place, _ arguments: [TypedExpression], _ types: [Type], _ result: Type,
        into target: Place
    ) {
        let callee = standIn(
            for: function, .function(FunctionType(parameters: types, result: result)))
        evaluate(expression(.callValue(callee, arguments), result), into: target)
    }

    /// The elements of a collection as an array, in a register that the scope holds.
    fileprivate func elements(
        _ intrinsic: Intrinsic, of source: Place, _ type: Type, _ result: Type
    ) -> Place {
        value(expression(.call(.intrinsic(intrinsic), [standIn(for: source, type)]), result))
    }
}

extension Type {
    /// Sequences of the library that are held as one array of their elements.
    var isHeldAsArray: Bool {
        switch nominal {
        case .array?, .reversedCollection?, .dictionaryKeys?, .dictionaryValues?, .slice?, .repeated?,
            .flattenSequence?, .joinedSequence?, .utf8View?, .unicodeScalarView?:
            true
        default: false
        }
    }
}
