// swift-format-ignore-file
// Dynamic programming: knapsack, longest common subsequence, coins, longest increasing subsequence, rods

// 0/1 knapsack with reconstruction of the choice
func knapsack(weights: [Int], values: [Int], capacity: Int) -> (value: Int, items: [Int]) {
    let n = weights.count
    var table = Array(repeating: Array(repeating: 0, count: capacity + 1), count: n + 1)
    for i in 1...n {
        for w in 0...capacity {
            table[i][w] = table[i - 1][w]
            if weights[i - 1] <= w {
                table[i][w] = max(table[i][w], table[i - 1][w - weights[i - 1]] + values[i - 1])
            }
        }
    }
    var chosen: [Int] = []
    var w = capacity
    for i in stride(from: n, to: 0, by: -1) where table[i][w] != table[i - 1][w] {
        chosen.append(i - 1)
        w -= weights[i - 1]
    }
    return (table[n][capacity], chosen.reversed())
}
print(knapsack(weights: [1, 3, 4, 5], values: [1, 4, 5, 7], capacity: 7))  // expect: (value: 9, items: [1, 2])
print(knapsack(weights: [10, 20, 30], values: [60, 100, 120], capacity: 50))  // expect: (value: 220, items: [1, 2])
print(knapsack(weights: [9], values: [1], capacity: 5))  // expect: (value: 0, items: [])

// Longest common subsequence
func lcs(_ a: String, _ b: String) -> String {
    let x = Array(a), y = Array(b)
    var length = [[Int]](repeating: [Int](repeating: 0, count: y.count + 1), count: x.count + 1)
    for i in 0..<x.count {
        for j in 0..<y.count {
            length[i + 1][j + 1] = x[i] == y[j] ? length[i][j] + 1 : max(length[i][j + 1], length[i + 1][j])
        }
    }
    var result: [Character] = []
    var (i, j) = (x.count, y.count)
    while i > 0 && j > 0 {
        if x[i - 1] == y[j - 1] {
            result.insert(x[i - 1], at: 0)
            i -= 1
            j -= 1
        } else if length[i - 1][j] >= length[i][j - 1] {
            i -= 1
        } else {
            j -= 1
        }
    }
    return String(result)
}
print(lcs("AGGTAB", "GXTXAYB"), lcs("programming", "gaming"), lcs("abc", "xyz").isEmpty)  // expect: GTAB gaming true
print(lcs("crème brûlée", "crepe bulle"))  // expect: cre ble

// Fewest coins, and the number of ways
func fewestCoins(_ coins: [Int], for amount: Int) -> [Int]? {
    guard amount > 0 else { return amount == 0 ? [] : nil }
    var best: [Int?] = [0] + Array(repeating: nil, count: amount)
    var last = Array(repeating: 0, count: amount + 1)
    for target in 1...amount {
        for coin in coins where coin <= target {
            if let rest = best[target - coin], rest + 1 < best[target] ?? .max {
                best[target] = rest + 1
                last[target] = coin
            }
        }
    }
    guard best[amount] != nil else { return nil }
    var rest = amount
    var used: [Int] = []
    while rest > 0 {
        used.append(last[rest])
        rest -= last[rest]
    }
    return used.sorted(by: >)
}
print(fewestCoins([1, 3, 4], for: 6) ?? [], fewestCoins([5, 10], for: 3) as Any, fewestCoins([2], for: 0)!)
// expect: [3, 3] nil []

func ways(_ coins: [Int], _ amount: Int) -> Int {
    var count = [1] + [Int](repeating: 0, count: amount)
    for coin in coins where coin <= amount {
        for target in coin...amount { count[target] += count[target - coin] }
    }
    return count[amount]
}
print(ways([1, 2, 5], 5), ways([1, 2, 5, 10, 20, 50, 100, 200], 200))  // expect: 4 73682

// Longest increasing subsequence in O(n log n)
func longestIncreasing(_ numbers: [Int]) -> Int {
    var tails: [Int] = []
    for n in numbers {
        var low = 0, high = tails.count
        while low < high {
            let middle = (low + high) / 2
            if tails[middle] < n { low = middle + 1 } else { high = middle }
        }
        if low == tails.count { tails.append(n) } else { tails[low] = n }
    }
    return tails.count
}
print(longestIncreasing([10, 9, 2, 5, 3, 7, 101, 18]), longestIncreasing([]), longestIncreasing([3, 3, 3]))
// expect: 4 0 1

// Maximum subarray (Kadane) and rod cutting with a memo
func maximumSubarray(_ a: [Int]) -> (sum: Int, range: ClosedRange<Int>)? {
    guard var best = a.first else { return nil }
    var range = 0...0, current = best, start = 0
    for i in 1..<a.count {
        if current < 0 { (current, start) = (a[i], i) } else { current += a[i] }
        if current > best { (best, range) = (current, start...i) }
    }
    return (best, range)
}
if let (sum, range) = maximumSubarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]) { print(sum, range) }  // expect: 6 3...6

let prices = [0, 1, 5, 8, 9, 10, 17, 17, 20]
var memo: [Int: Int] = [0: 0]
func rod(_ length: Int) -> Int {
    if let known = memo[length] { return known }
    let best = (1...length).map { prices[$0] + rod(length - $0) }.max()!
    memo[length] = best
    return best
}
print(rod(8), memo.count, memo.keys.sorted().map { memo[$0]! })  // expect: 22 9 [0, 1, 5, 8, 10, 13, 17, 18, 22]
