"""Statements. Each maker gives the lines of one statement; loops are bounded by construction."""

from .expression import STORED, WIDE
from .patterns import Patterns
from .core import FUNCTION_NAMES, VARIABLE_NAMES, WORDS
from .scopes import Variable
from .swift_types import BOOL, CHARACTER, DOUBLE, INT, SCALARS, STRING, VOID, Type, array, function, optional

INDENT = "    "


def indented(lines):
    return [INDENT + line for line in lines]


class Statements(Patterns):
    def statement(self, depth=2):
        nested = depth > 0
        makers = [
            (9, self.declaration),
            (6, self.printing),
            (4, self.assignment),
            (3 if nested else 0, self.if_statement),
            (3.5 if nested else 0, self.for_loop),
            (1.2 if nested else 0, self.while_loop),
            (0.6 if nested else 0, self.repeat_loop),
            (2.5, self.mutation),
            (1.2, self.contextual_declaration),
            (1, self.closure_declaration),
            (0.7, self.tuple_declaration),
            (0.6, self.for_each),
            (0.5, self.swapping),
            (2 if nested and self.has("switch") else 0, self.switch_statement),
            (1.6 if nested and self.has("optionals") else 0, self.optional_binding),
            (1.2 if nested and self.has("expressions") else 0, self.conditional_expression),
            (1.5 if nested and self.has("throws") else 0, self.do_catch),
            (0.8 if self.has("throws") else 0, self.optional_try),
            (2, self.calling),
            (0.5 if self.has("patterns") and nested else 0, self.if_case),
            (0.5 if nested else 0, self.labelled_loops),
            (0.3 if nested else 0, self.shadowing),
            (0.4 if self.has("defer") and nested else 0, self.scope_with_defer),
            (0.4 if self.has("nested-functions") and nested and self.function_depth else 0, self.nested_function),
        ]
        while True:
            maker = self.weighted(makers)
            lines = maker(depth)
            if lines:
                return lines
            makers = [m for m in makers if m[1] != maker]

    def block(self, depth, count=None, variables=()):
        """The lines of a nested scope, indented."""
        count = count or self.number_between(1, 3)
        with self.scopes.level(variables):
            lines = self.statements(count, depth)
            declared = [v.name for v in self.scopes.levels[-1][len(variables) :] if self.is_printable(v.type)]
            if declared and not self.needs_purity and self.chance(0.6):
                lines.append(f"print({', '.join(declared[:3])})")
            return indented(lines)

    def statements(self, count, depth):
        return [line for _ in range(count) for line in self.statement(depth)]

    def condition(self, depth=2):
        self.without_trailing += 1
        made = self.expression(BOOL, "context", depth)
        self.without_trailing -= 1
        return made.text

    # Declarations

    def declaration(self, depth):
        return self.declaration_of(self.value_type())

    def declaration_of(self, t):
        mutable = self.chance(0.5)
        is_wide = t == INT and mutable and self.chance(0.4)
        annotated = self.chance(0.4) or t.head == "Function"
        value = self.expression(t, "context" if annotated else "free", 2)
        name = self.name(VARIABLE_NAMES)
        count = self._surely(value.text) if t.head == "Array" and not mutable else 0
        self.scopes.declare(Variable(name, t, mutable, WIDE if is_wide else STORED, count))
        annotation = f": {t}" if annotated else ""
        return [f"{'var' if mutable else 'let'} {name}{annotation} = {value.text}"]

    def _surely(self, text):
        """How many elements a literal of an array surely has: it counts commas outside of all brackets but one."""
        if not text.startswith("[") or not text.endswith("]") or "()" in text:
            return 0
        level, commas, in_string = 0, 0, False
        for i, c in enumerate(text):
            if c == '"':
                in_string = not in_string
            if in_string:
                if text[i : i + 2] == "\\(":
                    return 0
                continue
            level += (c in "([{") - (c in ")]}")
            if level == 0 and i < len(text) - 1:
                return 0
            commas += c == "," and level == 1
        return commas + 1 if len(text) > 2 else 0

    def contextual_declaration(self, depth):
        """Declarations whose literals take their type from the annotation."""
        choices = [
            (DOUBLE, lambda: self.literal_tree(DOUBLE, True).text),
            (array(DOUBLE), lambda: f"[{self.number_between(1, 9)}, {self.number_between(1, 9)} / 2, 2.5]"),
            (array(DOUBLE), lambda: f"[1, 2, {self.number_between(1, 9)}].map {{ $0 / {self.number_between(2, 4)} }}"),
            (array(DOUBLE), lambda: f"(1...{self.number_between(2, 5)}).map {{ _ in {self.number_between(1, 5)} }}"),
            (array(array(DOUBLE)), lambda: f"[[1, {self.number_between(1, 9)}], [], [0.5]]"),
            (DOUBLE, lambda: f"[1, 2, {self.number_between(1, 9)}].reduce(0) {{ $0 + $1 / 2 }}"),
            (DOUBLE, lambda: f"({self.condition(1)}) ? {self.number_between(0, 9)} : {self.number_between(1, 9)} / 2"),
            (function((DOUBLE,), DOUBLE), lambda: f"{{ $0 / {self.number_between(2, 9)} + 1 }}"),
            (function((INT, INT), INT), lambda: f"{{ ($0 * $1 + {self.number_between(2, 9)}) % 100 }}"),
            (array(function((DOUBLE,), DOUBLE)), lambda: "[{ $0 + 1 }, { x in x * 2 }, { _ in 3 }]"),
            (array(Type("Tuple", (STRING, DOUBLE))), lambda: f'[("a", {self.number_between(1, 9)}), ("b", 2.5)]'),
        ]
        if self.has("characters"):
            choices += [(array(CHARACTER), lambda: '["a", "b", "z"]')]
        if self.has("optionals"):
            choices += [
                (optional(DOUBLE), lambda: self.literal_tree(DOUBLE, True, 1).text),
                (array(optional(INT)), lambda: f"[{self.number_between(0, 9)}, nil, 3]"),
                (array(optional(DOUBLE)), lambda: f"[{self.number_between(0, 9)}, nil, 2.5]"),
            ]
        if self.has("sets"):
            choices += [(Type("Set", (DOUBLE,)), lambda: f"[1, 2.5, {self.number_between(3, 9)}]")]
        if self.has("dictionaries"):
            choices += [
                (Type("Dictionary", (STRING, array(DOUBLE))), lambda: f'["a": [1, {self.number_between(2, 9)}], "b": []]'),
                (Type("Dictionary", (CHARACTER, INT)), lambda: '["a": 1, "b": 2]'),
                (Type("Dictionary", (INT, DOUBLE)), lambda: f"[1: 2, 2: {self.number_between(1, 9)} / 4]"),
            ]
        t, text = self.pick(choices)
        written = text()
        name = self.name(VARIABLE_NAMES)
        self.scopes.declare(Variable(name, t, False))
        return [f"let {name}: {t} = {written}"]

    def tuple_declaration(self, depth):
        """`let (a, b) = …`"""
        types = [self.scalar_type() for _ in range(2)]
        values = [self.expression(t, "free", 1).text for t in types]
        names = [self.name(VARIABLE_NAMES)]
        self.scopes.declare(Variable(names[0], types[0]))
        names.append(self.name(VARIABLE_NAMES))
        self.scopes.declare(Variable(names[1], types[1]))
        return [f"let ({', '.join(names)}) = ({', '.join(values)})"]

    def closure_declaration(self, depth):
        """A closure as a value: it may capture what is in sight, and change it."""
        parameters = [self.scalar_type() for _ in range(self.number_between(0, 2))]
        counters = [v for v in self.scopes.mutable(lambda t: t == INT) if v.bound == WIDE]
        if counters and self.chance(0.5):
            counter = self.pick(counters)
            name = self.name(FUNCTION_NAMES)
            self.scopes.declare(Variable(name, function((), INT)))
            step = self.number_between(1, 5)
            return [f"let {name} = {{", f"{INDENT}{counter.name} += {step}", f"{INDENT}return {counter.name} % 100", "}"]
        if self.chance(0.25):
            return self._closure_factory()
        result = self.value_type(1)
        value = self.closure(parameters, result, "free", 2, annotated=True)
        name = self.name(FUNCTION_NAMES)
        self.scopes.declare(Variable(name, function(parameters, result)))
        return [f"let {name} = {value.text}"]

    def _closure_factory(self):
        """A function that returns a closure over its parameter."""
        if len(self.scopes.levels) > 1:
            return None
        name, made = self.name(FUNCTION_NAMES), self.name(VARIABLE_NAMES)
        result = self.pick((INT, DOUBLE, STRING))
        with self.scopes.only_inner(), self.scopes.level([Variable("base", result), Variable("x", INT)]):
            self.needs_purity += 1
            body = self.expression(result, "context", 2).text
            self.needs_purity -= 1
        argument = self.expression(result, "context", 1).text
        self.scopes.declare(Variable(made, function((INT,), result)))
        return [
            f"func {name}(_ base: {result}) -> (Int) -> {result} {{", f"{INDENT}return {{ x in {body} }}", "}",
            f"let {made} = {name}({argument})",
        ]  # fmt: skip

    def shadowing(self, depth):
        candidates = [v for v in self.scopes.variables() if v.type in (INT, DOUBLE, STRING) and "$" not in v.name]
        if not candidates:
            return None
        v = self.pick(candidates)
        operation = {INT: "* 2 % 1000", DOUBLE: "/ 2", STRING: '+ "!"'}[v.type.head and v.type]
        with self.scopes.level([Variable(v.name, v.type)]):
            body = indented(self.printing(depth) + [f"print({v.name})"])
        return ["do {", f"{INDENT}let {v.name} = {v.name} {operation}", *body, "}"]

    # Output

    def printing(self, depth):
        count = self.weighted([(6, 1), (4, 2), (1, 3)])
        parts = []
        for _ in range(count):
            parts.append(self.expression(self.shown_type(), "free", 2, wide=True).text)
        option = ""
        if count > 1 and self.chance(0.1):
            option = ', separator: "|"'
        elif self.chance(0.03):
            option = ', terminator: ".\\n"'
        return [f"print({', '.join(parts)}{option})"]

    def for_each(self, depth):
        arrays = [v for v in self.scopes.variables() if v.type.head == "Array" and self.is_printable(v.type)]
        if not arrays:
            return None
        v = self.pick(arrays)
        return [f"{v.name}.forEach {{ print($0) }}"] if self.chance(0.5) else [f"{v.name}.forEach {{ v in print(\"- \\(v)\") }}"]

    # Assignments

    def is_repeated(self):
        return bool(self.loop_depth or self.function_depth)

    def assignment(self, depth):
        """`=` and the compound operators; in loops what could grow is kept small."""
        targets = self.scopes.mutable(lambda t: t.head != "Function")
        if not targets:
            return None
        v = self.pick(targets)
        t = v.type
        if t == INT and v.bound == WIDE:
            return [f"{v.name} {self.pick(('+=', '+=', '-='))} {self.expression(INT, 'free', 1).text}"]
        if t == DOUBLE and self.chance(0.5):
            operator = self.pick(("+=", "-=", "/="))
            value = self.pick(("2", "4", "2.5")) if operator == "/=" else self.expression(DOUBLE, "context", 1).text
            return [f"{v.name} {operator} {value}"]
        if t == STRING and self.chance(0.6):
            return [f"{v.name} += {self.string_literal().text}"]
        if t == BOOL and self.chance(0.4) and self.has("library"):
            return [f"{v.name}.toggle()"]
        if t.head == "Tuple" and self.chance(0.5):
            i = self.number_between(0, len(t.args) - 1)
            label = t.labels[i] if t.labels else i
            return [f"{v.name}.{label} = {self.expression(t.args[i], 'context', 1).text}"]
        with self.scopes.hiding({v.name} if self.chance(0.5) else ()):
            value = self.expression(t, "context", 2)
        if value.text == v.name:
            return None
        return [f"{v.name} = {self._kept_small(t, value) if self.is_repeated() else value.text}"]

    def _kept_small(self, t, value):
        """What a variable gets within a loop or a function, so that it cannot grow without limit."""
        if t == DOUBLE:
            return f"{value.receiver}.truncatingRemainder(dividingBy: 100)" if value.binding < 100 else value.text
        if t in SCALARS and t != STRING:
            return value.text
        if t == STRING:
            return self.string_literal().text if not self.has("substrings") else self._prefixed_string()
        return self.construction_without_growth(t)

    def _prefixed_string(self):
        value = self.expression(STRING, "free", 1)
        return f"String({value.receiver}.prefix(12))"

    def construction_without_growth(self, t):
        """A value written out of constants."""
        with self.scopes.hiding({v.name for v in self.scopes.variables() if v.type not in (INT, BOOL, CHARACTER)}):
            self.needs_purity += 1
            text = self._display(t, "context", 1).text
            self.needs_purity -= 1
            return text

    def mutation(self, depth):
        """A mutating method of a collection or of a struct, or an assignment through a subscript or a property."""
        targets = self.scopes.mutable(lambda t: t.head in ("Array", "Dictionary", "Set", "String") or self.nominal(t))
        if not targets:
            return None
        v = self.pick(targets)
        match v.type.head:
            case "Array":
                return self._array_mutation(v)
            case "Dictionary":
                return self._dictionary_mutation(v)
            case "Set":
                return self._set_mutation(v)
            case "String":
                return self._string_mutation(v)
        return self._nominal_mutation(v)

    def _small(self, t, depth=1):
        """A new element: within loops it contains no collection that could have grown."""
        if self.is_repeated() and t not in SCALARS and t.head != "Tuple" or t == STRING and self.is_repeated():
            return self.construction_without_growth(t) if t != STRING else self.string_literal().text
        return self.expression(t, "context", depth).text

    def _array_mutation(self, v):
        element = v.type.element
        choices = [
            lambda: [f"{v.name}.append({self._small(element)})"],
            lambda: [f"{v.name} += [{self._small(element)}]"],
            lambda: [f"{v.name}.insert({self._small(element)}, at: 0)"],
            lambda: [f"{v.name}.append(contentsOf: [{self._small(element)}])"],
            lambda: [f"if !{v.name}.isEmpty {{ {v.name}[0] = {self._small(element)} }}"],
            lambda: [f"if {v.name}.count > 1 {{ {v.name}.swapAt(0, {v.name}.count - 1) }}"],
            lambda: [f"if {v.name}.count > 2 {{ {v.name}.remove(at: 1) }}"],
            lambda: [f"if !{v.name}.isEmpty {{ {v.name}.removeLast() }}"],
            lambda: [f"if !{v.name}.isEmpty {{ print({v.name}.removeLast()) }}"] if self.is_printable(element) else [],
        ]
        if self.is_comparable(element):
            choices += [lambda: [f"{v.name}.sort()"]]
        if element == INT:
            choices += [lambda: [f"for i in {v.name}.indices {{ {v.name}[i] = {v.name}[i] * 3 % 50 }}"]] * 2
        if element == DOUBLE:
            choices += [lambda: [f"for i in {v.name}.indices {{ {v.name}[i] /= 2 }}"]] * 2
        if self.has("library"):
            choices += [
                lambda: [f"{v.name}.reverse()"],
                lambda: self._with_closure_on(v, "removeAll", "where", [element], BOOL),
                lambda: [f"if !{v.name}.isEmpty {{ {v.name}.removeFirst() }}"],
                lambda: [f"{v.name}.sort {self.comparison(element, 1).text}"],
                lambda: [f"if {v.name}.count > 2 {{ {v.name}.replaceSubrange(0..<2, with: [{self._small(element)}]) }}"],
                lambda: [f"{v.name}.removeAll()"],
            ]
            if element == INT:
                choices += [lambda: [f"if !{v.name}.isEmpty {{ {v.name}[{v.name}.count - 1] += 1; {v.name}[0] %= 100 }}"]]
        if self.has("optionals") and self.is_printable(element):
            choices += [lambda: [f"print({v.name}.popLast() as Any)"]]
            choices += [lambda: [f"print({v.name}.first.map {{ \"\\($0)\" }} ?? \"none\")"]]
        return self.pick(choices)()

    def _with_closure_on(self, v, method, label, parameters, result):
        """A mutating call whose closure doesn't touch the variable that is being changed."""
        with self.scopes.hiding({v.name} | self.closure_names()):
            closure = self.closure(parameters, result, "context", 1)
        return [f"{v.name}.{method}({label}: {closure.text})"]

    def closure_names(self):
        return {x.name for x in self.scopes.variables() if x.type.head == "Function"}

    def _dictionary_mutation(self, v):
        key, value = v.type.args
        k = lambda: self._small(key)  # noqa: E731
        choices = [
            lambda: [f"{v.name}[{k()}] = {self._small(value)}"],
            lambda: [f"{v.name}[{k()}] = nil"] if value.head != "Optional" else [],
            lambda: [f"{v.name}.updateValue({self._small(value)}, forKey: {k()})"],
            lambda: [f"{v.name}.removeValue(forKey: {k()})"],
        ]
        if value == INT:
            choices += [lambda: [f"{v.name}[{k()}, default: 0] += {self.number_between(1, 5)}"]] * 2
        if value == DOUBLE:
            choices += [lambda: [f"{v.name}[{k()}, default: 1] /= {self.number_between(2, 5)}"]]
        if value.head == "Array":
            choices += [lambda: [f"{v.name}[{k()}, default: []].append({self._small(value.element)})"]] * 2
        return self.pick(choices)()

    def _set_mutation(self, v):
        e = lambda: self._small(v.type.element)  # noqa: E731
        choices = [
            lambda: [f"{v.name}.insert({e()})"],
            lambda: [f"{v.name}.remove({e()})"],
            lambda: [f"print({v.name}.insert({e()}).inserted)"],
            lambda: [f"{v.name}.formUnion([{e()}])"],
            lambda: [f"{v.name}.subtract([{e()}])"],
        ]
        return self.pick(choices)()

    def _string_mutation(self, v):
        choices = [lambda: [f"{v.name}.append({self.string_literal().text})"], lambda: [f"{v.name} += {self.string_literal().text}"]]
        if self.has("characters"):
            choices += [
                lambda: [f"if !{v.name}.isEmpty {{ {v.name}.removeLast() }}"],
                lambda: [f'{v.name}.append(Character("{self.pick("xyz")}"))'],
                lambda: [f"if !{v.name}.isEmpty {{ {v.name}.removeFirst() }}"],
                lambda: [f'{v.name}.insert("{self.pick("xyz")}", at: {v.name}.startIndex)'],
                lambda: self._with_closure_on(v, "removeAll", "where", [CHARACTER], BOOL),
            ]
        return self.pick(choices)()

    def _nominal_mutation(self, v):
        nominal = self.nominal(v.type)
        settable = [p for p in nominal.properties if p.is_settable and not p.is_static]
        methods = [m for m in nominal.methods if m.is_mutating]
        if methods and self.chance(0.6):
            m = self.pick(methods)
            call = f"{v.name}.{m.name}({self.arguments(m, 1)})"
            return [f"print({call})" if m.result != VOID and self.is_printable(m.result) else f"_ = {call}" if m.result != VOID else call]
        if not settable:
            return None
        p = self.pick(settable)
        if p.type == DOUBLE and self.chance(0.4):
            return [f"{v.name}.{p.name} {self.pick(('+=', '-='))} {self.expression(DOUBLE, 'context', 1).text}"]
        if p.type.head == "Array" and self.chance(0.5):
            return [f"{v.name}.{p.name}.append({self._small(p.type.element)})"]
        value = self._small(p.type)
        return [f"{v.name}.{p.name} = {value}"] if value != f"{v.name}.{p.name}" else None

    def swapping(self, depth):
        targets = self.scopes.mutable(lambda t: t.head != "Function")
        pairs = [(a, b) for a in targets for b in targets if a.name < b.name and a.type == b.type and a.bound == b.bound]
        if not pairs:
            return None
        a, b = self.pick(pairs)
        if self.has("inout") and self.chance(0.6):
            return [f"swap(&{a.name}, &{b.name})"]
        return [f"({a.name}, {b.name}) = ({b.name}, {a.name})"]

    # Control flow

    def if_statement(self, depth):
        lines = [f"if {self.condition()} {{", *self.block(depth - 1)]
        if self.chance(0.25):
            lines += [f"}} else if {self.condition()} {{", *self.block(depth - 1, 1)]
        if self.chance(0.5):
            lines += ["} else {", *self.block(depth - 1, 1)]
        return [*lines, "}"]

    def for_loop(self, depth):
        pattern, sequence, variables = self.iteration()
        guard = ""
        with self.scopes.level(variables):
            if self.chance(0.2):
                guard = f" where {self.condition(1)}"
            self.loop_depth += 1
            body = []
            if self.chance(0.15):
                body.append(f"{INDENT}if {self.condition(1)} {{ {self.pick(('break', 'continue'))} }}")
            body += indented(self.statements(self.number_between(1, 2 if self.loop_depth > 1 else 3), depth - 1))
            self.loop_depth -= 1
        return [f"for {pattern} in {sequence}{guard} {{", *body, "}"]

    def iteration(self):
        """The pattern, the sequence and the variables of a for loop."""
        names = [n for n in ("i", "j", "k", "item", "entry", "c", "key", "part") if not self.is_in_sight(n)] or [self.fresh_name("i")]
        name = names[0] if self.chance(0.6) else self.pick(names)
        in_sight = self.scopes.variables()
        arrays = [v for v in in_sight if v.type.head == "Array"]
        choices = [
            (3, lambda: (name, f"0..<{self.number_between(2, 5)}", [Variable(name, INT)])),
            (3, lambda: (name, f"1...{self.number_between(2, 5)}", [Variable(name, INT)])),
            (1, lambda: (name, f"(0..<{self.number_between(2, 5)}).reversed()", [Variable(name, INT)])),
            (1, lambda: (name, f"stride(from: {self.number_between(5, 9)}, to: 0, by: -{self.number_between(2, 4)})", [Variable(name, INT)])),
            (0.7, lambda: (name, f"stride(from: 0, through: 1, by: 0.{self.pick((25, 5, 4))})", [Variable(name, DOUBLE)])),
            (0.6 if self.has("characters") else 0, lambda: (name, f'"{self.pick(WORDS)}"', [Variable(name, CHARACTER)])),
        ]
        if arrays:
            v = self.pick(arrays)
            element = v.type.element
            first, second = self._two_names()
            choices += [
                (4, lambda: (name, f"{v.name}.prefix(5)" if self.has("slices") else v.name, [Variable(name, element)])),
                (2, lambda: (f"({first}, {second})", f"{v.name}.enumerated()", [Variable(first, INT), Variable(second, element)])),
                (1, lambda: (f"({first}, {second})", f"zip(0..<3, {v.name})", [Variable(first, INT), Variable(second, element)])),
            ]
            if element.head == "Tuple" and len(element.args) == 2:
                parts = [Variable(first, element.args[0]), Variable(second, element.args[1])]
                choices += [(4, lambda: (f"({first}, {second})", v.name, parts))]
            if element.head == "Optional" and self.has("patterns"):
                choices += [(4, lambda: (f"case let {name}?", v.name, [Variable(name, element.element)]))]
        dictionaries = [v for v in in_sight if v.type.head == "Dictionary" and self.is_comparable(v.type.args[0])]
        if dictionaries and self.has("dictionaries"):
            d = self.pick(dictionaries)
            first, second = self._two_names()
            parts = [Variable(first, d.type.args[0]), Variable(second, d.type.args[1])]
            choices += [(4, lambda: (f"({first}, {second})", f"{d.name}.sorted(by: {{ $0.key < $1.key }})", parts))]
        sets = [v for v in in_sight if v.type.head == "Set" and self.is_comparable(v.type.element)]
        if sets:
            s = self.pick(sets)
            choices += [(3, lambda: (name, f"{s.name}.sorted()", [Variable(name, s.type.element)]))]
        enums = [n for n in self.nominals.values() if n.is_iterable]
        if enums:
            e = self.pick(enums)
            choices += [(2, lambda: (name, f"{e.name}.allCases", [Variable(name, e.type)]))]
        if self.chance(0.06):
            return "_", f"0..<{self.number_between(1, 4)}", []
        return self.weighted(choices)()

    def _two_names(self):
        free = [n for n in ("i", "n", "offset", "key", "a", "x", "v", "entry", "other", "item") if not self.is_in_sight(n)]
        return self.random.sample(free, 2) if len(free) > 1 else [self.fresh_name("i"), self.fresh_name("v")]

    def while_loop(self, depth):
        """A counter of its own ends the loop."""
        name = self.name(("left", "counter", "round", "steps"))
        start, step = self.number_between(2, 6), self.number_between(1, 2)
        counter = self.scopes.declare(Variable(name, INT))
        extra = f" && {self.condition(1)}" if self.chance(0.25) else ""
        self.loop_depth += 1
        body = self.block(depth - 1, self.number_between(1, 2))
        self.loop_depth -= 1
        counter.mutable = False
        if "||" in extra or "?" in extra:
            extra = f" && ({extra.removeprefix(' && ')})"
        return [f"var {name} = {start}", f"while {name} > 0{extra} {{", f"{INDENT}{name} -= {step}", *body, "}"]

    def repeat_loop(self, depth):
        name = self.name(("tries", "turn", "pass"))
        self.scopes.declare(Variable(name, INT))
        self.loop_depth += 1
        body = self.block(depth - 1, self.number_between(1, 2))
        self.loop_depth -= 1
        return [f"var {name} = 0", "repeat {", f"{INDENT}{name} += 1", *body, f"}} while {name} < {self.number_between(1, 4)}"]

    def labelled_loops(self, depth):
        label = self.fresh_name("outer")
        names = self._two_names()
        variables = [Variable(n, INT) for n in names]
        self.loop_depth += 2
        with self.scopes.level(variables):
            condition = self.condition(1)
            body = indented(indented(self.statement(0)))
        self.loop_depth -= 2
        return [
            f"{label}: for {names[0]} in 0..<{self.number_between(2, 4)} {{",
            f"{INDENT}for {names[1]} in 0..<{self.number_between(2, 4)} {{",
            f"{INDENT * 2}if {names[0]} * {names[1]} > {self.number_between(0, 3)} && ({condition}) "
            f"{{ {self.pick(('break', 'continue'))} {label} }}",
            *body,
            f"{INDENT}}}",
            "}",
        ]

    def scope_with_defer(self, depth):
        deferred = self.printing(0)
        return ["do {", f"{INDENT}defer {{ {deferred[0]} }}", *self.block(depth - 1, 2), "}"]

    # Calls

    def calling(self, depth):
        """A call as a statement: of a function with inout parameters, without a result, or printed."""
        found = [f for f in self.scopes.visible_functions() if not f.throws and (f.is_pure or not self.needs_purity)]
        if not found:
            return None
        called = self.pick(found)
        targets = []
        for p in called.parameters:
            if p.is_inout:
                fitting = [
                    v.name
                    for v in self.scopes.mutable()
                    if v.type == p.type and v.bound == STORED and v.name not in targets
                ]
                if not fitting:
                    return None
                targets.append(self.pick(fitting))
        with self.scopes.hiding(set(targets) | (self.closure_names() if targets else set())):
            call = f"{called.name}({self.arguments(called, 1, list(targets))})"
        if called.result == VOID:
            return [call, *([f"print({targets[0]})"] if targets and self._prints(targets[0]) else [])]
        if self.is_printable(called.result):
            return [f"print({call})"]
        return [f"_ = {call}"]

    def _prints(self, name):
        return any(v.name == name and self.is_printable(v.type) for v in self.scopes.variables())

    def nested_function(self, depth):
        name = self.name(FUNCTION_NAMES)
        result = self.pick((INT, DOUBLE, STRING))
        parameter = self.fresh_name("p")
        with self.scopes.level([Variable(parameter, INT)]):
            self.needs_purity += 1
            body = self.expression(result, "context", 2).text
            self.needs_purity -= 1
        self.scopes.declare(Variable(name, function((INT,), result)))
        return [f"func {name}(_ {parameter}: Int) -> {result} {{ {body} }}"]
