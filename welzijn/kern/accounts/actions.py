"""What can happen to an account, and to the sessions of who signed in."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.sessies import verlopen_sessies
from welzijn.kern.logboek.actions import vastleggen


@transaction.atomic
def wijzigen(user: User, *, by: Any, naam: str) -> User:
    """Give the name that people use. The logboek keeps that it changed, not the name."""
    user.naam = naam
    user.save(update_fields=["naam"])
    vastleggen("user.wijzigen", user, by=by, velden={"naam": None})
    return user


@transaction.atomic
def aanmaken(email: str, *, by: Any) -> User:
    """An account for somebody we know; the code that is mailed still proves whose address it is."""
    user = User.objects.create_user(email)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    vastleggen("user.aanmaken", user, by=by)
    return user


@transaction.atomic
def aanmelden(wie: str | User, *, by: Any) -> User:
    """An account for who proved that this address is theirs, and said to be sixteen or older.

    Sent twice, or together with an invitation, it finds the account that is there. Who comes
    through a provider of identity has one already: then the address stays as it was proved.
    """
    user = wie if isinstance(wie, User) else _met_adres(wie)
    vastleggen("user.aanmelden", user, by=by or user)
    return user


def _met_adres(email: str) -> User:
    user = User.objects.filter(email=email).first() or User.objects.create_user(email)
    adres, nieuw = EmailAddress.objects.get_or_create(
        user=user, email=email, defaults={"verified": True, "primary": True}
    )
    if not (nieuw or adres.verified):
        adres.verified = adres.primary = True
        adres.save(update_fields=["verified", "primary"])
    return user


@transaction.atomic
def inloggen(user: User, *, by: Any, herkomst: str) -> None:
    """Somebody signed in: written down with the network they came from, no finer."""
    vastleggen("user.inloggen", user, by=by, herkomst=herkomst)


@transaction.atomic
def afmelden(user: User, *, by: Any, herkomst: str) -> None:
    """Somebody signed out."""
    vastleggen("user.afmelden", user, by=by, herkomst=herkomst)


@transaction.atomic
def mislukken(email: str, *, by: Any, herkomst: str) -> None:
    """A wrong code. Nobody is named when nobody here has this address."""
    wie = User.objects.filter(email=email.lower()).first()
    vastleggen("user.mislukken", wie or UserSession(), by=by, herkomst=herkomst)


@transaction.atomic
def weigeren(user: User, *, by: Any, adres: str, herkomst: str) -> None:
    """Somebody was refused at this address; its name is written down, not what stood in it."""
    vastleggen("user.weigeren", user, by=by, velden={"adres": adres}, herkomst=herkomst)


@transaction.atomic
def verlopen(user: User, *, by: Any, herkomst: str) -> None:
    """A session ended by itself: not used for long, or old."""
    vastleggen("user.verlopen", user, by=by, herkomst=herkomst)


@transaction.atomic
def adres_veranderen(user: User, *, by: Any, sessie: SessionBase) -> None:
    """A new e-mail address was proved; whoever got in through the old one is out."""
    _einde(user, sessie)
    vastleggen("user.adres_veranderen", user, by=by, velden={"email": None})


@transaction.atomic
def sessie_beeindigen(sessie: UserSession, *, by: Any) -> None:
    """Sign oneself out in one other place."""
    Session.objects.filter(session_key=sessie.session_key).delete()
    sessie.delete()
    vastleggen("user.sessie_beeindigen", by, by=by)


@transaction.atomic
def sessies_beeindigen(user: User, *, by: Any, sessie: SessionBase) -> None:
    """Sign oneself out everywhere but here."""
    _einde(user, sessie)
    vastleggen("user.sessies_beeindigen", user, by=by)


@transaction.atomic
def uitloggen(user: User, *, by: Any) -> None:
    """A beheerder signs somebody out everywhere."""
    _einde(user, None)
    vastleggen("user.uitloggen", user, by=by)


@transaction.atomic
def allen_uitloggen(*, by: Any, sessie: SessionBase) -> int:
    """A beheerder signs everybody out but this one session, for when something is badly wrong."""
    aantal, _ = UserSession.objects.exclude(session_key=sessie.session_key).delete()
    Session.objects.exclude(session_key=sessie.session_key).delete()
    vastleggen("user.allen_uitloggen", by, by=by, velden={"aantal": aantal})
    return aantal


def _einde(user: User, behalve: SessionBase | None) -> None:
    """End the sessions of one person, also those in no list: what they were signed with changes."""
    rijen = UserSession.objects.filter(user_id=user.pk)
    if behalve is not None:
        rijen = rijen.exclude(session_key=behalve.session_key)
    Session.objects.filter(session_key__in=rijen.values("session_key")).delete()
    rijen.delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    if behalve is not None:
        behalve[HASH_SESSION_KEY] = user.get_session_auth_hash()


def sessies_opruimen() -> None:
    """Part of the periodic round: the list does not outlive the sessions."""
    UserSession.objects.filter(pk__in=list(verlopen_sessies())).delete()


@transaction.atomic
def factor_toevoegen(user: User, *, by: Any, sessie: SessionBase, soort: str) -> None:
    """A second factor was set up, or codes to recover were made anew; other sessions end."""
    _einde(user, sessie)
    vastleggen("user.factor_toevoegen", user, by=by, velden={"soort": str(soort)})


@transaction.atomic
def factor_weghalen(user: User, *, by: Any, sessie: SessionBase, soort: str) -> None:
    """A second factor was taken away by who had it; other sessions end."""
    _einde(user, sessie)
    vastleggen("user.factor_weghalen", user, by=by, velden={"soort": str(soort)})


@transaction.atomic
def factor_intrekken(user: User, *, by: Any) -> int:
    """Take away every second factor of somebody who lost it; they set one up anew.

    Every session ends and the person is told: who did not ask for this can act at once.
    """
    if by is not None and by.pk == user.pk:
        raise ValidationError(_("Voor uzelf kunt u dit niet doen. Vraag een andere beheerder."))
    aantal, _rest = Authenticator.objects.filter(user_id=user.pk).delete()
    _einde(user, None)
    vastleggen("user.factor_intrekken", user, by=by, velden={"aantal": aantal})
    transaction.on_commit(lambda: _meld_ingetrokken(user), robust=True)
    return aantal


def _meld_ingetrokken(user: User) -> None:
    if user.email:
        keuze = {"current_site": {"name": settings.GEMEENTE_NAAM}, "timestamp": timezone.now()}
        tekst = render_to_string("account/email/factor_ingetrokken_message.txt", keuze)
        kop = render_to_string("account/email/factor_ingetrokken_subject.txt", keuze)
        send_mail(kop.strip(), tekst.strip(), None, [user.email])
