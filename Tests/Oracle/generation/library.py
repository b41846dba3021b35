"""The standard library as rows: the type that an expression has, its text with holes, and options.

Holes: `{T}` an expression that has the type T by itself; `{T~}` one that may take its type from the context; `{T=}`
one that may if the whole expression may; `{#}` a small count, `{+}` a positive divisor,
`{%}` a Double that fits an Int. `<(T) -> U>` is a closure,
`<where (T) -> Bool>` one with a label, `<by C>` a comparison of two values of type C; a `=` after the result of a
closure means the same as in a hole. Type variables: see swift_types.VARIABLES.

Options: `context` only where the context tells the type; `solid` literals in it say their type; `chain` it ends an optional chain; `1` the row belongs to level 1; `bound=N` the largest Int that it gives; `??` binds as loosely as `??`; `joins` its literals may meet in Any where no context tells their type, as those of `??` do;
`needs=F` the row needs the feature F.
"""

import re
from dataclasses import dataclass

from . import expression, swift_types

SOURCE = """
# Arrays
Int | {[T]}.count | 1 bound=1000000
Bool | {[T]}.isEmpty | 1
[U] | {[T]}.map<(T) -> U=> | 1
[U] | {[T]}.map<(T) -> U=> | 1
[T] | {[T]}.filter<(T) -> Bool> | 1
[T] | {[T]}.filter<(T) -> Bool> | 1
U | {[T]}.reduce({U=})<(U, T) -> U=> | 1
Int | {[Int]}.reduce(0, +) | 1 bound=1000000000
Double | {[Double]}.reduce(0, +) | 1
Double | {[Double]}.reduce({Double}, max) | needs=methods-as-values
Int | {[Int]}.reduce({Int}, min) | needs=methods-as-values
Int | {[Int]}.reduce(0, -) | 1 bound=1000000000
String | {[String]}.reduce("", +) | 1
[C] | {[C]}.sorted() | 1
[T] | {[T]}.sorted<by T> | 1
[C] | {[C]}.sorted(by: >) | needs=methods-as-values
[T] | {[T]}.reversed() | 1 context
[U] | {[T]}.reversed().map<(T) -> U=> | 1
[T] | Array({[T]}.reversed()) | 1
Bool | {[T]}.allSatisfy<(T) -> Bool> | 1
Bool | {[T]}.contains<where (T) -> Bool> | 1
Bool | {[E]}.contains({E~}) | 1
String | {[String]}.joined(separator: {String~}) | 1
String | {[String]}.joined() | 1
[T] | {[T]} + {[T]} | 1 +
[T] | Array(repeating: {T=}, count: {#}) | 1
T? | {[T]}.first |
T? | {[T]}.last |
C? | {[C]}.min() |
C? | {[C]}.max() |
T? | {[T]}.min<by T> |
T? | {[T]}.max<by T> |
T? | {[T]}.first<where (T) -> Bool> |
T? | {[T]}.last<where (T) -> Bool> |
Int? | {[E]}.firstIndex(of: {E~}) |
Int? | {[T]}.firstIndex<where (T) -> Bool> |
Int? | {[E]}.lastIndex(of: {E~}) |
[U] | {[T]}.compactMap<(T) -> U?> |
[T] | {[T?]}.compactMap { $0 } |
[Int] | {[String]}.compactMap { Int($0) } |
[Int] | {[String]}.compactMap(Int.init) | needs=methods-as-values
[U] | {[T]}.flatMap<(T) -> [U]> | needs=library
[T] | {[[T]]}.flatMap { $0 } | needs=library
[T] | Array({[[T]]}.joined()) | needs=library
[T] | Array({[T]}.prefix({#})) | needs=slices solid
[T] | Array({[T]}.suffix({#})) | needs=slices solid
[T] | Array({[T]}.dropFirst()) | needs=slices solid
[T] | Array({[T]}.dropFirst({#})) | needs=slices solid
[T] | Array({[T]}.dropLast({#})) | needs=slices solid
[T] | Array({[T]}.prefix<while (T) -> Bool>) | needs=slices solid
[T] | Array({[T]}.drop<while (T) -> Bool>) | needs=slices solid
[U] | {[T]}.prefix({#}).map<(T) -> U=> | needs=slices
[T] | {[T]}.dropFirst().filter<(T) -> Bool> | needs=slices
Int | {[Int]}.suffix({#}).reduce(0, +) | needs=slices bound=1000000
[U] | {[T]}.enumerated().map { (i, v) in i % 2 == 0 ? {U} : {U~} } | needs=library
[Int] | {[T]}.enumerated().map { $0.offset } | 1
[T] | {[T]}.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element } | 1
[Int] | {[Int]}.enumerated().map { $1 * $0 % 100 } | needs=library
[(T, U)] | Array(zip({[T]}, {[U]})) | needs=library
[U] | zip({[T]}, {[V]}).map<(T, V) -> U=> | 1
[String] | zip({[T]}, {[V]}).map { "\\($0)-\\($1)" } | 1
Bool | {[E]} == {[E]~} | 1 ==
Bool | {[E]} != {[E]} | 1 ==
Bool | {[E]}.starts(with: {[E]~}) | needs=library
Bool | {[E]}.elementsEqual({[E]~}) | needs=library
Int | {[T]}.count<where (T) -> Bool> | needs=library bound=1000000
[Int] | Array({[T]}.indices) | 1 bound=1000000
U | {[T]}.reduce(into: {U=}) { (acc, v) in acc = {U~} } | needs=library
[Int] | {[Int]}.reduce(into: []) { $0.insert($1, at: 0) } | needs=library
[[T]] | {[E]}.split(separator: {E~}).map { Array($0) } | needs=never
[[Int]] | {[Int]}.split { $0 % 3 == 0 }.map { Array($0) } | needs=slices
[Int] | {[Int]}.lazy.map { $0 * 2 % 50 }.filter { $0 > 3 }.prefix(2).map { $0 + 1 } | needs=never
# Ranges
[Int] | Array({Range<Int>}) | 1
[Int] | Array({ClosedRange<Int>}) | 1
[U] | {Range<Int>}.map<(Int) -> U=> | 1
[U] | {ClosedRange<Int>}.map<(Int) -> U=> | 1
[Int] | {ClosedRange<Int>}.filter<(Int) -> Bool> | 1
Int | {ClosedRange<Int>}.reduce(0, +) | 1 bound=1000000
Int | {ClosedRange<Int>}.reduce(1)<(Int, Int) -> Int> | 1
Int | {Range<Int>}.count | 1
Int | {ClosedRange<Int>}.count | 1
Bool | {ClosedRange<Int>}.contains({Int~}) | 1
Bool | {Range<Int>}.contains({Int~}) | 1
Bool | (-1.5...{+}.5).contains({Double}) | 1
Int | {ClosedRange<Int>}.lowerBound | 1
Int | {ClosedRange<Int>}.upperBound | 1
[Int] | {ClosedRange<Int>}.reversed() | 1 context
[Int] | {ClosedRange<Int>}.reversed().filter<(Int) -> Bool> | 1
Int? | {Range<Int>}.first |
Int? | {ClosedRange<Int>}.max() |
Bool | {ClosedRange<Int>}.overlaps({ClosedRange<Int>}) | needs=library
ClosedRange<Int> | {ClosedRange<Int>}.clamped(to: {ClosedRange<Int>}) | needs=library
Bool | {ClosedRange<Int>} ~= {Int~} | needs=patterns ==
[Int] | stride(from: {Int~}, to: {Int~}, by: 400).map { $0 } | 1
[Int] | stride(from: 10, through: {#}, by: -{+}).map<(Int) -> Int> | 1
[Double] | stride(from: 0, to: {+}, by: 0.75).map { $0 * 2 } | 1
[Int] | Array(stride(from: {#}, to: 20, by: {+})) | 1
[Int] | Array(sequence(first: {+}) { $0 < 200 ? $0 * 2 : nil }) | needs=library
[T] | Array(repeatElement({T}, count: {#})) | needs=library
# Int
Int | abs({Int}) | 1
Int | {Int}.magnitude.nonzeroBitCount | needs=library
Int | {Int}.signum() | 1
Bool | {Int}.isMultiple(of: {+}) | 1
Int | max({Int}, {Int~}) | 1
Int | min({Int}, {Int~}) | 1
Int | max({Int}, {Int~}, {Int~}) | needs=library
Int | Int(({%}).rounded()) | 1
Int | Int({%}) | 1
Int | Int(max(-500, min(500, {Double}))) | 1
Int | {Int}.quotientAndRemainder(dividingBy: {+}).remainder | needs=library
Int | {Int}.nonzeroBitCount | needs=library
Int | ({Int} &* {Int~} &+ 12345) & 255 | 1 +
Int | {Int}.advanced(by: {#}) | needs=library bound=2000
Int | Int({String}) ?? {Int~} | ??
Int? | Int({String}) |
Int? | Int("{+}") |
Int? | Int(exactly: {Double}) | needs=library
Int? | Int({String}, radix: 16) | needs=library
String | String({Int}, radix: 2) | needs=library
String | String({Int}) | 1
String | String({Double}) | 1
String | String({Bool}) | 1
String | {Int}.description | 1
String | String(describing: {T}) | 1
String | "\\({T}) and \\({U})" | 1
String | "<\\({T})>" | 1
# Double
Double | Double({Int}) | 1
Double | Double({Int~}) | 1
Double | Double(7 / {+}) | 1
Double | abs({Double}) | 1
Double | max({Double}, {Double~}) | 1
Double | min({Double}, {Double~}) | 1
Double | {Double}.rounded() | 1
Double | {Double}.rounded(.down) | needs=library
Double | {Double}.rounded(.up) | needs=library
Double | {Double}.rounded(.toNearestOrEven) | needs=library
Double | abs({Double}).squareRoot() | 1
Double | sqrt(abs({Double})) | 1 solid
Double | floor({Double}) | 1 solid
Double | ceil({Double}) | 1 solid
Double | trunc({Double}) | 1 solid
Double | sin({Double}) | 1 solid
Double | cos({Double}) | 1 solid
Double | tanh({Double}) | 1 solid
Double | exp(-abs({Double})) | 1 solid
Double | log(abs({Double}) + 1) | 1 solid
Double | pow({Double}, 2) | 1 solid
Double | pow(2, {Double}) | 1 solid
Double | {Double}.truncatingRemainder(dividingBy: {+}.5) | 1
Double | {Double}.magnitude | 1
Double | Double.pi | 1
Double | hypot({Double}, {Double~}) | solid needs=foundation
Double | atan2({Double}, {Double~}) | solid needs=foundation
Double | round({Double}) | solid needs=foundation
Double | log2(abs({Double}) + 2) | solid needs=foundation
Double | log10(abs({Double}) + 1) | solid needs=foundation
Double | cbrt({Double}) | solid needs=foundation
Double | fmod({Double}, {+}) | solid needs=foundation
Double? | Double({String}) |
Double | Double("{+}.25") ?? {Double~} | ??
Bool | {Double}.isFinite | 1 solid
Bool | {Double}.isNaN | 1 solid
Bool | {Double}.isZero | needs=library solid
Bool | {Double} == {Double}.rounded() | 1 ==
Bool | {Double}.sign == .minus | needs=enums ==
String | String(format: "%.{#}f", {Double}) | needs=foundation
String | String(format: "%d|%5.2f", {Int}, {Double}) | needs=foundation
# Bool
Bool | Bool({String}) ?? {Bool~} | ??
# String
Int | {String}.count | 1 bound=1000000
Bool | {String}.isEmpty | 1
String | {String}.uppercased() | 1
String | {String}.lowercased() | 1
String | {String}.capitalized | needs=foundation
Bool | {String}.hasPrefix({String~}) | 1
Bool | {String}.hasSuffix({String~}) | 1
Bool | {String}.contains("a") | 1
Bool | {String}.contains({String}) | 1
Bool | {String}.contains({Character}) | needs=characters
String | String(repeating: {String~}, count: {#}) | 1
String | String({String}.reversed()) | needs=characters
[String] | {String}.split(separator: " ").map(String.init) | needs=substrings
[String] | {String}.split(separator: ",").map { String($0) } | needs=substrings
[String] | {String}.components(separatedBy: "a") | needs=foundation
Int | {String}.split(separator: " ").count | needs=substrings
[Int] | {String}.split(separator: " ").compactMap { Int($0) } | needs=substrings
String | {String}.split(separator: "a").joined(separator: "/") | needs=substrings
String | {String}.replacingOccurrences(of: "a", with: {String~}) | needs=foundation
String | {String}.trimmingCharacters(in: .whitespaces) | needs=foundation
Character? | {String}.first |
Character? | {String}.last |
Character? | {String}.max() |
String | String({String}.prefix({#})) | needs=substrings
String | String({String}.suffix({#})) | needs=substrings
String | String({String}.dropFirst()) | needs=substrings
String | String({String}.dropLast({#})) | needs=substrings
String | String({String}.prefix<while (Character) -> Bool>) | needs=substrings
Substring | {String}.prefix({#}) | needs=substrings
Substring | {String}.dropFirst({#}) | needs=substrings
Int | {Substring}.count | needs=substrings
String | String({Substring}) | needs=substrings
String | {Substring}.uppercased() | needs=substrings
String | {String}.filter<(Character) -> Bool> | needs=characters
[U] | {String}.map<(Character) -> U=> | needs=characters
[Character] | Array({String}) | needs=characters
String | String({String}.sorted()) | needs=characters
String | String({[Character]}) | needs=characters
String | String({Character}) | needs=characters
String | {String} + {String~} | 1 +
String | String({String}.map { $0 == "a" ? "b" : $0 }) | needs=characters
Bool | {String}.allSatisfy<(Character) -> Bool> | needs=characters
Bool | {String} == {String~} | 1 ==
Bool | {String} < {String~} | 1 ==
Int | {String}.utf8.count | needs=library bound=1000000
Int | {String}.unicodeScalars.count | needs=library bound=1000000
String | {String}.padding(toLength: {+}, withPad: ".", startingAt: 0) | needs=foundation
Character | {String}.first ?? "z" | ?? needs=optionals
Character | {String}[{String}.startIndex] | needs=never
# Character
Bool | {Character}.isLetter | needs=characters
Bool | {Character}.isNumber | needs=characters
Bool | {Character}.isUppercase | needs=characters
Bool | {Character}.isWhitespace | needs=characters
Bool | {Character} == {Character~} | needs=characters ==
Bool | {Character} < {Character~} | needs=characters ==
Bool | {Character} == "a" | needs=characters ==
String | {Character}.uppercased() | needs=characters
Int? | {Character}.wholeNumberValue | needs=characters
Int | {Character}.wholeNumberValue ?? {Int~} | ?? needs=characters
Bool | {Character}.isASCII | needs=characters
Bool | ("a"..."z").contains({Character}) | needs=characters
# Optionals
T | {T?} ?? {T~} | ?? needs=optionals
T? | {T?} ?? {T?} | ??
U? | {T?}.map<(T) -> U=> |
U? | {T?}.flatMap<(T) -> U?> |
Bool | {T?} == nil | == needs=optionals
Bool | {T?} != nil | == needs=optionals
Bool | {E?} == {E~} | == needs=optionals
Int? | {String?}?.count | chain bound=1000000
String? | {String?}?.uppercased() | chain
Int | {String?}?.count ?? {Int~} | ??
Int? | {[T]?}?.count | chain bound=1000000
T? | {[T]?}?.first | chain
Bool? | {Double?}?.isFinite | chain
String | {Int?}.map { "\\($0 + 1)" } ?? "none" | ??
T? | Optional({T}) |
# Dictionaries
V? | {[K: V]}[{K~}] |
V | {[K: V]}[{K~}] ?? {V~} | ??
V | {[K: V]}[{K~}, default: {V~}] | needs=dictionaries
Int | {[K: V]}.count | bound=1000000 needs=dictionaries
Bool | {[K: V]}.isEmpty | needs=dictionaries
[C] | {[C: V]}.keys.sorted() | needs=dictionaries
[C] | {[K: C]}.values.sorted() | needs=dictionaries
Int | {[K: Int]}.values.reduce(0, +) | bound=1000000000 needs=dictionaries
C? | {[K: C]}.values.max() | needs=dictionaries
Bool | {[K: V]}.keys.contains({K~}) | needs=dictionaries
[String] | {[String: T]}.sorted { $0.key < $1.key }.map { "\\($0.key)=\\($0.value)" } | needs=dictionaries
[String] | {[K: V]}.map { "\\($0): \\($1)" }.sorted() | needs=dictionaries
[T] | {[String: T]}.sorted { $0.key < $1.key }.map { $0.value } | needs=dictionaries
[T] | {[Int: T]}.sorted { a, b in a.key < b.key }.map(\\.value) | needs=never
[K: U] | {[K: V]}.mapValues<(V) -> U=> | needs=dictionaries
[K: V] | {[K: V]}.filter { $0.value == {V~} } | needs=never
[K: Int] | {[K: Int]}.filter { $0.value > {Int~} } | needs=dictionaries
[K: V] | {[K: V]}.filter { (k, v) in k != {K~} } | needs=dictionaries
[K: Int] | {[K: Int]}.merging({[K: Int]}) { ($0 + $1) % 1000 } | needs=dictionaries
[K: V] | Dictionary(uniqueKeysWithValues: [({K}, {V})]) | needs=dictionaries
[K: [H]] | Dictionary(grouping: {[H]})<by: (H) -> K> | needs=dictionaries
[Int: [T]] | Dictionary(grouping: {[T]}, by: { v in {Int} % 3 }) | needs=never
[Character: Int] | {String}.reduce(into: [:]) { $0[$1, default: 0] += 1 } | needs=dictionaries
[H: Int] | {[H]}.reduce(into: [H: Int]()) { (counts, v) in counts[v, default: 0] += 1 } | needs=never
Bool | {[K: Int]} == {[K: Int]} | == needs=dictionaries
# Sets
Set<H> | Set({[H]}) | needs=sets
Set<Character> | Set({String}) | needs=sets
Int | {Set<H>}.count | needs=sets bound=1000000
Bool | {Set<H>}.contains({H~}) | needs=sets
Set<H> | {Set<H>}.union({Set<H>}) | needs=sets
Set<H> | {Set<H>}.union({[H]}) | needs=sets
Set<H> | {Set<H>}.intersection({Set<H>}) | needs=sets
Set<H> | {Set<H>}.subtracting({Set<H>}) | needs=sets
Set<H> | {Set<H>}.symmetricDifference({Set<H>}) | needs=sets
Set<H> | {Set<H>}.filter<(H) -> Bool> | needs=sets
Bool | {Set<H>}.isSubset(of: {Set<H>}) | needs=sets
Bool | {Set<H>}.isDisjoint(with: {Set<H>}) | needs=sets
Bool | {Set<H>} == {Set<H>} | == needs=sets
[C] | {Set<C>}.sorted() | needs=sets
[C] | {Set<C>}.sorted(by: >) | needs=sets
C? | {Set<C>}.min() | needs=sets
Int | {Set<Int>}.reduce(0, +) | needs=sets bound=1000000000
Set<Int> | Set({Set<H>}.map { v in {Int} }) | needs=never
# Numbers of fixed width, and Float
Int | Int(UInt8(truncatingIfNeeded: {Int})) | needs=fixed-width
Int | Int(Int8(clamping: {Int})) | needs=fixed-width
Int | Int(UInt8({#}) &- 3) | needs=fixed-width
Int | Int(Int16({#}) * 300 - 7) | needs=fixed-width bound=2000
Int | Int({Int}.magnitude) | needs=fixed-width
Int | Int(UInt32({+}) << 5) | needs=fixed-width
UInt8? | UInt8(exactly: {Int}) | needs=fixed-width needs=never
String | "\\(UInt8.max &+ UInt8({#}))" | needs=fixed-width
String | "\\(Int32({+}) / 2) \\(Int64({#}) - 9)" | needs=fixed-width
String | "\\(Float({+}) / 3)" | needs=fixed-width
Double | Double(Float({#}) + 0.1) | needs=fixed-width
Bool | UInt8({#}).addingReportingOverflow(253).overflow | needs=fixed-width
Int | Int(bitPattern: UInt({+})) | needs=never
# Key paths
[T] | {[String: T]}.sorted { $0.key < $1.key }.map(\\.value) | needs=key-paths needs=dictionaries
[Bool] | {[String]}.map(\\.isEmpty) | needs=key-paths
[C] | {[String]}.map(\\.count).sorted().map<(Int) -> C> | needs=key-paths
# Tuples and casts
Double | (7 / {+}) as Double | needs=casts cast
Double | {+} as Double | needs=casts cast
Character | "k" as Character | needs=casts cast
Double? | 4 as Double? | needs=casts cast
[Double] | [1, {+}] as [Double] | needs=casts cast
Set<Int> | [3, {+}, 3] as Set | needs=casts cast needs=sets
[Character] | ["a", "c"] as [Character] | needs=casts cast
Double | [1, 2, {+}].map { $0 / 2 }.reduce(0.5, +) | 1
[Double] | [1, 2.5, {+}].map { $0 * 2 } | 1
[Double] | zip([1, 2], [0.5, {+}]).map { $0 * $1 } | 1
[Double] | (1...{+}).map { Double($0) / 2 } | 1
[Double] | (0..<{+}).map { i in Double(i) + 0.5 } | 1
[Double] | [[1, 2], [0.5]].map { $0.reduce(0, +) } | 1
[[Int]] | (1...2).map { a in (1...{+}).map { b in a * b } } | 1
[[Double]] | (1...2).map { a in [1, 2].map { b in Double(a) / b } } | 1
[(Int, String)] | [1, 2].map { ($0, "\\($0 * {+})") } | 1
[Int?] | [1, nil, {+}] | needs=optionals
Int | [1, nil, {+}].compactMap { $0 }.count | needs=optionals
[Double?] | [1.5, nil, {+}] | needs=optionals
Double | [3: 1, 4: 2.5][{+}] ?? 1 | ?? needs=dictionaries context
Double | ["a": 1, "b": 2.5]["a", default: {+}] | joins needs=dictionaries
Double | max(1, 2.5) * {+} | 1 *
Double | [1, 2, 3].max()! / {+} + 0.5 | needs=optionals +
Int | [3, 1, {+}].max()! | needs=optionals
Double | [4, 2.5, {+}].min()! | needs=optionals
String | ["b": {+}, "a": 1].sorted { $0.value < $1.value }.map(\\.key).joined() | needs=never
String | ["x", "y"].enumerated().map { "\\($0):\\($1)" }.joined(separator: ",") | needs=library
String | ["x", "yy"].map(\\.count).description | needs=key-paths
[Int] | {[String]}.map(\\.count) | needs=key-paths bound=1000000
[String] | {[String]}.filter { !$0.isEmpty }.sorted { ($0.count, $0) < ($1.count, $1) } | needs=library
[Int] | [[1], [2, {+}]].flatMap { $0.map { $0 + 1 } } | needs=library
Int | { (a: Int) in a * 2 }({Int}) | needs=multi-statement-closures bound=2000
Bool | ({Int}, {String}) == ({Int~}, {String~}) | needs=library ==
Bool | ({Int}, {Double}) < ({Int~}, {Double~}) | needs=library ==
"""

