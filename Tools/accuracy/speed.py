"""Times every kernel against PyTorch, numpy and JAX in one run, on one thread: nanoseconds an element.

Run by hand: CLANG=/path/to/clang python Tools/accuracy/speed.py [--sizes 4096 1048576] [--repeats N] [NAME …]
(needs torch, numpy; jax where it is installed). The calls are interleaved and each takes its least time, so that
another load on the machine touches all alike. "deriv" of a peer is its backward pass alone.
"""

import argparse
import os
import time

for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import numpy as np
import torch
from torch.nn import functional as F

from kernels import FORMS, TYPES, Kernels

torch.set_num_threads(1)
aten = torch.ops.aten

try:
    import jax
    jax.config.update("jax_enable_x64", True)
    jax.config.update("jax_platforms", "cpu")
except ImportError:
    jax = None


def threshold_backward(g, x):
    return aten.threshold_backward(g, x, 0)


# name, parameters, torch's value, torch's derivative from (gradient, x, y), numpy's value, JAX's name
TABLE = [
    ("exponential", (), torch.exp, lambda g, x, y: g * y, np.exp, "exp"),
    ("sigmoid", (), torch.sigmoid, lambda g, x, y: aten.sigmoid_backward(g, y), None, "sigmoid"),
    ("tanh", (), torch.tanh, lambda g, x, y: aten.tanh_backward(g, y), np.tanh, "tanh"),
    ("silu", (), F.silu, lambda g, x, y: aten.silu_backward(g, x), None, "silu"),
    ("gelu", (), F.gelu, lambda g, x, y: aten.gelu_backward(g, x), None, "gelu_exact"),
    ("gelu_tanh", (), lambda x: F.gelu(x, approximate="tanh"),
     lambda g, x, y: aten.gelu_backward(g, x, approximate="tanh"), None, "gelu"),
    ("mish", (), F.mish, lambda g, x, y: aten.mish_backward(g, x), None, "mish"),
    ("softplus", (1.0,), F.softplus, lambda g, x, y: aten.softplus_backward(g, x, 1, 20), None, "softplus"),
    ("log_sigmoid", (), F.logsigmoid, lambda g, x, y: aten.log_sigmoid_backward(g, x, g), None, "log_sigmoid"),
    ("elu", (1.0,), F.elu, lambda g, x, y: aten.elu_backward(g, 1.0, 1, 1, False, x), None, "elu"),
    ("selu", (), F.selu, None, None, "selu"),
    ("celu", (1.0,), F.celu, None, None, "celu"),
    ("softsign", (), F.softsign, None, None, "soft_sign"),
    ("squareplus", (4.0,), None, None, None, "squareplus"),
    ("tanh_shrink", (), F.tanhshrink, None, None, None),
    ("relu", (), torch.relu, lambda g, x, y: threshold_backward(g, x), None, "relu"),
    ("relu6", (), F.relu6, None, None, "relu6"),
    ("leaky_relu", (0.01,), F.leaky_relu, lambda g, x, y: aten.leaky_relu_backward(g, x, 0.01, False), None,
     "leaky_relu"),
    ("hard_sigmoid", (), F.hardsigmoid, lambda g, x, y: aten.hardsigmoid_backward(g, x), None, "hard_sigmoid"),
    ("hard_swish", (), F.hardswish, lambda g, x, y: aten.hardswish_backward(g, x), None, "hard_swish"),
    ("hard_tanh", (-1.0, 1.0), F.hardtanh, lambda g, x, y: aten.hardtanh_backward(g, x, -1, 1), None, "hard_tanh"),
    ("hard_shrink", (0.5,), F.hardshrink, lambda g, x, y: aten.hardshrink_backward(g, x, 0.5), None, None),
    ("soft_shrink", (0.5,), F.softshrink, lambda g, x, y: aten.softshrink_backward(g, x, 0.5), None, None),
    ("snake", (1.0,), None, None, None, None),
    ("sparse_plus", (), None, None, None, "sparse_plus"),
    ("expm1", (), torch.expm1, None, np.expm1, "expm1"),
    ("log", (), torch.log, None, np.log, "log"),
    ("log1p", (), torch.log1p, None, np.log1p, "log1p"),
    ("sin", (), torch.sin, None, np.sin, "sin"),
    ("cos", (), torch.cos, None, np.cos, "cos"),
    ("erf", (), torch.erf, None, None, "erf"),
]


