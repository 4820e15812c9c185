"""The real files of CBS in ../shared/data, with the control figures their README gives.

Absent, these tests are skipped with one line; every rule has a small file of our own too.
"""

import csv
from pathlib import Path

import pytest
from django.db import transaction

from buurten.gebieden.actions import inlezen
from buurten.gebieden.imports import beproef
from buurten.gebieden.models import Gebied, Kerncijfer
from tests.house.huis import ROOT
from welzijn.kern.logboek.models import Logregel

DATA = ROOT.parent / "shared" / "data"
CSV_2015 = DATA / "cbs2015" / "gwb_2015_nl.csv"

pytestmark = pytest.mark.skipif(
    not CSV_2015.is_file(), reason="../shared/data is absent: the real CBS files are not tested"
)


def neem(*paden: Path, jaar: int):
    """Take files in, in this order; the plans it was done by."""
    plannen = []
    for pad in paden:
        plannen.append(beproef(pad.read_bytes(), jaar))
        inlezen(pad.name, plannen[-1], by=None)
    return plannen


@pytest.fixture(scope="module")
def nederland(django_db_setup, django_db_blocker):
    """All of the Netherlands in 2015 and its gemeenten and wijken in 2022: read once per run.

    About ten seconds for 19,103 areas and 250,000 figures; rolled back after these tests.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        cbs2022 = DATA / "cbs2022"
        plannen = neem(CSV_2015, jaar=2015)
        plannen += neem(cbs2022 / "gemeente_2022_nl.csv", cbs2022 / "wijk_2022_nl.csv", jaar=2022)
        yield plannen
        transaction.set_rollback(True)


@pytest.mark.traag  # the fixture reads the whole country, once
def test_all_of_the_netherlands_goes_in_by_one_run(nederland):
    van_2015 = Gebied.objects.filter(jaar=2015)
    assert van_2015.count() == 15_418
    assert van_2015.gemeenten().count() == 393
    assert van_2015.wijken().count() == 2_796
    assert van_2015.buurten().count() == 12_229
    assert Gebied.objects.filter(jaar=2022).gemeenten().count() == 345
    assert Gebied.objects.filter(jaar=2022).wijken().count() == 3_340
    assert Logregel.objects.filter(daad="aanlevering.inlezen").count() == 3


def test_every_area_lies_under_its_parent(nederland):
    assert not Gebied.objects.filter(pad="").exists()
    hof = Gebied.objects.select_related("ouder__ouder").get(code="BU03070100", jaar=2015)
    assert hof.plaats == "Wijk 01 Stadskern, Amersfoort"
    assert hof.pad == f"{hof.ouder.pad}{hof.pk}/"
    assert Gebied.objects.filter(jaar=2015).binnen(hof.gemeente).count() == 1 + 30 + 145


def test_buurten_of_the_wijken_that_the_file_misses_come_under_their_gemeente(nederland):
    """The file misses 20 wijken (WK030720 Zielhorst is one): 100 buurten name them."""
    los = Gebied.objects.filter(jaar=2015, niveau="buurt", ouder__niveau="gemeente")
    assert los.count() == len(nederland[0].zonder_wijk) == 100
    assert los.filter(ouder__code="GM0307").count() == 7


@pytest.mark.parametrize(
    ("naam", "niveau", "aantal"),
    [("Centrum", "buurt", 48), ("Verspreide huizen", "buurt", 41), ("Wijk 00", "wijk", 41)],
)
def test_names_are_no_key(nederland, naam, niveau, aantal):
    gebieden = Gebied.objects.filter(jaar=2015, niveau=niveau, naam=naam)
    assert gebieden.count() == aantal


def test_367_buurten_have_no_inhabitants(nederland):
    bewoond = Kerncijfer.objects.filter(sleutel="inwoners", waarde__gt=0).values("gebied_id")
    buurten = Gebied.objects.filter(jaar=2015, niveau="buurt")
    assert buurten.exclude(pk__in=bewoond).count() == 367


@pytest.mark.traag  # reads the country's file again, beside what is stored
def test_every_figure_cbs_gave_is_kept_and_not_one_more(nederland):
    with CSV_2015.open(encoding="utf-8") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    kolommen = list(rijen[0])[7:]
    gegeven = sum(rij[kolom] != "" for rij in rijen for kolom in kolommen)
    van_2015 = Kerncijfer.objects.filter(jaar=2015)
    assert van_2015.count() == gegeven
    assert not van_2015.filter(waarde__lt=0).exists()
    leeg = [rij["code"] for rij in rijen if rij["bev_dichth"] == ""]
    assert leeg
    assert not van_2015.filter(sleutel="dichtheid", gebied__code__in=leeg[:500]).exists()


@pytest.mark.traag  # compares 15,418 areas with their figures
def test_a_second_run_changes_nothing(nederland):
    plan = beproef(CSV_2015.read_bytes(), 2015)
    assert plan.telling == {"nieuw": 0, "gewijzigd": 0, "gelijk": 15_418}


def test_a_code_without_its_year_does_not_identify_an_area(nederland):
    codes = [
        set(Gebied.objects.filter(jaar=jaar, niveau="wijk").values_list("code", flat=True))
        for jaar in (2015, 2022)
    ]
    assert len(codes[0] & codes[1]) == 2_263
    assert (len(codes[0] - codes[1]), len(codes[1] - codes[0])) == (533, 1_077)
    plan = nederland[2]
    assert len(plan.herbenoemd) == 263
    isselt = next(h for h in plan.herbenoemd if h.code == "WK030704")
    assert (isselt.was, isselt.jaar, isselt.wordt) == ("Wijk 04 Isselt", 2015, "Eemkwartier")
    assert ("WK030723", "Wijk 23 Park Schothorst", 2015) in plan.vervallen


def test_old_years_keep_their_names_and_the_newest_is_current(nederland):
    namen = Gebied.objects.filter(code="WK030704").order_by("jaar").values_list("naam", flat=True)
    assert list(namen) == ["Wijk 04 Isselt", "Eemkwartier"]
    assert Gebied.objects.huidig().get(code="WK030704").naam == "Eemkwartier"
    assert not Gebied.objects.huidig().filter(code="WK030723").exists()
    assert Gebied.objects.huidig().filter(code__startswith="BU0307").count() == 145


@pytest.mark.parametrize(
    ("term", "code"),
    [("Den Haag", "GM0518"), ("Sudwest-Fryslan", "GM1900"), ("den bosch", "GM0796")],
)
def test_gemeenten_are_found_by_what_people_type(nederland, term, code):
    gevonden = Gebied.objects.huidig().matching(term).op_gelijkenis(term)
    assert gevonden.first().code == code


@pytest.mark.traag  # walks through three pages over 19,000 areas
def test_searching_the_whole_country_asks_few_questions(
    nederland, client, django_assert_max_num_queries
):
    for vraag in ("?q=centrum", "?q=centrum+zandvoort", "?binnen=GM0307"):
        with django_assert_max_num_queries(7):
            assert client.get(f"/gebieden/{vraag}").status_code == 200
