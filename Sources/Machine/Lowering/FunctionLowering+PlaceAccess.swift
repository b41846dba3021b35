import Checker
import Syntax

/// Reading and writing places.
extension FunctionLowering {
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
            let isChanged = target.getter.takesPlace
            let instance = target.instanceExpression(in: self, isChanged: isChanged)
            evaluate(
                expression(.call(target.getter, instance + target.indices), target.type), into: place)
            if isChanged, case .place(let changed, _) = target.instance { writeBack(changed) }
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
}
