"""Declarations that others build on: protocols, classes, generic types and extensions, with statements that use them."""

import re

from .nominals import Nominals
from .scopes import Function, Property, Variable
from .statements import INDENT, indented
from .swift_types import BOOL, DOUBLE, INT, SCALARS, STRING, array

CLASS_NAMES = ("Counter", "Account", "Sensor", "Robot", "Shop")
PROTOCOL_NAMES = ("Named", "Scored", "Shown")


class Abstractions(Nominals):
    def abstraction(self):
        """The lines of one such group; empty where the features allow none."""
        makers = [
            (1.2 if self.has("classes") else 0, self.class_declaration),
            (1.2 if self.has("protocols") else 0, self.protocol_group),
            (1 if self.has("generics") else 0, self.generic_type),
            (1.5 if self.has("extensions") else 0, self.extension_of_a_standard_type),
            (0.8 if self.has("aliases") else 0, self.alias),
            (0.8 if self.has("casts") else 0, self.mixed_values),
        ]
        return self.weighted(makers)() if any(weight for weight, _ in makers) else []

    def _over(self, t, variables, depth=1):
        """An expression of the type over the variables alone."""
        return self.members_of(None, variables, lambda: self.expression(t, "context", depth)).text

    def _over_self(self, t, variables, owner):
        """The same within an extension; an array's own `max` and `min` hide the functions there."""
        text = self._over(t, variables, 2)
        while owner.args and re.search(r"(?<![.\w])(max|min)\b", text):
            text = self._over(t, variables, 1)
        return text

    # Classes

    def class_declaration(self):
        name, t = self.name(CLASS_NAMES), self.pick((INT, DOUBLE, STRING, array(INT)))
        state = Variable("state", t)
        step = {"Int": "state = (state + by) % 500", "Double": "state += Double(by) / 2", "String": 'state += "+\\(by)"'}.get(
            t.head, "state.append(by)"
        )
        described = self.chance(0.4)
        lines = [
            f"class {name}{': CustomStringConvertible' if described else ''} {{",
            f"{INDENT}var state: {t}",
            f"{INDENT}let label: String",
            f"{INDENT}init(_ state: {t}, label: String = {self.string_literal().text}) {{",
            f"{INDENT * 2}self.state = state",
            f"{INDENT * 2}self.label = label",
            f"{INDENT}}}",
            f"{INDENT}func advance(by: Int = {self.number_between(1, 9)}) {{ {step} }}",
            f"{INDENT}func report() -> String {{ {self._over(STRING, [state, Variable('label', STRING)], 2)} }}",
        ]
        if described:
            lines.append(f'{INDENT}var description: String {{ "{name[0]}(\\(state))" }}')
        if self.chance(0.4):
            lines.append(f'{INDENT}deinit {{ print("\\(label) ends") }}')
        lines.append("}")
        other = self.pick((INT, STRING))
        subclass = self.chance(0.6)
        made = name
        if subclass:
            made = f"Special{name}"
            lines += [
                f"class {made}: {name} {{",
                f"{INDENT}var extra: {other} = {self._over(other, [], 0)}",
                f"{INDENT}override func report() -> String {{ {self.pick(('super.report() + ', ''))}{self._extra_report(other)} }}",
            ]
            if self.chance(0.5):
                lines.append(f"{INDENT}override func advance(by: Int = 2) {{ super.advance(by: by + {self.number_between(1, 5)}) }}")
            lines.append("}")
        first, second = self.name(("first", "one", "main")), self.name(("second", "alias", "other"))
        start = self.expression(t, "context", 0).text
        lines += [
            f"let {first}: {name} = {made}({start})",
            f"let {second} = {self.pick((first, f'{name}({start}, label: {self.string_literal().text})'))}",
            f"{second}.advance(){f'; {first}.advance(by: 3)' if self.chance(0.5) else ''}",
            f"print({first}.state, {second}.state, {first} === {second}, {first}.report())",
        ]
        if subclass:
            lines.append(f"if let special = {first} as? {made} {{ print(special.extra, {second} is {made}) }}")
        if self.chance(0.4):
            lines += [
                f"func touch{self.number}(_ c: {name}) {{ c.advance(by: {self.number_between(1, 4)}) }}",
                f"for c in [{first}, {second}] {{ touch{self.number}(c); print(c.state) }}",
            ]
        return lines

    def _extra_report(self, other):
        return '"/\\(extra)"' if other == INT else "extra"

    # Protocols

    def protocol_group(self):
        """A protocol with a default in an extension, two types that conform, and uses as any and as some."""
        name = self.name(PROTOCOL_NAMES)
        result = self.pick((INT, DOUBLE, STRING))
        factor = Variable("factor", INT)
        lines = [
            f"protocol {name} {{",
            f"{INDENT}var title: String {{ get }}",
            f"{INDENT}func measure(_ factor: Int) -> {result}",
            "}",
            f"extension {name} {{",
            f"{INDENT}var loud: String {{ title.uppercased() + \"\\(measure({self.number_between(1, 4)}))\" }}",
        ]
        has_default = self.chance(0.5)
        if has_default:
            lines.append(f"{INDENT}func measure(_ factor: Int) -> {result} {{ {self._over(result, [factor])} }}")
        lines.append("}")
        first, second = f"Plain{self.number}", f"Rich{self.number}"
        amount = Variable("amount", INT)
        lines += [
            f"struct {first}: {name} {{",
            f"{INDENT}let title = {self.string_literal().text}",
            *([] if has_default else [f"{INDENT}func measure(_ factor: Int) -> {result} {{ {self._over(result, [factor])} }}"]),
            "}",
            f"struct {second}: {name} {{",
            f"{INDENT}var amount: Int",
            f"{INDENT}var title: String {{ {self._over(STRING, [amount], 2)} }}",
            f"{INDENT}func measure(_ factor: Int) -> {result} {{ {self._over(result, [factor, amount], 2)} }}",
            "}",
        ]
        values = self.name(("things", "all", "members"))
        low = self.number_between(0, 9)
        lines += [
            f"let {values}: [any {name}] = [{first}(), {second}(amount: {low}), {second}(amount: {low + 3})]",
            f"for thing in {values} {{ print(thing.title, thing.measure({self.number_between(0, 5)}), thing.loud) }}",
        ]
        uses = [
            [f"print({values}.filter {{ $0 is {second} }}.count, {values}.map {{ $0.title.count }})"],
            [f"if let rich = {values}[{self.number_between(0, 2)}] as? {second} {{ print(rich.amount) }} else {{ print(\"plain\") }}"],
            [f"func tell{self.number}(_ thing: some {name}) -> String {{ \"<\\(thing.loud)>\" }}", f"print(tell{self.number}({second}(amount: 4)))"],
            [f"func pick{self.number}<T: {name}>(_ a: T, _ b: T) -> T {{ a.title < b.title ? a : b }}", f"print(pick{self.number}({second}(amount: 1), {second}(amount: 2)).title)"],
            [f"switch {values}[0] {{", f"case let rich as {second} where rich.amount > 2: print(rich.amount)", "case is " + first + ': print("first")', 'default: print("other")', "}"],
        ]  # fmt: skip
        for use in self.random.sample(uses, 2):
            lines += use
        return lines

    # Generic types

    def generic_type(self):
        name = self.name(("Stack", "Box", "Queue"))
        element = self.pick((INT, STRING, DOUBLE, array(INT)))
        values = [self.expression(element, "context", 1).text for _ in range(3)]
        stack = self.name(("stack", "box", "queue"))
        lines = [
            f"struct {name}<Element> {{",
            f"{INDENT}private{self.pick(('(set)', ''))} var items: [Element] = []",
            f"{INDENT}var top: Element? {{ items.last }}",
            f"{INDENT}var size: Int {{ items.count }}",
            f"{INDENT}mutating func push(_ item: Element) {{ items.append(item) }}",
            f"{INDENT}mutating func pop() -> Element? {{ items.popLast() }}",
            f"{INDENT}func mapped<T>(_ change: (Element) -> T) -> {name}<T> {{",
            f"{INDENT * 2}var made = {name}<T>()",
            f"{INDENT * 2}for item in items {{ made.push(change(item)) }}",
            f"{INDENT * 2}return made",
            f"{INDENT}}}",
            "}",
        ]
        if self.chance(0.5) and self.has("extensions"):
            lines += [
                f"extension {name} where Element: Comparable {{",
                f"{INDENT}mutating func pushLarger(_ item: Element) {{",
                f"{INDENT * 2}if let top, top < item {{ push(item) }}",
                f"{INDENT}}}",
                "}",
            ]
            larger = [f"{stack}.pushLarger({values[2]})"] if element != array(INT) else []
        else:
            larger = []
        closure = self.closure([element], self.pick((INT, STRING)), "free", 1).text
        lines += [
            f"var {stack} = {name}<{element}>()",
            f"{stack}.push({values[0]})",
            f"{stack}.push({values[1]})",
            *larger,
            f"print({stack}.size, {stack}.top as Any, {stack}.pop().map {{ \"\\($0)\" }} ?? \"none\", {stack}.size)",
            f"print({stack}.mapped({closure}).top as Any)",
        ]
        return lines

    # Extensions

    def extension_of_a_standard_type(self):
        """New members of Int, Double, String or arrays, which later expressions may use."""
        owner, own = self.pick(
            [(INT, "self"), (DOUBLE, "self"), (STRING, "self"), (array(INT), "self"), (array(DOUBLE), "self"), (BOOL, "self")]
        )
        name = f"{self.pick(('twice', 'shown', 'wrapped', 'tested', 'rated'))}{self.number}"
        heading = f"extension {owner} {{" if owner in SCALARS else f"extension Array where Element == {owner.element} {{"
        variables = [Variable(own, owner)]
        result = self.value_type(1)
        members = self.extended.setdefault(owner, [])
        lines = [heading]
        if self.chance(0.5):
            lines.append(f"{INDENT}var {name}: {result} {{ {self._over_self(result, variables, owner)} }}")
            members.append(Property(name, result, is_settable=False, is_stored=False))
        else:
            parameters = self.parameters(self.number_between(0, 1))
            body = self._over_self(result, variables + self.variables_of(parameters), owner)
            lines.append(f"{INDENT}func {name}({self.written_parameters(parameters)}) -> {result} {{ {body} }}")
            members.append(Function(name, parameters, result, is_method=True))
        if owner in (INT, DOUBLE, STRING) and self.chance(0.3):
            change = {"Int": "self = self * 2 % 1000", "Double": "self /= 2", "String": 'self = "(\\(self))"'}[owner.head]
            lines.append(f"{INDENT}mutating func change{self.number}() {{ {change} }}")
            lines.append("}")
            target = self.name(("changed", "target"))
            value = self.expression(owner, "context", 1).text
            return [*lines, f"var {target}: {owner} = {value}", f"{target}.change{self.number}()", f"print({target})"]
        return [*lines, "}"]

    # Other names and any type

    def alias(self):
        t = self.value_type(2)
        if t.head == "Function" or t in SCALARS:
            return []
        name, variable = self.name(("Row", "Entry", "Table")), self.name(("row", "entry", "rows"))
        value = self.expression(t, "context", 1).text
        self.scopes.declare(Variable(variable, t, self.chance(0.5)))
        return [f"typealias {name} = {t}", f"var {variable}: {name} = {value}"]

    def mixed_values(self):
        """Values of type Any, told apart by their types."""
        name = self.name(("mixed", "values", "anything"))
        types = self.random.sample((INT, DOUBLE, STRING, BOOL, array(INT)), 3)
        values = []
        for t in types:
            value = self.expression(t, "free", 1)
            values.append(value.text if t != DOUBLE else f"Double({self.number_between(1, 9)})")
        clauses = [
            "case let n as Int where n > 5: print(\"large\", n)", "case let n as Int: print(n + 1)", 'case is Bool: print("a truth")',
            "case let s as String: print(s.count)", "case let d as Double: print(d / 2)",
        ]  # fmt: skip
        chosen = [c for c in clauses if self.chance(0.7)]
        return [
            f"let {name}: [Any] = [{', '.join(values)}]",
            f"for value in {name} {{",
            *indented(["switch value {", *chosen, "default: print(\"other\")", "}"]),
            "}",
            f"print({name}.compactMap {{ $0 as? Int }}, {name}.count, {name}[0] is String)",
        ]


