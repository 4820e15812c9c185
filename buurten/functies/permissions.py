"""Who may what with organisations, functions and living somewhere."""

from typing import Any

from buurten.functies.backends import Zetel, bezetting_van, onthoud, zetels_met
from buurten.functies.models import Bezetting, Functie, Organisatie, Overdracht
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel, bereik
from welzijn.kern.tijd import vandaag

ORGANISATIE_TOEVOEGEN = Recht("organisatie.toevoegen")
ORGANISATIE_BEWERKEN = Recht("organisatie.bewerken")
FUNCTIE_TOEVOEGEN = Recht("functie.toevoegen")
FUNCTIE_BEWERKEN = Recht("functie.bewerken")
FUNCTIE_PLAATSEN = Recht("functie.plaatsen", vers=True)
BEZETTING_TOEKENNEN = Recht("bezetting.toekennen", vers=True)
BEZETTING_BEEINDIGEN = Recht("bezetting.beeindigen", vers=True)
BEZETTING_INPLANNEN = Recht("bezetting.inplannen", vers=True)
BEZETTING_OVERDRAGEN = Recht("bezetting.overdragen", vers=True)
OVERDRACHT_INTREKKEN = Recht("overdracht.intrekken", vers=True)
OVERDRACHT_BEKIJKEN = Recht("overdracht.bekijken", inzage=True, vers=True)

_BEHEER = {Rol.BEHEERDER: Bereik.ALLES}
_ZELF = {
    Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
    Rol.OPBOUWWERKER: Bereik.EIGEN,
    Rol.PARTNER: Bereik.EIGEN,
    Rol.COORDINATOR: Bereik.EIGEN,
    Rol.AMBTENAAR: Bereik.EIGEN,
    Rol.MODERATOR: Bereik.EIGEN,
    Rol.PRIVACYFUNCTIONARIS: Bereik.EIGEN,
}

# A mandate of residents is not handed on: it ends, and they choose again.
_OVER: dict[Rol, Bereik] = {
    **{rol: tot for rol, tot in _ZELF.items() if rol is not Rol.VERTEGENWOORDIGER},
    Rol.TEAMLEIDER: Bereik.ORGANISATIE,
    **_BEHEER,
}

RECHTEN: Tabel = {
    ORGANISATIE_TOEVOEGEN: _BEHEER,
    ORGANISATIE_BEWERKEN: _BEHEER,
    FUNCTIE_TOEVOEGEN: _BEHEER,
    FUNCTIE_BEWERKEN: _BEHEER,
    FUNCTIE_PLAATSEN: _BEHEER,
    BEZETTING_TOEKENNEN: {
        Rol.TEAMLEIDER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
        **_BEHEER,
    },
    BEZETTING_BEEINDIGEN: {Rol.TEAMLEIDER: Bereik.ORGANISATIE, **_BEHEER},
    # When somebody goes: they say it themselves, or who leads the team.
    BEZETTING_INPLANNEN: {**_ZELF, Rol.TEAMLEIDER: Bereik.ORGANISATIE, **_BEHEER},
    BEZETTING_OVERDRAGEN: _OVER,
    # Who planned it takes it back, or who leads their team.
    OVERDRACHT_INTREKKEN: _OVER,
    # What who left tells who comes; of which function is worked out by `visible_to`.
    OVERDRACHT_BEKIJKEN: {
        Rol.VERTEGENWOORDIGER: Bereik.TOEGEWEZEN,
        Rol.OPBOUWWERKER: Bereik.TOEGEWEZEN,
        Rol.PARTNER: Bereik.TOEGEWEZEN,
        Rol.COORDINATOR: Bereik.TOEGEWEZEN,
        Rol.AMBTENAAR: Bereik.TOEGEWEZEN,
        Rol.TEAMLEIDER: Bereik.TOEGEWEZEN,
        Rol.MODERATOR: Bereik.TOEGEWEZEN,
        Rol.PRIVACYFUNCTIONARIS: Bereik.TOEGEWEZEN,
        Rol.BEHEERDER: Bereik.TOEGEWEZEN,
    },
}

