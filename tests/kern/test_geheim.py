"""E15: what lies encrypted in the database, and what may be asked of it."""

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError, ValidationError
from django.core.management import CommandError, call_command
from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Concat
from hypothesis import given
from hypothesis import strategies as st

from buurten.vragen.models import Vraag
from tests.makers import make_bezetting, make_gebied, make_user, make_vraag
from welzijn.kern import geheim
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

OUD, NIEUW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def vraag(db):
    otto = make_bezetting(make_gebied(), Rol.OPBOUWWERKER)
    return make_vraag(otto.functie, make_user(), tekst="Kanariegeel huis?")


def bewaard(pk: int, veld: str = "tekst") -> str:
    """What the database holds, as it lies there."""
    ruw = Vraag.objects.annotate(ruw=Cast(veld, TextField())).values_list("ruw", flat=True)
    return ruw.get(pk=pk)


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",))))
def test_e15_what_was_locked_comes_back(tekst):
    assert geheim.ontsleutel(geheim.versleutel(tekst)) == tekst


def test_e15_the_same_text_never_lies_there_twice_the_same():
    assert geheim.versleutel("huis") != geheim.versleutel("huis")
    assert geheim.versleutel("huis").startswith("geheim1:")
    assert geheim.versleutel("") == ""


def test_e15_the_row_holds_no_word_and_the_model_reads_it(vraag):
    assert bewaard(vraag.pk).startswith("geheim1:")
    assert "Kanariegeel" not in bewaard(vraag.pk)
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanariegeel huis?"
    assert Vraag.objects.values_list("tekst", flat=True).get() == "Kanariegeel huis?"
    assert bewaard(vraag.pk, "antwoord") == ""


def test_e15_every_way_of_writing_locks(vraag):
    Vraag.objects.filter(pk=vraag.pk).update(tekst="Kanarie een")
    assert "Kanarie" not in bewaard(vraag.pk)
    vraag.refresh_from_db()
    vraag.tekst = "Kanarie twee"
    Vraag.objects.bulk_update([vraag], ["tekst"])
    assert "Kanarie" not in bewaard(vraag.pk)
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanarie twee"
    (ander,) = Vraag.objects.bulk_create(
        [Vraag(functie=vraag.functie, tekst="Kanarie drie", antwoord_voor=vraag.antwoord_voor)]
    )
    assert "Kanarie" not in bewaard(ander.pk)


@pytest.mark.parametrize("uitdrukking", [Value("open"), Concat(F("reden"), Value("open"))])
def test_e15_an_expression_that_would_write_plain_text_is_refused(vraag, uitdrukking):
    with pytest.raises(FieldError):
        Vraag.objects.update(tekst=uitdrukking)


@pytest.mark.parametrize(
    "vraagt",
    [
        {"tekst": "Kanariegeel huis?"},
        {"tekst__in": ["x"]},
        {"tekst__icontains": "geel"},
        {"tekst__startswith": "K"},
        {"tekst__regex": "."},
        {"antwoord": ""},
        {"tekst__gt": "a"},
    ],
)
def test_e15_comparing_is_refused_loudly(vraag, vraagt):
    with pytest.raises(FieldError):
        Vraag.objects.filter(**vraagt).exists()


def test_e15_whether_it_is_there_may_be_asked(vraag):
    assert Vraag.objects.filter(tekst__isnull=False).count() == 1


def test_e15_length_is_of_what_people_typed(vraag):
    vraag.tekst = "a" * 2000
    vraag.clean_fields()
    vraag.tekst += "a"
    with pytest.raises(ValidationError) as fout:
        vraag.clean_fields()
    assert set(fout.value.message_dict) == {"tekst"}


@pytest.mark.parametrize("sleutels", [[], [NIEUW], ["geen sleutel"]])
def test_e15_without_the_right_key_there_is_a_refusal_and_no_text(
    client, settings, vraag, sleutels
):
    client.force_login(vraag.vrager)
    assert "Kanariegeel" in client.get(vraag.get_absolute_url()).content.decode()
    settings.GEHEIM_SLEUTELS = sleutels
    client.raise_request_exception = False
    antwoord = client.get(vraag.get_absolute_url())
    assert antwoord.status_code == 503
    assert "<h1>Deze tekst kunnen wij niet openen</h1>" in antwoord.content.decode()
    assert "Kanariegeel" not in antwoord.content.decode()
    assert "geheim1:" not in antwoord.content.decode()
    assert geheim.werkt() is (sleutels == [NIEUW])


def test_e15_plain_text_where_it_should_be_locked_is_not_shown(vraag):
    open_ = geheim.Klaar("Kanarie los", output_field=TextField())
    Vraag.objects.filter(pk=vraag.pk).update(tekst=open_)
    with pytest.raises(geheim.Onleesbaar):
        Vraag.objects.get(pk=vraag.pk)


def test_e15_after_a_new_key_the_old_one_may_go(settings, vraag, capsys):
    settings.GEHEIM_SLEUTELS = [OUD]
    Vraag.objects.filter(pk=vraag.pk).update(tekst="Kanarie oud")
    settings.GEHEIM_SLEUTELS = [NIEUW, OUD]
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanarie oud"
    call_command("herversleutel")
    assert "buurten.Vraag.tekst: 1" in capsys.readouterr().out
    settings.GEHEIM_SLEUTELS = [NIEUW]
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanarie oud"
    regels = Logregel.objects.filter(daad="geheim.herversleutelen").values_list("velden", flat=True)
    assert {"veld": "buurten.Vraag.tekst", "aantal": 1} in list(regels)
    call_command("herversleutel")
    assert "buurten.Vraag.tekst: 0" in capsys.readouterr().out


def test_e15_a_text_that_no_key_opens_stops_the_command(settings, vraag):
    settings.GEHEIM_SLEUTELS = [NIEUW]
    with pytest.raises(CommandError, match="No key of GEHEIM_SLEUTELS"):
        call_command("herversleutel")


def test_e15_the_migration_locks_what_was_plain_and_can_go_back(vraag):
    """Rows of the release before, as its migration finds them."""
    los = geheim.Klaar("Kanarie los", output_field=TextField())
    Vraag.objects.filter(pk=vraag.pk).update(tekst=los)
    geheim.op_slot(Vraag, "tekst", "antwoord", "reden")
    assert bewaard(vraag.pk).startswith("geheim1:")
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanarie los"
    geheim.op_slot(Vraag, "tekst")
    assert Vraag.objects.get(pk=vraag.pk).tekst == "Kanarie los"
    geheim.van_slot(Vraag, "tekst", "antwoord", "reden")
    assert bewaard(vraag.pk) == "Kanarie los"
