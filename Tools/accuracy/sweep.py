"""Compares every float kernel with the double one of the same name, over all floats: errors in units in the last
place of the exact result, for which the double result counts.

Run by hand: CLANG=/path/to/clang python Tools/accuracy/sweep.py [--stride 256] [NAME …]   (needs mpmath, numpy)

A stride of 1 visits all 2³² floats; of 256, every 256th of them. Results that are not numbers in one type alone,
or infinite in one alone, count as infinitely wrong.
"""

import argparse

import numpy as np

from kernels import FORMS, Kernels
from reference import FUNCTIONS, REFERENCES

BATCH = 1 << 20


def ulps(single, double):
    """`double` beyond the greatest float counts as the number after it, where a float overflows to."""
    limit = 2.0 ** 128
    with np.errstate(all="ignore"):
        exact, result = np.clip(double, -limit, limit), single.astype(np.float64)
        result = np.where(np.isinf(result), np.copysign(limit, result), result)
        _, exponent = np.frexp(np.minimum(np.abs(exact), limit / 2))
        unit = np.ldexp(1.0, np.maximum(exponent - 24, -149))
        error = np.abs(result - exact) / unit
        both_unknown = np.isnan(single) & np.isnan(double)
    return np.where(both_unknown, 0, np.where(np.isnan(error), np.inf, error))


def swept(kernels, name, form, parameters, stride):
    """The worst error, where it is, and how many of a million results are not the nearest float."""
    given = tuple(float(np.float32(p)) for p in parameters)
    worst, where, wrong, total = 0.0, None, 0, 0
    for start in range(0, 1 << 32, BATCH * stride):
        bits = np.arange(start, min(start + BATCH * stride, 1 << 32), stride, dtype=np.uint64)
        x = bits.astype(np.uint32).view(np.float32)
        error = ulps(kernels.values(name, form, "f32", x, given),
                     kernels.values(name, form, "f64", x.astype(np.float64), given))
        at = int(error.argmax())
        if error[at] > worst:
            worst, where = float(error[at]), float(x[at])
        wrong += int((error > 0.5001).sum())
        total += x.size
    return worst, where, 1e6 * wrong / total


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--stride", type=int, default=256)
    options = arguments.parse_args()
    kernels = Kernels()
    print(f"every {options.stride}th float\n{'function':24}{'parameters':22}{'form':12}{'error':>8}"
          f"{'not nearest, of a million':>28}  where")
    for name, reference in (REFERENCES | FUNCTIONS).items():
        if options.names and name not in options.names:
            continue
        forms = [form for form in ("value", "derivative") if hasattr(kernels.library, f"kernel_{name}{FORMS[form]}")]
        for form in forms:
            worst, where, wrong = swept(kernels, name, form, reference.parameters[0], options.stride)
            print(f"{name:24}{str(reference.parameters[0]):22}{form:12}{worst:8.3f}{wrong:28.0f}  {where}", flush=True)
