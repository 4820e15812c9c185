"""What is shown of signals: exact for who reads them, rounded for everyone else."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.signalen.models import Telling
from tests.makers import make_gebied, make_lid, make_thema
from welzijn.kern.rechten import Groep, Rol
from welzijn.portaal.overzichten.merken import aantal_in, merken

pytestmark = pytest.mark.django_db
JAAR = 2026


@pytest.fixture
def wijk():
    """Sixteen signals of residents on one subject, four on another; twelve of professionals."""
    buurt = make_gebied()
    licht, groen = make_thema("Licht"), make_thema("Groen")
    for thema, groep, aantal in (
        (licht, Groep.BEWONERS, 16),
        (groen, Groep.BEWONERS, 4),
        (licht, Groep.PROFESSIONALS, 12),
        (None, Groep.PROFESSIONALS, 3),
    ):
        Telling.objects.create(
            gebied=buurt, thema=thema, groep=groep, maand=date(JAAR, 3, 1), aantal=aantal
        )
    Telling.objects.create(
        gebied=buurt, thema=licht, groep=Groep.BEWONERS, maand=date(JAAR - 1, 3, 1), aantal=99
    )
    return buurt.ouder


def rijen(kijken):
    return {str(k.groep): [(r["text"], r["number"]) for r in k.rijen] for k in kijken}


@pytest.mark.parametrize("rol", [Rol.OPBOUWWERKER, Rol.VERTEGENWOORDIGER])
def test_who_reads_signals_here_sees_exact_counts(wijk, rol):
    assert rijen(merken(wijk, make_lid(wijk, rol), JAAR)) == {
        "bewoners": [("Licht", 16), ("Groen", 4)],
        "professionals": [("Licht", 12), ("Nog zonder onderwerp", 3)],
    }


@pytest.mark.parametrize(
    "rol", [Rol.BEWONER, Rol.PARTNER, Rol.AMBTENAAR, Rol.MODERATOR, Rol.BEHEERDER]
)
def test_e03_everyone_else_sees_tens_and_nothing_below_ten(wijk, rol):
    """A partner knows of what its covenant names, and counts nothing else of the wijk."""
    assert rijen(merken(wijk, make_lid(wijk, rol), JAAR)) == {
        "bewoners": [("Licht", 10)],
        "professionals": [("Licht", 10)],
    }


def test_visitors_see_tens(wijk):
    assert rijen(merken(wijk, AnonymousUser(), JAAR))["bewoners"] == [("Licht", 10)]


def test_a_function_in_the_next_wijk_sees_tens(wijk):
    elders = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    assert rijen(merken(wijk, elders, JAAR))["bewoners"] == [("Licht", 10)]


def test_totals_follow_the_same_rule(wijk):
    assert aantal_in(wijk, make_lid(wijk, Rol.OPBOUWWERKER), JAAR) == 35
    assert aantal_in(wijk, AnonymousUser(), JAAR) == 30
    assert aantal_in(wijk, AnonymousUser(), 2020) is None


def test_the_sentence_names_the_subject_heard_most(wijk):
    kijk = merken(wijk, AnonymousUser(), JAAR)[0]
    assert kijk.samenvatting == "“Licht” werd het meest genoemd: 10 keer."
