// swift-format-ignore-file
// A random integer lies in its range, whose ends can come.
let rolls = (1...600).map { _ in Int.random(in: 1...6) }
print(rolls.allSatisfy { (1...6).contains($0) }, Set(rolls).count, rolls.min()!, rolls.max()!, rolls.count)
// expect: true 6 1 6 600
print(Int.random(in: 5...5), Int.random(in: 7..<8)) // expect: 5 7
print((1...200).map { _ in Int.random(in: -1..<1) }.allSatisfy { $0 == -1 || $0 == 0 }) // expect: true
print(UInt8.random(in: 0...9) < 10, type(of: UInt8.random(in: 0...9)), Int.random(in: 0..<3) < 3)
// expect: true UInt8 true
// cell
// A random double lies in its range.
let draws = (1...500).map { _ in Double.random(in: 0..<1) }
print(draws.allSatisfy { $0 >= 0 && $0 < 1 }, draws.contains { $0 < 0.5 }) // expect: true true
print(draws.contains { $0 > 0.5 }, Set(draws).count > 400) // expect: true true
print((-2.0...2).contains(Double.random(in: -2...2))) // expect: true
print(Double.random(in: 3...3), (0...1).contains(Float.random(in: 0...1))) // expect: 3.0 true
let mean = draws.reduce(0, +) / Double(draws.count)
print(mean > 0.3, mean < 0.7) // expect: true true
// cell
// A random truth value, as from a coin.
let tosses = (1...400).map { _ in Bool.random() }
let heads = tosses.filter { $0 }.count
print(heads > 100, heads < 300, heads + tosses.count { !$0 }) // expect: true true 400
// cell
// shuffled gives the same elements in some order; shuffle changes the array.
let deck = Array(1...52)
let mixed = deck.shuffled()
print(mixed.count, mixed.sorted() == deck, Set(mixed) == Set(deck), deck == Array(1...52), mixed != deck)
// expect: 52 true true true true
var hand = ["a", "b", "c"]
hand.shuffle()
print(hand.count, hand.sorted(), [Int]().shuffled(), [7].shuffled()) // expect: 3 ["a", "b", "c"] [] [7]
print((1...3).shuffled().sorted(), String("abc".shuffled()).count) // expect: [1, 2, 3] 3
// cell
// randomElement picks one; from nothing it picks nil.
let colours = ["red", "green", "blue"]
if let pick = colours.randomElement() { print(colours.contains(pick)) } // expect: true
print([Int]().randomElement() == nil, [4].randomElement()!) // expect: true 4
print((1...9).randomElement()! < 10, "x".randomElement()!, Set([5]).randomElement()!) // expect: true x 5
print(Set((1...300).map { _ in colours.randomElement()! }).sorted()) // expect: ["blue", "green", "red"]
print(["k": 1].randomElement()!.value, (3..<3).randomElement() as Any) // expect: 1 nil
// cell
// Two dice: sums and their counts.
var counts = Array(repeating: 0, count: 13)
for _ in 1...1000 { counts[Int.random(in: 1...6) + Int.random(in: 1...6)] += 1 }
print(counts.reduce(0, +), counts[0], counts[1], counts[7] > counts[2]) // expect: 1000 0 0 true
print(counts.indices.filter { counts[$0] > 0 }.count == 11) // expect: true
// cell
// Drawing without putting back.
var urn = ["a", "b", "c", "d"]
var drawn: [String] = []
while let i = urn.indices.randomElement() { drawn.append(urn.remove(at: i)) }
print(drawn.count, drawn.sorted(), urn.isEmpty, drawn.prefix(2).allSatisfy { !urn.contains($0) })
// expect: 4 ["a", "b", "c", "d"] true true
print(deck.shuffled().prefix(5).count, Set(deck.shuffled().prefix(5)).count) // expect: 5 5
// cell
// A password from an alphabet.
let alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"
func password(length: Int) -> String { String((0..<length).map { _ in alphabet.randomElement()! }) }
print(password(length: 12).count, password(length: 12).allSatisfy { alphabet.contains($0) }) // expect: 12 true
print(password(length: 0).isEmpty) // expect: true
// cell
// Pi by random points.
let inside = (1...4000).filter { _ in hypot(Double.random(in: -1...1), Double.random(in: -1...1)) <= 1 }.count
let estimate = 4 * Double(inside) / 4000
print(abs(estimate - .pi) < 0.2) // expect: true
// cell
// A walk of random steps.
var place = 0
var path = [place]
for _ in 1...50 {
    place += Bool.random() ? 1 : -1
    path.append(place)
}
print(path.count, zip(path, path.dropFirst()).allSatisfy { abs($0 - $1) == 1 }) // expect: 51 true
print(place.isMultiple(of: 2), abs(place) <= 50) // expect: true true
// cell
// Guessing a number by halving always ends.
let secret = Int.random(in: 1...100)
var (low, high, guesses) = (1, 100, 0)
while low < high {
    let middle = (low + high) / 2
    guesses += 1
    if secret > middle { low = middle + 1 } else { high = middle }
}
print(low == secret, guesses <= 7) // expect: true true
// cell
// A generator of one's own gives the same numbers each time.
var state: UInt64 = 42
func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
}
print(next(), next(), next() % 6 + 1) // expect: 45454805674 11532217803599905471 1
var seed = 7
let congruential = (1...5).map { _ in
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % 10
}
print(congruential) // expect: [6, 3, 8, 1, 0]
// cell
// Choosing by weight.
func choose(_ weights: [String: Double], at point: Double) -> String? {
    var rest = point * weights.values.reduce(0, +)
    for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
        rest -= weight
        if rest < 0 { return name }
    }
    return nil
}
let weights = ["common": 7.0, "rare": 2, "unique": 1]
print([0, 0.69, 0.7, 0.95].map { choose(weights, at: $0) ?? "none" }) // expect: ["common", "common", "rare", "unique"]
print(choose(weights, at: Double.random(in: 0..<1)) != nil, choose([:], at: 0) as Any) // expect: true nil
