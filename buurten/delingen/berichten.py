"""What people hear about a signal that was shared: that it was, never what it says."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from buurten.signalen.models import Deling, Signaal
from welzijn.kern.notificaties.actions import Tekst


def gedeeld(deling: Deling) -> Tekst:
    woorden = {"wie": deling.namens.functie, "tot": date_format(deling.tot, "j F Y")}
    zin = _("%(wie)s deelt een signaal met u, tot en met %(tot)s.") % woorden
    return Tekst(zin, deling.signaal.get_absolute_url())


def tweede_gevraagd(signaal: Signaal) -> Tekst:
    zin = _("Een collega vraagt u mee te beslissen over wie een signaal mag lezen.")
    return Tekst(zin, reverse("delingen:detail", args=[signaal.pk]))


def afgewezen(signaal: Signaal, reden: str) -> Tekst:
    zin = _("Een signaal blijft vertrouwelijk. De tweede persoon zegt: %(reden)s")
    return Tekst(zin % {"reden": reden}, signaal.get_absolute_url())
