"""The piles about kwesties: to pick up, picked up, asked along, put up, said back."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.functies.backends import bereik_q
from buurten.kwesties.models import Kwestie
from buurten.weerwoorden.models import Aanvulling
from welzijn.portaal.werkplek.stapel import Blok


def opgepakt(user: Any) -> Blok:
    """Kwesties that wait for an answer of this person's organisation, the oldest first."""
    mag = bereik_q(user, "kwestie.teruggeven", organisatie="opgepakt_door_id")
    bezig = Kwestie.objects.filter(mag, status=Kwestie.Status.OPGEPAKT)
    return Blok(
        _("Kwesties die zijn opgepakt"),
        _("Er wacht geen kwestie op uw antwoord."),
        reverse("kwesties:lijst") + f"?status={Kwestie.Status.OPGEPAKT}",
        _("Alle opgepakte kwesties"),
        bezig.eerst_te_laat("toegezegd_voor"),
        moment="toegezegd_voor",
    )


def op_te_pakken(user: Any) -> Blok:
    """Public kwesties that nobody picked up yet."""
    mag = bereik_q(user, "kwestie.oppakken")
    open_ = Kwestie.objects.filter(mag, status=Kwestie.Status.OPEN, is_openbaar=True)
    return Blok(
        _("Kwesties die niemand oppakte"),
        _("Elke kwestie is opgepakt."),
        reverse("afspraken:lijst"),
        _("Wie pakt dit op?"),
        open_.eerst_te_laat("oppakken_voor"),
        moment="oppakken_voor",
    )


def mee_te_doen(user: Any) -> Blok:
    """Kwesties that another organisation asks this one to carry along."""
    return Blok(
        _("Gevraagd om mee te doen"),
        _("Geen organisatie wacht op uw ja of nee."),
        reverse("afspraken:lijst"),
        _("Wie pakt dit op?"),
        Aandeel.objects.gevraagd_aan(user).order_by("pk"),
        moment="gevraagd_op",
    )


def voorgelegd(user: Any) -> Blok:
    """What lies with the municipality, the nearest day first."""
    return Blok(
        _("Aan de gemeente voorgelegd"),
        _("Er wacht niets op een antwoord van de gemeente."),
        reverse("afspraken:lijst"),
        _("Wie pakt dit op?"),
        Voorlegging.objects.te_beantwoorden(user).order_by("antwoord_voor", "pk"),
        moment="antwoord_voor",
    )


def aanvullingen(user: Any) -> Blok:
    """What residents say about kwesties that this person may answer."""
    return Blok(
        _("Wat bewoners over kwesties zeggen"),
        _("Elke bewoner kreeg antwoord."),
        reverse("weerwoorden:lijst"),
        _("Alles wat bewoners zeggen"),
        Aanvulling.objects.te_beantwoorden(user).order_by("pk"),
        moment="gegeven_op",
    )
