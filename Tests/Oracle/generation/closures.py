"""Closures as arguments and as values, in the forms that Swift has for them."""

import re

from .expression import Expression
from .literals import Literals
from .scopes import Variable
from .swift_types import BOOL, DOUBLE, INT, STRING, VOID

CLOSURE_NAMES = ("a", "b", "e", "n", "s", "v", "x", "y", "item", "acc", "next")


class Closures(Literals):
    def closure(self, parameters, result, mode, depth, annotated=False):
        """A closure of one expression, or of two statements; `annotated` where no context tells its type."""
        depth = max(depth, 0)
        reference = self._reference(parameters, result) if not annotated else None
        if reference:
            return Expression(reference)
        names = [self.fresh_name("closureParameter") for _ in parameters]
        variables = [Variable(n, t) for n, t in zip(names, parameters)]
        self.needs_purity += 1
        outer_trailing, self.without_trailing = self.without_trailing, 0
        with self.scopes.level(variables):
            body = self._closure_body(result, mode, depth)
        self.without_trailing = outer_trailing
        self.needs_purity -= 1
        return Expression(self._written(names, parameters, result, body, annotated and mode != "context"))

    def _closure_body(self, result, mode, depth):
        if self.has("multi-statement-closures") and depth > 0 and self.chance(0.12):
            name = self.fresh_name("local")
            local_type = self.pick((INT, DOUBLE, STRING))
            value = self.expression(local_type, "free", depth - 1)
            with self.scopes.level([Variable(name, local_type)]):
                return f"let {name} = {value.text}; return {self.expression(result, mode, depth).text}"
        if result == VOID:
            return "print(" + self.expression(self.shown_type(), "free", depth).text + ")"
        return self.expression(result, mode, depth).text

    def _nice_names(self, count, body):
        """Short names that hide nothing that the body uses."""
        free = [n for n in CLOSURE_NAMES if not self.is_in_sight(n) and not re.search(rf"\b{n}\b", body)]
        names = self.random.sample(free, min(count, len(free)))
        return names + [self.fresh_name("p") for _ in range(count - len(names))]

    def _written(self, names, parameters, result, body, annotated):
        """With `$0`, with names, or with names and types."""
        if not names:
            return f"{{ () -> {result} in {body} }}" if annotated else f"{{ {body} }}"
        if re.search(rf"\b{names[-1]}\b", body) and "{" not in body and not annotated and self.chance(0.6):
            for i, name in enumerate(names):
                body = re.sub(rf"\b{name}\b", f"${i}", body)
            return f"{{ {body} }}"
        shown = []
        for name, nice in zip(names, self._nice_names(len(names), body)):
            used = re.search(rf"\b{name}\b", body)
            body = re.sub(rf"\b{name}\b", nice, body)
            shown.append(nice if used or annotated else "_")
        if annotated or self.chance(0.1):
            header = ", ".join(f"{n}: {t}" for n, t in zip(shown, parameters))
            arrow = f" -> {result}" if annotated or self.chance(0.6) else ""
            return f"{{ ({header}){arrow} in {body} }}"
        header = ", ".join(shown)
        return f"{{ {header} in {body} }}" if self.chance(0.8) else f"{{ ({header}) in {body} }}"

    def _reference(self, parameters, result):
        """A function's name or an operator where a closure is wanted."""
        if not self.has("methods-as-values") or not self.chance(0.12):
            return None
        if parameters == [INT, STRING] or not parameters:
            return None
        if len(parameters) == 1:
            found = [
                f.name
                for f in self.scopes.visible_functions()
                if [p.type for p in f.parameters] == parameters
                and f.result == result
                and f.is_pure
                and not f.throws
                and not f.is_overloaded
                and not any(p.is_inout or p.is_variadic or p.is_fuel for p in f.parameters)
            ]
            return self.pick(found) if found else None
        if parameters == [DOUBLE, DOUBLE] and result == DOUBLE:
            return self.pick(("+", "*", "max", "min"))
        if parameters == [INT, INT] and result == INT:
            return self.pick(("max", "min", "&"))
        if parameters == [STRING, STRING] and result == STRING:
            return self.pick(("+", "max"))
        return None

    def comparison(self, t, depth):
        """Whether one value stands before another: always a consistent order."""
        key = self._key(t)
        if key is None:
            return Expression("{ _, _ in false }")
        operator = self.pick("<>")
        if self.chance(0.6):
            return Expression(f"{{ $0{key} {operator} $1{key} }}")
        first, second = self._nice_names(2, "")
        return Expression(f"{{ {first}, {second} in {first}{key} {operator} {second}{key} }}")

    def _key(self, t):
        """What of a value can be compared: itself, its length, a part."""
        if self.is_comparable(t):
            return ""
        if t.head in ("Array", "Set", "Dictionary"):
            return ".count"
        if t.head == "Tuple":
            for i, part in enumerate(t.args):
                if self.is_comparable(part):
                    return f".{t.labels[i] if t.labels else i}"
            return None
        nominal = self.nominal(t)
        if nominal:
            keys = [p.name for p in nominal.properties if not p.is_static and self.is_comparable(p.type)]
            return f".{self.pick(keys)}" if keys else None
        return ".description" if t == BOOL else None
