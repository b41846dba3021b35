"""Named sets of language features, so that generation can stay within what a kernel has."""

FULL = frozenset(
    "optionals dictionaries sets substrings structs enums switch patterns throws defer inout variadics expressions "
    "overloads methods-as-values computed multi-statement-closures slices characters foundation casts library "
    "interpolated-calls errors nested-functions aliases extensions generics protocols".split()
)

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
