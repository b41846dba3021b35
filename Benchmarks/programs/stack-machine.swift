enum Instruction {
    case push(Int)
    case load(Int)
    case store(Int)
    case add
    case multiply
    case remainder
    case jumpIfLess(Int)
}

func run(_ program: [Instruction]) -> [Int] {
    var stack: [Int] = []
    var variables = [0, 1]
    var counter = 0
    while counter < program.count {
        let instruction = program[counter]
        counter += 1
        switch instruction {
        case .push(let value): stack.append(value)
        case .load(let variable): stack.append(variables[variable])
        case .store(let variable): variables[variable] = stack.removeLast()
        case .add:
            let right = stack.removeLast()
            let left = stack.removeLast()
            stack.append(left + right)
        case .multiply:
            let right = stack.removeLast()
            let left = stack.removeLast()
            stack.append(left * right)
        case .remainder:
            let right = stack.removeLast()
            let left = stack.removeLast()
            stack.append(left % right)
        case .jumpIfLess(let target):
            let right = stack.removeLast()
            let left = stack.removeLast()
            if left < right { counter = target }
        }
    }
    return variables
}

// i = 0, x = 1; repeat { x = (x * 75 + 74) % 65537; i = i + 1 } while i < 200000
let program: [Instruction] = [
    .load(1), .push(75), .multiply, .push(74), .add, .push(65_537), .remainder, .store(1),
    .load(0), .push(1), .add, .store(0),
    .load(0), .push(200_000), .jumpIfLess(0),
]
print(run(program))
