"""A running kernel that cells are sent to; it tells a crash from a hang from a session that was lost."""

import time
from queue import Empty

from jupyter_client.manager import KernelManager

KEEPSAKE = "let keepsake_of_the_fuzzer = 4_711\nfunc echo_of_the_fuzzer(_ n: Int) -> Int { n + keepsake_of_the_fuzzer }"
QUESTION = "echo_of_the_fuzzer(2)"
LIMITS = "%limit steps 3_000_000\n%limit output 200_000\n%limit memory 1_500MB"


class Broken(Exception):
    """The kernel did what it never may."""


class Session:
    def __init__(self, kernel, patience=20, stop_patience=10):
        self.patience, self.stop_patience = patience, stop_patience
        self.sent = []
        self.manager = KernelManager()
        self.manager.kernel_spec.argv = [str(kernel), "run", "--connection-file", "{connection_file}"]
        self.manager.start_kernel(independent=False)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        for text in (LIMITS, KEEPSAKE):
            self.run(text)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def run(self, text):
        """The status of the cell's reply and its error; interrupts what takes long."""
        self.sent.append(text)
        identifier = self.client.execute(text, store_history=True, allow_stdin=False)
        reply = self._reply(identifier, self.patience)
        if reply is None:
            self.manager.interrupt_kernel()
            reply = self._reply(identifier, self.stop_patience)
            if reply is None:
                raise Broken(f"no reply {self.stop_patience} s after the interrupt")
            return "interrupted", reply.get("ename", "")
        if reply.get("ename") == "InternalError":
            raise Broken(f"InternalError: {reply.get('evalue')}")
        return reply["status"], reply.get("ename", "")

    def check(self, may_be_reset):
        """Raises where the session's names or values are gone."""
        text = f"{KEEPSAKE}\n{QUESTION}" if may_be_reset else QUESTION
        status, name = self.run(text)
        if status != "ok":
            raise Broken(f"the session is lost: {name}")

    def _reply(self, identifier, patience):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                message = self.client.get_shell_msg(timeout=0.5)
            except Empty:
                if not self.manager.is_alive():
                    raise Broken(f"the process ended with {self.manager.provisioner.process.returncode}") from None
                continue
            finally:
                self._drain()
            if message["parent_header"].get("msg_id") == identifier:
                return message["content"]
        return None

    def _drain(self):
        try:
            while True:
                self.client.get_iopub_msg(timeout=0)
        except Empty:
            pass
