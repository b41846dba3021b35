// Activation functions and their derivatives. Inside, values are pairs of doubles (pair.h), rounded once at
// the end (twice where the result is subnormal): the results are within 0.8 ULP, roots and tails included,
// and most within 0.52. The tests pin what is measured.
#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

// ---- Piecewise linear

UNARY(zero_derivative, x != x ? x : 0)
UNARY(relu, x > 0 || x != x ? x : 0)
UNARY(relu_derivative, x > 0 ? 1 : x != x ? x : 0)
PARAMETRIC(step, threshold, x >= threshold ? 1 : x != x ? x : 0)
// Slope 0 times −∞ is the limit 0, not NaN.
PARAMETRIC(leaky_relu, slope, x > 0 ? x : slope == 0 && x < 0 ? 0 : slope * x)
PARAMETRIC(leaky_relu_derivative, slope, x > 0 ? 1 : x != x ? x : slope)

// ---- elu: α(eˣ − 1) for x ≤ 0

INLINED double elu_of(double x, double alpha) {
    const Pair m = minus_one(exponential(x < 0 ? x : 0));
    const double value = alpha * m.hi;
    const double correction = fma(alpha, m.hi, -value) + alpha * m.lo;
    return x > 0 || x != x ? x : x == 0 ? alpha * x : value + correction;
}

// αeˣ, the derivative of every order for x ≤ 0.
INLINED double elu_slope_of(double x, double alpha) {
    const Exponential e = exponential(x);
    return scaled(pair_multiply(pair_of(alpha), mantissa(e)).hi, e);
}

PARAMETRIC(elu, alpha, elu_of(x, alpha))
PARAMETRIC(elu_derivative, alpha, x > 0 ? 1 : elu_slope_of(x, alpha))
PARAMETRIC(elu_curvature, alpha, x > 0 ? 0 : elu_slope_of(x, alpha))

// ---- The logistic function and what is built on it. e = e^{−|x|}

// σ(±|x|): 1 / (1 + e), or e / (1 + e) short of the power of two in e.
INLINED Pair logistic_mantissa(int positive, Exponential e) {
    const Pair numerator = pair_select(positive, pair_of(1), mantissa(e));
    return pair_divide(numerator, pair_add(pair_of(1), unscaled(e)));
}

INLINED double logistic(int positive, Exponential e) {
    const double value = logistic_mantissa(positive, e).hi;
    return positive ? value : scaled(value, e);
}

INLINED double sigmoid_derivative_of(double x) {
    const Exponential e = exponential(-fabs(x));
    const Pair sum = pair_add(pair_of(1), unscaled(e));
    return scaled(pair_divide(mantissa(e), pair_multiply(sum, sum)).hi, e);
}

UNARY(sigmoid, logistic(x >= 0, exponential(-fabs(x))))
UNARY(sigmoid_derivative, sigmoid_derivative_of(x))
PARAMETRIC(softplus_derivative, beta, logistic(x >= 0, exponential_of_pair(negative_magnitude(x, beta))))

// ---- softplus: max(x, 0) + log1p(e) / β with e = e^{−β|x|}

// log(1 + e) = 2 artanh s, s = e / (2 + e) ≤ 1/3, short of the power of two in e.
INLINED Pair log1p_mantissa(Exponential e) {
    const Pair s = pair_divide(mantissa(e), pair_add(pair_of(2), unscaled(e)));
    const double scaled_s = scaled(s.hi, e), square = scaled_s * scaled_s;
    // s²/3 + s⁴/5 + …; what is left out is below 2⁻⁶³.
    double tail = 1.0 / 39;
    for (int odd = 37; odd >= 3; odd -= 2) tail = fma(tail, square, 1.0 / odd);
    tail *= square;
    return exact_sum_ordered(2 * s.hi, 2 * fma(s.hi, tail, fma(s.lo, tail, s.lo)));
}

