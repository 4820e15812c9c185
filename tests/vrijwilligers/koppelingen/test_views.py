"""The conversation about matches, address by address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_lid,
    make_thema,
    make_user,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S, V = Koppeling.Status, Hulpvraag.Status


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def vraag(gebied):
    vrager = make_bewoner(gebied, make_user("Kanariegeel", email="geel@voorbeeld.example"))
    return make_hulpvraag(gebied, vrager, titel="Heg knippen")


@pytest.fixture
def helper(gebied):
    rood = make_bewoner(gebied, make_user("Kanarierood", email="rood@voorbeeld.example"))
    return make_vrijwilliger(gebied, rood, wat="Graag in de tuin")


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def tekst(antwoord):
    return antwoord.content.decode()


# --- a new one --------------------------------------------------------------------------------


def test_aanbieden_works_and_is_logged(client, vraag, helper):
    client.force_login(helper.user)
    for _ in range(2):
        antwoord = client.post(f"/koppelingen/vraag/{vraag.pk}/aanbieden/")
        koppeling = Koppeling.objects.get()
        assert (antwoord.status_code, antwoord.url) == (302, f"/koppelingen/{koppeling.pk}/")
    assert [regel.daad for regel in Logregel.objects.all()] == ["koppeling.aanbieden"]


def test_aanbieden_fates(client, gebied, vraag, helper, werker):
    """Who asks reads it and may not; a resident without a profile knows of no request."""
    adres = f"/koppelingen/vraag/{vraag.pk}/aanbieden/"
    assert client.post(adres).url.startswith("/account/login/")
    for wie, status in ((vraag.aanvrager, 403), (werker, 403), (make_bewoner(gebied), 404)):
        client.force_login(wie)
        assert client.post(adres).status_code == status
    client.force_login(helper.user)
    assert client.get(adres).status_code == 405
    assert Koppeling.objects.count() == 0


def test_koppelen_orders_candidates_and_says_why(client, gebied, werker):
    thema = make_thema("Groen")
    vraag = make_hulpvraag(gebied, titel="Tuin", wat="Heg", thema=thema)
    make_vrijwilliger(make_gebied(wijk=gebied.ouder), make_bewoner(gebied), wat="Kaarten")
    dichtbij = make_vrijwilliger(gebied, wat="Kaarten")
    best = make_vrijwilliger(gebied, wat="Tuinieren")
    best.themas.add(thema)
    client.force_login(werker)
    antwoord = client.get(f"/koppelingen/vraag/{vraag.pk}/koppelen/")
    kandidaten = antwoord.context["kandidaten"]
    assert [k["vrijwilliger"] for k in kandidaten][:2] == [best, dichtbij]
    assert kandidaten[0]["redenen"] == [
        "Koos hetzelfde onderwerp: Groen.",
        f"Woont in dezelfde buurt: {gebied}.",
        "Doet graag iets als: tuinieren.",
    ]
    assert kandidaten[2]["redenen"] == []
    assert "Het kan toch klikken." in tekst(antwoord)


def test_koppelen_works_and_is_logged(client, vraag, helper, werker):
    client.force_login(werker)
    adres = f"/koppelingen/vraag/{vraag.pk}/koppelen/"
    antwoord = client.post(adres, {"vrijwilliger": helper.pk})
    koppeling = Koppeling.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/koppelingen/{koppeling.pk}/")
    assert koppeling.voorgesteld_door == werker
    regel = Logregel.objects.get(daad="koppeling.koppelen")
    assert (regel.daad, regel.namens != "") == ("koppeling.koppelen", True)


def test_koppelen_takes_candidates_of_the_list_only(client, vraag, werker):
    """A07: somebody of another wijk, who stopped, or who asks, is not taken by their number."""
    adres = f"/koppelingen/vraag/{vraag.pk}/koppelen/"
    client.force_login(werker)
    for wie in (
        make_vrijwilliger(make_gebied()),
        make_vrijwilliger(vraag.gebied, is_actief=False),
        make_vrijwilliger(vraag.gebied, vraag.aanvrager),
    ):
        assert client.post(adres, {"vrijwilliger": wie.pk}).status_code == 200
    assert Koppeling.objects.count() == 0


def test_koppelen_fates(client, gebied, vraag, helper):
    adres = f"/koppelingen/vraag/{vraag.pk}/koppelen/"
    assert client.get(adres).url.startswith("/account/login/")
    for wie, status in ((helper.user, 403), (vraag.aanvrager, 403), (make_bewoner(gebied), 404)):
        client.force_login(wie)
        assert client.post(adres, {"vrijwilliger": helper.pk}).status_code == status
    assert Koppeling.objects.count() == 0


def test_koppelen_without_candidates_says_so(client, vraag, werker):
    client.force_login(werker)
    antwoord = tekst(client.get(f"/koppelingen/vraag/{vraag.pk}/koppelen/"))
    assert "In deze wijk is nu geen vrijwilliger vrij voor deze vraag." in antwoord


# --- what happens to one ----------------------------------------------------------------------

# deed -> (state of the match, of the request, state after)
DADEN = {
    "aanvaarden": (S.VOORGESTELD, V.OPEN, S.VOORGESTELD),
    "afwijzen": (S.VOORGESTELD, V.OPEN, S.AFGEWEZEN),
    "afronden": (S.AKKOORD, V.GEKOPPELD, S.AFGEROND),
}


def maak(vraag, helper, daad):
    van, van_vraag, _ = DADEN[daad]
    Hulpvraag.objects.filter(pk=vraag.pk).update(status=van_vraag)
    return make_koppeling(vraag, helper, status=van)


@pytest.mark.parametrize("daad", DADEN)
@pytest.mark.parametrize("kant", ["vrager", "helper"])
def test_every_deed_works_for_both_sides_and_is_logged(client, vraag, helper, daad, kant):
    koppeling = maak(vraag, helper, daad)
    client.force_login({"vrager": vraag.aanvrager, "helper": helper.user}[kant])
    antwoord = client.post(f"/koppelingen/{koppeling.pk}/{daad}/", {"reden": "", "resultaat": ""})
    assert (antwoord.status_code, antwoord.url) == (302, f"/koppelingen/{koppeling.pk}/")
    koppeling.refresh_from_db()
    assert koppeling.status == DADEN[daad][2]
    assert Logregel.objects.order_by("pk")[0].daad == f"koppeling.{daad}"


@pytest.mark.parametrize("daad", DADEN)
def test_fates_of_others(client, gebied, vraag, helper, werker, daad):
    """The function reads and does not agree for others; another volunteer knows of no match."""
    koppeling = maak(vraag, helper, daad)
    adres = f"/koppelingen/{koppeling.pk}/{daad}/"
    assert client.post(adres).url.startswith("/account/login/")
    ander = make_vrijwilliger(gebied).user
    for wie, status in ((werker, 200 if daad == "afronden" else 403), (ander, 404)):
        client.force_login(wie)
        assert client.post(adres).status_code == status
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_a_look_changes_nothing(client, vraag, helper):
    koppeling = make_koppeling(vraag, helper)
    client.force_login(helper.user)
    assert client.get(f"/koppelingen/{koppeling.pk}/aanvaarden/").status_code == 405
    assert client.get(f"/koppelingen/{koppeling.pk}/afwijzen/").status_code == 200
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_both_say_yes_and_read_each_other(client, vraag, helper):
    """Before that nobody reads a name, though both stand there to leak."""
    client.force_login(helper.user)
    client.post(f"/koppelingen/vraag/{vraag.pk}/aanbieden/")
    koppeling = Koppeling.objects.get()
    adres = f"/koppelingen/{koppeling.pk}/"
    kanten = ((vraag.aanvrager, "rood"), (helper.user, "geel"))
    for wie, ander in kanten:
        client.force_login(wie)
        for pagina in (adres, "/koppelingen/", f"/hulpvragen/{vraag.pk}/"):
            assert f"anarie{ander}" not in tekst(client.get(pagina))
    client.force_login(vraag.aanvrager)
    antwoord = client.post(f"{adres}aanvaarden/", follow=True)
    assert "Het is rond. U ziet nu elkaars naam en e-mailadres." in tekst(antwoord)
    for wie, ander in kanten:
        client.force_login(wie)
        pagina = tekst(client.get(adres))
        assert (f"Kanarie{ander}" in pagina, f"{ander}@voorbeeld.example" in pagina) == (True, True)


@pytest.mark.parametrize("status", [S.AFGEWEZEN, S.AFGEROND])
def test_over_is_over_and_the_address_is_gone(client, vraag, helper, status):
    koppeling = make_koppeling(vraag, helper, status=status)
    for wie, ander in ((vraag.aanvrager, "rood"), (helper.user, "geel")):
        client.force_login(wie)
        pagina = tekst(client.get(f"/koppelingen/{koppeling.pk}/"))
        assert (f"anarie{ander}" in pagina, f"{ander}@" in pagina) == (False, False)


@pytest.mark.parametrize("status", S)
def test_the_function_reads_names_and_never_an_address(client, vraag, helper, werker, status):
    koppeling = make_koppeling(vraag, helper, status=status)
    client.force_login(werker)
    pagina = tekst(client.get(f"/koppelingen/{koppeling.pk}/"))
    assert [naam in pagina for naam in ("Kanariegeel", "Kanarierood")] == [True, True]
    assert "@voorbeeld.example" not in pagina


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.OPBOUWWERKER])
def test_nobody_else_reads_anything(client, gebied, vraag, helper, rol):
    koppeling = make_koppeling(vraag, helper, status=S.AKKOORD)
    client.force_login(make_lid(gebied.ouder, rol))
    assert client.get(f"/koppelingen/{koppeling.pk}/").status_code == 404
    assert client.get(f"/hulpvragen/{vraag.pk}/").status_code == 404
    for adres in ("/koppelingen/", "/hulpvragen/"):
        pagina = tekst(client.get(adres))
        assert ("Kanarie" in pagina, "Heg knippen" in pagina) == (False, False)


def test_too_late_is_told_kindly(client, gebied, vraag, helper):
    """Between the page and the click somebody else was found."""
    koppeling = make_koppeling(vraag, helper)
    make_koppeling(vraag, make_vrijwilliger(gebied), status=S.AKKOORD)
    Hulpvraag.objects.filter(pk=vraag.pk).update(status=V.GEKOPPELD)
    client.force_login(helper.user)
    antwoord = client.post(f"/koppelingen/{koppeling.pk}/aanvaarden/")
    assert antwoord.status_code == 403
    assert "Er is iemand gevonden" in tekst(client.get(f"/koppelingen/{koppeling.pk}/"))


# --- how much it asks -------------------------------------------------------------------------


@pytest.mark.parametrize("welk", ["lijst", "koppelen"])
def test_pages_ask_the_same_for_1_and_30(client, gebied, vraag, werker, welk):
    client.force_login(werker)
    adres = "/koppelingen/" if welk == "lijst" else f"/koppelingen/vraag/{vraag.pk}/koppelen/"
    aantallen = []
    for keer in (1, 29):
        for _ in range(keer):
            wie = make_vrijwilliger(gebied)
            wie.themas.add(make_thema())
            if welk == "lijst":
                make_koppeling(make_hulpvraag(gebied, thema=make_thema()), wie)
        with CaptureQueriesContext(connection) as gezien:
            client.get(adres)
        aantallen.append(len(gezien))
    assert aantallen[0] == aantallen[1] <= 12
