def occurrences(draws):
    counts = {}
    number = 1
    for _ in range(draws):
        number = (number * 75 + 74) % 65_537
        key = number % 10_007
        counts[key] = counts.get(key, 0) + 1
    return counts


counts = occurrences(1_000_000)
checksum = 0
for key, count in counts.items():
    checksum += key * count
print(len(counts), checksum)
