"""D05: CSV and GeoJSON in every shape people send become rows, or errors with their line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welzijn.kern.bestanden import MAX_KOLOMMEN, Bestand, kort, lees

TEKST = "code;naam\nGM0001;Súdwest\nGM0002;'s-Gravenhage\n"


def rijen(bestand: Bestand) -> list[dict[str, str]]:
    return [rij.waarden for rij in bestand.rijen]


def fouten(inhoud: bytes) -> list[str]:
    return [str(fout) for fout in lees(inhoud).fouten]


VERWACHT = [
    {"code": "GM0001", "naam": "Súdwest"},
    {"code": "GM0002", "naam": "'s-Gravenhage"},
]


@pytest.mark.parametrize(
    "codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_d05_every_encoding_gives_the_same_rows(codering):
    bestand = lees(TEKST.encode(codering))
    assert (rijen(bestand), bestand.fouten) == (VERWACHT, [])


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_d05_separators_and_line_ends(scheiding, einde):
    tekst = TEKST.replace(";", scheiding).replace("\n", einde)
    bestand = lees(tekst.encode())
    assert (rijen(bestand), bestand.fouten) == (VERWACHT, [])


def test_d05_quotes_hold_separators_and_line_ends():
    bestand = lees(b'code;naam\nGM0001;"Oost; ""de\nHaven"""\nGM0002;Zuid\n')
    assert rijen(bestand)[0]["naam"] == 'Oost; "de\nHaven"'
    assert [rij.regel for rij in bestand.rijen] == [2, 4]


def test_columns_and_values_lose_the_spaces_around_them():
    """OData exports of CBS pad codes and figures."""
    bestand = lees(b"code ; naam\nWK051830  ;    67.1\n")
    assert rijen(bestand) == [{"code": "WK051830", "naam": "67.1"}]


def test_empty_lines_are_passed_over_and_counted():
    bestand = lees(b"code;naam\n\nGM0001;Oost\n;\n")
    assert [(rij.regel, rij.waarden["code"]) for rij in bestand.rijen] == [(3, "GM0001")]
    assert bestand.fouten == []


def test_d05_wide_and_long_files_are_read():
    breed = lees((";".join(f"k{n}" for n in range(200)) + "\n" + ";".join("1" * 200)).encode())
    assert (len(breed.kolommen), len(breed.rijen), breed.fouten) == (200, 1, [])
    lang = lees(b"code;naam\n" + b"GM0001;Oost\n" * 100_000)
    assert (len(lang.rijen), lang.rijen[-1].regel, lang.fouten) == (100_000, 100_001, [])


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b" \r\n ", "Het bestand is leeg."),
        (b"code;naam\n", "Het bestand heeft alleen een kopregel, zonder gegevens."),
        (b"code;;naam\n1;2;3\n", "Regel 1: Kolom 2 heeft geen naam."),
        (b"code;Code\n1;2\n", "Regel 1: De kolom “code” staat er 2 keer in."),
        (b"a;b\n1;2\n1;2;3\n", "Regel 3: Deze regel heeft 3 velden. De kopregel heeft er 2."),
        (b"a;b\n1\n", "Regel 2: Deze regel heeft 1 veld. De kopregel heeft er 2."),
        (
            b'a;b\n1;2\n"1;2\n3;4\n',
            "Regel 3: Deze regel is niet te lezen. Staat er een aanhalingsteken te veel?",
        ),
        (b"a;b\n1;\x00\n", "Regel 2: In deze regel staat een onzichtbaar teken (NUL)."),
        (
            b"a;b\n1;2\n1;\x81\n",
            "Regel 3: Hier staat een teken dat wij niet kunnen lezen. "
            "Bewaar het bestand als UTF-8.",
        ),
        (b"{", "Dit is geen geldige JSON. Op regel 1 gaat het mis."),
        (b'{"a": NaN}', "In het bestand staat een getal dat niet bestaat, zoals NaN."),
        (b"[" * 100_000, "Dit bestand heeft te veel lagen om te lezen."),
        (
            b'{"type": "Feature"}',
            "Dit is geen GeoJSON met een lijst van gebieden (FeatureCollection).",
        ),
        (b'{"type": "FeatureCollection", "features": []}', "Het bestand bevat geen gebieden."),
        (
            b'{"type": "FeatureCollection", "features": [1]}',
            "Gebied 1: Dit onderdeel heeft geen eigenschappen (properties).",
        ),
    ],
)
def test_d05_a_wrong_file_is_refused_with_its_line(inhoud, zin):
    assert fouten(inhoud) == [zin]


def test_too_many_columns_are_refused():
    kop = ";".join(f"k{n}" for n in range(MAX_KOLOMMEN + 1))
    assert fouten(f"{kop}\n1".encode()) == [
        "Regel 1: Het bestand heeft 1001 kolommen. Dat zijn er te veel."
    ]


def test_one_wrong_line_does_not_hide_the_others():
    bestand = lees(b"a;b\n1\n1;2\n1;2;3\n")
    assert [fout.regel for fout in bestand.fouten] == [2, 4]
    assert rijen(bestand) == [{"a": "1", "b": "2"}]


def test_geojson_gives_properties_geometry_and_system():
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    vorm = {"type": "Point", "coordinates": [5.1, 52.1]}
    onderdelen = [
        {"type": "Feature", "properties": {"code": "GM0001"}, "geometry": vorm},
        {"type": "Feature", "properties": {"code": "GM0002", "naam": None}, "geometry": None},
    ]
    inhoud = {"type": "FeatureCollection", "crs": crs, "features": onderdelen}
    bestand = lees(json.dumps(inhoud).encode("utf-8-sig"))
    assert bestand.is_geojson
    assert bestand.kolommen == ["code", "naam"]
    assert bestand.stelsel == "urn:ogc:def:crs:EPSG::28992"
    assert [rij.geometrie for rij in bestand.rijen] == [vorm, None]


def test_kort_keeps_a_value_on_one_line():
    assert kort("een\n twee") == "een twee"
    assert kort("x" * 70) == "x" * 59 + "…"


@given(st.binary(max_size=300))
def test_no_bytes_at_all_raise(inhoud):
    bestand = lees(inhoud)
    assert bestand.rijen or bestand.fouten


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8"), max_size=5), min_size=1, max_size=4),
        max_size=6,
    ),
    st.sampled_from([";", ","]),
)
def test_every_row_has_every_column(tabel, scheiding):
    bestand = lees("\n".join(scheiding.join(regel) for regel in tabel).encode())
    assert all(list(rij.waarden) == bestand.kolommen for rij in bestand.rijen)
    assert all(str(fout) for fout in bestand.fouten)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "features", "properties", "crs"]), inner)
    ),
    max_leaves=12,
)


@given(JSON)
def test_no_json_raises(inhoud):
    volledig = {"type": "FeatureCollection", "features": inhoud, "crs": inhoud}
    for poging in (inhoud, volledig):
        bestand = lees(json.dumps(poging).encode())
        assert bestand.rijen or bestand.fouten
