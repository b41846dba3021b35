// The normal distribution, for gelu. Φ is 1 − Q or Q, and Q(t) = e^{−t²/2}·W(t) for t ≥ 0, where W is
// smooth and tabulated: the tail needs no erfc, and keeps its relative accuracy down to underflow.
#include "exponential.h"
#include "normal_tail_table.h"
#pragma STDC FP_CONTRACT OFF

static const double bound = 50;  // beyond, e^{−t²/2} is 0

INLINED double bounded(double x) { return x < -bound ? -bound : x > bound ? bound : x; }

INLINED Exponential gaussian(double t) {
    const Pair square = exact_product(t, t);
    return exponential_of_pair((Pair){-0.5 * square.hi, -0.5 * square.lo});
}

// W(t) for t ≥ 0; beyond 40 the value at 40 serves, where the gaussian is 0.
INLINED Pair scaled_tail(double t) {
    const double position = 1 + (t < 40 ? t : 40);
    uint64_t bits;
    memcpy(&bits, &position, sizeof bits);
    const double *row = normal_tail_rows[(bits >> 47) - (UINT64_C(1023) << 5)];
    const double h = (t < 40 ? t : 40) - row[0];
    double series = row[tail_degree + 2];
    for (int degree = tail_degree - 1; degree >= 1; degree--) series = fma(series, h, row[degree + 2]);
    return exact_sum_ordered(row[1], fma(series, h, row[2]));
}

// W(t) − t/√(2π), which is 0 at gelu′'s root.
INLINED Pair scaled_tail_excess(double t) {
    const Pair density = {density_hi, density_lo};
    const Pair general = pair_add(scaled_tail(t), pair_negate(pair_multiply(density, pair_of(t))));

    const Pair d = pair_add(pair_of(t), (Pair){-root_hi, -root_lo});
    double series = root_series[root_degree - 2];
    for (int degree = root_degree - 3; degree >= 0; degree--) series = fma(series, d.hi, root_series[degree]);
    const Pair slope = exact_sum_ordered(root_slope_hi, fma(series, d.hi, root_slope_lo));
    return pair_select(fabs(d.hi) < 0.125, pair_multiply(d, slope), general);
}

// x·Q(|x|) for x < 0, x − x·Q(x) for x ≥ 0.
INLINED double gelu_of(double x) {
    const double inside = bounded(x), t = fabs(inside);
    const Exponential e = gaussian(t);
    const Pair tail = pair_multiply(mantissa(e), scaled_tail(t));
    const Pair part = pair_multiply(pair_of(inside), tail);
    const Pair small = pair_scale(pair_scale(part, e.half), e.rest);
    const double above = pair_add(pair_of(inside), pair_negate(small)).hi;
    return x > bound || x == 0 ? x : x > 0 ? above : scaled(part.hi, e);
}

// Φ + xφ: φ·√(2π)·excess for x < 0, one minus that for x ≥ 0.
INLINED double gelu_derivative_of(double x) {
    const double inside = bounded(x), t = fabs(inside);
    const Exponential e = gaussian(t);
    const Pair part = pair_multiply(mantissa(e), scaled_tail_excess(t));
    const Pair small = pair_scale(pair_scale(part, e.half), e.rest);
    return inside >= 0 ? pair_add(pair_of(1), pair_negate(small)).hi : scaled(part.hi, e);
}

INLINED double normal_density_of(double x) {
    const Exponential e = gaussian(bounded(x));
    return scaled(pair_multiply((Pair){density_hi, density_lo}, mantissa(e)).hi, e);
}

// gelu″ = φ·(2 − x²)
INLINED double gelu_curvature_of(double x) {
    const double inside = bounded(x);
    const Exponential e = gaussian(inside);
    const Pair density = pair_multiply((Pair){density_hi, density_lo}, mantissa(e));
    const Pair bend = pair_add(pair_of(2), pair_negate(exact_product(inside, inside)));
    return scaled(pair_multiply(density, bend).hi, e);
}

UNARY(gelu, x != x ? x : gelu_of(x))
UNARY(gelu_derivative, x != x ? x : gelu_derivative_of(x))
UNARY(gelu_curvature, gelu_curvature_of(x))
UNARY(normal_density, normal_density_of(x))
