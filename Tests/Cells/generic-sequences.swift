// swift-format-ignore-file
func extremes<S: Sequence>(_ items: S) -> (S.Element, S.Element)? where S.Element: Comparable {
    var iterator = items.makeIterator()
    guard var low = iterator.next() else { return nil }
    var high = low
    while let item = iterator.next() { (low, high) = (min(low, item), max(high, item)) }
    return (low, high)
}
print(extremes([3, 1, 2])!, extremes("swift")!, extremes(stride(from: 0.5, to: 3, by: 0.75))!, extremes([Int]()) == nil)
// expect: (1, 3) ("f", "w") (0.5, 2.75) true
extension Collection {
    func chunked(into size: Int) -> [[Element]] {
        var chunks: [[Element]] = []
        var start = startIndex
        while start != endIndex {
            let end = index(start, offsetBy: size, limitedBy: endIndex) ?? endIndex
            chunks.append(Array(self[start..<end]))
            start = end
        }
        return chunks
    }
}
print((1..<8).chunked(into: 3), Array("abcde").chunked(into: 2), "hello".chunked(into: 2).map { String($0) }, [Int]().chunked(into: 2))
// expect: [[1, 2, 3], [4, 5, 6], [7]] [["a", "b"], ["c", "d"], ["e"]] ["he", "ll", "o"] []
print([5, 6, 7][1...].chunked(into: 1), [3, 1, 2].reversed().drop { $0 > 1 }.map { $0 })  // expect: [[6], [7]] [1, 3]
let erased = AnySequence([1, 2, 3])
for (a, b) in zip(erased, erased.dropFirst()) { print(a, b) }
// expect: 1 2
// expect: 2 3
