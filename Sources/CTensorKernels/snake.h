// snake: x + sin²(ax)/a, and its derivative 1 + sin(2ax) = 2·sin²(ax + π/4), which keeps its relative accuracy
// at the roots. For |ax| up to trigonometric_bound; beyond, `patched` asks the system's libm.
#ifndef SNAKE_H
#define SNAKE_H

#include "trigonometric.h"
#include "wide.h"
#pragma STDC FP_CONTRACT OFF

// sin²(y + quarters·π/4): y less the nearest multiple of π/2, which is the sum of three numbers, and for an odd
// one 1 − sin².
INLINED DoubleWord square_sine(DoubleWord y, real quarters) {
    const real shifter = SINGLE ? (real)0x1.8p23 : (real)0x1.8p52;
    const real k = (fused(y.hi, (real)0x1.45f306dc9c883p-1, half * quarters) + shifter) - shifter;
    const real half_k = half * k, odd = half_k - ((half_k + shifter) - shifter);
    const real multiple = fused(quarter, quarters, -half_k);
    const DoubleWord first = exact_product(multiple, pi.hi), second = exact_product(multiple, pi.lo);
    const DoubleWord near = sum(exact_sum(y.hi, first.hi), exact_sum(y.lo, first.lo));
    const DoubleWord precise = sum(near, second);
    const DoubleWord r = ordered_sum(precise.hi, fused(multiple, pi_rest, precise.lo));

    const DoubleWord square = product(r, r);
    const real tail = polynomial(square_sine_tail + 1, square_sine_tail_degree - 1, square.hi);
    const DoubleWord bend = plus_product(negated(one_third), square.hi, word(tail));
    const DoubleWord sine = product(square, descending_sum(word(1), product(square, bend)));
    return either(odd != 0, descending_sum(word(1), negated(sine)), sine);
}

INLINED Jet snake_jet(real x, real a) {
    const DoubleWord y = exact_product(at_most(at_least(x, -huge), huge), a);
    const DoubleWord wave = product(square_sine(y, 0), reciprocal(word(a)));
    const real value = rounded(sum(word(x), wave));
    const real slope = rounded(scaled(square_sine(y, 1), 2));
    return (Jet){x == 0 || magnitude(x) > huge ? x : value, slope};
}

// What is beyond the reduction's reach, one number at a time, in a type that holds the whole product: next to a root
// of the derivative a double of the argument has lost all that matters. At infinity, which has no limit, it is 1.
INLINED void patched(const real *restrict xs, real *restrict ys, real *restrict ds, size_t n, real a) {
    for (size_t i = 0; i < n; i++) {
        const double estimate = (double)a * (double)xs[i];
        if (!(fabs(estimate) > (double)trigonometric_bound)) continue;
        if (isinf(xs[i])) {
            if (ys) ys[i] = xs[i];
            if (ds) ds[i] = 1;
            continue;
        }
        const Wide y = (Wide)a * (Wide)xs[i], sine = wide_sine(y), both = sine + wide_cosine(y);
        if (ys) ys[i] = (real)((Wide)xs[i] + sine * sine / (Wide)a);
        if (ds) ds[i] = (real)(both * both);
    }
}

#define SNAKE_LOOP(body, patch)                                                                     \
    INTERLEAVED for (size_t i = 0; i < n; i++) {                                                                \
        const Jet jet = snake_jet(xs[i], a);                                                        \
        body                                                                                        \
    }                                                                                               \
    patch;

CLONED void KERNEL(snake)(const real *restrict xs, real *restrict ys, size_t n, real a) {
    SNAKE_LOOP(ys[i] = jet.value;, patched(xs, ys, NULL, n, a))
}

CLONED void KERNEL(snake_derivative)(const real *restrict xs, real *restrict ds, size_t n, real a) {
    SNAKE_LOOP(ds[i] = jet.derivative;, patched(xs, NULL, ds, n, a))
}

CLONED void KERNEL(snake_with_derivative)(const real *restrict xs, real *restrict ys, real *restrict ds, size_t n,
                                          real a) {
    SNAKE_LOOP(ys[i] = jet.value; ds[i] = jet.derivative;, patched(xs, ys, ds, n, a))
}

// snake″ = 2a·cos(2ax). At infinity, which has no limit, it is 0.
CLONED void KERNEL(snake_curvature)(const real *restrict xs, real *restrict ys, size_t n, real a) {
    for (size_t i = 0; i < n; i++)
        ys[i] = 2 * a * sine(scaled(exact_product(at_most(at_least(xs[i], -huge), huge), a), 2), 1);
    for (size_t i = 0; i < n; i++) {
        const double y = (double)a * (double)xs[i];
        if (!(fabs(y) > (double)(half * trigonometric_bound))) continue;
        const double sine = sin(y), cosine = cos(y), double_cosine = (cosine - sine) * (cosine + sine);
        ys[i] = isinf(y) ? 0 : (real)(2 * (double)a * (isinf(2 * y) ? double_cosine : cos(2 * y)));
    }
}

#endif
