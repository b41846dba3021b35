def is_free(cell, size):
    row, column = cell
    return 0 <= row < size and 0 <= column < size and (row * 7 + column * 13) % 5 != 0


def reachable(size):
    start = (0, 1)
    seen = {start}
    frontier = [start]
    distance = 0
    while frontier:
        following = []
        for row, column in frontier:
            for dr, dc in ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1)):
                neighbour = (row + dr, column + dc)
                if is_free(neighbour, size) and neighbour not in seen:
                    seen.add(neighbour)
                    following.append(neighbour)
        frontier = following
        distance += 1
    return [len(seen), distance]


print(reachable(400))
