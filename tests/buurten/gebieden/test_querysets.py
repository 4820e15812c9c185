"""Finding areas: the current division, by name in any spelling, one level down."""

import pytest

from buurten.gebieden.models import Aanlevering, Gebied, Wijziging
from tests.makers import make_bewoner, make_gebied, make_gemeente, make_lid, make_user, make_wijk
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


def gemaakt(gebied, **velden):
    """With a name that is kept findable, as the deeds do."""
    for veld, waarde in velden.items():
        setattr(gebied, veld, waarde)
    gebied.zoeknaam = gebied.zoekwoorden
    gebied.save()
    return gebied


def test_the_newest_division_of_a_gemeente_is_the_current_one():
    oud, nieuw = (make_gemeente(code="GM0307", jaar=jaar) for jaar in (2015, 2022))
    isselt = make_wijk("Isselt", oud, code="WK030704")
    make_wijk("Bosgebied", oud, code="WK030705")
    eemkwartier = make_wijk("Eemkwartier", nieuw, code="WK030704")
    assert set(Gebied.objects.huidig()) == {nieuw, eemkwartier}
    assert Gebied.objects.huidig().get(code="WK030704").naam == "Eemkwartier"
    assert str(isselt) == "Isselt"


def test_a_level_without_a_newer_division_stays_current():
    oud = make_gemeente(code="GM0307", jaar=2015)
    buurt = make_gebied(wijk=make_wijk(gemeente=oud, code="WK030704"), code="BU03070401")
    nieuw = make_wijk(gemeente=make_gemeente(code="GM0307", jaar=2022), code="WK030704")
    assert list(Gebied.objects.huidig().buurten()) == [buurt]
    assert list(Gebied.objects.huidig().direct_in(nieuw)) == [buurt]


def test_another_gemeente_keeps_its_own_year():
    make_gemeente(code="GM0307", jaar=2022)
    ander = make_gemeente(code="GM0363", jaar=2015)
    assert ander in Gebied.objects.huidig()


def test_one_level_down_also_finds_a_buurt_without_wijk():
    gemeente = make_gemeente(code="GM0307")
    wijk = make_wijk(gemeente=gemeente, code="WK030704")
    buurt = make_gebied(wijk=wijk, code="BU03070401")
    los = make_gebied(wijk=gemeente, code="BU03072000")
    elders = make_wijk(code="WK036301")
    assert set(Gebied.objects.direct_in(gemeente)) == {wijk, los}
    assert list(Gebied.objects.direct_in(wijk)) == [buurt]
    assert not Gebied.objects.direct_in(buurt)
    assert elders.code.startswith("WK0363")


@pytest.mark.parametrize(
    "term", ["Den Haag", "den haag", "s-gravenhage", "\u2019s Gravenhage", "haag"]
)
def test_den_haag_is_found_by_what_people_type(term):
    haag = gemaakt(make_gemeente("'s-Gravenhage"))
    gemaakt(make_gemeente("Delft"))
    assert list(Gebied.objects.matching(term)) == [haag]


@pytest.mark.parametrize("term", ["Sudwest-Fryslan", "súdwest", "SUDWEST FRYSLÂN", "fryslan"])
def test_accents_case_and_hyphens_do_not_matter(term):
    fryslan = gemaakt(make_gemeente("Súdwest-Fryslân"))
    gemaakt(make_gemeente("Leeuwarden"))
    assert list(Gebied.objects.matching(term)) == [fryslan]


def test_the_name_in_use_and_the_code_are_found_too():
    wijk = gemaakt(make_wijk("Wijk 03", code="WK030703"), roepnaam="Soesterkwartier")
    assert list(Gebied.objects.matching("soester")) == [wijk]
    assert list(Gebied.objects.matching("wk030703")) == [wijk]


def test_a_name_with_its_gemeente_finds_the_one_that_is_meant():
    zand = gemaakt(make_wijk("Centrum", make_gemeente("Zandvoort")))
    aalten = gemaakt(make_wijk("Centrum", make_gemeente("Aalten")))
    buurt = gemaakt(make_gebied("Oud Centrum", aalten))
    assert set(Gebied.objects.matching("centrum")) == {zand, aalten, buurt}
    assert list(Gebied.objects.matching("centrum zandvoort")) == [zand]
    assert set(Gebied.objects.matching("aalten centrum")) == {aalten, buurt}
    assert (zand.plaats, buurt.plaats) == ("Zandvoort", "Centrum, Aalten")


def test_nothing_typed_finds_everything_and_nonsense_nothing():
    gebied = make_gebied()
    assert gebied in Gebied.objects.matching("  ")
    assert not Gebied.objects.matching("bestaat niet")
    assert not Gebied.objects.matching("%")


def test_the_best_answer_comes_first():
    gemeente = gemaakt(make_gemeente("Aalten"))
    wijk = gemaakt(make_wijk("Aalten Kern", gemeente))
    buurt = gemaakt(make_gebied("Kern van Aalten", wijk))
    gevonden = Gebied.objects.matching("aalten").op_gelijkenis("aalten")
    assert list(gevonden) == [gemeente, wijk, buurt]


def test_a_very_long_name_still_fits():
    """Some letters are taken apart into many (U+FDFA into eighteen)."""
    gebied = gemaakt(make_gebied(), roepnaam="\ufdfa" * 100)
    gebied.refresh_from_db()
    assert len(gebied.zoeknaam) == 230


def test_proposals_are_seen_by_who_made_them_and_who_decides():
    hier, elders = make_gebied(), make_gebied()
    bewoner, buurvrouw = make_bewoner(hier), make_bewoner(hier)
    eigen = Wijziging.objects.create(gebied=hier, indiener=bewoner, toelichting="Zo.")
    ver = Wijziging.objects.create(gebied=elders, toelichting="Zo.")
    coordinator = make_lid(hier.ouder, Rol.COORDINATOR)
    assert list(Wijziging.objects.visible_to(bewoner)) == [eigen]
    assert list(Wijziging.objects.visible_to(buurvrouw)) == []
    assert list(Wijziging.objects.visible_to(coordinator)) == [eigen]
    beheerder = make_lid(hier.gemeente, Rol.BEHEERDER)
    assert set(Wijziging.objects.visible_to(beheerder)) == {eigen, ver}


def test_deliveries_are_for_a_beheerder():
    aanlevering = Aanlevering.objects.create(naam="g.csv", inhoud=b"x", jaar=2022)
    gebied = make_gebied()
    assert list(Aanlevering.objects.visible_to(make_lid(gebied, Rol.BEHEERDER))) == [aanlevering]
    for user in (make_user(), make_lid(gebied, Rol.COORDINATOR), make_lid(gebied, Rol.AMBTENAAR)):
        assert not Aanlevering.objects.visible_to(user).exists()
