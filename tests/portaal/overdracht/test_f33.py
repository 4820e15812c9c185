"""F33: handing over is all or nothing, whatever statement fails."""

from typing import Any

import pytest
from django.db import connection

from buurten.afspraken.models import Aandeel
from buurten.functies.models import Bezetting, Overdracht, Waarneming
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.opdrachten.models import Opdracht
from buurten.vragen.models import Vraag
from tests.makers import make_bezetting
from tests.portaal.overdracht.werk import Werk, maak_werk, overdragen
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import actions

pytestmark = pytest.mark.django_db


GERAAKT = (
    Bezetting, Overdracht, Waarneming, Kwestie, Kwestiestap, Opdracht, Hulpvraag, Vraag, Aandeel,
    Logregel, Bericht,
)  # fmt: skip


class Breuk(Exception):
    """The statement that fails."""


class Breker:
    """Lets so many statements through, then fails at the next."""

    def __init__(self, na: int) -> None:
        self.na, self.geteld = na, 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if self.geteld == self.na and not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            raise Breuk(sql)
        self.geteld += not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK"))
        return execute(sql, params, many, context)


def stand() -> list[list[Any]]:
    """Every row that handing over may touch."""
    return [list(model._default_manager.order_by("pk").values_list()) for model in GERAAKT]


def draag_over(werk: Werk, wijze: str, ander: Any) -> None:
    """Hand over in this way, with something that goes back to the organisation."""
    wie = {"neemt": {"neemt": ander}, "krijgt": {"krijgt": ander.user}, "later": {}}[wijze]
    overdragen(werk, terug={"kwestie": [werk.kwestie.pk]}, **wie)


def breek(daad: Any, *wat: Any) -> int:
    """Do this once for every statement in it, which then fails; at last without a failure."""
    voor, nummer = stand(), 0
    while True:
        try:
            with connection.execute_wrapper(Breker(nummer)):
                daad(*wat)
        except Breuk:
            assert stand() == voor, f"statement {nummer} left something behind"
            nummer += 1
        else:
            assert stand() != voor
            return nummer


@pytest.mark.parametrize("wijze", ["neemt", "krijgt", "later"])
def test_f33_after_each_statement_all_or_nothing(wijze):
    """Seen red with @transaction.atomic taken from the roof's overdragen."""
    werk = maak_werk()
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    assert breek(draag_over, werk, wijze, ander) > 10


@pytest.mark.parametrize("job", [actions.uitvoeren, actions.terugvallen])
def test_f33_what_the_day_itself_moves_too(job):
    """Seen red with @transaction.atomic taken from these two."""
    werk = maak_werk()
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    werk.vervanger(ander.functie)
    if job is actions.uitvoeren:
        draag_over(werk, "neemt", ander)
    Bezetting.objects.filter(pk=werk.bezetting.pk).update(tot=vandaag())
    assert breek(job) > 10
