"""Measures how fast cells run, side by side: ours, the same program in CPython, and swiftc -O as the limit.

Every program of Benchmarks/programs exists in Swift and in Python and must print the same in all three, or nothing is
reported. A program that the kernel refuses is listed with the reason. The three take turns within each round
(A B C, A B C, …), so that a machine that slows down slows all of them. Times are of whole processes, less the time of
an empty program of the same runtime just before; ratios are taken within a round. What is told is the median.

usage: language.py --kernel .build/release/activation-kernel [--rounds 5] [--programs NAME …] [--json FILE]
"""

import argparse
import hashlib
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROGRAMS = Path(__file__).parent / "programs"
BINARIES = Path(__file__).parent.parent / "build" / "benchmarks"

# Times as fast as CPython. Where the standard library does the work, swiftc -O is the limit, not the machine: the
# strings of `records`, for one, are hashed anew at every look-up, which CPython does once.
GOALS = {
    "sum-while": 10,
    "sum-top-level": 10,
    "fibonacci": 10,
    "sieve": 6,
    "mandelbrot": 8,
    "three-body": 5,
    "sgd": 8,
    "matrix-multiplication": 8,
    "queens": 8,
    "quicksort": 8,
    "closures": 8,
    "random-struct": 8,
    "state-machine": 8,
    "stack-machine": 8,
    "search-tree": 1,
    "map-filter-reduce": 1.5,
    "sort-closure": 1,
    "dictionary-count": 4,
    "records": 0.5,
    "grid-search": 2,
    "string-building": 2,
    "string-scan": 1,
    "words": 0.5,
}
# Foundation links libm, and functions reach top-level variables as they do in a notebook. Without its check at every
# call that a closure runs on the main thread, swiftc's code is up to seven times as fast.
SWIFTC_FLAGS = ["-O", "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings", "-lm"]
SWIFTC_FLAGS += ["-Xfrontend", "-disable-dynamic-actor-isolation"]
CELL = "thirty-lines"
CELLS = 200
RUN_CELLS = """
import sys
variables = {}
for path in sys.argv[1:]:
    with open(path) as file:
        exec(compile(file.read(), path, "exec"), variables)
"""

EMPTIES = 3  # runs of the empty program before each run of another
KERNEL, CPYTHON, SWIFTC = "kernel", "CPython", "swiftc -O"
RESOLUTION = 0.001  # start-up varies by about this much: what takes less counts as this


class Failure(Exception):
    """A program that did not run to its end; the message is the first line of the reason."""


