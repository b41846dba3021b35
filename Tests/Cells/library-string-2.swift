// swift-format-ignore-file
// Positions in a string are indices, counted from startIndex.
let planet = "Jupiter"
let third = planet.index(planet.startIndex, offsetBy: 2)
print(planet[third], planet[planet.startIndex], planet[planet.index(before: planet.endIndex)]) // expect: p J r
print(planet[planet.index(after: third)], planet[planet.index(planet.endIndex, offsetBy: -3)]) // expect: i t
print(planet.distance(from: planet.startIndex, to: third)) // expect: 2
print(planet.startIndex == planet.endIndex, third < planet.endIndex) // expect: false true
for i in planet.indices where "aeiou".contains(planet[i]) { print(planet[i], terminator: " ") }
print(planet.indices.count) // expect: u i e 7
var at = planet.startIndex
while at < planet.endIndex {
    if planet[at].isUppercase { print("capital \(planet[at])") }
    at = planet.index(after: at)
}
// expect: capital J
// cell
// A range of indices gives a substring.
let from = planet.index(planet.startIndex, offsetBy: 1)
let to = planet.index(planet.startIndex, offsetBy: 4)
print(planet[from..<to], planet[from...to], planet[..<to]) // expect: upi upit Jupi
print(planet[to...], planet[...from], planet[from..<from].isEmpty) // expect: ter Ju true
let chosen = String(planet[from..<to])
print(chosen.uppercased(), type(of: chosen), type(of: planet[from..<to]), chosen == planet[from..<to])
// expect: UPI String Substring true
print(planet.prefix(upTo: to), planet.suffix(from: to), planet.prefix(through: from)) // expect: Jupi ter Ju
// cell
// Where a character or a string stands.
let mail = "ada@example.com"
if let sign = mail.firstIndex(of: "@") {
    print(mail[..<sign], mail[mail.index(after: sign)...], mail.distance(from: mail.startIndex, to: sign))
    // expect: ada example.com 3
}
print(mail.firstIndex(of: "!") == nil, mail[mail.lastIndex(of: "a")!...]) // expect: true ample.com
print(mail[mail.firstIndex { !$0.isLetter }!]) // expect: @
if let found = mail.range(of: "example") { print(mail[found], mail[found.upperBound...], mail[..<found.lowerBound]) }
// expect: example .com ada@
print(mail.range(of: "none") == nil, mail.lastIndex { $0 == "." }.map { mail[$0...] } ?? "") // expect: true .com
// cell
// A substring does what a string does; String(…) makes it one.
let half = "lights and shadows".prefix(6)
print(half, half.count, half.uppercased(), half.first!, half + "!", half.hasPrefix("li"), half == "lights")
// expect: lights 6 LIGHTS l lights! true true
func shout(_ text: String) -> String { text.uppercased() + "!" }
print(shout(String(half)), shout(String("abc".dropLast())), String(half.reversed()), half.contains("g"))
// expect: LIGHTS! AB! sthgil true
let pieces: [Substring] = "3 4 five".split(separator: " ")
print(pieces.compactMap { Int($0) }, pieces.map(String.init), pieces.joined(separator: "_"), Double(pieces[0])!)
// expect: [3, 4] ["3", "4", "five"] 3_4_five 3.0
// cell
// Inserting characters and strings.
var code = "swift"
code.insert("!", at: code.endIndex)
code.insert("S", at: code.startIndex)
code.insert(contentsOf: " is fun", at: code.index(before: code.endIndex))
print(code) // expect: Sswift is fun!
code.insert("-", at: code.index(code.startIndex, offsetBy: 1))
print(code, code.count) // expect: S-swift is fun! 15
// cell
// Removing characters; what was removed comes back.
print(code.remove(at: code.startIndex), code.removeFirst(), code.removeLast(), code) // expect: S - ! swift is fun
code.removeFirst(2)
code.removeLast(4)
print("[\(code)]") // expect: [ift is]
code.removeAll { $0 == " " }
print(code, code.popLast() ?? "-", code, code.isEmpty) // expect: iftis s ifti false
code.removeAll()
print(code.isEmpty, code.popLast() == nil, code == "") // expect: true true true
// cell
// Replacing and removing a range.
var phrase = "one two three"
if let two = phrase.range(of: "two") { phrase.replaceSubrange(two, with: "2") }
print(phrase) // expect: one 2 three
phrase.removeSubrange(phrase.startIndex..<phrase.index(phrase.startIndex, offsetBy: 4))
print(phrase) // expect: 2 three
if let space = phrase.firstIndex(of: " ") { phrase.removeSubrange(space...) }
print(phrase) // expect: 2
phrase.replaceSubrange(phrase.startIndex..<phrase.endIndex, with: "all new")
print(phrase) // expect: all new
// cell
// Numbers out of strings: the whole string must be a number.
print(Int("42")!, Int("-7") ?? 0, Int("+3") ?? 0, Int("007")!, Int("4.2") == nil) // expect: 42 -7 3 7 true
print(Int(" 4") == nil, Int("") == nil, Int("1_000") == nil) // expect: true true true
print(Double("2.5")!, Double("1e3")!, Double("-0")!, Double(".5") ?? 0) // expect: 2.5 1000.0 -0.0 0.5
print(Double("inf")!, Double("nan")!.isNaN, Double("2,5") == nil, Double("7")!) // expect: inf true true 7.0
print(Bool("true")!, Bool("false")!, Bool("yes") == nil, Bool("True") == nil) // expect: true false true true
print(Float("0.1")!, Int("9223372036854775808") == nil) // expect: 0.1 true
print(["3", "x", "5"].compactMap(Int.init).reduce(0, +), Int("12").map { $0 * 2 } ?? 0) // expect: 8 24
print(Int8("127")!, Int8("128") as Any, UInt8("-1") == nil) // expect: 127 nil true
// cell
// Strings out of numbers, also in another base.
print(String(42) + "!", String(2.50), String(true), "\(7 * 6)") // expect: 42! 2.5 true 42
print(3.description + 0.5.description, String(describing: [1, 2])) // expect: 30.5 [1, 2]
print(String(255, radix: 16), String(255, radix: 16, uppercase: true)) // expect: ff FF
print(String(10, radix: 2), String(-10, radix: 2), String(35, radix: 36)) // expect: 1010 -1010 z
print(Int("ff", radix: 16)!, Int("FF", radix: 16)!, Int("1010", radix: 2)!) // expect: 255 255 10
print(Int("-zz", radix: 36)!, Int("12", radix: 2) == nil, Int("0xff", radix: 16) == nil) // expect: -1295 true true
func binary(_ n: Int, width: Int) -> String {
    let digits = String(n, radix: 2)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
print((0...4).map { binary($0, width: 3) }, binary(9, width: 2)) // expect: ["000", "001", "010", "011", "100"] 1001
// cell
// Formatted numbers.
print(String(format: "%d|%5d|%05d|%-5d|%+d", 42, 42, 42, 42, 42)) // expect: 42|   42|00042|42   |+42
let pi = 3.14159
print(String(format: "%f|%.2f|%8.3f|%08.2f|%-8.1f|%+.1f|%.0f", pi, pi, pi, pi, pi, pi, 2.5))
// expect: 3.141590|3.14|   3.142|00003.14|3.1     |+3.1|2
print(String(format: "%x|%X|%04x|%o|%e|%.3e|%g|%g|%g", 255, 255, 255, 8, 12345.678, 0.00012, 0.0001, 1e10, 0.5))
// expect: ff|FF|00ff|10|1.234568e+04|1.200e-04|0.0001|1e+10|0.5
print(String(format: "%d%%", 50)) // expect: 50%
print(String(format: "%d of %d: %.1f %%", 3, 8, 3.0 / 8 * 100)) // expect: 3 of 8: 37.5 %
print(String(format: "none")) // expect: none
print(String(format: "%@ is %d", "Ada", 36), String(format: "%@-%@", "a", "b")) // expect: Ada is 36 a-b
print(String(format: "%.2f", 2.675), String(format: "%.1f", 0.25)) // expect: 2.67 0.2
print(String(format: "%.1f", 0.35), String(format: "%5.1f|%.3f", -1.25, -0.0004)) // expect: 0.3  -1.2|-0.000
for value in [1.5, 22.25, 333.125] { print(String(format: "%8.2f", value)) }
// expect:     1.50
// expect:    22.25
// expect:   333.12
// cell
// Padding to a length, or cutting to it.
print("ab".padding(toLength: 5, withPad: " ", startingAt: 0) + "|") // expect: ab   |
print("abcdef".padding(toLength: 3, withPad: " ", startingAt: 0)) // expect: abc
print("7".padding(toLength: 4, withPad: ".", startingAt: 0)) // expect: 7...
print("x".padding(toLength: 6, withPad: "ab", startingAt: 1)) // expect: xbabab
for (name, price) in [("tea", 2.5), ("coffee", 13.0)] {
    print(name.padding(toLength: 8, withPad: " ", startingAt: 0) + String(format: "%6.2f", price))
}
// expect: tea       2.50
// expect: coffee   13.00
func leftPadded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
print([1, 10, 100].map { leftPadded(String($0), to: 4) }.joined()) // expect:    1  10 100
// cell
// Interpolation takes any expression.
let (width, height) = (3, 4)
print("\(width) x \(height) = \(width * height), \(width > height ? "wide" : "tall")") // expect: 3 x 4 = 12, tall
print("\([width, height].map { $0 * 2 }), \([width, height].max() ?? 0)") // expect: [6, 8], 4
print("half: \(Double(width) / 2) name: \("inner \("deep")") nothing: \(Int("x") ?? 0) pair: \((1, "a"))")
// expect: half: 1.5 name: inner deep nothing: 0 pair: (1, "a")
let maybe: Int? = 5
print("\(maybe!) \(maybe.map { "<\($0)>" } ?? "none") \(String(describing: maybe)) \(Character("x")) \(1...3)")
// expect: 5 <5> Optional(5) x 1...3
// cell
// Raw strings keep their backslashes, and escapes name characters.
print(#"C:\new\table "quoted" \(width)"#, #"but \#(width) is \#n"#.count, ##"a "# inside"##)
// expect: C:\new\table "quoted" \(width) 10 a "# inside
print("\u{41}\u{E9}\u{1F600} \u{AC00} tab:\t| back\\slash \"quote\" \'single\' nul:\0".count) // expect: 46
print("caf\u{65}\u{301}", "\u{1100}\u{1161} == \u{AC00}: \("\u{1100}\u{1161}" == "\u{AC00}")")
// expect: café 가 == 가: true
// cell
// A character is what a reader sees, however many scalars and bytes it has.
let hangul = "한국어"
print(hangul.count, hangul.unicodeScalars.count, hangul.utf8.count) // expect: 3 3 9
print(hangul.utf16.count, String(hangul.reversed()), hangul.first!) // expect: 3 어국한 한
let family = "👨‍👩‍👧"
print(family.count, family.unicodeScalars.count, family.utf8.count, "🇰🇷🇫🇷".count, "e\u{301}".count, "👍🏽!".count)
// expect: 1 5 18 2 1 2
print("héllo".utf8.count, "héllo".count, Array("héllo".utf8)) // expect: 6 5 [104, 195, 169, 108, 108, 111]
print("ab".unicodeScalars.map { $0.value }, Array("né".unicodeScalars.map(\.value))) // expect: [97, 98] [110, 233]
print("안녕하세요".map { String($0) }, "안녕" < "한국", "가나다".contains("나"), "한\u{0041}".lowercased(), Array("日本").count)
// expect: ["안", "녕", "하", "세", "요"] true true 한a 2
// cell
// debugDescription quotes; arrays show their strings so.
print("say \"hi\"\n".debugDescription, ["tab\t", "ü\\"], "plain".description)
// expect: "say \"hi\"\n" ["tab\t", "ü\\"] plain
debugPrint("quoted", 1.5, ["a"], "é" as Character) // expect: "quoted" 1.5 ["a"] "é"
print("a", "b", separator: "", terminator: "!\n") // expect: ab!
print(1, "two", 3.0, true, nil as Int? as Any, "c" as Character, [1.0], (1, b: "x"), separator: " | ")
// expect: 1 | two | 3.0 | true | nil | c | [1.0] | (1, b: "x")
// cell
// Characters from codes and codes from characters.
print(Character(UnicodeScalar(65)), String(UnicodeScalar(UInt8(97)))) // expect: A a
print(Character("a").asciiValue!, Character("é").asciiValue as Any) // expect: 97 nil
let alphabet = (0..<26).map { String(UnicodeScalar(UInt8(97 + $0))) }.joined()
print(alphabet, alphabet.count) // expect: abcdefghijklmnopqrstuvwxyz 26
func rot13(_ text: String) -> String {
    String(text.map { c in
        guard let code = c.asciiValue, c.isLetter else { return c }
        let base: UInt8 = c.isUppercase ? 65 : 97
        return Character(UnicodeScalar((code - base + 13) % 26 + base))
    })
}
print(rot13("Hello, World 1!"), rot13(rot13("Hello, World 1!"))) // expect: Uryyb, Jbeyq 1! Hello, World 1!
print("AZ".unicodeScalars.map { Int($0.value) - 64 }) // expect: [1, 26]
print("abc".utf8.reduce(0) { $0 + Int($1) }, "cab".unicodeScalars.first!.value) // expect: 294 99
if let scalar = UnicodeScalar(0xAC00) { print(Character(scalar), scalar.value) } // expect: 가 44032