BINDINGS = {
    "chain": expression.PREFIX,
    "+": expression.ADDITION,
    "*": expression.MULTIPLICATION,
    "??": expression.NIL_COALESCING,
    "==": expression.COMPARISON,
    "cast": expression.TERNARY,
    "ternary": expression.TERNARY,
}


@dataclass(frozen=True)
class Hole:
    kind: str  # "value", "closure", "comparison", "count", "divisor", "tame"
    type: object = None
    mode: str = "free"  # "free", "context", "inherit"
    label: str = ""


@dataclass(frozen=True)
class Row:
    result: swift_types.Type
    parts: tuple  # texts and holes, alternating as in the source
    level_1: bool
    needs: frozenset
    binding: int
    bound: int
    is_solid: bool
    only_in_context: bool
    joins: bool


_HOLE = re.compile(r"\{(#|\+|%|[A-Z\[(][^{}$]*?[\])\w?>]|[A-Z])([~=]?)\}|<(by|where|while)?(:?) ?(\(.*?\) -> [^=<>]+?|[A-Z])(=?)>(?!=)")


def _row(line):
    result_text, text, options_text = (part.strip() for part in re.split(r" \| ?", line + " ", maxsplit=2))
    parts, end = [], 0
    for match in _HOLE.finditer(text):
        value, suffix, label, colon, closure, inherits = match.groups()
        if value is not None and _is_not_a_type(value):
            continue
        parts.append(text[end : match.start()])
        end = match.end()
        mode = {"~": "context", "=": "inherit"}.get(suffix or inherits, "free")
        if value == "%":
            parts.append(Hole("tame"))
        elif value == "#":
            parts.append(Hole("count"))
        elif value == "+":
            parts.append(Hole("divisor"))
        elif value is not None:
            parts.append(Hole("value", swift_types.parse(value), mode))
        elif "->" in closure:
            parts.append(Hole("closure", swift_types.parse(closure), mode, (label or "") + colon))
        else:
            parts.append(Hole("comparison", swift_types.parse(closure), mode, label))
    parts.append(text[end:])
    options = options_text.split()
    result = swift_types.parse(result_text)
    needs = {o.removeprefix("needs=") for o in options if o.startswith("needs=")}
    types = [result] + [p.type for p in parts if isinstance(p, Hole) and p.type]
    for head, feature in (
        ("Optional", "optionals"), ("Set", "sets"), ("Dictionary", "dictionaries"), ("Substring", "substrings"),
    ):  # fmt: skip
        if any(t.mentions(head) for t in types):
            needs.add(feature)
    bounds = [int(o.removeprefix("bound=")) for o in options if o.startswith("bound=")]
    binding = next((BINDINGS[o] for o in options if o in BINDINGS), expression.ATOM)
    if "-" in text and text.startswith("-"):
        binding = expression.PREFIX
    return Row(
        result, tuple(parts), "1" in options, frozenset(needs), binding, bounds[0] if bounds else expression.STORED,
        bool({"==", "solid"} & set(options)) or any(isinstance(p, Hole) and p.kind == "comparison" for p in parts),
        "context" in options, "??" in options or "joins" in options,
    )  # fmt: skip


def _is_not_a_type(text):
    return text not in ("#", "+", "%") and not re.fullmatch(r"[\w\[\](), :?<>]+|.*->.*", text)


ROWS = tuple(
    _row(line) for line in SOURCE.strip().splitlines() if not line.startswith("#") and "needs=never" not in line
)
