// mish: x·tanh(softplus x). With e = e^{−|x|}, the factor of x is (1 + 2e) / (1 + 2e + 2e²) for x ≥ 0, and
// e(2 + e) / (2 + 2e + e²) for x < 0.
#ifndef MISH_H
#define MISH_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

// The value, from e = m · 2^k and its power of two.
INLINED real mish_value(real x, DoubleWord m, Exponential power) {
    const int positive = x >= 0;
    const DoubleWord e = scaled(m, power.power), one_more = descending_sum(word(1), e);
    const DoubleWord square = product(one_more, one_more), other = either(positive, product(e, e), word(1));
    const DoubleWord above = sum(one_more, e), below = product(m, descending_sum(word(1), one_more));
    const DoubleWord factor = quotient(either(positive, above, below), descending_sum(square, other));
    const DoubleWord value = times(factor, at_most(at_least(x, -decay_bound), huge));
    const real unsaturated = positive ? rounded(value) : with_power(value, power);
    return x > saturation_bound || x == 0 ? x : magnitude(x) < scarce ? times_small(three_fifths, magnitude(x) < scarce ? x : 0) : unsaturated;
}

INLINED real mish_of(real x) {
    const Exponential e = decay(word(at_least(-magnitude(x), -decay_bound)));
    return mish_value(x, mantissa(e), e);
}

// mish′ for x ≥ 0: (1 + 4e + (4x + 6)e² + 4(x + 1)e³) / (1 + 2e + 2e²)².
// For x < 0: e·ω / (2 + 2e + e²)² with ω = 4(x + 1) + (4x + 6)e + 4e² + e³, which is 0 at the root. With
// d = x − root, e₀ = e^root and h = e₀·(e^d − 1), ω is 4d(1 + e₀) + h·(4x + 6 + 4(e + e₀) + e² + e·e₀ + e₀²).
INLINED Jet mish_jet(real x) {
    const int positive = x >= 0;
    const real t = at_most(magnitude(x), decay_bound), signed_t = positive ? t : -t;
    const DoubleWord d = distance(word(-t), mish_root, mish_root_rest), start = mish_root_exponential;
    const Exponential shifted = decay(either(positive, word(-t), d));
    const DoubleWord m = product(either(positive, word(1), start), mantissa(shifted));
    const DoubleWord e = scaled(m, shifted.power), linear = sum(word(6), word(4 * signed_t));

    const DoubleWord cubic = product(sum(linear, word(-2)), e);
    const DoubleWord top = product(descending_sum(word(4), product(sum(linear, cubic), e)), e);
    const DoubleWord both = sum(e, start), h = product(start, minus_one(shifted));
    const DoubleWord quadratic = sum(scaled(both, 4), sum(product(e, both), product(start, start)));
    const DoubleWord omega = sum(scaled(product(d, sum(word(1), start)), 4), product(h, sum(linear, quadratic)));

    const DoubleWord one_more = descending_sum(word(1), e), square = product(one_more, one_more);
    const DoubleWord r = reciprocal(descending_sum(square, either(positive, product(e, e), word(1))));
    const DoubleWord numerator = either(positive, descending_sum(word(1), top), product(m, omega));
    const DoubleWord slope = product(numerator, product(r, r));
    return (Jet){mish_value(x, m, shifted), positive ? rounded(slope) : with_power(slope, shifted)};
}

ACTIVATION_WITH_VALUE(mish, mish_of(x), mish_jet(x))

// mish″ is 4e·(2(e + 1)(e² + 2e + 2) + x(2 + 2e − 3e² − 2e³)) / (2 + 2e + e²)³ for x < 0, and
// 4e²·(2 + 6e + 8e² + 4e³ + x(2e³ + 2e² − 3e − 2)) / (1 + 2e + 2e²)³ for x ≥ 0.
INLINED real mish_curvature_of(real x) {
    const int positive = x >= 0;
    const real t = at_most(magnitude(x), decay_bound), signed_t = positive ? t : -t;
    const Exponential power = decay(word(-t));
    const DoubleWord m = mantissa(power), e = scaled(m, power.power), one_more = descending_sum(word(1), e);
    const DoubleWord square = product(one_more, one_more), e_square = product(e, e);
    const DoubleWord r = reciprocal(descending_sum(square, either(positive, e_square, word(1))));

    // 2 + 2e − 3e² − 2e³ and 2e³ + 2e² − 3e − 2 by Horner's scheme
    const DoubleWord first = either(positive, word(2), word(-2)), second = either(positive, word(2), word(-3));
    const DoubleWord third = either(positive, word(-3), word(2)), fourth = either(positive, word(-2), word(2));
    const DoubleWord chord = sum(product(sum(product(sum(product(first, e), second), e), third), e), fourth);
    const DoubleWord above = sum(product(sum(product(sum(scaled(e, 4), word(8)), e), word(6)), e), word(2));
    const DoubleWord below = scaled(product(one_more, sum(square, word(1))), 2);
    const DoubleWord numerator = sum(either(positive, above, below), times(chord, signed_t));

    const DoubleWord front = product(scaled(m, 4), either(positive, m, word(1)));
    const real value = with_power(product(product(product(numerator, r), product(r, r)), front), power);
    return positive ? value * power.lifted * power.unlift : value;
}

LOOP(mish_curvature, mish_curvature_of(x))

#endif
