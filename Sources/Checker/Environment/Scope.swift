import Syntax

/// The names of one block, and the blocks around it.
final class Scope {
    enum Name {
        case variable(Variable)
        case function(Function)
        /// A local function whose declaration stands further down in the block.
        case laterFunction
    }

    let parent: Scope?
    let function: FunctionContext
    private var names: [String: Name] = [:]
    /// Functions that the block declares further down.
    var laterFunctions: Set<String> = []

    init(parent: Scope?, function: FunctionContext) {
        self.parent = parent
        self.function = function
    }

    func declare(_ name: Name, as text: String) throws(RedeclaredName) {
        if names[text] != nil { throw RedeclaredName() }
        names[text] = name
        laterFunctions.remove(text)
    }

    struct RedeclaredName: Error {}

    /// What a name stands for here; a local of a function around this one becomes captured by all between.
    func lookUp(_ text: String) -> Name? {
        var scope: Scope? = self
        while let current = scope {
            if current.laterFunctions.contains(text) { return .laterFunction }
            if let name = current.names[text] {
                switch name {
                case .laterFunction: break
                case .variable(let variable): capture(variable, declaredIn: current.function)
                case .function(let local):
                    for variable in local.captures {
                        capture(variable, declaredIn: current.owner(of: variable) ?? current.function)
                    }
                }
                return name
            }
            scope = current.parent
        }
        return nil
    }

    private func owner(of variable: Variable) -> FunctionContext? {
        var scope: Scope? = self
        while let current = scope {
            if case .variable(let known)? = current.names[variable.name], known === variable {
                return current.function
            }
            scope = current.parent
        }
        return nil
    }

    private func capture(_ variable: Variable, declaredIn owner: FunctionContext) {
        guard variable.storage == .local else { return }
        var context: FunctionContext? = function
        while let current = context, current !== owner {
            current.capture(variable)
            variable.isCaptured = true
            context = current.parent
        }
    }

    /// All names in sight, nearest first.
    var visibleNames: [String] {
        Array(names.keys) + (parent?.visibleNames ?? [])
    }
}

/// A function or closure whose body is being checked, or the top level of a cell.
final class FunctionContext {
    enum Result {
        /// The top level of a cell: no return.
        case none
        case known(Type)
        /// Of a closure, until its first return tells.
        case inferred(Type?)
    }

    let parent: FunctionContext?
    var result: Result
    private(set) var captures: [Variable] = []
    private(set) var loops: [(label: String?, identifier: LoopIdentifier, isLoop: Bool)] = []
    private var nextLoop = 0
    /// Loops whose end a `break` may reach.
    private(set) var brokenLoops: Set<LoopIdentifier> = []

    init(parent: FunctionContext?, result: Result) {
        self.parent = parent
        self.result = result
    }

    func capture(_ variable: Variable) {
        if !captures.contains(where: { $0 === variable }) { captures.append(variable) }
    }

    func enterLoop(label: String?, isLoop: Bool = true) -> LoopIdentifier {
        let identifier = LoopIdentifier(index: nextLoop)
        nextLoop += 1
        loops.append((label, identifier, isLoop))
        return identifier
    }

    func leaveLoop() {
        loops.removeLast()
    }

    func noteBreak(of loop: LoopIdentifier) {
        brokenLoops.insert(loop)
    }
}
