"""Each lesson is stored clean, runs from top to bottom, and can be turned into pages."""

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "Notebooks").glob("*/*.ipynb"))
LANGUAGES = {path.parent.name for path in NOTEBOOKS}

each_notebook = pytest.mark.parametrize(
    "path", NOTEBOOKS, ids=[str(p.relative_to(ROOT / "Notebooks")) for p in NOTEBOOKS]
)


def test_there_are_lessons_in_english_and_korean():
    assert {"en", "ko"} <= LANGUAGES


@each_notebook
def test_stored_clean(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec == {
        "name": "activation", "display_name": "Activation (Swift)", "language": "swift"}
    language = notebook.metadata.language_info
    assert (language.name, language.file_extension, language.mimetype) == ("swift", ".swift", "text/x-swift")
    assert notebook.metadata.title
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    for cell in notebook.cells:
        assert re.fullmatch(r"[a-z0-9-]+", cell.id), f"{cell.id} is not a readable id"
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None, f"{cell.id} is stored with outputs"


@each_notebook
def test_every_language_has_every_lesson_cell_for_cell(path):
    expected = [(c.id, c.cell_type) for c in nbformat.read(path, as_version=4).cells]
    for language in LANGUAGES:
        other = ROOT / "Notebooks" / language / path.name
        assert other.exists(), f"{path.name} is missing in {language}"
        assert [(c.id, c.cell_type) for c in nbformat.read(other, as_version=4).cells] == expected


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """Executes a notebook once and gives it to all who ask."""
    done = {}

    def execute(path) -> tuple[nbformat.NotebookNode, Path]:
        if path not in done:
            notebook = nbformat.read(path, as_version=4)
            NotebookClient(notebook, timeout=60, kernel_name="activation").execute()
            file = tmp_path_factory.mktemp(path.parent.name) / path.name
            nbformat.write(notebook, file)
            done[path] = notebook, file
        return done[path]

    return execute


@each_notebook
def test_runs_from_top_to_bottom(executed, path):
    notebook, _ = executed(path)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [o for o in outputs if o.output_type == "error"] == []
    assert [o for o in outputs if o.get("name") == "stderr"] == []
    plots = [o for o in outputs if "image/svg+xml" in o.get("data", {})]
    assert len(plots) >= 3
    for plot in plots:
        svg = plot.data["image/svg+xml"]
        for word in ("NaN", "nan", "inf"):
            assert not re.search(rf'"[^"]*\b{word}\b[^"]*"', svg), f"{word} in a picture"
        assert plot.data["text/plain"].strip()


@each_notebook
def test_every_output_of_a_second_run_is_the_same(executed, path):
    first, _ = executed(path)
    second = nbformat.read(path, as_version=4)
    NotebookClient(second, timeout=60, kernel_name="activation").execute()
    for a, b in zip(first.cells, second.cells, strict=True):
        assert joined(a) == joined(b), f"{a.id} differs"


def joined(cell):
    """The outputs of a cell with neighbouring pieces of one stream in one: where it is cut is a matter of time."""
    outputs = []
    for output in cell.get("outputs", []):
        last = outputs[-1] if outputs else {}
        if output.output_type == "stream" and last.get("name") == output.name:
            outputs[-1] = {**last, "text": last["text"] + output.text}
        else:
            outputs.append(dict(output))
    return outputs


@pytest.mark.parametrize("form", ["html", "latex", "markdown"])
@each_notebook
def test_turns_into(executed, path, form, tmp_path):
    _, file = executed(path)
    page = convert(file, form, tmp_path)
    title = "Three curves" if path.parent.name == "en" else "세 가지 곡선"
    assert title in page
    if form == "html":
        assert page.count("data:image/svg+xml") + len(re.findall(r"<svg\b", page)) >= 3


def test_nbconvert_executes_a_lesson_on_its_way_to_a_page(tmp_path):
    page = convert(ROOT / "Notebooks/ko/01-three-curves.ipynb", "html", tmp_path, "--execute")
    assert "ReLU 활성화 함수" in page


def convert(notebook, form, folder, *options):
    outcome = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--log-level", "WARN", "--to", form, *options, "--output-dir", folder, notebook],
        text=True, capture_output=True, timeout=110,
    )
    assert outcome.returncode == 0, outcome.stderr
    suffix = {"html": ".html", "latex": ".tex", "markdown": ".md"}[form]
    return (folder / notebook.with_suffix(suffix).name).read_text()