# A14: who holds this role gives these roles and no other, within their reach, never to
# themselves. A representative is chosen by residents: the coordinator records their mandate.
STAF = frozenset(Rol) - {Rol.ANONIEM, Rol.BEWONER, Rol.VERTEGENWOORDIGER}
MAG_GEVEN: dict[Rol, frozenset[Rol]] = {
    Rol.TEAMLEIDER: frozenset({Rol.OPBOUWWERKER}),
    Rol.PARTNER: frozenset({Rol.PARTNER}),
    Rol.COORDINATOR: frozenset({Rol.VERTEGENWOORDIGER}),
    Rol.BEHEERDER: STAF,
}
ALLEEN_GEVEN: dict[Rol, frozenset[Rol]] = {
    rol: geeft for rol, geeft in MAG_GEVEN.items() if rol is not Rol.BEHEERDER
}
LEIDT = {rol: MAG_GEVEN[rol] for rol in (Rol.TEAMLEIDER, Rol.BEHEERDER)}
# Who leaves one of these may hand it to a colleague, who holds a function of the same
# organisation already. The others reach further: a team lead or a beheerder invites for these.
DOORGEVEN = frozenset({Rol.OPBOUWWERKER, Rol.PARTNER, Rol.COORDINATOR, Rol.AMBTENAAR})


def mag_organisatie_toevoegen(user: Any) -> bool:
    return bool(user.has_perm(ORGANISATIE_TOEVOEGEN))


def mag_organisatie_bewerken(user: Any, organisatie: Organisatie) -> bool:
    return bool(user.has_perm(ORGANISATIE_BEWERKEN, organisatie))


def mag_functie_toevoegen(user: Any) -> bool:
    return bool(user.has_perm(FUNCTIE_TOEVOEGEN))


def mag_functie_bewerken(user: Any, functie: Functie) -> bool:
    return bool(user.has_perm(FUNCTIE_BEWERKEN, functie))


def mag_functie_plaatsen(user: Any, functie: Functie) -> bool:
    """A12: who holds a function does not decide where it reaches."""
    mag = bool(user.has_perm(FUNCTIE_PLAATSEN, functie))
    return mag and not functie.bezettingen.niet_voorbij().filter(user_id=user.pk).exists()


def mag_toekennen(user: Any, functie: Functie) -> bool:
    """Whether this person may invite somebody for this function."""
    loopt = functie.is_actief and functie.organisatie.is_actief
    return loopt and gever(user, BEZETTING_TOEKENNEN, functie) is not None


def mag_beeindigen(user: Any, bezetting: Bezetting) -> bool:
    """A beheerder ends every one; a team lead those that a team lead may give."""
    alles = user.has_perm(BEZETTING_BEEINDIGEN)
    return bool(alles or gever(user, BEZETTING_BEEINDIGEN, bezetting.functie) is not None)


def gever(
    user: Any, recht: str, functie: Functie, wie: dict[Rol, frozenset[Rol]] = MAG_GEVEN
) -> int | None:
    """The number of the held function through which this person has this right over `functie`.

    One held function decides (rights do not add up), for a role that it may give, and it must
    reach every area of `functie`: else it would give more than it has. No query when the areas
    were loaded along.
    """
    mijn: dict[int, list[Zetel]] = {}
    for zetel in zetels_met(user, recht):
        if zetel.bezetting_id is not None and Rol(functie.rol) in wie.get(zetel.rol, frozenset()):
            mijn.setdefault(zetel.bezetting_id, []).append(zetel)
    geven = (pk for pk, zetels in mijn.items() if _reikt(zetels, recht, functie))
    if (eerste := next(geven, None)) is not None:
        onthoud(user, recht, functie, lambda: [eerste, *geven])
    return eerste


