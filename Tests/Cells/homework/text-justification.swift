// swift-format-ignore-file
// Text formatting: wrapping, the four alignments, boxes, columns and indentation

enum Alignment: CaseIterable {
    case left, right, centre, justified
}

func wrap(_ text: String, width: Int) -> [[String]] {
    var lines: [[String]] = []
    var current: [String] = []
    var length = 0
    for word in text.split(whereSeparator: { $0.isWhitespace }).map(String.init) {
        let needed = current.isEmpty ? word.count : length + 1 + word.count
        if needed > width && !current.isEmpty {
            lines.append(current)
            current = [word]
            length = word.count
        } else {
            current.append(word)
            length = needed
        }
    }
    if !current.isEmpty { lines.append(current) }
    return lines
}

func fill(_ count: Int) -> String { String(repeating: ".", count: max(0, count)) }

func align(_ words: [String], width: Int, _ alignment: Alignment, last: Bool = false) -> String {
    let plain = words.joined(separator: ".")
    let free = width - plain.count
    switch alignment {
    case .left:
        return plain + fill(free)
    case .right:
        return fill(free) + plain
    case .centre:
        return fill(free / 2) + plain + fill(free - free / 2)
    case .justified where last || words.count == 1:
        return plain + fill(free)
    case .justified:
        let gaps = words.count - 1
        let spaces = width - words.reduce(0) { $0 + $1.count }
        var line = ""
        for (i, word) in words.enumerated() {
            line += word
            if i < gaps { line += fill(spaces / gaps + (i < spaces % gaps ? 1 : 0)) }
        }
        return line
    }
}

func format(_ text: String, width: Int, _ alignment: Alignment) -> [String] {
    let lines = wrap(text, width: width)
    return lines.enumerated().map { i, words in
        align(words, width: width, alignment, last: i == lines.count - 1)
    }
}

let sample = "This is an example of text justification, with incomprehensibilities in it."
for alignment in Alignment.allCases {
    print("\(alignment):")
    for line in format(sample, width: 20, alignment) { print("|\(line)|") }
}
// expect: left:
// expect: |This.is.an.example..|
// expect: |of.text.............|
// expect: |justification,.with.|
// expect: |incomprehensibilities|
// expect: |in.it...............|
// expect: right:
// expect: |..This.is.an.example|
// expect: |.............of.text|
// expect: |.justification,.with|
// expect: |incomprehensibilities|
// expect: |..............in.it.|
// expect: centre:
// expect: |.This.is.an.example.|
// expect: |......of.text.......|
// expect: |justification,.with.|
// expect: |incomprehensibilities|
// expect: |.......in.it........|
// expect: justified:
// expect: |This..is..an.example|
// expect: |of..............text|
// expect: |justification,..with|
// expect: |incomprehensibilities|
// expect: |in.it...............|
print(wrap("", width: 10).isEmpty, wrap("   a   b\t\nc ", width: 10), wrap("a b c", width: 1).count)
// expect: true [["a", "b", "c"]] 3
let widths = Set(format(sample, width: 22, .justified).map { $0.count })
print(widths.sorted())  // expect: [22]

// a box around text
func box(_ text: String) -> String {
    let lines = text.components(separatedBy: "\n")
    let width = lines.map { $0.count }.max() ?? 0
    let bar = String(repeating: "─", count: width + 2)
    let body = lines.map { "│ " + $0.padding(toLength: width, withPad: " ", startingAt: 0) + " │" }
    return (["┌\(bar)┐"] + body + ["└\(bar)┘"]).joined(separator: "\n")
}
print(box("Swift\nis fun é!"))
// expect: ┌───────────┐
// expect: │ Swift     │
// expect: │ is fun é! │
// expect: └───────────┘

// a table with a column for text and a column for numbers
let rows: [(String, Double)] = [("Apples", 3.5), ("Kiwis", 12), ("Watermelon", 104.25)]
let first = rows.map(\.0.count).max()!
for (name, amount) in rows {
    let dots = String(repeating: ".", count: first - name.count + 3)
    print(name + dots + String(format: "%8.2f", amount))
}
// expect: Apples.......    3.50
// expect: Kiwis........   12.00
// expect: Watermelon...  104.25

// two columns side by side
let leftColumn = wrap("the quick brown fox jumps over", width: 11).map { $0.joined(separator: " ") }
let rightColumn = wrap("the lazy dog", width: 8).map { $0.joined(separator: " ") }
for i in 0..<max(leftColumn.count, rightColumn.count) {
    let l = i < leftColumn.count ? leftColumn[i] : ""
    let r = i < rightColumn.count ? rightColumn[i] : "-"
    print(l.padding(toLength: 11, withPad: " ", startingAt: 0), r, separator: " | ")
}
// expect: the quick   | the lazy
// expect: brown fox   | dog
// expect: jumps over  | -

// indent by braces
var depth = 0
for line in ["if a {", "while b {", "c()", "}", "} else {", "d()", "}"] {
    if line.hasPrefix("}") { depth -= 1 }
    print(String(repeating: "    ", count: depth) + line)
    if line.hasSuffix("{") { depth += 1 }
}
// expect: if a {
// expect:     while b {
// expect:         c()
// expect:     }
// expect: } else {
// expect:     d()
// expect: }
