import Checker
import Syntax

extension FunctionLowering {
    // MARK: Conditions

    /// Jumps to the label unless all conditions hold. Gives the references that may be held at the label.
    func lowerConditions(_ conditions: [TypedCondition], else label: Label) -> Set<Int> {
        var heldAtLabel: Set<Int> = []
        for condition in conditions {
            switch condition {
            case .boolean(let expression): branch(expression, if: false, to: label)
            case .matching(let pattern, let expression):
                at(expression.range) {
                    let (place, isStable) = subject(expression, patterns: [pattern], conditions: [])
                    heldAtLabel.formUnion(held)
                    match(pattern, place, expression.type, isStable: isStable, else: label)
                }
            }
            heldAtLabel.formUnion(held)
        }
        return heldAtLabel
    }

    /// The value that patterns take apart, and whether nothing changes it while what they bind is in use.
    func subject(
        _ expression: TypedExpression, patterns: [TypedPattern], conditions: [TypedExpression]
    ) -> (Place, isStable: Bool) {
        let mark = mark
        guard conditions.allSatisfy(\.changesNothing),
            patterns.allSatisfy({ $0.parts.allSatisfy(\.changesNothing) })
        else { return (value(expression), true) }
        let place = operand(expression)
        return (place, isTemporary(place, above: mark) || expression.isUnchanging)
    }

    // MARK: Patterns

    /// Binds what the pattern binds, or jumps to the label.
    func match(_ pattern: TypedPattern, _ place: Place, _ type: Type, isStable: Bool, else label: Label) {
        switch pattern {
        case .wildcard: break
        case .variable(let variable): bind(variable, to: place, isStable: isStable)
        case .tuple(let patterns):
            var skipped = Layout.none
            for (pattern, type) in zip(patterns, type.elementTypes) {
                let layout = Layout(of: type)
                match(
                    pattern, place.part(after: skipped, layout: layout), type, isStable: isStable, else: label
                )
                skipped = skipped + layout
            }
        case .enumCase(let index, let patterns):
            let payloads = type.casePayloads
            guard payloads.indices.contains(index) else {
                return fail("This pattern does not fit its value.", at: assembler.range)
            }
            if payloads.count > 1 { emitTagTest(place.word, index, else: label) }
            matchPayload(patterns, payloads[index], place, isStable: isStable, else: label)
        case .expression(let variable, let condition):
            homes[ObjectIdentifier(variable)] = .registers(place)
            branch(condition, if: false, to: label)
        case .cast(let target, let pattern):
            let result = castToOptional(place, type, target)
            emitTagTest(result.word, 1, else: label)
            match(
                pattern, result.part(after: .word, layout: Layout(of: target)), target, isStable: true,
                else: label)
        }
    }

    private func emitTagTest(_ word: Int, _ tag: Int, else label: Label) {
        if tag <= Int(Int16.max) {
            assembler.emitBranch(.branchNotEqualImmediate, word, tag, to: label)
        } else {
            let register = allocateWord()
            load(integer: tag, into: register)
            assembler.emitBranch(.branchNotEqualInt, word, register, to: label)
        }
    }

    private func matchPayload(
        _ patterns: [TypedPattern], _ payload: NominalType.CasePayload, _ place: Place, isStable: Bool,
        else label: Label
    ) {
        guard !patterns.allSatisfy(\.isWildcard) else { return }
        var content = place.part(after: .word, layout: payload.layout)
        var isStable = isStable
        if payload.isIndirect {
            let unboxed = allocate(Layout(ofAll: payload.types))
            load(from: content.reference, after: .none, into: unboxed)
            content = unboxed
            isStable = true
        }
        // A pattern for the whole payload of several parts.
        if patterns.count == 1, payload.types.count > 1 {
            let whole = Type.tuple(payload.types.map { TupleElement(type: $0) })
            return match(patterns[0], content, whole, isStable: isStable, else: label)
        }
        var skipped = Layout.none
        for (pattern, type) in zip(patterns, payload.types) {
            let layout = Layout(of: type)
            match(
                pattern, content.part(after: skipped, layout: layout), type, isStable: isStable, else: label)
            skipped = skipped + layout
        }
    }

