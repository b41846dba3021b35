// The other functions of a whole fibre: log softmax, softmin, sparsemax, hardmax. As in softmax, infinite numbers
// that are the maximum (for softmin the minimum) share it equally, and one NaN makes the fibre NaN.
#ifndef FIBRES_H
#define FIBRES_H

#include "logarithm.h"
#include "softmax.h"
#pragma STDC FP_CONTRACT OFF

// x − maximum, and 0 for the maximum itself, an infinite one too.
INLINED DoubleWord below(real x, real maximum) {
    return either(x == maximum, word(0), exact_sum(x, -maximum));
}

// x[i] − m − log Σ e^{x[j] − m}
INLINED void log_softmax(const real *restrict x, real *restrict y, size_t n, size_t stride) {
    const real maximum = maximum_of(x, n, stride);
    const DoubleWord total = total_weight(x, n, stride, maximum);
    const Split at = split(total.hi);
    const DoubleWord logarithm = logarithm_of(at, total.lo * power_of_two(-(int)at.k));
    for (size_t i = 0; i < n; i++) {
        const DoubleWord distance = below(x[i * stride], maximum);
        const real lo = distance.hi >= -greatest || distance.hi != distance.hi ? distance.lo : 0;
        const DoubleWord value = exact_sum(distance.hi, -logarithm.hi);
        const real rest = value.lo + (lo - logarithm.lo);
        y[i * stride] = total.hi != total.hi ? total.hi : distance.hi < -greatest ? distance.hi : value.hi + rest;
    }
}

// softmax of −x: the minimum is the reference.
INLINED void softmin(const real *restrict x, real *restrict y, size_t n, size_t stride) {
    for (size_t i = 0; i < n; i++) y[i * stride] = -x[i * stride];
    const real maximum = maximum_of(y, n, stride);
    const DoubleWord inverse = reciprocal(total_weight(y, n, stride, maximum));
    for (size_t i = 0; i < n; i++) {
        const Exponential e = weight(y[i * stride], maximum);
        y[i * stride] = with_power(product(mantissa(e), inverse), e);
    }
}

// The projection onto the simplex: max(x[i] − m − τ, 0), with τ such that all sum to 1. The support shrinks to the
// exact one: only numbers above the τ of a larger support stay. (Michelot, 1986)
INLINED void sparsemax(const real *restrict x, real *restrict y, size_t n, size_t stride) {
    const real maximum = maximum_of(x, n, stride);
    DoubleWord tau = word(-1);
    size_t size = n + 1;
    for (;;) {
        DoubleWord total = word(-1);
        size_t support = 0;
        for (size_t i = 0; i < n; i++) {
            const DoubleWord distance = below(x[i * stride], maximum);
            const int inside = (distance.hi - tau.hi) + (distance.lo - tau.lo) > 0;
            total = either(inside, sum(total, distance), total);
            support += (size_t)inside;
        }
        if (support == 0 || support >= size) break;
        size = support;
        tau = quotient(total, word((real)support));
    }
    for (size_t i = 0; i < n; i++) {
        const DoubleWord distance = below(x[i * stride], maximum), over = sum(distance, negated(tau));
        const real value = rounded(over);
        y[i * stride] = maximum != maximum ? maximum : value > 0 ? value : 0;
    }
}

// 1 for the first maximum, 0 for the rest.
INLINED void hardmax(const real *restrict x, real *restrict y, size_t n, size_t stride) {
    const real maximum = maximum_of(x, n, stride);
    const real rest = maximum != maximum ? maximum : 0;
    for (size_t i = 0; i < n; i++) y[i * stride] = rest;
    for (size_t i = 0; i < n; i++) {
        if (x[i * stride] != maximum) continue;
        y[i * stride] = 1;
        break;
    }
}

FIBRE(log_softmax)
FIBRE(softmin)
FIBRE(sparsemax)
FIBRE(hardmax)

#endif
