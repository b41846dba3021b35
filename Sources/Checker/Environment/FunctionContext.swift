import Syntax

/// A function or closure whose body is being checked, or the top level of a cell.
final class FunctionContext {
    enum Result {
        /// The top level of a cell: no return.
        case none
        case known(Type)
        /// Of a closure, until its first return tells.
        case inferred(Type?)
        /// Of an initialiser: it returns nothing, or nil where it is failable.
        case initializer(isFailable: Bool)
    }

    /// The type whose member the function is.
    struct Member {
        let type: Type
        let isStatic: Bool
        /// An initialiser: `let` properties can be set, and observers are not called.
        let isInitializer: Bool
        /// The first value of a stored property.
        var isPropertyInitializer = false
    }

    struct Jump {
        let label: String?
        let identifier: LoopIdentifier
        let kind: Kind

        enum Kind { case loop, switchStatement, block }
    }

    let parent: FunctionContext?
    var result: Result
    let member: Member?
    /// What the function and those around it are generic over.
    var genericParameters: [Archetype] = []
    private(set) var captures: [Variable] = []
    private(set) var jumps: [Jump] = []
    private var nextLoop = 0
    /// Loops whose end a `break` may reach.
    private(set) var brokenLoops: Set<LoopIdentifier> = []
    /// Whether errors may leave the function: declared, or, in a closure, found so far.
    var isThrowing: Bool
    /// The type in `throws(Failure)`.
    var thrownError: Type?
    /// What the calls in each `do` around the statement at hand throw.
    var caughtErrors: [CaughtErrors] = []
    /// In a closure nothing is declared: an error that leaves it makes it throwing.
    let infersThrowing: Bool
    /// The body of a convenience initialiser.
    var isConvenience = false
    /// In a closure whose result is an optional of something unknown: a `return nil` tells nothing.
    var acceptsNil = false
    /// How many `do` with a clause for every error are around the statement at hand.
    var handlerDepth = 0
    /// Local functions that the body uses: what they capture, it captures.
    private(set) var usedFunctions: [Function] = []
    /// Whether a static member of a class says `Self` or `self` in it.
    private(set) var asksForSelf = false
    /// The functions made of this context: a closure may be read in several ways.
    var functions: [Function] = []
    /// What is wrong with it that is told only where all types are right.
    var flowDiagnostics: [Diagnostic] = []

    init(
        parent: FunctionContext?, result: Result, member: Member? = nil, isThrowing: Bool = false,
        infersThrowing: Bool = false
    ) {
        self.parent = parent
        self.result = result
        self.member = member ?? (parent?.member)
        genericParameters = parent?.genericParameters ?? []
        self.isThrowing = isThrowing
        self.infersThrowing = infersThrowing
    }

    // MARK: Captures

    /// Where a variable of this function, or of one around it, was declared.
    private var owners: [ObjectIdentifier: FunctionContext] = [:]

    func isInside(_ other: FunctionContext) -> Bool {
        self === other || parent?.isInside(other) ?? false
    }

    func use(_ variable: Variable, declaredIn owner: FunctionContext) {
        guard variable.storage == .local else { return }
        var context: FunctionContext? = self
        while let current = context, current !== owner {
            current.owners[ObjectIdentifier(variable)] = owner
            if !current.captures.contains(where: { $0 === variable }) { current.captures.append(variable) }
            variable.isCaptured = true
            context = current.parent
        }
    }

    func noteUse(of function: Function) {
        if !usedFunctions.contains(where: { $0 === function }) { usedFunctions.append(function) }
        captureWhatUsedFunctionsCapture()
    }

    /// Takes over the captures of the local functions that are used; true where some are new.
    @discardableResult
    func captureWhatUsedFunctionsCapture() -> Bool {
        var isChanged = false
        for function in usedFunctions {
            for variable in function.captures where !captures.contains(where: { $0 === variable }) {
                guard let owner = function.captureOwners[ObjectIdentifier(variable)], owner !== self else {
                    continue
                }
                use(variable, declaredIn: owner)
                isChanged = true
            }
        }
        for function in functions where function.captures.count != captures.count {
            function.captures = captures
            function.captureOwners = owners
            isChanged = true
        }
        return isChanged
    }

    /// Gives a function that is made of this context what it captures.
    func noteSelf() {
        asksForSelf = true
        parent?.noteSelf()
    }

    func complete(_ function: Function) {
        functions.append(function)
        function.captures = captures
        if asksForSelf { function.asksForSelf = true }
        function.captureOwners = owners
        function.flowDiagnostics += flowDiagnostics
    }

    // MARK: Jumps

    func enter(_ kind: Jump.Kind, label: String?) -> LoopIdentifier {
        let identifier = LoopIdentifier(index: nextLoop)
        nextLoop += 1
        jumps.append(Jump(label: label, identifier: identifier, kind: kind))
        return identifier
    }

    func leave() {
        jumps.removeLast()
    }

    func noteBreak(of loop: LoopIdentifier) {
        brokenLoops.insert(loop)
    }
}

/// What leaves the statements of a `do` by an error.
struct CaughtErrors {
    /// The type in `do throws(Failure)`.
    let declared: Type?
    var sites: [(type: Type, range: SourceRange)] = []

    /// The one type of all errors, where it is not `any Error`.
    var type: Type? {
        if let declared { return declared }
        guard let first = sites.first?.type, first != .anyError, sites.allSatisfy({ $0.type == first }) else {
            return nil
        }
        return first
    }
}
