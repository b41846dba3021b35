// log and log1p: x = 2^k·m with m between √½ and √2, and log m = 2·artanh s with s = (m − 1) / (m + 1).
#ifndef LOGARITHM_H
#define LOGARITHM_H

#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED real_bits bits_of(real x) {
    real_bits bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

INLINED real of_bits(real_bits bits) {
    real x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static const real least_normal = SINGLE ? (real)0x1p-126 : (real)0x1p-1022;
static const real root_half = (real)0x1.6a09e667f3bcdp-1;
enum { subnormal_lift = 64 };

typedef struct {
    real m, k;
} Split;

// For finite x > 0. The exponent becomes a number by standing in the fraction of one: no conversion is needed.
INLINED Split split(real x) {
    const int subnormal = x < least_normal;
    const real_bits from = bits_of(root_half), one = bits_of(1), fraction = ((real_bits)1 << fraction_bits) - 1;
    const real_bits moved = bits_of(subnormal ? x * (real)0x1p64 : x) + (one - from);
    const real whole = SINGLE ? (real)0x1p23 : (real)0x1p52;
    const real biased = of_bits((moved >> fraction_bits) | bits_of(whole)) - whole;
    return (Split){of_bits((moved & fraction) + from), biased - exponent_bias - (subnormal ? subnormal_lift : 0)};
}

// s for m + c with a small c.
INLINED DoubleWord artanh_argument(real m, real c) {
    const DoubleWord above = ordered_sum(m > 1 ? m : 1, m > 1 ? 1 : m);
    return quotient(exact_sum(m - 1, c), (DoubleWord){above.hi, above.lo + c});
}

INLINED DoubleWord plus_ln2(DoubleWord logarithm, real k) {
    const DoubleWord power = exact_product(k, ln2.hi);
    return descending_sum((DoubleWord){power.hi, fused(k, ln2.lo, power.lo)}, logarithm);
}

// log(m + c) + k·ln 2, to be rounded.
INLINED real near_logarithm_of(Split x, real c) {
    const DoubleWord s = artanh_argument(x.m, c);
    const real square = s.hi * s.hi, tail = polynomial(logarithm_tail, logarithm_tail_degree, square);
    const real bend = square * fused(square, tail, one_third.hi);
    return rounded(plus_ln2((DoubleWord){2 * s.hi, 2 * fused(s.hi, bend, s.lo)}, x.k));
}

// The same with about 12 bits more than the type has.
INLINED DoubleWord logarithm_of(Split x, real c) {
    const DoubleWord s = artanh_argument(x.m, c);
    const DoubleWord square = product(s, s);
    const real tail = polynomial(logarithm_tail, logarithm_tail_degree, square.hi);
    const DoubleWord bend = product(square, plus_product(one_third, square.hi, word(tail)));
    return plus_ln2(scaled(descending_sum(s, product(s, bend)), 2), x.k);
}

INLINED real log_of(real x) {
    const real value = near_logarithm_of(split(at_most(x, greatest)), 0);
    return x > 0 ? (x > greatest ? x : value) : x == 0 ? -infinity : x != x ? x : (real)NAN;
}

// 1 + x = m·2^k + c·2^k
INLINED real log1p_at(real x) {
    const DoubleWord whole = exact_sum(1, at_most(x, greatest));
    const Split at = split(whole.hi);
    const real inverse = of_bits((real_bits)(exponent_bias - (int)at_most(at.k, exponent_bias)) << fraction_bits);
    const real value = near_logarithm_of(at, whole.lo * inverse);
    const real inside = magnitude(x) < tiny ? x : x > greatest ? x : value;
    return x > -1 ? inside : x == -1 ? -infinity : x != x ? x : (real)NAN;
}

LOOP(log, log_of(x))
LOOP(log1p, log1p_at(x))

#endif
