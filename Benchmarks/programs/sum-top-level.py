# What `sum-while` does in a function, as a learner types it into a cell.
total = 0.0
i = 0
while i < 5_000_000:
    total += i * 0.5
    i += 1
print(total)
