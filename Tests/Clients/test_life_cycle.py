"""Start, restart, shutdown, and the transports."""

import os
import time

import pytest
from jupyter_client.manager import KernelManager, start_new_kernel

from cells import attempt, control_reply_to, run, until_kind
from conftest import NAME


def wait_until(condition, timeout=10):
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, f"not so after {timeout} s"
        time.sleep(0.01)


def ports(manager):
    return {k: v for k, v in manager.get_connection_info().items() if k.endswith("_port")}


def test_a_kernel_starts_and_says_what_it_is(kernel):
    _, client = kernel
    request = client.kernel_info()
    reply = client.get_shell_msg(timeout=10)
    assert reply["parent_header"]["msg_id"] == request
    content = reply["content"]
    assert content["status"] == "ok"
    assert content["protocol_version"].startswith("5.")
    language = content["language_info"]
    assert (language["name"], language["file_extension"], language["mimetype"]) == ("swift", ".swift", "text/x-swift")


def test_a_restart_keeps_the_ports_and_forgets_the_variables(kernel):
    manager, client = kernel
    run(client, "var kept = 41")
    before = ports(manager)
    manager.restart_kernel()
    client.wait_for_ready(timeout=30)
    assert ports(manager) == before
    assert attempt(client, "kept").error["evalue"] == "cannot find 'kept' in scope"
    assert run(client, "40 + 2").reply["content"]["execution_count"] == 2


def test_shutdown_is_answered_on_control_and_ends_the_process(kernel):
    manager, client = kernel
    request = client.shutdown()
    assert control_reply_to(client, request)["content"] == {"status": "ok", "restart": False}
    wait_until(lambda: not manager.is_alive())


def test_shutdown_during_an_endless_loop_ends_the_process(kernel):
    manager, client = kernel
    request = client.execute('print("on")\nwhile true {}')
    until_kind(client, request, "stream")
    client.shutdown()
    wait_until(lambda: not manager.is_alive())


def test_the_connection_over_ipc():
    manager = KernelManager(kernel_name=NAME, transport="ipc")
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=30)
        assert run(client, "20 + 22").result == "42"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_kernel_without_a_key_signs_nothing_and_works():
    manager = KernelManager(kernel_name=NAME)
    manager.session.key = b""
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=30)
        assert run(client, "1 + 1").result == "2"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_two_kernels_side_by_side_share_nothing():
    kernels = [start_new_kernel(kernel_name=NAME) for _ in range(2)]
    try:
        for number, (_, client) in enumerate(kernels):
            run(client, f"let mine = {number}")
        assert [run(client, "mine").result for _, client in kernels] == ["0", "1"]
    finally:
        for manager, client in kernels:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="looks at /proc, which this system lacks")
def test_a_hundred_plots_leave_no_file_open(kernel):
    manager, client = kernel
    run(client, "let x = linspace(-1, 1, 11)")
    handles = f"/proc/{manager.provisioner.pid}/fd"
    before = len(os.listdir(handles))
    for _ in range(100):
        run(client, "plot(x, relu(x))")
    assert len(os.listdir(handles)) <= before + 2
