# Cell 0001: one of many, each of thirty lines.
rate0001 = 0.1
names0001 = ["relu", "leaky", "step"]


def leaky0001(x, slope):
    if x > 0:
        return x
    return slope * x


def mean0001(values):
    total = 0.0
    for value in values:
        total += value
    return total / len(values)


weight0001 = 0.5
history0001 = []
for epoch in range(4):
    x = epoch - 1.5
    error = leaky0001(weight0001 * x, slope=0.25) - x
    weight0001 -= rate0001 * error * x
    history0001.append(error * error)

squares0001 = [value * 2 + 0.5 for value in history0001]
large0001 = [value for value in squares0001 if value > 0.75]
is_small0001 = mean0001(history0001) < 0.5 and len(large0001) > 0
print(f"{names0001[1]} 0001: {'small' if is_small0001 else 'large'}, {mean0001(squares0001)}")
