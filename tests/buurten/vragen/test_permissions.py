"""Who may what with a question: every role for the own function, nobody for another's."""

import pytest

from buurten.vragen import permissions
from buurten.vragen.models import Vraag
from tests.makers import make_lid, make_vraag
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
FUNCTIES = [rol for rol in Rol if rol not in (Rol.ANONIEM, Rol.BEWONER)]
ALLES = {"beantwoorden", "doorzetten", "sluiten"}


@pytest.mark.parametrize("rol", FUNCTIES)
def test_every_role_answers_what_was_put_to_the_own_function(gebied, vraag, bo, rol):
    wie = make_lid(gebied, rol)
    eigen = make_vraag(wie.bezettingen.get().functie, bo)
    assert set(Vraag.objects.visible_to(wie)) == {eigen}
    assert permissions.daden(wie, eigen) == ALLES
    assert permissions.daden(wie, vraag) == set()


@pytest.mark.parametrize("rol", [Rol.ANONIEM, Rol.BEWONER])
def test_who_holds_nothing_reads_the_own_question_alone(gebied, otto, vraag, rol):
    wie = make_lid(gebied, rol)
    eigen = make_vraag(otto.functie, wie)
    assert set(Vraag.objects.visible_to(wie)) == {eigen}
    assert permissions.daden(wie, eigen) == {"intrekken"}
    assert permissions.daden(wie, vraag) == set()


def test_a_colleague_in_the_same_organisation_reads_nothing(gebied, otto, vraag):
    collega = make_lid(gebied, Rol.OPBOUWWERKER, otto.functie.organisatie)
    leider = make_lid(gebied, Rol.TEAMLEIDER, otto.functie.organisatie)
    for wie in (collega, leider):
        assert not Vraag.objects.visible_to(wie).exists()
        assert permissions.daden(wie, vraag) == set()


@pytest.mark.parametrize("status", [s for s in Vraag.Status if s != Vraag.Status.NIEUW])
def test_when_it_is_over_nothing_is_left_to_do(otto, bo, status):
    velden = {"beantwoord_op": "2026-01-01T12:00Z"} if status == "beantwoord" else {}
    vraag = make_vraag(otto.functie, bo, status=status, **velden)
    assert permissions.daden(otto.user, vraag) == permissions.daden(bo, vraag) == set()
    assert Vraag.objects.visible_to(otto.user).get() == vraag
