PUSH, LOAD, STORE, ADD, MULTIPLY, REMAINDER, JUMP_IF_LESS = range(7)


def run(program):
    stack = []
    variables = [0, 1]
    counter = 0
    while counter < len(program):
        code, operand = program[counter]
        counter += 1
        if code == PUSH:
            stack.append(operand)
        elif code == LOAD:
            stack.append(variables[operand])
        elif code == STORE:
            variables[operand] = stack.pop()
        elif code == ADD:
            right = stack.pop()
            left = stack.pop()
            stack.append(left + right)
        elif code == MULTIPLY:
            right = stack.pop()
            left = stack.pop()
            stack.append(left * right)
        elif code == REMAINDER:
            right = stack.pop()
            left = stack.pop()
            stack.append(left % right)
        elif code == JUMP_IF_LESS:
            right = stack.pop()
            left = stack.pop()
            if left < right:
                counter = operand
    return variables


# i = 0, x = 1; repeat { x = (x * 75 + 74) % 65537; i = i + 1 } while i < 200000
program = [
    (LOAD, 1), (PUSH, 75), (MULTIPLY, None), (PUSH, 74), (ADD, None), (PUSH, 65_537), (REMAINDER, None), (STORE, 1),
    (LOAD, 0), (PUSH, 1), (ADD, None), (STORE, 0),
    (LOAD, 0), (PUSH, 200_000), (JUMP_IF_LESS, 0),
]
print(run(program))
