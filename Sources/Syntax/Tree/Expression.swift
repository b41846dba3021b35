/// An expression of the notebook language, as written.
package struct Expression: Sendable {
    package indirect enum Kind: Sendable {
        /// The digits without underscores, in decimal or with their prefix, with a sign where one stands before.
        case integer(IntegerLiteral)
        case floatingPoint(Double)
        case boolean(Bool)
        case nilLiteral
        case string([StringSegment])
        /// Also `self`, `Self` and `super`.
        case identifier(String)
        /// An operator used as a function: the `+` of `reduce(0, +)`.
        case operatorReference(String)
        /// `add(_:to:)`: a function's name with its labels, an identifier or a member.
        case labelled(Expression, labels: [String?])
        /// `base.name`; without a base, `.name`.
        case member(Expression?, name: String, nameRange: SourceRange)
        case call(Expression, [Argument])
        case subscripting(Expression, [Argument])
        case parenthesized(Expression)
        case tuple([TupleField])
        case array([Expression])
        case dictionary([(key: Expression, value: Expression)])
        /// Also a range without its lower end: `..<3`, `...2`.
        case prefix(String, Expression)
        /// A range without its upper end: `1...`.
        case postfix(String, Expression)
        case binary(String, Expression, Expression, operatorRange: SourceRange)
        case assignment(Expression, Expression)
        /// `a += b`; the operator stands without its `=`.
        case compoundAssignment(String, Expression, Expression, operatorRange: SourceRange)
        case ternary(Expression, Expression, Expression)
        case closure(Closure)
        /// `_` on the left of an assignment.
        case discard
        /// `value as Double`, `value as? Circle`, `value as! Circle`
        case cast(Expression, TypeName, CastKind)
        /// `value is Circle`
        case typeTest(Expression, TypeName)
        /// `[Int]`, `Array<Double>`: a type written where a value could stand, as in `[Int]()`.
        case type(TypeName)
        /// `value!`
        case forceUnwrap(Expression)
        /// `value?`, followed by a member, a call or a subscript.
        case optionalChain(Expression)
        case tryExpression(TryKind, Expression)
        /// `&value`
        case inoutReference(Expression)
        /// `\.name.count`, `\Person.name`, `\.items[0]?.price`
        case keyPath(root: TypeName?, [KeyPathComponent])
        case ifValue(IfStatement)
        case switchValue(SwitchStatement)
        /// `#line`, `#function`, …: the name without `#`.
        case macro(String)
    }

    package enum CastKind: Sendable { case coercion, conditional, forced }
    package enum TryKind: Sendable { case propagating, optional, forced }

    package let kind: Kind
    package let range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// Whether its text begins with the brace of a closure.
    package var beginsWithClosure: Bool {
        switch kind {
        case .closure: true
        case .call(let first, _), .subscripting(let first, _), .member(let first?, _, _),
            .binary(_, let first, _, _),
            .ternary(let first, _, _), .forceUnwrap(let first), .optionalChain(let first),
            .cast(let first, _, _), .typeTest(let first, _):
            first.beginsWithClosure
        default: false
        }
    }

    /// The expression without parentheses around it.
    package var unparenthesized: Expression {
        if case .parenthesized(let inner) = kind { inner.unparenthesized } else { self }
    }
}

package enum KeyPathComponent: Sendable {
    case name(String)
    case subscripting([Argument])
    case optionalChain, forceUnwrap
}

package struct IntegerLiteral: Sendable {
    package let magnitude: UInt64?
    package let isNegative: Bool
    /// As written, sign included.
    package let text: String

    /// The value, unless it is too large for Int.
    package var value: Int? {
        guard let magnitude else { return nil }
        if isNegative {
            return magnitude <= UInt64(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
        }
        return Int(exactly: magnitude)
    }
}

package enum StringSegment: Sendable {
    case text(String)
    case interpolation(Expression)
}

package struct Argument: Sendable {
    package let label: String?
    package let value: Expression
    /// From the label to the end of the value.
    package let range: SourceRange
    /// The first trailing closure has no label, those after it have one.
    package let isTrailingClosure: Bool

    package init(label: String?, value: Expression, range: SourceRange, isTrailingClosure: Bool = false) {
        self.label = label
        self.value = value
        self.range = range
        self.isTrailingClosure = isTrailingClosure
    }
}

package struct TupleField: Sendable {
    package let label: String?
    package let value: Expression

    package init(label: String?, value: Expression) {
        self.label = label
        self.value = value
    }
}

package struct Closure: Sendable {
    package struct Parameter: Sendable {
        package let name: String
        package let type: TypeName?
        package let isInout: Bool
        package let range: SourceRange

        package init(name: String, type: TypeName?, isInout: Bool = false, range: SourceRange) {
            self.name = name
            self.type = type
            self.isInout = isInout
            self.range = range
        }
    }

    /// `[x, y = a + b, weak self]`
    package struct Capture: Sendable {
        package let name: String
        /// Nil where the name stands alone.
        package let value: Expression?
        package let isWeak: Bool
        package let isUnowned: Bool
        package let range: SourceRange

        package init(name: String, value: Expression?, isWeak: Bool, isUnowned: Bool, range: SourceRange) {
            self.name = name
            self.value = value
            self.isWeak = isWeak
            self.isUnowned = isUnowned
            self.range = range
        }
    }

    package let captures: [Capture]
    /// Nil where the closure uses `$0` or takes nothing.
    package let parameters: [Parameter]?
    package let isThrowing: Bool
    /// The type in `throws(Failure)`.
    package let thrown: TypeName?
    package let result: TypeName?
    package let body: [Statement]
    /// One more than the highest `$n` that the body uses outside of closures within it.
    package let shorthandCount: Int

    package init(
        captures: [Capture] = [], parameters: [Parameter]?, isThrowing: Bool = false,
        thrown: TypeName? = nil, result: TypeName?,
        body: [Statement], shorthandCount: Int
    ) {
        self.captures = captures
        self.parameters = parameters
        self.isThrowing = isThrowing
        self.thrown = thrown
        self.result = result
        self.body = body
        self.shorthandCount = shorthandCount
    }
}
