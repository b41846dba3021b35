import Checker
import Display
import Syntax

extension NotebookSession {
    /// What is known of the name at a UTF-8 offset, or of the call around it: declarations, documentation, present
    /// value.
    func inspection(of code: String, at utf8Offset: Int) -> MIMEBundle? {
        let probe = probe(code)
        let context = CursorContext(probe.code, at: utf8Offset)
        var entries: [Entry] = []
        if !context.name.isEmpty { entries = self.entries(for: String(context.name), context, probe) }
        if entries.isEmpty, let call = CallContext(in: probe.code, at: context.start) {
            entries = grouped(callables(of: call, probe).map { ($0.declaration, $0.documentation) })
            if entries.isEmpty {
                let offset = probe.code.utf8.distance(from: probe.code.startIndex, to: call.nameStart)
                entries = self.entries(for: String(call.name), CursorContext(probe.code, at: offset), probe)
            }
        }
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

    private func entries(for name: String, _ context: CursorContext, _ probe: ExpressionProbe) -> [Entry] {
        let environment = probe.environment(before: context.start)
        if let base = context.base, let dot = context.dot {
            let types: [Type]
            if base.isEmpty {
                types = expectedTypes(at: dot, probe).map { $0.wrapped ?? $0 }
            } else {
                types =
                    (environment.typeNamed(String(base), signatures: signatures)
                    ?? type(before: dot, base, base.startIndex..<dot, probe)).map { [$0] } ?? []
            }
            return grouped(
                types.flatMap { environment.members(of: $0, named: name, signatures: signatures) }
                    .map { ($0.declaration, $0.documentation) })
        }
        switch environment.declarations[name] {
        case .variable(let variable)?:
            let introducer = variable.isMutable ? "var" : "let"
            return [
                Entry(
                    declarations: ["\(introducer) \(name): \(variable.type)"],
                    text: [
                        documentation(above: variable.range),
                        valueDescription(of: variable).map(shortened) ?? "",
                    ]
                    .filter { !$0.isEmpty }.joined(separator: "\n\n"))
            ]
        case .functions(let functions)?:
            return functions.map { Entry(declarations: [$0.declaration], text: $0.documentation) }
        case .computed(let signature)?:
            return [Entry(declarations: [signature.declaration], text: signature.documentation)]
        case .type(let type)?:
            return [Entry(declarations: [type.description(named: name)], text: documentation(of: type))]
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

    private func documentation(of type: Environment.TypeDeclaration) -> String {
        guard case .nominal(let nominal) = type, let declared = nominal.declared else { return "" }
        return documentation(above: declared.range)
    }

    /// The `///` lines above the line of a declaration.
    private func documentation(above range: SourceRange) -> String {
        guard sources.indices.contains(range.cell) else { return "" }
        let text = sources[range.cell].text
        var lines: [Substring] = []
        var number = text.location(of: range.lowerBound).line - 1
        while number >= 1 {
            let line = text.line(number).drop(while: \.isWhitespace)
            guard line.hasPrefix("///") else { break }
            let words = line.dropFirst(3)
            lines.insert(words.first == " " ? words.dropFirst() : words, at: 0)
            number -= 1
        }
        return lines.joined(separator: "\n")
    }

    private func shortened(_ text: String) -> String {
        text.count > 400 ? String(text.prefix(400)) + "…" : text
    }
}
