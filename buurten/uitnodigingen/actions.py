"""What can happen to an invitation. Its row is locked first, so that nobody answers twice."""

import secrets
from datetime import datetime, timedelta
from smtplib import SMTPException
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from buurten.functies import actions as functies
from buurten.functies.models import Bezetting, Functie
from buurten.uitnodigingen import berichten, permissions
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.uitnodigingen.querysets import hash_van
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.limiet import verbruik
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

BYTES = 16  # 128 bits of chance in every code
PER_DAG, DAG = 50, 86_400
Status = Uitnodiging.Status


@transaction.atomic
def uitnodigen(
    uitnodiging: Uitnodiging,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Uitnodiging:
    """Invite an address; whether it has an account here changes nothing that anybody sees.

    On behalf of a beheerder it waits for a second person; else the mail goes at once. Sent
    twice makes one. ValidationError for one's own address (A12), for an address with an open
    invitation for this function, and after very many on one day.
    """
    op = op or nu()
    functie = Functie.objects.select_for_update().get(pk=uitnodiging.functie_id)
    functie.uitnodigingen.voorbij().update(status=Status.VERLOPEN, email="")
    uitnodiging.email = uitnodiging.email.strip().lower()
    eerder = Uitnodiging.objects.filter(sleutel=uitnodiging.sleutel, door=by).first()
    if eerder is not None:
        return eerder
    _keur(uitnodiging, by)
    uitnodiging.door, uitnodiging.namens = by, str(namens or "")
    uitnodiging.plekken = _plekken(functie)
    uitnodiging.verloopt_op = _termijn(op)
    uitnodiging, _nieuw = eenmaal(uitnodiging, door=by)
    _opvolgen(uitnodiging)
    dagen = {"van": str(uitnodiging.van), "tot": str(uitnodiging.tot or "")}
    vastleggen("uitnodiging.uitnodigen", uitnodiging, by=by, namens=namens, velden=dagen)
    if permissions.vraagt_tweede(namens):
        notificeren(_tweede_personen(uitnodiging), berichten.wacht(uitnodiging))
    else:
        _versturen(uitnodiging)
    return uitnodiging


def _keur(uitnodiging: Uitnodiging, by: Any) -> None:
    """Whether this address may be invited by this person; else ValidationError at its field."""
    open_ = Uitnodiging.objects.open().filter(functie=uitnodiging.functie)
    eigen = {adres.lower() for adres in _adressen(by)}
    if uitnodiging.email in eigen:
        reden = _("U kunt uzelf niet uitnodigen. Vraag het iemand anders.")
    elif open_.filter(email=uitnodiging.email).exists():
        reden = _("Dit adres is al uitgenodigd voor deze functie. Trek dat eerst in.")
    elif uitnodiging.functie.voordrachten.loopt().filter(email=uitnodiging.email, door=by).exists():
        reden = _("U droeg deze persoon zelf voor. Laat iemand anders uitnodigen.")
    elif not verbruik(f"uitnodigen:{by.pk}", PER_DAG, DAG):
        reden = _("U hebt vandaag heel veel mensen uitgenodigd. Ga morgen verder.")
    else:
        return
    raise ValidationError({"email": reden})


def _adressen(user: Any) -> list[str]:
    """Every address of this person, also one that was not proved."""
    erbij = EmailAddress.objects.filter(user_id=user.pk).values_list("email", flat=True)
    return [user.email or "", *erbij]


def _plekken(functie: Functie) -> list[int]:
    return sorted(functie.gebieden.values_list("pk", flat=True))


def _termijn(op: datetime) -> datetime:
    return op + timedelta(days=settings.UITNODIGING_DAGEN)


def _tweede_personen(uitnodiging: Uitnodiging) -> list[User]:
    """Who may agree: other beheerders, and who leads the team of this organisation."""
    rollen = [Rol.BEHEERDER, Rol.TEAMLEIDER]
    zetels = Bezetting.objects.geldig().filter(functie__rol__in=rollen)
    hier = zetels.filter(
        Q(functie__rol=Rol.BEHEERDER)
        | Q(functie__organisatie_id=uitnodiging.functie.organisatie_id)
    )
    mensen = User.objects.filter(pk__in=hier.values("user_id"))
    return [user for user in mensen if permissions.mag_bevestigen(user, uitnodiging)]


def _versturen(uitnodiging: Uitnodiging) -> None:
    """The last step of a deed: a new code, one mail, and a message for who has an account.

    ValidationError when the mail does not go, and then nothing of the deed stays.
    """
    code = secrets.token_urlsafe(BYTES)
    uitnodiging.code_hash = hash_van(code)
    uitnodiging.zet_status(Status.VERSTUURD)
    uitnodiging.save(update_fields=["code_hash", "status", "verloopt_op", "bevestigd_door"])
    bekend = EmailAddress.objects.filter(email=uitnodiging.email, verified=True)
    wie = User.objects.filter(pk__in=bekend.values("user_id"), is_active=True)
    notificeren(wie, berichten.uitgenodigd(uitnodiging))
    onderwerp, tekst = berichten.brief(uitnodiging, code)
    try:
        send_mail(onderwerp, tekst, settings.DEFAULT_FROM_EMAIL, [uitnodiging.email])
    except (SMTPException, OSError) as fout:
        reden = _("De e-mail ging niet weg. Kijk het adres na, of probeer het straks opnieuw.")
        raise ValidationError({"email": reden}) from fout


def _pak(uitnodiging: Uitnodiging, op: datetime) -> Uitnodiging:
    """The row as it is now, locked and still good; else ValidationError."""
    vers = Uitnodiging.objects.select_for_update(of=("self",))
    uitnodiging = vers.select_related("functie__organisatie").get(pk=uitnodiging.pk)
    if uitnodiging.status in Uitnodiging.OPEN and uitnodiging.is_verlopen(op):
        reden = _("Deze uitnodiging is verlopen. Vraag om een nieuwe.")
        raise ValidationError(reden, code="overgang")
    return uitnodiging


def _keur_functie(uitnodiging: Uitnodiging) -> None:
    """Whether the function still is what was agreed to; else ValidationError."""
    functie = uitnodiging.functie
    if not (functie.is_actief and functie.organisatie.is_actief):
        reden = _("Deze functie is niet meer in gebruik.")
    elif _plekken(functie) != uitnodiging.plekken:
        reden = _("De functie werkt nu in andere gebieden. Vraag om een nieuwe uitnodiging.")
    else:
        return
    raise ValidationError(reden, code="overgang")


@transaction.atomic
def bevestigen(
    uitnodiging: Uitnodiging,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Uitnodiging:
    """A second person agrees, and the mail goes. ValidationError for who may not (A12)."""
    op = op or nu()
    uitnodiging = _pak(uitnodiging, op)
    zelf = uitnodiging.voordrachten.filter(door=by).exists() or by.pk == uitnodiging.door_id
    if zelf or uitnodiging.email in _adressen(by):
        raise ValidationError(_("Een ander dan u moet dit bevestigen."))
    if uitnodiging.status != Status.WACHT_OP_TWEEDE:
        raise ValidationError(_("Deze uitnodiging wacht niet meer."), code="overgang")
    _keur_functie(uitnodiging)
    uitnodiging.bevestigd_door, uitnodiging.verloopt_op = by, _termijn(op)
    _versturen(uitnodiging)
    vastleggen("uitnodiging.bevestigen", uitnodiging, by=by, namens=namens)
    notificeren([uitnodiging.door], berichten.bevestigd(uitnodiging))
    return uitnodiging


@transaction.atomic
def aanvaarden(
    uitnodiging: Uitnodiging,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Bezetting:
    """The invited person says yes and holds the function: the one way to come to hold one.

    Who invited (or agreed) must still be able to give it: what somebody left lying when their
    own function ended gives nothing. The line of `toekennen` names that giver.
    """
    uitnodiging = _pak(uitnodiging, op or nu())
    uitnodiging.zet_status(Status.AANVAARD)
    if not uitnodiging.is_voor(by):
        raise ValidationError(_("Deze uitnodiging is voor een ander e-mailadres."))
    _keur_functie(uitnodiging)
    gever = _gever(uitnodiging)
    eerste = max(uitnodiging.van, vandaag())
    bezetting = functies.toekennen(
        uitnodiging.functie, by=gever, user=by, van=eerste, tot=uitnodiging.tot
    )
    _afsluiten(uitnodiging)
    vastleggen("uitnodiging.aanvaarden", uitnodiging, by=by, namens=namens)
    notificeren([uitnodiging.door], berichten.aanvaard(uitnodiging))
    return bezetting


def _gever(uitnodiging: Uitnodiging) -> User:
    """Who may still give this function: who invited, or the second person."""
    functie, door, tweede = uitnodiging.functie, uitnodiging.door, uitnodiging.bevestigd_door
    if door is not None and permissions.mag_uitnodigen(door, functie):
        return door
    if tweede is not None and permissions.kan_tweede(tweede, functie):
        return tweede
    reden = _("Wie u uitnodigde, kan deze functie niet meer geven. Vraag om een nieuwe.")
    raise ValidationError(reden, code="overgang")


def _afsluiten(uitnodiging: Uitnodiging) -> None:
    """It is over: the address is no longer needed."""
    uitnodiging.email = ""
    uitnodiging.save(update_fields=["status", "email"])


@transaction.atomic
def weigeren(
    uitnodiging: Uitnodiging,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Uitnodiging:
    """The invited person says no; that needs no reason."""
    uitnodiging = _pak(uitnodiging, op or nu())
    uitnodiging.zet_status(Status.GEWEIGERD)
    _afsluiten(uitnodiging)
    vastleggen("uitnodiging.weigeren", uitnodiging, by=by, namens=namens)
    notificeren([uitnodiging.door], berichten.geweigerd(uitnodiging))
    return uitnodiging


@transaction.atomic
def intrekken(
    uitnodiging: Uitnodiging,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Uitnodiging:
    """Take an invitation back: the link works no longer."""
    uitnodiging = _pak(uitnodiging, op or nu())
    uitnodiging.zet_status(Status.INGETROKKEN)
    _afsluiten(uitnodiging)
    vastleggen("uitnodiging.intrekken", uitnodiging, by=by, namens=namens)
    return uitnodiging


@transaction.atomic
def verlopen(*, by: Any = None) -> int:
    """Close what nobody answered in time, and let go of the addresses; gives how many."""
    aantal = int(Uitnodiging.objects.voorbij().update(status=Status.VERLOPEN, email=""))
    weg = {"status": Voordracht.Status.VERLOPEN, "email": ""}
    aantal += int(Voordracht.objects.voorbij().update(**weg))
    if aantal:
        vastleggen("uitnodiging.verlopen", Uitnodiging(), by=by, velden={"aantal": aantal})
    return aantal


# --- Proposing -----------------------------------------------------------------------------------


@transaction.atomic
def voordragen(
    voordracht: Voordracht,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Voordracht:
    """Propose an address to who may invite. Nothing is looked up about it, and no mail goes.

    Sent twice makes one. ValidationError for one's own address (A12), for an address that one
    proposed already, and after very many on one day.
    """
    Functie.objects.select_for_update().get(pk=voordracht.functie_id)
    voordracht.email = voordracht.email.strip().lower()
    eerder = Voordracht.objects.filter(sleutel=voordracht.sleutel, door=by).first()
    if eerder is not None:
        return eerder
    _keur_voordracht(voordracht, by)
    voordracht.door, voordracht.namens = by, str(namens or "")
    voordracht.verloopt_op = _termijn(op or nu())
    voordracht, _nieuw = eenmaal(voordracht, door=by)
    vastleggen("voordracht.voordragen", voordracht, by=by, namens=namens)
    wie = [user for user in _wie_nodigt_uit(voordracht.functie) if user.pk != by.pk]
    notificeren(wie, berichten.voorgedragen(voordracht))
    return voordracht


def _keur_voordracht(voordracht: Voordracht, by: Any) -> None:
    zelfde = voordracht.functie.voordrachten.loopt().filter(door=by, email=voordracht.email)
    if voordracht.email in {adres.lower() for adres in _adressen(by)}:
        reden = _("U kunt uzelf niet voordragen. Vraag het iemand anders.")
    elif zelfde.exists():
        reden = _("U droeg dit adres al voor. Wie uitnodigt, kijkt ernaar.")
    elif not verbruik(f"voordragen:{by.pk}", PER_DAG, DAG):
        reden = _("U hebt vandaag heel veel mensen voorgedragen. Ga morgen verder.")
    else:
        return
    raise ValidationError({"email": reden})


def _wie_nodigt_uit(functie: Functie) -> list[User]:
    """Who may invite for this function."""
    zetels = Bezetting.objects.geldig().filter(
        Q(functie__rol=Rol.BEHEERDER)
        | Q(
            functie__rol__in=[Rol.TEAMLEIDER, Rol.PARTNER],
            functie__organisatie_id=functie.organisatie_id,
        )
    )
    mensen = User.objects.filter(pk__in=zetels.values("user_id"))
    return [user for user in mensen if permissions.mag_uitnodigen(user, functie)]


def _opvolgen(uitnodiging: Uitnodiging) -> None:
    """Part of inviting: what was proposed for this address is done; who proposed it hears so."""
    open_ = uitnodiging.functie.voordrachten.loopt().select_for_update(of=("self",))
    for voordracht in list(open_.filter(email=uitnodiging.email)):
        voordracht.zet_status(Voordracht.Status.UITGENODIGD)
        voordracht.uitnodiging, voordracht.email = uitnodiging, ""
        voordracht.save(update_fields=["status", "uitnodiging", "email"])
        notificeren([voordracht.door] if voordracht.door else [], berichten.gevolgd(voordracht))


@transaction.atomic
def afwijzen(voordracht: Voordracht, *, by: Any, namens: Bezetting | None = None) -> Voordracht:
    """Who may invite does not: that needs no reason here; people speak to each other."""
    voordracht = Voordracht.objects.select_for_update(of=("self",)).get(pk=voordracht.pk)
    if voordracht.door_id == by.pk:
        raise ValidationError(_("Een ander dan u beslist hierover."))
    voordracht.zet_status(Voordracht.Status.AFGEWEZEN)
    voordracht.email = ""
    voordracht.save(update_fields=["status", "email"])
    vastleggen("voordracht.afwijzen", voordracht, by=by, namens=namens)
    notificeren([voordracht.door] if voordracht.door else [], berichten.afgewezen(voordracht))
    return voordracht
