// exp and expm1, and the units that are exponential below 0: elu, celu, selu.
#ifndef EXPONENTIAL_UNITS_H
#define EXPONENTIAL_UNITS_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED Exponential exponential(real x) {
    return exponential_of(reduced(word(at_most(at_least(x, -decay_bound), growth_bound))));
}

// 1 + r is exact as a double word, and what follows is small: no more is needed for one rounding of e^x.
INLINED Jet exponential_jet(real x) {
    const Reduced t = reduced(word(at_most(at_least(x, -decay_bound), growth_bound)));
    const real r = t.r.hi, square = r * r;
    const real cubic = polynomial(expm1_tail, expm1_tail_degree, r);
    const DoubleWord start = ordered_sum(1, r);
    const real mantissa = start.hi + (start.lo + fused(r * square, cubic, fused(half, square, t.r.lo)));
    const real value = mantissa * t.lifted * t.unlift;
    return (Jet){value, value};
}

// e^x − 1 = 2^k·((1 − 2^−k) + p)
INLINED real expm1_value(real x) {
    const Exponential e = exponential(at_least(x, -2 * saturation_bound));
    const real inverse = 1 / (e.power < (real)0x1p100 ? e.power : (real)0x1p100);
    const DoubleWord value = descending_sum(word(1 - inverse), e.p);
    return magnitude(x) < tiny ? x : with_power(value, e);
}

LOOP(exp, exponential_jet(x).value)
LOOP(expm1, expm1_value(x))
ACTIVATION(exponential, exponential_jet(x))

// α·(e^y − 1) and αe^y for y ≤ 0
INLINED Jet scaled_exponential(DoubleWord alpha, DoubleWord y) {
    const Exponential e = decay(within_decay(y));
    return (Jet){rounded(product(alpha, minus_one(e))), with_power(product(alpha, mantissa(e)), e)};
}

INLINED Jet elu_jet(real x, real alpha) {
    const Jet below = scaled_exponential(word(alpha), word(at_most(x, 0)));
    return (Jet){x > 0 ? x : x == 0 ? alpha * x : below.value, x > 0 ? 1 : below.derivative};
}

// α(e^{x/α} − 1) and e^{x/α}
INLINED Jet celu_jet(real x, real alpha) {
    const DoubleWord y = times(reciprocal(word(alpha)), at_most(at_least(x, -huge), 0));
    const Jet below = scaled_exponential(word(alpha), y), slope = scaled_exponential(word(1), y);
    return (Jet){x > 0 || y.hi > -tiny ? x : below.value, x > 0 ? 1 : slope.derivative};
}

// λx, and λα(e^x − 1) for x ≤ 0
INLINED Jet selu_jet(real x) {
    const Jet below = scaled_exponential(selu_slope, word(at_most(x, 0)));
    const real bounded = at_most(x, greatest), above = fused(bounded, selu_scale.hi, bounded * selu_scale.lo);
    const int small = magnitude(x) < scarce;
    const real linear = times_small(either(x > 0, selu_scale, selu_slope), small ? x : 0);
    return (Jet){x == 0 ? x : small ? linear : x > 0 ? above : below.value,
                 x > 0 ? selu_scale.hi : below.derivative};
}

ACTIVATION(elu, elu_jet(x, alpha), OF(alpha))
ACTIVATION(celu, celu_jet(x, alpha), OF(alpha))
ACTIVATION(selu, selu_jet(x))

// celu″ = e^{x/α} / α. At the kinks the second derivatives are those from the left, as the first ones are.
INLINED real celu_curvature_of(real x, real alpha) {
    const DoubleWord inverse = reciprocal(word(alpha)), y = times(inverse, at_most(at_least(x, -huge), 0));
    return scaled_exponential(inverse, y).derivative;
}

LOOP(elu_curvature, x > 0 ? 0 : elu_jet(x, alpha).derivative, OF(alpha))
LOOP(celu_curvature, x > 0 ? 0 : celu_curvature_of(x, alpha), OF(alpha))
LOOP(selu_curvature, x > 0 ? 0 : selu_jet(x).derivative)

#endif
