"""Deeds on pages, files and themes: what they change, the line they write, who hears."""

import pytest
from django.core.exceptions import ValidationError

from buurten.gebieden import actions
from buurten.gebieden.imports import beproef
from buurten.gebieden.models import Aanlevering, Gebied, Kerncijfer, Thema, Wijziging
from tests.buurten.gebieden.bestanden import ALLES, GEMEENTE, WIJK
from tests.kern.bijlagen.foto import foto
from tests.makers import make_bewoner, make_gebied, make_thema, make_user
from welzijn.kern.bijlagen.beeld import maak
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db
STATUS = Aanlevering.Status


@pytest.fixture
def user():
    return make_user()


def regel():
    """The last line of the logboek: the deed, the thing, what changed."""
    laatste = Logregel.objects.first()
    return laatste.daad, laatste.label, laatste.velden


def test_bewerken_keeps_the_page_and_makes_the_name_findable(user):
    gebied = make_gebied("Wijk 01")
    gebied.roepnaam, gebied.introductie = "Spoorkwartier", "Tussen het spoor en de rivier."
    actions.bewerken(gebied, by=user)
    assert list(Gebied.objects.matching("spoorkwartier")) == [gebied]
    assert regel() == (
        "gebied.bewerken",
        "Wijk 01 2026",
        {"anders": ["roepnaam", "introductie"]},
    )


def test_bewerken_replaces_says_anew_and_removes_the_picture(user):
    gebied = make_gebied()
    actions.bewerken(gebied, by=user, foto=maak(foto()), alt="Een plein")
    eerste = Bijlage.objects.van(gebied).get()
    actions.bewerken(gebied, by=user, alt="Het plein met bomen")
    eerste.refresh_from_db()
    assert eerste.alt == "Het plein met bomen"
    actions.bewerken(gebied, by=user, foto=maak(foto()), alt="Nieuw")
    assert Bijlage.objects.van(gebied).get().pk != eerste.pk
    actions.bewerken(gebied, by=user, zonder_foto=True)
    assert not Bijlage.objects.van(gebied).exists()
    assert regel()[2] == {"anders": ["foto"]}


def test_a_proposal_sent_twice_is_one(user):
    gebied = make_gebied()
    een = Wijziging(gebied=gebied, roepnaam="Oost", toelichting="Zo heet het.")
    twee = Wijziging(gebied=gebied, roepnaam="Oost", toelichting="Zo heet het.")
    twee.sleutel = een.sleutel
    assert actions.voorstellen(een, by=user) == actions.voorstellen(twee, by=user)
    assert Wijziging.objects.count() == 1
    assert Logregel.objects.filter(daad="wijziging.voorstellen").count() == 1


def maak_voorstel(gebied, indiener):
    wijziging = Wijziging(gebied=gebied, roepnaam="Oost", introductie="Fijn.", toelichting="Zo.")
    return actions.voorstellen(wijziging, by=indiener)


def test_overnemen_changes_the_page_and_tells_who_proposed_it(user):
    gebied = make_gebied("Wijk 01")
    bewoner = make_bewoner(gebied)
    wijziging = actions.overnemen(maak_voorstel(gebied, bewoner), by=user)
    gebied.refresh_from_db()
    assert (gebied.roepnaam, gebied.introductie, gebied.zoeknaam) == (
        "Oost",
        "Fijn.",
        "wijk 01 oost",
    )
    assert wijziging.status == Wijziging.Status.OVERGENOMEN
    bericht = Bericht.objects.get()
    assert (bericht.ontvanger, bericht.adres) == (bewoner, f"/gebieden/wijzigingen/{wijziging.pk}/")
    assert bericht.tekst == "Uw voorstel voor de pagina van Oost is overgenomen. Dank u wel."


def test_afwijzen_leaves_the_page_and_gives_the_reason(user):
    gebied = make_gebied("Wijk 01")
    voorstel = maak_voorstel(gebied, make_bewoner(gebied))
    actions.afwijzen(voorstel, by=user, reden="Niemand zegt dat.")
    gebied.refresh_from_db()
    assert gebied.roepnaam == ""
    assert Bericht.objects.get().tekst.endswith("De reden: Niemand zegt dat.")
    assert regel() == ("wijziging.afwijzen", "Wijk 01", {})


def test_a_proposal_is_answered_once(user):
    voorstel = maak_voorstel(make_gebied(), user)
    actions.overnemen(voorstel, by=user)
    with pytest.raises(ValidationError):
        actions.afwijzen(voorstel, by=user, reden="Toch niet")
    assert Bericht.objects.count() == 1


