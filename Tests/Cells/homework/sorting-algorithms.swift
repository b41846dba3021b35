// swift-format-ignore-file
// Bubble, insertion, selection, merge, quick, heap and radix sort, with counts of comparisons

var comparisons = 0
func less(_ a: Int, _ b: Int) -> Bool {
    comparisons += 1
    return a < b
}

func bubbleSort(_ a: inout [Int]) {
    var n = a.count
    repeat {
        var lastSwap = 0
        for i in stride(from: 1, to: n, by: 1) where less(a[i], a[i - 1]) {
            a.swapAt(i, i - 1)
            lastSwap = i
        }
        n = lastSwap
    } while n > 1
}

func insertionSort(_ a: inout [Int]) {
    for i in a.indices.dropFirst() {
        let key = a[i]
        var j = i - 1
        while j >= 0 && less(key, a[j]) {
            a[j + 1] = a[j]
            j -= 1
        }
        a[j + 1] = key
    }
}

func selectionSort(_ a: inout [Int]) {
    for i in a.indices {
        var smallest = i
        for j in (i + 1)..<max(a.count, i + 1) {
            if less(a[j], a[smallest]) { smallest = j }
        }
        if smallest != i { a.swapAt(i, smallest) }
    }
}

func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(left.count + right.count)
    var i = 0, j = 0
    while i < left.count && j < right.count {
        if less(right[j], left[i]) {
            result.append(right[j])
            j += 1
        } else {
            result.append(left[i])
            i += 1
        }
    }
    return result + left[i...] + right[j...]
}

func mergeSort(_ a: inout [Int]) {
    guard a.count > 1 else { return }
    var left = Array(a[..<(a.count / 2)])
    var right = Array(a[(a.count / 2)...])
    mergeSort(&left)
    mergeSort(&right)
    a = merged(left, right)
}

func quickSort(_ a: inout [Int]) {
    func partition(_ low: Int, _ high: Int) -> Int {
        let pivot = a[(low + high) / 2]
        var i = low - 1, j = high + 1
        while true {
            repeat { i += 1 } while less(a[i], pivot)
            repeat { j -= 1 } while less(pivot, a[j])
            if i >= j { return j }
            a.swapAt(i, j)
        }
    }
    func sort(_ low: Int, _ high: Int) {
        guard low < high else { return }
        let p = partition(low, high)
        sort(low, p)
        sort(p + 1, high)
    }
    sort(0, a.count - 1)
}

func heapSort(_ a: inout [Int]) {
    func sink(_ start: Int, _ end: Int) {
        var root = start
        while 2 * root + 1 < end {
            var child = 2 * root + 1
            if child + 1 < end && less(a[child], a[child + 1]) { child += 1 }
            if !less(a[root], a[child]) { return }
            a.swapAt(root, child)
            root = child
        }
    }
    for start in stride(from: a.count / 2 - 1, through: 0, by: -1) { sink(start, a.count) }
    for end in stride(from: a.count - 1, to: 0, by: -1) {
        a.swapAt(0, end)
        sink(0, end)
    }
}

func radixSort(_ a: inout [Int]) {
    var place = 1
    while place <= a.max() ?? 0 {
        var buckets = [[Int]](repeating: [], count: 10)
        for x in a { buckets[x / place % 10].append(x) }
        a = buckets.flatMap { $0 }
        place *= 10
    }
}

let algorithms: [(name: String, sort: (inout [Int]) -> Void)] = [
    ("bubble", bubbleSort), ("insertion", insertionSort), ("selection", selectionSort),
    ("merge", mergeSort), ("quick", quickSort), ("heap", heapSort), ("radix", radixSort),
]

var seed: UInt32 = 1
let random = (0..<200).map { _ -> Int in
    seed = seed &* 1_664_525 &+ 1_013_904_223
    return Int(seed >> 22)
}
let inputs = [[], [1], [2, 1], [3, 3, 3], Array(0..<50), Array((0..<50).reversed()), random]

for (name, sort) in algorithms {
    var correct = 0
    comparisons = 0
    for input in inputs {
        var copy = input
        sort(&copy)
        if copy == input.sorted() { correct += 1 }
    }
    print("\(name): \(correct) of \(inputs.count) correct, \(comparisons) comparisons")
}
// expect: bubble: 7 of 7 correct, 20928 comparisons
// expect: insertion: 7 of 7 correct, 11348 comparisons
// expect: selection: 7 of 7 correct, 22354 comparisons
// expect: merge: 7 of 7 correct, 1574 comparisons
// expect: quick: 7 of 7 correct, 2865 comparisons
// expect: heap: 7 of 7 correct, 3267 comparisons
// expect: radix: 7 of 7 correct, 0 comparisons

var demo = [5, 2, 9, 1]
insertionSort(&demo)
print(demo, demo.sorted(by: >), random.prefix(3).count)  // expect: [1, 2, 5, 9] [9, 5, 2, 1] 3

// stability: sort by one key, then by another
let people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
print(people.sorted { $0.1 < $1.1 }.map { $0.0 })  // expect: ["Bob", "Dan", "Ann", "Cid"]

// the library with several keys
print(["pear", "fig", "apple", "kiwi"].sorted { ($0.count, $0) < ($1.count, $1) })
// expect: ["fig", "kiwi", "pear", "apple"]
