"""The field for a picture: what people read when it cannot be used."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.kern.bijlagen.foto import bom, foto
from welzijn.kern.bijlagen.beeld import MAX_BYTES
from welzijn.kern.bijlagen.velden import BeeldField


def stuur(inhoud: bytes, naam: str = "foto.jpg"):
    return BeeldField().clean(SimpleUploadedFile(naam, inhoud))


@pytest.mark.parametrize("naam", ["foto.jpg", "FOTO.JPEG", "foto.png", "foto.webp"])
def test_a_picture_is_handed_over_made_anew(naam):
    assert stuur(foto(), naam).breedte == 60


@pytest.mark.parametrize(
    ("inhoud", "naam", "zin"),
    [
        (foto(), "foto.svg", "Dit soort bestand kan niet. Kies een foto: JPEG, PNG of WebP."),
        (foto(), "foto.jpg.exe", "Dit soort bestand kan niet. Kies een foto: JPEG, PNG of WebP."),
        (foto(), "foto", "Dit soort bestand kan niet. Kies een foto: JPEG, PNG of WebP."),
        (
            b"<svg/>",
            "foto.png",
            "Dit bestand is geen foto die wij kunnen openen. Kies een JPEG, PNG of WebP.",
        ),
        (
            bom(),
            "foto.png",
            "Deze foto is te groot. Kies een foto van hooguit 20 miljoen pixels.",
        ),
        (
            b"x" * (MAX_BYTES + 1),
            "foto.jpg",
            "Deze foto is te groot. Kies een foto van hooguit 10 MB.",
        ),
    ],
    ids=["svg-naam", "dubbele uitgang", "geen uitgang", "svg", "bom", "groot"],
)
def test_d02_the_refusal_says_what_to_do(inhoud, naam, zin):
    with pytest.raises(ValidationError) as fout:
        stuur(inhoud, naam)
    assert fout.value.messages == [zin]


def test_nothing_sent_is_none_when_it_may_stay_empty():
    assert BeeldField(required=False).clean(None) is None
    with pytest.raises(ValidationError):
        BeeldField().clean(None)
