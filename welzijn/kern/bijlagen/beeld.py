"""Makes a picture anew: what comes out is only pixels. Pure: Pillow, no Django.

Nothing of the sent file survives: no EXIF with the place where it was taken, no comment, no
second file hidden behind the picture (D01, D02).
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 20_000_000
MAX_ZIJDE = 1600
SOORTEN = ("JPEG", "PNG", "WEBP")
UITGANGEN = (".jpg", ".jpeg", ".png", ".webp")
KWALITEIT = 82


class GeenBeeld(ValueError):
    """Why a picture is refused: `reden` is a word."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(frozen=True)
class Beeld:
    """A picture of our own making: WebP, upright, at most 1600 pixels wide or high."""

    inhoud: bytes
    breedte: int
    hoogte: int


def maak(inhoud: bytes) -> Beeld:
    """The picture made anew. Raises GeenBeeld; looks at the content, never at a file name."""
    if len(inhoud) > MAX_BYTES:
        raise GeenBeeld("te_groot")
    try:
        return _maak(inhoud)
    except GeenBeeld:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise GeenBeeld("te_veel_pixels") from None
    except Exception:  # a decoder may raise anything on a broken file
        raise GeenBeeld("onleesbaar") from None


def _maak(inhoud: bytes) -> Beeld:
    # Only these decoders are tried; opening reads the size and does not decode yet.
    with Image.open(io.BytesIO(inhoud), formats=SOORTEN) as bron:
        if bron.width * bron.height > MAX_PIXELS:
            raise GeenBeeld("te_veel_pixels")
        bron.draft("RGB", (MAX_ZIJDE, MAX_ZIJDE))
        beeld = ImageOps.exif_transpose(bron)
        doorzichtig = beeld.mode in {"RGBA", "LA", "PA"} or "transparency" in beeld.info
        kaal = beeld.convert("RGBA" if doorzichtig else "RGB")
    kaal.thumbnail((MAX_ZIJDE, MAX_ZIJDE))
    kaal.info = {}
    uit = io.BytesIO()
    kaal.save(uit, "WEBP", quality=KWALITEIT)
    return Beeld(uit.getvalue(), kaal.width, kaal.height)
