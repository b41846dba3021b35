// swift-format-ignore-file
// The indices of any collection, in generic code
extension Collection {
    subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
    func every(_ n: Int) -> [Element] {
        var result: [Element] = []
        var i = startIndex
        var place = 0
        while i != endIndex {
            if place % n == 0 { result.append(self[i]) }
            place += 1
            formIndex(after: &i)
        }
        return result
    }
    var middle: Element? { isEmpty ? nil : self[index(startIndex, offsetBy: count / 2)] }
}
extension BidirectionalCollection where Element: Equatable {
    var isPalindrome: Bool {
        var i = startIndex
        var j = endIndex
        while i < j {
            j = index(before: j)
            if self[i] != self[j] { return false }
            if i < j { i = index(after: i) }
        }
        return true
    }
}
extension RandomAccessCollection where Element: Comparable {
    func lowerBound(of value: Element) -> Index {
        var low = startIndex
        var n = distance(from: startIndex, to: endIndex)
        while n > 0 {
            let half = n / 2
            let middle = index(low, offsetBy: half)
            if self[middle] < value {
                low = index(after: middle)
                n -= half + 1
            } else {
                n = half
            }
        }
        return low
    }
}
let numbers = [1, 3, 3, 7, 9]
print(numbers[safe: 1] as Any, numbers[safe: 5] as Any, numbers[1...3][safe: 0] as Any, (0..<3)[safe: 2] as Any)
// expect: Optional(3) nil nil Optional(2)
print(numbers.every(2), "abcdef".every(3), numbers[1...].every(3), (10..<20).every(4))
// expect: [1, 3, 9] ["a", "d"] [3, 9] [10, 14, 18]
print(numbers.middle!, "swift".middle!, [Int]().middle as Any)  // expect: 3 i nil
print([1, 2, 1].isPalindrome, "abba".isPalindrome, "ab".isPalindrome, [3].isPalindrome, "abba".dropFirst().isPalindrome)
// expect: true true false true false
print(numbers.lowerBound(of: 3), numbers.lowerBound(of: 8), numbers[2...].lowerBound(of: 3), [2.5, 3].lowerBound(of: 1))
// expect: 1 4 2 0
func element<C: Collection>(_ n: Int, of c: C) -> C.Element { c[c.index(c.startIndex, offsetBy: n)] }
print(element(2, of: numbers), element(1, of: "héllo"), element(0, of: 5..<8))  // expect: 3 é 5
func positions<C: Collection>(of value: C.Element, in c: C) -> Int where C.Element: Equatable {
    c.indices.filter { c[$0] == value }.count
}
print(positions(of: 3, in: numbers), positions(of: "l", in: "hello"))  // expect: 2 2
