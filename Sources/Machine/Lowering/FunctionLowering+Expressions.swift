import Checker
import Syntax

extension FunctionLowering {
    // MARK: Values

    /// Where the value is: a variable's own registers, or new ones. Only until something may change the
    /// variable.
    func operand(_ expression: TypedExpression) -> Place {
        switch expression.kind {
        case .variable(let variable):
            if !variable.isWeak, case .registers(let place)? = home(of: variable) {
                at(expression.range) { checkInitialised(variable) }
                return place
            }
        case .integer, .double:
            if let word = expression.literalWord, let register = loopConstants[word] {
                return wordPlace(register)
            }
        case .field(let base, let index):
            let skipped = base.type.offset(ofElement: index)
            let layout = Layout(of: expression.type)
            // A part of a place that is not in registers is read alone.
            if let place = partOfMemory(base, after: skipped, layout: layout) { return place }
            return operand(base).part(after: skipped, layout: layout)
        case .forceUnwrap(let base):
            return at(expression.range) {
                let place = operand(base)
                emit(.checkSome, place.word)
                return place.part(after: .word, layout: Layout(of: expression.type))
            }
        case .unwrapOrExit(let base):
            return at(expression.range) { unwrapOrExit(base, Layout(of: expression.type)) }
        case .upcast(let base): return operand(base)
        case .erasure(let base) where base.type.isExistential: return operand(base)
        default: break
        }
        return value(expression)
    }

    /// A field of a struct in a box, behind an address, in a global or an array: only its registers are loaded.
    private func partOfMemory(_ base: TypedExpression, after skipped: Layout, layout: Layout) -> Place? {
        switch base.kind {
        case .variable(let variable):
            if variable.isWeak { return nil }
            guard let home = home(of: variable) else { return nil }
            if case .registers = home { return nil }
            return at(base.range) {
                checkInitialised(variable)
                let place = allocate(layout)
                load(home, after: skipped, into: place)
                return place
            }
        case .field(let outer, let index):
            return partOfMemory(
                outer, after: outer.type.offset(ofElement: index) + skipped, layout: layout)
        case .objectField(let object, let index):
            guard let field = objectField(of: object.type, index), !field.isWeak else { return nil }
            return at(base.range) {
                let place = allocate(layout)
                let mark = mark
                let reference = operand(object).reference
                load(from: reference, after: field.offset + skipped, into: place)
                release(to: mark)
                return place
            }
        case .call(.intrinsic(.arrayGet), let arguments) where arguments[0].type.nominal == .array:
            return at(base.range) { partOfElement(arguments, after: skipped, layout: layout) }
        default: return nil
        }
    }

    func wordPlace(_ register: Int) -> Place {
        Place(word: register, reference: nextReference, layout: .word)
    }

    /// Operands in order. One that a later operand may change is copied.
    func operands(_ expressions: [TypedExpression]) -> [Place] {
        expressions.indices.map { index in
            let isSafe = expressions[(index + 1)...].allSatisfy(\.changesNothing)
            return isSafe || expressions[index].isUnchanging
                ? operand(expressions[index]) : value(expressions[index])
        }
    }

    /// The value in new registers, at the end of those in use.
    func value(_ expression: TypedExpression) -> Place {
        let place = allocate(expression.type)
        evaluate(expression, into: place, isFresh: true)
        return place
    }

    /// Values in registers one after the other, as calls take them.
    func values(_ expressions: [TypedExpression]) -> Place {
        let start = mark
        for expression in expressions { _ = value(expression) }
        return Place(
            word: start.words, reference: start.references,
            layout: Layout(words: nextWord - start.words, references: nextReference - start.references))
    }

    /// Evaluates into registers that already exist.
    ///
    /// `isFresh`: they are the last in use, and nothing reads them yet. Otherwise they may be a variable's, which
    /// the expression may use: only its last instruction writes them.
    func evaluate(_ expression: TypedExpression, into target: Place, isFresh: Bool = false) {
        at(expression.range) { lower(expression, into: target, isFresh: isFresh) }
    }

