import Checker
import Syntax

/// Places: preparing, reading, writing and passing them.
extension FunctionLowering {
    // MARK: Preparing

    /// Evaluates the indices; they must outlive the evaluation of `later`.
    func prepare(_ target: AssignmentTarget, for later: [TypedExpression]) -> PreparedTarget {
        let isSafe = later.allSatisfy(\.changesNothing)
        switch target {
        case .variable(let variable, let range): return at(range) { prepare(variable, at: range) }
        case .element(let base, let index, let type, _):
            let prepared = prepare(base, for: later + [index])
            let place = isSafe ? operand(index) : value(index)
            return .element(
                prepared, index: place.word, element: ElementLayout(of: type), after: .none, Layout(of: type))
        case .field(let base, let index, let type, _):
            return prepare(base, for: later).part(
                after: base.type.offset(ofElement: index), layout: Layout(of: type))
        case .objectField(let object, let index, let type, let range):
            return prepareField(index, of: object, type, isSafe: isSafe, range)
        case .dictionaryValue(let base, let key, let type, _):
            let prepared = prepare(base, for: later + [key])
            let place = isSafe ? operand(key) : value(key)
            return .dictionaryValue(prepared, key: place, .init(dictionary: base.type, value: type))
        case .dictionaryValueOrDefault(let base, let key, let initial, let type, _):
            let prepared = prepare(base, for: later + [key])
            let place = isSafe && initial.changesNothing ? operand(key) : value(key)
            return .dictionaryValueOrDefault(
                prepared, key: place, default: initial, .init(dictionary: base.type, value: type))
        case .unwrapped(let base, let isForced, let type, let range):
            return at(range) { prepareUnwrapped(base, isForced: isForced, type, for: later) }
        case .computed(let instance, let indices, let getter, let setter, let type, _):
            return prepareComputed(instance, indices, getter, setter, type, for: later)
        case .librarySubscript(let base, let indices, let getter, let setter, let type, _):
            let prepared = prepare(base, for: later + indices)
            let places = indices.map { isSafe && indices.count == 1 ? operand($0) : value($0) }
            return .librarySubscript(
                prepared, indices: places, getter: getter, setter: setter, Layout(of: type))
        case .tuple(let targets, let type, _):
            return .tuple(targets.map { prepare($0, for: later) }, Layout(of: type))
        case .discard(let type, _): return .discard(Layout(of: type))
        }
    }

    private func prepare(_ variable: Variable, at range: SourceRange) -> PreparedTarget {
        guard let home = home(of: variable) else {
            fail("The variable '\(variable.name)' has no place here.", at: range)
            return .discard(Layout(of: variable.type))
        }
        if variable.initializer != nil { checkInitialised(variable) }
        let layout = Layout(of: variable.type)
        if variable.isWeak { return .weak(home, layout) }
        if case .global = variable.storage { return .home(home, variable, layout) }
        return .home(home, nil, layout)
    }

    private func prepareField(
        _ index: Int, of object: TypedExpression, _ type: Type, isSafe: Bool, _ range: SourceRange
    ) -> PreparedTarget {
        guard let field = objectField(of: object.type, index) else {
            fail("This property has no place.", at: range)
            return .discard(Layout(of: type))
        }
        let place = isSafe || object.isUnchanging ? operand(object) : value(object)
        let home = Home.box(reference: place.reference, after: field.offset)
        return field.isWeak ? .weak(home, Layout(of: type)) : .home(home, nil, Layout(of: type))
    }

    private func prepareUnwrapped(
        _ base: AssignmentTarget, isForced: Bool, _ type: Type, for later: [TypedExpression]
    ) -> PreparedTarget {
        let prepared = prepare(base, for: later)
        if isForced { return .unwrapped(prepared, Layout(of: type)) }
        // The rest of the chain is not evaluated where there is nil.
        let opened = open(prepared)
        let mark = mark
        exitChain(ifNil: load(opened.part(after: .none, layout: .word)).word)
        release(to: mark)
        return opened.part(after: .word, layout: Layout(of: type))
    }

    private func prepareComputed(
        _ instance: AssignmentInstance, _ indices: [TypedExpression], _ getter: Callee, _ setter: Callee,
        _ type: Type, for later: [TypedExpression]
    ) -> PreparedTarget {
        let prepared: PreparedTarget.ComputedTarget.Instance
        switch instance {
        case .none: prepared = .none
        case .place(let target): prepared = .place(prepare(target, for: later + indices), target.type)
        case .value(let object): prepared = .value(standIn(for: value(object), object.type))
        }
        let values = indices.map { index in
            index.literalWord != nil ? index : standIn(for: value(index), index.type)
        }
        return .computed(
            .init(instance: prepared, indices: values, getter: getter, setter: setter, type: type))
    }

    /// An expression whose value lies in registers.
    func standIn(for place: Place, _ type: Type) -> TypedExpression {
        let temporary = temporaryVariable(type)
        homes[ObjectIdentifier(temporary.variable)] = .registers(place)
        return temporary.expression
    }

    // MARK: Opening

