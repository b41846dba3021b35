// swift-format-ignore-file
// replacing, ranges of a text, and other searches.
let song = "la la land"
print(song.replacing("la", with: "do"), song.replacing("x", with: "y")) // expect: do do dond la la land
print(song.ranges(of: "la").count, song.starts(with: "la"), song.starts(with: "La")) // expect: 3 true false
print(song.components(separatedBy: "la").count - 1, song.range(of: "LA") == nil) // expect: 3 true
print(song.range(of: "LA", options: .caseInsensitive) != nil) // expect: true
// cell
// Separating at any character of a kind.
print("one two\tthree\nfour".components(separatedBy: .whitespacesAndNewlines))
// expect: ["one", "two", "three", "four"]
print("a1b22c".components(separatedBy: .decimalDigits)) // expect: ["a", "b", "", "c"]
print("3 apples, 4 pears".split { !$0.isNumber }.compactMap { Int($0) }) // expect: [3, 4]
print("x=1;y=2".split(separator: ";").map { $0.split(separator: "=") }) // expect: [["x", "1"], ["y", "2"]]
print("**bold**".trimmingCharacters(in: CharacterSet(charactersIn: "*"))) // expect: bold
print("0042".drop { $0 == "0" }, "tail...".trimmingCharacters(in: .punctuationCharacters)) // expect: 42 tail
// cell
// Capital and small letters in comparisons.
print("Swift".caseInsensitiveCompare("sWIFT") == .orderedSame, "Straße".lowercased() == "STRASSE".lowercased())
// expect: true false
print(["beta", "Alpha", "gamma"].sorted { $0.lowercased() < $1.lowercased() }) // expect: ["Alpha", "beta", "gamma"]
print(["b", "a"].sorted(by: >), "ab" < "b" && "B" < "ab") // expect: ["b", "a"] true
// cell
// A text of several lines, read number by number.
let log = """
    12 ok
    7 failed
    30 ok

    9 late
    """
