import SwiftSyntax

extension Converter {
    /// `owner` is `variable` or `subscript`, as swiftc's messages say it.
    mutating func convert(_ block: AccessorBlockSyntax, of owner: String) throws(Diagnostic) -> Accessors {
        switch block.accessors {
        case .getter(let statements):
            let getter = Accessors.Body(
                parameter: "", statements: functionBody(statements), range: range(of: block),
                isMutating: false)
            return Accessors(getter: getter, isThrowing: false, setter: nil, willSet: nil, didSet: nil)
        case .accessors(let list):
            return try convert(list, of: owner)
        }
    }

    private mutating func convert(
        _ list: AccessorDeclListSyntax, of owner: String
    ) throws(Diagnostic) -> Accessors {
        var written: [String: Accessors.Body] = [:]
        var isThrowing = false
        for accessor in list {
            let word = accessor.accessorSpecifier.text
            guard let noun = Self.nouns[word] else {
                throw unsupported("the accessor '\(word)' is", "use 'get' and 'set'", at: accessor)
            }
            if written[word] != nil { throw swiftError("\(owner) already has a \(noun)", at: accessor) }
            try check(accessor.attributes, of: .function)
            let effects = accessor.effectSpecifiers
            if try throwing(async: effects?.asyncSpecifier, throws: effects?.throwsClause) != .never {
                isThrowing = true
            }
            written[word] = try body(of: accessor, noun)
        }
        try checkCombination(list, of: owner)
        return Accessors(
            getter: written["get"], isThrowing: isThrowing, setter: written["set"],
            willSet: written["willSet"], didSet: written["didSet"])
    }

    private static let nouns = ["get": "getter", "set": "setter", "willSet": "willSet", "didSet": "didSet"]

    private mutating func body(
        of accessor: AccessorDeclSyntax, _ noun: String
    ) throws(Diagnostic) -> Accessors.Body {
        let word = accessor.accessorSpecifier.text
        if accessor.body == nil && bodies == .required {
            throw swiftError("expected '{' to start \(noun) definition", at: accessor.accessorSpecifier)
        }
        if let body = accessor.body, bodies == .forbidden {
            throw swiftError("protocol property \(noun)s must not have bodies", at: body)
        }
        let defaultName = word == "get" ? "" : word == "didSet" ? "oldValue" : "newValue"
        return Accessors.Body(
            parameter: accessor.parameters.map { name($0.name) } ?? defaultName,
            statements: accessor.body.map { functionBody($0.statements) } ?? [],
            range: range(of: accessor),
            isMutating: try isMutating(accessor))
    }

    /// A getter is mutating where it says so, the others unless they say not.
    private func isMutating(_ accessor: AccessorDeclSyntax) throws(Diagnostic) -> Bool {
        switch accessor.modifier?.name.tokenKind {
        case .keyword(.mutating): return true
        case .keyword(.nonmutating): return false
        case nil: return accessor.accessorSpecifier.tokenKind != .keyword(.get)
        default:
            throw unsupported(
                "the modifier '\(accessor.modifier?.trimmedDescription ?? "")' is", "delete it", at: accessor)
        }
    }

    private func checkCombination(_ list: AccessorDeclListSyntax, of owner: String) throws(Diagnostic) {
        func accessor(_ word: String) -> AccessorDeclSyntax? {
            list.first { $0.accessorSpecifier.text == word }
        }
        for word in ["willSet", "didSet"] {
            guard let observer = accessor(word) else { continue }
            for (word, noun) in [("get", "getter"), ("set", "setter")] where accessor(word) != nil {
                throw swiftError(
                    "'\(observer.accessorSpecifier.text)' cannot be provided together with a \(noun)",
                    at: observer)
            }
        }
        if let setter = accessor("set"), accessor("get") == nil {
            throw swiftError("\(owner) with a setter must also have a getter", at: setter)
        }
    }
}
