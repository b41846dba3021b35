"""Writes vectors.txt: every activation with its first and second derivative, by mpmath in 2600 bits.

    python3 make_vectors.py > vectors.txt      (needs mpmath; gmpy2 makes it faster)

A number as argument chooses other random points.

A line holds: function, its parameters (joined by commas, - for none), type, x, then f, f′ and f″, each as the nearest
number of that type and what it lacks of the true value in ULPs. Points are stratified: zeros, subnormals, all
magnitudes, the middle, tails down to underflow, and for each root of a derivative, and each kink, its neighbours, near
and within 1e-6. At a kink the derivatives are those of the branch that the documentation names.
"""

import math
import random
import struct
import sys

from jets import Jet, exp, expm1, jet, log1p, m, mpf, normal, sin, sqrt

ALPHA, SCALE = mpf("1.67326324235437728481704297350"), mpf("1.05070098735548049341933498529")
rng = random.Random(20)


def sigma(x):
    return 1 / (1 + exp(-x)) if x.f > 0 else exp(x) / (1 + exp(x))


def softplus(x):
    return x + log1p(exp(-x)) if x.f > 0 else log1p(exp(x))


def tanh(x):
    if x.f < 0:
        return -tanh(-x)
    e = exp(-2 * x)
    return (1 - e) / (1 + e)


def elu(x, a):
    return x if x.f > 0 else a * expm1(x)


def squareplus(x, b):
    root = sqrt(x * x + b)
    return (x + root) * 0.5 if x.f > 0 else b * 0.5 / (root - x)


def gelu_tanh(x):
    if abs(x.f) > 1e4:  # e^(-1e12) is 0 in every type
        return x if x.f > 0 else Jet(0)
    return x * sigma(2 * m.sqrt(2 / m.pi) * (x + mpf("0.044715") * x * x * x))


def mish(x):
    e = exp(-x) if x.f > 0 else exp(x)
    n = 1 + 2 * e if x.f > 0 else e * (e + 2)
    return x * n / (n + 2 * e * e if x.f > 0 else n + 2)


def gelu(x):
    if abs(x.f) > 1e4:
        return x if x.f > 0 else Jet(0)
    return x * normal(x)


def where(condition, a, b):
    return jet(a) if condition else jet(b)


def inside(x, low, high):
    """x between its bounds, where alone it has a slope."""
    return jet(low) if x.f <= low else jet(high) if x.f >= high else x


def softsign(x):
    if x.f == 0:
        return Jet(0, 1, 0)
    return x / (1 + x) if x.f > 0 else x / (1 - x)


def hard_swish(x):
    if x.f >= 3:
        return x
    return Jet(0) if x.f <= -3 else x * (x + 3) / 6


def sparse_plus(x):
    if x.f >= 1:
        return x
    return Jet(0) if x.f <= -1 else (x + 1) * (x + 1) / 4


# name: (formula, parameter lists, roots of f, f′, f″ and kinks)
FUNCTIONS = {
    "step": (lambda x, t: where(x.f >= t, 1, 0), [(0,), (0.5,)], [0.5]),
    "relu": (lambda x: where(x.f > 0, x, 0), [()], []),
    "relu6": (lambda x: inside(x, 0, 6), [()], [6]),
    "leakyRelu": (lambda x, a: where(x.f > 0, x, a * x), [(0.01,), (0.3,)], []),
    "prelu": (lambda x, a: where(x.f > 0, x, a * x), [(0.25,)], []),
    "rrelu": (lambda x, a, b: where(x.f > 0, x, mpf(float(a) / 2 + float(b) / 2) * x), [(0.125, 0.25)], []),
    "thresholdedRelu": (lambda x, t: where(x.f > t, x, 0), [(1,)], [1]),
    "threshold": (lambda x, t, v: where(x.f > t, x, v), [(0.1, 20)], [0.1]),
    "elu": (elu, [(1,), (0.7,)], []),
    "celu": (lambda x, a: x if x.f > 0 else a * expm1(x / a), [(1,), (0.3,), (2.5,)], []),
    "selu": (lambda x: SCALE * elu(x, ALPHA), [()], []),
    "sigmoid": (sigma, [()], []),
    "logSigmoid": (lambda x: -softplus(-x), [()], []),
    "tanh": (tanh, [()], []),
    "softplus": (lambda x, b: softplus(b * x) / b, [(1,), (0.7,), (5,)], []),
    "softsign": (softsign, [()], []),
    "silu": (lambda x: x * sigma(x), [()], [-1.2784645427610737, 2.3993572805154675, -2.3993572805154675]),
    "swish": (lambda x, b: x * sigma(b * x), [(1.702,), (0.125,)], [-0.7511542554412889, 1.4097281319127305, -1.4097281319127305]),
    "gelu": (gelu, [()], [-0.75179152469356446, 2 ** 0.5, -(2 ** 0.5)]),
    "geluTanh": (gelu_tanh, [()], [-0.75246142207101626, 1.4185040087908283, -1.4185040087908283]),
    "mish": (mish, [()], [-1.1924312145154952, 1.4905711794854284, -2.256376396360793]),
    "hardSigmoid": (lambda x: inside(x, -3, 3) / 6 + mpf(1) / 2, [()], [-3, 3]),
    "hardSwish": (hard_swish, [()], [-3, 3, -1.5]),
    "hardTanh": (lambda x, a, b: inside(x, a, b), [(-1, 1), (-2, 0.5)], [-2, -1, 0.5, 1]),
    "hardShrink": (lambda x, t: where(abs(x.f) > t, x, 0), [(0.5,)], [0.5, -0.5]),
    "softShrink": (lambda x, t: where(abs(x.f) > t, x - t if x.f > 0 else x + t, 0), [(0.5,), (0.1,)], [0.5, -0.5, 0.1]),
    "tanhShrink": (lambda x: x - tanh(x), [()], [0.6584789]),
    "squareplus": (squareplus, [(4,), (0.25,)], []),
    "sparsePlus": (sparse_plus, [()], [-1, 1]),
    "sparseSigmoid": (lambda x: inside(x, -1, 1) / 2 + 0.5, [()], [-1, 1]),
    "exponential": (exp, [()], [709.78, 88.72]),
    "linear": (lambda x: x, [()], []),
    "reluSquared": (lambda x: where(x.f > 0, x * x, 0), [()], []),
    "starRelu": (lambda x, s, b: where(x.f > 0, s * x * x + b, b), [(0.8944, -0.4472)], [0.5 ** 0.5]),
    "snake": (lambda x, a: x + sin(a * x) * sin(a * x) / a, [(1,), (0.5,)], [-math.pi / 4, 3 * math.pi / 4, math.pi / 2]),
}

