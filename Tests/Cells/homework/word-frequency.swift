// swift-format-ignore-file
// Count the words of a text; print a concordance, the commonest words, a bar chart, and statistics of the text

let text = """
    It was the best of times, it was the worst of times, it was the age of wisdom,
    it was the age of foolishness, it was the epoch of belief, it was the epoch of
    incredulity, it was the season of Light, it was the season of Darkness; it was
    the spring of hope - it was the winter of despair.
    """

// Part A. Splitting
let lines = text.components(separatedBy: "\n")
var words: [String] = []
for line in lines {
    for part in line.components(separatedBy: " ") {
        let word = part.trimmingCharacters(in: .punctuationCharacters).lowercased()
        if !word.isEmpty {
            words.append(word)
        }
    }
}
print(lines.count, "lines,", words.count, "words,", text.count, "characters")
// expect: 4 lines, 60 words, 287 characters

// Part B. Counting
var frequency: [String: Int] = [:]
for word in words {
    if frequency[word] == nil {
        frequency[word] = 1
    } else {
        frequency[word]! += 1
    }
}
print("different words:", frequency.count)  // expect: different words: 20

let ranked = frequency.sorted { a, b in
    if a.value == b.value { return a.key < b.key }
    return a.value > b.value
}
for (word, count) in ranked.prefix(6) {
    let padded = word + String(repeating: " ", count: 8 - word.count)
    print(padded, String(repeating: "▇", count: count), count)
}
// expect: it       ▇▇▇▇▇▇▇▇▇▇ 10
// expect: of       ▇▇▇▇▇▇▇▇▇▇ 10
// expect: the      ▇▇▇▇▇▇▇▇▇▇ 10
// expect: was      ▇▇▇▇▇▇▇▇▇▇ 10
// expect: age      ▇▇ 2
// expect: epoch    ▇▇ 2

// Part C. Words that occur once
let once = frequency.filter { $0.value == 1 }.keys.sorted()
print(once.count, once)
// expect: 12 ["belief", "best", "darkness", "despair", "foolishness", "hope", "incredulity", "light", "spring", "winter", "wisdom", "worst"]

// Part D. Concordance: on which lines does a word stand?
var concordance: [String: [Int]] = [:]
for (number, line) in lines.enumerated() {
    let inLine = Set(line.lowercased().split { !$0.isLetter }.map(String.init))
    for word in inLine {
        concordance[word, default: []].append(number + 1)
    }
}
for word in ["age", "epoch", "season", "was", "dragon"] {
    if let places = concordance[word] {
        print("\(word): \(places.map(String.init).joined(separator: ", "))")
    } else {
        print("\(word): -")
    }
}
// expect: age: 1, 2
// expect: epoch: 2
// expect: season: 3
// expect: was: 1, 2, 3, 4
// expect: dragon: -

// Part E. Letters
var letters = [Character: Int]()
for character in text.lowercased() where character.isLetter {
    letters[character, default: 0] += 1
}
let total = letters.values.reduce(0, +)
let common = letters.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(5)
for (letter, count) in common {
    print(letter, String(format: "%4.1f %%", 100 * Double(count) / Double(total)))
}
// expect: e 12.4 %
// expect: t 12.4 %
// expect: s 12.0 %
// expect: i  9.7 %
// expect: o  8.8 %
let missing = "abcdefghijklmnopqrstuvwxyz".filter { letters[$0] == nil }
print("missing:", missing)  // expect: missing: jqvxz

// Part F. Lengths
let lengths = words.map { $0.count }
print("longest:", words.max { $0.count < $1.count }!, "- mean length:", String(format: "%.3f", Double(lengths.reduce(0, +)) / Double(words.count)))
// expect: longest: foolishness - mean length: 3.617
var byLength: [Int: Set<String>] = [:]
for word in words { byLength[word.count, default: []].insert(word) }
for (length, set) in byLength.sorted(by: { $0.key < $1.key }) where length >= 6 {
    print(length, set.sorted())
}
// expect: 6 ["belief", "season", "spring", "winter", "wisdom"]
// expect: 7 ["despair"]
// expect: 8 ["darkness"]
// expect: 11 ["foolishness", "incredulity"]

// Part G. Pairs of neighbours, and what most often follows a word
var pairs: [String: [String: Int]] = [:]
for i in 0..<words.count - 1 {
    pairs[words[i], default: [:]][words[i + 1], default: 0] += 1
}
func successor(of word: String) -> String? {
    pairs[word]?.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.first?.key
}
print(successor(of: "it") ?? "?", successor(of: "was") ?? "?", successor(of: "of") ?? "?", successor(of: "despair") ?? "?")
// expect: was the times ?
var sentence = ["it"]
while let next = successor(of: sentence.last!), sentence.count < 7 { sentence.append(next) }
print(sentence.joined(separator: " "))  // expect: it was the age of times it

// Part H. Replace words
let swaps = ["best": "worst", "worst": "best", "wisdom": "folly"]
let changed = lines[0].split(separator: " ").map { token -> String in
    let bare = token.trimmingCharacters(in: .punctuationCharacters)
    guard let other = swaps[bare] else { return String(token) }
    return token.replacingOccurrences(of: bare, with: other)
}
print(changed.joined(separator: " "))
// expect: It was the worst of times, it was the best of times, it was the age of folly,
print(text.filter { $0 == "," }.count, text.contains("Light"), lines[3].hasPrefix("the"), lines[3].hasSuffix("despair."))
// expect: 7 true true true
