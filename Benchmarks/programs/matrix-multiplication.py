def matrix(size, seed):
    return [[(i * 31 + j * 17 + seed) % 64 / 8 for j in range(size)] for i in range(size)]


def product(a, b):
    size = len(a)
    result = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0.0
            for k in range(size):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


c = product(matrix(160, 1), matrix(160, 5))
trace = 0.0
for i in range(len(c)):
    trace += c[i][i]
print(trace, c[7][150])
