"""Writes softmax.txt: the softmax family along one axis, by mpmath in 300 bits.

    python3 make_softmax.py > softmax.txt

A line holds: function, type, how many numbers, the numbers, then each value as the nearest number of that type and what
it lacks of the true value in ULPs.
"""

from jets import m, mp, mpf
from make_vectors import Double, Float, nearest, rng, short


def softmax(xs):
    total = m.fsum(m.exp(x) for x in xs)
    return [m.exp(x) / total for x in xs]


def log_softmax(xs):
    total = m.log(m.fsum(m.exp(x) for x in xs))
    return [x - total for x in xs] if len(xs) > 1 else [mpf(0)]


def sparsemax(xs):
    ordered = sorted(xs, reverse=True)
    sums = [m.fsum(ordered[:k + 1]) for k in range(len(xs))]
    size = max(k + 1 for k in range(len(xs)) if 1 + (k + 1) * ordered[k] > sums[k])
    threshold = (sums[size - 1] - 1) / size
    return [max(x - threshold, mpf(0)) for x in xs]


FUNCTIONS = {"softmax": softmax, "logSoftmax": log_softmax, "softmin": lambda xs: softmax([-x for x in xs]),
             "sparsemax": sparsemax}

mp.prec = 600
for name, function in FUNCTIONS.items():
    for kind in (Double, Float):
        for scale in (0.1, 1, 5, 30, 80):
            for n in (1, 2, 3, 7, 20):
                xs = [kind.rounded(rng.uniform(-scale, scale)) for _ in range(n)]
                values = " ".join(" ".join(nearest(y, kind)) for y in function([mpf(x) for x in xs]))
                print(name, kind.name, n, *(short(x) for x in xs), values)
