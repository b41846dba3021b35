import Syntax

/// The instance that an initialiser makes.
struct InitializedInstance {
    let variable: Variable
    /// `self.init(…)` makes it.
    let delegates: Bool
    /// Of a class: its insides, and how many of its stored properties its superclass has.
    let declared: DeclaredType?
    let inheritedCount: Int

    init?(of function: Function) {
        guard let form = function.initializer else { return nil }
        switch form {
        case .value(let variable, let delegates):
            self.variable = variable
            self.delegates = delegates
            declared = nil
            inheritedCount = 0
        case .object(let type, let delegates):
            guard let first = function.parameters.first else { return nil }
            variable = first.variable
            self.delegates = delegates
            declared = type
            inheritedCount = type.superclass?.nominal?.declared?.storedProperties.count ?? 0
        }
    }

    /// The stored properties that the initialiser has to set.
    var ownFields: [Int] {
        guard let declared else { return [] }
        return (inheritedCount..<max(inheritedCount, declared.storedProperties.count)).filter {
            declared.initialValues[$0] == nil
        }
    }
}

/// What the initialiser of a class has to do before its instance can be used: set its own properties, then call one of
/// the superclass.
extension InitializationAnalysis {
    private var object: (InitializedInstance, DeclaredType)? {
        guard let instance, let declared = instance.declared else { return nil }
        return (instance, declared)
    }

    private func missingField(_ instance: InitializedInstance, _ state: Knowledge) -> Int? {
        let identifier = ObjectIdentifier(instance.variable)
        return instance.ownFields.first { !state.certain.contains(.field(identifier, $0)) }
    }

    /// Told where `self` stands in the expression as itself, as the base of a property or as the instance of a method.
    mutating func visitUseOfInstance(_ expression: TypedExpression) -> Bool {
        guard let (instance, _) = object, state != nil else { return false }
        switch expression.kind {
        case .variable(let variable) where variable === instance.variable:
            useInstance(nil, expression.range)
            return true
        case .objectField(let base, let place) where isInstance(base):
            useObjectField(base, place, expression.range, .used)
            return true
        case .call(let callee, let arguments):
            guard let first = arguments.first, isInstance(first) else { return false }
            for argument in arguments.dropFirst() { visit(argument) }
            if callee.name == "init" {
                delegate(fromSuperclass: first.isUpcast, expression.range)
            } else {
                useInstance(
                    callee.isAccessor
                        ? "in property access '\(callee.name)'" : "in method call '\(callee.name)'",
                    expression.range)
            }
            if expression.type == .never { state = nil }
            return true
        default: return false
        }
    }

