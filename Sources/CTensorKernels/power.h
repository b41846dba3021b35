// x^y = e^{y·log |x|}, the logarithm as a double word; the special cases are those of IEEE 754's pow.
#ifndef POWER_H
#define POWER_H

#include "arithmetic.h"
#include "logarithm.h"
#pragma STDC FP_CONTRACT OFF

INLINED int is_whole(real y) { return y == __builtin_elementwise_trunc(y); }

INLINED real power_of(real x, real y) {
    const real a = at_most(magnitude(x), greatest), b = at_most(at_least(y, -huge), huge);
    const DoubleWord t = times(logarithm_of(split(a), 0), b);
    const DoubleWord bounded = either(t.hi > growth_bound, word(growth_bound), within_decay(t));
    const Exponential e = exponential_of(reduced(bounded));
    const real finite = with_power(mantissa(e), e);

    const real at_zero = y < 0 ? infinity : 0, at_infinity = y < 0 ? 0 : infinity;
    const real absolute = a == 0 ? at_zero : magnitude(x) == infinity ? at_infinity : finite;
    const int odd = is_whole(y) && !is_whole(half * y);
    const real number = x < 0 && !is_whole(y) && x != -infinity ? (real)NAN : absolute;
    const real signed_number = odd ? with_sign(number, x) : number;
    const int unknown = x != x || y != y;
    return y == 0 || x == 1 ? 1 : unknown ? x + y : y == 1 ? x : y == 2 ? x * x : signed_number;
}

BINARY(power, power_of(a, b))

#endif
