extension ShellServer {
    /// Runs the cell of an `execute_request`; returns the content of its reply.
    ///
    /// See https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute.
    func execute(_ message: Message) -> [String: JSONValue] {
        let request = ExecuteRequest(message.content)
        if request.storesHistory {
            executionCount += 1
            history.record(input: request.code, line: executionCount)
        }
        if !request.isSilent {
            session.publish(
                "execute_input",
                ["code": .string(request.code), "execution_count": .integer(executionCount)],
                parent: message.header
            )
        }
        let output = RequestOutput(
            session: session,
            parent: message.header,
            executionCount: executionCount,
            isSilent: request.isSilent
        )
        let input: any InputSource =
            request.allowsInput ? RequestInput(session: session, request: message) : NoInput()
        let context = ExecutionContext(
            output: output,
            executionCount: executionCount,
            isSilent: request.isSilent,
            input: input,
            cellID: message.metadata["cellId"]?.string
        )
        switch run(request.code, in: context) {
        case .ok(let payloads):
            if request.storesHistory, let text = output.resultText {
                history.record(output: text, line: executionCount)
            }
            return [
                "status": "ok",
                "execution_count": .integer(executionCount),
                "payload": .array(payloads.map(\.json)),
                "user_expressions": .object(
                    request.userExpressions.mapValues { evaluator.evaluate(expression: $0, in: context).json }
                ),
            ]
        case .failed(let error):
            session.publish("error", error.content, parent: message.header)
            return error.content.merging([
                "status": "error",
                "execution_count": .integer(executionCount),
                "payload": [],
                "user_expressions": [:],
            ]) { _, new in new }
        }
    }

    private func run(_ code: String, in context: ExecutionContext) -> ExecutionOutcome {
        // Interrupted between its receipt and now; the evaluator might finish without looking.
        if session.interrupts.isRaised {
            return .failed(
                EvaluationError(name: "Interrupted", message: "The cell was interrupted before it began.")
            )
        }
        return evaluator.execute(code, in: context)
    }
}

/// The content of an `execute_request`, with what the protocol takes for a missing field.
private struct ExecuteRequest {
    let code: String
    let isSilent: Bool
    let storesHistory: Bool
    let userExpressions: [String: String]
    let allowsInput: Bool

    init(_ content: [String: JSONValue]) {
        code = content["code"]?.string ?? ""
        isSilent = content["silent"]?.bool ?? false
        // Silent forces store_history to be false.
        storesHistory = !isSilent && (content["store_history"]?.bool ?? true)
        userExpressions = (content["user_expressions"]?.object ?? [:]).compactMapValues(\.string)
        allowsInput = content["allow_stdin"]?.bool ?? true
    }
}

extension EvaluationError {
    /// As an `error` message says it.
    fileprivate var content: [String: JSONValue] {
        [
            "ename": .string(name),
            "evalue": .string(message),
            "traceback": .array(traceback.map(JSONValue.string)),
        ]
    }
}

extension ExpressionOutcome {
    fileprivate var json: JSONValue {
        switch self {
        case .value(let value):
            ["status": "ok", "data": .object(value.data), "metadata": .object(value.metadata)]
        case .failed(let error):
            .object(error.content.merging(["status": "error"]) { _, new in new })
        }
    }
}
