/// A statement or declaration of the notebook language, as written.
package struct Statement: Sendable {
    package indirect enum Kind: Sendable {
        case expression(Expression)
        case binding(BindingDeclaration)
        case function(FunctionDeclaration)
        case conditional(IfStatement)
        case guardStatement([Expression], else: [Statement])
        case whileLoop([Expression], body: [Statement], label: String?)
        case repeatLoop(body: [Statement], condition: Expression, label: String?)
        case forLoop(ForStatement)
        case returnStatement(Expression?)
        case breakStatement(label: String?)
        case continueStatement(label: String?)
        case doBlock([Statement], label: String?)
    }

    package let kind: Kind
    package let range: SourceRange
    /// A `;` stands after it, which hides the value of a cell's last expression.
    package let endsWithSemicolon: Bool
}

package struct BindingDeclaration: Sendable {
    package let isMutable: Bool
    package let bindings: [Binding]

    package struct Binding: Sendable {
        package let pattern: Pattern
        package let type: TypeName?
        package let value: Expression?
        package let range: SourceRange
    }
}

package struct Pattern: Sendable {
    package indirect enum Kind: Sendable {
        case name(String)
        case tuple([Pattern])
        case discard
    }

    package let kind: Kind
    package let range: SourceRange
}

package struct FunctionDeclaration: Sendable {
    package struct Parameter: Sendable {
        /// What a call writes before the argument; nil for `_`.
        package let label: String?
        package let name: String
        package let type: TypeName
        package let defaultValue: Expression?
        package let isVariadic: Bool
        /// `@escaping` stands before the type.
        package let isEscaping: Bool
        package let range: SourceRange
    }

    package let name: String
    package let nameRange: SourceRange
    package let genericParameters: [GenericParameter]
    package let parameters: [Parameter]
    package let result: TypeName?
    /// Nil in the declarations of a library's table.
    package let body: [Statement]?
    package let isMutating: Bool
    package let isStatic: Bool
}

/// `T: Comparable`, also from a where clause: only library declarations have these.
package struct GenericParameter: Sendable {
    package let name: String
    package let conformances: [String]
}

package struct IfStatement: Sendable {
    package let conditions: [Expression]
    package let then: [Statement]
    package let `else`: [Statement]?
}

package struct ForStatement: Sendable {
    package let pattern: Pattern
    package let sequence: Expression
    package let condition: Expression?
    package let body: [Statement]
    package let label: String?
}

/// The name of a type, as written.
package struct TypeName: Sendable {
    package indirect enum Kind: Sendable {
        case named(String, arguments: [TypeName])
        case array(TypeName)
        case dictionary(TypeName, TypeName)
        case optional(TypeName)
        case tuple([(label: String?, type: TypeName)])
        case function([TypeName], result: TypeName)
        /// `any TableColumn`
        case existential(String)
    }

    package let kind: Kind
    package let range: SourceRange
}
