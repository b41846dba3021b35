// Many numbers to one. The lanes are independent, so that the loops vectorise in a fixed order.
#ifndef REDUCTIONS_H
#define REDUCTIONS_H

#include "real.h"
#pragma STDC FP_CONTRACT OFF

enum { reduction_lanes = 32 };

// sum + x, and what its rounding lost. (Knuth's TwoSum)
INLINED void accumulate(double *sum, double *error, double x) {
    const double total = *sum + x, moved = total - *sum;
    *error += (*sum - (total - moved)) + (x - moved);
    *sum = total;
}

// Where an infinity or NaN came up, the errors are NaN and mean nothing.
INLINED Pair total_of(double sum, double error) { return (Pair){sum, isfinite(error) ? error : 0}; }

CLONED Pair KERNEL(sum)(const real *restrict x, size_t n) {
    double sums[reduction_lanes] = {0}, errors[reduction_lanes] = {0};
    size_t i = 0;
    for (; i + reduction_lanes <= n; i += reduction_lanes)
        for (size_t lane = 0; lane < reduction_lanes; lane++)
            accumulate(&sums[lane], &errors[lane], x[i + lane]);
    double sum = 0, error = 0;
    for (size_t lane = 0; lane < reduction_lanes; lane++) {
        accumulate(&sum, &error, sums[lane]);
        error += errors[lane];
    }
    for (; i < n; i++) accumulate(&sum, &error, x[i]);
    return total_of(sum, error);
}

// y[j] = Σ x[i·columns + j], as exact as `sum`.
CLONED void KERNEL(sum_columns)(const real *restrict x, real *restrict y, size_t rows, size_t columns) {
    for (size_t start = 0; start < columns; start += reduction_lanes) {
        const size_t width = columns - start < reduction_lanes ? columns - start : reduction_lanes;
        double sums[reduction_lanes] = {0}, errors[reduction_lanes] = {0};
        for (size_t i = 0; i < rows; i++)
            for (size_t lane = 0; lane < width; lane++)
                accumulate(&sums[lane], &errors[lane], x[i * columns + start + lane]);
        for (size_t lane = 0; lane < width; lane++) {
            const Pair total = total_of(sums[lane], errors[lane]);
            y[start + lane] = (real)(total.hi + total.lo);
        }
    }
}

// The better of n ≥ 1 numbers; NaN is better than all.
#define EXTREMUM(name, better)                                                                      \
    CLONED real KERNEL(name)(const real *restrict x, size_t n) {                                    \
        real best[reduction_lanes];                                                                 \
        for (size_t lane = 0; lane < reduction_lanes; lane++) best[lane] = x[lane % n];             \
        size_t i = 0;                                                                               \
        for (; i + reduction_lanes <= n; i += reduction_lanes)                                      \
            for (size_t lane = 0; lane < reduction_lanes; lane++) {                                 \
                const real a = x[i + lane], b = best[lane];                                         \
                best[lane] = (better) || a != a ? a : b;                                            \
            }                                                                                       \
        real b = best[0];                                                                           \
        for (size_t lane = 1; lane < reduction_lanes; lane++) {                                     \
            const real a = best[lane];                                                              \
            b = (better) || a != a ? a : b;                                                         \
        }                                                                                           \
        for (; i < n; i++) {                                                                        \
            const real a = x[i];                                                                    \
            b = (better) || a != a ? a : b;                                                         \
        }                                                                                           \
        return b;                                                                                   \
    }

// −0 stands below +0.
EXTREMUM(max, a > b || (a == b && signbit(b)))
EXTREMUM(min, a < b || (a == b && signbit(a)))

// Where the first of the best numbers stands; the first NaN, if there is one.
INLINED size_t first_position(const real *x, size_t n, real value) {
    for (size_t i = 0; i < n; i++)
        if (x[i] == value || (value != value && x[i] != x[i])) return i;
    return 0;
}

size_t KERNEL(arg_max)(const real *x, size_t n) { return first_position(x, n, KERNEL(max)(x, n)); }
size_t KERNEL(arg_min)(const real *x, size_t n) { return first_position(x, n, KERNEL(min)(x, n)); }

#endif