    /// The place as registers or memory: what has to be computed has been, and lies in a temporary.
    func open(_ target: PreparedTarget) -> PreparedTarget {
        switch target {
        case .home, .temporary, .temporaryMemory, .tuple, .discard: return target
        case .element(let base, let index, let element, let skipped, let layout):
            return .element(open(base), index: index, element: element, after: skipped, layout)
        case .part(let base, let skipped, let layout):
            return open(base).part(after: skipped, layout: layout)
        case .unwrapped(let base, let layout):
            let opened = open(base)
            let mark = mark
            emit(.checkSome, load(opened.part(after: .none, layout: .word)).word)
            release(to: mark)
            return opened.part(after: .word, layout: layout)
        case .dictionaryValueOrDefault(let base, let key, let initial, let types):
            return openEntry(of: open(base), key, initial, types)
        case .weak(_, let layout), .librarySubscript(_, _, _, _, let layout):
            return .temporary(load(target), writeBack: target, after: .none, layout)
        case .computed(let computed):
            let opened = PreparedTarget.computed(open(computed))
            return .temporary(load(opened), writeBack: opened, after: .none, target.layout)
        case .dictionaryValue(let base, let key, let types):
            let opened = PreparedTarget.dictionaryValue(open(base), key: key, types)
            return .temporary(load(opened), writeBack: opened, after: .none, types.layout)
        }
    }

    /// Its instance as memory, which the getter and the setter share.
    func open(_ target: PreparedTarget.ComputedTarget) -> PreparedTarget.ComputedTarget {
        guard case .place(let place, let type) = target.instance else { return target }
        return .init(
            instance: .place(addressable(place), type), indices: target.indices, getter: target.getter,
            setter: target.setter, type: target.type)
    }

    /// The entry of the key, made with the default if there is none; the array of values is held as long as it is used.
    private func openEntry(
        of base: PreparedTarget, _ key: Place, _ initial: TypedExpression, _ types: PreparedTarget.KeyedTypes
    ) -> PreparedTarget {
        let address = allocate(.address).word
        let pin = allocate(.reference).reference
        let index = allocateWord()
        let mark = mark
        func emitEntry(_ operation: RuntimeOperation, _ arguments: [Place], _ argumentTypes: [Type]) {
            let start = self.mark
            let slot = emitSlot(of: base)
            _ = pass(arguments)
            let references = arguments.reduce(0) { $0 + $1.layout.references }
            let passed = Place(
                word: slot, reference: start.references, layout: Layout(words: 0, references: references))
            emitRuntime(operation, passed, [types.dictionary] + argumentTypes, result: .int)
            held = held.filter { $0 < start.references }
            emit(.moveWord, index, slot)
            release(to: start)
        }
        if !emitFind(key, types.key, in: base, into: index) {
            emitEntry(.dictionaryEntryIndex, [key], [types.key])
        }
        let found = assembler.makeLabel()
        assembler.emitBranch(.branchGreaterOrEqualImmediate, index, 0, to: found)
        let heldBefore = held
        let value = value(initial.called(for: types.value))
        // A second owner would make the insertion copy the values.
        emit(.clearReference, pin)
        emitEntry(.dictionaryInsertEntry, [key, value], [types.key, types.value])
        release(to: mark)
        held.formUnion(heldBefore)
        assembler.bind(found)
        let slot = emitSlot(of: base)
        emit(.dictionaryValueAddress, address, slot, index)
        emit(.data, pin)
        release(to: mark)
        held.insert(pin)
        return .home(.address(word: address, after: .none), nil, types.layout)
    }

    /// The place as registers or memory that does not move while a function runs that is given it.
    func addressable(_ target: PreparedTarget) -> PreparedTarget {
        let opened = open(target)
        switch opened {
        case .element(_, _, .bool, _, let layout):
            // A byte has no address that a word could be read at.
            return .temporary(load(opened), writeBack: opened, after: .none, layout)
        case .element(let base, let index, _, let skipped, let layout):
            let address = allocate(.address).word
            let pin = allocate(.reference).reference
            let mark = mark
            let slot = emitSlot(of: base)
            emit(.elementAddress, address, slot, index)
            emit(.data, pin, skipped.words, skipped.references)
            release(to: mark)
            held.insert(pin)
            return withWriteBack(of: base, .home(.address(word: address, after: .none), nil, layout))
        default: return opened
        }
    }

    /// A part of a temporary that is changed through its address has to be stored with it.
    private func withWriteBack(of base: PreparedTarget, _ target: PreparedTarget) -> PreparedTarget {
        guard base.needsWriteBack, case .home(let home, _, let layout) = target else { return target }
        return .temporaryMemory(home, base, layout)
    }
}

extension PreparedTarget {
    /// Whether nothing has to be computed to reach it.
    var isOpen: Bool {
        switch self {
        case .home, .temporary, .temporaryMemory, .tuple, .discard: true
        case .element(let base, _, _, _, _): base.isOpen
        default: false
        }
    }

    /// Whether a change reaches the place only by storing it.
    var needsWriteBack: Bool {
        switch self {
        case .temporary, .temporaryMemory, .computed, .dictionaryValue, .librarySubscript, .weak: true
        case .element(let base, _, _, _, _): base.needsWriteBack
        default: false
        }
    }
}

extension PreparedTarget.ComputedTarget {
    /// The instance as the argument of the getter, or of the setter if it is changed.
    func instanceExpression(
        in lowering: FunctionLowering, isChanged: Bool
    ) -> [TypedExpression] {
        switch instance {
        case .none: return []
        case .value(let object): return [object]
        case .place(let place, let type):
            let variable = lowering.temporaryVariable(type).variable
            lowering.homes[ObjectIdentifier(variable)] = place.memory
            if !isChanged { return [lowering.expression(.variable(variable), type)] }
            let range = lowering.presentRange
            return [
                lowering.expression(.inoutArgument(.variable(variable, range)), .inoutReference(type))
            ]
        }
    }
}

extension PreparedTarget {
    /// Where an addressable place lies.
    var memory: Home? {
        switch self {
        case .home(let home, _, _), .temporaryMemory(let home, _, _): home
        case .temporary(let place, _, let skipped, let layout):
            .registers(place.part(after: skipped, layout: layout))
        default: nil
        }
    }
}
