"""The types of generated programs: how they are written, compared, hashed and printed."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Type:
    """A Swift type: `head` is a name, or Array, Dictionary, Optional, Tuple, Function…; `args` are its parts."""

    head: str
    args: tuple = ()
    labels: tuple = ()

    def __str__(self):
        match self.head:
            case "Array":
                return f"[{self.args[0]}]"
            case "Dictionary":
                return f"[{self.args[0]}: {self.args[1]}]"
            case "Optional":
                inner = self.args[0]
                return f"({inner})?" if inner.head == "Function" else f"{inner}?"
            case "Tuple":
                labels = self.labels or ("",) * len(self.args)
                return "(" + ", ".join(f"{l}: {t}" if l else str(t) for l, t in zip(labels, self.args)) + ")"
            case "Function":
                *parameters, result = self.args
                return f"({', '.join(map(str, parameters))}) -> {result}"
        return self.head + (f"<{', '.join(map(str, self.args))}>" if self.args else "")

    @property
    def element(self):
        return self.args[0]

    @property
    def result(self):
        return self.args[-1]

    @property
    def parameters(self):
        return self.args[:-1]

    def mentions(self, head):
        return self.head == head or any(t.mentions(head) for t in self.args)


INT, DOUBLE, BOOL, STRING, CHARACTER, VOID = map(Type, ("Int", "Double", "Bool", "String", "Character", "Void"))
SUBSTRING = Type("Substring")
RANGE, CLOSED_RANGE = Type("Range", (INT,)), Type("ClosedRange", (INT,))
SCALARS = (INT, DOUBLE, BOOL, STRING, CHARACTER)


def array(t):
    return Type("Array", (t,))


def optional(t):
    return Type("Optional", (t,))


def set_of(t):
    return Type("Set", (t,))


def dictionary(k, v):
    return Type("Dictionary", (k, v))


def tuple_of(*types, labels=()):
    return Type("Tuple", types, tuple(labels))


def function(parameters, result):
    return Type("Function", (*parameters, result))


_TOKEN = re.compile(r"\s*(->|[A-Za-z]\w*|[\[\]():?,<>])")


def parse(text):
    """The type that a text such as `[K: V]` or `(T, T) -> Bool` stands for."""
    tokens = _TOKEN.findall(text)
    t, rest = _parse_type(tokens)
    if rest:
        raise ValueError(f"cannot read the type {text!r}")
    return t


def _parse_type(tokens):
    head, rest = tokens[0], tokens[1:]
    if head == "[":
        first, rest = _parse_type(rest)
        if rest[0] == ":":
            second, rest = _parse_type(rest[1:])
            t = dictionary(first, second)
        else:
            t = array(first)
        rest = rest[1:]
    elif head == "(":
        parts, labels = [], []
        while rest[0] != ")":
            label = ""
            if len(rest) > 1 and rest[1] == ":":
                label, rest = rest[0], rest[2:]
            part, rest = _parse_type(rest)
            parts.append(part)
            labels.append(label)
            if rest[0] == ",":
                rest = rest[1:]
        rest = rest[1:]
        if rest and rest[0] == "->":
            result, rest = _parse_type(rest[1:])
            return function(parts, result), rest
        t = parts[0] if len(parts) == 1 else tuple_of(*parts, labels=labels if any(labels) else ())
    else:
        t = Type(head)
        if rest and rest[0] == "<":
            parts, rest = [], rest[1:]
            while rest[0] != ">":
                part, rest = _parse_type(rest)
                parts.append(part)
                if rest[0] == ",":
                    rest = rest[1:]
            t, rest = Type(head, tuple(parts)), rest[1:]
    while rest and rest[0] == "?":
        t, rest = optional(t), rest[1:]
    return t, rest


# Type variables of the library's rows: any type, an equatable, a hashable or a comparable one.
VARIABLES = {"T": "any", "U": "any", "V": "any", "E": "equatable", "H": "hashable", "K": "hashable", "C": "comparable"}


def is_variable(t):
    return t.head in VARIABLES and not t.args


def unify(pattern, t, bound):
    """Binds the pattern's variables so that it becomes `t`; None where it cannot."""
    if is_variable(pattern):
        known = bound.get(pattern.head)
        if known is None:
            return {**bound, pattern.head: t}
        return bound if known == t else None
    if pattern.head != t.head or len(pattern.args) != len(t.args) or pattern.labels != t.labels:
        return None
    for p, a in zip(pattern.args, t.args):
        bound = unify(p, a, bound)
        if bound is None:
            return None
    return bound


def substitute(pattern, bound):
    if is_variable(pattern):
        return bound[pattern.head]
    return Type(pattern.head, tuple(substitute(a, bound) for a in pattern.args), pattern.labels)


def variables_of(pattern):
    if is_variable(pattern):
        return {pattern.head}
    return set().union(*(variables_of(a) for a in pattern.args)) if pattern.args else set()
