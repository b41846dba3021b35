import Syntax

package indirect enum TypedStatement: Sendable {
    case expression(TypedExpression)
    /// `let (a, _) = pair`; without a value the variables are assigned later, before their first use.
    case declaration(BindingPattern, TypedExpression?, SourceRange)
    case conditional(TypedExpression, then: [TypedStatement], else: [TypedStatement]?)
    case whileLoop(TypedExpression, body: [TypedStatement], label: LoopIdentifier, SourceRange)
    case repeatLoop(body: [TypedStatement], condition: TypedExpression, label: LoopIdentifier, SourceRange)
    /// `for pattern in sequence where condition`; the sequence's type tells how it is walked: Array, String,
    /// Range and ClosedRange of Int, StrideTo, StrideThrough, EnumeratedSequence, Zip2Sequence.
    case forLoop(
        BindingPattern, in: TypedExpression, where: TypedExpression?, body: [TypedStatement],
        label: LoopIdentifier,
        SourceRange)
    /// The `else` never falls through.
    case guardStatement(TypedExpression, else: [TypedStatement])
    case returnStatement(TypedExpression?, SourceRange)
    case breakStatement(LoopIdentifier)
    case continueStatement(LoopIdentifier)
    /// A function inside a function or a block; from here on its captures exist.
    case localFunction(Function)
    case block([TypedStatement], label: LoopIdentifier)
}

/// Names a loop within its function, so that `break` and `continue` find it.
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
    /// All statements of the cell in order, without the declarations of global functions.
    package var statements: [TypedStatement]
    /// The last expression, where its value is the result of the cell; it runs after the statements.
    package var result: TypedExpression?
    /// The global functions that the cell declares; all of them exist before the first statement runs.
    package var functions: [Function]
    /// The global variables that the cell declares, in order.
    package var globals: [Variable]

    package init(
        statements: [TypedStatement], result: TypedExpression?, functions: [Function], globals: [Variable]
    ) {
        self.statements = statements
        self.result = result
        self.functions = functions
        self.globals = globals
    }
}
