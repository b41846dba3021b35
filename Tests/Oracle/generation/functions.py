"""Functions of the program's own: labels, defaults, variadics, inout, overloads, recursion and errors."""

from .core import FUNCTION_NAMES, LABELS, PARAMETER_NAMES
from .scopes import Function, Parameter, Variable
from .statements import INDENT, Statements, indented
from .swift_types import BOOL, DOUBLE, INT, SCALARS, STRING, VOID, array


class Functions(Statements):
    def parameters(self, count):
        names = self.random.sample(PARAMETER_NAMES, count)
        made = []
        for name in names:
            t = self.value_type(1)
            label = self.weighted([(4, ""), (4, name), (2, self.pick(LABELS))])
            if label in [p.label for p in made] and label:
                label = name
            p = Parameter(label, name, t)
            p.has_default = t in SCALARS and bool(label) and self.chance(0.3)
            made.append(p)
        return made

    def written_parameters(self, parameters):
        texts = []
        for p in parameters:
            label = "_ " if not p.label else "" if p.label == p.name else f"{p.label} "
            t = f"{'inout ' if p.is_inout else ''}{p.type}{'...' if p.is_variadic else ''}"
            default = f" = {self.literal(p.type, True).text}" if p.has_default else ""
            texts.append(f"{label}{p.name}: {t}{default}")
        return ", ".join(texts)

    def variables_of(self, parameters):
        return [Variable(p.name, array(p.type) if p.is_variadic else p.type, p.is_inout) for p in parameters]

    def function_declaration(self):
        makers = [
            (5, self._plain_function),
            (2, self._recursive_function),
            (1.5 if self.has("inout") else 0, self._inout_function),
            (1.2 if self.has("variadics") else 0, self._variadic_function),
            (1.2 if self.has("overloads") else 0, self._overloads),
            (2.5 if self.has("throws") else 0, self._throwing_function),
            (1, self._function_of_functions),
            (0.8 if self.has("generics") else 0, self._generic_function),
        ]
        return self.weighted(makers)()

    def body_returning(self, result, statements, guard=True, before=()):
        """Some statements and a return, indented; the parameters are already in scope."""
        lines = list(before)
        if guard and self.chance(0.3):
            lines += [f"guard {self.condition(1)} else {{ return{self._value(result)} }}"]
        lines += self.statements(statements, 1)
        if result != VOID:
            if self.has("expressions") and self.chance(0.12) and lines == []:
                lines += self._returned_expression(result)
            else:
                value = self.expression(result, "context", 2).text
                lines.append(value if not lines and self.chance(0.6) else f"return {value}")
        return indented(lines)

    def _value(self, result):
        return "" if result == VOID else " " + self.expression(result, "context", 1).text

    def _returned_expression(self, result):
        t, clauses = self.clauses()
        lines = [f"switch {self.subject(t)} {{"]
        for pattern, variables in clauses:
            with self.scopes.level(variables):
                lines.append(f"{pattern}: {self.expression(result, 'context', 1).text}")
        return [*lines, "}"]

    def _within_function(self, parameters, sees_globals, make):
        """What `make` gives, with the parameters in scope."""
        loop, self.loop_depth = self.loop_depth, 0
        self.function_depth += 1
        purity = self.needs_purity
        self.needs_purity = 0 if sees_globals else 1
        try:
            if sees_globals:
                with self.scopes.level(self.variables_of(parameters)):
                    return make()
            with self.scopes.only_inner(), self.scopes.level(self.variables_of(parameters)):
                return make()
        finally:
            self.needs_purity = purity
            self.function_depth -= 1
            self.loop_depth = loop

    def _plain_function(self):
        parameters = self.parameters(self.number_between(0, 3))
        result = self.weighted([(5, self.value_type(1)), (1, VOID)])
        name = self.name(FUNCTION_NAMES)
        sees_globals = self.chance(0.3) or result == VOID
        header = f"func {name}({self.written_parameters(parameters)}){'' if result == VOID else f' -> {result}'} {{"
        statements = self.weighted([(4, 0), (3, 1), (2, 2)]) if result != VOID else 2
        prints = "print" in header or result == VOID
        body = self._within_function(parameters, sees_globals, lambda: self.body_returning(result, statements))
        pure = not sees_globals and not any("print(" in line for line in body) and not prints
        self.scopes.declare_function(Function(name, parameters, result, is_pure=pure))
        return [header, *body, "}"]

    def _recursive_function(self):
        name = self.name(FUNCTION_NAMES)
        result = self.pick((INT, INT, DOUBLE, STRING, array(INT)))
        n = Parameter("", "n", INT, is_fuel=True)
        extra = Parameter("with", "x", result) if self.chance(0.4) else None
        parameters = [n, *([extra] if extra else [])]
        more = f", with: {'x'}" if extra else ""

        def make():
            base = self.expression(result, "context", 1).text
            call = f"{name}(n - 1{more})"
            step = {
                "Int": lambda: f"({call} {self.pick('+*')} {self.pick(('n', '3', '(n % 3)'))}) % 997",
                "Double": lambda: f"{call} / 2 + {self.expression(DOUBLE, 'free', 0).receiver}",
                "String": lambda: f'{call} + "{self.pick("ab-")}"',
                "Array": lambda: f"{call} + [n]",
            }[result.head]()
            if self.chance(0.5):
                return [f"{INDENT}n <= 0 ? {base} : {step}"] if "?" not in base else [
                    f"{INDENT}if n <= 0 {{ return {base} }}", f"{INDENT}return {step}"
                ]  # fmt: skip
            return [f"{INDENT}if n <= 0 {{ return {base} }}", f"{INDENT}return {step}"]

        body = self._within_function(parameters, False, make)
        self.scopes.declare_function(Function(name, parameters, result))
        return [f"func {name}({self.written_parameters(parameters)}) -> {result} {{", *body, "}"]

    def _inout_function(self):
        name = self.name(FUNCTION_NAMES)
        t = self.value_type(1)
        target = Parameter("", "target", t, is_inout=True)
        parameters = [target, *self.parameters(self.number_between(0, 1))]
        body = self._within_function(parameters, False, lambda: self._changes("target", t))
        self.scopes.declare_function(Function(name, parameters, VOID, is_pure=False))
        return [f"func {name}({self.written_parameters(parameters)}) {{", *body, "}"]

    def _changes(self, name, t):
        variable = next(v for v in self.scopes.variables() if v.name == name)
        lines = []
        for _ in range(self.number_between(1, 2)):
            with self.scopes.hiding({v.name for v in self.scopes.mutable() if v.name != name}):
                made = self.mutation(1) if t.head in ("Array", "Dictionary", "Set") else None
                if not made:
                    value = self._kept_small(t, self.expression(variable.type, "context", 2))
                    made = [f"{name} = {value}"] if value != name else []
                lines += made
        return indented(lines or [f"print({name})" if self.is_printable(t) else "print(0)"])

    def _variadic_function(self):
        name = self.name(FUNCTION_NAMES)
        t = self.pick((INT, DOUBLE, STRING))
        parameters = [Parameter("", "values", t, is_variadic=True)]
        if self.chance(0.4):
            parameters.append(Parameter("by", "factor", INT, has_default=True))
        result = self.value_type(1)
        body = self._within_function(parameters, False, lambda: self.body_returning(result, 0, guard=False))
        self.scopes.declare_function(Function(name, parameters, result))
        return [f"func {name}({self.written_parameters(parameters)}) -> {result} {{", *body, "}"]

    def _overloads(self):
        """Two functions of one name: the arguments' types choose, or the result's."""
        name = self.name(FUNCTION_NAMES)
        first, second = self.random.sample((INT, DOUBLE, STRING, BOOL, array(INT), array(DOUBLE)), 2)
        lines = []
        for t in (first, second):
            result = self.value_type(1)
            parameters = [Parameter("", "x", t)]
            body = self._within_function(parameters, False, lambda r=result: self.body_returning(r, 0, guard=False))
            self.scopes.declare_function(Function(name, parameters, result, is_overloaded=True))
            lines += [f"func {name}(_ x: {t}) -> {result} {{", *body, "}"]
        if {first, second} == {INT, DOUBLE}:
            lines.append(f"print({name}({self.number_between(1, 9)}), {name}({self.number_between(1, 9)}.5))")
        return lines

    def _throwing_function(self):
        errors = [n for n in self.nominals.values() if n.is_error]
        if not errors:
            return self._plain_function()
        error = self.pick(errors)
        name = self.name(FUNCTION_NAMES)
        parameters = self.parameters(self.number_between(1, 2))
        result = self.value_type(1)

        def make():
            lines = []
            for _ in range(self.number_between(1, 2)):
                thrown = self.construction(error, "free", 2).text
                if self.chance(0.6):
                    lines.append(f"guard {self.condition(1)} else {{ throw {thrown} }}")
                else:
                    lines.append(f"if {self.condition(1)} {{ throw {thrown} }}")
            return self.body_returning(result, 0, guard=False, before=lines)

        body = self._within_function(parameters, False, make)
        self.scopes.declare_function(
            Function(name, parameters, result, throws=True, is_pure=False, is_throwing_error=error.name)
        )
        return [f"func {name}({self.written_parameters(parameters)}) throws -> {result} {{", *body, "}"]

    def _function_of_functions(self):
        """A function that takes a closure."""
        name = self.name(FUNCTION_NAMES)
        t, result = self.scalar_type(), self.scalar_type()
        lines = [
            f"func {name}(_ value: {t}, times: Int = 2, _ body: ({t}) -> {result}) -> [{result}] {{",
            f"{INDENT}var made: [{result}] = []",
            f"{INDENT}for _ in 0..<times {{ made.append(body(value)) }}",
            f"{INDENT}return made",
            "}",
        ]
        calls = []
        for _ in range(self.number_between(1, 2)):
            value = self.expression(t, "context", 1).text
            closure = self.closure([t], result, "context", 2).text
            times = f", times: {self.number_between(0, 3)}" if self.chance(0.5) else ""
            calls.append(f"print({name}({value}{times}) {closure})" if closure.startswith("{") else f"print({name}({value}{times}, {closure}))")
        return lines + calls

    def _generic_function(self):
        name = self.name(FUNCTION_NAMES)
        t = self.constrained_type("comparable", 0)
        forms = [
            (f"func {name}<T>(_ value: T, _ count: Int) -> [T] {{", f"{INDENT}Array(repeating: value, count: count)", lambda: f"{self.expression(t, 'free', 1).text}, 2"),
            (f"func {name}<T: Comparable>(_ a: T, _ b: T) -> T {{", f"{INDENT}a < b ? b : a", lambda: f"{self.expression(t, 'free', 1).text}, {self.expression(t, 'free', 1).text}"),
            (f"func {name}<T, U>(_ values: [T], _ change: (T) -> U) -> [U] {{", f"{INDENT}values.map {{ change($0) }}", lambda: f"{self.expression(array(t), 'free', 1).text}, {self.closure([t], STRING, 'free', 1).text}"),
        ]  # fmt: skip
        header, body, arguments = self.pick(forms)
        return [header, body, "}", f"print({name}({arguments()}))"]
