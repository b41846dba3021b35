import Checker
import Syntax

/// Copies the tree of a function with variables of its own, and with types in the place of its generic parameters.
///
/// What a copy is made for: a generic function in one use of it, and a function that is lowered in place, which may
/// be lowered again within itself. Variables that the tree does not declare stay who they are.
final class TreeInstantiation {
    private let bindings: TypeBindings
    private let conformances: ConformanceTable
    /// Told instead of the tree's own ranges: the call that a function of the prelude stands for.
    private let range: SourceRange?
    private var variables: [ObjectIdentifier: Variable] = [:]
    private var functions: [ObjectIdentifier: Function] = [:]

    init(bindings: TypeBindings, conformances: ConformanceTable, range: SourceRange? = nil) {
        self.bindings = bindings
        self.conformances = conformances
        self.range = range
    }

    func copy(_ function: Function) -> Function {
        let copy = declare(function)
        fill(copy, from: function)
        return copy
    }

    func copy(_ value: TypedExpression) -> TypedExpression { expression(value) }

    private func declare(_ function: Function) -> Function {
        let parameters = function.parameters.map { parameter in
            Function.Parameter(
                label: parameter.label, variable: declare(parameter.variable),
                isVariadic: parameter.isVariadic, isAutoclosure: parameter.isAutoclosure)
        }
        let copy = Function(
            name: function.name, kind: function.kind, parameters: parameters, result: type(function.result),
            isThrowing: function.isThrowing, range: range ?? function.range,
            genericParameters: function.genericParameters, isPrelude: function.isPrelude)
        return copy
    }

    private func fill(_ copy: Function, from function: Function) {
        copy.captures = function.captures.map(use)
        copy.body = statements(function.body)
    }

    // MARK: Names

    private func declare(_ variable: Variable) -> Variable {
        guard variable.storage == .local else { return variable }
        if let known = variables[ObjectIdentifier(variable)] { return known }
        let copy = Variable(
            name: variable.name, type: type(variable.type),
            isMutable: variable.isMutable || variable.isAssignedLater, storage: .local,
            range: range ?? variable.range, isNonEscaping: variable.isNonEscaping, isInout: variable.isInout,
            isWeak: variable.isWeak)
        variables[ObjectIdentifier(variable)] = copy
        return copy
    }

    private func use(_ variable: Variable) -> Variable { variables[ObjectIdentifier(variable)] ?? variable }

    private func use(_ function: Function) -> Function { functions[ObjectIdentifier(function)] ?? function }

    private func type(_ type: Type) -> Type { type.substituting(bindings) }

    private func place(_ own: SourceRange) -> SourceRange { range ?? own }

    private func callee(_ callee: Callee) -> Callee {
        switch callee {
        case .intrinsic, .scalar, .library: return callee
        case .function(let function, let arguments): return .function(use(function), arguments.map(type))
        case .method(let function, let slot): return .method(function, slot: slot)
        case .requirement(let requirement, let original):
            let type = type(original)
            return conformances.callee(of: requirement, for: type) ?? .requirement(requirement, of: type)
        }
    }

    // MARK: Statements

    private func statements(_ statements: [TypedStatement]) -> [TypedStatement] {
        // Local functions may call each other before they stand.
        for case .localFunction(let function) in statements {
            functions[ObjectIdentifier(function)] = declare(function)
        }
        return statements.map(statement)
    }

