#!/usr/bin/env python3
"""Sends cells that nobody wrote to a kernel, which must answer each of them and keep its session."""

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path

from mutation import Mutator, cells_of
from session import Broken, Session

ROOT = Path(__file__).resolve().parents[2]
KERNEL = Path(os.environ.get("ACTIVATION_KERNEL", ROOT / ".build/release/activation-kernel"))


def fuzz(kernel, seed, seconds=None, count=None, cells_a_session=200):
    """(how the cells ended → how many, the failures as (seed, number, reason, cells))."""
    mutator = Mutator(cells_of(ROOT / "Tests/Cells"), seed)
    outcomes, failures = Counter(), []
    end = time.monotonic() + (seconds or float("inf"))
    session, number = None, 0
    try:
        while time.monotonic() < end and (count is None or number < count):
            if session is None or len(session.sent) > 2 * cells_a_session:
                if session:
                    session.close()
                session = Session(kernel)
            text = mutator.cell()
            number += 1
            try:
                status, name = session.run(text)
                outcomes[name or status] += 1
                session.check(may_be_reset="%reset" in text or "_of_the_fuzzer" in text)
            except Broken as broken:
                outcomes["broken"] += 1
                failures.append((number, str(broken), culprits(kernel, session.sent)))
                session.close()
                session = None
                print(f"cell {number} of seed {seed}: {broken}", file=sys.stderr, flush=True)
    finally:
        if session:
            session.close()
    return outcomes, failures


def culprits(kernel, sent):
    """As few of the last cells as break a new session: often one alone does."""
    for length in (2, 4, 16, len(sent)):
        last = sent[-length:]
        if breaks(kernel, last):
            return last
    return sent


def breaks(kernel, cells):
    session = Session(kernel)
    try:
        for cell in cells:
            session.run(cell)
        return False
    except Broken:
        return True
    finally:
        session.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernel", type=Path, default=KERNEL)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, help="how long to go on")
    parser.add_argument("--count", type=int, help="how many cells to send")
    parser.add_argument("--keep", type=Path, default=ROOT / "build/fuzz", help="a folder for what breaks the kernel")
    options = parser.parse_args()
    outcomes, failures = fuzz(options.kernel, options.seed, options.seconds, options.count)
    for number, reason, cells in failures:
        options.keep.mkdir(parents=True, exist_ok=True)
        for place, cell in enumerate(cells):
            (options.keep / f"{options.seed}-{number}-{place}.swift").write_text(cell)
        print(f"cell {number}: {reason}; {len(cells)} cells in {options.keep}/{options.seed}-{number}-*.swift")
    print(f"{sum(outcomes.values())} cells of seed {options.seed}: {dict(outcomes.most_common())}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
