/// A statement or declaration of the notebook language, as written.
package struct Statement: Sendable {
    package indirect enum Kind: Sendable {
        case expression(Expression)
        case binding(BindingDeclaration)
        case function(FunctionDeclaration)
        case nominal(NominalDeclaration)
        case typeAlias(TypeAliasDeclaration)
        case conditional(IfStatement)
        case guardStatement([Condition], else: [Statement])
        case whileLoop([Condition], body: [Statement], label: String?)
        case repeatLoop(body: [Statement], condition: Expression, label: String?)
        case forLoop(ForStatement)
        case switchStatement(SwitchStatement)
        case returnStatement(Expression?)
        case breakStatement(label: String?)
        case continueStatement(label: String?)
        case fallthroughStatement
        case throwStatement(Expression)
        case deferStatement([Statement])
        /// Without clauses a plain block.
        /// `thrown` is the type in `do throws(Failure)`.
        case doBlock([Statement], catches: [CatchClause], thrown: TypeName?, label: String?)
    }

    package let kind: Kind
    package let range: SourceRange
    /// A `;` stands after it, which hides the value of a cell's last expression.
    package let endsWithSemicolon: Bool

    package init(kind: Kind, range: SourceRange, endsWithSemicolon: Bool = false) {
        self.kind = kind
        self.range = range
        self.endsWithSemicolon = endsWithSemicolon
    }
}

/// What stands between commas after `if`, `guard` and `while`.
package enum Condition: Sendable {
    case expression(Expression)
    /// `let x = value`, `var x: Int = value`, and `let x` for `let x = x`.
    case optionalBinding(Pattern, TypeName?, Expression, isMutable: Bool)
    /// `case pattern = value`
    case matching(Pattern, Expression)
}

package struct IfStatement: Sendable {
    package let conditions: [Condition]
    package let then: [Statement]
    package let `else`: [Statement]?
    package let label: String?

    package init(conditions: [Condition], then: [Statement], else: [Statement]?, label: String? = nil) {
        self.conditions = conditions
        self.then = then
        self.else = `else`
        self.label = label
    }
}

package struct ForStatement: Sendable {
    package let pattern: Pattern
    /// `for x: Double in`
    package let type: TypeName?
    /// `for case pattern in`: elements that do not match are passed over.
    package let isCase: Bool
    package let sequence: Expression
    package let condition: Expression?
    package let body: [Statement]
    package let label: String?
}

package struct SwitchStatement: Sendable {
    package struct Case: Sendable {
        package struct Item: Sendable {
            package let pattern: Pattern
            package let condition: Expression?
        }

        /// Empty for `default`.
        package let items: [Item]
        package let body: [Statement]
        package let range: SourceRange
    }

    package let subject: Expression
    package let cases: [Case]
    package let label: String?
    /// The keyword, where an error about the whole statement is told.
    package let keywordRange: SourceRange
}

package struct CatchClause: Sendable {
    /// Empty where every error is caught, as `error`.
    package let items: [SwitchStatement.Case.Item]
    package let body: [Statement]
    package let range: SourceRange
}

package struct Pattern: Sendable {
    package indirect enum Kind: Sendable {
        /// Binds a variable: all names in a declaration, those under `let` or `var` elsewhere.
        case name(String, isMutable: Bool)
        case tuple([(label: String?, pattern: Pattern)])
        case discard
        /// A value to compare with, a range to lie in: `3`, `"a"`, `1..<5`.
        case expression(Expression)
        /// `.circle(let r)`, `Shape.circle`, also a static member: a member expression, with the payload in
        /// parentheses where there is one.
        case member(Expression, payload: [(label: String?, pattern: Pattern)]?)
        /// `let x?`
        case optional(Pattern)
        /// `is Circle`
        case typeTest(TypeName)
        /// `let c as Circle`
        case cast(Pattern, TypeName)
    }

    package let kind: Kind
    package let range: SourceRange

    package init(kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// The name of a type, as written.
package struct TypeName: Sendable {
    package struct FunctionParameter: Sendable {
        package let type: TypeName
        package let isInout: Bool
        package let isVariadic: Bool
    }

    package indirect enum Kind: Sendable {
        /// Also `Self`.
        case named(String, arguments: [TypeName])
        /// `Outer.Inner`, `Self.Element`
        case member(TypeName, String, arguments: [TypeName])
        case array(TypeName)
        case dictionary(TypeName, TypeName)
        /// Also `Int!`.
        case optional(TypeName)
        case tuple([(label: String?, type: TypeName)])
        /// `thrown` is the type in `throws(Failure)`.
        case function([FunctionParameter], isThrowing: Bool, thrown: TypeName?, result: TypeName)
        /// `any Shape`
        case existential(TypeName)
        /// `some Shape`
        case opaque(TypeName)
        /// `A & B`
        case composition([TypeName])
        /// `Shape.Type`
        case metatype(TypeName)
    }

    package let kind: Kind
    package let range: SourceRange
    /// `Int!`
    package let isImplicitlyUnwrapped: Bool

    package init(kind: Kind, range: SourceRange, isImplicitlyUnwrapped: Bool = false) {
        self.kind = kind
        self.range = range
        self.isImplicitlyUnwrapped = isImplicitlyUnwrapped
    }
}
