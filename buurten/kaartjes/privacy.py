"""What a card knows about a person, and how it is forgotten: it goes, whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.kaartjes.models import Kaartje
from welzijn.kern.uitvoer import Rijen, rijen

KAARTJE = _("Uw kaartje bij Wie is wie")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Kaartje.objects.filter(user_id=user.pk).select_related("gebied")
    return {
        str(KAARTJE): rijen(
            mijn,
            roepnaam="roepnaam",
            wat="wat",
            telefoon="telefoon",
            email="email",
            gebied="gebied",
            wie_het_ziet="get_bereik_display",
            gemaakt_op="gemaakt_op",
            gewijzigd_op="gewijzigd_op",
        )
    }


def vergeten(user: Any) -> dict[str, int]:
    weg, _per_soort = Kaartje.objects.filter(user_id=user.pk).delete()
    return {str(KAARTJE): weg}
