// swift-format-ignore-file
// Length and case of a string.
let greeting = "Hello, World"
print(greeting.count, greeting.isEmpty, "".isEmpty, "".count, " ".isEmpty) // expect: 12 false true 0 false
print(greeting.uppercased(), greeting.lowercased()) // expect: HELLO, WORLD hello, world
print("the old man and the sea".capitalized, "mcDONALD".capitalized) // expect: The Old Man And The Sea Mcdonald
print("straße".uppercased(), "ÉCOLE".lowercased(), "안녕 abc".uppercased()) // expect: STRASSE école 안녕 ABC
// cell
// Joining strings with +, += and append.
var story = "Once"
story += " upon"
story.append(" a time")
story.append("!")
story.append(contentsOf: ["?", "!"] as [Character])
story = story + " " + String(3) + "\n"
print(story, terminator: "") // expect: Once upon a time!?! 3
let mark: Character = "*"
story = String(mark)
story.append(mark)
story += "\(mark)"
print(story, story.count) // expect: *** 3
// cell
// Repeating a string.
print(String(repeating: "ab", count: 3), String(repeating: "-", count: 10)) // expect: ababab ----------
print(String(repeating: "x", count: 0).isEmpty) // expect: true
for n in 1...3 { print(String(repeating: " ", count: 3 - n) + String(repeating: "*", count: 2 * n - 1)) }
// expect:   *
// expect:  ***
// expect: *****
print(Array(repeating: "na", count: 2).joined() + "!") // expect: nana!
// cell
// How a string begins and ends, and what it contains.
let file = "report.final.pdf"
print(file.hasPrefix("report"), file.hasPrefix("Report"), file.hasSuffix(".pdf"), file.hasSuffix(""))
// expect: true false true true
print(file.contains("final"), file.contains("Final"), file.contains("."), file.contains("x" as Character))
// expect: true false true false
print(file.contains { $0.isNumber }, file.contains(where: { $0 == "f" }), "".contains("a")) // expect: false true false
// cell
// The first and last character, and parts of a string from its ends.
let word = "Activation"
print(word.first!, word.last!, "".first == nil, "".last as Any) // expect: A n true nil
print(word.prefix(3), word.suffix(2), word.dropFirst(3)) // expect: Act on ivation
print(word.dropLast(), word.prefix(99), word.dropFirst(99).isEmpty) // expect: Activatio Activation true
print(word.prefix { $0 != "v" }, word.drop(while: { $0 != "v" }), word.dropFirst().dropLast(2))
// expect: Acti vation ctivati
if let initial = word.first, initial.isUppercase { print("a capital \(initial)") } // expect: a capital A
// cell
// reversed gives the characters from the back; String makes a string of them.
print(String(word.reversed()), String("".reversed()).isEmpty, String("añ🇰🇷".reversed())) // expect: noitavitcA true 🇰🇷ña
for c in "abc".reversed() { print(c, terminator: ".") }
print() // expect: c.b.a.
func isPalindrome(_ text: String) -> Bool {
    let letters = text.lowercased().filter { $0.isLetter }
    return letters == String(letters.reversed())
}
print(isPalindrome("A man, a plan, a canal: Panama!"), isPalindrome("hello"), isPalindrome(""))
// expect: true false true
// cell
// split gives substrings, without the empty ones.
let sentence = "the  quick brown   fox"
print(sentence.split(separator: " "), sentence.split(separator: " ").count)
// expect: ["the", "quick", "brown", "fox"] 4
print("a,b,,c,".split(separator: ","), "a,b,,c,".split(separator: ",", omittingEmptySubsequences: false))
// expect: ["a", "b", "c"] ["a", "b", "", "c", ""]
print("key=value=more".split(separator: "=", maxSplits: 1)) // expect: ["key", "value=more"]
print("".split(separator: ","), "no".split(separator: ",")) // expect: [] ["no"]
print("1+22-3".split { $0 == "+" || $0 == "-" }, "a - b - c".split(separator: " - "))
// expect: ["1", "22", "3"] ["a", "b", "c"]
print("x1y2z".split(whereSeparator: { $0.isNumber })) // expect: ["x", "y", "z"]
let fields = "Ada;36;London".split(separator: ";").map(String.init)
print(fields, Int(fields[1])! + 1) // expect: ["Ada", "36", "London"] 37
// cell
// components keeps the empty parts; its separator is a string.
print("a,b,,c".components(separatedBy: ",")) // expect: ["a", "b", "", "c"]
print("a, b, c".components(separatedBy: ", "), "abc".components(separatedBy: "-")) // expect: ["a", "b", "c"] ["abc"]
print("".components(separatedBy: ","), "one--two".components(separatedBy: "--").count) // expect: [""] 2
// cell
// Lines of a text.
let poem = """
    Roses are red,
      violets are "blue",

    \(word) \\ is new.
    """
print(poem.split(separator: "\n").joined(separator: " / "))
// expect: Roses are red, /   violets are "blue", / Activation \ is new.
print(poem.split(separator: "\n").count, poem.components(separatedBy: "\n").count, poem.count) // expect: 3 4 58
for (n, line) in poem.split(separator: "\n", omittingEmptySubsequences: false).enumerated() { print(n + 1, line.count) }
// expect: 1 14
// expect: 2 21
// expect: 3 0
// expect: 4 20
print("""
    a \
    b
    """, "tab\tquote\"", "it's") // expect: a b tab	quote" it's
