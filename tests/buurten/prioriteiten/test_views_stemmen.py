"""The conversation about stickers and their result: what shows, to whom, and from when."""

import re
from datetime import UTC, datetime

import pytest

from buurten.prioriteiten import actions, sleutels
from buurten.prioriteiten.models import Akkoord, Ronde, Stembiljet, Stemming
from tests.buurten.prioriteiten.jaar import (
    als,
    biljet,
    buur,
    laatste_daad,
    nummers,
    teken,
    tekst,
    vol,
)
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_gesloten,
    make_klaarzetting,
    make_lid,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_stemming,
    make_user,
    make_voorstel,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Fase = Ronde.Fase


@pytest.fixture
def stemming():
    return make_stemming()


def test_stemmen_shows_the_receipt_once_and_the_own_choice_again(client, stemming):
    als(client, buur(stemming.gebied))
    adres = f"/prioriteiten/{stemming.ronde_id}/stemmen/"
    antwoord = client.post(adres, biljet(stemming, 3, 2, 0))
    code = str(Stembiljet.objects.get().pk)
    assert antwoord.status_code == 200
    assert tekst(antwoord).count(code) == 1
    opnieuw = client.get(adres)
    assert code not in tekst(opnieuw)
    assert [veld.value() for _, veld in opnieuw.context["form"].kaarten()] == [3, 2, 0]
    client.post(adres, biljet(stemming, "", 1, ""))
    assert list(Stembiljet.objects.get().stickers.values_list("aantal", flat=True)) == [1]
    assert Logregel.objects.filter(daad="stemming.stemmen", actor="").count() == 2


def test_who_took_part_reads_so_on_the_page_of_the_year_and_may_still_change(client, stemming):
    als(client, buur(stemming.gebied))
    jaar = f"/prioriteiten/{stemming.ronde_id}/"
    assert "Uw stickers zijn binnen." not in tekst(client.get(jaar))
    client.post(f"{jaar}stemmen/", biljet(stemming, 3, 2, 0))
    pagina = tekst(client.get(jaar))
    assert "Uw stickers zijn binnen." in pagina
    assert "Keuze veranderen" in pagina
    assert "Stickers verdelen" not in [b.titel for b in client.get("/werkplek/").context["blokken"]]


def test_too_many_stickers_are_told_and_what_was_filled_in_stays(client, stemming):
    als(client, buur(stemming.gebied))
    antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/stemmen/", biljet(stemming, 3, 3, 1))
    assert "U hebt 5 stickers. Dit zijn er meer." in tekst(antwoord)
    assert [veld.value() for _, veld in antwoord.context["form"].kaarten()] == ["3", "3", "1"]
    assert Stembiljet.objects.count() == 0


def test_who_belongs_to_two_groups_chooses_one(client, stemming):
    werker = make_bezetting(stemming.gebied).user
    als(client, make_bewoner(make_gebied(wijk=stemming.gebied), werker))
    adres = f"/prioriteiten/{stemming.ronde_id}/stemmen/"
    zonder = client.post(adres, biljet(stemming, 1))
    assert zonder.context["form"].errors.keys() == {"groep"}
    client.post(adres, biljet(stemming, 1) | {"groep": "professionals"})
    client.post(adres, biljet(stemming, 1) | {"groep": "bewoners"})
    assert Stembiljet.objects.get().groep == Groep.BEWONERS


def test_a_neighbour_from_another_wijk_reads_why_not(client, stemming):
    als(client, make_bewoner(make_gebied()))
    antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/stemmen/", biljet(stemming, 1))
    assert antwoord.status_code == 403
    assert "Woont u hier? Kies dan uw buurt." in tekst(antwoord)


def test_after_the_last_second_a_ballot_gets_a_clear_answer(client, stemming):
    Stemming.objects.update(sluit_op=datetime(2020, 1, 1, tzinfo=UTC))
    als(client, buur(stemming.gebied))
    antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/stemmen/", biljet(stemming, 1))
    assert antwoord.status_code == 403
    assert "De tijd om stickers te verdelen is voorbij." in tekst(antwoord)


