// swift-format-ignore-file
// A generator of random numbers gives the numbers that Swift takes from it
struct Generator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
var generator = Generator(seed: 2024)
print((1...12).map { _ in Int.random(in: 1...6, using: &generator) })  // expect: [3, 2, 5, 2, 6, 3, 1, 2, 6, 2, 2, 4]
print((1...5).map { _ in Int.random(in: -5..<5, using: &generator) })  // expect: [2, 3, 4, 3, -5]
print(Int.random(in: .min ... .max, using: &generator), UInt64.random(in: 0...UInt64.max, using: &generator))
// expect: 3574398446953280554 9496962490279985841
print(UInt8.random(in: 10...20, using: &generator), Int8.random(in: -128...127, using: &generator))  // expect: 14 75
print(UInt16.random(in: 0..<1000, using: &generator), Int32.random(in: -9...9, using: &generator))  // expect: 736 9
print(Int.random(in: 0..<(1 << 62), using: &generator), UInt32.random(in: 0..<4_000_000_000, using: &generator))
// expect: 463638538951772280 2325841351
print(Double.random(in: 0..<1, using: &generator), Double.random(in: -1...1, using: &generator))
// expect: 0.11285669531668163 0.2238274989696616
print(Float.random(in: 0..<10, using: &generator), Float.random(in: 0...10, using: &generator))  // expect: 3.207028 0.7291293
print((0..<8).map { _ in Bool.random(using: &generator) ? "H" : "T" }.joined())  // expect: HHHHTTTH
var cards = Array(1...10)
cards.shuffle(using: &generator)
print(cards, ["a", "b", "c", "d"].shuffled(using: &generator), (1...5).shuffled(using: &generator))
// expect: [7, 2, 1, 8, 10, 5, 6, 4, 3, 9] ["d", "b", "c", "a"] [5, 4, 2, 1, 3]
print(["x", "y", "z"].randomElement(using: &generator)!, (1...100).randomElement(using: &generator)!)  // expect: y 62
print([Int]().randomElement(using: &generator) as Any, "swift".randomElement(using: &generator)!)  // expect: nil s
func sample<T, G: RandomNumberGenerator>(_ items: [T], _ n: Int, using generator: inout G) -> [T] {
    Array(items.shuffled(using: &generator).prefix(n))
}
print(sample(Array("abcdefgh"), 3, using: &generator))  // expect: ["g", "f", "e"]
var system = SystemRandomNumberGenerator()
print((1...6).contains(Int.random(in: 1...6, using: &system)), [3, 1, 2].shuffled(using: &system).sorted())
// expect: true [1, 2, 3]
