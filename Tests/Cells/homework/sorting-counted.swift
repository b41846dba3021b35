// swift-format-ignore-file
// Sorting algorithms collection, counted, with inout, closures, ranges
enum Algorithm: String, CaseIterable { case bubble, insertion, selection, shell, merge, quick, heap, counting }
struct Counter { var compares = 0; var moves = 0 }
func sort(_ list: inout [Int], with algorithm: Algorithm, counter: inout Counter) {
    func less(_ a: Int, _ b: Int) -> Bool { counter.compares += 1; return a < b }
    func swapItems(_ i: Int, _ j: Int) { if i != j { list.swapAt(i, j); counter.moves += 1 } }
    switch algorithm {
    case .bubble:
        var end = list.count
        repeat {
            var last = 0
            for i in stride(from: 1, to: end, by: 1) where less(list[i], list[i - 1]) {
                swapItems(i, i - 1)
                last = i
            }
            end = last
        } while end > 1
    case .insertion:
        for i in list.indices.dropFirst() {
            var j = i
            while j > 0, less(list[j], list[j - 1]) { swapItems(j, j - 1); j -= 1 }
        }
    case .selection:
        for i in list.indices {
            var smallest = i
            for j in list.indices.suffix(from: i).dropFirst() where less(list[j], list[smallest]) { smallest = j }
            swapItems(i, smallest)
        }
    case .shell:
        for gap in sequence(first: list.count / 2, next: { $0 > 1 ? $0 / 2 : nil }) where gap > 0 {
            for i in gap..<list.count {
                var j = i
                while j >= gap && less(list[j], list[j - gap]) {
                    swapItems(j, j - gap)
                    j -= gap
                }
            }
        }
    case .merge:
        func merged(_ part: ArraySlice<Int>) -> [Int] {
            guard part.count > 1 else { return Array(part) }
            let middle = part.startIndex + part.count / 2
            var (left, right) = (merged(part[..<middle])[...], merged(part[middle...])[...])
            var result: [Int] = []
            result.reserveCapacity(part.count)
            while let a = left.first, let b = right.first {
                result.append(less(b, a) ? right.removeFirst() : left.removeFirst())
            }
            return result + left + right
        }
        list = merged(list[...])
    case .quick:
        func quick(_ range: ClosedRange<Int>) {
            let pivot = list[(range.lowerBound + range.upperBound) / 2]
            var (i, j) = (range.lowerBound, range.upperBound)
            while i <= j {
                while less(list[i], pivot) { i += 1 }
                while less(pivot, list[j]) { j -= 1 }
                if i <= j { swapItems(i, j); i += 1; j -= 1 }
            }
            if range.lowerBound < j { quick(range.lowerBound...j) }
            if i < range.upperBound { quick(i...range.upperBound) }
        }
        if !list.isEmpty { quick(0...list.count - 1) }
    case .heap:
        func sink(_ start: Int, _ end: Int) {
            var root = start
            while case let child = 2 * root + 1, child < end {
                let bigger = child + 1 < end && less(list[child], list[child + 1]) ? child + 1 : child
                guard less(list[root], list[bigger]) else { return }
                swapItems(root, bigger)
                root = bigger
            }
        }
        for start in (0..<list.count / 2).reversed() { sink(start, list.count) }
        for end in list.indices.dropFirst().reversed() { swapItems(0, end); sink(0, end) }
    case .counting:
        guard let low = list.min(), let high = list.max() else { return }
        var counts = Array(repeating: 0, count: high - low + 1)
        for x in list { counts[x - low] += 1 }
        list = counts.enumerated().flatMap { Array(repeating: $0.offset + low, count: $0.element) }
    }
}
let samples = ["random": (0..<16).map { ($0 * 37 + 11) % 23 - 5 }, "sorted": Array(1...8), "reversed": (1...8).reversed(), "same": [Int](repeating: 4, count: 5), "empty": []]
for (name, data) in samples.sorted(by: { $0.key < $1.key }) {
    print(name, data)
    for algorithm in Algorithm.allCases {
        var (copy, counter) = (data, Counter())
        sort(&copy, with: algorithm, counter: &counter)
        let ok = copy == data.sorted() && zip(copy, copy.dropFirst()).allSatisfy(<=)
        print("  \(algorithm.rawValue.padding(toLength: 10, withPad: ".", startingAt: 0))", ok ? "ok" : "WRONG", counter.compares, counter.moves)
    }
}
// expect: empty []
// expect:   bubble.... ok 0 0
// expect:   insertion. ok 0 0
// expect:   selection. ok 0 0
// expect:   shell..... ok 0 0
// expect:   merge..... ok 0 0
// expect:   quick..... ok 0 0
// expect:   heap...... ok 0 0
// expect:   counting.. ok 0 0
// expect: random [6, -3, 11, 2, 16, 7, -2, 12, 3, 17, 8, -1, 13, 4, -5, 9]
// expect:   bubble.... ok 111 58
// expect:   insertion. ok 71 58
// expect:   selection. ok 120 12
// expect:   shell..... ok 66 26
// expect:   merge..... ok 48 0
// expect:   quick..... ok 78 14
// expect:   heap...... ok 84 56
// expect:   counting.. ok 0 0
// expect: reversed [8, 7, 6, 5, 4, 3, 2, 1]
// expect:   bubble.... ok 28 28
// expect:   insertion. ok 28 28
// expect:   selection. ok 28 4
// expect:   shell..... ok 22 12
// expect:   merge..... ok 12 0
// expect:   quick..... ok 24 4
// expect:   heap...... ok 24 16
// expect:   counting.. ok 0 0
// expect: same [4, 4, 4, 4, 4]
// expect:   bubble.... ok 4 0
// expect:   insertion. ok 4 0
// expect:   selection. ok 10 0
// expect:   shell..... ok 7 0
// expect:   merge..... ok 5 0
// expect:   quick..... ok 10 4
// expect:   heap...... ok 9 4
// expect:   counting.. ok 0 0
// expect: sorted [1, 2, 3, 4, 5, 6, 7, 8]
// expect:   bubble.... ok 7 0
// expect:   insertion. ok 7 0
// expect:   selection. ok 28 0
// expect:   shell..... ok 17 0
// expect:   merge..... ok 12 0
// expect:   quick..... ok 21 0
// expect:   heap...... ok 27 22
// expect:   counting.. ok 0 0
func binarySearch(_ list: [Int], _ x: Int) -> Result<Int, NotFound> {
    var range = list.indices
    while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        if list[middle] == x { return .success(middle) }
        range = list[middle] < x ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return .failure(NotFound(insertAt: range.lowerBound))
}
struct NotFound: Error { let insertAt: Int }
let data = [2, 3, 5, 7, 11, 13]
for x in [7, 1, 14, 6] {
    switch binarySearch(data, x) {
    case .success(let i): print(x, "at", i)
    case .failure(let e): print(x, "belongs at", e.insertAt)
    }
}
// expect: 7 at 3
// expect: 1 belongs at 0
// expect: 14 belongs at 6
// expect: 6 belongs at 3
var words = ["pear", "Apple", "fig", "banana", "Cherry"]
words.sort { $0.lowercased() < $1.lowercased() }
print(words, words.sorted { ($0.count, $0) < ($1.count, $1) }, words.sorted(by: >).first!)
// expect: ["Apple", "banana", "Cherry", "fig", "pear"] ["fig", "pear", "Apple", "Cherry", "banana"] pear
print(words.min(by: { $0.count < $1.count })!, words.partition(by: { $0.count > 4 }), words.sorted(), [3, 1, 2].sorted().reversed() as [Int])
// expect: fig 2 ["Apple", "Cherry", "banana", "fig", "pear"] [3, 2, 1]
