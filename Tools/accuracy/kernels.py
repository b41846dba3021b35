"""The compiled kernels, called through ctypes on numpy arrays."""

import ctypes
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np

SOURCES = Path(__file__).resolve().parents[2] / "Sources" / "CTensorKernels"
TYPES = {"f64": (np.float64, ctypes.c_double, ""), "f32": (np.float32, ctypes.c_float, "_f32")}
FORMS = {"value": "", "derivative": "_derivative", "both": "_with_derivative"}


def compiler():
    """CLANG names the compiler: the toolchain's own is what Swift uses."""
    return os.environ.get("CLANG", "clang")


def compiled():
    output = Path(tempfile.mkdtemp()) / "kernels.so"
    flags = ["-O2", "-fPIC", "-shared", "-Wall", "-Wextra", f"-I{SOURCES / 'include'}"]
    sources = [str(path) for path in sorted(SOURCES.glob("*.c"))]
    subprocess.run([compiler(), *flags, *sources, "-lm", "-o", str(output)], check=True)
    return output


class Kernels:
    def __init__(self, library=None):
        """`library` is compiled, unless it is given here or by the variable KERNELS."""
        self.library = ctypes.CDLL(str(library or os.environ.get("KERNELS") or compiled()))

    def function(self, name, form, type_name):
        return getattr(self.library, f"kernel_{name}{FORMS[form]}{TYPES[type_name][2]}")

    def bound(self, name, form, type_name, x, outputs, parameters=()):
        """A call without arguments, that computes into `outputs`."""
        _, scalar, _ = TYPES[type_name]
        function = self.function(name, form, type_name)
        pointers = [ctypes.c_void_p(array.ctypes.data) for array in (x, *outputs)]
        arguments = [*pointers, ctypes.c_size_t(x.size), *(scalar(p) for p in parameters)]

        def call(arrays=(x, *outputs)):  # keeps the arrays alive
            function(*arguments)
        return call

    def values(self, name, form, type_name, x, parameters=()):
        dtype = TYPES[type_name][0]
        x = np.ascontiguousarray(x, dtype)
        outputs = [np.empty_like(x) for _ in range(2 if form == "both" else 1)]
        self.bound(name, form, type_name, x, outputs, parameters)()
        return outputs if form == "both" else outputs[0]

    def pairs(self, name, type_name, a, b):
        y = np.empty_like(a)
        self.function(f"{name}_vv", "value", type_name)(
            *(ctypes.c_void_p(array.ctypes.data) for array in (a, b, y)), ctypes.c_size_t(a.size))
        return y

    def softmax(self, type_name, x):
        y = np.empty_like(x)
        self.function("softmax", "value", type_name)(
            ctypes.c_void_p(x.ctypes.data), ctypes.c_void_p(y.ctypes.data), ctypes.c_size_t(x.size),
            ctypes.c_size_t(1))
        return y
