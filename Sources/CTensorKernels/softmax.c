// exp(x[i] − m) / Σ exp(x[j] − m). The difference is kept exact: rounding it alone would cost ULPs.
#include "exponential.h"
#pragma STDC FP_CONTRACT OFF

enum { lanes = 8 };

// e^{x − maximum}. A number equal to the maximum counts as distance 0, infinite ones too.
INLINED Exponential weight(double x, double maximum) {
    const Pair difference = exact_sum(x, -maximum);
    const double lo = fabs(difference.hi) < 1000 ? difference.lo : 0;
    const double hi = x == maximum ? 0 : difference.hi;
    return exponential_of_pair((Pair){hi, lo});
}

INLINED double maximum_of(const double *x, size_t n, size_t stride) {
    double maximum = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        const double candidate = x[i * stride];
        maximum = candidate > maximum || candidate != candidate ? candidate : maximum;
    }
    return maximum;
}

INLINED Pair total_weight(const double *x, size_t n, size_t stride, double maximum) {
    double sums[lanes] = {0}, errors[lanes] = {0};
    size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        for (size_t lane = 0; lane < lanes; lane++) {
            const Pair term = unscaled(weight(x[(i + lane) * stride], maximum));
            const Pair sum = exact_sum(sums[lane], term.hi);
            sums[lane] = sum.hi;
            errors[lane] += sum.lo + term.lo;
        }
    }
    Pair total = {0, 0};
    for (size_t lane = 0; lane < lanes; lane++)
        total = pair_add(total, exact_sum(sums[lane], errors[lane]));
    for (; i < n; i++) total = pair_add(total, unscaled(weight(x[i * stride], maximum)));
    return total;
}

INLINED void softmax(const double *restrict x, double *restrict y, size_t n, size_t stride) {
    const double maximum = maximum_of(x, n, stride);
    const Pair total = total_weight(x, n, stride, maximum);
    for (size_t i = 0; i < n; i++) {
        const Exponential e = weight(x[i * stride], maximum);
        y[i * stride] = scaled(pair_divide(mantissa(e), total).hi, e);
    }
}

// The common case apart, so that its loops are contiguous.
CLONED void kernel_softmax(const double *restrict x, double *restrict y, size_t n, size_t stride) {
    if (stride == 1) softmax(x, y, n, 1);
    else softmax(x, y, n, stride);
}
