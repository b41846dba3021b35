"""Statements that take values apart: switch, if let, if case, conditional expressions, do and catch."""

from .core import VARIABLE_NAMES
from .expressions import Expressions
from .scopes import Variable
from .swift_types import BOOL, DOUBLE, INT, STRING, VOID, optional, tuple_of

INDENT = "    "


class Patterns(Expressions):
    def _binding(self, candidates=("v", "w", "n", "s", "found", "one")):
        free = [n for n in candidates if not self.is_in_sight(n)]
        return self.pick(free) if free else self.fresh_name("v")

    def subject(self, t):
        self.without_trailing += 1
        text = self.expression(t, "free", 1).text
        self.without_trailing -= 1
        return text

    # Switch

    def switch_statement(self, depth):
        t, clauses = self.clauses()
        lines = [f"switch {self.subject(t)} {{"]
        for i, (pattern, variables) in enumerate(clauses):
            lines.append(f"{pattern}:")
            body = self.block(depth - 1, self.number_between(1, 2), variables)
            if self.chance(0.06) and i + 1 < len(clauses) and not clauses[i + 1][1] and pattern != "default":
                body.append(f"{INDENT}fallthrough")
            lines += body
        return [*lines, "}"]

    def clauses(self):
        """A type and patterns that cover it: (text, variables) each."""
        makers = [(3, self._int_clauses), (2, self._string_clauses), (1, self._tuple_clauses), (0.5, self._bool_clauses)]
        if self.has("optionals") and self.has("patterns"):
            makers.append((1.5, self._optional_clauses))
        if any(n.kind == "enum" for n in self.nominals.values()):
            makers.append((5, self._enum_clauses))
        return self.weighted(makers)()

    def _where(self, variables):
        if not variables or not self.chance(0.3):
            return ""
        with self.scopes.level(variables):
            return f" where {self.condition(1)}"

    def _int_clauses(self):
        name = self._binding()
        binding = [Variable(name, INT)]
        low = self.number_between(-5, 20)
        chosen = self.random.sample(
            [
                (f"case {self.number_between(0, 9)}", []),
                (f"case {self.number_between(-9, 9)}, {self.number_between(10, 20)}", []),
                (f"case {low}...{self._bound(low + self.number_between(1, 30))}", []),
                (f"case ..<{self._bound(low)}", []),
                (f"case {low + 40}...", []),
                (f"case let {name} where {name} % 3 == {self.number_between(0, 2)}", binding),
                (f"case {low}..<{low + 9}", []),
            ],
            self.number_between(1, 3),
        )
        last = ("default", []) if self.chance(0.7) else (f"case let {name}", binding)
        return INT, [*chosen, last]

    def _string_clauses(self):
        words = self.random.sample(("apple", "sun", "a", "", "42", "café"), self.number_between(1, 3))
        name = self._binding()
        chosen = [(f'case "{w}"', []) for w in words]
        if self.chance(0.5):
            chosen.append((f'case let {name} where {name}.hasPrefix("a")', [Variable(name, STRING)]))
        if self.chance(0.3):
            chosen.append(('case "b"..."t"', []))
        return STRING, [*chosen, ("default", [])]

    def _bool_clauses(self):
        return BOOL, [("case true", []), ("case false", [])]

    def _tuple_clauses(self):

        first, second = self.random.sample([n for n in ("v", "w", "n", "s", "one", "two") if not self.is_in_sight(n)] or ["q1", "q2"], 2)
        low = self.number_between(-2, 5)
        chosen = self.random.sample(
            [
                (f"case ({low}, _)", []),
                (f'case (_, "apple")', []),
                (f'case ({low}...{low + 20}, let {second})', [Variable(second, STRING)]),
                (f"case let ({first}, {second}) where {first} > {second}.count", [Variable(first, INT), Variable(second, STRING)]),
                (f'case (let {first}, "a")', [Variable(first, INT)]),
            ],
            self.number_between(1, 3),
        )
        last = ("default", []) if self.chance(0.5) else (f"case (let {first}, _)", [Variable(first, INT)])
        return tuple_of(INT, STRING), [*chosen, last]

    def _optional_clauses(self):

        inner = self.pick((INT, STRING, DOUBLE))
        name = self._binding()
        binding = [Variable(name, inner)]
        some = self.pick((f"case let {name}?", f"case .some(let {name})"))
        clauses = [(some, binding), (self.pick(("case nil", "case .none")), [])]
        if inner == INT and self.chance(0.5):
            clauses.insert(0, (f"case .some({self.number_between(0, 5)})", []))
        elif self.chance(0.4):
            where = self._where(binding)
            if where:
                clauses.insert(0, (f"case .some(let {name}){where}", binding))
        return optional(inner), clauses

    def _enum_clauses(self):
        nominal = self.pick([n for n in self.nominals.values() if n.kind == "enum"])
        clauses = []
        for case in nominal.cases:
            clause = self.case_pattern(case)
            where = self._where(clause[1])
            if where:
                clauses.append((f"case {clause[0]}{where}", clause[1]))
            clauses.append((f"case {clause[0]}", clause[1]))
        if nominal.is_error or len(clauses) > 2 and self.chance(0.3):
            clauses = [*clauses[: self.number_between(1, len(clauses) - 1)], ("default", [])] if len(clauses) > 1 else clauses
        plain = [c for c in clauses if not c[1] and c[0] != "default" and "where" not in c[0]]
        if len(plain) > 1 and self.chance(0.3):
            clauses = [c for c in clauses if c not in plain[:2]]
            clauses.insert(0, (f"{plain[0][0]}, {plain[1][0].removeprefix('case ')}", []))
        return nominal.type, clauses

    def case_pattern(self, case):
        """`.circle(let r)`, `let .square(side)`, `.empty`, and what they bind."""
        if not case.payload:
            return f".{case.name}", []
        if self.chance(0.15):
            return f".{case.name}", []
        variables, parts = [], []
        outer_let = self.chance(0.3)
        names = [n for n in ("v", "w", "n", "s", "r", "t2", "part") if not self.is_in_sight(n)]
        for i, (label, t) in enumerate(case.payload):
            name = names[i] if i < len(names) else self.fresh_name("v")
            if not outer_let and self.chance(0.2):
                parts.append("_")
                continue
            variables.append(Variable(name, t))
            text = name if outer_let else f"let {name}"
            parts.append(f"{label}: {text}" if label and self.chance(0.4) else text)
        text = f".{case.name}({', '.join(parts)})"
        return (f"let {text}" if outer_let else text), variables

    # Optionals

    def optional_binding(self, depth):
        t = self.value_type(1)
        if t.head == "Optional" or not self.is_printable(t):
            t = self.pick((INT, STRING, DOUBLE))

        known = [v for v in self.scopes.variables() if v.type == optional(t) and "." not in v.name]
        if known and self.chance(0.35):
            v = self.pick(known)
            with self.scopes.level([Variable(v.name, t)]):
                body = self.block(depth - 1, 1)
            return [f"if let {v.name} {{", *body, "} else {", *self.block(depth - 1, 1), "}"]
        name = self._binding()
        value = self.subject(optional(t))
        bound = Variable(name, t)
        with self.scopes.level([bound]):
            extra = f", {self.condition(1)}" if self.chance(0.3) else ""
        body = self.block(depth - 1, self.number_between(1, 2), [bound])
        keyword = "if var" if self.chance(0.05) and not extra else "if let"
        otherwise = ["} else {", *self.block(depth - 1, 1)] if self.chance(0.5) else []
        return [f"{keyword} {name} = {value}{extra} {{", *body, *otherwise, "}"]

    def if_case(self, depth):
        enums = [n for n in self.nominals.values() if n.kind == "enum"]
        if enums and self.chance(0.7):
            nominal = self.pick(enums)
            pattern, variables = self.case_pattern(self.pick(nominal.cases))
            value = self.subject(nominal.type)
        else:
            low = self.number_between(0, 10)
            pattern, variables, value = f"{low}...{low + 30}", [], self.subject(INT)
        otherwise = ["} else {", *self.block(depth - 1, 1)] if self.chance(0.5) else []
        return [f"if case {pattern} = {value} {{", *self.block(depth - 1, 1, variables), *otherwise, "}"]

    def conditional_expression(self, depth):
        """`let x = if …` or `let x = switch …`."""
        t = self.pick((INT, DOUBLE, STRING, self.value_type(1)))
        annotated = self.chance(0.6) or t.head in ("Optional", "Dictionary", "Set")
        mode = "context" if annotated else "free"
        if self.chance(0.5):
            branches = [f"if {self.condition(1)}"]
            if self.chance(0.4):
                branches.append(f"}} else if {self.condition(1)}")
            branches.append("} else")
            lines = []
            for branch in branches:
                lines += [f"{branch} {{", INDENT + self.expression(t, mode, 1).text]
            lines.append("}")
        else:
            subject_type, clauses = self.clauses()
            lines = [f"switch {self.subject(subject_type)} {{"]
            for pattern, variables in clauses:
                with self.scopes.level(variables):
                    lines.append(f"{pattern}: {self.expression(t, mode, 1).text}")
            lines.append("}")
        name = self.name(VARIABLE_NAMES)
        self.scopes.declare(Variable(name, t))
        lines[0] = f"let {name}{f': {t}' if annotated else ''} = {lines[0]}"
        return lines

    # Errors

    def throwing_call(self, depth=1):
        found = [f for f in self.scopes.visible_functions() if f.throws]
        if not found or self.needs_purity:
            return None
        called = self.pick(found)
        return called, f"{called.name}({self.arguments(called, depth)})"

    def do_catch(self, depth):
        made = self.throwing_call()
        if made is None:
            return None
        called, call = made
        name = self._binding(("value", "made", "got"))
        error = self.nominals[called.is_throwing_error]
        body = [f"{INDENT}let {name} = try {call}"]
        if self.is_printable(called.result):
            body.append(f"{INDENT}print({name})")
        body += self.block(depth - 1, 1, [Variable(name, called.result)])
        lines = ["do {", *body]
        for case in error.cases:
            if self.chance(0.6):
                pattern, variables = self.case_pattern(case)
                pattern = pattern.replace(".", f"{error.name}.", 1)
                where = self._where(variables)
                lines += [f"}} catch {pattern}{where} {{", *self.block(depth - 1, 1, variables)]
        lines += ["} catch {", f'{INDENT}print("caught \\(error)")', *(self.block(depth - 1, 1) if self.chance(0.3) else []), "}"]
        return lines

    def optional_try(self, depth):
        made = self.throwing_call()
        if made is None or made[0].result == VOID:
            return None
        called, call = made
        if called.result.head != "Optional" and self.chance(0.5):
            fallback = self.expression(called.result, "context", 1)
            if self.is_printable(called.result):
                value = f"(try? {call}) ?? {fallback.operand(60)}"
                return [f"print({value})" if self.has("joins") else f"print(({value}) as {called.result})"]
        if self.is_printable(called.result):
            return [f"print((try? {call}) as Any)"]
        return [f"_ = try? {call}"]
