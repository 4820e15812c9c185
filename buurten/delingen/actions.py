"""What can happen to who reads a signal."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from buurten.delingen import berichten
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.signalen.models import Deling, Signaal, Verlaging
from buurten.signalen.permissions import GEDEELD, INZIEN
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import rechten
from welzijn.kern.tijd import nu, vandaag


@transaction.atomic
def verhogen(signaal: Signaal, *, by: Any, namens: Bezetting) -> Signaal:
    """Make it confidential: of this organisation, its words encrypted, what was shared ended."""
    signaal = _pak(signaal, vertrouwelijk=False)
    signaal.sluit()
    signaal.organisatie = namens.functie.organisatie
    signaal.save(update_fields=[*_WOORDEN, "organisatie"])
    signaal.delingen.lopend().update(beeindigd_op=nu(), beeindigd_namens=namens)
    vastleggen("signaal.verhogen", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def verlagen(signaal: Signaal, *, by: Any, namens: Bezetting, tekst: str) -> Verlaging:
    """Propose to make it internal again, in words that concern nobody; a second person decides."""
    signaal = _pak(signaal, vertrouwelijk=True)
    try:
        with transaction.atomic():
            wens = Verlaging.objects.create(signaal=signaal, tekst=tekst, namens=namens)
    except IntegrityError:
        al = _("Een collega stelde dit al voor. Ververs de pagina.")
        raise ValidationError(al, code="overgang") from None
    vastleggen("signaal.verlagen", signaal, by=by, namens=namens)
    notificeren(_collegas(signaal, by), berichten.tweede_gevraagd(signaal))
    return wens


@transaction.atomic
def instemmen(signaal: Signaal, *, by: Any, namens: Bezetting) -> Signaal:
    """The second person agrees: internal, in the words that were proposed; the others are gone."""
    signaal = _pak(signaal, vertrouwelijk=True)
    wens = Verlaging.objects.filter(signaal=signaal).select_related("namens").first()
    if wens is None:
        raise ValidationError(
            _("Dit voorstel is er niet meer. Ververs de pagina."), code="overgang"
        )
    _keur_ander(wens.namens, by)
    signaal.niveau, signaal.tekst = Signaal.Niveau.INTERN, wens.tekst
    signaal.geheim = signaal.geheime_plek = ""
    signaal.save(update_fields=_WOORDEN)
    wens.delete()
    velden = {"eerste": str(wens.namens.functie)}
    vastleggen("signaal.instemmen", signaal, by=by, namens=namens, velden=velden)
    return signaal


@transaction.atomic
def afzien(signaal: Signaal, *, by: Any, namens: Bezetting, reden: str = "") -> Signaal:
    """It stays confidential after all; another than who proposed it says why, and they hear."""
    signaal = _pak(signaal, vertrouwelijk=True)
    for wens in Verlaging.objects.filter(signaal=signaal).exclude(namens__user=by):
        notificeren([wens.namens.user], berichten.afgewezen(signaal, reden))
    Verlaging.objects.filter(signaal=signaal).delete()
    vastleggen("signaal.afzien", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def delen(
    signaal: Signaal,
    *,
    by: Any,
    namens: Bezetting,
    met: Organisatie | Functie,
    doel: str,
    tot: date,
) -> Deling:
    """Let one organisation or function read it, for this purpose, until this day.

    With the police it waits for a second person. ValidationError for a day that is over or too
    far away, and when it is shared with them already.
    """
    signaal = _pak(signaal)
    _keur_dag(tot)
    veld = "organisatie" if isinstance(met, Organisatie) else "functie"
    deling = Deling(signaal=signaal, doel=doel, tot=tot, namens=namens, **{veld: met})
    deling.bevestigd_op = None if deling.met_politie else nu()
    signaal.delingen.lopend().filter(tot__lt=vandaag()).update(beeindigd_op=nu())
    try:
        with transaction.atomic():
            deling.save()
    except IntegrityError:
        raise ValidationError(_("Dit signaal is al met hen gedeeld.")) from None
    vastleggen("signaal.delen", signaal, by=by, namens=namens, velden=_wat(deling))
    if deling.wacht:
        notificeren(_collegas(signaal, by), berichten.tweede_gevraagd(signaal))
    else:
        notificeren(_lezers(deling), berichten.gedeeld(deling))
    return deling


@transaction.atomic
def bevestigen(deling: Deling, *, by: Any, namens: Bezetting) -> Deling:
    """The second person agrees: from now on they read it."""
    deling = _pak_deling(deling)
    if not deling.wacht:
        raise ValidationError(_("Dit is al bevestigd of gestopt."), code="overgang")
    _keur_ander(deling.namens, by)
    deling.bevestigd_op, deling.bevestigd_namens = nu(), namens
    deling.save(update_fields=["bevestigd_op", "bevestigd_namens"])
    vastleggen("deling.bevestigen", deling, by=by, namens=namens, velden=_wat(deling))
    notificeren(_lezers(deling), berichten.gedeeld(deling))
    return deling


@transaction.atomic
def beeindigen(deling: Deling, *, by: Any, namens: Bezetting) -> Deling:
    """From the next page on they read it no more."""
    deling = _pak_deling(deling)
    if deling.beeindigd_op is not None:
        raise ValidationError(_("Dit is al gestopt."), code="overgang")
    deling.beeindigd_op, deling.beeindigd_namens = nu(), namens
    deling.save(update_fields=["beeindigd_op", "beeindigd_namens"])
    vastleggen("deling.beeindigen", deling, by=by, namens=namens, velden=_wat(deling))
    return deling


_WOORDEN = ["niveau", "tekst", "plek", "geheim", "geheime_plek"]


def _pak(signaal: Signaal, *, vertrouwelijk: bool | None = None) -> Signaal:
    """The row, held; ValidationError when its level is another one meanwhile."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    if vertrouwelijk is not None and signaal.is_vertrouwelijk != vertrouwelijk:
        zin = _("Dit kan niet meer. Het signaal is nu: %(niveau)s.")
        nu_ = {"niveau": signaal.get_niveau_display()}
        raise ValidationError(zin % nu_, code="overgang")
    return signaal


