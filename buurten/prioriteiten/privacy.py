"""What the year of a wijk knows about a person, and how it forgets.

Ballots are not looked for: which one is whose must not be found here either (decision 10).
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Akkoord, Deelname, Voorstel
from welzijn.kern.uitvoer import Rijen, rijen

VOORSTELLEN = _("Voorstellen die u deed voor het jaar van de wijk")
DEELNAMES = _("Dat u stickers verdeelde")
HANDTEKENINGEN = _("Handtekeningen onder een uitslag")
KLAARGEZET = _("Rondes die u klaarzette om te openen of te sluiten")
TWEEDE = _("Rondes die u opende of sloot als tweede persoon")

BLIJFT = {
    VOORSTELLEN: _("De wijk verdeelde er stickers over. Uw naam staat er niet bij."),
    DEELNAMES: _(
        "Uw stickers tellen mee. Niemand kan vinden welke van u waren. Tot het tellen bewaren we "
        "een versleuteld merk van uw e-mailadres. Zo doet niemand twee keer mee."
    ),
    HANDTEKENINGEN: _("U tekende voor een organisatie. Die handtekening blijft, zonder uw naam."),
    KLAARGEZET: _("U deed dit voor een functie. Dat blijft leesbaar, zonder uw naam."),
    TWEEDE: _("U deed dit voor een functie. Dat blijft leesbaar, zonder uw naam."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    voorstellen = Voorstel.objects.filter(indiener_id=user.pk)
    voorstellen = voorstellen.select_related("ronde__gebied", "thema")
    deelnames = Deelname.objects.filter(user_id=user.pk).select_related("stemming__ronde__gebied")
    akkoorden = Akkoord.objects.filter(door_id=user.pk).select_related("ronde__gebied")
    stappen = Klaarzetting.objects.select_related(
        "ronde__gebied", "namens__functie__organisatie", "tweede_namens__functie__organisatie"
    )
    return {
        str(VOORSTELLEN): rijen(
            voorstellen,
            ronde="ronde",
            wat="titel",
            waarom="waarom",
            voor_wie="voor_wie",
            onderwerp="thema",
            stand="get_status_display",
            reden="reden",
            van="gemaakt_op",
        ),
        str(DEELNAMES): rijen(deelnames, ronde="stemming", als="get_groep_display"),
        str(HANDTEKENINGEN): rijen(
            akkoorden, ronde="ronde", akkoord="akkoord", reden="reden", namens="namens", op="op"
        ),
        str(KLAARGEZET): rijen(
            stappen.filter(door_id=user.pk), wat="get_daad_display", ronde="loglabel",
            namens="namens", op="sinds", stand="get_status_display",
        ),
        str(TWEEDE): rijen(
            stappen.filter(tweede_id=user.pk), wat="get_daad_display", ronde="loglabel",
            namens="tweede_namens", op="afgedaan_op",
        ),
    }  # fmt: skip


def vergeten(user: Any) -> dict[str, int]:
    """All of it was done together and stays; nothing of it leads to the person any more."""
    return {
        str(VOORSTELLEN): Voorstel.objects.filter(indiener_id=user.pk).update(indiener=None),
        str(DEELNAMES): Deelname.objects.filter(user_id=user.pk).update(user=None),
        str(HANDTEKENINGEN): Akkoord.objects.filter(door_id=user.pk).update(door=None),
        str(KLAARGEZET): Klaarzetting.objects.filter(door_id=user.pk).update(door=None),
        str(TWEEDE): Klaarzetting.objects.filter(tweede_id=user.pk).update(tweede=None),
    }
