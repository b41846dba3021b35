"""Words for a person about one kind of difference."""

import difflib

from .outcomes import KERNEL_REFUSES, OUTPUT, SWIFTC_REFUSES


def report(kind, alike, smallest):
    numbers = ", ".join(str(d.number) for d in alike[:12]) + (", …" if len(alike) > 12 else "")
    lines = [f"=== {len(alike)} × {kind}", f"programs {numbers}; the shortest:", "", smallest.text.rstrip(), ""]
    if smallest.verdict in (KERNEL_REFUSES,):
        lines.append(smallest.kernel.message.rstrip())
    elif smallest.verdict == SWIFTC_REFUSES:
        lines += [f"swiftc: {smallest.swift.message.rstrip()}", f"here: {smallest.kernel}"]
    elif smallest.verdict == OUTPUT:
        lines += difflib.unified_diff(
            smallest.swift.output.splitlines(), smallest.kernel.output.splitlines(), "swiftc", "kernel", lineterm="", n=1
        )
    else:
        lines += [f"swiftc: {smallest.swift}", f"kernel: {smallest.kernel}"]
    return "\n".join([*lines, ""])
