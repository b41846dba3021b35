"""What cells print, show and get wrong, as a frontend sees it."""

import pytest

from cells import attempt, plain, run

ERRORS = {
    # name: (cell, the line of the mistake, words of the message)
    "overflow": ("var big = Int.max\nbig += 1", 2, "overflow"),
    "division by zero": ("let none = 0\n\n10 / none", 3, "Division by zero"),
    "remainder by zero": ("let none = 0\n10 % none", 2, "zero"),
    "index out of range": ("let three = [1, 2, 3]\nprint(three[0])\nthree[3]", 3, "ndex out of range"),
    "negative index": ("let three = [1, 2, 3]\nlet i = -1\nthree[i]", 3, "ndex out of range"),
    "tensor index": ("let t = linspace(0, 1, 3)\nt[7]", 2, "7"),
    "Int times Double": ("let n = 2\nlet d = 1.5\nn * d", 3, "operands of type 'Int' and 'Double'"),
    "unknown name": ("let here = 1\nthere", 2, "cannot find 'there' in scope"),
    "wrong label": ("linspace(from: 0, 1, 3)", 1, "argument"),
    "missing argument": ("linspace(0)", 1, "missing argument"),
    "wrong type": ("\nlet word: String = 5", 2, "'String'"),
    "syntax": ("let a = 1\nlet = 3", 2, "expected"),
    "endless recursion": ("func deeper(_ n: Int) -> Int { deeper(n + 1) + 1 }\ndeeper(0)", 1, "stack overflow"),
    "precondition": ('precondition(1 > 2, "one is not greater")', 1, "one is not greater"),
    "plot of unequal lengths": ("let a = linspace(0, 1, 3)\nplot(a, linspace(0, 1, 4))", 2, "3"),
    "shapes that do not fit": ("let a = linspace(0, 1, 3)\na + linspace(0, 1, 4)", 2, "3"),
    "in a function, called later": ("func third(_ a: [Int]) -> Int {\n    a[2]\n}\nthird([1])", 2, "ndex out of range"),
    "in a closure": ("let none = 0\n[1, 2].map { value in\n    value / none\n}", 3, "zero"),
    "between Korean letters": ('let 이름 = "가나다"\nprint(이름, 없음)', 2, "cannot find '없음' in scope"),
}


@pytest.mark.parametrize(("cell", "line", "words"), ERRORS.values(), ids=ERRORS.keys())
def test_a_mistake_gives_one_error_with_its_line_and_the_variables_stay(shared_kernel, cell, line, words):
    run(shared_kernel, "var survivor = 7")
    outcome = attempt(shared_kernel, cell)
    reply = outcome.reply["content"]
    assert reply["status"] == "error"
    assert isinstance(reply["execution_count"], int)
    error = outcome.error
    assert {k: reply[k] for k in ("ename", "evalue", "traceback")} == error
    assert error["ename"] and words in error["evalue"]
    traceback = plain("\n".join(error["traceback"]))
    assert f"line {line}" in traceback
    assert cell.splitlines()[line - 1].strip() in traceback
    assert run(shared_kernel, "survivor").result == "7"


def test_nothing_runs_in_a_cell_that_does_not_check(shared_kernel):
    outcome = attempt(shared_kernel, 'print("too early")\nundefinedName')
    assert outcome.stdout == ""
    assert len(outcome.contents("error")) == 1


def test_what_ran_before_a_trap_stays(shared_kernel):
    run(shared_kernel, "var steps = 0")
    outcome = attempt(shared_kernel, 'steps = 5\nprint("so far")\nlet empty: [Int] = []\nempty[steps]')
    assert outcome.stdout == "so far\n"
    assert run(shared_kernel, "steps").result == "5"


def test_an_error_can_be_followed_by_the_same_cell_mended(shared_kernel):
    attempt(shared_kernel, "let mended = 1 * 2.5 + missing")
    run(shared_kernel, "let mended = 1 * 2.5")
    assert run(shared_kernel, "mended").result == "2.5"


def test_output_keeps_its_order(shared_kernel):
    outcome = run(
        shared_kernel,
        'let line = linspace(0, 1, 3)\nprint("first")\ndisplay(plot(line, line))\nprint("second")\nline.count',
    )
    assert outcome.kinds == ["status", "execute_input", "stream", "display_data", "stream", "execute_result", "status"]
    assert [c["text"] for c in outcome.contents("stream")] == ["first\n", "second\n"]
    assert outcome.result == "3"


def test_results_and_silence(shared_kernel):
    assert run(shared_kernel, "let quiet = 3").results == []
    assert run(shared_kernel, 'print("only printed")').results == []
    assert run(shared_kernel, "_ = 3").results == []
    assert run(shared_kernel, "").results == []
    assert run(shared_kernel, "// only a comment").results == []
    silent = run(shared_kernel, '5', silent=True)
    assert silent.kinds == ["status", "status"]


