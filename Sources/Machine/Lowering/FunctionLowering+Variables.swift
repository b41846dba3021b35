import Checker
import Syntax

extension FunctionLowering {
    func isBoxed(_ variable: Variable) -> Bool {
        variable.isShared && boxed.contains(ObjectIdentifier(variable))
    }

    func home(of variable: Variable) -> Home? {
        guard case .global(let number) = variable.storage else { return homes[ObjectIdentifier(variable)] }
        guard let place = cell.machine.globals[number]?.place else {
            fail("The variable '\(variable.name)' does not exist.", at: variable.range)
            return nil
        }
        return isMain ? .registers(place) : .global(place)
    }

    /// A global that may have no value, because its cell stopped before, is checked at each use. A static property makes
    /// its value at its first use.
    func checkInitialised(_ variable: Variable) {
        guard case .global(let number) = variable.storage, !cell.machine.isInitialised(number),
            !initialised.contains(number)
        else { return }
        assembler.emit(
            Instruction(
                variable.initializer == nil ? .checkGlobal : .initialiseGlobal, 0, immediate: number))
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
                guard let home = home(of: variable) else { return }
                if case .registers(let place) = home, !variable.isWeak {
                    evaluate(expression, into: place)
                } else {
                    storeFirst(operandInScope(expression), in: home, of: variable)
                }
                markInitialised(variable)
                initialised.insert(number)
            } else if variable.isWeak {
                bind(pattern, to: operandInScope(expression), mayChange: true)
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

    /// What the value holds is let go of at the end of the scope.
    private func operandInScope(_ expression: TypedExpression) -> Place { operand(expression) }

    private func storeFirst(_ place: Place, in home: Home, of variable: Variable) {
        if variable.isWeak { storeWeak(place, in: home) } else { store(place, in: home, takes: false) }
    }

    private func declareWithoutValue(_ pattern: BindingPattern) {
        switch pattern {
        case .variable(let variable):
            guard variable.storage == .local else { return }
            if isBoxed(variable) {
                let box = allocate(.reference).reference
                makeBox(box, of: variable)
            } else {
                homes[ObjectIdentifier(variable)] = .registers(allocate(layout(of: variable)))
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
                guard let home = home(of: variable) else { return }
                storeFirst(place, in: home, of: variable)
                markInitialised(variable)
                initialised.insert(number)
            } else if variable.isWeak, !isBoxed(variable) {
                let home = Home.registers(allocate(.reference))
                storeWeak(place, in: home)
                homes[ObjectIdentifier(variable)] = home
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
        let layout = layout(of: variable)
        emit(.makeBox, box, layout.words, layout.references)
        held.insert(box)
        homes[ObjectIdentifier(variable)] = .box(reference: box, after: .none)
    }

    func fillBox(_ box: Int, of variable: Variable, with place: Place) {
        makeBox(box, of: variable)
        storeFirst(place, in: .box(reference: box, after: .none), of: variable)
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
        if variable.isWeak { loadWeak(home, into: target) } else { load(home, after: .none, into: target) }
    }

    // MARK: Weak

    /// The instance as an optional, nil when it is gone; where it is unowned, the instance itself.
    func loadWeak(_ home: Home, into target: Place) {
        let mark = mark
        let object: Int
        if case .registers(let place) = home {
            object = place.reference
        } else {
            let place = allocate(.reference)
            load(home, after: .none, into: place)
            object = place.reference
        }
        if target.layout.words > 0 {
            emit(.loadWeak, target.word, target.reference, object)
            hold(target)
        } else {
            let isAlive = allocateWord()
            emit(.loadWeak, isAlive, target.reference, object)
            hold(target)
            failUnlessAlive(isAlive)
        }
        release(to: mark)
    }

    private func failUnlessAlive(_ isAlive: Int) {
        let passed = assembler.makeLabel()
        assembler.emitJump(.branchTrue, isAlive, to: passed)
        let message = expression(
            .string("Attempted to read an unowned reference but the object was already deallocated"), .string)
        _ = value(expression(.call(.intrinsic(.libraryFailure), [message]), .void))
        assembler.bind(passed)
    }

    /// The source is an instance or an optional of one.
    func storeWeak(_ source: Place, in home: Home) {
        let mark = mark
        let object = allocate(.reference)
        emit(.makeWeak, object.reference, source.reference)
        hold(object)
        store(object, in: home, takes: true)
        release(to: mark)
    }

    func load(_ home: Home, after skipped: Layout, into target: Place) {
        switch home.part(after: skipped, layout: target.layout) {
        case .registers(let place): move(place, to: target)
        case .global(let place):
            for offset in 0..<target.layout.words {
                emit(.loadGlobalWord, target.word + offset, place.word + offset)
            }
            for offset in 0..<target.layout.references {
                emit(.loadGlobalReference, target.reference + offset, place.reference + offset)
            }
            hold(target)
        case .box(let box, let skipped): load(from: box, after: skipped, into: target)
        case .address(let word, let skipped):
            for offset in 0..<target.layout.words {
                emit(.loadWordAt, target.word + offset, word, skipped.words + offset)
            }
            for offset in 0..<target.layout.references {
                emit(.loadReferenceAt, target.reference + offset, word + 1, skipped.references + offset)
            }
            hold(target)
        }
    }

    func store(_ source: Place, in home: Home, takes: Bool) {
        switch home {
        case .registers(let place):
            let target = Place(word: place.word, reference: place.reference, layout: source.layout)
            if takes { take(source, to: target) } else { move(source, to: target) }
        case .global(let place):
            for offset in 0..<source.layout.words {
                emit(.storeGlobalWord, source.word + offset, place.word + offset)
            }
            for offset in 0..<source.layout.references {
                emit(.storeGlobalReference, source.reference + offset, place.reference + offset)
            }
        case .box(let box, let skipped): store(source, inBox: box, after: skipped)
        case .address(let word, let skipped):
            for offset in 0..<source.layout.words {
                emit(.storeWordAt, source.word + offset, word, skipped.words + offset)
            }
            for offset in 0..<source.layout.references {
                emit(.storeReferenceAt, source.reference + offset, word + 1, skipped.references + offset)
            }
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
