// The activation functions, their derivatives and softmax in single precision.
#define SINGLE 1
#include "exponential_units.h"
#include "gelu_tanh.h"
#include "logistic.h"
#include "mish.h"
#include "normal.h"
#include "piecewise.h"
#include "rational.h"
#include "snake.h"
#include "softmax.h"
#include "softplus.h"
