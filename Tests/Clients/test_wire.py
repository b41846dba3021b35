"""Bytes that no honest client sends, and several clients at once."""

import json
import uuid

import pytest
import zmq
from jupyter_client.session import Session

from cells import control_reply_to, finish, reply_to, run, until_idle


class Line:
    """A raw socket to the shell channel of a kernel."""

    def __init__(self, manager):
        information = manager.get_connection_info()
        self.session = Session(key=information["key"], signature_scheme=information["signature_scheme"])
        self.socket = zmq.Context.instance().socket(zmq.DEALER)
        self.socket.linger = 0
        self.socket.connect(f"tcp://{information['ip']}:{information['shell_port']}")

    def frames(self, kind="kernel_info_request", content=None):
        return self.session.serialize(self.session.msg(kind, content or {}))

    def answer(self, timeout=10_000):
        assert self.socket.poll(timeout), "no answer"
        _, frames = self.session.feed_identities(self.socket.recv_multipart())
        return self.session.deserialize(frames)

    def close(self):
        self.socket.close()


@pytest.fixture
def line(kernel):
    manager, _ = kernel
    line = Line(manager)
    yield line
    line.close()


def broken(line):
    """Messages that must be dropped without an answer."""
    delimiter, signature, *parts = line.frames()
    forged = line.frames()
    forged[1] = b"0" * len(signature)
    unsigned = line.frames()
    unsigned[1] = b""
    tampered = line.frames()
    tampered[-1] = json.dumps({"code": "1"}).encode()
    not_json = [b"{", b"}", b"[", b"\xff\xfe"]
    deep = [b"[" * 100_000, b"{}", b"{}", b"{}"]
    no_type = [b"{}", b"{}", b"{}", b"{}"]
    sign = line.session.sign
    return {
        "a wrong signature": forged,
        "no signature": unsigned,
        "a changed content": tampered,
        "no delimiter": [b"hello"],
        "no frames after the delimiter": [delimiter],
        "too few frames": [delimiter, sign(parts[:2]), *parts[:2]],
        "an empty frame": [b""],
        "signed, but no JSON": [delimiter, sign(not_json), *not_json],
        "signed, but nested too deep": [delimiter, sign(deep), *deep],
        "signed, but without a type": [delimiter, sign(no_type), *no_type],
        "random bytes": [uuid.uuid4().bytes * 50 for _ in range(8)],
    }


def test_broken_messages_are_dropped_and_the_kernel_goes_on(kernel, line):
    manager, _ = kernel
    for name, frames in broken(line).items():
        line.socket.send_multipart(frames)
        good = line.frames()
        line.socket.send_multipart(good)
        answer = line.answer()
        expected = json.loads(good[2])["msg_id"]
        assert answer["parent_header"]["msg_id"] == expected, f"{name} was answered"
        assert manager.is_alive(), f"{name} ended the kernel"


def test_a_message_sent_twice_runs_once(kernel, line):
    _, client = kernel
    run(client, "var runs = 0")
    frames = line.frames("execute_request", {"code": "runs += 1", "silent": False})
    line.socket.send_multipart(frames)
    line.answer()
    line.socket.send_multipart(frames)
    assert run(client, "runs").result == "1"


def test_an_unknown_message_type_is_ignored(kernel):
    _, client = kernel
    strange = client.session.msg("no_such_request", {"code": "1"})
    client.shell_channel.send(strange)
    assert run(client, "1 + 1").result == "2"


def test_unknown_fields_are_ignored(kernel, line):
    line.socket.send_multipart(
        line.frames("execute_request", {"code": "2 + 3", "silent": False, "fromTheFuture": {"a": [None, 1e300]}})
    )
    assert line.answer()["content"]["status"] == "ok"


def test_two_clients_on_one_kernel_see_the_same_variables_and_each_others_output(kernel):
    manager, first = kernel
    second = manager.blocking_client()
    second.start_channels()
    try:
        second.wait_for_ready(timeout=30)
        assert first.session.session != second.session.session
        run(first, "var shared = 10")
        request = second.execute("shared += 1\nprint(shared)")
        here = finish(second, request)
        there = until_idle(first, request)
        assert here.stdout == "11\n"
        assert [m["content"]["text"] for m in there if m["msg_type"] == "stream"] == ["11\n"]
        assert run(first, "shared").result == "11"
    finally:
        second.stop_channels()


def test_control_is_answered_while_a_cell_runs(kernel):
    manager, client = kernel
    request = client.execute("while true {}")
    question = client.session.msg("kernel_info_request", {})
    client.control_channel.send(question)
    assert control_reply_to(client, question["header"]["msg_id"])["content"]["status"] == "ok"
    manager.interrupt_kernel()
    assert reply_to(client, request)["content"]["status"] in ("error", "aborted")


def test_the_heartbeat_beats_while_a_cell_runs(kernel):
    manager, client = kernel
    request = client.execute("while true {}")
    information = manager.get_connection_info()
    heart = zmq.Context.instance().socket(zmq.REQ)
    heart.linger = 0
    heart.connect(f"tcp://{information['ip']}:{information['hb_port']}")
    try:
        for beat in (b"ping", b"", b"\x00" * 10_000):
            heart.send(beat)
            assert heart.poll(5_000), "no heartbeat"
            assert heart.recv() == beat
    finally:
        heart.close()
        manager.interrupt_kernel()
        reply_to(client, request)


def test_comm_requests_are_answered(kernel):
    _, client = kernel
    assert client.comm_info(reply=True, timeout=10)["content"] == {"status": "ok", "comms": {}}
