import Display

/// The scene as an SVG 1.1 document.
///
/// Colours are presentation attributes of light paper. One style sheet replaces them on dark paper; it
/// selects by those attributes, below the root's class, so that no other picture on the page is touched,
/// and where a sanitizer strips it the picture stays whole and light.
func svgDocument(of scene: Scene) -> String {
    var writer = SVGWriter()
    writer.open(scene)
    for shape in scene.shapes { writer.write(shape) }
    writer.close()
    return writer.document
}

private struct SVGWriter {
    private(set) var document = ""
    /// The style of the group that is open, so that texts alike share one.
    private var openStyle: Text.Style?

    mutating func open(_ scene: Scene) {
        document.reserveCapacity(6000)
        let (width, height) = (number(scene.width), number(scene.height))
        document += "<svg xmlns='http://www.w3.org/2000/svg' class='activation-plot' role='img'"
        document += " width='\(width)' height='\(height)' viewBox='0 0 \(width) \(height)'"
        document += " font-family='\(fontFamilies)' font-variant='tabular-nums'>\n"
        document += "<title>\(scene.title.xmlEscaped)</title>\n"
        document += "<desc>\(scene.description.xmlEscaped)</desc>\n"
        document += "<style>\(darkRules)</style>\n"
    }

    mutating func close() {
        endTexts()
        document += "</svg>\n"
    }

    mutating func write(_ shape: Shape) {
        if case .text(let text) = shape {
            write(text)
            return
        }
        endTexts()
        switch shape {
        case .rectangle(let rectangle, let paint, let border):
            document += "<rect x='\(number(rectangle.left))' y='\(number(rectangle.top))'"
            document += " width='\(number(rectangle.width))' height='\(number(rectangle.height))'"
            document += " fill='\(paint.light)'"
            if let border { document += " stroke='\(border.light)'" }
            document += "/>\n"
        case .lines(let lines, let stroke):
            document +=
                "<path fill='none' stroke='\(stroke.paint.light)' stroke-width='\(number(stroke.width))'"
            if stroke.isRound { document += " stroke-linejoin='round' stroke-linecap='\(lineCap(stroke))'" }
            if !stroke.dashes.isEmpty {
                document += " stroke-dasharray='\(stroke.dashes.map(number).joined(separator: ","))'"
            }
            document += " d='"
            for line in lines { writePath(line, isCrisp: !stroke.isRound) }
            document += "'/>\n"
        case .dots(let centres, let diameter, let paint):
            // A stroke without length and with round caps is a dot, in a few bytes.
            document += "<path fill='none' stroke='\(paint.light)' stroke-width='\(number(diameter))'"
            document += " stroke-linecap='round' d='"
            writeDots(centres)
            document += "'/>\n"
        case .text: break
        }
    }

    /// Round ends would fill the gaps of short dashes.
    private func lineCap(_ stroke: Stroke) -> String { stroke.dashes.isEmpty ? "round" : "butt" }

    // MARK: Paths

    /// Points in tenths of a pixel, as differences; a crisp line has its points in the middle of pixels.
    private mutating func writePath(_ points: [Point], isCrisp: Bool) {
        var previous: (x: Int, y: Int)?
        var isFirstStep = true
        for point in points {
            let here =
                isCrisp
                ? (x: Int(point.x.rounded(.down)) * 10 + 5, y: Int(point.y.rounded(.down)) * 10 + 5)
                : (x: tenths(point.x), y: tenths(point.y))
            guard let from = previous else {
                document += "M\(decimal(here.x)),\(decimal(here.y))"
                previous = here
                continue
            }
            let step = (x: here.x - from.x, y: here.y - from.y)
            if step == (0, 0) { continue }
            document += isFirstStep ? "l" : (step.x < 0 ? "" : ",")
            document += decimal(step.x)
            document += step.y < 0 ? decimal(step.y) : ",\(decimal(step.y))"
            isFirstStep = false
            previous = here
        }
        // Without a step, the end caps still need something to stand on.
        if isFirstStep { document += "h0" }
    }

    private mutating func writeDots(_ centres: [Point]) {
        var previous: (x: Int, y: Int)?
        for centre in centres {
            let here = (x: tenths(centre.x), y: tenths(centre.y))
            if let from = previous {
                let (dx, dy) = (here.x - from.x, here.y - from.y)
                document += "m\(decimal(dx))\(dy < 0 ? "" : ",")\(decimal(dy))h0"
            } else {
                document += "M\(decimal(here.x)),\(decimal(here.y))h0"
            }
            previous = here
        }
    }

    // MARK: Texts

    private mutating func write(_ text: Text) {
        if openStyle != text.style {
            endTexts()
            document += "<g font-size='\(number(text.style.size))' fill='\(text.style.paint.light)'"
            if text.style.isBold { document += " font-weight='600'" }
            switch text.style.alignment {
            case .start: break
            case .middle: document += " text-anchor='middle'"
            case .end: document += " text-anchor='end'"
            }
            document += ">\n"
            openStyle = text.style
        }
        let (x, y) = (number(text.anchor.x), number(text.anchor.y))
        document += "<text x='\(x)' y='\(y)'"
        if text.style.isUpright { document += " transform='rotate(-90,\(x),\(y))'" }
        document += ">"
        for run in text.runs {
            guard run.isRaised else {
                document += run.text.xmlEscaped
                continue
            }
            let size = text.style.size
            document +=
                "<tspan dy='\(number(-0.35 * size))' font-size='\(number(TextMetrics.raisedScale * size))'>"
            document += "\(run.text.xmlEscaped)</tspan>"
        }
        document += "</text>\n"
    }

    private mutating func endTexts() {
        if openStyle != nil { document += "</g>\n" }
        openStyle = nil
    }
}

/// Fonts of Helvetica's widths, by which text is measured; then, by system, those that hold Hangul.
private let fontFamilies =
    "Helvetica Neue,Helvetica,Arial,Liberation Sans,Apple SD Gothic Neo,Malgun Gothic,Noto Sans KR,"
    + "Noto Sans CJK KR,sans-serif"

private let darkRules: String = {
    let rules = Paint.themed.flatMap { paint in
        ["fill", "stroke"].map { ".activation-plot [\($0)='\(paint.light)']{\($0):\(paint.dark)}" }
    }
    return "@media screen and (prefers-color-scheme:dark){\(rules.joined())}"
}()

private func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }

private func number(_ value: Double) -> String { decimal(tenths(value)) }

/// A count of tenths in the shortest form: 5 is ".5", −25 is "-2.5", 30 is "3".
private func decimal(_ tenths: Int) -> String {
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if rest == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(rest)" : "\(sign)\(whole).\(rest)"
}
