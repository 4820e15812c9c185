"""The words in which people hear what became of their signal."""

from django.utils.translation import gettext as _

from buurten.signalen.models import Signaal
from welzijn.kern.notificaties.actions import Tekst


def afgerond(signaal: Signaal) -> Tekst:
    woorden = {"signaal": str(signaal), "reden": signaal.reden}
    tekst = _("Uw signaal “%(signaal)s” is afgerond. De reden: %(reden)s") % woorden
    return Tekst(tekst, signaal.get_absolute_url())
