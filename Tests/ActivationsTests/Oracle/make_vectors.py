"""Writes vectors.txt and softmax.txt: activations, their first and second derivatives, by mpmath in 300 bits.

A line holds: function, parameter, x, then f, f′ and f″, each as the nearest double (hexadecimal) and what
it lacks of the true value in ULPs. Points are stratified: zeros, subnormals, magnitudes from 1e-300 up, the
middle, tails down to underflow, roots and kinks with their neighbours.

    python3 make_vectors.py > vectors.txt
"""

import math
import random

import mpmath as m
from mpmath import mp, mpf

mp.prec = 300
rng = random.Random(20)


def sigma(x):
    return 1 / (1 + m.exp(-x)) if x > -5000 else m.exp(x)


def sigma1(x):
    return sigma(x) * sigma(-x)


def phi(x):
    return m.exp(-x * x / 2) / m.sqrt(2 * m.pi)


def Phi(x):
    return m.erfc(-x / m.sqrt(2)) / 2


def softplus(x, b):
    return m.log1p(m.exp(b * x)) / b if x < 0 else x + m.log1p(m.exp(-b * x)) / b


def elu(a):
    return lambda x: (
        (x, mpf(1), mpf(0)) if x > 0 else (a * m.expm1(x), a * m.exp(x), a * m.exp(x))
    )


def leaky(a):
    return lambda x: (x, mpf(1), mpf(0)) if x > 0 else (a * x, a, mpf(0))


FUNCTIONS = {
    ("relu", 0.0): leaky(mpf(0)),
    ("leakyRelu", 0.01): leaky(mpf(0.01)),
    ("leakyRelu", 0.3): leaky(mpf(0.3)),
    ("step", 0.0): lambda x: (mpf(x >= 0), mpf(0), mpf(0)),
    ("step", 0.5): lambda x: (mpf(x >= 0.5), mpf(0), mpf(0)),
    ("elu", 1.0): elu(mpf(1)),
    ("elu", 0.7): elu(mpf(0.7)),
    ("sigmoid", 0.0): lambda x: (sigma(x), sigma1(x), -sigma1(x) * m.tanh(x / 2)),
    ("tanh", 0.0): lambda x: (m.tanh(x), m.sech(x) ** 2, -2 * m.tanh(x) * m.sech(x) ** 2),
    ("softplus", 1.0): lambda x: (softplus(x, mpf(1)), sigma(x), sigma1(x)),
    ("softplus", 0.7): lambda x: (softplus(x, mpf(0.7)), sigma(mpf(0.7) * x), mpf(0.7) * sigma1(mpf(0.7) * x)),
    ("softplus", 5.0): lambda x: (softplus(x, mpf(5)), sigma(5 * x), 5 * sigma1(5 * x)),
    ("silu", 0.0): lambda x: (x * sigma(x), sigma(x) * (1 + x * sigma(-x)), sigma1(x) * (2 - x * m.tanh(x / 2))),
    ("gelu", 0.0): lambda x: (x * Phi(x), Phi(x) + x * phi(x), phi(x) * (2 - x * x)),
}
ROOTS = {"silu": [-1.2784645427610737], "gelu": [-0.75179152469356446], "step": [0.5]}


def points(name):
    xs = [0.0, 5e-324, 1e-310, 2.0**-1022, 1e-300, 1e-100, 1e-20, 1e-8]
    xs += [2.0 ** rng.uniform(-30, 0) for _ in range(8)]
    xs += [rng.uniform(0, 5) for _ in range(14)] + [rng.uniform(5, 40) for _ in range(12)]
    xs += [rng.uniform(30, 745) for _ in range(8)]
    xs += [36.8, 38.5, 38.57, 708.4, 709.7, 744.9, 746.0, 800.0]
    xs += [-x for x in xs]
    for root in ROOTS.get(name, []):
        xs += [root, math.nextafter(root, 9), math.nextafter(root, -9)]
        xs += [root + s * 2.0 ** rng.uniform(-50, -2) for s in (1, -1) for _ in range(5)]
    return xs


def column(value):
    nearest = float(value)
    if math.isinf(nearest):
        return "inf 0"
    return f"{nearest.hex()} {float((value - mpf(nearest)) / mpf(math.ulp(nearest))):.4f}"


for (name, parameter), function in FUNCTIONS.items():
    for x in points(name):
        columns = " ".join(column(mpf(v)) for v in function(mpf(x)))
        print(name, parameter, x.hex(), columns)

# softmax.txt: n numbers, then n values with their remainders.
with open("softmax.txt", "w") as file:
    for scale in (0.1, 1, 5, 30, 300):
        for n in (2, 3, 7):
            xs = [rng.uniform(-scale, scale) for _ in range(n)]
            total = m.fsum(m.exp(mpf(x)) for x in xs)
            values = " ".join(column(m.exp(mpf(x)) / total) for x in xs)
            print(" ".join(x.hex() for x in xs), values, file=file)
