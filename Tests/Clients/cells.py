"""Runs cells over the protocol and tells what came back."""

import re
import time
from dataclasses import dataclass
from queue import Empty

TIMEOUT = 30


@dataclass
class Run:
    """The reply to a cell and its messages on iopub, busy and idle included."""

    reply: dict
    messages: list

    def contents(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    @property
    def kinds(self):
        return [m["msg_type"] for m in self.messages]

    @property
    def stdout(self):
        return "".join(c["text"] for c in self.contents("stream") if c["name"] == "stdout")

    @property
    def results(self):
        return [c["data"]["text/plain"] for c in self.contents("execute_result")]

    @property
    def result(self):
        (only,) = self.results
        return only

    @property
    def error(self):
        (only,) = self.contents("error")
        return only


def run(client, code, timeout=TIMEOUT, **options):
    """Runs a cell to its end; fails if it gives an error."""
    outcome = attempt(client, code, timeout, **options)
    assert outcome.reply["content"]["status"] == "ok", outcome.reply["content"]
    return outcome


def attempt(client, code, timeout=TIMEOUT, **options):
    """Runs a cell to its end, well or not."""
    return finish(client, client.execute(code, **options), timeout)


def finish(client, request, timeout=TIMEOUT):
    """Waits for the reply to a request and for its idle status."""
    messages = until_idle(client, request, timeout)
    return Run(reply_to(client, request, timeout), messages)


def reply_to(client, request, timeout=TIMEOUT):
    """The reply to a request on the shell channel; replies to others are dropped."""
    return _wait(client.get_shell_msg, lambda m: m["parent_header"].get("msg_id") == request, timeout)


def control_reply_to(client, request, timeout=TIMEOUT):
    return _wait(client.get_control_msg, lambda m: m["parent_header"].get("msg_id") == request, timeout)


def until_idle(client, request, timeout=TIMEOUT):
    """What iopub says of a request, up to and with its idle status."""
    messages = []

    def is_idle(message):
        if message["parent_header"].get("msg_id") != request:
            return False
        messages.append(message)
        return message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"

    _wait(client.get_iopub_msg, is_idle, timeout)
    return messages


def until_kind(client, request, kind, timeout=TIMEOUT):
    """The first message of a kind that belongs to a request."""
    return _wait(
        client.get_iopub_msg,
        lambda m: m["parent_header"].get("msg_id") == request and m["msg_type"] == kind,
        timeout,
    )


def _wait(receive, is_wanted, timeout):
    end = time.monotonic() + timeout
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise AssertionError(f"no answer within {timeout} s")
        try:
            message = receive(timeout=left)
        except Empty:
            continue
        if is_wanted(message):
            return message


def plain(text):
    """Text without terminal colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
