"""A whole program: types, functions and statements, and at the end the values of its variables."""

from .abstractions import Abstractions
from .features import FULL
from .swift_types import DOUBLE, INT, STRING

LEAST_LINES, MOST_LINES = 15, 40


class Program(Abstractions):
    def lines(self):
        lines = []
        if self.has("throws") and self.chance(0.35):
            lines += self.error_declaration()
        for _ in range(self.weighted([(4, 0), (5, 1), (1, 2)])):
            declarations = [(1, self.struct_declaration)] if self.has("structs") else []
            declarations += [(1, self.enum_declaration)] if self.has("enums") else []
            if declarations:
                lines += self.weighted(declarations)()
        target = self.number_between(LEAST_LINES + 3, MOST_LINES - 8)
        for t in (INT, self.pick((DOUBLE, STRING)), *(n.type for n in self.nominals.values() if not n.is_error)):
            lines += self.declaration_of(t)
        for _ in range(3):
            lines += self.declaration(0)
        for _ in range(self.weighted([(1, 0), (5, 1), (2, 2)])):
            lines += self.function_declaration()
            lines += self.calling(0) or []
        if self.chance(0.35):
            lines += self.abstraction()
        while len(lines) < target:
            lines += self.function_declaration() if self.chance(0.04) else self.statement(2)
        return lines + self.final_prints()

    def final_prints(self):
        """The variables that can be printed, so that what the program computed shows."""
        names = [v.name for v in self.scopes.levels[0] if self.is_printable(v.type)]
        return [f"print({', '.join(names[i : i + 4])})" for i in range(0, min(len(names), 12), 4)]


def generate(seed, number, features=FULL):
    """The text of program `number`: the same for the same seed, number and features."""
    return "\n".join(Program(seed, number, features).lines()) + "\n"
