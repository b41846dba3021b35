import Checker
import Syntax

/// Where a stored property lies in an instance of a class.
struct ObjectField {
    let offset: Layout
    let isWeak: Bool
}

/// Instances of classes, and values whose type is known only at run time.
extension FunctionLowering {
    func objectField(of type: Type, _ index: Int) -> ObjectField? {
        guard type.isClass else { return nil }
        let fields = cell.machine.classDescription(of: type).fields
        return fields.indices.contains(index) ? fields[index] : nil
    }

    func loadObjectField(_ object: TypedExpression, _ index: Int, into target: Place) {
        guard let field = objectField(of: object.type, index) else {
            return fail("This property has no place.", at: object.range)
        }
        let mark = mark
        let reference = operand(object).reference
        if field.isWeak {
            loadWeak(.box(reference: reference, after: field.offset), into: target)
        } else {
            load(from: reference, after: field.offset, into: target)
        }
        release(to: mark)
    }

    func lowerNewObject(
        _ fields: [TypedExpression?], _ initializer: Callee, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into target: Place
    ) {
        let mark = mark
        let type = expression.type.wrapped ?? expression.type
        let description = cell.machine.classDescription(of: type)
        let object = allocate(.reference)
        assembler.emit(
            Instruction(
                .makeObject, object.reference, immediate: assembler.classDescription(description)))
        hold(object)
        let bindings = type.bindingsOfClasses
        for (value, field) in zip(fields, description.fields) {
            guard var value else { continue }
            if !bindings.isEmpty { value = cell.instantiate(value, bindings) }
            let inner = self.mark
            let home = Home.box(reference: object.reference, after: field.offset)
            let source = operand(value)
            if field.isWeak { storeWeak(source, in: home) } else { store(source, in: home, takes: false) }
            release(to: inner)
        }
        let instance = standIn(for: object, type)
        let result = initializer.function?.result ?? .void
        let made = allocate(Layout(of: result))
        evaluate(
            TypedExpression(.call(initializer, [instance] + arguments), type: result, range: presentRange),
            into: made)
        if !expression.type.isOptional {
            take(object, to: target)
        } else if result.isOptional {
            take(made, to: target)
        } else {
            // An initialiser that may fail tells whether it has not.
            let value = allocate(target.layout)
            load(integer: 1, into: value.word)
            if result == .bool {
                emit(.moveWord, value.word, made.word)
                let failed = assembler.makeLabel()
                assembler.emitJump(.branchTrue, made.word, to: failed)
                emit(.clearReference, object.reference)
                assembler.bind(failed)
            }
            take(object, to: value.part(after: .word, layout: .reference))
            take(value, to: target)
        }
        release(to: mark)
    }

    // MARK: Existentials

    func lowerErasure(_ value: TypedExpression, _ type: Type, into target: Place, isFresh: Bool) {
        if value.type.isExistential { return evaluate(value, into: target, isFresh: isFresh) }
        runtime(.erasure, [value], result: type, into: target, isFresh: isFresh)
    }

    /// A function that the box of the first argument tells.
    func lowerCall(
        of requirement: Requirement, _ type: Type, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into target: Place, isFresh: Bool
    ) {
        if type.isExistential, requirement.isStatic, let first = arguments.first, first.type.isMetatype {
            return lowerCall(
                ofStatic: requirement, type, first, Array(arguments.dropFirst()), expression, into: target)
        }
        guard type.isExistential, !requirement.isStatic else {
            return fail(
                "'\(requirement.name)' is not implemented for '\(type)'.", at: expression.range)
        }
        let mark = mark
        defer { release(to: mark) }
        var arguments = arguments
        if requirement.isMutating, let instance = arguments.first, instance.type.isExistential {
            // The box of an instance of a class, which is no place itself.
            let variable = temporaryVariable(instance.type).variable
            homes[ObjectIdentifier(variable)] = .registers(value(instance))
            arguments[0] = self.expression(
                .inoutArgument(.variable(variable, presentRange)), .inoutReference(instance.type))
        }
        pass(arguments, into: target, isFresh: isFresh) { passed in
            emit(
                requirement.isMutating ? .callMutatingRequirement : .callRequirement,
                assembler.requirement(requirement), passed.word, passed.reference)
        }
    }

