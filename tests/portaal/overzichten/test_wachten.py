"""What is over its day, per organisation and per wijk, for everyone to see."""

from datetime import timedelta

import pytest

from buurten.afspraken.models import Voorlegging
from buurten.kwesties.models import Kwestie
from tests.makers import make_bezetting, make_gebied, make_kwestie, make_vraag, make_wijk
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overzichten.wachten import blijft_liggen

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


def dag(verschil):
    return vandaag() + timedelta(days=verschil)


def test_late_promises_count_per_organisation_and_those_in_time_do_not(client):
    wijk = make_wijk()
    partner, ambtenaar = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.AMBTENAAR)
    wie = {"opgepakt_door": partner.functie.organisatie, "verantwoordelijk": partner.functie}
    for voor in (dag(-1), dag(-9), dag(0), dag(5)):
        make_kwestie(wijk, status=Status.OPGEPAKT, toegezegd_voor=voor, **wie)
    for verschil, openbaar in ((-1, True), (0, True), (-1, False)):
        status = Status.OPEN if openbaar else Status.CONCEPT
        Voorlegging.objects.create(
            kwestie=make_kwestie(wijk, is_openbaar=openbaar, status=status),
            aan=ambtenaar.functie, organisatie=ambtenaar.functie.organisatie, vraag="Mag dit?",
            antwoord_voor=dag(verschil), namens=partner,
        )  # fmt: skip
    make_vraag(ambtenaar.functie, antwoord_voor=dag(-3))
    make_vraag(ambtenaar.functie, antwoord_voor=dag(3))
    gevonden = [(r.naam, r.kwesties, r.voorgelegd, r.vragen) for r in blijft_liggen([wijk])[0]]
    partij, gemeente = str(partner.functie.organisatie), str(ambtenaar.functie.organisatie)
    assert sorted(gevonden) == sorted([(partij, 2, 0, 0), (gemeente, 0, 1, 1)])
    blad = client.get("/dashboard/").content.decode()
    assert "Wat te lang blijft liggen" in blad
    assert partner.functie.organisatie.get_absolute_url() in blad


def test_what_nobody_picked_up_counts_for_the_wijk_also_in_its_buurten(client):
    wijk, stil = make_wijk(), make_wijk()
    for plek, voor in ((wijk, -1), (make_gebied(wijk=wijk), -3), (stil, 0), (wijk, 2)):
        make_kwestie(plek, oppakken_voor=dag(voor))
    make_kwestie(wijk, oppakken_voor=dag(-1), status=Status.CONCEPT, is_openbaar=False)
    assert blijft_liggen([stil, wijk])[1] == [(wijk, 2)]
    assert f"/{wijk.code}/{wijk.jaar}/#liggen" in client.get("/dashboard/").content.decode()


def test_without_anything_late_there_is_no_section(client):
    make_kwestie(make_wijk(), oppakken_voor=dag(1))
    assert "blijft liggen" not in client.get("/dashboard/").content.decode()
