"""Writes elementary.txt (mpmath, 300 bits) and spacing.txt (numpy).

elementary.txt: function, x, and the value as the nearest double (hexadecimal) and what it lacks in ULPs.
spacing.txt: linspace or arange, its three arguments, and numpy's numbers, all hexadecimal.

    python3 make_vectors.py
"""

import math
import random

import mpmath as m
import numpy as np
from mpmath import mp, mpf

mp.prec = 300
rng = random.Random(21)
FUNCTIONS = {
    "exp": m.exp, "expm1": m.expm1, "log": m.log, "log1p": m.log1p, "tanh": m.tanh, "sqrt": m.sqrt,
    "sin": m.sin, "cos": m.cos,
}  # fmt: skip


def column(value):
    nearest = float(value)
    return f"{nearest.hex()} {float((value - mpf(nearest)) / mpf(math.ulp(nearest))):.4f}"


def points(name):
    xs = [5e-324, 1e-310, 2.0**-1022, 1e-300, 1e-20, 1e-8]
    xs += [2.0 ** rng.uniform(-30, 9) for _ in range(25)] + [rng.uniform(0, 40) for _ in range(20)]
    if name in ("log", "sqrt"):
        return xs + [1e300, 1.7e308, math.nextafter(1, 0), math.nextafter(1, 2)]
    if name == "log1p":
        return xs + [-x for x in xs if x < 1] + [1e300]
    xs += [-x for x in xs]
    if name in ("exp", "expm1"):
        xs += [709.7, 709.78271, -708.3, -708.4, -720.5, -744.9, -745.1, -745.2, -800]
    return [x for x in xs if name not in ("exp", "expm1") or x < 709.79]


with open("elementary.txt", "w") as file:
    for name, function in FUNCTIONS.items():
        for x in points(name):
            print(name, float(x).hex(), column(mpf(function(mpf(x)))), file=file)

with open("spacing.txt", "w") as file:
    for start, end, count in [
        (-10, 10, 400), (-10, 10, 401), (0, 1, 50), (0.1, 0.7, 7), (-1e300, 1e300, 9), (3, -2, 11),
        (1e-323, 2e-323, 5), (5, 5, 3), (2, 9, 1), (0, 1, 0), (1 / 3, 2 / 3, 13),
    ]:  # fmt: skip
        numbers = np.linspace(start, end, count)
        print("linspace", *(float(v).hex() for v in (start, end, count, *numbers)), file=file)
    for start, end, step in [(0, 1, 0.1), (1, 2, 0.1), (-3, 3, 1), (5, 0, -0.7), (0, 0, 1), (1, 0, 1)]:
        numbers = np.arange(start, end, step, dtype=np.float64)
        print("arange", *(float(v).hex() for v in (start, end, step, *numbers)), file=file)
