"""What can happen in a residents' network. A mandate gives its function through that room."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies import actions as functies
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.netwerken import berichten, permissions
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

JAREN = 4  # the longest mandate


@transaction.atomic
def aansluiten(
    organisatie: Organisatie, *, by: Any, kandidaat: bool = False, namens: Any = None
) -> Lid:
    """Take part in a network; doing so again only changes whether one offers to be chosen."""
    Organisatie.objects.select_for_update().get(pk=organisatie.pk)
    lid = Lid.objects.filter(organisatie=organisatie, user=by, tot=None).first()
    if lid is not None and lid.kandidaat == kandidaat:
        return lid
    if lid is None:
        lid = Lid(organisatie=organisatie, user=by, van=vandaag())
    lid.kandidaat = kandidaat
    lid.save()
    vastleggen("lid.aansluiten", lid, by=by, namens=namens)
    return lid


@transaction.atomic
def verlaten(lid: Lid, *, by: Any, namens: Any = None) -> Lid:
    """Leave a network. ValidationError for who still speaks for it."""
    lid = Lid.objects.select_for_update().get(pk=lid.pk)
    if lid.tot is not None:
        return lid
    van_hier = {"bezetting__functie__organisatie_id": lid.organisatie_id}
    if Mandaat.objects.lopend().filter(bezetting__user_id=lid.user_id, **van_hier).exists():
        raise ValidationError(_("U hebt een mandaat van dit netwerk. Stop daar eerst mee."))
    lid.tot = vandaag()
    lid.save(update_fields=["tot"])
    vastleggen("lid.verlaten", lid, by=by, namens=namens)
    return lid


@transaction.atomic
def mandateren(
    mandaat: Mandaat,
    functie: Functie,
    *,
    by: Any,
    user: User,
    van: date,
    tot: date,
    namens: Bezetting | None = None,
) -> Mandaat:
    """Record whom the members chose, and give that person the function from when until when.

    Sent twice makes one. ValidationError for oneself (A12), for who is no member, and when
    somebody has the function in these days. The members hear of it and can contest it.
    """
    functie = Functie.objects.select_for_update().get(pk=functie.pk)
    eerder = Mandaat.objects.filter(sleutel=mandaat.sleutel, vastgelegd_door=by).first()
    if eerder is not None:
        return eerder
    _keur(mandaat, functie, user, van, tot)
    mandaat.bezetting = functies.toekennen(
        functie, by=by, user=user, van=van, tot=tot, namens=namens
    )
    mandaat.vastgelegd_door, mandaat.namens = by, str(namens or "")
    mandaat.vastgelegd_namens = namens
    mandaat.save(force_insert=True)
    hoe = {"hoe": mandaat.hoe, "kiezers": mandaat.kiezers, "gekozen_op": str(mandaat.gekozen_op)}
    vastleggen("mandaat.mandateren", mandaat, by=by, namens=namens, velden=hoe)
    notificeren(_leden(functie.organisatie, behalve=user), berichten.gekozen(mandaat))
    return mandaat


def _keur(mandaat: Mandaat, functie: Functie, user: User, van: date, tot: date) -> None:
    """Whether this can be a mandate; else ValidationError at the field that is off."""
    leden = Lid.objects.geldig().filter(organisatie=functie.organisatie, user=user)
    lid = leden.exists() and permissions.woont_er(user, functie.organisatie)
    if functie.rol != Rol.VERTEGENWOORDIGER:
        veld, reden = None, _("Een mandaat is voor wie spreekt namens bewoners.")
    elif not lid:
        veld, reden = "wie", _("Deze persoon is geen lid, of woont niet in de wijk.")
    elif mandaat.gekozen_op > vandaag():
        veld, reden = "gekozen_op", _("Kies een dag die al is geweest.")
    elif tot <= van:
        veld, reden = "laatste", _("Kies een laatste dag op of na de eerste dag.")
    elif tot > _over_jaren(van):
        veld, reden = "laatste", _("Een mandaat duurt hoogstens vier jaar.")
    elif functie.bezettingen.overlapt(van, tot).exists():
        veld, reden = "van", _("In deze dagen heeft al iemand deze functie. Kies andere dagen.")
    else:
        return
    raise ValidationError({veld: reden} if veld else reden)


def _over_jaren(van: date) -> date:
    """The same day, the longest mandate later; on 29 February the day after."""
    try:
        return van.replace(year=van.year + JAREN)
    except ValueError:
        return date(van.year + JAREN, 3, 1)


def _leden(organisatie: Organisatie, *, behalve: Any = None) -> list[User]:
    leden = Lid.objects.geldig().filter(organisatie=organisatie).values("user_id")
    return list(
        User.objects.filter(pk__in=leden, is_active=True).exclude(pk=behalve and behalve.pk)
    )


@transaction.atomic
def betwisten(mandaat: Mandaat, *, by: Any, reden: str, namens: Any = None) -> Betwisting:
    """A member says that a mandate is not right; saying so again while it is open is one."""
    mandaat = _pak(mandaat)
    eigen = Betwisting.objects.open().filter(mandaat=mandaat, door=by).first()
    if eigen is not None:
        return eigen
    betwisting = Betwisting.objects.create(mandaat=mandaat, door=by, reden=reden)
    vastleggen("betwisting.betwisten", betwisting, by=by, namens=namens)
    wie = [mandaat.bezetting.user, *_leiding(mandaat, betwisting)]
    notificeren(wie, berichten.betwist(mandaat))
    return betwisting


def _leiding(mandaat: Mandaat, betwisting: Betwisting) -> list[User]:
    """Who may settle it."""
    rollen = list(permissions.MAG_AFHANDELEN)
    zetels = Bezetting.objects.geldig().filter(functie__rol__in=rollen)
    mensen = User.objects.filter(pk__in=zetels.values("user_id"))
    return [user for user in mensen if permissions.mag_afhandelen(user, betwisting)]


def _pak(mandaat: Mandaat) -> Mandaat:
    """The mandate as it is now, locked and running; else ValidationError."""
    vers = Mandaat.objects.select_for_update(of=("self",))
    mandaat = vers.select_related("bezetting__functie__organisatie").get(pk=mandaat.pk)
    if not mandaat.loopt(vandaag()):
        raise ValidationError(_("Dit mandaat is al gestopt."), code="overgang")
    return mandaat


@transaction.atomic
def afhandelen(
    betwisting: Betwisting,
    *,
    by: Any,
    uitkomst: str,
    uitleg: str,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Betwisting:
    """Write down what the members decided. When it ends, every open objection is settled by it."""
    mandaat = _pak(betwisting.mandaat)
    betwisting = Betwisting.objects.select_for_update().get(pk=betwisting.pk)
    if betwisting.uitkomst:
        raise ValidationError(_("Dit is al afgehandeld."), code="overgang")
    stopt = uitkomst == Betwisting.Uitkomst.STOPT
    samen = Betwisting.objects.open().filter(mandaat=mandaat)
    samen = samen if stopt else samen.filter(pk=betwisting.pk)
    leden = _leden(mandaat.organisatie)
    samen.update(
        uitkomst=uitkomst, uitleg=uitleg, afgehandeld_op=op or nu(), afgehandeld_door=by,
        namens=str(namens or ""),
    )  # fmt: skip
    if stopt:
        _stop(mandaat, by, namens, uitleg)
    hoe = {"uitkomst": uitkomst}
    vastleggen("betwisting.afhandelen", betwisting, by=by, namens=namens, velden=hoe)
    notificeren([mandaat.bezetting.user, *leden], berichten.afgehandeld(mandaat))
    betwisting.refresh_from_db()
    return betwisting


@transaction.atomic
def beeindigen(
    mandaat: Mandaat, *, by: Any, reden: str = "", namens: Bezetting | None = None
) -> Mandaat:
    """End a mandate today: who has it steps down, or the members decided so."""
    mandaat = _pak(mandaat)
    _stop(mandaat, by, namens, reden)
    vastleggen("mandaat.beeindigen", mandaat, by=by, namens=namens)
    leden = _leden(mandaat.organisatie, behalve=mandaat.bezetting.user)
    notificeren(leden, berichten.gestopt(mandaat))
    return mandaat


def _stop(mandaat: Mandaat, by: Any, namens: Bezetting | None, reden: str) -> None:
    """The function stops today; one that did not begin yet never begins."""
    dag = max(vandaag(), mandaat.bezetting.van)
    mandaat.bezetting = functies.beeindigen(mandaat.bezetting, by=by, op=dag, namens=namens)
    mandaat.reden_einde = reden[:300]
    mandaat.save(update_fields=["reden_einde"])
