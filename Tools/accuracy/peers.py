"""Measures the error of PyTorch's, JAX's and numpy's functions on the points at which ours is measured.

Run by hand: python Tools/accuracy/peers.py [--points N] [NAME …]   (needs torch, mpmath, numpy; jax where installed)

The reference is mpmath, as for our own kernels: where a library and the reference disagree, the library is wrong. Errors
are in units in the last place of the exact result, over results and arguments in the normal range, and "inf" where a
library gives an infinity or NaN that isn't the exact result. Derivatives are what automatic differentiation gives.
"""

import argparse
import math

import mpmath as mp
import numpy as np
import torch
from mpmath import mpf

from measure import error_in_ulps, exact_at, points
from reference import REFERENCES
from speed import TABLE, jax

NUMPY = {"exponential": np.exp, "tanh": np.tanh}


def torch_results(function, x):
    t = torch.from_numpy(x).requires_grad_()
    y = function(t)
    y.backward(torch.ones_like(y))
    return y.detach().numpy(), t.grad.numpy()


def jax_results(name, x):
    functions = {"exp": jax.numpy.exp, "gelu_exact": lambda x: jax.nn.gelu(x, approximate=False)}
    f = functions.get(name) or getattr(jax.nn, name)
    y, pullback = jax.vjp(f, jax.numpy.asarray(x))
    return np.asarray(y), np.asarray(pullback(jax.numpy.ones_like(y))[0])


def worst_errors(name, results, x, type_name):
    reference = REFERENCES[name]
    parameters = tuple(mpf(float(p)) for p in reference.parameters[0])
    least = float(np.finfo(x.dtype).tiny)
    worst = []
    for k, values in enumerate(results):
        if values is None:
            worst.append(math.nan)
            continue
        formula, limits = (reference.value, reference.derivative)[k], reference.limits[2 * k:2 * k + 2]
        greatest = 0.0
        for argument, value in zip(x, values):
            exact = exact_at(argument, formula, limits, parameters)
            if math.isnan(argument) or 0 < abs(argument) < least or 0 < abs(exact) < least:
                continue
            greatest = max(greatest, error_in_ulps(float(value), exact, type_name))
        worst.append(greatest)
    return worst


def text(error):
    return "–" if math.isnan(error) else "inf" if math.isinf(error) else f"{error:.2g}"


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--points", type=int, default=200)
    options = arguments.parse_args()
    print("| function | PyTorch f | f′ | JAX f | f′ | numpy f |")
    print("|---|---|---|---|---|---|")
    for name, parameters, torch_value, _, _, jax_name in TABLE:
        reference = REFERENCES.get(name)
        if options.names and name not in options.names or reference is None or not torch_value:
            continue
        if reference.parameters[0] and tuple(reference.parameters[0]) != tuple(parameters):
            continue
        x = points("f64", reference.points, options.points)
        x = x[np.isfinite(x)]
        cells = worst_errors(name, torch_results(torch_value, x), x, "f64")
        cells += worst_errors(name, jax_results(jax_name, x), x, "f64") if jax and jax_name else [math.nan] * 2
        with np.errstate(all="ignore"):
            cells += worst_errors(name, [NUMPY[name](x)], x, "f64") if name in NUMPY else [math.nan]
        print(f"| {name} | " + " | ".join(text(c) for c in cells) + " |", flush=True)
