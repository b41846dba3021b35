// Many numbers to one. The lanes are independent, so that the loops vectorise in a fixed order.
#define SINGLE 0
#include "double_word.h"
#pragma STDC FP_CONTRACT OFF

enum { lanes = 32 };

CLONED Pair kernel_sum(const double *x, size_t n) {
    double sums[lanes] = {0}, errors[lanes] = {0};
    size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        for (size_t lane = 0; lane < lanes; lane++) {
            const DoubleWord sum = exact_sum(sums[lane], x[i + lane]);
            sums[lane] = sum.hi;
            errors[lane] += sum.lo;
        }
    }
    double total = 0, error = 0;
    for (size_t lane = 0; lane < lanes; lane++) {
        const DoubleWord sum = exact_sum(total, sums[lane]);
        total = sum.hi;
        error += sum.lo + errors[lane];
    }
    for (; i < n; i++) {
        const DoubleWord sum = exact_sum(total, x[i]);
        total = sum.hi;
        error += sum.lo;
    }
    // Where an infinity or NaN came up, the errors are NaN and mean nothing.
    return (Pair){total, isfinite(error) ? error : 0};
}

#define EXTREMUM(name, better)                                                                      \
    CLONED double kernel_##name(const double *x, size_t n) {                                        \
        double best[lanes];                                                                         \
        for (size_t lane = 0; lane < lanes; lane++) best[lane] = x[lane % n];                       \
        size_t i = 0;                                                                               \
        for (; i + lanes <= n; i += lanes)                                                          \
            for (size_t lane = 0; lane < lanes; lane++) {                                           \
                const double a = x[i + lane], b = best[lane];                                       \
                best[lane] = (better) || a != a ? a : b;                                            \
            }                                                                                       \
        double b = best[0];                                                                         \
        for (size_t lane = 1; lane < lanes; lane++) {                                               \
            const double a = best[lane];                                                            \
            b = (better) || a != a ? a : b;                                                         \
        }                                                                                           \
        for (; i < n; i++) {                                                                        \
            const double a = x[i];                                                                  \
            b = (better) || a != a ? a : b;                                                         \
        }                                                                                           \
        return b;                                                                                   \
    }

// −0 stands below +0.
EXTREMUM(max, a > b || (a == b && signbit(b)))
EXTREMUM(min, a < b || (a == b && signbit(a)))
