"""The dry run: what a file would add, change and leave, and what is wrong on which line."""

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from buurten.gebieden.actions import inlezen
from buurten.gebieden.imports import beproef, bron_van, op_volgorde
from buurten.gebieden.models import Gebied, Grens, Kerncijfer
from tests.buurten.gebieden.bestanden import (
    ALLES,
    BUURT,
    GEMEENTE,
    KOP,
    WIJK,
    geojson,
    vierkant,
)
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db
JAAR = 2022


def neem(tekst, jaar=JAAR, **opties):
    """Take a file in; the plan it was done by."""
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    plan = beproef(inhoud, jaar, **opties)
    inlezen("proef.csv", plan, by=None)
    return plan


def fouten(tekst, jaar=JAAR):
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    return [str(fout) for fout in beproef(inhoud, jaar).fouten]


def cijfers(code):
    rijen = Kerncijfer.objects.filter(gebied__code=code)
    return {rij.sleutel: rij.waarde for rij in rijen}


def test_a_file_with_every_level_goes_in_at_once():
    plan = neem(ALLES)
    telling = {"nieuw": 5, "gewijzigd": 0, "gelijk": 0, "gemeente": 1, "wijk": 2, "buurt": 2}
    assert plan.telling == telling
    sluis = Gebied.objects.select_related("ouder__ouder").get(code="BU00010101")
    wijk, gemeente = sluis.ouder, sluis.gemeente
    assert (wijk.code, gemeente.code) == ("WK000101", "GM0001")
    assert gemeente.pad == f"/{gemeente.pk}/"
    assert sluis.pad == f"/{gemeente.pk}/{wijk.pk}/{sluis.pk}/"
    assert sluis.zoeknaam == "sluis"
    assert (sluis.niveau, sluis.jaar, sluis.plaats) == ("buurt", 2022, "Wijk 01 Haven, Testdam")


def test_the_order_within_a_file_does_not_matter():
    kop, *regels = ALLES.splitlines()
    neem("\n".join([kop, *reversed(regels)]))
    assert Gebied.objects.filter(ouder__ouder__code="GM0001").count() == 2


def test_a_second_run_changes_nothing():
    neem(ALLES)
    voor = Logregel.objects.count()
    plan = neem(ALLES)
    assert plan.telling == {"nieuw": 0, "gewijzigd": 0, "gelijk": 5}
    assert Logregel.objects.count() == voor


def test_no_figure_is_no_row_and_zero_is_a_figure():
    neem(ALLES)
    assert cijfers("BU00010101") == {"inwoners": 350}
    assert cijfers("WK0001MD") == {"inwoners": 400}
    assert cijfers("BU00010102") == {"inwoners": 0, "huishoudgrootte": Decimal("1.9")}


def test_only_what_differs_is_changed():
    neem(ALLES)
    anders = ALLES.replace("Kade;0", "Nieuwe Kade;10").replace("Sluis;350", "Sluis;.")
    plan = neem(anders)
    assert plan.telling == {"nieuw": 0, "gewijzigd": 2, "gelijk": 3}
    assert [(v.naam_was, dict(v.cijfers), len(v.weg)) for v in plan.gewijzigd] == [
        ("Sluis", {}, 1),
        ("Kade", {"inwoners": 10}, 0),
    ]
    assert cijfers("BU00010101") == {}
    assert cijfers("BU00010102") == {"inwoners": 10, "huishoudgrootte": Decimal("1.9")}
    kade = Gebied.objects.get(code="BU00010102")
    assert (kade.naam, kade.zoeknaam) == ("Nieuwe Kade", "nieuwe kade")


def test_a_file_without_a_column_leaves_its_figures_alone():
    neem(ALLES)
    plan = neem("code;naam\nGM0001;Testdam\n")
    assert plan.telling == {"nieuw": 0, "gewijzigd": 0, "gelijk": 1}
    assert cijfers("GM0001") == {"inwoners": 1000, "huishoudgrootte": Decimal("2.1")}


def test_a_name_in_use_stays_when_the_register_changes_the_name():
    neem(ALLES)
    Gebied.objects.filter(code="BU00010102").update(roepnaam="De Kaai")
    neem(ALLES.replace("Kade", "Nieuwe Kade"))
    kade = Gebied.objects.get(code="BU00010102")
    assert (str(kade), kade.zoeknaam) == ("De Kaai", "nieuwe kade de kaai")


def test_levels_may_come_in_files_of_their_own():
    for tekst in (GEMEENTE, WIJK, BUURT):
        neem(tekst)
    assert Gebied.objects.count() == 5


