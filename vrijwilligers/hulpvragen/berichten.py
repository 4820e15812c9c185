"""The words in which people hear about a request. They name nobody: a message stays."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.notificaties.actions import Tekst


def ingetrokken(hulpvraag: Hulpvraag) -> Tekst:
    tekst = _("De vraag “%(titel)s” is ingetrokken. Dank dat u wilde helpen.")
    return Tekst(tekst % {"titel": hulpvraag.titel}, reverse("hulpvragen:lijst"))


def afgerond(hulpvraag: Hulpvraag) -> Tekst:
    tekst = _("De opbouwwerker heeft uw vraag “%(titel)s” afgerond.")
    return Tekst(tekst % {"titel": hulpvraag.titel}, hulpvraag.get_absolute_url())
