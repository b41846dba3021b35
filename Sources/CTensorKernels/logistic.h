// The logistic function σ and what is built on it: sigmoid, tanh, silu, swish. e = e^{−|y|}.
#ifndef LOGISTIC_H
#define LOGISTIC_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

// −|x·factor|, or −decay_bound where that is less.
INLINED DoubleWord negative_magnitude(real x, real factor) {
    return within_decay(exact_product(-magnitude(x), magnitude(factor)));
}

// What 1 + e gives: r = 1 / (1 + e), and part = e / (1 + e) short of the power of two in e.
typedef struct {
    Exponential e;
    DoubleWord r, part;
} Logistic;

INLINED Logistic logistic_of(DoubleWord minus_y) {
    const Exponential e = decay(minus_y);
    const DoubleWord r = reciprocal(plus_one(e));
    return (Logistic){e, r, product(mantissa(e), r)};
}

// σ(y) and σ′(y) = σ(y)·σ(−y)
INLINED real sigmoid_of(int positive, Logistic l) {
    return positive ? rounded(l.r) : with_power(l.part, l.e);
}

INLINED DoubleWord sigmoid_slope_of(Logistic l) { return product(l.part, l.r); }

INLINED Jet sigmoid_jet(real x) {
    const Logistic l = logistic_of(word(at_least(-magnitude(x), -decay_bound)));
    return (Jet){sigmoid_of(x >= 0, l), with_power(sigmoid_slope_of(l), l.e)};
}

// The value alone: x = k·ln 2 + s gives numerator / (1 + e^{−x}) = numerator · 2^k / (2^k + 1 + p), p = e^{−s} − 1.
INLINED real over_one_plus_decay(real numerator, real x) {
    const Reduced t = reduced_decay(word(at_most(at_least(x, -decay_bound), saturation_bound)));
    const DoubleWord p = expm1_of_reduced(negated(t.r));
    const real one = 1 + t.power;
    const DoubleWord divisor = ordered_sum(one, p.hi);
    const DoubleWord rest = {divisor.hi, divisor.lo + (p.lo + ((1 - one) + t.power))};
    return rounded(quotient(word(numerator), rest)) * t.lifted * t.unlift;
}

ACTIVATION_WITH_VALUE(sigmoid, over_one_plus_decay(1, x), sigmoid_jet(x))

// ---- tanh x = (1 − E) / (1 + E) with E = e^{−2|x|}, and tanh′ x = 4E / (1 + E)²

INLINED DoubleWord tanh_of(real x) {
    const Exponential e = decay(word(at_least(-2 * magnitude(x), -2 * saturation_bound)));
    return quotient(negated(minus_one(e)), plus_one(e));
}

INLINED Jet tanh_jet(real x) {
    const Exponential e = decay(word(at_least(-2 * magnitude(x), -decay_bound)));
    const DoubleWord r = reciprocal(plus_one(e));
    const DoubleWord slope = product(product(scaled(mantissa(e), 4), r), r);
    return (Jet){with_sign(rounded(product(negated(minus_one(e)), r)), x), with_power(slope, e)};
}

// σ″ = −e(1 − e) / (1 + e)³ for x ≥ 0, and odd.
INLINED real sigmoid_curvature_of(real x) {
    const Logistic l = logistic_of(word(at_least(-magnitude(x), -decay_bound)));
    const DoubleWord bend = product(product(sigmoid_slope_of(l), l.r), negated(minus_one(l.e)));
    return with_sign(with_power(bend, l.e), -x);
}

// tanh″ = −2·tanh·tanh′ = −8E(1 − E) / (1 + E)³ for x ≥ 0, and odd.
INLINED real tanh_curvature_of(real x) {
    const Logistic l = logistic_of(word(at_least(-2 * magnitude(x), -decay_bound)));
    const DoubleWord bend = product(product(sigmoid_slope_of(l), l.r), scaled(negated(minus_one(l.e)), 8));
    return with_sign(with_power(bend, l.e), -x);
}

