// The elementary functions. exp, expm1 and tanh are our own, within 0.57 ULP; the others are the
// system's, called in a loop.
#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

INLINED double exp_of(double x) {
    const Exponential e = exponential(x);
    return scaled(mantissa(e).hi, e);
}

INLINED double expm1_of(double x) {
    const Exponential e = exponential(x);
    const double value = x > 40 ? scaled(mantissa(e).hi, e) : minus_one(e).hi;
    return x == 0 ? x : value;
}

// tanh x = −m / (2 + m) with m = e^{−2|x|} − 1, and the sign of x.
INLINED double tanh_of(double x) {
    const Pair m = minus_one(exponential(-2 * fabs(x)));
    return copysign(pair_divide(m, pair_add(pair_of(2), m)).hi, x);
}

// tanh′ x = 4E / (1 + E)² with E = e^{−2|x|}: no cancellation where tanh x is near ±1.
INLINED double tanh_derivative_of(double x) {
    const Exponential e = exponential(-2 * fabs(x));
    const Pair sum = pair_add(pair_of(1), unscaled(e));
    return scaled(pair_divide(pair_scale(mantissa(e), 4), pair_multiply(sum, sum)).hi, e);
}

UNARY(exp, exp_of(x))
UNARY(expm1, expm1_of(x))
UNARY(tanh, x != x ? x : tanh_of(x))
UNARY(tanh_derivative, tanh_derivative_of(x))
SYSTEM(log, log(x))
SYSTEM(log1p, log1p(x))
SYSTEM(sin, sin(x))
SYSTEM(cos, cos(x))
