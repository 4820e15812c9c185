"""The ballots as a public file: what anyone needs to count again, and nothing more."""

import csv
from collections.abc import Iterator
from itertools import groupby

from buurten.prioriteiten import telling
from buurten.prioriteiten.models import Stemming, Sticker
from welzijn.kern.uitvoer import cel


def biljetten(stemming: Stemming) -> Iterator[list[str]]:
    """A row of headings, then a row per ballot of every group that counts; by random key.

    Only for a closed Stemming. A group that was set aside is not in it (decision 9); neither
    is the road along which a ballot came, because a road that few took would point at people.
    """
    nummers = telling.nummers(stemming)
    yield ["biljet", "groep", "openbaar_van", *(f"voorstel_{nummer}" for nummer in nummers)]
    telt = [naam for naam, groep in stemming.uitkomst["groepen"].items() if groep["telt"]]
    stickers = Sticker.objects.filter(biljet__stemming=stemming, biljet__groep__in=telt)
    rijen = stickers.order_by("biljet_id").values_list(
        "biljet_id", "biljet__groep", "biljet__organisatie__naam", "voorstel_id", "aantal"
    )
    for (pk, groep, organisatie), plakken in groupby(rijen.iterator(), key=lambda rij: rij[:3]):
        verdeling = {voorstel: aantal for *_, voorstel, aantal in plakken}
        aantallen = [str(verdeling.get(nummer, 0)) for nummer in nummers]
        yield [str(pk), groep, cel(organisatie or ""), *aantallen]


def bestand(stemming: Stemming) -> Iterator[str]:
    """The same as lines of CSV."""
    schrijver = csv.writer(_Doorgever())
    return (schrijver.writerow(rij) for rij in biljetten(stemming))


class _Doorgever:
    """A file that hands each line straight on."""

    def write(self, regel: str) -> str:
        return regel
