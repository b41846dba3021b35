// swift-format-ignore-file
struct Item {
    var price = 1.5
    func cost() -> Double { price }
    func rebate() -> Double? { nil }
}
struct Missing: Error {}
func find() throws -> Double { throw Missing() }
let shelf: [String: Item] = ["a": Item()]
let none: Double? = nil
print(shelf["z"]?.price ?? 0, shelf["a"]?.price ?? 0, shelf["z"]?.cost() ?? -1)  // expect: 0 1.5 -1
print((try? find()) ?? -1, none ?? 0, shelf["a"]?.rebate() ?? 0)  // expect: -1 0.0 0.0
print("\(shelf["z"]?.price ?? 0)", [shelf["z"]?.price ?? 0], max(shelf["z"]?.price ?? 0, 0))  // expect: 0.0 [0.0] 0.0
print((shelf["z"]?.price ?? 0) * 2, shelf.values.map { $0.price }.filter { $0 > 9 }.max() ?? 0)  // expect: 0.0 0.0
let readings: [Double?] = [nil, 2.5, nil]
let last = readings.last { $0 != nil } ?? nil
if let last { print(last + 1) }  // expect: 3.5
