def is_safe(column, queens):
    row = len(queens)
    for other in range(row):
        distance = column - queens[other]
        if distance == 0 or distance == row - other or distance == other - row:
            return False
    return True


def solutions(size, queens):
    if len(queens) == size:
        return 1
    count = 0
    for column in range(size):
        if is_safe(column, queens):
            count += solutions(size, queens + [column])
    return count


print(solutions(10, []))
