/// The scene as a PDF 1.4 document of one page, in vectors and in the colours of light paper.
///
/// The fonts are not embedded: Helvetica is one of the fonts that every reader has (ISO 32000-1, section
/// 9.6.2.2); text outside its alphabet, such as Hangul and Greek, names a font of Adobe's Korean
/// collection (section 9.7.5.2), for which readers substitute one of theirs.
func pdfDocument(of scene: Scene) -> [UInt8] {
    var content = PDFContent(height: scene.height)
    for shape in scene.shapes { content.write(shape) }
    var file = PDFFile()
    file.add("<</Type/Catalog/Pages 2 0 R>>")
    file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
    let (width, height) = (scene.width * PDFContent.pointsPerPixel, scene.height * PDFContent.pointsPerPixel)
    file.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(pdfNumber(width)) \(pdfNumber(height))]/Contents 4 0 R"
            + "/Resources<</Font<</Latin 5 0 R/Bold 6 0 R/Korean 7 0 R>>>>>>")
    file.add("<</Length \(content.operators.utf8.count)>>\nstream\n\(content.operators)\nendstream")
    for name in ["Helvetica", "Helvetica-Bold"] {
        file.add(
            "<</Type/Font/Subtype/Type1/BaseFont/\(name)"
                + "/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/minus]>>>>")
    }
    file.add(
        "<</Type/Font/Subtype/Type0/BaseFont/HYGoThic-Medium-UniKS-UTF16-H/Encoding/UniKS-UTF16-H"
            + "/DescendantFonts[8 0 R]>>")
    file.add(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/HYGoThic-Medium/DW 1000/FontDescriptor 9 0 R"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>>>")
    file.add(
        "<</Type/FontDescriptor/FontName/HYGoThic-Medium/Flags 4/FontBBox[-6 -145 1003 880]/ItalicAngle 0"
            + "/Ascent 880/Descent -120/CapHeight 720/StemV 80>>")
    file.add("<</Title<FEFF\(utf16Hexadecimal(scene.title))>>>")
    return file.finished(catalogue: 1, information: 10)
}

/// Objects in the order of their numbers, and the table that finds them (ISO 32000-1, section 7.5).
private struct PDFFile {
    private var text = "%PDF-1.4\n"
    private var offsets: [Int] = []

    mutating func add(_ object: String) {
        offsets.append(text.utf8.count)
        text += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
    }

    func finished(catalogue: Int, information: Int) -> [UInt8] {
        var text = text
        let tableOffset = text.utf8.count
        text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<</Size \(offsets.count + 1)/Root \(catalogue) 0 R/Info \(information) 0 R>>\n"
        text += "startxref\n\(tableOffset)\n%%EOF\n"
        return Array(text.utf8)
    }
}

/// The operators that paint a scene. PDF counts upwards, scenes count downwards.
private struct PDFContent {
    static let pointsPerPixel = 0.75
    private(set) var operators: String
    private let height: Double

    init(height: Double) {
        self.height = height
        let scale = pdfNumber(Self.pointsPerPixel)
        operators = "\(scale) 0 0 \(scale) 0 0 cm"
    }

    mutating func write(_ shape: Shape) {
        switch shape {
        case .rectangle(let rectangle, let paint, let border):
            let place = "\(at(Point(rectangle.left, rectangle.bottom))) \(pdfNumber(rectangle.width))"
            emit("\(colour(paint)) rg \(place) \(pdfNumber(rectangle.height)) re f")
            guard let border else { return }
            emit("\(colour(border)) RG 1 w [] 0 d \(place) \(pdfNumber(rectangle.height)) re S")
        case .lines(let lines, let stroke):
            let cap = stroke.isRound && stroke.dashes.isEmpty ? 1 : 0
            emit(
                "\(colour(stroke.paint)) RG \(pdfNumber(stroke.width)) w \(cap) J \(stroke.isRound ? 1 : 0) j"
            )
            emit("[\(stroke.dashes.map(pdfNumber).joined(separator: " "))] 0 d")
            for line in lines { path(line) }
            emit("S")
        case .dots(let centres, let diameter, let paint):
            emit("\(colour(paint)) RG \(pdfNumber(diameter)) w 1 J [] 0 d")
            for centre in centres { emit("\(at(centre)) m \(at(centre)) l") }
            emit("S")
        case .text(let text): write(text)
        }
    }

    private mutating func path(_ points: [Point]) {
        for (index, point) in points.enumerated() { emit("\(at(point)) \(index == 0 ? "m" : "l")") }
    }

    private mutating func write(_ text: Text) {
        let style = text.style
        let pieces = text.runs.flatMap { run in
            pdfPieces(run.text).map { (piece: $0, run: run) }
        }
        func size(_ run: TextRun) -> Double {
            run.isRaised ? style.size * TextMetrics.raisedScale : style.size
        }
        let width = pieces.reduce(0.0) { sum, next in
            sum + next.piece.width(size: size(next.run), isBold: style.isBold)
        }
        let shift: Double =
            switch style.alignment {
            case .start: 0
            case .middle: -width / 2
            case .end: -width
            }
        // The first matrix carries the direction of reading; the shift goes along it.
        let start =
            style.isUpright
            ? Point(text.anchor.x, text.anchor.y - shift) : Point(text.anchor.x + shift, text.anchor.y)
        emit("BT \(colour(style.paint)) rg \(style.isUpright ? "0 1 -1 0" : "1 0 0 1") \(at(start)) Tm")
        for (piece, run) in pieces {
            let font = piece.isKorean ? "Korean" : style.isBold ? "Bold" : "Latin"
            emit("/\(font) \(pdfNumber(size(run))) Tf \(pdfNumber(run.isRaised ? 0.35 * style.size : 0)) Ts")
            emit("<\(piece.hexadecimal)> Tj")
        }
        emit("ET")
    }

    private mutating func emit(_ text: String) { operators += "\n\(text)" }

    private func at(_ point: Point) -> String { "\(pdfNumber(point.x)) \(pdfNumber(height - point.y))" }

    private func colour(_ paint: Paint) -> String {
        let value = Int(paint.light.dropFirst(), radix: 16) ?? 0
        return [value >> 16, value >> 8 & 255, value & 255].map { component in
            let thousandths = (Double(component) / 255 * 1000).rounded()
            return thousandths == 1000 ? "1" : fixedPoint(Int(thousandths), decimals: 3)
        }.joined(separator: " ")
    }
}

/// `value` with at most two decimals.
private func pdfNumber(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    return sign + fixedPoint(Int(hundredths.magnitude), decimals: 2)
}