    func isInstance(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .variable(let variable): instance?.declared != nil && variable === instance?.variable
        case .upcast(let base): isInstance(base)
        default: false
        }
    }

    private mutating func useInstance(_ how: String?, _ range: SourceRange) {
        guard let (instance, declared) = object, let state else { return }
        let identifier = ObjectIdentifier(instance.variable)
        if instance.delegates {
            if !state.certain.contains(.delegation), told.insert(identifier).inserted {
                tell("'self' used before 'self.init' call or assignment to 'self'", at: range)
            }
            return
        }
        let words = how.map { "\($0) " } ?? ""
        if let field = missingField(instance, state) {
            guard told.insert(identifier).inserted else { return }
            let property = declared.storedProperties[field]
            let kind = property.isMutable ? "variable" : "constant"
            tell(
                how == nil
                    ? "\(kind) 'self.\(property.name)' used before being initialized"
                    : "'self' used \(words)before all stored properties are initialized", at: range)
        } else if declared.superclass != nil, !state.certain.contains(.delegation),
            told.insert(identifier).inserted
        {
            tell("'self' used \(words)before 'super.init' call", at: range)
        }
    }

    mutating func useObjectField(_ base: TypedExpression, _ place: Int, _ range: SourceRange, _ use: Use) {
        guard let (instance, declared) = object, isInstance(base), let state else { return }
        let identifier = ObjectIdentifier(instance.variable)
        let name = declared.storedProperties[place].name
        if instance.delegates || place < instance.inheritedCount {
            return useInherited(name, range)
        }
        guard declared.initialValues[place] == nil, !state.certain.contains(.field(identifier, place)),
            told.insert(identifier).inserted
        else { return }
        let kind = declared.storedProperties[place].isMutable ? "variable" : "constant"
        tell("\(kind) 'self.\(name)' \(use.rawValue) before being initialized", at: range)
    }

    /// A property of the superclass.
    private mutating func useInherited(_ name: String, _ range: SourceRange) {
        guard let (instance, _) = object, let state, !state.certain.contains(.delegation),
            told.insert(ObjectIdentifier(instance.variable)).inserted
        else { return }
        tell(
            instance.delegates
                ? "'self' used before 'self.init' call or assignment to 'self'"
                : "'self' used in property access '\(name)' before 'super.init' call", at: range)
    }

    mutating func assignObjectField(_ base: TypedExpression, _ place: Int, _ range: SourceRange) {
        guard let (instance, declared) = object, isInstance(base), let state else { return }
        let property = declared.storedProperties[place]
        if instance.delegates || place < instance.inheritedCount {
            return useInherited(property.name, range)
        }
        let slot = Slot.field(ObjectIdentifier(instance.variable), place)
        if !property.isMutable, state.possible.contains(slot) || declared.initialValues[place] != nil {
            tell("immutable value 'self.\(property.name)' may only be initialized once", at: range)
        }
        self.state?.insert([slot])
    }

    private mutating func delegate(fromSuperclass: Bool, _ range: SourceRange) {
        guard let (instance, declared) = object, let known = state else { return }
        if fromSuperclass {
            if let field = missingField(instance, known) {
                let name = declared.storedProperties[field].name
                let isImplicit = range == end
                tell(
                    "property 'self.\(name)' not initialized at "
                        + (isImplicit ? "implicitly generated super.init call" : "super.init call"), at: range
                )
                let identifier = ObjectIdentifier(instance.variable)
                state?.insert(Set(instance.ownFields.map { .field(identifier, $0) }))
            } else if known.possible.contains(.delegation) {
                tell("'super.init' called multiple times in initializer", at: range)
            }
        }
        state?.insert([.delegation])
    }

    mutating func visitCaptureOfInstance(_ function: Function) {
        guard let (instance, _) = object, let state,
            function.captures.contains(where: { $0 === instance.variable }), !instance.delegates,
            missingField(instance, state) != nil,
            told.insert(ObjectIdentifier(instance.variable)).inserted
        else { return }
        tell("'self' captured by a closure before all members were initialized", at: function.range)
    }

    // MARK: Returns

    mutating func visitReturn(_ value: TypedExpression?, _ range: SourceRange) {
        guard let instance else {
            if let value { visit(value) }
            return
        }
        if instance.declared != nil {
            // `return nil` needs no instance.
            if let value, case .boolean(false) = value.kind { return }
            reachEnd(range)
        } else if value?.isWhole(instance.variable) ?? false {
            reachEnd(range)
        } else if let value {
            visit(value)
        }
    }

    /// The instance goes to the caller: it must be whole.
    mutating func reachEnd(_ range: SourceRange) {
        guard let instance, let state else { return }
        if instance.delegates || instance.variable.type.nominal?.kind == .enumeration {
            let isMade =
                instance.declared == nil
                ? isInitialised(instance.variable, in: state) : state.certain.contains(.delegation)
            if !isMade {
                tell("'self.init' isn't called on all paths before returning from initializer", at: range)
            }
            return
        }
        guard let declared = instance.declared else {
            if !isInitialised(instance.variable, in: state) {
                tell("return from initializer without initializing all stored properties", at: range)
            }
            return
        }
        if missingField(instance, state) != nil, declared.superclass == nil {
            tell("return from initializer without initializing all stored properties", at: range)
        } else if declared.superclass != nil, !state.certain.contains(.delegation) {
            tell("'super.init' isn't called on all paths before returning from initializer", at: range)
        }
    }
}

extension TypedExpression {
    fileprivate var isUpcast: Bool { if case .upcast = kind { true } else { false } }

    /// The variable, or an optional of it.
    fileprivate func isWhole(_ variable: Variable) -> Bool {
        switch kind {
        case .variable(let own): own === variable
        case .enumCase(1, let payload): payload.first?.isWhole(variable) ?? false
        default: false
        }
    }
}

extension Callee {
    fileprivate var function: Function? {
        switch self {
        case .function(let function, _), .method(let function, _): function
        default: nil
        }
    }

    fileprivate var name: String {
        switch self {
        case .requirement(let requirement, _): requirement.name
        default: function?.name ?? ""
        }
    }

    fileprivate var isAccessor: Bool {
        if case .requirement(let requirement, _) = self { return requirement.kind == .getter }
        return function?.isAccessor ?? false
    }
}
