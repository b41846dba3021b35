import Checker

extension Type {
    /// The name that Swift prints for the type of a value it describes by reflection: `Array<Int>`, or
    /// qualified `Swift.Array<Swift.Int>`.
    func reflectedName(qualified: Bool) -> String {
        let module = qualified ? "Swift." : ""
        switch self {
        case .nominal(let nominal, []): return module + nominal.name
        case .nominal(let nominal, let arguments):
            let names = arguments.map { $0.reflectedName(qualified: qualified) }
            return "\(module)\(nominal.name)<\(names.joined(separator: ", "))>"
        case .tuple(let elements):
            let parts = elements.map {
                ($0.label.map { "\($0): " } ?? "") + $0.type.reflectedName(qualified: qualified)
            }
            return "(\(parts.joined(separator: ", ")))"
        case .function(let function):
            let parameters = function.parameters.map { $0.reflectedName(qualified: qualified) }
            return
                "(\(parameters.joined(separator: ", "))) -> \(function.result.reflectedName(qualified: qualified))"
        case .existential, .inoutReference, .metatype, .archetype, .parameter: return description
        }
    }
}