def jax_functions(name, x):
    if jax is None or name is None:
        return None, None
    functions = {"gelu_exact": lambda x: jax.nn.gelu(x, approximate=False), "erf": jax.scipy.special.erf}
    functions |= {f: getattr(jax.numpy, f) for f in ("exp", "expm1", "log", "log1p", "sin", "cos")}
    f = functions.get(name) or getattr(jax.nn, name)
    value = jax.jit(f)
    slope = jax.jit(lambda x, g: jax.vjp(f, x)[1](g)[0])
    y = jax.numpy.asarray(x)
    g = jax.numpy.ones_like(y)
    return (lambda: value(y).block_until_ready()), (lambda: slope(y, g).block_until_ready())


def least_times(calls, n, repeats):
    """The least time of each call, in nanoseconds an element, in rounds over all of them."""
    inner = max(1, 40000 // n)
    best = {key: float("inf") for key in calls}
    for call in calls.values():
        call()
    for _ in range(repeats):
        for key, call in calls.items():
            call()
            start = time.perf_counter()
            for _ in range(inner):
                call()
            best[key] = min(best[key], (time.perf_counter() - start) / inner / n * 1e9)
    return best


def calls_of(row, type_name, n, kernels):
    name, parameters, torch_value, torch_slope, numpy_value, jax_name = row
    low = {"log": 0.001, "log1p": -0.999}.get(name, -6)
    x = np.random.default_rng(0).uniform(low, 6, n).astype(TYPES[type_name][0])
    outputs = [np.empty_like(x), np.empty_like(x)]
    calls = {("ours", form): kernels.bound(name, form, type_name, x, outputs[:2 if form == "both" else 1], parameters)
             for form in ("value", "derivative", "both")
             if hasattr(kernels.library, f"kernel_{name}{FORMS[form]}")}
    t = torch.from_numpy(x)
    if torch_value:
        calls["torch", "value"] = lambda: torch_value(t)
    if torch_slope:
        g, y = torch.ones_like(t), torch_value(t)
        calls["torch", "derivative"] = lambda: torch_slope(g, t, y)
    if numpy_value:
        calls["numpy", "value"] = lambda: numpy_value(x, out=outputs[0])
    value, slope = jax_functions(jax_name, x)
    if value:
        calls["jax", "value"], calls["jax", "derivative"] = value, slope
    return calls


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--sizes", nargs="*", type=int, default=[4096, 1 << 20])
    arguments.add_argument("--types", nargs="*", default=list(TYPES))
    arguments.add_argument("--repeats", type=int, default=40)
    options = arguments.parse_args()
    kernels = Kernels()
    print("function        type     n | value  best peer   ratio | deriv  best peer   ratio |  both  both/value")
    for row in TABLE:
        if options.names and row[0] not in options.names or not hasattr(kernels.library, f"kernel_{row[0]}"):
            continue
        for type_name in options.types:
            for n in options.sizes:
                times = least_times(calls_of(row, type_name, n, kernels), n,
                                    options.repeats if n < 100000 else max(5, options.repeats // 4))
                line = f"{row[0]:15} {type_name} {n // 1024:5}Ki|"
                for form in ("value", "derivative"):
                    if ("ours", form) not in times:
                        continue
                    ours = times["ours", form]
                    peers = {peer: t for (peer, f), t in times.items() if f == form and peer != "ours"}
                    peer = min(peers, key=peers.get) if peers else None
                    line += f"{ours:6.2f} " + (f"{peers[peer]:6.2f} {peer:5} {ours / peers[peer]:5.2f} |"
                                               if peer else "      –             |")
                if ("ours", "both") in times:
                    both, value = times["ours", "both"], times["ours", "value"]
                    line += f"{both:6.2f} {both / value:6.2f}"
                print(line, flush=True)
