"""Pictures made on the spot, good and bad."""

import io
import struct
import zlib

from PIL import Image

GPS = 0x8825
DRAAIING = 0x0112


def foto(breedte: int = 60, hoogte: int = 40, soort: str = "JPEG", **opties) -> bytes:
    """A plain picture; `opties` go to Pillow (exif=...)."""
    uit = io.BytesIO()
    kleur = (120, 160, 90, 128) if soort == "PNG" else (120, 160, 90)
    Image.new("RGBA" if soort == "PNG" else "RGB", (breedte, hoogte), kleur).save(
        uit, soort, **opties
    )
    return uit.getvalue()


def foto_met_plek(draaiing: int = 6) -> bytes:
    """A JPEG that says where it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[DRAAIING] = draaiing
    exif[0x010F] = "KanarieCamera"
    exif.get_ifd(GPS).update({1: "N", 2: (52.0, 9.0, 30.0), 3: "E", 4: (5.0, 23.0, 0.0)})
    return foto(exif=exif, comment=b"KanarieCommentaar")


def bom(zijde: int = 20_000) -> bytes:
    """A PNG of a few bytes that claims to be enormous."""

    def blok(soort: bytes, inhoud: bytes) -> bytes:
        som = struct.pack(">I", zlib.crc32(soort + inhoud))
        return struct.pack(">I", len(inhoud)) + soort + inhoud + som

    kop = struct.pack(">IIBBBBB", zijde, zijde, 8, 2, 0, 0, 0)
    begin = b"\x89PNG\r\n\x1a\n"
    return begin + blok(b"IHDR", kop) + blok(b"IDAT", zlib.compress(b"0")) + blok(b"IEND", b"")
