"""Two second persons at once: one does it, the others hear so; nothing is opened that changed.

These tests commit for real, with a connection per thread, and so take longer than half a second.
"""

from collections import Counter

import pytest
from django.core.exceptions import ValidationError

from buurten.prioriteiten import actions
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Ronde
from tests.buurten.prioriteiten.jaar import LATER
from tests.buurten.prioriteiten.test_races import tegelijk
from tests.makers import make_bezetting, make_klaarzetting, make_ronde, make_stemming
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]
MENSEN = 4


def maak_ronde():
    return make_ronde(fase="voorbereiden", uitleg="Samen kiezen.", wegen_tot=LATER)


def uitkomst(daad, *wat, **meer):
    """The word of how it ended."""
    try:
        daad(*wat, **meer)
    except ValidationError as fout:
        return fout.error_list[0].code, fout.messages[0]
    return "gedaan", ""


@pytest.mark.parametrize("daad", ["openen", "sluiten"])
def test_two_second_persons_at_once_do_it_once(daad):
    """Seen red on PostgreSQL without select_for_update in `_vast`: several opened it at once.

    Closing holds the row of the Stemming as well, which alone is enough; without both, the
    second count ran into the rows of the first.
    """
    ding = maak_ronde() if daad == "openen" else make_stemming()
    ronde = ding if daad == "openen" else ding.ronde
    klaar = make_klaarzetting(ronde)
    tweeden = [make_bezetting(ronde.gebied, Rol.AMBTENAAR) for _ in range(MENSEN)]

    def doe(nummer):
        wie = {"by": tweeden[nummer].user, "namens": tweeden[nummer], "gezien": klaar.pk}
        return uitkomst(getattr(actions, daad), ding, **wie)

    gedaan = {"openen": "Dit is al gedaan: de ronde is open."}
    gedaan["sluiten"] = "Dit is al gedaan: de stickers zijn geteld."
    uitkomsten = Counter(tegelijk(doe, MENSEN))
    assert uitkomsten == {("gedaan", ""): 1, ("overgang", gedaan[daad]): MENSEN - 1}
    assert Logregel.objects.filter(daad__endswith=f".{daad}").count() == 1


def test_putting_ready_at_once_is_one():
    """Seen red on PostgreSQL without the lock and the constraint: several waited at once.

    Without the lock alone it is red too: the constraint then stops the others with an error.
    """
    ronde = maak_ronde()
    wie = [make_bezetting(ronde.gebied, Rol.COORDINATOR) for _ in range(MENSEN)]

    def doe(nummer):
        return uitkomst(actions.klaarzetten, ronde, by=wie[nummer].user, namens=wie[nummer])[0]

    assert Counter(tegelijk(doe, MENSEN)) == {"gedaan": 1, "overgang": MENSEN - 1}
    assert Klaarzetting.objects.count() == 1


def test_opening_while_it_is_taken_back_or_changed_is_one_of_the_two():
    """Either it opened with the rules that were read, or it is taken back and changed."""
    ronde = maak_ronde()
    coordinator = make_bezetting(ronde.gebied, Rol.COORDINATOR)
    klaar = make_klaarzetting(ronde, coordinator)
    tweede = make_bezetting(ronde.gebied, Rol.AMBTENAAR)

    def verander():
        actions.terugnemen(ronde, by=coordinator.user, namens=coordinator)
        anders = Ronde.objects.get(pk=ronde.pk)
        anders.stickers = 9
        actions.bewerken(anders, by=coordinator.user, namens=coordinator)

    def doe(nummer):
        if nummer:
            return uitkomst(verander)[0]
        wie = {"by": tweede.user, "namens": tweede, "gezien": klaar.pk}
        return uitkomst(actions.openen, ronde, **wie)[0]

    opende, veranderde = tegelijk(doe, 2)
    ronde.refresh_from_db()
    stand = (ronde.status, ronde.stickers)
    assert (opende == "gedaan") is not (veranderde == "gedaan")
    assert stand == (("ophalen", 5) if opende == "gedaan" else ("voorbereiden", 9))
