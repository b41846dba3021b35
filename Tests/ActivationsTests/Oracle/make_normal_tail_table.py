"""Writes Sources/CTensorKernels/normal_tail_table.h: the scaled tail of the normal distribution.

W(t) = e^{t²/2} · Q(t), Q(t) = erfc(t/√2)/2, by its Taylor series about the middle of intervals whose
width is 1/32 of the binade that t + 1 lies in; and W(t) − t/√(2π) about its root, which is gelu′'s.
The derivatives follow from W′ = t·W − 1/√(2π).

    python3 make_normal_tail_table.py > ../../../Sources/CTensorKernels/normal_tail_table.h
"""

from mpmath import mp, mpf, erfc, exp, pi, sqrt, factorial, findroot

mp.prec = 400
DENSITY = 1 / sqrt(2 * pi)
DEGREE, ROOT_DEGREE = 9, 17


def scaled_tail(t):
    return exp(t * t / 2) * erfc(t / sqrt(2)) / 2


def taylor(t, degree):
    derivatives = [scaled_tail(t)]
    derivatives.append(t * derivatives[0] - DENSITY)
    for n in range(1, degree):
        derivatives.append(t * derivatives[n] + n * derivatives[n - 1])
    return [d / factorial(n) for n, d in enumerate(derivatives)]


def pair(value):
    hi = float(value)
    return hi, float(value - mpf(hi))


def row(numbers):
    return "    {" + ", ".join(float(n).hex() for n in numbers) + "},"


print("// Made by Tests/ActivationsTests/Oracle/make_normal_tail_table.py.")
print("// Each row: centre, W(centre) as hi and lo, then the Taylor coefficients from degree 1.")
print(f"enum {{ tail_degree = {DEGREE}, root_degree = {ROOT_DEGREE} }};")
rows = []
for index in range(32 * 6):
    binade, part = divmod(index, 32)
    if (2**binade) * (1 + mpf(part) / 32) - 1 > 40:
        break
    centre = 2**binade * (1 + (part + mpf(1) / 2) / 32) - 1
    series = taylor(centre, DEGREE)
    rows.append(row([centre, *pair(series[0]), *series[1:]]))
print(f"static const double normal_tail_rows[{len(rows)}][{DEGREE + 3}] = {{")
print("\n".join(rows))
print("};")

root = findroot(lambda t: scaled_tail(t) - t * DENSITY, mpf("0.75179152469356446"))
series = taylor(root, ROOT_DEGREE)
series[1] -= DENSITY
hi, lo = pair(root)
slope_hi, slope_lo = pair(series[1])
print("// The root of W(t) − t/√(2π), the slope there, and the coefficients from degree 2.")
print(f"static const double root_hi = {hi.hex()}, root_lo = {lo.hex()};")
print(f"static const double root_slope_hi = {slope_hi.hex()}, root_slope_lo = {slope_lo.hex()};")
print(f"static const double root_series[{ROOT_DEGREE - 1}] = {{{', '.join(float(c).hex() for c in series[2:])}}};")
d_hi, d_lo = pair(DENSITY)
print(f"static const double density_hi = {d_hi.hex()}, density_lo = {d_lo.hex()};")
