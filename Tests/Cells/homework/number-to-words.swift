// swift-format-ignore-file
// say(1234) == "one thousand two hundred thirty-four"

let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
let scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")]

func say(_ n: Int) -> String {
    if n < 0 { return "minus " + say(-n) }
    if n < 20 { return units[n] }
    if n < 100 {
        let (ten, one) = (n / 10, n % 10)
        return one == 0 ? tens[ten] : tens[ten] + "-" + units[one]
    }
    for (size, name) in scales where n >= size {
        let head = say(n / size) + " " + name
        let rest = n % size
        return rest == 0 ? head : head + " " + say(rest)
    }
    return "?"
}

for n in [0, 7, 13, 20, 42, 100, 115, 999, 1000, 1234, 70_005, 1_000_001, -35, 987_654_321_123] {
    print("\(n): \(say(n))")
}
// expect: 0: zero
// expect: 7: seven
// expect: 13: thirteen
// expect: 20: twenty
// expect: 42: forty-two
// expect: 100: one hundred
// expect: 115: one hundred fifteen
// expect: 999: nine hundred ninety-nine
// expect: 1000: one thousand
// expect: 1234: one thousand two hundred thirty-four
// expect: 70005: seventy thousand five
// expect: 1000001: one million one
// expect: -35: minus thirty-five
// expect: 987654321123: nine hundred eighty-seven billion six hundred fifty-four million three hundred twenty-one thousand one hundred twenty-three

// Project Euler 17: letters from one to one thousand (with "and", as the British do)
func british(_ n: Int) -> String {
    guard n > 100, n < 1000, n % 100 != 0 else { return say(n) }
    return units[n / 100] + " hundred and " + say(n % 100)
}
print(british(342), british(342).filter(\.isLetter).count)  // expect: three hundred and forty-two 23
print((1...5).map(british).joined().count, (1...1000).map(british).joined().filter { $0.isLetter }.count)
// expect: 19 21124

// Ordinals
enum Suffix: String {
    case st, nd, rd, th

    init(for n: Int) {
        switch (n % 10, n % 100) {
        case (_, 11...13): self = .th
        case (1, _): self = .st
        case (2, _): self = .nd
        case (3, _): self = .rd
        default: self = .th
        }
    }
}
print([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map { "\($0)\(Suffix(for: $0).rawValue)" }.joined(separator: " "))
// expect: 1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th 113th

func ordinal(_ n: Int) -> String {
    let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth",
    ]
    let text = say(n)
    let cut = text.lastIndex { $0 == " " || $0 == "-" }.map { text.index(after: $0) } ?? text.startIndex
    let last = String(text[cut...])
    if let special = irregular[last] { return text[..<cut] + special }
    if last.hasSuffix("y") { return String(text.dropLast()) + "ieth" }
    return text + "th"
}
print([1, 5, 12, 20, 21, 80, 99, 103].map(ordinal))
// expect: ["first", "fifth", "twelfth", "twentieth", "twenty-first", "eightieth", "ninety-ninth", "one hundred third"]

// Money on a cheque
func cheque(_ amount: Double) -> String {
    let cents = Int((amount * 100).rounded())
    let (dollars, rest) = cents.quotientAndRemainder(dividingBy: 100)
    var parts: [String] = []
    if dollars > 0 { parts.append("\(say(dollars)) dollar\(dollars == 1 ? "" : "s")") }
    if rest > 0 { parts.append("\(say(rest)) cent\(rest == 1 ? "" : "s")") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
}
for amount in [1.0, 20.05, 0.01, 1999.99, 0.004] { print(cheque(amount)) }
// expect: one dollar
// expect: twenty dollars and five cents
// expect: one cent
// expect: one thousand nine hundred ninety-nine dollars and ninety-nine cents
// expect: nothing

// And back: words to number
func number(from words: String) -> Int? {
    var total = 0
    var group = 0
    for word in words.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }) {
        if let unit = units.firstIndex(of: String(word)) {
            group += unit
        } else if let ten = tens.firstIndex(of: String(word)) {
            group += ten * 10
        } else if word == "hundred" {
            group *= 100
        } else if let scale = scales.first(where: { $0.1 == word }) {
            total += group * scale.0
            group = 0
        } else {
            return nil
        }
    }
    return total + group
}
print(number(from: "one thousand two hundred thirty-four") ?? -1, number(from: "a dozen") as Any)
// expect: 1234 nil
print(stride(from: 0, through: 100_000, by: 777).allSatisfy { number(from: say($0)) == $0 })  // expect: true

// Thousands separators, and the longest name below a hundred
func grouped(_ n: Int) -> String {
    var result = ""
    for (i, digit) in String(abs(n)).reversed().enumerated() {
        if i > 0 && i % 3 == 0 { result = "," + result }
        result = String(digit) + result
    }
    return n < 0 ? "-" + result : result
}
print([5, 999, 1000, -1234567].map(grouped), (0..<100).map(say).max { $0.count < $1.count }!)
// expect: ["5", "999", "1,000", "-1,234,567"] seventy-three
