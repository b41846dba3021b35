import Syntax

/// What has a value, and what uses it before it has one.
extension InitializationAnalysis {
    func slots(of variable: Variable) -> Set<Slot> {
        let identifier = ObjectIdentifier(variable)
        if let declared = variable.type.nominal?.declared, variable.type.nominal?.kind == .structure,
            !(variable === instance?.variable && instance?.delegates ?? false)
        {
            return Set(declared.storedProperties.indices.map { .field(identifier, $0) })
        }
        return [.variable(identifier)]
    }

    func isInitialised(_ variable: Variable, in state: Knowledge) -> Bool {
        state.certain.isSuperset(of: slots(of: variable))
    }

    /// How a variable is used before it has a value.
    enum Use: String {
        case used = "used"
        case passed = "passed by reference"
    }

    mutating func use(
        _ variable: Variable, field: Int? = nil, _ range: SourceRange, _ use: Use = .used
    ) {
        let identifier = ObjectIdentifier(variable)
        guard tracked[identifier] != nil, let state else { return }
        if let field, state.certain.contains(.field(identifier, field)) { return }
        if isInitialised(variable, in: state) || told.contains(identifier) { return }
        told.insert(identifier)
        tell(message(variable, field, use), at: range)
    }

    private func message(_ variable: Variable, _ field: Int?, _ use: Use) -> String {
        if variable.name == "self", let declared = variable.type.nominal?.declared {
            if instance?.delegates ?? false {
                return "'self' used before 'self.init' call or assignment to 'self'"
            }
            if let field, use == .passed {
                return
                    "variable 'self.\(declared.storedProperties[field].name)' passed by reference before being initialized"
            }
            return "'self' used before all stored properties are initialized"
        }
        return
            "\(variable.isConstant ? "constant" : "variable") '\(variable.name)' \(use.rawValue) before being "
            + "initialized"
    }

    mutating func useTarget(_ target: AssignmentTarget, _ use: Use) {
        switch target {
        case .variable(let variable, let range): self.use(variable, range, use)
        case .field(.variable(let variable, _), let place, _, let range):
            self.use(variable, field: place, range, use)
        case .field(let base, _, _, _), .element(let base, _, _, _), .unwrapped(let base, _, _, _),
            .dictionaryValue(let base, _, _, _), .dictionaryValueOrDefault(let base, _, _, _, _),
            .librarySubscript(let base, _, _, _, _, _):
            useTarget(base, use)
        case .computed(.place(let base), _, _, _, _, _): useTarget(base, use)
        case .tuple(let targets, _, _): targets.forEach { useTarget($0, use) }
        case .objectField(let object, let place, _, let range):
            useObjectField(object, place, range, use)
        case .computed, .discard: break
        }
    }

    mutating func assign(_ target: AssignmentTarget) {
        switch target {
        case .variable(let variable, let range):
            guard tracked[ObjectIdentifier(variable)] != nil else { return }
            let slots = slots(of: variable)
            if variable.isConstant, let state, !state.possible.isDisjoint(with: slots) {
                tell("immutable value '\(variable.name)' may only be initialized once", at: range)
            }
            state?.insert(slots)
        case .field(.variable(let variable, _), let place, _, let range):
            let identifier = ObjectIdentifier(variable)
            guard tracked[identifier] != nil else { return }
            if variable.name == "self", instance?.delegates ?? false {
                return use(variable, range)
            }
            let slot = Slot.field(identifier, place)
            if variable.name == "self", let state, state.possible.contains(slot),
                let property = variable.type.nominal?.declared?.storedProperties[place], !property.isMutable
            {
                tell("immutable value 'self.\(property.name)' may only be initialized once", at: range)
            }
            state?.insert([slot])
        case .objectField(let object, let place, _, let range): assignObjectField(object, place, range)
        case .tuple(let targets, _, _): targets.forEach { assign($0) }
        default: useTarget(target, .used)
        }
    }
}
