// swift-format-ignore-file
struct Sudoku: CustomStringConvertible {
    private var cells: [Int]
    private var rows = [Int](repeating: 0, count: 9)     // bit d is set when digit d is used
    private var columns = [Int](repeating: 0, count: 9)
    private var boxes = [Int](repeating: 0, count: 9)
    private(set) var guesses = 0

    init?(_ text: String) {
        let digits = text.filter { !$0.isWhitespace }.map { $0 == "." ? 0 : $0.wholeNumberValue ?? -1 }
        guard digits.count == 81, !digits.contains(-1) else { return nil }
        cells = Array(repeating: 0, count: 81)
        for (position, digit) in digits.enumerated() where digit != 0 {
            guard candidates(position) & (1 << digit) != 0 else { return nil }
            set(digit, at: position)
        }
    }

    private static func box(_ position: Int) -> Int { position / 27 * 3 + position % 9 / 3 }

    private func candidates(_ position: Int) -> Int {
        ~(rows[position / 9] | columns[position % 9] | boxes[Sudoku.box(position)]) & 0b11_1111_1110
    }

    private mutating func set(_ digit: Int, at position: Int) {
        cells[position] = digit
        toggle(digit, position)
    }

    private mutating func clear(_ position: Int) {
        toggle(cells[position], position)
        cells[position] = 0
    }

    private mutating func toggle(_ digit: Int, _ position: Int) {
        rows[position / 9] ^= 1 << digit
        columns[position % 9] ^= 1 << digit
        boxes[Sudoku.box(position)] ^= 1 << digit
    }

    var isSolved: Bool { !cells.contains(0) }
    var given: Int { cells.filter { $0 != 0 }.count }

    mutating func solve() -> Bool {
        // the empty cell with the fewest candidates
        var best: (position: Int, candidates: Int)?
        for position in cells.indices where cells[position] == 0 {
            let c = candidates(position)
            if c == 0 { return false }
            if let (_, known) = best, known.nonzeroBitCount <= c.nonzeroBitCount { continue }
            best = (position, c)
        }
        guard let (position, options) = best else { return true }
        if options.nonzeroBitCount > 1 { guesses += 1 }
        for digit in 1...9 where options >> digit & 1 == 1 {
            set(digit, at: position)
            if solve() { return true }
            clear(position)
        }
        return false
    }

    subscript(row: Int, column: Int) -> Int { cells[row * 9 + column] }

    var description: String {
        var text = ""
        for row in 0..<9 {
            if row % 3 == 0 && row > 0 { text += "------+-------+------\n" }
            for column in 0..<9 {
                if column % 3 == 0 && column > 0 { text += "| " }
                text += self[row, column] == 0 ? "." : "\(self[row, column])"
                if column < 8 { text += " " }
            }
            if row < 8 { text += "\n" }
        }
        return text
    }
}

let puzzle = """
    53..7....
    6..195...
    .98....6.
    8...6...3
    4..8.3..1
    7...2...6
    .6....28.
    ...419..5
    ....8..79
    """

if var sudoku = Sudoku(puzzle) {
    print("\(sudoku.given) givens")
    print(sudoku)
    let before = sudoku
    print(sudoku.solve(), sudoku.isSolved, "guesses: \(sudoku.guesses)")
    print(sudoku)
    print(before.isSolved, before[0, 2], sudoku[0, 2])
} else {
    print("not a sudoku")
}
// expect: 30 givens
// expect: 5 3 . | . 7 . | . . .
// expect: 6 . . | 1 9 5 | . . .
// expect: . 9 8 | . . . | . 6 .
// expect: ------+-------+------
// expect: 8 . . | . 6 . | . . 3
// expect: 4 . . | 8 . 3 | . . 1
// expect: 7 . . | . 2 . | . . 6
// expect: ------+-------+------
// expect: . 6 . | . . . | 2 8 .
// expect: . . . | 4 1 9 | . . 5
// expect: . . . | . 8 . | . 7 9
// expect: true true guesses: 0
// expect: 5 3 4 | 6 7 8 | 9 1 2
// expect: 6 7 2 | 1 9 5 | 3 4 8
// expect: 1 9 8 | 3 4 2 | 5 6 7
// expect: ------+-------+------
// expect: 8 5 9 | 7 6 1 | 4 2 3
// expect: 4 2 6 | 8 5 3 | 7 9 1
// expect: 7 1 3 | 9 2 4 | 8 5 6
// expect: ------+-------+------
// expect: 9 6 1 | 5 3 7 | 2 8 4
// expect: 2 8 7 | 4 1 9 | 6 3 5
// expect: 3 4 5 | 2 8 6 | 1 7 9
// expect: false 0 4

let hard = "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4.."
var difficult = Sudoku(hard)!
print(difficult.solve(), difficult[0, 0], (0..<9).map { difficult[4, $0] })
// expect: true 8 [3, 6, 9, 8, 4, 5, 7, 2, 1]
print("sum of all digits: \((0..<9).reduce(0) { sum, r in sum + (0..<9).reduce(0) { $0 + difficult[r, $1] } })")
// expect: sum of all digits: 405
print(Sudoku("55" + String(repeating: ".", count: 79)).map { _ in "fine" } ?? "the same digit twice")
// expect: the same digit twice
for text in ["1234", String(repeating: "x", count: 81), String(repeating: ".", count: 81)] {
    if let empty = Sudoku(text) { print("empty: \(empty.given)") } else { print("refused") }
}
// expect: refused
// expect: refused
// expect: empty: 0
