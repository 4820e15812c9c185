"""The keys of ballots: one file per Stemming, outside the database and outside its backup.

A key is made once, when the Stemming opens, and never again: a lost key means that nobody can
cast or change a ballot, which is said aloud. Making a new one would let everyone cast twice.
"""

import hashlib
import hmac
import logging
import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from buurten.prioriteiten.models import Stemming, Sticker

logger = logging.getLogger(__name__)
LENGTE = 32


class SleutelOntbreekt(ValidationError):
    """The key of this Stemming is not there, or is another one than it was opened with."""


def bestand(stemming: Stemming) -> Path:
    """Where the key of this Stemming lies."""
    return Path(settings.STEMSLEUTELS_MAP) / f"{stemming.kenmerk}.sleutel"


def maken(stemming: Stemming) -> str:
    """Write a new key to its file, readable by us alone; its fingerprint. Never replaces a file."""
    plek = bestand(stemming)
    plek.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sleutel = secrets.token_bytes(LENGTE)
    nummer = os.open(plek, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(nummer, "wb") as geopend:
        geopend.write(sleutel)
        geopend.flush()
        os.fsync(geopend.fileno())
    return hashlib.sha256(sleutel).hexdigest()


def merk(stemming: Stemming, user: Any) -> str:
    """The mark of this person on a ballot: the same each time, and telling nothing by itself."""
    sleutel = _lezen(stemming)
    return hmac.new(sleutel, user.sleutel.bytes, hashlib.sha256).hexdigest()


def adresmerk(stemming: Stemming, user: Any) -> str | None:
    """The mark of this person's address on having taken part, never on a ballot; None without.

    An account can be erased and made anew while people still weigh: then the mark of the person
    is another one, and this one is the same.
    """
    adres = (user.email or "").strip().lower()
    if not adres:
        return None
    return hmac.new(_lezen(stemming), b"adres:" + adres.encode(), hashlib.sha256).hexdigest()


def eigen_stickers(stemming: Stemming, user: Any) -> dict[int, int]:
    """What this person put on the own ballot, to change it: {proposal pk: stickers}."""
    stickers = Sticker.objects.filter(biljet__stemming=stemming, biljet__merk=merk(stemming, user))
    return dict(stickers.values_list("voorstel_id", "aantal"))


def _lezen(stemming: Stemming) -> bytes:
    plek = bestand(stemming)
    try:
        sleutel = plek.read_bytes()
    except OSError:
        sleutel = b""
    if hashlib.sha256(sleutel).hexdigest() != stemming.sleutel_afdruk:
        logger.error("The key of stemming %s is missing or not its own: %s", stemming.pk, plek)
        raise SleutelOntbreekt(
            _("U kunt nu geen stickers verdelen. Er ontbreekt iets bij ons; meld dit de beheerder.")
        )
    return sleutel
