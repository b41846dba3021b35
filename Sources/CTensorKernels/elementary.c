// Elementary functions of the system's libm, called in a loop.
#include "support.h"

SYSTEM(log, log(x))
SYSTEM(log1p, log1p(x))
SYSTEM(sin, sin(x))
SYSTEM(cos, cos(x))
