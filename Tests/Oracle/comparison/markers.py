"""A line in the output behind each program, so that many can run one after another."""


def marker(number):
    return f"‡ end of program {number} ‡"


def marker_line(number):
    return f'print("{marker(number)}")'


def split_output(output, numbers):
    """(number → output of the programs that came to their end, what was printed after the last of them)."""
    complete = {}
    for number in numbers:
        before, found, after = output.partition(marker(number) + "\n")
        if not found:
            break
        complete[number] = before
        output = after
    return complete, output
