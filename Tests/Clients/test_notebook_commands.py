"""The commands of the notebook, over the protocol."""

from cells import attempt, plain, run


def test_documentation_comes_as_a_page(shared_kernel):
    for code in ("?linspace", "linspace?"):
        outcome = run(shared_kernel, code)
        (page,) = outcome.reply["content"]["payload"]
        assert page["source"] == "page"
        assert "func linspace" in page["data"]["text/plain"]
        assert outcome.stdout == ""


def test_times_are_printed_and_the_result_stays(shared_kernel):
    outcome = run(shared_kernel, "%time let timed = 6 * 7\ntimed")
    assert outcome.stdout.startswith("CPU times: user ") and "Wall time: " in outcome.stdout
    assert outcome.result == "42"
    outcome = run(shared_kernel, "%timeit -n 10 -r 2 timed + 1")
    assert "of 2 runs, 10 loops each" in outcome.stdout
    assert outcome.results == []


def test_an_unknown_command_is_an_error_with_its_line(shared_kernel):
    outcome = attempt(shared_kernel, 'print("never")\n%hlep')
    assert outcome.stdout == ""
    assert outcome.error["ename"] == "CommandError"
    text = plain("\n".join(outcome.error["traceback"]))
    assert "line 2" in text and "did you mean '%help'?" in text


def test_a_redeclaration_with_another_type_warns_on_standard_error(shared_kernel):
    run(shared_kernel, "var warned = 1\nfunc usesWarned() -> Int { warned }")
    outcome = run(shared_kernel, 'let warned = "text"')
    (stream,) = outcome.contents("stream")
    assert stream["name"] == "stderr"
    assert "'usesWarned' still uses the old one of type 'Int'" in stream["text"]


def test_reset_forgets_names(kernel):
    _, client = kernel
    run(client, "let kept = 1")
    assert "kept" in run(client, "%who").stdout
    run(client, "%reset")
    assert "cannot find 'kept'" in attempt(client, "kept").error["evalue"]
