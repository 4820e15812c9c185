"""Real boundaries and samples of CBS in ../shared/data: projection, sentinels, letters in codes.

Absent, these tests are skipped with one line; every rule has a small file of our own too.
"""

from pathlib import Path

import pytest
from django.core.management import call_command

from buurten.gebieden.actions import inlezen
from buurten.gebieden.imports import beproef
from buurten.gebieden.kaart import teken
from buurten.gebieden.models import Gebied, Grens, Kerncijfer
from tests.house.huis import ROOT

DATA = ROOT.parent / "shared" / "data"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not DATA.is_dir(), reason="../shared/data is absent: the real CBS files are not tested"
    ),
]


def neem(*paden: Path, jaar: int):
    """Take files in, in this order; the plans it was done by."""
    plannen = []
    for pad in paden:
        plannen.append(beproef(pad.read_bytes(), jaar))
        inlezen(pad.name, plannen[-1], by=None)
    return plannen


@pytest.mark.parametrize(
    ("plaats", "wijken", "buurten"),
    [("amersfoort", 30, 145), ("zandvoort", 4, 18), ("aalten", 4, 29), ("alblasserdam", 6, 29)],
)
def test_boundaries_of_2015_go_in_twice_and_make_a_small_map(plaats, wijken, buurten):
    paden = sorted((DATA / "cbs2015").glob(f"{plaats}_*.geojson"))
    call_command("importeer_gebieden", *map(str, paden), jaar=2015, verbosity=0)
    tweede = [beproef(pad.read_bytes(), 2015) for pad in paden]
    assert sorted(plan.telling["gelijk"] for plan in tweede) == sorted([1, wijken, buurten])
    assert not any(plan.verandert for plan in tweede)
    for niveau, aantal, hooguit in (("wijk", wijken, 20_000), ("buurt", buurten, 45_000)):
        grenzen = Grens.objects.filter(gebied__niveau=niveau).order_by("gebied__code")
        kaart = teken(grenzen.values_list("gebied__code", "geometrie"))
        assert len(kaart.vlakken) == aantal
        assert sum(len(vlak.d) for vlak in kaart.vlakken) <= hooguit
    bron = "Kadaster / Centraal Bureau voor de Statistiek, 2015"
    assert set(Grens.objects.values_list("bron", flat=True)) == {bron}


def test_a_sentinel_in_geojson_is_no_figure():
    paden = [DATA / "cbs2015" / f"aalten_{n}_2015.geojson" for n in ("gemeente", "wijk", "buurt")]
    neem(*paden, jaar=2015)
    barlo = Kerncijfer.objects.filter(gebied__code="BU01970101")
    assert barlo.get(sleutel="inwoners").waarde == 115
    assert barlo.get(sleutel="huishoudgrootte").waarde * 10 == 32
    assert not barlo.filter(sleutel__in=["autos_per_huishouden", "autos_per_km2"]).exists()


def test_the_six_of_2022_go_in_and_metres_are_refused():
    cbs2022 = DATA / "cbs2022"
    zes = [cbs2022 / f"{niveau}_2022_six_wgs84.geojson" for niveau in ("gemeente", "wijk")]
    assert [plan.telling["nieuw"] for plan in neem(*zes, jaar=2022)] == [6, 108]
    wijken = Gebied.objects.filter(niveau="wijk").values_list("code", flat=True)
    assert sum(code.startswith("WK0518") for code in wijken) == 44
    aalten = Kerncijfer.objects.get(gebied__code="GM0197", sleutel="oppervlakte")
    assert aalten.waarde == 9706
    rd = beproef((cbs2022 / "wijk_2022_alblasserdam_rd28992.geojson").read_bytes(), 2022)
    assert [str(fout) for fout in rd.fouten] == [
        "De grenzen staan in “urn:ogc:def:crs:EPSG::28992”. Lever ze aan in WGS84 (EPSG:4326)."
    ]


def test_codes_with_letters_go_in():
    steekproef = (DATA / "cbs2025" / "wijk_2025_sample.csv").read_bytes()
    eerst = beproef(steekproef, 2025)
    assert len(eerst.fouten) == 65
    inlezen("gm.csv", beproef(b"code;naam\nGM0307;Amersfoort\nGM0363;Amsterdam\n", 2025), by=None)
    inlezen("wk.csv", beproef(steekproef, 2025), by=None)
    assert Gebied.objects.wijken().count() == 65
    assert Gebied.objects.get(code="WK0363MD").naam == "Transvaalbuurt"
