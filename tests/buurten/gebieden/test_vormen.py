"""D07: a boundary is made tidy or refused, never kept invalid."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurten.gebieden.vormen import MAX_PUNTEN, Afgekeurd, keur

VIERKANT = [[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0]]
GAT = [[5.04, 52.04], [5.04, 52.06], [5.06, 52.06], [5.06, 52.04], [5.04, 52.04]]


def vlak(*ringen):
    return {"type": "Polygon", "coordinates": list(ringen)}


def delen(*vlakken):
    return {"type": "MultiPolygon", "coordinates": list(vlakken)}


def verschoven(ring, lengte, breedte):
    return [[round(x + lengte, 7), round(y + breedte, 7)] for x, y in ring]


def test_a_polygon_becomes_a_multipolygon():
    assert keur(vlak(VIERKANT)) == delen([VIERKANT])


def test_winding_is_repaired_as_rfc_7946_wants_it():
    buiten, gat = keur(vlak(VIERKANT[::-1], GAT[::-1]))["coordinates"][0]
    assert (_tegen_de_klok(buiten), _tegen_de_klok(gat)) == (True, False)


def _tegen_de_klok(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0


def test_points_twice_in_a_row_and_heights_are_dropped():
    ring = [[5.0, 52.0, 3.1], [5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0]]
    assert keur(vlak(ring)) == delen([VIERKANT])


def test_parts_and_holes_may_touch_in_a_point():
    naast = verschoven(VIERKANT, 0.1, 0.1)
    assert len(keur(delen([VIERKANT], [naast]))["coordinates"]) == 2
    assert len(keur(delen([VIERKANT, GAT], [GAT]))["coordinates"]) == 2


@pytest.mark.parametrize(
    ("geometrie", "reden"),
    [
        (None, "geen_vlak"),
        ({"type": "Point", "coordinates": [5.0, 52.0]}, "geen_vlak"),
        ({"type": [], "coordinates": []}, "geen_vlak"),
        (vlak(), "leeg"),
        (delen(), "leeg"),
        (vlak("ring"), "vorm"),
        ({"type": "Polygon"}, "vorm"),
        (vlak(VIERKANT[:-1]), "open"),
        (vlak(VIERKANT[:3]), "te_weinig"),
        (vlak([[5.0, 52.0], [5.1, 52.0], [5.2, 52.0], [5.0, 52.0]]), "plat"),
        (vlak([[5.0, 52.0]] * 5), "plat"),
        (vlak([[5.0, "52"], *VIERKANT[1:]]), "geen_getal"),
        (vlak([[5.0], *VIERKANT[1:]]), "geen_getal"),
        (vlak([[True, 52.0], *VIERKANT[1:]]), "geen_getal"),
        (vlak([[float("nan"), 52.0], *VIERKANT[1:]]), "geen_getal"),
        (vlak([[float("inf"), 52.0], *VIERKANT[1:]]), "geen_getal"),
        (vlak([[104869, 430972], [105080, 430857], [105191, 431036], [104869, 430972]]), "meters"),
        (vlak([[y, x] for x, y in VIERKANT]), "omgekeerd"),
        (vlak(verschoven(VIERKANT, 3, 0)), "buiten"),
        (vlak(verschoven(VIERKANT, 0, -40)), "buiten"),
        (vlak([[5.0, 52.0], [5.1, 52.1], [5.1, 52.0], [5.0, 52.1], [5.0, 52.0]]), "plat"),
        (vlak([[5.0, 52.0], [5.2, 52.1], [5.2, 52.0], [5.0, 52.05], [5.0, 52.0]]), "kruist"),
        (
            vlak([[5, 52], [5.1, 52], [5.1, 52.1], [5.05, 52], [5, 52.1], [5, 52]]),
            "kruist",
        ),
        (
            vlak([[5, 52], [5.1, 52], [5.2, 52], [5.1, 52], [5.1, 52.1], [5, 52.1], [5, 52]]),
            "kruist",
        ),
        (vlak(VIERKANT, verschoven(GAT, 0.2, 0)), "gat_buiten"),
        (vlak(VIERKANT, verschoven(GAT, 0.05, 0)), "kruist"),
        (delen([VIERKANT], [GAT]), "kruist"),
        (delen([VIERKANT], [verschoven(VIERKANT, 0.05, 0.05)]), "kruist"),
        (vlak([[5.0, 52.0]] * (MAX_PUNTEN + 1)), "te_veel"),
        (delen(*[[VIERKANT]] * (MAX_PUNTEN // 3)), "te_veel"),
    ],
)
def test_d07_an_invalid_boundary_is_refused(geometrie, reden):
    with pytest.raises(Afgekeurd) as fout:
        keur(geometrie)
    assert fout.value.reden == reden


@pytest.mark.traag  # two seconds: it counts three million comparisons, then it stops
def test_d07_a_tangle_is_refused_before_it_takes_long():
    """Pieces that all lie above each other and never meet: the work itself is the limit."""
    heen = [[5.0 + 0.1 * (n % 2), 52.0 + n / 100_000] for n in range(10_000)]
    with pytest.raises(Afgekeurd) as fout:
        keur(vlak([*heen, [4.9, 52.1], [4.9, 52.0], heen[0]]))
    assert fout.value.reden == "te_veel"


@given(st.lists(st.integers(1, 900), min_size=2, max_size=40))
def test_a_ragged_edge_is_kept_and_keeping_it_again_changes_nothing(hoogtes):
    """Points from east to west above a straight base: such a line never crosses itself."""
    boven = [
        [round(5.2 - n / 10_000, 7), round(52.1 + hoogte / 100_000, 7)]
        for n, hoogte in enumerate(hoogtes, start=1)
    ]
    ring = [[5.1, 52.1], [5.2, 52.1], *boven, [5.1, 52.1]]
    netjes = keur(vlak(ring))
    assert keur(netjes) == netjes == delen([ring])


LOS = st.recursive(
    st.none() | st.floats() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=5),
    max_leaves=25,
)


@given(st.sampled_from(["Polygon", "MultiPolygon", "Point"]), LOS)
def test_any_geometry_is_kept_valid_or_refused(soort, coordinaten):
    try:
        netjes = keur({"type": soort, "coordinates": coordinaten})
    except Afgekeurd:
        return
    assert json.loads(json.dumps(netjes)) == netjes == keur(netjes)
