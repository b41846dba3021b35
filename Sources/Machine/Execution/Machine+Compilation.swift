import Checker
import Syntax

/// A function of a type that the machine calls by itself.
enum DeclaredFunction: Hashable {
    case equality, less, hash, description, debugDescription

    fileprivate var path: KeyPath<DeclaredType, Function?> {
        switch self {
        case .equality: \.equality
        case .less: \.less
        case .hash: \.hash
        case .description: \.description
        case .debugDescription: \.debugDescription
        }
    }
}

/// Code that is lowered only when a running cell needs it: what a value's type tells at run time.
extension Machine {
    struct FunctionKey: Hashable {
        let function: ObjectIdentifier
        let arguments: [Type]
    }

    struct WitnessKey: Hashable {
        let requirement: ObjectIdentifier
        let type: Type
    }

    func valueType(of type: Type) -> ValueType {
        valueTypes.valueType(of: type)
    }

    /// The type's own `==`, `<`, `hash(into:)` or `description`, as a function of the instance; nil where it has none.
    func declaredFunction(_ which: DeclaredFunction, of type: Type) throws -> FunctionObject? {
        guard case .function(let function, let arguments)? = type.declaredFunction(which.path) else {
            return nil
        }
        return try functionObject(for: function, arguments)
    }

    func functionObject(for function: Function, _ arguments: [Type]) throws -> FunctionObject {
        let header = try code(of: function, arguments)
        return FunctionObject(unit: header.pointee.code.unit, header: header, captures: nil)
    }

    func code(of function: Function, _ arguments: [Type]) throws(Trap) -> UnsafePointer<CodeHeader> {
        if case .global(let number) = function.kind, let header = functionTable[number] { return header }
        let key = FunctionKey(function: ObjectIdentifier(function), arguments: arguments)
        if let known = lateCode[key] { return known.header }
        let (unit, header) = try CellLowering(machine: self, conformances: conformances)
            .lower(function, arguments)
        lateCode[key] = LateCode(function: function, unit: unit, header: header)
        return header
    }

    struct LateCode {
        /// Kept: the key knows it by its identity.
        let function: Function
        let unit: CompiledUnit
        let header: UnsafePointer<CodeHeader>
    }

    // MARK: Requirements

    /// The code that does what a protocol asks for, for the type of the value in a box; nil with `pendingError`.
    @inline(never)
    func implementation(
        of requirement: Requirement, for box: UnsafeMutablePointer<HeapObject?>
    ) -> UnsafePointer<CodeHeader>? {
        guard let object = box.pointee else {
            pendingError = NativeError("The value has not been set yet.")
            return nil
        }
        let type = dynamicType(of: object)
        let key = WitnessKey(requirement: ObjectIdentifier(requirement), type: type)
        if let known = witnesses[key] { return known.header }
        do {
            guard let callee = conformances.callee(of: requirement, for: type) else {
                pendingError = NativeError("'\(requirement.name)' is not implemented for '\(type)'.")
                return nil
            }
            let thunk = Function.unboxing(requirement, type, callee)
            let (unit, header) = try CellLowering(machine: self, conformances: conformances).lower(thunk, [])
            witnesses[key] = LateCode(function: thunk, unit: unit, header: header)
            return header
        } catch {
            pendingError = error
            return nil
        }
    }

    /// The function that does what a protocol asks of a type itself; what is of the type it gives in a box.
    func staticImplementation(of requirement: Requirement, for type: Type) throws -> FunctionObject {
        let key = WitnessKey(requirement: ObjectIdentifier(requirement), type: type)
        let thunk: Function
        if let known = staticWitnesses[key] {
            thunk = known
        } else {
            guard let callee = conformances.callee(of: requirement, for: type) else {
                throw NativeError("'\(requirement.name)' is not implemented for '\(type)'.")
            }
            thunk = Function.boxing(requirement, type, callee)
            staticWitnesses[key] = thunk
        }
        return try functionObject(for: thunk, [])
    }

    /// The type of a boxed value, or of an instance.
    func dynamicType(of object: HeapObject) -> Type {
        switch object {
        case let box as ErasedObject:
            guard box.type.type.isClass, let instance = box.content.referencesPointer[0] as? ObjectInstance
            else { return box.type.type }
            return instance.description.type
        case let instance as ObjectInstance: return instance.description.type
        default: return .any
        }
    }
}

