import Syntax

/// A variable or constant of the learner's.
///
/// A reference type because identity matters: two variables of one name are two variables. Checking finishes it
/// before anything else sees it, on one thread.
package final class Variable: @unchecked Sendable {
    package enum Storage: Hashable, Sendable {
        /// Lives across cells. A later declaration of the same name and type has the same number.
        case global(Int)
        /// Lives in a function's frame, or in a box that closures share.
        case local
    }

    package let name: String
    package let type: Type
    package let isMutable: Bool
    package let storage: Storage
    package let range: SourceRange
    /// A parameter of function type without `@escaping`.
    package let isNonEscaping: Bool
    /// A local that a closure or local function uses; if it is also mutable, they share it by a box.
    package var isCaptured = false

    package init(
        name: String, type: Type, isMutable: Bool, storage: Storage, range: SourceRange,
        isNonEscaping: Bool = false
    ) {
        self.name = name
        self.type = type
        self.isMutable = isMutable
        self.storage = storage
        self.range = range
        self.isNonEscaping = isNonEscaping
    }
}

/// A function or closure of the learner's. Checking fills in the body before anything else sees it.
package final class Function: @unchecked Sendable {
    package struct Parameter: Sendable {
        package let label: String?
        package let variable: Variable
        /// Evaluated at each call that leaves the argument out; sees only globals.
        package var defaultValue: TypedExpression?

        package init(label: String?, variable: Variable, defaultValue: TypedExpression? = nil) {
            self.label = label
            self.variable = variable
            self.defaultValue = defaultValue
        }
    }

    package enum Kind: Hashable, Sendable {
        /// Lives across cells. A later declaration of the same name and type has the same number, and
        /// functions that call it call the newer one.
        case global(Int)
        case local
        case closure
    }

    package let name: String
    package let kind: Kind
    package let parameters: [Parameter]
    package let result: Type
    package let range: SourceRange
    package var body: [TypedStatement] = []
    /// The locals of enclosing functions that the body uses, each once, in order of first use. A local function
    /// that calls another local function captures what that one captures.
    package var captures: [Variable] = []

    package init(name: String, kind: Kind, parameters: [Parameter], result: Type, range: SourceRange) {
        self.name = name
        self.kind = kind
        self.parameters = parameters
        self.result = result
        self.range = range
    }

    package var type: FunctionType {
        FunctionType(parameters: parameters.map(\.variable.type), result: result)
    }
}

/// A function, method, operator, property or initialiser of the library, run by native code.
package final class LibraryFunction: Sendable {
    /// Its place in the table of natives.
    package let identifier: Int
    /// The declaration as Swift writes it, with its labels, defaults and types.
    package let declaration: String
    package let name: String
    /// What `?name` shows.
    package let documentation: String

    package init(identifier: Int, declaration: String, name: String, documentation: String) {
        self.identifier = identifier
        self.declaration = declaration
        self.name = name
        self.documentation = documentation
    }
}
