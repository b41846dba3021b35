// Loops over contiguous numbers. Inputs and outputs never overlap.
// Results are the same, bit for bit, on every instruction set: fused operations are written out
// (`fma`) and the compiler forms none of its own.
//
// Names: kernel_NAME is the value, kernel_NAME_derivative its derivative, and kernel_NAME_with_derivative writes
// both in one pass; _curvature is the second derivative. They work on doubles; with _f32 after it, the name is
// that of the same loop on floats.
#ifndef CTENSORKERNELS_H
#define CTENSORKERNELS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

// ---- Activation functions, each with value, derivative, and both

#define ACTIVATION_KERNELS(X)                                                                       \
    X(exponential) X(gelu) X(gelu_tanh) X(hard_sigmoid) X(hard_swish) X(linear) X(log_sigmoid)      \
    X(mish) X(relu) X(relu6) X(relu_squared) X(selu) X(sigmoid) X(silu) X(softsign)                 \
    X(sparse_plus) X(sparse_sigmoid) X(tanh) X(tanh_shrink)

// With one parameter: the slope of leaky_relu (which prelu and rrelu are too), α of elu and celu, β of
// softplus and swish, b of squareplus, λ of the shrinks, a of snake, the threshold of step
#define PARAMETRIC_ACTIVATION_KERNELS(X)                                                            \
    X(celu) X(elu) X(hard_shrink) X(leaky_relu) X(snake) X(soft_shrink) X(softplus)           \
    X(squareplus) X(step) X(swish)

// With two: the threshold, and the value at and below it; the bounds of hard_tanh; scale and bias of star_relu
#define BIPARAMETRIC_ACTIVATION_KERNELS(X) X(hard_tanh) X(star_relu) X(threshold)

// ---- Other functions: y[i] = f(x[i]), in both types

#define UNARY_KERNELS(X)                                                                            \
    X(negate) X(absolute) X(sign) X(square_root) X(floor) X(ceil) X(round)                          \
    X(exp) X(expm1) X(log) X(log1p) X(sin) X(cos) X(erf) X(erf_derivative)                          \
    X(zero_derivative) X(normal_density)

// ---- Second derivatives of the activations that have one other than 0

#define CURVATURE_KERNELS(X)                                                                        \
    X(gelu) X(gelu_tanh) X(hard_swish) X(log_sigmoid) X(mish) X(relu_squared) X(selu) X(sigmoid)    \
    X(silu) X(softsign) X(sparse_plus) X(tanh) X(tanh_shrink)
#define PARAMETRIC_CURVATURE_KERNELS(X) X(celu) X(elu) X(snake) X(softplus) X(squareplus) X(swish)
#define BIPARAMETRIC_CURVATURE_KERNELS(X) X(star_relu)

// ---- Functions of n numbers that stand `stride` apart. Infinite numbers that are the maximum share it equally:
// softmax of (∞, ∞, 0) is (½, ½, 0). One NaN makes all NaN. hardmax gives 1 to the first maximum.

#define FIBRE_KERNELS(X) X(softmax) X(log_softmax) X(softmin) X(sparsemax) X(hardmax)

// y[i] = f(a[i], b[i]), of two vectors (`_vv`), a vector and a scalar (`_vs`), or a scalar and a vector (`_sv`)
#define BINARY_KERNELS(X)                                                                           \
    X(add) X(subtract) X(multiply) X(divide) X(power) X(maximum) X(minimum) X(maximum_share)        \
    X(less) X(less_equal) X(equal) X(not_equal)

#define DECLARE_LOOP(name, real, ...) void name(const real *x, real *y, size_t n __VA_ARGS__);
#define DECLARE_FUSED_LOOP(name, real, ...)                                                         \
    void name(const real *x, real *y, real *derivative, size_t n __VA_ARGS__);

