func quicksort(_ numbers: inout [Int], _ low: Int, _ high: Int) {
    if low >= high { return }
    let pivot = numbers[(low + high) / 2]
    var left = low
    var right = high
    while left <= right {
        while numbers[left] < pivot { left += 1 }
        while numbers[right] > pivot { right -= 1 }
        if left <= right {
            numbers.swapAt(left, right)
            left += 1
            right -= 1
        }
    }
    quicksort(&numbers, low, right)
    quicksort(&numbers, left, high)
}

var numbers: [Int] = []
var state = 42
for _ in 0..<200_000 {
    state = state * 16_807 % 2_147_483_647
    numbers.append(state)
}
quicksort(&numbers, 0, numbers.count - 1)
var checksum = 0
for i in 0..<numbers.count {
    checksum += i * (numbers[i] % 1_000)
}
print(checksum)
