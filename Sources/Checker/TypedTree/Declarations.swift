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
    /// A parameter that may change the caller's variable has the variable's type here, and `isInout`.
    package let type: Type
    package let isMutable: Bool
    package let storage: Storage
    package let range: SourceRange
    /// A parameter of function type without `@escaping`.
    package let isNonEscaping: Bool
    /// A parameter that stands for a place of the caller.
    package let isInout: Bool
    /// Holds an instance of a class without keeping it alive; if its type is not optional, it is unowned.
    package let isWeak: Bool
    /// Of a static stored property: makes the value when the global is first used.
    package var initializer: Function?
    /// A local that a closure or local function uses; if it is also mutable, they share it by a box.
    package internal(set) var isCaptured = false
    /// Declared without a value: a closure may see it before and after.
    package internal(set) var isAssignedLater = false
    /// Declared by `let` without a value: assigned once.
    var isConstant = false
    /// What swiftc calls it where it cannot be changed.
    var immutableKind = "a 'let' constant"
    /// Declared as `T!`: may be read as a T.
    var isImplicitlyUnwrapped = false

    package init(
        name: String, type: Type, isMutable: Bool, storage: Storage, range: SourceRange,
        isNonEscaping: Bool = false, isInout: Bool = false, isWeak: Bool = false
    ) {
        self.name = name
        self.type = type
        self.isMutable = isMutable
        self.storage = storage
        self.range = range
        self.isNonEscaping = isNonEscaping
        self.isInout = isInout
        self.isWeak = isWeak
    }
}

/// A function, method, initialiser, accessor or closure of the learner's, or of the standard library's prelude.
/// Checking fills in the body before anything else sees it.
///
/// A method takes its instance as its first parameter, named `self`, inout where it is mutating. The initialiser of
/// a struct or enum returns the new value (an optional, if it is failable); that of a class takes the instance.
package final class Function: @unchecked Sendable {
    package struct Parameter: Sendable {
        package let label: String?
        package let variable: Variable
        /// Evaluated at each call that leaves the argument out; sees only globals. Checked when it is first needed.
        package var defaultValue: TypedExpression?
        /// The default as it is written.
        var writtenDefault: Expression?
        package let isVariadic: Bool
        package let isAutoclosure: Bool

        package init(
            label: String?, variable: Variable, defaultValue: TypedExpression? = nil,
            isVariadic: Bool = false,
            isAutoclosure: Bool = false
        ) {
            self.label = label
            self.variable = variable
            self.defaultValue = defaultValue
            self.isVariadic = isVariadic
            self.isAutoclosure = isAutoclosure
        }

        /// What the machine passes: an address for a place of the caller.
        package var passedType: Type {
            variable.isInout ? .inoutReference(variable.type) : variable.type
        }
    }

    package enum Kind: Hashable, Sendable {
        /// Lives across cells; also a member of a type. A later declaration of the same name and type has the same
        /// number, and functions that call it call the newer one.
        case global(Int)
        case local
        case closure
        /// A generic function, one inside a generic type, and the prelude's: lowered where it is used, for the types that
        /// it is used with.
        case template
    }

    package let name: String
    package let kind: Kind
    package internal(set) var parameters: [Parameter]
    package let result: Type
    package let isThrowing: Bool
    /// The type in `throws(Failure)`.
    package let thrownError: Type?
    package let range: SourceRange
    /// Those of the types around it come first.
    package let genericParameters: [Archetype]
    package var body: [TypedStatement] = []
    /// The locals of enclosing functions that the body uses, each once, in order of first use. A local function
    /// that calls another local function captures what that one captures.
    package var captures: [Variable] = []
    /// The functions around this one that declare what it captures.
    var captureOwners: [ObjectIdentifier: FunctionContext] = [:]
    /// The type in whose words defaults are written.
    var defaultsMember: FunctionContext.Member?
    /// A getter or setter.
    var isAccessor = false
    /// The brace that ends it.
    var end: SourceRange?
    /// What it makes, where it is an initialiser.
    var initializer: InitializerForm?
    /// What is wrong with it that is told only where all types are right.
    var flowDiagnostics: [Diagnostic] = []
    /// A static member of a class that subclasses may override.
    var isClassMember = false
    /// Of a function that makes an instance of a class: the `required` initialiser that it runs.
    var madeInitializer: Function?
    /// A postfix operator.
    var isPostfix = false
    /// A method that no subclass may override.
    var isFinal = false
    /// Of an initialiser of a class: it calls another one of the class.
    var isConvenience = false
    /// A static member of a class whose body says `Self` or `self`.
    var asksForSelf = false
    /// A method of a class whose result is `Self`: of a subclass's instance it gives one of the subclass.
    var givesSelf = false
    /// Throws only what the functions that it is given throw.
    var isRethrowing = false
    package internal(set) var documentation = ""
    /// A function of the prelude: a call of it may be lowered in place, and errors in it are told at its caller.
    package let isPrelude: Bool

    package init(
        name: String, kind: Kind, parameters: [Parameter], result: Type, isThrowing: Bool = false,
        thrownError: Type? = nil, range: SourceRange, genericParameters: [Archetype] = [],
        isPrelude: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.parameters = parameters
        self.result = result
        self.isThrowing = isThrowing
        self.thrownError = thrownError
        self.range = range
        self.genericParameters = genericParameters
        self.isPrelude = isPrelude
    }

    /// Lets go of a body that the machine has lowered and nothing lowers again: trees are large, and a function that
    /// calls itself would keep its own for ever. Those of members stay, for they may be lowered in place.
    package func forgetLoweredBody() {
        guard case .global = kind, !isPrelude, name != "init", parameters.first?.variable.name != "self"
        else {
            return
        }
        body = []
    }

    package var type: FunctionType {
        FunctionType(
            parameters: parameters.map(\.passedType), result: result, isThrowing: isThrowing,
            thrownError: thrownError)
    }
}

/// How an initialiser makes its instance.
enum InitializerForm {
    /// A value, in a variable; with `self.init(…)` somewhere in it.
    case value(Variable, delegates: Bool)
    /// An instance of a class, which exists already.
    case object(DeclaredType, delegates: Bool)
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