def _pak_deling(deling: Deling) -> Deling:
    rijen = Deling.objects.select_for_update(of=("self",))
    return rijen.select_related("signaal__gebied", "namens__functie").get(pk=deling.pk)


def _keur_ander(eerste: Bezetting, by: Any) -> None:
    """Maker is not checker (A12)."""
    if eerste.user_id == by.pk:
        raise ValidationError(_("Dit doet iemand anders dan wie het voorstelde."))


def _keur_dag(tot: date) -> None:
    begin = vandaag()
    if not begin <= tot <= begin + timedelta(days=settings.DELING_DAGEN):
        zin = _("Kies een dag vanaf vandaag, hooguit %(dagen)s dagen verder.")
        raise ValidationError({"tot": zin % {"dagen": settings.DELING_DAGEN}})


def _wat(deling: Deling) -> dict[str, Any]:
    """For the log: with whom and until when; what for may concern persons."""
    met = f"o{deling.organisatie_id}" if deling.organisatie_id else f"f{deling.functie_id}"
    return {"met": met, "tot": str(deling.tot)}


def _houders(signaal: Signaal, recht: str) -> QuerySet[Bezetting]:
    """Who holds a function here today that gives this right."""
    paden = signaal.gebied.pad.strip("/").split("/")
    tot_hier = ["/" + "/".join(paden[: n + 1]) + "/" for n in range(len(paden))]
    rollen = list(rechten()[recht])
    hier = Bezetting.objects.geldig().filter(functie__gebieden__pad__in=tot_hier)
    return hier.filter(functie__rol__in=rollen, functie__is_actief=True)


def _lezers(deling: Deling) -> QuerySet[User]:
    """Everybody who may read it by this share."""
    met = Q(functie=deling.functie_id)
    if deling.organisatie_id:
        met = Q(functie__organisatie=deling.organisatie_id)
    houders = _houders(deling.signaal, GEDEELD).filter(met)
    return User.objects.filter(pk__in=houders.values("user"))


def _collegas(signaal: Signaal, by: Any) -> QuerySet[User]:
    """Who can be the second person."""
    houders = _houders(signaal, INZIEN)
    if signaal.organisatie_id:
        houders = houders.filter(functie__organisatie=signaal.organisatie_id)
    return User.objects.filter(pk__in=houders.values("user")).exclude(pk=by.pk)
