// swift-format-ignore-file
// Shortest way through a maze with breadth-first search, any way with depth-first search
struct Point: Hashable {
    var row: Int
    var column: Int

    static func + (a: Point, b: Point) -> Point {
        Point(row: a.row + b.row, column: a.column + b.column)
    }
}

enum Direction: Int, CaseIterable {
    case up, right, down, left
    var offset: Point {
        switch self {
        case .up: Point(row: -1, column: 0)
        case .right: Point(row: 0, column: 1)
        case .down: Point(row: 1, column: 0)
        case .left: Point(row: 0, column: -1)
        }
    }
}

let map = """
    ###########
    #S..#.....#
    #.#.#.###.#
    #.#...#...#
    #.#####.#.#
    #.......#E#
    ###########
    """
let grid = map.split(separator: "\n").map { Array($0) }

func find(_ wanted: Character, in grid: [[Character]]) -> Point? {
    for (row, line) in grid.enumerated() {
        if let column = line.firstIndex(of: wanted) { return Point(row: row, column: column) }
    }
    return nil
}

func isOpen(_ p: Point) -> Bool {
    guard grid.indices.contains(p.row), grid[p.row].indices.contains(p.column) else { return false }
    return grid[p.row][p.column] != "#"
}

func bfs(from start: Point, to goal: Point) -> [Point]? {
    var queue = [start]
    var head = 0
    var previous: [Point: Point] = [:]
    var seen: Set<Point> = [start]
    while head < queue.count {
        let current = queue[head]
        head += 1
        if current == goal {
            var path = [goal]
            while let before = previous[path.last!] { path.append(before) }
            return path.reversed()
        }
        for direction in Direction.allCases {
            let next = current + direction.offset
            if isOpen(next) && seen.insert(next).inserted {
                previous[next] = current
                queue.append(next)
            }
        }
    }
    return nil
}

func dfs(_ at: Point, _ goal: Point, _ seen: inout Set<Point>, _ path: inout [Point]) -> Bool {
    guard isOpen(at), !seen.contains(at) else { return false }
    seen.insert(at)
    path.append(at)
    if at == goal { return true }
    for direction in Direction.allCases where dfs(at + direction.offset, goal, &seen, &path) { return true }
    path.removeLast()
    return false
}

guard let start = find("S", in: grid), let goal = find("E", in: grid) else { preconditionFailure("no ends") }
print(start.row, start.column, "to", goal.row, goal.column)  // expect: 1 1 to 5 9
print(find("?", in: grid) == nil, isOpen(Point(row: -1, column: 0)))  // expect: true false

if let path = bfs(from: start, to: goal) {
    print("BFS: \(path.count - 1) steps")
    var picture = grid
    for p in path.dropFirst().dropLast() { picture[p.row][p.column] = "*" }
    for row in picture { print(String(row)) }
}
// expect: BFS: 16 steps
// expect: ###########
// expect: #S**#*****#
// expect: #.#*#*###*#
// expect: #.#***#..*#
// expect: #.#####.#*#
// expect: #.......#E#
// expect: ###########

var seen = Set<Point>()
var walk: [Point] = []
let found = dfs(start, goal, &seen, &walk)
print("DFS: \(found), \(walk.count - 1) steps, \(seen.count) places seen")
// expect: DFS: true, 16 steps, 17 places seen

// Distances from the start to everywhere
var distance = [start: 0]
var frontier = [start]
while !frontier.isEmpty {
    var next: [Point] = []
    for p in frontier {
        for d in Direction.allCases {
            let q = p + d.offset
            if isOpen(q), distance[q] == nil {
                distance[q] = distance[p]! + 1
                next.append(q)
            }
        }
    }
    frontier = next
}
let farthest = distance.max { $0.value < $1.value }!
print("farthest: \(farthest.value) steps away, \(distance.count) places in all")
// expect: farthest: 16 steps away, 30 places in all
print(bfs(from: start, to: Point(row: 0, column: 0)) == nil)  // expect: true
