// Piecewise linear and quadratic functions. At a kink the derivative is the one that the comparison gives.
// NaN stays NaN.
#ifndef PIECEWISE_H
#define PIECEWISE_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED real or_nan(real x, real value) { return x != x ? x : value; }

INLINED real clipped(real x, real low, real high) { return x < low ? low : x > high ? high : x; }

// (a + b) · c / 6 with one rounding.
INLINED real sixth(real a, real b, real c) {
    return rounded(product(times(exact_sum(a, b), c), one_sixth));
}

INLINED real half_open(real x, real low, real high) { return x > low && x < high ? 1 : x != x ? x : 0; }

LOOP(zero_derivative, or_nan(x, 0))
ACTIVATION(linear, ((Jet){x, or_nan(x, 1)}))
ACTIVATION(step, ((Jet){x >= threshold ? 1 : or_nan(x, 0), or_nan(x, 0)}), OF(threshold))
ACTIVATION(relu, ((Jet){x > 0 || x != x ? x : 0, x > 0 ? 1 : or_nan(x, 0)}))
ACTIVATION(relu6, ((Jet){x <= 0 ? 0 : x > 6 ? 6 : x, half_open(x, 0, 6)}))
// Slope 0 times −∞ is the limit 0, not NaN.
ACTIVATION(leaky_relu,
           ((Jet){x > 0 ? x : slope == 0 && x < 0 ? 0 : slope * x, x > 0 ? 1 : or_nan(x, slope)}),
           OF(slope))
ACTIVATION(threshold, ((Jet){x > threshold || x != x ? x : value, x > threshold ? 1 : or_nan(x, 0)}),
           OF(threshold) OF(value))
ACTIVATION(hard_tanh, ((Jet){clipped(x, low, high), half_open(x, low, high)}), OF(low) OF(high))
ACTIVATION(hard_sigmoid, ((Jet){sixth(clipped(x, -3, 3), 3, 1), half_open(x, -3, 3) * (1 / (real)6)}))
ACTIVATION(hard_swish,
           ((Jet){x <= -3 ? 0 : x >= 3 ? x : x == 0 ? x : sixth(clipped(x, -3, 3), 3, clipped(x, -3, 3)),
                  x <= -3 ? 0 : x >= 3 ? 1 : sixth(2 * clipped(x, -3, 3), 3, 1)}))
ACTIVATION(hard_shrink,
           ((Jet){magnitude(x) <= lambda ? 0 : x, magnitude(x) <= lambda ? 0 : or_nan(x, 1)}), OF(lambda))
ACTIVATION(soft_shrink,
           ((Jet){x > lambda ? x - lambda : x < -lambda ? x + lambda : or_nan(x, 0),
                  magnitude(x) <= lambda ? 0 : or_nan(x, 1)}),
           OF(lambda))
ACTIVATION(sparse_sigmoid,
           ((Jet){x <= -1 ? 0 : x >= 1 ? 1 : half * x + half, half_open(x, -1, 1) * half}))

INLINED real sparse_plus_inside(real x) {
    const DoubleWord s = exact_sum(clipped(x, -1, 1), 1);
    return rounded(product(s, s)) * quarter;
}

ACTIVATION(sparse_plus,
           ((Jet){x <= -1 ? 0 : x >= 1 ? x : sparse_plus_inside(x), x <= -1 ? 0 : x >= 1 ? 1 : half * x + half}))

// Second derivatives, 0 at the kinks.
LOOP(sparse_plus_curvature, half_open(x, -1, 1) * half)
LOOP(hard_swish_curvature, half_open(x, -3, 3) * (1 / (real)3))

#endif
