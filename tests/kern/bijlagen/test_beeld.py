"""D01, D02: a picture is made anew, so only its pixels remain; anything else is refused."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.kern.bijlagen.foto import bom, foto, foto_met_plek
from welzijn.kern.bijlagen.beeld import MAX_BYTES, MAX_ZIJDE, GeenBeeld, maak


def open_(beeld):
    return Image.open(io.BytesIO(beeld.inhoud))


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP"])
def test_every_kind_becomes_webp(soort):
    beeld = maak(foto(soort=soort))
    assert (open_(beeld).format, beeld.breedte, beeld.hoogte) == ("WEBP", 60, 40)


def test_d01_place_camera_and_comment_are_gone():
    ruw = foto_met_plek()
    assert b"KanarieCamera" in ruw
    assert b"KanarieCommentaar" in ruw
    assert dict(Image.open(io.BytesIO(ruw)).getexif().get_ifd(0x8825))[1] == "N"
    beeld = maak(ruw)
    assert b"Kanarie" not in beeld.inhoud
    with open_(beeld) as kaal:
        assert dict(kaal.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(kaal.info)


def test_a_picture_on_its_side_is_turned_upright():
    beeld = maak(foto_met_plek(draaiing=6))
    assert (beeld.breedte, beeld.hoogte) == (40, 60)


def test_a_large_picture_becomes_smaller_in_proportion():
    beeld = maak(foto(4000, 2000))
    assert (beeld.breedte, beeld.hoogte) == (MAX_ZIJDE, MAX_ZIJDE // 2)


def test_a_small_picture_stays_as_it_is():
    assert maak(foto(10, 10)).breedte == 10


def test_see_through_stays_see_through():
    with open_(maak(foto(soort="PNG"))) as kaal:
        assert kaal.mode == "RGBA"


def test_d02_what_hides_behind_a_picture_is_gone():
    beeld = maak(foto() + b"<script>alert(1)</script>PK\x03\x04")
    assert b"<script>" not in beeld.inhoud
    assert b"PK\x03\x04" not in beeld.inhoud


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (bom(), "te_veel_pixels"),
        (bom(5000), "te_veel_pixels"),
        (b"x" * (MAX_BYTES + 1), "te_groot"),
        (b"", "onleesbaar"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "onleesbaar"),
        (b"<html><body>foto</body></html>", "onleesbaar"),
        (b"%PDF-1.7", "onleesbaar"),
        (b"GIF89a" + b"\0" * 40, "onleesbaar"),
        (foto()[:200], "onleesbaar"),
        (foto(soort="PNG")[:60], "onleesbaar"),
    ],
    ids=["bom", "25 MP", "groot", "leeg", "svg", "html", "pdf", "gif", "half", "halve png"],
)
def test_d01_anything_else_is_refused(inhoud, reden):
    with pytest.raises(GeenBeeld) as fout:
        maak(inhoud)
    assert fout.value.reden == reden


@given(st.binary(max_size=200), st.integers(0, 300))
def test_no_bytes_raise_anything_else(ruis, plek):
    goed = foto(20, 20)
    for inhoud in (ruis, goed[:plek] + ruis + goed[plek:]):
        try:
            beeld = maak(inhoud)
        except GeenBeeld:
            continue
        assert open_(beeld).format == "WEBP"
