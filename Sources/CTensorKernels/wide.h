// A type with at least twice the digits of a double, for the few arguments that need them, one number at a time.
#ifndef WIDE_H
#define WIDE_H

#include <math.h>

#if defined(__x86_64__) && defined(__linux__)
// glibc's own; its header declares them for C++ and GCC alone.
typedef __float128 Wide;
extern Wide sinf128(Wide x);
extern Wide cosf128(Wide x);
static inline Wide wide_sine(Wide x) { return sinf128(x); }
static inline Wide wide_cosine(Wide x) { return cosf128(x); }
#else
typedef long double Wide;
static inline Wide wide_sine(Wide x) { return sinl(x); }
static inline Wide wide_cosine(Wide x) { return cosl(x); }
#endif

#endif
