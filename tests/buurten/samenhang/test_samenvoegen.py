"""A kwestie goes up in another: what lies under it, and all that is owed, goes along."""

from datetime import timedelta
from itertools import product

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.samenhang import actions
from buurten.samenhang.models import Herkomst
from buurten.signalen.models import Signaal
from buurten.weerwoorden.models import Aanvulling, Herkenning
from tests.makers import (
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_organisatie,
    make_signaal,
    make_user,
    make_wijk,
)
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.draad.keten import keten
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
REDEN = "Het gaat over hetzelfde plein."
STAND = ("open", "opgepakt")
VROEG, LAAT = timedelta(days=3), timedelta(days=9)


def voegsamen(van, naar, by=None, **velden):
    blijft = actions.samenvoegen(van, in_=naar, reden=REDEN, by=by or make_user(), **velden)
    van.refresh_from_db()
    return blijft


@pytest.fixture
def wijk():
    return make_wijk()


def test_signals_counts_and_what_residents_said_go_along(wijk):
    gevers = [make_user(), make_user()]
    van = make_kwestie(wijk, [make_signaal(wijk, melder=wie) for wie in gevers])
    naar = make_kwestie(wijk, [make_signaal(wijk)], titel="Het plein")
    beide, een = make_user(), make_user()
    for kwestie, wie in ((van, beide), (naar, beide), (van, een)):
        Herkenning.objects.create(kwestie=kwestie, user=wie)
    aanvulling = Aanvulling.objects.create(kwestie=van, user=een, tekst="Ook overdag.")
    werker = make_bezetting(wijk, Rol.OPBOUWWERKER)
    naar = voegsamen(van, naar, by=werker.user, namens=werker)
    assert (van.status, van.reden, van.aantal) == ("opgegaan", REDEN, 0)
    assert (naar.aantal_bewoners, naar.bundelingen.count()) == (3, 3)
    assert list(Kwestie.objects.verkeerd_geteld()) == []
    assert set(naar.herkenningen.values_list("user", flat=True)) == {beide.pk, een.pk}
    aanvulling.refresh_from_db()
    assert aanvulling.kwestie_id == naar.pk
    assert van.stappen.get().soort == "opgaan"
    assert naar.stappen.get().soort == "samenvoegen"
    gehoord = Bericht.objects.filter(adres=naar.get_absolute_url(), tekst__contains=REDEN)
    assert set(gehoord.values_list("ontvanger", flat=True)) == {
        wie.pk for wie in (*gevers, beide, een)
    }
    assert list(Logregel.objects.values_list("daad", flat=True)) == ["kwestie.samenvoegen"]


def test_the_thread_tells_it_both_ways(wijk):
    signaal = make_signaal(wijk)
    van, naar = make_kwestie(wijk, [signaal]), make_kwestie(wijk)
    schakelen(signaal, van)
    voegsamen(van, naar)
    paren = {
        (("signaal", str(signaal.pk)), ("kwestie", str(van.pk))),
        (("kwestie", str(van.pk)), ("kwestie", str(naar.pk))),
    }
    for ding in (signaal, van, naar):
        assert {(stap.van, stap.naar) for stap in keten(ding)} == paren
    werker = make_bezetting(wijk, Rol.OPBOUWWERKER)
    kwesties.losmaken(naar, signaal=signaal, reden="Toch niet.", by=werker.user)
    assert keten(signaal) == []


def test_the_page_leads_on_and_a_receipt_follows(client, wijk):
    signaal = make_signaal(wijk, code_hash="a" * 64)
    van, naar = make_kwestie(wijk, [signaal], titel="Klein"), make_kwestie(wijk, titel="Groot")
    voegsamen(van, naar)
    pagina = client.get(f"/kwesties/{van.pk}/").content.decode()
    assert "Deze kwestie ging op in een andere" in pagina
    assert f'<a href="/kwesties/{naar.pk}/">Groot</a>' in pagina
    assert REDEN in pagina
    terug = client.get(f"/kwesties/{naar.pk}/").content.decode()
    assert f'<a href="/kwesties/{van.pk}/">Klein</a>' in terug
    bon = Signaal.objects.visible_to(None, bewijs="a" * 64).get()
    assert bon.bundeling.kwestie == naar


def test_a_concept_that_went_up_is_not_named_to_everyone(client, wijk):
    van = make_kwestie(wijk, titel="Nog geheim", status="concept", is_openbaar=False)
    naar = make_kwestie(wijk, titel="Groot")
    voegsamen(van, naar)
    assert client.get(f"/kwesties/{van.pk}/").status_code == 404
    assert "Nog geheim" not in client.get(f"/kwesties/{naar.pk}/").content.decode()