def test_a_lost_key_is_said_aloud(client, stemming):
    sleutels.bestand(stemming).unlink()
    als(client, buur(stemming.gebied))
    antwoord = client.get(f"/prioriteiten/{stemming.ronde_id}/stemmen/")
    assert antwoord.status_code == 403
    assert "Er ontbreekt iets bij ons" in tekst(antwoord)


def test_the_gemeente_speaks_with_reasons(client, stemming):
    als(client, make_lid(stemming.gebied, Rol.AMBTENAAR))
    adres = f"/prioriteiten/{stemming.ronde_id}/uitspreken/"
    zonder = client.post(adres, biljet(stemming, 3))
    assert zonder.context["form"].errors.keys() == {"motivering"}
    client.post(adres, biljet(stemming, 3) | {"motivering": "Dit is veilig."})
    assert laatste_daad() == "stemming.uitspreken"
    assert client.get(adres).context["form"]["motivering"].value() == "Dit is veilig."
    assert als(client, buur(stemming.gebied)).get(adres).status_code == 403


def test_v09_nothing_of_the_result_is_visible_before_closing(client, stemming):
    """Not a number, not a name, not a size: the pages are the same with and without ballots."""
    als(client, make_lid(stemming.gebied, Rol.COORDINATOR))
    nummer = stemming.ronde_id
    adressen = ["/prioriteiten/", f"/prioriteiten/{nummer}/"]
    adressen += [f"/prioriteiten/voorstel/{pk}/" for pk in nummers(stemming)]

    def paginas():
        """Without the form's token and the clock of the session, which differ each time."""
        antwoorden = [client.get(adres) for adres in adressen]
        teksten = [tekst(a).replace(str(a.context["csrf_token"]), "") for a in antwoorden]
        klok = r' data-stil="\d+" data-heel="\d+"|(?<= data-sessie-tot>)\d\d:\d\d(?=<)'
        return [re.sub(klok, "", een) for een in teksten]

    voor = paginas()
    vol(stemming)
    assert paginas() == voor
    for adres in (f"/prioriteiten/{nummer}/uitslag/", f"/prioriteiten/{nummer}/biljetten.csv"):
        antwoord = client.get(adres)
        assert antwoord.status_code == 403
        assert "Er is nog geen uitslag." in tekst(antwoord)


def test_sluiten_shows_the_result_to_everybody(client, stemming):
    vol(stemming)
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    keuze = {nummers(stemming)[2]: 3}
    actions.uitspreken(
        stemming, keuze, by=ambtenaar.user, namens=ambtenaar, motivering="Want veilig."
    )
    make_klaarzetting(stemming.ronde)
    als(client, ambtenaar.user)
    antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/sluiten/")
    assert (antwoord.url, laatste_daad()) == (
        f"/prioriteiten/{stemming.ronde_id}/uitslag/",
        "stemming.sluiten",
    )
    client.logout()
    pagina = tekst(client.get(antwoord.url))
    for woorden in ("Plaats 1", "Vooral bewoners", "Want veilig.", "18 · 60,0%"):
        assert woorden in pagina
    bestand = client.get(f"/prioriteiten/{stemming.ronde_id}/biljetten.csv")
    assert bestand["Content-Type"] == "text/csv; charset=utf-8"
    regels = b"".join(bestand.streaming_content).decode().splitlines()
    assert len(regels) == 1 + 6 + 5 + 1


def test_a_small_group_stays_out_of_page_and_file(client, stemming):
    a, b, _ = nummers(stemming)
    for _ in range(5):
        actions.stemmen(stemming, {a: 1}, by=make_user())
    klein = [
        str(actions.stemmen(stemming, {b: 3}, by=make_user(), groep=Groep.PROFESSIONALS).pk)
        for _ in range(4)
    ]
    make_gesloten(stemming)
    pagina = tekst(client.get(f"/prioriteiten/{stemming.ronde_id}/uitslag/"))
    assert "minder dan 5: niet getoond en niet geteld" in pagina
    bestand = client.get(f"/prioriteiten/{stemming.ronde_id}/biljetten.csv")
    inhoud = b"".join(bestand.streaming_content).decode()
    assert not any(code in inhoud for code in klein)


