import Display
import FoundationEssentials
import JupyterKernel
import JupyterProtocol
import Syntax

/// The notebook language as the kernel sees it.
package final class NotebookEvaluator: Evaluator {
    private let session = NotebookSession()

    package init() {}

    package var interrupt: Interrupt {
        Interrupt(raise: session.interrupt, clear: session.clearInterrupt)
    }

    package func execute(_ code: String, in context: ExecutionContext) -> ExecutionOutcome {
        var pages: [Payload] = []
        let output = NotebookSession.Output(
            write: { context.output.write($0, to: .standardOutput) },
            display: { context.output.display(DisplayData($0)) },
            warn: { context.output.write($0, to: .standardError) },
            showPage: { pages.append(.page(DisplayData($0))) })
        do throws(CellFailure) {
            if let result = try session.run(code, name: "In [\(context.executionCount)]", output: output) {
                context.output.executeResult(DisplayData(result))
            }
            return .ok(payloads: pages)
        } catch {
            return .failed(EvaluationError(error))
        }
    }

    package func evaluate(expression: String, in context: ExecutionContext) -> ExpressionOutcome {
        do throws(CellFailure) {
            return .value(DisplayData(try session.evaluate(expression) ?? MIMEBundle(plainText: "()")))
        } catch {
            return .failed(EvaluationError(error))
        }
    }

    package func completeness(of code: String) -> JupyterKernel.Completeness {
        switch Syntax.completeness(of: code) {
        case .complete: .complete
        case .incomplete(let indent): .incomplete(indent: indent)
        case .invalid: .invalid
        }
    }

    package func complete(_ code: String, at cursor: Cursor) -> Completion {
        session.completion(of: code, at: cursor.utf8Offset)
    }

    package func inspect(_ code: String, at cursor: Cursor, detail: InspectionDetail) -> DisplayData? {
        session.inspection(of: code, at: cursor.utf8Offset).map { DisplayData($0) }
    }
}

extension EvaluationError {
    fileprivate init(_ failure: CellFailure) {
        self.init(name: failure.name, message: failure.message, traceback: failure.traceback)
    }
}

extension DisplayData {
    /// The bundle as the protocol sends it: bytes in base64, JSON nested.
    init(_ bundle: MIMEBundle) {
        var data: [String: JSONValue] = [:]
        for (type, content) in bundle.representations {
            switch content {
            case .text(let text): data[type] = .string(text)
            case .bytes(let bytes): data[type] = .string(Data(bytes).base64EncodedString())
            case .json(let text): data[type] = (try? JSONValue(parsing: Array(text.utf8))) ?? .string(text)
            }
        }
        self.init(data: data)
    }
}
