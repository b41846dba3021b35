// e^t, kept apart from its power of two so that nothing overflows or underflows before the last operation.
#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include "double_word.h"
#if SINGLE
#include "coefficients_float.h"
#else
#include "coefficients_double.h"
#endif
#pragma STDC FP_CONTRACT OFF

// c[0] + c[1]·x + … The even and the odd terms make two chains, which the processor works on side by side.
INLINED real polynomial(const real *c, int degree, real x) {
    const real square = x * x;
    const int even_degree = degree & ~1, odd_degree = (degree - 1) | 1;
    real even = c[even_degree], odd = c[odd_degree];
    for (int i = even_degree - 2; i >= 0; i -= 2) even = fused(even, square, c[i]);
    for (int i = odd_degree - 2; i >= 1; i -= 2) odd = fused(odd, square, c[i]);
    return fused(odd, x, even);
}

// t = k·ln 2 + r, with 2^k = power = lifted · unlift: power may be subnormal or infinite, lifted not.
typedef struct {
    DoubleWord r;
    real power, lifted, unlift;
} Reduced;

// Adding it to a number below 2^20 leaves that, rounded to a whole number, plus the bias and the lift, in the
// lowest bits.
#if SINGLE
#define SHIFTER(lift) ((real)(0x1.8p23f + exponent_bias + (lift)))
#else
#define SHIFTER(lift) ((real)(0x1.8p52 + exponent_bias + (lift)))
#endif

INLINED Reduced reduced_with(DoubleWord t, real shifter, real unlift) {
    const real inverse_ln2 = (real)0x1.71547652b82fep0;
    const real shifted = fused(t.hi, inverse_ln2, shifter), k = shifted - shifter;
    real_bits bits;
    memcpy(&bits, &shifted, sizeof bits);
    bits <<= fraction_bits;
    real lifted;
    memcpy(&lifted, &bits, sizeof lifted);

    // The first step is exact: |r| < ½, and a multiple of t's last place or, at k = 0, t itself.
    const real coarse = fused(-k, ln2.hi, t.hi), r = fused(-k, ln2.lo, coarse);
    const DoubleWord both = {r, fused(-k, ln2.lo, coarse - r) + t.lo};
    return (Reduced){both, lifted * unlift, lifted, unlift};
}

// For t between −decay_bound and a small multiple of saturation_bound.
INLINED Reduced reduced_decay(DoubleWord t) {
    return reduced_with(t, SHIFTER(lift_exponent), power_of_two(-lift_exponent));
}

// For t from −decay_bound to growth_bound.
INLINED Reduced reduced(DoubleWord t) {
    const int grows = t.hi > 0;
    return reduced_with(t, grows ? SHIFTER(-lift_exponent) : SHIFTER(lift_exponent),
                        grows ? power_of_two(lift_exponent) : power_of_two(-lift_exponent));
}

// e^r − 1 for |r| < 0.347. Its relative error stays small near 0.
INLINED DoubleWord expm1_of_reduced(DoubleWord r) {
    const DoubleWord square = exact_product(r.hi, r.hi);
    const real cubic = polynomial(expm1_tail, expm1_tail_degree, r.hi);
    const real tail = fused(r.hi * square.hi, cubic, half * square.hi);
    const DoubleWord p = ordered_sum(r.hi, tail);
    return (DoubleWord){p.hi, fused(r.lo, p.hi, r.lo) + fused(half, square.lo, p.lo)};
}

// e^t = (1 + p) · power, and power = lifted · unlift.
typedef struct {
    DoubleWord p;
    real power, lifted, unlift;
} Exponential;

INLINED Exponential exponential_of(Reduced t) {
    return (Exponential){expm1_of_reduced(t.r), t.power, t.lifted, t.unlift};
}

INLINED Exponential decay(DoubleWord t) { return exponential_of(reduced_decay(t)); }

// t, or −decay_bound where it is less.
INLINED DoubleWord within_decay(DoubleWord t) {
    return either(t.hi < -decay_bound, word(-decay_bound), t);
}

// 1 + p: e^t without its power of two.
INLINED DoubleWord mantissa(Exponential e) {
    const DoubleWord m = ordered_sum(1, e.p.hi);
    return (DoubleWord){m.hi, m.lo + e.p.lo};
}

// a · power, rounded once more only where the result is subnormal.
INLINED real with_power(DoubleWord a, Exponential e) { return rounded(a) * e.lifted * e.unlift; }

// e^t + 1 and e^t − 1 for t ≤ 1; the relative error of the second stays small near 0.
INLINED DoubleWord plus_one(Exponential e) {
    const real one = 1 + e.power;
    return plus_product((DoubleWord){one, (1 - one) + e.power}, e.power, e.p);
}

INLINED DoubleWord minus_one(Exponential e) {
    return plus_product(ordered_sum(-1, e.power), e.power, e.p);
}

#endif
