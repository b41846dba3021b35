"""Cells that nobody wrote: those of Tests/Cells with tokens, lines, bytes and numbers changed."""

import random
import re
from pathlib import Path

TOKEN = re.compile(r'"""|"(?:[^"\\\n]|\\.)*"|[A-Za-z_$][\w$]*|\d[\w.]*|[-+*/%<>=!&|^~?.]+|\s+|.', re.S)
KEYWORDS = set(
    "as break case catch class continue default defer do else enum extension fallthrough for func guard if import in init is let "
    "mutating protocol repeat return self static struct subscript switch throw throws try typealias var where while".split()
)
ODD_TOKENS = (
    "?", "!", "&", "_", "$0", "self", "nil", "inout", "indirect", "try", "await", "some", "any", "Never", "()", "[]", "{}",
    "[:]", "...", "..<", "\\.count", "#if", "@main", "where", "throws", "Self", "super", "defer", "fallthrough", "é", "활성화",
    "\u1100\u1161", "👩‍👩‍👧", "\u202e", "\u0000", "\ufeff", '"', '"""', "/*", "*/", "//", "\\(", "%time ", "%reset\n", "?",
)  # fmt: skip
ODD_NUMBERS = (
    "0", "-1", "9223372036854775807", "-9223372036854775808", "1_000_000_000_000", "0x", "1e308", "1e-400", "0.0", ".5", "255",
    "99999999999999999999999",
)  # fmt: skip


def cells_of(folder):
    """The programs of a folder, without what their comments expect."""
    texts = [path.read_text() for path in sorted(Path(folder).rglob("*.swift"))]
    return [re.sub(r"// (expect|error|refuses|trap).*", "", text) for text in texts]


def _kind(token):
    if token[:1].isdigit() or token[:1] == '"':
        return token[0] == '"'
    if re.match(r"[A-Za-z_$]", token):
        return "keyword" if token in KEYWORDS else "name"
    return "space" if token.isspace() else "operator" if token[:1] in "-+*/%<>=!&|^~?." else token


class Mutator:
    def __init__(self, cells, seed):
        self.cells, self.random = cells, random.Random(seed)
        self.tokens = [TOKEN.findall(cell) for cell in cells]

    def cell(self):
        """A part of a cell, changed in one to eight places."""
        tokens = self._part(self.random.choice(self.tokens))
        for _ in range(self.random.choice((1, 1, 1, 2, 3, 8))):
            tokens = self.random.choice(self._changes)(self, tokens) or tokens
        return "".join(tokens)

    def _part(self, tokens):
        """Whole statements from the beginning of a cell, mostly; sometimes from its middle, or any lines."""
        lines = "".join(tokens).split("\n")
        depths = [0]
        for line in lines:
            depths.append(depths[-1] + sum(line.count(c) for c in "{([") - sum(line.count(c) for c in "})]"))
        between = [n for n, depth in enumerate(depths) if depth == 0]
        kind = self.random.random()
        start = 0 if kind < 0.6 else self.random.choice(between) if kind < 0.9 else self.random.randrange(len(lines))
        ends = [n for n in between if start < n <= start + 60] if kind < 0.9 else []
        end = self.random.choice(ends) if ends else start + self.random.randint(3, 60)
        return TOKEN.findall("\n".join(lines[start:end]))

    def _place(self, tokens):
        return self.random.randrange(len(tokens)) if tokens else 0

    def _delete(self, tokens):
        place = self._place(tokens)
        return tokens[:place] + tokens[place + self.random.choice((1, 1, 2, 5)) :]

    def _duplicate(self, tokens):
        place, length = self._place(tokens), self.random.choice((1, 3, 10, 40))
        return tokens[: place + length] + tokens[place : place + length] + tokens[place + length :]

    def _swap(self, tokens):
        if not tokens:
            return tokens
        one, other = self._place(tokens), self._place(tokens)
        tokens = list(tokens)
        tokens[one], tokens[other] = tokens[other], tokens[one]
        return tokens

    def _replace(self, tokens):
        place = self._place(tokens)
        return tokens[:place] + [self._any_token()] + tokens[place + 1 :]

    def _insert(self, tokens):
        place = self._place(tokens)
        return tokens[:place] + [self._any_token()] + tokens[place:]

    def _any_token(self):
        if self.random.random() < 0.4:
            return self.random.choice(ODD_TOKENS)
        return self.random.choice(self.random.choice(self.tokens))

    def _renumber(self, tokens):
        places = [n for n, token in enumerate(tokens) if token[:1].isdigit()]
        if not places:
            return tokens
        tokens = list(tokens)
        tokens[self.random.choice(places)] = self.random.choice(ODD_NUMBERS)
        return tokens

    def _rename(self, tokens):
        """One name for another of the same cell: types and values meet where they do not belong."""
        names = [n for n, token in enumerate(tokens) if _kind(token) == "name"]
        if not names:
            return tokens
        tokens = list(tokens)
        tokens[self.random.choice(names)] = tokens[self.random.choice(names)]
        return tokens

    def _exchange(self, tokens):
        """A name, a number, a text or an operator for another of its kind, of this cell or of any."""
        if not tokens:
            return tokens
        place = self._place(tokens)
        kind = _kind(tokens[place])
        others = [t for t in (tokens if self.random.random() < 0.5 else self.random.choice(self.tokens)) if _kind(t) == kind]
        return tokens[:place] + [self.random.choice(others or tokens)] + tokens[place + 1 :]

    def _nest(self, tokens):
        place = self._place(tokens)
        opening, closing = self.random.choice(("()", "[]", "{}", ("if true {", "}"), ("[", ": 1]"), ("{ _ in ", "}")))
        depth = self.random.choice((1, 3, 30, 300))
        return tokens[:place] + [opening] * depth + tokens[place : place + 1] + [closing] * depth + tokens[place + 1 :]

    def _cross(self, tokens):
        """The beginning of one cell and the end of another."""
        return tokens[: self._place(tokens)] + self._part(self.random.choice(self.tokens))[-80:]

    def _byte(self, tokens):
        text = "".join(tokens)
        if not text:
            return tokens
        place = self.random.randrange(len(text))
        return TOKEN.findall(text[:place] + chr(self.random.choice((0, 9, 34, 40, 92, 123, 127, 0x85, 0x2028, 0xAC00))) + text[place + 1 :])

    _changes = (
        _delete, _duplicate, _swap, _replace, _insert, _renumber, _renumber, _renumber, _rename, _rename, _rename, _rename,
        _exchange, _exchange, _exchange, _exchange, _exchange, _exchange, _nest, _cross, _byte,
    )  # fmt: skip
