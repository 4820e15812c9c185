"""A10: what is taken away is gone at the very next request. A12: nobody serves themselves."""

from collections.abc import Callable

import pytest

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.noodinzagen.models import Noodinzage
from initiatieven.register.models import Initiatief
from tests.veiligheid.deuren import Deuren, letter, ongedaan
from tests.veiligheid.wereld import Wereld, kanarie
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.models import User
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
OW = "bezetting.ow"


def _functie(w: Wereld) -> Functie:
    return w.dingen["functie.ow"]


def _zonder_moderator(w: Wereld) -> None:
    """What was opened in an emergency keeps its holding, so that goes first."""
    houder = w.dingen["bezetting.mo"]
    Noodinzage.objects.filter(namens=houder).delete()
    Bezetting.objects.filter(pk=houder.pk).delete()


# What changes, whose door it was, the address, and what it says before and after.
VERANDERINGEN: dict[str, tuple[Callable[[Wereld], object], str, str, str, str]] = {
    "the function of this person ends today": (
        lambda w: Bezetting.objects.filter(pk=w.dingen[OW].pk).update(tot=vandaag()),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the function starts tomorrow after all": (
        lambda w: Bezetting.objects.filter(pk=w.dingen[OW].pk).update(van="2099-01-01"),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the function is no longer used": (
        lambda w: Functie.objects.filter(pk=_functie(w).pk).update(is_actief=False),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the organisation takes no part any more": (
        lambda w: Organisatie.objects.filter(functies=_functie(w)).update(is_actief=False),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the function moves to another wijk": (
        lambda w: _functie(w).gebieden.set([w.dingen["gebied.b"]]),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the function gets another role": (
        lambda w: Functie.objects.filter(pk=_functie(w).pk).update(rol="ambtenaar"),
        "ow", "/signalen/{signaal.wijk}/", "2", "4"),
    "the account is switched off": (
        lambda w: User.objects.filter(pk=w.mensen["ow"].pk).update(is_active=False),
        "ow", "/signalen/{signaal.wijk}/", "2", "L"),
    "the account is gone from the list of moderators": (
        _zonder_moderator,
        "mo", "/initiatieven/wachtrij/", "2", "3"),
    "the beheerder stops": (
        lambda w: Bezetting.objects.filter(pk=w.dingen["bezetting.be"].pk).update(tot=vandaag()),
        "be", "/functies/beheer/", "2", "3"),
    "the resident moves away": (
        lambda w: Bewonerschap.objects.filter(user=w.mensen["bw"]).update(tot=vandaag()),
        "bw", "/signalen/WK900100/melden/", "2", "3"),
    "the resident moves away during the weighing": (
        lambda w: Bewonerschap.objects.filter(user=w.mensen["bw"]).update(tot=vandaag()),
        "bw", "/prioriteiten/{ronde.wegen}/stemmen/", "2", "3"),
    "the volunteer stops": (
        lambda w: Vrijwilliger.objects.filter(user=w.mensen["vw"]).update(is_actief=False),
        "vw", "/hulpvragen/{hulpvraag.eigen@bw}/", "2", "4"),
    "the request finds somebody": (
        lambda w: Hulpvraag.objects.filter(pk=w.dingen["hulpvraag.eigen@bw"].pk).update(
            status="gekoppeld"),
        "vw", "/hulpvragen/{hulpvraag.eigen@bw}/", "2", "4"),
    "the two do not go on together": (
        lambda w: Koppeling.objects.filter(pk=w.dingen["koppeling.samen"].pk).update(
            status="afgewezen"),
        "vw", "/hulpvragen/{hulpvraag.samen}/", "2", "4"),
    "the idea is withdrawn": (
        lambda w: Initiatief.objects.filter(pk=w.dingen["initiatief.ingediend"].pk).update(
            status="ingetrokken"),
        "mo", "/initiatieven/{initiatief.ingediend}/", "2", "4"),
}  # fmt: skip


@pytest.mark.parametrize("wat", VERANDERINGEN)
def test_a10_the_next_request_is_denied(deuren: Deuren, wat: str) -> None:
    verander, rol, adres, voor, na = VERANDERINGEN[wat]
    for naam, ding in deuren.wereld.dingen.items():
        adres = adres.replace(f"{{{naam}}}", str(ding.pk))
    assert letter(deuren.klop(rol, "get", adres)) == voor
    with ongedaan():
        verander(deuren.wereld)
        assert letter(deuren.klop(rol, "get", adres)) == na
    assert letter(deuren.klop(rol, "get", adres)) == voor


@pytest.mark.parametrize("status", ["afgewezen", "afgerond"])
def test_a10_an_address_is_hidden_again_when_it_is_over(deuren: Deuren, status: str) -> None:
    koppeling = deuren.wereld.dingen["koppeling.samen"]
    adres = f"/koppelingen/{koppeling.pk}/"
    assert kanarie("mail buur") in deuren.klop("vw", "get", adres).tekst
    with ongedaan():
        Koppeling.objects.filter(pk=koppeling.pk).update(status=status)
        tekst = deuren.klop("vw", "get", adres).tekst
        assert kanarie("mail buur") not in tekst


def test_a12_nobody_invites_themselves(deuren: Deuren) -> None:
    beheerder = deuren.wereld.mensen["be"]
    data = {"email": beheerder.email, "van": str(vandaag())}
    functie = deuren.wereld.dingen["functie.ow"]
    voor = functie.uitnodigingen.count()
    with ongedaan():
        adres = f"/uitnodigingen/functie/{functie.pk}/uitnodigen/"
        antwoord = deuren.browsers["be"].post(adres, data)
        assert antwoord.status_code == 200
        assert functie.uitnodigingen.count() == voor


def test_a12_nobody_publishes_their_own_idea(deuren: Deuren) -> None:
    """Also who may publish those of others."""
    for rol in ("ow", "co", "mo"):
        eigen = deuren.wereld.dingen[f"initiatief.ingediendeigen@{rol}"]
        antwoord = deuren.klop(rol, "post", f"/initiatieven/{eigen.pk}/publiceren/")
        assert antwoord.status_code == 403
