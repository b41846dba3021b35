"""Links inside the project lead somewhere."""

import re
import subprocess
import unicodedata

import pytest

from conftest import ROOT


def documents():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout
    return sorted(name for name in listed.split("\0") if name)


def without_code(text):
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def anchors(text):
    """The anchors that GitHub gives to headings."""
    headings = re.findall(r"^#+\s+(.+?)\s*#*$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    kept = ("".join(c for c in h.lower() if c in " -_" or unicodedata.category(c)[0] in "LN") for h in headings)
    return {h.replace(" ", "-") for h in kept}


@pytest.mark.parametrize("name", documents())
def test_relative_links_lead_somewhere(name):
    document = ROOT / name
    text = without_code(document.read_text())
    targets = re.findall(r"\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)|(?:src|href)=\"([^\"]+)\"", text)
    for target in filter(None, (a or b for a, b in targets)):
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        assert file.exists(), f"{name}: {target} does not exist"
        if anchor and file.suffix == ".md":
            assert anchor in anchors(file.read_text()), f"{name}: {target} names no heading"