def _reikt(zetels: list[Zetel], recht: str, functie: Functie) -> bool:
    """Whether these seats of one held function lie over every area of the other."""
    tot = bereik(recht, zetels[0].rol)
    if tot is Bereik.ALLES:
        return True
    eigen = tot is Bereik.WIJK or zetels[0].organisatie_id == functie.organisatie_id
    paden = [zetel.pad for zetel in zetels]
    gebieden = list(functie.gebieden.all())
    return eigen and bool(gebieden) and all(any(map(g.ligt_in, paden)) for g in gebieden)


def mag_inplannen(user: Any, bezetting: Bezetting) -> bool:
    """One's own, with any function; another's as ending it: a beheerder, or who may give it."""
    if bezetting.is_van(user):
        return bool(user.has_perm(BEZETTING_INPLANNEN, bezetting))
    alles = user.has_perm(FUNCTIE_BEWERKEN) and user.has_perm(BEZETTING_INPLANNEN)
    return bool(alles or gever(user, BEZETTING_INPLANNEN, bezetting.functie) is not None)


def mag_overdragen(user: Any, bezetting: Bezetting) -> bool:
    """One's own, with the right for it; another's as ending it."""
    if bezetting.is_van(user):
        return bool(user.has_perm(BEZETTING_OVERDRAGEN, bezetting))
    alles = user.has_perm(FUNCTIE_BEWERKEN) and user.has_perm(BEZETTING_OVERDRAGEN)
    return bool(alles or gever(user, BEZETTING_OVERDRAGEN, bezetting.functie) is not None)


def kan_doorgeven(user: Any, bezetting: Bezetting) -> bool:
    """Whether this person may let a colleague hold the function that is left.

    One's own function, which is no more than one has (A14); or who may give it alone. A
    beheerder invites somebody, and that takes two.
    """
    if bezetting.is_van(user):
        return Rol(bezetting.functie.rol) in DOORGEVEN
    return gever(user, BEZETTING_TOEKENNEN, bezetting.functie, ALLEEN_GEVEN) is not None


def mag_intrekken(user: Any, overdracht: Overdracht) -> bool:
    """Before its day: who planned it, while they hold that function, or who leads their team."""
    return overdracht.is_gepland(vandaag()) and _intrekker(user, overdracht) is not None


def _intrekker(user: Any, overdracht: Overdracht) -> int | None:
    """The held function with which this person takes it back."""
    planner, van = overdracht.planner, overdracht.van
    if planner.pk in {zetel.bezetting_id for zetel in zetels_met(user, OVERDRACHT_INTREKKEN)}:
        onthoud(user, OVERDRACHT_INTREKKEN, overdracht, lambda: [planner.pk])
        return planner.pk
    wie = {planner.functie_id: planner.functie, van.functie_id: van.functie}
    geven = (gever(user, OVERDRACHT_INTREKKEN, functie, LEIDT) for functie in wie.values())
    return next((pk for pk in geven if pk is not None), None)


def intrekker(user: Any, overdracht: Overdracht) -> Bezetting | None:
    """The held function for which somebody takes it back: it was planned with it, or it leads."""
    return bezetting_van(user, OVERDRACHT_INTREKKEN, _intrekker(user, overdracht))


def mag_bekijken(user: Any, overdracht: Overdracht) -> bool:
    return bool(user.has_perm(OVERDRACHT_BEKIJKEN, overdracht))


def mag_vestigen(user: Any, gebied: Gebied) -> bool:
    """Everyone who is signed in says for themselves where they live: in a buurt."""
    return bool(user.is_authenticated and user.is_active and gebied.niveau == Gebied.Niveau.BUURT)


def mag_werken(user: Any) -> bool:
    """Whether the pages of a beheerder are for this person."""
    return mag_organisatie_toevoegen(user) and mag_functie_toevoegen(user)
