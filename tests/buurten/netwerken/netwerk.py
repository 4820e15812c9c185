"""Makers for these tests: a network in a wijk, with members, a coordinator and a mandate."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from buurten.functies.models import Bewonerschap, Functie, Organisatie
from buurten.gebieden.models import Gebied
from buurten.netwerken import actions, permissions
from buurten.netwerken.models import Lid, Mandaat
from tests.makers import make_bewoner, make_functie, make_gebied, make_lid, make_user
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag


@dataclass
class Netwerk:
    """Everything a test needs of one network."""

    buurt: Gebied
    functie: Functie
    coordinator: User

    @property
    def organisatie(self) -> Organisatie:
        return self.functie.organisatie

    @property
    def wijk(self) -> Gebied:
        assert self.buurt.ouder is not None
        return self.buurt.ouder

    def lid(self, naam: str = "", *, kandidaat: bool = False) -> User:
        """A resident who is a member."""
        user = make_bewoner(self.buurt, make_user(naam))
        Lid.objects.create(
            organisatie=self.organisatie, user=user, van=vandaag(), kandidaat=kandidaat
        )
        return User.objects.get(pk=user.pk)

    def mandateer(self, user: User, by: User | None = None, **velden: Any) -> Mandaat:
        """Record that the members chose this person, as the page does."""
        by = by or self.coordinator
        velden.setdefault("van", vandaag())
        velden.setdefault("tot", vandaag() + timedelta(days=365))
        gekozen = velden.pop("gekozen_op", date(2026, 1, 1))
        nieuw = Mandaat(gekozen_op=gekozen, hoe=Mandaat.Hoe.OVERLEG, kiezers=14)
        nieuw.sleutel = velden.pop("sleutel", nieuw.sleutel)
        voor = permissions.namens_wie(by, permissions.MANDATEREN, self.functie)
        return actions.mandateren(nieuw, self.functie, by=by, user=user, namens=voor, **velden)


def make_netwerk() -> Netwerk:
    buurt = make_gebied()
    assert buurt.ouder is not None
    functie = make_functie(buurt.ouder, Rol.VERTEGENWOORDIGER)
    return Netwerk(buurt, functie, make_lid(buurt.ouder, Rol.COORDINATOR))


def verhuis(user: User, naar: Gebied) -> User:
    Bewonerschap.objects.filter(user=user).update(gebied=naar)
    return User.objects.get(pk=user.pk)


def vers(user: User) -> User:
    """The same person at the next request."""
    return User.objects.get(pk=user.pk)
