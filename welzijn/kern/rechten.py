"""Who may what: roles, scopes, and the one table that joins what every room allows.

A room writes its own rows in `RECHTEN` of its `permissions.py`; `KAMERS` names those rooms.
The names are strings because the foundation may not import what stands on it.
"""

from collections.abc import Mapping
from functools import cache

from django.db.models import TextChoices
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class Rol(TextChoices):
    """What somebody is, here and now. Professional roles come from a held function."""

    ANONIEM = "anoniem", _("Bezoeker")
    BEWONER = "bewoner", _("Bewoner")
    VERTEGENWOORDIGER = "vertegenwoordiger", _("Vertegenwoordiger van bewoners")
    OPBOUWWERKER = "opbouwwerker", _("Opbouwwerker")
    PARTNER = "partner", _("Partner")
    COORDINATOR = "coordinator", _("Coördinator")
    AMBTENAAR = "ambtenaar", _("Ambtenaar")
    TEAMLEIDER = "teamleider", _("Teamleider")
    PRIVACYFUNCTIONARIS = "privacyfunctionaris", _("Functionaris gegevensbescherming")
    MODERATOR = "moderator", _("Moderator")
    BEHEERDER = "beheerder", _("Beheerder")


class Groep(TextChoices):
    """The three voices that are always shown side by side, never averaged away."""

    BEWONERS = "bewoners", _("Bewoners")
    PROFESSIONALS = "professionals", _("Professionals")
    GEMEENTE = "gemeente", _("Gemeente")


GROEP_VAN_ROL = {
    Rol.BEWONER: Groep.BEWONERS,
    Rol.VERTEGENWOORDIGER: Groep.BEWONERS,
    Rol.OPBOUWWERKER: Groep.PROFESSIONALS,
    Rol.PARTNER: Groep.PROFESSIONALS,
    Rol.COORDINATOR: Groep.PROFESSIONALS,
    Rol.TEAMLEIDER: Groep.PROFESSIONALS,
    Rol.AMBTENAAR: Groep.GEMEENTE,
}


class Bereik(TextChoices):
    """How far a right reaches."""

    ALLES = "alles", _("overal")
    WIJK = "wijk", _("in de eigen wijk")
    ORGANISATIE = "organisatie", _("van de eigen organisatie, in de eigen wijk")
    EIGEN = "eigen", _("wat van uzelf is")
    TOEGEWEZEN = "toegewezen", _("wat aan u is toegewezen")
    GEDEELD = "gedeeld", _("wat met u is gedeeld")
    NOOD = "nood", _("in nood, een uur lang, en een ander kijkt mee")


class Recht(str):
    """The name of a right, "<thing>.<deed>"; the same word as the action and the address.

    `inzage`: every look under this right is written to the inzagelog. `vers`: who uses it
    proved who they are at most fifteen minutes ago. That professional roles need a second
    factor is no flag: without one in this session their seats do not count at all.
    """

    inzage: bool
    vers: bool

    def __new__(cls, naam: str, *, inzage: bool = False, vers: bool = False) -> "Recht":
        recht = super().__new__(cls, naam)
        recht.inzage, recht.vers = inzage, vers
        return recht


Tabel = Mapping[Recht, Mapping[Rol, Bereik]]

KAMERS = (
    "welzijn.kern.accounts.permissions",
    "buurten.gebieden.permissions",
    "buurten.functies.permissions",
    "buurten.uitnodigingen.permissions",
    "buurten.netwerken.permissions",
    "buurten.begeleiding.permissions",
    "buurten.kaartjes.permissions",
    "buurten.vragen.permissions",
    "buurten.noodinzagen.permissions",
    "buurten.signalen.permissions",
    "buurten.delingen.permissions",
    "buurten.terugmeldingen.permissions",
    "buurten.wisverzoeken.permissions",
    "buurten.kwesties.permissions",
    "buurten.afspraken.permissions",
    "buurten.weerwoorden.permissions",
    "buurten.samenhang.permissions",
    "buurten.prioriteiten.permissions",
    "buurten.opdrachten.permissions",
    "initiatieven.register.permissions",
    "initiatieven.steun.permissions",
    "vrijwilligers.register.permissions",
    "vrijwilligers.hulpvragen.permissions",
    "vrijwilligers.koppelingen.permissions",
    "welzijn.portaal.bewaartermijnen.permissions",
    "welzijn.portaal.privacy.permissions",
    "welzijn.portaal.toezicht.permissions",
)


@cache
def rechten() -> dict[str, dict[Rol, Bereik]]:
    """The whole policy: right -> role -> scope."""
    tabel: dict[str, dict[Rol, Bereik]] = {}
    for kamer in KAMERS:
        for recht, rollen in import_string(f"{kamer}.RECHTEN").items():
            tabel[recht] = dict(rollen)
    return tabel


def bereik(recht: str, rol: str) -> Bereik | None:
    """How far this right reaches for this role; None when the role does not have it."""
    return rechten().get(recht, {}).get(Rol(rol))


def tabel() -> list[tuple[str, Rol, Bereik]]:
    """The policy as rows (right, role, scope), in the order of the rooms, to print and to test."""
    return [(recht, rol, tot) for recht, rollen in rechten().items() for rol, tot in rollen.items()]
