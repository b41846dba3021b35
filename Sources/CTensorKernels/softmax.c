// exp(x[i] − m) / Σ exp(x[j] − m). The difference is kept exact: rounding it alone would cost ULPs.
#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

// A number equal to the maximum counts as distance 0, infinite ones too.
INLINED Exponential weight(double x, double maximum) {
    const Pair difference = exact_sum(x, -maximum);
    const int far = !(fabs(difference.hi) < 1000);
    return exponential(x == maximum ? pair_of(0) : (Pair){difference.hi, far ? 0 : difference.lo});
}

CLONED void kernel_softmax(const double *restrict x, double *restrict y, size_t n, size_t stride) {
    double maximum = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        const double candidate = x[i * stride];
        maximum = candidate > maximum || candidate != candidate ? candidate : maximum;
    }
    Pair total = {0, 0};
    for (size_t i = 0; i < n; i++) total = pair_add(total, unscaled(weight(x[i * stride], maximum)));
    for (size_t i = 0; i < n; i++) {
        const Exponential e = weight(x[i * stride], maximum);
        y[i * stride] = scaled(pair_divide(mantissa(e), total).hi, e);
    }
}
