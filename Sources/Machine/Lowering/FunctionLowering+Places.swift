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
    private func open(_ target: PreparedTarget.ComputedTarget) -> PreparedTarget.ComputedTarget {
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

    // MARK: Reading

    /// The present value of a place.
    func load(_ target: PreparedTarget) -> Place {
        let place = allocate(target.layout)
        load(target, into: place)
        return place
    }

    private func load(_ target: PreparedTarget, into place: Place) {
        let mark = mark
        switch target {
        case .home(let home, let variable, _):
            if let variable { checkInitialised(variable) }
            load(home, after: .none, into: place)
        case .temporaryMemory(let home, _, _): load(home, after: .none, into: place)
        case .weak(let home, _): loadWeak(home, into: place)
        case .element where !target.isOpen: load(open(target), into: place)
        case .element(let base, let index, let element, let skipped, let layout):
            loadElement(of: base, index, element, after: skipped, layout: layout, into: place)
        case .temporary(let source, _, let skipped, _):
            move(source.part(after: skipped, layout: place.layout), to: place)
        case .part, .unwrapped, .dictionaryValueOrDefault: load(open(target), into: place)
        case .computed(let target):
            let instance = target.instanceExpression(in: self, isChanged: false)
            evaluate(
                expression(.call(target.getter, instance + target.indices), target.type), into: place)
        case .dictionaryValue(let base, let key, let types):
            let dictionary = load(base)
            evaluate(
                expression(
                    .call(
                        .intrinsic(.dictionaryGet),
                        [standIn(for: dictionary, types.dictionary), standIn(for: key, types.key)]),
                    types.value), into: place)
        case .librarySubscript(let base, let indices, let getter, _, _):
            call(into: place, isFresh: false) {
                let instance = load(base)
                let passed = Layout(words: 0, references: 1) + pass(indices)
                emit(.callNative, getter.identifier, instance.word, instance.reference)
                emit(.data, 0, passed.references, place.layout.references)
            }
        case .tuple, .discard: break
        }
        release(to: mark)
    }

    func expression(_ kind: TypedExpression.Kind, _ type: Type) -> TypedExpression {
        TypedExpression(kind, type: type, range: presentRange)
    }

    var presentRange: SourceRange {
        assembler.range ?? SourceRange(cell: 0, lowerBound: 0, upperBound: 0)
    }

    private func loadElement(
        of base: PreparedTarget, _ index: Int, _ element: ElementLayout, after skipped: Layout,
        layout: Layout,
        into place: Place
    ) {
        let register = element == .reference ? place.reference : place.word
        guard element.isSingle else {
            let slot = emitSlot(of: base)
            return emitGetPart(slot: slot, index: index, after: skipped, layout: layout, into: place)
        }
        if case .home(.registers(let array), let variable, _) = base {
            if let variable { checkInitialised(variable) }
            let opcode = element.opcode(
                word: .arrayGetWord, byte: .arrayGetByte, reference: .arrayGetReference)
            emit(opcode, register, array.reference, index)
        } else {
            let slot = emitSlot(of: base)
            let opcode = element.opcode(
                word: .arrayGetWordInSlot, byte: .arrayGetByteInSlot, reference: .arrayGetReferenceInSlot)
            emit(opcode, register, slot, index)
        }
        hold(place)
    }

    /// Copies values to the next free registers, where a call takes them.
    func pass(_ places: [Place]) -> Layout {
        places.reduce(.none) { passed, place in
            move(place, to: allocate(place.layout))
            return passed + place.layout
        }
    }

    // MARK: Writing

    func store(_ source: Place, in target: PreparedTarget, takes: Bool) {
        let mark = mark
        switch target {
        case .home(let home, let variable, _):
            store(source, in: home, takes: takes)
            if let variable { markInitialised(variable) }
        case .temporaryMemory(let home, _, _): store(source, in: home, takes: takes)
        case .weak(let home, _): storeWeak(source, in: home)
        case .element where !target.isOpen: storeOpened(source, in: target, takes: takes)
        case .element(let base, let index, let element, let skipped, let layout):
            storeElement(source, in: base, index: index, element: element, after: skipped, layout: layout)
        case .temporary(let place, _, let skipped, let layout):
            let part = place.part(after: skipped, layout: layout)
            if takes { take(source, to: part) } else { move(source, to: part) }
        case .part, .unwrapped, .dictionaryValueOrDefault:
            storeOpened(source, in: target, takes: takes)
        case .computed(let target): storeComputed(source, in: target)
        case .dictionaryValue(let base, let key, let types):
            let opened = open(base)
            let slot = emitSlot(of: opened)
            let references = self.mark.references
            _ = pass([key, source])
            let passed = Place(
                word: slot, reference: references,
                layout: Layout(words: 0, references: key.layout.references + source.layout.references))
            emitRuntime(.dictionarySet, passed, [types.dictionary, types.key, types.value], result: .void)
            held = held.filter { $0 < references }
            writeBack(opened)
        case .librarySubscript(let base, let indices, _, let setter, _):
            let opened = open(base)
            let start = self.mark
            let slot = emitSlot(of: opened)
            let instance = allocate(.reference)
            let passed = Layout(words: 0, references: 1) + pass(indices + [source])
            emit(.callNativeMutating, setter.identifier, start.words + 1, instance.reference)
            emit(.data, slot, passed.references, 1)
            held.insert(instance.reference)
            release(to: start)
            writeBack(opened)
        case .tuple(let targets, _):
            var skipped = Layout.none
            for target in targets {
                store(source.part(after: skipped, layout: target.layout), in: target, takes: takes)
                skipped = skipped + target.layout
            }
        case .discard: break
        }
        release(to: mark)
    }

    private func storeOpened(_ source: Place, in target: PreparedTarget, takes: Bool) {
        let opened = open(target)
        store(source, in: opened, takes: takes)
        writeBack(opened)
    }

    private func storeComputed(_ source: Place, in target: PreparedTarget.ComputedTarget) {
        let opened = open(target)
        let instance = opened.instanceExpression(in: self, isChanged: true)
        let value = standIn(for: source, target.type)
        evaluate(
            expression(.call(target.setter, instance + target.indices + [value]), .void),
            into: allocate(.none))
        if case .place(let place, _) = opened.instance { writeBack(place) }
    }

    /// Stores what lies in temporaries where it came from.
    func writeBack(_ target: PreparedTarget) {
        switch target {
        case .temporary(let place, let origin, _, _):
            store(place, in: origin, takes: false)
            writeBack(origin)
        case .temporaryMemory(_, let origin, _): writeBack(origin)
        case .element(let base, _, _, _, _), .dictionaryValue(let base, _, _),
            .librarySubscript(let base, _, _, _, _):
            writeBack(base)
        case .computed(let computed):
            if case .place(let place, _) = computed.instance { writeBack(place) }
        default: break
        }
    }

    private func storeElement(
        _ source: Place, in base: PreparedTarget, index: Int, element: ElementLayout, after skipped: Layout,
        layout: Layout
    ) {
        let mark = mark
        if element.isSingle {
            let register = element == .reference ? source.reference : source.word
            if case .home(.registers(let place), let variable, _) = base {
                if let variable { checkInitialised(variable) }
                let opcode = element.opcode(
                    word: .arraySetWord, byte: .arraySetByte, reference: .arraySetReference)
                emit(opcode, register, place.reference, index)
            } else {
                let slot = emitSlot(of: base)
                let opcode = element.opcode(
                    word: .arraySetWordInSlot, byte: .arraySetByteInSlot, reference: .arraySetReferenceInSlot)
                emit(opcode, register, slot, index)
            }
        } else {
            let slot = emitSlot(of: base)
            emit(.arraySetPartInSlot, 0, slot, index)
            emitPart(source, after: skipped, layout: layout)
        }
        release(to: mark)
    }

    func emitGetPart(slot: Int, index: Int, after skipped: Layout, layout: Layout, into place: Place) {
        emit(.arrayGetPartInSlot, 0, slot, index)
        emitPart(place, after: skipped, layout: layout)
        hold(place)
    }

    private func emitPart(_ place: Place, after skipped: Layout, layout: Layout) {
        if max(layout.words, layout.references) > 255 {
            fail("A value of more than 255 parts cannot be an element of an array.", at: assembler.range)
        }
        emit(.data, place.word, place.reference)
        emit(.data, skipped.words, skipped.references, layout.words << 8 | layout.references)
    }

    // MARK: Slots and addresses

    /// A word register with the address of the place's one reference, to be used at once.
    func emitSlot(of target: PreparedTarget) -> Int {
        let slot = allocateWord()
        switch target {
        case .home(let home, let variable, _):
            if let variable { checkInitialised(variable) }
            emitSlot(of: home, into: slot)
        case .temporaryMemory(let home, _, _): emitSlot(of: home, into: slot)
        case .temporary(let place, _, let skipped, _):
            emit(.slot, slot, place.reference + skipped.references)
        case .element(let base, let index, _, let skipped, _):
            let mark = mark
            let outer = emitSlot(of: base)
            emit(.uniqueSlotOfElement, slot, outer, index)
            emit(.data, skipped.references)
            release(to: mark)
        case .weak, .part, .unwrapped, .computed, .dictionaryValue, .dictionaryValueOrDefault,
            .librarySubscript, .tuple, .discard:
            fail("This value cannot be changed in place. Assign it to a variable first.", at: assembler.range)
        }
        return slot
    }

    private func emitSlot(of home: Home, into slot: Int) {
        switch home {
        case .registers(let place): emit(.slot, slot, place.reference)
        case .global(let place): emit(.slotOfGlobal, slot, place.reference)
        case .box(let box, let skipped): emit(.slotInBox, slot, box, skipped.references)
        case .address(let word, let skipped): emit(.offsetAddress, slot, word + 1, skipped.references)
        }
    }

    /// The addresses of a place that stays where it is, in two word registers.
    func emitAddress(of target: PreparedTarget, into address: Int) {
        switch target {
        case .home(let home, let variable, _):
            if let variable { checkInitialised(variable) }
            emitAddress(of: home, into: address)
        case .temporaryMemory(let home, _, _): emitAddress(of: home, into: address)
        case .temporary(let place, _, let skipped, let layout):
            emitAddress(of: .registers(place.part(after: skipped, layout: layout)), into: address)
        default: fail("This value cannot be passed as a place.", at: assembler.range)
        }
    }

    func emitAddress(of home: Home, into address: Int) {
        switch home {
        case .registers(let place): emit(.addressOfRegisters, address, place.word, place.reference)
        case .global(let place): emit(.addressOfGlobals, address, place.word, place.reference)
        case .box(let box, let skipped):
            emit(.addressInBox, address, box)
            emit(.data, skipped.words, skipped.references)
        case .address(let word, let skipped):
            emit(.offsetAddress, address, word, skipped.words)
            emit(.offsetAddress, address + 1, word + 1, skipped.references)
        }
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
    fileprivate func instanceExpression(
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
