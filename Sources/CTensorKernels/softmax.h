// exp(x[i] − m) / Σ exp(x[j] − m), m the maximum. The difference is kept exact: rounding it alone would cost ULPs.
#ifndef SOFTMAX_H
#define SOFTMAX_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

enum { softmax_lanes = 8 };

// e^{x − maximum}. A number equal to the maximum counts as distance 0, infinite ones too.
INLINED Exponential weight(real x, real maximum) {
    const DoubleWord distance = within_decay(exact_sum(x, -maximum));
    return decay(either(x == maximum, word(0), distance));
}

INLINED DoubleWord whole_weight(real x, real maximum) {
    const Exponential e = weight(x, maximum);
    return scaled(mantissa(e), e.power);
}

INLINED real maximum_of(const real *x, size_t n, size_t stride) {
    real maximum = -infinity;
    for (size_t i = 0; i < n; i++) {
        const real candidate = x[i * stride];
        maximum = candidate > maximum || candidate != candidate ? candidate : maximum;
    }
    return maximum;
}

// Lanes that do not depend on each other, so that the loop vectorises in a fixed order.
INLINED DoubleWord total_weight(const real *x, size_t n, size_t stride, real maximum) {
    real sums[softmax_lanes] = {0}, errors[softmax_lanes] = {0};
    size_t i = 0;
    for (; i + softmax_lanes <= n; i += softmax_lanes) {
        for (size_t lane = 0; lane < softmax_lanes; lane++) {
            const DoubleWord term = whole_weight(x[(i + lane) * stride], maximum);
            const DoubleWord sum = exact_sum(sums[lane], term.hi);
            sums[lane] = sum.hi;
            errors[lane] += sum.lo + term.lo;
        }
    }
    DoubleWord total = {0, 0};
    for (size_t lane = 0; lane < softmax_lanes; lane++)
        total = sum(total, exact_sum(sums[lane], errors[lane]));
    for (; i < n; i++) total = sum(total, whole_weight(x[i * stride], maximum));
    return ordered_sum(total.hi, total.lo);
}

INLINED void softmax(const real *restrict x, real *restrict y, size_t n, size_t stride) {
    const real maximum = maximum_of(x, n, stride);
    const DoubleWord inverse = reciprocal(total_weight(x, n, stride, maximum));
    for (size_t i = 0; i < n; i++) {
        const Exponential e = weight(x[i * stride], maximum);
        y[i * stride] = with_power(product(mantissa(e), inverse), e);
    }
}

// The common case apart, so that its loops are contiguous.
#define FIBRE(name)                                                                                 \
    CLONED void KERNEL(name)(const real *restrict x, real *restrict y, size_t n, size_t stride) {   \
        if (stride == 1) name(x, y, n, 1);                                                          \
        else name(x, y, n, stride);                                                                 \
    }

FIBRE(softmax)

#endif