class Run:
    """One process from spawn to exit: what it printed, its seconds, and the seconds of processor it got."""

    def __init__(self, command, limit):
        processor = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        # `communicate(timeout=)` would poll for the exit, half a millisecond or more at a time.
        watchdog = threading.Timer(limit, process.kill)
        watchdog.start()
        self.output, errors = process.communicate()
        self.seconds = time.perf_counter() - started
        watchdog.cancel()
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor = ended.ru_utime + ended.ru_stime - processor.ru_utime - processor.ru_stime
        if self.seconds >= limit:
            raise Failure(f"did not end within {limit:g} s")
        if process.returncode < 0:
            raise Failure(f"ended by signal {-process.returncode}")
        if process.returncode > 0:
            raise Failure((errors.strip().splitlines() or [f"exit code {process.returncode}"])[0])

    def waited(self):
        return self.seconds - self.processor > 0.1 * self.seconds + 0.005


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = Path(folder)
        self.python = output([options.python, "-c", "import sys; print(sys.executable)"])  # past any wrapper
        self.python_command = [self.python, "-I", "-S"]  # what is installed beside it may start slowly
        self.swift = output([options.swiftc, "--version"]).splitlines()[0]
        self.runs = {}  # {program: {runtime: [Run]}}
        self.start_ups = {}  # {program: {runtime: [seconds of the empty program]}}, one to each run
        self.refused = {}  # {program: reason}

    def commands(self, name):
        """{runtime: command} of a program; `empty` is one that does nothing."""
        swift, python = PROGRAMS / f"{name}.swift", PROGRAMS / f"{name}.py"
        if name == "empty":
            swift, python = self.folder / swift.name, self.folder / python.name
            swift.write_text("\n")
            python.write_text("\n")
        return {
            KERNEL: [self.options.kernel, "eval", swift],
            CPYTHON: [*self.python_command, python],
            SWIFTC: [self.compiled(swift)],
        }

    def compiled(self, source):
        text = "import Foundation\n" + source.read_text()
        digest = hashlib.sha256("\n".join([self.swift, *SWIFTC_FLAGS, text]).encode()).hexdigest()[:12]
        binary = BINARIES / f"{source.stem}-{digest}"
        if not binary.exists():
            BINARIES.mkdir(parents=True, exist_ok=True)
            program = self.folder / "main.swift"
            program.write_text(text)
            subprocess.run([self.options.swiftc, *SWIFTC_FLAGS, program, "-o", binary], check=True)
        return binary

    def cells(self, count):
        """{runtime: command} that runs as many different cells of thirty lines in one process."""

        def files(suffix):
            text = (PROGRAMS / f"{CELL}{suffix}").read_text()
            paths = [self.folder / f"cell{i:04}{suffix}" for i in range(1, count + 1)]
            for i, path in enumerate(paths, start=1):
                path.write_text(text.replace("0001", f"{i:04}"))
            return paths

        return {
            KERNEL: [self.options.kernel, "eval", *files(".swift")],
            CPYTHON: [*self.python_command, "-c", RUN_CELLS, *files(".py")],
        }

    def check(self, name, commands):
        """Runs each once, which warms the disk's cache too; refuses to go on where they print different things."""
        expected = self.run(commands[CPYTHON]).output
        for runtime in [runtime for runtime in commands if runtime != CPYTHON]:
            try:
                printed = self.run(commands[runtime]).output
            except Failure as failure:
                if runtime != KERNEL:
                    raise SystemExit(f"{name}: {runtime}: {failure}") from None
                self.refused[name] = str(failure)
                commands.pop(KERNEL)
                continue
            if printed != expected:
                raise SystemExit(f"{name}: CPython prints {expected[:200]!r}, {runtime} {printed[:200]!r}")

    def measure(self, names):
        empty = self.commands("empty")
        self.check("empty", empty)
        programs = {name: self.commands(name) for name in names}
        if self.options.cells:
            programs[f"{CELLS // 2} cells"] = self.cells(CELLS // 2)
            programs[f"{CELLS} cells"] = self.cells(CELLS)
        for name, commands in programs.items():
            self.check(name, commands)
            self.runs[name] = {runtime: [] for runtime in commands}
            self.start_ups[name] = {runtime: [] for runtime in commands}
        for _ in range(self.options.rounds):
            for name, commands in programs.items():
                # The machine's pace changes from one second to the next, so start-up is measured beside each.
                for runtime in commands:
                    seconds = statistics.median(self.run(empty[runtime]).seconds for _ in range(EMPTIES))
                    self.start_ups[name][runtime].append(seconds)
                for runtime, command in commands.items():
                    self.runs[name][runtime].append(self.run(command))

    def run(self, command):
        return Run(command, self.options.limit)

    def start_up(self, runtime):
        """The median over all programs; None where the runtime ran none."""
        of_all = [seconds for by_runtime in self.start_ups.values() for seconds in by_runtime.get(runtime, [])]
        return statistics.median(of_all) if of_all else None

    def own(self, name, runtime):
        """Seconds of a program itself, round by round; None where the kernel refuses it."""
        if runtime not in self.runs[name]:
            return None
        pairs = zip(self.runs[name][runtime], self.start_ups[name][runtime])
        return [max(run.seconds - start_up, RESOLUTION) for run, start_up in pairs]


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def ratios(dividends, divisors):
    """The quotients within each round, lowest first."""
    return sorted(dividend / divisor for dividend, divisor in zip(dividends, divisors))


def milliseconds(rounds):
    if rounds is None:
        return "–"
    seconds = statistics.median(rounds)
    return "≤ 1" if seconds <= RESOLUTION else f"{1000 * seconds:,.0f}"


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    aligned = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    aligned.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(aligned)


def machine(bench):
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": models[0] if models else platform.processor(),
        "processors": os.cpu_count(),
        "kernel": output([bench.options.kernel, "--version"]),
        "python": bench.python,
        "CPython": output([bench.python, "-c", "import platform; print(platform.python_version())"]),
        "swift": bench.swift,
        "rounds": bench.options.rounds,
    }


