import Checker
import Syntax

/// A place to assign whose indices have been evaluated.
///
/// As in Swift, indices are evaluated before the value, and the place is reached for after it: nothing runs in
/// between.
indirect enum PreparedTarget {
    case home(Home, Variable, after: Layout, Layout)
    /// A part of an element of the array that the base holds.
    case element(PreparedTarget, index: Int, element: Layout, after: Layout, Layout)
    case librarySubscript(
        PreparedTarget, indices: [Place], getter: LibraryFunction, setter: LibraryFunction, Layout)
    case tuple([PreparedTarget], Layout)
    case discard(Layout)

    var layout: Layout {
        switch self {
        case .home(_, _, _, let layout), .element(_, _, _, _, let layout),
            .librarySubscript(_, _, _, _, let layout), .tuple(_, let layout), .discard(let layout):
            layout
        }
    }

    /// A field of the place.
    func part(after skipped: Layout, layout: Layout) -> PreparedTarget? {
        switch self {
        case .home(let home, let variable, let before, _):
            .home(home, variable, after: before + skipped, layout)
        case .element(let base, let index, let element, let before, _):
            .element(base, index: index, element: element, after: before + skipped, layout)
        case .librarySubscript, .tuple, .discard: nil
        }
    }
}

extension FunctionLowering {
    // MARK: Statements

    func assign(_ target: AssignmentTarget, _ expression: TypedExpression) {
        let mark = mark
        if case .variable(let variable, _) = target, case .registers(let place)? = home(of: variable) {
            evaluate(expression, into: place)
            markInitialised(variable)
            return release(to: mark)
        }
        let prepared = prepare(target, for: [expression])
        let start = self.mark
        let source = operand(expression)
        store(source, in: prepared, takes: isTemporary(source, above: start))
        release(to: mark)
    }

    /// `target op= value`: the value is computed before the target is read.
    func compoundAssign(_ target: AssignmentTarget, _ callee: Callee, _ expression: TypedExpression) {
        let mark = mark
        if case .intrinsic(let intrinsic) = callee,
            intrinsic == .arrayConcatenate || intrinsic == .stringConcatenate
        {
            let prepared = prepare(target, for: [expression])
            let isString = intrinsic == .stringConcatenate
            if isString {
                let suffix = operand(expression)
                let slot = emitSlot(of: prepared)
                emit(.stringAppendInSlot, slot, suffix.reference)
            } else {
                mutateArray(
                    .arrayAppendContents, prepared, target.type, [expression], .void, into: allocate(.none))
            }
            return release(to: mark)
        }
        if case .variable(let variable, let range) = target, case .registers(let place)? = home(of: variable)
        {
            at(range) { checkInitialised(variable) }
            let left = TypedExpression(.variable(variable), type: variable.type, range: range)
            let safe = expression.changesNothing ? expression : hoisted(expression)
            let call = TypedExpression(
                .call(callee, [left, safe]), type: variable.type, range: assembler.range ?? range)
            evaluate(call, into: place)
            return release(to: mark)
        }
        let prepared = prepare(target, for: [expression])
        let right = hoisted(expression)
        let left = temporaryVariable(target.type)
        homes[ObjectIdentifier(left.variable)] = .registers(load(prepared))
        let call = TypedExpression(
            .call(callee, [left.expression, right]), type: target.type, range: expression.range)
        let start = self.mark
        let result = operand(call)
        store(result, in: prepared, takes: isTemporary(result, above: start))
        release(to: mark)
    }

    /// An expression that stands for a value computed now.
    private func hoisted(_ expression: TypedExpression) -> TypedExpression {
        switch expression.kind {
        case .integer, .double, .boolean: return expression
        default: break
        }
        let temporary = temporaryVariable(expression.type)
        homes[ObjectIdentifier(temporary.variable)] = .registers(
            expression.changesNothing ? operand(expression) : value(expression))
        return temporary.expression
    }

    func temporaryVariable(_ type: Type) -> (variable: Variable, expression: TypedExpression) {
        let range = assembler.range ?? SourceRange(cell: 0, lowerBound: 0, upperBound: 0)
        let variable = Variable(name: "", type: type, isMutable: false, storage: .local, range: range)
        temporaries.append(variable)
        return (variable, TypedExpression(.variable(variable), type: type, range: range))
    }

    // MARK: Targets

    /// Evaluates the indices; they must outlive the evaluation of `later`.
    func prepare(_ target: AssignmentTarget, for later: [TypedExpression]) -> PreparedTarget {
        let isSafe = later.allSatisfy(\.changesNothing)
        switch target {
        case .variable(let variable, let range):
            guard let home = home(of: variable) else {
                fail("The variable '\(variable.name)' has no place here.", at: range)
                return .discard(.none)
            }
            return .home(home, variable, after: .none, Layout(of: variable.type))
        case .element(let base, let index, let type, _):
            let prepared = prepare(base, for: later + [index])
            let place = isSafe ? operand(index) : value(index)
            let layout = Layout(of: type)
            return .element(prepared, index: place.word, element: layout, after: .none, layout)
        case .librarySubscript(let base, let indices, let getter, let setter, let type, _):
            let prepared = prepare(base, for: later + indices)
            let places = indices.map { isSafe && indices.count == 1 ? operand($0) : value($0) }
            return .librarySubscript(
                prepared, indices: places, getter: getter, setter: setter, Layout(of: type))
        case .tupleElement(let base, let index, let type, let range):
            let prepared = prepare(base, for: later)
            guard
                let part = prepared.part(after: base.type.offset(ofElement: index), layout: Layout(of: type))
            else {
                fail("A part of this value cannot be assigned. Assign the whole value.", at: range)
                return .discard(Layout(of: type))
            }
            return part
        case .tuple(let targets, let type, _):
            return .tuple(targets.map { prepare($0, for: later) }, Layout(of: type))
        case .discard(let type, _): return .discard(Layout(of: type))
        }
    }

