"""The words in which people hear what became of their signal."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Signaal
from welzijn.kern.notificaties.actions import Tekst


def _over(kwestie: Kwestie, zin: str, reden: str = "", **woorden: str) -> Tekst:
    """A sentence about a kwestie everyone may read, with its reason as far as that fits."""
    tekst = zin % {"kwestie": Truncator(kwestie.titel).chars(70), **woorden}
    return Tekst(" ".join([tekst, _reden(reden)]).strip(), kwestie.get_absolute_url())


def _reden(reden: str) -> str:
    return _("De reden: %(reden)s") % {"reden": Truncator(reden).chars(120)} if reden else ""


def gebundeld(kwestie: Kwestie) -> Tekst:
    """While a kwestie is not public its title stays inside."""
    if not kwestie.is_openbaar:
        return Tekst(
            _("Uw signaal is samengenomen met andere signalen. U hoort het als we verder zijn."),
            reverse("signalen:lijst"),
        )
    return _over(kwestie, _("Uw signaal hoort nu bij de kwestie “%(kwestie)s”."))


def losgemaakt(signaal: Signaal, reden: str) -> Tekst:
    woorden = {"signaal": Truncator(signaal.tekst).chars(60)}
    zin = _("Uw signaal “%(signaal)s” bekijken we opnieuw, los van andere signalen.") % woorden
    return Tekst(f"{zin} {_reden(reden)}", signaal.get_absolute_url())


def geopend(kwestie: Kwestie) -> Tekst:
    return _over(kwestie, _("De kwestie “%(kwestie)s” is nu openbaar. Uw signaal hoort erbij."))


def opgepakt(kwestie: Kwestie, reden: str) -> Tekst:
    wie = str(kwestie.opgepakt_door)
    zin = _("%(wie)s pakt de kwestie “%(kwestie)s” op. Uw signaal hoort erbij.")
    tekst = _over(kwestie, zin, wie=wie)
    dag = kwestie.toegezegd_voor
    hoort = _("U hoort iets vóór %(dag)s.") % {"dag": date_format(dag, "j F")} if dag else ""
    delen = [tekst.tekst, Truncator(reden).chars(80), hoort]
    return Tekst(" ".join(deel for deel in delen if deel), tekst.adres)


def bijgepraat(kwestie: Kwestie, nieuws: str) -> Tekst:
    tekst = _over(kwestie, _("Er is nieuws over de kwestie “%(kwestie)s”:"))
    dag = date_format(kwestie.toegezegd_voor, "j F") if kwestie.toegezegd_voor else ""
    hoort = _("U hoort weer iets vóór %(dag)s.") % {"dag": dag}
    return Tekst(f"{tekst.tekst} {Truncator(nieuws).chars(100)} {hoort}", tekst.adres)


def teruggegeven(kwestie: Kwestie, wie: str) -> Tekst:
    zin = _("%(wie)s pakt de kwestie “%(kwestie)s” toch niet op.")
    return _over(kwestie, zin, kwestie.reden, wie=wie)


def beantwoord(kwestie: Kwestie) -> Tekst:
    tekst = _over(kwestie, _("Er is een antwoord op de kwestie “%(kwestie)s”:"))
    return Tekst(f"{tekst.tekst} {Truncator(kwestie.reden).chars(120)}", tekst.adres)


def gestopt(kwestie: Kwestie) -> Tekst:
    if not kwestie.is_openbaar:
        zin = _("We gaan niet verder met uw signaal en de signalen die erop lijken.")
        return Tekst(f"{zin} {_reden(kwestie.reden)}", reverse("signalen:lijst"))
    return _over(kwestie, _("We stoppen met de kwestie “%(kwestie)s”."), kwestie.reden)


def toegewezen(kwesties: Sequence[Kwestie]) -> Tekst:
    """To who coordinates: what nobody picked up in time; one message for all of them."""
    if len(kwesties) == 1:
        zin = _("Niemand pakte de kwestie “%(kwestie)s” op. Zoekt u wie dit kan doen?")
        return _over(kwesties[0], zin)
    zin = _("Niemand pakte deze %(aantal)s kwesties op. Zoekt u wie dit kan doen?")
    return Tekst(zin % {"aantal": len(kwesties)}, reverse("kwesties:lijst") + "?status=open")


def heropend(kwestie: Kwestie) -> Tekst:
    return _over(kwestie, _("De kwestie “%(kwestie)s” is weer open."), kwestie.reden)
