import Display
import Tensors
import Testing

@testable import Plots

@Suite struct TableTests {
    @Test("columns of every kind align, numbers to the right, in one count of decimals")
    func plain() {
        let all = table([
            "이름": ["렐루", "tanh"], "n": [1, -20], "value": Tensor([0.5, -0.76159415]), "odd": [true, false],
        ])
        #expect(
            all.description == """
                이름    n    value  odd
                렐루    1   0.5000  true
                tanh  −20  −0.7616  false
                """)
    }

    @Test("numbers keep their digits")
    func numbers() {
        #expect(NumberColumn([-10, 0, 5]).cells == ["−10", "0", "5"])
        #expect(NumberColumn([0.25, 1, .nan, -.infinity]).cells == ["0.25", "1.00", "NaN", "−∞"])
        #expect(NumberColumn([0.0000453979, 0.5]).cells == ["0.0000454", "0.5000000"])
        #expect(NumberColumn([1e-12, 1]).cells == ["1.000×10⁻¹²", "1.000×10⁰"])
        #expect(NumberColumn([123456.789, 2.5]).cells == ["123456.8", "2.5"])
        #expect(NumberColumn([]).cells == [])
    }

    @Test("a long table shows both ends and counts the rest")
    func truncation() {
        let text = table(["i": Array(0..<1000)]).description
        #expect(text.split(separator: "\n").count == 17)
        #expect(text.contains("… 985 more rows") && text.hasSuffix("999"))
    }

    @Test("each format escapes for itself")
    func escaping() {
        let bundle = table(["<a|b>": ["x_1 & $y"]]).caption("50%").mimeBundle
        guard case .text(let html)? = bundle["text/html"], case .text(let latex)? = bundle["text/latex"],
            case .text(let markdown)? = bundle["text/markdown"]
        else {
            Issue.record("a format is missing")
            return
        }
        #expect(html.contains("<caption>50%</caption>") && html.contains("scope=\"col\""))
        #expect(html.contains("&lt;a|b&gt;") && html.contains("x_1 &amp; $y"))
        #expect(latex.contains("x\\_1 \\& \\$y") && latex.contains("50\\%"))
        #expect(markdown.contains("&lt;a\\|b&gt;"))
    }

    @Test("columns of different counts are refused by name")
    func errors() {
        #expect(
            throws: PlotError(
                "table: the column \"a\" has 2 rows and \"b\" has 1; all columns need the same count")
        ) {
            // Without the type, the literal would be a dictionary, which has no order.
            let columns: KeyValuePairs<String, any TableColumn> = ["a": [1, 2], "b": ["x"]]
            _ = try Table.checkedTable(columns)
        }
    }

    @Test("a power of ten is mathematics in LaTeX")
    func latexPower() {
        guard case .text(let latex)? = table(["p": [1e-12, -2]]).mimeBundle["text/latex"] else { return }
        #expect(latex.contains("1.000$\\times10^{-12}$") && latex.contains("$-$2.000$\\times10^{0}$"))
    }

    @Test("Numbers that differ look different, and none looks whole that is not")
    func tellingNumbers() {
        #expect(NumberColumn([10, 10.0000454, 0.9999546]).cells == ["10.00000", "10.00005", "0.99995"])
        #expect(NumberColumn([0, 0.5, 1]).cells == ["0", "0.5", "1.0"])
        #expect(NumberColumn([1.0 / 3, 2]).cells == ["0.3333", "2.0000"])
    }
}
