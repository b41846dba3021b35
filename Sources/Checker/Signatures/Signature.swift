import Syntax

/// One way to call a name: what it takes, what it gives, and what carries it out.
package struct Signature: Sendable {
    package struct Parameter: Sendable {
        package let label: String?
        package let name: String
        package var type: Type
        let defaultValue: DefaultValue?
        package let isVariadic: Bool
        package let isInout: Bool
        package let isAutoclosure: Bool

        package init(
            label: String?, name: String, type: Type, defaultValue: DefaultValue? = nil,
            isVariadic: Bool = false, isInout: Bool = false, isAutoclosure: Bool = false
        ) {
            self.label = label
            self.name = name
            self.type = type
            self.defaultValue = defaultValue
            self.isVariadic = isVariadic
            self.isInout = isInout
            self.isAutoclosure = isAutoclosure
        }

        package var hasDefault: Bool { defaultValue != nil }
    }

    package enum DefaultValue: Sendable {
        /// Of a library's declaration, not checked yet.
        case written(Expression)
        case checked(TypedExpression)
        /// Of a learner's function, whose declaration the checker may not have finished.
        case ofParameter(Function, Int)
    }

    package enum Implementation: Sendable {
        case callee(Callee)
        /// A function of the learner's or of the prelude, with its generic parameters as those of the signature.
        case function(Function)
        /// A method of a class that may be overridden.
        case method(Function, slot: Int)
        case requirement(Requirement)
        case constant(TypedExpression.Kind)
        /// The value of the one argument.
        case argument
        /// A stored property, by its place among the fields.
        case field(Int)
        /// A stored property of a class.
        case objectField(Int)
        /// A case of an enum, by its number.
        case enumCase(Int)
        /// A static stored property.
        case variable(Variable)
        /// An initialiser of a class.
        case objectInitializer(Function)
        /// Of a library's declaration: a body in the notebook language, not checked yet.
        case source(String)
    }

    package enum Kind: Hashable, Sendable {
        case function, property, initializer, subscripting
    }

    package enum Throwing: Hashable, Sendable { case never, always, rethrowing }

    package var name: String
    package var kind: Kind
    /// What each generic parameter must conform to.
    package var requirements: [String: Set<ProtocolType>]
    /// `S.Element == Element`
    var sameTypes: [TypePair] = []
    /// What some generic parameters stand for already: those of a type that is written.
    var fixed: Bindings = [:]
    /// The generic parameters in the order of the function's.
    var genericOrder: [String] = []
    package var parameters: [Parameter]
    package var result: Type
    package var throwing: Throwing = .never
    /// The type in `throws(Failure)`.
    var thrownError: Type?
    /// The type of the instance, where it is a member of one; its generic parameters are bound by it.
    package var instance: Type?
    package var isStatic: Bool
    package var isMutating: Bool
    package var implementation: Implementation
    /// For a library's subscript that can be assigned.
    package var setter: LibraryFunction?
    /// For a computed property or subscript of the learner's that can be assigned.
    package var learnerSetter: Implementation?
    /// Of a stored property with observers: reads it, as a function.
    var observedGetter: Function?
    /// Of a stored property of a class whose subclasses compute it: reads it as the instance's own class does.
    var dispatchedGetter: Function?
    /// For a stored property: whether it was declared with `var`.
    package var isMutable = false
    /// A property declared as `T!`: may be read as a T.
    var isImplicitlyUnwrapped = false
    package var access: Access = .everywhere
    package var declaration: String
    package var documentation: String
    /// The protocol of whose extension it is a member: a type's own member comes before it.
    package var protocolOwner: ProtocolType?
    /// A postfix operator.
    var isPostfix = false
    /// Of a row with a body.
    var source: SourceDeclaration?
    /// Another member of the same name and labels comes from a type or protocol that is more special.
    var isLessSpecial = false
    /// Taken only where no other declaration of the name fits.
    var isDisfavored: Bool { declaration.hasPrefix("@_disfavoredOverload ") }
    package var hasDiscardableResult = true
    /// Where the learner declared it.
    package var range: SourceRange?

    struct TypePair: Hashable, Sendable {
        let first: Type
        let second: Type
    }

    package enum Access: Hashable, Sendable {
        case everywhere
        /// `private`: in the declaration and the extensions of the type.
        case inType(NominalType)
        /// `private(set)`: may be read everywhere.
        case readEverywhere(NominalType)
    }

    var isGeneric: Bool { !requirements.isEmpty }

    package var functionType: FunctionType {
        FunctionType(
            parameters: parameters.map { $0.isInout ? .inoutReference($0.type) : $0.type }, result: result,
            isThrowing: throwing == .always, thrownError: thrownError)
    }

    /// The name with its labels, as swiftc writes it: `linspace(_:_:_:)`.
    var fullName: String {
        kind == .property ? name : "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
    }

    /// Whether both have the same name with the same labels.
    func hasFullName(of other: Signature) -> Bool {
        name == other.name && (kind == .property) == (other.kind == .property)
            && parameters.elementsEqual(other.parameters) { $0.label == $1.label }
    }
}

