"""Expressions of a wanted type.

The mode says what the surroundings tell swiftc: "free" means nothing, so the expression must have its type by
itself; "context" means that the type is known, so that literals, implicit members and bare closures may rely on it.
"""

import re

from . import library, swift_types
from .closures import Closures
from .expression import (
    ATOM, HUGE, PREFIX, STORED, TERNARY, Expression, binary,
)  # fmt: skip
from .scopes import Function
from .swift_types import BOOL, CHARACTER, DOUBLE, INT, SCALARS, STRING, array, optional

_LITERAL_OPERAND = re.compile(r"(?<=[\d)]) [-+*/] \(?-?\d")
_NUMBER_OPERATION = re.compile(r" [-+*/] ")

FREE, CONTEXT = "free", "context"

# What is longer is made anew, and simpler: learners write short expressions, and swiftc gives up on long ones.
LONGEST = (10**6, 50, 80)


class Expressions(Closures):
    def expression(self, t, mode=FREE, depth=2, wide=False):
        """An expression of type `t`; an Int stays within STORED unless `wide`."""
        made = self._any(t, mode, depth)
        while len(made.text) > LONGEST[min(depth, 2)] and depth > 0:
            depth -= 1
            made = self._any(t, mode, depth)
        return made if wide or t != INT else self.fit(made)

    def fit(self, e, limit=STORED):
        if e.bound <= limit:
            return e
        modulus = self.pick((7, 10, 13, 97, 100, 997))
        return Expression(f"{e.operand(80) if e.binding != 80 else e.text} % {modulus}", 80, modulus)

    def _any(self, t, mode, depth):
        makers = [(10 if depth > 0 else 14, self._variable)]
        if t in SCALARS:
            makers += [((1 if depth > 0 else 4) if t != BOOL else 0.4, self._literal)]
        if t in (INT, DOUBLE):
            makers += [(1.2 if mode == CONTEXT else 0.5, self._literal_tree)]
        if depth > 0:
            makers += [(5, self._row), (2.5, self._call), (2.5, self._member), (1.5, self._of_own_types), (0.7, self._ternary)]
            if t in (INT, DOUBLE):
                makers += [(5, self._arithmetic)]
            if t == BOOL:
                makers += [(4, self._comparison), (3, self._logic)]
            if t == STRING:
                makers += [(3, self._interpolation)]
            if t.head in ("Array", "Tuple", "Dictionary", "Set"):
                makers += [(2, self._display), (1, self._element)]
            if self.loop_depth or self.function_depth:
                makers += [(1, self._element)]
        while makers:
            maker = self.weighted(makers)
            made = maker(t, mode, depth)
            if made is not None and not self._is_heavy(made.text):
                return made
            makers = [m for m in makers if m[1] != maker]
        return self._display(t, mode, depth)

    def _is_heavy(self, text):
        """Whether it has more operators between literals than swiftc solves in time."""
        return len(_LITERAL_OPERAND.findall(text)) > 3 or len(_NUMBER_OPERATION.findall(text)) > 5

    # Names

    def _variable(self, t, mode, depth):
        found = [v for v in self.scopes.variables() if v.type == t]
        if not found:
            return None
        variable = self.pick(found[:6])
        return Expression(variable.name, ATOM, variable.bound)

    def _element(self, t, mode, depth):
        """An element of a constant array whose index surely exists, or a part of a tuple."""
        found = []
        for v in self.scopes.variables():
            if v.type.head == "Array" and v.type.element == t and v.count > 0:
                found.append(f"{v.name}[{self.number_between(0, v.count - 1)}]")
            if v.type.head == "Tuple":
                for i, part in enumerate(v.type.args):
                    if part == t:
                        label = v.type.labels[i] if v.type.labels and self.chance(0.7) else i
                        found.append(f"{v.name}.{label}")
        return Expression(self.pick(found)) if found else None

    # Literals

    def _literal(self, t, mode, depth):
        return self.literal(t, mode == CONTEXT)

    def _literal_tree(self, t, mode, depth):
        return self.literal_tree(t, mode == CONTEXT)

    def _display(self, t, mode, depth):
        """The value written out: `[1, 2]`, `(x: 1, y: "a")`, `nil`, `.circle(radius: 2)`…"""
        smaller = max(depth - 1, 0)
        match t.head:
            case "Array":
                return self._array_display(t, mode, smaller)
            case "Optional":
                if mode == CONTEXT and self.chance(0.3):
                    return Expression("nil")
                inner = self.expression(t.element, mode, smaller)
                return inner if mode == CONTEXT else Expression(f"Optional({inner.text})")
            case "Tuple":
                labels = t.labels or ("",) * len(t.args)
                parts = [self.expression(a, mode, smaller).text for a in t.args]
                return Expression("(" + ", ".join(f"{l}: {p}" if l else p for l, p in zip(labels, parts)) + ")")
            case "Dictionary":
                return self._dictionary_display(t, mode, smaller)
            case "Set":
                elements = self._distinct_literals(t.element, smaller)
                if mode == CONTEXT and self.chance(0.7):
                    return Expression(f"[{', '.join(elements)}]")
                return Expression(f"Set<{t.element}>([{', '.join(elements)}])")
            case "Range":
                low, length = self.number_between(-3, 3), self.number_between(0, 6)
                return Expression(f"({low}..<{self._bound(low + length)})")
            case "ClosedRange":
                low, length = self.number_between(-3, 3), self.number_between(0, 6)
                return Expression(f"({low}...{self._bound(low + length)})")
            case "Function":
                return self.closure(list(t.parameters), t.result, CONTEXT if mode == CONTEXT else FREE, depth, True)
            case "Substring":
                return Expression(f"{self.expression(STRING, FREE, smaller).receiver}.prefix({self.number_between(0, 4)})")
        if self.nominal(t):
            return self.construction(self.nominal(t), mode, depth)
        return self.literal(t, mode == CONTEXT)

    def _array_display(self, t, mode, depth):
        count = self.number_between(1, 4) if mode == FREE else self.weighted([(1, 0), (4, 2), (5, 3), (3, 4)])
        if t.element == DOUBLE and mode == FREE:
            literal = self.number_literal if self.has("joins") else self.double_literal
            parts = [literal().text for _ in range(count)]
            parts.insert(self.number_between(0, count), self.double_literal().text)
        elif t.element.head == "Optional" and mode == FREE:
            parts = [self.expression(t.element.element, FREE, 0).text] if t.element.element != DOUBLE else ["0.5"]
            parts += ["nil"]
            if self.is_plain(t.element.element):
                has_context = t.element.element != CHARACTER and (self.has("joins") or t.element.element != DOUBLE)
                parts += [self.literal(t.element.element, has_context).text]
        else:
            parts = [self.expression(t.element, mode, min(depth, 1)).text for _ in range(count)]
        if t.element.head == "Optional" and t.element.element.head == "Optional":
            return Expression(f"[{t.element}]()")
        text = f"[{', '.join(parts)}]"
        return Expression(f"{t}()" if mode == FREE and self.chance(0.04) else text)

    def _bound(self, n):
        return n if n >= 0 else f"({n})"

    def is_plain(self, t):
        return t in SCALARS and t != CHARACTER

    def _distinct_literals(self, t, depth):
        """Elements of a literal of a set or keys of a dictionary, no two of them the same."""
        count = self.number_between(1, 3)
        if t == STRING:
            return [f'"{w}"' for w in self.random.sample(("one", "two", "b", "c", "한", "x y"), count)]
        if t == INT:
            return [str(n) for n in self.random.sample(range(-2, 20), count)]
        if t == CHARACTER:
            return [f'Character("{c}")' for c in self.random.sample("abcxyz", count)]
        return [self.expression(t, FREE, 0).text]

    def _dictionary_display(self, t, mode, depth):
        key, value = t.args
        if mode == CONTEXT and self.chance(0.1):
            return Expression("[:]")
        keys = self._distinct_literals(key, depth)
        if mode == CONTEXT:
            values = [self.expression(value, CONTEXT, min(depth, 1)).text for _ in keys]
            return Expression("[" + ", ".join(f"{k}: {v}" for k, v in zip(keys, values)) + "]")
        values = [self.expression(value, FREE, min(depth, 1)).text for _ in keys]
        if value == DOUBLE and len(keys) > 1 and self.has("joins") and self.chance(0.5):
            values[0] = self.number_literal().text
            values[1] = self.double_literal().text
        if value.head == "Optional":
            return Expression(f"({'[' + ', '.join(f'{k}: {v}' for k, v in zip(keys, values)) + ']'} as {t})")
        return Expression("[" + ", ".join(f"{k}: {v}" for k, v in zip(keys, values)) + "]")

    # Operators

    def _arithmetic(self, t, mode, depth):
        """An operator tree in which one side has the type by itself; the other may be literals."""
        left = self.expression(t, FREE, depth - 1, wide=True)
        operators = [(4, "+"), (3, "-"), (3, "*"), (2, "/")] + ([(2, "%")] if t == INT else [])
        operator = self.weighted(operators)
        if operator in "/%":
            right = Expression(str(self.number_between(2, 9)))
            if t == DOUBLE and self.chance(0.4):
                right = Expression(f"(abs({self.expression(t, FREE, depth - 1).text}) + 1)")
        else:
            right = self._partner(t, depth)
            if self.chance(0.3) and operator in "+*":
                left, right = right, left
        bound = left.bound * right.bound if operator == "*" else left.bound + right.bound
        if operator in "/%":
            bound = left.bound
        if t == INT and bound >= HUGE // 2:
            return left
        return binary(left, operator, right, bound)

    def _partner(self, t, depth):
        if self.chance(0.45):
            literal = self.number_literal() if t == INT or self.chance(0.5) else self.double_literal()
            return literal if self.chance(0.8) else self.literal_tree(t, True, 1)
        return self.expression(t, FREE, depth - 1, wide=True)

    def _comparison(self, t, mode, depth):
        operand = self.weighted([(5, INT), (3, DOUBLE), (3, STRING), (1, None)])
        if operand is None:
            operands = [n.type for n in self.nominals.values() if n.is_equatable and not n.is_error]
            operand = self.pick(operands) if operands else INT
        operator = self.pick(("==", "!=", "<", ">", "<=", ">=") if self.is_comparable(operand) else ("==", "!="))
        left = self.expression(operand, FREE, depth - 1, wide=True)
        if operand == DOUBLE:
            left = self.solid(left, operand)
        if operand in (INT, DOUBLE):
            right = self._partner(operand, depth)
        elif operand == STRING:
            right = self.expression(operand, CONTEXT, 0)
        else:
            right = self.expression(operand, FREE, 0)
            if self.nominal(operand).kind == "enum" and self.chance(0.6):
                right = self.construction(self.nominal(operand), CONTEXT, 1)
        return binary(left, operator, right)

    def solid(self, e, t):
        """With its type written where it is all literals: swiftc finds `<` of such ambiguous beside Foundation."""
        is_literal = e.text.startswith("[") or not any(c.isalpha() and c != "e" for c in e.text)
        return Expression(f"({e.text} as {t})", ATOM, e.bound) if is_literal and t.mentions("Double") else e

    def _logic(self, t, mode, depth):
        if self.chance(0.25):
            return Expression(f"!{self.expression(BOOL, FREE, depth - 1).receiver}", PREFIX)
        left, right = (self.expression(BOOL, FREE, depth - 1) for _ in range(2))
        return binary(left, self.pick(("&&", "||")), right)

    def _ternary(self, t, mode, depth):
        condition = self.expression(BOOL, FREE, depth - 1)
        first, second = (self.expression(t, mode, depth - 1) for _ in range(2))
        if t == DOUBLE and mode == FREE and depth > 1 and self.has("joins") and self.chance(0.4):
            second = self.number_literal()
        return Expression(f"{condition.operand(TERNARY)} ? {first.operand(TERNARY)} : {second.operand(TERNARY)}", TERNARY)

    def _interpolation(self, t, mode, depth):
        pieces = []
        for _ in range(self.number_between(1, 2)):
            shown = self.shown_type()
            value = self.expression(shown, FREE, depth - 1, wide=True)
            pieces.append(f"{self.pick(('', 'v=', ' ', 'n: ', '['))}\\({value.text})")
        return Expression('"' + self.pick((", ", " ", "|", "")).join(pieces) + '"')

    def shown_type(self):
        known = [v.type for v in self.scopes.variables() if self.is_printable(v.type)]
        if known and self.chance(0.6):
            return self.pick(known)
        for _ in range(10):
            t = self.value_type(1)
            if self.is_printable(t):
                return t
        return INT

    # The library

    def _row(self, t, mode, depth):
        rows = []
        for row in library.ROWS:
            if not (row.level_1 or row.needs <= self.features and self.has("library")):
                continue
            if not row.needs <= self.features or mode == FREE and (row.only_in_context or row.joins and not self.has("joins")):
                continue
            bound = swift_types.unify(row.result, t, {})
            if bound is not None and all(self.satisfies(a, swift_types.VARIABLES[n]) for n, a in bound.items()):
                # A row that gives any type at all would otherwise drown those that give this one.
                weight = 0.3 if swift_types.is_variable(row.result) else 1
                if not self._has_receivers(row):
                    weight *= 0.08
                rows.append((weight, (row, bound)))
        if not rows:
            return None
        row, bound = self.weighted(rows)
        return self._fill(row, dict(bound), mode, depth)

    def _has_receivers(self, row):
        """Whether a variable exists for each dictionary, set or optional that the row begins with."""
        patterns = [p.type for p in row.parts if isinstance(p, library.Hole) and p.kind == "value"][:1]
        return all(
            p.head not in ("Dictionary", "Set", "Optional")
            or any(swift_types.unify(p, v.type, {}) is not None for v in self.scopes.variables())
            for p in patterns
        )

    def _fill(self, row, bound, mode, depth):
        holes = [p for p in row.parts if isinstance(p, library.Hole) and p.type is not None]
        for hole in holes:
            for name in sorted(swift_types.variables_of(hole.type) - set(bound)):
                bound[name] = self._choice_for(name, hole.type)
            if not self.is_valid(swift_types.substitute(hole.type, bound)):
                return None
        text = ""
        for i, part in enumerate(row.parts):
            if isinstance(part, str):
                text += part
                continue
            following = row.parts[i + 1] if i + 1 < len(row.parts) else ""
            text = self._filled(row, text, part, following, bound, mode, depth)
        if self.without_trailing and any(isinstance(p, str) and "{" in p for p in row.parts):
            return Expression(f"({text})", ATOM, row.bound)
        return Expression(text, row.binding, row.bound)

    def _choice_for(self, name, pattern):
        """A type for a free variable: one that something in sight has, if any."""
        requirement = swift_types.VARIABLES[name]
        if pattern.args:
            fitting = []
            for v in self.scopes.variables():
                found = swift_types.unify(pattern, v.type, {})
                if found and self.satisfies(found[name], requirement):
                    fitting.append(found[name])
            if fitting and self.chance(0.75):
                return self.pick(fitting)
        return self.constrained_type(requirement) if requirement != "any" else self.simple_type()

    def tame_double(self, depth):
        """A Double that surely fits an Int."""
        if self.chance(0.4):
            return self.literal_tree(DOUBLE, False).text
        return f"Double({self.expression(INT, FREE, depth).text}) {self.pick(('/ 4', '* 0.5', '+ 0.75', '/ 3'))}"

    def simple_type(self):
        for _ in range(10):
            t = self.value_type(1)
            if t.head != "Optional" and self.is_printable(t):
                return t
        return INT

    def _filled(self, row, text, hole, following, bound, mode, depth):
        hole_mode = mode if hole.mode == "inherit" else hole.mode
        match hole.kind:
            case "tame":
                return text + self.tame_double(depth - 1)
            case "count":
                return text + str(self.number_between(0, 4))
            case "divisor":
                return text + str(self.number_between(2, 7))
        t = swift_types.substitute(hole.type, bound)
        if hole.kind == "value":
            value = self.expression(t, hole_mode, depth - 1)
            if row.is_solid:
                value = self.solid(value, t)
            if following[:1] in (".", "[", "?") and not following.startswith("..") and not following.startswith("?? "):
                return text + value.receiver
            plain = (text == "" or text[-1] in "([" or text.endswith((", ", ": "))) and following[:1] in (")", ",", "]")
            return text + (value.text if plain else value.receiver)
        if hole.kind == "comparison":
            closure = self.comparison(t, depth - 1)
            return self._with_closure(text, "by:", closure)
        closure = self.closure(list(t.parameters), t.result, hole_mode, depth - 1)
        label = hole.label.rstrip(":")
        return self._with_closure(text, label + ":" if label else "", closure)

    def _with_closure(self, text, label, closure):
        """The closure behind the call or within its parentheses."""
        is_name = not closure.text.startswith("{")
        trailing = not is_name and not self.without_trailing and self.chance(0.75)
        label = label + " " if label else ""
        if text.endswith(")"):
            return f"{text} {closure.text}" if trailing else f"{text[:-1]}, {label}{closure.text})"
        return f"{text} {closure.text}" if trailing else f"{text}({label}{closure.text})"

    # The program's own functions, methods and properties

    def _call(self, t, mode, depth):
        found = [
            f
            for f in self.scopes.visible_functions()
            if f.result == t and not f.throws and (f.is_pure or not self.needs_purity)
        ]
        closures = [
            v for v in self.scopes.variables() if v.type.head == "Function" and v.type.result == t and not self.needs_purity
        ]
        if closures and (not found or self.chance(0.4)):
            closure = self.pick(closures)
            arguments = [self.expression(p, CONTEXT, depth - 1).text for p in closure.type.parameters]
            return Expression(f"{closure.name}({', '.join(arguments)})")
        if not found:
            return None
        called = self.pick(found)
        if any(p.is_inout for p in called.parameters):
            return None
        return Expression(f"{called.name}({self.arguments(called, depth - 1)})")

    def arguments(self, called, depth, targets=None):
        """The arguments of a call; `targets` gives the variables of the inout parameters."""
        texts = []
        for p in called.parameters:
            if p.has_default and self.chance(0.4):
                continue
            prefix = f"{p.label}: " if p.label else ""
            if p.is_inout:
                texts.append(f"{prefix}&{targets.pop(0)}")
                continue
            mode = FREE if called.is_overloaded else CONTEXT
            if p.is_fuel:
                texts.append(prefix + str(self.number_between(0, 6)))
            elif p.is_variadic:
                count = self.number_between(1, 3)
                values = [self.expression(p.type, mode, min(depth, 1)).text for _ in range(count)]
                texts.append(prefix + ", ".join(values))
            else:
                texts.append(prefix + self.expression(p.type, mode, max(depth, 0)).text)
        return ", ".join(texts)

    def _member(self, t, mode, depth):
        """A property or a method of a struct or an enum of the program's own."""
        found = []
        for nominal in self.nominals.values():
            if nominal.is_error:
                continue
            found += [(nominal, p) for p in nominal.properties if p.type == t]
            found += [
                (nominal, m)
                for m in nominal.methods
                if m.result == t and not m.is_mutating and not m.throws and (m.is_pure or not self.needs_purity)
            ]
        found += [(None, m, owner) for owner, members in self.extended.items() for m in members if self._gives(m) == t]
        if not found:
            return None
        nominal, member, *owner = self.pick(found)
        if owner:
            receiver = self.expression(owner[0], FREE, depth - 1)
            if not owner[0].args:
                receiver = self.solid(receiver, owner[0])
            called = f"({self.arguments(member, depth - 1)})" if isinstance(member, Function) else ""
            return Expression(f"{receiver.receiver}.{member.name}{called}")
        if member.is_static:
            receiver = nominal.name
            if member.type == nominal.type and mode == CONTEXT and self.chance(0.6):
                receiver = ""
            return Expression(f"{receiver}.{member.name}")
        receiver = self.expression(nominal.type, FREE, depth - 1).receiver
        if isinstance(member, Function):
            return Expression(f"{receiver}.{member.name}({self.arguments(member, depth - 1)})")
        return Expression(f"{receiver}.{member.name}", ATOM)

    def _gives(self, member):
        return member.result if isinstance(member, Function) else member.type

    def _of_own_types(self, t, mode, depth):
        """What the program's own types offer beside members: operators, subscripts, raw values, all cases."""
        found = []
        for n in self.nominals.values():
            if n.is_error:
                continue
            value = lambda n=n: self.expression(n.type, FREE, depth - 1)  # noqa: E731
            if n.operators and t == n.type:
                found.append(lambda v=value: binary(v(), "+", v()))
            if n.subscript == t:
                found.append(lambda v=value: Expression(f"{v().receiver}[{self.expression(INT, CONTEXT, 0).text}]"))
            if n.raw and t == optional(n.type):
                raw = lambda n=n: self.expression(n.raw, CONTEXT, 0).text  # noqa: E731
                found.append(lambda n=n, raw=raw: Expression(f"{n.name}(rawValue: {raw()})"))
            if n.is_iterable and t == array(n.type):
                found.append(lambda n=n: Expression(f"{n.name}.allCases"))
            if n.is_iterable and t == INT:
                found.append(lambda n=n: Expression(f"{n.name}.allCases.count"))
            if n.failable and t == optional(n.type):
                found.append(lambda n=n: Expression(f"{n.name}({self.arguments(n.failable, depth - 1)})"))
        return self.pick(found)() if found else None

    def construction(self, nominal, mode, depth):
        """A value of the program's own type: an initialiser or a case."""
        name = "" if mode == CONTEXT and self.chance(0.7) else nominal.name
        if nominal.kind == "enum":
            leaves = [c for c in nominal.cases if not any(u == nominal.type for _, u in c.payload)]
            case = self.pick(nominal.cases if depth > 1 else leaves)
            if not case.payload:
                return Expression(f"{name}.{case.name}")
            parts = []
            for label, part in case.payload:
                value = self.expression(part, CONTEXT, max(depth - 1, 0)).text
                parts.append(f"{label}: {value}" if label else value)
            return Expression(f"{name}.{case.name}({', '.join(parts)})")
        name = f"{name or '.init'}" if name or self.chance(0.7) else nominal.name
        if nominal.initialisers:
            return Expression(f"{name}({self.arguments(self.pick(nominal.initialisers), depth - 1)})")
        parts = []
        for p in nominal.properties:
            if p.is_static or not p.is_stored or (p.has_default and (not p.is_settable or self.chance(0.4))):
                continue
            parts.append(f"{p.name}: {self.expression(p.type, CONTEXT, max(depth - 1, 0)).text}")
        return Expression(f"{name}({', '.join(parts)})")
