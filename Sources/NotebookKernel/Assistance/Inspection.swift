import Checker
import Display

extension NotebookSession {
    /// What is known of the name at a UTF-8 offset: declarations, documentation, present value.
    func inspection(of code: String, at utf8Offset: Int) -> MIMEBundle? {
        var context = CursorContext(code, at: utf8Offset)
        if context.name.isEmpty, let call = CursorContext.calledName(in: code, before: utf8Offset) {
            context = CursorContext(code, at: call)
        }
        let name = String(context.name)
        guard !name.isEmpty else { return nil }
        let entries = entries(for: name, context)
        guard !entries.isEmpty else { return nil }
        let plain = entries.map { entry in
            entry.declarations.joined(separator: "\n") + (entry.text.isEmpty ? "" : "\n\n" + entry.text)
        }
        let markdown = entries.map { entry in
            "```swift\n" + entry.declarations.joined(separator: "\n") + "\n```"
                + (entry.text.isEmpty ? "" : "\n\n" + entry.text)
        }
        return MIMEBundle(plainText: plain.joined(separator: "\n\n"))
            .adding("text/markdown", .text(markdown.joined(separator: "\n\n")))
    }

    /// Declarations that share one text.
    private struct Entry {
        var declarations: [String]
        let text: String
    }

    private func entries(for name: String, _ context: CursorContext) -> [Entry] {
        let environment = environment.afterChecking(String(context.before), signatures: signatures)
        if let base = context.base.map(String.init) {
            let type =
                environment.typeNamed(base, signatures: signatures)
                ?? environment.type(ofExpression: base, signatures: signatures)
            guard let type else { return [] }
            return grouped(
                environment.members(of: type, named: name, signatures: signatures).map { ($0.declaration, $0.documentation) })
        }
        switch environment.declarations[name] {
        case .variable(let variable)?:
            let introducer = variable.isMutable ? "var" : "let"
            return [
                Entry(
                    declarations: ["\(introducer) \(name): \(variable.type)"],
                    text: valueDescription(of: variable).map(shortened) ?? "")
            ]
        case .functions(let functions)?:
            return functions.map { Entry(declarations: [$0.declaration], text: $0.documentation) }
        case .computed(let signature)?:
            return [Entry(declarations: [signature.declaration], text: signature.documentation)]
        case .type(let type)?: return [Entry(declarations: [type.description(named: name)], text: "")]
        case nil:
            return grouped(
                signatures.rows(named: name).map { row in
                    ((row.owner.map { "// \($0)\n" } ?? "") + row.declaration, row.documentation)
                })
        }
    }

    private func grouped(_ declarations: [(declaration: String, text: String)]) -> [Entry] {
        var entries: [Entry] = []
        for (declaration, text) in declarations {
            if let place = entries.firstIndex(where: { $0.text == text }) {
                entries[place].declarations.append(declaration)
            } else {
                entries.append(Entry(declarations: [declaration], text: text))
            }
        }
        return entries
    }

    private func shortened(_ text: String) -> String {
        text.count > 400 ? String(text.prefix(400)) + "…" : text
    }
}