// cell
// Replacing and trimming.
print("cats and cats".replacingOccurrences(of: "cats", with: "dogs")) // expect: dogs and dogs
print("a-b-c".replacingOccurrences(of: "-", with: "")) // expect: abc
print("aaa".replacingOccurrences(of: "aa", with: "b"), "none".replacingOccurrences(of: "x", with: "y"))
// expect: ba none
let padded = "  \t spaced out \n"
print("[" + padded.trimmingCharacters(in: .whitespacesAndNewlines) + "]") // expect: [spaced out]
print(padded.trimmingCharacters(in: .whitespaces).count) // expect: 12
print("[\("  x  ".trimmingCharacters(in: .whitespaces))]") // expect: [x]
print("...so?!".trimmingCharacters(in: .punctuationCharacters)) // expect: so
// cell
// map gives an array; filter of a string is a string.
print("abc".map { "\($0)\($0)" }, "a1b2".filter { $0.isNumber }, "a1b2".compactMap { $0.wholeNumberValue })
// expect: ["aa", "bb", "cc"] 12 [1, 2]
print(String("abc".map { $0 == "b" ? "B" : $0 }), "abc".map { $0.uppercased() }.joined(separator: "-"))
// expect: aBc A-B-C
print("Hello".filter { !"aeiou".contains($0) }) // expect: Hll
print("12345".reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }) // expect: 12345
print("ab".flatMap { [$0, $0] }) // expect: ["a", "a", "b", "b"]
var vowelCount = 0
"education".forEach { if "aeiou".contains($0) { vowelCount += 1 } }
print(vowelCount, "education".count { "aeiou".contains($0) }) // expect: 5 5
print("education".allSatisfy { $0.isLetter }, "a b".allSatisfy { $0.isLetter }) // expect: true false
// cell
// Characters in order, and counted.
for (i, c) in "héy".enumerated() { print(i, c) }
// expect: 0 h
// expect: 1 é
// expect: 2 y
print("banana".sorted(), String("banana".sorted())) // expect: ["a", "a", "a", "b", "n", "n"] aaabnn
print(String("banana".sorted(by: >)), "banana".max()!) // expect: nnbaaa n
print("banana".min()!) // expect: a
print(String(Set("banana").sorted()), Array("ab"), Array("banana").lastIndex(of: "n")!) // expect: abn ["a", "b"] 4
print("banana".enumerated().filter { $0.element == "a" }.map { $0.offset }) // expect: [1, 3, 5]
let counts = "mississippi".reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined()) // expect: i4m1p2s4
for (a, b) in zip("karolin", "kathrin") where a != b { print(a, b, terminator: "; ") }
print(zip("karolin", "kathrin").filter { $0 != $1 }.count) // expect: r t; o h; l r; 3
// cell
// Strings compare character by character, capitals before small letters.
print("apple" < "banana", "Zoo" < "apple", "10" < "9", "a" < "ab", "" < "a", "abc" == "abc", "abc" != "Abc")
// expect: true true true true true true true
print(["b", "B", "a", "ä", "10", "9"].sorted(), max("pear", "fig"), min("b", "a", "c"), "café" == "cafe\u{301}")
// expect: ["10", "9", "B", "a", "b", "ä"] pear a true
print(["b", "C", "a"].sorted { $0.lowercased() < $1.lowercased() }, "Abc".lowercased() == "aBC".lowercased())
// expect: ["a", "b", "C"] true
// cell
// An anagram, a count of words, the longest word.
func areAnagrams(_ a: String, _ b: String) -> Bool { a.lowercased().sorted() == b.lowercased().sorted() }
print(areAnagrams("Listen", "Silent"), areAnagrams("abc", "abd")) // expect: true false
let tale = "the cat and the dog and the bird"
var frequency: [String: Int] = [:]
for w in tale.split(separator: " ") { frequency[String(w), default: 0] += 1 }
let ranking = frequency.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
for (w, n) in ranking.prefix(3) { print(w, n) }
// expect: the 3
// expect: and 2
// expect: bird 1
let taleWords = tale.split(separator: " ").map(String.init)
print(taleWords.max { $0.count < $1.count }!) // expect: bird
print(tale.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
// expect: The Cat And The Dog And The Bird
// cell
// A Caesar cipher.
func caesar(_ text: String, by shift: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    return String(text.map { c in
        guard let i = alphabet.firstIndex(of: c) else { return c }
        return alphabet[(i + shift + 26) % 26]
    })
}
print(caesar("hello, xyz", by: 3), caesar(caesar("hello", by: 3), by: -3)) // expect: khoor, abc hello
// cell
// Run lengths, and a name in snake case.
func runLengths(_ text: String) -> String {
    var result = "", run = 0, previous: Character?
    for c in text {
        if c != previous, let p = previous { result += "\(p)\(run)"; run = 0 }
        previous = c
        run += 1
    }
    return previous.map { result + "\($0)\(run)" } ?? ""
}
print(runLengths("aaabccd"), runLengths("").isEmpty) // expect: a3b1c2d1 true
print("camelCaseName".map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()) // expect: camel_case_name