extension Signature {
    /// The name as swiftc prints it: labels that are all left out are not shown.
    var prettyName: String {
        if kind == .property { return name }
        if !parameters.isEmpty, parameters.allSatisfy({ $0.label == nil }) { return name }
        return fullName
    }

    init(
        name: String, kind: Kind, requirements: [String: Set<ProtocolType>] = [:],
        parameters: [Parameter] = [], result: Type, instance: Type? = nil, isStatic: Bool = false,
        isMutating: Bool = false, implementation: Implementation, setter: LibraryFunction? = nil,
        declaration: String, documentation: String = ""
    ) {
        self.name = name
        self.kind = kind
        self.requirements = requirements
        self.parameters = parameters
        self.result = result
        self.instance = instance
        self.isStatic = isStatic
        self.isMutating = isMutating
        self.implementation = implementation
        self.setter = setter
        self.declaration = declaration
        self.documentation = documentation
    }

    /// The signature of a function of the learner's; with an instance type that of a method, whose first parameter
    /// is the instance.
    init(of function: Function, kind: Kind = .function, instance: Type? = nil, isStatic: Bool = false) {
        let generic = GenericForm(of: function.genericParameters)
        let own = function.parameters.dropFirst(instance == nil || isStatic ? 0 : 1)
        self.init(
            name: function.name, kind: kind, requirements: generic.requirements,
            parameters: own.enumerated().map { place, parameter in
                Parameter(
                    label: parameter.label, name: parameter.variable.name,
                    type: generic.pattern(
                        parameter.isVariadic ? parameter.variable.type.arguments[0] : parameter.variable.type),
                    defaultValue: parameter.defaultValue == nil && parameter.writtenDefault == nil
                        ? nil : .ofParameter(function, place + function.parameters.count - own.count),
                    isVariadic: parameter.isVariadic, isInout: parameter.variable.isInout,
                    isAutoclosure: parameter.isAutoclosure)
            },
            result: generic.pattern(function.result), instance: instance.map(generic.pattern),
            isStatic: isStatic,
            isMutating: !isStatic && instance != nil
                && (function.parameters.first?.variable.isInout ?? false),
            implementation: .function(function), declaration: function.declaration,
            documentation: function.documentation)
        sameTypes = generic.sameTypes
        genericOrder = generic.order
        throwing = function.isRethrowing ? .rethrowing : function.isThrowing ? .always : .never
        thrownError = function.thrownError.map(generic.pattern)
        isPostfix = function.isPostfix
        range = function.range
    }

    /// A local function; what it shares with the function around it is what it is there.
    init(of function: Function, inside genericParameters: [Archetype]) {
        self.init(of: function)
        for archetype in genericParameters where function.genericParameters.contains(archetype) {
            fixed[archetype.parameterName] = .archetype(archetype)
        }
    }

