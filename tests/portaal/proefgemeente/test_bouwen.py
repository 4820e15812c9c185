"""The demo: as lively as promised, the same every time, and never doubled."""

from collections import Counter
from itertools import pairwise

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.functies.models import Organisatie
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Ronde, Stembiljet
from buurten.signalen.models import Deling, Signaal
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.models import User
from welzijn.portaal.proefgemeente.bouwen import bouwen
from welzijn.portaal.proefgemeente.mensen import INGANGEN
from welzijn.portaal.proefgemeente.opdrachten import IETS_ANDERS, WERK
from welzijn.portaal.proefgemeente.plaatsen import WIJKEN
from welzijn.portaal.proefgemeente.samen import HERKEND
from welzijn.portaal.proefgemeente.tekening import rechthoek

STATEN = {
    Initiatief.Status.INGEDIEND,
    Initiatief.Status.AFGEWEZEN,
    Initiatief.Status.GEPUBLICEERD,
    Initiatief.Status.BEZIG,
    Initiatief.Status.AFGEROND,
    Initiatief.Status.GESTOPT,
}


def iedereen_doet_mee():
    """Each entry is somebody's; organisations arranged things, and residents said things back."""
    for adres in INGANGEN.values():
        assert User.objects.filter(email=adres).count() == 1
    organisaties_en_bewoners()


def organisaties_en_bewoners():
    """What organisations arranged about kwesties, and what residents said back."""
    standen = Aandeel.objects.order_by("pk").values_list("status", flat=True)
    assert list(standen) == ["mee", "gevraagd"]
    assert Afstemming.objects.count() == 1
    standen = Voorlegging.objects.order_by("pk").values_list("status", flat=True)
    assert list(standen) == ["beantwoord", "open"]
    assert Herkenning.objects.count() == HERKEND
    standen = Aanvulling.objects.order_by("pk").values_list("status", flat=True)
    assert list(standen) == ["beantwoord", "nieuw"]
    assert Oordeel.objects.count() == 3


@pytest.mark.traag(reason="builds the whole demo, some four thousand rows, once")
@pytest.mark.django_db
def test_the_demo_is_as_lively_as_promised(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "STEMSLEUTELS_MAP", tmp_path)
    bouwen(print)
    haven = Gebied.objects.get(naam="Oude Haven")
    assert Counter(Gebied.objects.values_list("niveau", flat=True)) == {
        "gemeente": 1,
        "wijk": 4,
        "buurt": 16,
    }
    assert Organisatie.objects.count() == 8
    niveaus = Signaal.objects.in_gebied(haven).values_list("niveau", flat=True)
    assert Counter(niveaus) == {"intern": 305, "vertrouwelijk": 1}
    assert Deling.objects.get().signaal.gebied == haven
    assert Kwestie.objects.in_gebied(haven).count() == 22
    assert set(Kwestie.objects.values_list("status", flat=True)) == set(Kwestie.Status.values)
    assert Initiatief.objects.in_gebied(haven).count() == 25
    assert set(Initiatief.objects.values_list("status", flat=True)) >= STATEN
    assert Vrijwilliger.objects.count() == 60
    assert Hulpvraag.objects.count() == 40
    ronde = Ronde.objects.filter(gebied=haven, status=Ronde.Fase.UITVOEREN).get()
    biljetten = Stembiljet.objects.filter(stemming__ronde=ronde).values_list("groep", flat=True)
    assert Counter(biljetten) == {"bewoners": 137, "professionals": 12, "gemeente": 1}
    assert not Signaal.objects.in_gebied(Gebied.objects.get(naam="Molenhoek")).exists()
    for opdracht in Opdracht.objects.exclude(resultaat=""):
        werk = WERK.get(opdracht.prioriteit.voorstel.titel, IETS_ANDERS)  # what wins is by the year
        assert opdracht.resultaat == werk.resultaat
    assert Initiatief.objects.filter(prioriteit__ronde=ronde).exists()
    iedereen_doet_mee()
    nog_eens()


def nog_eens():
    """Building again makes nobody twice."""
    aantal = User.objects.count()
    bouwen(print)
    assert User.objects.count() == aantal
    # A demo of an earlier version lacks who came later: they get their entry, nobody else.
    priya = User.objects.filter(naam="Priya Privacy")
    EmailAddress.objects.filter(user__in=priya).delete()
    priya.update(naam="Eerder", email="eerder@voorbeeld.example")
    bouwen(print)
    assert User.objects.count() == aantal + 1
    assert User.objects.get(naam="Priya Privacy").email in INGANGEN.values()


def randen_van(vak):
    (ring,) = vak["coordinates"]
    return [tuple(sorted((tuple(a), tuple(b)))) for a, b in pairwise(ring)]


def test_neighbours_share_their_borders():
    """Every edge of a buurt is an edge of exactly one neighbour, or lies on the outside."""
    vakken = [rechthoek(x, y, 1, 1) for x in range(4) for y in range(4)]
    randen = Counter(rand for vak in vakken for rand in randen_van(vak))
    buiten = {rand for rand, keer in randen.items() if keer == 1}
    assert set(randen.values()) == {1, 2}
    assert buiten == set(randen_van(rechthoek(0, 0, 4, 4)))


def test_the_wijken_lie_apart():
    assert sorted(wijk.hoek for wijk in WIJKEN) == [(0, 0), (0, 2), (2, 0), (2, 2)]
