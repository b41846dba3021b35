// swift-format-ignore-file
// Lazy sequences of collections count, and give their first and last; the rest works as they are walked.
let numbers = [4, 8, 15, 16, 23, 42]
var asked = 0
let halves = numbers.lazy.filter { $0 % 2 == 0 }.map { number -> Int in
    asked += 1
    return number / 2
}
print(asked, halves.first ?? 0, asked)  // expect: 0 2 1
print(halves.count, halves.isEmpty, halves.last ?? 0, halves.max() ?? 0, halves.contains(8))  // expect: 4 false 21 21 true
print(numbers.lazy.count, numbers.lazy.isEmpty, numbers.lazy.first ?? 0, numbers.lazy.last ?? 0)  // expect: 6 false 4 42
print(numbers.lazy.filter { $0 > 15 }.count, numbers.lazy.map { $0 * 2 }.first ?? 0)  // expect: 3 8
print(numbers.lazy.filter { $0 > 100 }.first ?? -1, numbers.lazy.filter { $0 > 100 }.isEmpty)  // expect: -1 true
var tried: [String] = []
let parsed = ["x", "1", "y", "2", "3"].lazy.compactMap { text -> Int? in
    tried.append(text)
    return Int(text)
}
print(tried, parsed.first ?? 0, tried.prefix(2))  // expect: [] 1 ["x", "1"]
print(Array(parsed), parsed.reduce(0, +), parsed.count)  // expect: [1, 2, 3] 6 3
print(Array((1...).lazy.map { $0 * $0 }.filter { $0 % 2 == 1 }.prefix(4)))  // expect: [1, 9, 25, 49]
print((1...).lazy.filter { $0 % 7 == 0 }.first { $0 > 50 } ?? 0)  // expect: 56
print((1...20).lazy.compactMap { $0 % 3 == 0 ? $0 * 10 : nil }.first ?? 0)  // expect: 30
print(String("hello world".lazy.filter { $0 != "l" }.map { $0 == "o" ? "0" : $0 }))  // expect: he0 w0rd
print(Array((1...5).lazy.map { $0 * 3 }.reversed()))  // expect: [15, 12, 9, 6, 3]
print(numbers.lazy.map { Double($0) }.reduce(0, +), numbers.lazy.sorted(by: >), numbers.lazy.enumerated().map { $0.offset })
// expect: 108.0 [42, 23, 16, 15, 8, 4] [0, 1, 2, 3, 4, 5]
for half in halves.prefix(2) { print(half) }
// expect: 2
// expect: 4
