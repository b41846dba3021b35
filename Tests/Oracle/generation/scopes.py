"""What a generated program has declared so far: variables, functions and types, each visible in its scope."""

from contextlib import contextmanager
from dataclasses import dataclass, field

from .expression import STORED
from .swift_types import Type


@dataclass
class Variable:
    name: str
    type: Type
    mutable: bool = False
    bound: int = STORED
    count: int = 0  # how many elements it surely has; only for constants
    is_global: bool = False


@dataclass
class Parameter:
    label: str  # "" for none
    name: str
    type: Type
    has_default: bool = False
    is_inout: bool = False
    is_variadic: bool = False
    is_fuel: bool = False  # how often a function calls itself


@dataclass
class Function:
    name: str
    parameters: list
    result: Type
    throws: bool = False
    is_pure: bool = True
    is_overloaded: bool = False
    is_mutating: bool = False
    is_static: bool = False
    is_method: bool = False
    is_throwing_error: str = ""


@dataclass
class Property:
    name: str
    type: Type
    is_settable: bool = True
    is_static: bool = False
    has_default: bool = False
    is_stored: bool = True
    is_observed: bool = False


@dataclass
class Case:
    name: str
    payload: list = field(default_factory=list)  # of (label, type)


@dataclass
class Nominal:
    """A struct or an enum of the program's own."""

    name: str
    kind: str
    is_equatable: bool = False
    is_hashable: bool = False
    is_comparable: bool = False
    is_described: bool = False
    properties: list = field(default_factory=list)
    methods: list = field(default_factory=list)
    cases: list = field(default_factory=list)
    raw: Type | None = None
    is_iterable: bool = False
    initialisers: list = field(default_factory=list)  # of Function; empty: memberwise
    operators: list = field(default_factory=list)
    subscript: Type | None = None
    failable: Function | None = None  # its `init?`
    is_error: bool = False
    is_printable: bool = True

    @property
    def type(self):
        return Type(self.name)


class Scopes:
    """A stack of the names in sight, the innermost last."""

    def __init__(self):
        self.levels = [[]]
        self.functions = [[]]
        self.hidden = set()
        self.floor = 0  # names of levels below it can't be seen

    @contextmanager
    def level(self, variables=()):
        self.levels.append(list(variables))
        self.functions.append([])
        try:
            yield
        finally:
            self.levels.pop()
            self.functions.pop()

    @contextmanager
    def hiding(self, names):
        added = set(names) - self.hidden
        self.hidden |= added
        try:
            yield
        finally:
            self.hidden -= added

    @contextmanager
    def only_inner(self):
        """Within it, only what is declared within it is in sight."""
        before, self.floor = self.floor, len(self.levels)
        try:
            yield
        finally:
            self.floor = before

    def declare(self, variable):
        self.levels[-1].append(variable)
        return variable

    def declare_function(self, declared):
        self.functions[-1].append(declared)
        return declared

    def variables(self):
        """Every variable in sight; of two with one name only the inner one."""
        seen, found = set(self.hidden), []
        for level in reversed(self.levels[self.floor :]):
            for variable in reversed(level):
                if variable.name not in seen:
                    seen.add(variable.name)
                    found.append(variable)
        return found

    def visible_functions(self):
        return [f for level in self.functions for f in level if f.name not in self.hidden]

    def mutable(self, predicate=lambda t: True):
        return [v for v in self.variables() if v.mutable and predicate(v.type)]
