import Syntax

package indirect enum TypedStatement: Sendable {
    case expression(TypedExpression)
    /// `let (a, _) = pair`; without a value the variables are assigned later, before their first use.
    case declaration(BindingPattern, TypedExpression?, SourceRange)
    case conditional([TypedCondition], then: [TypedStatement], else: [TypedStatement]?, label: LoopIdentifier)
    case whileLoop([TypedCondition], body: [TypedStatement], label: LoopIdentifier, SourceRange)
    case repeatLoop(body: [TypedStatement], condition: TypedExpression, label: LoopIdentifier, SourceRange)
    /// `for pattern in sequence where condition`; the sequence's type tells how it is walked: those of
    /// `Type.sequenceElement`.
    case forLoop(
        BindingPattern, in: TypedExpression, where: TypedExpression?, body: [TypedStatement],
        label: LoopIdentifier,
        SourceRange)
    /// The cases are tried in order; one of them fits.
    case switchStatement(TypedExpression, [TypedSwitchCase], label: LoopIdentifier, SourceRange)
    /// The `else` never falls through. What the conditions bind is seen by the statements that follow.
    case guardStatement([TypedCondition], else: [TypedStatement])
    case returnStatement(TypedExpression?, SourceRange)
    /// Leaves a loop, a switch, or a labelled `if` or `do`.
    case breakStatement(LoopIdentifier)
    case continueStatement(LoopIdentifier)
    /// Goes on with the body of the next case of the switch.
    case fallthroughStatement
    /// The value of an `if` or `switch` expression.
    case yield(TypedExpression, LoopIdentifier)
    /// The expression has the type `any Error`.
    case throwStatement(TypedExpression, SourceRange)
    /// Runs when the block that it stands in is left, in whatever way; the last one first.
    case deferStatement([TypedStatement])
    /// A function inside a function or a block; from here on its captures exist.
    case localFunction(Function)
    case block([TypedStatement], label: LoopIdentifier)
    /// An error that no clause catches goes on.
    case doCatch([TypedStatement], [TypedCatch], label: LoopIdentifier)
}

/// A condition of `if`, `guard` and `while`; what it binds is seen by the conditions after it.
package enum TypedCondition: Sendable {
    case boolean(TypedExpression)
    /// `let x = optional` is the pattern of the second case of the optional.
    case matching(TypedPattern, TypedExpression)
}

package struct TypedSwitchCase: Sendable {
    package struct Item: Sendable {
        package let pattern: TypedPattern
        package let condition: TypedExpression?

        package init(pattern: TypedPattern, condition: TypedExpression? = nil) {
            self.pattern = pattern
            self.condition = condition
        }
    }

    /// One of them fits; `default` is a wildcard. Several items bind the same variables.
    package let items: [Item]
    package let body: [TypedStatement]

    package init(items: [Item], body: [TypedStatement]) {
        self.items = items
        self.body = body
    }
}

package struct TypedCatch: Sendable {
    /// Patterns for a value of type `any Error`.
    package let items: [TypedSwitchCase.Item]
    package let body: [TypedStatement]

    package init(items: [TypedSwitchCase.Item], body: [TypedStatement]) {
        self.items = items
        self.body = body
    }
}

package indirect enum TypedPattern: Sendable {
    case wildcard
    /// Binds the value, or the part of it.
    case variable(Variable)
    case tuple([TypedPattern])
    /// A case of an enum or an optional, by its number; a pattern for each element of the payload.
    case enumCase(Int, [TypedPattern])
    /// The value is given to the variable, then the expression tells whether it fits: `3`, `1..<5`, `"a"`.
    case expression(Variable, TypedExpression)
    /// `is Circle`, `let c as Circle`, and the case of an error enum in a `catch`: of a value of an `any` type, or of
    /// an instance of a class. The pattern is for the value as the type.
    case cast(Type, TypedPattern)
}

/// Names a loop, a switch or a labelled block within its function, so that `break` and `continue` find it.
package struct LoopIdentifier: Hashable, Sendable {
    package let index: Int

    package init(index: Int) {
        self.index = index
    }
}

package indirect enum BindingPattern: Sendable {
    case variable(Variable)
    case tuple([BindingPattern])
    case discard(Type)
}

/// A cell that may run.
package struct TypedCell: Sendable {
    /// All statements of the cell in order, without the declarations of global functions and types.
    package var statements: [TypedStatement]
    /// The last expression, where its value is the result of the cell; it runs after the statements.
    package var result: TypedExpression?
    /// The global functions that the cell declares, members of types among them; all of them exist before the first
    /// statement runs. Generic functions are not among them: they are lowered where they are used.
    package var functions: [Function]
    /// The global variables that the cell declares, in order.
    package var globals: [Variable]
    /// Which types conform to which learner's protocols, and how.
    package var conformances: ConformanceTable

    package init(
        statements: [TypedStatement], result: TypedExpression?, functions: [Function], globals: [Variable],
        conformances: ConformanceTable = ConformanceTable()
    ) {
        self.statements = statements
        self.result = result
        self.functions = functions
        self.globals = globals
        self.conformances = conformances
    }
}
