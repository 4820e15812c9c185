"""What can happen to a volunteer's profile."""

import pytest

from tests.makers import make_bewoner, make_gebied, make_thema, make_vrijwilliger
from vrijwilligers.register import actions
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db


def gelogd():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def test_aanmelden_twice_makes_one_profile():
    gebied, thema = make_gebied(), make_thema()
    ik = make_bewoner(gebied)
    eerste = actions.aanmelden(Vrijwilliger(gebied=gebied, wat="Koken"), by=ik, themas=[thema])
    tweede = actions.aanmelden(Vrijwilliger(gebied=gebied, wat="Anders"), by=ik)
    assert (eerste, tweede.wat, list(eerste.themas.all())) == (tweede, "Koken", [thema])
    assert gelogd() == ["vrijwilliger.aanmelden"]


def test_the_log_knows_nothing_about_the_person():
    gebied = make_gebied()
    profiel = Vrijwilliger(gebied=gebied, wat="Kanariegeel")
    actions.aanmelden(profiel, by=make_bewoner(gebied))
    regel = Logregel.objects.get()
    assert (regel.label, regel.velden) == ("", {})


def test_bewerken_keeps_themes_and_logs_names_of_fields():
    gebied, thema = make_gebied(), make_thema()
    profiel = make_vrijwilliger(gebied)
    profiel.wat = "Zingen"
    actions.bewerken(profiel, by=profiel.user, velden=["wat", "themas"], themas=[thema])
    profiel.refresh_from_db()
    assert (profiel.wat, list(profiel.themas.all())) == ("Zingen", [thema])
    assert Logregel.objects.get().velden == {"gewijzigd": ["themas", "wat"]}


def test_only_themes_changed():
    gebied, thema = make_gebied(), make_thema()
    profiel = make_vrijwilliger(gebied)
    actions.bewerken(profiel, by=profiel.user, velden=["themas"], themas=[thema])
    assert list(profiel.themas.all()) == [thema]


def test_nothing_changed_writes_nothing():
    profiel = make_vrijwilliger(make_gebied())
    actions.bewerken(profiel, by=profiel.user, velden=[])
    assert gelogd() == []


def test_stoppen_and_hervatten():
    profiel = make_vrijwilliger(make_gebied())
    actions.stoppen(profiel, by=profiel.user)
    profiel.refresh_from_db()
    assert profiel.is_actief is False
    actions.hervatten(profiel, by=profiel.user)
    profiel.refresh_from_db()
    assert profiel.is_actief is True
    assert gelogd() == ["vrijwilliger.stoppen", "vrijwilliger.hervatten"]
