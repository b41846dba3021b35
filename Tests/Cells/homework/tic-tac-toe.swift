// swift-format-ignore-file
// Tic-tac-toe that never loses: minimax over the whole tree
enum Player: Character {
    case x = "X"
    case o = "O"

    var opponent: Player { self == .x ? .o : .x }
}

struct Board: CustomStringConvertible {
    var cells: [Player?] = Array(repeating: nil, count: 9)

    static let lines = [
        [0, 1, 2], [3, 4, 5], [6, 7, 8],  // rows
        [0, 3, 6], [1, 4, 7], [2, 5, 8],  // columns
        [0, 4, 8], [2, 4, 6],             // diagonals
    ]

    init() {}

    init?(_ text: String) {
        guard text.count == 9 else { return nil }
        for (i, character) in text.enumerated() {
            switch character {
            case "X", "O": cells[i] = Player(rawValue: character)
            case ".": continue
            default: return nil
            }
        }
    }

    var free: [Int] { cells.indices.filter { cells[$0] == nil } }

    var winner: Player? {
        for line in Board.lines {
            if let player = cells[line[0]], cells[line[1]] == player, cells[line[2]] == player {
                return player
            }
        }
        return nil
    }

    var isOver: Bool { winner != nil || free.isEmpty }

    mutating func play(_ player: Player, at cell: Int) {
        precondition(cells[cell] == nil, "taken")
        cells[cell] = player
    }

    var description: String {
        stride(from: 0, to: 9, by: 3).map { row in
            cells[row..<row + 3].map { $0.map { String($0.rawValue) } ?? "·" }.joined(separator: " ")
        }.joined(separator: "\n")
    }
}

var visited = 0

func minimax(_ board: Board, turn: Player, me: Player, depth: Int = 0) -> Int {
    visited += 1
    if let winner = board.winner { return winner == me ? 10 - depth : depth - 10 }
    if board.free.isEmpty { return 0 }
    var best = turn == me ? Int.min : Int.max
    for cell in board.free {
        var next = board
        next.play(turn, at: cell)
        let score = minimax(next, turn: turn.opponent, me: me, depth: depth + 1)
        best = turn == me ? max(best, score) : min(best, score)
    }
    return best
}

func bestMove(for player: Player, on board: Board) -> Int? {
    var choice: (cell: Int, score: Int)? = nil
    for cell in board.free {
        var next = board
        next.play(player, at: cell)
        let score = minimax(next, turn: player.opponent, me: player)
        if choice == nil || score > choice!.score { choice = (cell, score) }
    }
    return choice?.cell
}

print(Board("XX.") == nil, Board("XOXOXOXO?") == nil)  // expect: true true
let won = Board("XXXOO....")!
print(won.winner?.rawValue ?? "-", won.isOver, won.free)  // expect: X true [5, 6, 7, 8]

// X must complete its row, O must block
let position = Board("XX.O.O...")!
print(position)
// expect: X X ·
// expect: O · O
// expect: · · ·
print(bestMove(for: .x, on: position) ?? -1, bestMove(for: .o, on: position) ?? -1)  // expect: 2 4
let danger = Board("X..XO....")!
print("O blocks at \(bestMove(for: .o, on: danger) ?? -1) after \(visited) positions")
// expect: O blocks at 6 after 1170 positions

// Two perfect players, X begins in a corner
var game = Board()
game.play(.x, at: 0)
var turn = Player.o
var moves = [0]
while !game.isOver {
    guard let move = bestMove(for: turn, on: game) else { break }
    game.play(turn, at: move)
    moves.append(move)
    turn = turn.opponent
}
print(moves)  // expect: [0, 4, 1, 2, 6, 3, 5, 7, 8]
print(game)
// expect: X X O
// expect: O O X
// expect: X O X
print(game.winner.map { "\($0.rawValue) wins" } ?? "draw")  // expect: draw
