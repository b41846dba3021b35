"""f, f′ and f″ from one formula: numbers with their first two derivatives, in arithmetic of 2600 bits.

So many bits, that differences of numbers 1e-300 apart keep their digits, and no formula needs a second form.
"""

import mpmath as m
from mpmath import mp, mpf

mp.prec = 2600


class Jet:
    def __init__(self, f, d=0, dd=0):
        self.f, self.d, self.dd = mpf(f), mpf(d), mpf(dd)

    def __add__(self, other):
        other = jet(other)
        return Jet(self.f + other.f, self.d + other.d, self.dd + other.dd)

    def __mul__(self, other):
        other = jet(other)
        return Jet(self.f * other.f, self.d * other.f + self.f * other.d,
                   self.dd * other.f + 2 * self.d * other.d + self.f * other.dd)

    def __neg__(self):
        return Jet(-self.f, -self.d, -self.dd)

    def __sub__(self, other):
        return self + -jet(other)

    def __rsub__(self, other):
        return jet(other) - self

    def __truediv__(self, other):
        return self * jet(other).reciprocal()

    def __rtruediv__(self, other):
        return jet(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def reciprocal(self):
        return self.through(1 / self.f, -1 / self.f ** 2, 2 / self.f ** 3)

    def through(self, g, slope, curvature):
        """g of this jet, from g and its derivatives at f."""
        return Jet(g, slope * self.d, curvature * self.d ** 2 + slope * self.dd)


def jet(x):
    return x if isinstance(x, Jet) else Jet(x)


def exp(x):
    e = m.exp(x.f)
    return x.through(e, e, e)


def expm1(x):
    e = m.exp(x.f)
    return x.through(m.expm1(x.f), e, e)


def log1p(x):
    return x.through(m.log1p(x.f), 1 / (1 + x.f), -1 / (1 + x.f) ** 2)


def sqrt(x):
    root = m.sqrt(x.f)
    return x.through(root, 1 / (2 * root), -1 / (4 * root ** 3))


def sin(x):
    return x.through(m.sin(x.f), m.cos(x.f), -m.sin(x.f))


def normal(x):
    """Φ, with φ and −xφ."""
    density = m.exp(-x.f ** 2 / 2) / m.sqrt(2 * m.pi)
    return x.through(m.erfc(-x.f / m.sqrt(2)) / 2, density, -x.f * density)