    /// The present value of a prepared target.
    func load(_ target: PreparedTarget) -> Place {
        let place = allocate(target.layout)
        switch target {
        case .home(let home, let variable, let skipped, _):
            checkInitialised(variable)
            load(home, after: skipped, into: place)
        case .element(let base, let index, let element, let skipped, let layout):
            let mark = mark
            loadElement(of: base, index, element, after: skipped, layout: layout, into: place)
            release(to: mark)
        case .librarySubscript(let base, let indices, let getter, _, _):
            call(into: place, isFresh: true) {
                let instance = load(base)
                let passed = Layout(words: 0, references: 1) + pass(indices)
                emit(.callNative, getter.identifier, instance.word, instance.reference)
                emit(.data, 0, passed.references, place.layout.references)
            }
        case .tuple, .discard: break
        }
        return place
    }

    private func loadElement(
        of base: PreparedTarget, _ index: Int, _ element: Layout, after skipped: Layout, layout: Layout,
        into place: Place
    ) {
        let isWord = element == .word
        let register = isWord ? place.word : place.reference
        if isWord || element == .reference {
            if case .home(.registers(let array), let variable, let before, _) = base {
                checkInitialised(variable)
                let reference = array.reference + before.references
                emit(isWord ? .arrayGetWord : .arrayGetReference, register, reference, index)
            } else {
                let slot = emitSlot(of: base)
                emit(isWord ? .arrayGetWordInSlot : .arrayGetReferenceInSlot, register, slot, index)
            }
            hold(place)
        } else {
            let slot = emitSlot(of: base)
            emitGetPart(slot: slot, index: index, after: skipped, layout: layout, into: place)
        }
    }

    /// Copies values to the next free registers, where a call takes them.
    func pass(_ places: [Place]) -> Layout {
        places.reduce(.none) { passed, place in
            move(place, to: allocate(place.layout))
            return passed + place.layout
        }
    }

    func store(_ source: Place, in target: PreparedTarget, takes: Bool) {
        switch target {
        case .home(let home, let variable, let skipped, _):
            store(source, in: home, after: skipped, takes: takes)
            markInitialised(variable)
        case .element(let base, let index, let element, let skipped, let layout):
            storeElement(source, in: base, index: index, element: element, after: skipped, layout: layout)
        case .librarySubscript(let base, let indices, _, let setter, _):
            let mark = mark
            let slot = emitSlot(of: base)
            let instance = allocate(.reference)
            let passed = Layout(words: 0, references: 1) + pass(indices + [source])
            emit(.callNativeMutating, setter.identifier, mark.words + 1, instance.reference)
            emit(.data, slot, passed.references, 1)
            release(to: mark)
        case .tuple(let targets, _):
            var skipped = Layout.none
            for target in targets {
                store(source.part(after: skipped, layout: target.layout), in: target, takes: takes)
                skipped = skipped + target.layout
            }
        case .discard: break
        }
    }

    private func storeElement(
        _ source: Place, in base: PreparedTarget, index: Int, element: Layout, after skipped: Layout,
        layout: Layout
    ) {
        let mark = mark
        if element == .word || element == .reference {
            let isWord = element == .word
            let register = isWord ? source.word : source.reference
            if case .home(.registers(let place), let variable, let before, _) = base {
                checkInitialised(variable)
                emit(
                    isWord ? .arraySetWord : .arraySetReference, register,
                    place.reference + before.references, index)
            } else {
                let slot = emitSlot(of: base)
                emit(isWord ? .arraySetWordInSlot : .arraySetReferenceInSlot, register, slot, index)
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
            fail("A tuple of more than 255 parts cannot be an element of an array.", at: assembler.range)
        }
        emit(.data, place.word, place.reference)
        emit(.data, skipped.words, skipped.references, layout.words << 8 | layout.references)
    }

    /// A word register with the address of the target's one reference, to be used at once.
    func emitSlot(of target: PreparedTarget) -> Int {
        let slot = allocateWord()
        switch target {
        case .home(let home, let variable, let skipped, _):
            checkInitialised(variable)
            switch home {
            case .registers(let place): emit(.slot, slot, place.reference + skipped.references)
            case .global(let place): emit(.slotOfGlobal, slot, place.reference + skipped.references)
            case .box(let box, _): emit(.slotInBox, slot, box, skipped.references)
            }
        case .element(let base, let index, _, let skipped, _):
            let mark = mark
            let outer = emitSlot(of: base)
            emit(.uniqueSlotOfElement, slot, outer, index)
            emit(.data, skipped.references)
            release(to: mark)
        case .librarySubscript, .tuple, .discard:
            fail("This value cannot be changed in place. Assign it to a variable first.", at: assembler.range)
        }
        return slot
    }
}
