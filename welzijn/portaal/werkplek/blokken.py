"""What waits for somebody, per right they hold: each block is one query and one link."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q, rollen
from buurten.gebieden.models import Wijziging
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Ronde
from buurten.signalen.models import Signaal
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Rol

HOOGSTENS = 5
TELLEN_TOT = 100  # beyond this nobody needs the exact number


@dataclass
class Blok:
    """One pile of work: the oldest first, at most five shown, the rest behind the link."""

    titel: str
    leeg: str
    adres: str
    meer: str
    dingen: list[Any] = field(default_factory=list)
    totaal: int = 0
    moment: str = ""

    @classmethod
    def van(
        cls, titel: str, leeg: str, adres: str, meer: str, rijen: QuerySet[Any], moment: str = ""
    ) -> "Blok":
        """Counts what it read: no second query. `moment` names the field with a day to show."""
        dingen = list(rijen[:TELLEN_TOT])
        return cls(titel, leeg, adres, meer, dingen[:HOOGSTENS], len(dingen), moment)

    @property
    def aantal(self) -> str:
        return str(self.totaal) if self.totaal < TELLEN_TOT else f"{TELLEN_TOT - 1}+"

    @property
    def rijen(self) -> list[tuple[Any, date | None]]:
        """Each thing with the day since which it waits, or until which it was promised."""
        return [(ding, getattr(ding, self.moment, None)) for ding in self.dingen]


def signalen(user: Any) -> Blok:
    """New signals in the wijken where this person bundles."""
    mag = bereik_q(user, "kwestie.bundelen")
    nieuw = Signaal.objects.filter(mag).nieuw().met_termijn().select_related("gebied")
    return Blok.van(
        _("Nieuwe signalen"),
        _("Alle signalen zijn bekeken."),
        reverse("signalen:lijst") + "?status=nieuw&volgorde=oudste",
        _("Alle nieuwe signalen"),
        nieuw.order_by("pk"),
        moment="gemeld_op",
    )


def ideeen(user: Any) -> Blok:
    """Initiatives that wait to be published."""
    return Blok.van(
        _("Ideeën die op plaatsing wachten"),
        _("Er wacht geen idee."),
        reverse("initiatieven:wachtrij"),
        _("Naar de wachtrij"),
        Initiatief.objects.te_beoordelen(user).select_related("gebied"),
        moment="ingediend_op",
    )


def wijzigingen(user: Any) -> Blok:
    """What residents want to change on the page of their area."""
    open_ = Wijziging.objects.filter(bereik_q(user, "wijziging.overnemen")).open()
    return Blok.van(
        _("Voorstellen voor een pagina"),
        _("Er wacht geen voorstel voor een pagina."),
        reverse("gebieden:wijzigingen") + f"?status={Wijziging.Status.VOORGESTELD}",
        _("Alle voorstellen"),
        open_.select_related("gebied").order_by("pk"),
        moment="gemaakt_op",
    )


def vragen(user: Any) -> Blok:
    """Open requests for a hand in the wijken where this person matches."""
    open_ = Hulpvraag.objects.open().filter(bereik_q(user, "koppeling.koppelen"))
    return Blok.van(
        _("Hulpvragen zonder helper"),
        _("Voor elke hulpvraag is iemand gevonden."),
        reverse("hulpvragen:lijst") + "?status=open",
        _("Alle hulpvragen"),
        open_.select_related("gebied").order_by("pk"),
        moment="gemaakt_op",
    )


def rondes(user: Any) -> Blok:
    """Running rounds in which this person signs or leads."""
    mag = bereik_q(user, "ronde.ondertekenen") | bereik_q(user, "ronde.doorgaan")
    lopend = Ronde.objects.filter(mag).lopend().exclude(status=Ronde.Fase.UITVOEREN)
    return Blok.van(
        _("Het jaar van uw wijken"),
        _("Er loopt nu geen keuze."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        lopend.select_related("gebied").order_by("jaar", "gebied__naam"),
    )


def te_geven(user: Any) -> Blok:
    """What comes first in a year, while nobody has the commission yet."""
    mag = bereik_q(user, "opdracht.geven", pad="ronde__gebied__pad")
    wacht = Prioriteit.objects.filter(mag, ronde__status=Ronde.Fase.UITVOEREN, opdrachten=None)
    return Blok.van(
        _("Opdrachten om te geven"),
        _("Voor alles wat eerst komt, is een opdracht gegeven."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        wacht.select_related("voorstel", "ronde__gebied").order_by("pk"),
    )


def opdrachten(user: Any) -> Blok:
    """Commissions on which this person reports, the nearest end first."""
    mag = bereik_q(
        user,
        "opdracht.berichten",
        pad="prioriteit__ronde__gebied__pad",
        organisatie="uitvoerder_id",
    )
    lopend = Opdracht.objects.filter(mag).lopend().met_termijn()
    return Blok.van(
        _("Opdrachten die lopen"),
        _("Er loopt nu geen opdracht."),
        reverse("opdrachten:lijst"),
        _("Alle opdrachten"),
        lopend.select_related("prioriteit__ronde__gebied").order_by("tot", "pk"),
        moment="tot",
    )


def opgepakt(user: Any) -> Blok:
    """Kwesties that wait for an answer of this person's organisation, the oldest first."""
    mag = bereik_q(user, "kwestie.teruggeven", organisatie="opgepakt_door_id")
    bezig = Kwestie.objects.filter(mag, status=Kwestie.Status.OPGEPAKT)
    return Blok.van(
        _("Kwesties die zijn opgepakt"),
        _("Er wacht geen kwestie op uw antwoord."),
        reverse("kwesties:lijst") + f"?status={Kwestie.Status.OPGEPAKT}",
        _("Alle opgepakte kwesties"),
        bezig.select_related("gebied").order_by("pk"),
        moment="gemaakt_op",
    )


