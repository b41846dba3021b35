// Double-double arithmetic: a number as the unevaluated sum of two doubles.
// Dekker, "A floating-point technique for extending the available precision", 1971; Knuth, TAOCP 2, 4.2.2.
#ifndef PAIR_H
#define PAIR_H

#include "support.h"
#pragma STDC FP_CONTRACT OFF

// a + b exactly.
INLINED Pair exact_sum(double a, double b) {
    const double sum = a + b, moved = sum - a;
    return (Pair){sum, (a - (sum - moved)) + (b - moved)};
}

// a + b exactly, for |a| ≥ |b| or a = 0.
INLINED Pair exact_sum_ordered(double a, double b) {
    const double sum = a + b;
    return (Pair){sum, b - (sum - a)};
}

// a · b exactly, short of overflow and underflow.
INLINED Pair exact_product(double a, double b) {
    const double product = a * b;
    return (Pair){product, fma(a, b, -product)};
}

INLINED Pair pair_add(Pair a, Pair b) {
    const Pair sum = exact_sum(a.hi, b.hi);
    return exact_sum_ordered(sum.hi, sum.lo + (a.lo + b.lo));
}

INLINED Pair pair_multiply(Pair a, Pair b) {
    const Pair product = exact_product(a.hi, b.hi);
    return exact_sum_ordered(product.hi, product.lo + fma(a.hi, b.lo, a.lo * b.hi));
}

INLINED Pair pair_divide(Pair a, Pair b) {
    const double inverse = 1 / b.hi, quotient = a.hi * inverse;
    const double remainder = fma(-quotient, b.hi, a.hi) + fma(-quotient, b.lo, a.lo);
    return exact_sum_ordered(quotient, remainder * inverse);
}

INLINED Pair pair_scale(Pair a, double power_of_two) {
    return (Pair){a.hi * power_of_two, a.lo * power_of_two};
}

INLINED Pair pair_negate(Pair a) { return (Pair){-a.hi, -a.lo}; }

INLINED Pair pair_select(int condition, Pair a, Pair b) {
    return (Pair){condition ? a.hi : b.hi, condition ? a.lo : b.lo};
}

INLINED Pair pair_of(double a) { return (Pair){a, 0}; }

#endif
