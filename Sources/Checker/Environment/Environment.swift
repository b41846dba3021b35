import Syntax

/// What the cells of a notebook have declared so far.
///
/// A value: checking a cell makes a new one, and the notebook keeps it only if the cell runs.
package struct Environment: Sendable {
    /// A name declared by a cell: a variable, functions that differ in their types, or a type.
    ///
    /// Indirect, for each cell that declares something copies the table of all names.
    package indirect enum Declaration: Sendable {
        case variable(Variable)
        case functions([Function])
        /// A variable that is computed: its accessors.
        case computed(Signature)
        case type(TypeDeclaration)
    }

    /// What the name of a type stands for.
    package enum TypeDeclaration: Sendable {
        case nominal(NominalType)
        case protocolType(ProtocolType)
        /// Its generic parameters are archetypes in the type.
        case alias(Type, [Archetype])
    }

    /// The owner of members: a type or a protocol.
    enum Owner: Hashable, Sendable {
        case nominal(NominalType)
        case protocolType(ProtocolType)
    }

    package private(set) var declarations: [String: Declaration] = [:]
    /// Functions whose base name is that of a variable of the same cell.
    private(set) var functionsBesideVariables: [String: [Function]] = [:]
    private(set) var members: [Owner: [String: [Signature]]] = [:]
    private(set) var nestedTypes: [Owner: [String: TypeDeclaration]] = [:]
    /// Operators that types declare as static functions, and global operator functions.
    private(set) var operators: [String: [Signature]] = [:]
    /// Which types conform to what, beyond what their declarations say.
    package let conformances = ConformanceTable()
    private var globalNumbers: [GlobalKey: Int] = [:]
    private var functionNumbers: [FunctionKey: Int] = [:]
    private var nextGlobal = 0
    private var nextFunction = 0

    private struct GlobalKey: Hashable {
        let owner: NominalType?
        let name: String
        let type: Type
    }

    struct FunctionKey: Hashable {
        /// Of a member: the type or protocol.
        let owner: Owner?
        let name: String
        let isStatic: Bool
        let labels: [String?]
        let type: FunctionType
    }

    package init() {}

    /// The number of a global: a name declared again with the same type is the same variable.
    mutating func globalNumber(name: String, type: Type, owner: NominalType? = nil) -> Int {
        let key = GlobalKey(owner: owner, name: name, type: type)
        if let known = globalNumbers[key] { return known }
        defer { nextGlobal += 1 }
        globalNumbers[key] = nextGlobal
        return nextGlobal
    }

    /// The number of a function: one declared again with the same labels and types takes the place of the first.
    mutating func functionNumber(_ key: FunctionKey) -> Int {
        if let known = functionNumbers[key] { return known }
        defer { nextFunction += 1 }
        functionNumbers[key] = nextFunction
        return nextFunction
    }

    mutating func declare(_ variable: Variable) {
        functionsBesideVariables[variable.name] = nil
        if case .functions(let functions)? = declarations[variable.name],
            functions.contains(where: { $0.range.cell == variable.range.cell })
        {
            functionsBesideVariables[variable.name] = functions
        }
        declarations[variable.name] = .variable(variable)
    }

    mutating func declare(computed signature: Signature) {
        declarations[signature.name] = .computed(signature)
    }

    mutating func declare(_ type: TypeDeclaration, named name: String) {
        declarations[name] = .type(type)
    }

    mutating func declare(_ function: Function) {
        var functions: [Function] = []
        if case .functions(let known)? = declarations[function.name] {
            functions = known.filter { !$0.isReplaced(by: function) }
        }
        declarations[function.name] = .functions(functions + [function])
    }

    mutating func declare(operator signature: Signature) {
        operators[signature.name, default: []].removeAll {
            $0.functionType == signature.functionType && $0.requirements.isEmpty
        }
        operators[signature.name, default: []].append(signature)
    }

    mutating func add(_ signature: Signature, to owner: Owner) {
        members[owner, default: [:]][signature.name, default: []].removeAll { known in
            known.hasFullName(of: signature) && known.isStatic == signature.isStatic
                && known.functionType == signature.functionType && known.instance == signature.instance
                && known.kind == signature.kind
        }
        members[owner, default: [:]][signature.name, default: []].append(signature)
    }

    mutating func replaceMember(_ signature: Signature, of owner: Owner) {
        guard
            let place = members[owner]?[signature.name]?.firstIndex(where: {
                $0.kind == signature.kind && $0.isStatic == signature.isStatic && $0.range == signature.range
            })
        else { return add(signature, to: owner) }
        members[owner]?[signature.name]?[place] = signature
    }

    mutating func add(_ type: TypeDeclaration, named name: String, to owner: Owner) {
        nestedTypes[owner, default: [:]][name] = type
    }

    /// This environment after the cell ran only in part: variables that it did not reach are as before.
    package func keeping(
        from earlier: Environment, globalsOf cell: TypedCell, where isInitialized: (Variable) -> Bool
    ) -> Environment {
        var kept = self
        for variable in cell.globals where !isInitialized(variable) {
            kept.declarations[variable.name] = earlier.declarations[variable.name]
        }
        return kept
    }
}

extension Function {
    fileprivate func isReplaced(by other: Function) -> Bool {
        switch (kind, other.kind) {
        case (.global(let number), .global(let own)): number == own
        default: genericParameters.count == other.genericParameters.count && declaration == other.declaration
        }
    }
}
