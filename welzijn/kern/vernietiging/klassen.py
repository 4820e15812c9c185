"""The terms, as data: per class how long, what happens then, and where the term comes from.

`BEWAARTERMIJNEN` in the environment gives a class another number of months: terms are for the
controller, the privacy officer and the archivist to settle, not for who writes programs.
"""

import hashlib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from welzijn.kern.vernietiging.models import Dan

_NAAR = _("naar het voorbeeld van vertrouwelijke signalen: wat over mensen kan gaan, blijft kort")
_MINDER = _("AVG, artikel 5: niet langer dan nodig")
_SIGNALEN = _("Signalen, ADR 0006")


@dataclass(frozen=True)
class Klasse:
    """One class. `dagen` come on top of the months."""

    slug: str
    naam: Any
    maanden: int
    dan: Dan
    bron: Any
    dagen: int = 0

    @property
    def termijn(self) -> int:
        """The months, as this gemeente settled them."""
        return int(settings.BEWAARTERMIJNEN.get(self.slug, self.maanden))

    @property
    def duur(self) -> str:
        """The term in words."""
        delen = []
        if self.termijn:
            delen.append(ngettext("%d maand", "%d maanden", self.termijn) % self.termijn)
        if self.dagen:
            delen.append(ngettext("%d dag", "%d dagen", self.dagen) % self.dagen)
        return " + ".join(delen) or ngettext("%d dag", "%d dagen", 0) % 0

    @property
    def regel(self) -> str:
        """The rule as the record keeps it, the same in every language."""
        return f"{self.slug}:{self.termijn}m{self.dagen}d:{self.dan}"

    @property
    def versie(self) -> str:
        """A fingerprint of the rule with its source: another rule is another version."""
        return hashlib.sha256(f"{self.regel}:{self.maanden}".encode()).hexdigest()[:12]

    def tot(self, vandaag: date) -> date:
        """What began before this day is over its term: the last day of the term itself counts."""
        return maanden_terug(vandaag - timedelta(days=self.dagen), self.termijn)


def maanden_terug(dag: date, maanden: int) -> date:
    """The same day so many months before; the last of the month where there is no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


WEG, LEEG, LOS = Dan.VERWIJDEREN, Dan.LEEGMAKEN, Dan.ANONIMISEREN
_RIJEN: list[tuple[str, Any, int, int, Dan, Any]] = [
    ("signaal_melder", _("Wie een signaal gaf"), 12, 0, LOS, _("Signalen: een jaar na sluiten")),
    ("signaal_intern", _("Signaal dat is afgerond"), 60, 0, LEEG, _SIGNALEN),
    ("signaal_geweigerd", _("Signaal dat niet is overgenomen"), 12, 0, WEG, _SIGNALEN),
    ("signaal_vertrouwelijk", _("Vertrouwelijk signaal, afgerond"), 12, 0, LEEG, _MINDER),
    ("deling", _("Met wie een signaal is gedeeld"), 12, 0, WEG, _MINDER),
    ("wisverzoek", _("Verzoek om een signaal te wissen"), 12, 0, WEG, _MINDER),
    ("afstemming", _("Afspraak tussen organisaties"), 60, 0, WEG, _SIGNALEN),
    ("aanvulling", _("Wat een bewoner zei over een kwestie"), 12, 0, LEEG, _NAAR),
    ("aanvulling_wie", _("Wie iets zei dat op een pagina staat"), 24, 0, LOS, _MINDER),
    ("oordeel", _("Of een antwoord er een was"), 24, 0, LEEG, _MINDER),
    ("vraag", _("Vraag aan een functie, met het antwoord"), 12, 0, LEEG, _NAAR),
    ("overdracht", _("Wat iemand voor een opvolger opschreef"), 12, 0, LEEG, _MINDER),
    ("uitnodiging", _("Uitnodiging of voordracht"), 12, 0, WEG, _MINDER),
    ("adrescode", _("Code om een adres te bewijzen"), 0, 2, WEG, _MINDER),
    ("begeleiding", _("Dat iemand geholpen werd"), 24, 0, WEG, _MINDER),
    ("betwisting", _("Bezwaar tegen wie spreekt"), 24, 0, LEEG, _MINDER),
    ("wijziging", _("Voorstel voor een pagina"), 12, 0, LEEG, _MINDER),
    ("aanlevering", _("Bestand dat op een keuze wacht"), 1, 0, LEEG, _MINDER),
    ("voorstel", _("Wie iets voor het jaar voorstelde"), 24, 0, LOS, _MINDER),
    ("deelname", _("Wie stickers verdeelde"), 0, 72, LOS,
     _("30 dagen na zes weken om bezwaar te maken")),
    ("initiatief", _("Idee dat niet doorging"), 12, 0, WEG, _MINDER),
    ("hulpvraag_wie", _("Wie hulp vroeg en kreeg"), 3, 0, LOS, _("gewoonte in het welzijnswerk")),
    ("hulpvraag", _("Vraag om hulp, afgerond"), 24, 0, WEG, _("buurtbemiddeling: twee jaar")),
    ("hulpvraag_niet", _("Vraag om hulp, ingetrokken"), 0, 42, WEG,
     _("Selectielijst gemeenten 2020, 8.4.1: zes weken")),
    ("vrijwilliger", _("Profiel van wie stopte met helpen"), 12, 0, LEEG,
     _("gewoonte bij vrijwilligers: een jaar")),
    ("bericht", _("Bericht in het portaal"), 12, 0, WEG, _MINDER),
    ("grafsteen", _("Merk van wat is vernietigd"), 3, 0, WEG,
     _("zo lang als reservekopieën, en twee maanden meer")),
    ("bestand", _("Bestand dat bij niets meer hoort"), 0, 2, WEG, _("Open Forms: twee dagen")),
    ("noodinzage", _("Waarom iemand in nood keek"), 60, 0, WEG, _("even lang als wie keek")),
    ("logboek", _("Logboek"), 36, 0, WEG, _("drie jaar, in hele maanden")),
    ("inzagelog", _("Wie in gegevens keek"), 60, 0, WEG, _("vijf jaar, in hele maanden")),
]  # fmt: skip
KLASSEN: dict[str, Klasse] = {
    slug: Klasse(slug, naam, maanden, dan, bron, dagen)
    for slug, naam, maanden, dagen, dan, bron in _RIJEN
}
