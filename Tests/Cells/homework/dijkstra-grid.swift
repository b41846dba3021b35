// swift-format-ignore-file
// Advent-of-Code style: cheapest way through a grid of risks. Binary heap written by hand.

struct State: Comparable {
    let cost: Int
    let row: Int
    let col: Int
    static func < (lhs: State, rhs: State) -> Bool { lhs.cost < rhs.cost }
}

struct Heap {
    private var items: [State] = []
    var isEmpty: Bool { items.isEmpty }
    var count: Int { items.count }

    mutating func push(_ state: State) {
        items.append(state)
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child] < items[parent] else { break }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> State? {
        guard !items.isEmpty else { return nil }
        items.swapAt(0, items.count - 1)
        let smallest = items.removeLast()
        var parent = 0
        while true {
            var candidate = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
                if items[child] < items[candidate] { candidate = child }
            }
            if candidate == parent { break }
            items.swapAt(parent, candidate)
            parent = candidate
        }
        return smallest
    }
}

let input = """
    1163751742
    1381373672
    2136511328
    3694931569
    7463417111
    1319128137
    1359912421
    3125421639
    1293138521
    2311944581
    """

let risks = input.split(separator: "\n").map { line in line.compactMap { $0.wholeNumberValue } }
print(risks.count, risks[0])  // expect: 10 [1, 1, 6, 3, 7, 5, 1, 7, 4, 2]

func lowestRisk(_ grid: [[Int]]) -> (cost: Int, path: [(Int, Int)]) {
    let rows = grid.count, cols = grid[0].count
    var best = [[Int]](repeating: [Int](repeating: .max, count: cols), count: rows)
    var from = [[(Int, Int)?]](repeating: [(Int, Int)?](repeating: nil, count: cols), count: rows)
    best[0][0] = 0
    var heap = Heap()
    heap.push(State(cost: 0, row: 0, col: 0))
    while let state = heap.pop() {
        let (r, c) = (state.row, state.col)
        if r == rows - 1 && c == cols - 1 { break }
        if state.cost > best[r][c] { continue }
        for (dr, dc) in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
            let (nr, nc) = (r + dr, c + dc)
            guard nr >= 0, nr < rows, nc >= 0, nc < cols else { continue }
            let cost = state.cost + grid[nr][nc]
            if cost < best[nr][nc] {
                best[nr][nc] = cost
                from[nr][nc] = (r, c)
                heap.push(State(cost: cost, row: nr, col: nc))
            }
        }
    }
    var path = [(rows - 1, cols - 1)]
    while let (r, c) = path.last, let step = from[r][c] { path.append(step) }
    return (best[rows - 1][cols - 1], path.reversed())
}

let answer = lowestRisk(risks)
print("Part 1: \(answer.cost)")  // expect: Part 1: 40
print("The way has \(answer.path.count) squares")  // expect: The way has 19 squares
var picture = risks.map { $0.map { _ in "." } }
for (r, c) in answer.path { picture[r][c] = String(risks[r][c]) }
print(picture.map { $0.joined() }.joined(separator: "\n"))
// expect: 1.........
// expect: 1.........
// expect: 2136511...
// expect: ......15..
// expect: .......11.
// expect: ........3.
// expect: ........2.
// expect: ........3.
// expect: ........21
// expect: .........1

// Part 2: the map is five times as large in each direction
func tiled(_ grid: [[Int]], times: Int) -> [[Int]] {
    let n = grid.count, m = grid[0].count
    return (0..<n * times).map { r in
        (0..<m * times).map { c in (grid[r % n][c % m] + r / n + c / m - 1) % 9 + 1 }
    }
}
let large = tiled(risks, times: 3)
print(large.count, large[0].count, large[29][29], large[10].prefix(5))  // expect: 30 30 5 [2, 2, 7, 4, 8]
print("Part 2: \(lowestRisk(large).cost)")  // expect: Part 2: 170
print("Whole map: \(lowestRisk(tiled(risks, times: 5)).cost)")  // expect: Whole map: 315

var heap = Heap()
for cost in [5, 2, 8, 1, 9, 3] { heap.push(State(cost: cost, row: 0, col: 0)) }
var order: [Int] = []
while !heap.isEmpty { order.append(heap.pop()!.cost) }
print(order, heap.pop() == nil)  // expect: [1, 2, 3, 5, 8, 9] true
