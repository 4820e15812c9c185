"""A11: every deed, in every state, by every role, straight at its address: only the table's.

Slow: some thousands of posts. What is in the table stands by hand in overgangen/<room>.py, with
how to add to it. Seen red: with `Rol.PARTNER` added to STOPPEN of
kwesties ("kwesties:stoppen of kwestie.wijk, open, by pa: may not, and it changed something"),
and with the state taken out of `mag_bewerken` of initiatives and `mag_stoppen` of volunteers
("vrijwilligers:stoppen of vrijwilliger.vw, gestopt, by vw").
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.test import override_settings

from tests.house.reading import PACKAGES, nothing
from tests.house.test_addresses import namespaces
from tests.house.test_deeds import actors
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak, afwijkingen, bouwen, zaken
from welzijn.kern.levensloop import Levensloop

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
KAMERS = zaken()
# A life that is walked as states of another thing: what waits for a second person is in the
# round, and once it was done that round is in its next phase.
ELDERS = {"Klaarzetting"}
ALLE = [zaak for kamer in KAMERS.values() for zaak in kamer]

# Deeds about oneself alone, on nothing that has states: A02 and A08 try these as every role.
ZONDER_STAAT = {
    "accounts:wijzigen", "accounts:sessie_beeindigen", "accounts:sessies_beeindigen",
    "accounts:uitloggen", "accounts:allen_uitloggen", "accounts:factor_intrekken",
    "functies:vestigen", "kaartjes:bewaren", "kaartjes:intrekken", "notificaties:lezen",
    "notificaties:alles_lezen", "privacy:meenemen", "privacy:verwijderen",
    "gebieden:aanleveren", "accounts:aanmelden", "privacy:uitschrijven",
    "signalen:inzenden",
}  # fmt: skip


@pytest.fixture(scope="module")
def wereld(wereld: Wereld, django_db_blocker: Any) -> Wereld:
    """With what a module of overgangen/ adds for this walk alone."""
    with django_db_blocker.unblock():
        bouwen(wereld)
    return wereld


@pytest.fixture(autouse=True)
def _kaal() -> Iterator[None]:
    """A refusal without its page: the walk reads the status alone, and is three times quicker."""
    with override_settings(ROOT_URLCONF="tests.veiligheid.kaal"):
        yield


def daden() -> set[str]:
    """Every address whose view calls a deed of its own room."""
    kamers = namespaces()
    return {f"{naam}:{daad}" for naam, kamer in kamers.items() for daad in actors(kamer)}


def ontbreekt(alle: list[Zaak]) -> Iterator[str]:
    """Deeds without a line, lines without a deed, life cycles that nobody walks in full."""
    in_tabel = {naam for zaak in alle for naam in zaak.namen()}
    for naam in daden() - in_tabel - ZONDER_STAAT:
        yield f"{naam} has no line: say in overgangen/ who may, in which state"
    for naam in (in_tabel | ZONDER_STAAT) - daden():
        yield f"{naam} has a line and no view does that: take the line out"


def halve_levens(w: Wereld, alle: list[Zaak]) -> Iterator[str]:
    """Models with drawn roads of which not every state is walked."""
    gelopen: dict[type, set[str]] = {}
    for zaak in alle:
        for staat in zaak.staten:
            ding = w.dingen.get(zaak.ding.replace("{staat}", staat))
            if ding is not None:
                gelopen.setdefault(type(ding), set()).add(staat)
    for model in apps.get_models():
        eigen = issubclass(model, Levensloop) and model.__name__ not in ELDERS
        if eigen and model.__module__.startswith(PACKAGES):
            alles = {waarde for waarde, _ in model._meta.get_field("status").flatchoices}
            for staat in alles - gelopen.get(model, set()):
                yield f"{model.__name__} is never walked in the state {staat}"


def test_a11_every_deed_and_every_state_is_in_the_table(wereld: Wereld) -> None:
    nothing([*ontbreekt(ALLE), *halve_levens(wereld, ALLE)])


@pytest.mark.parametrize("kamer", KAMERS)
def test_a11_only_the_cells_of_the_table_succeed(deuren: Deuren, kamer: str) -> None:
    nothing(regel for zaak in KAMERS[kamer] for regel in afwijkingen(deuren, zaak))


def test_a11_finds_a_deed_that_is_missing() -> None:
    zonder = [zaak for zaak in ALLE if zaak.ding != "koppeling.vw" and zaak.ding != "koppeling.bw"]
    assert "koppelingen:aanvaarden has no line" in " ".join(ontbreekt(zonder))


def test_a11_finds_a_right_too_many_and_one_too_few(deuren: Deuren) -> None:
    """The table off by two cells: both are told."""
    staten = {"nieuw": {}, "afgerond": {}}
    zaak = Zaak("signaal.wijk", "signalen:afronden | nieuw afgerond | ow", staten)
    assert list(afwijkingen(deuren, zaak)) == [
        "signalen:afronden of signaal.wijk, nieuw, by co: may not, and it changed something "
        "(answer D)",
        "signalen:afronden of signaal.wijk, afgerond, by ow: may, and it changed nothing "
        "(answer 3)",
    ]