LOOP(sigmoid_curvature, sigmoid_curvature_of(x))
LOOP(tanh_curvature, tanh_curvature_of(x))
LOOP(tanh_shrink_curvature, -tanh_curvature_of(x))

ACTIVATION_WITH_VALUE(tanh, x != x ? x : with_sign(rounded(tanh_of(x)), x), tanh_jet(x))

// tanhShrink: x − tanh x, by its series near 0, and tanh² x.
INLINED Jet tanh_shrink_jet(real x) {
    const real t = magnitude(x), series_bound = (real)0.75;
    const DoubleWord square = exact_product(at_most(t, series_bound), at_most(t, series_bound));
    const real tail = polynomial(tanh_shrink_tail, tanh_shrink_tail_degree, square.hi);
    const DoubleWord near = product(times(plus_product(one_third, square.hi, word(tail)), t), square);

    const DoubleWord tanh = tanh_of(x), bounded = word(at_most(t, huge));
    const real far = rounded(descending_sum(bounded, negated(tanh)));
    const real value = t > huge ? t : t < series_bound ? rounded(near) : far;
    return (Jet){with_sign(value, x), rounded(product(tanh, tanh))};
}

ACTIVATION(tanh_shrink, tanh_shrink_jet(x))

// ---- silu and swish: x·σ(y) with y = βx. The derivative silu′(y) is 1 − g for y ≥ 0 and g for y < 0, where
// g = e·(1 − |y| + e) / (1 + e)². With d = root − y and e = e^root · e^{−d}, for y < 0, the factor that is 0 at
// the root becomes d + e^root·(e^{−d} − 1), and loses nothing there.

INLINED Jet swish_of(real x, DoubleWord minus_y, int positive) {
    const DoubleWord d = distance(minus_y, silu_root, silu_root_rest);
    const Exponential shifted = decay(d);
    const DoubleWord factor = sum(d, product(silu_root_exponential, minus_one(shifted)));
    const DoubleWord e = product(silu_root_exponential, mantissa(shifted));
    const DoubleWord r = reciprocal(descending_sum(word(1), scaled(e, shifted.power)));
    const DoubleWord part = product(e, r), g = product(product(part, factor), r);
    const DoubleWord falling = descending_sum(word(1), negated(scaled(g, shifted.power)));

    const DoubleWord value = times(either(positive, r, part), at_most(at_least(x, -huge), huge));
    const int saturated = positive && minus_y.hi <= -saturation_bound;
    const real unsaturated = positive ? rounded(value) : with_power(value, shifted);
    return (Jet){magnitude(x) < scarce ? half * x : saturated ? x
                     : minus_y.hi <= -decay_bound ? -(real)0 : unsaturated,
                 positive ? rounded(falling) : with_power(g, shifted)};
}

INLINED Jet swish_jet(real x, real beta) {
    return swish_of(x, negative_magnitude(x, beta), x * beta >= 0);
}

INLINED Jet silu_jet(real x) {
    return swish_of(x, word(at_least(-magnitude(x), -decay_bound)), x >= 0);
}

INLINED real silu_of(real x) {
    return x > saturation_bound || x == 0 ? x : over_one_plus_decay(at_least(x, -decay_bound), x);
}

ACTIVATION_WITH_VALUE(silu, silu_of(x), silu_jet(x))
ACTIVATION(swish, swish_jet(x, beta), OF(beta))

// silu″(y) = σ′·(2 − y·tanh(y/2)) = e·(2(1 + e) − |y|(1 − e)) / (1 + e)³, and swish″(x) = β·silu″(βx).
INLINED real silu_curvature_of(DoubleWord minus_y, real beta) {
    const Logistic l = logistic_of(minus_y);
    const DoubleWord bend = sum(scaled(plus_one(l.e), 2), product(minus_one(l.e), negated(minus_y)));
    return with_power(times(product(bend, product(product(l.part, l.r), l.r)), beta), l.e);
}

LOOP(silu_curvature, silu_curvature_of(word(at_least(-magnitude(x), -decay_bound)), 1))
LOOP(swish_curvature, silu_curvature_of(negative_magnitude(x, beta), beta), OF(beta))

#endif