    private func bind(_ variable: Variable, to place: Place, isStable: Bool) {
        if case .global = variable.storage {
            return bind(.variable(variable), to: place, mayChange: true)
        }
        switch preboundHomes[ObjectIdentifier(variable)] {
        case .registers(let home)?: return move(place, to: home)
        case .box(let box, _)?: return fillBox(box, of: variable, with: place)
        default: break
        }
        if isBoxed(variable) || variable.isWeak {
            bind(.variable(variable), to: place, mayChange: true)
        } else if isStable, !variable.isMutable {
            homes[ObjectIdentifier(variable)] = .registers(place)
        } else {
            let copy = allocate(variable.type)
            move(place, to: copy)
            homes[ObjectIdentifier(variable)] = .registers(copy)
        }
    }

    // MARK: Switch

    func lowerSwitch(_ expression: TypedExpression, _ cases: [TypedSwitchCase], _ label: LoopIdentifier) {
        let mark = mark
        let items = cases.flatMap(\.items)
        let (place, isStable) = subject(
            expression, patterns: items.map(\.pattern), conditions: items.compactMap(\.condition))
        let end = assembler.makeLabel()
        withLoop(label, leavingTo: end) {
            lowerCases(cases.map { ($0.items, $0.body) }, place, expression.type, isStable, leavingTo: end) {
                // The checker has made sure that one fits.
                emit(.unreachable)
            }
        }
        assembler.bind(end)
        release(to: mark)
    }

    /// Tries the items in order, then `otherwise`.
    func lowerCases(
        _ cases: [(items: [TypedSwitchCase.Item], body: [TypedStatement])], _ place: Place, _ type: Type,
        _ isStable: Bool, leavingTo end: Label, otherwise: () -> Void
    ) {
        let outerFallthrough = fallthroughTarget
        var bodyLabel = assembler.makeLabel()
        for (index, (items, body)) in cases.enumerated() {
            let next = assembler.makeLabel()
            let following = assembler.makeLabel()
            fallthroughTarget =
                index + 1 < cases.count
                ? Loop(
                    breakLabel: following, continueLabel: following, reference: nextReference,
                    deferred: deferred.count) : nil
            let mark = mark
            let heldAtNext = lowerItems(items, place, type, isStable: isStable, body: bodyLabel, else: next)
            lower(body)
            emitClear(from: mark.references)
            if !body.endsControl { assembler.emitJump(.jump, to: end) }
            assembler.bind(next)
            held.formUnion(heldAtNext)
            release(to: mark)
            bodyLabel = following
        }
        otherwise()
        fallthroughTarget = outerFallthrough
    }

    /// Goes on at the body where an item fits. Gives the references that may be held at the other label.
    private func lowerItems(
        _ items: [TypedSwitchCase.Item], _ place: Place, _ type: Type, isStable: Bool, body: Label,
        else label: Label
    ) -> Set<Int> {
        var heldAtLabel: Set<Int> = []
        let outer = preboundHomes
        if items.count > 1 { prebind(items.flatMap(\.pattern.variables)) }
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            let next = isLast ? label : assembler.makeLabel()
            let mark = mark
            match(item.pattern, place, type, isStable: isStable, else: next)
            if let condition = item.condition { branch(condition, if: false, to: next) }
            heldAtLabel.formUnion(held)
            if !isLast {
                emitClear(from: mark.references)
                assembler.emitJump(.jump, to: body)
                assembler.bind(next)
                release(to: mark)
            }
        }
        assembler.bind(body)
        preboundHomes = outer
        return heldAtLabel
    }

    /// Several items bind the same variables: each to the same registers.
    private func prebind(_ variables: [Variable]) {
        for variable in variables where preboundHomes[ObjectIdentifier(variable)] == nil {
            let home =
                isBoxed(variable)
                ? Home.box(reference: allocate(.reference).reference, after: .none)
                : Home.registers(allocate(layout(of: variable)))
            preboundHomes[ObjectIdentifier(variable)] = home
            homes[ObjectIdentifier(variable)] = home
        }
    }

    func lowerFallthrough() {
        guard let target = fallthroughTarget else {
            return fail("There is no case to fall through to.", at: assembler.range)
        }
        leave(target, to: target.breakLabel)
    }
}

extension TypedPattern {
    var isWildcard: Bool {
        if case .wildcard = self { true } else { false }
    }
}

extension TypedExpression {
    /// Whether it is a constant of this function, or a part of one.
    var isUnchanging: Bool {
        switch kind {
        case .variable(let variable): variable.storage == .local && !variable.isMutable
        case .field(let base, _), .forceUnwrap(let base): base.isUnchanging
        default: false
        }
    }
}
