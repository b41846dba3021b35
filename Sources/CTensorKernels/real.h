// The type in hand: `real` is float where SINGLE is 1, double where it is 0. Each formula header is included
// once by float64.c and once by float32.c, so that a formula stands in one place for both.
#ifndef REAL_H
#define REAL_H

#include "support.h"
#pragma STDC FP_CONTRACT OFF

#if SINGLE
typedef float real;
typedef uint32_t real_bits;
#define KERNEL(name) kernel_##name##_f32
enum { fraction_bits = 23, exponent_bias = 127, lift_exponent = 56 };
static const real decay_bound = 120;      // e^{−120} is far below the least subnormal
static const real growth_bound = 90;      // e^{90} is infinite
static const real saturation_bound = 20;  // 1 + e^{−20} is 1
static const real normal_bound = 15;      // so is 1 + e^{−15²/2}, and e^{−15²/2}·15 is 0
static const real huge = 0x1p40f;         // the fourth power of a larger number may overflow
static const real shrink = 0x1p-76f;      // brings larger numbers where squares neither over- nor underflow
static const real greatest = 0x1.fffffep127f;
static const real tiny = 0x1p-30f;        // 1 + tiny is 1
static const real scarce = 0x1p-120f;     // products of smaller numbers with one near 1 may be subnormal
#else
typedef double real;
typedef uint64_t real_bits;
#define KERNEL(name) kernel_##name
enum { fraction_bits = 52, exponent_bias = 1023, lift_exponent = 140 };
static const real decay_bound = 800;
static const real growth_bound = 710;
static const real saturation_bound = 40;
static const real normal_bound = 40;
static const real huge = 0x1p400;
static const real shrink = 0x1p-600;
static const real greatest = 0x1.fffffffffffffp1023;
static const real tiny = 0x1p-60;
static const real scarce = 0x1p-1000;
#endif

// The widest vectors, two at a time, which hides part of the latency of long formulas.
#if SINGLE
#define INTERLEAVED _Pragma("clang loop vectorize_width(16) interleave_count(2)")
#else
#define INTERLEAVED _Pragma("clang loop vectorize_width(8) interleave_count(2)")
#endif

INLINED real fused(real a, real b, real c) { return __builtin_elementwise_fma(a, b, c); }
INLINED real magnitude(real x) { return __builtin_elementwise_abs(x); }
INLINED real with_sign(real x, real sign) { return __builtin_elementwise_copysign(x, sign); }
INLINED real square_root(real x) { return __builtin_elementwise_sqrt(x); }

static const real half = (real)0.5, quarter = (real)0.25, infinity = (real)INFINITY;

// 2^exponent for a whole exponent, by the bits of a normal number.
INLINED real power_of_two(int exponent) {
    const real_bits bits = (real_bits)(exponent + exponent_bias) << fraction_bits;
    real power;
    memcpy(&power, &bits, sizeof power);
    return power;
}

// x, but at least −bound and at most bound. NaN stays NaN.
INLINED real at_least(real x, real bound) { return x < bound ? bound : x; }
INLINED real at_most(real x, real bound) { return x > bound ? bound : x; }

// A value with its derivative.
typedef struct {
    real value, derivative;
} Jet;

// y[i] = f(x[i]; …)
#define LOOP(name, result, ...)                                                                     \
    CLONED void KERNEL(name)(const real *restrict xs, real *restrict ys, size_t n __VA_ARGS__) {    \
        INTERLEAVED for (size_t i = 0; i < n; i++) {                                                \
            const real x = xs[i];                                                                   \
            ys[i] = (result);                                                                       \
        }                                                                                           \
    }

// y[i] = f(x[i]; …) and d[i] = f′(x[i]; …)
#define FUSED_LOOP(name, jet_of_x, ...)                                                             \
    CLONED void KERNEL(name)(const real *restrict xs, real *restrict ys, real *restrict ds,         \
                             size_t n __VA_ARGS__) {                                                \
        INTERLEAVED for (size_t i = 0; i < n; i++) {                                                \
            const real x = xs[i];                                                                   \
            const Jet jet = (jet_of_x);                                                             \
            ys[i] = jet.value;                                                                      \
            ds[i] = jet.derivative;                                                                 \
        }                                                                                           \
    }

// The three kernels of an activation. `jet` computes both; what only one needs falls away in its own loop.
#define ACTIVATION(name, jet, ...)                                                                  \
    LOOP(name, (jet).value, __VA_ARGS__)                                                            \
    LOOP(name##_derivative, (jet).derivative, __VA_ARGS__)                                          \
    FUSED_LOOP(name##_with_derivative, jet, __VA_ARGS__)

// The same, for one whose value alone has a shorter way.
#define ACTIVATION_WITH_VALUE(name, alone, jet, ...)                                                \
    LOOP(name, alone, __VA_ARGS__)                                                                  \
    LOOP(name##_derivative, (jet).derivative, __VA_ARGS__)                                          \
    FUSED_LOOP(name##_with_derivative, jet, __VA_ARGS__)

#define OF(parameter) , real parameter

#endif
