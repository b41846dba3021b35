"""What learners write again and again, with random types and expressions in it: several lines that belong together."""

from .abstractions import Abstractions
from .core import ASCII_WORDS
from .scopes import Variable
from .statements import INDENT
from .swift_types import BOOL, CHARACTER, DOUBLE, INT, STRING, array, dictionary, optional


class Idioms(Abstractions):
    def idiom(self):
        """The lines of one idiom at top level."""
        makers = [
            (1, self.order_of_evaluation),
            (1, self.copies),
            (1, self.matrix),
            (1, self.counter_factory),
            (1, self.closures_in_an_array),
            (0.7, self.composition),
            (0.8, self.text_walk),
            (0.8, self.search_loop),
            (1 if self.has("dictionaries") and self.has("characters") else 0, self.counting),
            (0.7 if self.has("dictionaries") else 0, self.memo),
            (1.2 if self.has("structs") and self.has("library") else 0, self.records),
            (1 if self.has("structs") and self.has("optionals") else 0, self.optional_chains),
            (1.3 if self.has("throws") and self.has("enums") else 0, self.errors_through_functions),
            (1 if self.has("enums") and self.has("patterns") else 0, self.enum_patterns),
            (1 if self.has("enums") else 0, self.implicit_members),
            (0.8 if self.has("patterns") and self.has("optionals") else 0, self.tuple_patterns),
            (0.8 if self.has("defer") else 0, self.defers),
            (0.7 if self.has("inout") else 0, self.inout_through),
            (0.7 if self.has("optionals") else 0, self.guards),
            (0.6 if self.has("characters") else 0, self.string_indices),
            (0.6 if self.has("structs") else 0, self.static_counter),
            (0.7, self.contexts),
            (0.5 if self.has("overloads") else 0, self.overload_by_result),
        ]
        return self.weighted(makers)()

    def _n(self, low=1, high=9):
        return self.number_between(low, high)

    def _text(self, t, mode="context", depth=1):
        return self.expression(t, mode, depth).text

    def _pure(self, t, variables, depth=2):
        return self._over(t, variables, depth)

    # Values and order

    def order_of_evaluation(self):
        say = f"say{self.number}"
        lines = [f"func {say}(_ n: Int) -> Int {{ print(\"say\", n); return n }}"]
        a, b, c = (self._n(0, 5) for _ in range(3))
        array_name = self.name(("list", "slots"))
        uses = [
            f"print({say}({a}) + {say}({b}) * {say}({c}))",
            f"print({say}({a}) > {b} && {say}({b}) > {a} || {say}({c}) == {c})",
            f"print([{say}({a}), {say}({b})].map {{ $0 + {say}(9) }})",
            f"print({say}({a}) == {a} ? {say}({b}) : {say}({c}))",
            f"print(({say}({a}), {say}({b})))",
            f"var {array_name} = [1, 2, 3]; {array_name}[{say}({a % 3})] += {say}({b}); print({array_name})",
            f"print(max({say}({a}), {say}({b})), \"\\({say}({c}))\")",
            f"print((1...3).filter {{ $0 > {say}($0) - 1 }}.map {{ {say}($0) * 2 }})",
        ]
        if self.has("optionals"):
            uses += [f"print(Int(\"{a}\") ?? {say}({b}), Int(\"x\") ?? {say}({c}))"]
        if self.has("dictionaries"):
            uses += [f'print(["a": 1]["a", default: {say}({a})], ["a": 1]["b", default: {say}({b})])']
        if self.has("library"):
            uses += [f"print([1, 2, 3].first {{ {say}($0) > 1 }} as Any, [1, 2].contains {{ {say}($0) == 1 }})"]
        return lines + self.random.sample(uses, 3)

    def copies(self):
        t = self.pick((array(INT), array(STRING), array(array(DOUBLE))))
        first, second = self.name(("original", "start")), self.name(("copy", "other"))
        value = f"[{self._text(t.element)}, {self._text(t.element)}]"
        changed = f"change{self.number}_{self.fresh_name('c')}"
        return [
            f"var {first}: {t} = {value}",
            f"var {second} = {first}",
            f"{second}.append({self._text(t.element)})",
            f"{first}[0] = {self._text(t.element)}",
            f"func {changed}(_ values: {t}) -> {t} {{",
            f"{INDENT}var values = values",
            f"{INDENT}values.{self.pick(('removeLast()', 'reverse()' if self.has('library') else 'removeLast()', 'swapAt(0, 1)'))}",
            f"{INDENT}return values",
            "}",
            f"print({first}, {second}, {changed}({second}), {second}.count)",
        ]

    def matrix(self):
        t = self.pick((INT, DOUBLE))
        grid = self.name(("grid", "matrix", "board"))
        rows, columns = self._n(2, 4), self._n(2, 4)
        zero = "0" if t == INT else self.pick(("0.0", "0.5"))
        i, j = Variable("i", INT), Variable("j", INT)
        with self.scopes.level([i, j]):
            value = self._text(t, "context", 2)
        lines = [
            f"var {grid} = Array(repeating: Array(repeating: {zero}, count: {columns}), count: {rows})",
            f"for i in 0..<{rows} {{",
            f"{INDENT}for j in {grid}[i].indices {{",
            f"{INDENT * 2}{grid}[i][j] {self.pick(('=', '+=', '='))} {value}",
            f"{INDENT}}}",
            "}",
            f"{grid}[{rows - 1}][0] {self.pick(('*=', '-=', '='))} 2",
            f"print({grid}, {grid}.map {{ $0.reduce(0, +) }})",
        ]
        if self.chance(0.5):
            lines.append(f'for row in {grid} {{ print(row.map {{ "\\($0)" }}.joined(separator: " ")) }}')
        self.scopes.declare(Variable(grid, array(array(t)), True) if t == DOUBLE else Variable("unnamed", t))
        if t == INT:
            self.scopes.levels[-1].pop()
        return lines

    # Closures

    def counter_factory(self):
        make = f"makeCounter{self.number}_{self.fresh_name('m')}"
        one, two = self.name(("next", "tick")), self.name(("again", "tock"))
        step = self._n()
        lines = [
            f"func {make}(from start: Int, by step: Int = {step}) -> () -> Int {{",
            f"{INDENT}var current = start",
            f"{INDENT}return {{",
            f"{INDENT * 2}current += step",
            f"{INDENT * 2}return current",
            f"{INDENT}}}",
            "}",
            f"let {one} = {make}(from: {self._n()}), {two} = {make}(from: {self._n()}, by: -{self._n()})",
            f"print({one}(), {one}(), {two}(), {one}())",
        ]
        if self.chance(0.4):
            lines.append(f"print((0..<3).map {{ _ in {two}() }})")
        return lines

    def closures_in_an_array(self):
        name, total = self.name(("actions", "steps", "jobs")), self.name(("total", "log"))
        t = self.pick((INT, STRING))
        empty = "0" if t == INT else '""'
        change = f"{total} += i" if t == INT else f'{total} += "\\(i)"'
        lines = [
            f"var {total} = {empty}",
            f"var {name}: [() -> Void] = []",
            f"for i in 1...{self._n(2, 4)} {{ {name}.append {{ {change} }} }}",
            f"{name}[1](); {name}.forEach {{ $0() }}",
            f"print({total}, {name}.count)",
        ]
        table = self.name(("table", "operations"))
        parameters = [INT, INT]
        closures = [self.closure(parameters, INT, "context", 1).text for _ in range(2)]
        lines += [
            f"let {table}: [(String, (Int, Int) -> Int)] = [(\"a\", {closures[0]}), (\"b\", {closures[1]}), (\"plus\", {{ $0 + $1 }})]",
            f"for (name, operation) in {table} {{ print(name, operation({self._n()}, {self._n()})) }}",
        ]
        return lines

    def composition(self):
        name = f"compose{self.number}_{self.fresh_name('f')}"
        a, b, c = (self.pick((INT, DOUBLE, STRING)) for _ in range(3))
        made = self.name(("both", "chain"))
        first, second = self.closure([a], b, "context", 1).text, self.closure([b], c, "context", 1).text
        return [
            f"func {name}(_ f: @escaping ({a}) -> {b}, _ g: @escaping ({b}) -> {c}) -> ({a}) -> {c} {{",
            f"{INDENT}{{ x in g(f(x)) }}",
            "}",
            f"let {made} = {name}({first}, {second})",
            f"print({made}({self._text(a)}), {made}({self._text(a)}))",
        ]

    # Text and loops

    def text_walk(self):
        text, made = self.name(("text", "phrase")), self.name(("result", "encoded"))
        word = self.pick(("hello world", "a man a plan", "Swift 6 rocks", "mississippi"))
        cases = [
            [f"{INDENT}if \"aeiou\".contains(c) {{ {made} += c.uppercased() }} else {{ {made} += String(c) }}"],
            [f"{INDENT}{made} = String(c) + {made}"],
            [f"{INDENT}if c == \" \" {{ continue }}", f"{INDENT}{made}.append(c)"],
            [f"{INDENT}if c.isNumber || c == \"l\" {{ {made} += \"#\" }} else if c != \" \" {{ {made} += \"\\(c)\" }}"],
        ]
        if not self.has("characters"):
            cases = [[f"{INDENT}{made} = \"\\(c)\" + {made}"]]
        return [
            f'let {text} = "{word}"', f'var {made} = ""', f"for c in {text} {{", *self.pick(cases), "}",
            f"print({made}, {made}.count, {made} == {text})",
        ]  # fmt: skip

    def search_loop(self):
        n, steps = self.name(("number", "guess")), self.name(("rounds", "tries"))
        start = self._n(5, 30)
        body = self.pick(
            (
                [f"{INDENT}if {n} % 2 == 0 {{ {n} /= 2 }} else {{ {n} = 3 * {n} + 1 }}"],
                [f"{INDENT}{n} -= {n} > 10 ? 5 : 1", f"{INDENT}if {n} == 3 {{ break }}"],
                [f"{INDENT}{n} = {n} * {n} % 50 + 1"],
            )
        )
        return [
            f"var {n} = {start}, {steps} = 0",
            f"while {n} > 1 && {steps} < {self._n(5, 20)} {{",
            *body,
            f"{INDENT}{steps} += 1",
            "}",
            f"print({n}, {steps})",
        ]

    def string_indices(self):
        text = self.name(("text", "phrase"))
        k = self._n(1, 4)
        uses = [
            f"print({text}[{text}.index({text}.startIndex, offsetBy: {k})], {text}[{text}.startIndex])",
            f"if let at = {text}.firstIndex(of: \" \") {{ print({text}[..<at], {text}[at...].count) }} else {{ print(\"none\") }}",
            f"let end{self.number} = {text}.index({text}.endIndex, offsetBy: -{k}); print({text}[end{self.number}...])",
            f"for (i, c) in {text}.enumerated() where i % {k + 1} == 0 {{ print(i, c) }}",
            f"print({text}.indices.count, {text}.prefix({k}) + \"|\" + {text}.suffix({k}))",
        ]
        words = self.pick(("hello world", "naïve café", "안녕 하세요", "aab bcc"))
        return [f'let {text} = "{words}"', *self.random.sample(uses, 2)]

    # Dictionaries

    def counting(self):
        counts = self.name(("counts", "frequency"))
        t = self.pick((CHARACTER, STRING, INT))
        source = {
            "Character": f'"{self.pick(("banana", "mississippi", "hello world"))}"',
            "String": '["b", "a", "b", "c", "a", "b"]',
            "Int": f"[3, 1, 3, {self._n()}, 2, 1, 3]",
        }[t.head]
        key = {"Character": "c", "String": "c", "Int": self.pick(("c", "c % 2", "c * c"))}[t.head]
        step = self.pick((f"{counts}[{key}, default: 0] += 1", f"{counts}[{key}] = ({counts}[{key}] ?? 0) + 1"))
        lines = [
            f"var {counts}: {dictionary(t, INT)} = [:]",
            f"for c in {source} {{ {step} }}",
            f"for (key, count) in {counts}.sorted(by: {{ $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }}) {{",
            f'{INDENT}print("\\(key): \\(String(repeating: "*", count: count))")',
            "}",
        ]
        self.scopes.declare(Variable(counts, dictionary(t, INT), True))
        if self.chance(0.5):
            lines.append(f"print({counts}.values.max() ?? 0, {counts}.filter {{ $0.value > 1 }}.keys.sorted(), {counts}.count)")
        return lines

    def memo(self):
        known, name = self.name(("known", "cache")), f"fib{self.number}_{self.fresh_name('f')}"
        return [
            f"var {known}: [Int: Int] = [:]",
            f"func {name}(_ n: Int) -> Int {{",
            f"{INDENT}if n < 2 {{ return n }}",
            f"{INDENT}if let value = {known}[n] {{ return value }}",
            f"{INDENT}let value = ({name}(n - 1) + {name}(n - 2){self.pick(('', ' * 2'))}) % 9973",
            f"{INDENT}{known}[n] = value",
            f"{INDENT}return value",
            "}",
            f"print({name}({self._n(5, 30)}), {known}.count, {known}[{self._n(2, 5)}] as Any)",
        ]

    # Records

    def records(self):
        """An array of structs: sorted, filtered, changed in place."""
        name, items = f"Record{self.number}", self.name(("records", "people"))
        if name in self.names:
            return self.copies()
        self.names.add(name)
        extra = self.pick((DOUBLE, BOOL, optional(INT) if self.has("optionals") else INT, array(INT)))
        rows = []
        for word in self.random.sample(ASCII_WORDS, 3):
            more = ", extra: " + self._text(extra, "context", 0) if self.chance(0.6) else ""
            rows.append(f'{name}(title: "{word}", amount: {self._n(1, 20)}{more})')
        default = {"Double": "2.5", "Bool": "false", "Int": "3", "Array": "[1]", "Optional": "nil"}[extra.head]
        amount, title = Variable("amount", INT), Variable("title", STRING)
        lines = [
            f"struct {name}{self.pick((': Equatable', ''))} {{",
            f"{INDENT}let title: String",
            f"{INDENT}var amount: Int",
            f"{INDENT}var extra: {extra} = {default}",
            f"{INDENT}var rating: Double {{ {self._pure(DOUBLE, [amount, title])} }}",
            f"{INDENT}mutating func raise(by n: Int = 1) {{ amount = (amount + n) % 100 }}",
            "}",
            f"var {items} = [{', '.join(rows)}]",
        ]
        uses = [
            f"{items}[1].amount += {self._n()}",
            f"{items}[0].raise(by: {self._n()})",
            f"for i in {items}.indices {{ {items}[i].raise() }}",
            f"print({items}.sorted {{ $0.amount > $1.amount }}.map(\\.title))" if self.has("key-paths") else f"print({items}.sorted {{ $0.amount > $1.amount }}.map {{ $0.title }})",
            f"print({items}.map {{ $0.amount }}.reduce(0, +), {items}.filter {{ $0.rating > {self._n()} }}.count)",
            f"{items}.sort {{ ($0.amount, $0.title) < ($1.amount, $1.title) }}",
            f"{items}.append({name}(title: \"new\", amount: {self._n()}))",
            f"for r in {items} where r.amount % 2 == {self._n(0, 1)} {{ print(r.title, r.rating, r.extra) }}",
            f"print({items}[0], {items}.last!.amount)",
            f"print({items}.first {{ $0.amount > {self._n()} }}?.title ?? \"none\", {items}.max {{ $0.amount < $1.amount }}!.title)",
            f"if let i = {items}.firstIndex(where: {{ $0.title == \"sun\" }}) {{ {items}.remove(at: i) }}",
        ]
        return [*lines, *self.random.sample(uses, 4), f"print({items}.map {{ \"\\($0.title)=\\($0.amount)\" }}.joined(separator: \", \"))"]

    def optional_chains(self):
        leaf, node = f"Leaf{self.number}", f"Branch{self.number}"
        if leaf in self.names:
            return self.guards()
        self.names.add(leaf)
        root = self.name(("root", "tree", "node"))
        uses = [
            f"print({root}.leaf?.value ?? {self._n()}, {root}.leaf?.name.count as Any)",
            f"{root}.leaf?.value += {self._n()}",
            f"print({root}.leaf?.names.first?.uppercased() ?? \"none\")",
            f"{root}.leaf = {leaf}(value: {self._n()})",
            f"{root}.leaf?.names.append(\"{self.pick(ASCII_WORDS)}\")",
            f"if let value = {root}.leaf?.value, value > {self._n()} {{ print(\"large\", value) }} else {{ print(\"small\") }}",
            f"print({root}.leaf?.doubled() as Any, {root}.leaf.map {{ $0.value * 2 }} ?? -1)",
            f"{root}.leaf = nil",
            f"print({root}.all[\"k\"]?.value as Any, {root}.all[\"none\"]?.names.count ?? 0)",
            f"{root}.all[\"k\"]?.value = {self._n()}",
            f"print({root}.leaf == nil, {root}.all.count)",
        ]
        start = self.pick(("", f"leaf: {leaf}()", f'leaf: .init(value: {self._n()}, names: ["x"])'))
        return [
            f"struct {leaf}: Equatable {{ var value = 1; var name = \"leaf\"; var names: [String] = []; func doubled() -> Int {{ value * 2 }} }}",
            f"struct {node} {{ var leaf: {leaf}?; var all: [String: {leaf}] = [\"k\": {leaf}(value: {self._n()})] }}",
            f"var {root} = {node}({start})",
            *self.random.sample(uses, 6),
            f"print({root}.leaf?.value as Any, {root}.all[\"k\"]!.value)",
        ]

    def static_counter(self):
        name = f"Ticket{self.number}"
        if name in self.names:
            return self.copies()
        self.names.add(name)
        return [
            f"struct {name} {{",
            f"{INDENT}static var made = 0",
            f"{INDENT}static let start = {self._n(10, 50)}",
            f"{INDENT}let id: Int",
            f"{INDENT}init() {{ {name}.made += 1; id = Self.start + {name}.made }}",
            f"{INDENT}static func several(_ n: Int) -> [{name}] {{ (0..<n).map {{ _ in {name}() }} }}",
            "}",
            f"print({name}().id, {name}.several({self._n(1, 3)}).map {{ $0.id }}, {name}.made)",
        ]

    # Errors

    def errors_through_functions(self):
        """Errors that pass through functions, closures and loops."""
        error, check, outer = f"Trouble{self.number}", f"verify{self.number}", f"process{self.number}"
        if error in self.names:
            return self.defers()
        self.names.add(error)
        t = self.pick((INT, STRING))
        x = Variable("x", t)
        bad = "x.count > 4" if t == STRING else f"x % {self._n(2, 4)} == 0"
        values = '["ok", "toolong", "a"]' if t == STRING else f"[1, {self._n()}, 7, {self._n()}]"
        result = self.pick((INT, STRING, DOUBLE))
        lines = [
            f"enum {error}: Error, Equatable {{ case bad({t}), empty, code(number: Int) }}",
            f"func {check}(_ x: {t}) throws -> {result} {{",
            *([f'{INDENT}defer {{ print("checked", x) }}'] if self.chance(0.3) and self.has("defer") else []),
            f"{INDENT}if {bad} {{ throw {error}.bad(x) }}",
            f"{INDENT}guard ({self._pure(BOOL, [x])}) else {{ throw {error}.{self.pick(('empty', f'code(number: {self._n()})'))} }}",
            f"{INDENT}return {self._pure(result, [x])}",
            "}",
            f"func {outer}(_ values: [{t}]) throws -> [{result}] {{",
            f"{INDENT}{self.pick((f'return try values.map {{ try {check}($0) }}', f'var made: [{result}] = []; for v in values {{ made.append(try {check}(v)) }}; return made'))}",
            "}",
        ]
        uses = [
            [f"for v in {values} {{", f"{INDENT}do {{ print(try {check}(v)) }} catch {error}.bad(let v) {{ print(\"bad\", v) }} catch {{ print(\"other\", error) }}", "}"],
            [f"print((try? {outer}({values})) as Any)"],
            ["do {", f"{INDENT}print(try {outer}({values}))", f"}} catch let trouble as {error} {{", f"{INDENT}switch trouble {{", f"{INDENT}case .bad(let v): print(\"bad\", v)", f"{INDENT}case .empty: print(\"empty\")", f"{INDENT}case .code(let n) where n > 4: print(\"large\", n)", f"{INDENT}case .code: print(\"code\")", f"{INDENT}}}", "} catch { print(error) }"],
            [f"print({values}.compactMap {{ try? {check}($0) }}.count)"],
            ["do {", f"{INDENT}_ = try {outer}({values})", f"{INDENT}print(\"fine\")", f"}} catch {error}.code(number: let n), {error}.bad(let n) {{ print(n) }} catch {{ print(\"caught\") }}"] if t == INT else [f"print((try? {check}(\"\")) == nil)"],
            [f"let outcome{self.number} = Result {{ try {check}({self._text(t)}) }}", f"switch outcome{self.number} {{", "case .success(let value): print(value)", "case .failure(let error): print(error)", "}"] if self.has("generics") else [f"print((try? {check}({self._text(t)})) == nil)"],
        ]  # fmt: skip
        for use in self.random.sample(uses, 2):
            lines += use
        return lines

    def defers(self):
        name = f"steps{self.number}_{self.fresh_name('d')}"
        return [
            f"func {name}(_ n: Int) -> Int {{",
            f'{INDENT}defer {{ print("first out") }}',
            f"{INDENT}var value = n",
            f'{INDENT}defer {{ value += 1; print("value", value) }}',
            f"{INDENT}for i in 0..<3 {{",
            f'{INDENT * 2}defer {{ print("end", i) }}',
            f"{INDENT * 2}if i == n {{ {self.pick(('continue', 'break', 'return value'))} }}",
            f"{INDENT * 2}value += i",
            f"{INDENT}}}",
            f"{INDENT}return value * {self._n(2, 5)}",
            "}",
            f"print({name}({self._n(0, 4)}), {name}({self._n(0, 2)}))",
        ]

    def guards(self):
        name = f"parse{self.number}_{self.fresh_name('g')}"
        t = self.pick((INT, DOUBLE))
        text, value = Variable("text", STRING), Variable("value", t)
        return [
            f"func {name}(_ text: String?) -> {t}? {{",
            f"{INDENT}guard let text, !text.isEmpty else {{ return nil }}",
            f"{INDENT}guard let value = {t}(text), value > {self._n(0, 3)} else {{ return {self.pick(('nil', '0', '-1'))} }}",
            f"{INDENT}return {self._pure(t, [value, text])}",
            "}",
            f'print({name}("{self._n(1, 50)}") as Any, {name}(nil) as Any, {name}("x") ?? 7, {name}("") == nil)',
            f'if let a = {name}("{self._n()}"), let b = {name}("{self._n()}"), a < b {{ print(a, b) }}',
        ]

    # Enums and patterns

    def enum_patterns(self):
        name = f"Figure{self.number}"
        if name in self.names:
            return self.tuple_patterns()
        self.names.add(name)
        r, w, h = Variable("r", DOUBLE), Variable("w", DOUBLE), Variable("h", DOUBLE)
        figures = self.name(("figures", "drawn"))
        lines = [
            f"enum {name} {{",
            f"{INDENT}case circle(radius: Double), box(Double, Double), text(String), nothing",
            f"{INDENT}var area: Double {{",
            f"{INDENT * 2}switch self {{",
            f"{INDENT * 2}case .circle(let r): {self._pure(DOUBLE, [r], 1)}",
            f"{INDENT * 2}case .box(let w, let h) where w == h: {self._pure(DOUBLE, [w], 1)}",
            f"{INDENT * 2}case let .box(w, h): {self._pure(DOUBLE, [w, h], 1)}",
            f"{INDENT * 2}case .text, .nothing: {self._n(0, 3)}",
            f"{INDENT * 2}}}",
            f"{INDENT}}}",
            "}",
            f"let {figures}: [{name}] = [.circle(radius: {self._n()}), .box(2, {self._n(2, 3)}), .text(\"hi\"), .nothing, .box(2.5, 1)]",
        ]
        uses = [
            f"for case .box(let w, let h) in {figures} {{ print(w * h) }}",
            f"for case .circle(radius: let r) in {figures} where r > {self._n(0, 5)} {{ print(\"round\", r) }}",
            f"for figure in {figures} {{ if case .text(let t) = figure {{ print(t.uppercased()) }} }}",
            f"print({figures}.map {{ $0.area }}, {figures}.map(\\.area).max()!)" if self.has("key-paths") else f"print({figures}.map {{ $0.area }})",
            f"print({figures}.compactMap {{ if case .box(let w, _) = $0 {{ return w }} else {{ return nil }} }} as [Double])",
            f"if case .circle = {figures}[{self._n(0, 3)}] {{ print(\"circle\") }} else {{ print(\"no circle\") }}",
            f"guard case .text(let found{self.number}) = {figures}[2] else {{ fatalError() }}; print(found{self.number})",
            f"print({figures}[{self._n(0, 4)}], {figures}.count)",
            f"switch ({figures}[0], {figures}[1]) {{ case (.circle(let r), .box(let w, _)): print(r, w); default: print(\"other\") }}",
        ]
        return lines + self.random.sample(uses, 3)

    def implicit_members(self):
        name = f"Tint{self.number}"
        if name in self.names:
            return self.contexts()
        self.names.add(name)
        paint, pick = f"paint{self.number}", self.name(("chosen", "picked"))
        condition = self.condition(1)
        lines = [
            f"enum {name}: String, CaseIterable {{ case red, green = \"g\", blue",
            f"{INDENT}static let favourite: {name} = .green",
            f"{INDENT}static func named(_ s: String) -> {name} {{ s.isEmpty ? .red : {name}(rawValue: s) ?? .blue }}",
            f"{INDENT}var next: {name} {{ let all = {name}.allCases; return all[(all.firstIndex(of: self)! + 1) % all.count] }}",
            "}",
            f"func {paint}(_ tint: {name} = .blue, times: Int = 1) -> String {{ String(repeating: tint.rawValue, count: times) }}",
            f"let {pick}: {name} = {condition} ? .red : .favourite",
        ]
        uses = [
            f"print({paint}(), {paint}(.red, times: {self._n(1, 3)}), {paint}(.named(\"g\")), {pick})",
            f"let list{self.number}: [{name}] = [.red, .favourite, .named(\"\"), {pick}]; print(list{self.number}.filter {{ $0 == .red }}.count)",
            f"let set{self.number}: Set<{name}> = [.red, .red, {pick}]; print(set{self.number}.contains(.red), set{self.number}.count)",
            f"let map{self.number}: [{name}: Int] = [.red: 1, .blue: 2]; print(map{self.number}[.blue, default: 0], map{self.number}[{pick}] as Any)",
            f"print({name}.allCases.map {{ $0.rawValue }}, {name}(rawValue: \"g\") as Any, {name}(rawValue: \"x\") == nil)",
            f"print({pick}.next, {pick} == .red, {pick} != .named(\"g\"), [{pick}.next, .red])",
            f"let maybe{self.number}: {name}? = .red; print(maybe{self.number} == .red, maybe{self.number}?.next ?? .blue)",
            f"switch {pick} {{ case .red: print(\"r\"); case .green, .blue: print(\"not red\") }}",
        ]
        if not self.has("sets") or not self.has("dictionaries"):
            uses = [u for u in uses if "Set<" not in u and "map" not in u[:8]]
        return lines + self.random.sample(uses, 3)

    def tuple_patterns(self):
        pairs = self.name(("pairs", "readings"))
        uses = [
            f"for (name, value?) in {pairs}.map({{ ($0.name, $0.value) }}) {{ print(name, value) }}",
            f"for case let (name, value?) in {pairs} where value > {self._n(0, 5)} {{ print(name, value) }}",
            f"for case (\"b\", let value) in {pairs} {{ print(value as Any) }}",
            f"for pair in {pairs} {{ switch pair {{ case (\"a\", _): print(\"a\"); case (_, nil): print(\"no value\"); case (let n, let v?) where v < 5: print(n, v); case (_, .some(let v)): print(v) }} }}",
            f"if case (let first, let value?) = {pairs}[{self._n(0, 2)}] {{ print(first, value) }} else {{ print(\"none\") }}",
            f"let (head{self.number}, _) = {pairs}[0]; print(head{self.number}, {pairs}[1].value as Any, {pairs}[2].0)",
            f"print({pairs}.compactMap {{ $0.value }}, {pairs}.map {{ $0.name }}.joined())",
            f"print({pairs}.compactMap {{ name, value in value.map {{ \"\\(name)\\($0)\" }} }})",
        ][1:]
        return [
            f'let {pairs}: [(name: String, value: Int?)] = [("a", {self._n()}), ("b", nil), ("c", {self._n()})]',
            *self.random.sample(uses, 3),
        ]

    def inout_through(self):
        name, outer = f"bump{self.number}_{self.fresh_name('i')}", f"twice{self.number}_{self.fresh_name('i')}"
        values, pair = self.name(("slots", "numbers")), self.name(("pair", "state"))
        return [
            f"func {name}(_ n: inout Int, by step: Int = {self._n()}) -> Int {{ let old = n; n += step; return old }}",
            f"func {outer}(_ n: inout Int, _ change: (inout Int) -> Void) {{ change(&n); change(&n) }}",
            f"var {values} = [1, {self._n()}, 3], {pair} = (x: {self._n()}, y: {self._n()})",
            f"print({name}(&{values}[1]), {name}(&{pair}.x, by: {self._n()}))",
            f"{outer}(&{pair}.y) {{ $0 {self.pick(('*= 2', '+= 3', '-= 1'))} }}",
            f"{outer}(&{values}[0]) {{ n in n += {self._n()} }}",
            f"({pair}.x, {pair}.y) = ({pair}.y, {pair}.x)",
            f"print({values}, {pair})",
        ]

    # Literals and overloads

    def contexts(self):
        """Literals and closures whose types come from parameters, results and other literals."""
        name = f"mean{self.number}_{self.fresh_name('c')}"
        n, own = self._n, f"{self.number}_c"
        uses = [
            f"print({name}([1, 2, {n()}]), {name}([{n()} / 2, 0.5]))",
            f"print({name}([1, 2, 4].map {{ $0 / {n(2, 4)} }}))",
            f"print({name}((1...{n(2, 4)}).map {{ Double($0) * 0.5 }}), {name}(Array(repeating: {n()}, count: 2)))",
            f"let weights{own}: [[Double]] = [[1, {n()}], [0.5, 2]]; print(weights{own}.map {{ {name}($0) }}, weights{own}.map({name}))",
            f"let scale{own}: (Double) -> Double = {{ x in x * {n()} / 4 }}; print(scale{own}({n()}), [1, 2].map(scale{own}))",
            f"let points{own}: [(Double, Double)] = [(1, 2), ({n()}, 0.5)]; print(points{own}.map {{ $0 + $1 }}, points{own}.map {{ $0.0 * $0.1 }})",
            f"let nested{own} = [1, 2, 3].map {{ a in [10, 20].map {{ b in a * b + {n()} }} }}; print(nested{own})",
            f"let total{own}: Double = [1, 2, {n()}].reduce(0) {{ acc, x in acc + x / 2 }}; print(total{own}, [1, 2, 3].reduce(0.0) {{ $0 + Double($1) }})",
            f"let sums{own} = [[1, 2], [3, {n()}]].map {{ row in row.reduce(0) {{ $0 + $1 }} }}; print(sums{own})",
            f"var running{own} = 0.0; let steps{own} = [1, 2.5, {n()}].map {{ (x: Double) -> Double in running{own} += x; return running{own} }}; print(steps{own})",
            f"let half{own} = {n()} / 2 * 1.0, whole{own} = Double({n()} / 2), mixed{own} = 1 + 2 * 3 / 4.0; print(half{own}, whole{own}, mixed{own})",
            f"let matrix{own} = [[1, 0.5], [{n()}, 2]]; print(matrix{own}[1][0] / 2, matrix{own}.flatMap {{ $0 }}.count)" if self.has("library") else f"print({name}([2]))",
            f"print([3, 1, 2].sorted {{ a, b in a > b }}, [\"b\": 2, \"a\": 1].map {{ ($0.key, $0.value) }}.sorted {{ $0.1 < $1.1 }}.map {{ $0.0 }})" if self.has("dictionaries") else "print([3, 1].sorted { $0 > $1 })",
        ]
        return [
            f"func {name}(_ values: [Double]) -> Double {{ values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }}",
            *self.random.sample(uses, 3),
        ]

    def overload_by_result(self):
        name = f"make{self.number}_{self.fresh_name('o')}"
        first, second = self.random.sample((INT, DOUBLE, STRING, array(INT)), 2)
        return [
            f"func {name}() -> {first} {{ {self._pure(first, [], 1)} }}",
            f"func {name}() -> {second} {{ {self._pure(second, [], 1)} }}",
            f"func {name}(_ n: Int) -> String {{ \"Int \\(n)\" }}",
            f"func {name}(_ n: Double) -> String {{ \"Double \\(n)\" }}",
            f"func {name}(label n: Int = {self._n()}) -> Bool {{ n > 4 }}",
            f"let a{self.number}: {first} = {name}(), b{self.number}: {second} = {name}()",
            f"print(a{self.number}, b{self.number}, {name}({self._n()}), {name}({self._n()} / 2.0), {name}(label: {self._n()}))",
        ]
