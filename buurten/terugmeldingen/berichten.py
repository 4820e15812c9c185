"""What the organisation hears: that somebody answered, never what."""

from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.terugmeldingen.models import Terugmelding
from welzijn.kern.notificaties.actions import Tekst


def teruggemeld(terugmelding: Terugmelding) -> Tekst:
    wie = {"wie": terugmelding.namens.functie}
    zin = _("%(wie)s antwoordde op een signaal dat u deelde.") % wie
    return Tekst(zin, reverse("terugmeldingen:lijst", args=[terugmelding.deling.signaal_id]))
