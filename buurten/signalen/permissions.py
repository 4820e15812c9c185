"""Who may do what with a signal: the table, and the state of the signal."""

from typing import Any

from django.utils import timezone

from buurten.functies.backends import namens, zetels_met
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

MELDEN = Recht("signaal.melden")
INZENDEN = Recht("signaal.inzenden")
BEKIJKEN = Recht("signaal.bekijken")  # that it is there: subject and state
LEZEN = Recht("signaal.lezen")
INZIEN = Recht("signaal.inzien", inzage=True, vers=True)
GEDEELD = Recht("signaal.gedeeld", inzage=True, vers=True)
NOOD = Recht("signaal.nood", inzage=True, vers=True)
VERWIJDEREN = Recht("signaal.verwijderen")
TOELATEN = Recht("signaal.toelaten")
WEIGEREN = Recht("signaal.weigeren")
INDELEN = Recht("signaal.indelen")
AFRONDEN = Recht("signaal.afronden")
MEENEMEN = Recht("signaal.meenemen", vers=True)  # the list as a file

_WERKERS = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}

# security.md, "Signal L1" and "L2": officials work with aggregates, a moderator does not read
# these. A partner learns of the subjects of the covenant alone (assigned to them), a
# representative of all, neither the words. What is confidential is of one organisation.
RECHTEN: Tabel = {
    MELDEN: {
        Rol.BEWONER: Bereik.WIJK,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.PARTNER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.WIJK,
    },
    INZENDEN: {Rol.ANONIEM: Bereik.ALLES},
    BEKIJKEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.PARTNER: Bereik.TOEGEWEZEN,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.EIGEN,
    },
    LEZEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
        Rol.PARTNER: Bereik.EIGEN,
        Rol.AMBTENAAR: Bereik.EIGEN,
        **_WERKERS,
    },
    INZIEN: {Rol.OPBOUWWERKER: Bereik.ORGANISATIE},
    GEDEELD: {
        Rol.OPBOUWWERKER: Bereik.GEDEELD,
        Rol.PARTNER: Bereik.GEDEELD,
        Rol.COORDINATOR: Bereik.GEDEELD,
        Rol.AMBTENAAR: Bereik.GEDEELD,
    },
    NOOD: {Rol.MODERATOR: Bereik.NOOD, Rol.BEHEERDER: Bereik.NOOD},
    VERWIJDEREN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
        Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
    },
    TOELATEN: _WERKERS,
    WEIGEREN: _WERKERS,
    INDELEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
        Rol.PARTNER: Bereik.EIGEN,
        Rol.AMBTENAAR: Bereik.EIGEN,
        **_WERKERS,
    },
    AFRONDEN: _WERKERS,
    MEENEMEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.PARTNER: Bereik.TOEGEWEZEN,
        Rol.AMBTENAAR: Bereik.EIGEN,
        **_WERKERS,
    },
}


def mag_melden(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(MELDEN, gebied))


def geeft_besloten(user: Any, gebied: Gebied) -> bool:
    """Whether what this person gives here may be confidential from the start."""
    return bool(user.has_perm("signaal.verhogen", gebied))


def mag_inzenden(user: Any, gebied: Gebied) -> bool:
    """Without an account, anywhere; who has one and works or lives elsewhere does it this way."""
    return bool(user.has_perm(INZENDEN, gebied))


def mag_bekijken(user: Any, signaal: Signaal) -> bool:
    eerst = signaal.status not in Signaal.BUITEN or user.has_perm(TOELATEN, signaal)
    return eerst and bool(user.has_perm(BEKIJKEN, signaal))


def mag_toelaten(user: Any, signaal: Signaal) -> bool:
    ongelezen = signaal.status == Signaal.Status.INGEZONDEN
    return ongelezen and bool(user.has_perm(TOELATEN, signaal))


def mag_weigeren(user: Any, signaal: Signaal) -> bool:
    return signaal.kan_naar(Signaal.Status.GEWEIGERD) and user.has_perm(WEIGEREN, signaal)


def mag_indelen(user: Any, signaal: Signaal) -> bool:
    """As long as nothing was done with it: a kwestie has a subject of its own."""
    vroeg = signaal.status in (Signaal.Status.NIEUW, Signaal.Status.INGEZONDEN)
    return vroeg and bool(user.has_perm(INDELEN, signaal))


def mag_inzien(user: Any, signaal: Signaal) -> bool:
    """Whether somebody else's confidential words may be read: of the organisation, or shared."""
    return bool(user.has_perm(INZIEN, signaal) or user.has_perm(GEDEELD, signaal))


def mag_afronden(user: Any, signaal: Signaal) -> bool:
    """What is confidential only by the organisation whose it is."""
    mag = user.has_perm(AFRONDEN, signaal) and signaal.kan_naar(Signaal.Status.AFGEROND)
    return mag and (not signaal.is_vertrouwelijk or user.has_perm(INZIEN, signaal))


def besloten_voor(user: Any, signaal: Signaal) -> bool:
    """Whether these words are confidential, and of somebody else: then a look leaves a line."""
    return signaal.is_vertrouwelijk and not signaal.is_van(user)


def op_grond_van(user: Any, signaal: Signaal) -> tuple[Recht, Bezetting | None]:
    """By which right, and for which function, somebody reads this confidential signal."""
    for recht in (INZIEN, GEDEELD, NOOD):
        if user.has_perm(recht, signaal):
            return recht, namens(user, recht, signaal)
    return INZIEN, None


def stelt_in(user: Any, signaal: Signaal) -> bool:
    """Whether this person sets who reads it; the deeds of that are in the room `delingen`."""
    mag = user.has_perm("signaal.delen", signaal) and signaal.status not in Signaal.BUITEN
    return mag and (not signaal.is_vertrouwelijk or user.has_perm(INZIEN, signaal))


def mag_verwijderen(user: Any, signaal: Signaal) -> bool:
    """By who gave it, on the first day; by the organisation whose it is, until it is bundled."""
    blijft = signaal.status in (Signaal.Status.GEBUNDELD, *Signaal.BUITEN)
    if blijft or not user.has_perm(VERWIJDEREN, signaal):
        return False
    if signaal.is_van(user):
        return timezone.now() - signaal.gemeld_op < Signaal.TERUG_BINNEN
    return True


def voor_weg(user: Any, signaal: Signaal) -> Bezetting | None:
    """For which function somebody takes away what a colleague gave."""
    return namens(user, VERWIJDEREN, signaal)


def mag_werken(user: Any) -> bool:
    """Whether there is a work list for this person: a function that reads signals somewhere."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, BEKIJKEN))


def mag_meenemen(user: Any) -> bool:
    """What one sees on the list as a file; never on the screen of who helps somebody."""
    return not getattr(user, "hulp", "") and bool(zetels_met(user, MEENEMEN))


def behandelt(user: Any) -> bool:
    """Whether this person deals with signals somewhere: reads their words, and brings them on."""
    return bool(zetels_met(user, AFRONDEN))
