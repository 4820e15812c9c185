"""Who may what with areas, themes and deliveries of areas."""

from typing import Any

from buurten.gebieden.models import Aanlevering, Gebied, Wijziging
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

GEBIED_BEWERKEN = Recht("gebied.bewerken")
WIJZIGING_VOORSTELLEN = Recht("wijziging.voorstellen")
WIJZIGING_OVERNEMEN = Recht("wijziging.overnemen")
WIJZIGING_AFWIJZEN = Recht("wijziging.afwijzen")
AANLEVERING_AANLEVEREN = Recht("aanlevering.aanleveren")
AANLEVERING_VERWERKEN = Recht("aanlevering.verwerken")
AANLEVERING_WEGGOOIEN = Recht("aanlevering.weggooien")
THEMA_TOEVOEGEN = Recht("thema.toevoegen")
THEMA_BEWERKEN = Recht("thema.bewerken")
THEMA_VERWOORDEN = Recht("thema.verwoorden")

_WIJK = {
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.BEHEERDER: Bereik.ALLES,
}
_BEHEER = {Rol.BEHEERDER: Bereik.ALLES}

RECHTEN: Tabel = {
    GEBIED_BEWERKEN: _WIJK,
    WIJZIGING_VOORSTELLEN: dict.fromkeys((Rol.BEWONER, Rol.PARTNER, Rol.AMBTENAAR), Bereik.WIJK),
    WIJZIGING_OVERNEMEN: _WIJK,
    WIJZIGING_AFWIJZEN: _WIJK,
    AANLEVERING_AANLEVEREN: _BEHEER,
    AANLEVERING_VERWERKEN: _BEHEER,
    AANLEVERING_WEGGOOIEN: _BEHEER,
    THEMA_TOEVOEGEN: _BEHEER,
    THEMA_BEWERKEN: _BEHEER,
    THEMA_VERWOORDEN: {Rol.COORDINATOR: Bereik.ALLES, Rol.BEHEERDER: Bereik.ALLES},
}


def mag_bewerken(user: Any, gebied: Gebied) -> bool:
    """Whether this person edits the page of this area straight away."""
    return bool(user.has_perm(GEBIED_BEWERKEN, gebied))


def mag_voorstellen(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(WIJZIGING_VOORSTELLEN, gebied))


def mag_overnemen(user: Any, wijziging: Wijziging) -> bool:
    open_ = wijziging.kan_naar(Wijziging.Status.OVERGENOMEN)
    return open_ and bool(user.has_perm(WIJZIGING_OVERNEMEN, wijziging))


def mag_afwijzen(user: Any, wijziging: Wijziging) -> bool:
    open_ = wijziging.kan_naar(Wijziging.Status.AFGEWEZEN)
    return open_ and bool(user.has_perm(WIJZIGING_AFWIJZEN, wijziging))


def mag_aanleveren(user: Any) -> bool:
    return bool(user.has_perm(AANLEVERING_AANLEVEREN))


def mag_verwerken(user: Any, aanlevering: Aanlevering) -> bool:
    open_ = aanlevering.kan_naar(Aanlevering.Status.VERWERKT)
    return open_ and bool(user.has_perm(AANLEVERING_VERWERKEN))


def mag_weggooien(user: Any, aanlevering: Aanlevering) -> bool:
    open_ = aanlevering.kan_naar(Aanlevering.Status.VERVALLEN)
    return open_ and bool(user.has_perm(AANLEVERING_WEGGOOIEN))


def mag_thema_toevoegen(user: Any) -> bool:
    return bool(user.has_perm(THEMA_TOEVOEGEN))


def mag_thema_bewerken(user: Any) -> bool:
    return bool(user.has_perm(THEMA_BEWERKEN))


def mag_thema_verwoorden(user: Any) -> bool:
    """The words count for the whole gemeente; every coordinator hears what people say."""
    return bool(user.has_perm(THEMA_VERWOORDEN))
