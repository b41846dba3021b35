// swift-format-ignore-file
// String puzzles: anagrams, palindromes, pangrams, isograms, acronyms, rotations

func areAnagrams(_ a: String, _ b: String) -> Bool {
    let x = a.lowercased().filter { $0.isLetter }
    let y = b.lowercased().filter { $0.isLetter }
    return x.sorted() == y.sorted()
}
print(areAnagrams("Listen", "Silent"), areAnagrams("Dormitory", "dirty room!"), areAnagrams("abc", "abd"))
// expect: true true false

// group a word list
let words = ["eat", "tea", "tan", "ate", "nat", "bat", "Tab"]
let groups = Dictionary(grouping: words) { String($0.lowercased().sorted()) }
for key in groups.keys.sorted() {
    print(key + ":", groups[key]!.joined(separator: " "))
}
// expect: abt: bat Tab
// expect: aet: eat tea ate
// expect: ant: tan nat
let largest = groups.values.max { $0.count < $1.count }
print(largest ?? [])  // expect: ["eat", "tea", "ate"]

// the exercism rule: a word is not its own anagram
func anagrams(of subject: String, in candidates: [String]) -> [String] {
    candidates.filter { $0.lowercased() != subject.lowercased() && areAnagrams($0, subject) }
}
print(anagrams(of: "Orchestra", in: ["cashregister", "Carthorse", "radishes", "orchestra"]))
// expect: ["Carthorse"]

// counting letters by hand, the way of arrays
func signature(_ word: String) -> [Int] {
    var counts = [Int](repeating: 0, count: 26)
    for byte in word.lowercased().utf8 where byte >= 97 && byte <= 122 {
        counts[Int(byte) - 97] += 1
    }
    return counts
}
print(signature("banana").prefix(3), signature("banana")[13], signature("Stop!") == signature("pots"))
// expect: [3, 1, 0] 2 true

// palindromes
func isPalindrome(_ s: String) -> Bool {
    let letters = s.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters == String(letters.reversed())
}
for text in ["A man, a plan, a canal: Panama", "race a car", "", "Été", "12321", "No 'x' in Nixon"] {
    print("\"\(text)\" \(isPalindrome(text) ? "is" : "is not") a palindrome")
}
// expect: "A man, a plan, a canal: Panama" is a palindrome
// expect: "race a car" is not a palindrome
// expect: "" is a palindrome
// expect: "Été" is a palindrome
// expect: "12321" is a palindrome
// expect: "No 'x' in Nixon" is a palindrome

func longestPalindrome(in s: String) -> Substring {
    let c = Array(s)
    var best = 0..<0
    for centre in c.indices {
        for width in 0...1 {
            var low = centre, high = centre + width
            while low >= 0, high < c.count, c[low] == c[high] {
                if high - low + 1 > best.count { best = low..<high + 1 }
                low -= 1
                high += 1
            }
        }
    }
    let start = s.index(s.startIndex, offsetBy: best.lowerBound)
    return s[start..<s.index(start, offsetBy: best.count)]
}
print(longestPalindrome(in: "forgeeksskeegfor"), longestPalindrome(in: "abacdfgdcaba"), longestPalindrome(in: "x"))
// expect: geeksskeeg aba x
print(longestPalindrome(in: "").isEmpty)  // expect: true

// palindromic numbers without strings
func reversed(_ n: Int) -> Int {
    var n = n, r = 0
    while n > 0 {
        r = r * 10 + n % 10
        n /= 10
    }
    return r
}
print((100...200).filter { reversed($0) == $0 })  // expect: [101, 111, 121, 131, 141, 151, 161, 171, 181, 191]
var lychrel = 89
var additions = 0
while reversed(lychrel) != lychrel {
    lychrel += reversed(lychrel)
    additions += 1
}
print("89 becomes \(lychrel) after \(additions) additions")  // expect: 89 becomes 8813200023188 after 24 additions

// pangram, isogram, acronym, rotation
func isPangram(_ s: String) -> Bool { Set(s.lowercased().filter { ("a"..."z").contains($0) }).count == 26 }
func isIsogram(_ s: String) -> Bool {
    let letters = s.lowercased().filter(\.isLetter)
    return Set(letters).count == letters.count
}
print(isPangram("The quick brown fox jumps over the lazy dog."), isPangram("Hello"))  // expect: true false
print(["lumberjacks", "isograms", "six-year-old"].map(isIsogram))  // expect: [true, false, true]

func acronym(_ phrase: String) -> String {
    phrase.split { " -_".contains($0) }.compactMap { $0.first }.map { $0.uppercased() }.joined()
}
print(acronym("Portable Network Graphics"), acronym("Complementary metal-oxide semiconductor"))  // expect: PNG CMOS

func isRotation(_ a: String, of b: String) -> Bool { a.count == b.count && (b + b).contains(a) }
print(isRotation("erbottlewat", of: "waterbottle"), isRotation("abc", of: "acb"))  // expect: true false

func capitalizedWords(_ s: String) -> String {
    s.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
}
print(capitalizedWords("the LORD of the rings"))  // expect: The Lord Of The Rings
func vowels(in s: String) -> Int {
    var count = 0
    for c in s {
        switch c {
        case "a", "e", "i", "o", "u", "A", "E", "I", "O", "U": count += 1
        default: break
        }
    }
    return count
}
print(vowels(in: "Programming In Swift"), String("stressed".reversed()))  // expect: 5 desserts
