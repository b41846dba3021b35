// geluTanh: x·σ(v) with v = αx + βx³, α = 2√(2/π), β = 0.044715 α. Its derivative is 1 − g for x ≥ 0 and g for
// x < 0, where g = e·(1 + e − t·v′(t)) / (1 + e)², t = |x|, e = e^{−v(t)}.
#ifndef GELU_TANH_H
#define GELU_TANH_H

#include "logistic.h"
#pragma STDC FP_CONTRACT OFF

// Where v(t) is beyond decay_bound.
#if SINGLE
static const real gelu_tanh_bound = 12;
#else
static const real gelu_tanh_bound = 22.5;
#endif

// With d = root + t, and δ = v(t) − v(−root) = d·(α + βs), s = t² + root² − root·t: e = e^{v(root)}·e^{−δ}, and
// the factor that is 0 at the root is e^{v(root)}·(e^{−δ} − 1) − d·(α + 3βs).
INLINED Jet gelu_tanh_jet(real x) {
    const real inside = at_most(at_least(x, -gelu_tanh_bound), gelu_tanh_bound), t = magnitude(inside);
    const DoubleWord d = distance(word(t), negated(gelu_tanh_root), -gelu_tanh_root_rest);
    const DoubleWord s = sum(sum(exact_product(t, t), gelu_tanh_root_square), times(gelu_tanh_root, -t));
    const DoubleWord bend = product(gelu_tanh_cubic, s), chord = sum(gelu_tanh_linear, bend);
    const Exponential shifted = decay(within_decay(negated(product(d, chord))));

    const DoubleWord change = product(d, sum(chord, scaled(bend, 2)));
    const DoubleWord factor = sum(product(gelu_tanh_root_exponential, minus_one(shifted)), negated(change));
    const DoubleWord e = product(gelu_tanh_root_exponential, mantissa(shifted));
    const DoubleWord r = reciprocal(descending_sum(word(1), scaled(e, shifted.power)));
    const DoubleWord part = product(e, r), g = product(product(part, factor), r);
    const DoubleWord falling = descending_sum(word(1), negated(scaled(g, shifted.power)));

    const int positive = x >= 0;
    const DoubleWord value = times(either(positive, r, part), inside);
    const real unsaturated = positive ? rounded(value) : with_power(value, shifted);
    return (Jet){x > gelu_tanh_bound ? x : t < scarce ? half * x : unsaturated,
                 positive ? rounded(falling) : with_power(g, shifted)};
}

// The value alone, without the root.
INLINED real gelu_tanh_of(real x) {
    const real inside = at_most(at_least(x, -gelu_tanh_bound), gelu_tanh_bound), t = magnitude(inside);
    const DoubleWord slope = sum(gelu_tanh_linear, product(gelu_tanh_cubic, exact_product(t, t)));
    const Logistic l = logistic_of(within_decay(times(slope, -t)));
    const DoubleWord value = times(either(x >= 0, l.r, l.part), inside);
    return x > gelu_tanh_bound || x == 0 ? x : x > 0 ? rounded(value) : with_power(value, l.e);
}

ACTIVATION_WITH_VALUE(gelu_tanh, gelu_tanh_of(x), gelu_tanh_jet(x))

// geluTanh″ = σ′(v)·(2v′ + t·v″ − t·v′²·tanh(v/2)) with t = |x|: it is even. v′ = α + 3βt², v″ = 6βt.
INLINED real gelu_tanh_curvature_of(real x) {
    const real t = at_most(magnitude(x), gelu_tanh_bound);
    const DoubleWord bend = product(gelu_tanh_cubic, exact_product(t, t));
    const Logistic l = logistic_of(within_decay(times(sum(gelu_tanh_linear, bend), -t)));
    const DoubleWord rate = sum(gelu_tanh_linear, times(bend, 3));
    const DoubleWord rising = scaled(sum(gelu_tanh_linear, times(bend, 6)), 2);
    const DoubleWord falling = product(times(product(rate, rate), t), minus_one(l.e));
    const DoubleWord factor = sum(product(rising, plus_one(l.e)), falling);
    return with_power(product(product(sigmoid_slope_of(l), l.r), factor), l.e);
}

LOOP(gelu_tanh_curvature, gelu_tanh_curvature_of(x))

#endif