extension Requirement {
    /// Its type on the values of an `any` type.
    func type(on box: Type) -> FunctionType {
        let bindings: TypeBindings = [declaringProtocol.selfType: box]
        return FunctionType(
            parameters: type.parameters.map { $0.substituting(bindings) },
            result: type.result.substituting(bindings), isThrowing: type.isThrowing)
    }
}

extension Function {
    /// A function of a type itself, for callers that know the type only as an `any` type.
    fileprivate static func boxing(_ requirement: Requirement, _ type: Type, _ callee: Callee) -> Function {
        let range = SourceRange(cell: 0, lowerBound: 0, upperBound: 0)
        let own = Type.archetype(requirement.declaringProtocol.selfType)
        let signature = requirement.type(on: .existential([requirement.declaringProtocol]))
        let parameters = signature.parameters.enumerated().map { index, parameter in
            Variable(parameter: "$\(index)", passedAs: parameter, range: range)
        }
        let function = Function(
            name: requirement.name, kind: .local,
            parameters: parameters.map { .init(label: nil, variable: $0) }, result: signature.result,
            isThrowing: signature.isThrowing, range: range, isPrelude: true)
        let arguments = zip(parameters, requirement.type.parameters).map { parameter, declared in
            declared == own
                ? TypedExpression(
                    .forcedCast(parameter.passed(range: range), to: type), type: type, range: range)
                : parameter.passed(range: range)
        }
        let returnsSelf = requirement.type.result == own
        let call = TypedExpression(
            .call(callee, arguments), type: returnsSelf ? type : signature.result, range: range)
        let result =
            returnsSelf ? TypedExpression(.erasure(call), type: signature.result, range: range) : call
        function.body = [.returnStatement(result, range)]
        return function
    }

    /// A function that takes a box where the implementation takes the value that is in it.
    fileprivate static func unboxing(
        _ requirement: Requirement, _ type: Type, _ callee: Callee
    ) -> Function {
        let range = SourceRange(cell: 0, lowerBound: 0, upperBound: 0)
        let box = Type.existential([requirement.declaringProtocol])
        let bindings: TypeBindings = [requirement.declaringProtocol.selfType: box]
        let signature = requirement.type.parameters.map { $0.substituting(bindings) }
        let result = requirement.type.result.substituting(bindings)
        let parameters = signature.enumerated().map { index, parameter in
            Variable(parameter: "$\(index)", passedAs: parameter, range: range)
        }
        let function = Function(
            name: requirement.name, kind: .local,
            parameters: parameters.map { .init(label: nil, variable: $0) },
            result: result, isThrowing: requirement.type.isThrowing, range: range, isPrelude: true)
        func expression(_ kind: TypedExpression.Kind, _ type: Type) -> TypedExpression {
            TypedExpression(kind, type: type, range: range)
        }
        func use(_ variable: Variable) -> TypedExpression { expression(.variable(variable), variable.type) }
        let value = Variable(
            name: "self", type: type, isMutable: requirement.isMutating, storage: .local, range: range)
        let instance = requirement.isMutating ? value.asPlace(range: range) : use(value)
        let rest = zip(parameters, requirement.type.parameters).dropFirst().map { parameter, declared in
            // Of another value of the type itself.
            declared == .archetype(requirement.declaringProtocol.selfType)
                ? expression(.forcedCast(use(parameter), to: type), type) : parameter.passed(range: range)
        }
        let returnsSelf = requirement.type.result == .archetype(requirement.declaringProtocol.selfType)
        let call = expression(.call(callee, [instance] + rest), returnsSelf ? type : result)
        let unboxed = TypedStatement.declaration(
            .variable(value), expression(.forcedCast(use(parameters[0]), to: type), type), range)
        let boxed = { expression(.erasure($0), box) }
        if !requirement.isMutating {
            function.body = [unboxed, .returnStatement(returnsSelf ? boxed(call) : call, range)]
            return function
        }
        // Written back also when the implementation throws.
        let writeBack = TypedStatement.expression(
            expression(.assign(.variable(parameters[0], range), boxed(use(value))), .void))
        function.body = [
            unboxed, .deferStatement([writeBack]), .returnStatement(returnsSelf ? boxed(call) : call, range),
        ]
        return function
    }
}

extension Variable {
    fileprivate func asPlace(range: SourceRange) -> TypedExpression {
        TypedExpression(.inoutArgument(.variable(self, range)), type: .inoutReference(type), range: range)
    }
}
