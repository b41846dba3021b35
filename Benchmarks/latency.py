"""Measures how soon kernels answer, side by side: ours, xeus-python's raw kernel and ipykernel.

The kernels take turns within each round (A B C, A B C, …), so that a machine that slows down slows all of them.

usage: latency.py --kernel .build/release/activation-kernel [--rounds 15]
Run it with the Python of an environment that has ipykernel and xeus-python: `make bench`.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from queue import Empty

import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

PRINTS = 20_000
CELLS = {  # kernelspec: (trivial cell, prints, endless loop)
    "activation": ("1 + 1", f"for i in 0..<{PRINTS} {{ print(i) }}", 'print("on")\nwhile true {}'),
    "xpython-raw": ("1 + 1", f"for i in range({PRINTS}): print(i)", None),  # an interrupt never ends its loop
    "python3": ("1 + 1", f"for i in range({PRINTS}): print(i)", 'print("on", flush=True)\nwhile True: pass'),
}
NAMES = {"activation": "activation", "xpython-raw": "xeus-python raw", "python3": "ipykernel"}


class Kernel:
    def __init__(self, name):
        # A client that connects before the kernel has bound its ports tries again after 100 to 200 ms by default,
        # which would drown the kernel's own time.
        context = zmq.Context()
        context.setsockopt(zmq.RECONNECT_IVL, 1)
        self.manager = KernelManager(kernel_name=name)
        started = time.perf_counter()
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.blocking_client()
        self.client.context = context
        self.client.start_channels()
        self.start_up = self._until_it_answers() - started
        self.client.wait_for_ready(timeout=60)

    def _until_it_answers(self):
        # Asked once: the request waits in the socket until the kernel has bound its ports.
        request = self.client.kernel_info()
        while self.client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != request:
            pass
        return time.perf_counter()

    def until_idle(self, request):
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") != request or message["msg_type"] != "status":
                continue
            if message["content"]["execution_state"] == "idle":
                return

    def cell(self, code):
        """Seconds from sending a cell to its idle status."""
        started = time.perf_counter()
        request = self.client.execute(code)
        self.until_idle(request)
        ended = time.perf_counter()
        self.client.get_shell_msg(timeout=60)
        return ended - started

    def interrupt(self, endless):
        """Seconds from an interrupt of an endless loop to the cell's reply."""
        request = self.client.execute(endless)
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                break
        started = time.perf_counter()
        self.manager.interrupt_kernel()
        while self.client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != request:
            pass
        ended = time.perf_counter()
        self.until_idle(request)
        return ended - started

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def measure(names, rounds):
    """{measurement: {kernel: [seconds]}}"""
    results = {}

    def note(measurement, name, seconds):
        results.setdefault(measurement, {}).setdefault(name, []).append(seconds)

    for round in range(rounds + 1):
        for name in names:
            trivial, prints, endless = CELLS[name]
            kernel = Kernel(name)
            try:
                measured = {"spawn to kernel_info_reply": [kernel.start_up]}
                kernel.cell(trivial)
                measured["trivial cell, sent to idle"] = [kernel.cell(trivial) for _ in range(20)]
                measured[f"{PRINTS:,} prints"] = [kernel.cell(prints)]
                if endless:
                    measured["interrupt to reply"] = [kernel.interrupt(endless) for _ in range(3)]
            except Empty:
                raise SystemExit(f"{name} did not answer within 60 s") from None
            finally:
                kernel.end()
            if round > 0:  # the first round warms the disk's cache
                for measurement, seconds in measured.items():
                    for value in seconds:
                        note(measurement, name, value)
    return results


def show(results, names):
    print(f"{'median (quartiles), ms':32}" + "".join(f"{NAMES[n]:>28}" for n in names))
    for measurement, by_kernel in results.items():
        row = f"{measurement:32}"
        for name in names:
            seconds = by_kernel.get(name)
            if not seconds:
                row += f"{'–':>28}"
                continue
            low, middle, high = (1000 * q for q in statistics.quantiles(seconds, n=4))
            row += f"{f'{middle:.2f} ({low:.2f}–{high:.2f})':>28}"
        print(row)
    print()
    ours = names[0]
    for other in names[1:]:
        for measurement, by_kernel in results.items():
            if other in by_kernel:
                ratio = statistics.median(by_kernel[other]) / statistics.median(by_kernel[ours])
                print(f"{NAMES[other]} takes {ratio:.2f} × the time of {NAMES[ours]}: {measurement}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kernel", required=True, help="the activation-kernel program")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    if options.rounds < 2:
        parser.error("--rounds must be 2 or more")
    with tempfile.TemporaryDirectory() as prefix:
        subprocess.run([options.kernel, "install", "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        os.environ["JUPYTER_PATH"] = os.path.join(prefix, "share/jupyter")
        known = KernelSpecManager().find_kernel_specs()
        missing = [name for name in CELLS if name not in known]
        if missing:
            raise SystemExit(f"no kernelspec {', '.join(missing)}: run it with `make bench`")
        names = list(CELLS)
        show(measure(names, options.rounds), names)


if __name__ == "__main__":
    main()
