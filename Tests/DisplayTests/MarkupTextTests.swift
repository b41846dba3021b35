import Display
import Testing

@Suite struct MarkupTextTests {
    @Test("XML escapes its five characters, and replaces those that it forbids")
    func xml() {
        #expect("<a & \"b\" 'c'>".xmlEscaped == "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;")
        #expect("a\u{0}b\u{8}c\u{FFFF}".xmlEscaped == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect("한글 β\nnext".xmlEscaped == "한글 β next")
    }

    @Test("LaTeX escapes its ten special characters")
    func latex() {
        #expect(
            "50% of $x_1 & {y}#~^\\".latexEscaped
                == "50\\% of \\$x\\_1 \\& \\{y\\}\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}")
        #expect("\u{2212}3".latexEscaped == "$-$3")
    }

    @Test("Markdown keeps its marks as plain characters")
    func markdown() {
        #expect("a|b *c* _d_ <e>".markdownEscaped == "a\\|b \\*c\\* \\_d\\_ &lt;e&gt;")
        #expect("two\nlines".markdownEscaped == "two lines")
    }
}

@Suite struct MIMEBundleTests {
    @Test("adding a type again replaces it")
    func replaces() {
        let bundle = MIMEBundle(plainText: "a").adding("text/html", .text("b")).adding(
            "text/html", .text("c"))
        #expect(bundle["text/html"] == .text("c"))
        #expect(bundle.representations.map(\.type) == ["text/plain", "text/html"])
    }
}
