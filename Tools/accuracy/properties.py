"""Checks what must hold exactly, or for many numbers at once.

Run by hand: CLANG=/path/to/clang python Tools/accuracy/properties.py   (needs mpmath, numpy)

The same bits on every instruction set; signs at ±0; NaN in, NaN out; σ(x) + σ(−x) within an ULP of 1; softmax.
"""

import subprocess
import tempfile
from pathlib import Path

import mpmath as mp
import numpy as np
from mpmath import mpf

from kernels import SOURCES, TYPES, Kernels, compiler
from measure import error_in_ulps, points
from reference import REFERENCES

ODD_AT_ZERO = {"tanh", "silu", "swish", "gelu", "gelu_tanh", "mish", "elu", "celu", "selu", "tanh_shrink",
               "softsign", "hard_swish", "leaky_relu", "linear", "snake", "hard_tanh"}
NEGATIVE_AT_ZERO = ODD_AT_ZERO | {"log_sigmoid", "star_relu"}


def for_instruction_set(architecture):
    output = Path(tempfile.mkdtemp()) / "kernels.so"
    sources = [str(path) for path in sorted(SOURCES.glob("*.c"))]
    subprocess.run([compiler(), "-O2", "-fPIC", "-shared", "-DCLONED=", f"-march={architecture}",
                    f"-I{SOURCES / 'include'}", *sources, "-lm", "-o", str(output)], check=True)
    return Kernels(output)


def cases(count):
    for name, reference in REFERENCES.items():
        for type_name in TYPES:
            for parameters in reference.parameters:
                x = points(type_name, reference.points, count)
                given = tuple(float(TYPES[type_name][0](p)) for p in parameters)
                for form in ("value", "derivative", "both"):
                    yield name, form, type_name, x, given


def check_bits(kernels):
    others = {a: for_instruction_set(a) for a in ("x86-64", "x86-64-v3", "x86-64-v4")}
    for case in cases(400):
        expected = np.asarray(kernels.values(*case))
        for architecture, other in others.items():
            bits, others_bits = (np.where(np.isnan(v), 0, v).tobytes()
                                 for v in (expected, np.asarray(other.values(*case))))
            if bits != others_bits:
                print("different bits:", architecture, case[:3])


def check_special_numbers(kernels):
    for name, form, type_name, _, parameters in cases(16):
        x = np.array([0.0, -0.0, np.nan] * 9, TYPES[type_name][0])
        for result in np.atleast_2d(kernels.values(name, form, type_name, x, parameters)):
            if not np.isnan(result[2::3]).all() or np.isnan(np.delete(result, slice(2, None, 3))).any():
                print("NaN:", name, form, type_name, result[:3])
        if form == "value":
            negative = np.signbit(kernels.values(name, form, type_name, x, parameters)[1::3])
            if negative.any() != (name in NEGATIVE_AT_ZERO) or negative.any() != negative.all():
                print("sign at −0:", name, type_name, negative)


def check_sigmoid_sum(kernels):
    for type_name, (dtype, _, _) in TYPES.items():
        x = points(type_name, (), 100000)
        x = x[~np.isnan(x)]
        total = kernels.values("sigmoid", "value", type_name, x) + kernels.values("sigmoid", "value", type_name, -x)
        print(f"σ(x) + σ(−x) − 1, {type_name}: at most {np.abs(total - 1).max() / np.finfo(dtype).eps:.2f} ε")


def check_softmax(kernels):
    rng = np.random.default_rng(2)
    for type_name, (dtype, _, _) in TYPES.items():
        worst = 0
        for n in (1, 2, 7, 64, 1000):
            for spread in (1, 10, 100):
                x = (rng.standard_normal(n) * spread).astype(dtype)
                y = kernels.softmax(type_name, x)
                greatest = max(mpf(float(v)) for v in x)
                weights = [mp.exp(mpf(float(v)) - greatest) for v in x]
                total = mp.fsum(weights)
                worst = max([worst] + [error_in_ulps(float(r), w / total, type_name) for r, w in zip(y, weights)])
        print(f"softmax, {type_name}: {worst:.3f} ULP")


if __name__ == "__main__":
    kernels = Kernels()
    check_special_numbers(kernels)
    check_sigmoid_sum(kernels)
    check_softmax(kernels)
    check_bits(kernels)
