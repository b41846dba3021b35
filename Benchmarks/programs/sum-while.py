def total(count):
    total = 0.0
    i = 0
    while i < count:
        total += i * 0.5
        i += 1
    return total


print(total(20_000_000))
