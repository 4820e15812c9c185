"""F15 and F16 for signals: strange texts in every field and question, forms of every shape, and
a life in any order; never a fault of ours, and the kept counts stay right."""

import uuid
from contextlib import suppress
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.signalen import actions
from buurten.signalen.models import Signaal, Telling
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_signaal, make_thema
from tests.veiligheid.naar import ALLES

pytestmark = pytest.mark.django_db
VREEMD = sorted({*ALLES, *(f"Het plein {naar}"[:2000] for naar in ALLES[:20])})
VELDEN = ["tekst", "plek", "thema", "gebied", "toon", "hoe_vaak", "hoeveel", "niveau", "sleutel"]
VRAGEN = ["q", "thema", "groep", "status", "binnen", "niveau", "page", "van", "tot"]
# Each example is a transaction of the same test: what one keeps the next one finds.
VEEL = examples(
    max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def otto(client: Client) -> Any:
    buurt = make_gebied()
    bezetting = make_bezetting(buurt.ouder)
    client.force_login(bezetting.user)
    return bezetting


def velden(bezetting: Any) -> dict[str, Any]:
    gebied = bezetting.functie.gebieden.get()
    goed = {"tekst": "Het plein is donker.", "toon": "zorg", "gebied": gebied.pk}
    return goed | {"sleutel": str(uuid.uuid4()), "toch": "on"}


def adres(bezetting: Any) -> str:
    return f"/signalen/{bezetting.functie.gebieden.get().code}/melden/"


def bruikbaar(naar: str) -> str:
    """As a browser can send it: half characters become a sign of their own."""
    return naar.encode("utf-8", "replace").decode()


@pytest.mark.parametrize("veld", ["tekst", "plek"])
def test_f15_strange_texts_in_every_text_field(client: Client, otto: Any, veld: str) -> None:
    """Some sixty strings each; on PostgreSQL NUL and half characters are the sharp ones.

    What is chosen and not typed is sent the same by tests/veiligheid/test_fuzz.
    """
    assert len(VREEMD) >= 60
    for naar in VREEMD:
        antwoord = client.post(adres(otto), velden(otto) | {veld: bruikbaar(naar)})
        assert antwoord.status_code in (200, 302, 400), (veld, naar[:40])
    assert Telling.objects.verkeerd_geteld() == {}


def test_f15_strange_texts_in_every_question_and_reason(client: Client, otto: Any) -> None:
    gebied = otto.functie.gebieden.get()
    for nummer, naar in enumerate(VREEMD):
        vraag = {VRAGEN[(nummer + n) % len(VRAGEN)]: bruikbaar(naar)[:2000] for n in range(3)}
        assert client.get("/signalen/", vraag).status_code in (200, 400)
        signaal = make_signaal(gebied, status="ingezonden" if nummer % 2 else "nieuw")
        daad = "weigeren" if nummer % 2 else "afronden"
        tekst = {"reden": bruikbaar(naar)}
        assert client.post(f"/signalen/{signaal.pk}/{daad}/", tekst).status_code in (200, 302, 400)


VORM = st.fixed_dictionaries(
    {},
    optional={
        veld: st.one_of(st.text(max_size=40), st.sampled_from([*map(bruikbaar, VREEMD), "zorg"]))
        for veld in VELDEN
    },
)


@VEEL
@given(VORM)
def test_f16_forms_of_every_shape(client: Client, otto: Any, vorm: dict[str, str]) -> None:
    """Half filled in, filled with anything, or nothing: an answer, and never a wrong count."""
    vorm = {veld: bruikbaar(waarde) for veld, waarde in vorm.items()}
    basis = velden(otto) if "tekst" in vorm else {}
    antwoord = client.post(adres(otto), basis | vorm)
    assert antwoord.status_code in (200, 302, 400)
    assert Telling.objects.verkeerd_geteld() == {}


DADEN = st.lists(
    st.sampled_from(["afronden", "indelen", "verwijderen", "bundelen", "losmaken", "weigeren"]),
    min_size=1,
    max_size=6,
)


@VEEL
@given(DADEN)
def test_f16_a_life_in_any_order_keeps_every_count_right(otto: Any, daden: list[str]) -> None:
    """Whatever is tried in whatever state: it is done or refused, and the numbers agree."""
    gebied, thema = otto.functie.gebieden.get(), make_thema()
    wie = {"by": otto.user, "namens": otto}
    gegeven = Signaal(gebied=gebied, tekst="Het plein is donker.", toon="zorg")
    signaal = actions.melden(gegeven, by=make_bewoner(gebied))
    kwestie = None
    for daad in daden:
        with suppress(ValidationError, Signaal.DoesNotExist):
            if daad in ("afronden", "weigeren"):
                getattr(actions, daad)(signaal, reden="Klaar.", **wie)
            elif daad == "indelen":
                actions.indelen(signaal, thema=thema, **wie)
            elif daad == "verwijderen":
                actions.verwijderen(signaal, **wie)
            elif daad == "bundelen" and kwestie is None:
                nieuw = Kwestie(titel="Plein", samenvatting="Het is donker.", gebied=gebied)
                nieuw.thema = thema
                kwestie = kwesties.bundelen(nieuw, signalen=[signaal], openbaar=True, **wie)
            elif daad == "losmaken" and kwestie is not None:
                kwesties.losmaken(kwestie, signaal=signaal, reden="Toch niet.", **wie)
    assert Telling.objects.verkeerd_geteld() == {}
    assert list(Kwestie.objects.verkeerd_geteld()) == []
