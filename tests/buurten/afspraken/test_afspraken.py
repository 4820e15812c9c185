"""Organisations carry a kwestie together: asked, answered, agreed, put up; told and refused."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.afspraken import actions, permissions
from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.kwesties.models import Kwestie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
Status = Kwestie.Status
MORGEN = timedelta(days=1)
DAG = date(2030, 3, 1)


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def werk(wijk):
    return make_bezetting(wijk, Rol.PARTNER)


@pytest.fixture
def ander(wijk):
    return make_bezetting(wijk, Rol.PARTNER)


@pytest.fixture
def ambtenaar(wijk):
    return make_bezetting(wijk, Rol.AMBTENAAR)


@pytest.fixture
def melder(wijk):
    return make_bewoner(make_gebied(wijk=wijk))


@pytest.fixture
def kwestie(wijk, werk, melder):
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    velden = {"status": Status.OPGEPAKT, "titel": "Donker", **wie}
    return make_kwestie(wijk, [make_signaal(wijk, melder=melder)], **velden)


def gehoord(user):
    return [b.tekst for b in Bericht.objects.filter(ontvanger=user).order_by("pk")]


def vers(bezetting):
    return User.objects.get(pk=bezetting.user_id)


def gedeeld(kwestie, werk, ander, vraag="Kijkt u mee?"):
    wie = {"by": werk.user, "namens": werk}
    return actions.delen(kwestie, organisatie=ander.functie.organisatie, vraag=vraag, **wie)


def voorgelegd(kwestie, werk, ambtenaar, voor=DAG):
    wie = {"by": werk.user, "namens": werk}
    return actions.voorleggen(kwestie, aan=ambtenaar.functie, vraag="Mag het?", voor=voor, **wie)


def test_sharing_waits_for_the_other_who_says_yes(kwestie, werk, ander, melder):
    aandeel = gedeeld(kwestie, werk, ander)
    assert gehoord(ander.user) == [
        f"{werk.functie.organisatie} vraagt of uw organisatie meedoet met de kwestie “Donker”."
    ]
    assert (aandeel.status, kwestie.stappen.count(), gehoord(melder)) == ("gevraagd", 0, [])
    wie = {"by": ander.user, "namens": ander}
    actions.aanvaarden(aandeel, toelichting="Wij kijken mee.", voor=DAG, **wie)
    aandeel.refresh_from_db()
    assert (aandeel.status, aandeel.voor) == ("mee", DAG)
    assert [s.soort for s in kwestie.stappen.all()] == ["aanvaarden"]
    assert gehoord(melder) == [
        f"{ander.functie.organisatie} doet nu ook mee met de kwestie “Donker”. Wij kijken mee."
    ]
    assert len(gehoord(werk.user)) == 1
    daden = list(Logregel.objects.order_by("pk").values_list("daad", flat=True))
    assert daden == ["aandeel.delen", "aandeel.aanvaarden"]


def test_a_no_is_heard_by_who_asked_alone_and_one_may_ask_again(kwestie, werk, ander, melder):
    aandeel = gedeeld(kwestie, werk, ander)
    actions.afwijzen(aandeel, reden="Geen tijd.", by=ander.user, namens=ander)
    assert (gehoord(melder), kwestie.stappen.count()) == ([], 0)
    assert gehoord(werk.user) == [
        f"{ander.functie.organisatie} doet niet mee met de kwestie “Donker”. Geen tijd."
    ]
    assert gedeeld(kwestie, werk, ander).pk != aandeel.pk


def test_leaving_is_told_to_everyone_with_the_reason(kwestie, werk, ander, melder):
    aandeel = gedeeld(kwestie, werk, ander)
    wie = {"by": ander.user, "namens": ander}
    actions.aanvaarden(aandeel, toelichting="Ja.", voor=DAG, **wie)
    actions.uitstappen(aandeel, reden="De post is weg.", **wie)
    assert "De post is weg." in gehoord(melder)[-1]
    assert kwestie.stappen.last().reden == "De post is weg."


SOORTEN = [s.value for s in Aandeel.Status]
WEGEN = {("gevraagd", "mee"), ("gevraagd", "nee"), ("mee", "gestopt")}


@pytest.mark.parametrize("van", SOORTEN)
@pytest.mark.parametrize("naar", SOORTEN)
def test_every_road_of_a_share(van, naar):
    assert Aandeel(status=van).kan_naar(naar) is ((van, naar) in WEGEN)


@pytest.mark.parametrize("status", list(Status))
def test_nothing_is_arranged_around_what_is_closed(wijk, werk, ander, ambtenaar, status):
    openbaar = status != Status.CONCEPT
    wie = {"opgepakt_door": werk.functie.organisatie} if openbaar else {}
    kwestie = make_kwestie(wijk, status=status, is_openbaar=openbaar, **wie)
    klaar = status in Kwestie.KLAAR
    daden = permissions.daden(vers(werk), kwestie)
    verwacht = {"afstemmen"} if status == Status.CONCEPT else {"afstemmen", "delen", "voorleggen"}
    assert daden == (set() if klaar else verwacht)
    if klaar:
        for daad in (lambda: gedeeld(kwestie, werk, ander),
                     lambda: voorgelegd(kwestie, werk, ambtenaar)):  # fmt: skip
            with pytest.raises(ValidationError) as fout:
                daad()
            assert fout.value.code == "overgang"


WIE = {
    "bekijken": "vertegenwoordiger opbouwwerker partner coordinator ambtenaar",
    "afstemmen": "vertegenwoordiger opbouwwerker partner coordinator ambtenaar",
    "delen": "coordinator",
    "voorleggen": "opbouwwerker coordinator",
}


@pytest.mark.parametrize("daad", WIE)
def test_who_arranges_around_the_kwestie_of_another(kwestie, wijk, daad):
    mag = getattr(permissions, f"mag_{daad}")
    assert {r for r in Rol if mag(make_lid(wijk, r), kwestie)} == set(WIE[daad].split())
    assert {r for r in Rol if mag(make_lid(make_wijk(), r), kwestie)} == set()


def test_only_the_asked_organisation_answers(kwestie, werk, ander, wijk):
    aandeel = gedeeld(kwestie, werk, ander)
    assert permissions.over(vers(ander), aandeel) == {"aanvaarden", "afwijzen"}
    for wie in (vers(werk), make_lid(wijk, Rol.COORDINATOR), make_lid(wijk, Rol.AMBTENAAR)):
        assert permissions.over(wie, aandeel) == set()


def test_a_share_is_public_once_accepted_and_a_question_never(kwestie, werk, ander, wijk, melder):
    aandeel = gedeeld(kwestie, werk, ander)
    ziet = [vers(werk), make_lid(wijk, Rol.AMBTENAAR)]
    niet = [User.objects.get(pk=melder.pk), make_lid(make_wijk(), Rol.PARTNER)]
    assert [Aandeel.objects.visible_to(wie).count() for wie in ziet + niet] == [1, 1, 0, 0]
    Aandeel.objects.filter(pk=aandeel.pk).update(status="mee")
    assert [Aandeel.objects.visible_to(wie).count() for wie in ziet + niet] == [1, 1, 1, 1]


def test_what_was_agreed_stays_within_the_organisations(kwestie, werk, ander, wijk, melder):
    met = ander.functie.organisatie
    afstemming = Afstemming(kwestie=kwestie, met=met, op=vandaag(), afspraak="Wij bellen eerst.")
    sleutel = afstemming.sleutel
    actions.afstemmen(afstemming, by=werk.user, namens=werk)
    nog = Afstemming(kwestie=kwestie, met=met, op=vandaag(), afspraak="Wij bellen eerst.")
    nog.sleutel = sleutel
    assert actions.afstemmen(nog, by=werk.user, namens=werk).pk == afstemming.pk
    assert Afstemming.objects.visible_to(make_lid(wijk, Rol.VERTEGENWOORDIGER)).count() == 1
    for wie in (User.objects.get(pk=melder.pk), make_lid(make_wijk(), Rol.PARTNER)):
        assert Afstemming.objects.visible_to(wie).count() == 0
    assert (len(gehoord(ander.user)), gehoord(melder)) == (1, [])
    assert Logregel.objects.get().velden == {"met": met.pk, "op": str(vandaag())}


def test_putting_it_up_and_the_answer_are_public(kwestie, werk, ambtenaar, melder, client):
    voorlegging = voorgelegd(kwestie, werk, ambtenaar)
    assert gehoord(ambtenaar.user) == [
        "Aan u is de kwestie “Donker” voorgelegd. Antwoord vóór 1 maart."
    ]
    pagina = client.get(f"/kwesties/{kwestie.pk}/").content.decode()
    assert all(woord in pagina for woord in ("Mag het?", "1 maart 2030"))
    with pytest.raises(ValidationError, match="Dit ligt al bij de gemeente"):
        voorgelegd(kwestie, werk, ambtenaar)
    wie = {"by": ambtenaar.user, "namens": ambtenaar}
    actions.antwoorden(voorlegging, antwoord="Ja, in mei.", **wie)
    assert gehoord(melder) == [
        "De kwestie “Donker” ligt nu bij de gemeente. Er is antwoord vóór 1 maart.",
        "De gemeente antwoordde op de kwestie “Donker”: Ja, in mei.",
    ]
    assert "Ja, in mei." in client.get(f"/kwesties/{kwestie.pk}/").content.decode()
    with pytest.raises(ValidationError):
        actions.antwoorden(voorlegging, antwoord="Nee.", **wie)
    assert voorgelegd(kwestie, werk, ambtenaar).pk != voorlegging.pk


def test_only_the_municipality_answers_also_for_a_vacant_function(kwestie, werk, ambtenaar, wijk):
    voorlegging = voorgelegd(kwestie, werk, ambtenaar)
    organisatie = ambtenaar.functie.organisatie
    collega = make_bezetting(wijk, Rol.AMBTENAAR, organisatie=organisatie)
    assert permissions.mag_antwoorden(vers(collega), voorlegging) is True
    for wie in (vers(werk), make_lid(wijk, Rol.AMBTENAAR), make_lid(wijk, Rol.COORDINATOR)):
        assert permissions.mag_antwoorden(wie, voorlegging) is False


def test_who_answers_is_reminded_once(kwestie, werk, ambtenaar):
    voorgelegd(kwestie, werk, ambtenaar, voor=vandaag() + MORGEN)
    for _ in range(2):
        call_command("periodiek")
    assert [t for t in gehoord(ambtenaar.user) if t.startswith("U beloofde")] == [
        gehoord(ambtenaar.user)[1]
    ]
    assert len(gehoord(ambtenaar.user)) == 2


def test_the_board_has_three_columns_the_late_first(client, wijk, kwestie, werk, ambtenaar):
    laat = make_kwestie(wijk, titel="Stank", oppakken_voor=vandaag() - MORGEN)
    make_kwestie(wijk, titel="Hondenpoep", oppakken_voor=vandaag() + MORGEN)
    make_kwestie(make_wijk(), titel="Elders", oppakken_voor=vandaag() + 2 * MORGEN)
    make_kwestie(wijk, titel="GEHEIM", status=Status.CONCEPT, is_openbaar=False)
    voorgelegd(kwestie, werk, ambtenaar)
    context = client.get("/afspraken/").context
    kolom = {naam: [(str(d), t) for d, t in context[naam]["paren"]]
             for naam in ("niemand", "opgepakt", "bij")}  # fmt: skip
    assert kolom == {
        "niemand": [("Stank", True), ("Hondenpoep", False), ("Elders", False)],
        "opgepakt": [("Donker", False)],
        "bij": [("Donker", False)],
    }
    hier = client.get("/afspraken/", {"waar": wijk.code}).context["niemand"]["paren"]
    assert [k for k, _ in hier] == [laat, Kwestie.objects.get(titel="Hondenpoep")]


def test_the_page_for_who_works_here_and_nobody_else(client, kwestie, werk, ander, wijk):
    aandeel = gedeeld(kwestie, werk, ander, vraag="GEHEIMVRAAG")
    pad = f"/afspraken/{kwestie.pk}/"
    assert client.get(pad).url == f"/account/login/?next={pad}"
    client.force_login(make_lid(wijk, Rol.BEWONER))
    assert client.get(pad).status_code == 403
    assert client.get(f"/afspraken/aandeel/{aandeel.pk}/aanvaarden/").status_code == 404
    client.force_login(ander.user)
    assert "GEHEIMVRAAG" in client.get(pad).content.decode()


POSTEN = {
    "afstemmen": {"met": "{ander}", "op": vandaag, "afspraak": "Wij bellen eerst."},
    "delen": {"organisatie": "{ander}", "vraag": "Doet u mee?"},
    "voorleggen": {"aan": "{ambtenaar}", "vraag": "Mag het?", "voor": lambda: vandaag() + MORGEN},
}


def gevuld(velden, ander, ambtenaar):
    wie = {"{ander}": ander.functie.organisatie_id, "{ambtenaar}": ambtenaar.functie_id}
    return {n: w() if callable(w) else wie.get(w, w) for n, w in velden.items()}


@pytest.mark.parametrize("daad", POSTEN)
def test_every_form_works_and_refuses_what_points_at_somebody(
    client, kwestie, werk, ander, ambtenaar, daad
):
    client.force_login(werk.user)
    pad, velden = f"/afspraken/{kwestie.pk}/{daad}/", gevuld(POSTEN[daad], ander, ambtenaar)
    assert client.get(pad).status_code == 200
    tekst = "afspraak" if daad == "afstemmen" else "vraag"
    fout = client.post(pad, velden | {tekst: "Mevrouw Jansen, 06 12345678"})
    assert tekst in fout.context["form"].errors
    assert fout.context["form"][tekst].value() == "Mevrouw Jansen, 06 12345678"
    assert client.post(pad, velden).url == f"/afspraken/{kwestie.pk}/"


def test_the_other_answers_in_a_form(client, kwestie, werk, ander):
    aandeel = gedeeld(kwestie, werk, ander)
    client.force_login(ander.user)
    pad, dag = f"/afspraken/aandeel/{aandeel.pk}/", vandaag() + MORGEN
    assert client.post(f"{pad}aanvaarden/", {"toelichting": "Ja.", "voor": dag}).status_code == 302
    assert client.post(f"{pad}afwijzen/", {"reden": "Nee"}).status_code == 403
    assert client.post(f"{pad}uitstappen/", {"reden": "Weg"}).status_code == 302
    assert Aandeel.objects.get().status == "gestopt"


def vragen(client, pad):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(pad).status_code == 200
    return len(queries)


def test_the_board_asks_the_same_for_1_and_19(client, wijk, werk, ander, ambtenaar):
    client.force_login(werk.user)
    organisatie = werk.functie.organisatie

    def erbij():
        kwestie = make_kwestie(wijk, status=Status.OPGEPAKT, opgepakt_door=organisatie)
        make_kwestie(wijk)
        Aandeel.objects.create(
            kwestie=kwestie, organisatie=ander.functie.organisatie, status="mee", vraag="Ja?"
        )
        voorgelegd(kwestie, werk, ambtenaar)

    erbij()
    een = vragen(client, "/afspraken/")
    for _ in range(18):
        erbij()
    assert vragen(client, "/afspraken/") == een <= 12


def test_the_page_asks_the_same_for_1_and_10(client, kwestie, wijk, werk, ander, ambtenaar):
    client.force_login(werk.user)
    pad = f"/afspraken/{kwestie.pk}/"

    def erbij():
        rest = {"kwestie": kwestie, "namens": werk}
        derde = make_bezetting(wijk, Rol.PARTNER)
        Aandeel.objects.create(organisatie=derde.functie.organisatie, vraag="Ja?", **rest)
        Afstemming.objects.create(met=ander.functie.organisatie, op=vandaag(), **rest)
        velden = {"antwoord_voor": DAG, "status": "beantwoord", "antwoord_namens": ambtenaar}
        aan = {"aan": ambtenaar.functie, "organisatie": ambtenaar.functie.organisatie}
        Voorlegging.objects.create(**aan, **velden, **rest)

    erbij()
    een = vragen(client, pad)
    for _ in range(9):
        erbij()
    assert vragen(client, pad) == een <= 12


def test_a_share_and_an_answer_go_along_with_who_can_carry_them(kwestie, wijk, werk, ander):
    """The answer of the municipality stays with officials; without one, with all of it."""
    aandeel = gedeeld(kwestie, werk, ander)
    actions.aanvaarden(aandeel, toelichting="Ja.", voor=DAG, by=ander.user, namens=ander)
    ambtenaar = make_bezetting(wijk, Rol.AMBTENAAR)
    voorlegging = voorgelegd(kwestie, werk, ambtenaar)
    wij = {"by": None}
    collega = make_bezetting(wijk, Rol.PARTNER, organisatie=ander.functie.organisatie)
    gemeente = ambtenaar.functie.organisatie
    tweede = make_bezetting(wijk, Rol.AMBTENAAR, organisatie=gemeente)
    with pytest.raises(ValidationError):
        actions.overdragen(ander.functie, tweede.functie, **wij)
    with pytest.raises(ValidationError):
        actions.overzetten(ambtenaar.functie, collega.functie, **wij)
    assert actions.overdragen(ander.functie, collega.functie, **wij) == 1
    assert actions.overzetten(ambtenaar.functie, tweede.functie, **wij) == 1
    aandeel.refresh_from_db()
    voorlegging.refresh_from_db()
    assert (aandeel.verantwoordelijk, voorlegging.aan) == (collega.functie, tweede.functie)
    assert actions.overzetten(tweede.functie, None, **wij) == 1
    voorlegging.refresh_from_db()
    assert (voorlegging.aan, voorlegging.bij) == (None, str(gemeente))
    assert permissions.mag_antwoorden(vers(tweede), voorlegging)


def test_without_a_function_the_municipality_is_reminded(client, kwestie, wijk, werk, ambtenaar):
    voorlegging = voorgelegd(kwestie, werk, ambtenaar, voor=vandaag())
    actions.overzetten(ambtenaar.functie, None, by=None)
    assert actions.herinneren() == 1
    assert "vóór" in gehoord(ambtenaar.user)[-1]
    for pad in ("/afspraken/", f"/kwesties/{kwestie.pk}/"):
        assert str(voorlegging.organisatie) in client.get(pad).content.decode()