#define DECLARE_UNARY(name)                                                                         \
    DECLARE_LOOP(kernel_##name, double)                                                             \
    DECLARE_LOOP(kernel_##name##_f32, float)
#define DECLARE_PARAMETRIC(name)                                                                    \
    DECLARE_LOOP(kernel_##name, double, , double parameter)                                         \
    DECLARE_LOOP(kernel_##name##_f32, float, , float parameter)
#define DECLARE_BIPARAMETRIC(name)                                                                  \
    DECLARE_LOOP(kernel_##name, double, , double first, double second)                              \
    DECLARE_LOOP(kernel_##name##_f32, float, , float first, float second)

#define DECLARE_ACTIVATION(name)                                                                    \
    DECLARE_UNARY(name)                                                                             \
    DECLARE_UNARY(name##_derivative)                                                                \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative, double)                                     \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative_f32, float)
#define DECLARE_PARAMETRIC_ACTIVATION(name)                                                         \
    DECLARE_PARAMETRIC(name)                                                                        \
    DECLARE_PARAMETRIC(name##_derivative)                                                           \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative, double, , double parameter)                 \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative_f32, float, , float parameter)
#define DECLARE_BIPARAMETRIC_ACTIVATION(name)                                                       \
    DECLARE_BIPARAMETRIC(name)                                                                      \
    DECLARE_BIPARAMETRIC(name##_derivative)                                                         \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative, double, , double first, double second)      \
    DECLARE_FUSED_LOOP(kernel_##name##_with_derivative_f32, float, , float first, float second)

#define DECLARE_CURVATURE(name) DECLARE_UNARY(name##_curvature)
#define DECLARE_PARAMETRIC_CURVATURE(name) DECLARE_PARAMETRIC(name##_curvature)
#define DECLARE_BIPARAMETRIC_CURVATURE(name) DECLARE_BIPARAMETRIC(name##_curvature)
#define DECLARE_FIBRE(name)                                                                         \
    DECLARE_LOOP(kernel_##name, double, , size_t stride)                                            \
    DECLARE_LOOP(kernel_##name##_f32, float, , size_t stride)

#define DECLARE_PAIRS(name, suffix, real)                                                           \
    void name##_vv##suffix(const real *a, const real *b, real *y, size_t n);                        \
    void name##_vs##suffix(const real *a, real b, real *y, size_t n);                               \
    void name##_sv##suffix(real a, const real *b, real *y, size_t n);
#define DECLARE_BINARY(name)                                                                        \
    DECLARE_PAIRS(kernel_##name, , double)                                                          \
    DECLARE_PAIRS(kernel_##name, _f32, float)

ACTIVATION_KERNELS(DECLARE_ACTIVATION)
PARAMETRIC_ACTIVATION_KERNELS(DECLARE_PARAMETRIC_ACTIVATION)
BIPARAMETRIC_ACTIVATION_KERNELS(DECLARE_BIPARAMETRIC_ACTIVATION)
UNARY_KERNELS(DECLARE_UNARY)
CURVATURE_KERNELS(DECLARE_CURVATURE)
PARAMETRIC_CURVATURE_KERNELS(DECLARE_PARAMETRIC_CURVATURE)
BIPARAMETRIC_CURVATURE_KERNELS(DECLARE_BIPARAMETRIC_CURVATURE)
FIBRE_KERNELS(DECLARE_FIBRE)
BINARY_KERNELS(DECLARE_BINARY)

// y[i] = conditions[i] ≠ 0 ? a[i] : b[i]
void kernel_select(const double *conditions, const double *a, const double *b, double *y, size_t n);
void kernel_select_f32(const float *conditions, const float *a, const float *b, float *y, size_t n);

// ---- Many numbers to one

// A number as the unevaluated sum of two doubles.
typedef struct {
    double hi, lo;
} Pair;

// Σ x[i], with the rounding errors of all additions summed in `lo`: hi + lo is as exact as a sum in
// twice the precision (Ogita, Rump, Oishi, "Accurate sum and dot product", 2005, algorithm Sum2).
Pair kernel_sum(const double *x, size_t n);
Pair kernel_sum_f32(const float *x, size_t n);

// y[j] = Σ x[i·columns + j] over the rows, as exact as kernel_sum, rounded once
void kernel_sum_columns(const double *x, double *y, size_t rows, size_t columns);
void kernel_sum_columns_f32(const float *x, float *y, size_t rows, size_t columns);

// The greatest and the least of n ≥ 1 numbers; NaN if there is one among them.
double kernel_max(const double *x, size_t n);
double kernel_min(const double *x, size_t n);
float kernel_max_f32(const float *x, size_t n);
float kernel_min_f32(const float *x, size_t n);

// Where the first greatest and the first least of n ≥ 1 numbers stands; the first NaN, if there is one.
size_t kernel_arg_max(const double *x, size_t n);
size_t kernel_arg_min(const double *x, size_t n);
size_t kernel_arg_max_f32(const float *x, size_t n);
size_t kernel_arg_min_f32(const float *x, size_t n);

// ---- Products

// y (rows × columns) = a (rows × inner) · b (inner × columns). Element (i, j) of a stands at i·a_row + j·a_column, and
// b's likewise, so that either may be a transposed matrix.
void kernel_matmul(const double *a, size_t a_row, size_t a_column, const double *b, size_t b_row, size_t b_column,
                   double *y, size_t rows, size_t inner, size_t columns);
void kernel_matmul_f32(const float *a, size_t a_row, size_t a_column, const float *b, size_t b_row, size_t b_column,
                       float *y, size_t rows, size_t inner, size_t columns);

// y += a · b, in the same terms
void kernel_add_matmul(const double *a, size_t a_row, size_t a_column, const double *b, size_t b_row,
                       size_t b_column, double *y, size_t rows, size_t inner, size_t columns);
void kernel_add_matmul_f32(const float *a, size_t a_row, size_t a_column, const float *b, size_t b_row,
                           size_t b_column, float *y, size_t rows, size_t inner, size_t columns);

// y[i] = a[i] + factor · b[i], rounded once
void kernel_add_scaled(const double *a, double factor, const double *b, double *y, size_t n);
void kernel_add_scaled_f32(const float *a, float factor, const float *b, float *y, size_t n);

#pragma clang assume_nonnull end
#endif
