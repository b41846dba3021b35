"""What became of a program on one side, and what two sides make of it together."""

import re
from dataclasses import dataclass
from itertools import zip_longest

RAN, REFUSED, TRAPPED, TIMED_OUT = "ran", "refused", "trapped", "timed out"


@dataclass(frozen=True)
class Outcome:
    kind: str
    output: str = ""
    message: str = ""  # of a refusal or a trap

    def __str__(self):
        return f"{self.kind}: {self.message or self.output}"


SAME = "same"
OUTPUT = "different output"
KERNEL_REFUSES = "accepted by swiftc, refused here"
SWIFTC_REFUSES = "accepted here, refused by swiftc"
BOTH_REFUSE = "refused by both"
END = "different end"
UNKNOWN = "no answer from swiftc"


def judge(swift, kernel):
    """How two outcomes of one program compare."""
    if swift.kind == TIMED_OUT:
        return UNKNOWN
    if swift.kind == REFUSED:
        return BOTH_REFUSE if kernel.kind == REFUSED else SWIFTC_REFUSES
    if kernel.kind == REFUSED:
        return KERNEL_REFUSES
    if swift.kind != kernel.kind:
        return END
    if swift.output != kernel.output:
        return OUTPUT
    return SAME if swift.kind == RAN or _same_trap(swift.message, kernel.message) else END


def _same_trap(swift, kernel):
    return not swift or not kernel or swift in kernel or kernel in swift


def is_difference(verdict):
    return verdict not in (SAME, BOTH_REFUSE, UNKNOWN)


def kind_of(verdict, swift, kernel):
    """One text for all differences of one kind: names and numbers in the message do not count."""
    if verdict == KERNEL_REFUSES:
        return f"{verdict}: {general(kernel.message)}"
    if verdict == SWIFTC_REFUSES:
        return f"{verdict}: {general(swift.message)}"
    if verdict == END:
        return f"{verdict}: {swift.kind} {general(swift.message)} / {kernel.kind} {general(kernel.message)}"
    return f"{verdict}: {first_difference(swift.output, kernel.output)}"


def first_difference(swift, kernel):
    """The first lines that differ, without their numbers."""
    for one, other in zip_longest(swift.splitlines(), kernel.splitlines(), fillvalue="no line"):
        if one != other:
            return f"{general(one)} / {general(other)}"
    return "line ends"


def general(message):
    lines = [line for line in message.strip().splitlines() if "Fatal error" in line] or message.strip().splitlines() or [""]
    first = lines[0][:200]
    return re.sub(r"\d+", "N", re.sub(r"([A-Za-z]+?)\d*_?\d+\b", r"\1", first))
