// Double-word arithmetic: a number as the unevaluated sum of two. The low word may reach a few units in the
// last place of the high one: sums of a whole formula are rounded once, at its end.
// Dekker, "A floating-point technique for extending the available precision", 1971; Joldes, Muller, Popescu,
// "Tight and rigorous error bounds for basic building blocks of double-word arithmetic", 2017.
#ifndef DOUBLE_WORD_H
#define DOUBLE_WORD_H

#include "real.h"
#pragma STDC FP_CONTRACT OFF

typedef struct {
    real hi, lo;
} DoubleWord;

INLINED DoubleWord word(real a) { return (DoubleWord){a, 0}; }
INLINED DoubleWord negated(DoubleWord a) { return (DoubleWord){-a.hi, -a.lo}; }
INLINED DoubleWord scaled(DoubleWord a, real power) { return (DoubleWord){a.hi * power, a.lo * power}; }
INLINED real rounded(DoubleWord a) { return a.hi + a.lo; }

INLINED DoubleWord either(int condition, DoubleWord a, DoubleWord b) {
    return (DoubleWord){condition ? a.hi : b.hi, condition ? a.lo : b.lo};
}

// a + b exactly.
INLINED DoubleWord exact_sum(real a, real b) {
    const real sum = a + b, moved = sum - a;
    return (DoubleWord){sum, (a - (sum - moved)) + (b - moved)};
}

// a + b exactly, for |a| ≥ |b| or a = 0.
INLINED DoubleWord ordered_sum(real a, real b) {
    const real sum = a + b;
    return (DoubleWord){sum, b - (sum - a)};
}

// a · b exactly, short of overflow and underflow.
INLINED DoubleWord exact_product(real a, real b) {
    const real product = a * b;
    return (DoubleWord){product, fused(a, b, -product)};
}

INLINED DoubleWord sum(DoubleWord a, DoubleWord b) {
    const DoubleWord high = exact_sum(a.hi, b.hi);
    return (DoubleWord){high.hi, high.lo + (a.lo + b.lo)};
}

// a + b for |a| ≥ |b| or a = 0.
INLINED DoubleWord descending_sum(DoubleWord a, DoubleWord b) {
    const DoubleWord high = ordered_sum(a.hi, b.hi);
    return (DoubleWord){high.hi, high.lo + (a.lo + b.lo)};
}

// a − b, where b is given as the sum of three numbers: precise beside b too.
INLINED DoubleWord distance(DoubleWord a, DoubleWord b, real rest_of_b) {
    const DoubleWord high = exact_sum(a.hi, -b.hi), low = exact_sum(a.lo, -b.lo);
    const DoubleWord both = exact_sum(high.hi, low.hi);
    return (DoubleWord){both.hi, both.lo + (high.lo + low.lo - rest_of_b)};
}

INLINED DoubleWord product(DoubleWord a, DoubleWord b) {
    const real hi = a.hi * b.hi;
    return (DoubleWord){hi, fused(a.lo, b.hi, fused(a.hi, b.lo, fused(a.hi, b.hi, -hi)))};
}

INLINED DoubleWord times(DoubleWord a, real b) {
    const real hi = a.hi * b;
    return (DoubleWord){hi, fused(a.lo, b, fused(a.hi, b, -hi))};
}

// a · b, rounded, for a small b, with which the low word of the product could be subnormal.
INLINED real times_small(DoubleWord a, real b) { return rounded(times(a, b / tiny)) * tiny; }

// a + b · c for |a| ≥ |b · c| or a = 0.
INLINED DoubleWord plus_product(DoubleWord a, real b, DoubleWord c) {
    const real hi = fused(b, c.hi, a.hi);
    return (DoubleWord){hi, fused(b, c.lo, fused(b, c.hi, a.hi - hi) + a.lo)};
}

INLINED DoubleWord reciprocal(DoubleWord a) {
    const real inverse = 1 / a.hi;
    return (DoubleWord){inverse, inverse * fused(-inverse, a.lo, fused(-inverse, a.hi, 1))};
}

INLINED DoubleWord quotient(DoubleWord a, DoubleWord b) {
    const real inverse = 1 / b.hi, hi = a.hi * inverse;
    return (DoubleWord){hi, inverse * fused(-hi, b.lo, fused(-hi, b.hi, a.hi) + a.lo)};
}

#endif
