import Checker

extension NotebookSession {
    /// The type that is expected at an implicit member: `let s: Shape = .`, `s == .`, `f(.`, `case .`, `return .`.
    func expectedTypes(at dot: String.Index, _ probe: ExpressionProbe) -> [Type] {
        let code = probe.code
        let before = code[..<dot].droppingSpaces
        if before.hasSuffix("case") || (before.hasSuffix(",") && isInCase(before)) {
            return subjectType(of: before, probe).map { [$0] } ?? []
        }
        if before.hasSuffix("return") { return resultType(around: dot, probe).map { [$0] } ?? [] }
        if before.last == "(" || before.last == "," || before.last == ":" {
            if let call = CallContext(in: code, at: dot) {
                return callables(of: call, probe).compactMap { call.parameter(of: $0)?.type }
            }
        }
        if before.last == "=" { return typesBeforeEquals(before, probe) }
        return []
    }

    /// Of an annotation, or of what is assigned or compared.
    private func typesBeforeEquals(_ before: Substring, _ probe: ExpressionProbe) -> [Type] {
        let left = before.drop(last: { "=!".contains($0) }).droppingSpaces
        let line = left[
            (left.lastIndex { $0.isNewline || $0 == ";" || $0 == "{" }.map { left.index(after: $0) }
                ?? left.startIndex)...]
        let words = line.split(separator: " ")
        if let introducer = words.first(where: { $0 == "let" || $0 == "var" }),
            let colon = line.firstIndex(of: ":"),
            introducer.startIndex < colon
        {
            let name = line[line.index(after: colon)...].drop(while: \.isWhitespace)
            return probe.typeNamed(String(name), before: line.startIndex).map { [$0] } ?? []
        }
        let start = CursorContext.startOfExpression(endingAt: left.endIndex, in: probe.code)
        guard start < left.endIndex else { return [] }
        return probe.type(of: start..<left.endIndex).map { [$0] } ?? []
    }

    private func isInCase(_ before: Substring) -> Bool {
        let line = before[(before.lastIndex(where: \.isNewline) ?? before.startIndex)...]
        return line.drop(while: \.isWhitespace).hasPrefix("case ")
    }

    /// What the innermost `switch` around a place looks at.
    private func subjectType(of before: Substring, _ probe: ExpressionProbe) -> Type? {
        let braces = OpenBrackets(in: before).brackets.filter { $0.character == "{" }
        guard let brace = braces.last else { return nil }
        let head = before[..<brace.place].droppingSpaces
        guard let keyword = head.ranges(of: "switch ").last else { return nil }
        return probe.type(of: keyword.upperBound..<head.endIndex)
    }

    /// What the innermost function around a place returns.
    private func resultType(around place: String.Index, _ probe: ExpressionProbe) -> Type? {
        for brace in OpenBrackets(in: probe.code[..<place]).brackets.reversed() where brace.character == "{" {
            let head = probe.code[..<brace.place]
            guard let function = head.ranges(of: "func ").last else { continue }
            let declaration = head[function.upperBound...]
            guard OpenBrackets(in: declaration).brackets.isEmpty, !declaration.contains("{"),
                let arrow = declaration.ranges(of: "->").last
            else { continue }
            let name = declaration[arrow.upperBound...].droppingSpaces.drop(while: \.isWhitespace)
            return probe.typeNamed(String(name), before: function.lowerBound)
        }
        return nil
    }
}

extension Substring {
    fileprivate var droppingSpaces: Substring { drop(last: \.isWhitespace) }

    fileprivate func drop(last isDropped: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
