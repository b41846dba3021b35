import Checker

extension Type {
    /// The name that Swift prints for a type: `Array<Int>`, `Point`, or qualified `Swift.Array<Swift.Int>`,
    /// `main.Point`.
    func reflectedName(qualified: Bool) -> String {
        let module = qualified ? "Swift." : ""
        switch self {
        case .nominal(let nominal, let arguments):
            let name = nominal.reflectedName(qualified: qualified)
            if arguments.isEmpty { return name }
            let names = arguments.map { $0.reflectedName(qualified: qualified) }.joined(separator: ", ")
            // `Stack<Int>.Problem`
            if qualified, let declared = nominal.declared, let outer = declared.outer,
                outer.declared?.genericParameters == declared.genericParameters
            {
                let around = Type.nominal(outer, arguments).reflectedName(qualified: true)
                return "\(around).\(nominal.name)"
            }
            // `Dictionary<Int, String>.Keys`
            if nominal.declared == nil, let point = nominal.name.firstIndex(of: ".") {
                return "\(module)\(nominal.name[..<point])<\(names)>\(nominal.name[point...])"
            }
            return "\(name)<\(names)>"
        case .tuple(let elements):
            let parts = elements.map {
                ($0.label.map { "\($0): " } ?? "") + $0.type.reflectedName(qualified: qualified)
            }
            return "(\(parts.joined(separator: ", ")))"
        case .function(let function):
            let parameters = function.parameters.map { $0.reflectedName(qualified: qualified) }
            let effect = function.isThrowing ? "throws " : ""
            let result = function.result.reflectedName(qualified: qualified)
            return "(\(parameters.joined(separator: ", "))) \(effect)-> \(result)"
        case .existential([]): return "Any"
        case .existential(let protocols):
            return protocols.map { type in
                guard qualified else { return type.name }
                return (type.isDeclaredByLearner ? "main." : "Swift.") + type.name
            }.joined(separator: " & ")
        case .inoutReference(let type): return "inout \(type.reflectedName(qualified: qualified))"
        case .metatype(let type): return "\(type.reflectedName(qualified: qualified)).Type"
        case .parameter, .archetype: return description
        }
    }
}

extension NominalType {
    /// Without its arguments. A type inside another has its own name alone, unless it is qualified.
    fileprivate func reflectedName(qualified: Bool) -> String {
        guard declared != nil else {
            if qualified { return "Swift.\(name)" }
            return name.split(separator: ".").last.map(String.init) ?? name
        }
        guard qualified else { return name }
        return isInsideLibraryType ? "(extension in main):Swift.\(qualifiedName)" : "main.\(qualifiedName)"
    }

    /// Whether an extension of a type of the standard library declares it.
    private var isInsideLibraryType: Bool {
        guard let outer = declared?.outer else { return false }
        return outer.declared == nil || outer.isInsideLibraryType
    }
}