    private func statement(_ statement: TypedStatement) -> TypedStatement {
        switch statement {
        case .expression(let value): return .expression(expression(value))
        case .declaration(let pattern, let value, let range):
            let value = value.map(expression)
            return .declaration(binding(pattern), value, place(range))
        case .conditional(let conditions, let then, let otherwise, let label):
            return .conditional(
                conditions.map(condition), then: statements(then), else: otherwise.map(statements),
                label: label)
        case .whileLoop(let conditions, let body, let label, let range):
            return .whileLoop(
                conditions.map(condition), body: statements(body), label: label, place(range))
        case .repeatLoop(let body, let condition, let label, let range):
            return .repeatLoop(
                body: statements(body), condition: expression(condition), label: label, place(range))
        case .forLoop(let pattern, let sequence, let condition, let body, let label, let range):
            let sequence = expression(sequence)
            return .forLoop(
                binding(pattern), in: sequence, where: condition.map(expression), body: statements(body),
                label: label, place(range))
        case .switchStatement(let subject, let cases, let label, let range):
            return .switchStatement(
                expression(subject),
                cases.map { TypedSwitchCase(items: $0.items.map(item), body: statements($0.body)) },
                label: label, place(range))
        case .guardStatement(let conditions, let otherwise):
            return .guardStatement(conditions.map(condition), else: statements(otherwise))
        case .returnStatement(let value, let range):
            return .returnStatement(value.map(expression), place(range))
        case .breakStatement, .continueStatement, .fallthroughStatement: return statement
        case .yield(let value, let label): return .yield(expression(value), label)
        case .throwStatement(let error, let range): return .throwStatement(expression(error), place(range))
        case .deferStatement(let body): return .deferStatement(statements(body))
        case .localFunction(let function):
            let copy = use(function)
            fill(copy, from: function)
            return .localFunction(copy)
        case .block(let body, let label): return .block(statements(body), label: label)
        case .doCatch(let body, let clauses, let label):
            return .doCatch(
                statements(body),
                clauses.map { TypedCatch(items: $0.items.map(item), body: statements($0.body)) },
                label: label)
        }
    }

    private func condition(_ condition: TypedCondition) -> TypedCondition {
        switch condition {
        case .boolean(let value): return .boolean(expression(value))
        case .matching(let pattern, let value):
            let value = expression(value)
            return .matching(self.pattern(pattern), value)
        }
    }

    private func item(_ item: TypedSwitchCase.Item) -> TypedSwitchCase.Item {
        .init(pattern: pattern(item.pattern), condition: item.condition.map(expression))
    }

    private func pattern(_ pattern: TypedPattern) -> TypedPattern {
        switch pattern {
        case .wildcard: return .wildcard
        case .variable(let variable): return .variable(declare(variable))
        case .tuple(let patterns): return .tuple(patterns.map(self.pattern))
        case .enumCase(let index, let patterns): return .enumCase(index, patterns.map(self.pattern))
        case .expression(let variable, let condition):
            return .expression(declare(variable), expression(condition))
        case .cast(let target, let pattern): return .cast(type(target), self.pattern(pattern))
        }
    }

    private func binding(_ pattern: BindingPattern) -> BindingPattern {
        switch pattern {
        case .variable(let variable): .variable(declare(variable))
        case .tuple(let patterns): .tuple(patterns.map(binding))
        case .discard(let discarded): .discard(type(discarded))
        }
    }

    // MARK: Expressions

    private func expression(_ value: TypedExpression) -> TypedExpression {
        TypedExpression(kind(value.kind), type: type(value.type), range: place(value.range))
    }

    private func expressions(_ values: [TypedExpression]) -> [TypedExpression] { values.map(expression) }

