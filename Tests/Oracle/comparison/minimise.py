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
        shorter = _without_chunks(text, attempt)
        shorter = _without_parts(shorter, attempt)
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
    """The statements: for each line the span up to where its braces are closed again, and its head and end alone."""
    spans = []
    for i, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        end = i + 1
        if line.rstrip().endswith("{") and not line.lstrip().startswith("}"):
            while end < len(lines) and not (
                lines[end].lstrip().startswith("}") and len(lines[end]) - len(lines[end].lstrip()) == indent
            ):
                end += 1
            # `} else {` and `} catch {` belong to it.
            while end < len(lines) and lines[end].rstrip().endswith("{"):
                end += 1
                while end < len(lines) and not (
                    lines[end].lstrip().startswith("}") and len(lines[end]) - len(lines[end].lstrip()) == indent
                ):
                    end += 1
            end += 1
        spans.append((i, min(end, len(lines))))
    return spans


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
