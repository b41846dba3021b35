"""Checking notebooks without running them, and writing them as Swift packages."""

import json
import subprocess

import pytest


@pytest.fixture
def program(kernel_program, tmp_path):
    """Runs the program in an empty folder."""

    def call(*arguments, **options):
        return subprocess.run(
            [kernel_program, *map(str, arguments)], cwd=tmp_path, text=True, capture_output=True, timeout=60, **options
        )

    return call


def notebook(*sources):
    cells = [{"cell_type": "markdown", "id": "words", "metadata": {}, "source": "# 제목\n\nWords"}]
    for number, source in enumerate(sources):
        cells.append(
            {"cell_type": "code", "id": f"c{number}", "metadata": {}, "source": source.splitlines(keepends=True),
             "outputs": [], "execution_count": None}
        )
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_check_of_what_is_right_says_nothing_and_runs_nothing(program, tmp_path):
    (tmp_path / "one.swift").write_text('print("runs")\nlet none = 0')
    (tmp_path / "two.swift").write_text("1 / none")
    outcome = program("check", "one.swift", "two.swift")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


def test_check_tells_every_error_with_its_place(program, tmp_path):
    (tmp_path / "lesson.ipynb").write_text(notebook("let a = missing\nlet b: Int = 1.5", "b + 1", "%whoo", 'let c: Int = ""'))
    outcome = program("check", "lesson.ipynb")
    assert outcome.returncode == 1
    assert outcome.stdout == ""
    errors = outcome.stderr
    assert "lesson.ipynb, cell 1, line 1, column 9" in errors and "lesson.ipynb, cell 1, line 2" in errors
    assert "lesson.ipynb, cell 3, line 1" in errors and "did you mean '%who'?" in errors
    assert "lesson.ipynb, cell 4, line 1" in errors
    assert "cell 2" not in errors, "what a wrong cell would have declared is not told again"
    assert "^" in errors and "\x1b" not in errors


@pytest.mark.parametrize("contents", ["", "[]", "{}", '{"cells": [{"cell_type": "code"}]}'])
@pytest.mark.parametrize("command", [("check",), ("export", "--output", "out")])
def test_a_file_that_is_no_notebook_is_refused_in_one_line(program, tmp_path, contents, command):
    (tmp_path / "broken.ipynb").write_text(contents)
    outcome = program(*command, "broken.ipynb")
    assert outcome.returncode == 1
    assert len(outcome.stderr.strip().splitlines()) == 1
    assert "broken.ipynb" in outcome.stderr


def test_eval_runs_the_cells_of_a_notebook(program, tmp_path):
    (tmp_path / "lesson.ipynb").write_text(notebook("let a = 20", "a + 22"))
    assert program("eval", "lesson.ipynb").stdout == "42\n"


def test_export_writes_a_package(program, tmp_path, root):
    (tmp_path / "my lesson.ipynb").write_text(
        notebook("let rate = 2", "let rate = 3\n%who", 'let rate = "three"\nrate', "plot([0, 1, 4])")
    )
    outcome = program("export", "my lesson.ipynb", "--output", "package", "--package", root)
    assert outcome.returncode == 0, outcome.stderr
    manifest = (tmp_path / "package/Package.swift").read_text()
    assert f'path: "{root}"' in manifest and "defaultIsolation(MainActor.self)" in manifest
    main = (tmp_path / "package/Sources/my-lesson/main.swift").read_text()
    assert "// # 제목" in main
    assert "import Foundation\nimport Notebook\n" in main
    assert "var rate = 2" in main and "\nrate = 3\n// %who" in main
    assert 'let rate_2 = "three"\nprint(String(reflecting: rate_2))' in main
    assert "display(plot([0, 1, 4]))" in main


def test_export_names_the_cell_that_no_program_can_hold(program, tmp_path, root):
    (tmp_path / "lesson.ipynb").write_text(notebook("struct P {}", "struct P { var x = 1 }"))
    outcome = program("export", "lesson.ipynb", "--output", "package", "--package", root)
    assert outcome.returncode == 1
    assert "lesson.ipynb, cell 2 cannot be exported: it declares the type 'P'" in outcome.stderr
    assert not (tmp_path / "package").exists()


def test_export_needs_the_project_and_leaves_other_packages_alone(program, tmp_path, root):
    (tmp_path / "cell.swift").write_text("1")
    outcome = program("export", "cell.swift", "--output", "package", "--package", "nowhere")
    assert outcome.returncode == 1 and "--package" in outcome.stderr
    (tmp_path / "package").mkdir()
    (tmp_path / "package/Package.swift").write_text("// mine")
    outcome = program("export", "cell.swift", "--output", "package", "--package", root)
    assert outcome.returncode == 1 and "another package" in outcome.stderr
    assert (tmp_path / "package/Package.swift").read_text() == "// mine"
