"""What happens to a signal, with its log line and its message, in one transaction."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from buurten.signalen import actions
from buurten.signalen.models import Signaal, Telling
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_signaal
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db


def regels():
    return list(Logregel.objects.order_by("pk").values_list("daad", "object_id", "actor", "namens"))


def test_melden_by_a_resident():
    gebied = make_gebied()
    bewoner = make_bewoner(gebied)
    signaal = actions.melden(Signaal(gebied=gebied, tekst="Donker plein"), by=bewoner)
    assert (signaal.groep, signaal.melder, signaal.namens) == (Groep.BEWONERS, bewoner, None)
    assert regels() == [("signaal.melden", str(signaal.pk), str(bewoner.sleutel), "")]


def test_melden_on_behalf_of_a_function():
    gebied = make_gebied()
    bezetting = make_bezetting(gebied, Rol.OPBOUWWERKER)
    signaal = actions.melden(
        Signaal(gebied=gebied, tekst="Donker"), by=bezetting.user, namens=bezetting
    )
    assert (signaal.groep, signaal.namens) == (Groep.PROFESSIONALS, bezetting)
    assert regels()[0][3] == str(bezetting.functie)


def test_sending_twice_makes_one():
    gebied, sleutel = make_gebied(), uuid.uuid4()
    bewoner = make_bewoner(gebied)
    een = actions.melden(Signaal(gebied=gebied, tekst="Donker", sleutel=sleutel), by=bewoner)
    twee = actions.melden(Signaal(gebied=gebied, tekst="Donker", sleutel=sleutel), by=bewoner)
    assert een.pk == twee.pk
    assert Signaal.objects.count() == 1
    assert len(regels()) == 1


def test_the_log_keeps_no_text():
    gebied = make_gebied()
    actions.melden(Signaal(gebied=gebied, tekst="GEHEIMWOORD"), by=make_bewoner(gebied))
    assert "GEHEIMWOORD" not in str(Logregel.objects.values())


def test_afronden_tells_the_reporter_why():
    gebied = make_gebied()
    bewoner, werker = make_bewoner(gebied), make_bezetting(gebied)
    signaal = make_signaal(gebied, melder=bewoner)
    actions.afronden(signaal, by=werker.user, namens=werker, reden="De lamp brandt weer.")
    signaal.refresh_from_db()
    assert (signaal.status, signaal.reden) == (Signaal.Status.AFGEROND, "De lamp brandt weer.")
    bericht = Bericht.objects.get()
    assert (bericht.ontvanger, bericht.adres) == (bewoner, f"/signalen/{signaal.pk}/")
    assert "De lamp brandt weer." in bericht.tekst
    assert [regel[0] for regel in regels()] == ["signaal.afronden"]


def test_afronden_twice_is_refused_and_leaves_nothing():
    signaal = make_signaal(status=Signaal.Status.AFGEROND)
    with pytest.raises(ValidationError):
        actions.afronden(signaal, by=make_bewoner(signaal.gebied), reden="Nog eens")
    assert regels() == []


def test_melden_keeps_the_counts():
    gebied = make_gebied()
    bewoner = make_bewoner(gebied)
    for _ in range(3):
        signaal = actions.melden(Signaal(gebied=gebied, tekst="Donker"), by=bewoner)
    maand = localdate(signaal.gemeld_op).replace(day=1)
    tellingen = list(Telling.objects.values_list("gebied", "thema", "groep", "maand", "aantal"))
    assert [(g, t, groep, n) for g, t, groep, _, n in tellingen] == [
        (gebied.pk, None, Groep.BEWONERS, 3)
    ]
    assert abs((tellingen[0][3] - maand).days) <= 31
    assert Telling.objects.in_gebied(gebied.ouder).per_thema() == [(None, Groep.BEWONERS, 3)]


def test_hertellen_repairs_what_is_off_and_says_how_much():
    gebied = make_gebied()
    bewoner = make_bewoner(gebied)
    for _ in range(3):
        actions.melden(Signaal(gebied=gebied, tekst="Donker"), by=bewoner)
    assert Telling.objects.verkeerd_geteld() == {}
    Telling.objects.update(aantal=7)
    make_signaal(make_gebied("Kade"))
    assert sorted(Telling.objects.verkeerd_geteld().values()) == [(0, 1), (7, 3)]
    assert actions.hertellen() == 2
    assert Telling.objects.verkeerd_geteld() == {}
    assert sorted(Telling.objects.values_list("aantal", flat=True)) == [1, 3]
