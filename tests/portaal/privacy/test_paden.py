"""E04: every table with a road to a person is told to that person, or somebody said why not."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

from tests.house.huis import ROOT
from tests.portaal.privacy.mens import bouw, dump
from tests.portaal.privacy.paden import PADEN, SLEUTELS
from welzijn.kern.accounts.models import User
from welzijn.portaal.privacy.kamers import KAMERS, delen

ALLE = list(apps.get_models(include_auto_created=True))


def wegen(naar: set[type[Model]]) -> set[str]:
    """Every relation that leads to one of these models, "Model.field"."""
    return {
        f"{model.__name__}.{veld.name}"
        for model in ALLE
        for veld in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if veld.related_model in naar
    }


def ouders() -> set[type[Model]]:
    """The models that lead to a person themselves."""
    direct = {weg.partition(".")[0] for weg in wegen({User})}
    return {model for model in ALLE if model.__name__ in direct}


def test_e04_every_road_to_a_person_is_decided_on() -> None:
    """Seen red by taking Steun.user out of PADEN: "decide on Steun.user"."""
    gevonden = wegen({User}) | wegen(ouders())
    assert gevonden - PADEN.keys() == set(), "decide on these in tests/portaal/privacy/paden.py"
    assert PADEN.keys() - gevonden == set(), "these are gone: take them out of paden.py"


@pytest.mark.django_db
def test_e04_every_column_with_a_pseudonym_is_decided_on() -> None:
    mens = bouw()
    sleutel = str(mens.user.sleutel)
    gevonden = {kolom for kolom, cellen in dump().items() if sleutel in " ".join(cellen)}
    assert gevonden - SLEUTELS.keys() == set()


@pytest.mark.django_db
def test_e04_every_part_is_there_with_a_row() -> None:
    """The person has a row behind every road: a part that is empty was not looked up."""
    mens = bouw()
    aantallen = {deel.naam: len(deel.rijen) for deel in delen(mens.user)}
    beloofd = {deel for deel in [*PADEN.values(), *SLEUTELS.values()] if not deel.startswith("-")}
    assert {naam for naam in beloofd if not aantallen.get(naam)} == set()
    assert [naam for naam, aantal in aantallen.items() if not aantal] == []


def test_e04_every_room_that_knows_people_is_asked() -> None:
    """Seen red by taking steun out of KAMERS."""
    asked = {kamer.__name__ for kamer in KAMERS}
    doors = {
        str(path.relative_to(ROOT).with_suffix("")).replace("/", ".")
        for storey in ("welzijn/kern", "buurten", "initiatieven", "vrijwilligers")
        for path in Path(ROOT / storey).glob("*/privacy.py")
    }
    assert doors == asked
