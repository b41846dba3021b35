// swift-format-ignore-file
// ASCII art from arithmetic: Mandelbrot and Julia sets, cellular automata, plots of functions

let palette = Array(" .:-=+*#%@")

func iterations(_ cx: Double, _ cy: Double, startX: Double = 0, startY: Double = 0, limit: Int = 50) -> Int {
    var x = startX
    var y = startY
    var n = 0
    while x * x + y * y <= 4 && n < limit {
        let next = x * x - y * y + cx
        y = 2 * x * y + cy
        x = next
        n += 1
    }
    return n
}

print(iterations(0, 0), iterations(2, 2), iterations(-1, 0), iterations(0.3, 0.5), iterations(0.5, 0))
// expect: 50 1 50 50 5

// Mandelbrot set, upper half and lower half are alike
var rows: [String] = []
for j in -6...6 {
    var line = ""
    for i in 0..<48 {
        let n = iterations(-2.2 + Double(i) * 0.0675, Double(j) * 0.1875)
        line.append(n == 50 ? "@" : palette[min(n / 2, 8)])
    }
    rows.append(line.replacingOccurrences(of: " ", with: "'"))
}
for row in rows { print(row) }
// expect: '''''''''.................::::-:::..............
// expect: '''''''...............:::::::-=%=-::::..........
// expect: ''''''............::::::----=%@@@+--::::........
// expect: '''''..........::::::--=%@%@@@@@@@@@%@#-:.......
// expect: ''''....:::::-%=-==--=*@@@@@@@@@@@@@@@%%::......
// expect: ''''::::::::-=*@@@@@@#@@@@@@@@@@@@@@@@@=:::.....
// expect: '''@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@*=-:::.....
// expect: ''''::::::::-=*@@@@@@#@@@@@@@@@@@@@@@@@=:::.....
// expect: ''''....:::::-%=-==--=*@@@@@@@@@@@@@@@%%::......
// expect: '''''..........::::::--=%@%@@@@@@@@@%@#-:.......
// expect: ''''''............::::::----=%@@@+--::::........
// expect: '''''''...............:::::::-=%=-::::..........
// expect: '''''''''.................::::-:::..............
print(rows.elementsEqual(rows.reversed()), rows.joined().filter { $0 == "@" }.count)  // expect: true 138

// Julia set of -0.8 + 0.156i has the symmetry of a half turn
func julia(_ i: Int, _ j: Int) -> Int {
    iterations(-0.8, 0.156, startX: Double(i) / 14, startY: Double(j) / 7, limit: 40)
}
var symmetric = true
for j in -6...6 {
    for i in -20...20 where julia(i, j) != julia(-i, -j) { symmetric = false }
}
print("a half turn changes nothing:", symmetric)  // expect: a half turn changes nothing: true
for j in stride(from: -6, through: 6, by: 3) {
    print(String((-20...20).map { i in julia(i, j) >= 20 ? "#" : julia(i, j) >= 6 ? "+" : "." }))
}
// expect: .........................................
// expect: ...............++##########+++.+++#+.....
// expect: .####+#########+++#####+++#########+####.
// expect: .....+#+++.+++##########++...............
// expect: .........................................

// Area of the Mandelbrot set by counting a grid
var inside = 0
let steps = 60
for i in 0..<steps {
    for j in 0..<steps {
        let x = -2 + 2.5 * (Double(i) + 0.5) / Double(steps)
        let y = 1.25 * (Double(j) + 0.5) / Double(steps)
        if iterations(x, y, limit: 100) == 100 { inside += 1 }
    }
}
let area = 2 * 2.5 * 1.25 * Double(inside) / Double(steps * steps)
print("area between 1.4 and 1.7:", (1.4...1.7).contains(area))  // expect: area between 1.4 and 1.7: true

// Elementary cellular automata
func evolve(rule: UInt8, width: Int, generations: Int) -> [String] {
    var cells = [Bool](repeating: false, count: width)
    cells[width / 2] = true
    var pictures: [String] = []
    for _ in 0..<generations {
        pictures.append(String(cells.map { $0 ? "█" : "·" }))
        let old = cells
        for i in 0..<width {
            let left = old[(i + width - 1) % width] ? 4 : 0
            let middle = old[i] ? 2 : 0
            let right = old[(i + 1) % width] ? 1 : 0
            cells[i] = rule >> UInt8(left + middle + right) & 1 == 1
        }
    }
    return pictures
}
for line in evolve(rule: 90, width: 31, generations: 8) { print(line) }
// expect: ···············█···············
// expect: ··············█·█··············
// expect: ·············█···█·············
// expect: ············█·█·█·█············
// expect: ···········█·······█···········
// expect: ··········█·█·····█·█··········
// expect: ·········█···█···█···█·········
// expect: ········█·█·█·█·█·█·█·█········
print(evolve(rule: 30, width: 25, generations: 6).joined(separator: "\n"))
// expect: ············█············
// expect: ···········███···········
// expect: ··········██··█··········
// expect: ·········██·████·········
// expect: ········██··█···█········
// expect: ·······██·████·███·······
print(evolve(rule: 110, width: 40, generations: 20).last!.filter { $0 == "█" }.count)  // expect: 11

// A plot of a function
func plot(_ f: (Double) -> Double, from a: Double, to b: Double, width: Int, height: Int) -> [String] {
    let xs = (0..<width).map { a + (b - a) * Double($0) / Double(width - 1) }
    let ys = xs.map(f)
    let (low, high) = (ys.min()!, ys.max()!)
    var canvas = Array(repeating: Array(repeating: Character(" "), count: width), count: height)
    for (column, y) in ys.enumerated() {
        let row = Int(((high - y) / (high - low) * Double(height - 1)).rounded())
        canvas[row][column] = "o"
    }
    return canvas.map { "|" + String($0) + "|" }
}
for line in plot({ $0 * $0 * $0 - 3 * $0 }, from: -2, to: 2, width: 33, height: 9) { print(line) }
// expect: |      ooooo                     o|
// expect: |     o     oo                    |
// expect: |    o        o                 o |
// expect: |   o          oo                 |
// expect: |  o             o             o  |
// expect: |                 oo          o   |
// expect: | o                 o        o    |
// expect: |                    oo     o     |
// expect: |o                     ooooo      |
