"""The words in which people hear what became of their signal."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.gebieden.models import Thema
from buurten.signalen.models import Signaal
from welzijn.kern.notificaties.actions import Tekst


def bewaard(geraden: Thema | None) -> str:
    """Said above the page of a signal that was just given."""
    zin = _("Uw signaal is bewaard. De opbouwwerker kijkt ernaar.")
    if geraden is None:
        return zin
    erbij = _("Wij kozen er een onderwerp bij: %(thema)s. Past dat niet? Kies hieronder een ander.")
    return f"{zin} {erbij % {'thema': geraden}}"


def afgerond(signaal: Signaal) -> Tekst:
    """What became of it; of what is confidential neither words nor reason leave its page."""
    if signaal.is_vertrouwelijk:
        zin = _("Uw vertrouwelijke signaal is afgerond. De reden leest u bij het signaal.")
        return Tekst(zin, signaal.get_absolute_url())
    woorden = {"signaal": Truncator(signaal.tekst).chars(80), "reden": signaal.reden}
    tekst = _("Uw signaal “%(signaal)s” is afgerond. De reden: %(reden)s") % woorden
    return Tekst(tekst, signaal.get_absolute_url())
