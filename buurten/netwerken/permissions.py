"""Who takes part in a network, who records and ends a mandate, who contests and settles."""

from datetime import date
from typing import Any

from buurten.functies.backends import bezetting_van, zetels
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.functies.permissions import MAG_GEVEN, gever
from buurten.gebieden.models import Gebied
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from buurten.netwerken.querysets import gebieden_van
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel
from welzijn.kern.tijd import vandaag

AANSLUITEN = Recht("lid.aansluiten")
MANDATEREN = Recht("mandaat.mandateren", vers=True)
BETWISTEN = Recht("betwisting.betwisten")
AFHANDELEN = Recht("betwisting.afhandelen", vers=True)
BEEINDIGEN = Recht("mandaat.beeindigen", vers=True)

RECHTEN: Tabel = {
    AANSLUITEN: {Rol.BEWONER: Bereik.WIJK},
    MANDATEREN: {Rol.COORDINATOR: Bereik.WIJK},
    BETWISTEN: {Rol.BEWONER: Bereik.TOEGEWEZEN},
    AFHANDELEN: {Rol.COORDINATOR: Bereik.WIJK, Rol.BEHEERDER: Bereik.ALLES},
    BEEINDIGEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
        Rol.COORDINATOR: Bereik.WIJK,
    },
}

_STEM = frozenset({Rol.VERTEGENWOORDIGER})
# Where one coordinator works, a beheerder is the other who writes down what the members decided.
MAG_AFHANDELEN: dict[Rol, frozenset[Rol]] = {Rol.COORDINATOR: _STEM, Rol.BEHEERDER: _STEM}


def namens_wie(user: Any, recht: str, functie: Functie) -> Bezetting | None:
    """The held function on whose behalf this person does this; None for a resident."""
    wie = MAG_AFHANDELEN if recht == AFHANDELEN else MAG_GEVEN
    pk = gever(user, recht, functie, wie)
    return bezetting_van(user, recht, pk)


def woont_er(user: Any, organisatie: Organisatie) -> bool:
    """Whether this person lives where the network is."""
    thuis = [zetel.wijk_pad for zetel in zetels(user) if zetel.rol is Rol.BEWONER]
    gebieden = gebieden_van(organisatie) if thuis else []
    return any(gebied.ligt_in(pad) for gebied in gebieden for pad in thuis)


def mag_aansluiten(
    user: Any, organisatie: Organisatie, gebieden: list[Gebied] | None = None
) -> bool:
    """Who lives in the wijk of the network; its areas may have been read already."""
    netwerk = organisatie.soort == Organisatie.Soort.BEWONERSNETWERK and organisatie.is_actief
    hier = gebieden_van(organisatie) if gebieden is None else gebieden
    return netwerk and any(user.has_perm(AANSLUITEN, gebied) for gebied in hier)


def mag_verlaten(user: Any, lid: Lid) -> bool:
    """Leaving is one's own affair, always."""
    return bool(user.is_authenticated and lid.user_id == user.pk)


def mag_mandateren(user: Any, functie: Functie) -> bool:
    """Who leads the year in every area of this function, and only for a residents' network."""
    netwerk = functie.organisatie.soort == Organisatie.Soort.BEWONERSNETWERK
    loopt = functie.is_actief and functie.organisatie.is_actief
    return netwerk and loopt and gever(user, MANDATEREN, functie) is not None


def mag_betwisten(user: Any, mandaat: Mandaat) -> bool:
    """A member who lives there, while it holds; who has the mandate steps down instead."""
    ander = mandaat.loopt(vandaag()) and not mandaat.is_van(user)
    lid = ander and user.has_perm(BETWISTEN, mandaat)
    return bool(lid) and woont_er(user, mandaat.organisatie)


def mag_afhandelen(user: Any, betwisting: Betwisting) -> bool:
    """A12: not who has the mandate, not who recorded it, not who contests it."""
    mandaat = betwisting.mandaat
    betrokken = {mandaat.bezetting.user_id, mandaat.vastgelegd_door_id, betwisting.door_id}
    open_ = betwisting.uitkomst == "" and user.pk not in betrokken
    return open_ and gever(user, AFHANDELEN, mandaat.functie, MAG_AFHANDELEN) is not None


def mag_beeindigen(user: Any, mandaat: Mandaat, op: date | None = None) -> bool:
    """Who has it steps down; the coordinator writes down that the members ended it."""
    if not mandaat.loopt(op or vandaag()):
        return False
    eigen = mandaat.is_van(user) and user.has_perm(BEEINDIGEN, mandaat)
    return bool(eigen) or gever(user, BEEINDIGEN, mandaat.functie) is not None
