"""Every room that knows something about a person, and what they know together.

A room with a path to a person that is not here fails the build (test_paden).
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import ModuleType
from typing import Any

from django.apps import apps
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurten.begeleiding import privacy as begeleiding
from buurten.functies import privacy as functies
from buurten.gebieden import privacy as gebieden
from buurten.kaartjes import privacy as kaartjes
from buurten.netwerken import privacy as netwerken
from buurten.prioriteiten import privacy as prioriteiten
from buurten.signalen import privacy as signalen
from buurten.uitnodigingen import privacy as uitnodigingen
from buurten.vragen import privacy as vragen
from buurten.weerwoorden import privacy as weerwoorden
from initiatieven.register import privacy as initiatieven
from initiatieven.steun import privacy as steun
from vrijwilligers.hulpvragen import privacy as hulpvragen
from vrijwilligers.koppelingen import privacy as koppelingen
from vrijwilligers.register import privacy as vrijwilligers
from welzijn.kern.accounts import privacy as accounts
from welzijn.kern.logboek import privacy as logboek
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.notificaties import privacy as notificaties
from welzijn.kern.tijd import vandaag
from welzijn.kern.toestemmingen import privacy as toestemmingen
from welzijn.kern.uitvoer import Rij, aantallen, als_csv, bestandsnaam, bundel, eerste
from welzijn.kern.zoekopdrachten import privacy as zoekopdrachten

# From the roof down: what stands on something forgets before that does.
KAMERS: tuple[ModuleType, ...] = (
    koppelingen,
    hulpvragen,
    vrijwilligers,
    steun,
    initiatieven,
    prioriteiten,
    weerwoorden,
    signalen,
    vragen,
    kaartjes,
    begeleiding,
    netwerken,
    uitnodigingen,
    functies,
    gebieden,
    notificaties,
    zoekopdrachten,
    toestemmingen,
    accounts,
    logboek,
)
# The page of each room about one's own data: its address and its title. The logboek has none:
# who looked and what one did stand on the first page.
BLADZIJDEN: dict[ModuleType, tuple[str, Any]] = {
    accounts: ("account", gettext_lazy("Uw account")),
    toestemmingen: ("toestemmingen", gettext_lazy("Toestemmingen")),
    notificaties: ("berichten", gettext_lazy("Berichten")),
    zoekopdrachten: ("keuzes", gettext_lazy("Bewaarde keuzes")),
    gebieden: ("pagina", gettext_lazy("De pagina van uw wijk")),
    functies: ("functies", gettext_lazy("Wonen en functies")),
    uitnodigingen: ("uitnodigingen", gettext_lazy("Uitnodigingen")),
    netwerken: ("netwerken", gettext_lazy("Bewonersnetwerken")),
    begeleiding: ("hulp", gettext_lazy("Meedoen met hulp")),
    kaartjes: ("kaartje", gettext_lazy("Uw kaartje")),
    vragen: ("vragen", gettext_lazy("Vragen")),
    signalen: ("signalen", gettext_lazy("Signalen")),
    weerwoorden: ("kwesties", gettext_lazy("Kwesties")),
    prioriteiten: ("jaar", gettext_lazy("Het jaar van de wijk")),
    initiatieven: ("ideeen", gettext_lazy("Ideeën")),
    steun: ("steun", gettext_lazy("Steun voor ideeën")),
    vrijwilligers: ("helpen", gettext_lazy("Helpen")),
    hulpvragen: ("hulpvragen", gettext_lazy("Hulp vragen")),
    koppelingen: ("afspraken", gettext_lazy("Afspraken over hulp")),
}
VOORBEELDEN = 20
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")
SPOREN = 10


@dataclass(frozen=True)
class Deel:
    """What one room keeps of one kind; `blijft` says why it stays when the account goes."""

    naam: str
    rijen: Sequence[Rij]
    aantal: int
    blijft: str = ""

    @property
    def is_spoor(self) -> bool:
        """Whether this is what happened (in the logboek), not what is kept."""
        return self.naam in {str(naam) for naam in logboek.BLIJFT}

    @property
    def eerste(self) -> list[list[tuple[str, Any]]]:
        """The first rows, in words, without what is empty."""
        return [
            [
                (woord.replace("_", " "), _leesbaar(w))
                for woord, w in rij.items()
                if w not in ("", None)
            ]
            for rij in eerste(self.rijen, VOORBEELDEN)
        ]

    @property
    def telt(self) -> bool:
        """Whether a number says something: of an account there is one."""
        return self.naam != str(accounts.ACCOUNT)

    @property
    def meer(self) -> int:
        """How many rows there are beside the first."""
        return max(0, self.aantal - VOORBEELDEN)


@dataclass(frozen=True)
class Bladzijde:
    """What one room keeps, under one heading and one address."""

    slug: str
    titel: str
    delen: list[Deel]

    @property
    def vol(self) -> list[Deel]:
        return [deel for deel in self.delen if deel.aantal]

    @property
    def leeg(self) -> list[Deel]:
        return [deel for deel in self.delen if not deel.aantal]


def delen(user: Any) -> list[Deel]:
    """All that the portal knows about this person, from the account up; also what is empty."""
    return [deel for _kamer, deel in _geteld(user, reversed(KAMERS))]


def _geteld(user: Any, kamers: Iterable[ModuleType]) -> list[tuple[ModuleType, Deel]]:
    """What these rooms keep. One question counts it all; rows are read when somebody looks."""
    alle = [(kamer, *deel) for kamer in kamers for deel in kamer.inzage(user).items()]
    geteld = aantallen([rijen for _kamer, _naam, rijen in alle])
    return [
        (kamer, Deel(naam, rijen, aantal, _blijft(kamer, naam)))
        for (kamer, naam, rijen), aantal in zip(alle, geteld, strict=True)
    ]


def _blijft(kamer: ModuleType, naam: str) -> str:
    redenen = {str(deel): str(reden) for deel, reden in getattr(kamer, "BLIJFT", {}).items()}
    return redenen.get(naam, "")


def bladzijden(user: Any) -> list[Bladzijde]:
    """Everything that is kept, by the page on which it can be read; also what is empty."""
    per_kamer: dict[ModuleType, list[Deel]] = {}
    for kamer, deel in _geteld(user, BLADZIJDEN):
        per_kamer.setdefault(kamer, []).append(deel)
    return [
        Bladzijde(slug, str(titel), per_kamer.get(kamer, []))
        for kamer, (slug, titel) in BLADZIJDEN.items()
    ]


def bladzijde(user: Any, slug: str) -> Bladzijde | None:
    """One of these pages, with its rows; None when there is no such page."""
    for kamer, (adres, titel) in BLADZIJDEN.items():
        if adres == slug:
            return Bladzijde(slug, str(titel), [deel for _k, deel in _geteld(user, [kamer])])
    return None


def wat_gaat(user: Any) -> dict[str, Any]:
    """What goes and what stays when this account goes: names and numbers, no data."""
    alles = [deel for deel in delen(user) if deel.aantal]
    return {
        "gaat": [[d.naam, d.aantal if d.telt else 0] for d in alles if not d.blijft],
        "blijft": [[d.naam, d.aantal, d.blijft] for d in alles if d.blijft],
    }


def gekeken(user: Any) -> list[tuple[Inzage, str]]:
    """Who looked last, each with what it was about, in words."""
    laatste = Inzage.objects.over(user)[:SPOREN]
    return [(inzage, _in_woorden(inzage.soort, inzage.object_id)) for inzage in laatste]


def gedaan(user: Any) -> list[tuple[Logregel, str]]:
    """What this person did last, each with the deed in words."""
    laatste = Logregel.objects.van(user)[:SPOREN]
    return [(regel, _daad(regel.daad)) for regel in laatste]


def _daad(naam: str) -> str:
    ding, _punt, daad = naam.replace("_", " ").partition(".")
    return daad if daad.startswith(ding) else f"{ding} {daad}"


def _in_woorden(soort: str, nummer: str) -> str:
    """The name of a kind of thing, or of a list, as people say it."""
    namen = {m._meta.model_name: str(m._meta.verbose_name) for m in apps.get_models()}
    lijst = _("de lijst %(naam)s") % {"naam": nummer.partition(":")[0]}
    return namen.get(soort, lijst)


def bestand(alles: list[Deel]) -> bytes:
    """The same to take along: one zip with everything as JSON, and each part as CSV."""
    stand = {deel.naam: list(deel.rijen) for deel in alles}
    geheel = {_("gemaakt op"): vandaag().isoformat(), _("gegevens"): stand}
    bestanden = {
        "lees_mij.txt": _uitleg(),
        "gegevens.json": json.dumps(geheel, ensure_ascii=False, indent=2, default=str),
    }
    vol = (deel for deel in alles if deel.aantal)
    bestanden |= {f"csv/{bestandsnaam(deel.naam)}.csv": als_csv(stand[deel.naam]) for deel in vol}
    return bundel(bestanden)


def _uitleg() -> str:
    regels = (
        _("Dit is alles wat het portaal over u bewaart."),
        _("In gegevens.json staat alles bij elkaar, om in een ander programma te lezen."),
        _("In de map csv staat elk onderdeel apart, om in een rekenblad te openen."),
        _("Begint een tekst in csv met een ' teken? Dat staat er voor uw veiligheid."),
        _("Over andere mensen staat hier niets in. Welke stickers van u waren, weet niemand."),
    )
    return "\n".join(regels) + "\n"


def _leesbaar(waarde: Any) -> Any:
    """A value as people read it: yes or no, and days and moments in words."""
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    if isinstance(waarde, str):
        waarde = _moment(waarde)
    if isinstance(waarde, datetime):
        return date_format(timezone.localtime(waarde), "j F Y, H:i")
    return date_format(waarde, "j F Y") if isinstance(waarde, date) else waarde


def _moment(tekst: str) -> Any:
    """The day or moment that this text is, if it is one."""
    if not MOMENT.fullmatch(tekst):
        return tekst
    try:
        return datetime.fromisoformat(tekst) if "T" in tekst else date.fromisoformat(tekst)
    except ValueError:  # somebody wrote what only looks like a day
        return tekst