    private func kind(_ kind: TypedExpression.Kind) -> TypedExpression.Kind {
        switch kind {
        case .integer, .double, .boolean, .string: return kind
        case .interpolation(let parts): return .interpolation(expressions(parts))
        case .variable(let variable): return .variable(use(variable))
        case .functionReference(let callee): return .functionReference(self.callee(callee))
        case .call(let callee, let arguments): return .call(self.callee(callee), expressions(arguments))
        case .callValue(let function, let arguments):
            return .callValue(expression(function), expressions(arguments))
        case .inoutArgument(let target): return .inoutArgument(self.target(target))
        case .arrayLiteral(let elements): return .arrayLiteral(expressions(elements))
        case .setLiteral(let elements): return .setLiteral(expressions(elements))
        case .dictionaryLiteral(let keys, let values):
            return .dictionaryLiteral(keys: expressions(keys), values: expressions(values))
        case .pairsLiteral(let keys, let values):
            return .pairsLiteral(keys: expressions(keys), values: expressions(values))
        case .tuple(let elements): return .tuple(expressions(elements))
        case .field(let base, let index): return .field(expression(base), index)
        case .objectField(let base, let index): return .objectField(expression(base), index)
        case .enumCase(let index, let payload): return .enumCase(index, payload: expressions(payload))
        case .newObject(let fields, let initializer, let arguments):
            return .newObject(
                fields: fields.map { $0.map(expression) }, initializer: callee(initializer),
                expressions(arguments))
        case .forceUnwrap(let base): return .forceUnwrap(expression(base))
        case .coalesce(let a, let b): return .coalesce(expression(a), expression(b))
        case .optionalChain(let inner): return .optionalChain(expression(inner))
        case .unwrapOrExit(let base): return .unwrapOrExit(expression(base))
        case .conditional(let condition, let then, let otherwise):
            return .conditional(expression(condition), then: expression(then), else: expression(otherwise))
        case .and(let a, let b): return .and(expression(a), expression(b))
        case .or(let a, let b): return .or(expression(a), expression(b))
        case .closure(let function): return .closure(copy(function))
        case .erasure(let base): return .erasure(expression(base))
        case .upcast(let base): return .upcast(expression(base))
        case .conditionalCast(let base, let target):
            return .conditionalCast(expression(base), to: type(target))
        case .forcedCast(let base, let target): return .forcedCast(expression(base), to: type(target))
        case .typeTest(let base, let target): return .typeTest(expression(base), type(target))
        case .optionalTry(let base): return .optionalTry(expression(base))
        case .forcedTry(let base): return .forcedTry(expression(base))
        case .assign(let target, let value): return .assign(self.target(target), expression(value))
        case .compoundAssign(let target, let callee, let value):
            return .compoundAssign(self.target(target), self.callee(callee), expression(value))
        case .mutatingCall(let callee, let target, let arguments):
            return .mutatingCall(self.callee(callee), self.target(target), expressions(arguments))
        case .statements(let body, let label): return .statements(statements(body), label: label)
        case .typeValue(let value): return .typeValue(type(value))
        case .dynamicType(let base): return .dynamicType(expression(base))
        }
    }

    private func target(_ target: AssignmentTarget) -> AssignmentTarget {
        switch target {
        case .variable(let variable, let range): return .variable(use(variable), place(range))
        case .element(let base, let index, let element, let range):
            return .element(
                self.target(base), index: expression(index), type: type(element), place(range))
        case .field(let base, let index, let field, let range):
            return .field(self.target(base), index, type: type(field), place(range))
        case .objectField(let object, let index, let field, let range):
            return .objectField(expression(object), index, type: type(field), place(range))
        case .dictionaryValue(let base, let key, let value, let range):
            return .dictionaryValue(
                self.target(base), key: expression(key), type: type(value), place(range))
        case .dictionaryValueOrDefault(let base, let key, let initial, let value, let range):
            return .dictionaryValueOrDefault(
                self.target(base), key: expression(key), default: expression(initial), type: type(value),
                place(range))
        case .unwrapped(let base, let isForced, let value, let range):
            return .unwrapped(self.target(base), isForced: isForced, type: type(value), place(range))
        case .computed(let instance, let indices, let getter, let setter, let value, let range):
            return .computed(
                self.instance(instance), indices: expressions(indices), getter: callee(getter),
                setter: callee(setter), type: type(value), place(range))
        case .librarySubscript(let base, let indices, let getter, let setter, let element, let range):
            return .librarySubscript(
                self.target(base), indices: expressions(indices), getter: getter, setter: setter,
                type: type(element), place(range))
        case .tuple(let targets, let tuple, let range):
            return .tuple(targets.map(self.target), type: type(tuple), place(range))
        case .discard(let discarded, let range): return .discard(type(discarded), place(range))
        }
    }

    private func instance(_ instance: AssignmentInstance) -> AssignmentInstance {
        switch instance {
        case .none: .none
        case .place(let target): .place(self.target(target))
        case .value(let value): .value(expression(value))
        }
    }
}

extension ConformanceTable {
    /// What a call of a requirement on a value of a known type calls; nil for an existential, whose box tells it.
    func callee(of requirement: Requirement, for type: Type) -> Callee? {
        guard let (function, arguments) = implementation(of: requirement, for: type) else { return nil }
        // A method of a class may be overridden.
        if type.isClass, !requirement.isStatic, let slot = type.nominal?.declared?.slot(of: function) {
            return .method(function, slot: slot)
        }
        return .function(function, arguments)
    }
}

extension DeclaredType {
    /// The slot of a function in the method table of the class, or of the superclass that it overrides.
    fileprivate func slot(of function: Function) -> Int? {
        if let slot = methodTable.firstIndex(where: { $0 === function }) { return slot }
        return superclass?.nominal?.declared?.slot(of: function)
    }
}
