// swift-format-ignore-file
// N-queens three ways: sets of diagonals, bit masks, and a check of every permutation

func solve(_ n: Int) -> [[Int]] {
    var solutions: [[Int]] = []
    var queens: [Int] = []
    var columns: Set<Int> = []
    var rising = Set<Int>()
    var falling = Set<Int>()

    func place(_ row: Int) {
        if row == n {
            solutions.append(queens)
            return
        }
        for column in 0..<n {
            if columns.contains(column) || rising.contains(row + column) || falling.contains(row - column) {
                continue
            }
            columns.insert(column)
            rising.insert(row + column)
            falling.insert(row - column)
            queens.append(column)
            place(row + 1)
            queens.removeLast()
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)
        }
    }

    place(0)
    return solutions
}

func draw(_ queens: [Int]) {
    for column in queens {
        var line = ""
        for c in 0..<queens.count { line += c == column ? "Q " : ". " }
        line.removeLast()
        print(line)
    }
}

let six = solve(6)
print(six.count)  // expect: 4
draw(six[0])
// expect: . Q . . . .
// expect: . . . Q . .
// expect: . . . . . Q
// expect: Q . . . . .
// expect: . . Q . . .
// expect: . . . . Q .
for n in 1...7 { print("n = \(n): \(solve(n).count)") }
// expect: n = 1: 1
// expect: n = 2: 0
// expect: n = 3: 0
// expect: n = 4: 2
// expect: n = 5: 10
// expect: n = 6: 4
// expect: n = 7: 40

// Bit masks: one machine word for the columns, two for the diagonals
func count(_ n: Int) -> Int {
    let all = (1 << n) - 1
    func go(_ columns: Int, _ left: Int, _ right: Int) -> Int {
        if columns == all { return 1 }
        var total = 0
        var free = all & ~(columns | left | right)
        while free != 0 {
            let bit = free & -free
            free &= free - 1
            total += go(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        }
        return total
    }
    return go(0, 0, 0)
}
print((1...9).map(count))  // expect: [1, 0, 0, 2, 10, 4, 40, 92, 352]

// Brute force: a board is a permutation; no two queens on one diagonal
func permutations(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(Array(items.dropFirst())).flatMap { rest in
        (0...rest.count).map { position in
            var p = rest
            p.insert(first, at: position)
            return p
        }
    }
}

func isSafe(_ queens: [Int]) -> Bool {
    for i in queens.indices {
        for j in queens.indices[(i + 1)...] where abs(queens[i] - queens[j]) == j - i {
            return false
        }
    }
    return true
}
let brute = permutations(Array(0..<6)).filter(isSafe)
print(brute.count, Set(brute) == Set(six))  // expect: 4 true

// Solutions that differ by more than a turn or a mirror
func turned(_ queens: [Int]) -> [Int] {
    var result = queens
    for (row, column) in queens.enumerated() { result[column] = queens.count - 1 - row }
    return result
}

func fundamental(_ solutions: [[Int]]) -> [[Int]] {
    var seen: Set<[Int]> = []
    var kept: [[Int]] = []
    for solution in solutions where !seen.contains(solution) {
        kept.append(solution)
        var image = solution
        for _ in 0..<4 {
            image = turned(image)
            seen.insert(image)
            seen.insert(image.reversed())
        }
    }
    return kept
}
print([4, 5, 6, 7, 8].map { fundamental(solve($0)).count })  // expect: [1, 2, 1, 6, 12]
print(solve(8).first { $0[0] == 4 } ?? [])  // expect: [4, 0, 3, 5, 7, 1, 6, 2]
