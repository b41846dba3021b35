struct Cell: Hashable {
    var row: Int
    var column: Int
}

func isFree(_ cell: Cell, _ size: Int) -> Bool {
    cell.row >= 0 && cell.row < size && cell.column >= 0 && cell.column < size
        && (cell.row * 7 + cell.column * 13) % 5 != 0
}

func reachable(size: Int) -> [Int] {
    let start = Cell(row: 0, column: 1)
    var seen: Set<Cell> = [start]
    var frontier = [start]
    var distance = 0
    while !frontier.isEmpty {
        var next: [Cell] = []
        for cell in frontier {
            for (dr, dc) in [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1)] {
                let neighbour = Cell(row: cell.row + dr, column: cell.column + dc)
                if isFree(neighbour, size) && !seen.contains(neighbour) {
                    seen.insert(neighbour)
                    next.append(neighbour)
                }
            }
        }
        frontier = next
        distance += 1
    }
    return [seen.count, distance]
}

print(reachable(size: 400))
