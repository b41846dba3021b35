"""Programs as swiftc sees them: many in one file, each followed by a marker in the output."""

import re
import subprocess
import tempfile
from pathlib import Path

from .markers import marker_line, split_output
from .outcomes import RAN, REFUSED, TIMED_OUT, TRAPPED, Outcome

FLAGS = (
    "-Onone", "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings", "-module-name", "main",
    "-Xfrontend", "-solver-expression-time-threshold=4",
)  # fmt: skip
NICE = ("nice", "-n", "5")
_ERROR = re.compile(r"^(?:.*/)?main\.swift:(\d+):\d+: error: (.*)$", re.M)
_TRAP = re.compile(r"Fatal error(?:: (.*))?")


class SwiftSide:
    """Compiles and runs programs with swiftc."""

    def __init__(self, compile_timeout=300, run_timeout=30):
        self.compile_timeout = compile_timeout
        self.run_timeout = run_timeout

    def outcomes(self, programs):
        """The outcome of each of `programs` (number → text)."""
        done = {}
        waiting = dict(programs)
        while waiting:
            with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
                refused = self._compile(waiting, Path(folder))
                if refused is None:
                    done |= self._halves(waiting)
                    break
                if refused:
                    done |= refused
                    waiting = {n: t for n, t in waiting.items() if n not in refused}
                    continue
                ran = self._run(waiting, Path(folder))
                done |= ran
                waiting = {n: t for n, t in waiting.items() if n not in ran}
        return done

    def _compile(self, programs, folder):
        """The programs that swiftc refuses; None if it is not told which."""
        lines, starts = ["import Foundation"], []
        for number, text in programs.items():
            starts.append((len(lines) + 1, number))
            lines += [*text.rstrip("\n").split("\n"), marker_line(number)]
        source = folder / "main.swift"
        source.write_text("\n".join(lines) + "\n")
        command = [*NICE, "swiftc", *FLAGS, source, "-o", folder / "program", "-lm"]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=self.compile_timeout)
        except subprocess.TimeoutExpired:
            return None
        if run.returncode == 0:
            return {}
        refused = {}
        for line, message in _ERROR.findall(run.stderr):
            number = next(n for start, n in reversed(starts) if start <= int(line))
            place = int(line) - next(start for start, n in starts if n == number) + 1
            kind = TIMED_OUT if "in reasonable time" in message else REFUSED
            refused.setdefault(number, Outcome(kind, message=f"{message} (line {place})"))
        return refused or None

    def _halves(self, programs):
        """Looks for the program that the compiler fails on without naming a line."""
        if len(programs) == 1:
            (number,) = programs
            return {number: Outcome(TIMED_OUT, message="swiftc gave no verdict")}
        numbers = list(programs)
        half = len(numbers) // 2
        return self.outcomes({n: programs[n] for n in numbers[:half]}) | self.outcomes(
            {n: programs[n] for n in numbers[half:]}
        )

    def _run(self, programs, folder):
        try:
            # Line by line, so that nothing is lost where a program traps.
            run = subprocess.run(
                [*NICE, "stdbuf", "-oL", folder / "program"], capture_output=True, timeout=self.run_timeout,
                env={"SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"},
            )  # fmt: skip
            output, errors, is_late = run.stdout, run.stderr, False
        except subprocess.TimeoutExpired as late:
            output, errors, is_late = late.stdout or b"", late.stderr or b"", True
        complete, rest = split_output(output.decode(errors="replace"), list(programs))
        outcomes = {n: Outcome(RAN, text) for n, text in complete.items()}
        if len(complete) < len(programs):
            guilty = list(programs)[len(complete)]
            if is_late:
                outcomes[guilty] = Outcome(TIMED_OUT, rest, f"no end within {self.run_timeout} s")
            else:
                trap = _TRAP.search(errors.decode(errors="replace"))
                outcomes[guilty] = Outcome(TRAPPED, rest, (trap.group(1) or "") if trap else "")
        return outcomes