    // MARK: Types as values

    /// A static member of a class, or what makes an instance of it; the first argument tells the class.
    func lowerCall(
        ofClassMember slot: Int, _ type: FunctionType, _ arguments: [TypedExpression],
        _ expression: TypedExpression, into target: Place
    ) {
        let mark = mark
        let member = allocate(.reference)
        runtime(
            .classMember, [arguments[0], self.expression(.integer(slot), .int)], result: .function(type),
            into: member, isFresh: false)
        let callee = standIn(for: member, .function(type))
        lowerCallValue(callee, Array(arguments.dropFirst()), expression, into: target)
        release(to: mark)
    }

    /// A static member that a protocol asks for; a value tells the type.
    private func lowerCall(
        ofStatic requirement: Requirement, _ box: Type, _ type: TypedExpression,
        _ arguments: [TypedExpression], _ expression: TypedExpression, into target: Place
    ) {
        let mark = mark
        let passed = allocate(Layout(words: 0, references: 2))
        let first = passed.part(after: .none, layout: .reference)
        let second = passed.part(after: .reference, layout: .reference)
        evaluate(type, into: first)
        assembler.emit(
            Instruction(
                .loadObject, second.reference,
                immediate: assembler.object(RequirementObject(requirement))))
        hold(second)
        let function = Type.function(requirement.type(on: box))
        emitRuntime(.staticRequirement, passed, [type.type, .any], result: function)
        let callee = standIn(for: first, function)
        lowerCallValue(callee, arguments, expression, into: target)
        release(to: mark)
    }

    // MARK: Casts

    /// The value as an optional of another type, nil where it is not of that type.
    func castToOptional(_ place: Place, _ type: Type, _ target: Type) -> Place {
        value(cast(standIn(for: place, type), to: target))
    }

    private func cast(_ value: TypedExpression, to target: Type) -> TypedExpression {
        TypedExpression(
            .conditionalCast(value, to: target), type: .optional(target), range: presentRange)
    }

    func lowerConditionalCast(
        _ base: TypedExpression, _ type: Type, _ expression: TypedExpression, into target: Place
    ) {
        if base.type == type {
            return lowerEnumCase(1, [base], .optional(type), into: target, isFresh: false)
        }
        let mark = mark
        let result = allocate(Layout(of: .optional(type)))
        call(into: result, isFresh: true) {
            let passed = values([base])
            // The type that is asked for is no argument: it only tells the operation.
            emitRuntime(.cast, passed, [base.type, type], result: .optional(type))
        }
        take(result, to: target)
        release(to: mark)
    }

    func lowerForcedCast(_ base: TypedExpression, _ type: Type, into target: Place) {
        if base.type == type { return evaluate(base, into: target) }
        let mark = mark
        let result = allocate(Layout(of: type))
        call(into: result, isFresh: true) {
            let passed = values([base])
            emitRuntime(.forcedCast, passed, [base.type, type], result: type)
        }
        take(result, to: target)
        release(to: mark)
    }

    func lowerTypeTest(_ base: TypedExpression, _ type: Type, into target: Place) {
        let mark = mark
        let result = allocate(.word)
        call(into: result, isFresh: true) {
            let passed = values([base])
            emitRuntime(.typeTest, passed, [base.type, type], result: .bool)
        }
        take(result, to: target)
        release(to: mark)
    }
}

extension Callee {
    var function: Function? {
        switch self {
        case .function(let function, _), .method(let function, _): function
        default: nil
        }
    }
}

extension Type {
    /// What the generic parameters of a class and of those that it inherits from stand for.
    fileprivate var bindingsOfClasses: TypeBindings {
        guard let declared = nominal?.declared else { return [:] }
        let own = declared.bindings(arguments)
        let inherited = declared.superclass?.substituting(own).bindingsOfClasses ?? [:]
        return own.merging(inherited) { first, _ in first }
    }
    var isMetatype: Bool { if case .metatype = self { true } else { false } }
}