def test_the_count_counts_only_cells_that_are_stored(shared_kernel):
    first = run(shared_kernel, "1").reply["content"]["execution_count"]
    run(shared_kernel, "2", store_history=False)
    run(shared_kernel, "3", silent=True)
    assert attempt(shared_kernel, "notThere").reply["content"]["execution_count"] == first + 1
    assert run(shared_kernel, "4").reply["content"]["execution_count"] == first + 2


def test_twenty_thousand_prints_arrive_complete_and_in_few_messages(shared_kernel):
    outcome = run(shared_kernel, "for i in 0..<20000 { print(i) }", timeout=60)
    assert outcome.stdout == "".join(f"{i}\n" for i in range(20000))
    assert len(outcome.contents("stream")) < 1000


def test_a_long_line_arrives_complete(shared_kernel):
    outcome = run(shared_kernel, 'var long = "가"\nfor _ in 0..<18 { long += long }\nprint(long)', timeout=60)
    assert outcome.stdout == "가" * 2**18 + "\n"


def test_hangul_in_and_out(shared_kernel):
    outcome = run(shared_kernel, 'let 인사 = "안녕하세요 👋🏽"\nprint(인사)\n인사 + "!"')
    assert outcome.stdout == "안녕하세요 👋🏽\n"
    assert "안녕하세요 👋🏽!" in outcome.result
    assert attempt(shared_kernel, "프린트(1)").error["evalue"] == "cannot find '프린트' in scope"
    picture = run(shared_kernel, 'let 축 = linspace(0, 1, 3)\nplot(축, 축, label: "곡선").title("제목 <1>").legend()')
    data = picture.contents("execute_result")[0]["data"]
    assert "제목 &lt;1&gt;" in data["image/svg+xml"]
    assert "곡선" in data["image/svg+xml"]


@pytest.mark.parametrize("before", ["", 'let s = "가나다"; ', 'let s = "👨‍👩‍👧‍👦é"; '], ids=["ASCII", "Hangul", "emoji"])
def test_completion_counts_unicode_code_points(shared_kernel, before):
    code = before + "softpl"
    reply = shared_kernel.complete(code, reply=True, timeout=10)["content"]
    assert reply["matches"] == ["softplus"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (len(before), len(code))


@pytest.mark.parametrize("position", [-5, 0, 3, 10_000])
def test_any_cursor_position_is_answered(shared_kernel, position):
    assert shared_kernel.complete("가나 softpl", position, reply=True, timeout=10)["content"]["status"] == "ok"
    assert shared_kernel.inspect("가나 softpl", position, reply=True, timeout=10)["content"]["status"] == "ok"


def test_completion_knows_the_learners_own_names(shared_kernel):
    run(shared_kernel, "let temperatureOutside = 3\nfunc temperatureInside() -> Int { 20 }")
    reply = shared_kernel.complete("print(temperature", reply=True, timeout=10)["content"]
    assert {"temperatureOutside", "temperatureInside"} <= {m.split("(")[0] for m in reply["matches"]}


def test_inspection_tells_the_signature(shared_kernel):
    content = shared_kernel.inspect("linspace(0, 1, 3)", 3, reply=True, timeout=10)["content"]
    assert content["found"]
    assert "Tensor" in content["data"]["text/plain"]
    assert not shared_kernel.inspect("noSuchName", 4, reply=True, timeout=10)["content"]["found"]


def test_a_function_of_ones_own_hides_the_librarys(kernel):
    _, client = kernel
    assert run(client, "relu(-1.5)").result == "0.0"
    run(client, "func relu(_ x: Double) -> Double { 99 }")
    assert run(client, "relu(-1.5)").result == "99.0"


def test_a_name_can_be_declared_again(shared_kernel):
    run(shared_kernel, "let changing = 1")
    run(shared_kernel, 'let changing = "one"')
    assert "one" in run(shared_kernel, "changing").result


def test_the_lessons_plot_has_all_its_forms(shared_kernel):
    outcome = run(
        shared_kernel,
        "let x = linspace(-10, 10, 400)\nfunc relu(_ x: Tensor) -> Tensor { maximum(0, x) }\n"
        'plot(x, relu(x), label: "ReLU")\n'
        '    .title("ReLU Activation Function").xlabel("Input").ylabel("Output").grid().legend()',
    )
    (result,) = outcome.contents("execute_result")
    assert set(result["data"]) >= {"text/html", "image/svg+xml", "text/plain"}
    assert not set(result["data"]) & {"text/markdown", "text/latex", "application/json"}
    for words in ("ReLU Activation Function", "Input", "Output"):
        assert words in result["data"]["image/svg+xml"]


def test_the_same_plot_is_the_same_bytes(shared_kernel):
    run(shared_kernel, "let same = linspace(-1, 1, 7)")
    first, second = (run(shared_kernel, "plot(same, tanh(same))").contents("execute_result")[0] for _ in range(2))
    assert first["data"] == second["data"]
