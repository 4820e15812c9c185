"""What people hear about wiping: never what the signal said."""

from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.signalen.models import Signaal
from buurten.wisverzoeken.models import Wisverzoek
from welzijn.kern.notificaties.actions import Tekst


def gevraagd(verzoek: Wisverzoek) -> Tekst:
    """To who may decide: they open the signal first."""
    zin = _("%(wie)s stelt voor een vertrouwelijk signaal te wissen. Open het en beslis mee.")
    adres = f"{reverse('noodinzagen:openen')}?soort=signaal&nummer={verzoek.signaal_id}"
    return Tekst(zin % {"wie": verzoek.namens.functie}, adres)


def afgewezen(verzoek: Wisverzoek, reden: str) -> Tekst:
    zin = _("Een vertrouwelijk signaal wordt niet gewist. De tweede persoon zegt: %(reden)s")
    return Tekst(zin % {"reden": reden}, reverse("noodinzagen:lijst"))


def gewist(signaal: Signaal) -> Tekst:
    woorden = {"signaal": signaal, "waar": signaal.gebied}
    return Tekst(_("Gewist door twee mensen: %(signaal)s, in %(waar)s.") % woorden)
