// swift-format-ignore-file
var list = [10, 20, 30]
let index = 3
print(list[index - 1])  // expect: 30
// cell
print(list[index])  // error: Index out of range
// cell
print(list[-1])  // error: Index out of range
// cell
list[5] = 1  // error: Index out of range
// cell
print(list)  // expect: [10, 20, 30]
list.remove(at: index)  // error: Index out of range
// cell
list.insert(9, at: 4)  // error: Array index is out of range
// cell
var empty: [Int] = []
print(empty.popLast() ?? -1, empty.first ?? -1)  // expect: -1 -1
print(empty[0])  // error: Index out of range
// cell
empty.removeLast()  // error: Can't remove last element from an empty collection
// cell
empty.removeFirst()  // error: Can't remove first element from an empty collection
// cell
print(list[1..<9])  // error: Array index is out of range
// cell
let slice = list[1...]
print(slice[1], slice.count)  // expect: 20 2
print(slice[0])  // error: Index out of bounds
// cell
var grid = [[1, 2], [3]]
grid[1][1] = 4  // error: Index out of range
// cell
print(grid)  // expect: [[1, 2], [3]]
print(grid[0][2])  // error: Index out of range
// cell
func sum(_ values: [Int]) -> Int {
    var sum = 0
    for i in 0...values.count {
        sum += values[i]  // error: Index out of range
    }
    return sum
}
print(sum(list))
// cell
print(list)  // expect: [10, 20, 30]
list.swapAt(0, 3)  // error: Index out of range
// cell
print(Array("abc")[3])  // error: Index out of range
// cell
func last(_ values: [Int]) -> Int {
    let end = values.count - 1
    return values[end]  // error: Index out of range
}
print(last(list))  // expect: 30
print(last(empty))
// cell
list.removeFirst(7)  // error: Can't remove more items from a collection than it has
// cell
list.removeSubrange(2..<5)  // error: Array replace: subrange extends past the end
// cell
list.replaceSubrange(1...6, with: [0])  // error: Array replace: subrange extends past the end
// cell
print(list.prefix(9), list.dropFirst(9).count, list.suffix(2))  // expect: [10, 20, 30] 0 [20, 30]
print(list.dropLast(-1))  // error: Can't drop a negative number of elements from a collection
// cell
let text = "abc"
print(text[text.index(text.startIndex, offsetBy: 5)])  // error: String index is out of bounds
