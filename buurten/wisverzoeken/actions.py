"""Wiping a confidential signal, with two people."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal
from buurten.wisverzoeken import berichten
from buurten.wisverzoeken.models import Wisverzoek
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol


@transaction.atomic
def voorstellen(signaal: Signaal, *, by: Any, namens: Bezetting, reden: str) -> Wisverzoek:
    """Say why it should go; a second person decides. ValidationError when there is none."""
    signaal = _pak(signaal)
    besluiten = _mensen(signaal, Q(functie__rol__in=[Rol.MODERATOR, Rol.BEHEERDER]), by)
    if not besluiten:
        raise ValidationError(_("Er is geen tweede moderator of beheerder die mee kan beslissen."))
    try:
        with transaction.atomic():
            verzoek = Wisverzoek.objects.create(signaal=signaal, reden=reden, namens=namens)
    except IntegrityError:
        raise ValidationError(_("Een collega stelde dit al voor."), code="overgang") from None
    vastleggen("wisverzoek.voorstellen", verzoek, by=by, namens=namens)
    notificeren(besluiten, berichten.gevraagd(verzoek))
    return verzoek


@transaction.atomic
def wissen(signaal: Signaal, *, by: Any, namens: Bezetting) -> None:
    """The second person agrees: it is gone, with all that hung on it. The line tells no content."""
    signaal, verzoek = _verzoek(signaal, by)
    team = Q(functie__rol__in=[Rol.OPBOUWWERKER, Rol.TEAMLEIDER])
    horen = _mensen(signaal, team & Q(functie__organisatie=signaal.organisatie_id), by)
    tekst, eerste = berichten.gewist(signaal), {"eerste": str(verzoek.namens.functie)}
    vastleggen("wisverzoek.wissen", verzoek, by=by, namens=namens, velden=eerste)
    notificeren([*horen, verzoek.namens.user, signaal.melder], tekst)
    signalen.verwijderen(signaal, by=by, namens=namens)


@transaction.atomic
def afwijzen(signaal: Signaal, *, by: Any, namens: Bezetting, reden: str) -> Signaal:
    """The second person says no; who proposed it hears why."""
    signaal, verzoek = _verzoek(signaal, by)
    vastleggen("wisverzoek.afwijzen", verzoek, by=by, namens=namens)
    notificeren([verzoek.namens.user], berichten.afgewezen(verzoek, reden))
    verzoek.delete()
    return signaal


def _pak(signaal: Signaal) -> Signaal:
    """The row, held; ValidationError when it is no longer confidential."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    if not signaal.is_vertrouwelijk:
        raise ValidationError(_("Dit signaal is niet meer vertrouwelijk."), code="overgang")
    return signaal


def _verzoek(signaal: Signaal, by: Any) -> tuple[Signaal, Wisverzoek]:
    """What waits, by somebody else (A12)."""
    signaal = _pak(signaal)
    verzoek = Wisverzoek.objects.filter(signaal=signaal).select_related("namens__user").first()
    if verzoek is None:
        raise ValidationError(_("Dit voorstel is er niet meer."), code="overgang")
    if verzoek.namens.user_id == by.pk:
        raise ValidationError(_("Dit doet iemand anders dan wie het voorstelde."))
    return signaal, verzoek


def _mensen(signaal: Signaal, wie: Q, by: Any) -> QuerySet[User]:
    """Others who hold such a function where the signal is."""
    paden = signaal.gebied.pad.strip("/").split("/")
    tot_hier = ["/" + "/".join(paden[: n + 1]) + "/" for n in range(len(paden))]
    hier = Bezetting.objects.geldig().filter(wie, functie__is_actief=True)
    houders = hier.filter(functie__gebieden__pad__in=tot_hier).order_by().values("user")
    return User.objects.filter(pk__in=houders).exclude(pk=by.pk)
