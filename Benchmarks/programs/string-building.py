def report(lines):
    text = ""
    for i in range(lines):
        text += f"epoch {i}: loss {i % 1000 / 8}, {'even' if i % 2 == 0 else 'odd'}\n"
    return text


print(len(report(300_000)))
