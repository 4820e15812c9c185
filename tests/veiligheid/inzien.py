"""E08: whoever reads who somebody is, on whatever page, left a line in the inzagelog.

The pages are those that A02 opens (test_matrix); what this finds is asked there.
"""

from collections.abc import Iterator

from tests.veiligheid.deuren import Deuren
from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import ROLLEN

# People whose names are in no public place: who asks, who helps, who takes part with help.
STIL = ("vrager", "helper", "buur", "verre", "deelnemer", "deelnemerander",
        "noodhelper", "noodvrager")  # fmt: skip

# Pages that name somebody for another reason than asking or giving help.
GEWOON = {
    "gebieden:wijziging": "who proposes a change to a public page signs it",
    "gebieden:wijzigingen": "idem",
    "uitnodigingen:detail": "who looks after a function reads whom they invited for it",
    "uitnodigingen:bevestigen": "idem",
    "accounts:factor_intrekken": "who helps somebody that lost a key says whom",
}


def sleutels(deuren: Deuren) -> dict[str, str]:
    """Canary of a name or address -> the pseudonym of that person."""
    gevonden = {}
    for naam in STIL:
        ding = deuren.wereld.dingen.get(f"mens.{naam}")
        if ding is None:
            ding = deuren.wereld.dingen[f"deelnemer.{naam[9:] or 'eigen'}"].user
        for wat in ("naam", "mail"):
            gevonden[f"kanarie{wat}{naam}kanarie"] = str(ding.sleutel)
    return gevonden


def ongezien(deuren: Deuren) -> Iterator[str]:
    """Pages that showed somebody without a line."""
    wie = sleutels(deuren)
    for naam, ding, get, _post in rijen():
        for rol in (rol for rol, mag in zip(ROLLEN, get, strict=True) if mag == "2"):
            adres = deuren.adres(naam, ding, rol)
            if (rol, adres) not in deuren.blikken:
                deuren.klop(rol, "get", adres)
            woorden, gelogd = deuren.blikken.get((rol, adres), (set(), set()))
            getoond = {wie[woord] for woord in woorden if woord in wie}
            if getoond - gelogd and naam not in GEWOON:
                yield f"{naam} {ding} showed {rol} somebody without a line in the inzagelog"