def lever(tekst, user, jaar=2022):
    bestand = Aanlevering(naam="gebieden.csv", inhoud=tekst.encode(), jaar=jaar)
    return actions.aanleveren(bestand, by=user)


def test_aanleveren_changes_no_area(user):
    aanlevering = lever(ALLES, user)
    assert (aanlevering.status, aanlevering.door) == (STATUS.ONTVANGEN, user)
    assert Gebied.objects.count() == 0
    assert regel() == ("aanlevering.aanleveren", "gebieden.csv 2022", {})


def test_verwerken_takes_all_in_with_one_line_and_forgets_the_file(user):
    aanlevering = lever(ALLES, user)
    plan = beproef(bytes(aanlevering.inhoud), 2022)
    actions.verwerken(aanlevering, by=user, plan=plan)
    aanlevering.refresh_from_db()
    assert (aanlevering.status, bytes(aanlevering.inhoud)) == (STATUS.VERWERKT, b"")
    assert aanlevering.telling == plan.telling
    assert Gebied.objects.count() == 5
    assert Logregel.objects.filter(daad="aanlevering.verwerken").count() == 1
    assert regel()[2] == plan.telling


def test_a_plan_with_errors_is_refused_whole(user):
    aanlevering = lever(GEMEENTE + "XX;Fout;1;2\n", user)
    plan = beproef(bytes(aanlevering.inhoud), 2022)
    with pytest.raises(ValidationError):
        actions.verwerken(aanlevering, by=user, plan=plan)
    aanlevering.refresh_from_db()
    assert aanlevering.status == STATUS.ONTVANGEN
    assert Gebied.objects.count() == 0


def test_a_plan_made_before_somebody_else_took_it_in_is_refused_whole(user):
    """Two people confirm the same file at once: the second meets the constraint, nothing doubles.

    Without the constraint on code and year this leaves ten areas.
    """
    een, twee = lever(ALLES, user), lever(ALLES, user)
    plan, zelfde_plan = (beproef(ALLES.encode(), 2022) for _ in range(2))
    actions.verwerken(een, by=user, plan=plan)
    with pytest.raises(ValidationError):
        actions.verwerken(twee, by=user, plan=zelfde_plan)
    twee.refresh_from_db()
    assert (twee.status, Gebied.objects.count()) == (STATUS.ONTVANGEN, 5)
    assert Kerncijfer.objects.count() == 8


def test_a_file_is_decided_on_once(user):
    aanlevering = lever(GEMEENTE, user)
    actions.weggooien(aanlevering, by=user)
    assert regel() == ("aanlevering.weggooien", "gebieden.csv 2022", {})
    with pytest.raises(ValidationError):
        actions.verwerken(aanlevering, by=user, plan=beproef(GEMEENTE.encode(), 2022))
    assert Gebied.objects.count() == 0


def test_the_fingerprint_tells_that_something_changed():
    eerst = beproef(GEMEENTE.encode(), 2022)
    assert eerst.vingerafdruk == beproef(GEMEENTE.encode(), 2022).vingerafdruk
    assert eerst.vingerafdruk != beproef(GEMEENTE.encode(), 2021).vingerafdruk
    actions.inlezen("g.csv", eerst, by=None)
    assert eerst.vingerafdruk != beproef(GEMEENTE.encode(), 2022).vingerafdruk
    assert beproef(WIJK.encode(), 2022).vingerafdruk != eerst.vingerafdruk


def test_a_theme_gets_a_slug_of_its_own(user):
    een = actions.thema_toevoegen(Thema(naam="Groen & straten"), by=user)
    twee = actions.thema_toevoegen(Thema(naam="Groen, straten"), by=user)
    drie = actions.thema_toevoegen(Thema(naam="???"), by=user)
    assert [een.slug, twee.slug, drie.slug] == ["groen-straten", "groen-straten-2", "thema"]
    assert regel() == ("thema.toevoegen", "???", {"naam": "???"})


def test_a_theme_keeps_its_slug_and_the_log_its_changes(user):
    thema = make_thema("Groen")
    slug = thema.slug
    thema.naam, thema.is_actief = "Groen en straten", False
    actions.thema_bewerken(thema, by=user)
    assert regel()[2] == {"naam": "Groen en straten", "is_actief": False}
    assert (Thema.objects.get().slug, list(Thema.objects.actief())) == (slug, [])