    private func lower(_ expression: TypedExpression, into target: Place, isFresh: Bool) {
        switch expression.kind {
        case .integer, .double:
            if let word = expression.literalWord { load(word: word, into: target.word) }
        case .boolean(let value): emit(.loadInteger, target.word, value ? 1 : 0)
        case .string(let value):
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.string(value)))
            hold(target)
        case .variable(let variable): load(variable, into: target)
        case .tuple(let elements): lowerParts(elements, into: target, isFresh: isFresh)
        case .field, .forceUnwrap, .unwrapOrExit, .upcast: lowerPart(expression, into: target)
        case .objectField(let object, let index): loadObjectField(object, index, into: target)
        case .conditional(let condition, let then, let otherwise):
            lowerConditional(condition, then, otherwise, into: target, isFresh: isFresh)
        case .and, .or: lowerLogic(expression, into: target)
        case .call(let callee, let arguments):
            lowerCall(callee, arguments, expression, into: target, isFresh: isFresh)
        case .callValue(let function, let arguments):
            lowerCallValue(function, arguments, expression, into: target)
        case .inoutArgument(let place): lowerInoutArgument(place, into: target)
        case .functionReference(let callee): lowerReference(to: callee, expression, into: target)
        case .closure(let function): makeClosure(of: function, into: target)
        case .arrayLiteral(let elements):
            lowerArrayLiteral(elements, of: expression.type.arguments.first ?? .void, into: target)
        case .setLiteral, .dictionaryLiteral, .pairsLiteral:
            lowerCollectionLiteral(expression, into: target, isFresh: isFresh)
        case .interpolation(let parts):
            runtime(
                .interpolation, parts.map(valueToDescribe), result: .string, into: target, isFresh: isFresh)
        case .erasure(let value): lowerErasure(value, expression.type, into: target, isFresh: isFresh)
        case .enumCase(let index, let payload):
            lowerEnumCase(index, payload, expression.type, into: target, isFresh: isFresh)
        case .newObject(let fields, let initializer, let arguments):
            lowerNewObject(fields, initializer, arguments, expression, into: target)
        case .coalesce(let optional, let otherwise):
            lowerCoalesce(optional, otherwise, expression.type, into: target)
        case .optionalChain(let inner): lowerChain(inner, expression.type, into: target)
        case .conditionalCast(let base, let type): lowerConditionalCast(base, type, expression, into: target)
        case .forcedCast(let base, let type): lowerForcedCast(base, type, into: target)
        case .typeTest(let base, let type): lowerTypeTest(base, type, into: target)
        case .optionalTry(let base): lowerOptionalTry(base, expression.type, into: target)
        case .forcedTry(let base): lowerForcedTry(base, into: target)
        case .statements(let statements, let label): lowerStatements(statements, label, into: target)
        case .typeValue(let type):
            let object = TypeObject(cell.valueType(type))
            assembler.emit(Instruction(.loadObject, target.reference, immediate: assembler.object(object)))
            hold(target)
        case .dynamicType(let base):
            runtime(.dynamicType, [base], result: expression.type, into: target, isFresh: isFresh)
        case .assign(let assigned, let value): assign(assigned, value)
        case .compoundAssign(let assigned, let callee, let value): compoundAssign(assigned, callee, value)
        case .mutatingCall(let callee, let changed, let arguments):
            mutate(callee, changed, arguments, expression, into: target, isFresh: isFresh)
        }
    }

    /// The value of a part of an interpolation, where what describes it may wait until all parts have their values.
    private func valueToDescribe(_ part: TypedExpression) -> TypedExpression {
        guard case .call(.intrinsic(.stringDescribing), let arguments) = part.kind, arguments.count == 1,
            cell.valueType(arguments[0].type).isDescribedByItsWord
        else { return part }
        return arguments[0]
    }

    /// An expression that is a part of another's registers.
    private func lowerPart(_ expression: TypedExpression, into target: Place) {
        let mark = mark
        let part = operand(expression)
        if isTemporary(part, above: mark) { take(part, to: target) } else { move(part, to: target) }
        release(to: mark)
    }
}

extension TypedExpression {
    /// Whether evaluating it can change no variable, and always comes to its end.
    var changesNothing: Bool {
        switch kind {
        case .call(.intrinsic(let intrinsic), let arguments):
            !intrinsic.callsBack && arguments.allSatisfy(\.changesNothing)
        case .call(.scalar, let arguments): arguments.allSatisfy(\.changesNothing)
        case .call, .callValue, .assign, .compoundAssign, .mutatingCall, .newObject, .inoutArgument,
            .statements, .optionalTry, .forcedTry:
            false
        case .variable(let variable): variable.initializer == nil
        case .setLiteral, .dictionaryLiteral: false
        default: parts.allSatisfy(\.changesNothing)
        }
    }

    /// The bits of a literal number of one word.
    var literalWord: UInt64? {
        switch kind {
        case .integer(let value):
            switch type.nominal {
            case .double?: Double(value).bitPattern
            case .float?: UInt64(Float(value).bitPattern)
            default: word(value)
            }
        case .double(let value):
            type.nominal == .float ? UInt64(Float(value).bitPattern) : value.bitPattern
        case .boolean(let value): word(value)
        default: nil
        }
    }
}

extension Type {
    var isExistential: Bool {
        if case .existential = self { true } else { false }
    }
}

extension [TypedExpression] {
    /// The words of the elements, if all are literals of one word.
    var literalWords: [UInt64]? {
        var words: [UInt64] = []
        for element in self {
            guard let word = element.literalWord else { return nil }
            words.append(word)
        }
        return words
    }
}

extension Intrinsic {
    /// Whether it calls a function that it is given, or the learner's `==`.
    var callsBack: Bool {
        switch self {
        case .sequenceMap, .sequenceFilter, .sequenceReduce, .sequenceForEach, .sequenceAllSatisfy,
            .sequenceContainsWhere, .arraySortedBy:
            true
        default: false
        }
    }
}
