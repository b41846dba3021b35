func text(_ count: Int) -> String {
    var words: [String] = []
    var number = 1
    for _ in 0..<count {
        number = (number * 75 + 74) % 65_537
        words.append("w\(number % 997)")
    }
    return words.joined(separator: " ")
}

var counts: [String: Int] = [:]
for word in text(200_000).split(separator: " ") {
    counts[String(word), default: 0] += 1
}
let frequent = counts.keys.filter { (counts[$0] ?? 0) > 200 }.sorted()
print(counts.count, frequent.count, frequent[0], frequent[frequent.count - 1])
