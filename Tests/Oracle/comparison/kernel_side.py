"""Programs as the kernel sees them: each is a cell of one session."""

import re
import subprocess
import tempfile
from pathlib import Path

from .markers import marker_line, split_output
from .outcomes import RAN, REFUSED, TIMED_OUT, TRAPPED, Outcome
from .swift_side import NICE

_HEADLINE = re.compile(r"^(\w+): (.*)$", re.M)


class KernelSide:
    """Runs programs with `activation-kernel eval`."""

    def __init__(self, kernel, timeout=30):
        self.kernel = kernel
        self.timeout = timeout

    def outcomes(self, programs):
        """The outcome of each of `programs` (number → text). The first error ends a session: the rest get another."""
        done = {}
        waiting = list(programs)
        with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
            for number, text in programs.items():
                self._file(folder, number).write_text(f"{text}{marker_line(number)}\n")
            while waiting:
                for number, outcome in self._session(folder, waiting).items():
                    if outcome.kind == TIMED_OUT and len(waiting) > 1:
                        # The time was that of all the programs before it, too.
                        outcome = self._session(folder, [number])[number]
                    done[number] = outcome
                waiting = [n for n in waiting if n not in done]
        return done

    def _file(self, folder, number):
        return Path(folder) / f"program{number}.swift"

    def _session(self, folder, numbers):
        command = [*NICE, self.kernel, "eval", *(self._file(folder, n) for n in numbers)]
        try:
            run = subprocess.run(command, capture_output=True, timeout=self.timeout)
            output, errors, is_late = run.stdout, run.stderr, False
        except subprocess.TimeoutExpired as late:
            output, errors, is_late = late.stdout or b"", late.stderr or b"", True
        complete, rest = split_output(output.decode(errors="replace"), numbers)
        outcomes = {n: Outcome(RAN, text) for n, text in complete.items()}
        if len(complete) < len(numbers):
            guilty = numbers[len(complete)]
            text = errors.decode(errors="replace")
            if is_late:
                outcomes[guilty] = Outcome(TIMED_OUT, rest, f"no end within {self.timeout} s")
            elif run.returncode < 0 or run.returncode > 1:
                outcomes[guilty] = Outcome(TRAPPED, rest, f"the kernel ended with {run.returncode}: {text[:600]}")
            else:
                outcomes[guilty] = self._failure(text, rest)
        return outcomes

    def _failure(self, errors, output):
        headline = _HEADLINE.search(errors)
        name, message = headline.groups() if headline else ("", errors)
        kind = TRAPPED if name in RUNTIME_ERRORS else REFUSED
        return Outcome(kind, output, f"{message if kind == TRAPPED else f'{name}: {message}'}\n{errors}")


RUNTIME_ERRORS = ("RuntimeError", "LibraryError", "LimitError")
