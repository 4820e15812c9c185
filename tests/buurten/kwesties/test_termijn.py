"""Nothing stays without somebody: a day to pick it up, then the coordinator; a promised day."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from buurten.kwesties import actions, permissions
from buurten.kwesties.models import Kwestie
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_kwestie, make_signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.werkdagen import na_werkdagen

pytestmark = pytest.mark.django_db
Status = Kwestie.Status
GISTEREN, VOLGENDE = timedelta(days=-1), timedelta(days=7)


@pytest.fixture
def wijk():
    return make_gebied().ouder


@pytest.fixture
def werk(wijk):
    return make_bezetting(wijk, Rol.PARTNER)


def gehoord(user):
    return list(Bericht.objects.filter(ontvanger=user).order_by("pk").values_list("tekst", "adres"))


def te_laat(wijk, **velden):
    return make_kwestie(wijk, oppakken_voor=vandaag() + GISTEREN, **velden)


def test_every_state_has_its_own_day(wijk, werk, settings):
    settings.KWESTIE_WERKDAGEN, settings.KWESTIE_TOEZEGGING_WERKDAGEN = 3, 7
    kwestie = make_kwestie(wijk, status=Status.CONCEPT, is_openbaar=False)
    wie = {"by": werk.user, "namens": werk}

    def dagen():
        kwestie.refresh_from_db()
        return kwestie.oppakken_voor, kwestie.toegezegd_voor, kwestie.klaar_op is not None

    open_, beloofd = na_werkdagen(vandaag(), 3), na_werkdagen(vandaag(), 7)
    assert dagen() == (None, None, False)
    actions.openen(kwestie, **wie)
    assert dagen() == (open_, None, False)
    actions.oppakken(kwestie, **wie)
    assert dagen() == (None, beloofd, False)
    actions.teruggeven(kwestie, reden="Toch niet.", **wie)
    assert dagen() == (open_, None, False)
    actions.oppakken(kwestie, voor=vandaag() + VOLGENDE, **wie)
    assert dagen() == (None, vandaag() + VOLGENDE, False)
    actions.beantwoorden(kwestie, reden="Klaar.", **wie)
    assert dagen() == (None, None, True)
    actions.heropenen(kwestie, reden="Nee.", **wie)
    assert dagen() == (open_, None, False)


def test_after_the_term_it_lies_with_the_coordinator_once(wijk):
    co = make_bezetting(wijk, Rol.COORDINATOR)
    make_bezetting(make_gebied().ouder, Rol.COORDINATOR)
    kwestie, op_tijd = te_laat(wijk, titel="Donker"), make_kwestie(wijk, oppakken_voor=vandaag())
    assert (actions.toewijzen(), actions.toewijzen()) == (1, 0)
    assert gehoord(co.user) == [
        ("Niemand pakte de kwestie “Donker” op. Zoekt u wie dit kan doen?",
         f"/kwesties/{kwestie.pk}/")
    ]  # fmt: skip
    assert Bericht.objects.count() == 1
    kwestie.refresh_from_db()
    op_tijd.refresh_from_db()
    assert kwestie.bij_coordinator_op is not None
    assert op_tijd.bij_coordinator_op is None
    assert [s.soort for s in kwestie.stappen.all()] == ["toewijzen"]
    regel = Logregel.objects.get()
    assert (regel.daad, regel.velden) == ("kwestie.toewijzen", {"aantal": 1})


def test_the_coordinator_hears_once_about_many(wijk):
    co = make_bezetting(wijk, Rol.COORDINATOR)
    for _ in range(3):
        te_laat(wijk)
    call_command("periodiek")
    assert gehoord(co.user) == [
        ("Niemand pakte deze 3 kwesties op. Zoekt u wie dit kan doen?", "/kwesties/?status=open")
    ]


def test_what_came_back_without_a_day_gets_one(wijk):
    kwestie = make_kwestie(wijk)
    make_kwestie(wijk, status=Status.OPGEPAKT)
    assert actions.toewijzen() == 0
    kwestie.refresh_from_db()
    assert kwestie.oppakken_voor == na_werkdagen(vandaag(), 10)
    assert Kwestie.objects.filter(oppakken_voor=None).count() == 1


def test_picking_up_takes_it_from_the_coordinator(wijk, werk):
    kwestie = te_laat(wijk)
    actions.toewijzen()
    actions.oppakken(kwestie, by=werk.user, namens=werk)
    kwestie.refresh_from_db()
    assert (kwestie.bij_coordinator_op, kwestie.is_te_laat(vandaag())) == (None, False)


def test_who_gave_a_signal_reopens_within_the_term_and_no_other(wijk, settings):
    settings.KWESTIE_WEERWOORD_DAGEN = 10
    melder, buur = (make_bewoner(make_gebied(wijk=wijk)) for _ in range(2))
    signaal = make_signaal(wijk, melder=melder)
    kwestie = make_kwestie(wijk, [signaal], status=Status.BEANTWOORD, klaar_op=nu())
    melder, buur = (User.objects.get(pk=wie.pk) for wie in (melder, buur))
    assert [permissions.mag_heropenen(wie, kwestie) for wie in (melder, buur)] == [True, False]
    kwestie.klaar_op = nu() - timedelta(days=12)
    assert permissions.mag_heropenen(melder, kwestie) is False
    assert permissions.mag_heropenen(make_bezetting(wijk, Rol.OPBOUWWERKER).user, kwestie) is True
    actions.heropenen(kwestie, by=melder, reden="Het is er nog.")
    assert kwestie.stappen.get().wie == "Iemand die een signaal gaf"


def test_news_before_the_day_moves_the_day_and_is_heard(wijk, werk):
    melder = make_bewoner(make_gebied(wijk=wijk))
    kwestie = make_kwestie(wijk, [make_signaal(wijk, melder=melder)], titel="Donker")
    wie = {"by": werk.user, "namens": werk}
    with pytest.raises(ValidationError):
        actions.bijpraten(kwestie, toelichting="Nee", voor=vandaag(), **wie)
    actions.oppakken(kwestie, **wie)
    actions.bijpraten(kwestie, toelichting="De lampen komen.", voor=date(2030, 3, 1), **wie)
    kwestie.refresh_from_db()
    assert kwestie.toegezegd_voor == date(2030, 3, 1)
    assert gehoord(melder)[-1] == (
        "Er is nieuws over de kwestie “Donker”: De lampen komen. U hoort weer iets vóór 1 maart.",
        f"/kwesties/{kwestie.pk}/",
    )


@pytest.mark.parametrize("dagen", [-1, 0, 400])
def test_a_promised_day_lies_ahead(client, wijk, werk, dagen):
    kwestie = make_kwestie(wijk)
    client.force_login(werk.user)
    dag = (vandaag() + timedelta(days=dagen)).isoformat()
    antwoord = client.post(f"/kwesties/{kwestie.pk}/oppakken/", {"voor": dag, "toelichting": "Ja"})
    assert antwoord.context["form"].errors == {
        "voor": ["Kies een dag vanaf morgen, binnen een jaar."]
    }
    assert antwoord.context["form"]["toelichting"].value() == "Ja"


def test_late_shows_on_the_page(client, wijk):
    kwestie = te_laat(wijk)
    assert "te laat" in client.get(f"/kwesties/{kwestie.pk}/").content.decode()
