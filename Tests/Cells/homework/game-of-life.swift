// swift-format-ignore-file
// Conway's game of life, on a torus

struct World {
    let width: Int
    let height: Int
    var cells: [[Bool]]

    init(_ rows: [String]) {
        height = rows.count
        width = rows[0].count
        cells = rows.map { row in row.map { $0 == "#" } }
    }

    func neighbours(_ x: Int, _ y: Int) -> Int {
        var count = 0
        for dy in -1...1 {
            for dx in -1...1 where !(dx == 0 && dy == 0) {
                let nx = (x + dx + width) % width
                let ny = (y + dy + height) % height
                if cells[ny][nx] { count += 1 }
            }
        }
        return count
    }

    func next() -> World {
        var result = self
        for y in 0..<height {
            for x in 0..<width {
                switch (cells[y][x], neighbours(x, y)) {
                case (true, 2), (true, 3), (false, 3): result.cells[y][x] = true
                default: result.cells[y][x] = false
                }
            }
        }
        return result
    }

    var population: Int {
        cells.joined().filter { $0 }.count
    }

    var rows: [String] {
        cells.map { String($0.map { $0 ? "#" : "." }) }
    }

    func show(_ title: String) {
        print("--- \(title) (\(population))")
        rows.forEach { print($0) }
    }
}

var blinker = World([
    ".....",
    ".....",
    ".###.",
    ".....",
    ".....",
])
blinker.show("blinker")
// expect: --- blinker (3)
// expect: .....
// expect: .....
// expect: .###.
// expect: .....
// expect: .....
blinker = blinker.next()
blinker.show("one step later")
// expect: --- one step later (3)
// expect: .....
// expect: ..#..
// expect: ..#..
// expect: ..#..
// expect: .....
print(blinker.next().next().rows == blinker.rows)  // expect: true

var glider = World([
    ".#......",
    "..#.....",
    "###.....",
    "........",
    "........",
    "........",
])
let start = glider.rows
for generation in 1...8 {
    glider = glider.next()
    if generation % 4 == 0 { glider.show("glider at \(generation)") }
}
// expect: --- glider at 4 (5)
// expect: ........
// expect: ..#.....
// expect: ...#....
// expect: .###....
// expect: ........
// expect: ........
// expect: --- glider at 8 (5)
// expect: ........
// expect: ........
// expect: ...#....
// expect: ....#...
// expect: ..###...
// expect: ........

// On a torus of 8 by 6 the glider is home after 4 * lcm(8, 6) = 96 generations
var steps = 8
while glider.rows != start {
    glider = glider.next()
    steps += 1
}
print("home after \(steps)")  // expect: home after 96

// The same rules on a set of coordinates, on an endless plane
struct Cell: Hashable {
    let x: Int, y: Int
    var around: [Cell] {
        [-1, 0, 1].flatMap { dx in [-1, 0, 1].map { dy in Cell(x: x + dx, y: y + dy) } }.filter { $0 != self }
    }
}

func step(_ alive: Set<Cell>) -> Set<Cell> {
    var counts: [Cell: Int] = [:]
    for cell in alive {
        for neighbour in cell.around { counts[neighbour, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value == 3 || ($0.value == 2 && alive.contains($0.key)) }.keys)
}

var pentomino: Set = [Cell(x: 1, y: 0), Cell(x: 2, y: 0), Cell(x: 0, y: 1), Cell(x: 1, y: 1), Cell(x: 1, y: 2)]
var populations = [pentomino.count]
for _ in 0..<30 {
    pentomino = step(pentomino)
    populations.append(pentomino.count)
}
print(populations)
// expect: [5, 6, 7, 9, 8, 9, 12, 11, 18, 11, 11, 10, 13, 16, 19, 19, 23, 25, 35, 25, 32, 27, 37, 30, 46, 39, 45, 30, 31, 29, 27]
print(pentomino.map(\.x).min()!, pentomino.map(\.x).max()!, pentomino.map(\.y).min()!, pentomino.map(\.y).max()!)
// expect: -13 2 -3 3
