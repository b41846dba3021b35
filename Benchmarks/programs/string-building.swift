func report(lines: Int) -> String {
    var text = ""
    for i in 0..<lines {
        text += "epoch \(i): loss \(Double(i % 1000) / 8), \(i % 2 == 0 ? "even" : "odd")\n"
    }
    return text
}

print(report(lines: 300_000).count)