def show(bench, names, about):
    print(f"{about['processor']}, {about['processors']} processors; kernel {about['kernel']};", end=" ")
    print(f"CPython {about['CPython']} ({about['python']}); {about['swift']}; {about['rounds']} rounds.")
    runs = [run for by_runtime in bench.runs.values() for of_one in by_runtime.values() for run in of_one]
    waited = sum(run.waited() for run in runs)
    if waited > 0.05 * len(runs):
        print(f"The machine was busy: {waited} of {len(runs)} runs waited for a processor.")
    start_ups = [(runtime, bench.start_up(runtime)) for runtime in (KERNEL, CPYTHON, SWIFTC)]
    told = ", ".join(f"{runtime} {1000 * seconds:.1f} ms" for runtime, seconds in start_ups if seconds)
    print(f"Start-up, taken off below: {told}.\n")

    rows = [["median, ms", KERNEL, CPYTHON, SWIFTC, "× CPython (rounds)", "goal", "", "× swiftc's time"]]
    short = []
    for name in names:
        ours, theirs, limit = (bench.own(name, runtime) for runtime in (KERNEL, CPYTHON, SWIFTC))
        row = [name, milliseconds(ours), milliseconds(theirs), milliseconds(limit), "–", f"{GOALS[name]:g}", "", "–"]
        if ours is not None:
            gains = ratios(theirs, ours)
            gain = statistics.median(gains)
            row[4] = f"{gain:.2f} ({gains[0]:.2f}–{gains[-1]:.2f})"
            row[7] = f"{statistics.median(ratios(ours, limit)):.1f}"
            if gain < GOALS[name]:
                row[6] = "short, as is swiftc" if statistics.median(ratios(theirs, limit)) < GOALS[name] else "short"
                short.append(name)
        rows.append(row)
    if names:
        print(table(rows) + "\n")
        measured = [name for name in names if name not in bench.refused]
        print(f"{len(measured) - len(short)} of {len(names)} reach the goal; short: {', '.join(short) or 'none'}.")
    for name, reason in bench.refused.items():
        print(f"{name}: not accepted: {reason}")
    if bench.options.cells:
        show_cells(bench)


def show_cells(bench):
    half, all = f"{CELLS // 2} cells", f"{CELLS} cells"
    rows = [["a cell of 30 lines from text to result, ms", KERNEL, CPYTHON], ["cells 1 to 100"], ["cells 101 to 200"]]
    for runtime in (KERNEL, CPYTHON):
        if runtime not in bench.runs[half] or runtime not in bench.runs[all]:
            rows[1].append("–")
            rows[2].append("–")
            continue
        some, more = bench.own(half, runtime), bench.own(all, runtime)
        second = [two - one for one, two in zip(some, more)]
        rows[1].append(f"{1000 * statistics.median(some) / (CELLS // 2):.2f}")
        rows[2].append(f"{1000 * statistics.median(second) / (CELLS // 2):.2f}")
    print("\n" + table(rows))


def save(bench, path, about):
    programs = {
        name: {
            "goal": GOALS.get(name),
            "refused": bench.refused.get(name),
            "start-up seconds": bench.start_ups[name],
            "seconds": {runtime: [run.seconds for run in runs] for runtime, runs in by_runtime.items()},
            "processor seconds": {runtime: [run.processor for run in runs] for runtime, runs in by_runtime.items()},
        }
        for name, by_runtime in bench.runs.items()
    }
    path.write_text(json.dumps({"machine": about, "programs": programs}, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kernel", required=True, help="the activation-kernel program")
    parser.add_argument("--python", default="python3", help="the CPython to compare with")
    parser.add_argument("--swiftc", default="swiftc")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float, default=60, help="seconds that one run may take")
    parser.add_argument("--programs", nargs="*", metavar="NAME", help=f"of {', '.join(GOALS)}; none: cells alone")
    parser.add_argument("--no-cells", dest="cells", action="store_false", help="leave out the cells of 30 lines")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every run's times")
    options = parser.parse_args()
    names = list(GOALS) if options.programs is None else options.programs
    if unknown := [name for name in names if name not in GOALS]:
        parser.error(f"no program {', '.join(unknown)}; there are {', '.join(GOALS)}")
    if not names and not options.cells:
        parser.error("nothing to measure")
    if options.rounds < 1:
        parser.error("--rounds must be 1 or more")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        bench.measure(names)
        about = machine(bench)
        show(bench, names, about)
        if options.json:
            save(bench, options.json, about)


if __name__ == "__main__":
    try:
        main()
    except (Failure, OSError, subprocess.CalledProcessError) as failure:
        sys.exit(f"error: {failure}")
