// What every kernel file needs: clones per instruction set, and how a row of a table becomes a loop.
// UNARY is for formulas that vectorise, SYSTEM for calls into the system's libm.
#ifndef SUPPORT_H
#define SUPPORT_H

#include "CTensorKernels.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

#ifdef CLONED  // given on the command line, to compile for one instruction set
#elif defined(__x86_64__) && defined(__linux__)
#define CLONED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONED
#endif

#define INLINED static inline __attribute__((always_inline))

// Two vectors at a time hide part of the latency of long formulas.
#define INTERLEAVED _Pragma("clang loop interleave_count(2)")

#define ELEMENTWISE_LOOP(value)                                                                     \
    for (size_t i = 0; i < n; i++) {                                                                \
        const double x = xs[i];                                                                     \
        ys[i] = (value);                                                                            \
    }

#define UNARY(name, value)                                                                          \
    CLONED void kernel_##name(const double *restrict xs, double *restrict ys, size_t n) {           \
        INTERLEAVED ELEMENTWISE_LOOP(value)                                                         \
    }

#define SYSTEM(name, value)                                                                         \
    void kernel_##name(const double *restrict xs, double *restrict ys, size_t n) {                  \
        ELEMENTWISE_LOOP(value)                                                                     \
    }

#define BINARY(name, value)                                                                         \
    CLONED void kernel_##name##_vv(const double *restrict as, const double *restrict bs,            \
                                   double *restrict ys, size_t n) {                                 \
        for (size_t i = 0; i < n; i++) {                                                            \
            const double a = as[i], b = bs[i];                                                      \
            ys[i] = (value);                                                                        \
        }                                                                                           \
    }                                                                                               \
    CLONED void kernel_##name##_vs(const double *restrict as, double b, double *restrict ys,        \
                                   size_t n) {                                                      \
        for (size_t i = 0; i < n; i++) {                                                            \
            const double a = as[i];                                                                 \
            ys[i] = (value);                                                                        \
        }                                                                                           \
    }                                                                                               \
    CLONED void kernel_##name##_sv(double a, const double *restrict bs, double *restrict ys,        \
                                   size_t n) {                                                      \
        for (size_t i = 0; i < n; i++) {                                                            \
            const double b = bs[i];                                                                 \
            ys[i] = (value);                                                                        \
        }                                                                                           \
    }

#endif
