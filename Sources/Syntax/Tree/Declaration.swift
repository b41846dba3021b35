/// The words before a declaration: `static`, `mutating`, `private`, `lazy`, `override`, …
package struct Modifiers: Sendable {
    package let names: Set<String>
    /// `private(set)`: the access word whose setter is narrowed.
    package let setterAccess: String?

    package init(names: Set<String> = [], setterAccess: String? = nil) {
        self.names = names
        self.setterAccess = setterAccess
    }

    package var isStatic: Bool { names.contains("static") || names.contains("class") }
    package var isMutating: Bool { names.contains("mutating") }
    package var isPrivate: Bool { names.contains("private") }
}

package struct BindingDeclaration: Sendable {
    package let isMutable: Bool
    package let bindings: [Binding]
    package let modifiers: Modifiers
    package let wrapper: Wrapper?

    /// `@Clamped(0...100)`: a property wrapper.
    package struct Wrapper: Sendable {
        package let type: TypeName
        package let arguments: [Argument]
        package let range: SourceRange
    }

    package struct Binding: Sendable {
        package let pattern: Pattern
        package let type: TypeName?
        package let value: Expression?
        package let accessors: Accessors?
        package let range: SourceRange

        package init(
            pattern: Pattern, type: TypeName?, value: Expression?, accessors: Accessors?, range: SourceRange
        ) {
            self.pattern = pattern
            self.type = type
            self.value = value
            self.accessors = accessors
            self.range = range
        }
    }

    package init(
        isMutable: Bool, bindings: [Binding], modifiers: Modifiers = Modifiers(), wrapper: Wrapper? = nil
    ) {
        self.isMutable = isMutable
        self.bindings = bindings
        self.modifiers = modifiers
        self.wrapper = wrapper
    }
}

/// What stands in the braces of a computed or observed property or of a subscript.
package struct Accessors: Sendable {
    package struct Body: Sendable {
        /// `newValue`, `oldValue`, or the name in parentheses; empty of a getter.
        package let parameter: String
        package let statements: [Statement]
        package let range: SourceRange
        /// Of a getter where it says `mutating`, of the others unless they say `nonmutating`.
        package let isMutating: Bool

        package init(parameter: String, statements: [Statement], range: SourceRange, isMutating: Bool) {
            self.parameter = parameter
            self.statements = statements
            self.range = range
            self.isMutating = isMutating
        }
    }

    /// In a protocol the body is empty.
    package let getter: Body?
    package let isThrowing: Bool
    package let setter: Body?
    package let willSet: Body?
    package let didSet: Body?

    package init(getter: Body?, isThrowing: Bool, setter: Body?, willSet: Body?, didSet: Body?) {
        self.getter = getter
        self.isThrowing = isThrowing
        self.setter = setter
        self.willSet = willSet
        self.didSet = didSet
    }
}

package struct FunctionDeclaration: Sendable {
    package struct Parameter: Sendable {
        /// What a call writes before the argument; nil for `_`.
        package let label: String?
        package let name: String
        package let type: TypeName
        package let defaultValue: Expression?
        package let isVariadic: Bool
        package let isInout: Bool
        /// `@escaping` stands before the type.
        package let isEscaping: Bool
        package let isAutoclosure: Bool
        package let range: SourceRange
    }

    package enum Throwing: Sendable { case never, always, rethrowing }

    /// `init` for an initialiser, `subscript` for a subscript, `deinit` for a deinitialiser.
    package let name: String
    package let nameRange: SourceRange
    package let genericParameters: [GenericParameter]
    package let requirements: [GenericRequirement]
    package let parameters: [Parameter]
    package let throwing: Throwing
    /// The type in `throws(Failure)`.
    package let thrown: TypeName?
    package let result: TypeName?
    /// Nil in the declarations of a library's table and in protocols. The getter of a subscript.
    package let body: [Statement]?
    /// The brace that ends the body.
    package let end: SourceRange?
    /// Of a subscript.
    package let accessors: Accessors?
    /// `init?`
    package let isFailable: Bool
    package let modifiers: Modifiers
    /// `@discardableResult`
    package let hasDiscardableResult: Bool
    /// The `///` comment above it.
    package let documentation: String

    package init(
        name: String, nameRange: SourceRange, genericParameters: [GenericParameter] = [],
        requirements: [GenericRequirement] = [], parameters: [Parameter] = [], throwing: Throwing = .never,
        thrown: TypeName? = nil, result: TypeName? = nil, body: [Statement]? = nil,
        end: SourceRange? = nil,
        accessors: Accessors? = nil,
        isFailable: Bool = false, modifiers: Modifiers = Modifiers(), hasDiscardableResult: Bool = false,
        documentation: String = ""
    ) {
        self.name = name
        self.nameRange = nameRange
        self.genericParameters = genericParameters
        self.requirements = requirements
        self.parameters = parameters
        self.throwing = throwing
        self.thrown = thrown
        self.result = result
        self.body = body
        self.end = end
        self.accessors = accessors
        self.isFailable = isFailable
        self.modifiers = modifiers
        self.hasDiscardableResult = hasDiscardableResult
        self.documentation = documentation
    }

    package var isMutating: Bool { modifiers.isMutating }
    package var isStatic: Bool { modifiers.isStatic }
}

/// `T: Comparable & Hashable`
package struct GenericParameter: Sendable {
    package let name: String
    package let conformances: [TypeName]
    package let range: SourceRange
}

/// What stands after `where`.
package enum GenericRequirement: Sendable {
    case conformance(TypeName, TypeName)
    case sameType(TypeName, TypeName)
}

package struct TypeAliasDeclaration: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let genericParameters: [GenericParameter]
    package let type: TypeName
}

/// A struct, enum, class or protocol, or an extension of one.
package struct NominalDeclaration: Sendable {
    package enum Kind: String, Sendable {
        case structure = "struct"
        case enumeration = "enum"
        case classType = "class"
        case protocolType = "protocol"
        case `extension`
    }

    package indirect enum Member: Sendable {
        case binding(BindingDeclaration, SourceRange)
        /// Also initialisers, subscripts and the deinitialiser.
        case function(FunctionDeclaration, SourceRange)
        case enumCase(EnumCase)
        case nominal(NominalDeclaration, SourceRange)
        case typeAlias(TypeAliasDeclaration, SourceRange)
        case associatedType(name: String, conformances: [TypeName], SourceRange)
    }

    package struct EnumCase: Sendable {
        package let name: String
        /// Nil without parentheses.
        package let payload: [FunctionDeclaration.Parameter]?
        package let rawValue: Expression?
        package let isIndirect: Bool
        package let range: SourceRange
    }

    package let kind: Kind
    package let name: String
    package let nameRange: SourceRange
    /// What an extension extends.
    package let extended: TypeName?
    package let genericParameters: [GenericParameter]
    package let requirements: [GenericRequirement]
    /// After the colon: a raw type, a superclass, protocols.
    package let inherited: [TypeName]
    package let members: [Member]
    package let modifiers: Modifiers
    package let documentation: String

    package init(
        kind: Kind, name: String, nameRange: SourceRange, extended: TypeName?,
        genericParameters: [GenericParameter], requirements: [GenericRequirement], inherited: [TypeName],
        members: [Member], modifiers: Modifiers, documentation: String
    ) {
        self.kind = kind
        self.name = name
        self.nameRange = nameRange
        self.extended = extended
        self.genericParameters = genericParameters
        self.requirements = requirements
        self.inherited = inherited
        self.members = members
        self.modifiers = modifiers
        self.documentation = documentation
    }
}
