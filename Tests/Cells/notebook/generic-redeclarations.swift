// swift-format-ignore-file
func largest<T: Comparable>(_ items: [T]) -> T? { items.max() }
largest([3, 1, 2]) ?? 0  // expect: 3
// cell
func largest<T: Comparable>(_ items: [T]) -> T? { items.sorted().last }
largest(["a", "c", "b"]) ?? ""  // expect: "c"
// cell
struct Pair<Value> { var first, second: Value }
Pair(first: 1, second: 2).first  // expect: 1
// cell
struct Pair<Value> {
    var first, second: Value
    var swapped: Pair { Pair(first: second, second: first) }
}
Pair(first: 1, second: 2).swapped.first  // expect: 2
