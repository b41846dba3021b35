// swift-format-ignore-file
let low = 5, high = 2
print((high...low).count)  // expect: 4
// cell
print(low...high)  // error: Range requires lowerBound <= upperBound
// cell
print(low..<high)  // error: Range requires lowerBound <= upperBound
// cell
for i in 0...(high - 3) { print(i) }  // error: Range requires lowerBound <= upperBound
// cell
func countdown(_ n: Int) -> [Int] {
    Array(1...n)  // error: Range requires lowerBound <= upperBound
}
print(countdown(3))  // expect: [1, 2, 3]
print(countdown(0))
// cell
print(Array(repeating: 0, count: high - low))  // error: Can't construct Array with count < 0
// cell
print(String(repeating: "ab", count: -1))  // error: Negative count not allowed
// cell
print(Array(stride(from: 0, to: 3, by: high - 2)))  // error: Stride size must not be zero
// cell
print((1.5...0.5).contains(1))  // error: Range requires lowerBound <= upperBound
// cell
print([1, 2, 3].prefix(-1))  // error: Can't take a prefix of negative length from a collection
// cell
print([1, 2, 3].dropFirst(-2))  // error: Can't drop a negative number of elements from a collection
// cell
print("swift".prefix(high - low))  // error: Can't take a prefix of negative length from a collection
// cell
print("b"..."a")  // error: Range requires lowerBound <= upperBound
// cell
print(0.0...Double.nan)  // error: Range requires lowerBound <= upperBound
// cell
let span = 1..<4
print(span.count, span.contains(4))  // expect: 3 false
print(Int.random(in: low..<low))  // error: Can't get random value with an empty range
// cell
print(Dictionary(uniqueKeysWithValues: [("a", 1), ("b", 2)]).count)  // expect: 2
print(Dictionary(uniqueKeysWithValues: [("a", 1), ("a", 2)]))  // error: Duplicate values for key: 'a'
