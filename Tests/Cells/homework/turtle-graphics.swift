// swift-format-ignore-file
// Turtle graphics on a canvas of characters, with Logo-like commands, L-systems and an ASCII rendering

enum Command {
    case forward(Int)
    case left
    case right
    case pen(Bool)
    case again(Int, [Command])
}

enum Heading: Int {
    case north, east, south, west

    var step: (dx: Int, dy: Int) {
        switch self {
        case .north: return (0, -1)
        case .east: return (1, 0)
        case .south: return (0, 1)
        case .west: return (-1, 0)
        }
    }
    func turned(_ quarter: Int) -> Heading { Heading(rawValue: (rawValue + quarter + 4) % 4)! }
}

struct Point: Hashable { var x = 0, y = 0 }

struct Turtle {
    private(set) var position = Point()
    private(set) var heading = Heading.north
    private(set) var drawn: Set<Point> = []
    private(set) var steps = 0
    var isDown = true {
        didSet { if isDown && !oldValue { mark() } }
    }

    init() { mark() }

    private mutating func mark() { if isDown { drawn.insert(position) } }

    mutating func run(_ commands: [Command]) {
        for command in commands {
            switch command {
            case .forward(let n):
                for _ in 0..<n {
                    let (dx, dy) = heading.step
                    position.x += dx
                    position.y += dy
                    steps += 1
                    mark()
                }
            case .left: heading = heading.turned(-1)
            case .right: heading = heading.turned(1)
            case .pen(let down): isDown = down
            case .again(let n, let body): for _ in 0..<n { run(body) }
            }
        }
    }

    var picture: [String] {
        let xs = drawn.map(\.x), ys = drawn.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return [] }
        return (top...bottom).map { y in
            String((left...right).map { x in drawn.contains(Point(x: x, y: y)) ? "#" : "." })
        }
    }
}

func show(_ title: String, _ commands: [Command]) {
    var turtle = Turtle()
    turtle.run(commands)
    print("\(title): \(turtle.steps) steps, \(turtle.drawn.count) points, at (\(turtle.position.x), \(turtle.position.y)) facing \(turtle.heading)")
    for row in turtle.picture { print(row) }
}

show("square", [.again(4, [.forward(4), .right])])
// expect: square: 16 steps, 16 points, at (0, 0) facing north
// expect: #####
// expect: #...#
// expect: #...#
// expect: #...#
// expect: #####
show("stairs", [.again(3, [.forward(1), .right, .forward(2), .left])])
// expect: stairs: 9 steps, 10 points, at (6, -3) facing north
// expect: ....###
// expect: ..###..
// expect: ###....
// expect: #......
show("dashes", [.right, .again(3, [.forward(2), .pen(false), .forward(2), .pen(true)])])
// expect: dashes: 12 steps, 10 points, at (12, 0) facing east
// expect: ###.###.###.#
var spiral: [Command] = []
for length in 1...7 { spiral += [.forward(length), .right] }
show("spiral", spiral)
// expect: spiral: 28 steps, 29 points, at (4, 4) facing west
// expect: #######
// expect: #.....#
// expect: #.###.#
// expect: #.#.#.#
// expect: #...#.#
// expect: #####.#
// expect: ......#
// expect: ......#

// a parser for programs such as "REPEAT 4 [ FD 3 RT ]"
enum ParseError: Error { case unknown(String), missing(String), number(String) }

func parse(_ words: inout ArraySlice<String>, nested: Bool = false) throws -> [Command] {
    var commands: [Command] = []
    func number(_ words: inout ArraySlice<String>, for name: String) throws -> Int {
        guard let word = words.popFirst() else { throw ParseError.missing(name) }
        guard let n = Int(word), n >= 0 else { throw ParseError.number(word) }
        return n
    }
    while let word = words.popFirst() {
        switch word.uppercased() {
        case "FD": commands.append(.forward(try number(&words, for: "FD")))
        case "LT": commands.append(.left)
        case "RT": commands.append(.right)
        case "PU", "PD": commands.append(.pen(word.uppercased() == "PD"))
        case "REPEAT":
            let n = try number(&words, for: "REPEAT")
            guard words.popFirst() == "[" else { throw ParseError.missing("[") }
            commands.append(.again(n, try parse(&words, nested: true)))
        case "]" where nested: return commands
        default: throw ParseError.unknown(word)
        }
    }
    if nested { throw ParseError.missing("]") }
    return commands
}

for program in ["repeat 2 [ fd 2 rt fd 5 rt ]", "FD x", "FD", "REPEAT 2 [ FD 1", "JUMP 3", "FD 1 ]"] {
    var words = program.split(separator: " ").map(String.init)[...]
    do {
        show(program, try parse(&words))
    } catch ParseError.missing(let what) {
        print("\(program): \(what) lacks something or is missing")
    } catch ParseError.unknown(let word), ParseError.number(let word) {
        print("\(program): cannot understand \(word)")
    } catch {
        print(error)
    }
}
// expect: repeat 2 [ fd 2 rt fd 5 rt ]: 14 steps, 14 points, at (0, 0) facing north
// expect: ######
// expect: #....#
// expect: ######
// expect: FD x: cannot understand x
// expect: FD: FD lacks something or is missing
// expect: REPEAT 2 [ FD 1: ] lacks something or is missing
// expect: JUMP 3: cannot understand JUMP
// expect: FD 1 ]: cannot understand ]

// Dragon curve: an L-system whose letters are commands
func rewrite(_ axiom: String, _ rules: [Character: String], _ times: Int) -> String {
    (0..<times).reduce(axiom) { text, _ in
        text.map { rules[$0] ?? String($0) }.joined()
    }
}
func commands(_ letters: String, length: Int) -> [Command] {
    letters.compactMap { letter -> Command? in
        switch letter {
        case "F": .forward(length)
        case "+": .right
        case "-": .left
        default: nil
        }
    }
}
let dragon = rewrite("FX", ["X": "X+YF+", "Y": "-FX-Y"], 4)
print(dragon.count, dragon.filter { $0 == "F" }.count)  // expect: 62 16
show("dragon", commands(dragon, length: 2))
// expect: dragon: 32 steps, 32 points, at (0, 8) facing south
// expect: ..###..
// expect: ..#.#..
// expect: ..#.###
// expect: ......#
// expect: ....###
// expect: ....#..
// expect: ..#####
// expect: ..#.#.#
// expect: ###.###
// expect: #......
// expect: ###....

var walker = Turtle()
walker.isDown = false
walker.run([.forward(3), .left, .forward(1)])
print(walker.drawn.count, walker.position == Point(x: -1, y: -3), walker.heading)  // expect: 1 true west
walker.isDown = true
print(walker.drawn.count)  // expect: 2
