import Checker

/// A walk over a sequence that is made of others, or strides: one step at a time.
indirect enum SequenceWalk {
    case words(Walk, state: Int)
    case array(reference: Int, index: Int, count: Int, element: ElementLayout)
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
    /// A function that gives the next element as an optional.
    case generated(Place, Type)
    /// A learner's iterator.
    case iterator(Place, Type, next: Callee, element: Type)
    case collection(CollectionWalk)

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
                reference: source.reference, index: index, count: end,
                element: ElementLayout(of: arguments[0]))
        case _ where type.isHeldAsArray:
            guard let element = type.sequenceElement else { return nil }
            self = .array(source.reference, element: ElementLayout(of: element), in: lowering)
        case .partialRangeFrom?:
            let next = lowering.allocateWord()
            lowering.emit(.moveWord, next, source.word)
            self = .counting(next: next)
        case .set?:
            guard let element = type.sequenceElement else { return nil }
            let elements = lowering.elements(.setElements, of: source, type, .array(of: element))
            self = .array(elements.reference, element: ElementLayout(of: element), in: lowering)
        case .dictionary?:
            let keys = lowering.elements(.dictionaryKeys, of: source, type, .array(of: arguments[0]))
            let values = lowering.elements(.dictionaryValues, of: source, type, .array(of: arguments[1]))
            self = .zip(
                .array(keys.reference, element: ElementLayout(of: arguments[0]), in: lowering),
                .array(values.reference, element: ElementLayout(of: arguments[1]), in: lowering))
        case .keyValuePairs?:
            self = .zip(
                .array(source.reference, element: ElementLayout(of: arguments[0]), in: lowering),
                .array(source.reference + 1, element: ElementLayout(of: arguments[1]), in: lowering))
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
        case .indexingIterator?:
            guard let element = type.sequenceElement else { return nil }
            let (index, count) = (lowering.allocateWord(), lowering.allocateWord())
            lowering.emit(.moveWord, index, source.word)
            lowering.emit(.arrayCount, count, source.reference)
            self = .array(
                reference: source.reference, index: index, count: count, element: ElementLayout(of: element))
        case .anyIterator?: self = .generated(source, arguments[0])
        case .anySequence?:
            let iterator = lowering.allocate(.reference)
            lowering.call(source, [], [], .nominal(.anyIterator, arguments), into: iterator)
            self = .generated(iterator, arguments[0])
        default:
            guard let walk = lowering.walk(overLearners: type, source) else { return nil }
            self = walk
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

    private static func array(_ reference: Int, element: ElementLayout, in lowering: FunctionLowering)
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
        case .array(_, _, _, let element): element.layout
        case .enumerated(let base, _): .word + base.element
        case .prefix(let base, _), .filter(let base, _, _): base.element
        case .unfoldFirst(_, _, _, let type), .unfold(_, _, _, let type), .map(_, _, _, let type):
            Layout(of: type)
        case .generated(_, let type), .iterator(_, _, _, let type): Layout(of: type)
        case .collection(let walk): Layout(of: walk.element)
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
            if element.layout == .word {
                lowering.emit(element.isByte ? .arrayGetByte : .arrayGetWord, target.word, reference, index)
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
            lowering.emitOptionalStep(of: element, into: target, exit: exit) { result in
                lowering.call(
                    next, [lowering.place(state, type)], [.inoutReference(type)], .optional(element),
                    into: result)
            }
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
        case .generated(let next, let element):
            lowering.emitOptionalStep(of: element, into: target, exit: exit) { result in
                lowering.call(next, [], [], .optional(element), into: result)
            }
        case .iterator(let state, let type, let next, let element):
            lowering.emitOptionalStep(of: element, into: target, exit: exit) { result in
                let iterator =
                    next.takesPlace ? lowering.place(state, type) : lowering.standIn(for: state, type)
                lowering.evaluate(
                    lowering.expression(.call(next, [iterator]), .optional(element)), into: result)
            }
        case .collection(let walk): lowering.emitNext(of: walk, into: target, exit: exit)
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
    func copy(_ source: Place) -> Place {
        let place = allocate(source.layout)
        move(source, to: place)
        return place
    }

    /// Calls a function in a register.
    func call(
        _ function: Place, _ arguments: [TypedExpression], _ types: [Type], _ result: Type,
        into target: Place
    ) {
        let callee = standIn(
            for: function, .function(FunctionType(parameters: types, result: result)))
        evaluate(expression(.callValue(callee, arguments), result), into: target)
    }

    /// The elements of a collection as an array, in a register that the scope holds.
    func elements(
        _ intrinsic: Intrinsic, of source: Place, _ type: Type, _ result: Type
    ) -> Place {
        value(expression(.call(.intrinsic(intrinsic), [standIn(for: source, type)]), result))
    }

    /// An argument that lets a function change what is in the registers.
    func place(_ state: Place, _ type: Type) -> TypedExpression {
        let variable = temporaryVariable(type).variable
        homes[ObjectIdentifier(variable)] = .registers(state)
        return expression(.inoutArgument(.variable(variable, presentRange)), .inoutReference(type))
    }

    /// A step that gives an optional: its value, or a jump to the exit.
    func emitOptionalStep(
        of element: Type, into target: Place, exit: Label, _ step: (Place) -> Void
    ) {
        let mark = mark
        let result = allocate(.optional(element))
        step(result)
        assembler.emitBranch(.branchEqualImmediate, result.word, 0, to: exit)
        take(result.part(after: .word, layout: Layout(of: element)), to: target)
        release(to: mark)
    }
}
