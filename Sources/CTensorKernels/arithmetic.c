// Arithmetic of IEEE 754, element by element.
#include "support.h"
#pragma STDC FP_CONTRACT OFF

UNARY(negate, -x)
UNARY(absolute, fabs(x))
UNARY(sign, x > 0 ? 1 : x < 0 ? -1 : x)
UNARY(square_root, __builtin_elementwise_sqrt(x))

BINARY(add, a + b)
BINARY(subtract, a - b)
BINARY(multiply, a * b)
BINARY(divide, a / b)

// `maximum` and `minimum` of IEEE 754-2019: NaN propagates, and −0 stands below +0.
BINARY(maximum, a > b ? a : b > a ? b : a != b ? a + b : signbit(a) ? b : a)
BINARY(minimum, a < b ? a : b < a ? b : a != b ? a + b : signbit(a) ? a : b)

// The part of maximum(a, b) that moves with a: 1, 0, or ½ where both are equal.
BINARY(maximum_share, a > b ? 1 : b > a ? 0 : a != b ? a + b : 0.5)
