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


@dataclass
class Function:
    """A kernel without a derivative of its own."""
    value: object
    limits: tuple
    points: tuple = ()
    parameters: tuple = field(default=((),))
    peak: float = 0  # the greatest magnitude; next to roots an error of 2^−53 of it counts as one unit


def odd(f):
    """An odd function, from its formula for x ≤ 0."""
    return lambda x, *p: f(x, *p) if x <= 0 else -f(-x, *p)


def even(f):
    return lambda x, *p: f(-abs(x), *p)


def real_log(f, bound):
    return lambda x: f(x) if x > bound else -inf if x == bound else mp.nan


def silu_curvature(y):
    return tanh_half_slope(y) * (2 - y * mp.tanh(y / 2))


def tanh_half_slope(y):
    e = mp.exp(-abs(y))
    return e / (1 + e) ** 2


def mish_curvature(x):
    if x > 2000 or x < -2000:
        return NIL
    e = mp.exp(-abs(x))
    if x >= 0:
        return 4 * e ** 2 * (2 + 6 * e + 8 * e ** 2 + 4 * e ** 3
                             + x * (2 * e ** 3 + 2 * e ** 2 - 3 * e - 2)) / (1 + 2 * e + 2 * e * e) ** 3
    return 4 * e * (2 * (e + 1) * (e * e + 2 * e + 2)
                    + x * (2 + 2 * e - 3 * e ** 2 - 2 * e ** 3)) / (2 + 2 * e + e * e) ** 3


def gelu_tanh_curvature(x):
    t = -abs(x)
    if t < -100:
        return NIL
    v, rate, bend = cubic(t), cubic_slope(t), 6 * CUBIC_FACTOR * t
    return tanh_half_slope(v) * (2 * rate + t * bend - t * rate ** 2 * mp.tanh(v / 2))


CUBIC_FACTOR = 2 * mp.sqrt(2 / mp.pi) * mpf("0.044715")
NONE = (None, None)

FUNCTIONS = {
    "exp": Function(mp.exp, (0, inf)),
    "expm1": Function(mp.expm1, (-1, inf)),
    "log": Function(real_log(mp.log, 0), (None, inf), (1.0, 0.70710678, 1.41421356)),
    "log1p": Function(real_log(mp.log1p, -1), (None, inf), (-1.0, -0.29289, 0.41421)),
    "sin": Function(mp.sin, NONE, tuple(i * float(mp.pi) / 2 for i in (-2, -1, 1, 2, 3, 4, 1000, 100000))),
    "cos": Function(mp.cos, NONE, tuple(i * float(mp.pi) / 2 for i in (-2, -1, 1, 2, 3, 4, 1001, 100001))),
    "erf": Function(mp.erf, (-1, 1), (1.0, -1.0)),
    "erf_derivative": Function(lambda x: 2 / mp.sqrt(mp.pi) * mp.exp(-x * x) if abs(x) < 100 else NIL, (0, 0)),
    "normal_density": Function(lambda x: phi(x) if abs(x) < 100 else NIL, (0, 0)),
    "sigmoid_curvature": Function(odd(lambda x: tanh_half_slope(x) * -mp.tanh(x / 2)), (0, 0), (), ((),), 0.0962),
    "tanh_curvature": Function(lambda x: -2 * mp.tanh(x) * tanh_slope(x), (0, 0), (), ((),), 0.77),
    "tanh_shrink_curvature": Function(lambda x: 2 * mp.tanh(x) * tanh_slope(x), (0, 0), (), ((),), 0.77),
    "softsign_curvature": Function(lambda x: -2 * mp.sign(x) / (1 + abs(x)) ** 3, (0, 0), (), ((),), 2),
    "silu_curvature": Function(silu_curvature, (0, 0), (2.3993572805154, -2.3993572805154), ((),), 0.5),
    "swish_curvature": Function(lambda x, b: b * silu_curvature(b * x), (0, 0), (2.3993572805154,),
                                ((1.0,), (1.702,), (0.125,)), 0.0625),
    "gelu_curvature": Function(lambda x: phi(x) * (2 - x * x) if abs(x) < 100 else NIL, (0, 0),
                               (1.4142135623730951,), ((),), 0.79),
    "gelu_tanh_curvature": Function(gelu_tanh_curvature, (0, 0), (1.41,), ((),), 0.79),
    "mish_curvature": Function(mish_curvature, (0, 0), (1.49057, -2.2563), ((),), 0.64),
    "elu_curvature": Function(lambda x, a: NIL if x > 0 else a * mp.exp(x), (0, 0), (), ((1.0,), (0.3,)), 0.3),
    "celu_curvature": Function(lambda x, a: NIL if x > 0 else mp.exp(x / a) / a, (0, 0), (), ((1.0,), (0.3,)), 1),
    "selu_curvature": Function(lambda x: NIL if x > 0 else SCALE * ALPHA * mp.exp(x), (0, 0), (), ((),), 1.7),
    "log_sigmoid_curvature": Function(lambda x: -tanh_half_slope(x), (0, 0), (), ((),), 0.25),
    "softplus_curvature": Function(lambda x, b: b * tanh_half_slope(b * x), (0, 0), (), ((1.0,), (2.3,)), 0.25),
    "squareplus_curvature": Function(lambda x, b: b / 2 / mp.sqrt(x * x + b) ** 3, (0, 0), (),
                                     ((4.0,), (0.25,), (1e-3,)), 0.25),
    "snake_curvature": Function(lambda x, a: 2 * a * mp.cos(2 * a * x), NONE, (0.7853981633974483,),
                                ((1.0,), (0.5,)), 1),
}
