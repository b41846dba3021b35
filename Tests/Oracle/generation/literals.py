"""Literals, alone and in trees whose type comes from the context or from one of them."""

from .core import ASCII_WORDS, LETTERS, WORDS, Core
from .expression import ATOM, PREFIX, Expression, binary
from .swift_types import BOOL, CHARACTER, DOUBLE, INT, STRING


class Literals(Core):
    def literal(self, t, has_context):
        """A literal of a scalar type; without a context a Double shows its point and a Character its name."""
        if t == INT:
            return self.int_literal()
        if t == DOUBLE:
            return self.number_literal() if has_context and self.chance(0.5) else self.double_literal()
        if t == BOOL:
            return Expression(self.pick(("true", "false")))
        if t == STRING:
            return self.string_literal()
        if t == CHARACTER:
            text = f'"{self.pick(LETTERS)}"'
            return Expression(text if has_context else f"Character({text})")
        raise ValueError(t)

    def number_literal(self):
        n = self.number_between(-4, 12)
        return Expression(str(n), ATOM if n >= 0 else PREFIX, abs(n))

    def int_literal(self):
        style = self.random.random()
        if style < 0.05:
            n = self.number_between(0, 255)
            return Expression(self.pick((f"0x{n:X}", f"0b{n % 16:b}", f"0o{n % 64:o}")), ATOM, n)
        n = self.number_between(-20, 99) if style < 0.5 else self.number_between(0, 9)
        return Expression(str(n), ATOM if n >= 0 else PREFIX, abs(n))

    def double_literal(self):
        text = self.pick(("0.5", "1.5", "2.25", "0.1", "3.0", "10.75", "-1.5", "1e2", "0.25", "-0.5", "7.0", "1e-3"))
        return Expression(text, PREFIX if text.startswith("-") else ATOM)

    def string_literal(self):
        word = self.pick(WORDS if self.has("characters") else ASCII_WORDS)
        if self.chance(0.04):
            return Expression(f'"{word}\\t{self.pick(ASCII_WORDS)}"')
        if self.chance(0.02):
            return Expression(f'#"{word}\\n"#')
        return Expression(f'"{word}"')

    def literal_tree(self, t, has_context, depth=2):
        """Arithmetic of literals alone: `7 / 2` as a Double, `1 / 2 + 0.5` without a context."""
        if t == DOUBLE and not has_context:
            left = self.literal_tree(DOUBLE, True, depth - 1) if self.chance(0.5) else None
            own = self.double_literal()
            if left is None:
                return binary(own, self.pick("+-*"), self.number_literal()) if depth > 0 else own
            return binary(left, self.pick("+-"), own) if self.chance(0.6) else binary(own, "*", left)
        if depth == 0:
            return self.literal(t, has_context) if t == DOUBLE else self.number_literal()
        left = self.literal_tree(t, has_context, depth - 1 if self.chance(0.3) else 0)
        operator = self.pick("+-*/" if t == DOUBLE else "+-*/%")
        if operator in "/%":
            divisor = self.number_between(2, 9)
            return binary(left, operator, Expression(str(divisor), ATOM, divisor), left.bound)
        right = self.number_literal()
        bound = left.bound * right.bound if operator == "*" else left.bound + right.bound
        return binary(left, operator, right, bound)


