"""An expression's text with what the next operator must know: how tightly it binds and how large it can be."""

from dataclasses import dataclass

ATOM, PREFIX, MULTIPLICATION, ADDITION, RANGE_FORMATION, CAST, NIL_COALESCING, COMPARISON, AND, OR, TERNARY = (
    100, 90, 80, 70, 65, 62, 60, 50, 40, 35, 30,
)  # fmt: skip

PRECEDENCE = {
    "*": MULTIPLICATION, "/": MULTIPLICATION, "%": MULTIPLICATION, "&*": MULTIPLICATION, "&": MULTIPLICATION,
    "+": ADDITION, "-": ADDITION, "&+": ADDITION, "&-": ADDITION, "|": ADDITION, "^": ADDITION,
    "??": NIL_COALESCING, "==": COMPARISON, "!=": COMPARISON, "<": COMPARISON, "<=": COMPARISON, ">": COMPARISON,
    ">=": COMPARISON, "&&": AND, "||": OR,
}  # fmt: skip

# Every stored Int stays within STORED, so that a few operations on it cannot overflow.
STORED = 1000
WIDE = 10**9
HUGE = 2**63


@dataclass(frozen=True)
class Expression:
    text: str
    binding: int = ATOM
    bound: int = STORED

    def operand(self, binding):
        """The text as an operand of something that binds as tightly as `binding`."""
        return self.text if self.binding > binding else f"({self.text})"

    @property
    def receiver(self):
        # swiftc takes `[2.5.rounded()]` for a mistake.
        is_number = self.text[0].isdigit() and "." in self.text and "(" not in self.text
        return self.text if self.binding == ATOM and not is_number else f"({self.text})"


def binary(left, operator, right, bound=STORED):
    binding = PRECEDENCE[operator]
    if operator in ("??", "==", "!=", "<", "<=", ">", ">="):
        first = left.operand(binding)
    else:
        first = left.text if left.binding >= binding else f"({left.text})"
    return Expression(f"{first} {operator} {right.operand(binding)}", binding, bound)
