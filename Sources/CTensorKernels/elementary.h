// Elementary functions of the system's libm, called in a loop; floats are computed in double and rounded once.
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include "arithmetic.h"

#define SYSTEM(name, result)                                                                        \
    void KERNEL(name)(const real *restrict xs, real *restrict ys, size_t n) {                       \
        for (size_t i = 0; i < n; i++) {                                                            \
            const double x = xs[i];                                                                 \
            ys[i] = (real)(result);                                                                 \
        }                                                                                           \
    }

SYSTEM(log, log(x))
SYSTEM(log1p, log1p(x))
SYSTEM(sin, sin(x))
SYSTEM(cos, cos(x))
SYSTEM(erf, erf(x))
// 2/√π · e^{−x²}, with the rounding error of x² made good.
SYSTEM(erf_derivative, x * x < 1000 ? 0x1.20dd750429b6dp0 * exp(-x * x) * (1 - fma(x, x, -x * x)) : x != x ? x : 0)

#define SYSTEM_PAIRS(name, as, bs, a_value, b_value, result)                                        \
    void KERNEL(name)(as, bs, real *restrict ys, size_t n) {                                        \
        for (size_t i = 0; i < n; i++) {                                                            \
            const double a = a_value, b = b_value;                                                  \
            ys[i] = (real)(result);                                                                 \
        }                                                                                           \
    }
SYSTEM_PAIRS(power_vv, VECTOR(as), VECTOR(bs), as[i], bs[i], pow(a, b))
SYSTEM_PAIRS(power_vs, VECTOR(as), real scalar, as[i], scalar, pow(a, b))
SYSTEM_PAIRS(power_sv, real scalar, VECTOR(bs), scalar, bs[i], pow(a, b))

#endif
