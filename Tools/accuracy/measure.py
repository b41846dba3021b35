"""Measures the error of every kernel, in units in the last place, against mpmath.

Run by hand: CLANG=/path/to/clang python Tools/accuracy/measure.py [--points N] [NAME …]   (needs mpmath, numpy)

A unit in the last place is that of the exact result; half of one is the least a correct rounding can show.
"""

import argparse
import math

import mpmath as mp
import numpy as np
from mpmath import mpf

from kernels import TYPES, Kernels
from reference import FUNCTIONS, REFERENCES

FORMATS = {"f64": (53, -1074, np.float64), "f32": (24, -149, np.float32)}


def points(type_name, special, count):
    """Stratified: the central range, both tails, all magnitudes, and the neighbourhood of special points."""
    _, least, dtype = FORMATS[type_name]
    rng = np.random.default_rng(1)
    greatest = float(np.finfo(dtype).max)
    top = math.log2(greatest)
    parts = [
        rng.uniform(-6, 6, count), rng.uniform(-1, 1, count // 4), rng.uniform(-60, 60, count // 4),
        rng.uniform(-780, 20, count // 4), rng.uniform(-120, -80, count // 4), rng.uniform(-40, -9, count // 8),
        rng.uniform(-17, -11, count // 8), rng.uniform(650, 715, count // 8), rng.uniform(80, 90, count // 8),
        rng.uniform(-2 ** 0.5, 2 ** 0.5, count // 8),
        np.exp2(rng.uniform(least, top, count // 4)), -np.exp2(rng.uniform(least, top, count // 4)),
        [0.0, -0.0, math.inf, -math.inf, math.nan, greatest, -greatest, 2.0 ** least, -(2.0 ** least)],
    ]
    for centre in (0.0, *special):
        spread = np.exp2(rng.uniform(-52, -2, count // 16))
        parts += [centre + spread, centre - spread, centre + rng.uniform(-1e-6, 1e-6, count // 16)]
        parts += [np.nextafter(dtype(centre), dtype(side)) for side in (-9e9, 9e9)]
        parts += [[centre]]
    with np.errstate(all="ignore"):
        return np.concatenate([np.atleast_1d(part) for part in parts]).astype(dtype)


def error_in_ulps(result, exact, type_name):
    precision, least, dtype = FORMATS[type_name]
    if isinstance(exact, float) or mp.isnan(exact) or mp.isinf(exact):
        same = math.isnan(result) and mp.isnan(exact) or result == exact
        return 0.0 if same else math.inf
    limit = mpf(2) ** (1024 if type_name == "f64" else 128)
    exponent = max(mp.frexp(min(abs(exact), limit * (1 - mpf(2) ** -60)))[1] - precision, least) if exact else least
    if math.isnan(result):
        return math.inf
    if math.isinf(result):  # counts as the number after the greatest
        result = limit if result > 0 else -limit
    exact = max(min(exact, limit), -limit)
    return float(abs((result if isinstance(result, mpf) else mpf(result)) - exact) / mpf(2) ** exponent)


def exact_at(x, formula, limits, parameters):
    if math.isnan(x):
        return mp.nan
    if math.isinf(x):
        limit = limits[int(x > 0)]
        limit = limit(*parameters) if callable(limit) else limit
        return mp.nan if limit is None else mpf(limit)
    return formula(mpf(float(x)), *parameters)


def measure(kernels, name, type_name, count):
    reference, dtype = REFERENCES[name], FORMATS[type_name][2]
    worst = {"value": (0.0, None), "derivative": (0.0, None)}
    for parameters in reference.parameters:
        given = tuple(float(dtype(p)) for p in parameters)
        exact_parameters = tuple(mpf(p) for p in given)
        x = points(type_name, reference.points, count)
        both = kernels.values(name, "both", type_name, x, given)
        for k, form in enumerate(("value", "derivative")):
            formula = (reference.value, reference.derivative)[k]
            limits = reference.limits[2 * k:2 * k + 2]
            results = kernels.values(name, form, type_name, x, given)
            for i, argument in enumerate(x):
                exact = exact_at(argument, formula, limits, exact_parameters)
                if np.isinf(argument) and limits[int(argument > 0)] is None:
                    continue
                for result in {float(results[i]), float(both[k][i])}:
                    error = error_in_ulps(result, exact, type_name)
                    if error > worst[form][0]:
                        worst[form] = (error, (float(argument).hex(), float(argument), parameters, result))
    return worst


def measure_function(kernels, name, type_name, count):
    """The worst error in units of the last place, and the worst where an error of 2^−53 (2^−24 in single
    precision) of the peak counts as one such unit too."""
    function, dtype, precision = FUNCTIONS[name], FORMATS[type_name][2], FORMATS[type_name][0]
    worst, mixed = (0.0, None), 0.0
    for parameters in function.parameters:
        given = tuple(float(dtype(p)) for p in parameters)
        x = points(type_name, function.points, count)
        results = kernels.values(name, "value", type_name, x, given)
        for argument, result in zip(x, results):
            if np.isinf(argument) and function.limits[int(argument > 0)] is None:
                continue
            exact = exact_at(argument, function.value, function.limits, tuple(mpf(p) for p in given))
            error = error_in_ulps(float(result), exact, type_name)
            if error > worst[0]:
                worst = (error, (float(argument).hex(), float(argument), parameters, float(result)))
            if error > mixed and function.peak and mp.isfinite(exact) and np.isfinite(result):
                absolute = float(abs(mpf(float(result)) - exact) / function.peak) * 2.0 ** precision
                mixed = max(mixed, min(error, absolute))
    return worst, mixed


def error_of_power(kernels, type_name, count):
    dtype, rng = FORMATS[type_name][2], np.random.default_rng(2)
    top = math.log2(float(np.finfo(dtype).max))
    x = np.concatenate([np.exp2(rng.uniform(-top, top, count)), rng.uniform(0.5, 2, count), 1 + rng.uniform(
        -1, 1, count) * np.exp2(rng.uniform(-20, -1, count)), rng.integers(1, 50, count)]).astype(dtype)
    with np.errstate(all="ignore"):
        y = rng.uniform(-1.02, 1.02, x.size) * np.minimum(top / np.abs(np.log2(x.astype(float))), 1e6)
    y[-count:] = rng.integers(-9, 9, count)
    y = y.astype(dtype)
    results = kernels.pairs("power", type_name, x, y)
    errors = [(error_in_ulps(float(r), mp.power(mpf(float(a)), mpf(float(b))), type_name), float(a), float(b))
              for a, b, r in zip(x, y, results)]
    return max(errors)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--points", type=int, default=800)
    arguments.add_argument("--types", nargs="*", default=list(TYPES))
    options = arguments.parse_args()
    kernels = Kernels()
    print(f"{'function':16}{'type':6}{'value':>8}  {'derivative':>10}  where")
    for name in [n for n in REFERENCES if not options.names or n in options.names]:
        if not hasattr(kernels.library, f"kernel_{name}"):
            print(f"{name:16}missing")
            continue
        for type_name in options.types:
            worst = measure(kernels, name, type_name, options.points)
            (value, at), (slope, slope_at) = worst["value"], worst["derivative"]
            where = "  ".join(str(w) for w, e in ((at, value), (slope_at, slope)) if w and e > 0.95)
            print(f"{name:16}{type_name:6}{value:8.3f}  {slope:10.3f}  {where}", flush=True)
    print(f"{'function':24}{'type':6}{'error':>8}  {'to peak':>8}  where")
    for name in [n for n in FUNCTIONS if not options.names or n in options.names]:
        for type_name in options.types:
            (error, at), mixed = measure_function(kernels, name, type_name, options.points)
            print(f"{name:24}{type_name:6}{error:8.3f}  {mixed:8.3f}  {at if error > 0.95 else ''}", flush=True)
    if not options.names or "power" in options.names:
        for type_name in options.types:
            print(f"{'power':24}{type_name:6}{error_of_power(kernels, type_name, options.points)[0]:8.3f}", flush=True)
