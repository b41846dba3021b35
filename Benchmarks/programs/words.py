def text(count):
    words = []
    number = 1
    for _ in range(count):
        number = (number * 75 + 74) % 65_537
        words.append(f"w{number % 997}")
    return " ".join(words)


counts = {}
for word in text(200_000).split(" "):
    counts[word] = counts.get(word, 0) + 1
frequent = sorted([word for word in counts if counts[word] > 200])
print(len(counts), len(frequent), frequent[0], frequent[-1])
