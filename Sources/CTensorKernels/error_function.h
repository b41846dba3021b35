// erf: x·P(x²) up to 1, then 1 − e^{−x²}·W(x) with a smooth W. Its derivative is 2/√π · e^{−x²}.
#ifndef ERROR_FUNCTION_H
#define ERROR_FUNCTION_H

#include "normal.h"
#pragma STDC FP_CONTRACT OFF

// Where erf is 1, and no polynomial reaches further.
#if SINGLE
static const real erf_bound = 4;
#else
static const real erf_bound = 6;
#endif

INLINED real erf_of(real x) {
    const real t = at_most(magnitude(x), erf_bound), inside = at_most(t, 1);
    const DoubleWord square = exact_product(t, t);
    const DoubleWord near_square = exact_product(inside, inside);
    const real rest = polynomial(erf_tail + 1, erf_tail_degree - 1, near_square.hi);
    const DoubleWord bend = product(near_square, plus_product(negated(one_third), near_square.hi, word(rest)));
    const DoubleWord linear = times(two_over_root_pi, magnitude(x) < 1 ? x : with_sign(inside, x));
    const real near = rounded(descending_sum(linear, product(linear, bend)));

    const Exponential e = decay(negated(square));
    const DoubleWord r = reciprocal(exact_sum(t, 2)), u = times(r, t - 2);
    const real change = fused(2 * erfc_tail[2], u.hi, erfc_tail[1]);
    const DoubleWord tail = {polynomial(erfc_tail, erfc_tail_degree, u.hi), change * u.lo};
    const DoubleWord rest_of_one = scaled(product(product(tail, r), mantissa(e)), e.power);
    const real far = with_sign(rounded(descending_sum(word(1), negated(rest_of_one))), x);
    const real small = times_small(two_over_root_pi, magnitude(x) < scarce ? x : 0);
    return x != x || x == 0 ? x : magnitude(x) < scarce ? small : t < 1 ? near : t == erf_bound ? with_sign(1, x) : far;
}

INLINED real erf_derivative_of(real x) {
    const real t = at_most(magnitude(x), normal_bound);
    const Exponential e = decay(within_decay(negated(exact_product(t, t))));
    return with_power(product(two_over_root_pi, mantissa(e)), e);
}

LOOP(erf, erf_of(x))
LOOP(erf_derivative, erf_derivative_of(x))

#endif
