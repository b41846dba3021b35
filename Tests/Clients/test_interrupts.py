"""An interrupt stops any cell at once, and what the cells had computed stays."""

import re
import time

import pytest
from jupyter_client.manager import start_new_kernel

from cells import control_reply_to, finish, run, until_kind
from conftest import NAME, NAME_WITH_INTERRUPT_MESSAGES


@pytest.fixture(scope="module", params=[NAME, NAME_WITH_INTERRUPT_MESSAGES], ids=["by signal", "by message"])
def interruptible(request):
    manager, client = start_new_kernel(kernel_name=request.param, startup_timeout=30)
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


ENDLESS = {
    "empty loop": "while true {}",
    "counting loop": "var i = 0\nwhile true { i = (i + 1) % 1000 }",
    "calls": "func nothing() {}\nwhile true { nothing() }",
    "closures": "while true { let a = [1, 2, 3].map { $0 + 1 } }",
    "tensors": "let big = linspace(-10, 10, 1000000)\nwhile true { let y = sigmoid(big) }",
}


@pytest.mark.parametrize("loop", ENDLESS.values(), ids=ENDLESS.keys())
def test_an_endless_cell_stops_and_the_variables_stay(interruptible, loop):
    manager, client = interruptible
    run(client, "var n = 1")
    request = client.execute(f'n += 1\nprint("on")\n{loop}')
    until_kind(client, request, "stream")
    asked = time.monotonic()
    manager.interrupt_kernel()
    outcome = finish(client, request)
    assert time.monotonic() - asked < 2
    assert outcome.reply["content"]["status"] == "error"
    errors = outcome.contents("error")
    assert len(errors) == 1
    # What was interrupted stands below `n += 1` and `print`.
    place = re.search(r"line (\d+)", "\n".join(errors[0]["traceback"]))
    assert place and int(place[1]) in range(3, 3 + len(loop.splitlines()))
    assert run(client, "n").result == "2"


def test_an_interrupt_stops_endless_printing(interruptible):
    manager, client = interruptible
    request = client.execute('while true { print("again") }')
    until_kind(client, request, "stream")
    manager.interrupt_kernel()
    assert finish(client, request).reply["content"]["status"] == "error"
    assert run(client, "1 + 1").result == "2"


def test_an_interrupt_of_an_idle_kernel_does_nothing(interruptible):
    manager, client = interruptible
    manager.interrupt_kernel()
    assert run(client, "6 * 7").result == "42"
    assert manager.is_alive()


def test_an_interrupt_by_message_is_answered_on_control():
    manager, client = start_new_kernel(kernel_name=NAME, startup_timeout=30)
    try:
        request = client.execute('print("on")\nwhile true {}')
        until_kind(client, request, "stream")
        interrupt = client.session.msg("interrupt_request", {})
        client.control_channel.send(interrupt)
        answer = control_reply_to(client, interrupt["header"]["msg_id"])
        assert answer["msg_type"] == "interrupt_reply"
        assert answer["content"]["status"] == "ok"
        assert finish(client, request).reply["content"]["status"] == "error"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_cells_queued_behind_an_interrupted_one_are_aborted(kernel):
    manager, client = kernel
    endless = client.execute('print("on")\nwhile true {}')
    queued = [client.execute(f"{i}") for i in range(3)]
    until_kind(client, endless, "stream")
    manager.interrupt_kernel()
    replies = {}
    while len(replies) < 4:
        reply = client.get_shell_msg(timeout=30)
        replies[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
    assert [replies[r] for r in [endless, *queued]] == ["error", "aborted", "aborted", "aborted"]
    assert run(client, "1 + 1").result == "2"
