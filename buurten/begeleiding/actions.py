"""What can happen when somebody helps a person who is not online."""

import secrets
from datetime import timedelta
from functools import partial
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from buurten.begeleiding import berichten
from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from buurten.functies.actions import vestigen
from buurten.functies.models import Bezetting
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import nu
from welzijn.kern.toestemmingen.actions import toestemmen
from welzijn.kern.toestemmingen.models import HULP

POGINGEN = 5  # so often may a code be wrong; then a new one is needed
CODE_GELDT = timedelta(hours=24)


@transaction.atomic
def inschrijven(deelnemer: Deelnemer, *, by: Any, naam: str, namens: Bezetting) -> Deelnemer:
    """An account without an address, living in this buurt. Sent twice it makes one."""
    user = User.objects.create_user(None)
    user.hulp = str(namens)  # the deeds of this person carry who helped
    deelnemer.user, deelnemer.organisatie = user, namens.functie.organisatie
    deelnemer, nieuw = eenmaal(deelnemer, organisatie=deelnemer.organisatie)
    if not nieuw:
        user.delete()
        return deelnemer
    vestigen(deelnemer.gebied, by=user, naam=naam)
    toestemmen(HULP, by=user)
    hoe = {"toestemming": deelnemer.toestemming}
    vastleggen("deelnemer.inschrijven", deelnemer, by=by, namens=namens, velden=hoe)
    return deelnemer


@transaction.atomic
def begeleiden(
    deelnemer: Deelnemer, *, by: Any, namens: Bezetting, reden: str, toestemming: str
) -> Begeleiding:
    """Begin to help; what this function was helping with before ends. Ends by itself.

    That the person agrees is asked each time (`toestemming` says how); taken back, it ends.
    """
    begin = nu()
    Bezetting.objects.select_for_update().get(pk=namens.pk)
    namens.begeleidingen.filter(beeindigd_op=None).update(beeindigd_op=begin)
    begeleiding = Begeleiding.objects.create(
        deelnemer=deelnemer,
        door=namens,
        reden=reden,
        toestemming=toestemming,
        tot=begin + timedelta(minutes=settings.BEGELEIDING_MINUTEN),
    )
    hoe = {"reden": reden, "toestemming": toestemming}
    vastleggen("deelnemer.begeleiden", begeleiding, by=by, namens=namens, velden=hoe)
    deelnemer.user.hulp = str(namens)
    toestemmen(HULP, by=deelnemer.user)
    return begeleiding


@transaction.atomic
def stoppen(begeleiding: Begeleiding, *, by: Any) -> Begeleiding:
    """The helper is done; stopping twice, or after the person was erased, changes nothing."""
    loopt = Begeleiding.objects.select_for_update().filter(pk=begeleiding.pk, beeindigd_op=None)
    if (begonnen := loopt.first()) is not None:
        begonnen.beeindigd_op = nu()
        begonnen.save(update_fields=["beeindigd_op"])
        vastleggen("begeleiding.stoppen", begonnen, by=by)
    return begonnen or begeleiding


@transaction.atomic
def adres_geven(deelnemer: Deelnemer, *, by: Any, email: str, namens: Bezetting) -> Overname:
    """Mail a code to the address somebody gave; a newer address replaces the older one.

    An address that has an account already gets a mail without a code, and the answer on the
    screen is the same: nobody learns here who takes part.
    """
    cijfers = f"{secrets.randbelow(10**6):06d}"
    overname, _nieuw = Overname.objects.update_or_create(
        deelnemer=deelnemer,
        defaults={
            "email": email.strip().lower(),
            "code_hash": _hash(deelnemer, cijfers),
            "tot": nu() + CODE_GELDT,
            "pogingen": 0,
        },
    )
    vastleggen("deelnemer.adres_geven", deelnemer, by=by, namens=namens, velden={"email": None})
    bekend = User.objects.filter(email=overname.email).exists()
    tekst = berichten.al_bekend() if bekend else berichten.code(cijfers)
    post = partial(send_mail, berichten.onderwerp(), tekst, None, [overname.email])
    transaction.on_commit(post, robust=True)
    return overname


@transaction.atomic
def overnemen(deelnemer: Deelnemer, *, by: Any, code: str, namens: Bezetting) -> bool:
    """The person has the code: from now on the account is theirs alone.

    False when the code is wrong, too old, tried too often, or of an address that somebody took
    in the meantime. That is no error but an answer: the try counts, so it must be kept.
    """
    er_nog = Deelnemer.objects.select_for_update().filter(pk=deelnemer.pk).first()
    if er_nog is None:
        return False
    deelnemer = er_nog
    if not _klopt(deelnemer, code) or not _adres_zetten(deelnemer):
        return False
    deelnemer.overgenomen_op = nu()
    deelnemer.save(update_fields=["overgenomen_op"])
    deelnemer.begeleidingen.filter(beeindigd_op=None).update(beeindigd_op=deelnemer.overgenomen_op)
    vastleggen("deelnemer.overnemen", deelnemer, by=by, namens=namens, velden={"email": None})
    notificeren([deelnemer.user], berichten.overgenomen())
    return True


def _klopt(deelnemer: Deelnemer, code: str) -> bool:
    """Whether this is the code; counts the try."""
    overname = Overname.objects.select_for_update().filter(deelnemer=deelnemer).first()
    if overname is None or overname.tot <= nu() or overname.pogingen >= POGINGEN:
        return False
    overname.pogingen += 1
    overname.save(update_fields=["pogingen"])
    return constant_time_compare(overname.code_hash, _hash(deelnemer, code.strip()))


def _adres_zetten(deelnemer: Deelnemer) -> bool:
    """Give the proved address to the person; False when an account has it by now."""
    user, email = deelnemer.user, deelnemer.overname.email
    user.email = email
    try:
        with transaction.atomic():
            user.save(update_fields=["email"])
            EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    except IntegrityError:
        return False
    deelnemer.overname.delete()
    return True


def _hash(deelnemer: Deelnemer, code: str) -> str:
    """Six digits are few: without the key of the portal a row of the database tells nothing."""
    return salted_hmac(f"overname {deelnemer.sleutel}", code, algorithm="sha256").hexdigest()
