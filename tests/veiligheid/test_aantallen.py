"""E03: nobody works out one to nine signals from what stands on public pages, in any combination.

Every published count of a small gemeente is read from the pages themselves: groups, subjects,
areas on three levels, years, quarters, kwesties, the red thread. Then all sums that a reader
knows are used on them until nothing new follows (`aanval`). Seen red: with rounding off, and
with sums rounded by themselves (in a world of nines).
"""

import re

import pytest
from django.urls import reverse

from buurten.gebieden.models import Gebied, Thema
from buurten.signalen import actions
from buurten.signalen.models import Signaal
from buurten.signalen.tellen import openbaar, openbaar_som
from tests.makers import make_bewoner, make_thema
from tests.veiligheid.aanval import Som, narrow, ruimte
from tests.veiligheid.telwereld import WERELDEN, gepubliceerd, sommen, span, wereld


@pytest.mark.django_db
@pytest.mark.parametrize("naam", WERELDEN)
def test_e03_no_combination_of_what_is_published_narrows_any_count(client, naam):
    wereld(naam)
    getoond = gepubliceerd(client)
    assert {soort for soort, *_ in getoond} == {
        "cel", "som", "kwestie", "kwartaal", "vier", "daarvoor", "draad",
    }  # fmt: skip
    assert all(n is None or (n >= 10 and n % 10 == 0) for n in getoond.values())
    voor = span(getoond)
    na = narrow(voor, sommen(getoond))
    los = {s for s in getoond if s[0] not in ("som", "vier", "draad")}
    assert {s: na[s] for s in los} == {s: voor[s] for s in los}


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["negens", "van alles"])
def test_e03_one_signal_more_moves_only_its_own_figures_and_by_ten(client, naam):
    wereld(naam)
    was = gepubliceerd(client)
    buurt = Gebied.objects.filter(niveau=Gebied.Niveau.BUURT).first()
    thema = Thema.objects.first()
    signaal = Signaal(tekst="Het is donker.", gebied=buurt, thema=thema)
    actions.melden(signaal, by=make_bewoner(buurt))
    nu = gepubliceerd(client)
    anders = {s: (nu[s] or 0) - (was[s] or 0) for s in was if nu[s] != was[s]}
    boven = {int(pk) for pk in buurt.pad.strip("/").split("/")}
    assert set(anders.values()) <= {10}
    assert {s[1] for s in anders} <= boven
    assert {s[4] for s in anders if s[0] == "cel"} <= {thema.naam}
    assert bool(anders) is (naam == "negens")


@pytest.mark.django_db
def test_e03_the_first_signal_about_something_changes_no_public_page(client):
    wereld("van alles")
    buurt = Gebied.objects.filter(niveau=Gebied.Niveau.BUURT).first()
    nieuw, bewoner = make_thema("Nooit eerder"), make_bewoner(buurt)
    adressen = [plek.get_absolute_url() for plek in (buurt, buurt.ouder, buurt.ouder.ouder)]
    adressen.append(reverse("dashboard:wijk", args=[buurt.ouder.code, buurt.ouder.jaar]))

    def gelezen():
        kaal = re.compile(rb'nonce="[^"]*"|name="csrfmiddlewaretoken" value="[^"]*"')
        return [kaal.sub(b"", client.get(adres).content) for adres in adressen]

    was = gelezen()
    actions.melden(Signaal(tekst="Iets nieuws.", gebied=buurt, thema=nieuw), by=bewoner)
    assert gelezen() == was


def test_the_attack_finds_ten_times_nine_and_what_a_plain_sum_tells():
    """The teeth of the tests above: sums rounded by themselves give parts away."""
    delen = [f"deel {n}" for n in range(10)]
    getoond = {deel: openbaar(9) for deel in delen}
    for som, gevonden in ((openbaar(90), (9, 9)), (openbaar_som([9] * 10), (0, 9))):
        na = narrow(span_van(getoond, som), [Som("som", delen)])
        assert {na[deel] for deel in delen} == {gevonden}
    na = narrow(span_van(dict.fromkeys("ab"), 10), [Som("som", "ab")])
    assert na["a"] == (1, 9)


def span_van(delen, som):
    return {deel: ruimte(n) for deel, n in delen.items()} | {"som": ruimte(som, 19)}
