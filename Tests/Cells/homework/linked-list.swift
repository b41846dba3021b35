// swift-format-ignore-file
// A linked list without classes: an indirect enum, in the functional style

indirect enum List: Equatable, CustomStringConvertible {
    case empty
    case node(Int, List)

    init(_ values: [Int]) {
        self = values.reversed().reduce(.empty) { .node($1, $0) }
    }

    var count: Int {
        switch self {
        case .empty: return 0
        case .node(_, let rest): return 1 + rest.count
        }
    }

    var head: Int? {
        if case .node(let value, _) = self { return value }
        return nil
    }

    var tail: List? {
        guard case .node(_, let rest) = self else { return nil }
        return rest
    }

    var array: [Int] {
        var result: [Int] = []
        var list = self
        while case .node(let value, let rest) = list {
            result.append(value)
            list = rest
        }
        return result
    }

    func map(_ f: (Int) -> Int) -> List {
        switch self {
        case .empty: .empty
        case .node(let value, let rest): .node(f(value), rest.map(f))
        }
    }

    func reversed(_ done: List = .empty) -> List {
        switch self {
        case .empty: return done
        case let .node(value, rest): return rest.reversed(.node(value, done))
        }
    }

    func inserted(_ x: Int) -> List {
        if case .node(let value, let rest) = self, value < x { return .node(value, rest.inserted(x)) }
        return .node(x, self)
    }

    func removed(_ x: Int) -> List {
        guard case .node(let value, let rest) = self else { return .empty }
        return value == x ? rest : .node(value, rest.removed(x))
    }

    static func + (a: List, b: List) -> List {
        guard case .node(let value, let rest) = a else { return b }
        return .node(value, rest + b)
    }

    var description: String { (array.map { "\($0)" } + ["∅"]).joined(separator: " → ") }
}

let list = List([3, 1, 2])
print(list, list.count, list.head ?? 0, list.tail?.count ?? 0)  // expect: 3 → 1 → 2 → ∅ 3 3 2
print(list.reversed(), list.map { $0 * $0 }, separator: "\n")
// expect: 2 → 1 → 3 → ∅
// expect: 9 → 1 → 4 → ∅
print(List([]), List.empty.head as Any, List.empty.tail == nil)  // expect: ∅ nil true
print(list + List([9]), list.removed(1), list.removed(7) == list, separator: "; ")
// expect: 3 → 1 → 2 → 9 → ∅; 3 → 2 → ∅; true
let sorted = [5, 1, 4, 2].reduce(List.empty) { $0.inserted($1) }
print(sorted, sorted == List([1, 2, 4, 5]))  // expect: 1 → 2 → 4 → 5 → ∅ true

// Merge of two sorted lists
func merge(_ a: List, _ b: List) -> List {
    switch (a, b) {
    case (.empty, let other), (let other, .empty): return other
    case let (.node(x, rest), .node(y, _)) where x <= y: return .node(x, merge(rest, b))
    case let (_, .node(y, rest)): return .node(y, merge(a, rest))
    }
}
print(merge(sorted, List([0, 3, 6])))  // expect: 0 → 1 → 2 → 3 → 4 → 5 → 6 → ∅

// folds, filters and a zip, all by recursion
func fold(_ list: List, _ start: Int, _ f: (Int, Int) -> Int) -> Int {
    guard case .node(let value, let rest) = list else { return start }
    return fold(rest, f(start, value), f)
}
func filter(_ list: List, _ keep: (Int) -> Bool) -> List {
    switch list {
    case .empty: .empty
    case .node(let value, let rest) where keep(value): .node(value, filter(rest, keep))
    case .node(_, let rest): filter(rest, keep)
    }
}
let numbers = List(Array(1...10))
print(fold(numbers, 0, +), fold(numbers, 1, *), fold(numbers, .min, max))  // expect: 55 3628800 10
print(filter(numbers) { $0 % 3 == 0 }, filter(.empty) { _ in true })  // expect: 3 → 6 → 9 → ∅ ∅

// the n-th from the end, the middle, and a list of lists flattened
func fromEnd(_ n: Int, _ list: List) -> Int? {
    var fast = list, slow = list
    for _ in 0..<n {
        guard let rest = fast.tail else { return nil }
        fast = rest
    }
    while let rest = fast.tail {
        fast = rest
        slow = slow.tail!
    }
    return slow.head
}
print(fromEnd(1, numbers) ?? 0, fromEnd(10, numbers) ?? 0, fromEnd(11, numbers) as Any)  // expect: 10 1 nil
func middle(_ list: List) -> Int? {
    var fast = list, slow = list
    while let next = fast.tail?.tail, next != .empty || slow == list { (fast, slow) = (next, slow.tail!) }
    return slow.head
}
print(middle(List([1, 2, 3])) ?? 0, middle(List([7])) ?? 0)  // expect: 2 7
print([List([1]), List([]), List([2, 3])].reduce(.empty, +))  // expect: 1 → 2 → 3 → ∅
let digits = fold(List([4, 0, 9, 6]), 0) { $0 * 10 + $1 }
print(digits, List(String(digits).compactMap { $0.wholeNumberValue }).reversed())  // expect: 4096 6 → 9 → 0 → 4 → ∅
