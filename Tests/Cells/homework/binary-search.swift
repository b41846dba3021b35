// swift-format-ignore-file
// Everything about binary search

func search(_ a: [Int], _ key: Int) -> Int? {
    var low = 0
    var high = a.count - 1
    while low <= high {
        let mid = low + (high - low) / 2
        if a[mid] == key {
            return mid
        } else if a[mid] < key {
            low = mid + 1
        } else {
            high = mid - 1
        }
    }
    return nil
}

let numbers = [1, 3, 4, 6, 8, 9, 11]
print(search(numbers, 6) as Any, search(numbers, 7) as Any)  // expect: Optional(3) nil
for key in [1, 11, 0, 12] {
    if let index = search(numbers, key) { print("\(key) is at \(index)") } else { print("\(key) is missing") }
}
// expect: 1 is at 0
// expect: 11 is at 6
// expect: 0 is missing
// expect: 12 is missing
print(search([], 1) == nil)  // expect: true

// recursive, on a slice: the indices stay those of the array
func search(_ slice: ArraySlice<Int>, _ key: Int) -> Int? {
    guard !slice.isEmpty else { return nil }
    let mid = (slice.startIndex + slice.endIndex) / 2
    switch slice[mid] {
    case key: return mid
    case let x where x < key: return search(slice[(mid + 1)...], key)
    default: return search(slice[..<mid], key)
    }
}
print(numbers.map { search(numbers[...], $0)! }, search(numbers[2...], 1) ?? -1)  // expect: [0, 1, 2, 3, 4, 5, 6] -1

// first and last position, count, insertion point
func lowerBound(_ a: [Int], _ key: Int) -> Int {
    var low = 0, high = a.count
    while low < high {
        let mid = (low + high) / 2
        if a[mid] < key { low = mid + 1 } else { high = mid }
    }
    return low
}
func upperBound(_ a: [Int], _ key: Int) -> Int {
    var low = 0, high = a.count
    while low < high {
        let mid = (low + high) / 2
        if a[mid] <= key { low = mid + 1 } else { high = mid }
    }
    return low
}
let repeated = [1, 2, 2, 2, 5, 5, 9]
for key in [2, 5, 3, 10] {
    let range = lowerBound(repeated, key)..<upperBound(repeated, key)
    print("\(key): \(range) \(range.count) times")
}
// expect: 2: 1..<4 3 times
// expect: 5: 4..<6 2 times
// expect: 3: 4..<4 0 times
// expect: 10: 7..<7 0 times
var sorted: [Int] = []
for x in [5, 1, 4, 2, 3, 4] { sorted.insert(x, at: upperBound(sorted, x)) }
print(sorted)  // expect: [1, 2, 3, 4, 4, 5]

// a predicate that turns from false to true
func firstTrue(in range: Range<Int>, where test: (Int) -> Bool) -> Int {
    var low = range.lowerBound, high = range.upperBound
    while low < high {
        let mid = low + (high - low) / 2
        if test(mid) { high = mid } else { low = mid + 1 }
    }
    return low
}
var calls = 0
let root = firstTrue(in: 0..<1_000_000) { calls += 1; return $0 * $0 >= 200_000 }
print(root, "after \(calls) calls")  // expect: 448 after 20 calls
print(firstTrue(in: 0..<10) { _ in false }, firstTrue(in: 3..<10) { _ in true })  // expect: 10 3

// integer square root, and the eating speed of a monkey (a classic interview question)
func integerRoot(_ n: Int) -> Int { firstTrue(in: 0..<n + 2) { $0 * $0 > n } - 1 }
print((0...16).map(integerRoot), integerRoot(1_000_000_007))
// expect: [0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4] 31622
func speed(piles: [Int], hours: Int) -> Int {
    firstTrue(in: 1..<piles.max()! + 1) { speed in
        piles.reduce(0) { $0 + ($1 + speed - 1) / speed } <= hours
    }
}
print(speed(piles: [3, 6, 7, 11], hours: 8), speed(piles: [30, 11, 23, 4, 20], hours: 5))  // expect: 4 30

// a rotated array
func searchRotated(_ a: [Int], _ key: Int) -> Int? {
    var low = 0, high = a.count - 1
    while low <= high {
        let mid = (low + high) / 2
        if a[mid] == key { return mid }
        let leftSorted = a[low] <= a[mid]
        switch leftSorted {
        case true where a[low] <= key && key < a[mid]: high = mid - 1
        case true: low = mid + 1
        case false where a[mid] < key && key <= a[high]: low = mid + 1
        case false: high = mid - 1
        }
    }
    return nil
}
let rotated = [4, 5, 6, 7, 0, 1, 2]
print(rotated.map { searchRotated(rotated, $0) ?? -1 }, searchRotated(rotated, 3) as Any)
// expect: [0, 1, 2, 3, 4, 5, 6] nil
let minimum = rotated[firstTrue(in: 0..<rotated.count) { rotated[$0] <= rotated[rotated.count - 1] }]
print("smallest: \(minimum)")  // expect: smallest: 0

// guessing game: how many guesses for every number of 1...100?
func guesses(for secret: Int) -> Int {
    var range = 1...100
    for attempt in 1... {
        let guess = (range.lowerBound + range.upperBound) / 2
        if guess == secret { return attempt }
        range = guess < secret ? guess + 1...range.upperBound : range.lowerBound...guess - 1
    }
    return 0
}
let all = (1...100).map(guesses)
print("at most \(all.max()!), on average \(Double(all.reduce(0, +)) / 100), one guess: \(all.firstIndex(of: 1)! + 1)")
// expect: at most 7, on average 5.8, one guess: 50

// strings, and interpolation search
let names = ["Ada", "Alan", "Barbara", "Edsger", "Grace", "Linus"]
let place = firstTrue(in: 0..<names.count) { names[$0] >= "Donald" }
print("Donald belongs before \(names[place])")  // expect: Donald belongs before Edsger
func interpolate(_ a: [Int], _ key: Int) -> (index: Int, probes: Int)? {
    var low = 0, high = a.count - 1, probes = 0
    while low <= high, key >= a[low], key <= a[high] {
        probes += 1
        if a[low] == a[high] { return a[low] == key ? (low, probes) : nil }
        let guess = low + (key - a[low]) * (high - low) / (a[high] - a[low])
        if a[guess] == key { return (guess, probes) }
        if a[guess] < key { low = guess + 1 } else { high = guess - 1 }
    }
    return nil
}
print(interpolate(Array(stride(from: 10, to: 1000, by: 5)), 505) ?? (-1, 0), interpolate([1, 1, 1], 2) == nil)
// expect: (index: 99, probes: 1) true
