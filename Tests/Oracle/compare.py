#!/usr/bin/env python3
"""Compares the kernel with swiftc on random programs: what they accept, and what the programs print."""

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

from comparison.kernel_side import KernelSide
from comparison.minimise import minimise
from comparison.outcomes import BOTH_REFUSE, SWIFTC_REFUSES, UNKNOWN, is_difference, judge, kind_of
from comparison.report import report
from comparison.swift_side import SwiftSide
from generation.features import parse_features
from generation.program import generate
from generation.traps import generate_trap

ROOT = Path(__file__).resolve().parents[2]
KERNEL = Path(os.environ.get("ACTIVATION_KERNEL", ROOT / ".build/release/activation-kernel"))


class Difference:
    def __init__(self, number, text, verdict, swift, kernel):
        self.number, self.text, self.verdict, self.swift, self.kernel = number, text, verdict, swift, kernel

    @property
    def kind(self):
        return kind_of(self.verdict, self.swift, self.kernel)


def compare(programs, swift_side, kernel_side):
    """(verdict → how many programs, the differences) of programs given as number → text."""
    swift, kernel = swift_side.outcomes(programs), kernel_side.outcomes(programs)
    counts, differences = Counter(), []
    for number, text in programs.items():
        verdict = judge(swift[number], kernel[number])
        if verdict == SWIFTC_REFUSES:
            # Beside a hundred others swiftc may find something ambiguous that it accepts alone.
            swift[number] = swift_side.outcomes({number: text})[number]
            verdict = judge(swift[number], kernel[number])
        counts[verdict] += 1
        if is_difference(verdict):
            differences.append(Difference(number, text, verdict, swift[number], kernel[number]))
    return counts, differences


def main():
    options = parse_options()
    swift_side, kernel_side = SwiftSide(), KernelSide(options.kernel)
    counts, differences = Counter(), []
    for first in range(options.first, options.first + options.count, options.batch):
        numbers = range(first, min(first + options.batch, options.first + options.count))
        make = generate_trap if options.traps else generate
        programs = {n: make(options.seed, n, options.features) for n in numbers}
        batch_counts, found = compare(programs, swift_side, kernel_side)
        counts += batch_counts
        differences += found
        if not options.traps or first % 50 == 0:
            print(f"programs {numbers.start} to {numbers.stop - 1}: {summary(batch_counts)}", file=sys.stderr, flush=True)
    for kind, alike in by_kind(differences).items():
        smallest = min(alike, key=lambda d: len(d.text))
        if options.minimise:
            smallest = shrink(smallest, swift_side, kernel_side, options.seconds)
        print(report(kind, alike, smallest))
        if options.keep:
            keep(options.keep, alike, smallest)
    print(f"{sum(counts.values())} programs: {summary(counts)}")
    sys.exit(1 if differences else 0)


def by_kind(differences):
    kinds = {}
    for difference in differences:
        kinds.setdefault(difference.kind, []).append(difference)
    return dict(sorted(kinds.items(), key=lambda pair: -len(pair[1])))


def shrink(difference, swift_side, kernel_side, seconds):
    """The same kind of difference in as few statements as possible."""
    found = [difference]

    def differs(text):
        # The kernel first: it is faster, and most shorter programs end there.
        kernel = kernel_side.outcomes({difference.number: text})[difference.number]
        if kernel.kind != difference.kernel.kind:
            return False
        swift = swift_side.outcomes({difference.number: text})[difference.number]
        verdict = judge(swift, kernel)
        shorter = Difference(difference.number, text, verdict, swift, kernel)
        if verdict == difference.verdict and shorter.kind == difference.kind:
            found[0] = shorter
            return True
        return False

    minimise(difference.text, differs, seconds)
    return found[0]


def keep(folder, alike, smallest):
    folder.mkdir(parents=True, exist_ok=True)
    for difference in alike:
        (folder / f"program{difference.number}.swift").write_text(difference.text)
    (folder / f"program{smallest.number}-small.swift").write_text(smallest.text)


def summary(counts):
    order = sorted(counts, key=lambda verdict: (is_difference(verdict), verdict in (BOTH_REFUSE, UNKNOWN)))
    return ", ".join(f"{counts[v]} {v}" for v in order)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=0, help="the number of the first program")
    parser.add_argument("--batch", type=int, default=25, help="how many programs swiftc compiles as one file")
    parser.add_argument("--features", type=parse_features, default=parse_features("full"), help="1, full or a list")
    parser.add_argument("--kernel", type=Path, default=KERNEL)
    parser.add_argument("--keep", type=Path, help="a folder for the programs that differ")
    parser.add_argument("--minimise", action="store_true", help="shrink one program of each kind of difference")
    parser.add_argument("--seconds", type=float, default=60, help="how long to shrink one program at most")
    parser.add_argument("--traps", action="store_true", help="programs that end in a trap, one a compilation")
    options = parser.parse_args()
    if options.traps:
        options.batch = 1
    return options


if __name__ == "__main__":
    main()
