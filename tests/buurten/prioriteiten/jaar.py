"""Stretches of a year that several tests of this room walk through."""

from datetime import date

from buurten.prioriteiten import actions, telling
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_gesloten,
    make_stemming,
    make_user,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep, Rol

LATER = date(2099, 12, 31)


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def code(fout):
    return fout.value.error_list[0].code


def nummers(stemming):
    return telling.nummers(stemming)


def vol(stemming, bewoners=6, professionals=5):
    """Residents choose the first most, professionals the second."""
    a, b, c = nummers(stemming)
    for _ in range(bewoners):
        actions.stemmen(stemming, {a: 3, b: 1, c: 1}, by=make_user())
    for _ in range(professionals):
        actions.stemmen(stemming, {b: 3, c: 1}, by=make_user(), groep=Groep.PROFESSIONALS)
    return a, b, c


def partijen(gebied):
    rollen = (Rol.VERTEGENWOORDIGER, Rol.COORDINATOR, Rol.AMBTENAAR)
    return [make_bezetting(gebied, rol) for rol in rollen]


def teken(ronde, bezetting, akkoord=True, reden=""):
    return actions.ondertekenen(
        ronde, by=bezetting.user, namens=bezetting, akkoord=akkoord, reden=reden
    )


def gelijk_geeindigd():
    stemming = make_stemming(aantal_prioriteiten=2)
    a, b, c = nummers(stemming)
    for _ in range(5):
        actions.stemmen(stemming, {a: 3, b: 1, c: 1}, by=make_user())
    return make_gesloten(stemming), a, b, c


def buur(gebied):
    """Somebody who lives in a buurt of this wijk."""
    return make_bewoner(make_gebied(wijk=gebied))


def als(client, user):
    client.force_login(user)
    return client


def tekst(antwoord):
    return antwoord.content.decode()


def laatste_daad():
    return Logregel.objects.order_by("-pk").first().daad


def biljet(stemming, *stickers):
    return {f"v{nummer}": s for nummer, s in zip(nummers(stemming), stickers, strict=False)}
