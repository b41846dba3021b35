// swift-format-ignore-file
// Roman numerals in both directions, with validation and arithmetic

struct Roman: CustomStringConvertible, Comparable {
    enum Failure: Error, Equatable {
        case empty
        case unknownLetter(Character)
        case notCanonical(String)
        case outOfRange(Int)
    }

    let value: Int

    private static let table: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    init(_ value: Int) throws {
        guard 1...3999 ~= value else { throw Failure.outOfRange(value) }
        self.value = value
    }

    init(parsing text: String) throws {
        guard !text.isEmpty else { throw Failure.empty }
        let digits: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
        var total = 0
        var previous = 0
        for letter in text.uppercased().reversed() {
            guard let digit = digits[letter] else { throw Failure.unknownLetter(letter) }
            total += digit < previous ? -digit : digit
            previous = max(previous, digit)
        }
        try self.init(total)
        if description != text.uppercased() { throw Failure.notCanonical(text) }
    }

    var description: String {
        var rest = value
        var result = ""
        for (number, letters) in Roman.table {
            while rest >= number {
                result += letters
                rest -= number
            }
        }
        return result
    }

    static func < (a: Roman, b: Roman) -> Bool { a.value < b.value }
    static func + (a: Roman, b: Roman) throws -> Roman { try Roman(a.value + b.value) }
    static func - (a: Roman, b: Roman) throws -> Roman { try Roman(a.value - b.value) }
}

for n in [1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999] {
    print(n, try Roman(n))
}
// expect: 1 I
// expect: 4 IV
// expect: 9 IX
// expect: 14 XIV
// expect: 40 XL
// expect: 90 XC
// expect: 400 CD
// expect: 1994 MCMXCIV
// expect: 2026 MMXXVI
// expect: 3999 MMMCMXCIX

for text in ["XII", "mcmxciv", "IIII", "ABC", "", "VX", "MMMM", "IC"] {
    do {
        let roman = try Roman(parsing: text)
        print("\(text) = \(roman.value)")
    } catch Roman.Failure.unknownLetter(let letter) {
        print("\(text): what is \(letter)?")
    } catch Roman.Failure.notCanonical {
        print("\(text): not how Romans wrote it")
    } catch let failure as Roman.Failure {
        print("\(text.isEmpty ? "(empty)" : text): \(failure == .empty ? "nothing" : "out of range")")
    } catch {
        print("unexpected")
    }
}
// expect: XII = 12
// expect: mcmxciv = 1994
// expect: IIII: not how Romans wrote it
// expect: ABC: what is B?
// expect: (empty): nothing
// expect: VX: not how Romans wrote it
// expect: MMMM: out of range
// expect: IC: not how Romans wrote it

// every number comes back as itself
var wrong = 0
var longest = ""
for n in 1...3999 {
    guard let roman = try? Roman(n), let back = try? Roman(parsing: roman.description), back == roman else {
        wrong += 1
        continue
    }
    if roman.description.count > longest.count { longest = roman.description }
}
print("wrong: \(wrong), longest: \(longest)")  // expect: wrong: 0, longest: MMMDCCCLXXXVIII

let a = try Roman(parsing: "XIX"), b = try Roman(parsing: "XXI")
print(try a + b, try b - a, a < b, max(a, b))  // expect: XL II true XXI
do {
    print(try a - b)
} catch {
    print("Romans had no number for \(a.value - b.value)")
}
// expect: Romans had no number for -2
print([b, a, try Roman(5)].sorted())  // expect: [V, XIX, XXI]
print((try? Roman(4000)) == nil, (try? Roman(0))?.value ?? 0)  // expect: true 0

// years of the kings of a list, sorted by their ordinals
let kings = ["Louis XIV", "Louis IX", "Louis XVI", "Louis V", "Louis Philippe"]
let ordered = kings.compactMap { name -> (name: String, number: Int)? in
    guard let last = name.split(separator: " ").last, let roman = try? Roman(parsing: String(last)) else { return nil }
    return (name, roman.value)
}
for king in ordered.sorted(by: { $0.number < $1.number }) { print(king.name, king.number) }
// expect: Louis V 5
// expect: Louis IX 9
// expect: Louis XIV 14
// expect: Louis XVI 16