def test_kiezen_ondertekenen_and_the_priority(client, stemming):
    Ronde.objects.update(aantal_prioriteiten=2)
    Stemming.objects.update(regels=stemming.regels | {"aantal_prioriteiten": 2})
    a, b, c = nummers(stemming)
    for _ in range(5):
        actions.stemmen(stemming, {a: 3, b: 1, c: 1}, by=make_user())
    make_gesloten(stemming)
    nummer, coordinator = stemming.ronde_id, make_lid(stemming.gebied, Rol.COORDINATOR)
    als(client, coordinator)
    client.post(f"/prioriteiten/{nummer}/kiezen/", {"voorstellen": [c], "reden": "Overlegd."})
    assert laatste_daad() == "ronde.kiezen"
    assert "Overlegd." in tekst(client.get(f"/prioriteiten/{nummer}/uitslag/"))
    adres = f"/prioriteiten/{nummer}/ondertekenen/"
    zonder = client.post(adres, {"akkoord": "nee"})
    assert zonder.context["form"].errors.keys() == {"reden"}
    client.post(adres, {"akkoord": "nee", "reden": "Te haastig."})
    assert laatste_daad() == "ronde.ondertekenen"
    assert "Te haastig." in tekst(client.get(f"/prioriteiten/{nummer}/"))
    client.post(adres, {"akkoord": "ja"})
    for rol in (Rol.VERTEGENWOORDIGER, Rol.AMBTENAAR):
        als(client, make_lid(stemming.gebied, rol)).post(adres, {"akkoord": "ja"})
    assert Akkoord.objects.filter(akkoord=True).count() == 3
    als(client, coordinator).post(f"/prioriteiten/{nummer}/doorgaan/")
    prioriteiten = stemming.ronde.prioriteiten.values_list("voorstel", flat=True)
    assert list(prioriteiten) == [a, c]
    client.logout()
    eerste = stemming.ronde.prioriteiten.first()
    assert "Wie voert het uit?" in tekst(client.get(eerste.get_absolute_url()))
    assert "Dit doen we als eerste" in tekst(client.get(f"/prioriteiten/{nummer}/"))


def test_who_must_sign_while_nobody_can_is_said(client):
    ronde = make_ronde(fase=Ronde.Fase.VASTSTELLEN)
    coordinator = make_bezetting(ronde.gebied, Rol.COORDINATOR)
    make_bezetting(ronde.gebied, Rol.AMBTENAAR)
    teken(ronde, coordinator)
    client.force_login(coordinator.user)
    pagina = tekst(client.get(f"/prioriteiten/{ronde.pk}/doorgaan/"))
    assert "Nog niet akkoord: Bewonersnetwerk, Gemeente." in pagina
    assert "Niemand kan hier tekenen voor: Bewonersnetwerk." in pagina
    assert "Niemand kan hier tekenen voor: Gemeente." not in pagina


def test_who_signed_finds_the_own_answer_back(client):
    ronde = make_ronde(fase=Ronde.Fase.VASTSTELLEN)
    ambtenaar = make_bezetting(ronde.gebied, Rol.AMBTENAAR)
    client.force_login(ambtenaar.user)
    adres = f"/prioriteiten/{ronde.pk}/ondertekenen/"
    assert client.get(adres).context["form"].initial == {}
    client.post(adres, {"akkoord": "nee", "reden": "Er is geen geld."})
    eerder = client.get(adres).context["form"].initial
    assert eerder == {"akkoord": "nee", "reden": "Er is geen geld."}


def test_the_year_tells_who_does_it_and_asks_for_commissions(client):
    gegeven = make_prioriteit()
    ronde = gegeven.ronde
    opdracht = make_opdracht(gegeven)
    client.force_login(make_lid(ronde.gebied, Rol.COORDINATOR))
    pagina = tekst(client.get(f"/prioriteiten/{ronde.pk}/"))
    assert f"Wie doet het: {opdracht.uitvoerder}" in pagina
    assert "Geef bij elk punt hieronder de opdracht." not in pagina
    make_prioriteit(make_voorstel(ronde), rang=2)
    pagina = tekst(client.get(f"/prioriteiten/{ronde.pk}/"))
    assert "Nog niemand kreeg de opdracht" in pagina
    assert "Geef bij elk punt hieronder de opdracht." in pagina
