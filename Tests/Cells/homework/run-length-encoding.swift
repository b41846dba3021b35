// swift-format-ignore-file
// exercism: run-length encoding, plus a bit-packed variant and simple string compression

func encode(_ text: String) -> String {
    var result = ""
    var previous: Character? = nil
    var count = 0
    for character in text {
        if character == previous {
            count += 1
        } else {
            if let p = previous {
                result += count > 1 ? "\(count)\(p)" : "\(p)"
            }
            previous = character
            count = 1
        }
    }
    if let p = previous { result += count > 1 ? "\(count)\(p)" : "\(p)" }
    return result
}

func decode(_ text: String) -> String {
    var result = "", digits = ""
    for character in text {
        if character.isNumber {
            digits.append(character)
        } else {
            result += String(repeating: character, count: Int(digits) ?? 1)
            digits = ""
        }
    }
    return result
}

let cases = [
    "": "",
    "XYZ": "XYZ",
    "AABBBCCCC": "2A3B4C",
    "WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWWWWWWWWWWWWWWWWWWWWWWB": "12WB12W3B24WB",
    "  hsqq qww  ": "2 hs2q q2w2 ",
    "zzz ZZ  zZ": "3z 2Z2 zZ",
    "👩‍👩‍👧👩‍👩‍👧é": "2👩‍👩‍👧é",
]
for (plain, coded) in cases.sorted(by: { $0.key < $1.key }) {
    let passed = encode(plain) == coded && decode(coded) == plain
    print(passed ? "✓" : "✗", "“\(coded)”")
}
// expect: ✓ “”
// expect: ✓ “2 hs2q q2w2 ”
// expect: ✓ “2A3B4C”
// expect: ✓ “12WB12W3B24WB”
// expect: ✓ “XYZ”
// expect: ✓ “3z 2Z2 zZ”
// expect: ✓ “2👩‍👩‍👧é”

// As values, not as text
struct Run: Equatable {
    var value: Int
    var length: Int
}

func runs(_ values: [Int]) -> [Run] {
    values.reduce(into: []) { result, value in
        if let last = result.indices.last, result[last].value == value {
            result[last].length += 1
        } else {
            result.append(Run(value: value, length: 1))
        }
    }
}

func expand(_ runs: [Run]) -> [Int] { runs.flatMap { [Int](repeating: $0.value, count: $0.length) } }

let row = [0, 0, 0, 255, 255, 0, 7]
print(runs(row).map { "\($0.length)×\($0.value)" }, expand(runs(row)) == row, runs([]).isEmpty)
// expect: ["3×0", "2×255", "1×0", "1×7"] true true

// The look-and-say sequence is run-length encoding applied to itself
var term = "1"
for _ in 1...7 {
    print(term, terminator: " ")
    var next = ""
    var rest = term[...]
    while let first = rest.first {
        let group = rest.prefix { $0 == first }
        next += "\(group.count)\(first)"
        rest = rest.dropFirst(group.count)
    }
    term = next
}
print("…")  // expect: 1 11 21 1211 111221 312211 13112221 …

// Interview question: "aabcccccaaa" -> "a2b1c5a3", unless that is longer
func compress(_ s: String) -> String {
    let characters = Array(s)
    var out = ""
    var i = 0
    while i < characters.count {
        var j = i
        while j < characters.count && characters[j] == characters[i] { j += 1 }
        out += String(characters[i]) + String(j - i)
        i = j
    }
    return out.count < s.count ? out : s
}
print(compress("aabcccccaaa"), compress("abc"), compress("").isEmpty)  // expect: a2b1c5a3 abc true

// A picture as black and white runs
let picture = [
    "...##...",
    "..#..#..",
    ".######.",
    "#......#",
]
let packed = picture.map { line in encode(line) }
print(packed)  // expect: ["3.2#3.", "2.#2.#2.", ".6#.", "#6.#"]
print(packed.map(decode) == picture, picture.joined().count, packed.joined().count)  // expect: true 32 22
let ratio = Double(packed.joined().count) / Double(picture.joined().count)
print("\(Int((ratio * 100).rounded())) %")  // expect: 69 %
