// e^x with about ten bits more than a double holds, kept apart from its power of two so that nothing
// overflows or underflows before the last operation.
#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include "pair.h"
#pragma STDC FP_CONTRACT OFF

// e^x = (1 + p) · half · rest, with |p| < 0.42; half and rest are powers of two.
typedef struct {
    Pair p;
    double half, rest;
} Exponential;

// 2^k for a whole k in ±1022.
INLINED double power_of_two(double k) {
    const double shifted = k + (0x1.8p52 + 1023);
    uint64_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    bits <<= 52;
    double power;
    memcpy(&power, &bits, sizeof power);
    return power;
}

// e^{r + k·ln 2} for |r| < 0.35.
INLINED Exponential exponential_of_reduced(double k, Pair reduced) {
    // p = r + r²/2 + r³·(1/3! + r/4! + … + r¹¹/14!); what is left out is below 2⁻⁶¹ r.
    // The even and the odd terms make two chains, which the processor works on side by side.
    const double r = reduced.hi, r_lo = reduced.lo;
    const Pair square = exact_product(r, r);
    double even = 1.0 / 6227020800, odd = 1.0 / 87178291200;
    even = fma(even, square.hi, 1.0 / 39916800);
    odd = fma(odd, square.hi, 1.0 / 479001600);
    even = fma(even, square.hi, 1.0 / 362880);
    odd = fma(odd, square.hi, 1.0 / 3628800);
    even = fma(even, square.hi, 1.0 / 5040);
    odd = fma(odd, square.hi, 1.0 / 40320);
    even = fma(even, square.hi, 1.0 / 120);
    odd = fma(odd, square.hi, 1.0 / 720);
    even = fma(even, square.hi, 1.0 / 6);
    odd = fma(odd, square.hi, 1.0 / 24);
    const double tail = fma(odd, r, even);
    const Pair start = exact_sum_ordered(r, 0.5 * square.hi);
    const double rest = start.lo + fma(r * square.hi, tail, fma(0.5, square.lo, fma(r, r_lo, r_lo)));

    const double half_k = fma(k, 0.5, 0x1.8p52) - 0x1.8p52;
    return (Exponential){exact_sum_ordered(start.hi, rest), power_of_two(half_k), power_of_two(k - half_k)};
}

// x = k·ln 2 + r. |x| beyond 1000 counts as 1000: the result is 0 or infinite in any case.
INLINED Pair reduce(double x, double *k) {
    // The product with ln2_hi is exact, since that has 42 bits.
    const double ln2_hi = 0x1.62e42fefa38p-1, ln2_lo = 0x1.ef35793c7673p-45;
    const double clamped = x < -1000 ? -1000 : x > 1000 ? 1000 : x;
    *k = fma(clamped, 0x1.71547652b82fep0, 0x1.8p52) - 0x1.8p52;
    const double coarse = fma(-*k, ln2_hi, clamped), r = fma(-*k, ln2_lo, coarse);
    return (Pair){r, fma(-*k, ln2_lo, coarse - r)};
}

INLINED Exponential exponential(double x) {
    double k;
    const Pair r = reduce(x, &k);
    return exponential_of_reduced(k, r);
}

// Beyond 1000, x.lo must be 0.
INLINED Exponential exponential_of_pair(Pair x) {
    double k;
    const Pair r = reduce(x.hi, &k);
    return exponential_of_reduced(k, exact_sum_ordered(r.hi, r.lo + x.lo));
}

// 1 + p: e^x without its power of two.
INLINED Pair mantissa(Exponential e) {
    const Pair sum = exact_sum_ordered(1, e.p.hi);
    return exact_sum_ordered(sum.hi, sum.lo + e.p.lo);
}

// value · half · rest, rounded once more only where the result is subnormal.
INLINED double scaled(double value, Exponential e) { return value * e.half * e.rest; }

// e^x as a pair, for sums with numbers near 1: may underflow.
INLINED Pair unscaled(Exponential e) {
    return pair_scale(pair_scale(mantissa(e), e.half), e.rest);
}

// e^x − 1, for x up to 700; its relative error stays small near 0.
INLINED Pair minus_one(Exponential e) {
    const double scale = e.half * e.rest;
    return pair_add(exact_sum(scale, -1), pair_scale(e.p, scale));
}

// −|x|·factor as a pair; its low part is 0 beyond 1000.
INLINED Pair negative_magnitude(double x, double factor) {
    Pair product = exact_product(-fabs(x), factor);
    product.lo = fabs(product.hi) < 1000 ? product.lo : 0;
    return product;
}

#endif