var totals: [String: Int] = [:]
for line in log.split(separator: "\n") {
    let fields = line.split(separator: " ")
    if let n = Int(fields[0]) { totals[String(fields[1]), default: 0] += n }
}
print(totals.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&"))
// expect: failed=7&late=9&ok=42
let lines = log.components(separatedBy: "\n")
print(lines.count, lines.filter(\.isEmpty).count, lines.map(\.count), log.hasSuffix("late"))
// expect: 5 1 [5, 8, 5, 0, 6] true
// cell
// Centring a text, a box and a tree.
func centred(_ text: String, in width: Int, with fill: Character = " ") -> String {
    let space = max(0, width - text.count)
    return String(repeating: fill, count: space / 2) + text + String(repeating: fill, count: space - space / 2)
}
print(centred("ok", in: 7, with: "-"), "[\(centred("mid", in: 8))]", centred("too long", in: 3))
// expect: --ok--- [  mid   ] too long
for row in 0..<3 { print(centred(String(repeating: "*", count: 2 * row + 1), in: 5, with: ".")) }
// expect: ..*..
// expect: .***.
// expect: *****
let box = ["hi", "there"]
let inner = box.map(\.count).max()!
print("+" + String(repeating: "-", count: inner) + "+") // expect: +-----+
for text in box { print("|" + text.padding(toLength: inner, withPad: " ", startingAt: 0) + "|") }
// expect: |hi   |
// expect: |there|
// cell
// Words: capitals, initials, reversed, longest.
let title = "the art of computer programming"
let parts = title.split(separator: " ").map(String.init)
print(title.capitalized, parts.map { $0.prefix(1) }.joined(), parts.reversed().joined(separator: " "))
// expect: The Art Of Computer Programming taocp programming computer of art the
print(parts.map { String($0.reversed()) }.joined(separator: " ")) // expect: eht tra fo retupmoc gnimmargorp
print(parts.sorted { $0.count > $1.count }.first!, parts.map(\.count).reduce(0, +)) // expect: programming 27
print(parts.enumerated().map { $0 == 0 ? $1 : $1.capitalized }.joined()) // expect: theArtOfComputerProgramming
print(parts.joined(separator: "_").uppercased(), parts.filter { $0.count > 3 })
// expect: THE_ART_OF_COMPUTER_PROGRAMMING ["computer", "programming"]
// cell
// Codes: binary, Morse, Vigenère.
print("Hi".utf8.map { String($0, radix: 2) }, "Hi".unicodeScalars.map { String($0.value, radix: 16) })
// expect: ["1001000", "1101001"] ["48", "69"]
print("01001000".reduce(0) { $0 * 2 + ($1 == "1" ? 1 : 0) }) // expect: 72
func vigenere(_ text: String, key: String) -> String {
    let shifts = key.utf8.map { Int($0) - 97 }
    return String(text.utf8.enumerated().map { i, byte in
        Character(UnicodeScalar(UInt8((Int(byte) - 97 + shifts[i % shifts.count]) % 26 + 97)))
    })
}
print(vigenere("attack", key: "lemon")) // expect: lxfopv
print(String(decoding: [72, 105, 33] as [UInt8], as: UTF8.self), Array("é!".utf8), String("é!".utf8.count))
// expect: Hi! [195, 169, 33] 3
// cell
// Checksums and digits.
func isLuhnValid(_ number: String) -> Bool {
    let digits = number.filter { !$0.isWhitespace }.map(\.wholeNumberValue)
    guard !digits.contains(nil) else { return false }
    let sum = digits.compactMap { $0 }.reversed().enumerated().reduce(0) { total, pair in
        let doubled = pair.element * (pair.offset % 2 + 1)
        return total + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
}
print(isLuhnValid("4539 3195 0343 6467"), isLuhnValid("8273 1232 7352 0569"), isLuhnValid("12x"))
// expect: true false false
print(String(12321) == String(String(12321).reversed())) // expect: true
print(String(1 << 20).count, Int(String(String(1234).reversed()))!) // expect: 7 4321
// cell
// Edit distance and the longest common part.
func editDistance(_ a: String, _ b: String) -> Int {
    let (s, t) = (Array(a), Array(b))
    var previous = Array(0...t.count)
    for i in s.indices {
        var current = [i + 1]
        for j in t.indices {
            current.append(min(previous[j] + (s[i] == t[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
        }
        previous = current
    }
    return previous[t.count]
}
print(editDistance("kitten", "sitting"), editDistance("", "abc")) // expect: 3 3
print(editDistance("같은", "같은"), zip("interval", "internet").prefix { $0 == $1 }.count) // expect: 0 5
// cell
// Characters that are more than one scalar stay whole.
let mixed = "a👍🏽é한🇫🇷"
print(mixed.count, mixed.map { String($0) }, String(mixed.reversed()), mixed.dropFirst().first!)
// expect: 5 ["a", "👍🏽", "é", "한", "🇫🇷"] 🇫🇷한é👍🏽a 👍🏽
print(mixed.map { $0.unicodeScalars.count }, mixed.utf8.count, mixed.prefix(2)) // expect: [1, 2, 1, 1, 2] 22 a👍🏽
print(mixed.suffix(1), mixed.contains("👍🏽"), mixed.contains("👍")) // expect: 🇫🇷 true false
var edited = mixed
edited.remove(at: edited.index(edited.startIndex, offsetBy: 1))
edited.insert("ñ", at: edited.startIndex)
print(edited, edited.count, edited.lastIndex(of: "🇫🇷") == edited.index(before: edited.endIndex))
// expect: ñaé한🇫🇷 5 true
// cell
// Strings are values: a copy goes its own way.
let original = "base"
var copy = original
copy += "ment"
copy.removeFirst()
print(original, copy) // expect: base asement
// cell
// A function gives a new string, or changes one in place.
func shouted(_ text: String) -> String {
    var text = text
    text.append("!")
    return text.uppercased()
}
func shout(_ text: inout String) { text = shouted(text) }
print(shouted(original), original) // expect: BASE! base
shout(&copy)
var names = ["x", "y"]
names[1] += "z"
shout(&names[0])
print(copy, names) // expect: ASEMENT! ["X!", "yz"]