# ---- Types


def as_float(x):
    """The nearest float; a float's infinity where there is none."""
    try:
        return struct.unpack("f", struct.pack("f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


class Double:
    name, digits, least = "f64", 53, -1074
    greatest = (2 - mpf(2) ** -52) * mpf(2) ** 1023
    tails = [36.8, 38.5, 38.57, 708.4, 709.7, 744.9, 746.0, 800.0, 1e10, 1e155, 1e300]
    small = [5e-324, 1e-310, 2.0 ** -1022, 1e-300, 1e-155, 1e-100, 1e-20, 1e-8]
    rounded = float


class Float:
    name, digits, least = "f32", 24, -149
    greatest = (2 - mpf(2) ** -23) * mpf(2) ** 127
    tails = [9.1, 13.1, 14.4, 87.4, 88.7, 89.5, 103.3, 104.5, 120.0, 1e10, 1e19, 1e38]
    small = [2.0 ** -149, 1e-40, 2.0 ** -126, 1e-36, 1e-20, 1e-12, 1e-8, 1e-4]
    rounded = as_float


def neighbour(x, side, kind):
    if kind is Double:
        return math.nextafter(x, side * math.inf)
    bits = struct.unpack("i", struct.pack("f", x))[0]
    return struct.unpack("f", struct.pack("i", bits + (side if x > 0 else -side)))[0]


def points(kind, special):
    reach = 800 if kind is Double else 120
    xs = list(kind.small) + list(kind.tails)
    xs += [2.0 ** rng.uniform(-30, 0) for _ in range(10)]
    xs += [rng.uniform(0, 5) for _ in range(20)] + [rng.uniform(5, 40) for _ in range(14)]
    xs += [rng.uniform(30, reach) for _ in range(8)]
    xs = [0.0] + xs + [-x for x in [0.0, *xs]]
    for point in special:
        point = kind.rounded(point)
        xs += [point, neighbour(point, 1, kind), neighbour(point, -1, kind)]
        xs += [point + s * 2.0 ** rng.uniform(-50, -20) for s in (1, -1) for _ in range(2)]
        xs += [point + s * 2.0 ** rng.uniform(-20, -3) for s in (1, -1) for _ in range(2)]
    return [kind.rounded(x) for x in xs]


def nearest(value, kind):
    """The nearest number of a type, and what it lacks in ULPs."""
    if value == 0:
        return "0", "0"
    exponent = max(m.frexp(value)[1] - kind.digits, kind.least)
    scaled = m.ldexp(value, -exponent)
    whole = m.nint(scaled)
    number = m.ldexp(whole, exponent)
    if abs(number) > kind.greatest:
        return ("inf" if value > 0 else "-inf"), "0"
    lacking = f"{float(scaled - whole):.3f}".rstrip("0").rstrip(".")
    return short(float(number)), lacking


def short(x):
    """The hexadecimal text of a number, without zeros at its end."""
    mantissa, power = x.hex().split("p")
    return f"{mantissa.rstrip('0').rstrip('.')}p{power}"


if __name__ == "__main__":
    for name, (formula, parameter_lists, special) in FUNCTIONS.items():
        for parameters in parameter_lists:
            for kind in (Double, Float):
                given = [mpf(kind.rounded(p)) for p in parameters]
                rng.seed(f"{name} {parameters} {kind.name} {sys.argv[1:]}")
                text = ",".join(repr(float(p)) for p in parameters) or "-"
                for x in points(kind, special):
                    y = formula(Jet(mpf(x), 1), *given)
                    columns = " ".join(" ".join(nearest(v, kind)) for v in (y.f, y.d, y.dd))
                    print(name, text, kind.name, short(x), columns)