@pytest.mark.parametrize(
    ("tekst", "zinnen"),
    [
        (
            WIJK,
            [
                f"Regel {n}: De gemeente GM0001 van {code} is nog niet bekend in 2022. "
                "Lees eerst het bestand met gemeenten in."
                for n, code in ((2, "WK000101"), (3, "WK0001MD"))
            ],
        ),
        (
            BUURT,
            [
                f"Regel {n}: De wijk WK000101 van BU0001010{n - 1} is nog niet bekend in 2022. "
                "Lees eerst het bestand met wijken in."
                for n in (2, 3)
            ],
        ),
    ],
    ids=["wijken", "buurten"],
)
def test_a_missing_parent_says_which_file_comes_first(tekst, zinnen):
    assert fouten(tekst) == zinnen


def test_a_parent_of_another_year_does_not_count():
    neem(GEMEENTE, jaar=2015)
    assert len(fouten(WIJK)) == 2


def test_a_buurt_whose_wijk_was_left_out_comes_under_its_gemeente_until_the_wijk_comes():
    neem(GEMEENTE)
    neem(WIJK)
    plan = neem(f"{KOP}\nBU00010201;Verloren;10;2\n")
    assert [regel.code for regel in plan.zonder_wijk] == ["BU00010201"]
    verloren = Gebied.objects.get(code="BU00010201")
    assert verloren.ouder.code == "GM0001"
    neem(f"{KOP}\nWK000102;Wijk 02;10;2\n")
    verloren = Gebied.objects.get(code="BU00010201")
    assert verloren.ouder.code == "WK000102"
    assert verloren.pad == f"{verloren.ouder.pad}{verloren.pk}/"


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        (";Naamloos;1;2", "Hier staat geen code."),
        ("XX0001;Fout;1;2", "“XX0001” is geen code van een gemeente, wijk of buurt."),
        ("GM0002;;1;2", "Het gebied GM0002 heeft geen naam."),
        (f"GM0002;{'x' * 101};1;2", f"De naam “{'x' * 59}…” is langer dan 100 tekens."),
        ("GM0002;Fout;veel;2", "“veel” in de kolom AANT_INW is geen getal dat kan kloppen."),
        ("GM0002;Fout;-5;2", "“-5” in de kolom AANT_INW is geen getal dat kan kloppen."),
        ("GM0001;Weer;1;2", "De code GM0001 staat er twee keer in. Eerder op nummer 2."),
    ],
)
def test_a_wrong_line_is_named_with_its_value_and_keeps_everything_out(regel, zin):
    tekst = f"{GEMEENTE}{regel}\n"
    assert fouten(tekst) == [f"Regel 3: {zin}"]
    assert Gebied.objects.count() == 0


@pytest.mark.parametrize(
    ("kolommen", "regel", "zin"),
    [
        ("code;naam;jaar", "GM0001;Oost;2015", "Dit gaat over “2015”, en u koos het jaar 2022."),
        ("code;naam;niveau", "GM0001;Oost;wijk", "GM0001 is geen “wijk”."),
        ("code;naam;gm_code", "GM0001;Oost;GM0002", "GM0001 kan niet in “GM0002” liggen."),
    ],
)
def test_columns_that_contradict_the_code_are_refused(kolommen, regel, zin):
    assert fouten(f"{kolommen}\n{regel}\n") == [f"Regel 2: {zin}"]


def test_a_file_without_codes_or_with_two_columns_for_one_figure_is_refused():
    assert fouten("naam;AANT_INW\nOost;1\n") == [
        "Er is geen kolom met codes van gebieden, zoals “code” of “BU_CODE”."
    ]
    assert fouten("code;naam;AANT_INW;population\nGM0001;Oost;1;2\n") == [
        "De kolom “population” zegt hetzelfde als een andere kolom. Laat één ervan weg."
    ]


def test_columns_that_are_not_taken_over_are_listed():
    plan = beproef(b"code;naam;P_TURKIJE;Eigen\nGM0001;Oost;1;2\n", JAAR)
    assert (plan.onbekend, plan.bewust_niet, plan.kan) == (("Eigen",), ("P_TURKIJE",), True)


def test_geojson_of_cbs_brings_boundary_and_figures():
    neem(GEMEENTE)
    eigenschappen = {
        "WK_CODE": "WK000101",
        "WK_NAAM": "Wijk 01 Haven",
        "GM_CODE": "GM0001",
        "GM_NAAM": "Testdam",
        "AANT_INW": 600,
        "AUTO_HH": -99999999,
        "IND_WBI": 1,
    }
    plan = neem(geojson((eigenschappen, vierkant())))
    assert plan.bewust_niet == ("IND_WBI",)
    assert cijfers("WK000101") == {"inwoners": 600}
    grens = Grens.objects.get()
    assert grens.gebied.code == "WK000101"
    assert grens.geometrie["coordinates"] == [vierkant()["coordinates"]]
    assert grens.bron == "Kadaster / Centraal Bureau voor de Statistiek, 2022"
    assert neem(geojson((eigenschappen, vierkant()))).telling["gelijk"] == 1


