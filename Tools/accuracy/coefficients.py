"""Writes Sources/CTensorKernels/coefficients_{double,float}.h: polynomials and constants of the kernels.

Run by hand: python Tools/accuracy/coefficients.py   (needs mpmath)

Each polynomial interpolates its function at the Chebyshev nodes of its interval, in 300 bits, which is within
a small factor of the best approximation; the printed bits say how small the relative error stays.
"""

from pathlib import Path

import mpmath as mp
from mpmath import mpf

mp.mp.prec = 300
FOLDER = Path(__file__).resolve().parents[2] / "Sources" / "CTensorKernels"
NORMAL_CENTRE = 4  # u = (t − 4) / (t + 4) turns [0, ∞) into [−1, 1)

DENSITY = 1 / mp.sqrt(2 * mp.pi)
SILU_ROOT = mp.findroot(lambda x: 1 + x + mp.exp(x), -1.278)
MISH_ROOT = mp.findroot(
    lambda x: 4 * (x + 1) + mp.exp(x) * (4 * x + 6) + 4 * mp.exp(2 * x) + mp.exp(3 * x), -1.192)
CUBIC = [2 * mp.sqrt(2 / mp.pi), 2 * mp.sqrt(2 / mp.pi) * mpf("0.044715")]  # 2u = αx + βx³


def normal_tail(t):
    """Q(t)·e^{t²/2}, where Q is the upper tail of the normal distribution."""
    return mp.exp(t * t / 2) * mp.erfc(t / mp.sqrt(2)) / 2


def tanh_exponent(x):
    return CUBIC[0] * x + CUBIC[1] * x ** 3


GELU_ROOT = -mp.findroot(lambda t: normal_tail(t) - t * DENSITY, 0.7517915)
GELU_TANH_ROOT = -mp.findroot(
    lambda t: 1 + mp.exp(-tanh_exponent(t)) - (CUBIC[0] * t + 3 * CUBIC[1] * t ** 3), 0.7524614)


def limited(f):
    """f, at a removable singularity by a point beside it."""
    def g(x):
        try:
            return f(x)
        except ZeroDivisionError:
            return f(x + mpf(10) ** -30)
    return g


def of_normal_variable(f):
    return lambda u: f(NORMAL_CENTRE * (1 + u) / (1 - u))


def normal_end(t):
    return mpf(t - NORMAL_CENTRE) / (t + NORMAL_CENTRE)


def artanh_tail(z):
    s = mp.sqrt(z)
    return (mp.atanh(s) / s - 1) / z


def tanh_shrink_tail(z):
    x = mp.sqrt(z)
    return ((x - mp.tanh(x)) / x ** 3 - mpf(1) / 3) / z


def square_sine_tail(z):
    y = mp.sqrt(z)
    return ((mp.sin(y) / y) ** 2 - 1) / z


def sine_tail(z):
    y = mp.sqrt(z)
    return (mp.sin(y) / y - 1) / z