def op_te_pakken(user: Any) -> Blok:
    """Public kwesties that nobody picked up yet."""
    mag = bereik_q(user, "kwestie.oppakken")
    open_ = Kwestie.objects.filter(mag, status=Kwestie.Status.OPEN, is_openbaar=True)
    return Blok.van(
        _("Kwesties die niemand oppakte"),
        _("Elke kwestie is opgepakt."),
        reverse("kwesties:lijst") + f"?status={Kwestie.Status.OPEN}",
        _("Alle open kwesties"),
        open_.select_related("gebied").order_by("pk"),
        moment="gemaakt_op",
    )


def wegen(user: Any) -> Blok:
    """Rounds in which this person can divide stickers now, and did not do so yet."""
    mag = Ronde.objects.filter(bereik_q(user, "stemming.stemmen"), status=Ronde.Fase.WEGEN)
    nu = mag.exclude(stemmingen__deelnames__user=user)
    return Blok.van(
        _("Stickers verdelen"),
        _("Er is nu niets om te kiezen."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        nu.select_related("gebied").order_by("jaar"),
    )


def afspraken(user: Any) -> Blok:
    """Matches that wait for this person's own answer, or are going on."""
    mijn = Koppeling.objects.actief().visible_to(user).select_related("hulpvraag__gebied")
    return Blok.van(
        _("Hulp geven en krijgen"),
        _("U hebt nu geen afspraken."),
        reverse("hulpvragen:lijst"),
        _("Helpen of hulp vragen"),
        mijn.order_by("pk"),
    )


def gemeld(user: Any) -> Blok:
    """What this person noticed, and how it stands."""
    mijn = Signaal.objects.filter(melder_id=user.pk).select_related("gebied")
    return Blok.van(
        _("Mijn signalen"),
        _("U gaf nog geen signaal door."),
        reverse("signalen:lijst"),
        _("Al mijn signalen"),
        mijn.order_by("-pk"),
    )


def eigen(user: Any) -> Blok:
    """What this person started."""
    mijn = Initiatief.objects.filter(indiener_id=user.pk).select_related("gebied")
    return Blok.van(
        _("Mijn ideeën"),
        _("U hebt nog geen idee voorgesteld."),
        reverse("initiatieven:eigen"),
        _("Al mijn ideeën"),
        mijn.order_by("-pk"),
    )


PER_ROL: dict[Rol, list[Callable[[Any], Blok]]] = {
    Rol.OPBOUWWERKER: [signalen, vragen, ideeen, wijzigingen, opgepakt, opdrachten],
    Rol.COORDINATOR: [rondes, te_geven, opdrachten, signalen, ideeen, wijzigingen],
    Rol.VERTEGENWOORDIGER: [rondes, opdrachten, wijzigingen],
    Rol.AMBTENAAR: [rondes, op_te_pakken, opgepakt, opdrachten],
    Rol.PARTNER: [opgepakt, opdrachten, op_te_pakken, wegen],
    Rol.MODERATOR: [ideeen],
    Rol.BEWONER: [wegen, afspraken, eigen, gemeld],
}


def blokken(user: Any) -> list[Blok]:
    """The blocks of every role this person has, each once, in the order of the roles."""
    mijn = rollen(user)
    keuze = [maak for rol, makers in PER_ROL.items() if rol in mijn for maak in makers]
    return [maak(user) for maak in dict.fromkeys(keuze)]
