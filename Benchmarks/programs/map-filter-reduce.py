def pipeline(numbers):
    return sum([square for square in [n * n % 1_000 for n in numbers] if square % 3 == 0])


print(pipeline(list(range(1_000_000))))
