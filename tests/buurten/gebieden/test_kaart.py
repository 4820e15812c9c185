"""The map: what touches keeps touching, nothing falls off, and a drawing stays small."""

import re
from itertools import pairwise
from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurten.gebieden.kaart import ZIJDE, teken


def vierkant(west, zuid, maat=0.01):
    oost, noord = west + maat, zuid + maat
    ring = [[west, zuid], [oost, zuid], [oost, noord], [west, noord], [west, zuid]]
    return {"type": "Polygon", "coordinates": [ring]}


def ringen(d):
    """The closed rings of a path, in units of the grid."""
    gevonden = []
    for deel in re.findall(r"M([^z]+)z", d):
        begin, stappen = deel.split("l")
        getallen = [int(n) for n in re.findall(r"-?\d+", stappen)]
        punten = [tuple(int(n) for n in begin.split())]
        for dx, dy in zip(getallen[::2], getallen[1::2], strict=True):
            punten.append((punten[-1][0] + dx, punten[-1][1] + dy))
        gevonden.append([*punten, punten[0]])
    return gevonden


def ligt_in(x, y, d):
    """Even-odd, as SVG draws it for rings that do not lie in each other twice."""
    binnen = False
    for ring in ringen(d):
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                binnen = not binnen
    return binnen


def oppervlak(d):
    delen = (sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) for ring in ringen(d))
    return abs(sum(delen)) / 2


def test_a_square_is_drawn_upright_and_in_proportion():
    kaart = teken([("a", vierkant(5.0, 52.0, 0.1))])
    assert kaart.hoogte == ZIJDE
    assert kaart.breedte == round(992 * cos(radians(52.05))) + 8
    assert kaart.viewbox == f"0 0 {kaart.breedte} 1000"
    (vlak,) = kaart.vlakken
    assert vlak.d == "M4 996l610 0 0-992-610 0z"
    assert ligt_in(vlak.x, vlak.y, vlak.d)


def test_north_is_up():
    kaart = teken([("noord", vierkant(5.0, 53.0)), ("zuid", vierkant(5.0, 52.0))])
    noord, zuid = kaart.vlakken
    assert noord.y < zuid.y


def test_points_on_a_straight_line_are_left_out_and_the_area_stays():
    ring = [[5.0, 52.0], [5.05, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.05]]
    met = teken([("a", {"type": "Polygon", "coordinates": [[*ring, ring[0]]]})])
    assert met.vlakken[0].d == teken([("a", vierkant(5.0, 52.0, 0.1))]).vlakken[0].d


def test_a_straight_line_at_the_seam_is_left_out_too():
    ring = [[5.05, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0], [5.05, 52.0]]
    kaart = teken([("a", {"type": "Polygon", "coordinates": [ring]})])
    assert len(ringen(kaart.vlakken[0].d)[0]) == 5


def test_a_hole_stays_open():
    ring, gat = vierkant(5.0, 52.0, 0.1)["coordinates"][0], vierkant(5.04, 52.04, 0.02)
    vorm = {"type": "MultiPolygon", "coordinates": [[ring, gat["coordinates"][0][::-1]]]}
    (vlak,) = teken([("a", vorm)]).vlakken
    assert len(ringen(vlak.d)) == 2
    assert ligt_in(vlak.x, vlak.y, vlak.d)


def test_what_is_too_small_to_draw_can_still_be_found():
    kaart = teken([("groot", vierkant(5.0, 52.0, 1.0)), ("klein", vierkant(5.5, 52.5, 1e-6))])
    assert oppervlak(kaart.vlakken[1].d) == 16


def test_nothing_to_draw_is_no_map():
    assert teken([]) is None
    assert teken([("a", {"type": "MultiPolygon", "coordinates": []})]) is None


CEL = st.integers(0, 11)


@given(st.sets(st.tuples(CEL, CEL), min_size=1, max_size=40))
def test_shared_borders_stay_shared(cellen):
    """Cells of a chess board: every inner border is drawn by both, as the same line."""
    kaart = teken((f"{x},{y}", vierkant(5 + x / 100, 52 + y / 100)) for x, y in sorted(cellen))
    randen = {}
    for vlak in kaart.vlakken:
        for ring in ringen(vlak.d):
            for a, b in pairwise(ring):
                randen.setdefault(frozenset((a, b)), []).append(vlak.sleutel)
    buren = sum((x + 1, y) in cellen for x, y in cellen)
    buren += sum((x, y + 1) in cellen for x, y in cellen)
    assert sum(len(van) == 2 for van in randen.values()) == buren
    assert all(len(van) <= 2 for van in randen.values())


@given(st.sets(st.tuples(CEL, CEL), min_size=1, max_size=40))
def test_everything_lies_within_the_map_and_labels_within_their_area(cellen):
    kaart = teken((f"{x},{y}", vierkant(5 + x / 100, 52 + y / 100)) for x, y in sorted(cellen))
    assert max(kaart.breedte, kaart.hoogte) == ZIJDE
    for vlak in kaart.vlakken:
        assert ligt_in(vlak.x, vlak.y, vlak.d)
        for ring in ringen(vlak.d):
            assert all(0 <= x <= kaart.breedte and 0 <= y <= kaart.hoogte for x, y in ring)


@pytest.mark.parametrize(("aantal", "hooguit"), [(30, 20_000), (145, 45_000)])
def test_a_map_of_many_points_stays_small(aantal, hooguit):
    """Areas of 60 points each, more than the real ones of CBS have on average."""
    vormen = []
    for nummer in range(aantal):
        x, y = 5 + nummer % 12 / 10, 52 + nummer // 12 / 10
        boven = [[x + n / 600, y + 0.09 + (n % 2) / 200] for n in range(60)]
        ring = [[x, y], [x + 0.1, y], *boven[::-1], [x, y]]
        vormen.append((str(nummer), {"type": "Polygon", "coordinates": [ring]}))
    assert sum(len(vlak.d) for vlak in teken(vormen).vlakken) <= hooguit
