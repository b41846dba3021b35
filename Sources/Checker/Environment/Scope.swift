import Syntax

/// The names of one block, and the blocks around it.
final class Scope {
    enum Name {
        case variable(Variable)
        case functions([Function])
        /// A computed variable: the functions that read and write it.
        case computed(read: Function, write: Function?)
        case type(Environment.TypeDeclaration)
    }

    let parent: Scope?
    let function: FunctionContext
    private(set) var names: [String: Name] = [:]
    /// Variables that the block declares further down.
    var laterVariables: Set<String> = []
    init(parent: Scope?, function: FunctionContext) {
        self.parent = parent
        self.function = function
    }

    func declare(_ name: Name, as text: String) throws(RedeclaredName) {
        switch (names[text], name) {
        case (nil, _): names[text] = name
        case (.functions(let known)?, .functions(let added)):
            if known.contains(where: { old in added.contains { $0.hasSameSignature(as: old) } }) {
                throw RedeclaredName()
            }
            names[text] = .functions(known + added)
        default: throw RedeclaredName()
        }
        laterVariables.remove(text)
    }

    struct RedeclaredName: Error {}

    /// What a name stands for here; a local of a function around this one becomes captured by all between.
    func lookUp(_ text: String) -> Name? {
        var scope: Scope? = self
        while let current = scope {
            if let name = current.names[text] {
                switch name {
                case .type: break
                case .variable(let variable):
                    // A type inside a function does not see the function's variables.
                    guard variable.storage != .local || function.isInside(current.function) else {
                        return nil
                    }
                    function.use(variable, declaredIn: current.function)
                case .functions(let locals):
                    for local in locals { function.noteUse(of: local) }
                case .computed(let read, let write):
                    function.noteUse(of: read)
                    if let write { function.noteUse(of: write) }
                }
                return name
            }
            scope = current.parent
        }
        return nil
    }

    /// The type that a name stands for, without regard to captures.
    func type(named text: String) -> Environment.TypeDeclaration? {
        if case .type(let type)? = names[text] { return type }
        return parent?.type(named: text)
    }

    /// Whether the name is that of a variable whose declaration stands further down.
    func declaresLater(_ text: String) -> Bool {
        laterVariables.contains(text) || parent?.declaresLater(text) ?? false
    }

    /// All names in sight, nearest first.
    var visibleNames: [String] {
        Array(names.keys) + (parent?.visibleNames ?? [])
    }
}

extension Function {
    func hasSameSignature(as other: Function) -> Bool {
        parameters.map(\.label) == other.parameters.map(\.label)
            && parameters.map(\.isVariadic) == other.parameters.map(\.isVariadic)
            && parameters.map(\.passedType) == other.parameters.map(\.passedType) && result == other.result
    }
}
