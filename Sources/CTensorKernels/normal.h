// The normal distribution, for gelu. Φ is 1 − Q or Q, and Q(t) = e^{−t²/2}·W(t) for t ≥ 0, where W is smooth and
// falls from ½ like φ(0)/t: the tail needs no erfc, and keeps its relative accuracy down to underflow.
#ifndef NORMAL_H
#define NORMAL_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED Exponential gaussian(real t) {
    const DoubleWord square = exact_product(t, t);
    return decay(within_decay(scaled(square, -half)));
}

// r = 1 / (t + 4), u = (t − 4) / (t + 4), in which the polynomials are.
typedef struct {
    DoubleWord r, u;
} NormalVariable;

INLINED NormalVariable normal_variable(real t) {
    const DoubleWord r = reciprocal(exact_sum(t, 4)), u = exact_sum(1, -8 * r.hi);
    return (NormalVariable){r, {u.hi, fused(-8, r.lo, u.lo)}};
}

INLINED DoubleWord coefficient(const real *hi, const real *lo, int degree) {
    return (DoubleWord){hi[degree], lo[degree]};
}

// W(t). The last steps of the polynomial, and the low word of u, are compensated.
INLINED DoubleWord scaled_tail(NormalVariable at) {
    const real u = at.u.hi;
    const real rest = polynomial(normal_tail + 3, normal_tail_degree - 3, u);
    const DoubleWord bend = plus_product(coefficient(normal_tail, normal_tail_lo, 2), u, word(rest));
    const DoubleWord slope = plus_product(coefficient(normal_tail, normal_tail_lo, 1), u, bend);
    const DoubleWord linear = times(slope, u), value = exact_sum(normal_tail[0], linear.hi);
    const real change = polynomial(normal_tail_change, normal_tail_change_degree, u);
    const real lo = value.lo + (linear.lo + normal_tail_lo[0]);
    return product((DoubleWord){value.hi, fused(change, at.u.lo, lo)}, at.r);
}

// (t·φ(0) − W(t)) / (t − t₀), with t₀ = −root of gelu′
INLINED DoubleWord scaled_slope(NormalVariable at) {
    const real u = at.u.hi;
    const real rest = polynomial(normal_slope + 2, normal_slope_degree - 2, u);
    const DoubleWord linear = plus_product(coefficient(normal_slope, normal_slope_lo, 1), u, word(rest));
    const DoubleWord value = plus_product(coefficient(normal_slope, normal_slope_lo, 0), u, linear);
    const real change = polynomial(normal_slope_change, normal_slope_change_degree, u);
    return (DoubleWord){value.hi, fused(change, at.u.lo, value.lo)};
}

// gelu: x·Q(|x|) for x < 0, x − x·Q(x) for x ≥ 0; and gelu′: g = (t₀ − t)·e^{−t²/2}·slope for x < 0, 1 − g for x ≥ 0.
INLINED Jet gelu_jet(real x) {
    const real inside = at_most(at_least(x, -normal_bound), normal_bound), t = magnitude(inside);
    const Exponential e = gaussian(t);
    const DoubleWord m = mantissa(e);
    const NormalVariable at = normal_variable(t);

    const DoubleWord part = times(product(m, scaled_tail(at)), inside);
    const real above = rounded(descending_sum(word(inside), negated(scaled(part, e.power))));

    const DoubleWord to_root = distance(word(-t), gelu_root, gelu_root_rest);
    const DoubleWord g = product(product(m, scaled_slope(at)), to_root);
    const real rising = rounded(descending_sum(word(1), negated(scaled(g, e.power))));
    return (Jet){x > normal_bound || x == 0 ? x : x > 0 ? above : with_power(part, e),
                 x >= 0 ? rising : with_power(g, e)};
}

INLINED DoubleWord density_of(real t, Exponential *e) {
    *e = gaussian(t);
    return product(normal_density_at_zero, mantissa(*e));
}

INLINED real normal_density_of(real x) {
    Exponential e;
    const DoubleWord density = density_of(at_most(magnitude(x), normal_bound), &e);
    return with_power(density, e);
}

// gelu″ = φ·(2 − x²)
INLINED real gelu_curvature_of(real x) {
    const real inside = at_most(magnitude(x), normal_bound);
    Exponential e;
    const DoubleWord density = density_of(inside, &e);
    return with_power(product(density, sum(word(2), negated(exact_product(inside, inside)))), e);
}

ACTIVATION(gelu, gelu_jet(x))
LOOP(gelu_curvature, gelu_curvature_of(x))
LOOP(normal_density, normal_density_of(x))

#endif
