"""Where a kwestie came from and what came from it, for its page: in one question."""

from typing import Any

from buurten.kwesties.models import Kwestie


def afkomst(kwestie: Kwestie, user: Any) -> dict[str, Any]:
    """The one it went up in, those that went up in it, and both sides of a split."""
    rijen: Any = kwestie.ging_naar.model._default_manager
    zichtbaar = rijen.rond(kwestie).visible_to(user).select_related("van", "naar")
    heen, terug = [], []
    for rij in zichtbaar:
        (heen if rij.van_id == kwestie.pk else terug).append(rij)
    return {
        "op_in": next((rij for rij in heen if rij.soort == "samenvoegen"), None),
        "delen": [rij for rij in heen if rij.soort == "splitsen"],
        "eerder": terug,
    }
