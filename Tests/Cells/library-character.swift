// swift-format-ignore-file
// A character is one letter as a reader sees it.
let letter: Character = "e"
let accented: Character = "é"
print(letter, accented, letter == "e", letter != accented, letter < "f", type(of: letter), [letter, accented])
// expect: e é true true true Character ["e", "é"]
print(String(letter) + "!", "\(letter)\(accented)", String([letter, accented, "z"]), "x\(letter)".count)
// expect: e! eé eéz 2
let flag: Character = "🇰🇷"
print(flag, String(flag).count, accented == "e\u{301}") // expect: 🇰🇷 1 true
// cell
// What kind of character it is.
for c in "a7Z, é가_" as String { print(c, c.isLetter, c.isNumber, c.isWhitespace, c.isPunctuation) }
// expect: a true false false false
// expect: 7 false true false false
// expect: Z true false false false
// expect: , false false false true
// expect:   false false true false
// expect: é true false false false
// expect: 가 true false false false
// expect: _ false false false true
print("½".first!.isNumber, Character("٣").isNumber, Character("+").isPunctuation) // expect: true true false
print(Character("+").isSymbol, Character("$").isCurrencySymbol, Character("+").isMathSymbol) // expect: true true true
// cell
// Capital and small letters.
print(Character("A").isUppercase, Character("a").isUppercase, Character("a").isLowercase) // expect: true false true
print(Character("1").isLowercase, Character("가").isUppercase, Character("Ä").isUppercase) // expect: false false true
print(letter.uppercased(), Character("É").lowercased()) // expect: E é
print(Character("ß").uppercased(), Character("!").uppercased()) // expect: SS !
let swappedCase = "Hello World".map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined()
print(swappedCase, "Hello World".filter(\.isUppercase), "Hello".allSatisfy { $0.isLowercase })
// expect: hELLO wORLD HW false
let capital = Character(letter.uppercased())
print(capital, capital == "E") // expect: E true
// cell
// The number that a digit stands for.
print(Character("7").wholeNumberValue!, Character("x").wholeNumberValue as Any) // expect: 7 nil
print(Character("三").wholeNumberValue!, Character("½").wholeNumberValue == nil) // expect: 3 true
print(Character("f").hexDigitValue!, Character("A").hexDigitValue!) // expect: 15 10
print(Character("g").hexDigitValue == nil, Character("9").isHexDigit, Character("7").isWholeNumber)
// expect: true true true
func digitSum(_ n: Int) -> Int { String(n).compactMap { $0.wholeNumberValue }.reduce(0, +) }
print(digitSum(90210), digitSum(-15), digitSum(0)) // expect: 12 6 0
print("a1b22".reduce(0) { $0 + ($1.wholeNumberValue ?? 0) }, Int(String(Character("8")))! + 1) // expect: 5 9
// cell
// ASCII codes.
print(Character("A").asciiValue!, Character(" ").asciiValue ?? 0) // expect: 65 32
print(Character("한").asciiValue == nil, Character("z").isASCII, accented.isASCII) // expect: true true false
let next = Character(UnicodeScalar(Character("a").asciiValue! + 1))
print(next, Character("\n").asciiValue!, Character("0").asciiValue! + 7) // expect: b 10 55
func position(_ c: Character) -> Int? {
    guard c.isLetter, let code = Character(c.lowercased()).asciiValue else { return nil }
    return Int(code) - 96
}
print("aZ-é".map(position)) // expect: [Optional(1), Optional(26), nil, nil]
// cell
// Scalars: the numbers that Unicode gives.
print(Character("가").unicodeScalars.first!.value, Character("e\u{301}").unicodeScalars.count) // expect: 44032 2
print(Character("😀").unicodeScalars.map { $0.value }) // expect: [128512]
print(Character("한").utf8.count, Character("a").utf8.count) // expect: 3 1
print(String(Character("é").unicodeScalars.first!.value, radix: 16, uppercase: true)) // expect: E9
print(Character("\u{1F600}"), Character(UnicodeScalar(9731)!), UnicodeScalar("a").value) // expect: 😀 ☃ 97
let syllable = Character("한").unicodeScalars.first!.value - 0xAC00
print(syllable / 588, syllable % 588 / 28, syllable % 28) // expect: 18 0 4
// cell
// White space and ends of lines.
print(Character(" ").isWhitespace, Character("\t").isWhitespace, Character("\n").isNewline) // expect: true true true
print(Character("\n").isWhitespace, Character(" ").isNewline, Character("_").isWhitespace) // expect: true false false
print("a b\tc\nd".filter { !$0.isWhitespace }, "a b\tc\nd".split { $0.isWhitespace }, "\r\n".count)
// expect: abcd ["a", "b", "c", "d"] 1
// cell
// Characters are compared in order of their codes, and switched over.
print("a" < "b" as Character, Character("Z") < Character("a"), max("q" as Character, "b")) // expect: true true q
print(("a"..."f").contains(letter), ("a"..."f").contains("z" as Character)) // expect: true false
func kind(_ c: Character) -> String {
    switch c {
    case "a", "e", "i", "o", "u": "vowel"
    case "a"..."z": "consonant"
    case "0"..."9": "digit"
    case _ where c.isWhitespace: "space"
    default: "other"
    }
}
print("oz 4É".map(kind)) // expect: ["vowel", "consonant", "space", "digit", "other"]
// cell
// Arrays, sets and dictionaries of characters.
var letters = Array("stream")
letters.swapAt(0, 5)
letters.append("!")
letters.sort()
print(letters, String(letters), letters.count, letters.firstIndex(of: "r")!)
// expect: ["!", "a", "e", "m", "r", "s", "t"] !aemrst 7 4
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
let (v, k) = ("characters".filter(vowels.contains), "characters".filter { !vowels.contains($0) })
print(v, k, v.count, k.count) // expect: aae chrctrs 3 7
let morse: [Character: String] = ["s": "...", "o": "---"]
print("sos".compactMap { morse[$0] }.joined(separator: " "), "s?".map { morse[$0, default: "?"] })
// expect: ... --- ... ["...", "?"]
// cell
// Helpers that learners write.
func isVowel(_ c: Character) -> Bool { "aeiouAEIOU".contains(c) }
print("Umbrella".filter(isVowel), "Umbrella".count(where: isVowel), "rhythm".contains(where: isVowel))
// expect: Uea 3 false
func pigLatin(_ word: String) -> String {
    guard let first = word.firstIndex(where: isVowel) else { return word + "ay" }
    return String(word[first...] + word[..<first]) + "ay"
}
print(["apple", "string", "shh"].map(pigLatin)) // expect: ["appleay", "ingstray", "shhay"]
// cell
// Brackets that match, with a stack of characters.
func isBalanced(_ text: String) -> Bool {
    let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    var open: [Character] = []
    for c in text {
        if pairs.values.contains(c) { open.append(c) }
        else if let opening = pairs[c], open.popLast() != opening { return false }
    }
    return open.isEmpty
}
print(isBalanced("{[()]}()"), isBalanced("(]"), isBalanced("(("), isBalanced(")"), isBalanced(""))
// expect: true false false false true
// cell
// Roman numerals, and a title of every first letter.
let roman: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
func value(ofRoman text: String) -> Int {
    var total = 0, previous = 0
    for c in text.reversed() {
        let n = roman[c] ?? 0
        total += n < previous ? -n : n
        previous = n
    }
    return total
}
print(["IV", "MCMXCIV", "LVIII", ""].map(value(ofRoman:))) // expect: [4, 1994, 58, 0]
print(String("World Health Organization".split(separator: " ").compactMap(\.first))) // expect: WHO
print(String("portable network graphics".split(separator: " ").map { $0.first! }).uppercased()) // expect: PNG