    /// The implementation's callee, with the types that its generic parameters stand for.
    func callee(_ bindings: Bindings) -> Callee? {
        switch implementation {
        case .callee(let callee): callee
        case .function(let function): .function(function, genericArguments(bindings))
        case .objectInitializer(let function): .function(function, genericArguments(bindings))
        case .method(let function, let slot): .method(function, slot: slot)
        case .requirement(let requirement):
            instance.map { .requirement(requirement, of: $0.substituting(bindings)) }
        default: nil
        }
    }

    func genericArguments(_ bindings: Bindings) -> [Type] {
        genericOrder.map { bindings[$0] ?? .parameter($0) }
    }
}

/// Archetypes as the parameters of a signature.
struct GenericForm {
    private var names: [Archetype: String] = [:]
    private(set) var requirements: [String: Set<ProtocolType>] = [:]
    private(set) var sameTypes: [Signature.TypePair] = []
    private(set) var order: [String] = []

    init(of archetypes: [Archetype]) {
        for archetype in archetypes { add(archetype, as: archetype.parameterName) }
        order = archetypes.map(\.parameterName)
        for archetype in archetypes { addAssociatedTypes(of: archetype) }
        for archetype in archetypes { addSameTypes(of: archetype) }
    }

    private mutating func add(_ archetype: Archetype, as name: String) {
        names[archetype] = name
        requirements[name] = Set(archetype.conformances)
    }

    private mutating func addAssociatedTypes(of archetype: Archetype) {
        guard let owner = names[archetype] else { return }
        for (name, type) in archetype.associatedTypes.sorted(by: { $0.key < $1.key }) {
            let parameter = "\(owner).\(name)"
            guard case .archetype(let associated) = type, associated.base === archetype else { continue }
            add(associated, as: parameter)
            addAssociatedTypes(of: associated)
        }
    }

    /// Associated types that the declaration fixes: `where A.Element == B.Element`.
    private mutating func addSameTypes(of archetype: Archetype) {
        guard let owner = names[archetype] else { return }
        for (name, type) in archetype.associatedTypes.sorted(by: { $0.key < $1.key }) {
            let parameter = "\(owner).\(name)"
            if case .archetype(let associated) = type, associated.base === archetype {
                addSameTypes(of: associated)
            } else {
                requirements[parameter] = []
                sameTypes.append(Signature.TypePair(first: .parameter(parameter), second: pattern(type)))
            }
        }
    }

    func pattern(_ type: Type) -> Type {
        names.isEmpty
            ? type
            : type.replacing { part in
                if case .archetype(let archetype) = part, let name = names[archetype] {
                    .parameter(name)
                } else {
                    nil
                }
            }
    }
}

extension Function {
    /// The declaration as Swift writes it: `func f(_ x: Int) -> Int`.
    package var declaration: String {
        let list = parameters.filter { $0.variable.name != "self" }.map { parameter in
            let label = parameter.label ?? "_"
            let name = label == parameter.variable.name ? label : "\(label) \(parameter.variable.name)"
            let type =
                parameter.isVariadic
                ? "\(parameter.variable.type.arguments[0])..."
                : "\(parameter.variable.isInout ? "inout " : "")\(parameter.variable.type)"
            return "\(name): \(type)" + (parameter.defaultValue == nil ? "" : " = …")
        }
        let head = name == "init" || name == "subscript" ? name : "func \(name)"
        let isInitializer = name == "init"
        return "\(head)(\(list.joined(separator: ", ")))" + (isThrowing ? " throws" : "")
            + (result.isVoid || isInitializer ? "" : " -> \(result)")
    }
}

extension Signature {
    /// A static member of a class that subclasses may override.
    var isClassMember: Bool {
        if case .function(let function) = implementation { function.isClassMember } else { false }
    }
}
