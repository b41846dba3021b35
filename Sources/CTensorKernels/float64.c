// The activation functions, their derivatives, softmax and the matrix product in double precision.
#define SINGLE 0
#include "exponential_units.h"
#include "gelu_tanh.h"
#include "logistic.h"
#include "matmul.h"
#include "mish.h"
#include "normal.h"
#include "piecewise.h"
#include "rational.h"
#include "snake.h"
#include "softmax.h"
#include "softplus.h"
