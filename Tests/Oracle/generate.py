#!/usr/bin/env python3
"""Writes random Swift programs: well-typed, deterministic, without an end that traps."""

import argparse
from pathlib import Path

from generation.features import parse_features
from generation.program import generate
from generation.traps import generate_trap


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first program")
    parser.add_argument("--features", type=parse_features, default=parse_features("full"), help="1, full or a list")
    parser.add_argument("--output", type=Path, help="a folder for one file a program; without it all go to the output")
    parser.add_argument("--traps", action="store_true", help="programs that end in a trap")
    options = parser.parse_args()
    for number in range(options.first, options.first + options.count):
        text = (generate_trap if options.traps else generate)(options.seed, number, options.features)
        if options.output:
            options.output.mkdir(parents=True, exist_ok=True)
            (options.output / f"program{number}.swift").write_text(text)
        else:
            print(f"// program {number}\n{text}")


if __name__ == "__main__":
    main()
