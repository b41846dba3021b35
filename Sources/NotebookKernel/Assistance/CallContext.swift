import Checker

/// The call whose parentheses a place lies in.
struct CallContext {
    /// What is called: a name, or a member with what stands before its dot.
    let name: Substring
    let nameStart: String.Index
    let base: Range<String.Index>?
    /// The arguments before the place, and the label of the one at it.
    let labels: [String?]

    /// Nil where the innermost open bracket is not that of a call.
    init?(in code: String, at place: String.Index) {
        guard let bracket = OpenBrackets(in: code[..<place]).call else { return nil }
        let start = CursorContext.startOfExpression(endingAt: bracket.place, in: code)
        let callee = code[start..<bracket.place]
        guard let last = callee.last, last.isNamePart || last == ">" else { return nil }
        if let dot = callee.lastIndex(of: ".") {
            name = callee[callee.index(after: dot)...]
            base = start..<dot
        } else {
            name = callee
            base = nil
        }
        guard !name.isEmpty, !name.allSatisfy(\.isNumber) else { return nil }
        nameStart = name.startIndex
        var starts = [code.index(after: bracket.place)]
        starts += bracket.commas.map { code.index(after: $0) }
        let ends = bracket.commas + [place]
        labels = zip(starts, ends).map { Self.label(of: code[$0..<$1]) }
    }

    /// `by` of `by: 1`.
    private static func label(of argument: Substring) -> String? {
        let text = argument.drop(while: \.isWhitespace)
        let name = text.prefix { $0.isNamePart }
        let rest = text.dropFirst(name.count).drop(while: \.isWhitespace)
        return !name.isEmpty && rest.first == ":" ? String(name) : nil
    }

    var position: Int { labels.count - 1 }

    /// The parameter that the argument at the place is for.
    func parameter(of callable: Callable) -> Callable.Parameter? {
        if let label = labels.last ?? nil { return callable.parameters.first { $0.label == label } }
        return nextParameters(of: callable).first
    }

    /// The parameters that may come next: that at the place, and those behind it where it may be left out.
    func nextParameters(of callable: Callable) -> [Callable.Parameter] {
        var rest = callable.parameters[...]
        for label in labels.dropLast() {
            guard let place = rest.firstIndex(where: { $0.label == label }) else { return [] }
            rest = rest[place].isVariadic ? rest[place...] : rest[(place + 1)...]
        }
        var next: [Callable.Parameter] = []
        for parameter in rest {
            next.append(parameter)
            if !parameter.hasDefault, !parameter.isVariadic { break }
        }
        return next
    }
}

/// What a call may call, as far as completion and inspection need it.
struct Callable {
    struct Parameter {
        let label: String?
        let type: Type
        let hasDefault: Bool
        let isVariadic: Bool
    }

    let parameters: [Parameter]
    let declaration: String
    let documentation: String

    init(_ signature: Signature) {
        parameters = signature.parameters.map {
            Parameter(label: $0.label, type: $0.type, hasDefault: $0.hasDefault, isVariadic: $0.isVariadic)
        }
        declaration = signature.declaration
        documentation = signature.documentation
    }

    init(_ function: Function) {
        parameters = function.parameters.map {
            Parameter(
                label: $0.label, type: $0.variable.type, hasDefault: $0.defaultValue != nil,
                isVariadic: $0.isVariadic)
        }
        declaration = function.declaration
        documentation = function.documentation
    }
}

extension NotebookSession {
    /// What a call may call.
    func callables(of call: CallContext, _ probe: ExpressionProbe) -> [Callable] {
        let name = String(call.name)
        let environment = probe.environment(before: call.nameStart)
        guard let base = call.base else {
            if let type = environment.typeNamed(name, signatures: signatures) {
                return environment.members(of: type, named: "init", signatures: signatures).map {
                    Callable($0)
                }
            }
            switch environment.declarations[name] {
            case .functions(let functions)?: return functions.map { Callable($0) }
            case .variable?, .computed?: return []
            default: return signatures.functions(named: name).map { Callable($0) }
            }
        }
        let text = String(probe.code[base])
        if let type = environment.typeNamed(text, signatures: signatures) {
            return environment.members(of: type, named: name, signatures: signatures).filter(\.isStatic)
                .map { Callable($0) }
        }
        guard let type = type(before: base.upperBound, text[...], base, probe) else { return [] }
        return environment.members(of: type, named: name, signatures: signatures).filter { !$0.isStatic }
            .map { Callable($0) }
    }

    /// The type whose members stand behind a dot: within an optional chain, of what is wrapped.
    func type(
        before dot: String.Index, _ text: Substring, _ range: Range<String.Index>, _ probe: ExpressionProbe
    ) -> Type? {
        reading(of: text, range, probe)?.type
    }

    func reading(
        of text: Substring, _ range: Range<String.Index>, _ probe: ExpressionProbe
    ) -> ExpressionProbe.Reading? {
        let isLink = text.last == "?"
        let inner = isLink ? range.lowerBound..<probe.code.index(before: range.upperBound) : range
        guard
            var reading = isLink
                ? self.reading(of: probe.code[inner], inner, probe) : probe.reading(of: range)
        else { return nil }
        let isChain = text.contains("?.") || text.contains("?[") || text.contains("?(")
        if isLink || isChain { reading.type = reading.type.wrapped ?? reading.type }
        return reading
    }
}