def test_a_boundary_replaces_the_one_there_was():
    onderdeel = {"code": "GM0001", "name": "Testdam"}
    neem(geojson((onderdeel, vierkant())))
    plan = neem(geojson((onderdeel, vierkant(maat=0.02))), bron="Gemeente Testdam")
    assert [v.grens for v in plan.gewijzigd] == [True]
    assert Grens.objects.get().bron == "Gemeente Testdam"


def test_a_boundary_stays_when_a_file_has_none():
    neem(geojson(({"code": "GM0001", "name": "Testdam"}, vierkant())))
    assert neem(GEMEENTE).telling["gewijzigd"] == 1
    assert Grens.objects.count() == 1


def test_another_coordinate_system_is_refused_in_one_sentence():
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    assert fouten(geojson(({"code": "GM0001", "name": "Oost"}, vierkant()), crs=crs)) == [
        "De grenzen staan in “urn:ogc:def:crs:EPSG::28992”. Lever ze aan in WGS84 (EPSG:4326)."
    ]
    goed = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert fouten(geojson(({"code": "GM0001", "name": "Oost"}, vierkant()), crs=goed)) == []


def test_metres_without_a_system_are_recognised():
    ring = [[104869, 430972], [105080, 430857], [105191, 431036], [104869, 430972]]
    vorm = {"type": "Polygon", "coordinates": [ring]}
    assert fouten(geojson(({"code": "GM0001", "name": "Oost"}, vorm))) == [
        "Gebied 1: [104869, 430972] lijkt een punt in meters (Rijksdriehoek, EPSG:28992). "
        "Lever de grenzen aan in WGS84 (EPSG:4326)."
    ]


def test_other_names_for_the_same_columns():
    neem("GEMEENTECODE,gemeentenaam\nGM0001,Testdam\n")
    neem("statcode;statnaam\nWK000101;Haven\n")
    plan = neem("gwb_code_10;regio;recs;a_inw\nBU00010101;Sluis;Buurt;350\n")
    assert plan.onbekend == ()
    assert cijfers("BU00010101") == {"inwoners": 350}


def test_codes_with_another_name_and_areas_that_went_are_listed():
    neem("code;naam\nGM0001;Testdam\nWK000101;Isselt\nWK000102;Bosgebied\n", jaar=2015)
    tekst = "code;naam\nGM0001;Testdam\nWK000101;Eemkwartier\nWK000103;Wijk 03 Nieuw\n"
    plan = neem(tekst)
    assert [(h.code, h.jaar, h.was, h.wordt) for h in plan.herbenoemd] == [
        ("WK000101", 2015, "Isselt", "Eemkwartier")
    ]
    assert plan.vervallen == [("WK000102", "Bosgebied", 2015)]
    namen = Gebied.objects.filter(code="WK000101").order_by("jaar").values_list("jaar", "naam")
    assert list(namen) == [(2015, "Isselt"), (2022, "Eemkwartier")]


def test_the_attribution_is_that_of_cbs_unless_said_otherwise():
    assert bron_van(2015) == "Kadaster / Centraal Bureau voor de Statistiek, 2015"
    assert bron_van(2015, " Gemeente Testdam ") == "Gemeente Testdam"


def test_files_are_put_in_the_order_of_their_levels():
    bestanden = [(naam, tekst.encode()) for naam, tekst in
                 (("b", BUURT), ("x", "?"), ("w", WIJK), ("g", GEMEENTE))]  # fmt: skip
    assert [naam for naam, _ in op_volgorde(bestanden)] == ["g", "w", "b", "x"]


def test_progress_is_told_while_reading():
    stappen = []
    beproef(
        ("code;naam\n" + "".join(f"GM{n:04d};G\n" for n in range(1000))).encode(),
        JAAR,
        voortgang=lambda stap, gedaan, totaal: stappen.append((stap, gedaan, totaal)),
    )
    assert stappen == [("lezen", 500, 1000), ("lezen", 1000, 1000)]


CEL = st.text(max_size=6) | st.sampled_from(["GM0001", "WK000101", "BU00010101", "-99999999", "12"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.lists(CEL, min_size=4, max_size=4), max_size=4))
def test_no_table_raises_and_errors_are_sentences(db, tabel):
    tekst = "\n".join([KOP, *(";".join(regel) for regel in tabel)])
    plan = beproef(tekst.encode("utf-8", "replace"), JAAR)
    assert plan.kan or all(str(fout).endswith((".", "?")) for fout in plan.fouten)
    assert plan.kan == (plan.fouten == [])


EIGENSCHAPPEN = st.dictionaries(
    st.sampled_from(["code", "name", "BU_CODE", "AANT_INW", "jaar"]),
    st.none() | st.booleans() | st.floats() | st.text(max_size=4) | st.just("GM0001"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(EIGENSCHAPPEN, st.none() | st.just(vierkant()) | st.integers())))
def test_no_geojson_raises(db, onderdelen):
    try:
        inhoud = geojson(*onderdelen)
    except ValueError:
        return
    plan = beproef(inhoud, JAAR)
    assert json.loads(inhoud)["features"] == [] or plan.kan or plan.fouten
