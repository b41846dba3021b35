"""Shrinks a program for as long as a property of it stays: whole statements first, then parts of expressions."""

import re
import time


def minimise(text, holds, seconds=60):
    """The shortest text found within the time for which `holds` is true; `text` itself must have the property."""
    end = time.monotonic() + seconds
    seen = {text}

    def attempt(candidate):
        if candidate in seen or not candidate.strip() or time.monotonic() > end:
            return False
        seen.add(candidate)
        return holds(candidate)

    while time.monotonic() < end:
        shorter = _without_parts(_unwrapped(_without_chunks(text, attempt), attempt), attempt)
        if shorter == text:
            break
        text = shorter
    return text


def _without_chunks(text, attempt):
    """Deletes runs of statements, from long runs to single ones."""
    size = max(len(blocks(text.splitlines())) // 2, 1)
    while size >= 1:
        start = 0
        while True:
            lines = text.splitlines()
            spans = blocks(lines)
            if start >= len(spans):
                break
            removed = set().union(*(range(*span) for span in spans[start : start + size]))
            candidate = "\n".join(line for i, line in enumerate(lines) if i not in removed) + "\n"
            if attempt(candidate):
                text = candidate
            else:
                start += size
        size //= 2
    return text


def blocks(lines):
    """The statements: for each line the span of lines up to where the braces that it opens are closed again."""
    return [(i, _end(lines, i)) for i in range(len(lines))]


def _end(lines, start):
    end = start + 1
    if not _opens(lines[start]) or lines[start].lstrip().startswith("}"):
        return end
    indent = _indent(lines[start])
    while end < len(lines):
        closes = lines[end].lstrip().startswith("}") and _indent(lines[end]) == indent
        end += 1
        if closes and not _opens(lines[end - 1]):  # `} else {` goes on
            break
    return end


def _opens(line):
    return line.rstrip().endswith("{")


def _indent(line):
    return len(line) - len(line.lstrip())


def _unwrapped(text, attempt):
    """Puts the statements of a block in its place, and takes single branches away."""
    start = 0
    while start < len(lines := text.splitlines()):
        end = _end(lines, start)
        if _opens(lines[start]) and end - start > 2:
            bars = [start] + [
                i for i in range(start + 1, end) if lines[i].lstrip().startswith("}") and _indent(lines[i]) == _indent(lines[start])
            ]
            body = [line.removeprefix("    ") for line in lines[start + 1 : bars[1]]] if len(bars) > 1 else []
            candidates = [lines[:start] + body + lines[end:]]
            candidates += [lines[:a] + lines[b:] for a, b in zip(bars[1:], bars[2:])]
            for candidate in candidates:
                if attempt("\n".join(candidate) + "\n"):
                    text = "\n".join(candidate) + "\n"
                    break
            else:
                start += 1
        else:
            start += 1
    return text


_PARTS = (
    (re.compile(r"(?:\.\w+\??)(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?(?: \{(?:[^{}]|\{[^{}]*\})*\})?"), ("",)),
    (re.compile(r" (?:[-+*/%]|&&|\|\||\?\?|[<>=!]=|[<>]) (?:\w[\w.]*|\"[^\"]*\"|\((?:[^()]|\([^()]*\))*\))"), ("",)),
    (re.compile(r"(?:\w[\w.]*|\"[^\"]*\"|\((?:[^()]|\([^()]*\))*\)) (?:[-+*/%]|&&|\|\||\?\?|[<>=!]=|[<>]) "), ("",)),
    (re.compile(r", (?:[^,()\[\]{}\"]|\"[^\"]*\"|\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])+"), ("",)),
    (re.compile(r"(?<=[(\[])(?:[^,()\[\]{}\"]|\"[^\"]*\"|\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])+, "), ("",)),
    (re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"), ("0", '""', "()")),
    (re.compile(r"(?<== )[^=].*$", re.M), ("0", "0.5", '"a"', "[1]", "true")),
    (re.compile(r"(?<=return )[^=].*$", re.M), ("0", "0.5", '"a"', "[1]", "true")),
)


def _without_parts(text, attempt):
    """Takes calls, operands and arguments out, or puts the simplest values in their places."""
    for pattern, replacements in _PARTS:
        position = 0
        while match := pattern.search(text, position):
            for replacement in replacements:
                if len(replacement) >= len(match.group()):
                    continue
                candidate = text[: match.start()] + replacement + text[match.end() :]
                if attempt(candidate):
                    text = candidate
                    break
            else:
                position = match.start() + 1
    return text
