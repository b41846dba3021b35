// Algebraic functions: softsign, squareplus, and the squares of relu.
#ifndef RATIONAL_H
#define RATIONAL_H

#include "double_word.h"
#pragma STDC FP_CONTRACT OFF

// x / (1 + |x|) and 1 / (1 + |x|)². Infinity counts as the greatest number, for which the results are the limits.
INLINED Jet softsign_jet(real x) {
    const real bounded = at_most(at_least(x, -greatest), greatest);
    const DoubleWord divisor = exact_sum(1, magnitude(bounded)), r = reciprocal(divisor);
    const real value = rounded(quotient(word(bounded), divisor));
    const real shrinking = magnitude(x) > huge ? shrink : 1;
    const DoubleWord large_r = scaled(r, magnitude(x) > huge ? 1 / shrink : 1);
    return (Jet){magnitude(x) > huge ? with_sign(1, x) : x == 0 ? x : value,
                 rounded(product(large_r, large_r)) * shrinking * shrinking};
}

// ½(x + r) with r = √(x² + b), and its derivative ½(1 + x/r). With q = 1 / (r·(r + |x|)) they are ½b·r·q and
// ½b·q for x < 0, ½(x + r) and 1 − ½b·q for x ≥ 0. Where x² could overflow, all is computed for smaller numbers.
INLINED Jet squareplus_jet(real x, real b) {
    const int large = magnitude(x) > huge;
    const real shrinking = large ? shrink : 1;
    const real t = at_most(magnitude(x), greatest) * shrinking;
    const DoubleWord square = sum(exact_product(t, t), word(b * shrinking * shrinking));
    const real root = square_root(square.hi), rough = root + t;
    const real excess = fused(-root, root, square.hi) + square.lo;

    const DoubleWord r = {root, half * excess * (1 / (root * rough) * rough)};
    const DoubleWord q = reciprocal(product(r, sum(r, word(t)))), share = times(q, half * b);
    const real below = rounded(product(share, r)) * shrinking;
    const real above = rounded(scaled(sum(word(t), r), half));
    const DoubleWord slope = scaled(scaled(share, shrinking), shrinking);
    const DoubleWord rising = descending_sum(word(1), negated(slope));
    return (Jet){x >= 0 ? (large ? x : above) : x < -greatest ? 0 : below,
                 rounded(either(x >= 0, rising, slope))};
}

ACTIVATION(softsign, softsign_jet(x))
ACTIVATION(squareplus, squareplus_jet(x, b), OF(b))

INLINED real positive_part(real x) { return x > 0 || x != x ? x : 0; }

// s·relu² + b
INLINED real star_relu_of(real x, real s, real b) {
    const real relu = positive_part(x);
    const real scaled_relu = s * relu, scaled_lo = fused(s, relu, -scaled_relu);
    const real hi = scaled_relu * relu, lo = fused(scaled_lo, relu, fused(scaled_relu, relu, -hi));
    const DoubleWord total = exact_sum(hi, b);
    return hi > greatest ? hi : total.hi + (total.lo + lo);
}

INLINED Jet relu_squared_jet(real x) {
    const real relu = positive_part(x);
    return (Jet){relu * relu, 2 * relu};
}

INLINED Jet star_relu_jet(real x, real s, real b) {
    return (Jet){star_relu_of(x, s, b), 2 * s * positive_part(x)};
}

ACTIVATION(relu_squared, relu_squared_jet(x))
ACTIVATION(star_relu, star_relu_jet(x, s, b), OF(s) OF(b))

// softsign″ = −2·sign(x) / (1 + |x|)³, and 0 at 0, between its one-sided limits ±2.
INLINED real softsign_curvature_of(real x) {
    const real bound = SINGLE ? (real)0x1p60 : huge;  // beyond, the cube underflows
    const DoubleWord r = reciprocal(exact_sum(1, at_most(magnitude(x), bound)));
    const real value = with_sign(rounded(scaled(product(product(r, r), r), 2)), -x);
    return x == 0 ? 0 : magnitude(x) > bound ? with_sign(0, -x) : value;
}

// squareplus″ = ½b / (x² + b)^{3/2}
INLINED real squareplus_curvature_of(real x, real b) {
    const real bound = SINGLE ? (real)0x1p60 : huge, t = at_most(magnitude(x), bound);
    const DoubleWord square = sum(exact_product(t, t), word(b));
    const real root = square_root(square.hi), inverse = 1 / root;
    const DoubleWord r = {root, half * inverse * (fused(-root, root, square.hi) + square.lo)};
    const DoubleWord q = reciprocal(r);
    const real value = rounded(product(product(times(q, half * b), q), q));
    return x != x ? x : b == 0 || magnitude(x) > bound ? 0 : value;
}

LOOP(softsign_curvature, softsign_curvature_of(x))
LOOP(squareplus_curvature, squareplus_curvature_of(x, b), OF(b))
LOOP(relu_squared_curvature, x > 0 ? 2 : x != x ? x : 0)
LOOP(star_relu_curvature, ((void)b, x > 0 ? 2 * s : x != x ? x : 0), OF(s) OF(b))

#endif
