"""What a second person hears at once: that something was opened, never what it says or why."""

from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.noodinzagen.models import Noodinzage
from welzijn.kern.notificaties.actions import Tekst


def geopend(noodinzage: Noodinzage) -> Tekst:
    woorden = {"wie": noodinzage.namens.functie, "wat": noodinzage, "waar": noodinzage.gebied}
    zin = _("%(wie)s opende in nood: %(wat)s, in %(waar)s. Kijk of dat klopt.") % woorden
    return Tekst(zin, reverse("noodinzagen:lijst"))
