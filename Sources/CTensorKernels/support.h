// What every kernel needs: clones per instruction set.
#ifndef SUPPORT_H
#define SUPPORT_H

#include "CTensorKernels.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

#ifdef CLONED  // given on the command line, to compile for one instruction set
#define ONE_INSTRUCTION_SET
#elif defined(__x86_64__) && defined(__linux__)
// Without the width, clang halves the vectors of x86-64-v4: loops of long formulas take 1.7 times as long.
#define CLONED                                                                                      \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), min_vector_width(512)))
#else
#define CLONED
#endif

#define INLINED static inline __attribute__((always_inline))

#endif
