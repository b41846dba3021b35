// Loops over contiguous doubles. Inputs and outputs never overlap.
// Results are the same, bit for bit, on every instruction set: fused operations are written out
// (`fma`) and the compiler forms none of its own.
#ifndef CTENSORKERNELS_H
#define CTENSORKERNELS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

// y[i] = f(x[i])
#define UNARY_KERNELS(X)                                                                            \
    X(negate) X(absolute) X(sign) X(square_root)                                                    \
    X(exp) X(expm1) X(log) X(log1p) X(sin) X(cos) X(tanh) X(tanh_derivative)                        \
    X(zero_derivative) X(relu) X(relu_derivative) X(sigmoid) X(sigmoid_derivative)                  \
    X(silu) X(silu_derivative) X(silu_curvature)                                                    \
    X(gelu) X(gelu_derivative) X(gelu_curvature) X(normal_density)

// y[i] = f(x[i]; parameter)
#define PARAMETRIC_KERNELS(X)                                                                       \
    X(step) X(leaky_relu) X(leaky_relu_derivative)                                                  \
    X(elu) X(elu_derivative) X(elu_curvature) X(softplus) X(softplus_derivative) X(softplus_curvature)

// y[i] = f(a[i], b[i]), of two vectors (`_vv`), a vector and a scalar (`_vs`), or a scalar and a vector (`_sv`)
#define BINARY_KERNELS(X)                                                                           \
    X(add) X(subtract) X(multiply) X(divide) X(maximum) X(minimum) X(maximum_share)

#define DECLARE_UNARY(name) void kernel_##name(const double *x, double *y, size_t n);
#define DECLARE_PARAMETRIC(name)                                                                    \
    void kernel_##name(const double *x, double *y, size_t n, double parameter);
#define DECLARE_BINARY(name)                                                                        \
    void kernel_##name##_vv(const double *a, const double *b, double *y, size_t n);                 \
    void kernel_##name##_vs(const double *a, double b, double *y, size_t n);                        \
    void kernel_##name##_sv(double a, const double *b, double *y, size_t n);

UNARY_KERNELS(DECLARE_UNARY)
PARAMETRIC_KERNELS(DECLARE_PARAMETRIC)
BINARY_KERNELS(DECLARE_BINARY)

// A number as the unevaluated sum of two doubles.
typedef struct {
    double hi, lo;
} Pair;

// Σ x[i], with the rounding errors of all additions summed in `lo`: hi + lo is as exact as a sum in
// twice the precision (Ogita, Rump, Oishi, "Accurate sum and dot product", 2005, algorithm Sum2).
Pair kernel_sum(const double *x, size_t n);

// The greatest and the least of n ≥ 1 numbers; NaN if there is one among them.
double kernel_max(const double *x, size_t n);
double kernel_min(const double *x, size_t n);

// y (rows × columns) += a (rows × inner, its rows `a_stride` apart) · b (inner × columns)
void kernel_matmul(const double *a, size_t a_stride, const double *b, double *y, size_t rows,
                   size_t inner, size_t columns);

// y[i] = exp(x[i] − m) / Σ exp(x[j] − m), m the maximum, over n numbers that stand `stride` apart
void kernel_softmax(const double *x, double *y, size_t n, size_t stride);

#pragma clang assume_nonnull end
#endif
