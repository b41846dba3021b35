// softplus(x) = log(1 + e^{βx}) / β, and logSigmoid(x) = −softplus(−x). e = e^{−β|x|}.
#ifndef SOFTPLUS_H
#define SOFTPLUS_H

#include "logistic.h"
#pragma STDC FP_CONTRACT OFF

// log(1 + e) = 2·artanh s with s = e / (2 + e) ≤ 1/3, short of the power of two in e.
INLINED DoubleWord log1p_of(Exponential e) {
    const DoubleWord s = quotient(mantissa(e), descending_sum(word(1), plus_one(e)));
    const real whole_s = s.hi * e.power, square = whole_s * whole_s;
    const real tail = square * polynomial(artanh_tail, artanh_tail_degree, square);
    return (DoubleWord){2 * s.hi, 2 * fused(s.hi, tail, s.lo)};
}

// max(x, 0) + log(1 + e) / β
INLINED real softplus_of(real x, Exponential e, DoubleWord inverse_beta) {
    const DoubleWord logarithm = product(log1p_of(e), inverse_beta);
    const DoubleWord above = exact_sum(at_most(x, huge), logarithm.hi * e.power);
    const real sum = above.hi + fused(logarithm.lo, e.power, above.lo);
    return x > huge ? x : x > 0 ? sum : with_power(logarithm, e);
}

INLINED Jet softplus_jet(real x, real beta) {
    const DoubleWord inverse_beta = reciprocal(word(beta));
    const Logistic l = logistic_of(negative_magnitude(x, beta));
    return (Jet){softplus_of(x, l.e, inverse_beta), sigmoid_of(x >= 0, l)};
}

INLINED Jet log_sigmoid_jet(real x) {
    const Logistic l = logistic_of(word(at_least(-magnitude(x), -decay_bound)));
    return (Jet){-softplus_of(-x, l.e, word(1)), sigmoid_of(x <= 0, l)};
}

// Its second derivative βσ′(βx).
INLINED real softplus_curvature_of(real x, real beta) {
    const Logistic l = logistic_of(negative_magnitude(x, beta));
    return with_power(times(sigmoid_slope_of(l), beta), l.e);
}

ACTIVATION(softplus, softplus_jet(x, beta), OF(beta))
ACTIVATION(log_sigmoid, log_sigmoid_jet(x))
LOOP(softplus_curvature, softplus_curvature_of(x, beta), OF(beta))
LOOP(log_sigmoid_curvature, -softplus_curvature_of(x, 1))

#endif
