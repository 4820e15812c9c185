"""Which signals somebody finds."""

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_lid,
    make_signaal,
    make_thema,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


def zichtbaar(user):
    return list(Signaal.objects.visible_to(user).order_by("pk"))


def test_a_function_sees_its_wijk_and_not_the_next():
    wijk, ander = make_wijk(), make_wijk("Bergwijk")
    hier, daar = make_signaal(make_gebied(wijk=wijk)), make_signaal(make_gebied(wijk=ander))
    assert zichtbaar(make_lid(wijk, Rol.OPBOUWWERKER)) == [hier]
    assert zichtbaar(make_lid(ander, Rol.VERTEGENWOORDIGER)) == [daar]


def test_a_partner_knows_of_the_subjects_of_the_covenant_alone():
    wijk, thema = make_wijk(), make_thema()
    hier = make_signaal(make_gebied(wijk=wijk), thema=thema)
    make_signaal(make_gebied(wijk=wijk), thema=make_thema())
    make_signaal(make_gebied(wijk=wijk))
    partner = make_bezetting(wijk, Rol.PARTNER)
    assert zichtbaar(partner.user) == []
    partner.functie.themas.add(thema)
    (signaal,) = zichtbaar(partner.user)
    assert (signaal, signaal.leesbaar) == (hier, False)
    assert hier.tekst not in str(signaal)


@pytest.mark.parametrize("rol", [Rol.AMBTENAAR, Rol.MODERATOR, Rol.BEHEERDER, Rol.BEWONER])
def test_who_works_with_aggregates_finds_no_signal(rol):
    wijk = make_wijk()
    make_signaal(make_gebied(wijk=wijk))
    assert zichtbaar(make_lid(wijk, rol)) == []


def test_who_gave_it_keeps_seeing_it():
    gebied = make_gebied()
    bewoner, buur = make_bewoner(gebied), make_bewoner(gebied)
    signaal = make_signaal(gebied, melder=bewoner)
    assert zichtbaar(bewoner) == [signaal]
    assert zichtbaar(buur) == []
    assert zichtbaar(AnonymousUser()) == []
