"""Which kwesties there are to see, and how they are counted."""

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.kwesties.models import Kwestie
from tests.makers import make_gebied, make_kwestie, make_lid, make_signaal, make_wijk
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.mark.parametrize("rol", list(Rol))
def test_what_is_not_public_is_seen_by_who_bundles_there(rol):
    wijk = make_wijk()
    openbaar = make_kwestie(make_gebied(wijk=wijk))
    concept = make_kwestie(wijk, status=Status.CONCEPT, is_openbaar=False)
    gestopt = make_kwestie(wijk, status=Status.GESTOPT, is_openbaar=False)
    make_kwestie(status=Status.CONCEPT, is_openbaar=False)
    alles = {openbaar, concept, gestopt}
    ziet = alles if rol in {Rol.OPBOUWWERKER, Rol.COORDINATOR} else {openbaar}
    assert set(Kwestie.objects.visible_to(make_lid(wijk, rol))) == ziet


def test_a_visitor_sees_what_is_public():
    openbaar = make_kwestie(status=Status.BEANTWOORD)
    make_kwestie(status=Status.CONCEPT, is_openbaar=False)
    assert list(Kwestie.objects.visible_to(AnonymousUser())) == [openbaar]


def test_matching_looks_in_title_and_words():
    titel = make_kwestie(titel="Lege speeltuin", samenvatting="Kapot.")
    woorden = make_kwestie(titel="Spelen", samenvatting="De speeltuin is leeg.")
    make_kwestie(titel="Donker", samenvatting="Op het plein.")
    assert set(Kwestie.objects.matching("speeltuin")) == {titel, woorden}


def test_verkeerd_geteld_finds_each_group():
    make_kwestie(signalen=[make_signaal(), make_signaal(groep=Groep.GEMEENTE)])
    fout = [make_kwestie(**{f"aantal_{groep}": 3}) for groep in Groep.values]
    assert list(Kwestie.objects.verkeerd_geteld()) == fout


def test_e03_everyone_reads_tens():
    kwestie = make_kwestie(aantal_bewoners=29, aantal_professionals=9, aantal_gemeente=0)
    assert kwestie.aantallen(precies=False) == [
        (Groep.BEWONERS, 20),
        (Groep.PROFESSIONALS, None),
        (Groep.GEMEENTE, None),
    ]
    assert [n for _, n in kwestie.aantallen(precies=True)] == [29, 9, 0]


def test_what_is_done_stands_at_the_end():
    oud, klaar, nieuw = make_kwestie(), make_kwestie(status=Status.BEANTWOORD), make_kwestie()
    assert list(Kwestie.objects.levende_eerst()) == [nieuw, oud, klaar]
