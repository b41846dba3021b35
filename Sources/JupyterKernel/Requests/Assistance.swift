// What a frontend asks while someone writes: completion, inspection, completeness, history.

extension ShellServer {
    func complete(_ content: [String: JSONValue]) -> [String: JSONValue] {
        let (code, cursor) = codeAndCursor(content)
        let completion = evaluator.complete(code, at: cursor)
        let start = Cursor(utf8Offset: completion.replaced.lowerBound, in: code)
        let end = Cursor(utf8Offset: completion.replaced.upperBound, in: code)
        var metadata: [String: JSONValue] = [:]
        if completion.matches.contains(where: { $0.kind != nil || $0.signature != nil }) {
            // The name that ipykernel gave it, and that JupyterLab reads.
            metadata["_jupyter_types_experimental"] = .array(
                completion.matches.map { $0.json(start: start.codePointOffset, end: end.codePointOffset) }
            )
        }
        return [
            "status": "ok",
            "matches": .array(completion.matches.map { .string($0.text) }),
            "cursor_start": .integer(start.codePointOffset),
            "cursor_end": .integer(end.codePointOffset),
            "metadata": .object(metadata),
        ]
    }

    func inspect(_ content: [String: JSONValue]) -> [String: JSONValue] {
        let (code, cursor) = codeAndCursor(content)
        let detail: InspectionDetail = (content["detail_level"]?.integer ?? 0) > 0 ? .source : .documentation
        let found = evaluator.inspect(code, at: cursor, detail: detail)
        return [
            "status": "ok",
            "found": .bool(found != nil),
            "data": .object(found?.data ?? [:]),
            "metadata": .object(found?.metadata ?? [:]),
        ]
    }

    func isComplete(_ content: [String: JSONValue]) -> [String: JSONValue] {
        switch evaluator.completeness(of: content["code"]?.string ?? "") {
        case .complete: ["status": "complete"]
        case .incomplete(let indent): ["status": "incomplete", "indent": .string(indent)]
        case .invalid: ["status": "invalid"]
        case .unknown: ["status": "unknown"]
        }
    }

    func history(_ content: [String: JSONValue]) -> [String: JSONValue] {
        let count = content["n"]?.integer
        let entries =
            switch content["hist_access_type"]?.string {
            case "range":
                history.range(
                    session: content["session"]?.integer ?? 0,
                    start: content["start"]?.integer ?? 0,
                    stop: content["stop"]?.integer
                )
            case "search":
                history.search(
                    content["pattern"]?.string ?? "*",
                    count: count,
                    unique: content["unique"]?.bool ?? false
                )
            default:
                history.tail(count ?? .max)
            }
        let givesOutput = content["output"]?.bool ?? false
        return ["status": "ok", "history": .array(entries.map { $0.json(givesOutput: givesOutput) })]
    }

    private func codeAndCursor(_ content: [String: JSONValue]) -> (String, Cursor) {
        let code = content["code"]?.string ?? ""
        return (code, Cursor(codePointOffset: content["cursor_pos"]?.integer ?? .max, in: code))
    }
}

extension Completion.Match {
    fileprivate func json(start: Int, end: Int) -> JSONValue {
        [
            "text": .string(text),
            "type": .string(kind ?? ""),
            "signature": .string(signature ?? ""),
            "start": .integer(start),
            "end": .integer(end),
        ]
    }
}

extension HistoryEntry {
    /// `[session, line, input]`, or `[session, line, [input, output]]`.
    fileprivate func json(givesOutput: Bool) -> JSONValue {
        let text: JSONValue =
            givesOutput ? [.string(input), output.map(JSONValue.string) ?? .null] : .string(input)
        return [.integer(session), .integer(line), text]
    }
}
