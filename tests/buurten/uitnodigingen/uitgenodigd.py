"""Makers for these tests: proved addresses, organisations with a team, and invitations."""

from datetime import date, timedelta
from typing import Any

from allauth.account.models import EmailAddress

from buurten.functies.models import Bezetting, Functie
from buurten.uitnodigingen import actions, permissions
from buurten.uitnodigingen.models import Uitnodiging
from buurten.uitnodigingen.querysets import hash_van
from tests.makers import make_bezetting, make_functie, make_organisatie, make_user
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag


def bewezen(user: User, email: str = "") -> User:
    """Somebody who proved that an address is theirs."""
    adres = email or user.email or ""
    EmailAddress.objects.create(user=user, email=adres, verified=True)
    return User.objects.get(pk=user.pk)


def lid(gebied: Any, rol: Rol, organisatie: Any = None) -> User:
    bezetting = make_bezetting(gebied, rol, organisatie=organisatie)
    assert bezetting.user is not None
    return bewezen(bezetting.user)


def team(gebied: Any, rol: Rol = Rol.TEAMLEIDER, geeft: Rol = Rol.OPBOUWWERKER) -> Any:
    """Who leads a team, and a function of the same organisation to give."""
    organisatie = make_organisatie()
    return lid(gebied, rol, organisatie), make_functie(gebied, geeft, organisatie)


def nodig(
    by: User, functie: Functie, email: str, van: date | None = None, **velden: Any
) -> Uitnodiging:
    """Invite as the page does: on behalf of the function that gives the right."""
    nieuw = Uitnodiging(functie=functie, email=email, van=van or vandaag(), **velden)
    voor = permissions.namens_wie(by, permissions.BEZETTING_TOEKENNEN, functie)
    return actions.uitnodigen(nieuw, by=by, namens=voor)


def make_uitnodiging(functie: Functie, email: str, **velden: Any) -> Uitnodiging:
    """One that was sent, by a beheerder who may still give it."""
    if "door" not in velden:
        velden["door"] = make_bezetting(functie.gebieden.get(), Rol.BEHEERDER).user
    velden.setdefault("status", Uitnodiging.Status.VERSTUURD)
    velden.setdefault("verloopt_op", nu() + timedelta(days=14))
    velden.setdefault("van", vandaag())
    velden.setdefault("code_hash", hash_van(f"code {email}"))
    plekken = sorted(functie.gebieden.values_list("pk", flat=True))
    return Uitnodiging.objects.create(functie=functie, email=email, plekken=plekken, **velden)


def houders(functie: Functie) -> list[User | None]:
    return [b.user for b in Bezetting.objects.filter(functie=functie).order_by("pk")]


def genodigde(email: str = "fatima@voorbeeld.example") -> User:
    return bewezen(make_user("Fatima", email=email))
