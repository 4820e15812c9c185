"""How long an answer to a shared signal stays: as long as the share that it stands under."""

from buurten.terugmeldingen.models import Terugmelding

GEEN_TERMIJN = {Terugmelding: "goes with the share, at the end of its term or of its signal"}