def cosine_tail(z):
    return (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z ** 2


def erf_tail(z):
    x = mp.sqrt(z)
    return (mp.erf(x) / x * mp.sqrt(mp.pi) / 2 - 1) / z


def erfc_tail(u):
    z = 2 * (1 + u) / (1 - u)
    return mp.exp(z * z) * mp.erfc(z) * (z + 2)


# name, function, interval, degree in double and in float
POLYNOMIALS = [
    ("expm1_tail", "(e^r − 1 − r − r²/2) / r³", lambda r: (mp.expm1(r) - r - r * r / 2) / r ** 3,
     (-0.3475, 0.3475), (9, 4)),
    ("artanh_tail", "(artanh(s)/s − 1) / s² of s²", artanh_tail, (0, mpf(1) / 9), (11, 4)),
    ("tanh_shrink_tail", "((x − tanh x)/x³ − 1/3) / x² of x²", tanh_shrink_tail, (0, mpf("0.5625")), (14, 6)),
    ("square_sine_tail", "((sin y / y)² − 1) / y² of y²", square_sine_tail, (0, mpf("0.617")), (7, 4)),
    ("logarithm_tail", "(artanh(s)/s − 1 − s²/3) / s⁴ of s²",
     lambda z: (artanh_tail(z) - mpf(1) / 3) / z, (0, mpf("0.02945")), (7, 3)),
    ("sine_tail", "(sin(y)/y − 1) / y² of y²", sine_tail, (0, mpf("0.617")), (5, 2)),
    ("cosine_tail", "(cos y − 1 + y²/2) / y⁴ of y²", cosine_tail, (0, mpf("0.617")), (5, 2)),
    ("erf_tail", "(√π/2 · erf(x)/x − 1) / x² of x²", erf_tail, (0, 1), (11, 5)),
    ("erfc_tail", "e^{z²}·erfc(z)·(z + 2) of u = (z − 2) / (z + 2)", erfc_tail,
     (mpf(-1) / 3, (mpf(1) / 2, mpf(1) / 3)), (16, 7)),
    ("normal_tail", "W(t)·(t + 4) of u, W(t) = Q(t)·e^{t²/2}",
     of_normal_variable(lambda t: normal_tail(t) * (t + NORMAL_CENTRE)), (-1, (40, 15)), (25, 11)),
    ("normal_slope", "(t·φ(0) − W(t)) / (t − t₀) of u, t₀ = −root of gelu′",
     of_normal_variable(limited(lambda t: (t * DENSITY - normal_tail(t)) / (t + GELU_ROOT))),
     (-1, (40, 15)), (22, 10)),
    ("normal_tail_change", "derivative of W(t)·(t + 4) by u, roughly",
     lambda u: mp.diff(of_normal_variable(lambda t: normal_tail(t) * (t + NORMAL_CENTRE)), u),
     (-1, (40, 15)), (4, 4)),
    ("normal_slope_change", "derivative of (t·φ(0) − W(t)) / (t − t₀) by u, roughly",
     lambda u: mp.diff(of_normal_variable(lambda t: (t * DENSITY - normal_tail(t)) / (t + GELU_ROOT)), u),
     (-1, (40, 15)), (4, 4)),
]

# How many coefficients have a low word too.
LOW_WORDS = {"normal_tail": 3, "normal_slope": 2}

# name, meaning, value
CONSTANTS = [
    ("ln2", "ln 2", mp.log(2)),
    ("pi", "π", mp.pi),
    ("normal_density_at_zero", "φ(0) = 1/√(2π)", DENSITY),
    ("two_over_root_pi", "2/√π", 2 / mp.sqrt(mp.pi)),
    ("silu_root", "silu′ is 0 here", SILU_ROOT),
    ("silu_root_exponential", "e^root", mp.exp(SILU_ROOT)),
    ("gelu_root", "gelu′ is 0 here", GELU_ROOT),
    ("gelu_tanh_root", "geluTanh′ is 0 here", GELU_TANH_ROOT),
    ("gelu_tanh_root_square", "root²", GELU_TANH_ROOT ** 2),
    ("gelu_tanh_root_exponential", "e^{αt + βt³} at t = root", mp.exp(tanh_exponent(GELU_TANH_ROOT))),
    ("gelu_tanh_linear", "α = 2√(2/π)", CUBIC[0]),
    ("gelu_tanh_cubic", "β = 0.044715 α", CUBIC[1]),
    ("mish_root", "mish′ is 0 here", MISH_ROOT),
    ("mish_root_exponential", "e^root", mp.exp(MISH_ROOT)),
    ("three_fifths", "mish′(0)", mpf(3) / 5),
    ("one_sixth", "1/6", mpf(1) / 6),
    ("selu_scale", "λ", mpf("1.05070098735548049341933498529")),
    ("selu_slope", "λα", mpf("1.05070098735548049341933498529") * mpf("1.67326324235437728481704297350")),
    ("one_third", "1/3", mpf(1) / 3),
]


def rounded(x, bits):
    with mp.workprec(bits):
        return +x


def literal(x, single):
    text = float(x).hex()
    return text + ("f" if single else "")


def chebyshev_nodes(low, high, degree):
    return [(low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * i + 1) / (2 * degree + 2))
            for i in range(degree + 1)]


