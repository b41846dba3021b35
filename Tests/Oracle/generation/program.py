"""A whole program: types, functions and statements, and at the end the values of its variables."""

from .features import FULL
from .idioms import Idioms
from .swift_types import DOUBLE, INT, STRING

LEAST_LINES, MOST_LINES = 15, 40


class Program(Idioms):
    def lines(self):
        lines = []
        throws = self.has("throws") and self.chance(0.25)
        if throws:
            lines += self.error_declaration()
        for _ in range(self.weighted([(5, 0), (5, 1), (1, 2)])):
            declarations = [(1, self.struct_declaration)] if self.has("structs") else []
            declarations += [(1, self.enum_declaration)] if self.has("enums") else []
            if declarations:
                lines += self.weighted(declarations)()
        target = self.number_between(LEAST_LINES + 1, MOST_LINES - 10)
        for t in (INT, self.pick((DOUBLE, STRING)), *(n.type for n in self.nominals.values() if not n.is_error)):
            lines += self.declaration_of(t)
        for _ in range(3):
            lines += self.declaration(0)
        if throws:
            lines += self._throwing_function()
            lines += (self.do_catch if self.chance(0.6) else self.optional_try)(1) or []
        for _ in range(self.weighted([(2, 0), (5, 1), (1, 2)])):
            lines += self.function_declaration()
            lines += self.calling(0) or []
        lines += self.weighted([(6, list), (4, self.abstraction), (7, self.idiom)])()
        while len(lines) < target:
            lines += self.function_declaration() if self.chance(0.04) else self.statement(2)
        return lines + self.final_prints()

    def final_prints(self):
        """The variables that can be printed, so that what the program computed shows."""
        names = [v.name for v in self.scopes.levels[0] if self.is_printable(v.type)]
        return [f"print({', '.join(names[i : i + 4])})" for i in range(0, min(len(names), 12), 4)]


def generate(seed, number, features=FULL):
    """The text of program `number`: the same for the same seed, number and features."""
    for attempt in range(4):
        lines = Program(f"{seed}/{attempt}" if attempt else seed, number, features).lines()
        if LEAST_LINES <= len(lines) <= MOST_LINES:
            break
    return "\n".join(lines) + "\n"
