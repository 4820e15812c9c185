"""The words in which people hear that a kwestie went up in another, or was split."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.kwesties.models import Kwestie
from welzijn.kern.notificaties.actions import Tekst


def samengevoegd(van: Kwestie, naar: Kwestie, reden: str) -> Tekst:
    """What was never public is not named."""
    if not naar.is_openbaar:
        zin = _("Uw signaal is samengenomen met meer signalen. U hoort het als we verder zijn.")
        return Tekst(zin, reverse("signalen:lijst"))
    if not van.is_openbaar:
        zin = _("Uw signaal hoort nu bij de kwestie “%(naar)s”.")
        return _tekst(zin, van, naar, "")
    return _tekst(_("De kwestie “%(van)s” ging op in “%(naar)s”."), van, naar, reden)


def gesplitst(van: Kwestie, naar: Kwestie, reden: str) -> Tekst:
    """To who gave a signal that went along."""
    if not naar.is_openbaar:
        zin = _("Uw signaal hoort nu bij andere signalen. U hoort het als we verder zijn.")
        return Tekst(zin, reverse("signalen:lijst"))
    zin = _("Uw signaal hoort nu bij een eigen kwestie: “%(naar)s”. Eerst was dat “%(van)s”.")
    return _tekst(zin, van, naar, reden)


def afgesplitst(van: Kwestie, naar: Kwestie, reden: str) -> Tekst:
    """To who carries it, or said something about it."""
    zin = _("Een deel van de kwestie “%(van)s” is nu een eigen kwestie: “%(naar)s”.")
    return _tekst(zin, van, naar, reden)


def _tekst(zin: str, van: Kwestie, naar: Kwestie, reden: str) -> Tekst:
    titels = {"van": Truncator(van.titel).chars(60), "naar": Truncator(naar.titel).chars(60)}
    waarom = _("De reden: %(reden)s") % {"reden": Truncator(reden).chars(100)} if reden else ""
    return Tekst(f"{zin % titels} {waarom}".strip(), naar.get_absolute_url())
