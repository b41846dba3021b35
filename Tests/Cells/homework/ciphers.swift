// swift-format-ignore-file
// Classical ciphers: Caesar, Vigenère, Atbash, ROT13, rail fence, and breaking Caesar by letter frequencies

let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

func shift(_ character: Character, by amount: Int) -> Character {
    guard character.isASCII, character.isLetter, let value = character.asciiValue else { return character }
    let base: UInt8 = character.isUppercase ? 65 : 97
    let moved = (Int(value - base) + amount % 26 + 26) % 26
    return Character(UnicodeScalar(base + UInt8(moved)))
}

func caesar(_ text: String, key: Int) -> String {
    return String(text.map { shift($0, by: key) })
}

let secret = caesar("Hello, World!", key: 3)
print(secret, caesar(secret, key: -3))  // expect: Khoor, Zruog! Hello, World!
print(caesar("xyz XYZ", key: 29), caesar("Grüße", key: 1), caesar("", key: 5).isEmpty)  // expect: abc ABC Hsüßf true

func rot13(_ text: String) -> String { caesar(text, key: 13) }
print(rot13("Why did the chicken cross the road?"))  // expect: Jul qvq gur puvpxra pebff gur ebnq?
print(rot13(rot13("There and back again")) == "There and back again")  // expect: true

func vigenere(_ text: String, key: String, decrypt: Bool = false) -> String {
    let shifts = key.lowercased().compactMap { alphabet.firstIndex(of: $0) }
    if shifts.isEmpty { return text }
    var result = ""
    var position = 0
    for c in text {
        if c.isLetter && c.isASCII {
            let amount = shifts[position % shifts.count]
            result.append(shift(c, by: decrypt ? -amount : amount))
            position += 1
        } else {
            result.append(c)
        }
    }
    return result
}
let crypt = vigenere("ATTACK AT DAWN", key: "LEMON")
print(crypt)  // expect: LXFOPV EF RNHR
print(vigenere(crypt, key: "LEMON", decrypt: true))  // expect: ATTACK AT DAWN
print(vigenere("unchanged", key: "123"))  // expect: unchanged

func atbash(_ text: String) -> String {
    String(text.lowercased().compactMap { c -> Character? in
        if let i = alphabet.firstIndex(of: c) { return alphabet[25 - i] }
        return c.isNumber ? c : nil
    })
}
print(atbash("The quick brown fox, 42!"), atbash(atbash("swift")))  // expect: gsvjfrxpyildmulc42 swift

// Rail fence: write in zigzag over the rails, read rail by rail
func rails(_ length: Int, _ count: Int) -> [Int] {
    let period = 2 * (count - 1)
    return (0..<length).map { i in
        let r = i % period
        return r < count ? r : period - r
    }
}

func encodeRailFence(_ text: String, _ count: Int) -> String {
    let marks = rails(text.count, count)
    return (0..<count).reduce("") { result, rail in
        result + zip(text, marks).filter { $0.1 == rail }.map { String($0.0) }.joined()
    }
}

func decodeRailFence(_ text: String, _ count: Int) -> String {
    let order = rails(text.count, count).enumerated().sorted {
        ($0.element, $0.offset) < ($1.element, $1.offset)
    }
    var result = [Character](repeating: "?", count: text.count)
    for (character, place) in zip(text, order) { result[place.offset] = character }
    return String(result)
}
let fence = encodeRailFence("WEAREDISCOVEREDFLEEATONCE", 3)
print(fence)  // expect: WECRLTEERDSOEEFEAOCAIVDEN
print(decodeRailFence(fence, 3))  // expect: WEAREDISCOVEREDFLEEATONCE

// Breaking Caesar: the shift whose letters look most like English
let english: [Character: Double] = [
    "e": 12.7, "t": 9.1, "a": 8.2, "o": 7.5, "i": 7.0, "n": 6.7, "s": 6.3, "h": 6.1, "r": 6.0, "d": 4.3, "l": 4.0,
]
func score(_ text: String) -> Double {
    text.lowercased().reduce(0) { $0 + (english[$1] ?? 0) }
}
func crack(_ text: String) -> (key: Int, text: String) {
    var best = (key: 0, text: text, score: -1.0)
    for key in 0..<26 {
        let candidate = caesar(text, key: -key)
        if score(candidate) > best.score { best = (key, candidate, score(candidate)) }
    }
    return (best.key, best.text)
}
let message = "the enemy attacks at dawn near the old stone bridge"
print(caesar(message, key: 17))  // expect: kyv vevdp rkkrtbj rk urne evri kyv fcu jkfev sizuxv
let cracked = crack(caesar(message, key: 17))
print(cracked.key, cracked.text == message)  // expect: 17 true

// One-time pad with xor on bytes
let pad: [UInt8] = [0x1f, 0xa0, 0x33, 0x7c, 0x05]
let bytes = zip("Swift".utf8, pad).map { $0 ^ $1 }
print(bytes.map { String(format: "%02x", $0) }.joined(separator: " "))  // expect: 4c d7 5a 1a 71
print(String(decoding: zip(bytes, pad).map { $0 ^ $1 }, as: UTF8.self))  // expect: Swift
