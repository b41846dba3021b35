// sin and cos: y less the nearest multiple of π/2. Beyond trigonometric_bound the system's libm answers.
#ifndef TRIGONOMETRIC_H
#define TRIGONOMETRIC_H

#include "logarithm.h"
#pragma STDC FP_CONTRACT OFF

#if SINGLE
static const real trigonometric_bound = 0x1p12f;
#else
static const real trigonometric_bound = 0x1p25;
#endif

// sin(y + quarters·π/2), with quarters 0 or 1.
INLINED real sine(DoubleWord y, int quarters) {
    const real shifter = SINGLE ? (real)0x1.8p23 : (real)0x1.8p52;
    const real shifted = fused(y.hi, (real)0x1.45f306dc9c883p-1, shifter), k = shifted - shifter;
    const real_bits quadrant = bits_of(shifted) + (real_bits)quarters;
    const DoubleWord first = exact_product(-half * k, pi.hi), second = exact_product(-half * k, pi.lo);
    const DoubleWord near = sum(exact_sum(y.hi, first.hi), exact_sum(y.lo, first.lo));
    const DoubleWord precise = sum(near, second);
    const DoubleWord r = ordered_sum(precise.hi, fused(-half * k, pi_rest, precise.lo));

    const DoubleWord square = product(r, r);
    const real odd_tail = polynomial(sine_tail, sine_tail_degree, square.hi);
    const real odd = r.hi + fused(r.hi * square.hi, odd_tail, fused(-half * square.hi, r.lo, r.lo));
    const real even_tail = polynomial(cosine_tail, cosine_tail_degree, square.hi);
    const DoubleWord start = ordered_sum(1, -half * square.hi);
    const real even = start.hi + fused(square.hi * square.hi, even_tail, fused(-half, square.lo, start.lo));

    const real_bits sign = (quadrant & 2) << (fraction_bits + (SINGLE ? 7 : 10));
    return of_bits(bits_of(quadrant & 1 ? even : odd) ^ sign);
}

#define TRIGONOMETRIC(name, result, by_system)                                                      \
    CLONED void KERNEL(name)(const real *restrict xs, real *restrict ys, size_t n) {                \
        for (size_t i = 0; i < n; i++) {                                                            \
            const real x = xs[i];                                                                   \
            ys[i] = (result);                                                                       \
        }                                                                                           \
        for (size_t i = 0; i < n; i++)                                                              \
            if (magnitude(xs[i]) > trigonometric_bound) ys[i] = (real)by_system((double)xs[i]);     \
    }

TRIGONOMETRIC(sin, x == 0 ? x : sine(word(x), 0), sin)
TRIGONOMETRIC(cos, sine(word(x), 1), cos)

#endif
