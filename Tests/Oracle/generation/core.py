"""What all parts of the generator share: chance, names, the features in use and the properties of types."""

import random

from .features import FULL
from .scopes import Scopes
from .swift_types import (
    BOOL, CHARACTER, DOUBLE, INT, SCALARS, STRING, array, dictionary, optional, set_of, tuple_of,
)  # fmt: skip

WORDS = (
    "apple", "sun", "banana", "a", "Swift", "kiwi plum", "x1", "42", "7", "café", "한국", "no way, sir", "Zed", "-3",
    "aaa", "b a c", "tea, milk", "2.5", "true", "", "👋 hi", "Moon", "ab",
)  # fmt: skip
ASCII_WORDS = ("apple", "sun", "fig", "a", "Swift", "kiwi plum", "x1", "42", "Zed", "aaa", "b a c", "tea, milk")
LETTERS = "abcxyzAZ57 é한!"
VARIABLE_NAMES = (
    "total", "count", "value", "items", "word", "flag", "result", "score", "level", "names", "grid", "limit", "rate",
    "step", "left", "right", "best", "data", "label", "weight", "angle", "size", "parts", "index", "sum", "mark",
)  # fmt: skip
FUNCTION_NAMES = (
    "combine", "scale", "describe", "check", "adjust", "measure", "pick", "shift", "blend", "compute", "convert", "mix",
)  # fmt: skip
PARAMETER_NAMES = ("a", "b", "n", "x", "y", "text", "amount", "factor", "items", "other", "base", "scale", "key")
LABELS = ("by", "with", "to", "from", "at", "of", "using", "times")


class Core:
    def __init__(self, seed, number, features=FULL):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.features = features
        self.scopes = Scopes()
        self.nominals = {}
        self.extended = {}  # standard type → members that the program gave it
        self.names = set()
        self.loop_depth = 0
        self.function_depth = 0
        self.needs_purity = 0
        self.without_trailing = 0
        self.fresh = 0
        self.throwing = 0  # > 0 where `try` may throw out of the scope

    # Chance

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, choices):
        return self.random.choice(choices)

    def weighted(self, pairs):
        pairs = [p for p in pairs if p[0] > 0]
        return self.random.choices([p[1] for p in pairs], [p[0] for p in pairs])[0]

    def number_between(self, low, high):
        return self.random.randint(low, high)

    def has(self, feature):
        return feature in self.features

    # Names

    def name(self, candidates):
        """A new name at top level carries the program's number; within a function it needs none."""
        base = self.pick(candidates)
        if self.function_depth == 0 and self.loop_depth == 0 and len(self.scopes.levels) == 1:
            name, n = f"{base}{self.number}", 1
            while name in self.names:
                n += 1
                name = f"{base}{n}_{self.number}"
        else:
            name, n = base, 1
            while name in self.names or name in self.scopes.hidden or self.is_in_sight(name):
                n += 1
                name = f"{base}{n}"
            return name
        self.names.add(name)
        return name

    def is_in_sight(self, name):
        return any(v.name == name for level in self.scopes.levels for v in level) or any(
            f.name == name for level in self.scopes.functions for f in level
        )

    def fresh_name(self, prefix):
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    # Properties of types

    def nominal(self, t):
        return self.nominals.get(t.head)

    def is_equatable(self, t):
        if t.head in ("Tuple", "Function", "Void"):
            return False
        nominal = self.nominal(t)
        return nominal.is_equatable if nominal else all(map(self.is_equatable, t.args))

    def is_hashable(self, t):
        if t.head in ("Tuple", "Function", "Void"):
            return False
        nominal = self.nominal(t)
        return nominal.is_hashable if nominal else all(map(self.is_hashable, t.args))

    def is_comparable(self, t):
        nominal = self.nominal(t)
        return nominal.is_comparable if nominal else t in (INT, DOUBLE, STRING, CHARACTER)

    def is_printable(self, t):
        """Whether it prints the same each time: nothing within it is in the order of hashes."""
        nominal = self.nominal(t)
        if nominal:
            return nominal.is_printable
        return t.head not in ("Dictionary", "Set", "Function", "Void") and all(map(self.is_printable, t.args))

    def satisfies(self, t, requirement):
        match requirement:
            case "equatable":
                return self.is_equatable(t)
            case "hashable":
                return self.is_hashable(t) and self.is_printable(t)
            case "comparable":
                return self.is_comparable(t)
        return t.head not in ("Function", "Void", "Substring")

    def is_valid(self, t):
        """Whether swiftc knows the type: what a set holds and a dictionary's keys must be hashable."""
        if t.head in ("Set", "Dictionary") and not self.is_hashable(t.element):
            return False
        return all(map(self.is_valid, t.args))

    # Types by chance

    def scalar_type(self):
        return self.weighted([(5, INT), (4, DOUBLE), (2, BOOL), (4, STRING), (1 if self.has("characters") else 0, CHARACTER)])

    def nominal_types(self, wanted=lambda n: True):
        return [n.type for n in self.nominals.values() if not n.is_error and wanted(n)]

    def value_type(self, depth=2):
        """A type for a variable, a parameter or a property."""
        element = lambda: self.value_type(depth - 1)  # noqa: E731
        if depth == 0:
            return self.scalar_type()
        nominals = self.nominal_types()
        choice = self.weighted(
            [
                (6 if depth > 1 else 14, "scalar"),
                (3, "array"),
                (2 if self.has("optionals") else 0, "optional"),
                (1.5 if self.has("dictionaries") else 0, "dictionary"),
                (0.8 if self.has("sets") else 0, "set"),
                (0.8, "tuple"),
                (3 if nominals else 0, "nominal"),
            ]
        )
        match choice:
            case "array":
                return array(element())
            case "optional":
                inner = element()
                return inner if inner.head == "Optional" else optional(inner)
            case "dictionary":
                return dictionary(self.constrained_type("hashable", 0), element())
            case "set":
                return set_of(self.constrained_type("hashable", 0))
            case "tuple":
                parts = [self.value_type(0) for _ in range(self.number_between(2, 3))]
                labels = self.random.sample(("x", "y", "name", "value", "low", "high"), len(parts))
                return tuple_of(*parts, labels=labels if self.chance(0.5) else ())
            case "nominal":
                return self.pick(nominals)
        return self.scalar_type()

    def constrained_type(self, requirement, depth=1):
        for _ in range(20):
            t = self.value_type(depth)
            if self.satisfies(t, requirement) and not (requirement == "hashable" and t in (DOUBLE, BOOL)):
                return t
        return self.pick([t for t in SCALARS if self.satisfies(t, requirement)])
