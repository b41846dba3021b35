// swift-format-ignore-file
// Permutations, combinations, subsets, products, partitions: functional style

func permutations(_ s: String) -> [String] {
    if s.count < 2 { return [s] }
    return s.indices.flatMap { i -> [String] in
        var rest = s
        let c = rest.remove(at: i)
        return permutations(rest).map { String(c) + $0 }
    }
}
print(permutations("abc"))  // expect: ["abc", "acb", "bac", "bca", "cab", "cba"]
print(permutations("").count, permutations("swift").count)  // expect: 1 120

func combinations(of items: [Int], taking k: Int) -> [[Int]] {
    if k == 0 { return [[]] }
    guard let head = items.first else { return [] }
    let tail = Array(items.dropFirst())
    return combinations(of: tail, taking: k - 1).map { [head] + $0 } + combinations(of: tail, taking: k)
}
print(combinations(of: [1, 2, 3, 4], taking: 2))  // expect: [[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]]
print(combinations(of: Array(1...6), taking: 3).count, combinations(of: [1], taking: 5))  // expect: 20 []

func subsets(_ items: [Character]) -> [String] {
    (0..<(1 << items.count)).map { mask in
        String(items.enumerated().filter { mask >> $0.offset & 1 == 1 }.map { $0.element })
    }
}
print(subsets(["x", "y", "z"]))  // expect: ["", "x", "y", "xy", "z", "xz", "yz", "xyz"]

func product(_ sets: [[String]]) -> [String] {
    sets.reduce([""]) { partial, set in partial.flatMap { p in set.map { p + $0 } } }
}
print(product([["a", "b"], ["1", "2", "3"], ["!"]]))  // expect: ["a1!", "a2!", "a3!", "b1!", "b2!", "b3!"]

func factorial(_ n: Int) -> Int { n < 2 ? 1 : (2...n).reduce(1, *) }
func choose(_ n: Int, _ k: Int) -> Int {
    guard 0...n ~= k else { return 0 }
    var result = 1
    for i in 0..<min(k, n - k) { result = result * (n - i) / (i + 1) }
    return result
}
print(factorial(20), choose(5, 2), choose(60, 30), choose(3, 4))
// expect: 2432902008176640000 10 118264581564861424 0
print((0...6).map { choose(6, $0) }, (0...10).map { choose(10, $0) }.reduce(0, +))
// expect: [1, 6, 15, 20, 15, 6, 1] 1024

// the next permutation in order, in place
func advance(_ a: inout [Int]) -> Bool {
    var i = a.count - 2
    while i >= 0 && a[i] >= a[i + 1] { i -= 1 }
    if i < 0 {
        a.reverse()
        return false
    }
    var j = a.count - 1
    while a[j] <= a[i] { j -= 1 }
    a.swapAt(i, j)
    a[(i + 1)...].reverse()
    return true
}
var word = [1, 2, 2, 3]
var seen = [word]
while advance(&word) { seen.append(word) }
print(seen.count, seen[1], seen.last!, word)  // expect: 12 [1, 2, 3, 2] [3, 2, 2, 1] [1, 2, 2, 3]

// Heap's algorithm with a callback
func heap(_ a: inout [Int], _ n: Int, _ visit: ([Int]) -> Void) {
    if n <= 1 {
        visit(a)
        return
    }
    for i in 0..<n {
        heap(&a, n - 1, visit)
        a.swapAt(n % 2 == 0 ? i : 0, n - 1)
    }
}
var items = [1, 2, 3]
var orders: [[Int]] = []
heap(&items, items.count) { orders.append($0) }
print(orders)  // expect: [[1, 2, 3], [2, 1, 3], [3, 1, 2], [1, 3, 2], [2, 3, 1], [3, 2, 1]]

// ways to write n as a sum
func partitions(_ n: Int, max: Int? = nil) -> [[Int]] {
    let limit = Swift.min(n, max ?? n)
    if n == 0 { return [[]] }
    return (1...limit).reversed().flatMap { first in partitions(n - first, max: first).map { [first] + $0 } }
}
for p in partitions(5) { print(p.map { "\($0)" }.joined(separator: "+")) }
// expect: 5
// expect: 4+1
// expect: 3+2
// expect: 3+1+1
// expect: 2+2+1
// expect: 2+1+1+1
// expect: 1+1+1+1+1

// derangements and a secret-santa check
let people = ["Ann", "Bob", "Cem", "Dee"]
func orders(of n: Int) -> [[Int]] {
    var a = Array(0..<n)
    var all = [a]
    while advance(&a) { all.append(a) }
    return all
}
let draws = orders(of: 4).filter { draw in draw.enumerated().allSatisfy { $0.offset != $0.element } }
print(draws.count, zip(people, draws[0]).map { "\($0)→\(people[$1])" })
// expect: 9 ["Ann→Bob", "Bob→Ann", "Cem→Dee", "Dee→Cem"]

func gray(_ bits: Int) -> [String] {
    guard bits > 0 else { return [""] }
    let smaller = gray(bits - 1)
    return smaller.map { "0" + $0 } + smaller.reversed().map { "1" + $0 }
}
print(gray(3))  // expect: ["000", "001", "011", "010", "110", "111", "101", "100"]
