"""Each activation in exact terms: value and derivative by mpmath, limits, roots and kinks.

A formula is called at finite numbers other than 0/0 forms; ±∞ is answered by the limits.
"""

from dataclasses import dataclass, field

import mpmath as mp
from mpmath import inf, mpf

PRECISION = 240
mp.mp.prec = PRECISION


@dataclass
class Reference:
    value: object
    derivative: object
    limits: tuple  # of the value at −∞ and +∞, of the derivative at −∞ and +∞
    points: tuple = ()  # roots of derivatives, and kinks
    parameters: tuple = field(default=((),))


def sigma(y):
    return 1 / (1 + mp.exp(-y)) if y > -100 else mp.exp(y) / (1 + mp.exp(y))


def sigma_slope(y):
    e = mp.exp(-abs(y))
    return e / (1 + e) ** 2


def phi(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def normal(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def softplus(y):
    return max(y, mpf(0)) + mp.log1p(mp.exp(-abs(y)))


def swish_slope(y):
    return sigma(y) * (1 + y * sigma(-y))


def tanh_slope(x):
    e = mp.exp(-2 * abs(x))
    return 4 * e / (1 + e) ** 2


def tanh_shrink(x):
    return x ** 3 / 3 - 2 * x ** 5 / 15 if abs(x) < mpf(2) ** -60 else x - mp.tanh(x)


def cubic(x):
    return 2 * mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x ** 3)


def cubic_slope(x):
    return 2 * mp.sqrt(2 / mp.pi) * (1 + 3 * mpf("0.044715") * x ** 2)


def gelu_tanh_slope(x):
    if abs(x) > 100:
        return mpf(1) if x > 0 else mpf(0)
    v = cubic(x)
    return sigma(v) * (1 + x * cubic_slope(x) * sigma(-v))


def gelu_tanh(x):
    return (x if x > 0 else -mpf(0)) if abs(x) > 100 else x * sigma(cubic(x))


def mish_factor(x):
    if x > 0:
        e = mp.exp(-x)
        return (1 + 2 * e) / (1 + 2 * e + 2 * e * e)
    n = mp.exp(x) * (mp.exp(x) + 2)
    return n / (n + 2)


def mish_slope(x):
    if abs(x) > 1000:
        return mpf(1) if x > 0 else mp.exp(x) * (x + 1)
    e = mp.exp(x)
    return e * (4 * (x + 1) + 4 * e * e + e ** 3 + e * (4 * x + 6)) / (2 * e + e * e + 2) ** 2


def gelu(x):
    return (x if x > 0 else -mpf(0)) if abs(x) > 100 else x * normal(x)


def gelu_slope(x):
    return mpf(int(x > 0)) if abs(x) > 100 else normal(x) + x * phi(x)


def elu(x, a):
    return x if x > 0 else a * mp.expm1(x)


def squareplus(x, b):
    r = mp.sqrt(x * x + b)
    return (x + r) / 2 if x >= 0 else b / 2 / (r - x)


def squareplus_slope(x, b):
    r = mp.sqrt(x * x + b)
    return (1 + x / r) / 2 if x >= 0 else b / 2 / r / (r - x)


def inside(x, low, high, then):
    return then if low < x < high else mpf(0)


def clip(x, low, high):
    return min(max(x, low), high)


ALPHA, SCALE = mpf("1.67326324235437728481704297350"), mpf("1.05070098735548049341933498529")
ONE, NIL, THIRD = mpf(1), mpf(0), mpf(1) / 3
STEP = (0, inf, 0, 1)

REFERENCES = {
    "sigmoid": Reference(sigma, sigma_slope, (0, 1, 0, 0)),
    "tanh": Reference(mp.tanh, tanh_slope, (-1, 1, 0, 0)),
    "silu": Reference(lambda x: x * sigma(x), swish_slope, STEP, (-1.2784645427610737, -2.3993572805154)),
    "swish": Reference(lambda x, b: x * sigma(b * x), lambda x, b: swish_slope(b * x), STEP,
                       (-1.2784645427610737, -0.7511542554), ((1.0,), (1.702,), (0.125,))),
    "log_sigmoid": Reference(lambda x: -softplus(-x), lambda x: sigma(-x), (-inf, 0, 1, 0)),
    "softplus": Reference(lambda x, b: softplus(b * x) / b, lambda x, b: sigma(b * x), STEP, (),
                          ((1.0,), (2.3,), (0.1,))),
    "gelu": Reference(gelu, gelu_slope, STEP, (-0.75179152469356446, 0.75179152469356446, -1.4142135623)),
    "gelu_tanh": Reference(gelu_tanh, gelu_tanh_slope, STEP, (-0.75246142207101626,)),
    "mish": Reference(lambda x: x * mish_factor(x), mish_slope, STEP, (-1.1924312145154952,)),
    "exponential": Reference(mp.exp, mp.exp, (0, inf, 0, inf), (709.78, -745.1, -708.4, 88.7, -103.9)),
    "elu": Reference(elu, lambda x, a: ONE if x > 0 else a * mp.exp(x), (lambda a: -a, inf, 0, 1), (),
                     ((1.0,), (0.3,), (1.6732632423543772,))),
    "celu": Reference(lambda x, a: x if x > 0 else a * mp.expm1(x / a),
                      lambda x, a: ONE if x > 0 else mp.exp(x / a), (lambda a: -a, inf, 0, 1), (),
                      ((1.0,), (0.3,), (2.5,))),
    "selu": Reference(lambda x: SCALE * elu(x, ALPHA), lambda x: SCALE if x > 0 else SCALE * ALPHA * mp.exp(x),
                      (-SCALE * ALPHA, inf, 0, SCALE)),
    "tanh_shrink": Reference(tanh_shrink, lambda x: mp.tanh(x) ** 2, (-inf, inf, 1, 1), (0.75, -0.75)),
    "softsign": Reference(lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2, (-1, 1, 0, 0)),
    "squareplus": Reference(squareplus, squareplus_slope, STEP, (), ((4.0,), (0.25,), (1e-3,))),
    "relu": Reference(lambda x: max(x, NIL), lambda x: mpf(x > 0), STEP),
    "relu6": Reference(lambda x: clip(x, NIL, mpf(6)), lambda x: inside(x, 0, 6, ONE), (0, 6, 0, 0), (6.0,)),
    "leaky_relu": Reference(lambda x, a: x if x > 0 else a * x, lambda x, a: ONE if x > 0 else a,
                            (-inf, inf, lambda a: a, 1), (), ((0.01,), (0.25,))),
    "threshold": Reference(lambda x, t, v: x if x > t else v, lambda x, t, v: mpf(x > t),
                           (lambda t, v: v, inf, 0, 1), (1.0,), ((1.0, 0.0), (0.1, 20.0))),
    "step": Reference(lambda x, t: mpf(x >= t), lambda x, t: NIL, (0, 1, 0, 0), (0.5,), ((0.0,), (0.5,))),
    "linear": Reference(lambda x: x, lambda x: ONE, (-inf, inf, 1, 1)),
    "hard_sigmoid": Reference(lambda x: clip((x + 3) / 6, NIL, ONE), lambda x: inside(x, -3, 3, ONE / 6),
                              (0, 1, 0, 0), (-3.0, 3.0)),
    "hard_swish": Reference(lambda x: x * clip((x + 3) / 6, NIL, ONE),
                            lambda x: NIL if x <= -3 else ONE if x >= 3 else (2 * x + 3) / 6,
                            STEP, (-3.0, 3.0, -1.5)),
    "hard_tanh": Reference(lambda x, a, b: clip(x, a, b), lambda x, a, b: inside(x, a, b, ONE),
                           (lambda a, b: a, lambda a, b: b, 0, 0), (-1.0, 1.0), ((-1.0, 1.0), (-2.0, 0.5))),
    "hard_shrink": Reference(lambda x, t: NIL if abs(x) <= t else x, lambda x, t: mpf(abs(x) > t),
                             (-inf, inf, 1, 1), (0.5, -0.5), ((0.5,),)),
    "soft_shrink": Reference(lambda x, t: NIL if abs(x) <= t else x - t if x > 0 else x + t,
                             lambda x, t: mpf(abs(x) > t), (-inf, inf, 1, 1), (0.5, -0.5), ((0.5,), (0.1,))),
    "sparse_plus": Reference(lambda x: NIL if x <= -1 else x if x >= 1 else (x + 1) ** 2 / 4,
                             lambda x: clip((x + 1) / 2, NIL, ONE), STEP, (-1.0, 1.0)),
    "sparse_sigmoid": Reference(lambda x: clip((x + 1) / 2, NIL, ONE), lambda x: inside(x, -1, 1, ONE / 2),
                                (0, 1, 0, 0), (-1.0, 1.0)),
    "relu_squared": Reference(lambda x: max(x, NIL) ** 2, lambda x: 2 * max(x, NIL), (0, inf, 0, inf)),
    "star_relu": Reference(lambda x, s, b: s * max(x, NIL) ** 2 + b, lambda x, s, b: 2 * s * max(x, NIL),
                           (lambda s, b: b, inf, 0, inf), (0.7071067811865476,), ((0.8944, -0.4472),)),
    "snake": Reference(lambda x, a: x + mp.sin(a * x) ** 2 / a, lambda x, a: 1 + mp.sin(2 * a * x),
                       (-inf, inf, None, None), (-0.7853981633974483, 2.356194490192345), ((1.0,), (0.5,))),
}