INLINED double softplus_of(double x, double beta) {
    const Exponential e = exponential_of_pair(negative_magnitude(x, beta));
    const Pair logarithm = pair_divide(log1p_mantissa(e), pair_of(beta));
    const Pair part = pair_scale(pair_scale(logarithm, e.half), e.rest);
    const double above = x > 1e300 || part.hi > 1e300 ? x + part.hi : pair_add(pair_of(x), part).hi;
    return x > 0 ? above : scaled(logarithm.hi, e);
}

// Its second derivative βσ′(βx).
INLINED double softplus_curvature_of(double x, double beta) {
    const Exponential e = exponential_of_pair(negative_magnitude(x, beta));
    const Pair sum = pair_add(pair_of(1), unscaled(e));
    const Pair slope = pair_divide(mantissa(e), pair_multiply(sum, sum));
    return scaled(pair_multiply(pair_of(beta), slope).hi, e);
}

PARAMETRIC(softplus_curvature, beta, softplus_curvature_of(x, beta))
PARAMETRIC(softplus, beta, x != x ? x : softplus_of(x, beta))

// ---- silu: x·σ(x)

INLINED double silu_of(double x) {
    const Exponential e = exponential(-fabs(x));
    const double bounded = x < -1000 ? -1000 : x > 1000 ? 1000 : x;
    const double value = pair_multiply(pair_of(bounded), logistic_mantissa(x >= 0, e)).hi;
    return x > 1000 || x == 0 ? x : x > 0 ? value : scaled(value, e);
}

// For x ≥ 0, (1 + e(1 + x)) / (1 + e)² with e = e^{−x}. For x < 0, e·n / (1 + e)² with e = eˣ and
// n = 1 + x + e, which is 0 at the root r: n = d + eʳ·expm1(d), d = x − r.
INLINED double silu_derivative_of(double x) {
    const Pair root = {-0x1.474973c84120bp+0, -0x1.f8d74bc9ac154p-54};
    const Pair exp_of_root = {0x1.1d25cf210482ep-2, -0x1.ca2d0d94faaecp-60};
    const double bounded = x < -1000 ? -1000 : x > 1000 ? 1000 : x;
    const int positive = bounded >= 0;

    const Pair difference = pair_add(pair_of(bounded), pair_negate(root));
    const Exponential e = exponential_of_pair(pair_select(positive, pair_of(-bounded), difference));
    const Pair factor = pair_select(positive, pair_of(1), exp_of_root);
    const Pair top = pair_multiply(factor, mantissa(e));
    const Pair whole = pair_scale(pair_scale(top, e.half), e.rest);

    const Pair grown = pair_multiply(whole, exact_sum(1, bounded));
    const Pair falling = pair_add(difference, pair_multiply(exp_of_root, minus_one(e)));
    const Pair numerator = pair_select(positive, pair_add(pair_of(1), grown), pair_multiply(top, falling));
    const Pair sum = pair_add(pair_of(1), whole);
    const double value = pair_divide(numerator, pair_multiply(sum, sum)).hi;
    return positive ? value : scaled(value, e);
}

// silu″ = σ′·(2 − x·tanh(x/2)) = e·(2(1 + e) − |x|(1 − e)) / (1 + e)³ with e = e^{−|x|}.
INLINED double silu_curvature_of(double x) {
    const double magnitude = fabs(x) > 1000 ? 1000 : fabs(x);
    const Exponential e = exponential(-magnitude);
    const Pair whole = unscaled(e), sum = pair_add(pair_of(1), whole);
    const Pair rest = pair_add(pair_of(1), pair_negate(whole));
    const Pair bend = pair_add(pair_scale(sum, 2), pair_multiply(pair_of(-magnitude), rest));
    const Pair cube = pair_multiply(sum, pair_multiply(sum, sum));
    return scaled(pair_divide(pair_multiply(mantissa(e), bend), cube).hi, e);
}

UNARY(silu, silu_of(x))
UNARY(silu_curvature, silu_curvature_of(x))
UNARY(silu_derivative, silu_derivative_of(x))
