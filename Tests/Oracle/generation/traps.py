"""Programs that end in a trap, each on its own: what they printed before and the words of the trap are compared."""

from .features import FULL
from .program import Program
from .statements import INDENT

# (the feature that it needs, an expression of type Int that traps, with `zero` a variable that is 0 and `few` an
# array of three)
TRAPS = (
    ("", "few[few.count]"),
    ("", "few[zero - 1]"),
    ("", "few[zero + 7]"),
    ("", "10 / zero"),
    ("", "10 % zero"),
    ("", "Int.max + 1 + zero"),
    ("", "Int.min + zero - 1"),
    ("", "(Int.max - zero) * 2"),
    ("", "-(Int.min + zero)"),
    ("", "abs(Int.min + zero)"),
    ("", "(Int.min + zero) / (zero - 1)"),
    ("", "few.map { 10 / ($0 - $0) }.count"),
    ("", "few.reduce(zero) { $0 + few[$1 + 5] }"),
    ("", "(1...(zero - 5)).count"),
    ("", "Array(repeating: 1, count: zero - 1).count"),
    ("", "Int(0.0 / Double(zero) + 1)"),
    ("", "Int(1e30 + Double(zero))"),
    ("", "few[1..<(zero + 9)].count"),
    ("", "few.filter { $0 > 100 }[zero]"),
    ("", "stride(from: 0, to: 5, by: zero).map { $0 }.count"),
    ("optionals", 'Int("x\\(zero)")!'),
    ("optionals", "few.first { $0 > 1000 }!"),
    ("optionals", 'Int(["a", "b"][zero])! + 1'),
    ("dictionaries", '["a": 1]["b\\(zero)"]!'),
    ("dictionaries", 'Dictionary(uniqueKeysWithValues: few.map { _ in ("k", zero) }).count'),
    ("slices", "few.prefix(zero - 1).count"),
    ("slices", "few.dropFirst(zero - 2).count"),
    ("slices", "few.prefix(2)[zero + 2]"),
    ("fixed-width", "Int(UInt8(zero + 300))"),
    ("fixed-width", "Int(UInt8(250 + zero) + UInt8(6 + zero))"),
    ("fixed-width", "Int(UInt(zero - 1))"),
    ("fixed-width", "Int(Int8(zero + 127) + 1)"),
    ("casts", "(few as Any) as! Int"),
    ("casts", '(["a": "text"] as [String: Any])["a"] as! Int'),
    ("characters", 'Character(String(repeating: "ab", count: zero)).isLetter ? 1 : 0'),
    ("characters", '"abc".distance(from: "abc".startIndex, to: "abc".index("abc".startIndex, offsetBy: zero + 9))'),
)

STATEMENTS = (
    ("", 'precondition(zero > 0, "zero is not greater")'),
    ("", 'fatalError("stopped at \\(zero)")'),
    ("", "assert(few.count == zero)"),
    ("", "precondition(few.isEmpty)"),
    ("", "fatalError()"),
    ("", "var empty = few; empty.removeAll(); empty.removeLast()"),
    ("", "var short = few; short.remove(at: zero + 3)"),
    ("", "var short = few; short.insert(1, at: zero + 9)"),
    ("", "var short = few; short[zero - 4] = 2"),
    ("", "var short = few; short.swapAt(0, zero + 3)"),
    ("library", "var empty = few; empty.removeAll(); empty.removeFirst()"),
    ("library", "var short = few; short.removeSubrange(1..<(zero + 8))"),
    ("", "for i in 0...(zero - 2) { print(i) }"),
    ("", "var big = Int.max - zero; big += 1; print(big)"),
    ("inout", "var big = Int.min + zero; func lower(_ n: inout Int) { n -= 1 }; lower(&big)"),
    ("optionals", "let none: [Int]? = zero == 0 ? nil : few; print(none!.count)"),
)


class TrapProgram(Program):
    def lines(self):
        lines = self._beginning()
        number = self.number
        zero, few = f"zero{number}_", f"few{number}_"
        lines += [f"var {zero} = 0", f"let {few} = [3, 1, 2]"]
        expressions = [e for feature, e in TRAPS if not feature or self.has(feature)]
        statements = [s for feature, s in STATEMENTS if not feature or self.has(feature)]
        is_expression = self.chance(0.7)
        text = self.pick(expressions if is_expression else statements)
        own = text.replace("zero", "z").replace("few", "f")
        place = self.weighted([(3, "top"), (3, "function"), (1, "closure"), (1.5, "loop"), (1, "method")])
        in_place = text.replace("zero", zero).replace("few", few)
        statement = f"print({in_place})" if is_expression else in_place
        trap = f"fell{number}"
        match place:
            case "function":
                body = f"return {own}" if is_expression else f"{own}; return z"
                lines += [f"func {trap}(_ z: Int, _ f: [Int]) -> Int {{", f'{INDENT}print("in", z)', f"{INDENT}{body}", "}"]
                lines += [f"print({trap}({zero}, {few}))"]
            case "closure":
                body = f"return {own}" if is_expression else f"{own}; return z"
                lines += [f"let {trap} = {{ (z: Int, f: [Int]) -> Int in", f'{INDENT}print("in", z)', f"{INDENT}{body}", "}"]
                lines += [f"print([1, 2].map {{ $0 + {trap}({zero}, {few}) }})"]
            case "method" if self.has("structs"):
                body = f"return {own}" if is_expression else f"{own}; return z"
                lines += [f"struct Fall{number} {{", f"{INDENT}var z: Int", f"{INDENT}func run(_ f: [Int]) -> Int {{"]
                lines += [f'{INDENT * 2}print("in", z)', f"{INDENT * 2}{body}", f"{INDENT}}}", "}"]
                lines += [f"print(Fall{number}(z: {zero}).run({few}))"]
            case "loop":
                lines += [f"for i in 0..<3 {{", f"{INDENT}print(i)", f"{INDENT}if i == 1 {{ {statement} }}", "}"]
            case _:
                lines += [statement]
        return [*lines, 'print("not reached")']

    def _beginning(self):
        lines = []
        for _ in range(3):
            lines += self.declaration(0)
        for _ in range(3):
            lines += self.statement(1)
        return lines


def generate_trap(seed, number, features=FULL):
    return "\n".join(TrapProgram(f"trap {seed}", number, features).lines()) + "\n"
