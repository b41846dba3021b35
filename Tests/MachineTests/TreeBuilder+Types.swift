import Syntax

@testable import Checker
@testable import Machine

/// Declared types, and the expressions and statements that go with them.
extension TreeBuilder {
    // MARK: Types

    func structure(_ name: String, _ fields: [(String, Type)], generic: [Archetype] = []) -> Type {
        let declared = DeclaredType(outer: nil, genericParameters: generic, range: range())
        declared.storedProperties = fields.map {
            .init(name: $0.0, type: $0.1, isMutable: true, isWeak: false)
        }
        return .nominal(
            NominalType(declaring: declared, name: name, kind: .structure), generic.map { .archetype($0) })
    }

    func enumeration(_ name: String, _ cases: [(String, [Type])], indirect: Set<String> = []) -> Type {
        let declared = DeclaredType(outer: nil, genericParameters: [], range: range())
        let type = Type.nominal(NominalType(declaring: declared, name: name, kind: .enumeration), [])
        declared.cases = cases.map {
            .init(
                name: $0.0, payload: $0.1.map { TupleElement(type: $0) }, isIndirect: indirect.contains($0.0),
                rawValue: nil)
        }
        return type
    }

    /// The fields are those of the class itself; `self` is given to make their types.
    func classType(
        _ name: String, superclass: Type? = nil,
        _ fields: (Type) -> [(name: String, type: Type, isWeak: Bool)]
    ) -> Type {
        let declared = DeclaredType(outer: nil, genericParameters: [], range: range())
        let type = Type.nominal(NominalType(declaring: declared, name: name, kind: .classType), [])
        declared.superclass = superclass
        declared.storedProperties = superclass?.nominal?.declared?.storedProperties ?? []
        declared.storedProperties += fields(type).map {
            .init(name: $0.name, type: $0.type, isMutable: true, isWeak: $0.isWeak)
        }
        declared.methodTable = superclass?.nominal?.declared?.methodTable ?? []
        return type
    }

    func place(_ name: String, _ type: Type) -> Variable {
        Variable(name: name, type: type, isMutable: true, storage: .local, range: range(), isInout: true)
    }

    func closureParameter(_ name: String, _ type: Type) -> Variable {
        Variable(
            name: name, type: type, isMutable: false, storage: .local, range: range(), isNonEscaping: true)
    }

    /// A function that is lowered where it is used.
    func template(
        _ name: String, _ generic: [Archetype], _ parameters: [Variable], _ result: Type,
        isThrowing: Bool = false, isPrelude: Bool = false, _ body: (Function) -> [TypedStatement]
    ) -> Function {
        let function = Function(
            name: name, kind: .template, parameters: parameters.map { .init(label: nil, variable: $0) },
            result: result, isThrowing: isThrowing, range: range(), genericParameters: generic,
            isPrelude: isPrelude)
        function.body = body(function)
        return function
    }

    // MARK: Expressions

    func make(_ type: Type, _ fields: TypedExpression...) -> TypedExpression {
        expression(.tuple(fields), type)
    }

    func field(_ base: TypedExpression, _ index: Int) -> TypedExpression {
        expression(.field(base, index), base.type.elementTypes[index])
    }

    func field(_ target: AssignmentTarget, _ index: Int) -> AssignmentTarget {
        .field(target, index, type: target.type.elementTypes[index], range())
    }

    func place(_ variable: Variable) -> AssignmentTarget { .variable(variable, range()) }

    func pass(_ target: AssignmentTarget) -> TypedExpression {
        expression(.inoutArgument(target), .inoutReference(target.type))
    }

    func pass(_ variable: Variable) -> TypedExpression { pass(place(variable)) }

    func enumCase(_ type: Type, _ index: Int, _ payload: TypedExpression...) -> TypedExpression {
        expression(.enumCase(index, payload: payload), type)
    }

    func some(_ value: TypedExpression) -> TypedExpression {
        expression(.enumCase(1, payload: [value]), .optional(value.type))
    }

    func none(_ wrapped: Type) -> TypedExpression {
        expression(.enumCase(0, payload: []), .optional(wrapped))
    }

    func erased(_ value: TypedExpression, _ type: Type = .any) -> TypedExpression {
        expression(.erasure(value), type)
    }

    func generic(_ function: Function, _ types: [Type], _ arguments: [TypedExpression], _ result: Type)
        -> TypedExpression
    {
        expression(.call(.function(function, types), arguments), result)
    }

    func objectField(_ object: TypedExpression, _ index: Int) -> TypedExpression {
        expression(.objectField(object, index), fieldType(object.type, index))
    }

    func objectPlace(_ object: TypedExpression, _ index: Int) -> AssignmentTarget {
        .objectField(object, index, type: fieldType(object.type, index), range())
    }

    private func fieldType(_ type: Type, _ index: Int) -> Type {
        type.nominal?.declared?.storedProperties[index].type ?? .void
    }

    /// An instance whose fields have the values; its initialiser does nothing.
    func object(_ type: Type, _ fields: TypedExpression?...) -> TypedExpression {
        let instance = parameter("self", type)
        let initializer = template("init", [], [instance], .void) { _ in [] }
        return expression(
            .newObject(fields: fields, initializer: .function(initializer, []), []), type)
    }

    // MARK: Statements

    func run(_ expression: TypedExpression) -> TypedStatement { .expression(expression) }

    func throwing(_ value: TypedExpression) -> TypedStatement {
        .throwStatement(erased(value, .anyError), range())
    }

    func when(
        _ pattern: TypedPattern, _ value: TypedExpression, _ then: [TypedStatement],
        else otherwise: [TypedStatement]? = nil
    ) -> TypedStatement {
        .conditional([.matching(pattern, value)], then: then, else: otherwise, label: loop())
    }

    func choose(
        _ subject: TypedExpression, _ cases: [([TypedPattern], [TypedStatement])]
    ) -> TypedStatement {
        .switchStatement(
            subject,
            cases.map { patterns, body in
                TypedSwitchCase(items: patterns.map { .init(pattern: $0) }, body: body)
            }, label: loop(), range())
    }

    func attempt(
        _ body: [TypedStatement], _ clauses: [(TypedPattern, [TypedStatement])]
    ) -> TypedStatement {
        .doCatch(
            body, clauses.map { TypedCatch(items: [.init(pattern: $0.0)], body: $0.1) }, label: loop())
    }

    func say(_ text: String) -> TypedStatement { print(string(text)) }
}