@pytest.mark.parametrize(("een", "ander", "zelfde"), [
    (een, ander, zelfde) for een, ander, zelfde in product(STAND, STAND, (False, True))
    if zelfde is False or (een, ander) == ("opgepakt", "opgepakt")
])  # fmt: skip
def test_nothing_that_is_owed_falls_between(wijk, een, ander, zelfde):
    """Every day somebody promised before is promised after, by the same, and no later.

    Seen red without `_draagt_mee`, without `_aandelen`, and with the later day.
    """
    dag = vandaag()
    van_wie, naar_wie = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.PARTNER)
    naar_wie = van_wie if zelfde else naar_wie
    mee = make_organisatie()

    def maak(stand, wie, dagen):
        velden = {"oppakken_voor": dag + dagen} if stand == "open" else {
            "status": "opgepakt", "opgepakt_door": wie.functie.organisatie,
            "verantwoordelijk": wie.functie, "toegezegd_voor": dag + dagen}  # fmt: skip
        kwestie = make_kwestie(wijk, [make_signaal(wijk)], **velden)
        Aandeel.objects.create(
            kwestie=kwestie, organisatie=mee, vraag="Mee?", status="mee", voor=dag + dagen
        )
        return kwestie

    van, naar = maak(een, van_wie, VROEG), maak(ander, naar_wie, LAAT)
    ambtenaar = make_bezetting(wijk, Rol.AMBTENAAR)
    aan = {"aan": ambtenaar.functie, "organisatie": ambtenaar.functie.organisatie}
    ligt = Voorlegging.objects.create(
        kwestie=van, vraag="Kan dit?", antwoord_voor=dag, namens=ambtenaar, **aan
    )
    sprak = Afstemming.objects.create(
        kwestie=van, namens=van_wie, met=mee, op=dag, afspraak="Samen."
    )
    voor = _beloften(van) + _beloften(naar)
    naar = voegsamen(van, naar)
    na = dict(_beloften(naar))
    # What lay open for anybody is carried, as soon as one of the two was.
    wacht = None in na
    assert all(na[wie] <= dagen for wie, dagen in voor if wie is not None or wacht)
    assert _beloften(van) == []
    for ding in (ligt, sprak):
        ding.refresh_from_db()
        assert ding.kwestie_id == naar.pk
    assert naar.status == ("open" if een == ander == "open" else "opgepakt")


def _beloften(kwestie):
    """Who owes something about it, by when; None is whoever picks it up."""
    kwestie.refresh_from_db()
    mee = [(a.organisatie_id, a.voor) for a in kwestie.aandelen.loopt()]
    if kwestie.status == "open":
        return [(None, kwestie.oppakken_voor), *mee]
    return (
        [(kwestie.opgepakt_door_id, kwestie.toegezegd_voor), *mee] if not kwestie.is_klaar else mee
    )


def test_who_carries_both_parts_keeps_one_promise(wijk):
    """A partner that took part in the one carries the other: one promise, the earliest day."""
    partner, dag = make_bezetting(wijk, Rol.PARTNER), vandaag()
    organisatie = partner.functie.organisatie
    van = make_kwestie(wijk)
    mee = Aandeel.objects.create(
        kwestie=van, organisatie=organisatie, vraag="Mee?", status="mee", voor=dag + VROEG
    )
    carries = {"opgepakt_door": organisatie, "verantwoordelijk": partner.functie}
    naar = make_kwestie(wijk, status="opgepakt", toegezegd_voor=dag + LAAT, **carries)
    naar = voegsamen(van, naar)
    mee.refresh_from_db()
    assert (naar.toegezegd_voor, mee.status) == (dag + VROEG, "gestopt")


def test_of_two_buurten_it_becomes_of_the_wijk(wijk):
    een, ander = make_gebied("Kade", wijk), make_gebied("Sluis", wijk)
    assert voegsamen(make_kwestie(een), make_kwestie(ander)).gebied == wijk
    assert voegsamen(make_kwestie(een), make_kwestie(wijk)).gebied == wijk
    assert voegsamen(make_kwestie(een), make_kwestie(een)).gebied == een


@pytest.mark.parametrize("status", ["geagendeerd", "beantwoord", "gestopt", "opgegaan"])
def test_only_what_goes_on_and_is_not_in_the_year(wijk, status):
    vast, los = make_kwestie(wijk, status=status), make_kwestie(wijk)
    zin = "doet mee in het jaarplan" if status == "geagendeerd" else "al afgesloten"
    for van, naar in ((vast, los), (los, vast)):
        with pytest.raises(ValidationError, match=zin):
            voegsamen(van, naar)
    assert not Herkomst.objects.exists()


def test_never_with_itself_with_another_wijk_or_into_a_concept(wijk):
    kwestie = make_kwestie(wijk)
    with pytest.raises(ValidationError, match="niet in zichzelf"):
        voegsamen(kwestie, kwestie)
    with pytest.raises(ValidationError, match="verschillende wijken"):
        voegsamen(kwestie, make_kwestie(make_wijk()))
    with pytest.raises(ValidationError, match="Doe het andersom"):
        voegsamen(kwestie, make_kwestie(wijk, status="concept", is_openbaar=False))
    with pytest.raises(IntegrityError), transaction.atomic():
        Herkomst.objects.create(van=kwestie, naar=kwestie, soort="splitsen", reden="x")


def test_two_open_questions_to_the_municipality_wait_for_one_answer(wijk):
    ambtenaar = make_bezetting(wijk, Rol.AMBTENAAR)
    twee = [make_kwestie(wijk), make_kwestie(wijk)]
    for kwestie in twee:
        Voorlegging.objects.create(
            kwestie=kwestie, vraag="Kan dit?", antwoord_voor=vandaag(), namens=ambtenaar,
            aan=ambtenaar.functie, organisatie=ambtenaar.functie.organisatie,
        )  # fmt: skip
    with pytest.raises(ValidationError, match="Wacht op één antwoord"):
        voegsamen(*twee)


def test_a_question_and_a_promise_of_one_organisation_do_not_meet(wijk):
    organisatie, twee = make_organisatie(), [make_kwestie(wijk), make_kwestie(wijk)]
    for kwestie, status in zip(twee, ("gevraagd", "mee"), strict=True):
        Aandeel.objects.create(
            kwestie=kwestie, organisatie=organisatie, vraag="Mee?", status=status
        )
    with pytest.raises(ValidationError, match="Wacht eerst op dat antwoord"):
        voegsamen(*twee)
    assert twee[0].aandelen.get().status == "gevraagd"
