"""Every promise about safety that we claim has a test that names it (decision 30)."""

import re
from collections.abc import Iterable, Iterator

from tests.house.huis import CLAIMED
from tests.house.reading import nothing, promises

SELF = {"tests.house.huis", "tests.house.test_ids"}


def unproven(claimed: Iterable[str], sources: list[str]) -> Iterator[str]:
    """Ids that no source names as a whole word, as `A06` or in a name as `test_a06_...`."""
    whole = {
        word.upper()
        for text in sources
        for word in re.findall(r"(?<![A-Za-z0-9])[A-Za-z]\d\d(?![A-Za-z0-9])", text)
    }
    for name in claimed:
        if name not in whole:
            yield f"{name} is claimed and no test names it: write the test, or take the claim away"


def test_every_claimed_id_has_a_test() -> None:
    sources = [m.source for m in promises() if m.name not in SELF and ".test_" in m.name]
    nothing(unproven(CLAIMED, sources))


def test_claims_are_in_order_and_said_once() -> None:
    assert sorted(set(CLAIMED)) == CLAIMED
