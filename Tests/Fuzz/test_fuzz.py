"""The kernel answers every cell and keeps its session."""

import pytest

from fuzz import KERNEL, ROOT, fuzz
from mutation import Mutator, cells_of


@pytest.mark.timeout(900)
def test_no_cell_breaks_the_kernel():
    if not KERNEL.exists():
        pytest.fail(f"{KERNEL} is missing: run 'make build' first")
    outcomes, failures = fuzz(KERNEL, seed=20, count=400)
    assert not failures, "\n".join(f"cell {number}: {reason}\n{cells[-1]}" for number, reason, cells in failures)
    assert outcomes["ok"] > 10 and sum(outcomes.values()) == 400, outcomes


def test_the_same_seed_gives_the_same_cells():
    cells = cells_of(ROOT / "Tests/Cells")
    one, other, third = Mutator(cells, 3), Mutator(cells, 3), Mutator(cells, 4)
    made = [one.cell() for _ in range(50)]
    assert made == [other.cell() for _ in range(50)] != [third.cell() for _ in range(50)]
