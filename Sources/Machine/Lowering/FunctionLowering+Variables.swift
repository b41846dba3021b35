import Checker
import Syntax

extension FunctionLowering {
    func isBoxed(_ variable: Variable) -> Bool {
        variable.isMutable && boxed.contains(ObjectIdentifier(variable))
    }

    func home(of variable: Variable) -> Home? {
        guard case .global(let number) = variable.storage else { return homes[ObjectIdentifier(variable)] }
        guard let place = cell.machine.globals[number]?.place else {
            fail("The variable '\(variable.name)' does not exist.", at: variable.range)
            return nil
        }
        return isMain ? .registers(place) : .global(place)
    }

    /// A global that may have no value, because its cell stopped before, is checked at each use.
    func checkInitialised(_ variable: Variable) {
        guard case .global(let number) = variable.storage, !cell.machine.isInitialised(number),
            !initialised.contains(number)
        else { return }
        assembler.emit(Instruction(.checkGlobal, 0, immediate: number))
    }

    func markInitialised(_ variable: Variable) {
        guard case .global(let number) = variable.storage, !cell.machine.isInitialised(number),
            !initialised.contains(number)
        else { return }
        assembler.emit(Instruction(.markGlobal, 0, immediate: number))
    }

    // MARK: Declarations

    func lowerDeclaration(_ pattern: BindingPattern, _ expression: TypedExpression?) {
        guard let expression else { return declareWithoutValue(pattern) }
        switch pattern {
        case .variable(let variable):
            if case .global(let number) = variable.storage {
                guard case .registers(let place)? = home(of: variable) else { return }
                evaluate(expression, into: place)
                markInitialised(variable)
                initialised.insert(number)
            } else if isBoxed(variable) {
                let box = allocate(.reference).reference
                let mark = mark
                let source = operand(expression)
                fillBox(box, of: variable, with: source)
                release(to: mark)
            } else {
                homes[ObjectIdentifier(variable)] = .registers(value(expression))
            }
        case .tuple:
            bind(pattern, to: value(expression), mayChange: true)
        case .discard:
            let mark = mark
            _ = operand(expression)
            release(to: mark)
        }
    }

    private func declareWithoutValue(_ pattern: BindingPattern) {
        switch pattern {
        case .variable(let variable):
            guard variable.storage == .local else { return }
            if isBoxed(variable) {
                let box = allocate(.reference).reference
                makeBox(box, of: variable)
            } else {
                homes[ObjectIdentifier(variable)] = .registers(allocate(variable.type))
            }
        case .tuple(let patterns): patterns.forEach(declareWithoutValue)
        case .discard: break
        }
    }

    /// Gives the pattern's variables the parts of a value that only they use.
    ///
    /// `mayChange`: a variable may be those registers themselves even if it changes.
    func bind(_ pattern: BindingPattern, to place: Place, mayChange: Bool) {
        switch pattern {
        case .discard: break
        case .tuple(let patterns):
            var skipped = Layout.none
            for pattern in patterns {
                let layout = Layout(of: pattern.type)
                bind(pattern, to: place.part(after: skipped, layout: layout), mayChange: mayChange)
                skipped = skipped + layout
            }
        case .variable(let variable):
            if case .global(let number) = variable.storage {
                guard case .registers(let target)? = home(of: variable) else { return }
                move(place, to: target)
                markInitialised(variable)
                initialised.insert(number)
            } else if isBoxed(variable) {
                fillBox(allocate(.reference).reference, of: variable, with: place)
            } else if variable.isMutable && !mayChange {
                let copy = allocate(variable.type)
                move(place, to: copy)
                homes[ObjectIdentifier(variable)] = .registers(copy)
            } else {
                homes[ObjectIdentifier(variable)] = .registers(place)
            }
        }
    }

    // MARK: Boxes

    private func makeBox(_ box: Int, of variable: Variable) {
        let layout = Layout(of: variable.type)
        emit(.makeBox, box, layout.words, layout.references)
        held.insert(box)
        homes[ObjectIdentifier(variable)] = .box(reference: box, layout)
    }

    private func fillBox(_ box: Int, of variable: Variable, with place: Place) {
        makeBox(box, of: variable)
        store(place, inBox: box, after: .none)
    }

    /// A parameter that closures share and change.
    func box(parameter variable: Variable) {
        guard case .registers(let place)? = home(of: variable) else { return }
        fillBox(allocate(.reference).reference, of: variable, with: place)
    }

    func store(_ place: Place, inBox box: Int, after skipped: Layout) {
        for offset in 0..<place.layout.words {
            emit(.storeBoxWord, place.word + offset, box, skipped.words + offset)
        }
        for offset in 0..<place.layout.references {
            emit(.storeBoxReference, place.reference + offset, box, skipped.references + offset)
        }
    }

    func load(from box: Int, after skipped: Layout, into target: Place) {
        for offset in 0..<target.layout.words {
            emit(.loadBoxWord, target.word + offset, box, skipped.words + offset)
        }
        for offset in 0..<target.layout.references {
            emit(.loadBoxReference, target.reference + offset, box, skipped.references + offset)
        }
        hold(target)
    }

    // MARK: Loads and stores

    func load(_ variable: Variable, into target: Place) {
        guard let home = home(of: variable) else {
            return fail("The variable '\(variable.name)' has no place here.", at: variable.range)
        }
        checkInitialised(variable)
        load(home, after: .none, into: target)
    }

    func load(_ home: Home, after skipped: Layout, into target: Place) {
        switch home {
        case .registers(let place): move(place.part(after: skipped, layout: target.layout), to: target)
        case .global(let place):
            let part = place.part(after: skipped, layout: target.layout)
            for offset in 0..<target.layout.words {
                emit(.loadGlobalWord, target.word + offset, part.word + offset)
            }
            for offset in 0..<target.layout.references {
                emit(.loadGlobalReference, target.reference + offset, part.reference + offset)
            }
            hold(target)
        case .box(let box, _): load(from: box, after: skipped, into: target)
        }
    }

    func store(_ source: Place, in home: Home, after skipped: Layout, takes: Bool) {
        switch home {
        case .registers(let place):
            let target = place.part(after: skipped, layout: source.layout)
            if takes { take(source, to: target) } else { move(source, to: target) }
        case .global(let place):
            let part = place.part(after: skipped, layout: source.layout)
            for offset in 0..<source.layout.words {
                emit(.storeGlobalWord, source.word + offset, part.word + offset)
            }
            for offset in 0..<source.layout.references {
                emit(.storeGlobalReference, source.reference + offset, part.reference + offset)
            }
        case .box(let box, _): store(source, inBox: box, after: skipped)
        }
    }
}

extension BindingPattern {
    var type: Type {
        switch self {
        case .variable(let variable): variable.type
        case .discard(let type): type
        case .tuple(let patterns): .tuple(patterns.map { TupleElement(type: $0.type) })
        }
    }
}
