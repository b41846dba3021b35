// swift-format-ignore-file
struct Day {
    let number: Int
    init?(_ month: Int, _ day: Int) { number = month * 100 + day }
    init?(iso text: String) {
        guard let number = Int(text) else { return nil }
        self.number = number
    }
    static func make(_ number: Int) -> Int { number }
    static func make(name: String) -> Int { name.count }
    func plus(days: Int) -> Int { number + days }
    func plus(months: Int) -> Int { number + 100 * months }
}
print(["101", "x", "1231"].compactMap(Day.init(iso:)).map { $0.number }, ["ab", "c"].map(Day.make(name:)))
// expect: [101, 1231] [2, 1]
let parse = Day.init(iso:)
let first = parse("101")!
print([1, 2].map(first.plus(days:)), [1, 2].map(first.plus(months:)))  // expect: [102, 103] [201, 301]
let combine = Day.init(_:_:)
print(combine(2, 3)?.number ?? 0, Day.make(_:)(7))  // expect: 203 7
