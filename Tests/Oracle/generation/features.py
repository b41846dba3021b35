"""Named sets of language features, so that generation can stay within what a kernel has."""

FULL = frozenset(
    "optionals dictionaries sets substrings characters structs enums switch patterns throws defer inout variadics "
    "expressions overloads methods-as-values computed observers multi-statement-closures slices foundation casts "
    "joins library fixed-width nested-functions aliases extensions generics protocols classes key-paths".split()
)

# "joins": literals and optionals whose common type nothing tells, which swiftc 6.3.1 sometimes joins in Any: README.md.

LEVELS = {"1": frozenset(), "full": FULL}


def parse_features(text):
    """`1`, `full`, or a list such as `full,-sets` or `1,optionals,switch`."""
    features = set()
    for word in text.split(","):
        if word in LEVELS:
            features |= LEVELS[word]
        elif word.startswith("-") and word[1:] in FULL:
            features.discard(word[1:])
        elif word in FULL:
            features.add(word)
        else:
            raise ValueError(f"unknown feature '{word}'; known: {', '.join(sorted(LEVELS) + sorted(FULL))}")
    return frozenset(features)
