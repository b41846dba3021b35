// Arithmetic and comparisons of IEEE 754, element by element.
#ifndef ARITHMETIC_H
#define ARITHMETIC_H

#include "real.h"
#pragma STDC FP_CONTRACT OFF

// y[i] = f(x[i])

LOOP(negate, -x)
LOOP(absolute, magnitude(x))
LOOP(sign, x > 0 ? 1 : x < 0 ? -1 : x)
LOOP(square_root, square_root(x))
LOOP(floor, __builtin_elementwise_floor(x))
LOOP(ceil, __builtin_elementwise_ceil(x))
// To the even one of two.
LOOP(round, __builtin_elementwise_roundeven(x))

// Of two vectors (`_vv`), a vector and a scalar (`_vs`), a scalar and a vector (`_sv`).
#define PAIRS(name, as, bs, a_value, b_value, result)                                               \
    CLONED void KERNEL(name)(as, bs, real *restrict ys, size_t n) {                                 \
        for (size_t i = 0; i < n; i++) {                                                            \
            const real a = a_value, b = b_value;                                                    \
            ys[i] = (result);                                                                       \
        }                                                                                           \
    }
#define VECTOR(name) const real *restrict name
#define BINARY(name, result)                                                                        \
    PAIRS(name##_vv, VECTOR(as), VECTOR(bs), as[i], bs[i], result)                                  \
    PAIRS(name##_vs, VECTOR(as), real scalar, as[i], scalar, result)                                \
    PAIRS(name##_sv, real scalar, VECTOR(bs), scalar, bs[i], result)

BINARY(add, a + b)
BINARY(subtract, a - b)
BINARY(multiply, a * b)
BINARY(divide, a / b)

// `maximum` and `minimum` of IEEE 754-2019: NaN propagates, and −0 stands below +0.
BINARY(maximum, a > b ? a : b > a ? b : a != b ? a + b : signbit(a) ? b : a)
BINARY(minimum, a < b ? a : b < a ? b : a != b ? a + b : signbit(a) ? a : b)

// The part of maximum(a, b) that moves with a: 1, 0, or ½ where both are equal.
BINARY(maximum_share, a > b ? 1 : b > a ? 0 : a != b ? a + b : half)

// 1 where the relation holds, 0 elsewhere.
BINARY(less, a < b ? 1 : 0)
BINARY(less_equal, a <= b ? 1 : 0)
BINARY(equal, a == b ? 1 : 0)
BINARY(not_equal, a != b ? 1 : 0)

// a + factor · b, rounded once.
CLONED void KERNEL(add_scaled)(const real *restrict as, real factor, const real *restrict bs, real *restrict ys,
                               size_t n) {
    for (size_t i = 0; i < n; i++) ys[i] = fused(factor, bs[i], as[i]);
}

// a where the condition isn't 0, b elsewhere.
CLONED void KERNEL(select)(const real *restrict conditions, const real *restrict as, const real *restrict bs,
                           real *restrict ys, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const real a = as[i], b = bs[i];
        ys[i] = conditions[i] != 0 ? a : b;
    }
}

#endif
