"""Random programs print the same here as with swiftc; and the tools that say so can tell a difference."""

import os
import shutil

import pytest

from compare import KERNEL, compare
from comparison.kernel_side import KernelSide
from comparison.minimise import minimise
from comparison.outcomes import END, KERNEL_REFUSES, OUTPUT, RAN, REFUSED, SAME, SWIFTC_REFUSES, TRAPPED, Outcome, judge
from comparison.report import report
from comparison.swift_side import SwiftSide
from generation.features import parse_features
from generation.program import LEAST_LINES, generate

SEED = 20
COUNT = 100
FEATURES = parse_features(os.environ.get("ORACLE_FEATURES", "full,-joins"))

needs_swiftc = pytest.mark.skipif(not shutil.which("swiftc"), reason="swiftc is not installed")


@needs_swiftc
@pytest.mark.timeout(900)
def test_random_programs_print_the_same_as_with_swiftc():
    if not KERNEL.exists():
        pytest.fail(f"{KERNEL} is missing: run 'make build' first")
    programs = {n: generate(SEED, n, FEATURES) for n in range(COUNT)}
    counts, differences = compare(programs, SwiftSide(), KernelSide(KERNEL))
    assert not differences, "\n".join(report(d.kind, [d], d) for d in differences)
    assert counts[SAME] >= COUNT * 0.9, counts


@needs_swiftc
@pytest.mark.timeout(300)
def test_swiftc_accepts_what_is_generated():
    programs = {n: generate(SEED + 1, n) for n in range(20)}
    refused = {n: o for n, o in SwiftSide().outcomes(programs).items() if o.kind != RAN}
    assert len(refused) <= 1, refused


@needs_swiftc
@pytest.mark.timeout(300)
def test_swiftc_tells_refusals_and_traps_of_one_batch_apart():
    outcomes = SwiftSide().outcomes(
        {
            1: 'print("one")\n',
            2: 'let wrong2: Int = "a"\n',
            3: "let none3: [Int] = []\nprint(3)\nprint(none3[0])\n",
            4: 'print("four")\n',
        }
    )
    assert outcomes[1] == Outcome(RAN, "one\n")
    assert outcomes[2].kind == REFUSED and "cannot convert value of type 'String'" in outcomes[2].message
    assert outcomes[3] == Outcome(TRAPPED, "3\n", "Index out of range")
    assert outcomes[4] == Outcome(RAN, "four\n")


def test_the_same_seed_and_number_give_the_same_program():
    assert generate(3, 14) == generate(3, 14)
    assert generate(3, 14) != generate(4, 14)
    assert len(generate(3, 14).splitlines()) >= LEAST_LINES


def test_the_smallest_level_has_only_what_it_should():
    text = "".join(generate(5, n, parse_features("1")) for n in range(100))
    for word in ("struct ", "enum ", "switch ", "throw", "?? ", "if let", "Set<", "defer"):
        assert word not in text


@pytest.mark.parametrize(
    ("swift", "kernel", "verdict"),
    [
        (Outcome(RAN, "1\n"), Outcome(RAN, "1\n"), SAME),
        (Outcome(RAN, "1\n"), Outcome(RAN, "2\n"), OUTPUT),
        (Outcome(RAN, "1\n"), Outcome(REFUSED, "", "no"), KERNEL_REFUSES),
        (Outcome(REFUSED, "", "no"), Outcome(RAN, "1\n"), SWIFTC_REFUSES),
        (Outcome(RAN, "1\n"), Outcome(TRAPPED, "1\n", "overflow"), END),
        (Outcome(TRAPPED, "1\n", "Index out of range"), Outcome(TRAPPED, "1\n", "Index out of range\nline 3"), SAME),
        (Outcome(TRAPPED, "1\n", "Index out of range"), Outcome(TRAPPED, "1\n", "Division by zero"), END),
    ],
)
def test_two_outcomes_make_a_verdict(swift, kernel, verdict):
    assert judge(swift, kernel) == verdict


def test_a_failing_program_is_shrunk_to_what_fails():
    text = "let a = 1\nif a > 0 {\n    print(a)\n    print(wrong(1, 2) + 3, a)\n} else {\n    print(2)\n}\nlet b = 2 + a\n"

    def fails(candidate):
        return "print(wrong(" in candidate and all(candidate.count(o) == candidate.count(c) for o, c in ("{}", "()"))

    assert minimise(text, fails) == "print(wrong())\n"
