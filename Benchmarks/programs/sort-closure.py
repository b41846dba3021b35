def numbers(count):
    numbers = []
    state = 42
    for _ in range(count):
        state = state * 16_807 % 2_147_483_647
        numbers.append(state % 1_000_000)
    return numbers


by_distance = sorted(numbers(200_000), key=lambda n: abs(n - 500_000))
checksum = 0
for i in range(len(by_distance)):
    checksum += i * abs(by_distance[i] - 500_000)
print(checksum)
