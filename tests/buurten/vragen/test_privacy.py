"""What a person takes along, and what is left when they are forgotten."""

import pytest

from buurten.vragen import actions, privacy
from buurten.vragen.models import Vraag
from tests.makers import make_bewoner, make_user, make_vraag

pytestmark = pytest.mark.django_db
S = Vraag.Status


def test_inzage_gives_ones_own_questions_and_nothing_of_others(gebied, otto, vraag, bo):
    ander = make_bewoner(gebied, make_user("Kanarieander"))
    make_vraag(otto.functie, ander, tekst="Kanarieander vraagt")
    actions.beantwoorden(vraag, by=otto.user, namens=otto, antwoord="Elke dag.")
    mijn = privacy.inzage(bo)
    (rij,) = mijn["Vragen die u stelde"]
    assert (rij["vraag"], rij["antwoord"], rij["stand"]) == (
        "Kanariegeel huis?",
        "Elke dag.",
        "Beantwoord",
    )
    assert "Kanarieander" not in str(mijn)
    van_otto = privacy.inzage(otto.user)
    assert van_otto["Vragen die u stelde"] == []
    assert len(van_otto["Vragen die u beantwoordde"]) == 1
    assert "Kanariegeel" not in str(van_otto)


def test_e05_vergeten_leaves_no_word_and_no_path(otto, vraag, bo):
    """Open ones end; of answered ones stays that there was one, and when it was answered."""
    klaar = make_vraag(otto.functie, bo, tekst="Kanariegeel twee")
    actions.beantwoorden(klaar, by=otto.user, namens=otto, antwoord="Beste Kanariegeel, ja.")
    ander = make_vraag(otto.functie, make_user(), tekst="Van een ander")
    assert privacy.vergeten(bo) == {"vragen ingetrokken": 1, "vragen leeggemaakt": 1}
    rijen = str(list(Vraag.objects.values()))
    assert "Kanariegeel" not in rijen
    assert not Vraag.objects.filter(vrager=bo).exists()
    vraag.refresh_from_db()
    klaar.refresh_from_db()
    assert (vraag.status, klaar.status) == (S.INGETROKKEN, S.BEANTWOORD)
    assert klaar.beantwoord_op is not None
    ander.refresh_from_db()
    assert ander.tekst == "Van een ander"


def test_e05_forgetting_who_answered_leaves_the_answer_with_who_asked(client, otto, vraag, bo):
    actions.beantwoorden(vraag, by=otto.user, namens=otto, antwoord="Elke dag.")
    assert privacy.vergeten(otto.user) == {"vragen ingetrokken": 0, "vragen leeggemaakt": 0}
    otto.user.delete()
    client.force_login(bo)
    pagina = client.get(f"/vragen/{vraag.pk}/").content.decode()
    assert "Elke dag." in pagina
    wie = otto.functie
    assert f"oud-deelnemer, {wie.titel}, namens {wie.organisatie}" in pagina