def nodes_for_weight(power, high, degree):
    """Nodes in ±high for a polynomial that is multiplied by r^power: the zeros of the polynomial that is
    orthogonal under the weight r^{2·power} / √(high² − r²). In r² it is a Jacobi polynomial."""
    pairs, odd = divmod(degree + 1, 2)
    shape = power + odd - mpf(1) / 2
    coefficients = mp.taylor(lambda x: mp.jacobi(pairs, -mpf(1) / 2, shape, x), 0, pairs)
    zeros = mp.polyroots(coefficients[::-1], maxsteps=500, extraprec=500)
    roots = [high * mp.sqrt((1 + z) / 2) for z in zeros]
    return roots + [-r for r in roots] + [mpf(10) ** -20] * odd


def interpolate(f, nodes):
    degree = len(nodes) - 1
    matrix = mp.matrix(degree + 1, degree + 1)
    for i, x in enumerate(nodes):
        for j in range(degree + 1):
            matrix[i, j] = x ** j
    return list(mp.lu_solve(matrix, mp.matrix([f(x) for x in nodes])))


def error_bits(f, coefficients, low, high, weight):
    worst = mpf(0)
    for i in range(400):
        x = low + (high - low) * (mpf(i) + mpf("0.31")) / 400
        worst = max(worst, abs(mp.polyval(coefficients[::-1], x) / f(x) - 1) * abs(x) ** weight)
    return float(-mp.log(worst, 2))


def of_type(pair, single):
    return pair[single] if isinstance(pair, tuple) else pair


def header(single):
    bits = 24 if single else 53
    lines = ["// Made by Tools/accuracy/coefficients.py.",
             "// Polynomials from the constant term up; constants as the sum of two numbers.", ""]
    for name, meaning, f, (low, high), degrees in POLYNOMIALS:
        high, degree = of_type(high, single), degrees[single]
        if name.startswith("normal"):
            high = normal_end(high)
        low, high = mpf(low), mpf(high)
        weighted = name == "expm1_tail"
        nodes = nodes_for_weight(2, high, degree) if weighted else chebyshev_nodes(low, high, degree)
        coefficients = interpolate(f, nodes)
        exact = error_bits(f, coefficients, low, high, 3 if weighted else 0)
        lines += [f"// {meaning}; relative error below 2^−{exact:.0f}" + (" / r³." if weighted else "."),
                  f"enum {{ {name}_degree = {degree} }};",
                  f"static const real {name}[] = {{"]
        lines += [f"    {literal(rounded(c, bits), single)}," for c in coefficients]
        lines += ["};"]
        if name in LOW_WORDS:
            low_words = [rounded(c - rounded(c, bits), bits) for c in coefficients[:LOW_WORDS[name]]]
            lines += [f"static const real {name}_lo[] = {{{', '.join(literal(c, single) for c in low_words)}}};"]
        lines += [""]
    for name, meaning, value in CONSTANTS:
        hi = rounded(value, bits)
        lo = rounded(value - hi, bits)
        lines += [f"// {meaning}", f"static const DoubleWord {name} = {{{literal(hi, single)}, {literal(lo, single)}}};"]
        if name.endswith("_root") or name == "pi":
            rest = rounded(value - hi - lo, bits)
            lines += [f"static const real {name}_rest = {literal(rest, single)};"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for single, name in ((False, "double"), (True, "float")):
        (FOLDER / f"coefficients_{name}.h").write_text(header(single))
