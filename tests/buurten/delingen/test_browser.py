"""The pages of who reads a signal, on a phone and a desk."""

import os
from datetime import timedelta

import pytest

from buurten.delingen import actions
from buurten.functies.models import Organisatie
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal
from tests.makers import make_bezetting, make_gebied, make_organisatie, make_thema
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_pages_of_sharing_are_for_everybody(page_at_both_widths, sign_in, axe, no_sideways_scroll):
    page, gebied = page_at_both_widths, make_gebied()
    huis = make_organisatie(naam="Welzijn Testdam")
    otto = make_bezetting(gebied, Rol.OPBOUWWERKER, organisatie=huis)
    olga = make_bezetting(gebied, Rol.OPBOUWWERKER, organisatie=huis)
    pa = make_bezetting(gebied, Rol.PARTNER)
    politie = make_organisatie(Organisatie.Soort.POLITIE, "Politie Testdam")
    make_bezetting(gebied, Rol.PARTNER, organisatie=politie)
    nieuw = Signaal(gebied=gebied, tekst="In een portiek is vaak ruzie.", thema=make_thema())
    nieuw.niveau = Signaal.Niveau.VERTROUWELIJK
    signaal = signalen.melden(nieuw, by=otto.user, namens=otto)
    dag = vandaag() + timedelta(days=20)
    wie = {"by": otto.user, "namens": otto, "tot": dag}
    for met in (pa.functie.organisatie, politie):
        actions.delen(signaal, met=met, doel="Samen langsgaan.", **wie)
    actions.verlagen(signaal, by=otto.user, namens=otto, tekst="Er is onrust in de straat.")
    begin = f"/delingen/{signaal.pk}/"
    for mens, adressen in (
        (olga, [f"/signalen/{signaal.pk}/", begin, f"{begin}delen/", f"{begin}instemmen/"]),
        (pa, ["/delingen/", f"/signalen/{signaal.pk}/"]),
    ):
        sign_in(page, mens.user)
        for adres in adressen:
            page.goto(adres)
            assert page.locator("h1").count() == 1
            axe(page)
            no_sideways_scroll(page)
            if map_ := os.environ.get("PLAATJES"):
                naam = adres.strip("/").replace("/", "-")
                breed = page.viewport_size["width"]
                page.screenshot(path=f"{map_}/{breed}-{naam}.png", full_page=True)
