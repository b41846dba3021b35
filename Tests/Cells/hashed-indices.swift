// swift-format-ignore-file
// Indices of dictionaries and sets, ranges as collections and as range expressions.
let one = ["a": 1]
let start = one.startIndex
print(one[start], one.keys[start], one.values[start], one.distance(from: start, to: one.endIndex))
// expect: (key: "a", value: 1) a 1 1
print(start == one.endIndex, start < one.endIndex, one.index(after: start) == one.endIndex)  // expect: false true true
var stock = ["pen": 3, "cup": 2, "lamp": 0]
if let place = stock.firstIndex(where: { $0.value == 0 }) {
    print(stock[place].key, stock[place].value)
    let gone = stock.remove(at: place)
    print(gone.key, gone.value, stock.count)
}
// expect: lamp 0
// expect: lamp 0 2
print(stock.firstIndex { $0.value > 9 } == nil, stock.index(forKey: "cup") != nil, stock.index(forKey: "lamp") == nil)
// expect: true true true
if let place = stock.index(forKey: "cup") { print(stock[place]) }  // expect: (key: "cup", value: 2)
var sum = 0
var place = stock.startIndex
while place != stock.endIndex {
    sum += stock[place].value
    stock.formIndex(after: &place)
}
print(sum, stock.indices.count)  // expect: 5 2
var odd: Set = [3, 5, 7]
if let five = odd.firstIndex(of: 5) { print(odd[five], odd.remove(at: five), odd.sorted()) }  // expect: 5 5 [3, 7]
print(odd.firstIndex(of: 9) == nil, odd.contains(odd[odd.startIndex]), odd[odd.index(after: odd.startIndex)] != odd.first!)
// expect: true true true
func total<C: Collection>(_ numbers: C) -> Int where C.Element == Int {
    var result = 0
    var place = numbers.startIndex
    while place != numbers.endIndex {
        result += numbers[place]
        place = numbers.index(after: place)
    }
    return result
}
print(total(1...10), total(0..<4), total(odd), total([1, 2]), total([4, 5, 6].dropFirst()))  // expect: 55 6 10 3 11
func place<C: Collection>(of wanted: C.Element, in items: C) -> Int? where C.Element: Equatable {
    items.firstIndex(of: wanted).map { items.distance(from: items.startIndex, to: $0) }
}
print(place(of: 7, in: 5...9) ?? -1, place(of: "c", in: "abc") ?? -1, place(of: 1, in: [2]) as Any)  // expect: 2 2 nil
func count(_ numbers: [Int], in range: some RangeExpression<Int>) -> Int { numbers.filter { range.contains($0) }.count }
let numbers = [1, 4, 6, 9]
print(count(numbers, in: 2...6), count(numbers, in: 5...), count(numbers, in: ..<6), count(numbers, in: ...9), count(numbers, in: 1..<4))
// expect: 2 2 2 4 1
extension ClosedRange {
    func covers(_ other: ClosedRange) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
print((1...5).covers(2...3), ("a"..."f").covers("c"..."z"))  // expect: true false

