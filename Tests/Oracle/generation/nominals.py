"""Structs and enums of the program's own."""

from .functions import Functions
from .scopes import Case, Function, Nominal, Parameter, Property, Variable
from .statements import INDENT, indented
from .swift_types import DOUBLE, INT, SCALARS, STRING, VOID, array

STRUCT_NAMES = ("Point", "Item", "Account", "Box", "Player", "Reading", "Track", "Order")
ENUM_NAMES = ("Shape", "Level", "Drink", "Command", "Mode", "Move", "Token", "Season")
PROPERTY_NAMES = ("width", "title", "amount", "ratio", "tags", "owner", "height", "note", "points", "isOpen")
COMPUTED_NAMES = ("area", "summary", "doubled", "isLarge", "half", "text")
METHOD_NAMES = ("scaled", "described", "merged", "checked", "moved", "score")
CASE_NAMES = ("circle", "square", "empty", "low", "high", "middle", "north", "south", "pair", "named", "list", "none2")


class Nominals(Functions):
    def members_of(self, nominal, variables, make):
        """What `make` gives with the properties in scope: names without self, nothing of the outer program."""
        self.function_depth += 1
        loop, self.loop_depth = self.loop_depth, 0
        self.needs_purity += 1
        with self.scopes.only_inner(), self.scopes.level(variables):
            made = make()
        self.needs_purity -= 1
        self.loop_depth = loop
        self.function_depth -= 1
        return made

    def instance_variables(self, nominal, mutable=False):
        return [
            Variable(p.name, p.type, mutable and p.is_settable)
            for p in nominal.properties
            if not p.is_static
        ]

    # Structs

    def struct_declaration(self):
        name = self.name(STRUCT_NAMES)
        nominal = Nominal(name, "struct")
        lines = []
        for property_name in self.random.sample(PROPERTY_NAMES, self.number_between(1, 3)):
            t = self.value_type(1)
            p = Property(property_name, t, is_settable=self.chance(0.75))
            default = ""
            if self.chance(0.35):
                p.has_default = True
                default = f" = {self.members_of(nominal, [], lambda t=t: self.expression(t, 'context', 0)).text}"
            observer = ""
            if p.is_settable and t in SCALARS and self.has("observers") and self.chance(0.1):
                p.is_observed = True
                observer = f' {{ {self._observer(property_name)} }}'
            lines.append(f"{'var' if p.is_settable else 'let'} {property_name}: {t}{default}{observer}")
            nominal.properties.append(p)
        conformances = self._conformances(nominal)
        nominal.is_printable = all(self.is_printable(p.type) for p in nominal.properties)
        described = self.chance(0.3)
        if described:
            conformances.append("CustomStringConvertible")
            nominal.is_described = nominal.is_printable = True
        if self.chance(0.2):
            lines += self._initialiser(nominal)
        self.nominals[name] = nominal
        if described:
            lines += self._description(nominal)
        if "Comparable" in conformances:
            key = self.pick([p.name for p in nominal.properties if self.is_comparable(p.type)])
            lines.append(f"static func < (a: {name}, b: {name}) -> Bool {{ a.{key} < b.{key} }}")
        if self.has("optionals") and not nominal.initialisers and self.chance(0.1):
            lines += self._failable_initialiser(nominal)
        for _ in range(self.number_between(1, 3)):
            lines += self.weighted(
                [
                    (3, self._method),
                    (2.5 if self.has("computed") else 0, self._computed_property),
                    (2, self._mutating_method),
                    (1, self._static_property),
                    (0.6, self._operator),
                    (0.5, self._subscript),
                ]
            )(nominal)
        heading = f"struct {name}{': ' + ', '.join(conformances) if conformances else ''} {{"
        return [heading, *indented(lines), "}"]

    def _observer(self, name):
        return self.pick(
            (
                f'didSet {{ print("{name}: \\(oldValue) to \\({name})") }}',
                f'didSet {{ if oldValue != {name} {{ print("{name} changed") }} }}',
                f'willSet {{ print("{name} becomes \\(newValue)") }}',
            )
        )

    def _failable_initialiser(self, nominal):
        """`init?`: nil unless a condition holds. It takes labels that no other initialiser has."""
        parameters = [Parameter("checking", "amount", INT), Parameter("with", "word", STRING)]
        variables = self.variables_of(parameters)

        def make():
            lines = [f"if {self.condition(2)} {{ return nil }}"]
            for p in nominal.properties:
                if p.is_stored and not p.is_static and not (p.has_default and not p.is_settable):
                    lines.append(f"self.{p.name} = {self.expression(p.type, 'context', 1).text}")
            return indented(lines)

        nominal.initialisers.append(Function("init", self._memberwise(nominal), nominal.type))
        body = self.members_of(nominal, variables, make)
        nominal.failable = Function("init", parameters, nominal.type)
        stored = [p for p in nominal.properties if p.is_stored and not p.is_static and not (p.has_default and not p.is_settable)]
        memberwise = [f"{INDENT}self.{p.name} = {p.name}" for p in stored]
        return [
            f"init?({self.written_parameters(parameters)}) {{", *body, "}",
            f"init({self.written_parameters(nominal.initialisers[0].parameters)}) {{", *memberwise, "}",
        ]  # fmt: skip

    def _memberwise(self, nominal):
        stored = [p for p in nominal.properties if p.is_stored and not p.is_static and not (p.has_default and not p.is_settable)]
        return [Parameter(p.name, p.name, p.type) for p in stored]

    def _conformances(self, nominal):
        types = [p.type for p in nominal.properties]
        conformances = []
        if all(map(self.is_hashable, types)) and self.chance(0.35):
            conformances.append("Hashable")
            nominal.is_hashable = nominal.is_equatable = True
        elif all(map(self.is_equatable, types)) and self.chance(0.5):
            conformances.append("Equatable")
            nominal.is_equatable = True
        if nominal.is_equatable and any(map(self.is_comparable, types)) and self.chance(0.35):
            conformances.append("Comparable")
            nominal.is_comparable = True
        return conformances

    def _description(self, nominal):
        shown = [p.name for p in nominal.properties if p.type in SCALARS or p.type == array(INT)]
        parts = " ".join(f"{n[0]}=\\({n})" for n in shown)
        return [f'var description: String {{ "{self.pick("<#@")}{parts}" }}']

    def _initialiser(self, nominal):
        """An initialiser of its own, which sets every stored property."""
        parameters = self.parameters(self.number_between(1, 2))
        lines = []
        for p in nominal.properties:
            if p.has_default and not p.is_settable:
                continue
            with self.scopes.only_inner(), self.scopes.level(self.variables_of(parameters)):
                self.needs_purity += 1
                self.function_depth += 1
                lines.append(f"{INDENT}self.{p.name} = {self.expression(p.type, 'context', 1).text}")
                self.function_depth -= 1
                self.needs_purity -= 1
        nominal.initialisers.append(Function("init", parameters, nominal.type))
        return [f"init({self.written_parameters(parameters)}) {{", *lines, "}"]

    def _free_parameters(self, nominal, count):
        taken = {p.name for p in nominal.properties} | {m.name for m in nominal.methods}
        return [p for p in self.parameters(count) if p.name not in taken]

    def _method_name(self, nominal):
        taken = {m.name for m in nominal.methods} | {p.name for p in nominal.properties} | {c.name for c in nominal.cases}
        return self.pick([n for n in METHOD_NAMES if n not in taken] or [self.fresh_name("method")])

    def _method(self, nominal):
        name = self._method_name(nominal)
        parameters = self._free_parameters(nominal, self.number_between(0, 2))
        result = self.value_type(1)
        variables = self.instance_variables(nominal) + self.variables_of(parameters)
        body = self.members_of(
            nominal, variables, lambda: self.body_returning(result, self.weighted([(5, 0), (2, 1)]), guard=self.chance(0.4))
        )
        pure = not any("print(" in line for line in body)
        nominal.methods.append(Function(name, parameters, result, is_pure=pure, is_method=True))
        return [f"func {name}({self.written_parameters(parameters)}) -> {result} {{", *body, "}"]

    def _mutating_method(self, nominal):
        settable = [p for p in nominal.properties if p.is_settable and p.is_stored and not p.is_static]
        if nominal.kind != "struct" or not settable:
            return self._method(nominal)
        name = self._method_name(nominal)
        parameters = self._free_parameters(nominal, self.number_between(0, 1))
        result = self.pick((VOID, VOID, self.value_type(0)))
        variables = self.instance_variables(nominal, True) + self.variables_of(parameters)

        def make():
            lines = []
            for _ in range(self.number_between(1, 2)):
                changed = self.pick(settable)
                if changed.type.head in ("Array", "Dictionary", "Set") and self.chance(0.6):
                    variable = next(v for v in self.scopes.variables() if v.name == changed.name)
                    with self.scopes.hiding({v.name for v in self.scopes.mutable() if v is not variable}):
                        lines += self.mutation(1) or []
                else:
                    value = self._kept_small(changed.type, self.expression(changed.type, "context", 1))
                    if value == changed.name:
                        continue
                    lines.append(f"{self.pick(('', 'self.'))}{changed.name} = {value}")
            if not lines:
                lines.append(f"print({settable[0].name})" if self.is_printable(settable[0].type) else "print(0)")
            if result != VOID:
                lines.append(f"return {self.expression(result, 'context', 1).text}")
            return indented(lines)

        body = self.members_of(nominal, variables, make)
        nominal.methods.append(Function(name, parameters, result, is_mutating=True, is_pure=False, is_method=True))
        arrow = "" if result == VOID else f" -> {result}"
        return [f"mutating func {name}({self.written_parameters(parameters)}){arrow} {{", *body, "}"]

    def _computed_property(self, nominal):
        taken = {p.name for p in nominal.properties} | {m.name for m in nominal.methods} | {c.name for c in nominal.cases}
        name = self.pick([n for n in COMPUTED_NAMES if n not in taken] or [self.fresh_name("computed")])
        numbers = [p for p in nominal.properties if p.type in (INT, DOUBLE) and p.is_settable and p.is_stored and not p.is_static]
        if numbers and nominal.kind == "struct" and self.chance(0.3):
            stored = self.pick(numbers)
            nominal.properties.append(Property(name, stored.type, is_stored=False))
            return [
                f"var {name}: {stored.type} {{",
                f"{INDENT}get {{ {stored.name} / 2 }}",
                f"{INDENT}set {{ {stored.name} = newValue / 3 }}",
                "}",
            ]
        t = self.value_type(1)
        value = self.members_of(
            nominal, self.instance_variables(nominal), lambda: self.expression(t, "context", 2).text
        )
        nominal.properties.append(Property(name, t, is_settable=False, is_stored=False))
        return [f"var {name}: {t} {{ {value} }}"]

    def _static_property(self, nominal):
        taken = {p.name for p in nominal.properties} | {c.name for c in nominal.cases}
        name = self.pick([n for n in ("standard", "limit", "unit", "origin") if n not in taken] or [self.fresh_name("fixed")])
        t = nominal.type if self.chance(0.5) else self.value_type(1)
        value = self.members_of(nominal, [], lambda: self.construction(nominal, "free", 1) if t == nominal.type else self.expression(t, "context", 1))
        nominal.properties.append(Property(name, t, is_settable=False, is_static=True, is_stored=False))
        return [f"static let {name}: {t} = {value.text}" if t != nominal.type else f"static let {name} = {value.text}"]

    def _operator(self, nominal):
        """`+` of two values: a value again, made of the first with one property changed."""
        settable = [p for p in nominal.properties if p.is_settable and p.is_stored and not p.is_static and not p.is_observed]
        if nominal.kind != "struct" or not settable or nominal.operators:
            return self._method(nominal)
        changed = self.pick(settable)
        nominal.operators.append("+")
        first = Variable("first", nominal.type), Variable("second", nominal.type)
        value = self.members_of(nominal, list(first), lambda: self.expression(changed.type, "context", 1).text)
        return [
            f"static func + (first: {nominal.name}, second: {nominal.name}) -> {nominal.name} {{",
            f"{INDENT}var made = first", f"{INDENT}made.{changed.name} = {value}", f"{INDENT}return made", "}",
        ]  # fmt: skip

    def _subscript(self, nominal):
        if nominal.subscript or nominal.kind != "struct":
            return self._method(nominal)
        t = self.value_type(0)
        variables = [*self.instance_variables(nominal), Variable("i", INT)]
        value = self.members_of(nominal, variables, lambda: self.expression(t, "context", 1).text)
        nominal.subscript = t
        return [f"subscript(i: Int) -> {t} {{ {value} }}"]

    # Enums

    def enum_declaration(self):
        if self.chance(0.12):
            return self._indirect_enum()
        name = self.name(ENUM_NAMES)
        nominal = Nominal(name, "enum")
        kind = self.pick(("plain", "raw", "payload", "payload"))
        names = self.random.sample(CASE_NAMES, self.number_between(2, 4))
        conformances, lines = [], []
        if kind == "raw":
            lines = self._raw_cases(nominal, names, conformances)
        elif kind == "plain":
            nominal.cases = [Case(n) for n in names]
            lines = [f"case {', '.join(names)}"]
            nominal.is_equatable = nominal.is_hashable = True
            if self.chance(0.4):
                conformances.append("Comparable")
                nominal.is_comparable = True
        else:
            for n in names:
                payload = []
                for i in range(self.weighted([(2, 0), (4, 1), (2, 2)])):
                    label = self.pick(("", ("width", "height")[i]))
                    payload.append((label, self.value_type(self.pick((0, 0, 1)))))
                nominal.cases.append(Case(n, payload))
                parts = ", ".join(f"{l}: {t}" if l else str(t) for l, t in payload)
                lines.append(f"case {n}({parts})" if payload else f"case {n}")
            types = [t for c in nominal.cases for _, t in c.payload]
            nominal.is_printable = all(map(self.is_printable, types))
            if all(map(self.is_hashable, types)) and self.chance(0.4):
                conformances.append("Hashable")
                nominal.is_equatable = nominal.is_hashable = True
            elif all(map(self.is_equatable, types)) and self.chance(0.5):
                conformances.append("Equatable")
                nominal.is_equatable = True
        if kind != "payload" and self.chance(0.5):
            conformances.append("CaseIterable")
            nominal.is_iterable = True
        self.nominals[name] = nominal
        for _ in range(self.number_between(0, 2)):
            lines += self._switching_member(nominal)
        heading = f"enum {name}{': ' + ', '.join(conformances) if conformances else ''} {{"
        return [heading, *indented(lines), "}"]

    def _raw_cases(self, nominal, names, conformances):
        nominal.raw = self.pick((INT, INT, STRING))
        nominal.is_equatable = nominal.is_hashable = True
        nominal.cases = [Case(n) for n in names]
        conformances.append(str(nominal.raw))
        nominal.properties.append(Property("rawValue", nominal.raw, is_settable=False, is_stored=False))
        start = f" = {self.number_between(-2, 10)}" if nominal.raw == INT and self.chance(0.5) else ""
        if nominal.raw == STRING and self.chance(0.4):
            start = ' = "first one"'
        return [f"case {names[0]}{start}", f"case {', '.join(names[1:])}"]

    def _switching_member(self, nominal):
        """A computed property or a method that switches over self."""
        t = self.value_type(1)
        is_property = self.has("computed") and self.chance(0.6)
        name = self.pick(COMPUTED_NAMES) if is_property else self._method_name(nominal)
        if name in [p.name for p in nominal.properties] + [m.name for m in nominal.methods]:
            return self._method(nominal)
        parameters = [] if is_property else self._free_parameters(nominal, self.number_between(0, 1))
        uses_expressions = self.has("expressions") and self.chance(0.5)

        def make():
            lines = ["switch self {"]
            for case in nominal.cases:
                pattern, variables = self.case_pattern(case)
                with self.scopes.level(variables):
                    value = self.expression(t, "context", 1).text
                lines.append(f"case {pattern}: {value if uses_expressions else 'return ' + value}")
            return indented([*lines, "}"])

        body = self.members_of(nominal, self.variables_of(parameters), make)
        if is_property:
            nominal.properties.append(Property(name, t, is_settable=False, is_stored=False))
            return [f"var {name}: {t} {{", *body, "}"]
        nominal.methods.append(Function(name, parameters, t, is_method=True))
        return [f"func {name}({self.written_parameters(parameters)}) -> {t} {{", *body, "}"]

    def _indirect_enum(self):
        name = self.name(("Tree", "Formula"))
        nominal = Nominal(name, "enum")
        t = nominal.type
        nominal.cases = [Case("leaf", [("", INT)]), Case("empty"), Case("node", [("", t), ("", t)]), Case("negated", [("", t)])]
        self.nominals[name] = nominal
        nominal.properties.append(Property("sum", INT, is_settable=False, is_stored=False))
        nominal.methods.append(Function("depth", [], INT, is_method=True))
        operation = self.pick(("+", "-", "*"))
        return [
            f"indirect enum {name} {{",
            f"{INDENT}case leaf(Int), empty", f"{INDENT}case node({name}, {name})", f"{INDENT}case negated({name})",
            f"{INDENT}var sum: Int {{", f"{INDENT * 2}switch self {{", f"{INDENT * 2}case .leaf(let n): return n",
            f"{INDENT * 2}case .empty: return {self.number_between(0, 3)}",
            f"{INDENT * 2}case let .node(left, right): return (left.sum {operation} right.sum) % 100",
            f"{INDENT * 2}case .negated(let inner): return -inner.sum", f"{INDENT * 2}}}", f"{INDENT}}}",
            f"{INDENT}func depth() -> Int {{",
            f"{INDENT * 2}if case .node(let a, let b) = self {{ return 1 + max(a.depth(), b.depth()) }}",
            f"{INDENT * 2}return 0", f"{INDENT}}}", "}",
        ]  # fmt: skip

    def error_declaration(self):
        name = self.name(("Failure", "Problem"))
        nominal = Nominal(name, "enum", is_error=True)
        for n in self.random.sample(("empty", "tooLarge", "invalid", "missing"), self.number_between(1, 3)):
            payload = [("", self.pick((INT, STRING)))] if self.chance(0.5) else []
            nominal.cases.append(Case(n, payload))
        self.nominals[name] = nominal
        lines = [f"{INDENT}case {c.name}{f'({c.payload[0][1]})' if c.payload else ''}" for c in nominal.cases]
        return [f"enum {name}: Error {{", *lines, "}"]


