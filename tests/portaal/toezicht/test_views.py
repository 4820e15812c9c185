"""The conversation about supervision, address by address."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Organisatie
from tests.house.reading import behind, called, last, text
from tests.makers import make_bewoner, make_gebied, make_lid, make_organisatie, make_user, make_wijk
from welzijn.kern.logboek.actions import inzien, vastleggen
from welzijn.kern.logboek.models import Controle, Inzage, Logregel
from welzijn.kern.rechten import Bereik, Rol, tabel
from welzijn.kern.tijd import nu, vandaag
from welzijn.portaal.overzichten import woorden
from welzijn.portaal.toezicht.weergave import LEEG

pytestmark = pytest.mark.django_db
NIETS = {"bevindingen": "Niets bijzonders."}


def tekst(antwoord):
    return antwoord.content.decode()


def vorige():
    return (vandaag().replace(day=1) - timedelta(days=1)).replace(day=1)


def kijk(wie, bezetting=None, op=None, **velden):
    """A look of last month."""
    velden = {"betreft": str(make_user().sleutel), "soort": "hulpvraag", "object_id": "1"} | velden
    regel = Inzage(
        op=op or f"{vorige():%Y-%m}-10T12:00:00Z",
        actor=str(wie.sleutel),
        rol=bezetting.functie.rol if bezetting else Rol.BEWONER,
        namens=str(bezetting or ""),
        bezetting=bezetting and bezetting.pk,
        **velden,
    )
    regel.save()
    return regel


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def welzijn():
    return make_organisatie(naam="Welzijn Noord")


@pytest.fixture
def werker(wijk, welzijn):
    return make_lid(wijk, Rol.OPBOUWWERKER, organisatie=welzijn)


@pytest.fixture
def teamleider(wijk, welzijn):
    return make_lid(wijk, Rol.TEAMLEIDER, organisatie=welzijn)


@pytest.fixture
def fg(wijk):
    return make_lid(wijk.ouder, Rol.PRIVACYFUNCTIONARIS)


def aftekenen_adres(maand):
    return f"/toezicht/nazicht/{maand.year}/{maand.month}/aftekenen/"


# --- the review -------------------------------------------------------------------------------


def test_e09_the_privacy_officer_reviews_all_the_team_lead_the_own_organisation(
    client, werker, teamleider, fg, wijk
):
    kijk(werker, werker.bezettingen.get(), reden="Van ons")
    ander = make_lid(wijk, Rol.OPBOUWWERKER)
    kijk(ander, ander.bezettingen.get(), reden="Van anderen")
    kijk(make_bewoner(make_gebied(wijk=wijk)), reden="Van een bewoner")
    client.force_login(fg)
    alles = tekst(client.get("/toezicht/nazicht/"))
    assert all(reden in alles for reden in ("Van ons", "Van anderen", "Van een bewoner"))
    client.force_login(teamleider)
    ons = tekst(client.get("/toezicht/nazicht/"))
    assert "Van ons" in ons
    assert "Van anderen" not in ons
    assert "Van een bewoner" not in ons
    assert "Welzijn Noord" in ons


def test_e09_the_review_names_functions_and_codes_never_people(client, werker, fg):
    mens = make_user("Kanariegeel")
    kijk(werker, werker.bezettingen.get(), betreft=str(mens.sleutel))
    client.force_login(fg)
    pagina = tekst(client.get("/toezicht/nazicht/"))
    assert "Kanariegeel" not in pagina
    assert werker.naam not in pagina
    assert str(mens.sleutel) not in pagina
    assert str(mens.sleutel)[:6] in pagina


def test_e09_an_unsigned_month_shows_late_here_and_on_my_work(client, werker, fg):
    kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    for adres in ("/toezicht/nazicht/", "/werkplek/"):
        pagina = tekst(client.get(adres))
        assert "Te laat" in pagina
        assert f"?maand={vorige():%Y-%m}" in pagina
    antwoord = client.post(aftekenen_adres(vorige()), NIETS)
    assert (antwoord.status_code, antwoord.url) == (
        302,
        f"/toezicht/nazicht/?maand={vorige():%Y-%m}",
    )
    for adres in ("/toezicht/nazicht/", "/werkplek/"):
        assert "Te laat" not in tekst(client.get(adres))


def test_e09_what_was_opened_in_an_emergency_is_a_kind_of_its_own_to_sign(client, werker, fg):
    """All of them, not a sample; without the tick that they were asked after no signature."""
    for nummer in range(25):
        nood = {"recht": "noodinzage.openen", "reden": f"Noodreden {nummer}."}
        kijk(werker, werker.bezettingen.get(), **nood)
    client.force_login(fg)
    pagina = tekst(client.get("/toezicht/nazicht/"))
    assert "25 keer in nood geopend" in pagina
    assert all(f"Noodreden {nummer}." in pagina for nummer in range(25))
    antwoord = client.post(aftekenen_adres(vorige()), NIETS)
    assert set(antwoord.context["form"].errors) == {"nood"}
    assert not Controle.objects.exists()
    assert client.post(aftekenen_adres(vorige()), NIETS | {"nood": "on"}).status_code == 302
    assert Controle.objects.get().aantal == 25


def test_e09_signing_says_who_when_which_month_and_what_was_found(client, werker, fg):
    kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    client.post(aftekenen_adres(vorige()), {"bevindingen": "Twee keer nagevraagd."})
    controle = Controle.objects.get()
    assert (controle.periode, controle.kring, controle.aantal) == (vorige(), "alles", 1)
    assert (controle.actor, controle.namens) == (str(fg.sleutel), str(fg.bezettingen.get()))
    assert controle.bevindingen == "Twee keer nagevraagd."
    regel = Logregel.objects.get(daad="controle.aftekenen")
    assert regel.velden == {"kring": "alles", "aantal": 1}
    assert "Twee keer nagevraagd." in tekst(client.get("/toezicht/nazicht/"))


def test_e09_the_team_lead_signs_for_the_own_organisation_only(client, werker, teamleider, welzijn):
    kijk(werker, werker.bezettingen.get())
    client.force_login(teamleider)
    client.post(aftekenen_adres(vorige()), NIETS)
    assert Controle.objects.get().kring == f"organisatie:{welzijn.pk}"


def test_a12_nobody_signs_off_own_looks(client, werker, fg):
    """Red without the question in the right; the deed asks again."""
    kijk(fg, fg.bezettingen.get())
    client.force_login(fg)
    assert client.get(aftekenen_adres(vorige())).status_code == 403
    assert client.post(aftekenen_adres(vorige()), NIETS).status_code == 403
    assert Controle.objects.count() == 0
    assert "Laat iemand anders aftekenen" in tekst(client.get("/toezicht/nazicht/"))


def test_e09_a_month_is_signed_once(client, werker, fg):
    kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    client.post(aftekenen_adres(vorige()), NIETS)
    antwoord = client.post(aftekenen_adres(vorige()), {"bevindingen": "Nog eens"})
    assert antwoord.status_code == 409
    assert "al afgetekend" in tekst(antwoord)
    assert "Nog eens" in tekst(antwoord)
    assert Controle.objects.get().bevindingen == NIETS["bevindingen"]


def test_e09_the_running_month_cannot_be_signed_yet(client, werker, fg):
    kijk(werker, werker.bezettingen.get(), op=nu())
    client.force_login(fg)
    assert client.post(aftekenen_adres(vandaag()), NIETS).status_code == 403
    assert "loopt nog" in tekst(client.get("/toezicht/nazicht/"))


def test_e09_without_words_it_is_not_signed(client, werker, fg):
    kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    for leeg in ("", "   ", "x" * 2001):
        antwoord = client.post(aftekenen_adres(vorige()), {"bevindingen": leeg})
        assert antwoord.status_code == 200
    assert "Schrijf op wat u vond" in tekst(
        client.post(aftekenen_adres(vorige()), {"bevindingen": ""})
    )
    assert Controle.objects.count() == 0


@pytest.mark.parametrize("vraag", ["?maand=2026-13", "?maand=x", "?maand=1999-01", "?maand="])
def test_a_month_that_is_none_shows_the_one_that_waits(client, werker, fg, vraag):
    kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    antwoord = client.get(f"/toezicht/nazicht/{vraag}")
    assert antwoord.status_code == 200
    assert antwoord.context["maand"].begin == vorige()


def test_fates_of_the_review(client, werker, fg, wijk):
    kijk(werker, werker.bezettingen.get())
    adressen = ("/toezicht/nazicht/", aftekenen_adres(vorige()))
    for adres in adressen:
        assert client.get(adres).url.startswith("/account/login/")
    for rol in Rol:
        if rol not in (Rol.ANONIEM, Rol.TEAMLEIDER, Rol.PRIVACYFUNCTIONARIS):
            client.force_login(make_lid(wijk, rol))
            for adres in adressen:
                assert client.get(adres).status_code == 403
    client.force_login(fg)
    assert client.get("/toezicht/nazicht/1999/1/aftekenen/").status_code == 404
    assert client.get("/toezicht/nazicht/2026/13/aftekenen/").status_code == 404


@pytest.mark.parametrize("aantal", [1, 30])
def test_the_review_takes_as_many_questions_for_one_look_as_for_thirty(client, werker, fg, aantal):
    for _ in range(aantal):
        kijk(werker, werker.bezettingen.get())
    client.force_login(fg)
    with CaptureQueriesContext(connection) as vragen:
        client.get("/toezicht/nazicht/")
    assert len(vragen) == 11


# --- the logboek ------------------------------------------------------------------------------


def test_g02_a_beheerder_reads_all_a_coordinator_the_process_of_the_own_wijken(client, wijk):
    hier, elders = make_gebied("Hierbuurt", wijk), make_gebied("Daarbuurt")
    vastleggen("gebied.bewerken", hier, by=make_user())
    vastleggen("gebied.bewerken", elders, by=make_user())
    vastleggen("organisatie.toevoegen", Organisatie.objects.create(naam="Nieuwe club"), by=None)
    coordinator = make_lid(wijk, Rol.COORDINATOR)
    client.force_login(coordinator)
    pagina = tekst(client.get("/toezicht/logboek/"))
    assert hier.loglabel in pagina
    assert elders.loglabel not in pagina
    assert "Nieuwe club" not in pagina
    client.force_login(make_lid(wijk.ouder, Rol.BEHEERDER))
    pagina = tekst(client.get("/toezicht/logboek/"))
    assert all(wat in pagina for wat in (hier.loglabel, elders.loglabel, "Nieuwe club"))


def test_g02_lines_are_sentences_with_functions_not_names(client, wijk, werker):
    gebied = make_gebied(wijk=wijk)
    bewoner = make_bewoner(gebied, make_user("Kanariegeel"))
    vastleggen("wijziging.voorstellen", gebied, by=bewoner)
    vastleggen("gebied.bewerken", gebied, by=werker, namens=werker.bezettingen.get())
    coordinator = make_lid(wijk, Rol.COORDINATOR)
    vastleggen("gebied.bewerken", gebied, by=coordinator)
    client.force_login(coordinator)
    pagina = tekst(client.get("/toezicht/logboek/"))
    assert "De pagina van een wijk of buurt aanpassen" in pagina
    assert f"door {werker.bezettingen.get()}" in pagina
    assert "door iemand zonder functie" in pagina
    assert "door uzelf" in pagina
    assert "Kanariegeel" not in pagina
    assert werker.naam not in pagina


def test_the_logboek_narrows_by_kind_and_days(client, wijk):
    gebied = make_gebied(wijk=wijk)
    vastleggen("gebied.bewerken", gebied, by=None)
    client.force_login(make_lid(wijk.ouder, Rol.BEHEERDER))
    for vraag, aantal in (
        ("?soort=gebied", 1), ("?soort=ronde", 0), (f"?van={vandaag()}", 1),
        (f"?tot={vandaag() - timedelta(days=1)}", 0), ("?van=geen+dag", 1), ("?soort=x", 1),
    ):  # fmt: skip
        antwoord = client.get(f"/toezicht/logboek/{vraag}")
        assert antwoord.status_code == 200
        soorten = [regel["wat"] for regel in antwoord.context["regels"]]
        assert soorten.count("De pagina van een wijk of buurt aanpassen") == aantal


@pytest.mark.parametrize("aantal", [1, 30])
def test_the_logboek_takes_as_many_questions_for_one_line_as_for_thirty(client, wijk, aantal):
    gebied = make_gebied(wijk=wijk)
    for _ in range(aantal):
        vastleggen("gebied.bewerken", gebied, by=None)
    client.force_login(make_lid(wijk, Rol.COORDINATOR))
    with CaptureQueriesContext(connection) as vragen:
        client.get("/toezicht/logboek/")
    assert len(vragen) <= 8


# --- who may what -----------------------------------------------------------------------------


def test_the_rights_page_is_the_rights_table(client):
    """Every cell, from the same data; a right or a role more shows by itself."""
    antwoord = client.get("/toezicht/rechten/")
    assert antwoord.status_code == 200
    kop = antwoord.context["kop"]
    rijen = [rij for ding in antwoord.context["tabel"] for rij in ding["rijen"]]
    cellen = sum(cel != LEEG for rij in rijen for cel in rij[1:])
    assert cellen == len(tabel())
    assert len(rijen) == len({recht for recht, _, _ in tabel()})
    assert kop[1:] == [str(rol.label) for rol in Rol if any(r == rol for _, r, _ in tabel())]
    assert sum(rol["aantal"] for rol in antwoord.context["rollen"]) == len(tabel())
    for _recht, _rol, tot in tabel():
        assert str(Bereik(tot).label) in tekst(antwoord)


def test_every_right_has_words():
    """Red for a right without a line in woorden.py: add one that everybody understands."""
    missen = {recht for recht, _, _ in tabel()} - woorden.DADEN.keys()
    assert missen == set()
    assert {recht.partition(".")[0] for recht, _, _ in tabel()} <= woorden.DINGEN.keys()


def test_every_line_has_words():
    """What the code writes in the logboek; red for a deed without a line in woorden.py."""
    gemaakt = {
        text(call.args[0])
        for module in behind("actions", "receivers")
        for call in called(module.tree)
        if last(call.func) == "vastleggen" and call.args
    }
    assert len(gemaakt) > 100
    assert {naam for naam in gemaakt if naam} - woorden.DADEN.keys() == set()


def test_a_deed_without_words_is_still_readable():
    assert woorden.daad("kwestie.iets_nieuws") == "Kwesties: iets nieuws"
    assert woorden.daad("raar") == "raar: "


def test_e08_a_look_by_who_looks_at_themselves_is_nothing(werker):
    assert inzien(werker, by=werker, betreft=[werker]) == []
