"""What residents say back to a kwestie, and the answer to that."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties.grepen import coordinatoren, neem
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.weerwoorden import berichten
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import nu


@transaction.atomic
def herkennen(kwestie: Kwestie, *, by: Any) -> Herkenning:
    """This person notices the same. Said twice it counts once; the log does not say who."""
    kwestie = neem(kwestie, loopt=True)
    herkenning, nieuw = Herkenning.objects.get_or_create(kwestie=kwestie, user=by)
    if nieuw:
        vastleggen("herkenning.herkennen", kwestie, by=by)
    return herkenning


@transaction.atomic
def terugnemen(herkenning: Herkenning, *, by: Any) -> None:
    """Not after all."""
    kwestie = herkenning.kwestie
    weg, _soorten = Herkenning.objects.filter(pk=herkenning.pk).delete()
    if weg:
        vastleggen("herkenning.terugnemen", kwestie, by=by)


@transaction.atomic
def aanvullen(aanvulling: Aanvulling, *, by: Any) -> Aanvulling:
    """Say what is different; who holds the kwestie hears it. Sent twice makes one."""
    kwestie = neem(aanvulling.kwestie, loopt=True)
    aanvulling.user = by
    aanvulling, nieuw = eenmaal(aanvulling, "tekst", "kwestie_id", user=by)
    if nieuw:
        vastleggen("aanvulling.aanvullen", aanvulling, by=by)
        notificeren(_antwoorders(kwestie), berichten.aangevuld(aanvulling))
    return aanvulling


@transaction.atomic
def beantwoorden(
    aanvulling: Aanvulling, *, antwoord: str, openbaar: bool, by: Any, namens: Bezetting
) -> Aanvulling:
    """Answer who said it; on the page as well when `openbaar`, without a name."""
    aanvulling = Aanvulling.objects.select_for_update().get(pk=aanvulling.pk)
    aanvulling.zet_status(Aanvulling.Status.BEANTWOORD)
    aanvulling.antwoord, aanvulling.antwoord_namens = antwoord, namens
    aanvulling.is_openbaar, aanvulling.beantwoord_op = openbaar, nu()
    velden = ["status", "antwoord", "antwoord_namens", "is_openbaar", "beantwoord_op"]
    aanvulling.save(update_fields=velden)
    soort = {"openbaar": openbaar}
    vastleggen("aanvulling.beantwoorden", aanvulling, by=by, namens=namens, velden=soort)
    notificeren([aanvulling.user], berichten.beantwoord(aanvulling))
    return aanvulling


@transaction.atomic
def oordelen(kwestie: Kwestie, *, was_antwoord: bool, tekst: str, by: Any) -> Oordeel:
    """Whether the last answer was one; said again it replaces. ValidationError without answer."""
    kwestie = neem(kwestie)
    stap = kwestie.stappen.filter(soort=Kwestiestap.Soort.BEANTWOORDEN).order_by("-pk").first()
    if stap is None or kwestie.status != Kwestie.Status.BEANTWOORD:
        raise ValidationError(_("Er is nu geen antwoord om over te oordelen."), code="overgang")
    wat = {"was_antwoord": was_antwoord, "tekst": tekst, "kwestie": kwestie}
    oordeel, _nieuw = Oordeel.objects.update_or_create(stap=stap, user=by, defaults=wat)
    vastleggen("oordeel.oordelen", oordeel, by=by)
    return oordeel


def _antwoorders(kwestie: Kwestie) -> list[Any]:
    """Who holds it; when nobody does, who coordinates here."""
    if functie := kwestie.verantwoordelijk:
        houders = [z.user for z in Bezetting.objects.geldig().filter(functie=functie)]
        if houders:
            return houders
    return list(coordinatoren([kwestie]))
