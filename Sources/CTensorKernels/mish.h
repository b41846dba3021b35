// mish: x·tanh(softplus x). With e = e^{−|x|}, the factor of x is (1 + 2e) / (1 + 2e + 2e²) for x ≥ 0, and
// e(2 + e) / (2 + 2e + e²) for x < 0.
#ifndef MISH_H
#define MISH_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED real mish_of(real x) {
    const Exponential e = decay(word(at_least(-magnitude(x), -decay_bound)));
    const real bounded = at_most(at_least(x, -decay_bound), huge);
    const int positive = x >= 0;
    const DoubleWord m = mantissa(e), small = scaled(m, e.power), one_more = plus_one(e);

    const DoubleWord square = product(one_more, one_more);
    const DoubleWord other = either(positive, product(small, small), word(1));
    const DoubleWord above = sum(one_more, small), below = product(m, descending_sum(word(1), one_more));
    const DoubleWord factor = quotient(either(positive, above, below), descending_sum(square, other));
    const DoubleWord value = times(factor, bounded);
    return x > saturation_bound || x == 0 ? x : positive ? rounded(value) : with_power(value, e);
}

// mish′ for x ≥ 0: (1 + 4e + (4x + 6)e² + 4(x + 1)e³) / (1 + 2e + 2e²)²
INLINED real mish_derivative_above(real x) {
    const real bounded = at_most(x, 2 * saturation_bound);
    const Exponential exponential = decay(word(-bounded));
    const DoubleWord e = scaled(mantissa(exponential), exponential.power);
    const DoubleWord more = scaled(exact_sum(bounded, 1), 4);
    DoubleWord top = product(more, e);
    top = product(sum(sum(word(2), more), top), e);
    top = product(descending_sum(word(4), top), e);
    const DoubleWord under = sum(word(1), scaled(product(descending_sum(word(1), e), e), 2));
    const DoubleWord r = reciprocal(under);
    return rounded(product(descending_sum(word(1), top), product(r, r)));
}

// mish′ for x < 0: e·ω / (2 + 2e + e²)² with e = e^x and ω = 4(x + 1) + (4x + 6)e + 4e² + e³, which is 0 at the
// root. With d = x − root, e₀ = e^root and h = e₀·(e^d − 1), ω is 4d(1 + e₀) + h·(4x + 6 + 4(e + e₀) + e² + e·e₀ + e₀²).
INLINED real mish_derivative_below(real x) {
    const DoubleWord d = distance(word(at_least(x, -decay_bound)), mish_root, mish_root_rest);
    const Exponential shifted = decay(d);
    const DoubleWord start = mish_root_exponential;
    const DoubleWord m = product(start, mantissa(shifted)), e = scaled(m, shifted.power);
    const DoubleWord h = product(start, minus_one(shifted));

    const DoubleWord linear = sum(word(6), scaled(word(at_least(x, -decay_bound)), 4));
    const DoubleWord both = sum(e, start);
    const DoubleWord quadratic = sum(scaled(both, 4), sum(product(e, both), product(start, start)));
    const DoubleWord omega = sum(scaled(product(d, sum(word(1), start)), 4), product(h, sum(linear, quadratic)));
    const DoubleWord one_more = descending_sum(word(1), e);
    const DoubleWord r = reciprocal(descending_sum(product(one_more, one_more), word(1)));
    return with_power(product(product(m, omega), product(r, r)), shifted);
}

INLINED Jet mish_jet(real x) {
    const real above = mish_derivative_above(at_least(x, 0)), below = mish_derivative_below(at_most(x, 0));
    return (Jet){mish_of(x), x >= 0 ? above : below};
}

ACTIVATION(mish, mish_jet(x))

#endif
