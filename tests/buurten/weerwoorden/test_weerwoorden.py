"""What residents say back: counted in tens, read by who holds it, and never whose it was."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.kwesties.models import Kwestie
from buurten.weerwoorden import actions, permissions
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def werk(buurt):
    return make_bezetting(buurt.ouder, Rol.PARTNER)


@pytest.fixture
def kwestie(buurt, werk):
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    return make_kwestie(buurt.ouder, status=Status.OPGEPAKT, titel="Donker", **wie)


@pytest.fixture
def bewoner(buurt):
    return make_bewoner(buurt)


def gehoord(user):
    return [b.tekst for b in Bericht.objects.filter(ontvanger=user).order_by("pk")]


def pagina(client, kwestie):
    return client.get(f"/kwesties/{kwestie.pk}/").content.decode()


def test_recognising_counts_once_and_can_be_taken_back(client, kwestie, bewoner):
    client.force_login(bewoner)
    pad = f"/weerwoorden/{kwestie.pk}/"
    assert "Ik herken dit" in pagina(client, kwestie)
    for _ in range(2):
        assert client.post(f"{pad}herkennen/").url == f"/kwesties/{kwestie.pk}/"
    assert Herkenning.objects.get().user == bewoner
    assert "Toch niet" in pagina(client, kwestie)
    assert client.post(f"{pad}terugnemen/").url == f"/kwesties/{kwestie.pk}/"
    assert client.post(f"{pad}terugnemen/").status_code == 404
    daden = list(Logregel.objects.order_by("pk").values_list("daad", flat=True))
    assert daden == ["herkenning.herkennen", "herkenning.terugnemen"]


@pytest.mark.parametrize(("aantal", "openbaar"), [(9, None), (10, 10), (19, 10), (20, 20)])
def test_e03_recognitions_show_in_tens_and_below_ten_not(client, kwestie, werk, aantal, openbaar):
    for _ in range(aantal):
        Herkenning.objects.create(kwestie=kwestie, user=make_bewoner(make_gebied()))
    assert client.get(f"/kwesties/{kwestie.pk}/").context["herkend"] == openbaar
    client.force_login(werk.user)
    assert client.get(f"/kwesties/{kwestie.pk}/").context["herkend"] == aantal


def test_only_who_lives_there_while_it_goes_on(kwestie, bewoner, buurt):
    elders = make_bewoner(make_gebied())
    for vraag in (permissions.mag_herkennen, permissions.mag_aanvullen):
        assert [vraag(wie, kwestie) for wie in (bewoner, elders)] == [True, False]
        assert {r for r in Rol if vraag(make_lid(buurt.ouder, r), kwestie)} == {Rol.BEWONER}
        for status in (Status.BEANTWOORD, Status.GESTOPT):
            assert vraag(bewoner, Kwestie(status=status, gebied=kwestie.gebied)) is False
    Kwestie.objects.update(status=Status.BEANTWOORD)
    with pytest.raises(ValidationError):
        actions.herkennen(kwestie, by=bewoner)


def test_who_holds_it_hears_answers_and_only_then_may_it_be_public(
    client, kwestie, bewoner, werk, buurt
):
    client.force_login(bewoner)
    pad = f"/weerwoorden/{kwestie.pk}/aanvullen/"
    fout = client.post(pad, {"tekst": "Bel mij op 06 12345678"})
    assert "tekst" in fout.context["form"].errors
    for _ in range(2):
        assert client.post(pad, {"tekst": "OOKOVERDAG"}).status_code == 302
    aanvulling = Aanvulling.objects.get()
    assert gehoord(werk.user) == ["Een bewoner zegt iets over de kwestie “Donker”. Kijkt u ernaar?"]
    niet = [make_bewoner(buurt), make_lid(buurt.ouder, Rol.PARTNER), make_lid(buurt, Rol.MODERATOR)]
    for wie in niet:
        client.force_login(wie)
        assert "OOKOVERDAG" not in pagina(client, kwestie)
        assert client.get(f"/weerwoorden/aanvulling/{aanvulling.pk}/beantwoorden/").status_code in (
            403, 404,
        )  # fmt: skip
    client.force_login(werk.user)
    assert "OOKOVERDAG" in client.get("/weerwoorden/").content.decode()
    antwoord = {"antwoord": "Dat klopt.", "openbaar": "on"}
    daad = f"/weerwoorden/aanvulling/{aanvulling.pk}/beantwoorden/"
    assert client.post(daad, antwoord).url == "/weerwoorden/"
    assert client.post(daad, antwoord).status_code == 403
    client.logout()
    assert all(woord in pagina(client, kwestie) for woord in ("OOKOVERDAG", "Dat klopt."))
    assert gehoord(bewoner) == ["U krijgt antwoord op wat u zei over “Donker”: Dat klopt."]


def test_it_cannot_be_public_before_it_was_read(kwestie, bewoner):
    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvulling.objects.create(kwestie=kwestie, user=bewoner, tekst="X", is_openbaar=True)


def test_without_a_holder_the_coordinator_hears(buurt, bewoner):
    co = make_bezetting(buurt.ouder, Rol.COORDINATOR)
    kwestie = make_kwestie(buurt.ouder)
    actions.aanvullen(Aanvulling(kwestie=kwestie, tekst="Nee"), by=bewoner)
    assert len(gehoord(co.user)) == 1


def beantwoord(buurt, werk, melders):
    signalen = [make_signaal(buurt, melder=wie) for wie in melders]
    kwestie = make_kwestie(buurt.ouder, signalen, status=Status.BEANTWOORD, klaar_op=nu())
    kwestie.stappen.create(soort="beantwoorden", bezetting=werk)
    return kwestie


def test_who_gave_a_signal_says_whether_it_was_an_answer(client, buurt, werk, bewoner):
    kwestie, buur = beantwoord(buurt, werk, [bewoner]), make_bewoner(buurt)
    pad = f"/weerwoorden/{kwestie.pk}/oordelen/"
    client.force_login(buur)
    assert client.get(pad).status_code == 403
    assert "Ja of nee zeggen" not in pagina(client, kwestie)
    client.force_login(bewoner)
    assert "Ja of nee zeggen" in pagina(client, kwestie)
    assert client.post(pad, {"was_antwoord": "nee"}).context["form"].errors.keys() == {"tekst"}
    assert client.post(pad, {"was_antwoord": "nee", "tekst": "HETLEKTNOG"}).status_code == 302
    assert client.post(pad, {"was_antwoord": "ja"}).status_code == 302
    assert [(o.was_antwoord, o.tekst) for o in Oordeel.objects.all()] == [(True, "")]


def test_e03_judgements_in_tens_and_the_sentences_inside(client, buurt, werk):
    mensen = [make_bewoner(buurt) for _ in range(11)]
    kwestie = beantwoord(buurt, werk, mensen)
    for wie in mensen:
        actions.oordelen(kwestie, was_antwoord=False, tekst="HETLEKTNOG", by=wie)
    context = client.get(f"/kwesties/{kwestie.pk}/").context
    assert (context["wel"], context["niet"], context["waarom"]) == (None, 10, [])
    client.force_login(User.objects.get(pk=werk.user_id))
    context = client.get(f"/kwesties/{kwestie.pk}/").context
    assert (context["wel"], context["niet"], len(context["waarom"])) == (0, 11, 11)


def test_no_judgement_without_an_answer(kwestie, bewoner):
    with pytest.raises(ValidationError) as fout:
        actions.oordelen(kwestie, was_antwoord=True, tekst="", by=bewoner)
    assert fout.value.code == "overgang"


@pytest.mark.parametrize("van", list(Aanvulling.Status))
@pytest.mark.parametrize("naar", list(Aanvulling.Status))
def test_every_road(van, naar):
    assert Aanvulling(status=van).kan_naar(naar) is ((van, naar) == ("nieuw", "beantwoord"))
