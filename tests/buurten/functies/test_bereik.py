"""The rights table as a filter: exactly the rows for which has_perm says yes."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from buurten.functies import backends
from buurten.functies.models import Functie
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_gemeente,
    make_lid,
    make_signaal,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Bereik, Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def tabel(monkeypatch):
    """Rights made for the test, one per scope, that every role has."""
    rijen = {f"proef.{bereik.value}": dict.fromkeys(Rol, bereik) for bereik in Bereik}
    monkeypatch.setattr(backends, "bereik", lambda recht, rol: rijen.get(recht, {}).get(rol))
    return rijen


def wijken_met_mensen():
    """Two gemeenten, three wijken, two buurten in one; everybody's role at every height."""
    een, twee = make_gemeente("Een"), make_gemeente("Twee")
    haven, noord, elders = make_wijk("H", een), make_wijk("N", een), make_wijk("E", twee)
    sluis, kade = make_gebied("S", haven), make_gebied("K", haven)
    plekken = [een, twee, haven, noord, elders, sluis, kade]
    mensen = [AnonymousUser(), make_user()]
    for rol in Rol:
        if rol is not Rol.ANONIEM:
            mensen += [make_lid(plek, rol) for plek in (een, haven, sluis)]
    beide = make_bewoner(kade)
    make_bezetting(noord, Rol.OPBOUWWERKER, user=beide)
    return [*mensen, User.objects.get(pk=beide.pk)], plekken


@pytest.mark.parametrize("recht", [f"proef.{b.value}" for b in (Bereik.ALLES, Bereik.WIJK)])
def test_bereik_q_gives_the_areas_over_which_has_perm_says_yes(tabel, recht):
    mensen, plekken = wijken_met_mensen()
    for wie in mensen:
        rijen = set(Gebied.objects.filter(backends.bereik_q(wie, recht, pad="pad")))
        assert rijen == {plek for plek in plekken if wie.has_perm(recht, plek)}


def test_bereik_q_gives_the_signals_over_which_has_perm_says_yes():
    """The real table of the room of signals, with signals of everybody everywhere."""
    mensen, plekken = wijken_met_mensen()
    leden = [wie for wie in mensen if wie.is_authenticated]
    alle = [make_signaal(plek, melder=wie) for plek in plekken for wie in leden[::6]]
    for recht in ("signaal.bekijken", "signaal.afronden", "signaal.melden"):
        for wie in mensen:
            eigen = Q(melder_id=wie.pk) if wie.is_authenticated else backends.NIETS
            rijen = set(Signaal.objects.filter(backends.bereik_q(wie, recht, eigen=eigen)))
            assert rijen == {signaal for signaal in alle if wie.has_perm(recht, signaal)}


def test_bereik_q_per_organisation_and_per_assignment(tabel):
    """Functions stand in for things with an organisation; their holders for who works on it."""
    mensen, _plekken = wijken_met_mensen()
    functies = list(Functie.objects.prefetch_related("gebieden", "bezettingen"))[::2]
    nummers = [functie.pk for functie in functies]
    for wie in mensen:
        mijn = Q(bezettingen__user_id=wie.pk) if wie.is_authenticated else backends.NIETS
        paden = {"pad": "gebieden__pad", "eigen": mijn, "toegewezen": mijn}
        for bereik in Bereik:
            q = backends.bereik_q(wie, f"proef.{bereik.value}", **paden)
            verwacht = {f for f in functies if wie.has_perm(f"proef.{bereik.value}", als_ding(f))}
            rijen = set(Functie.objects.filter(q, pk__in=nummers))
            assert rijen == verwacht, (wie, bereik)


def als_ding(functie):
    """A function seen as a thing in its one area, owned by and assigned to its holders."""
    houders = {bezetting.user_id for bezetting in functie.bezettingen.all()}
    return SimpleNamespace(
        gebied=functie.gebieden.all()[0],
        organisatie_id=functie.organisatie_id,
        is_van=lambda user: user.pk in houders,
        is_toegewezen_aan=lambda user: user.pk in houders,
    )


def test_make_functie_gives_one_area(buurt):
    """The property above leans on it."""
    assert list(make_functie(buurt).gebieden.all()) == [buurt]
