def polynomial(a, b):
    return lambda x: (a * x + b) % 10_007


def alternate(first, second, times):
    value = 1
    for _ in range(times):
        value = second(first(value))
    return value


print(alternate(polynomial(3, 7), polynomial(5, 11), 1_000_000))
