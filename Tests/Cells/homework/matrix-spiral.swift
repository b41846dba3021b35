// swift-format-ignore-file
// Exercises with two-dimensional arrays: spiral, rotation, diagonals, saddle points, zigzag, search, word search

typealias Grid = [[Int]]

func show(_ grid: Grid, width: Int = 3) {
    for row in grid {
        print(row.map { String(format: "%\(width)d", $0) }.joined())
    }
}

// 1. fill a square in a spiral
func spiral(_ n: Int) -> Grid {
    var grid = Grid(repeating: [Int](repeating: 0, count: n), count: n)
    var top = 0, bottom = n - 1, left = 0, right = n - 1
    var value = 1
    while top <= bottom && left <= right {
        for c in stride(from: left, through: right, by: 1) { grid[top][c] = value; value += 1 }
        top += 1
        for r in stride(from: top, through: bottom, by: 1) { grid[r][right] = value; value += 1 }
        right -= 1
        for c in stride(from: right, through: left, by: -1) { grid[bottom][c] = value; value += 1 }
        bottom -= 1
        for r in stride(from: bottom, through: top, by: -1) { grid[r][left] = value; value += 1 }
        left += 1
    }
    return grid
}
show(spiral(4))
// expect:   1  2  3  4
// expect:  12 13 14  5
// expect:  11 16 15  6
// expect:  10  9  8  7
print(spiral(0).count, spiral(1), spiral(2))  // expect: 0 [[1]] [[1, 2], [4, 3]]

// 2. read a rectangle in a spiral: take the first row, turn the rest
func transposed(_ grid: Grid) -> Grid {
    guard let first = grid.first else { return [] }
    return first.indices.map { c in grid.map { $0[c] } }
}
func read(_ grid: Grid) -> [Int] {
    guard let first = grid.first else { return [] }
    return first + read(transposed(Array(grid.dropFirst())).reversed())
}
print(read([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]))  // expect: [1, 2, 3, 4, 8, 12, 11, 10, 9, 5, 6, 7]
print(read(spiral(5)) == Array(1...25), read([[1], [2], [3]]))  // expect: true [1, 2, 3]

// 3. rotations and mirrors
let small = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
func rotated(_ grid: Grid) -> Grid { transposed(grid.reversed()) }
show(rotated(small), width: 2)
// expect:  7 4 1
// expect:  8 5 2
// expect:  9 6 3
print(rotated(rotated(rotated(rotated(small)))) == small, small.map { Array($0.reversed()) })
// expect: true [[3, 2, 1], [6, 5, 4], [9, 8, 7]]

func rotateInPlace(_ m: inout Grid) {
    let n = m.count
    for layer in 0..<n / 2 {
        for i in layer..<n - 1 - layer {
            let j = n - 1 - i
            let end = n - 1 - layer
            (m[layer][i], m[i][end], m[end][j], m[j][layer]) = (m[j][layer], m[layer][i], m[i][end], m[end][j])
        }
    }
}
var turned = small
rotateInPlace(&turned)
print(turned == rotated(small))  // expect: true

// 4. diagonals
let n = small.count
print((0..<n).map { small[$0][$0] }, (0..<n).map { small[$0][n - 1 - $0] })  // expect: [1, 5, 9] [3, 5, 7]
var zigzag: [Int] = []
for sum in 0...(2 * (n - 1)) {
    let rows = (0..<n).filter { 0..<n ~= sum - $0 }
    zigzag += (sum.isMultiple(of: 2) ? rows.reversed() : rows).map { small[$0][sum - $0] }
}
print(zigzag)  // expect: [1, 2, 4, 7, 5, 3, 6, 8, 9]

// 5. saddle points: largest of the row, smallest of the column
func saddlePoints(_ grid: Grid) -> [(row: Int, column: Int)] {
    var points: [(row: Int, column: Int)] = []
    let columns = transposed(grid)
    for (r, row) in grid.enumerated() {
        for (c, value) in row.enumerated() where value == row.max()! && value == columns[c].min()! {
            points.append((r + 1, c + 1))
        }
    }
    return points
}
print(saddlePoints([[9, 8, 7], [5, 3, 2], [6, 6, 7]]), saddlePoints(small).count, saddlePoints([[1, 2], [3, 0]]).isEmpty)
// expect: [(row: 2, column: 1)] 1 true

// 6. search in a sorted matrix from the top right corner
func find(_ wanted: Int, in grid: Grid) -> (Int, Int)? {
    guard !grid.isEmpty else { return nil }
    var r = 0, c = grid[0].count - 1
    while r < grid.count, c >= 0 {
        if grid[r][c] == wanted { return (r, c) }
        if grid[r][c] > wanted { c -= 1 } else { r += 1 }
    }
    return nil
}
if let (r, c) = find(8, in: small) { print(r, c) }  // expect: 2 1
print(find(10, in: small) == nil ? "not there" : "there")  // expect: not there

// 7. cheapest way from top to bottom
func cheapest(_ grid: Grid) -> Int {
    grid.dropFirst().reduce(grid[0]) { above, row in
        row.enumerated().map { c, cost in cost + above[max(0, c - 1)...min(c + 1, row.count - 1)].min()! }
    }.min()!
}
func corner(_ grid: Grid) -> Int {
    var best = grid
    for r in grid.indices {
        for c in grid[r].indices where r + c > 0 {
            let above = r > 0 ? best[r - 1][c] : Int.max
            let before = c > 0 ? best[r][c - 1] : Int.max
            best[r][c] += min(above, before)
        }
    }
    return best.last!.last!
}
print(cheapest([[2, 1, 3], [6, 5, 4], [7, 8, 9]]), corner([[1, 3, 1], [1, 5, 1], [4, 2, 1]]))  // expect: 13 7

// 8. word search in eight directions
let letters = ["JEFBLPE", "CAMDCIM", "TFIWSKC", "OCLOJUR", "SWIFTXQ"].map { Array($0) }
func locate(_ word: String) -> String? {
    let w = Array(word)
    for r in letters.indices {
        for c in letters[r].indices {
            for (dr, dc) in [(0, 1), (1, 0), (1, 1), (-1, 1), (0, -1), (-1, 0), (-1, -1), (1, -1)] {
                let hit = w.indices.allSatisfy { k in
                    let (y, x) = (r + k * dr, c + k * dc)
                    return letters.indices ~= y && letters[y].indices ~= x && letters[y][x] == w[k]
                }
                if hit { return "\(word) at \(r),\(c) going \(dr),\(dc)" }
            }
        }
    }
    return nil
}
for word in ["SWIFT", "MILI", "FAC", "PYTHON"] { print(locate(word) ?? "\(word) is not there") }
// expect: SWIFT at 2,4 going 0,-1
// expect: MILI at 1,2 going 1,0
// expect: FAC is not there
// expect: PYTHON is not there
