import Syntax
import Testing

@Suite("Commands stand beside the program")
struct CommandTests {
    private func kinds(_ text: String) -> [CellCommands.Kind] {
        separateCommands(from: text).commands.map(\.kind)
    }

    @Test(
        "a line of its own is a command",
        arguments: [
            ("%help", .command(name: "help", arguments: "", coversCell: false)),
            ("  %time f(1, 2)  ", .command(name: "time", arguments: "f(1, 2)", coversCell: false)),
            ("%%time", .command(name: "time", arguments: "", coversCell: true)),
            ("?relu", .help("relu")),
            ("? relu", .help("relu")),
            ("relu?", .help("relu")),
            ("Tensor.sum?", .help("Tensor.sum")),
        ] as [(String, CellCommands.Kind)])
    func commands(text: String, kind: CellCommands.Kind) {
        #expect(kinds(text) == [kind])
        #expect(kinds("let x = 1\n\(text)\nprint(x)") == [kind])
    }

    @Test(
        "what belongs to Swift is no command",
        arguments: [
            "a % b", "let x = a\n    % b", "let s = \"\"\"\n%help\n?x\nx?\n\"\"\"", "/*\n%help\n/* */ x?\n*/",
            "let s = #\"\"\"\n\"\"\"\n%help\n\"\"\"#", "f(\n%x\n)", "let y = c\n    ?a\n    :b",
            "a?\n    .b()",
            "x ? y : z", "x?.y", "// %help", "\"\\(f(\"a\"))\" // x?", "let d = [\n1:\n2]",
        ])
    func program(text: String) {
        #expect(kinds(text) == [])
        #expect(separateCommands(from: text).program == text)
    }

    @Test("spaces stand in place of a command, so that positions stay")
    func blanks() {
        let separated = separateCommands(from: "let ü = 1\r\n %time ü + 1\r\nx?\nü")
        #expect(separated.program == "let ü = 1\r\n" + String(repeating: " ", count: 14) + "\n  \nü")
        #expect(separated.commands.map(\.line) == [2, 3])
        #expect(separated.commands[0].range == SourceRange(cell: 0, lowerBound: 13, upperBound: 25))
        #expect(separated.commands[0].argumentsOffset == 19)
    }

    @Test("an open string of one line does not hide the commands after it")
    func openString() {
        #expect(kinds("let s = \"abc\n%help") == [.command(name: "help", arguments: "", coversCell: false)])
    }

    @Test("a cell of commands is complete")
    func completeness() {
        #expect(Syntax.completeness(of: "%help") == .complete)
        #expect(Syntax.completeness(of: "%time f()\n?relu") == .complete)
        #expect(Syntax.completeness(of: "%time\nfunc f() {") == .incomplete(indent: "    "))
    }
}
