// swift-format-ignore-file
// Short texts of ASCII, long ones, other scripts, texts that are equal though their scalars differ, and parts of texts.
func relations<T: Comparable>(_ a: T, _ b: T) -> String {
    [a == b, a != b, a < b, a <= b, a > b, a >= b].map { $0 ? "1" : "0" }.joined()
}

func ofTexts(_ a: String, _ b: String) -> String {
    var found = ""
    for _ in 0..<2 { found = "\(a == b) \(a != b) \(a < b) \(a <= b) \(a > b) \(a >= b)" }
    return found.replacingOccurrences(of: "true", with: "1").replacingOccurrences(of: "false", with: "0")
}

func ofCharacters(_ a: Character, _ b: Character) -> String {
    var found = ""
    for _ in 0..<2 { found = "\(a == b) \(a != b) \(a < b) \(a <= b) \(a > b) \(a >= b)" }
    return found.replacingOccurrences(of: "true", with: "1").replacingOccurrences(of: "false", with: "0")
}

let texts = [
    "", "a", "b", "ab", "abcdefghijklmno", "abcdefghijklmnop", "é", "e\u{301}", "a\u{0}", "한", "Z", "abcdefghijklmnø",
]
for a in texts { print(texts.map { ofTexts(a, $0).filter { $0 != " " } }.joined(separator: " ")) }
// expect: 100101 011100 011100 011100 011100 011100 011100 011100 011100 011100 011100 011100
// expect: 010011 100101 011100 011100 011100 011100 011100 011100 011100 011100 010011 011100
// expect: 010011 010011 100101 010011 010011 010011 011100 011100 010011 011100 010011 010011
// expect: 010011 010011 011100 100101 011100 011100 011100 011100 010011 011100 010011 011100
// expect: 010011 010011 011100 010011 100101 011100 011100 011100 010011 011100 010011 011100
// expect: 010011 010011 011100 010011 010011 100101 011100 011100 010011 011100 010011 011100
// expect: 010011 010011 010011 010011 010011 010011 100101 100101 010011 011100 010011 010011
// expect: 010011 010011 010011 010011 010011 010011 100101 100101 010011 011100 010011 010011
// expect: 010011 010011 011100 011100 011100 011100 011100 011100 100101 011100 010011 011100
// expect: 010011 010011 010011 010011 010011 010011 010011 010011 010011 100101 010011 010011
// expect: 010011 011100 011100 011100 011100 011100 011100 011100 011100 011100 100101 011100
// expect: 010011 010011 011100 010011 010011 010011 011100 011100 010011 011100 010011 100101
for a in texts where !texts.allSatisfy({ ofTexts(a, $0).filter { $0 != " " } == relations(a, $0) }) { print("differs") }
let characters: [Character] = ["a", "b", "Z", "é", "\r\n", "\n", "0", "한", "e\u{301}", "👨‍👩‍👧"]
for a in characters { print(characters.map { ofCharacters(a, $0).filter { $0 != " " } }.joined(separator: " ")) }
// expect: 100101 011100 010011 011100 010011 010011 010011 011100 011100 011100
// expect: 010011 100101 010011 011100 010011 010011 010011 011100 011100 011100
// expect: 011100 011100 100101 011100 010011 010011 010011 011100 011100 011100
// expect: 010011 010011 010011 100101 010011 010011 010011 011100 100101 011100
// expect: 011100 011100 011100 011100 100101 010011 011100 011100 011100 011100
// expect: 011100 011100 011100 011100 011100 100101 011100 011100 011100 011100
// expect: 011100 011100 011100 011100 010011 010011 100101 011100 011100 011100
// expect: 010011 010011 010011 010011 010011 010011 010011 100101 010011 011100
// expect: 010011 010011 010011 100101 010011 010011 010011 011100 100101 011100
// expect: 010011 010011 010011 010011 010011 010011 010011 010011 010011 100101
for text in texts { print(text.dropFirst() == text.suffix(1), text.prefix(1) < text, text.prefix(3) == text.prefix(2), terminator: "; ") }
print()
// expect: true false true; false false true; false false true; true true true; false true false; false true false; false false true; false false true; true true true; false false true; false false true; false true false; 
var grown = "ab"
var hits = 0
for _ in 0..<20 {
    if grown == "ab" { hits += 1 }
    grown += "c"
    if grown == "abcccc" { grown = "ab" }
}
print(hits, grown)  // expect: 5 ab
for word in ["stop", "go", "Go", "a sentence of more than fifteen"] {
    switch word {
    case "go": print("going", terminator: " ")
    case "a"..."b": print("early", terminator: " ")
    case "a sentence of more than fifteen": print("long", terminator: " ")
    default: print("other", terminator: " ")
    }
}
print()  // expect: other going other early 
