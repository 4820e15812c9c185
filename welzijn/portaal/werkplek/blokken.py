"""What waits for somebody, per right they hold: each block is one query and one link."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q, rollen
from buurten.prioriteiten.models import Ronde
from buurten.signalen.models import Signaal
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Rol

HOOGSTENS = 5
TELLEN_TOT = 100  # beyond this nobody needs the exact number, and counting costs


@dataclass
class Blok:
    """One pile of work: the oldest first, at most five shown, the rest behind the link."""

    titel: str
    leeg: str
    adres: str
    meer: str
    dingen: list[Any] = field(default_factory=list)
    totaal: int = 0
    sinds: str = ""

    @classmethod
    def van(
        cls, titel: str, leeg: str, adres: str, meer: str, dingen: QuerySet[Any], sinds: str = ""
    ) -> "Blok":
        """`sinds` names the field that tells since when a thing waits."""
        totaal = dingen.order_by()[:TELLEN_TOT].count()
        return cls(titel, leeg, adres, meer, list(dingen[:HOOGSTENS]), totaal, sinds)

    @property
    def aantal(self) -> str:
        return str(self.totaal) if self.totaal < TELLEN_TOT else f"{TELLEN_TOT - 1}+"

    @property
    def rijen(self) -> list[tuple[Any, datetime | None]]:
        """Each thing with the moment since which it waits."""
        return [(ding, getattr(ding, self.sinds, None)) for ding in self.dingen]


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
        sinds="gemeld_op",
    )


def ideeen(user: Any) -> Blok:
    """Initiatives that wait to be published."""
    return Blok.van(
        _("Ideeën die op plaatsing wachten"),
        _("Er wacht geen idee."),
        reverse("initiatieven:wachtrij"),
        _("Naar de wachtrij"),
        Initiatief.objects.te_beoordelen(user).select_related("gebied"),
        sinds="ingediend_op",
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
        sinds="gemaakt_op",
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


def wegen(user: Any) -> Blok:
    """Rounds in which this person can divide stickers now."""
    nu = Ronde.objects.filter(bereik_q(user, "stemming.stemmen"), status=Ronde.Fase.WEGEN)
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
        _("Alle signalen"),
        mijn.order_by("-pk"),
    )


def eigen(user: Any) -> Blok:
    """What this person started."""
    mijn = Initiatief.objects.filter(indiener_id=user.pk).select_related("gebied")
    return Blok.van(
        _("Mijn ideeën"),
        _("U hebt nog geen idee voorgesteld."),
        reverse("initiatieven:lijst"),
        _("Alle initiatieven"),
        mijn.order_by("-pk"),
    )


PER_ROL: dict[Rol, list[Callable[[Any], Blok]]] = {
    Rol.OPBOUWWERKER: [signalen, vragen, ideeen],
    Rol.COORDINATOR: [rondes, signalen, ideeen],
    Rol.VERTEGENWOORDIGER: [rondes],
    Rol.AMBTENAAR: [rondes],
    Rol.PARTNER: [wegen],
    Rol.MODERATOR: [ideeen],
    Rol.BEWONER: [wegen, afspraken, eigen, gemeld],
}


def blokken(user: Any) -> list[Blok]:
    """The blocks of every role this person has, each once, in the order of the roles."""
    mijn = rollen(user)
    keuze = [maak for rol, makers in PER_ROL.items() if rol in mijn for maak in makers]
    return [maak(user) for maak in dict.fromkeys(keuze)]
